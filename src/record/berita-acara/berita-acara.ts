import { hashDigits } from '../../basics/digits.js';
import { hashJson } from '../../basics/hash.js';
import type { PublicRecord } from '../format.js';
import { entriesOf, publicEvents } from '../public-events.js';
import { drawLog, drawRules, drawTally } from './annexes.js';
import { drawCustody, drawFingerprint, drawNotes, drawSignatures } from './closing.js';
import { drawHead, drawOpening, drawReconciliation, drawTurnout } from './opening.js';
import { drawAliases, drawBallots, drawElected, drawRanking, drawTies } from './result.js';
import { type Fonts, makePdf } from './sheet.js';

/**
 * The berita acara: the record as a document that the assembly signs. It holds nothing that the
 * record does not, and the same record gives the same bytes.
 */
export function beritaAcaraPdf(record: PublicRecord, fonts: Fonts): Promise<Uint8Array> {
  // `record.json` is the record's canonical text, so this is the hash of the file.
  const recordHash = hashJson(record);
  const { facts, kind } = record.setup;
  const certified = publicEvents(entriesOf(record), 'certified').at(-1);
  const frame = {
    title: `Berita acara ${facts.title}, ${facts.unit}`,
    foot: `${kind === 'rehearsal' ? 'GLADI BERSIH · ' : ''}${facts.title} · ${facts.unit} · sidik jari ${hashDigits(recordHash).slice(0, 23)} …`,
    rehearsal: kind === 'rehearsal',
    at: certified?.at ?? `${facts.date}T00:00:00.000Z`,
  };
  return makePdf(frame, fonts, (pen) => {
    drawHead(pen, record);
    drawOpening(pen, record);
    drawTurnout(pen, record);
    drawReconciliation(pen, record);
    drawBallots(pen, record);
    drawRanking(pen, record);
    drawTies(pen, record);
    drawElected(pen, record);
    drawAliases(pen, record);
    drawNotes(pen, record);
    drawCustody(pen, record);
    drawFingerprint(pen, record, recordHash);
    drawSignatures(pen, record);
    drawTally(pen, record);
    drawLog(pen, record);
    drawRules(pen, record);
  });
}
