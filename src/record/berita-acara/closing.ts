import { hashDigits } from '../../basics/digits.js';
import type { Hash } from '../../basics/hash.js';
import type { PublicRecord } from '../format.js';
import { entriesOf, officerNames, publicEvents } from '../public-events.js';
import { drawQr } from './qr.js';
import type { Said } from './said/said.js';
import { GREY, gap, item, LEFT, type Pen, paragraph, partHead, put, RIGHT, room } from './sheet.js';
import { BOX_HEIGHT, signatureBoxes } from './signature-boxes.js';
import { facts } from './table.js';

/** What people wanted to have written down. */
export function drawNotes(pen: Pen, record: PublicRecord, { notes: words, hour }: Said): void {
  const log = entriesOf(record);
  partHead(pen, words.part);
  const at = (event: { readonly at: string }) => words.at(hour(event.at, record));
  const lines = [
    ...publicEvents(log, 'objection-noted').map((event) => ({
      seq: event.seq,
      text: `${at(event)}, ${words.objection(event.data.reading, event.data.note)}`,
    })),
    ...publicEvents(log, 'reading-compared')
      .filter(({ data }) => !data.agrees || data.note !== '')
      .map((event) => ({
        seq: event.seq,
        text: `${at(event)}, ${words.compared(event.data.reading, event.data.agrees, event.data.note)}`,
      })),
    ...publicEvents(log, 'voting-paused').map((event) => ({
      ...{
        seq: event.seq,
        text: `${at(event)}, ${words.paused(event.data.reason)}`,
      },
    })),
    ...publicEvents(log, 'note-added').map((event) => ({
      ...{ seq: event.seq, text: `${at(event)}, ${words.note(event.data.note)}` },
    })),
  ].sort((a, b) => a.seq - b.seq);
  if (lines.length === 0) paragraph(pen, words.none);
  for (const { text } of lines) item(pen, '–', text);
}

/** Who keeps what, and what belongs to this document. */
export function drawCustody(pen: Pen, { setup }: PublicRecord, { custody: words }: Said): void {
  const { custody } = setup.rules;
  partHead(pen, words.part);
  facts(pen, [
    [words.annex, custody.annex],
    [words.cards, custody.cards],
    [words.disk, custody.disk],
    [words.until, custody.until],
  ]);
  gap(pen, 4);
  paragraph(pen, words.belongs);
  for (const [at, line] of words.annexes.entries()) item(pen, `${at + 1}.`, line);
}

const QR_SIDE = 92;

/** The hash of the record: who has this page has a check on the file. */
export function drawFingerprint(
  pen: Pen,
  record: PublicRecord,
  recordHash: Hash,
  { fingerprint }: Said,
): void {
  gap(pen, 10);
  room(pen, QR_SIDE + 74);
  partHead(pen, fingerprint.part);
  const top = pen.y + 6;
  drawQr(pen, recordHash.toUpperCase(), LEFT + 6, top, QR_SIDE);
  const x = LEFT + QR_SIDE + 26;
  const width = RIGHT - x;
  pen.y = top - 4;
  for (const [label, hash] of [
    [fingerprint.record, recordHash],
    [fingerprint.seal, record.closingSeal],
    [fingerprint.setup, record.setupHash],
  ] as const) {
    put(pen, { size: 9, colour: GREY });
    pen.text(label, x, pen.y, { width });
    put(pen, { size: 11, bold: true });
    pen.text(hashDigits(hash), x, pen.y, { width });
    gap(pen, 4);
  }
  put(pen, { size: 9, colour: GREY });
  pen.text(fingerprint.check, x, pen.y, { width });
  pen.x = LEFT;
  pen.y = Math.max(pen.y, top + QR_SIDE) + 6;
}

/** A place to sign for each role that the rules name; in a translation, who signed the original. */
export function drawSignatures(pen: Pen, record: PublicRecord, said: Said): void {
  const { facts: election, rules } = record.setup;
  const { signatures: words } = said;
  const names = [...officerNames(entriesOf(record)).values()];
  if (said.translation === null) room(pen, 110 + BOX_HEIGHT);
  partHead(pen, words.part);
  paragraph(pen, words.sentence);
  gap(pen, 6);
  if (said.translation === null) {
    paragraph(pen, `${election.village}, ${said.longDate(election.date)}`, { align: 'right' });
    gap(pen, 6);
    signatureBoxes(pen, rules.signers);
  } else {
    for (const role of rules.signers) item(pen, '–', role);
    paragraph(pen, `${election.village}, ${said.longDate(election.date)}`);
    gap(pen, 6);
  }
  paragraph(pen, words.officers(names), { size: 9, colour: GREY });
}
