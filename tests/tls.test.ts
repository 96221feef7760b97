/**
 * The hall's own TLS, with real sockets and a real browser: a tablet that took in the committee's certificate
 * gets a camera and votes by it; one that did not is turned away before it has sent anything. Planted faults
 * that these tests were seen to find stand beside each.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { read } from '../prisma/client.js';
import { countEnvelopes } from '../src/ballot/store.js';
import { openDoors } from '../src/server/listen.js';
import { makeAuthority, makeLeaf } from '../src/server/tls/authority.js';
import { nodeWorld } from '../src/server/world.js';
import { openBrowser, openScreen } from './helpers/browser.js';
import { aDay, checkInAll, type Day, freeze, PASSPHRASE, setUp } from './helpers/day.js';
import { holdBeforeCamera } from './helpers/screens/camera.js';
import { askedWhileWriting, cast, says, kioskWordsId as words, write } from './helpers/screens/kiosk.js';
import { press } from './helpers/screens/officers.js';

/** Another address of this same machine: to the program it is the LAN. */
const LAN = '127.0.0.2';
/** A browser holds loopback for safe without any TLS; a name in `.local` it does not. */
const NAME = 'bilik.local';

const world = await nodeWorld();

function aFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-tls-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A fresh home for a browser, in which a person took in this certificate as an authority for servers. */
function homeThatTrusts(t: Test, cert: string | null): string {
  const home = aFolder(t);
  const store = join(home, '.pki', 'nssdb');
  mkdirSync(store, { recursive: true });
  const certutil = (...args: string[]) => execFileSync('certutil', ['-d', `sql:${store}`, ...args]);
  certutil('-N', '--empty-password');
  if (cert === null) return home;
  const file = join(home, 'bilik.crt');
  writeFileSync(file, cert);
  certutil('-A', '-t', 'C,,', '-n', 'bilik', '-i', file);
  return home;
}

/** A day in the middle of its voting, served on the LAN. */
async function onTheLan(t: Test, tls: 'auto' | 'off') {
  const day = await aDay(t, world);
  await setUp(day);
  const { slips } = await freeze(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  await checkInAll(day);
  const place = { host: LAN, port: 0, tls } as const;
  const door = await openDoors(place, day.folder, world, (lan) => ({ ...day.house, lan }));
  t.teardown(() => door.close());
  const pairingPath = async (label: string) =>
    (await day.act('POST /desk/devices/pair', { kind: 'kiosk', label })).path;
  return { day, slips: slips.map(({ qr }) => qr), door, pairingPath };
}

const ballots = (day: Day): Promise<number> => read(day.house.db, countEnvelopes);

// Planted: a leaf without the name bilik.local.
t.test('a tablet that trusts the certificate of the hall has a camera, and votes by it', async (t) => {
  const { day, slips, door, pairingPath } = await onTheLan(t, 'auto');
  const secure = door.addresses.find((address) => address.startsWith('https:')) ?? '';
  t.match(secure, new RegExp(`^https://${LAN}:\\d+$`));
  const port = new URL(secure).port;
  // The certificate comes as it comes to a tablet: from the page that is served without TLS.
  const trust = `http://${LAN}:${Number(port) + 1}/bilik.crt`;
  const cert = await (await fetch(trust)).text();

  const film = join(aFolder(t), 'camera.y4m');
  holdBeforeCamera(film, null);
  const furnishing = { home: homeThatTrusts(t, cert), names: [[NAME, LAN]] } as const;
  const browser = await openBrowser(film, furnishing);
  t.teardown(() => browser.close());
  const tablet = await openScreen(browser, { name: 'tablet', width: 800, height: 1280, camera: true });
  await tablet.page.goto(`https://${NAME}:${port}${await pairingPath('Tablet 1')}`);
  await says(tablet.page, words.waiting.open);
  t.ok(await tablet.page.evaluate(() => window.isSecureContext && 'subtle' in crypto), 'a secure context');
  const [cookie] = (await tablet.context.cookies()).filter(({ name }) => name === 'bilik-device');
  t.match(cookie, { httpOnly: true, secure: true, sameSite: 'Strict' });

  holdBeforeCamera(film, slips[0] ?? '');
  await says(tablet.page, words.welcome.title);
  holdBeforeCamera(film, null);
  await press(tablet.page, words.welcome.begin);
  await write(tablet, ['ANI LESTARI']);
  await cast(tablet);
  t.equal(await ballots(day), 1, 'the ballot is in the box');
  t.same(askedWhileWriting(tablet), [], 'between slip and cast nothing was asked');
  t.same([tablet.faults, tablet.refused], [[], []]);
});

// Planted: the stranger's home trusts the certificate too.
t.test('a browser that does not trust the certificate is refused before it sends anything', async (t) => {
  const { day, door, pairingPath } = await onTheLan(t, 'auto');
  const port = new URL(door.addresses.find((address) => address.startsWith('https:')) ?? '').port;
  const film = join(aFolder(t), 'camera.y4m');
  holdBeforeCamera(film, null);
  const browser = await openBrowser(film, { home: homeThatTrusts(t, null), names: [[NAME, LAN]] });
  t.teardown(() => browser.close());
  const { page } = await openScreen(browser, { name: 'stranger', width: 800, height: 1280, camera: true });
  const path = await pairingPath('Tablet 1');
  await t.rejects(page.goto(`https://${NAME}:${port}${path}`), /ERR_CERT_AUTHORITY_INVALID/);
  await t.rejects(page.goto(`http://${NAME}:${port}${path}`), /ERR_EMPTY_RESPONSE|ERR_CONNECTION/);
  const devices = await day.ask('GET /desk/state');
  t.same(devices.body.devices, [], 'the path was not used up: nobody was paired');
});

// Planted: no name constraints in the authority's certificate.
t.test('the authority of the hall vouches for no name on the internet', async (t) => {
  const now = new Date(world.now());
  const authority = await makeAuthority(now, '01aa');
  const outside = 'bank.example';
  const leaf = await makeLeaf(authority, { names: [outside, NAME], addresses: [] }, now, '01bb');
  const server = createServer({ cert: leaf.cert, key: leaf.key }, (_request, answer) => answer.end('ok'));
  server.listen(0, LAN);
  await once(server, 'listening');
  t.teardown(() => server.close());
  const { port } = server.address() as AddressInfo;
  const film = join(aFolder(t), 'camera.y4m');
  holdBeforeCamera(film, null);
  const names = [[outside, LAN]] as const;
  const browser = await openBrowser(film, { home: homeThatTrusts(t, authority.cert), names });
  t.teardown(() => browser.close());
  const { page } = await openScreen(browser, { name: 'tablet', width: 800, height: 1280 });
  await t.rejects(page.goto(`https://${outside}:${port}/`), /ERR_CERT/);
});
