/**
 * The hall's own TLS, with real sockets and a real browser: a tablet that took in the committee's certificate
 * gets a camera and votes by it; one that did not is turned away before it has sent anything. Planted faults
 * that these tests were seen to find stand beside each.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { toBuffer } from 'qrcode';
import t, { type Test } from 'tap';
import { read } from '../prisma/client.js';
import { eventsOf } from '../src/audit/store.js';
import { allEnvelopes, countEnvelopes } from '../src/ballot/store.js';
import { openDoors } from '../src/server/listen.js';
import { type Network, systemNetwork } from '../src/server/network.js';
import { makeAuthority, makeLeaf } from '../src/server/tls/authority.js';
import { commonWords } from '../web/shared/words/common.js';
import { deskWords } from '../web/shared/words/desk.js';
import { openBrowser, openScreen } from './helpers/browser.js';
import {
  aDay,
  aKiosk,
  checkInAll,
  type Day,
  freeze,
  PASSPHRASE,
  PIN,
  setUp,
  signedIn,
} from './helpers/day.js';
import { close, count, open } from './helpers/evening.js';
import { holdBeforeCamera } from './helpers/screens/camera.js';
import {
  askedWhileWriting,
  cast,
  says,
  scan,
  typeCode,
  kioskWordsId as words,
  write,
} from './helpers/screens/kiosk.js';
import { takePicture } from './helpers/screens/looking.js';
import { dialogOf, press } from './helpers/screens/officers.js';
import { typedCodeOf } from './helpers/screens/sheets.js';
import { testWorld } from './helpers/world.js';

/** Another address of this same machine: to the program it is the LAN. */
const LAN = '127.0.0.2';
/** A browser holds loopback for safe without any TLS; a name in `.local` it does not. */
const NAME = 'bilik.local';

const world = await testWorld();

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

interface Plan {
  readonly host?: string;
  readonly tls?: 'auto' | 'off';
  readonly finished?: boolean;
  readonly plainAgreed?: boolean;
  readonly network?: Network;
}

/** The doors of a day, as the program opens them at its start. */
async function serve(t: Test, day: Day, { network = systemNetwork, ...own }: Plan) {
  const standing = { finished: false, plainAgreed: false };
  const place = { host: LAN, port: 0, tls: 'auto', data: day.folder, ...standing, ...own } as const;
  let house = day.house;
  const door = await openDoors(place, world, network, (lan) => {
    house = { ...day.house, lan };
    return house;
  });
  let open = true;
  const close = async () => {
    if (open) await door.close();
    open = false;
  };
  t.teardown(close);
  const cookie = await signedIn(day);
  const post = async (path: string, body: object) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const at = `http://127.0.0.1:${door.port}${path}`;
    const answer = await fetch(at, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as { readonly kind?: string } };
  };
  return { ...door, lan: house.lan, post, cookie, close };
}

/** Whether anybody listens there. */
async function listens(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  const answer = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return answer;
}

/** A question over TLS by who trusts this authority; or the code of what was wrong. */
function askSecurely(address: string, ca: string): Promise<string> {
  return new Promise((resolve) => {
    const asked = get(`${address}/observer/log`, { ca, agent: false }, (answer) => {
      answer.resume();
      resolve(String(answer.statusCode));
    });
    asked.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name));
  });
}

/** A day in the middle of its voting, served on the LAN. */
async function onTheLan(t: Test, tls: 'auto' | 'off') {
  const day = await aDay(t, world);
  await setUp(day);
  const { slips } = await freeze(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  await checkInAll(day);
  const door = await serve(t, day, { tls });
  const pairingPath = async (label: string) =>
    (await day.act('POST /desk/devices/pair', { kind: 'kiosk', label })).path;
  return { day, slips: slips.map(({ qr }) => qr), door, pairingPath };
}

const ballots = (day: Day): Promise<number> => read(day.house.db, countEnvelopes);

// Planted: a leaf without the name bilik.local.
t.test('a tablet that trusts the certificate of the hall has a camera, and votes by it', async (t) => {
  const { day, slips, door, pairingPath } = await onTheLan(t, 'auto');
  const secure = door.addresses().find((address) => address.startsWith('https:')) ?? '';
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
  const port = new URL(door.addresses().find((address) => address.startsWith('https:')) ?? '').port;
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

// Planted: the whole program on the door without TLS; the page without its socket.
t.test('a phone that trusts nothing follows the public page, and finds no other door', async (t) => {
  const { day, door } = await onTheLan(t, 'auto');
  const [trust = ''] = door.lan.now().trustAddresses;
  const film = join(aFolder(t), 'camera.y4m');
  holdBeforeCamera(film, null);
  const browser = await openBrowser(film, { home: homeThatTrusts(t, null), names: [] });
  t.teardown(() => browser.close());
  const phone = await openScreen(browser, { name: 'phone', width: 390, height: 844 });
  await phone.page.goto(trust);
  await takePicture(phone, '10-trust-page');
  await phone.page.getByRole('link', { name: 'Lihat kehadiran' }).click();
  await phone.page.getByText('Pemungutan suara', { exact: true }).first().waitFor();
  const present = () => phone.page.locator('.observer').innerText();
  t.match(await present(), /Pemilihan|Hadir/);
  const before = await day.ask('GET /desk/state');
  await day.act('POST /desk/voting/pause', { reason: 'Istirahat' });
  await phone.page.getByText('Dihentikan sementara').first().waitFor();
  t.equal(before.body.phase, 'voting', 'it saw the change without a reload');
  await takePicture(phone, '11-phone-without-trust');
  for (const path of ['/desk/state', '/desk/', '/kiosk/', '/kiosk/state', '/booth/', '/screen/'])
    t.equal((await fetch(`${trust}${path}`)).status, 404, `${path} is not behind this door`);
  t.same(phone.faults, []);
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

// Planted: the new address told, but the server left with the old leaf.
t.test('a laptop that gets another address vouches for it, and devices stay connected', async (t) => {
  const day = await aDay(t, world);
  let addresses: readonly string[] = [];
  const network = { addresses: () => addresses, lookEvery: 20 };
  let told = 0;
  day.house.signal.listen(() => {
    told += 1;
  });
  const door = await serve(t, day, { host: '0.0.0.0', network });
  const lanPort = door.port + 1;
  t.equal(door.lan.now().mode, 'tls', 'the WLAN may come up later');
  t.same(door.addresses(), [`http://127.0.0.1:${door.port}`]);
  const ca = await (await fetch(`http://${LAN}:${door.port + 2}/bilik.crt`)).text();
  t.equal(await askSecurely(`https://${LAN}:${lanPort}`, ca), 'ERR_TLS_CERT_ALTNAME_INVALID');
  const { fingerprint } = door.lan.now();
  for (const address of [LAN, '127.0.0.3']) {
    const before = told;
    addresses = [address];
    for (let at = 0; at < 1_000 && (told === before || !door.addresses().join().includes(address)); at += 1)
      await setTimeout(10);
    t.equal(await askSecurely(`https://${address}:${lanPort}`, ca), '200');
    t.same(door.addresses(), [`http://127.0.0.1:${door.port}`, `https://${address}:${lanPort}`]);
    t.same(door.lan.now().trustAddresses, [`http://${address}:${door.port + 2}`]);
  }
  t.equal(door.lan.now().fingerprint, fingerprint, 'tablets trust what they trusted');
  door.lan.dropKey();
  addresses = [LAN, '127.0.0.3'];
  await setTimeout(100);
  t.same(door.addresses().length, 2, 'without the key a new address is not offered');
});

/** A second name for the blocks of the authority's key: what lies in them can be read after it is deleted. */
function blocksOfKey(day: Day) {
  const key = join(day.folder, 'tls', 'authority.key');
  const block = join(day.folder, 'same-bytes');
  linkSync(key, block);
  return { isThere: () => existsSync(key), hold: () => readFileSync(block, 'utf8') };
}

// Planted: a void vote that keeps the key; the key deleted without being overwritten.
t.test('when the vote is void the key of the authority is overwritten and gone', async (t) => {
  const { day, door } = await onTheLan(t, 'auto');
  const key = blocksOfKey(day);
  t.match(key.hold(), 'PRIVATE KEY');
  const { two } = day;
  await day.act('POST /desk/voting/pause', { reason: 'listrik padam' });
  t.equal((await door.post('/desk/void', { officers: two, reason: 'tablet rusak semua' })).status, 200);
  t.notOk(key.isThere());
  t.match(key.hold(), /^0+$/, 'the blocks it lay in hold nothing');
  await door.close();

  const again = await serve(t, day, { finished: true });
  t.equal(again.lan.now().mode, 'no-key');
  t.same(again.addresses(), [`http://127.0.0.1:${again.port}`], 'the desk names no address that is dead');
  t.notOk(await listens(LAN, again.port + 1));
  t.notOk(await listens(LAN, again.port + 2));
});

// Planted: a certification that keeps the key.
t.test('when the result is certified the key of the authority is overwritten and gone', async (t) => {
  const day = await aDay(t, world);
  await setUp(day);
  const { slips, cards } = await freeze(day);
  const kiosk = await aKiosk(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  await checkInAll(day);
  const voters = slips.slice(0, 12);
  for (const { qr } of voters) t.equal(await kiosk.cast(qr, ['Ani Lestari', 'Budi Santoso']), 'ok');
  await close(day, slips.length - voters.length);
  await open(day, cards);
  await count(day);
  const door = await serve(t, day, {});
  const key = blocksOfKey(day);
  const certify = { officers: day.two, passphrase: PASSPHRASE };
  t.not((await door.post('/desk/certify', { ...certify, passphrase: 'kalimat yang salah' })).status, 200);
  t.ok(key.isThere(), 'not before');
  t.equal((await door.post('/desk/certify', certify)).status, 200);
  t.notOk(key.isThere());
  t.match(key.hold(), /^0+$/);
});

// Planted: the LAN opened at once; nothing logged; the desk served there.
t.test('without TLS the LAN is shut until two officers agree, which is logged', async (t) => {
  const { day, door } = await onTheLan(t, 'off');
  const port = door.port + 1;
  const { two } = day;
  const events = async () => (await read(day.house.db, (tx) => eventsOf(tx, 'tls-off'))).length;
  t.equal(door.lan.now().mode, 'asks-two');
  t.notOk(await listens(LAN, port));
  const [one] = two;
  const alone = await door.post('/desk/lan/plain', { officers: [one, one] });
  t.match(alone, { status: 422, body: { kind: 'same-officer-twice' } });
  t.same([await events(), await listens(LAN, port)], [0, false]);
  t.equal((await door.post('/desk/lan/plain', { officers: two })).status, 200);
  t.same([await events(), await listens(LAN, port), door.lan.now().mode], [1, true, 'plain']);
  t.match(await door.post('/desk/lan/plain', { officers: two }), { body: { kind: 'lan-is-open' } });
  t.equal(await events(), 1);
  const status = async (path: string) => (await fetch(`http://${LAN}:${port}${path}`)).status;
  t.equal(await status('/observer/log'), 200);
  t.equal(await status('/desk/state'), 403, 'nobody types a PIN where others listen');
  t.equal(await status('/desk/'), 403);
  await door.close();
  const again = await serve(t, day, { tls: 'off', plainAgreed: true });
  t.equal(again.lan.now().mode, 'plain', 'what was agreed stays so after a restart');
  const secure = await serve(t, day, { plainAgreed: true });
  t.equal(secure.lan.now().mode, 'tls', 'and ends when the program is started with TLS');
});

// Planted: a page that offers no photo without a camera; sealing by crypto.subtle.
t.test('on an insecure page a slip is typed, scanned or photographed, and the ballot sealed', async (t) => {
  const { day, slips, door, pairingPath } = await onTheLan(t, 'off');
  t.equal((await door.post('/desk/lan/plain', { officers: day.two })).status, 200);
  const film = join(aFolder(t), 'camera.y4m');
  holdBeforeCamera(film, null);
  const browser = await openBrowser(film, { names: [[NAME, LAN]] });
  t.teardown(() => browser.close());
  const tablet = await openScreen(browser, { name: 'tablet-plain', width: 800, height: 1280, camera: true });
  const { page } = tablet;
  await page.goto(`http://${NAME}:${door.port + 1}${await pairingPath('Tablet 1')}`);
  await says(page, words.waiting.open);
  t.notOk(await page.evaluate(() => window.isSecureContext || 'subtle' in crypto), 'an insecure context');

  const vote = async (name: string) => {
    await says(page, words.welcome.title);
    await press(page, words.welcome.begin);
    await write(tablet, [name]);
    await cast(tablet);
    t.same(askedWhileWriting(tablet), [], 'between slip and cast nothing was asked');
    await press(page, words.thanks.done);
    await says(page, words.waiting.open);
  };
  await typeCode(tablet, typedCodeOf(slips[0] ?? ''));
  await vote('ANI LESTARI');
  await scan(tablet, slips[1] ?? '');
  await vote('BUDI SANTOSO');
  const photo = await toBuffer([{ data: slips[2] ?? '', mode: 'alphanumeric' }], { scale: 6 });
  const input = page.locator('input[type=file][capture]');
  const blank = await toBuffer('bukan kupon', { scale: 6 });
  await input.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: blank });
  await press(page, words.understood);
  await says(page, words.waiting.open);
  await takePicture(tablet, 'waiting');
  await input.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: photo });
  await vote('CITRA DEWI');

  t.same(tablet.faults, []);
  const sealed = await read(day.house.db, allEnvelopes);
  t.equal(sealed.length, 3, 'three ballots are in the box');
});

// Planted: the notice left out of the home page.
t.test('the desk says plainly that devices come in without TLS, and two officers agree there', async (t) => {
  const { day, door } = await onTheLan(t, 'off');
  const film = join(aFolder(t), 'camera.y4m');
  holdBeforeCamera(film, null);
  const browser = await openBrowser(film);
  t.teardown(() => browser.close());
  const desk = await openScreen(browser, { name: 'desk', width: 1366, height: 768 });
  const own = `http://127.0.0.1:${door.port}`;
  await desk.context.addCookies([
    { name: 'bilik-officer', value: door.cookie.split('=')[1] ?? '', url: own },
  ]);
  await desk.page.goto(`${own}/desk/#/devices`);
  const { lan } = deskWords.id.devices;
  await desk.page.getByText(lan['asks-two'].title).waitFor();
  await takePicture(desk, 'tls-asks-two');
  await press(desk.page, lan.button);
  const dialog = dialogOf(desk.page, lan.dialog);
  const { twoOfficers } = commonWords.id;
  for (const [at, legend] of [twoOfficers.first, twoOfficers.second].entries()) {
    const half = dialog.getByRole('group', { name: legend, exact: true });
    await half.getByLabel(twoOfficers.officer).selectOption(day.two[at]?.officer ?? '');
    await half.getByLabel(twoOfficers.pin).fill(PIN);
  }
  await takePicture(desk, 'tls-off-dialog');
  await press(dialog, lan.button);
  await desk.page.getByText(lan.plain.title).waitFor();
  await takePicture(desk, 'tls-off');
  await desk.page.goto(`${own}/desk/#/home`);
  await desk.page.getByText(lan.plain.title).waitFor();
  t.same([desk.faults, desk.refused], [[], []]);
});
