import {
  readJson
} from "./bilik-NQQKQY4B.js";
import {
  Rules,
  countBallots
} from "./bilik-AXTNXIBN.js";
import {
  refuse
} from "./bilik-XGTK34RY.js";

// src/server/commands/count.ts
import { parseArgs } from "node:util";

// src/tally/contract.ts
import { Type } from "typebox";
import { Value } from "typebox/value";
var only = { additionalProperties: false };
var id = Type.String({ minLength: 1, maxLength: 60 });
var BALLOTS_AT_MOST = 2e5;
var PEOPLE_AT_MOST = 2e5;
var LINES_AT_MOST = 100;
var TIED_AT_MOST = 1e3;
var SETTLEMENTS_AT_MOST = 200;
var CountFile = Type.Object(
  {
    people: Type.Array(Type.Object({ id, eligible: Type.Boolean() }, only), { maxItems: PEOPLE_AT_MOST }),
    ballots: Type.Array(
      Type.Object({ names: Type.Array(Type.Union([id, Type.Null()]), { maxItems: LINES_AT_MOST }) }, only),
      { maxItems: BALLOTS_AT_MOST }
    ),
    settlements: Type.Array(
      Type.Object(
        {
          line: Type.Enum(["seats", "reserves"]),
          people: Type.Array(id, { maxItems: TIED_AT_MOST }),
          chosen: Type.Array(id, { maxItems: TIED_AT_MOST }),
          method: Type.Enum(["run-off", "deliberation", "lots"])
        },
        only
      ),
      { maxItems: SETTLEMENTS_AT_MOST }
    )
  },
  only
);
var { seats, reserves, names, faults } = Rules.properties;
var RulesFile = Type.Object({ seats, reserves, names, faults }, only);
function countCommand(input, rules) {
  if (!Value.Check(RulesFile, rules))
    return refuse({ kind: "rules-malformed", place: firstPlace(Value.Errors(RulesFile, rules)) });
  if (rules.names.min > rules.names.max) return refuse({ kind: "names-min-above-max", place: "/names" });
  if (!Value.Check(CountFile, input))
    return refuse({ kind: "input-malformed", place: firstPlace(Value.Errors(CountFile, input)) });
  return countBallots(rules, input.people, input.ballots, input.settlements);
}
function firstPlace(errors) {
  const [first] = errors;
  if (first === void 0) return "";
  const missing = "requiredProperties" in first.params ? first.params.requiredProperties : [];
  return Array.isArray(missing) && missing.length > 0 ? `${first.instancePath}/${missing[0]}` : first.instancePath;
}

// src/server/commands/count.ts
var COUNT_HELP = `bilik count --rules rules.json [ballots.json|-]
The pure count. Input: {"people":[{"id":"p1","eligible":true}],"ballots":[{"names":["p1",null]}],"settlements":[]};
null is a name that nobody could resolve. Prints the result as JSON.`;
var BAD_USAGE = 2;
async function count(args, out, complain) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { rules: { type: "string" } },
    allowPositionals: true
  });
  if (values.rules === void 0 || positionals.length > 1) {
    complain("bilik count: --rules rules.json [ballots.json|-]");
    return BAD_USAGE;
  }
  const counted = countCommand(readJson(positionals[0]), readJson(values.rules));
  if (!counted.ok) {
    complain(`bilik count: ${JSON.stringify(counted.refusal)}`);
    return BAD_USAGE;
  }
  out(JSON.stringify(counted.value));
  return 0;
}
export {
  COUNT_HELP,
  count
};
