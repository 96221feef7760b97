import {
  importRoll,
  personOf
} from "./bilik-3RU43CMF.js";
import {
  readInput
} from "./bilik-NQQKQY4B.js";
import {
  directoryOf,
  matchName
} from "./bilik-FAAFPIEY.js";
import "./bilik-XGTK34RY.js";

// src/server/commands/match.ts
import { parseArgs } from "node:util";
var MATCH_HELP = `bilik match --roll roll.csv [names.txt|-]
For each line of names.txt (or standard input): one JSON line with the status (known, ambiguous, unknown),
the person if known, and at most five suggestions, best first.`;
var BAD_USAGE = 2;
async function match(args, out, complain) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { roll: { type: "string" } },
    allowPositionals: true
  });
  if (values.roll === void 0 || positionals.length > 1) {
    complain("bilik match: --roll roll.csv [names.txt|-]");
    return BAD_USAGE;
  }
  const roll = importRoll(readInput(values.roll));
  if (!roll.ok) {
    complain(`bilik match: ${values.roll}: ${roll.refusal.kind}`);
    return BAD_USAGE;
  }
  const people = roll.value.residents.map((resident) => personOf(resident, true));
  const directory = directoryOf(people);
  const lines = new TextDecoder().decode(readInput(positionals[0])).split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  for (const written of lines) {
    const { status, person, suggestions } = matchName(directory, written);
    const shown = suggestions.map(({ person: person2, name, unit, score }) => ({
      person: person2,
      name,
      unit,
      score: score / 1e3
    }));
    out(JSON.stringify({ written, status, person, suggestions: shown }));
  }
  return 0;
}
export {
  MATCH_HELP,
  match
};
