import fc from 'fast-check';
import sodium from 'libsodium-wrappers';
import t from 'tap';
import { readPaper, sealedLength } from '../src/ballot/paper.js';
import { makeSlip } from '../src/ballot/token.js';
import { fromBase64, fromHex, toHex } from '../src/basics/bytes.js';
import { KIOSK_REFUSALS, type KioskState } from '../src/kiosk/api.js';
import { nodeWorld } from '../src/server/world.js';
import {
  type Booth,
  type BoothEvent,
  FIRST_BOOTH,
  isOccupied,
  type Paper,
  type Screen,
} from '../web/kiosk/booth.js';
import { warningOf } from '../web/kiosk/clock.js';
import { startDriver } from '../web/kiosk/driver.js';
import { find, type KioskPerson, searchable } from '../web/kiosk/find.js';
import { doorOf } from '../web/kiosk/house.js';
import type { Answer, Laptop } from '../web/kiosk/laptop.js';
import {
  HELP_AT_MOST,
  IDLE_SECONDS,
  MISSES_BEFORE_WORD,
  PAUSED_RETRY_SECONDS,
  REFUSED_SECONDS,
  RETRY_SECONDS,
  THANKS_SECONDS,
  WARNING_SECONDS,
  WELCOME_SECONDS,
} from '../web/kiosk/limits.js';
import { EMPTY_LINE, nextBlank, press, repeats, roomOn } from '../web/kiosk/lines.js';
import { FIRST_LOOKS } from '../web/kiosk/looks.js';
import { everySentence, LETTERS, sentencesOf } from '../web/kiosk/said.js';
import { sealPaper, verify } from '../web/kiosk/seal.js';
import { slipEvent } from '../web/kiosk/slip.js';
import { makeSounds, soundName } from '../web/kiosk/sounds.js';
import { step } from '../web/kiosk/step.js';
import { codeGroups, pressCode } from '../web/kiosk/typed-code.js';
import { type Part, utter, voiceFor } from '../web/kiosk/voice.js';
import { type Heard, NO_KEYS, PACE, type Pace, paused, pressed, type Wedge } from '../web/kiosk/wedge.js';
import { workOf } from '../web/kiosk/work.js';
import { kioskWords } from '../web/shared/words/kiosk.js';
import { languagesOf, wordsIn } from '../web/shared/words/words.js';

const { crypto, random } = await nodeWorld();
await sodium.ready;
const ELECTION = '00112233445566ff';
const tokenKeys = crypto.signKeys();
const boxKeys = crypto.boxKeys();
const slipOf = (electionId = ELECTION, keys = tokenKeys) =>
  makeSlip(electionId, random(10), (message) => crypto.sign(message, keys.secretKey));

const BALLOT: NonNullable<KioskState['ballot']> = {
  electionId: ELECTION,
  boxKey: toHex(boxKeys.publicKey),
  tokenKey: toHex(tokenKeys.publicKey),
  names: { min: 2, max: 3 },
  boothRelease: true,
  helpWhileTyping: false,
  choice: false,
};
const STATE: KioskState = {
  kind: 'election',
  phase: 'voting',
  title: 'Pemilihan BKM',
  unit: 'RT 03',
  label: 'Bilik 1',
  locked: false,
  ballot: BALLOT,
};
const person = (id: string, name: string, unit = 'RT 01', aliases: string[] = []): KioskPerson => ({
  id,
  name,
  unit,
  aliases,
});

/** The booth after some events. */
const after = (booth: Booth, ...events: BoothEvent[]): Booth => events.reduce(step, booth);
const openBooth = (state: Partial<KioskState> = {}, ballot: Partial<typeof BALLOT> = {}): Booth =>
  after(
    FIRST_BOOTH,
    { is: 'state', state: { ...STATE, ballot: { ...BALLOT, ...ballot }, ...state } },
    { is: 'people', electionId: ELECTION, people: [] },
  );
const SLIP = 'A SLIP OF PAPER';
const seated = (ballot: Partial<typeof BALLOT> = {}): Booth =>
  after(openBooth({}, ballot), { is: 'slip-read', slip: SLIP }, { is: 'slip-accepted' }, { is: 'begin' });
const typed = (text: string): BoothEvent[] => [...text].map((key) => ({ is: 'key', key }));
const wrote = (...names: string[]): Booth =>
  after(seated(), ...names.flatMap((name): BoothEvent[] => [...typed(name), { is: 'next' }]));
const reviewed = (...names: string[]): Booth => after(wrote(...names), { is: 'finish' });
const casting = (): Booth =>
  after(reviewed('SITI AMINAH', 'BUDI'), { is: 'cast' }, { is: 'sealed', sealed: 'U0VBTEVE' });
const ticks = (booth: Booth, count: number): Booth =>
  after(booth, ...Array.from({ length: count }, (): BoothEvent => ({ is: 'tick' })));
const at = <Name extends Screen['at']>(booth: Booth, name: Name): Extract<Screen, { at: Name }> => {
  if (booth.screen.at !== name) throw new Error(`on ${booth.screen.at}, not ${name}`);
  return booth.screen as Extract<Screen, { at: Name }>;
};

t.test('the waiting page says how things stand, and opens only when all is loaded', async (t) => {
  t.equal(doorOf(FIRST_BOOTH.house).kind, 'asking');
  const known = after(FIRST_BOOTH, { is: 'state', state: STATE });
  t.equal(doorOf(known.house).kind, 'asking', 'the people are not here yet');
  t.equal(doorOf(openBooth().house).kind, 'open');
  t.equal(doorOf(openBooth({ locked: true }).house).kind, 'locked');
  t.same(doorOf(openBooth({ phase: 'ready' }).house), { kind: 'shut', why: 'not-yet' });
  t.same(doorOf(openBooth({ phase: 'paused', locked: true }).house), { kind: 'shut', why: 'paused' });
  t.same(doorOf(openBooth({ phase: 'counting' }).house), { kind: 'shut', why: 'over' });
  t.equal(doorOf(openBooth({ phase: 'last-call' }).house).kind, 'open');
  const missed = Array.from({ length: MISSES_BEFORE_WORD }, (): BoothEvent => ({ is: 'state-unanswered' }));
  t.equal(doorOf(after(openBooth(), ...missed.slice(1)).house).kind, 'open', 'one hiccup is no news');
  t.equal(doorOf(after(openBooth(), ...missed).house).kind, 'no-answer');
  t.equal(doorOf(after(openBooth(), { is: 'not-paired' }).house).kind, 'not-paired');
  t.equal(doorOf(after(openBooth(), { is: 'not-paired' }, { is: 'state', state: STATE }).house).kind, 'open');
  const other = { ...STATE, ballot: { ...BALLOT, electionId: 'ffffffffffffffff' } };
  t.equal(after(openBooth(), { is: 'state', state: other }).house.people, null, 'people of another election');
  t.equal(after(known, { is: 'people', electionId: 'ffffffffffffffff', people: [] }).house.people, null);
});

t.test('a slip is taken only by an open booth; every other state has its own refusal', async (t) => {
  const show = (booth: Booth) => after(booth, { is: 'slip-read', slip: SLIP });
  t.equal(at(show(openBooth()), 'checking').slip, SLIP);
  t.equal(at(show(openBooth({ locked: true })), 'refused').why.kind, 'locked');
  t.same(at(show(openBooth({ phase: 'paused' })), 'refused').why, {
    kind: 'voting-not-open',
    phase: 'paused',
  });
  t.equal(at(show(FIRST_BOOTH), 'refused').why.kind, 'no-answer');
  t.equal(at(show(after(openBooth(), { is: 'not-paired' })), 'refused').why.kind, 'not-paired');
  const foreign: BoothEvent = { is: 'slip-refused', by: 'reader', why: { kind: 'other-election' } };
  t.equal(at(after(openBooth(), foreign), 'refused').why.kind, 'other-election');
  t.equal(at(after(openBooth({ phase: 'ready' }), foreign), 'refused').why.kind, 'voting-not-open');
  const checking = show(openBooth());
  t.equal(after(checking, { is: 'slip-accepted' }).screen.at, 'welcome');
  t.equal(at(after(checking, { is: 'slip-unanswered' }), 'refused').why.kind, 'no-answer');
  const spent: BoothEvent = { is: 'slip-refused', by: 'laptop', why: { kind: 'spent' } };
  const refused = after(checking, spent);
  t.equal(at(refused, 'refused').why.kind, 'spent');
  t.notMatch(JSON.stringify(refused), SLIP, 'a refused slip is forgotten');
  t.equal(after(refused, { is: 'understood' }).screen.at, 'waiting');
  t.equal(at(after(refused, { is: 'slip-read', slip: 'ANOTHER' }), 'checking').slip, 'ANOTHER');
  t.equal(after(refused, { is: 'type-code' }).screen.at, 'code');
  t.equal(ticks(refused, REFUSED_SECONDS).screen.at, 'waiting', 'and the page goes on by itself');
  t.equal(after(checking, foreign), checking, 'a second code before the camera is not the answer');
});

t.test('the page reads slips by itself: good, foreign, forged, torn, mistyped', async (t) => {
  const house = openBooth().house;
  const good = slipOf();
  t.same(slipEvent(good.qr, house, 'reader'), { is: 'slip-read', slip: good.qr });
  t.equal(slipEvent(good.typedCode, house, 'hand').is, 'slip-read');
  const kind = (text: string, by: 'reader' | 'hand' = 'reader') => {
    const event = slipEvent(text, house, by);
    return event.is === 'slip-refused' ? event.why.kind : event.is;
  };
  t.equal(kind(slipOf('ffffffffffffffff').qr), 'other-election');
  t.equal(kind(slipOf(ELECTION, crypto.signKeys()).qr), 'bad-signature');
  t.equal(kind(good.qr.slice(0, 100)), 'malformed');
  const wrong = good.typedCode.startsWith('0')
    ? `1${good.typedCode.slice(1)}`
    : `0${good.typedCode.slice(1)}`;
  t.equal(kind(wrong, 'hand'), 'malformed');
  t.equal(kind('https://example.org'), 'malformed');
  const early = slipEvent(good.qr, { ...house, state: { ...STATE, phase: 'setup', ballot: null } }, 'reader');
  t.same(early, { is: 'slip-refused', by: 'reader', why: { kind: 'voting-not-open', phase: 'setup' } });
  t.notOk(verify(new Uint8Array(3), new Uint8Array(63), new Uint8Array(32)), 'odd bytes are no signature');
});

t.test('a code typed by hand keeps its place, and a mistake is put right where it stands', async (t) => {
  const { typedCode } = slipOf();
  const plain = typedCode.replaceAll(' ', '');
  const press = (text: string): BoothEvent[] => [...text].map((key) => ({ is: 'code-key', key }));
  const booth = after(openBooth(), { is: 'type-code' }, ...press(plain));
  t.equal(at(booth, 'code').typed, plain);
  const full = after(booth, ...press('7'));
  t.equal(full.screen, booth.screen, 'nothing fits behind the last sign');
  const wrong = after(booth, { is: 'slip-refused', by: 'hand', why: { kind: 'malformed' } });
  t.same(at(wrong, 'code'), { at: 'code', typed: plain, mistyped: true });
  const mended = after(wrong, { is: 'code-erase' });
  t.same(at(mended, 'code'), { at: 'code', typed: plain.slice(0, -1), mistyped: false });
  t.equal(at(after(booth, { is: 'code-clear' }), 'code').typed, '');
  t.equal(after(booth, { is: 'leave' }).screen.at, 'waiting');
  t.equal(at(after(booth, { is: 'slip-read', slip: plain }), 'checking').slip, plain);
  const scanned: BoothEvent = { is: 'slip-refused', by: 'reader', why: { kind: 'malformed' } };
  t.equal(after(booth, scanned).screen.at, 'refused');
  t.equal(after(openBooth({ locked: true }), { is: 'type-code' }).screen.at, 'waiting');
  t.equal(ticks(booth, IDLE_SECONDS + WARNING_SECONDS).screen.at, 'waiting');

  t.equal(pressCode('', 'o'), '0', 'O is read as 0, L and I as 1');
  t.equal(pressCode('', 'l'), '1');
  t.equal(pressCode('', 'U'), '', 'a check sign stands at the end only');
  t.equal(pressCode('0123456789ABCDEF', 'U'), '0123456789ABCDEFU');
  t.equal(pressCode('0123456789ABCDEF', '~'), '0123456789ABCDEF~');
  t.equal(pressCode('', ' '), '');
  t.equal(pressCode('', 'Ä'), '');
  t.same(codeGroups('01234'), ['0123', '4', '', '', '']);
});

t.test('names are written on numbered lines, changed, cleared, and never locked by the limit', async (t) => {
  const booth = after(seated(), ...typed('  siti  AMINAH3é'));
  t.same(at(booth, 'writing').lines[0], { written: 'SITI AMINAH', person: null });
  t.equal(at(booth, 'writing').lines.length, 3, 'one line per allowed name');
  t.equal(at(after(booth, { is: 'erase' }), 'writing').lines[0]?.written, 'SITI AMINA');
  t.equal(at(after(booth, { is: 'clear' }), 'writing').lines[0]?.written, '');
  const empty = after(booth, { is: 'clear' });
  t.equal(after(empty, { is: 'erase' }), empty);
  const second = after(booth, { is: 'next' }, ...typed("MA'RUF-B. X"));
  t.equal(at(second, 'writing').active, 1);
  t.equal(at(second, 'writing').lines[1]?.written, "MA'RUF-B. X");
  t.equal(at(after(second, { is: 'line', at: 0 }), 'writing').active, 0);
  t.equal(after(second, { is: 'line', at: 3 }).screen, second.screen, 'there is no fourth line');
  t.equal(at(wrote('A', 'B', 'C'), 'writing').active, 2, 'after the last line it stays');
  t.equal(nextBlank(at(second, 'writing').lines, 1), 2);
  t.equal(nextBlank([EMPTY_LINE, { written: 'B', person: null }, EMPTY_LINE], 1), 2, 'downwards first');
  t.equal(nextBlank([EMPTY_LINE, { written: 'B', person: null }], 1), 0);

  const full = after(seated(), ...typed('X'.repeat(70)));
  const line = at(full, 'writing').lines[0] ?? EMPTY_LINE;
  t.equal(line.written.length, 60);
  t.equal(roomOn(line), 0);
  t.equal(press(line, 'A'), line, 'the limit only refuses the letter');
  t.equal(at(after(full, { is: 'erase' }, ...typed('A')), 'writing').lines[0]?.written.slice(-2), 'XA');
  t.equal(at(after(full, { is: 'next' }, ...typed('B')), 'writing').lines[1]?.written, 'B');
});

t.test(
  'a repeated name is seen, whatever its case, spaces and dots; two picked neighbours are two',
  async (t) => {
    const line = (written: string, person: string | null = null) => ({ written, person });
    t.same(repeats([line('H. BUDI'), line(''), line('h budi ')]), [null, null, 0]);
    t.same(repeats([line('SITI', 'p1'), line('SITI', 'p2'), line('Siti')]), [null, null, 0]);
    t.same(repeats([line('SITI', 'p1'), line('Bu Siti', 'p1')]), [null, 0]);
    t.same(repeats([line(''), line('')]), [null, null], 'blank lines repeat nothing');
  },
);

t.test('a blank or short ballot is asked about once, and then accepted', async (t) => {
  const blank = after(seated(), { is: 'finish' });
  t.equal(blank.screen.at, 'short');
  t.equal(after(blank, { is: 'go-on' }).screen.at, 'review');
  const back = after(blank, { is: 'write-on' });
  t.equal(back.screen.at, 'writing');
  t.equal(after(back, { is: 'finish' }).screen.at, 'review', 'not asked again');
  t.equal(reviewed('SITI').screen.at, 'short', 'one of two');
  t.equal(reviewed('SITI', 'siti').screen.at, 'short', 'one name twice is one name');
  t.equal(reviewed('SITI', 'BUDI').screen.at, 'review');
  const loose = after(seated({ names: { min: 1, max: 3 } }), { is: 'finish' });
  t.equal(loose.screen.at, 'short', 'blank is asked about under every rule');
});

t.test('the review leads to each line, back, out, and into the box', async (t) => {
  const booth = reviewed('SITI AMINAH', 'BUDI');
  t.equal(at(after(booth, { is: 'change', at: 1 }), 'writing').active, 1);
  t.equal(at(after(booth, { is: 'write-on' }), 'writing').active, 2, 'on the first free line');
  t.equal(at(after(reviewed('A', 'B', 'C'), { is: 'write-on' }), 'writing').active, 2);
  const leaving = after(booth, { is: 'leave' });
  t.equal(leaving.screen.at, 'leaving');
  t.equal(after(leaving, { is: 'stay' }).screen.at, 'review');
  t.equal(after(leaving, { is: 'leave' }).screen.at, 'waiting');
  const early = after(seated(), { is: 'leave' });
  t.equal(after(early, { is: 'stay' }).screen.at, 'writing');
  t.equal(
    after(openBooth(), { is: 'slip-read', slip: SLIP }, { is: 'slip-accepted' }, { is: 'leave' }).screen.at,
    'waiting',
  );
  t.equal(after(booth, { is: 'cast' }).screen.at, 'sealing');
});

t.test('a run-off shows the tied people as toggles, limited but not locked', async (t) => {
  const runOff = { choice: true, names: { min: 1, max: 2 } };
  const toggle = (id: string): BoothEvent => ({ is: 'toggle', person: id, name: `NAME ${id}` });
  const booth = after(seated(runOff), toggle('p1'), toggle('p2'));
  t.same(at(booth, 'choosing').lines, [
    { written: 'NAME p1', person: 'p1' },
    { written: 'NAME p2', person: 'p2' },
  ]);
  const over = after(booth, toggle('p3'));
  t.equal(at(over, 'choosing').full, true);
  t.same(at(over, 'choosing').lines, at(booth, 'choosing').lines, 'nobody is thrown out unasked');
  t.equal(at(after(over, toggle('p1')), 'choosing').full, false, 'there is room again');
  const swapped = after(over, toggle('p1'), toggle('p3'));
  t.same(
    at(swapped, 'choosing').lines.map((line) => line.person),
    ['p2', 'p3'],
  );
  t.equal(at(swapped, 'choosing').full, false);
  t.equal(after(seated(runOff), { is: 'finish' }).screen.at, 'short');
  const review = after(swapped, { is: 'finish' });
  t.equal(review.screen.at, 'review');
  t.equal(after(review, { is: 'change', at: 0 }).screen.at, 'choosing');
  const left = after(swapped, { is: 'leave' }, { is: 'stay' });
  t.same(at(left, 'choosing').lines, at(swapped, 'choosing').lines);
});

t.test('help comes after two letters, by alphabet, and never as a long list', async (t) => {
  const people = [
    person('p1', 'Siti Aminah', 'RT 02'),
    person('p2', 'Siti Aminah', 'RT 01'),
    person('p3', 'H. Budi Santoso, S.Pd.', 'RT 01', ['Mbah Min']),
    person('p4', 'Made Áyu', 'RT 01'),
  ];
  const directory = searchable(people);
  const ids = (typed: string) => {
    const help = find(directory, typed);
    return help.kind === 'people' ? help.people.map(({ id }) => id) : help.kind;
  };
  t.equal(ids(''), 'none');
  t.equal(ids('S'), 'none');
  t.equal(ids(' . s'), 'none', 'dots and spaces are no letters');
  t.same(ids('si'), ['p2', 'p1'], 'by name, then unit');
  t.same(ids('AMI SIT'), ['p2', 'p1'], 'words in any order');
  t.same(ids('ayu'), ['p4'], 'without the accent');
  t.same(ids('MBAH'), ['p3']);
  t.equal(
    find(directory, 'mbah').kind === 'people' && JSON.stringify(find(directory, 'mbah')).includes('Mbah Min'),
    true,
  );
  t.equal(ids('iti'), 'nobody', 'the beginning of a word, not its middle');
  t.equal(ids('XX'), 'nobody');
  const many = Array.from({ length: HELP_AT_MOST + 1 }, (_, at) =>
    person(`q${at}`, `Suparman ${at}`, `RT ${at}`),
  );
  const big = searchable([...many, person('q90', 'Su', 'RT 90')]);
  t.same(
    find(big, 'sup'),
    { kind: 'many', count: HELP_AT_MOST + 1 },
    'the first few of many would be unfair',
  );
  t.equal(find(big, 'su').kind, 'people', 'whoever is called exactly so is shown');
  const twins = searchable([
    person('t1', 'Tono', 'RT 01', ['Kecil']),
    person('t2', 'Tono', 'RT 01', ['Besar']),
  ]);
  const help = find(twins, 'tono');
  t.same(help.kind === 'people' && help.people.map(({ alias }) => alias), ['Kecil', 'Besar'], 'told apart');

  const picked = after(seated(), ...typed('SI'), { is: 'pick', person: 'p1', name: 'Siti Aminah' });
  t.same(at(picked, 'writing').lines[0], { written: 'Siti Aminah', person: 'p1' });
  t.equal(at(picked, 'writing').active, 1, 'on to the next line');
  const touched = after(picked, { is: 'line', at: 0 }, ...typed('X'));
  t.same(
    at(touched, 'writing').lines[0],
    { written: 'Siti AminahX', person: null },
    'no longer the picked one',
  );
  const erased = after(picked, { is: 'line', at: 0 }, { is: 'erase' });
  t.same(at(erased, 'writing').lines[0], { written: 'Siti Amina', person: null });
  const long = after(seated(), { is: 'pick', person: 'p9', name: 'Y'.repeat(90) });
  t.equal(at(long, 'writing').lines[0]?.written.length, 60, 'a very long name still fits the paper');
});

t.test('idle: a question after a minute, then everything is gone', async (t) => {
  const written = wrote('RAHASIA');
  t.equal(warningOf(ticks(written, IDLE_SECONDS - 1)), null);
  t.equal(warningOf(ticks(written, IDLE_SECONDS)), WARNING_SECONDS);
  const asked = ticks(written, IDLE_SECONDS + WARNING_SECONDS - 1);
  t.equal(warningOf(asked), 1);
  t.match(JSON.stringify(asked), 'RAHASIA');
  t.equal(warningOf(after(asked, { is: 'touch' })), null, 'a touch is an answer');
  t.match(JSON.stringify(after(asked, { is: 'touch' })), 'RAHASIA');
  const busy = after(ticks(written, IDLE_SECONDS - 1), ...typed('X'));
  t.equal(warningOf(ticks(busy, 1)), null, 'a key is a touch');
  const shown = after(ticks(written, IDLE_SECONDS), { is: 'slip-read', slip: SLIP });
  t.equal(warningOf(shown), WARNING_SECONDS, 'a slip held up from outside is none');
  const gone = ticks(asked, 1);
  t.equal(gone.screen.at, 'waiting');
  t.notMatch(JSON.stringify(gone), 'RAHASIA');
  t.notMatch(JSON.stringify(gone), SLIP);
  for (const booth of [
    reviewed('A', 'B'),
    after(seated(), { is: 'finish' }),
    after(written, { is: 'leave' }),
  ])
    t.equal(ticks(booth, IDLE_SECONDS + WARNING_SECONDS).screen.at, 'waiting', booth.screen.at);
  const welcome = after(openBooth(), { is: 'slip-read', slip: SLIP }, { is: 'slip-accepted' });
  t.equal(warningOf(ticks(welcome, IDLE_SECONDS)), null, 'an old person may take a while to sit down');
  t.equal(ticks(welcome, WELCOME_SECONDS + WARNING_SECONDS).screen.at, 'waiting');
  t.equal(ticks(casting(), 600).screen.at, 'casting', 'an envelope on its way is not thrown away');
});

t.test('the looks of one voter are not left to the next', async (t) => {
  const looks = { language: 'en', size: 3, contrast: true, keys: 'qwerty', aloud: true } as const;
  const booth = after(seated(), { is: 'looks', looks });
  t.same(booth.looks, looks);
  t.same(after(booth, { is: 'wipe' }).looks, FIRST_LOOKS);
  t.same(ticks(booth, IDLE_SECONDS + WARNING_SECONDS).looks, FIRST_LOOKS);
  const thanked = after(
    booth,
    { is: 'finish' },
    { is: 'go-on' },
    { is: 'cast' },
    { is: 'sealed', sealed: 'QUJD' },
    { is: 'cast-accepted' },
  );
  t.same(thanked.looks, looks, 'thanks are said in the voter’s own language');
  t.same(after(thanked, { is: 'understood' }).looks, FIRST_LOOKS);
  const passer = after(openBooth(), { is: 'looks', looks });
  t.same(ticks(passer, IDLE_SECONDS).looks, FIRST_LOOKS, 'nor those of a passer-by');
});

t.test('sealed once: the words go with the sealing, and every retry sends the same bytes', async (t) => {
  const sealing = after(reviewed('RAHASIA', 'BUDI'), { is: 'cast' });
  t.match(workOf(sealing), { do: 'seal' });
  const sent = after(sealing, { is: 'sealed', sealed: 'Rmlyc3Q=' });
  t.notMatch(JSON.stringify(sent), 'RAHASIA', 'from the sealing on no word is in the page');
  t.same(workOf(sent), { do: 'send', slip: SLIP, sealed: 'Rmlyc3Q=' });
  t.equal(after(sent, { is: 'sealed', sealed: 'U2Vjb25k' }), sent, 'a second envelope is never taken');
  const lost = after(sent, { is: 'cast-unanswered' });
  t.same(workOf(lost), { do: 'nothing' });
  t.equal(
    ticks(lost, RETRY_SECONDS - 1).screen.at === 'casting' && workOf(ticks(lost, RETRY_SECONDS - 1)).do,
    'nothing',
  );
  t.same(workOf(ticks(lost, RETRY_SECONDS)), { do: 'send', slip: SLIP, sealed: 'Rmlyc3Q=' });
  t.same(workOf(after(lost, { is: 'go-on' })), { do: 'send', slip: SLIP, sealed: 'Rmlyc3Q=' });
  t.equal(after(sent, { is: 'go-on' }), sent, 'not while a try is under way');
  t.equal(after(sent, { is: 'leave' }), sent);
  t.equal(after(lost, { is: 'leave' }).screen.at, 'waiting');
  const fault = after(sealing, { is: 'cast-refused', why: { kind: 'broken' } });
  t.equal(at(fault, 'refused').why.kind, 'broken');
});

t.test('a refusal that may pass keeps the envelope; any other ends with its sentence', async (t) => {
  const told = (kind: (typeof KIOSK_REFUSALS)[number], phase?: 'paused' | 'closed' | 'counting' | 'void') =>
    after(casting(), { is: 'cast-refused', why: { kind, phase } });
  const waits = {
    'voting-not-open': 'paused',
    broken: 'broken',
    'too-many-tries': 'no-answer',
    'more-ballots-than-check-ins': 'more-ballots-than-check-ins',
  };
  for (const kind of KIOSK_REFUSALS) {
    const booth = told(kind, 'paused');
    const why = kind in waits ? waits[kind as keyof typeof waits] : null;
    if (why === null) t.equal(at(booth, 'refused').why.kind, kind);
    else t.match(at(booth, 'casting'), { sealed: 'U0VBTEVE', wait: { why } }, kind);
    if (why === null) t.notMatch(JSON.stringify(booth), 'U0VBTEVE');
  }
  for (const phase of ['closed', 'counting', 'void', undefined] as const)
    t.same(at(told('voting-not-open', phase), 'refused').why, { kind: 'voting-not-open', phase });
  t.equal(at(ticks(told('voting-not-open', 'paused'), PAUSED_RETRY_SECONDS), 'casting').tries, 2);
});

t.test('after the cast: thanks for all alike, a locked booth, nothing kept', async (t) => {
  const thanked = after(casting(), { is: 'cast-accepted' });
  t.same(thanked.screen, { at: 'thanks' });
  t.equal(doorOf(thanked.house).kind, 'locked', 'without waiting to be told');
  t.notMatch(JSON.stringify(thanked), SLIP);
  t.equal(ticks(thanked, THANKS_SECONDS).screen.at, 'waiting');
  t.equal(after(thanked, { is: 'understood' }).screen.at, 'waiting');
  const free = after(
    seated({ boothRelease: false }),
    { is: 'finish' },
    { is: 'go-on' },
    { is: 'cast' },
    { is: 'sealed', sealed: 'QUJD' },
    { is: 'cast-accepted' },
  );
  t.equal(doorOf(free.house).kind, 'open');
});

/** Anything that can come in, in any order. */
const anyEvent: fc.Arbitrary<BoothEvent> = fc.oneof(
  fc.constantFrom<BoothEvent>(
    { is: 'tick' },
    { is: 'touch' },
    { is: 'begin' },
    { is: 'next' },
    { is: 'finish' },
    { is: 'go-on' },
    { is: 'write-on' },
    { is: 'cast' },
    { is: 'leave' },
    { is: 'stay' },
    { is: 'understood' },
    { is: 'wipe' },
    { is: 'erase' },
    { is: 'clear' },
    { is: 'type-code' },
    { is: 'code-key', key: '7' },
    { is: 'code-erase' },
    { is: 'slip-read', slip: SLIP },
    { is: 'slip-accepted' },
    { is: 'slip-unanswered' },
    { is: 'cast-accepted' },
    { is: 'cast-unanswered' },
    { is: 'sealed', sealed: 'Rmlyc3Q=' },
    { is: 'state', state: STATE },
    { is: 'state', state: { ...STATE, phase: 'paused' } },
    { is: 'state-unanswered' },
    { is: 'change', at: 1 },
    { is: 'people', electionId: ELECTION, people: [] },
    { is: 'line', at: 2 },
    { is: 'pick', person: 'p1', name: 'RAHASIA' },
    { is: 'toggle', person: 'p1', name: 'RAHASIA' },
    { is: 'slip-refused', by: 'laptop', why: { kind: 'spent' } },
    { is: 'cast-refused', why: { kind: 'voting-not-open', phase: 'paused' } },
  ),
  fc.constantFrom(...'RAHASIA').map((key): BoothEvent => ({ is: 'key', key })),
);

t.test(
  'law: what is read aloud of a screen is a fixed sentence that was fetched beforehand, never what was written',
  async () => {
    const languages = languagesOf(kioskWords).map((language) => wordsIn(kioskWords, language));
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), fc.boolean(), (events, choice) => {
        const booth = after(openBooth({}, { choice }), ...events);
        return languages.every((words) => {
          const known = new Set(everySentence(words, { ...BALLOT, choice }));
          const said = sentencesOf(booth, words);
          return (
            said.length > 0 && said.every((sentence) => known.has(sentence) && !sentence.includes('RAHASIA'))
          );
        });
      }),
      { numRuns: 500 },
    );
  },
);

t.test(
  'names are said by a voice of the tablet or spelled, and never by one that asks a server',
  async (t) => {
    const far = { lang: 'id-ID', localService: false };
    const near = { lang: 'id_ID', localService: true };
    t.equal(voiceFor([far], 'id'), null, 'a voice in somebody’s cloud is no voice');
    t.equal(voiceFor([far, near], 'id'), near);
    t.equal(voiceFor([near], 'en'), null);
    const sound = (name: string) => new Blob([name]);
    const sounds = {
      of: (name: string) => (LETTERS.some((one) => soundName('id', one) === name) ? sound(name) : null),
    };
    const name: Part = { kind: 'name', text: 'Bu SITI' };
    const spelled = await Promise.all(
      utter(name, sounds, [far]).map((one) => (one.by === 'sound' ? one.sound.text() : one.voice.lang)),
    );
    t.same(
      spelled,
      [...'BUSITI'].map((letter) => soundName('id', letter)),
    );
    t.same(utter(name, sounds, [near]), [{ by: 'voice', voice: near, text: 'bu siti' }]);
    t.same(
      utter({ kind: 'sentence', text: 'Tunggu', language: 'id' }, sounds, [far]),
      [],
      'silence, not a server',
    );
  },
);

t.test('sounds are fetched one by one, each once, and a shown slip stops that at once', async (t) => {
  const asked: string[] = [];
  let answer: (() => void) | null = null;
  const sounds = makeSounds(
    (file, signal) =>
      new Promise((done) => {
        asked.push(file);
        answer = () =>
          done(signal.aborted ? null : new Blob([file === 'list.json' ? '["a","b","c"]' : file]));
      }),
    () => undefined,
  );
  const settle = async () => {
    answer?.();
    for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
  };
  const wanted = () => ['a', 'x', 'b', 'c'];
  sounds.load(wanted);
  sounds.load(wanted);
  await settle();
  await settle();
  t.same(asked, ['list.json', 'a.wav', 'b.wav'], 'what is not there is not asked for');
  sounds.hold();
  await settle();
  await settle();
  t.equal(asked.length, 3, 'not one byte more');
  sounds.load(wanted);
  await settle();
  await settle();
  t.same(asked.slice(3), ['b.wav', 'c.wav'], 'and afterwards it goes on where it was');
  t.equal(await sounds.of('a')?.text(), 'a.wav');
  t.equal(sounds.of('x'), null);
});

t.test(
  'law: whatever happens, an unoccupied page holds no word and no slip, and a voter sends nothing',
  async () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), fc.boolean(), (events, choice) => {
        const booth = after(openBooth({}, { choice }), ...events);
        const text = JSON.stringify(booth);
        const { at } = booth.screen;
        if (!isOccupied(booth.screen) && (text.includes('RAHASIA') || text.includes(SLIP))) return false;
        if (['casting', 'checking', 'welcome'].includes(at) && text.includes('RAHASIA')) return false;
        const isWriting = ['welcome', 'writing', 'choosing', 'short', 'review', 'leaving'].includes(at);
        if (isWriting && workOf(booth).do !== 'nothing') return false;
        return after(booth, { is: 'wipe' }).screen.at === 'waiting';
      }),
      { numRuns: 2000 },
    );
  },
);

t.test(
  'the page’s envelope is one that libsodium opens: one length, names in one order, as picked',
  async (t) => {
    const paper = (lines: Paper['lines']): Paper => ({ slip: SLIP, ballot: BALLOT, lines, asked: false });
    const open = (sealed: string) => {
      const plain = crypto.unseal(fromBase64(sealed), boxKeys);
      if (plain === null) throw new Error('cannot be opened');
      const read = readPaper(plain, ELECTION);
      return read.ok ? read.value.names : read.refusal;
    };
    const written = sealPaper(
      paper([{ written: 'SITI ', person: null }, EMPTY_LINE, { written: 'Budi', person: 'p7' }]),
    );
    t.same(open(written), [{ person: 'p7', written: 'Budi' }, { written: 'SITI' }]);
    t.equal(fromBase64(written).length, sealedLength(3));
    t.equal(fromBase64(sealPaper(paper([]))).length, sealedLength(3), 'a blank paper is as long');
    t.not(sealPaper(paper([])), sealPaper(paper([])), 'and never the same bytes twice');
    const theirs = sodium.crypto_box_seal_open(fromBase64(written), boxKeys.publicKey, boxKeys.secretKey);
    t.equal(theirs.length, sealedLength(3) - 48);
    t.throws(() => sealPaper(paper([{ written: 'X'.repeat(61), person: null }])));
    t.same(fromHex(BALLOT.boxKey), boxKeys.publicKey);
  },
);

/** A laptop and a browser of wood: time passes when the test says so, and every question is written down. */
function woodenDriver(
  answers: Partial<Record<keyof Laptop, () => Answer<unknown> | Promise<Answer<unknown>>>> = {},
) {
  const asked: [keyof Laptop, ...string[]][] = [];
  const timers: { work: () => void; at: number }[] = [];
  let clock = 0;
  let seals = 0;
  const answer = (name: keyof Laptop, value: unknown, ...said: string[]): Promise<Answer<never>> => {
    asked.push([name, ...said]);
    return Promise.resolve((answers[name]?.() ?? { kind: 'yes', value }) as Answer<never>);
  };
  const driver = startDriver(
    {
      laptop: {
        state: () => answer('state', STATE),
        people: () => answer('people', { people: [] }),
        showSlip: (slip) => answer('showSlip', null, slip),
        cast: (slip, sealed) => answer('cast', null, slip, sealed),
        release: (card) => answer('release', null, card),
      },
      seal: (paper) => {
        seals += 1;
        return `${sealPaper(paper)}`;
      },
      later: (work, milliseconds) => timers.push({ work, at: clock + milliseconds }),
      now: () => clock,
    },
    () => undefined,
  );
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const pass = async (milliseconds: number) => {
    const until = clock + milliseconds;
    for (;;) {
      await settle();
      timers.sort((a, b) => a.at - b.at);
      const next = timers[0];
      if (next === undefined || next.at > until) break;
      timers.shift();
      clock = Math.max(clock, next.at);
      next.work();
    }
    clock = until;
    await settle();
  };
  const sleep = (milliseconds: number) => {
    clock += milliseconds;
  };
  return { driver, asked, pass, sleep, seals: () => seals };
}

t.test('between slip and cast not one question leaves the page; the envelope is made once', async (t) => {
  let casts = 0;
  const silent = (): Answer<unknown> => {
    casts += 1;
    return casts < 3 ? { kind: 'silence' } : { kind: 'yes', value: null };
  };
  const { driver, asked, pass, seals } = woodenDriver({ cast: silent });
  await pass(5_000);
  const { qr } = slipOf();
  driver.present(qr, 'reader');
  await pass(10);
  t.equal(driver.booth().screen.at, 'welcome');
  const before = asked.length;
  driver.dispatch({ is: 'begin' });
  for (const event of [
    ...typed('SITI AMINAH'),
    { is: 'next' } as const,
    ...typed('BUDI'),
    { is: 'finish' } as const,
  ]) {
    driver.dispatch(event);
    await pass(500);
  }
  t.equal(driver.booth().screen.at, 'review');
  await pass(30_000);
  t.equal(asked.length, before, 'nothing was asked');
  driver.dispatch({ is: 'cast' });
  driver.dispatch({ is: 'cast' });
  await pass(20_000);
  const sent = asked.slice(before).filter(([name]) => name === 'cast');
  t.equal(sent.length, 3, 'two lost, one answered');
  t.same(new Set(sent.map(([, slip]) => slip)), new Set([qr]));
  t.equal(new Set(sent.map(([, , sealed]) => sealed)).size, 1, 'the same bytes each time');
  t.equal(seals(), 1);
  t.equal(driver.booth().screen.at, 'waiting');
  t.equal(asked.at(-1)?.[0], 'state', 'and the page watches again');
  t.notMatch(JSON.stringify(driver.booth()), 'SITI');
});

t.test(
  'the page recovers by itself: from a lost laptop, an unpaired tablet, a tablet that slept',
  async (t) => {
    let state: Answer<unknown> = { kind: 'silence' };
    const lost = woodenDriver({ state: () => state });
    await lost.pass(20_000);
    t.equal(doorOf(lost.driver.booth().house).kind, 'no-answer');
    state = { kind: 'no', why: { kind: 'not-paired' } };
    await lost.pass(3_000);
    t.equal(doorOf(lost.driver.booth().house).kind, 'not-paired');
    state = { kind: 'yes', value: STATE };
    await lost.pass(3_000);
    t.equal(doorOf(lost.driver.booth().house).kind, 'open');
    const loaded = () => lost.asked.filter(([name]) => name === 'people').length;
    t.equal(loaded(), 1, 'the people are loaded once');
    lost.driver.present(slipOf().qr, 'reader');
    await lost.pass(100);
    lost.driver.dispatch({ is: 'wipe' });
    await lost.pass(10_000);
    t.equal(loaded(), 1, 'and not anew for each voter');
    await lost.pass(600_000);
    t.equal(loaded(), 2, 'but now and then: the roll may have been corrected');

    const { driver, pass, sleep } = woodenDriver();
    await pass(5_000);
    driver.present(slipOf().qr, 'reader');
    await pass(100);
    driver.dispatch({ is: 'begin' });
    for (const event of typed('RAHASIA')) driver.dispatch(event);
    sleep(3_600_000);
    await pass(1_500);
    t.equal(driver.booth().screen.at, 'waiting', 'an hour of sleep is an hour without a touch');
    driver.present(slipOf().qr, 'reader');
    await pass(100);
    driver.dispatch({ is: 'begin' });
    for (const event of typed('SITI')) driver.dispatch(event);
    await pass(5_000);
    t.equal(at(driver.booth(), 'writing').lines[0]?.written, 'SITI', 'and none of it is the next voter’s');
  },
);

t.test('an answer that comes after the page went on is nobody’s answer', async (t) => {
  const late: ((answer: Answer<unknown>) => void)[] = [];
  const { driver, pass } = woodenDriver({ showSlip: () => new Promise((answer) => late.push(answer)) });
  await pass(5_000);
  driver.present(slipOf().qr, 'reader');
  driver.dispatch({ is: 'wipe' });
  const second = slipOf().qr;
  driver.present(second, 'reader');
  late[0]?.({ kind: 'yes', value: null });
  await pass(10);
  t.equal(at(driver.booth(), 'checking').slip, second, 'the first slip does not speak for the second');
  late[1]?.({ kind: 'yes', value: null });
  await pass(10);
  t.equal(at(driver.booth(), 'welcome').slip, second);
});

t.test('in a locked booth a text that is no slip is shown to the laptop as the officer’s card', async (t) => {
  let locked = true;
  const state = (): Answer<unknown> => ({ kind: 'yes', value: { ...STATE, locked } });
  let card: Answer<unknown> = { kind: 'no', why: { kind: 'locked' } };
  const { driver, asked, pass } = woodenDriver({ state, release: () => card });
  await pass(5_000);
  driver.present(slipOf().qr, 'reader');
  t.equal(at(driver.booth(), 'refused').why.kind, 'locked', 'a slip is not a card');
  t.notOk(
    asked.some(([name]) => name === 'release' || name === 'showSlip'),
    'and stays in the page',
  );
  driver.dispatch({ is: 'understood' });
  driver.present('A CARD', 'reader');
  await pass(10);
  t.equal(at(driver.booth(), 'refused').why.kind, 'locked');
  driver.dispatch({ is: 'understood' });
  card = { kind: 'yes', value: null };
  locked = false;
  driver.present('A CARD', 'reader');
  await pass(10);
  t.equal(doorOf(driver.booth().house).kind, 'open');
});

t.test('a USB scanner that types is told from fingers, and its slip never becomes a name', async (t) => {
  const run = (pace: Pace, every: number, text: string, stallAt = -1) => {
    let wedge: Wedge = NO_KEYS;
    let clock = 1_000;
    const heard = [...text, 'Enter'].flatMap((key, at) => {
      const said: Heard[] = [];
      const wait = at === stallAt ? 300 : every;
      if (wait > pace.gap) {
        const [rested, late] = paused(wedge, pace);
        wedge = rested;
        said.push(late);
      }
      clock += wait;
      const [next, now] = pressed(wedge, key, clock, pace);
      wedge = next;
      return [...said, now];
    });
    return heard.filter(({ kind }) => kind !== 'nothing' && kind !== 'rest');
  };
  const { qr } = slipOf();
  t.same(run(PACE.waiting, 5, qr), [{ kind: 'reading', text: qr }]);
  t.same(run(PACE.waiting, 400, qr), [{ kind: 'reading', text: qr }], 'also a slow one');
  t.same(run(PACE.writing, 5, qr), [{ kind: 'reading', text: qr }]);
  for (const stall of [12, 40, 124]) {
    const heard = run(PACE.writing, 5, `7${qr}`, stall);
    t.same(
      heard.map(({ kind }) => kind),
      ['reading'],
      `stalled at ${stall}, no letter reaches the paper`,
    );
  }
  const letters = [...'SITI'].map((signs) => ({ kind: 'typed', signs }));
  t.same(run(PACE.writing, 200, 'SITI'), letters, 'fingers');
  t.same(run(PACE.code, 200, 'SITI'), letters);
  const quick = [{ kind: 'typed', signs: 'SITI AMINAH BINTI' }];
  t.same(run(PACE.writing, 10, 'SITI AMINAH BINTI'), quick, 'a quick typist');
  t.same(run(PACE.code, 5, '7K'), [{ kind: 'typed', signs: '7K' }], 'a quick pair of keys');
  const [held] = pressed(NO_KEYS, 'S', 5_000, PACE.writing);
  t.same(paused(held, PACE.writing)[1], { kind: 'typed', signs: 'S' }, 'a letter is not held for ever');
  t.same(pressed(held, 'Enter', 9_000, PACE.writing)[1], { kind: 'typed', signs: 'S' });
  const [afterwards] = paused({ held: qr, at: 1_000, tail: false }, PACE.writing);
  t.same(pressed(afterwards, 'S', 5_000, PACE.writing)[0].held, 'S', 'later on fingers are heard again');
});

t.test(
  'every refusal has a sentence of its own in every language, and no text names what nobody is here',
  async (t) => {
    for (const words of languagesOf(kioskWords).map((language) => wordsIn(kioskWords, language))) {
      const whats = Object.values(words.refusals).map(({ what }) => what);
      t.equal(new Set(whats).size, whats.length, 'no two alike');
      for (const kind of KIOSK_REFUSALS) {
        const { what, safe, next } = words.refusals[kind];
        t.ok(what.length > 10 && safe.length > 10 && next.length > 10, kind);
      }
      const all = JSON.stringify(words, (_, value) =>
        typeof value === 'function'
          ? value.length === 2
            ? `${value(1, 3)}${value(2, 3)}${value(3, 3)}`
            : `${value(1)}${value(2)}`
          : value,
      );
      t.notMatch(all, /calon|kandidat|candidate|kampanye|campaign|nomor urut|coblos|nominee/i);
    }
  },
);
