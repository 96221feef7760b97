import { parseArgs } from 'node:util';
import { countCommand } from '../../tally/contract.js';
import { readJson } from './input.js';

export const COUNT_HELP = `bilik count --rules rules.json [ballots.json|-]
The pure count. Input: {"people":[{"id":"p1","eligible":true}],"ballots":[{"names":["p1",null]}],"settlements":[]};
null is a name that nobody could resolve. Prints the result as JSON.`;

const BAD_USAGE = 2;

export async function count(
  args: readonly string[],
  out: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { rules: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.rules === undefined || positionals.length > 1) {
    complain('bilik count: --rules rules.json [ballots.json|-]');
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
