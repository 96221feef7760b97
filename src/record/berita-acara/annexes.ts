import { EVENTS } from '../../audit/events.js';
import { entrySentence } from '../../audit/sentence.js';
import { ruleSentences } from '../../election/sentences.js';
import type { PublicRecord } from '../format.js';
import { entriesOf, namesInLog } from '../public-events.js';
import type { Said } from './said/said.js';
import { gap, type Pen, paragraph, room } from './sheet.js';
import { table } from './table.js';

/** What stands behind the signatures: the tally sheet, what happened, and the rules. */

const annexHead = (pen: Pen, title: string, lead: string): void => {
  paragraph(pen, title, { bold: true, size: 12.5 });
  paragraph(pen, lead, { size: 9.5 });
  gap(pen, 6);
};

/** More strokes than this nobody counts by eye. */
const STROKES_AT_MOST = 60;

/** Votes as strokes in bundles of five, as on the hall's own tally sheet. */
function strokes(votes: number, { tally }: Said): string {
  const [bundles, rest] = [Math.floor(votes / 5), votes % 5];
  if (votes > STROKES_AT_MOST) return tally.bundles(bundles, rest);
  return [...Array.from({ length: bundles }, () => '|||||'), '|'.repeat(rest)].join('  ').trim();
}

/** Everybody's votes as strokes, to be laid beside the sheets that residents kept during the reading. */
export function drawTally(pen: Pen, { result }: PublicRecord, said: Said): void {
  const { title, lead, columns } = said.tally;
  const [name = '', unit = '', tally = '', votes = ''] = columns;
  pen.addPage();
  annexHead(pen, title, lead);
  table(
    pen,
    [
      { head: name, share: 0.34 },
      { head: unit, share: 0.18 },
      { head: tally, share: 0.38 },
      { head: votes, share: 0.1, align: 'right' },
    ],
    result.ranking.map(({ name, unit, votes }) => ({
      cells: [name, unit, strokes(votes, said), said.number(votes)],
    })),
  );
}

/** What happened, as the public log has it; of what is not public, only how often. */
export function drawLog(pen: Pen, record: PublicRecord, said: Said): void {
  const { title, lead, columns, hidden } = said.log;
  const [seq = '', at = '', event = ''] = columns;
  const log = entriesOf(record);
  gap(pen, 26);
  room(pen, 140);
  annexHead(pen, title, lead);
  const names = namesInLog(record);
  table(
    pen,
    [
      { head: seq, share: 0.08, align: 'right' },
      { head: at, share: 0.2 },
      { head: event, share: 0.72 },
    ],
    log.flatMap((entry) => {
      const sentence = entrySentence(entry, said.language, names);
      return sentence === null
        ? []
        : [{ cells: [said.number(entry.seq), said.hour(entry.at, record), sentence] }];
    }),
  );
  gap(pen, 5);
  const unseen = log.filter(({ kind }) => EVENTS[kind].visibility === 'private').length;
  paragraph(pen, hidden(unseen), { size: 9.5 });
}

/** Every rule, as it was read aloud before freezing, with the article it comes from. */
export function drawRules(pen: Pen, { setup }: PublicRecord, { rules, language }: Said): void {
  const [number = '', rule = '', source = ''] = rules.columns;
  pen.addPage();
  annexHead(pen, rules.title, rules.lead(setup.rules.basis));
  table(
    pen,
    [
      { head: number, share: 0.07, align: 'center' },
      { head: rule, share: 0.68 },
      { head: source, share: 0.25 },
    ],
    ruleSentences(setup.rules).map(({ article, ...sentence }, at) => ({
      cells: [String(at + 1), sentence[language], article === '' ? '–' : article],
    })),
  );
}
