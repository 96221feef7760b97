import { percentOf } from '../../election/rules.js';
import type { PublicRecord } from '../format.js';
import { entriesOf, publicEvents } from '../public-events.js';
import type { Said } from './said/said.js';
import { framed, gap, type Pen, paragraph, partHead, rule } from './sheet.js';
import { facts, table } from './table.js';

/** The head of the document: what it is, of which village. */
export function drawHead(pen: Pen, { setup }: PublicRecord, { head, translation }: Said): void {
  const { facts: election } = setup;
  const above = [head.district(election.district), election.regency, head.province(election.province)].filter(
    (line) => line !== '',
  );
  const second = setup.runOffOf === null ? '' : head.runOff;
  paragraph(pen, head.committee(election.village), { bold: true, size: 11, align: 'center' });
  paragraph(pen, above.join(' · '), { size: 10, align: 'center' });
  gap(pen, 4);
  rule(pen, pen.y, 1.4);
  rule(pen, pen.y + 2.4, 0.5);
  gap(pen, 16);
  paragraph(pen, `${head.name}${second}`, { bold: true, size: 15, align: 'center' });
  paragraph(pen, election.title.toUpperCase(), { bold: true, size: 11.5, align: 'center' });
  gap(pen, 4);
  paragraph(pen, head.number, { align: 'center' });
  gap(pen, 12);
  if (translation !== null) framed(pen, translation);
}

/** The opening sentence, with day and date in words. */
export function drawOpening(pen: Pen, record: PublicRecord, { opening, hour }: Said): void {
  const { facts: election, rules } = record.setup;
  const opened = publicEvents(entriesOf(record), 'voting-opened')[0]?.at;
  const certified = publicEvents(entriesOf(record), 'certified')[0]?.at;
  paragraph(pen, opening.sentence(record.setup, hour(opened, record), hour(certified, record)), {
    align: 'justify',
  });
  partHead(pen, opening.part);
  const last = (kind: 'voting-closed' | 'box-opened' | 'last-call') =>
    publicEvents(entriesOf(record), kind).at(-1)?.at;
  facts(pen, [
    [opening.level, opening.levelOf(election.level, election.unit)],
    [opening.day, opening.dayOf(election.date)],
    [opening.place, election.place],
    [opening.zone, rules.timeZone],
    [opening.opened, hour(opened, record)],
    [opening.lastCall, hour(last('last-call'), record)],
    [opening.closed, hour(last('voting-closed'), record)],
    [opening.boxOpened, hour(last('box-opened'), record)],
    [opening.certified, hour(certified, record)],
    [opening.basis, rules.basis],
    [opening.criteria, election.criteria.join(', ') || '–'],
  ]);
}

/** Who may vote and who came, by L/P and by unit. */
export function drawTurnout(pen: Pen, record: PublicRecord, said: Said): void {
  const { turnout: words, number } = said;
  const { eligible, checkedIn, rows } = record.turnout;
  const all = (people: typeof eligible) => people.L + people.P + people.unknown;
  partHead(pen, words.part);
  const numbers = (label: string, people: typeof eligible) => ({
    cells: [label, ...[people.L, people.P, people.unknown, all(people)].map(number)],
  });
  table(
    pen,
    [
      { head: '', share: 0.36 },
      ...words.columns.map((head) => ({
        head,
        share: 0.16,
        align: 'right' as const,
      })),
    ],
    [numbers(words.eligible, eligible), numbers(words.came, checkedIn)],
  );
  if (rows.length > 1) {
    gap(pen, 8);
    paragraph(pen, words.byUnit, { size: 9 });
    gap(pen, 3);
    table(
      pen,
      [
        { head: words.unit, share: 0.52 },
        ...words.unitColumns.map((head) => ({
          head,
          share: 0.12,
          align: 'right' as const,
        })),
      ],
      rows.map((row) => ({
        cells: [
          row.units.join(', '),
          ...[row.eligible.L, row.eligible.P, row.checkedIn.L, row.checkedIn.P].map(number),
        ],
      })),
    );
  }
  gap(pen, 5);
  for (const line of turnoutLines(record, said, all(eligible), all(checkedIn))) paragraph(pen, line);
}

function turnoutLines(record: PublicRecord, said: Said, eligible: number, came: number): readonly string[] {
  const { turnout: words } = said;
  const { setup } = record;
  const log = entriesOf(record);
  const { turnout, quorum } = setup.rules;
  const required =
    turnout === null
      ? words.notRequired
      : words.required(turnout.percent, eligible, percentOf(turnout.percent, eligible), came);
  const present =
    quorum === null
      ? []
      : [words.quorum(quorum.kind === 'people' ? quorum.least : percentOf(quorum.least, eligible))];
  const judged = publicEvents(log, 'turnout-judged').map(({ data }) =>
    words.judged(data.checkedIn, data.eligible, words.judgements[data.decision], data.note),
  );
  const visits = visitLine(record, said);
  const changes = publicEvents(log, 'roll-changed').map(({ data }) =>
    words.changed(data.line.name, data.line.unit, words.changes[data.change], data.reason),
  );
  return [required, ...present, ...judged, ...visits, ...changes];
}

/** House visits: who came through them is counted, never named. Kinds of entries are public even where data are not. */
function visitLine(record: PublicRecord, { turnout: words, hour }: Said): readonly string[] {
  const log = entriesOf(record);
  const begun = publicEvents(log, 'turnout-judged').find(({ data }) => data.decision === 'visits');
  if (begun === undefined) return [];
  const since = log.filter(({ seq }) => seq > begun.seq);
  const times = (kind: string) => since.filter((entry) => entry.kind === kind).length;
  const came = times('checked-in') - times('check-in-undone');
  return [words.visits(hour(begun.at, record), came)];
}

/** Slips and box, as counted by hand and by the program. */
export function drawReconciliation(pen: Pen, record: PublicRecord, { slips, number }: Said): void {
  const { agrees, note, ...figures } = record.reconciliation;
  partHead(pen, slips.part);
  const signed = (value: number): string => (value < 0 ? `-${number(-value)}` : number(value));
  const lines = [
    'printed',
    'spent',
    'revoked',
    'left',
    'spoiled',
    'outstanding',
    'checkIns',
    'testSlips',
    'ballots',
    'paper',
  ] as const;
  table(
    pen,
    [
      { head: slips.head, share: 0.8 },
      { head: slips.amount, share: 0.2, align: 'right' },
    ],
    lines.map((line) => ({ cells: [slips[line], signed(figures[line])] })),
  );
  gap(pen, 5);
  paragraph(pen, agrees ? slips.agrees : slips.differs);
  if (note !== '') paragraph(pen, slips.note(note));
  for (const { data } of publicEvents(entriesOf(record), 'bound-reached'))
    paragraph(pen, slips.bound(data.ballots));
}
