/** `bilik match` and `bilik count`, the built program in a process of its own, say what the screens say. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { read } from '../prisma/client.js';
import { labelledForms } from '../scripts/names/labelled.js';
import { countingNow } from '../src/desk/counting/now.js';
import type { PersonId } from '../src/election/person.js';
import { readElection } from '../src/election/store.js';
import { heardAll, makeReadingDesk, resumeAfter } from '../src/record/reading-desk.js';
import { countRulesOf } from '../src/record/seating.js';
import { builtProgram } from '../src/server/rehearsal/child.js';
import type { Tally } from '../src/tally/count.js';
import type { Match } from '../src/tally/match.js';
import {
  aDay,
  aKiosk,
  checkInAll,
  closeAndOpen,
  type Day,
  freeze,
  PASSPHRASE,
  setUp,
} from './helpers/day.js';
import { FORMS, openForms, RESIDENTS } from './helpers/open-forms.js';

const program = builtProgram();
if (program === null) throw new Error('dist/bilik.js is not built');
const bilik = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [program, ...args], { encoding: 'utf8' });

const ROLL = new URL('fixtures/names/roll.csv', import.meta.url);
const ROLL_PATH = ROLL.pathname;
const LINES_A_BALLOT = 15;

/** The forms of the benchmark, cast on ballots of fifteen lines among 3,000 residents. */
async function castForms(t: Test, forms: readonly string[]): Promise<Day> {
  const day = await aDay(t);
  const rules = { seats: 9, reserves: 2, names: { min: 1, max: LINES_A_BALLOT } };
  await setUp(day, { roll: readFileSync(ROLL, 'utf8'), rules });
  const { slips, cards } = await freeze(day);
  const kiosk = await aKiosk(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  const ballots = Math.ceil(forms.length / LINES_A_BALLOT);
  await checkInAll(day, ballots);
  for (let at = 0; at < ballots; at += 1) {
    const names = forms.slice(at * LINES_A_BALLOT, (at + 1) * LINES_A_BALLOT);
    const said = await kiosk.cast(slips[at]?.qr ?? '', names);
    if (said !== 'ok') throw new Error(said);
  }
  await closeAndOpen(day, slips.length - ballots, cards);
  return day;
}

t.test('bilik match gives every form the status and the suggestions that the desk gives it', async (t) => {
  const forms = labelledForms().map(({ written }) => written);
  const day = await castForms(t, forms);
  const names = join(day.folder, 'names.txt');
  writeFileSync(names, `${forms.join('\n')}\n`);
  const told = bilik('match', '--roll', ROLL_PATH, names)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Match);
  t.same(
    told.map(({ written }) => written),
    forms,
  );

  const desk = (await day.act('GET /desk/count')).forms;
  const bare = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cf}\s]+/gu, ' ')
      .trim();
  const compared = { known: 0, ambiguous: 0, unknown: 0 };
  for (const { written, status, person, suggestions } of told) {
    const shown = desk.filter((form) => form.written.some((each) => bare(each) === bare(written)));
    compared[status] += 1;
    // The desk lists what has to be decided.
    if (status === 'known') {
      t.same(shown, [], `${written} is known, and nobody is asked`);
      t.not(person, null);
      continue;
    }
    t.equal(person, null);
    t.equal(shown.length, 1, `${written} waits at the desk`);
    const [form] = shown;
    // Writings that differ in a title are decided together, and asked for together.
    if (form === undefined || form.written.length > 1) continue;
    t.equal(form.status, status, written);
    t.same(
      form.suggestions.map(({ person, score }) => [person, score / 1_000]),
      suggestions.map(({ person, score }) => [person, score]),
      written,
    );
    for (const [at, { name, unit }] of suggestions.entries()) {
      t.ok(form.suggestions[at]?.name.startsWith(name), written);
      t.ok(form.suggestions[at]?.unit.startsWith(unit), written);
    }
  }
  t.ok(compared.known > 100 && compared.ambiguous > 100 && compared.unknown > 20, JSON.stringify(compared));
});

t.test('bilik count gives, for a day with decisions, what the desk and its result page give', async (t) => {
  const day = await openForms(t);
  const setup = (await read(day.house.db, readElection))?.setup ?? null;
  if (setup === null) return t.fail('not frozen');
  const rules = join(day.folder, 'rules.json');
  const { seats, reserves, names, faults } = countRulesOf(setup);
  writeFileSync(rules, JSON.stringify({ seats, reserves, names, faults }));

  // What was decided, as the test knows it: some as the person meant, some void, some nobody on the roll; six stay open.
  const meant = new Map<string, PersonId | null>();
  for (const [at, name] of RESIDENTS.entries()) meant.set(name, String(at + 1));
  const strangers = new Set<string>();
  const outcomeOf = (form: string, at: number) => {
    if (at % 11 === 5) return { kind: 'void', reason: 'unresolved' } as const;
    if (at % 13 === 7) {
      strangers.add(form);
      return { kind: 'void', reason: 'ineligible' } as const;
    }
    // Every fourth is decided as somebody else's, so that repeats and ties come about.
    const person = String(1 + (at % 4 === 3 ? at % 3 : Math.floor(at / 2)));
    meant.set(form, person);
    return { kind: 'person', person } as const;
  };
  const { forms } = await day.act('GET /desk/count');
  const decided = FORMS.slice(0, -6).map((written, at) => ({
    form: forms.find((form) => form.written.includes(written))?.form ?? '',
    written: null,
    before: null,
    outcome: outcomeOf(written, at),
  }));

  const hearAll = async () => {
    const counting = await read(day.house.db, (tx) => countingNow(tx, day.house));
    day.house.reading.set(resumeAfter(heardAll(counting?.readings ?? [])));
  };
  const compare = async (moment: string) => {
    const input = {
      people: [
        ...RESIDENTS.map((_, at) => ({ id: String(at + 1), eligible: true })),
        ...[...strangers].map((form) => ({ id: `~${form}`, eligible: false })),
      ],
      ballots: Array.from({ length: FORMS.length / 3 }, (_, at) => ({
        names: [...FORMS.slice(3 * at, 3 * at + 3), RESIDENTS[at % 4] ?? ''].map((written) =>
          strangers.has(written) ? `~${written}` : (meant.get(written) ?? null),
        ),
      })),
      settlements: [],
    };
    const ballots = join(day.folder, 'ballots.json');
    writeFileSync(ballots, JSON.stringify(input));
    const told = JSON.parse(bilik('count', '--rules', rules, ballots)) as Tally;
    const count = await day.act('GET /desk/count');
    const unheard = await day.act('GET /desk/result');
    t.same([unheard.ranking, unheard.ties, unheard.complete], [[], [], false], 'not before the hall');
    await hearAll();
    const result = await day.act('GET /desk/result');
    day.house.reading.set(makeReadingDesk().now());
    // The command line gets no envelopes, so it knows of none that held no ballot; here there is none.
    const invalid = { ...told.ballots.invalid, unsealable: 0, unreadable: 0, otherElection: 0 };
    t.same(count.ballots, { ...told.ballots, invalid }, `${moment}: ballots`);
    t.same(count.names, told.names, `${moment}: names`);
    t.same(
      result.ranking.map(({ person, votes, rank, standing }) => ({ person, votes, rank, standing })),
      told.ranking,
      `${moment}: ranking`,
    );
    t.same(
      result.ties.map(({ people, runOff: _, ...tie }) => ({
        ...tie,
        people: people.map(({ person }) => person),
      })),
      told.ties,
      `${moment}: ties`,
    );
    t.equal(result.complete, told.complete);
    return told;
  };
  const { ranking } = await bareCompare();
  t.equal(ranking.length, 4, 'before anything is decided, only exact names count');
  for (let at = 0; at < decided.length; at += 18) {
    const decisions = decided.slice(at, at + 18);
    await day.act('POST /desk/count/decide', { second: day.two[1], decisions });
  }
  const { names: sums, ballots: cast, ties } = await compare('after the decisions');
  t.ok(sums.void.unresolved > 0 || cast.invalid.unresolved > 0);
  t.ok(ties.length > 0);

  /** Before the decisions nobody knows who was meant by a form. */
  async function bareCompare() {
    const [all, others] = [new Map(meant), new Set(strangers)];
    for (const form of FORMS) meant.delete(form);
    strangers.clear();
    const told = await compare('before the decisions');
    for (const [form, person] of all) meant.set(form, person);
    for (const form of others) strangers.add(form);
    return told;
  }
});
