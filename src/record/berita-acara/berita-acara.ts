import { hashDigits } from '../../basics/digits.js';
import { hashJson } from '../../basics/hash.js';
import type { Language } from '../../basics/language.js';
import type { PublicRecord } from '../format.js';
import { entriesOf, publicEvents } from '../public-events.js';
import { drawLog, drawRules, drawTally } from './annexes.js';
import { drawCustody, drawFingerprint, drawNotes, drawSignatures } from './closing.js';
import { drawHead, drawOpening, drawReconciliation, drawTurnout } from './opening.js';
import { drawAliases, drawBallots, drawElected, drawRanking, drawTies } from './result.js';
import { SAID } from './said/said.js';
import { type Fonts, makePdf } from './sheet.js';

/**
 * The berita acara: the record as a document that the assembly signs. It holds nothing that the
 * record does not, and the same record gives the same bytes. The Indonesian one is signed and lies in
 * the record; the English one is a translation, says so first, and has no place to sign.
 */
export function beritaAcaraPdf(
  record: PublicRecord,
  fonts: Fonts,
  language: Language = 'id',
): Promise<Uint8Array> {
  const said = SAID[language];
  // `record.json` is the record's canonical text, so this is the hash of the file.
  const recordHash = hashJson(record);
  const { facts, kind } = record.setup;
  const certified = publicEvents(entriesOf(record), 'certified').at(-1);
  const frame = {
    title: said.frame.title(facts.title, facts.unit),
    foot: `${kind === 'rehearsal' ? `${said.rehearsal} · ` : ''}${said.frame.foot(facts.title, facts.unit, hashDigits(recordHash).slice(0, 23))}`,
    rehearsal: kind === 'rehearsal' ? said.rehearsal : null,
    locale: said.locale,
    page: said.frame.page,
    at: certified?.at ?? `${facts.date}T00:00:00.000Z`,
  };
  return makePdf(frame, fonts, (pen) => {
    drawHead(pen, record, said);
    drawOpening(pen, record, said);
    drawTurnout(pen, record, said);
    drawReconciliation(pen, record, said);
    drawBallots(pen, record, said);
    drawRanking(pen, record, said);
    drawTies(pen, record, said);
    drawElected(pen, record, said);
    drawAliases(pen, record, said);
    drawNotes(pen, record, said);
    drawCustody(pen, record, said);
    drawFingerprint(pen, record, recordHash, said);
    drawSignatures(pen, record, said);
    drawTally(pen, record, said);
    drawLog(pen, record, said);
    drawRules(pen, record, said);
  });
}
