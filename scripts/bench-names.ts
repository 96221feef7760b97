/**
 * How well written names are matched, beside three libraries of likeness in the same run, and how fast.
 *
 *   npm run bench:names [-- --misses]
 *
 * `--misses` lists what the tuning half misses; the held-out half keeps its forms to itself, so that nobody tunes by it.
 */
import { parseArgs } from 'node:util';
import { type Figures, figuresOf, type Share } from './names/figures.js';
import { benchmarkRoll, blindForms, type LabelledForm, labelledForms } from './names/labelled.js';
import { bilik, rivals } from './names/matchers.js';
import { speedOf } from './names/speed.js';

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

const people = benchmarkRoll();
const forms = labelledForms();
const blind = blindForms('blind');
const second = blindForms('blind-2');
const PARTS: readonly (readonly [name: string, forms: readonly LabelledForm[]])[] = [
  ['tuning half', forms.filter(({ part }) => part === 'tuning')],
  ['held-out half', forms.filter(({ part }) => part === 'held-out')],
  ['both', forms],
  ['blind', blind],
  ['blind-2', second],
];
const share = ({ hits, of }: Share): string => `${((100 * hits) / of).toFixed(1)} %`;
const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(22) : cell.padStart(12))).join('');

say(
  `${forms.length} forms and ${blind.length} + ${second.length} blind ones against ${people.length} people, written and labelled by hand`,
);
const ours = bilik(people);
const matchers = [ours, ...rivals(people)];
for (const [name, these] of PARTS) {
  say();
  say(row([name, 'wrong links', 'known', 'first', 'in five', 'bearers', 'unit']));
  const figures = matchers.map((matcher) => figuresOf(matcher, these));
  for (const each of figures) say(row(cellsOf(each)));
  for (const { matcher, slips } of figures) say(`  ${slipsOf(slips)}: ${matcher}`);
}

/** The hardest class by itself: several slips in one form. */
function slipsOf({ first, inFive, leftToPeople }: Figures['slips']): string {
  const left = `in doubt ${leftToPeople.hits}/${leftToPeople.of} left to people`;
  return `several slips: first ${share(first)}, in five ${share(inFive)} (of ${first.of}); ${left}`;
}

function cellsOf(figures: Figures): readonly string[] {
  const { matcher, wrongLinks, known, first, inFive, allBearers, unitFirst } = figures;
  return [matcher, String(wrongLinks.length), ...[known, first, inFive, allBearers, unitFirst].map(share)];
}

for (const [name, these] of PARTS.slice(2)) {
  const { classes } = figuresOf(ours, these);
  say();
  say(`${name}: ${[...classes].map(([of, { hits, of: count }]) => `${of} ${hits}/${count}`).join(', ')}`);
}
const tuned = figuresOf(ours, PARTS[0]?.[1] ?? []);
if (values.misses) for (const miss of tuned.misses) say(`  missed, tuning half: ${miss}`);

const speed = speedOf(people, () => performance.now());
const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
say();
say(`${speed.forms} different forms against ${speed.residents} residents: ${ms(speed.matching)}`);
say(`  the directory before, once: ${ms(speed.directory)}`);
say(`one keystroke at the desk: ${ms(speed.keystroke.median)} (slowest ${ms(speed.keystroke.slowest)})`);
