import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import t from 'tap';
import { Check } from 'typebox/value';
import { toUtf8 } from '../src/basics/bytes.js';
import { hashBytes } from '../src/basics/hash.js';
import { type CountRules, Rules, ruleConflicts } from '../src/election/rules.js';
import { ElectionFacts } from '../src/election/setup-document.js';
import { directoryPeople } from '../src/roll/directory.js';
import { importRoll } from '../src/roll/import.js';
import { unitOf } from '../src/roll/resident.js';
import { turnoutOf, turnoutReached, votersOf } from '../src/roll/turnout.js';
import { countBallots, type Tally } from '../src/tally/count.js';
import type { NameDecision } from '../src/tally/decision.js';
import { directoryOf } from '../src/tally/directory.js';
import { matchName } from '../src/tally/match.js';
import { normalForm } from '../src/tally/normal-form.js';
import { resolveNames } from '../src/tally/resolve.js';

/** People are roll numbers in these files, and ids are the same numbers as text. */
interface Deck {
  readonly facts: ElectionFacts;
  readonly rules: CountRules;
  readonly strictRules: CountRules;
  readonly tataTertib: Rules;
  readonly settlements: readonly {
    readonly line: 'seats';
    readonly people: readonly number[];
    readonly chosen: readonly number[];
    readonly method: 'lots';
  }[];
  readonly decisions: readonly (
    | { readonly written: string; readonly person: number }
    | { readonly written: string; readonly void: 'unresolved' | 'not-a-name' }
  )[];
  readonly ballots: readonly {
    readonly n: number;
    readonly source: 'kiosk' | 'paper';
    readonly names: readonly string[];
  }[];
}

interface Counted {
  readonly ballots: {
    readonly cast: number;
    readonly valid: number;
    readonly invalid: Readonly<Record<string, number>>;
  };
  readonly names: { readonly valid: number; readonly void: Readonly<Record<string, number>> };
  readonly ranking: readonly {
    readonly person: number;
    readonly votes: number;
    readonly rank: number;
    readonly standing: string;
  }[];
  readonly ties: readonly { readonly people: readonly number[]; readonly line: string }[];
  readonly complete: boolean;
}

const FOLDER = 'tests/fixtures';
const file = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const deck: Deck = JSON.parse(file('deck.json'));
const expected: { readonly main: Counted; readonly strict: Counted } = JSON.parse(file('deck.expected.json'));
const byHand: {
  readonly ballots: readonly {
    readonly n: number;
    readonly counts: readonly number[];
    readonly fault?: string;
  }[];
  readonly result: Pick<Counted, 'ballots' | 'names'> & { readonly votes: Readonly<Record<string, number>> };
} = JSON.parse(file('by-hand.json'));

const imported = importRoll(readFileSync(`${FOLDER}/roll.csv`));
if (!imported.ok) throw new Error(`roll.csv was refused: ${imported.refusal.kind}`);
const roll = imported.value;
const people = directoryPeople(roll.residents, deck.tataTertib, deck.facts, new Set());
const directory = directoryOf(people);
const decisions = new Map(deck.decisions.map((decision) => [normalForm(decision.written), decision]));

function recount(...options: readonly string[]): { readonly main: Counted; readonly strict: Counted } {
  return JSON.parse(execFileSync('python3', [`${FOLDER}/recount.py`, ...options], { encoding: 'utf8' }));
}
const sum = (numbers: Readonly<Record<string, number>>) =>
  Object.values(numbers).reduce((total, number) => total + number, 0);

t.test(
  'the roll is a whole desa: enough people, names shared and single, gaps, and no refused row',
  async (t) => {
    t.ok(roll.residents.length >= 1_200, `${roll.residents.length} residents`);
    t.same(roll.refused, []);
    t.ok(new Set(roll.residents.map(unitOf)).size >= 20, 'RT');
    const named = (name: string) => roll.residents.filter((one) => one.name.toLowerCase() === name);
    t.equal(new Set(named('siti aminah').map(unitOf)).size, 2, 'two of one name in two RT');
    t.equal(new Set(named('slamet').map(unitOf)).size, 3);
    t.ok(roll.residents.filter(({ name }) => !name.includes(' ')).length > 100, 'single-word names');
    const aliases = roll.residents.flatMap((one) => one.aliases.map((alias) => alias.toLowerCase()));
    t.ok(
      aliases.length > 250 && new Set(aliases).size < aliases.length,
      'everyday names, some of them shared',
    );
    t.ok(roll.residents.filter(({ birthDate }) => birthDate === null).length >= 40, 'missing birth dates');
    t.ok(
      roll.residents.some(
        ({ birthDate, married }) => married && (birthDate ?? '') > deck.facts.date.replace('2026', '2009'),
      ),
    );
    for (const flag of ['partyOfficer', 'villageOfficial', 'illiterate', 'panitia'] as const)
      t.ok(
        roll.residents.some(({ flags }) => flags[flag]),
        flag,
      );
    t.notMatch(file('roll.csv'), /\d{8}/, 'nothing that looks like a NIK');
  },
);

t.test('the deck is a day of at least 300 ballots, by rules that a committee could freeze', async (t) => {
  t.ok(deck.ballots.length >= 300, `${deck.ballots.length} ballots`);
  t.ok(Check(Rules, deck.tataTertib) && Check(ElectionFacts, deck.facts));
  t.same(ruleConflicts(deck.tataTertib), []);
  t.match(deck.tataTertib, deck.rules, 'the rules of the count are those of the tata tertib');
  const came = new Set(roll.residents.slice(0, deck.ballots.length).map(({ id }) => id));
  const turnout = turnoutOf(votersOf(roll.residents, deck.tataTertib, deck.facts), came);
  t.equal(turnoutReached(turnout, deck.tataTertib.turnout)?.reached, true);
  t.ok(deck.ballots.every(({ names, source }) => source === 'paper' || names.length <= deck.rules.names.max));
  t.ok(
    deck.ballots.every(({ names }) => names.every((name) => name.trim() !== '' && [...name].length <= 60)),
  );
  t.equal(new Set(deck.ballots.map(({ n }) => n)).size, deck.ballots.length);
});

t.test('an independent recount in Python gives the committed numbers', async (t) => {
  if (spawnSync('python3', ['--version']).status !== 0) {
    t.fail('python3 is missing: install it to recount the test deck');
    return;
  }
  t.same(recount(), expected);
  const { main, strict } = expected;
  for (const result of [main, strict]) {
    const written = deck.ballots.reduce((total, { names }) => total + names.length, 0);
    t.equal(result.ballots.valid + sum(result.ballots.invalid), deck.ballots.length, 'ballots add up');
    t.equal(result.names.valid + sum(result.names.void), written, 'names add up');
    t.equal(
      sum(Object.fromEntries(result.ranking.map(({ person, votes }) => [person, votes]))),
      result.names.valid,
    );
  }
  t.ok(
    Object.values(strict.ballots.invalid).every((count) => count > 0),
    'every fault happens',
  );
  t.equal(main.complete, true);
  const tied = main.ranking.filter(({ rank }) => rank === 9);
  t.same(
    tied.map(({ person }) => person),
    deck.settlements[0]?.people,
    'two people tied for the ninth seat',
  );
});

t.test('thirty ballots counted by hand give what the recount gives for them', async (t) => {
  t.equal(byHand.ballots.length, 30);
  const votes = new Map<string, number>();
  for (const person of byHand.ballots.flatMap(({ counts }) => counts))
    votes.set(String(person), (votes.get(String(person)) ?? 0) + 1);
  t.same(Object.fromEntries(votes), byHand.result.votes, 'the strokes are those of the ballots');
  const { main } = recount('--only', 'by-hand.json');
  t.same(main.ballots, byHand.result.ballots);
  t.same(main.names, byHand.result.names);
  t.same(Object.fromEntries(main.ranking.map((one) => [one.person, one.votes])), byHand.result.votes);
});

t.test('the program links no name of the deck to anybody else, and leaves none undecided', async (t) => {
  const meant = new Map(
    deck.decisions.map((one) => [one.written.toLowerCase(), 'person' in one ? String(one.person) : null]),
  );
  const meaningOf = (written: string) => meant.get(written.toLowerCase());
  const twofold = deck.decisions.filter(
    ({ written }) => meaningOf(decisions.get(normalForm(written))?.written ?? '') !== meaningOf(written),
  );
  t.same(twofold, [], 'spellings that the program takes for one form have one meaning');
  const forms = new Set(deck.ballots.flatMap(({ names }) => names));
  const wrong = [...forms].filter((written) => {
    const match = matchName(directory, written);
    if (match.status !== 'known') return !decisions.has(normalForm(written));
    const plain = written.toLowerCase().replace(/\s+/g, ' ');
    const own = people.find(({ name }) => name.toLowerCase() === plain)?.id;
    return match.person !== (meant.has(plain) ? meant.get(plain) : own);
  });
  t.same(wrong, []);
});

/** The committee's decisions as the program keeps them. */
const nameDecisions = deck.decisions.map(
  (one, at): NameDecision => ({
    entry: at,
    form: normalForm(one.written),
    written: null,
    outcome:
      'person' in one ? { kind: 'person', person: String(one.person) } : { kind: 'void', reason: one.void },
    officers: ['ketua', 'sekretaris'],
  }),
);

/** Bilik's own way from what was written to the result. */
function counted(rules: CountRules, ballots: Deck['ballots'], settlements: Deck['settlements']): Tally {
  const opened = ballots.map(({ n, source, names }) => ({
    id: hashBytes(toUtf8(`ballot ${n}`)),
    source,
    names: names.map((written) => ({ written })),
    fault: null,
  }));
  const resolved = resolveNames(directory, opened, nameDecisions);
  if (resolved.forms.some(({ open }) => open)) throw new Error('a form is left open');
  const papers = resolved.ballots.map(({ lines }) => ({ names: lines.map(({ person }) => person) }));
  const settled = settlements.map((one) => ({
    ...one,
    people: one.people.map(String),
    chosen: one.chosen.map(String),
  }));
  const tally = countBallots(rules, people, papers, settled);
  if (!tally.ok) throw new Error(`the count refused: ${tally.refusal.kind}`);
  return tally.value;
}

/** The same result with roll numbers; within a tie the program goes by id as text, the recount by number. */
function inRollNumbers({ ballots, names, ranking, ties, complete }: Tally): Counted {
  return {
    ballots,
    names,
    ranking: ranking
      .map(({ person, votes, rank, standing }) => ({ person: Number(person), votes, rank, standing }))
      .sort((a, b) => a.rank - b.rank || a.person - b.person),
    ties: ties.map((tie) => ({ ...tie, people: tie.people.map(Number).sort((a, b) => a - b) })),
    complete,
  };
}

t.test('the count of the program is that of the recount, under mild rules and strict ones', async (t) => {
  t.same(inRollNumbers(counted(deck.rules, deck.ballots, deck.settlements)), expected.main);
  t.same(inRollNumbers(counted(deck.strictRules, deck.ballots, [])), expected.strict);
  const unsettled = inRollNumbers(counted(deck.rules, deck.ballots, []));
  t.match(unsettled, {
    complete: false,
    ties: [{ rank: 9, votes: 50, people: deck.settlements[0]?.people, seats: 1, line: 'seats' }],
  });
});

t.test('the count of the program is that of the thirty ballots by hand', async (t) => {
  const thirty = new Set(byHand.ballots.map(({ n }) => n));
  const ballots = deck.ballots.filter(({ n }) => thirty.has(n));
  const tally = counted(deck.rules, ballots, []);
  t.same(tally.ballots, byHand.result.ballots);
  t.same(tally.names, byHand.result.names);
  t.same(Object.fromEntries(tally.ranking.map(({ person, votes }) => [person, votes])), byHand.result.votes);
});
