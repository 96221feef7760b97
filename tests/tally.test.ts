import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { CountRules } from '../src/election/rules.js';
import { countCommand } from '../src/tally/contract.js';
import { countBallots, type Tally } from '../src/tally/count.js';
import { rankPeople } from '../src/tally/rank.js';
import type { TieSettlement } from '../src/tally/tie.js';
import { anyRules, ids, MILD, rulesOf, STRICT, settled } from './helpers/tally.js';

type Faults = CountRules['faults'];
type Names = readonly (string | null)[];

const ONCE: Partial<Faults> = { repeated: 'count-once' };

/** Everybody may be elected but x and y. */
const electable = (text: string) => ids(text).map((id) => ({ id, eligible: id !== 'x' && id !== 'y' }));
const ballotsOf = (ballots: readonly Names[]) => ballots.map((names) => ({ names }));
/** "a9 b4": nine ballots with a alone, four with b. */
const votes = (text: string): readonly Names[] =>
  ids(text).flatMap((each) => Array.from({ length: Number(each.slice(1)) }, () => [each[0] ?? '']));
function counted(
  rules: CountRules,
  people: string,
  ballots: readonly Names[],
  settlements: readonly TieSettlement[] = [],
): Tally {
  const result = countBallots(rules, electable(people), ballotsOf(ballots), settlements);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}
const standings = ({ ranking }: Tally) =>
  ranking.map(({ person, rank, standing }) => `${person}${rank} ${standing}`).join(', ');

// ---- faults of a ballot ----

/** Lines allowed, what was written ("x" may not be elected, "-" nobody could tell), what comes of it. */
const FAULTS: readonly (readonly [
  why: string,
  Partial<Faults>,
  lines: string,
  ballot: string,
  outcome: string,
])[] = [
  ['nothing written', {}, '1-3', '', 'blank'],
  ['nothing written, and short ballots are accepted', MILD, '1-3', '', 'blank'],
  ['one name too many', {}, '1-3', 'a b c d', 'tooMany'],
  ['too many stays void under every mild rule', MILD, '1-3', 'a b c d', 'tooMany'],
  ['unresolved and ineligible lines are lines', MILD, '1-2', 'a - x', 'tooMany'],
  ['a repeat is a line where repeats void', {}, '1-2', 'a a b', 'tooMany'],
  ['a repeat is no line where it counts once', ONCE, '1-2', 'a a b', 'valid 2, repeated 1'],
  ['count once, and still too many', ONCE, '1-2', 'a a b c', 'tooMany'],
  ['two lines that nobody could read are two lines', MILD, '1-1', '- -', 'tooMany'],
  ['too few', {}, '2-3', 'a', 'tooFew'],
  ['too few, and accepted', { tooFew: 'accept' }, '2-3', 'a', 'valid 1'],
  [
    'two lines are enough though one is void',
    { unresolved: 'void-name' },
    '2-3',
    'a -',
    'valid 1, unresolved 1',
  ],
  ['counting once makes it too few', ONCE, '2-3', 'a a', 'tooFew'],
  ['too few comes before repeated', {}, '3-3', 'a a', 'tooFew'],
  ['repeated', {}, '1-3', 'a b a', 'repeated'],
  ['repeated comes before ineligible', {}, '1-3', 'x x', 'repeated'],
  ['thrice the same, counted once', ONCE, '1-3', 'a a a', 'valid 1, repeated 2'],
  ['the ineligible one repeated', MILD, '1-3', 'x x a', 'valid 1, repeated 1, ineligible 1'],
  ['ineligible', {}, '1-3', 'a x', 'ineligible'],
  ['ineligible comes before unresolved', {}, '1-3', '- x', 'ineligible'],
  ['only the ineligible name is void', { ineligible: 'void-name' }, '1-3', 'a x', 'valid 1, ineligible 1'],
  ['unresolved', {}, '1-3', 'a -', 'unresolved'],
  ['only the unresolved name is void', { unresolved: 'void-name' }, '1-3', 'a -', 'valid 1, unresolved 1'],
  ['all names void, and the ballot stays valid', MILD, '1-3', 'x -', 'valid 0, ineligible 1, unresolved 1'],
];

t.test('a ballot is invalid under its first fault, and every line is accounted for', async (t) => {
  for (const [why, policy, lines, ballot, outcome] of FAULTS) {
    const [min = 0, max = 0] = lines.split('-').map(Number);
    const names = ids(ballot).map((id) => (id === '-' ? null : id));
    const tally = counted(rulesOf(policy, { names: { min, max } }), 'a b c d x y', [names]);
    const fates = Object.entries(tally.names.void).filter(([, times]) => times > 0);
    const told = [`valid ${tally.names.valid}`, ...fates.map((fate) => fate.join(' '))].join(', ');
    const invalid = Object.entries(tally.ballots.invalid).flatMap(([fault, times]) =>
      times > 0 ? [fault] : [],
    );
    t.equal(tally.ballots.valid === 1 ? told : invalid.join(), outcome, why);
    if (tally.ballots.valid === 0) t.equal(tally.names.void.inInvalidBallot, names.length, why);
  }
});

// ---- ranks, ties, settlements ----

/** Seats and reserves, votes, settlements; then who stands where (with the rank), and which ties are open. */
const SEATINGS: readonly (readonly [
  why: string,
  places: string,
  votes: string,
  told: string,
  standing: string,
  ties?: string,
])[] = [
  ['nobody was written', '2+1', '', '', ''],
  ['fewer people than seats', '3+1', 'a2 b1', '', 'a1 elected, b2 elected'],
  ['a tie inside the seats is none', '2+0', 'a4 b4 c1', '', 'a1 elected, b1 elected, c3 other'],
  ['a tie for second skips third', '1+0', 'a9 b4 c4 d1', '', 'a1 elected, b2 other, c2 other, d4 other'],
  [
    'across the seat line',
    '2+0',
    'a9 b4 c4 d1',
    '',
    'a1 elected, b2 tied, c2 tied, d4 other',
    'seats 2 x1: b c',
  ],
  ['settled', '2+0', 'a9 b4 c4 d1', 'seats c b: c', 'a1 elected, b2 other, c2 elected, d4 other'],
  ['all tied from the first', '2+0', 'a3 b3 c3', '', 'a1 tied, b1 tied, c1 tied', 'seats 1 x2: a b c'],
  [
    'behind a seat tie',
    '2+2',
    'a9 b4 c4 d1',
    '',
    'a1 elected, b2 tied, c2 tied, d4 reserve',
    'seats 2 x1: b c',
  ],
  [
    'the loser follows first',
    '2+2',
    'a9 b4 c4 d1',
    'seats b c: b',
    'a1 elected, b2 elected, c2 reserve, d4 reserve',
  ],
  [
    'end of the reserves',
    '1+2',
    'a9 b5 c4 d4',
    '',
    'a1 elected, b2 reserve, c3 tied, d3 tied',
    'reserves 3 x1: c d',
  ],
  [
    'within the reserves',
    '1+3',
    'a9 b5 c5 d4',
    '',
    'a1 elected, b2 tied, c2 tied, d4 reserve',
    'reserves 2 x2: b c',
  ],
  [
    'reserves: the whole order',
    '1+2',
    'a9 b5 c4 d4',
    'reserves c d: d c',
    'a1 elected, b2 reserve, c3 other, d3 reserve',
  ],
  [
    'within, settled',
    '1+3',
    'a9 b5 c5 d4',
    'reserves b c: c b',
    'a1 elected, b2 reserve, c2 reserve, d4 reserve',
  ],
  [
    'behind the reserves nobody is tied',
    '1+1',
    'a9 b5 c4 d4',
    '',
    'a1 elected, b2 reserve, c3 other, d3 other',
  ],
  ['no reserves, no tie there', '1+0', 'a9 b5 c5', '', 'a1 elected, b2 other, c2 other'],
  [
    'losers are tied again',
    '1+1',
    'a3 b3 c3',
    'seats a b c: b',
    'a1 tied, b1 elected, c1 tied',
    'reserves 1 x1: a c',
  ],
  [
    'both told, in any order',
    '1+1',
    'a3 b3 c3',
    'reserves a c: c a; seats a b c: b',
    'a1 other, b1 elected, c1 reserve',
  ],
  [
    'two at once',
    '1+2',
    'a7 b7 d2 e2',
    '',
    'a1 tied, b1 tied, d3 tied, e3 tied',
    'seats 1 x1: a b; reserves 3 x1: d e',
  ],
];

t.test('the most votes win down to the seats; ties are shown, and settled by people only', async (t) => {
  for (const [why, places, count, told, standing, ties = ''] of SEATINGS) {
    const [seats = 0, reserves = 0] = places.split('+').map(Number);
    const settlements = told === '' ? [] : told.split('; ').map(settled);
    const tally = counted(rulesOf({}, { seats, reserves }), 'a b c d e', votes(count), settlements);
    t.equal(standings(tally), standing, why);
    const shown = tally.ties.map((tie) => `${tie.line} ${tie.rank} x${tie.seats}: ${tie.people.join(' ')}`);
    t.equal(shown.join('; '), ties, why);
    t.equal(tally.complete, !ties.includes('seats'), why);
  }
});

t.test('a settlement that does not fit its tie is refused, with the reason', async (t) => {
  const refusal = (places: string, ...told: readonly string[]) => {
    const [seats = 0, reserves = 0] = places.split('+').map(Number);
    const rules = rulesOf({}, { seats, reserves });
    const result = countBallots(
      rules,
      electable('a b c d'),
      ballotsOf(votes('a9 b4 c4 d1')),
      told.map(settled),
    );
    return result.ok ? null : Object.values(result.refusal).join(' ');
  };
  for (const [why, places, ...told] of [
    ['/settlements/0 wrong-number', '2+0', 'seats b c: b c'],
    ['/settlements/0 wrong-number', '2+0', 'seats b c:'],
    ['/settlements/0 not-of-the-tie', '2+0', 'seats b c: a'],
    ['/settlements/0 no-such-tie', '2+0', 'seats b c d: b'],
    ['/settlements/0 no-such-tie', '2+0', 'seats b: b'],
    ['/settlements/0 no-such-tie', '2+0', 'seats b c c: b'],
    ['/settlements/0 no-such-tie', '2+0', 'seats b b: b'],
    ['/settlements/0 no-such-tie', '2+0', 'reserves b c: b c'],
    ['/settlements/1 settled-twice', '2+0', 'seats b c: b', 'seats c b: c'],
    ['/settlements/0 wrong-number', '1+1', 'reserves b c: b'],
    ['/settlements/0 not-of-the-tie', '1+1', 'reserves b c: b b'],
  ] as const)
    t.equal(refusal(places, ...told), `settlement-misfit ${why}`, told.join('; '));
});

t.test('an id that nobody has, or two have, is refused with its place and without the id', async (t) => {
  const refusal = (people: string, ballots: readonly Names[], ...told: readonly string[]) => {
    const result = countBallots(rulesOf({}), electable(people), ballotsOf(ballots), told.map(settled));
    return result.ok ? null : result.refusal;
  };
  t.same(refusal('a', [['a'], ['a', 'q']]), { kind: 'unknown-person', place: '/ballots/1/names/1' });
  t.same(refusal('a b', [], 'seats a q: a'), { kind: 'unknown-person', place: '/settlements/0/people/1' });
  t.same(refusal('a b', [], 'seats a b: q'), { kind: 'unknown-person', place: '/settlements/0/chosen/0' });
  t.same(refusal('a b a', []), { kind: 'person-twice', place: '/people/2' });
});

t.test('a number of votes that is none stops the program', async (t) => {
  t.throws(() => rankPeople(new Map([['a', -1]])), RangeError);
  t.throws(() => rankPeople(new Map([['a', 1.5]])), RangeError);
  t.same(rankPeople(new Map([['a', 0]])), [], 'who has no vote has no rank');
});

t.test('real elections come out as they were reported', async (t) => {
  // LMK Lagoa RW 001, 2024: 112 on the roll, 110 voted, 1 invalid, 109 = 90 + 13 + 6.
  const rules = rulesOf({}, { names: { min: 1, max: 1 } });
  const lagoa = counted(rules, 'a b c', [...votes('a90 b13 c6'), ['a', 'b']]);
  t.same([lagoa.ballots.cast, lagoa.ballots.valid, lagoa.ballots.invalid.tooMany], [110, 109, 1]);
  t.equal(standings(lagoa), 'a1 elected, b2 other, c3 other');
  // Pabuaran 2010: 91 voted; five names each among 17 RW.
  const names = Array.from({ length: 17 }, (_, at) => `u${at}`);
  const ballots = Array.from({ length: 91 }, (_, at) =>
    [0, 1, 2, 3, 4].map((line) => names[(at * 3 + line * 5) % 17] ?? ''),
  );
  const pabuaran = counted(rulesOf({}, { seats: 9, names: { min: 1, max: 5 } }), names.join(' '), ballots);
  t.equal(pabuaran.names.valid, 455);
  t.equal(
    pabuaran.ranking.reduce((sum, { votes }) => sum + votes, 0),
    455,
  );
});

// ---- an independent count ----

/** The contract read once more by other means: positions counted out loud, no groups, no queue. */
function oracle(
  rules: CountRules,
  people: readonly { id: string; eligible: boolean }[],
  ballots: readonly Names[],
  settlements: readonly TieSettlement[],
): Tally | null {
  const may = Object.fromEntries(people.map(({ id, eligible }) => [id, eligible]));
  const invalid = { blank: 0, tooMany: 0, tooFew: 0, repeated: 0, ineligible: 0, unresolved: 0 };
  const voided = { inInvalidBallot: 0, repeated: 0, ineligible: 0, unresolved: 0 };
  const votes: Record<string, number> = {};
  let [valid, validNames] = [0, 0];
  for (const names of ballots) {
    const named = names.filter((name) => name !== null);
    const different = [...new Set(named)];
    const nobody = names.length - named.length;
    const lines = rules.faults.repeated === 'count-once' ? different.length + nobody : names.length;
    const found: (keyof typeof invalid)[] = [];
    if (names.length === 0) found.push('blank');
    if (lines > rules.names.max) found.push('tooMany');
    if (lines < rules.names.min && rules.faults.tooFew === 'void-ballot') found.push('tooFew');
    if (different.length < named.length && rules.faults.repeated === 'void-ballot') found.push('repeated');
    if (named.some((name) => !may[name]) && rules.faults.ineligible === 'void-ballot')
      found.push('ineligible');
    if (nobody > 0 && rules.faults.unresolved === 'void-ballot') found.push('unresolved');
    const [first] = found;
    if (first !== undefined) {
      invalid[first] += 1;
      voided.inInvalidBallot += names.length;
      continue;
    }
    valid += 1;
    voided.unresolved += nobody;
    voided.repeated += named.length - different.length;
    voided.ineligible += different.filter((name) => !may[name]).length;
    for (const name of different.filter((name) => may[name])) {
      votes[name] = (votes[name] ?? 0) + 1;
      validNames += 1;
    }
  }
  const ids = Object.keys(votes).sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || (a < b ? -1 : 1));
  const equal = (id: string) => ids.filter((other) => votes[other] === votes[id]);
  const above = (id: string) => ids.filter((other) => (votes[other] ?? 0) > (votes[id] ?? 0)).length;
  const end = rules.seats + rules.reserves;
  const unused = new Set(settlements);
  const settlementOn = (line: string, group: readonly string[]) =>
    settlements.find(
      (each) => each.line === line && [...each.people].sort().join() === [...group].sort().join(),
    );
  const ties: Tally['ties'][number][] = [];
  const standing: Record<string, Tally['ranking'][number]['standing']> = {};
  for (const id of ids.filter((id) => equal(id)[0] === id)) {
    let group = equal(id);
    let place = above(id);
    const tie = { rank: above(id) + 1, votes: votes[id] ?? 0 };
    if (place < rules.seats && place + group.length > rules.seats) {
      const free = rules.seats - place;
      const how = settlementOn('seats', group);
      if (how === undefined) {
        ties.push({ ...tie, people: group, seats: free, line: 'seats' });
        for (const each of group) standing[each] = 'tied';
        continue;
      }
      unused.delete(how);
      if (how.chosen.length !== free || new Set(how.chosen).size !== free) return null;
      if (how.chosen.some((each) => !group.includes(each))) return null;
      for (const each of how.chosen) standing[each] = 'elected';
      group = group.filter((each) => !how.chosen.includes(each));
      place = rules.seats;
    }
    if (group.length > 1 && place >= rules.seats && place < end) {
      const how = settlementOn('reserves', group);
      const seats = Math.min(end - place, group.length);
      if (how === undefined) {
        ties.push({ ...tie, people: group, seats, line: 'reserves' });
        for (const each of group) standing[each] = 'tied';
        continue;
      }
      unused.delete(how);
      if ([...how.chosen].sort().join() !== [...group].sort().join()) return null;
      how.chosen.forEach((each, at) => {
        standing[each] = at < seats ? 'reserve' : 'other';
      });
      continue;
    }
    for (const each of group)
      standing[each] = place < rules.seats ? 'elected' : place < end ? 'reserve' : 'other';
  }
  if (unused.size > 0) return null;
  return {
    ballots: { cast: ballots.length, valid, invalid },
    names: { valid: validNames, void: voided },
    ranking: ids.map((id) => ({
      person: id,
      votes: votes[id] ?? 0,
      rank: above(id) + 1,
      standing: standing[id] ?? 'other',
    })),
    ties,
    complete: !ties.some(({ line }) => line === 'seats'),
  };
}

const PEOPLE = electable('a b c d e f x y');
const anyName = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PEOPLE.map(({ id }) => id)) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const anyBallots = fc.array(fc.array(anyName, { maxLength: 5 }), { maxLength: 14 });

/** The same members in another order, always the same for the same key. */
const shuffled = <Item>(list: readonly Item[], key: number): readonly Item[] =>
  list
    .map((item, at) => ({ item, place: (at * 7919 + key * 104_729 + at * at * key) % 1009 }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

const settleBy = ({ line, people, seats }: Tally['ties'][number], key: number): TieSettlement => {
  const order = shuffled(people, key);
  return { line, people, chosen: line === 'seats' ? order.slice(0, seats) : order, method: 'lots' };
};

t.test(
  'an independent count of random elections agrees, before and after settling, and refuses alike',
  async (t) => {
    let [ties, refusals] = [0, 0];
    const compare = (rules: CountRules, ballots: readonly Names[], settlements: readonly TieSettlement[]) => {
      const result = countBallots(rules, PEOPLE, ballotsOf(ballots), settlements);
      assert.deepEqual(result.ok ? result.value : null, oracle(rules, PEOPLE, ballots, settlements));
      ties += result.ok ? result.value.ties.length : 0;
      refusals += result.ok ? 0 : 1;
      return result.ok ? result.value.ties : [];
    };
    fc.assert(
      fc.property(anyRules, anyBallots, fc.nat(1000), fc.nat(5), (rules, ballots, key, spoil) => {
        let settlements: readonly TieSettlement[] = [];
        for (
          let open = compare(rules, ballots, []);
          open.length > 0;
          open = compare(rules, ballots, settlements)
        )
          settlements = [...settlements, ...open.map((tie) => settleBy(tie, key))];
        // One wrong word in a settlement: both refuse, or both find that it fits all the same.
        const [first, ...rest] = settlements;
        if (first === undefined) return;
        const wrong: readonly TieSettlement[] = [
          { ...first, chosen: first.chosen.slice(1) },
          { ...first, chosen: [...first.chosen].reverse() },
          { ...first, people: first.people.slice(1) },
          { ...first, line: first.line === 'seats' ? 'reserves' : 'seats' },
          { ...first, chosen: first.chosen.map(() => 'f') },
          { ...first, chosen: [...first.chosen, ...first.chosen] },
        ];
        compare(rules, ballots, [wrong[spoil] ?? first, ...rest]);
      }),
      { numRuns: 1500 },
    );
    t.ok(ties > 200 && refusals > 100, `${ties} ties, ${refusals} refusals compared`);
  },
);

t.test('the order of people, ballots, names and settlements never matters', async () => {
  fc.assert(
    fc.property(anyRules, anyBallots, fc.nat(1000), (rules, ballots, key) => {
      const plain = countBallots(rules, PEOPLE, ballotsOf(ballots), []);
      const told = plain.ok ? plain.value.ties.map((tie) => settleBy(tie, key)) : [];
      const other = shuffled(ballots, key).map((names) => shuffled(names, key));
      assert.deepEqual(
        countBallots(rules, shuffled(PEOPLE, key), ballotsOf(other), shuffled(told, key)),
        countBallots(rules, PEOPLE, ballotsOf(ballots), told),
      );
    }),
    { numRuns: 300 },
  );
});

t.test('nothing is lost: names written are valid or void, ballots cast are valid or invalid', async () => {
  const sum = (parts: Readonly<Record<string, number>>) => Object.values(parts).reduce((a, b) => a + b, 0);
  fc.assert(
    fc.property(anyRules, anyBallots, (rules, ballots) => {
      const result = countBallots(rules, PEOPLE, ballotsOf(ballots), []);
      if (!result.ok) throw new Error('a plain count was refused');
      const { ballots: papers, names, ranking } = result.value;
      assert.equal(papers.valid + sum(papers.invalid), ballots.length);
      assert.equal(names.valid + sum(names.void), ballots.flat().length);
      assert.equal(
        ranking.reduce((all, { votes }) => all + votes, 0),
        names.valid,
      );
    }),
    { numRuns: 300 },
  );
});

// ---- the command line's count ----

const RULES_FILE = { seats: 9, reserves: 2, names: { min: 1, max: 5 }, faults: STRICT };
const INPUT_FILE = {
  people: electable('p1 p2'),
  ballots: [{ names: ['p1', 'p2', null] }, { names: ['p1'] }],
  settlements: [],
};

t.test('bilik count prints the shape of its contract, and nothing else', async (t) => {
  const result = countCommand(INPUT_FILE, RULES_FILE);
  t.equal(
    JSON.stringify(result.ok ? result.value : result.refusal),
    '{"ballots":{"cast":2,"valid":1,"invalid":{"blank":0,"tooMany":0,"tooFew":0,"repeated":0,"ineligible":0,"unresolved":1}},' +
      '"names":{"valid":1,"void":{"inInvalidBallot":3,"repeated":0,"ineligible":0,"unresolved":0}},' +
      '"ranking":[{"person":"p1","votes":1,"rank":1,"standing":"elected"}],"ties":[],"complete":true}',
  );
});

t.test('bilik count says where its files are wrong', async (t) => {
  const rules = (more: object) => ({ ...RULES_FILE, ...more });
  const input = (more: object) => ({ ...INPUT_FILE, ...more });
  const { people } = INPUT_FILE;
  const computer = { ...settled('seats p1 p2: p1'), method: 'computer' };
  const cases: readonly (readonly [wrong: string, input: unknown, rules: unknown])[] = [
    ['rules-malformed ', INPUT_FILE, null],
    ['rules-malformed /seats', INPUT_FILE, rules({ seats: 2.5 })],
    ['rules-malformed /seats', INPUT_FILE, rules({ seats: '9' })],
    ['rules-malformed /faults/tooMany', INPUT_FILE, rules({ faults: { ...STRICT, tooMany: 'accept' } })],
    ['rules-malformed /faults/repeated', INPUT_FILE, rules({ faults: { ...STRICT, repeated: undefined } })],
    ['names-min-above-max /names', INPUT_FILE, rules({ names: { min: 4, max: 3 } })],
    ['input-malformed ', [], RULES_FILE],
    ['input-malformed /ballots', input({ ballots: undefined }), RULES_FILE],
    ['input-malformed /ballots/0/names/1', input({ ballots: [{ names: ['p1', 7] }] }), RULES_FILE],
    ['input-malformed /ballots/0/voter', input({ ballots: [{ names: ['p1'], voter: 'p2' }] }), RULES_FILE],
    ['input-malformed /people/0/eligible', input({ people: [{ id: 'p1', eligible: 'yes' }] }), RULES_FILE],
    ['input-malformed /settlements/0/method', input({ settlements: [computer] }), RULES_FILE],
    ['person-twice /people/2', input({ people: [...people, ...people] }), RULES_FILE],
    ['unknown-person /ballots/0/names/0', input({ ballots: [{ names: ['p9'] }] }), RULES_FILE],
    ['settlement-misfit /settlements/0', input({ settlements: [settled('seats p1 p2: p1')] }), RULES_FILE],
  ];
  for (const [wrong, ...files] of cases) {
    const [ballots, rules] = files.map((file): unknown => JSON.parse(JSON.stringify(file)));
    const result = countCommand(ballots, rules);
    t.equal(result.ok ? 'accepted' : `${result.refusal.kind} ${result.refusal.place}`, wrong);
  }
});
