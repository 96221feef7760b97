import { hashDigits } from '../../basics/digits.js';
import { type Hash, hashBytes } from '../../basics/hash.js';
import type { PublicRecord } from '../format.js';
import { holdsSeat, type LaterSeat, seatsAfter, seatsAtCertification } from '../later-seats.js';
import { entriesOf, officerNames, publicEvents } from '../public-events.js';
import { countRulesOf } from '../seating.js';
import { type Supplement, supplementName } from '../supplement.js';
import type { Files } from '../zip.js';
import { localTime } from './clock.js';
import { dayAndDate } from './dates.js';
import { drawHead } from './opening.js';
import { drawQr } from './qr.js';
import { supplementSaid as said } from './said/id-supplement.js';
import { SAID } from './said/said.js';
import {
  type Fonts,
  GREY,
  gap,
  item,
  LEFT,
  makePdf,
  type Pen,
  paragraph,
  partHead,
  put,
  RIGHT,
  room,
  WIDE_ITEM,
} from './sheet.js';
import { BOX_HEIGHT, signatureBoxes } from './signature-boxes.js';
import { concerned, type NameOf, told } from './supplement-told.js';
import { facts, table } from './table.js';

/**
 * One supplement as a sheet to sign: what was added, by whom and when, who sits since then, and the hashes
 * of this supplement and of what it follows. It holds nothing that the files do not.
 *
 * @param files of the record, read and checked before
 * @param supplements of that record, all of them, in their order
 * @returns null if there is no supplement of this number
 */
export function supplementPdf(
  { record, files, supplements }: Kept,
  number: number,
  fonts: Fonts,
): Promise<Uint8Array> | null {
  const supplement = supplements[number - 1];
  const bytes = files.get(supplementName(number));
  if (supplement === undefined || bytes === undefined) return null;
  const hash = hashBytes(bytes);
  const { facts: election, kind } = record.setup;
  const rehearsal = kind === 'rehearsal' ? SAID.id.rehearsal : null;
  const foot = said.foot(number, election.title, election.unit, hashDigits(hash).slice(0, 23));
  const frame = {
    title: said.title(number, election.title, election.unit),
    foot: rehearsal === null ? foot : `${rehearsal} · ${foot}`,
    rehearsal,
    locale: SAID.id.locale,
    page: SAID.id.frame.page,
    at: supplement.at,
  };
  const names = new Map(record.result.ranking.map(({ person, name }) => [person, name]));
  const nameOf: NameOf = (person) => names.get(person) ?? person;
  return makePdf(frame, fonts, (pen) => {
    drawHead(pen, record, { ...SAID.id, head: { ...SAID.id.head, name: said.name(number) } });
    drawAdded(pen, record, supplement, nameOf);
    drawMembers(pen, record, supplements.slice(0, number));
    drawFingerprints(pen, supplement, hash);
    drawSignatures(pen, record, supplement, nameOf);
  });
}

export interface Kept {
  readonly record: PublicRecord;
  readonly files: Files;
  readonly supplements: readonly Supplement[];
}

const recorders = (record: PublicRecord, { officers }: Supplement): readonly string[] => {
  const known = officerNames(entriesOf(record));
  return officers.map((id) => known.get(id) ?? id);
};

function drawAdded(pen: Pen, record: PublicRecord, supplement: Supplement, nameOf: NameOf): void {
  const { setup } = record;
  const { date, clock } = localTime(supplement.at, setup.rules.timeZone);
  const at = { date, clock: `${clock.replace(':', '.')} ${setup.rules.timeZone}` };
  const certified = publicEvents(entriesOf(record), 'certified').at(-1)?.at ?? supplement.at;
  const then = localTime(certified, setup.rules.timeZone);
  const certifiedAt = `${dayAndDate(then.date)}, pukul ${then.clock.replace(':', '.')} ${setup.rules.timeZone}`;
  paragraph(pen, said.sentence(at, setup.facts, certifiedAt), { align: 'justify' });
  partHead(pen, said.added);
  facts(pen, [
    [said.kind, said.kinds[supplement.act.kind]],
    ...told(supplement.act, nameOf),
    [said.recordedBy, recorders(record, supplement).join(said.and)],
  ]);
  if (supplement.act.kind !== 'inauguration') return;
  const { people } = supplement.act;
  gap(pen, 4);
  paragraph(pen, said.inaugurated(people.length));
  for (const [at, person] of people.entries()) item(pen, `${at + 1}.`, nameOf(person), WIDE_ITEM);
}

const standOf = ({ left, inaugurated, consent }: LaterSeat): string => {
  if (left) return said.stands.left;
  if (inaugurated) return said.stands.inaugurated;
  return said.stands[consent ?? 'unasked'];
};

/** Who sits once this supplement is added: later ones have sheets of their own. */
function drawMembers(pen: Pen, record: PublicRecord, until: readonly Supplement[]): void {
  const { seats } = until.reduce(
    (now, { act }) => seatsAfter(record, now, act) ?? now,
    seatsAtCertification(record),
  );
  const people = new Map(record.result.ranking.map((person) => [person.person, person]));
  const [number = '', name = '', unit = '', stand = ''] = said.columns;
  partHead(pen, said.members);
  table(
    pen,
    [
      { head: number, share: 0.08, align: 'center' },
      { head: name, share: 0.46 },
      { head: unit, share: 0.22 },
      { head: stand, share: 0.24 },
    ],
    seats.map((seat, at) => {
      const person = people.get(seat.person);
      const called =
        person === undefined || person.aliases.length === 0 ? '' : ` (${person.aliases.join(' / ')})`;
      return {
        cells: [String(at + 1), `${person?.name ?? seat.person}${called}`, person?.unit ?? '', standOf(seat)],
        bold: holdsSeat(seat),
      };
    }),
  );
  const open = countRulesOf(record.setup).seats - seats.filter(holdsSeat).length;
  gap(pen, 5);
  if (open > 0) paragraph(pen, said.open(open));
}

const QR_SIDE = 78;

function drawFingerprints(pen: Pen, { number, follows }: Supplement, hash: Hash): void {
  gap(pen, 4);
  room(pen, 2 * (QR_SIDE + 16) + 74);
  partHead(pen, said.fingerprints);
  const before = number - 1;
  const followed = before === 0 ? said.followsRecord : said.followsSupplement(before, supplementName(before));
  for (const [label, one] of [
    [said.own(supplementName(number)), hash],
    [followed, follows],
  ] as const) {
    const top = pen.y + 6;
    drawQr(pen, one.toUpperCase(), LEFT + 6, top, QR_SIDE);
    const x = LEFT + QR_SIDE + 26;
    const width = RIGHT - x;
    put(pen, { size: 9, colour: GREY });
    pen.text(label, x, top + 18, { width });
    put(pen, { size: 11, bold: true });
    pen.text(hashDigits(one), x, pen.y, { width });
    pen.x = LEFT;
    pen.y = top + QR_SIDE + 10;
  }
  paragraph(pen, said.check, { size: 9, colour: GREY });
}

function drawSignatures(pen: Pen, record: PublicRecord, supplement: Supplement, nameOf: NameOf): void {
  const { facts: election, rules } = record.setup;
  const { date } = localTime(supplement.at, rules.timeZone);
  room(pen, 90 + BOX_HEIGHT);
  partHead(pen, said.signatures);
  paragraph(pen, said.signed);
  gap(pen, 6);
  paragraph(pen, `${election.village}, ${SAID.id.longDate(date)}`, { align: 'right' });
  gap(pen, 6);
  const officers = recorders(record, supplement).map(said.officer);
  signatureBoxes(pen, [...officers, ...concerned(supplement.act, nameOf), ...rules.signers]);
}
