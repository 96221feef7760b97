import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { accept, type Result, refuse } from '../basics/result.js';
import { Rules } from '../election/rules.js';
import { type CountFaultFound, countBallots, type Tally } from './count.js';

const only = { additionalProperties: false } as const;
const id = Type.String({ minLength: 1, maxLength: 60 });
/** More than a city casts in one box; so that no file makes the counter work for ever. */
const MOST = 200_000;
const LINES = 100;

const people = Type.Array(Type.Object({ id, eligible: Type.Boolean() }, only), { maxItems: MOST });
const ballots = Type.Array(
  Type.Object({ names: Type.Array(Type.Union([id, Type.Null()]), { maxItems: LINES }) }, only),
  { maxItems: MOST },
);
const settlement = Type.Object(
  {
    line: Type.Enum(['seats', 'reserves']),
    people: Type.Array(id, { maxItems: 1_000 }),
    chosen: Type.Array(id, { maxItems: 1_000 }),
    method: Type.Enum(['run-off', 'deliberation', 'lots']),
  },
  only,
);
const CountInput = Type.Object(
  { people, ballots, settlements: Type.Array(settlement, { maxItems: 100 }) },
  only,
);
const { seats, reserves, names, faults } = Rules.properties;
const CountRulesInput = Type.Object({ seats, reserves, names, faults }, only);

export type ContractFault =
  /** `place` is a JSON pointer into the input, "/ballots/3/names". */
  | { readonly kind: 'bad-input'; readonly place: string }
  | { readonly kind: 'bad-rules'; readonly place: string }
  | { readonly kind: 'person-twice'; readonly person: string }
  | { readonly kind: 'names-min-above-max' }
  | CountFaultFound;

/**
 * `bilik count`: everything that may be wrong with two files of JSON has a name and a place.
 *
 * @source architecture, "Interfaces that stay stable"
 */
export function countCommand(input: unknown, rules: unknown): Result<Tally, ContractFault> {
  if (!Value.Check(CountRulesInput, rules))
    return refuse({ kind: 'bad-rules', place: placeOf(Value.Errors(CountRulesInput, rules)) });
  if (!Value.Check(CountInput, input))
    return refuse({ kind: 'bad-input', place: placeOf(Value.Errors(CountInput, input)) });
  if (rules.names.min > rules.names.max) return refuse({ kind: 'names-min-above-max' });
  const seen = new Set<string>();
  for (const { id } of input.people) {
    if (seen.has(id)) return refuse({ kind: 'person-twice', person: id });
    seen.add(id);
  }
  const counted = countBallots(rules, input.people, input.ballots, input.settlements);
  return counted.ok ? accept(counted.value) : counted;
}

const placeOf = (errors: Iterable<{ readonly instancePath: string }>): string =>
  [...errors][0]?.instancePath ?? '';
