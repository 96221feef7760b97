/** What the hall has heard stays on the board, whatever is decided afterwards on writings that were open. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { OpenedBallot } from '../src/ballot/envelope.js';
import type { Person } from '../src/election/person.js';
import { type Board, boardOf } from '../src/record/board.js';
import { makeReadingDesk, type ReadingState, readBack, readNext } from '../src/record/reading-desk.js';
import type { NameDecision } from '../src/tally/decision.js';
import { directoryOf } from '../src/tally/directory.js';
import { readingOrder } from '../src/tally/reading.js';
import { resolveNames } from '../src/tally/resolve.js';
import { countResolved } from '../src/tally/resolved-count.js';
import { anyRules, MILD, rulesOf } from './helpers/tally.js';

const person = (id: string, name: string, eligible = true): Person => ({
  ...{ id, name, eligible, aliases: [], unit: 'RT 01', sex: '?' },
});
const DIRECTORY = directoryOf([
  person('p1', 'Ani Lestari'),
  person('p2', 'Budi Santoso'),
  person('p3', 'Citra Dewi', false),
]);
const SEED = Uint8Array.from({ length: 32 }, (_, at) => at * 5);
/** Writings that nobody bears; on a ballot some stand before the known names, some after. */
const OPEN = ['Aaaq', 'Bxbx', 'Kwakkwak', 'Zzozzo'];

const ballotsOf = (papers: readonly (readonly string[])[]): readonly OpenedBallot[] =>
  papers.map((names, at) => ({
    ...{ id: `ballot-${at}`, source: 'kiosk', fault: null },
    names: names.map((written) => ({ written })),
  }));
const decide = (written: string, to: string): NameDecision => ({
  ...{ form: written.toLowerCase(), written: null, officers: ['o1', 'o2'], entry: 0 },
  outcome: to.startsWith('p') ? { kind: 'person', person: to } : { kind: 'void', reason: 'unresolved' },
});
const votesOn = ({ votes }: Board): string => JSON.stringify([...votes].sort());

t.test('two writings of one neighbour on one ballot: read once, whichever was decided first', (t) => {
  const rules = { ...rulesOf(MILD), readingUnit: 'names' as const };
  for (const papers of [
    ['Aaaq', 'Ani Lestari'],
    ['Ani Lestari', 'Zzozzo'],
    ['Kwakkwak', 'Aaaq'],
  ])
    for (const order of [OPEN, [...OPEN].reverse()]) {
      let state: ReadingState = makeReadingDesk().now();
      let said = 0;
      const decisions: NameDecision[] = [];
      for (const form of ['', ...order]) {
        if (form !== '') decisions.push(decide(form, 'p1'));
        const readings = readingOrder(SEED, resolveNames(DIRECTORY, ballotsOf([papers]), decisions), rules);
        for (let next = readNext(state, readings); next !== null; next = readNext(state, readings)) {
          state = next;
          said += 1;
        }
        const board = boardOf({ readings }, state);
        t.equal(board.votes.get('p1') ?? 0, said, `${papers.join(', ')} after ${form}`);
        t.equal(board.at, said);
        t.equal(board.unread, 0);
        if (said > 0) t.same(board.current, ['p1']);
      }
      t.equal(said, 1);
      const readings = readingOrder(SEED, resolveNames(DIRECTORY, ballotsOf([papers]), decisions), rules);
      t.ok(boardOf({ readings }, state).finished);
      t.equal(votesOn(boardOf({ readings }, readBack(state))), '[]', 'a step back takes it off');
    }
  t.end();
});

t.test(
  'reading and deciding by turns: no vote leaves the board, none is read twice, and the end is the result',
  (t) => {
    const anyPapers = fc.array(
      fc.array(fc.constantFrom('Ani Lestari', 'Budi Santoso', 'Citra Dewi', ...OPEN), { maxLength: 5 }),
      { minLength: 1, maxLength: 6 },
    );
    // So many readings before each decision; every form is decided once.
    const anyTurns = fc.tuple(
      fc.shuffledSubarray(OPEN, { minLength: OPEN.length }),
      fc.array(fc.tuple(fc.constantFrom('p1', 'p2', 'p3', 'void'), fc.nat(8)), {
        minLength: 4,
        maxLength: 4,
      }),
    );
    let shared = 0;
    fc.assert(
      fc.property(
        anyRules,
        anyPapers,
        anyTurns,
        fc.constantFrom('names' as const, 'ballots' as const),
        (counted, papers, [forms, turns], readingUnit) => {
          const rules = { ...counted, readingUnit };
          let state: ReadingState = makeReadingDesk().now();
          const decisions: NameDecision[] = [];
          const readings = () =>
            readingOrder(SEED, resolveNames(DIRECTORY, ballotsOf(papers), decisions), rules);
          const readSome = (most: number) => {
            for (let left = most; left > 0; left -= 1) {
              const before = boardOf({ readings: readings() }, state);
              const next = readNext({ ...state, compared: state.at }, readings());
              if (next === null) return;
              state = next;
              const after = boardOf({ readings: readings() }, state);
              assert.equal(after.unread, before.unread - 1, 'each reading is a new one');
              assert.equal(after.total, before.total);
            }
          };
          turns.forEach(([to, reads], at) => {
            readSome(reads);
            const before = votesOn(boardOf({ readings: readings() }, state));
            decisions.push(decide(forms[at] ?? '', to));
            assert.equal(votesOn(boardOf({ readings: readings() }, state)), before, 'the board stands still');
          });
          readSome(100);
          const board = boardOf({ readings: readings() }, state);
          assert.ok(board.finished);
          const tally = countResolved(counted, resolveNames(DIRECTORY, ballotsOf(papers), decisions), []);
          const votes = tally.ok ? tally.value.ranking.map((row) => [row.person, row.votes] as const) : null;
          assert.equal(votesOn(board), JSON.stringify([...(votes ?? [])].sort()));
          if (
            readings().some(
              (reading) =>
                reading.state === 'repeated' && state.sequence.some(({ key }) => key === reading.key),
            )
          )
            shared += 1;
        },
      ),
      { numRuns: 600 },
    );
    t.ok(shared > 0, `${shared} boards on which a line was read that another one stands for now`);
    t.end();
  },
);

t.test(
  'a decision that is changed after its vote was read is read again, and nobody gains a vote unread',
  (t) => {
    const rules = { ...rulesOf(MILD), readingUnit: 'names' as const };
    const papers = ballotsOf([['Aaaq', 'Ani Lestari'], ['Bxbx'], ['Budi Santoso']]);
    const decisions = [decide('Aaaq', 'p2'), decide('Bxbx', 'p2')];
    const readings = () => readingOrder(SEED, resolveNames(DIRECTORY, papers, decisions), rules);
    let state: ReadingState = makeReadingDesk().now();
    const readAll = (): readonly string[] => {
      const said: string[] = [];
      for (let next = readNext(state, readings()); next !== null; next = readNext(state, readings())) {
        state = next;
        said.push(...boardOf({ readings: readings() }, state).current);
      }
      return said;
    };
    t.same([...readAll()].sort(), ['p1', 'p2', 'p2', 'p2']);
    decisions.push(decide('Bxbx', 'p1'));
    const changed = boardOf({ readings: readings() }, state);
    t.same([...changed.votes].sort(), [
      ['p1', 1],
      ['p2', 2],
    ]);
    t.notOk(changed.finished, 'the hall has not heard it');
    t.equal(changed.total, 5);
    t.same(readAll(), ['p1']);
    const after = boardOf({ readings: readings() }, state);
    t.same([after.finished, after.at, after.total, after.votes.get('p1')], [true, 5, 5, 2]);

    // It is changed while the reader has stepped back: what was heard in the old way is not said again.
    for (let steps = 5; steps > 0; steps -= 1) state = readBack(state);
    decisions.push(decide('Bxbx', 'void'));
    t.same([...readAll()].sort(), ['p1', 'p2', 'p2']);
    t.ok(boardOf({ readings: readings() }, state).finished);
    t.end();
  },
);

t.test(
  'decisions changed at any time: the board never shows more than the hall heard, and ends as the result',
  (t) => {
    const anyPapers = fc.array(
      fc.array(fc.constantFrom('Ani Lestari', 'Budi Santoso', ...OPEN), { maxLength: 4 }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    const anyTurns = fc.array(
      fc.tuple(fc.constantFrom(...OPEN), fc.constantFrom('p1', 'p2', 'p3', 'void'), fc.nat(6), fc.nat(2)),
      { maxLength: 12 },
    );
    let again = 0;
    fc.assert(
      fc.property(
        anyRules,
        anyPapers,
        anyTurns,
        fc.constantFrom('names' as const, 'ballots' as const),
        (counted, papers, turns, readingUnit) => {
          const rules = { ...counted, readingUnit };
          const decisions: NameDecision[] = [];
          const readings = () =>
            readingOrder(SEED, resolveNames(DIRECTORY, ballotsOf(papers), decisions), rules);
          let state: ReadingState = makeReadingDesk().now();
          const said = new Map<string, number>();
          const readSome = (most: number) => {
            for (let left = most; left > 0; left -= 1) {
              const next = readNext({ ...state, compared: state.at }, readings());
              if (next === null) return;
              state = next;
              const board = boardOf({ readings: readings() }, state);
              for (const who of board.current) said.set(who, (said.get(who) ?? 0) + 1);
              for (const [who, votes] of board.votes) assert.ok(votes <= (said.get(who) ?? 0));
            }
          };
          for (const [form, to, reads, back] of turns) {
            readSome(reads);
            for (let steps = back; steps > 0; steps -= 1) state = readBack(state);
            decisions.push(decide(form, to));
            const { votes } = boardOf({ readings: readings() }, state);
            for (const [who, count] of votes)
              assert.ok(count <= (said.get(who) ?? 0), 'nothing comes unread');
          }
          for (const form of OPEN) decisions.push(decide(form, 'p2'));
          readSome(200);
          const board = boardOf({ readings: readings() }, state);
          assert.ok(board.finished);
          assert.equal(board.at, board.total);
          const tally = countResolved(counted, resolveNames(DIRECTORY, ballotsOf(papers), decisions), []);
          const votes = tally.ok ? tally.value.ranking.map((row) => [row.person, row.votes] as const) : null;
          assert.equal(votesOn(board), JSON.stringify([...(votes ?? [])].sort()));
          if (board.at > readings().filter((reading) => reading.state === 'ready').length) again += 1;
        },
      ),
      { numRuns: 600 },
    );
    t.ok(again > 10, `${again} counts in which something was read twice`);
    t.end();
  },
);
