import { fromBase45 } from '../../ballot/base45.js';
import { toTyped } from '../../ballot/crockford.js';
import { SERIAL_LENGTH } from '../../ballot/token.js';
import { must } from './desk.js';
import type { SheetReader } from './sheets.js';

/** A slip as a voter holds it: the QR code, and the code for hands. */
export interface PaperSlip {
  readonly qr: string;
  readonly typedCode: string;
}

/** Version and election id stand before the serial. */
const SERIAL_AT = 9;
/** Four groups of four and the check symbol, with air around. */
const TYPED_CODE = /(?<![0-9A-Z])(?:[0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z*~$=U](?![0-9A-Z])/g;

/**
 * Reads the sheets of a lot, every QR code and every typed code, and sees that the two of each slip
 * say the same.
 *
 * @param count slips that the lot should have
 */
export async function readLot(
  reader: SheetReader,
  pdf: Uint8Array,
  count: number,
): Promise<readonly PaperSlip[]> {
  const [codes, text] = await Promise.all([reader.codes(pdf), reader.text(pdf)]);
  const typed = new Set(text.match(TYPED_CODE) ?? []);
  const slips = codes.map((qr) => ({ qr, typedCode: typedOf(qr) }));
  must(slips.length === count, `of ${count} slips in a lot ${slips.length} QR codes can be read`);
  must(typed.size === count, `of ${count} slips in a lot ${typed.size} typed codes can be read`);
  must(
    slips.every(({ typedCode }) => typed.has(typedCode)),
    'a slip whose QR code is not the one of its typed code',
  );
  return slips;
}

function typedOf(qr: string): string {
  const bytes = fromBase45(qr);
  must(bytes !== null && bytes.length > SERIAL_AT + SERIAL_LENGTH, 'a QR code that is no slip');
  return toTyped(bytes.subarray(SERIAL_AT, SERIAL_AT + SERIAL_LENGTH));
}
