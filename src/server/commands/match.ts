import { parseArgs } from 'node:util';
import type { Person } from '../../election/person.js';
import { personOf } from '../../roll/directory.js';
import { importRoll } from '../../roll/import.js';
import { directoryOf } from '../../tally/directory.js';
import { matchName } from '../../tally/match.js';
import { readInput } from './input.js';

export const MATCH_HELP = `bilik match --roll roll.csv [names.txt|-]
For each line of names.txt (or standard input): one JSON line with the status (known, ambiguous, unknown),
the person if known, and at most five suggestions, best first.`;

const BAD_USAGE = 2;

export async function match(
  args: readonly string[],
  out: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { roll: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.roll === undefined || positionals.length > 1) {
    complain('bilik match: --roll roll.csv [names.txt|-]');
    return BAD_USAGE;
  }
  const roll = importRoll(readInput(values.roll));
  if (!roll.ok) {
    complain(`bilik match: ${values.roll}: ${roll.refusal.kind}`);
    return BAD_USAGE;
  }
  const people: readonly Person[] = roll.value.residents.map((resident) => personOf(resident, true));
  const directory = directoryOf(people);
  const lines = new TextDecoder().decode(readInput(positionals[0])).split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const written of lines) {
    const { status, person, suggestions } = matchName(directory, written);
    const shown = suggestions.map(({ person, name, unit, score }) => ({
      person,
      name,
      unit,
      score: score / 1_000,
    }));
    out(JSON.stringify({ written, status, person, suggestions: shown }));
  }
  return 0;
}
