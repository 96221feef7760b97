import fc from 'fast-check';
import type { CountRules } from '../../src/election/rules.js';
import type { TieSettlement } from '../../src/tally/tie.js';

type Faults = CountRules['faults'];

/** Every fault voids the ballot. */
export const STRICT: Faults = {
  tooMany: 'void-ballot',
  tooFew: 'void-ballot',
  repeated: 'void-ballot',
  ineligible: 'void-ballot',
  unresolved: 'void-ballot',
};
/** Nothing but too many names does. */
export const MILD: Faults = {
  tooMany: 'void-ballot',
  tooFew: 'accept',
  repeated: 'count-once',
  ineligible: 'void-name',
  unresolved: 'void-name',
};

export const rulesOf = (faults: Partial<Faults>, others: Partial<CountRules> = {}): CountRules => ({
  ...{ seats: 1, reserves: 0, names: { min: 1, max: 3 } },
  ...others,
  faults: { ...STRICT, ...faults },
});

export const ids = (text: string): readonly string[] => text.split(' ').filter((id) => id !== '');

/** "seats b c: b" as a settlement: line, people, and behind the colon who was chosen. */
export function settled(text: string): TieSettlement {
  const [group = '', chosen = ''] = text.split(':');
  const [line, ...people] = ids(group);
  return { line: line as TieSettlement['line'], people, chosen: ids(chosen), method: 'lots' };
}

const anyFaults: fc.Arbitrary<Faults> = fc.oneof(
  fc.constant(MILD),
  fc.record({
    tooMany: fc.constant('void-ballot' as const),
    tooFew: fc.constantFrom('void-ballot' as const, 'accept' as const),
    repeated: fc.constantFrom('void-ballot' as const, 'count-once' as const),
    ineligible: fc.constantFrom('void-ballot' as const, 'void-name' as const),
    unresolved: fc.constantFrom('void-ballot' as const, 'void-name' as const),
  }),
);

export const anyRules: fc.Arbitrary<CountRules> = fc
  .record({
    seats: fc.integer({ min: 1, max: 4 }),
    reserves: fc.integer({ min: 0, max: 3 }),
    min: fc.integer({ min: 1, max: 3 }),
    more: fc.integer({ min: 0, max: 2 }),
    faults: anyFaults,
  })
  .map(({ seats, reserves, min, more, faults }) => ({
    seats,
    reserves,
    names: { min, max: min + more },
    faults,
  }));
