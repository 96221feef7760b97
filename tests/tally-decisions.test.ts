import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { OpenedBallot } from '../src/ballot/envelope.js';
import { compareText } from '../src/basics/bytes.js';
import { aliasList } from '../src/tally/aliases.js';
import { countCommand } from '../src/tally/contract.js';
import type { NameDecision } from '../src/tally/decision.js';
import { directoryOf } from '../src/tally/directory.js';
import { outlookOf } from '../src/tally/outlook.js';
import { type Reading, readingOrder } from '../src/tally/reading.js';
import { resolveNames } from '../src/tally/resolve.js';
import { countInput, countResolved, currentSettlements } from '../src/tally/resolved-count.js';
import {
  ANI,
  BUDI,
  completionsOf,
  DIRECTORY,
  decide,
  entryOf,
  OFFICERS,
  OUTCOMES,
  opened,
  person,
} from './helpers/open-box.js';
import { anyRules, MILD, rulesOf, settled } from './helpers/tally.js';

// ---- from written names to votes ----

t.test('known names link themselves; everything else waits for two officers', async (t) => {
  const box = [opened(['H. ANI LESTARI, S.Pd', 'gendut', 'Kwakkwak']), opened(['Budi', 'kwak kwak'])];
  const before = resolveNames(DIRECTORY, box, []);
  t.same(
    before.ballots.map(({ lines }) => lines.map(({ form, person, state }) => [form, person, state])),
    [
      [
        ['ani lestari', 'p1', 'known'],
        ['kwakkwak', null, 'open'],
        ['gendut', 'p2', 'known'],
      ],
      [
        ['budi', null, 'open'],
        ['kwak kwak', null, 'open'],
      ],
    ],
  );
  t.same(
    before.forms.filter(({ open }) => open).map(({ form, status, lines }) => [form, status, lines]),
    [
      ['budi', 'ambiguous', 1],
      ['kwak kwak', 'unknown', 1],
      ['kwakkwak', 'unknown', 1],
    ],
  );
  const after = resolveNames(DIRECTORY, box, [decide('budi', 'p2'), decide('kwakkwak', 'not-a-name')]);
  t.same(
    after.forms.map(({ form, open }) => [form, open]),
    [
      ['ani lestari', false],
      ['budi', false],
      ['gendut', false],
      ['kwak kwak', true],
      ['kwakkwak', false],
    ],
  );
  const line = after.ballots[0]?.lines[1];
  t.match(line, { state: 'void', reason: 'not-a-name', person: null });
  t.throws(() => resolveNames(DIRECTORY, box, [decide('budi', 'p77')]), RangeError);
});

t.test(
  'a later decision replaces the earlier one; one on an exact writing splits it off for good',
  async (t) => {
    const box = [opened(['KwakKwak']), opened(['kwakkwak']), opened(['kwakkwak!'])];
    const people = (...decisions: NameDecision[]) =>
      resolveNames(DIRECTORY, box, decisions).ballots.map(({ lines }) => lines[0]?.person ?? null);
    const [whole, again, apart] = [
      decide('kwakkwak', 'p1'),
      decide('kwakkwak', 'p2'),
      decide('kwakkwak', 'p3', 'kwakkwak!'),
    ];
    t.same(people(whole), ['p1', 'p1', 'p1']);
    t.same(people(whole, again), ['p2', 'p2', 'p2']);
    t.same(people(whole, apart, again), ['p2', 'p2', 'p3']);
    t.same(people(apart, whole, again), people(whole, again, apart), 'their order means nothing');
    t.same(people(apart), [null, null, 'p3']);
    const { forms } = resolveNames(DIRECTORY, box, [apart]);
    t.same(
      forms.map(({ form, scope, written, open }) => [form, scope, written, open]),
      [
        ['kwakkwak', null, ['KwakKwak', 'kwakkwak'], true],
        ['kwakkwak', 'kwakkwak!', ['kwakkwak!'], false],
      ],
    );
  },
);

t.test('a name picked at the kiosk stands if it is that person’s, and is no form to decide', async (t) => {
  const twins = directoryOf([person('s1', 'Slamet'), person('s2', 'Slamet'), ANI]);
  const pick = (written: string, who: string): OpenedBallot => ({
    ...opened([]),
    names: [{ written, person: who }],
  });
  const resolved = resolveNames(
    twins,
    [pick('Slamet', 's2'), pick('Slamet', 'p1'), pick('Ani Lestari', 's1')],
    [decide('slamet', 'unresolved')],
  );
  t.same(
    resolved.ballots.map(({ lines }) => [lines[0]?.person, lines[0]?.state]),
    [
      ['s2', 'known'],
      [null, 'void'],
      ['p1', 'known'],
    ],
  );
  t.same(
    resolved.forms.map(({ form, lines }) => [form, lines]),
    [
      ['ani lestari', 1],
      ['slamet', 1],
    ],
  );
});

t.test('wives called by their husband’s name are another form than he', async (t) => {
  const village = directoryOf([
    person('s1', 'Slamet', { sex: 'L' }),
    person('s2', 'Sri', { sex: 'L' }),
    person('s3', 'Sri', { sex: 'P' }),
  ]);
  const { ballots } = resolveNames(
    village,
    [
      opened(['Slamet']),
      opened(['Pak Slamet']),
      opened(['Bu Slamet']),
      opened(['Ibu SLAMET']),
      opened(['Sri']),
      opened(['Bu Sri']),
    ],
    [],
  );
  t.same(
    ballots.map(({ lines }) => [lines[0]?.form, lines[0]?.person]),
    [
      ['slamet', 's1'],
      ['slamet', 's1'],
      ['bu slamet', null],
      ['bu slamet', null],
      ['sri', null],
      ['bu sri', null],
    ],
  );
});

// Planted: of several titles the first taken for the say of all; the letters of a title taken from one writing for all.
t.test('what is suggested for a form goes by what all its writings say', async (t) => {
  const village = directoryOf([
    person('s1', 'Slamet Riyadi', { sex: 'L' }),
    person('s2', 'Slamet Wati', { sex: 'P' }),
    person('s3', 'Hasan Rahmat Basuki'),
  ]);
  const suggested = (...written: readonly string[]) =>
    resolveNames(
      village,
      written.map((name) => opened([name])),
      [],
    ).forms.map(({ form, suggestions }) => ({ form, suggestions }));
  t.same(suggested('Bu Slamet', 'Pak Slamet'), suggested('Slamet'), 'a man and a woman were addressed');
  t.same(suggested('Pak Slamet', 'Bu Slamet'), suggested('Slamet'));
  t.not(JSON.stringify(suggested('Bu Slamet')), JSON.stringify(suggested('Slamet')));
  t.same(suggested('Bu Slamet', 'Slamet'), suggested('Bu Slamet'), 'some say nothing');
  t.same(suggested('H. Rahmat Basuki', 'Rahmat Basuki'), suggested('Rahmat Basuki'));
  t.not(JSON.stringify(suggested('H. Rahmat Basuki')), JSON.stringify(suggested('Rahmat Basuki')));
});

t.test(
  'an envelope that held no ballot is counted apart, never dropped; blank lines were not written',
  async (t) => {
    const box = [
      opened(['Ani Lestari', '  ', '\u200b']),
      opened([' ']),
      { ...opened([]), fault: 'unsealable' as const },
      { ...opened([]), fault: 'other-election' as const },
    ];
    const resolved = resolveNames(DIRECTORY, box, []);
    t.same(resolved.unreadable, { unsealable: 1, unreadable: 0, otherElection: 1 });
    const tally = countResolved(rulesOf({}), resolved, []);
    t.same(
      tally.ok && [tally.value.ballots.cast, tally.value.ballots.valid, tally.value.ballots.invalid.blank],
      [2, 1, 1],
    );
  },
);

t.test('nobody on the roll is ineligible by the rules; what is no name is unresolved', async (t) => {
  const box = [
    opened(['Kwakkwak', 'Ani Lestari']),
    opened(['Zzozzo', 'Ani Lestari']),
    opened(['kwakkwak', 'KWAKKWAK']),
  ];
  const decisions = [decide('kwakkwak', 'ineligible'), decide('zzozzo', 'not-a-name')];
  const { people, ballots } = countInput(resolveNames(DIRECTORY, box, decisions));
  t.same(people.at(-1), { id: '~1', eligible: false });
  t.same(
    ballots.map(({ names }) => [...names].sort((a, b) => compareText(a ?? '', b ?? ''))),
    [
      ['p1', '~1'],
      [null, 'p1'],
      ['~1', '~1'],
    ],
  );
  const tally = countResolved(rulesOf({}), resolveNames(DIRECTORY, box, decisions), []);
  t.same(tally.ok && tally.value.ballots.invalid, {
    blank: 0,
    tooMany: 0,
    tooFew: 0,
    repeated: 1,
    ineligible: 1,
    unresolved: 1,
  });
});

t.test('a decision that is taken back leaves the form as if nobody had decided', async (t) => {
  const box = [opened(['Kwakkwak']), opened(['kwakkwak!'])];
  const back = (form: string, written: string | null = null): NameDecision => ({
    ...{ form, written, officers: OFFICERS, entry: entryOf(form, written) },
    outcome: { kind: 'withdrawn' },
  });
  const states = (...decisions: NameDecision[]) =>
    resolveNames(DIRECTORY, box, decisions).forms.map(({ scope, open, decision }) => [
      scope,
      open,
      decision?.outcome.kind ?? null,
    ]);
  t.same(states(decide('kwakkwak', 'p1'), back('kwakkwak')), states());
  t.same(
    states(decide('kwakkwak', 'p1', 'kwakkwak!'), back('kwakkwak', 'kwakkwak!')),
    states(),
    'joined again',
  );
  t.same(
    states(decide('kwakkwak', 'p1', 'kwakkwak!'), decide('kwakkwak', 'p2'), back('kwakkwak', 'kwakkwak!')),
    [[null, false, 'person']],
    'the writing follows its form again',
  );
  t.same(states(back('kwakkwak'), decide('kwakkwak', 'p1')), [[null, false, 'person']]);
});

const anyWritten = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('Ani Lestari', 'Budi Santoso', 'Citra Dewi', 'ANI LESTARI') },
  { weight: 1, arbitrary: fc.constantFrom('Kwakkwak', 'kwakkwak', 'Zzozzo', 'Hmhm', 'hmhm!') },
);
const anyBox = fc
  .array(fc.array(anyWritten, { maxLength: 4 }), { maxLength: 6 })
  .map((papers) => papers.map((names, at) => opened(names, `ballot-${at}`)));
const anyDecisions = fc.array(
  fc
    .tuple(
      fc.constantFrom('kwakkwak', 'zzozzo', 'hmhm', 'ani lestari'),
      fc.constantFrom(...OUTCOMES, 'withdrawn' as const),
      fc.constantFrom(null, 'hmhm!', 'Kwakkwak'),
    )
    .map(
      ([form, to, written]): NameDecision =>
        to === 'withdrawn'
          ? { ...decide(form, 'unresolved', written), outcome: { kind: 'withdrawn' } }
          : decide(form, to, written),
    ),
  { maxLength: 6 },
);

t.test('the order of ballots, of lines, and of decisions on different forms never matters', async (_t) => {
  fc.assert(
    fc.property(anyRules, anyBox, anyDecisions, (rules, box, decisions) => {
      const straight = countResolved(rules, resolveNames(DIRECTORY, box, decisions), []);
      const turned = box.map((ballot) => ({ ...ballot, names: [...ballot.names].reverse() })).reverse();
      // Grouped by form and writing: only the order between the groups changes.
      const sorted = [...decisions].sort((a, b) =>
        compareText(`${b.form} ${b.written}`, `${a.form} ${a.written}`),
      );
      assert.deepEqual(countResolved(rules, resolveNames(DIRECTORY, turned, sorted), []), straight);
    }),
    { numRuns: 300 },
  );
});

t.test('deciding one form after the other ends where deciding all at once does', async (_t) => {
  fc.assert(
    fc.property(anyRules, anyBox, anyDecisions, (rules, box, decisions) => {
      let seen: readonly NameDecision[] = [];
      for (const decision of decisions) {
        seen = [...seen, decision];
        const before = resolveNames(DIRECTORY, box, seen.slice(0, -1));
        const after = resolveNames(DIRECTORY, box, seen);
        after.ballots.forEach(({ lines }, at) => {
          lines.forEach((line, place) => {
            if (line.form !== decision.form)
              assert.deepEqual(line, before.ballots[at]?.lines[place], 'other forms stay as they were');
          });
        });
      }
      assert.deepEqual(
        countInput(resolveNames(DIRECTORY, box, seen)),
        countInput(resolveNames(DIRECTORY, box, decisions)),
      );
      const input = countInput(resolveNames(DIRECTORY, box, decisions));
      assert.deepEqual(
        countResolved(rules, resolveNames(DIRECTORY, box, decisions), []),
        countCommand({ ...input, settlements: [] }, rules),
        'the command line gives what the screens give',
      );
    }),
    { numRuns: 150 },
  );
});

t.test('a wrongly typed settlement is replaced by the next, and one whose tie is gone lapses', async (t) => {
  const rules = rulesOf(MILD, { seats: 1, reserves: 1 });
  const three = directoryOf([ANI, BUDI, person('p4', 'Dewi Murni')]);
  const box = [opened(['Ani Lestari']), opened(['Budi Santoso']), opened(['Dewi Murni'])];
  const first = settled('seats p1 p2 p4: p1');
  const order = settled('reserves p2 p4: p4 p2');
  const better = settled('seats p1 p2 p4: p4');
  const resolved = resolveNames(three, box, []);
  t.same(currentSettlements(rules, resolved, [first, order]), [first, order]);
  t.same(
    currentSettlements(rules, resolved, [first, order, better]),
    [better],
    'the order went with the seat',
  );
  t.same(currentSettlements(rules, resolved, [settled('seats p1 p2 p4: p1 p2'), first]), [first]);
  const more = resolveNames(three, [...box, opened(['Gendut'])], []);
  t.same(currentSettlements(rules, more, [first, order, better]), [], 'no tie, no settlement');
  const ahead = resolveNames(three, [...box, opened(['Ani Lestari'])], []);
  t.same(
    currentSettlements(rules, ahead, [order, settled('seats p2 p4: p2')]),
    [order],
    'one on the other line takes nothing back',
  );
});

// ---- reading aloud ----

const SEED = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
/** Neither a silent nor a repeated line is read: which of the two it is may still turn. */
const shown = (reading: Reading) =>
  reading.state === 'ready'
    ? `${reading.key} ${reading.people.join()} ${reading.fault}`
    : reading.state.replace('repeated', 'silent');

t.test('names are read in a drawn order that nothing but seed and ballots decides', async (_t) => {
  fc.assert(
    fc.property(
      anyRules,
      anyBox,
      anyDecisions,
      fc.constantFrom('names' as const, 'ballots' as const),
      (rules, box, decisions, readingUnit) => {
        const read = (ballots: readonly OpenedBallot[], with_: readonly NameDecision[], seed = SEED) =>
          readingOrder(seed, resolveNames(DIRECTORY, ballots, with_), { ...rules, readingUnit });
        const order = read(box, decisions);
        const turned = box.map((ballot) => ({ ...ballot, names: [...ballot.names].reverse() })).reverse();
        assert.deepEqual(read(turned, decisions), order);
        assert.deepEqual(
          order.map(({ number }) => number),
          order.map((_, at) => at + 1),
        );
        assert.deepEqual(
          read(box, []).map(({ key }) => key),
          order.map(({ key }) => key),
          'decisions do not move it',
        );
        const lines = readingUnit === 'names' ? box.flatMap(({ names }) => names).length : box.length;
        assert.equal(new Set(order.map(({ key }) => key)).size, lines);
        assert.ok(
          !JSON.stringify(order).match(/kwak|lestari|ballot-|hmhm/i),
          'no spelling and no ballot in it',
        );
        if (lines > 12)
          assert.notEqual(
            read(
              box,
              decisions,
              SEED.map((byte) => byte + 1),
            )
              .map(({ key }) => key)
              .join(),
            order.map(({ key }) => key).join(),
          );
      },
    ),
    { numRuns: 200 },
  );
});

t.test(
  'what may be read stays as read, whatever is decided later; once all is decided, the board is the result',
  async (t) => {
    const few = fc
      .array(fc.array(anyWritten, { maxLength: 4 }), { maxLength: 3 })
      .map((papers) => papers.map((names, at) => opened(names, `ballot-${at}`)));
    let ready = 0;
    let waiting = 0;
    fc.assert(
      fc.property(
        anyRules,
        few,
        fc.constantFrom('names' as const, 'ballots' as const),
        (counting, box, readingUnit) => {
          const rules = { ...counting, readingUnit };
          const now = resolveNames(DIRECTORY, box, []);
          const readings = readingOrder(SEED, now, rules);
          ready += readings.filter(({ state }) => state === 'ready').length;
          waiting += readings.filter(({ state }) => state === 'waiting').length;
          for (const decisions of completionsOf(now.forms.filter(({ open }) => open))) {
            const later = resolveNames(DIRECTORY, box, decisions);
            const end = readingOrder(SEED, later, rules);
            readings.forEach((reading, at) => {
              if (reading.state !== 'waiting') assert.equal(shown(end[at] as Reading), shown(reading));
            });
            assert.ok(!end.some(({ state }) => state === 'waiting'), 'nothing waits for ever');
            const tally = countResolved(rules, later, []);
            const board = new Map<string, number>();
            for (const reading of end) {
              if (reading.state !== 'ready') continue;
              for (const id of reading.people) board.set(id, (board.get(id) ?? 0) + 1);
            }
            assert.deepEqual(
              tally.ok && tally.value.ranking.map(({ person, votes }) => [person, votes]).sort(),
              [...board].sort(),
            );
          }
        },
      ),
      { numRuns: 120 },
    );
    t.ok(ready > 50 && waiting > 50, `${ready} ready, ${waiting} waiting`);
  },
);

t.test(
  'what can become of a ballot is known before its open lines are decided, or left unsaid',
  async (t) => {
    const line = fc.constantFrom(
      'Ani Lestari',
      'Budi Santoso',
      'Citra Dewi',
      'Kwakkwak',
      'Zzozzo',
      'Hmhm',
      'Aaah',
      'Ooooh',
    );
    const before = [decide('aaah', 'unresolved'), decide('ooooh', 'ineligible')];
    const told = { valid: 0, invalid: 0, unsure: 0, 'unsure for nothing': 0 };
    fc.assert(
      fc.property(anyRules, fc.array(line, { maxLength: 4 }), (rules, names) => {
        const box = [opened(names)];
        const now = resolveNames(DIRECTORY, box, before);
        const [ballot] = now.ballots;
        if (ballot === undefined) throw new Error('a ballot is missing');
        const outlook = outlookOf(rules, DIRECTORY, ballot);
        const ends = completionsOf(now.forms.filter(({ open }) => open)).map((decisions) => {
          const tally = countResolved(rules, resolveNames(DIRECTORY, box, [...before, ...decisions]), []);
          return tally.ok && tally.value.ballots.valid === 1;
        });
        if (outlook !== 'unsure')
          assert.ok(
            ends.every((valid) => valid === (outlook === 'valid')),
            outlook,
          );
        told[outlook === 'unsure' && new Set(ends).size === 1 ? 'unsure for nothing' : outlook] += 1;
      }),
      { numRuns: 1500 },
    );
    t.ok(told.valid > 100 && told.invalid > 100 && told.unsure > 100, JSON.stringify(told));
    // Where it is, two residents who may be elected were too few to fill the open lines.
    t.ok(told['unsure for nothing'] * 10 < told.unsure, JSON.stringify(told));
  },
);

// Planted: who is nobody on the roll taken for a resident; a writing that was split off taken for its form.
t.test('two who are nobody on the roll repeat each other only if they were decided as one', async (t) => {
  const outlook = (names: readonly string[], ...decisions: readonly NameDecision[]) => {
    const [ballot] = resolveNames(DIRECTORY, [opened(names)], decisions).ballots;
    return ballot && outlookOf(rulesOf({ ...MILD, repeated: 'void-ballot' }), DIRECTORY, ballot);
  };
  const form = decide('kwakkwak', 'ineligible');
  t.equal(outlook(['Kwakkwak', 'kwakkwak!'], form), 'invalid');
  t.equal(outlook(['Kwakkwak', 'kwakkwak!'], form, decide('kwakkwak', 'ineligible', 'kwakkwak!')), 'valid');
  t.equal(outlook(['Kwakkwak', 'Hmhm'], form), 'valid', 'an open line can repeat a resident only');
  t.equal(outlook(['Ani Lestari', 'Hmhm'], form), 'unsure');
});

// ---- alias list ----

t.test('the alias list prints forms of five ballots and more; rarer ones are a number', async (t) => {
  const many = (names: readonly string[], times: number) =>
    Array.from({ length: times }, () => opened(names));
  const box = [
    ...many(['Pak Bud', 'pak BUD'], 5),
    ...many(['Bud Kecil'], 4),
    ...many(['Gendut'], 6),
    ...many(['Zzozzo'], 5),
    ...many(['Hmhm'], 5),
    opened(['Bud Kecil', 'Ani Lestari']),
  ];
  const decisions = [decide('bud', 'p2'), decide('bud kecil', 'p1'), decide('zzozzo', 'not-a-name')];
  const { forms, others } = aliasList(resolveNames(DIRECTORY, box.slice(0, -1), decisions));
  t.same(forms, [
    { form: 'bud', ballots: 5, person: 'p2', void: null, decisions: [3] },
    { form: 'hmhm', ballots: 5, person: null, void: null, decisions: [] },
    { form: 'zzozzo', ballots: 5, person: null, void: 'not-a-name', decisions: [6] },
  ]);
  t.equal(others, 4);
  const apart = [...decisions, decide('bud', 'p2', 'pak BUD')];
  t.match(
    aliasList(resolveNames(DIRECTORY, box, apart)).forms.filter(({ form }) => form === 'bud'),
    [{ ballots: 5, person: 'p2', decisions: [3, 10] }],
    'decided twice, once for a writing of its own',
  );
  const rare = [...decisions, decide('bud', 'p2', 'BUD!')];
  t.match(
    aliasList(resolveNames(DIRECTORY, [...box, opened(['BUD!'])], rare)).forms.filter(
      ({ form }) => form === 'bud',
    ),
    [{ ballots: 6, person: 'p2', decisions: [3] }],
    'that one ballot had a writing which was decided apart is nobody’s proof',
  );
  t.ok(
    aliasList(resolveNames(DIRECTORY, box, decisions)).forms.some(({ form }) => form === 'bud kecil'),
    'the fifth makes it public',
  );
});
