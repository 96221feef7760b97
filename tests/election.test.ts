import fc from 'fast-check';
import t from 'tap';
import {
  completeRules,
  type Draft,
  emptyDraft,
  holdersFit,
  missingParts,
  missingRules,
  proposeSlips,
} from '../src/election/draft.js';
import { enterPhase, PHASES, type Phase } from '../src/election/phase.js';
import { percentOf, Rules, ruleConflicts } from '../src/election/rules.js';
import { ruleSentences } from '../src/election/sentences.js';
import { someFacts, someRules } from './helpers/rules.js';

const ROLL_SALT = '0'.repeat(64);
const EVERYBODY = { residents: 60, officers: 3 };
const whole: Draft = {
  ...emptyDraft('election', ROLL_SALT),
  clock: 'WIB',
  facts: someFacts(),
  rules: someRules(),
  rulesRead: true,
  holders: { names: ['Ani', 'Budi', 'Citra'], threshold: 2 },
  slips: { main: 60, reserve: 20, test: 10 },
};
const names = (count: number) => Array.from({ length: count }, (_, at) => `Pemegang ${at + 1}`);

// Planted: a rule filled in by emptyDraft, and by completeRules.
t.test('no rule has a default: each one that is not chosen is missing, and stops the freeze', async (t) => {
  const rules = Object.keys(Rules.properties).filter((name) => name !== 'articles');
  t.same(missingRules(emptyDraft('election', ROLL_SALT)), rules);
  t.same(missingRules(whole), []);
  for (const name of rules) {
    const { [name]: _, ...rest } = whole.rules as Record<string, unknown>;
    const draft = { ...whole, rules: rest as Partial<Rules> };
    t.same(
      [missingRules(draft), completeRules(draft), missingParts(draft, EVERYBODY)],
      [[name], null, ['rules']],
    );
  }
});

t.test('the freeze waits for every part, one by one', async (t) => {
  t.same(missingParts(whole, EVERYBODY), []);
  const lacks = (part: string, draft: Partial<Draft>, counted = EVERYBODY) =>
    t.same(missingParts({ ...whole, ...draft }, counted), [part]);
  lacks('clock', { clock: null });
  lacks('facts', { facts: { ...someFacts(), title: '' } });
  lacks('rule-conflicts', { rules: someRules({ names: { min: 4, max: 3 } }) });
  lacks('officers', {}, { residents: 60, officers: 2 });
  lacks('roll', {}, { residents: 0, officers: 3 });
  lacks('holders', { holders: null });
  lacks('holders', { holders: { names: ['Ani'], threshold: 1 } });
  lacks('slips', { slips: null });
  lacks('rules-read', { rulesRead: false });
});

t.test('2 ≤ t ≤ n ≤ 9 cards, and one of one in a rehearsal only', async (t) => {
  for (let n = 1; n <= 10; n += 1)
    for (let threshold = 1; threshold <= 10; threshold += 1) {
      const holders = { names: names(n), threshold };
      const split = threshold >= 2 && threshold <= n && n <= 9;
      t.equal(holdersFit(holders, 'election'), split, `${threshold} of ${n}`);
      t.equal(
        holdersFit(holders, 'rehearsal'),
        split || (threshold === 1 && n === 1),
        `${threshold} of ${n}`,
      );
    }
});

t.test('rules that contradict are named', async (t) => {
  const conflicts = (own: Partial<Rules>) => ruleConflicts(someRules(own)).map(({ kind }) => kind);
  t.same(conflicts({}), []);
  t.same(conflicts({ names: { min: 3, max: 2 } }), ['names-min-above-max']);
  t.same(conflicts({ electedAge: { min: 60, max: 21 } }), ['elected-age-min-above-max']);
  t.same(conflicts({ seats: 10 }), ['even-seats']);
  t.same(conflicts({ seats: 10, oddSeats: false }), []);
  t.same(conflicts({ quorum: { kind: 'percent', least: 101 } }), ['quorum-percent-above-100']);
  t.same(conflicts({ quorum: { kind: 'people', least: 101 } }), []);
});

t.test('percent of people are whole people, rounded up, however large the village', async (t) => {
  t.equal(percentOf(30, 3_703), 1_111, 'the desa of 5,315 people');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.nat(1_000_000), (percent, people) => {
      const needed = BigInt(percentOf(percent, people)) * 100n;
      const exact = BigInt(percent) * BigInt(people);
      return needed >= exact && needed < exact + 100n;
    }),
  );
});

t.test(
  'proposed slips are full sheets, a tenth more than expected, and at least 20 in reserve',
  async (t) => {
    t.same(proposeSlips(100, 10), { main: 110, reserve: 20, test: 10 });
    t.same(proposeSlips(1, 10), { main: 10, reserve: 20, test: 10 });
    t.same(proposeSlips(3_703, 10), { main: 4_080, reserve: 380, test: 10 });
  },
);

t.test('every rule but articles and their source is a sentence in both languages', async (t) => {
  const said = ruleSentences(someRules()).map(({ rule }) => rule);
  t.same(
    said.sort(),
    Object.keys(Rules.properties)
      .filter((name) => !['articles', 'basis'].includes(name))
      .sort(),
  );
  for (const { id, en } of ruleSentences(someRules()))
    t.ok(id.endsWith('.') && en.endsWith('.') && id !== en, id);
});

t.test('nothing leads back over the closing, and nothing out of an end', async (t) => {
  const order: readonly Phase[] = [
    'setup',
    'ready',
    'voting',
    'last-call',
    'closed',
    'counting',
    'certified',
  ];
  for (const from of PHASES)
    for (const to of PHASES) {
      const back = order.includes(from) && order.includes(to) && order.indexOf(to) <= order.indexOf(from);
      const ended = ['certified', 'abandoned', 'void'].includes(from);
      if (back || ended || from === to) t.notOk(enterPhase(from, to).ok, `${from} to ${to}`);
    }
  for (const [at, to] of order.entries()) if (at > 0) t.ok(enterPhase(order[at - 1] as Phase, to).ok, to);
});
