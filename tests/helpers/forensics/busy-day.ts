import { Writable } from 'node:stream';
import type { Test } from 'tap';
import { read } from '../../../prisma/client.js';
import { fromTyped } from '../../../src/ballot/crockford.js';
import { readCard } from '../../../src/ballot/key-card.js';
import { joinShares } from '../../../src/ballot/key-share.js';
import { SERIAL_LENGTH, serialHash } from '../../../src/ballot/token.js';
import { fromBase64 } from '../../../src/basics/bytes.js';
import { shuffle, type World } from '../../../src/basics/world.js';
import { screenOf } from '../../../src/projector/screen.js';
import { screenParts } from '../../../src/server/screen-parts.js';
import { nodeWorld } from '../../../src/server/world.js';
import { aDay, aKiosk, type Day, freeze, PASSPHRASE, setUp } from '../day.js';
import { someResidents } from '../made-election.js';
import type { Cast } from './attack.js';

export const VOTERS = 200;
const SLIPS = 252;
const KIOSKS = 4;
/** Long enough to stand in no file by chance. */
export const LONG_PIN = '908172635441';
/** Where the tablets of this day are, as the server sees them. */
export const ADDRESS = '10.77.31.209';

/** What a voter wrote beside a name of the roll: in no list of the server, so that any copy of it tells. */
export const markOf = (voter: number): string => `Kwq${voter}zx Penanda Rahasia`;

/** A day of 200 voters through the real app, and everything that only the voters' side may know of it. */
export interface BusyDay {
  readonly day: Day;
  readonly world: World;
  readonly casts: readonly Cast[];
  readonly cards: readonly string[];
  readonly slips: readonly { readonly qr: string; readonly typedCode: string }[];
  readonly kiosk: string;
  /** The registry's name for a slip, from its typed code. */
  readonly hashOf: (typedCode: string) => string;
  readonly boxSecret: Uint8Array;
  /** First 32 bytes of the record key's secret: all that it is made of. */
  readonly recordSeed: Uint8Array;
  /** Everything that the server's logger wrote; one level more talkative than the product's. */
  readonly logged: () => string;
  /** Whole answers to the casts, without the clock. */
  readonly castAnswers: readonly string[];
  /** How often a cast made the server say that something changed. */
  readonly announcements: number;
  /** What doors and wall say right before a cast, and right after it. */
  readonly views: readonly (readonly [before: string, after: string])[];
  readonly directories: readonly [before: string, after: string];
}

export async function busyDay(t: Test): Promise<BusyDay> {
  const real = await nodeWorld();
  let crash: string | null = null;
  const world: World = {
    ...real,
    now: () => {
      if (crash === null) return real.now();
      const message = crash;
      crash = null;
      throw new Error(message);
    },
  };
  let logged = '';
  const stream = new Writable({
    write: (part: Buffer, _encoding, done) => {
      logged += part.toString();
      done();
    },
  });
  const day = await aDay(t, world, { level: 'info', stream });
  const { act, two, house } = day;
  const roll = someResidents(VOTERS + 10).map(
    ([name, , , sex], at) => `${at + 1};${name};;${sex};1980-01-01;0${1 + (at % 7)};01`,
  );
  await setUp(day, {
    roll: `no;nama;nama panggilan;L/P;tanggal lahir;RT;RW\n${roll.join('\n')}\n`,
    rules: { names: { min: 1, max: 3 }, helpWhileTyping: true, absent: 'present-or-letter' },
  });
  const long = { name: 'Pak Panjang', roles: ['petugas' as const], pin: LONG_PIN, officers: null };
  const { officer } = await act('POST /desk/officers', long);
  await act('POST /desk/setup/slips', { main: SLIPS, reserve: 21, test: 0 });
  await act('POST /desk/setup/rules-read', {
    officers: [{ officer, pin: LONG_PIN }, two[0] as (typeof two)[0]],
  });
  const started = house.ceremony;
  const keep = started.set;
  let recordSeed = new Uint8Array();
  // The moment the freeze begins is the only one at which the record key is there to be noted.
  (started as { set: typeof keep }).set = (freezing) => {
    if (freezing !== null && recordSeed.length === 0) recordSeed = freezing.recordKey.slice(0, 32);
    keep(freezing);
  };
  const { slips, cards } = await freeze(day);
  const kiosks = [];
  for (let at = 1; at <= KIOSKS; at += 1) kiosks.push(await aKiosk(day, `Tablet ${at}`));
  const wrong = await aKiosk(day, 'Tablet salah');
  await act('POST /desk/voting/open', { officers: two, passphrase: PASSPHRASE });

  const post = (url: string, payload: object | string, cookie: string, type = 'application/json') =>
    day.inject({
      method: 'POST',
      url,
      payload,
      headers: { cookie, 'content-type': type },
      remoteAddress: ADDRESS,
    });
  const directory = async () =>
    (await day.inject({ url: '/kiosk/directory', headers: { cookie: wrong.cookie } })).payload;
  const view = async () => {
    const { now: _, ...state } = await act('GET /desk/state');
    const log = await day.inject({ url: '/observer/log' });
    return JSON.stringify([state, log.json(), screenOf(await read(house.db, screenParts(house)))]);
  };
  const electionId = (await day.inject({ url: '/kiosk/state', headers: { cookie: wrong.cookie } })).json()
    .ballot.electionId as string;

  const hashOf = (code: string) => serialHash(electionId, fromTyped(code, SERIAL_LENGTH) ?? new Uint8Array());

  const directoryBefore = await directory();
  // They come as they come, not as they stand on the roll.
  const residents = shuffle(real.random, await house.db.resident.findMany());
  const bowl = shuffle(real.random, slips);
  const casts: Cast[] = [];
  const castAnswers: string[] = [];
  const views: (readonly [string, string])[] = [];
  let announcements = 0;
  let casting = false;
  house.signal.listen(() => {
    if (casting) announcements += 1;
  });
  for (let voter = 0; voter < VOTERS; voter += 1) {
    const resident = residents[voter] as (typeof residents)[0];
    const slip = bowl[voter] as (typeof bowl)[0];
    const kiosk = kiosks[voter % KIOSKS] as (typeof kiosks)[0];
    await act('POST /desk/check-in', { resident: resident.id, ageConfirmed: true });
    const sealed = kiosk.seal([residents[(voter * 7) % VOTERS]?.name ?? '', markOf(voter)]);
    if (voter % 10 === 5) await blunder(voter / 10, slip, casts.length);
    const text = voter % 2 === 0 ? slip.qr : slip.typedCode;
    const before = voter % 50 === 20 ? await view() : null;
    casting = true;
    const answer = await post('/kiosk/ballots', { slip: text, sealed }, kiosk.cookie);
    casting = false;
    if (before !== null) views.push([before, await view()]);
    const { date: _, ...headers } = answer.headers;
    castAnswers.push(JSON.stringify([answer.statusCode, headers, answer.payload]));
    casts.push({ token: hashOf(slip.typedCode), sealed: fromBase64(sealed), resident: resident.id });
  }

  /** What goes wrong in a hall, each time with a slip or a name in it. */
  async function blunder(turn: number, slip: (typeof bowl)[0], done: number): Promise<void> {
    const spent = bowl[done - 1]?.qr ?? '';
    const { cookie } = wrong;
    const sealed = wrong.seal([markOf(1_000 + done)]);
    const cases = [
      () => post('/kiosk/ballots', { slip: slip.qr, sealed: 'A' }, cookie),
      () => post('/kiosk/ballots', `{"slip":"${slip.typedCode}","sealed"`, cookie),
      () => post('/kiosk/ballots', { slip: spent, sealed }, cookie),
      () => post('/kiosk/ballots', `${slip.qr} ${markOf(done)}`, cookie, 'text/plain'),
      () => day.inject({ url: `/kiosk/slip?slip=${slip.typedCode}`, remoteAddress: ADDRESS }),
      () => day.inject({ url: `/kiosk/${encodeURIComponent(slip.qr)}/%E0%A4%A`, remoteAddress: ADDRESS }),
      () => post('/kiosk/slip', { slip: slip.qr.repeat(90) }, cookie),
      () => day.ask('POST /desk/login', { officer, pin: '111222333444' }),
      () => day.ask('POST /desk/slips/revoke', { slip: spent }),
      () => {
        crash = `it broke over ${slip.qr} and ${slip.typedCode} with ${markOf(done)}`;
        return post('/kiosk/ballots', { slip: slip.qr, sealed }, cookie);
      },
    ];
    await cases[Math.floor(turn) % cases.length]?.();
    await wrong.show(slip.typedCode);
  }

  const read_ = cards.slice(0, 2).map((text) => readCard(text));
  const joined = await joinShares(
    read_.flatMap((card) => (card.ok ? [card.value] : [])),
    2,
  );
  if (!joined.ok) throw new Error('two cards give the key');
  return {
    ...{ day, world, casts, cards, slips, castAnswers, announcements, views, recordSeed },
    kiosk: wrong.cookie,
    hashOf,
    boxSecret: joined.value,
    logged: () => logged,
    directories: [directoryBefore, await directory()],
  };
}
