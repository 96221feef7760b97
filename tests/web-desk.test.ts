import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import t from 'tap';
import { Value } from 'typebox/value';
import { cardText, cardTyped } from '../src/ballot/key-card.js';
import { DESK_ROUTES, type DeskReply } from '../src/desk/api/routes.js';
import { PHASES, type Phase } from '../src/election/phase.js';
import { Rules } from '../src/election/rules.js';
import { reconcile } from '../src/record/reconcile.js';
import {
  chosenIn,
  type Found,
  firstChoice,
  isRollNumber,
  moveChoice,
  readAliases,
  scannedPerson,
  stepFor,
} from '../web/desk/check-in/arrival.js';
import {
  type Batch,
  batchDecisions,
  commandOf,
  type Form,
  isPlanned,
  keyOf,
  MAX_BATCH,
  type Planned,
  plan,
  stillPlanned,
  uncovered,
  unplan,
  workOrder,
  writingsOf,
} from '../web/desk/count/batch.js';
import { sayOutcome } from '../web/desk/count/outcome.js';
import { moveOf } from '../web/desk/count/reading.js';
import { comparedRows } from '../web/desk/day/compared.js';
import { viewTurnout } from '../web/desk/day/turnout.js';
import { checklist, type DeskState, type Known, nextItem, PEOPLE_ITEMS } from '../web/desk/home/checklist.js';
import { queueMinutes, STEPS, stepState } from '../web/desk/home/day.js';
import { clockFace } from '../web/desk/parts/clock.js';
import { readCount } from '../web/desk/parts/counts.js';
import { sayRefusal } from '../web/desk/parts/refusal.js';
import { cardIsWhole, judgePassphrase } from '../web/desk/parts/secrets.js';
import { rankingLines, rowsAtFirst } from '../web/desk/result/ranking.js';
import { choiceComplete, paperProblem, settledTies } from '../web/desk/result/settle.js';
import { PAGES, placeHash, readPlace } from '../web/desk/route.js';
import { advisedThreshold, thresholds } from '../web/desk/setup/holders.js';
import { judgePin } from '../web/desk/setup/pin.js';
import {
  askedFields,
  draftConflicts,
  draftRules,
  fieldProblem,
  isChosen,
  openQuestions,
  rulesDraft,
  withSuggestions,
} from '../web/desk/setup/rules-draft.js';
import { GROUPS, QUESTIONS } from '../web/desk/setup/rules-questions.js';
import { commonWords } from '../web/shared/words/common.js';
import { deskWords } from '../web/shared/words/desk.js';

const NOBODY = { L: 0, P: 0, unknown: 0 };
const aState = (over: Partial<DeskState> = {}): DeskState => ({
  kind: 'election',
  phase: 'setup',
  title: 'Pemilihan Utusan Warga RT 03',
  unit: 'RT 03 / RW 01',
  now: '2026-11-22T12:40:05.000Z',
  zone: 'WIB',
  me: { officer: 'o1', name: 'Siti Aminah', roles: ['ketua'] },
  locked: false,
  setUpDone: false,
  settingUp: false,
  officers: [{ officer: 'o1', name: 'Siti Aminah', roles: ['ketua'] }],
  setupHash: null,
  digits: null,
  residents: 0,
  eligible: NOBODY,
  checkedIn: NOBODY,
  devices: [],
  boothRelease: false,
  timeZoneMinutes: 420,
  closing: null,
  opening: { read: [], threshold: 2, open: false },
  minBallots: 10,
  lan: 'none',
  addresses: [],
  fingerprint: null,
  trustAddresses: [],
  runOffOf: null,
  criteria: [],
  ...over,
});
const known = (over: Partial<Known>): Known => ({
  state: aState(),
  setup: null,
  freeze: null,
  count: null,
  result: null,
  ...over,
});
const done = (items: ReturnType<typeof checklist>) =>
  items.filter((item) => item.done).map(({ item }) => item);
const next = (over: Partial<Known>, ticks: readonly string[] = []) =>
  nextItem(checklist(known(over), new Set(ticks)))?.item ?? null;

t.test('every page has an address, and a strange address leads home', async (t) => {
  for (const page of PAGES) t.equal(readPlace(placeHash(page)).page, page);
  t.same(readPlace('#/setup/rules'), { page: 'setup', part: 'rules' });
  t.same(readPlace('#/enter/abc123'), { page: 'enter', part: 'abc123' });
  for (const strange of ['', '#', '#/', '#/nowhere', '#//x', '#/constructor'])
    t.equal(readPlace(strange).page, 'home', strange);
  t.equal(readPlace(`#/enter/${'a'.repeat(9_999)}`).part.length, 120);
});

t.test(
  'the rail shows the day in order: what is done stands before what is now, and that before later',
  async (t) => {
    for (const phase of PHASES) {
      const states = STEPS.map((step) => stepState(phase, true, step));
      const open = states.findIndex((state) => state !== 'done');
      t.notOk(open >= 0 && states.slice(open).includes('done'), phase);
    }
    const setUp = (done: boolean) => [stepState('setup', done, 'setup'), stepState('setup', done, 'freeze')];
    t.same(setUp(false), ['now', 'later'], 'what is missing comes first');
    t.same(setUp(true), ['done', 'now']);
    t.equal(stepState('ready', true, 'check-in'), 'later', 'nobody comes in before the doors open');
    t.equal(stepState('ready', true, 'voting'), 'now');
    t.equal(stepState('paused', true, 'check-in'), 'now');
    t.equal(stepState('last-call', true, 'check-in'), 'done');
    t.equal(stepState('counting', true, 'result'), 'now');
    t.equal(stepState('certified', true, 'result'), 'done');
    t.ok(STEPS.every((step) => stepState('void', false, step) === 'later'));
  },
);

t.test('the queue is told in whole minutes, rounded up', async (t) => {
  t.equal(queueMinutes(109, 2), 164);
  t.equal(queueMinutes(1, 4), 1);
  t.equal(queueMinutes(0, 4), 0);
});

const aSetup = (missing: readonly string[]): DeskReply<'GET /desk/setup'> => ({
  clock: null,
  facts: {},
  rules: {},
  sentences: [],
  rulesRead: false,
  holders: null,
  slips: null,
  proposedSlips: null,
  residents: 0,
  unmarked: [],
  missing: [...missing],
  missingRules: [],
  conflicts: [],
});

t.test('the list of the set-up says what is missing, and the first of it is next', async (t) => {
  t.equal(next({ setup: aSetup(['roll', 'slips', 'rules-read']) }), 'roll');
  t.equal(next({ setup: aSetup(['rules-read']) }), 'rules-read');
  t.equal(next({ setup: aSetup(['rule-conflicts']) }), 'rules', 'rules that contradict are not in order');
  t.equal(next({ setup: aSetup([]) }), 'printer-tested', 'then what people do');
  const people = ['printer-tested', 'chargers', 'spare-tablet', 'passphrase-agreed'];
  t.equal(next({ setup: aSetup([]) }, people), 'freeze-started');
});

t.test('the list of the freeze counts lots and cards; a revoked lot counts no more', async (t) => {
  const card = (index: number, readBack: boolean) => ({ index, holder: 'A', shown: true, readBack });
  const lot = (number: number, state: 'good' | 'printed' | 'revoked') =>
    ({ lot: number, slips: 40, part: 'main', state }) as const;
  const freeze = {
    running: true,
    setupHash: null,
    digits: null,
    lots: [lot(1, 'good'), lot(2, 'revoked'), lot(3, 'printed')],
    cards: [card(1, true), card(2, false)],
    missing: [],
  };
  const items = checklist(known({ freeze }), new Set());
  t.same(
    items.map(({ item, progress }) => [item, progress?.done, progress?.of]),
    [
      ['freeze-started', undefined, undefined],
      ['lots-good', 1, 2],
      ['cards-read-back', 1, 2],
      ['frozen', undefined, undefined],
    ],
  );
  t.equal(nextItem(items)?.item, 'lots-good');
  const ready = { ...freeze, lots: [lot(1, 'good')], cards: [card(1, true)] };
  t.equal(next({ freeze: ready }), 'frozen');
});

t.test('the lists of the day follow the phase', async (t) => {
  const device = (kind: 'kiosk' | 'projector') =>
    ({ device: kind, kind, label: kind, locked: false, seen: true }) as const;
  const at = (phase: Phase, over: Partial<DeskState> = {}) => ({ state: aState({ phase, ...over }) });
  t.equal(next(at('ready')), 'digits-photographed');
  t.equal(next(at('ready'), ['digits-photographed', 'digits-in-minutes']), 'kiosk-paired');
  const devices = [device('kiosk'), device('projector')];
  t.equal(next(at('voting', { devices })), 'people-come');
  t.equal(next(at('paused', { devices })), 'turnout-judged');
  t.equal(next(at('paused', { devices }), ['turnout-judged']), 'last-call');
  t.equal(next(at('last-call'), ['booths-empty', 'leftover-counted']), 'slips-counted');
  const sealed = ['seal-photographed', 'tally-people'];
  t.equal(next(at('closed'), sealed), 'cards-read');
  const opening = { read: [1, 3], threshold: 2, open: false };
  t.equal(next(at('closed', { opening }), sealed), 'opened');
  t.equal(next(at('certified'), PEOPLE_ITEMS), null);
  t.same(checklist(known(at('void')), new Set()), []);
});

const aCount = (over: Partial<DeskReply<'GET /desk/count'>> = {}): DeskReply<'GET /desk/count'> => ({
  ballots: { cast: 20, valid: 20, invalid: {} },
  names: { valid: 40, void: {} },
  forms: [],
  open: 0,
  stake: false,
  tests: { given: 0, aside: null },
  reading: {
    at: 40,
    ready: 40,
    total: 40,
    current: [],
    invalid: false,
    paused: false,
    autoSeconds: null,
    compare: false,
    resumed: false,
    deciding: [],
  },
  ...over,
});
const aRow = (
  person: string,
  votes: number,
  rank: number,
  standing: 'elected' | 'tied' | 'reserve' | 'other',
  consent: 'yes' | 'no' | 'pending' | null = null,
) => ({
  person,
  name: `Nama ${person}`,
  unit: 'RT 03',
  sex: 'P' as const,
  votes,
  rank,
  standing,
  consent,
  replaces: false,
});
const aResult = (over: Partial<DeskReply<'GET /desk/result'>> = {}): DeskReply<'GET /desk/result'> => ({
  complete: true,
  seats: 1,
  reserves: 0,
  ranking: [aRow('a', 9, 1, 'elected', 'yes')],
  ties: [],
  settled: [],
  women: { elected: 1, of: 1 },
  missing: [],
  record: null,
  ...over,
});

t.test('the list of the count waits for names, reading, ties and consent, in this order', async (t) => {
  const shut = aState({ phase: 'counting', opening: { read: [1], threshold: 2, open: false } });
  const again = next({ state: shut, count: null, result: null });
  t.equal(again, 'cards-again', 'after a restart the cards come first, whatever was decided before');
  t.same(checklist(known({ state: shut }), new Set())[0]?.progress, { of: 2, done: 1 });
  const state = aState({ phase: 'counting', opening: { read: [], threshold: 2, open: true } });
  const at = (count: ReturnType<typeof aCount> | null, result: ReturnType<typeof aResult> | null) =>
    next({ state, count, result });
  const reading = { ...aCount().reading, at: 12 };
  t.equal(at(null, null), 'forms-decided', 'what is not known is not done');
  t.equal(at(aCount({ open: 2 }), aResult()), 'forms-decided');
  t.equal(at(aCount({ reading }), aResult()), 'all-read');
  t.equal(at(aCount(), aResult({ complete: false })), 'ties-settled');
  t.equal(at(aCount(), aResult({ ranking: [aRow('a', 9, 1, 'elected', 'pending')] })), 'consent-asked');
  t.equal(at(aCount(), aResult()), 'certified');
  t.same(done(checklist(known({ state, count: aCount(), result: aResult() }), new Set())), [
    'forms-decided',
    'all-read',
    'ties-settled',
    'consent-asked',
  ]);
  const unread = known({ state, count: aCount({ reading }), result: aResult({ missing: ['reading'] }) });
  t.notOk(
    done(checklist(unread, new Set())).includes('ties-settled'),
    'nobody learns of a tie before it is read',
  );
});

const aForm = (form: string, over: Partial<Form> = {}): Form => ({
  form,
  scope: null,
  written: [form],
  status: 'unknown',
  decided: null,
  decidedAs: null,
  history: [],
  claimedBy: null,
  suggestions: [],
  canChangeSeat: false,
  ...over,
});
const planned = (form: string, over: Partial<Planned> = {}): Planned => ({
  form,
  scope: null,
  written: form,
  outcome: { kind: 'person', person: 'p1' },
  as: { name: 'Siti Aminah', unit: 'RT 03' },
  before: null,
  ...over,
});
const batchOf = (size: number): Batch => Array.from({ length: size }, (_, at) => planned(`nama ${at}`));

t.test('a list that was planned in one language is read aloud in the other after the switch', async (t) => {
  const said = (language: 'id' | 'en') =>
    [
      planned('siti'),
      planned('x', { as: null, outcome: { kind: 'void', reason: 'not-a-name' } }),
      planned('y', { as: null, outcome: { kind: 'withdrawn' } }),
    ].map(({ outcome, as }) => sayOutcome(deskWords[language].count.names, outcome, as));
  const [id, en] = [said('id'), said('en')];
  t.equal(id[0], 'Siti Aminah, RT 03');
  t.equal(en[0], id[0], 'a name is the same in both');
  t.match(id[1], /^Gugur: /);
  t.match(en[1], /^Void: /);
  t.not(en[2], id[2]);
});

t.test('a batch holds twenty decisions, each writing once, and what is planned later replaces', async (t) => {
  const full = batchOf(MAX_BATCH);
  t.same(plan(full, planned('satu lagi')), { ok: false, refusal: { kind: 'batch-full' } });
  const again = plan(full, planned('nama 3', { as: null, outcome: { kind: 'void', reason: 'unresolved' } }));
  t.equal(again.ok && again.value.length, MAX_BATCH);
  t.same(again.ok && again.value.filter(({ form }) => form === 'nama 3').map(({ as }) => as), [null]);
  const apart = plan([planned('narto')], planned('narto', { scope: 'Narto RT 5' }));
  t.equal(apart.ok && apart.value.length, 2, 'one writing of a form is decided beside the form');
  t.same(apart.ok && unplan(apart.value, keyOf({ form: 'narto', scope: null })).map(({ scope }) => scope), [
    'Narto RT 5',
  ]);
  t.ok(
    Value.Check(DESK_ROUTES['POST /desk/count/decide'].body, {
      second: { officer: 'o2', pin: '739155' },
      decisions: batchDecisions([...full.slice(1), planned('narto', { scope: 'Narto RT 5' })]),
    }),
    'the door takes it',
  );
  t.equal(batchDecisions([planned('narto', { scope: 'Narto RT 5' })])[0]?.written, 'Narto RT 5');
});

t.test('writings that are listed apart leave the rest of their form, and nothing twice', async (t) => {
  const form = aForm('slamet', { written: ['SLAMET', 'Pak Slamet'] });
  const whole = planned('slamet', { written: 'SLAMET' });
  const apart = planned('slamet', { scope: 'Pak Slamet', written: 'Pak Slamet' });
  const other = planned('slamet', { scope: 'SLAMET', written: 'SLAMET' });
  t.same(writingsOf([whole], whole, [form]), ['SLAMET', 'Pak Slamet']);
  t.ok(isPlanned([whole], form));
  t.notOk(isPlanned([apart], form), 'the rest still waits');
  t.same(uncovered([apart], form), ['SLAMET']);
  t.same(writingsOf([whole, apart], whole, [form]), ['SLAMET'], 'read aloud as what it is about');
  t.same(writingsOf([whole, apart], apart, [form]), ['Pak Slamet']);
  t.ok(isPlanned([apart, other], form), 'each by itself is all of it');
  const own = aForm('slamet', {
    scope: 'Pak Slamet',
    written: ['Pak Slamet'],
    decided: { kind: 'void', reason: 'not-a-name' },
  });
  t.notOk(isPlanned([whole], own), 'decided apart before: an entry of its own');
  t.notOk(isPlanned([], aForm('tanpa tulisan', { written: [] })));
});

t.test('what another desk decided meanwhile falls out of the batch', async (t) => {
  const person = { kind: 'person', person: 'p1' } as const;
  const left = (batch: Batch, forms: readonly Form[]) => stillPlanned(batch, forms).length;
  t.equal(left([planned('narto')], [aForm('narto')]), 1);
  t.equal(left([planned('narto')], [aForm('narto', { decided: person })]), 0);
  t.equal(left([planned('narto')], []), 0);
  t.equal(left([planned('narto', { before: person })], [aForm('narto', { decided: person })]), 1);
  const other = { kind: 'person', person: 'p2' } as const;
  t.equal(left([planned('narto', { before: person })], [aForm('narto', { decided: other })]), 0);
  const one = planned('narto', { scope: 'Narto' });
  t.equal(left([one], [aForm('narto', { written: ['Narto', 'narto'] })]), 1);
  t.equal(left([one], [aForm('narto', { written: ['narto'] })]), 0);
  t.equal(left([one], [aForm('narto', { scope: 'Narto', decided: person, written: ['Narto'] })]), 0);
});

t.test(
  'writings that can change a seat come first, the decided last, and the order never depends on the input',
  async (t) => {
    const forms = [
      aForm('e', { decided: { kind: 'void', reason: 'not-a-name' }, canChangeSeat: true }),
      aForm('d'),
      aForm('c', { status: 'ambiguous' }),
      aForm('b', { canChangeSeat: true }),
      aForm('a', { status: 'ambiguous', canChangeSeat: true }),
      aForm('a', { status: 'ambiguous', canChangeSeat: true, scope: 'A!' }),
    ];
    const order = (list: readonly Form[]) => workOrder(list).map((form) => form.form + (form.scope ?? ''));
    t.same(order(forms), ['aA!', 'a', 'b', 'c', 'd', 'e']);
    fc.assert(
      fc.property(fc.shuffledSubarray(forms, { minLength: forms.length }), (shuffled) => {
        t.same(order(shuffled), order(forms));
      }),
      { numRuns: 30 },
    );
  },
);

t.test('keys of the list and of the reader mean one thing each', async (t) => {
  t.same(commandOf('1'), { kind: 'suggestion', at: 0 });
  t.same(commandOf('5'), { kind: 'suggestion', at: 4 });
  t.equal(commandOf('6'), null);
  t.same(commandOf('/'), { kind: 'search' });
  t.same(commandOf('v'), { kind: 'void' });
  t.same(commandOf('Enter'), { kind: 'add' });
  t.same(commandOf('ArrowUp'), { kind: 'move', by: -1 });
  t.equal(commandOf('a'), null);
  t.equal(moveOf(' '), 'next');
  t.equal(moveOf('PageDown'), 'next');
  t.equal(moveOf('ArrowLeft'), 'back');
  t.equal(moveOf('u'), 'again');
  t.equal(moveOf('j'), 'pause');
  t.equal(moveOf('x'), null);
});

t.test('every rule of the tata tertib is asked, once', async (t) => {
  const asked = GROUPS.flatMap(({ questions }) => questions.map(({ rule }) => rule));
  t.same(
    [...asked].sort(),
    Object.keys(Rules.properties)
      .filter((rule) => rule !== 'articles')
      .sort(),
  );
  const paths = QUESTIONS.flatMap(({ fields }) => fields.map(({ path }) => path));
  t.equal(new Set(paths).size, paths.length);
  for (const language of ['id', 'en'] as const) {
    const { fields, options } = deskWords[language].rules;
    t.same(
      paths.filter((path) => !(path in fields)),
      [],
      `${language}: every field has its words`,
    );
    const all = QUESTIONS.flatMap((question) =>
      question.fields.flatMap((field) => (field.kind === 'choice' ? field.options : [])),
    );
    t.same(
      all.filter((option) => !(option in options)),
      [],
      `${language}: every choice has its words`,
    );
  }
});

t.test(
  'nothing decides an election by default: where no source gives a rule, nothing is proposed',
  async (t) => {
    const proposed = withSuggestions({});
    const bare = ['tieMethod', 'whoMayBeWritten', 'quorum', 'signers'] as const;
    for (const rule of bare)
      for (const field of QUESTIONS.find((question) => question.rule === rule)?.fields ?? [])
        t.notOk(field.path in proposed, field.path);
    for (const fault of ['tooFew', 'repeated', 'ineligible', 'unresolved'])
      t.notOk(`faults.${fault}` in proposed, fault);
    const still = openQuestions(QUESTIONS, proposed).map(({ rule }) => rule);
    for (const rule of [...bare, 'faults', 'seats', 'names'] as const) t.ok(still.includes(rule), rule);
    t.equal(withSuggestions({ 'adult.age': '18' })['adult.age'], '18', 'what was chosen stays');
  },
);

/** What people write into a field: no line break, no space at its ends. */
const line = (maxLength: number) =>
  fc
    .string({ minLength: 1, maxLength, unit: 'grapheme-ascii' })
    .map((text) => text.trim())
    .filter((text) => text !== '');
const oneOf = <const Words extends readonly string[]>(...words: Words) =>
  fc.constantFrom<Words[number]>(...(words as readonly Words[number][]));
const whole = (min: number, max: number) => fc.integer({ min, max });
const anyRules: fc.Arbitrary<Rules> = fc.record({
  form: oneOf('two-level', 'direct'),
  basisUnit: oneOf('RT', 'RW', 'dusun', 'lingkungan'),
  adult: fc.record({ age: whole(15, 21), marriedCounts: fc.boolean() }),
  electedAge: fc.option(fc.record({ min: whole(15, 99), max: whole(15, 120) })),
  whoMayBeWritten: oneOf('any-adult', 'utusan-only'),
  sameUnitOnly: fc.boolean(),
  absent: oneOf('may-be-elected', 'present-or-letter'),
  names: fc.record({ min: whole(1, 15), max: whole(1, 15) }),
  faults: fc.record({
    tooMany: oneOf('void-ballot'),
    tooFew: oneOf('void-ballot', 'accept'),
    repeated: oneOf('void-ballot', 'count-once'),
    ineligible: oneOf('void-ballot', 'void-name'),
    unresolved: oneOf('void-ballot', 'void-name'),
  }),
  seats: whole(1, 50),
  oddSeats: fc.boolean(),
  reserves: whole(0, 100),
  turnout: fc.option(
    fc.record({ percent: whole(1, 100), ifShort: oneOf('visits', 're-run', 'accept-with-note') }),
  ),
  quorum: fc.option(fc.record({ kind: oneOf('people', 'percent'), least: whole(1, 100_000) })),
  tieMethod: oneOf('run-off', 'deliberation', 'lots'),
  bars: fc.record({
    partyOfficer: fc.boolean(),
    villageOfficial: fc.boolean(),
    illiterate: fc.boolean(),
    panitia: fc.boolean(),
  }),
  consent: fc.record({ asked: fc.boolean(), onRefusal: oneOf('next-in-rank', 'seat-stays-empty') }),
  readingUnit: oneOf('names', 'ballots'),
  minBallots: whole(1, 1_000),
  ifTooFewBallots: oneOf('re-run', 'join-neighbour'),
  boothRelease: fc.boolean(),
  helpWhileTyping: fc.boolean(),
  custody: fc.record({ annex: line(120), cards: line(120), disk: line(120), until: line(120) }),
  termYears: whole(1, 6),
  timeZone: oneOf('WIB', 'WITA', 'WIT'),
  signers: fc.array(line(60), { minLength: 1, maxLength: 12 }),
  basis: line(200),
  articles: fc.record({ seats: line(60), names: line(60) }, { requiredKeys: [] }),
});

t.test('rules survive the form: what is saved is what was edited, for any rules', async (t) => {
  fc.assert(
    fc.property(anyRules, (rules) => {
      const back = draftRules(rulesDraft(rules));
      t.same(back, rules);
      t.ok(Value.Check(Rules, back), 'and the door takes them');
    }),
    { numRuns: 60 },
  );
});

t.test('a half-answered rule is not saved, and a wrong number is named', async (t) => {
  const names = QUESTIONS.find(({ rule }) => rule === 'names');
  const turnout = QUESTIONS.find(({ rule }) => rule === 'turnout');
  if (names === undefined || turnout === undefined) throw new Error('no such question');
  t.notOk('names' in draftRules({ 'names.min': '2' }));
  t.same(draftRules({ 'names.min': '2', 'names.max': ' 3 ' }).names, { min: 2, max: 3 });
  const max = names.fields[1];
  if (max === undefined) throw new Error('no such field');
  t.equal(fieldProblem(max, {}), 'empty');
  t.equal(fieldProblem(max, { 'names.max': '16' }), 'out-of-bounds');
  t.equal(fieldProblem(max, { 'names.max': 'tiga' }), 'not-a-number');
  t.equal(fieldProblem(max, { 'names.max': '2.5' }), 'not-a-number');
  t.equal(fieldProblem(max, { 'names.max': '3' }), null);
  t.equal(
    askedFields(turnout, { 'turnout.kind': 'none' }).length,
    1,
    'no percentage where none is asked for',
  );
  t.ok(isChosen(turnout, { 'turnout.kind': 'none' }));
  t.notOk(isChosen(turnout, { 'turnout.kind': 'percent', 'turnout.percent': '30' }));
  t.equal(draftRules({ 'turnout.kind': 'none' }).turnout, null);
  t.same(draftRules({ 'article.seats': ' pasal 4 ' }).articles, { seats: 'pasal 4' });
});

t.test('rules that contradict each other are named, and half of a rule is no contradiction', async (t) => {
  const kinds = (draft: Record<string, string>) => draftConflicts(draft).map(({ kind }) => kind);
  t.same(kinds({ 'names.min': '3', 'names.max': '2' }), ['names-min-above-max']);
  t.same(kinds({ 'names.min': '3' }), []);
  t.same(kinds({ seats: '6', oddSeats: 'yes' }), ['even-seats']);
  t.same(kinds({ seats: '6', oddSeats: 'no' }), []);
  t.same(kinds({ 'quorum.kind': 'percent', 'quorum.least': '101' }), ['quorum-percent-above-100']);
});

t.test('every refusal that the laptop can give has its sentences in both languages', async (t) => {
  const sources = (folder: string) =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`);
  // The doors, and what they pass on from the floors below.
  const below = ['check-in', 'decode', 'import', 'table'].map((file) => `roll/${file}.ts`);
  const files = [...sources('desk'), ...below, 'ballot/token.ts', 'ballot/key-share.ts', 'server/app.ts'];
  const kinds = files.flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/(?:refuse|send)\(\{\s*kind: '([a-z-]+)'/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  t.ok(kinds.length > 60);
  const told = Object.keys(deskWords.id.refusals);
  t.same([...new Set(kinds)].filter((kind) => !told.includes(kind)).sort(), []);
  for (const language of ['id', 'en'] as const)
    for (const [kind, words] of Object.entries(deskWords[language].refusals))
      t.ok(words.what.length > 5 && words.safe.length > 5 && words.next.length > 5, `${language} ${kind}`);
});

t.test('every finding in a roll file has its sentence', async (t) => {
  const told = Object.keys(deskWords.id.setup.findings);
  const unions = ['cells', 'characters', 'numbering', 'duplicates', 'import'].flatMap((file) => [
    ...readFileSync(`src/roll/${file}.ts`, 'utf8').matchAll(
      /type (?:\w*Kind|BadCharacter) =((?:\s*\|?\s*(?:'[a-z-]+'|\w+))+);/g,
    ),
  ]);
  const kinds = unions.flatMap((match) =>
    [...(match[1] ?? '').matchAll(/'([a-z-]+)'/g)].map((kind) => kind[1] ?? ''),
  );
  t.ok(kinds.length > 20);
  t.same(
    kinds.filter((kind) => !told.includes(kind)),
    [],
  );
});

t.test('a refusal names what it is about, and an unknown one still says what to do', async (t) => {
  const names = { phases: commonWords.id.phases, officers: [{ officer: 'o2', name: 'Bambang' }] };
  const say = (refusal: Parameters<typeof sayRefusal>[0]) =>
    sayRefusal(refusal, deskWords.id.refusals, names);
  t.match(say({ kind: 'pin-wrong', officer: 'o2' }).what, 'PIN Bambang salah');
  t.match(
    say({ kind: 'wrong-phase', phase: 'paused', needed: ['voting', 'ready'] }).what,
    /Dihentikan sementara.*Pemungutan suara \/ Siap dibuka/,
  );
  t.match(say({ kind: 'card-wrong', index: 2 }).what, 'kartu 2');
  for (const strange of ['never-heard-of', 'constructor', '__proto__']) {
    const words = say({ kind: strange });
    t.match(words.what, strange);
    t.ok(words.next.length > 20);
  }
  t.notMatch(say({ kind: 'pin-wrong' }).what, /[{}]|undefined/);
});

t.test('a passphrase is judged by length and variety, and only a short one is an obstacle', async (t) => {
  t.equal(judgePassphrase('kerbau'), 'short');
  t.equal(judgePassphrase('aaaaaaaaaaaaaaaaaaaaaaaa'), 'weak');
  t.equal(judgePassphrase('bandung12345'), 'weak');
  t.equal(judgePassphrase('kertas sumur kertas sumur'), 'weak');
  t.equal(judgePassphrase('kerbau payung sumur kertas'), 'good');
});

t.test('a PIN that anybody tries first is refused', async (t) => {
  for (const easy of ['000000', '123456', '654321', '7777777', '121212', '890123'])
    t.equal(judgePin(easy), 'easy', easy);
  for (const good of ['482913', '739155', '113355', '123465']) t.equal(judgePin(good), 'good', good);
  t.equal(judgePin('48291'), 'short');
});

t.test('Enter ends a scanned or fully typed card, and only a line of a half-typed one', async (t) => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 33, maxLength: 33 }),
      fc.integer({ min: 1, max: 9 }),
      (share, index) => {
        const card = { electionId: '0123456789abcdef', index, share };
        const lines = cardTyped(card).split('\n');
        t.ok(cardIsWhole(cardText(card)));
        t.ok(cardIsWhole(cardText(card).trim()), 'a scanner may lose the first space');
        t.ok(cardIsWhole(lines.join('\n')));
        t.ok(cardIsWhole(lines.join(' ')));
        t.notOk(cardIsWhole(lines[0] ?? ''));
        t.notOk(cardIsWhole(lines.slice(0, 2).join('\n')));
      },
    ),
    { numRuns: 30 },
  );
  t.notOk(cardIsWhole('\n\n'));
});

t.test('one click means what the person in front of the desk needs', async (t) => {
  const person = (over: Partial<Found>): Pick<Found, 'checkedIn' | 'bar'> => ({
    checkedIn: false,
    bar: null,
    ...over,
  });
  t.equal(stepFor(person({})), 'check-in');
  t.equal(stepFor(person({ bar: 'age-to-confirm' })), 'confirm-age');
  t.equal(stepFor(person({ bar: 'other-unit' })), 'barred');
  t.equal(stepFor(person({ checkedIn: true, bar: 'age-to-confirm' })), 'already', 'a second slip never');
  t.equal(firstChoice(1), 0);
  t.equal(firstChoice(2), -1, 'a quick Enter checks in no namesake');
  t.equal(firstChoice(0), -1);
  t.equal(chosenIn('ani', { list: 'ani', at: 1 }, 3), 1);
  t.equal(chosenIn('ani', { list: 'budi', at: 1 }, 3), -1, 'a choice in the list before is none in this one');
  t.equal(moveChoice(-1, 3, 1), 0);
  t.equal(moveChoice(2, 3, 1), 2);
  t.equal(moveChoice(0, 3, -1), 0);
  t.equal(moveChoice(0, 0, 1), -1);
  t.same(readAliases(' Pak Nar / Narto //'), ['Pak Nar', 'Narto']);
});

t.test('a typed number is whole and in bounds, or none', async (t) => {
  t.equal(readCount('70', 0, 100), 70);
  t.equal(readCount(' 1.250 ', 0, 5_000), 1_250);
  t.equal(readCount('1 250', 0, 5_000), 1_250);
  for (const wrong of ['', '-1', '1,5', '1.5', '1e3', '101', 'tujuh'])
    t.equal(readCount(wrong, 0, 100), null, wrong);
});

t.test('turnout is measured by the tata tertib: rounded up, and a quorum at level 2 only', async (t) => {
  const turnout = { percent: 30, ifShort: 'visits' } as const;
  t.same(viewTurnout({ turnout, quorum: null }, 1, { eligible: 3_703, came: 1_110 }), {
    needed: 1_111,
    enough: false,
    short: 1,
  });
  t.ok(viewTurnout({ turnout, quorum: null }, 1, { eligible: 3_703, came: 1_111 }).enough);
  const quorum = { kind: 'people', least: 98 } as const;
  t.equal(viewTurnout({ turnout: null, quorum }, 2, { eligible: 650, came: 97 }).short, 1);
  t.ok(viewTurnout({ turnout: null, quorum }, 1, { eligible: 650, came: 97 }).enough);
  const half = { kind: 'percent', least: 50 } as const;
  t.equal(viewTurnout({ turnout, quorum: half }, 2, { eligible: 651, came: 0 }).needed, 326);
});

t.test(
  'the table of the closing shows a difference in the row where it lies, exactly when there is one',
  async (t) => {
    const few = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(
        few,
        few,
        few,
        few,
        few,
        few,
        few,
        (spent, revoked, left, spoiled, extra, testSlips, ballots) => {
          const figures = reconcile({
            printed: spent + revoked + left + extra,
            spent,
            revoked,
            left,
            spoiled,
            checkIns: spent,
            testSlips,
            ballots,
          });
          const rows = comparedRows(figures);
          t.equal(
            rows.every(({ agrees }) => agrees !== false),
            figures.agrees,
          );
        },
      ),
      { numRuns: 300 },
    );
    const figures = reconcile({
      printed: 160,
      spent: 87,
      revoked: 2,
      left: 70,
      spoiled: 2,
      checkIns: 88,
      testSlips: 0,
      ballots: 87,
    });
    t.same(
      comparedRows(figures)
        .filter(({ agrees }) => agrees === false)
        .map(({ row }) => row),
      ['left', 'outstanding'],
    );
  },
);

t.test('the seat line is drawn below the last seat, and not while a tie crosses it', async (t) => {
  const ranking = [
    aRow('a', 9, 1, 'elected'),
    aRow('b', 7, 2, 'elected'),
    aRow('c', 5, 3, 'reserve'),
    aRow('d', 4, 4, 'other'),
  ];
  const drawn = (ties: readonly { readonly line: 'seats' | 'reserves' }[]) =>
    rankingLines(ranking, ties).map((line) => (line.kind === 'person' ? line.row.person : line.kind));
  t.same(drawn([]), ['a', 'b', 'seat-line', 'c', 'reserve-line', 'd']);
  t.same(drawn([{ line: 'seats' }]), ['a', 'b', 'c', 'd']);
  t.same(drawn([{ line: 'reserves' }]), ['a', 'b', 'seat-line', 'c', 'd']);
  const long = [...ranking, ...Array.from({ length: 40 }, (_, at) => aRow(`x${at}`, 1, 5, 'other'))];
  t.equal(rowsAtFirst(long), 13, 'everybody with a place, and ten more');
  t.equal(rowsAtFirst(ranking), 4);
});

t.test('a settlement fills exactly the seats, or the whole order of the reserves', async (t) => {
  const people = ['a', 'b', 'c'].map((person) => ({ person, name: person, unit: 'RT 03' }));
  const seats = { line: 'seats', seats: 2, people, runOff: null } as const;
  t.ok(choiceComplete(seats, ['c', 'a']));
  t.notOk(choiceComplete(seats, ['a']));
  t.notOk(choiceComplete(seats, ['a', 'a']));
  t.notOk(choiceComplete(seats, ['a', 'x']));
  t.notOk(choiceComplete(seats, ['a', 'b', 'c']));
  const reserves = { line: 'reserves', seats: 2, people, runOff: null } as const;
  t.ok(choiceComplete(reserves, ['b', 'c', 'a']));
  t.notOk(choiceComplete(reserves, ['b', 'c', '']));
  const settled = [
    { line: 'seats', people: ['a', 'b'], chosen: ['b'], method: 'lots', how: 'undian' },
  ] as const;
  const ranking = [aRow('a', 5, 1, 'other'), aRow('b', 5, 1, 'elected')];
  const [again] = settledTies(
    aResult({
      ranking,
      settled: [...settled].map((one) => ({ ...one, people: [...one.people], chosen: [...one.chosen] })),
    }),
  );
  t.same(again?.took, ['Nama b']);
  t.equal(again?.tie.seats, 1);
  t.same(
    again?.tie.people.map(({ name }) => name),
    ['Nama a', 'Nama b'],
  );
});

t.test('sums of a paper run-off that cannot be right are stopped at the desk', async (t) => {
  const sums = { handedIn: 50, valid: 48, invalid: 2, namesPerBallot: 1, votes: [30, 18] };
  t.equal(paperProblem(sums), null);
  t.equal(paperProblem({ ...sums, invalid: 1 }), 'sum');
  t.equal(paperProblem({ ...sums, votes: [30, 19] }), 'votes');
  t.equal(paperProblem({ ...sums, namesPerBallot: 2, votes: [49, 10] }), 'votes');
  t.equal(paperProblem({ ...sums, namesPerBallot: 2, votes: [48, 48] }), null);
  t.equal(paperProblem({ ...sums, votes: [20, 18] }), 'votes', 'a valid ballot names somebody');
});

t.test('the clock is read in the zone of the village, whatever the zone of this browser', async (t) => {
  const instant = Date.parse('2026-11-22T17:40:05.000Z');
  t.equal(clockFace(instant, 420, 'id').time, '00.40.05');
  t.equal(clockFace(instant, 420, 'id').day, 'Senin, 23 November 2026');
  t.equal(clockFace(instant, 540, 'id').time, '02.40.05');
  t.equal(clockFace(instant, 0, 'en').day, 'Sunday, 22 November 2026');
});

t.test('one card alone opens a rehearsal only, and more than half of the cards is the advice', async (t) => {
  t.same(thresholds(1, 'election'), []);
  t.same(thresholds(1, 'rehearsal'), [1]);
  t.same(thresholds(3, 'election'), [2, 3]);
  t.equal(thresholds(9, 'election').length, 8);
  t.equal(advisedThreshold(3), 2);
  t.equal(advisedThreshold(5), 3);
});

t.test(
  'a scanned roll number waits for its own answer, and takes only the person of just that number',
  async (t) => {
    const people = [{ rollNumber: 12 }, { rollNumber: 123 }];
    t.same(scannedPerson('12', '12', people), { rollNumber: 12 });
    t.equal(scannedPerson('12', '1', people), null, 'an answer to something else');
    t.equal(scannedPerson('1', '1', people), null, 'nobody has just that number');
    t.equal(scannedPerson(null, '12', people), null);
    t.same(scannedPerson('012', '012', people), { rollNumber: 12 });
    t.ok(isRollNumber('123') && !isRollNumber('budi') && !isRollNumber('') && !isRollNumber('RT 3'));
  },
);
