import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { MAX_LINES_READ } from '../ballot/paper.js';
import { type Result, refuse } from '../basics/result.js';
import { Rules } from '../election/rules.js';
import { type CountFault, countBallots, type Tally } from './count.js';

const only = { additionalProperties: false } as const;
const id = Type.String({ minLength: 1, maxLength: 60 });
/** More than a city casts in one box; so that no file makes the counter work for ever. */
const BALLOTS_AT_MOST = 200_000;
const PEOPLE_AT_MOST = 200_000;
const TIED_AT_MOST = 1_000;
const SETTLEMENTS_AT_MOST = 200;

const CountFile = Type.Object(
  {
    people: Type.Array(Type.Object({ id, eligible: Type.Boolean() }, only), { maxItems: PEOPLE_AT_MOST }),
    ballots: Type.Array(
      Type.Object({ names: Type.Array(Type.Union([id, Type.Null()]), { maxItems: MAX_LINES_READ }) }, only),
      { maxItems: BALLOTS_AT_MOST },
    ),
    settlements: Type.Array(
      Type.Object(
        {
          line: Type.Enum(['seats', 'reserves']),
          people: Type.Array(id, { maxItems: TIED_AT_MOST }),
          chosen: Type.Array(id, { maxItems: TIED_AT_MOST }),
          method: Rules.properties.tieMethod,
        },
        only,
      ),
      { maxItems: SETTLEMENTS_AT_MOST },
    ),
  },
  only,
);
const { seats, reserves, names, faults } = Rules.properties;
const RulesFile = Type.Object({ seats, reserves, names, faults }, only);

/** Why two files cannot be counted. `place` is a JSON pointer into the file, "/ballots/3/names/1". */
export type CountRefusal =
  | { readonly kind: 'rules-malformed'; readonly place: string }
  | { readonly kind: 'names-min-above-max'; readonly place: string }
  | { readonly kind: 'input-malformed'; readonly place: string }
  | CountFault;

/**
 * `bilik count`: the same count as on the screens, of anything that has the shape of its two files.
 *
 * @param input the ballots file, parsed: people, ballots, settlements
 * @param rules the rules file, parsed: seats, reserves, names, faults, each within the bounds of `Rules`
 * @returns the first thing that is wrong, with its place, if the files cannot be counted
 * @source architecture, "Interfaces that stay stable"
 */
export function countCommand(input: unknown, rules: unknown): Result<Tally, CountRefusal> {
  if (!Value.Check(RulesFile, rules))
    return refuse({ kind: 'rules-malformed', place: firstPlace(Value.Errors(RulesFile, rules)) });
  if (rules.names.min > rules.names.max) return refuse({ kind: 'names-min-above-max', place: '/names' });
  if (!Value.Check(CountFile, input))
    return refuse({ kind: 'input-malformed', place: firstPlace(Value.Errors(CountFile, input)) });
  return countBallots(rules, input.people, input.ballots, input.settlements);
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
}

/** Where the first mistake is; a missing field at the place where it should stand. */
function firstPlace(errors: readonly SchemaError[]): string {
  const [first] = errors;
  if (first === undefined) return '';
  const missing = 'requiredProperties' in first.params ? first.params.requiredProperties : [];
  return Array.isArray(missing) && missing.length > 0
    ? `${first.instancePath}/${missing[0]}`
    : first.instancePath;
}
