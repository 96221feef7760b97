import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sealedbox from 'tweetnacl-sealedbox-js';
import { openDatabase, transact } from '../../prisma/client.js';
import { append } from '../../src/audit/store.js';
import { cardText } from '../../src/ballot/key-card.js';
import { type WrittenName, writePaper } from '../../src/ballot/paper.js';
import { fromHex, toBase64, toHex, toUtf8 } from '../../src/basics/bytes.js';
import { accept } from '../../src/basics/result.js';
import { makeSignal } from '../../src/basics/signal.js';
import type { World } from '../../src/basics/world.js';
import type { DeskBody, DeskReply, DeskRoute } from '../../src/desk/api/routes.js';
import { makeClaims } from '../../src/desk/counting/claims.js';
import { makePairing } from '../../src/desk/devices/pairing.js';
import { makeCeremony } from '../../src/desk/freeze/ceremony.js';
import type { House, Lan, NextBox } from '../../src/desk/house.js';
import { makeSessions } from '../../src/desk/officers/sessions.js';
import { readFonts } from '../../src/desk/print/fonts.js';
import { makeUploads } from '../../src/desk/setup/uploads.js';
import { makeBooths } from '../../src/election/booth.js';
import { emptyDraft } from '../../src/election/draft.js';
import type { Rules } from '../../src/election/rules.js';
import { startElection } from '../../src/election/store.js';
import { makeOpenBox } from '../../src/record/open-box.js';
import { makeReadingDesk } from '../../src/record/reading-desk.js';
import { buildApp } from '../../src/server/app.js';
import { practiceVillage } from '../../src/server/rehearsal/village.js';
import { someFacts, someRules } from './rules.js';
import { testWorld } from './world.js';

export const PASSPHRASE = 'sawah hijau di kaki gunung';
export const PIN = '135790';

/** Twelve residents of one RT: enough for a box that may be opened. */
export const SMALL_ROLL = `no;nama;nama panggilan;L/P;tanggal lahir;RT;RW
${[
  'Ani Lestari;Ani;P',
  'Budi Santoso;Budi;L',
  'Citra Dewi;;P',
  'Dedi Kurnia;Dedi;L',
  'Eka Putri;;P',
  'Fajar Hidayat;;L',
  'Gita Sari;;P',
  'Hadi Wijaya;;L',
  'Siti Aminah;;P',
  'Siti Aminah;;P',
  'Joko Susilo;Jokowi;L',
  'Slamet;;L',
]
  .map((person, at) => `${at + 1};${person};1980-01-0${(at % 9) + 1};03;01`)
  .join('\n')}
`;

/** Whatever ends one day: a test, or a walk that takes pictures. */
export interface Ending {
  readonly teardown: (work: () => unknown) => unknown;
}

/** One election day on a real database and the real app, driven through its doors. */
export interface Day {
  readonly house: House;
  readonly inject: Awaited<ReturnType<typeof buildApp>>['inject'];
  /** Asks a door of the desk as the signed-in officer; gives status and body. */
  readonly ask: <Name extends DeskRoute>(
    name: Name,
    body?: DeskBody<Name>,
    cookie?: string,
  ) => Promise<{ readonly status: number; readonly body: DeskReply<Name> & { readonly kind?: string } }>;
  /** The same, and it must go well. */
  readonly act: <Name extends DeskRoute>(name: Name, body?: DeskBody<Name>) => Promise<DeskReply<Name>>;
  /** The one who is signed in, and her second. */
  readonly two: [Signed, Signed];
  readonly moved: NextBox[];
  readonly folder: string;
  /** Opens a port for browsers, any free one unless told; gives the address. The pages are those of dist/web. */
  readonly listen: (port?: number) => Promise<string>;
  /** The program ends, and with it everything in memory; the box stays on the disk. */
  readonly stop: () => Promise<void>;
  /** Tears every WebSocket as a broken Wi-Fi does. */
  readonly tear: () => void;
}

interface Signed {
  readonly officer: string;
  readonly pin: string;
}

/** This laptop alone; tests/tls.test.ts opens real doors. */
export const NO_LAN: Lan = {
  now: () => ({ mode: 'none', addresses: ['http://127.0.0.1:8080'], fingerprint: null, trustAddresses: [] }),
  goPlain: async () => undefined,
  dropKey: () => undefined,
};

/** @param log what the server's logger is given; silence unless a test reads along */
export async function aDay(t: Ending, world?: World, log: object | false = false): Promise<Day> {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-day-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const own = world ?? (await testWorld());
  const db = await openDatabase(join(folder, 'bilik.db'), own.now());
  await transact(db, async (tx) => {
    await startElection(tx, emptyDraft('election', toHex(own.random(32))));
    await append(tx, own, { actor: 'system', kind: 'house-opened', data: {} });
    return accept(null);
  });
  const driven = await drive(t, { db, folder }, own, log);
  const { house, act } = driven;
  await act('POST /desk/enter', { link: house.sessions.newLink() });
  const officer = async (name: string, roles: DeskBody<'POST /desk/officers'>['roles']) =>
    (await act('POST /desk/officers', { name, roles, pin: PIN, officers: null })).officer;
  const ketua = await officer('Bu Ketua', ['ketua', 'petugas']);
  const notulis = await officer('Pak Notulis', ['sekretaris', 'notulis', 'petugas']);
  await officer('Pemantau', ['pemantau']);
  await act('POST /desk/login', { officer: ketua, pin: PIN });
  const two: Day['two'] = [
    { officer: ketua, pin: PIN },
    { officer: notulis, pin: PIN },
  ];
  return { ...driven, two };
}

/** The committee goes on with another box: the same officers, everything in memory new. */
export async function goOn(t: Ending, { two, house }: Day, box: Pick<House, 'db' | 'folder'>): Promise<Day> {
  const driven = await drive(t, box, house.world, false);
  await driven.act('POST /desk/login', two[0]);
  return { ...driven, two };
}

async function drive(
  t: Ending,
  { db, folder }: Pick<House, 'db' | 'folder'>,
  world: World,
  log: object | false,
): Promise<Omit<Day, 'two'>> {
  const moved: NextBox[] = [];
  const house: House = {
    db,
    world,
    folder,
    signal: makeSignal(),
    booths: makeBooths(),
    sessions: makeSessions(world),
    pairing: makePairing(world),
    uploads: makeUploads(world.random),
    ceremony: makeCeremony(),
    box: makeOpenBox(),
    reading: makeReadingDesk(),
    village: practiceVillage(),
    claims: makeClaims(),
    fonts: readFonts(),
    lan: NO_LAN,
    moveTo: (next) => void moved.push(next),
  };
  const app = await buildApp({ house, log, tls: null, pages: resolve('dist/web') });
  t.teardown(async () => {
    await app.close();
    await db.$disconnect();
  });
  let cookie = '';
  const ask: Day['ask'] = async (name, body, with_) => {
    const [method, url] = name.split(' ') as ['GET' | 'POST', string];
    const answer = await app.inject({
      method,
      url,
      headers: { cookie: with_ ?? cookie },
      ...(method === 'POST' ? { payload: (body ?? {}) as object } : {}),
    });
    const set = answer.cookies.find(({ name }) => name === 'bilik-officer');
    if (set !== undefined) cookie = `bilik-officer=${set.value}`;
    return { status: answer.statusCode, body: answer.json() };
  };
  const act: Day['act'] = async (name, body) => {
    const answer = await ask(name, body);
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    ...{ house, inject: app.inject.bind(app) as Day['inject'], ask, act, moved, folder },
    listen: (port = 0) => app.listen({ host: '127.0.0.1', port }),
    stop: () => app.close(),
    tear: () => {
      for (const socket of app.websocketServer.clients) socket.terminate();
    },
  };
}

/** Rules, facts, roll, holders and slips chosen, read aloud: ready to freeze. */
export async function setUp(
  day: Day,
  own: { readonly rules?: Partial<Rules>; readonly roll?: string } = {},
): Promise<void> {
  const { act, two } = day;
  await act('POST /desk/setup/clock', { zone: 'WIB' });
  await act('POST /desk/setup/facts', someFacts());
  await act('POST /desk/setup/rules', someRules(own.rules));
  const file = toBase64(toUtf8(own.roll ?? SMALL_ROLL));
  const { upload } = await act('POST /desk/roll/preview', { file });
  await act('POST /desk/roll/accept', { upload });
  await act('POST /desk/setup/holders', { names: ['Pak RT', 'Bu Bidan', 'Pak Guru'], threshold: 2 });
  await act('POST /desk/setup/slips', { main: 42, reserve: 21, test: 0 });
  await act('POST /desk/setup/rules-read', { officers: two });
}

export interface FrozenThings {
  readonly slips: readonly { readonly qr: string; readonly typedCode: string }[];
  readonly cards: readonly string[];
}

/** The whole ceremony: every lot printed and good, every card read back. */
export async function freeze(day: Day): Promise<FrozenThings> {
  const { act, two, house } = day;
  const { lots } = await act('POST /desk/freeze/start', { officers: two, passphrase: PASSPHRASE });
  const freezing = house.ceremony.now();
  if (freezing === null) throw new Error('no freeze');
  // Taken from memory here; tests/election-day.test.ts and `bilik rehearse` read the printed sheets.
  const slips = freezing.lots.filter(({ part }) => part !== 'spare').flatMap((lot) => lot.slips);
  const cards = freezing.cards.map(({ card }) => cardText(card));
  const cookie = await signedIn(day);
  for (const { lot } of lots) {
    await day.inject({ url: `/desk/freeze/lots/${lot}.pdf`, headers: { cookie } });
    await act('POST /desk/freeze/lot', { lot, verdict: 'good' });
  }
  for (const [at, card] of cards.entries()) {
    await act('POST /desk/freeze/card', { index: at + 1 });
    await act('POST /desk/freeze/read-back', { card });
  }
  await act('POST /desk/freeze/finish', { officers: two });
  return { slips: slips.map(({ qr, typedCode }) => ({ qr, typedCode })), cards };
}

const seats = new WeakMap<House, string>();

/** The cookie of the first officer at a desk of her own: one for the whole day, since an officer has only so many. */
export async function signedIn({ house, two: [{ officer }] }: Day): Promise<string> {
  const known = seats.get(house) ?? '';
  const value =
    house.sessions.find(known) === null ? house.sessions.open({ kind: 'officer', officer }) : known;
  seats.set(house, value);
  return `bilik-officer=${value}`;
}

/** A paired tablet: shows slips and casts, like the page. */
export async function aKiosk(day: Day, label = 'Tablet 1') {
  const { path } = await day.act('POST /desk/devices/pair', { kind: 'kiosk', label });
  const paired = await day.inject({ url: path });
  const cookie = `bilik-device=${paired.cookies[0]?.value}`;
  const post = async (url: string, payload: object) => {
    const answer = await day.inject({ method: 'POST', url, payload, headers: { cookie } });
    return answer.statusCode === 204 ? 'ok' : (answer.json() as { kind: string }).kind;
  };
  const { ballot } = (await day.inject({ url: '/kiosk/state', headers: { cookie } })).json();
  return {
    cookie,
    show: (slip: string) => post('/kiosk/slip', { slip }),
    seal: (names: readonly string[]): string => sealPaper(ballot, names),
    send: (slip: string, sealed: string) => post('/kiosk/ballots', { slip, sealed }),
    cast: (slip: string, names: readonly (string | WrittenName)[]) =>
      post('/kiosk/ballots', { slip, sealed: sealPaper(ballot, names) }),
  };
}

/** What the kiosk's page does: write, pad, seal. */
export function sealPaper(
  ballot: { readonly electionId: string; readonly boxKey: string; readonly names: { readonly max: number } },
  names: readonly (string | WrittenName)[],
): string {
  const paper = writePaper(
    ballot.electionId,
    names.map((name) => (typeof name === 'string' ? { written: name } : name)),
    ballot.names.max,
  );
  if (!paper.ok) throw new Error(paper.refusal.kind);
  return toBase64(sealedbox.seal(paper.value, fromHex(ballot.boxKey)));
}

/** Checks in everybody on the roll, or the first so many. */
export async function checkInAll(day: Day, most = Number.POSITIVE_INFINITY): Promise<number> {
  const residents = await day.house.db.resident.findMany({ orderBy: { rollNumber: 'asc' } });
  const coming = residents.slice(0, Math.min(most, residents.length));
  for (const { id } of coming) await day.act('POST /desk/check-in', { resident: id, ageConfirmed: true });
  return coming.length;
}

/** Reads every name that may be read, and says each time that the hall's own tally agrees. */
export async function readAll({ act }: Day): Promise<void> {
  for (;;) {
    const { reading } = await act('GET /desk/count');
    if (reading.compare) await act('POST /desk/reading/compare', { agrees: true, note: '' });
    else if (reading.at < reading.ready) await act('POST /desk/reading', { move: 'next', seconds: null });
    else return;
  }
}

/** Closes the box and opens it with the first cards, as many as it needs. */
export async function closeAndOpen({ act, two }: Day, left: number, cards: readonly string[]): Promise<void> {
  await act('POST /desk/voting/last-call', { officers: two });
  await act('POST /desk/close/slips', { officers: two, left, spoiled: 0 });
  await act('POST /desk/close', { officers: two, passphrase: PASSPHRASE, note: '' });
  for (const card of cards.slice(0, 2)) await act('POST /desk/open/card', { card });
  await act('POST /desk/open', { officers: two, passphrase: PASSPHRASE });
}
