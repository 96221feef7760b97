/** Which open forms can still change who is seated: what is said to be harmless is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { OpenedBallot } from '../src/ballot/envelope.js';
import type { CountRules } from '../src/election/rules.js';
import type { NameDecision } from '../src/tally/decision.js';
import { type Directory, directoryOf } from '../src/tally/directory.js';
import { reachOf } from '../src/tally/reach.js';
import { resolveNames } from '../src/tally/resolve.js';
import { countResolved } from '../src/tally/resolved-count.js';
import { stakesOf } from '../src/tally/stake.js';
import { ANI, BUDI, CITRA, DIRECTORY, decide, OUTCOMES, opened, person } from './helpers/open-box.js';
import { anyRules, MILD, rulesOf } from './helpers/tally.js';

/** Who is seated, and who is tied for a seat: all that a stake is about. */
function seatedBy(
  rules: CountRules,
  box: readonly OpenedBallot[],
  decisions: readonly NameDecision[],
): string {
  const tally = countResolved(rules, resolveNames(DIRECTORY_4, box, decisions), []);
  if (!tally.ok) throw new Error('refused');
  const tied = tally.value.ties.filter(({ line }) => line === 'seats').flatMap(({ people }) => people);
  const elected = tally.value.ranking
    .filter(({ standing }) => standing === 'elected')
    .map(({ person }) => person);
  return `${elected.sort().join()}|${tied.join()}`;
}
const DIRECTORY_4 = directoryOf([ANI, BUDI, CITRA, person('p4', 'Dewi Murni')]);

t.test(
  'a form of which it is said that it cannot change a seat cannot, by brute force over all decisions',
  async (t) => {
    const outcomes = [...OUTCOMES, 'p4'] as const;
    const written = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('Ani Lestari', 'Budi Santoso', 'Dewi Murni', 'Citra Dewi') },
      { weight: 1, arbitrary: fc.constantFrom('Kwakkwak', 'Zzozzo', 'Hmhm') },
    );
    const few = fc.array(fc.array(written, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 7 });
    // The same paper several times: forms that move many votes at once.
    const many = fc
      .array(fc.tuple(fc.array(written, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 9 })), {
        maxLength: 6,
      })
      .map((stacks) => stacks.flatMap(([lines, times]) => Array.from({ length: times }, () => lines)));
    const papers = fc.oneof(few, many);
    const tallyOf = { can: 0, cannot: 0, loose: 0 };
    fc.assert(
      fc.property(anyRules, papers, (rules, names) => {
        const box = names.map((lines, at) => opened(lines, `ballot-${at}`));
        const resolved = resolveNames(DIRECTORY_4, box, []);
        const open = resolved.forms.filter((group) => group.open);
        const stakes = stakesOf(rules, resolved);
        assert.deepEqual(stakes.map(({ form }) => form).sort(), open.map(({ form }) => form).sort());
        const seated = new Map<string, string>();
        const walk = (at: number, made: readonly string[]): void => {
          if (at < open.length) {
            for (const to of outcomes) walk(at + 1, [...made, to]);
            return;
          }
          seated.set(
            made.join(),
            seatedBy(
              rules,
              box,
              open.map(({ form }, place) => decide(form, made[place] as string)),
            ),
          );
        };
        walk(0, []);
        open.forEach(({ form }, at) => {
          const changes = [...seated].some(([made, who]) =>
            outcomes.some((to) => seated.get(made.split(',').with(at, to).join()) !== who),
          );
          const { canChangeSeat } = stakes.find((stake) => stake.form === form) ?? { canChangeSeat: false };
          if (changes) assert.ok(canChangeSeat, 'never said to be harmless when it is not');
          tallyOf[changes ? 'can' : canChangeSeat ? 'loose' : 'cannot'] += 1;
        });
      }),
      { numRuns: 150 },
    );
    t.ok(tallyOf.can > 50 && tallyOf.cannot > 20, JSON.stringify(tallyOf));
    // Where the bound is not exact it errs to the safe side, and seldom.
    t.ok(tallyOf.loose < tallyOf.cannot, JSON.stringify(tallyOf));
  },
);

const many = (name: string, times: number) => Array.from({ length: times }, () => opened([name]));

t.test('a form on many ballots moves them together: it can pass where small ones cannot', async (t) => {
  const rules = rulesOf(MILD);
  const box = [
    ...many('Ani Lestari', 20),
    ...many('Budi Santoso', 16),
    ...many('Kwakkwak', 12),
    ...many('Zzozzo', 1),
    ...many('Hmhm', 1),
  ];
  const canNow = (...decisions: NameDecision[]) =>
    stakesOf(rules, resolveNames(DIRECTORY, box, decisions)).map(
      ({ form, canChangeSeat }) => `${form} ${canChangeSeat}`,
    );
  // 20 to 16: twelve more can pass four, two single ones can neither bridge four nor hold back twelve.
  t.same(canNow(), ['kwakkwak true', 'hmhm false', 'zzozzo false']);
  t.same(
    canNow(decide('kwakkwak', 'unresolved')),
    ['hmhm false', 'zzozzo false'],
    'then nothing can change a seat',
  );
  t.same(canNow(decide('kwakkwak', 'p2')), ['hmhm false', 'zzozzo false']);
  const closer = [...box, ...many('Budi Santoso', 2)];
  t.same(
    stakesOf(rules, resolveNames(DIRECTORY, closer, [decide('kwakkwak', 'unresolved')])).map(
      ({ canChangeSeat }) => canChangeSeat,
    ),
    [true, true],
    'two apart, and two together can level them',
  );
});

t.test('what a form can bring is not always what it stands on, and the bound knows it', async (t) => {
  const stakesIn = (
    rules: CountRules,
    people: Directory,
    ...stacks: readonly (readonly [number, ...string[]])[]
  ) => {
    const box = stacks.flatMap(([times, ...names]) => Array.from({ length: times }, () => opened(names)));
    const stakes = stakesOf(rules, resolveNames(people, box, []));
    return stakes.map(({ form, canChangeSeat }) => `${form} ${canChangeSeat}`).sort();
  };
  const three = directoryOf([ANI, BUDI, person('p4', 'Dewi Murni')]);
  const mild = rulesOf(MILD);
  // Both forms for Budi are 16 votes and not 20, since four ballots have both: the single one makes it a tie.
  t.same(
    stakesIn(
      mild,
      three,
      [17, 'Ani Lestari'],
      [8, 'Kwakkwak'],
      [4, 'Kwakkwak', 'Zzozzo'],
      [4, 'Zzozzo'],
      [1, 'Hmhm'],
    ),
    ['hmhm true', 'kwakkwak true', 'zzozzo true'],
  );
  // Budi stands on three of the twelve already, so the form brings him nine.
  t.same(
    stakesIn(
      mild,
      DIRECTORY,
      [12, 'Ani Lestari'],
      [9, 'Kwakkwak'],
      [3, 'Kwakkwak', 'Budi Santoso'],
      [1, 'Hmhm'],
    ),
    ['hmhm true', 'kwakkwak true'],
  );
  // Where unresolved names void ballots, the form takes Budi's six along, or gives them.
  t.same(
    stakesIn(
      rulesOf({ ...MILD, unresolved: 'void-ballot' }),
      three,
      ...([
        [30, 'Ani Lestari'],
        [24, 'Budi Santoso'],
        [6, 'Kwakkwak', 'Budi Santoso'],
        [6, 'Kwakkwak'],
        [1, 'Hmhm'],
      ] as const),
    ),
    ['hmhm true', 'kwakkwak true'],
  );
  // Either large form could seat somebody without a vote; that two of them meet at the seat would take both twice.
  t.same(stakesIn(mild, three, [20, 'Ani Lestari'], [15, 'Kwakkwak'], [9, 'Zzozzo'], [1, 'Hmhm']), [
    'hmhm false',
    'kwakkwak true',
    'zzozzo true',
  ]);
});

t.test('sums of parts that go one way, the other, or neither', async (t) => {
  const met = (parts: readonly number[], loose: number) => {
    const reach = reachOf(
      parts.map((most) => ({ least: most, most })),
      loose,
    );
    return Array.from({ length: 12 }, (_, at) => at).filter((at) => reach.meets(at, at));
  };
  t.same(met([5, 3], 0), [0, 2, 3, 5, 8]);
  t.same(met([7], 1), [0, 1, 6, 7, 8]);
  t.same(met([], 2), [0, 1, 2]);
  fc.assert(
    fc.property(
      fc.array(fc.record({ least: fc.integer({ min: 1, max: 9 }), more: fc.nat(3) }), { maxLength: 4 }),
      fc.nat(2),
      (parts, loose) => {
        let sums = new Set([0]);
        for (const { least, more } of parts) {
          const next = new Set(sums);
          for (const sum of sums)
            for (let size = least; size <= least + more; size += 1) next.add(sum + size).add(sum - size);
          sums = next;
        }
        const reach = reachOf(
          parts.map(({ least, more }) => ({ least, most: least + more })),
          loose,
        );
        for (let at = -30; at <= 30; at += 1) {
          const can = [...sums].some((sum) => Math.abs(sum - at) <= loose);
          if (can) assert.ok(reach.meets(at, at));
          if (!can && parts.every(({ least }) => least > 1)) assert.ok(!reach.meets(at, at));
        }
      },
    ),
    { numRuns: 200 },
  );
});
