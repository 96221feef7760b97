import type { PublicEntry } from '../audit/chain.js';
import type { EventName } from '../audit/events.js';
import type { PublicRecord } from './format.js';
import { entriesOf, publicEvents } from './public-events.js';
import { boxFits, type Reconciliation, reconcile } from './reconcile.js';

/** A figure of a record, and whether it agrees with the others. */
type Sum = readonly [place: string, agrees: boolean];

/** The first figure of a record that disagrees with others, as a path into it; null if all agree. */
export const sumFault = (record: PublicRecord): string | null =>
  [...slipSums(record), ...turnoutSums(record), ...resultSums(record)].find(([, agrees]) => !agrees)?.[0] ??
  null;

/**
 * The figures as the closing entry and the hand count before it state them.
 *
 * @throws Error if the closing entry contradicts itself: no door lets that happen
 */
export function reconciliationOf(log: readonly PublicEntry[]): Reconciliation & { readonly note: string } {
  const [closed] = publicEvents(log, 'voting-closed');
  const [frozen] = publicEvents(log, 'election-frozen');
  const counted = publicEvents(log, 'slips-counted').at(-1);
  if (closed === undefined || frozen === undefined || counted === undefined)
    throw new Error('no reconciliation before the closing');
  const { tokens, left, checkIns, testSlips, ballots, note } = closed.data;
  // Lots spoiled in the printer stand in the registry as revoked, and never came near the bowl.
  const spoiledInPrint = frozen.data.tokens - frozen.data.usable;
  const sums = reconcile({
    printed: frozen.data.usable,
    spent: tokens.spent,
    revoked: tokens.revoked - spoiledInPrint,
    spoiled: counted.data.spoiled,
    left,
    checkIns,
    testSlips,
    ballots,
  });
  const registered = tokens.printed + tokens.spent + tokens.revoked;
  if (sums.outstanding !== closed.data.outstanding || registered !== frozen.data.tokens || !boxFits(sums))
    throw new Error('the closing entry does not add up');
  return { ...sums, note };
}

/** Does the log explain in words what the figures leave open? */
export function differenceIsNoted(log: readonly PublicEntry[], paper: number): boolean {
  const { agrees, note, ballots, checkIns, testSlips } = reconciliationOf(log);
  if (!agrees && note.trim() === '') return false;
  // Paper ballots are typed after the closing: what they add beyond the attendance has a note of its own.
  const withinBound = ballots + paper <= checkIns + testSlips;
  return withinBound || publicEvents(log, 'note-added').some(({ data }) => data.about === 'paper');
}

export function slipSums(record: PublicRecord): readonly Sum[] {
  const log = entriesOf(record);
  const { paper, note, ...figures } = record.reconciliation;
  const { note: logged, ...expected } = reconciliationOf(log);
  const fields = (Object.keys(expected) as (keyof Reconciliation)[]).map(
    (field): Sum => [`reconciliation.${field}`, figures[field] === expected[field]],
  );
  const given = publicEvents(log, 'test-slips-given').reduce((sum, { data }) => sum + data.slips, 0);
  return [
    ...fields,
    ['reconciliation.note', note === logged],
    ['reconciliation.paper', paper === record.result.ballots.paper && paper <= times(log, 'paper-ballot')],
    [
      'reconciliation.checkIns',
      figures.checkIns === times(log, 'checked-in') - times(log, 'check-in-undone'),
    ],
    ['reconciliation.testSlips', figures.testSlips === given],
  ];
}

/** Kinds are public even where data are not, so anybody can count the entries. */
const times = (log: readonly PublicEntry[], kind: EventName): number =>
  log.filter((entry) => entry.kind === kind).length;

export function turnoutSums({ turnout, reconciliation }: PublicRecord): readonly Sum[] {
  const { eligible, checkedIn, rows } = turnout;
  const sexes = ['L', 'P'] as const;
  const inRows = (part: 'eligible' | 'checkedIn', sex: 'L' | 'P') =>
    rows.reduce((sum, row) => sum + row[part][sex], 0);
  return [
    ['turnout.checkedIn', checkedIn.L + checkedIn.P + checkedIn.unknown === reconciliation.checkIns],
    ['turnout.eligible.unknown', checkedIn.unknown <= eligible.unknown],
    ...sexes.flatMap((sex): readonly Sum[] => [
      [`turnout.eligible.${sex}`, checkedIn[sex] <= eligible[sex]],
      [`turnout.rows: eligible.${sex}`, rows.length === 0 || inRows('eligible', sex) === eligible[sex]],
      [`turnout.rows: checkedIn.${sex}`, rows.length === 0 || inRows('checkedIn', sex) === checkedIn[sex]],
    ]),
    ...rows.map((row, at): Sum => {
      const within = sexes.every((sex) => row.checkedIn[sex] <= row.eligible[sex]);
      return [`turnout.rows[${at}]`, within];
    }),
  ];
}

export function resultSums(record: PublicRecord): readonly Sum[] {
  const { result, reconciliation, setup } = record;
  const { ballots, names, ranking } = result;
  const log = entriesOf(record);
  const invalid = Object.values(ballots.invalid).reduce((sum, each) => sum + each, 0);
  const unread = ballots.invalid.unsealable + ballots.invalid.unreadable + ballots.invalid.otherElection;
  const votes = ranking.reduce((sum, person) => sum + person.votes, 0);
  const [box] = publicEvents(log, 'box-opened');
  const asideTold = publicEvents(log, 'test-ballots-set-aside').reduce(
    (sum, { data }) => sum + data.ballots,
    0,
  );
  return [
    ['result.ballots.inBox', ballots.inBox === reconciliation.ballots && ballots.inBox === box?.data.ballots],
    ['result.ballots.testsSetAside', ballots.testsSetAside === times(log, 'test-ballot-found')],
    ['result.ballots.testsSetAside', ballots.testsSetAside === asideTold],
    ['result.ballots.counted', ballots.counted === ballots.inBox + ballots.paper - ballots.testsSetAside],
    ['result.ballots.valid', ballots.valid + invalid === ballots.counted],
    ['result.ballots.invalid', unread === box?.data.unreadable],
    ['result.names.valid', names.valid === votes && votes <= ballots.valid * setup.rules.names.max],
    ['result.ranking', new Set(ranking.map(({ person }) => person)).size === ranking.length],
    ...ranking.map(
      (person, at): Sum => [
        `result.ranking[${at}].votes`,
        person.votes >= 1 && person.votes <= ballots.valid,
      ],
    ),
  ];
}
