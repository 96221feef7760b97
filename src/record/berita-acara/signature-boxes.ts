import { LEFT, type Pen, put, room, WIDTH } from './sheet.js';
import { printable } from './words.js';

const COLUMNS = 2;
/** Of one place to sign, in points: room for a stamp and a name. */
export const BOX_HEIGHT = 92;

/** A place to sign under each of these, two in a row. */
export function signatureBoxes(pen: Pen, signers: readonly string[]): void {
  const width = WIDTH / COLUMNS;
  for (let first = 0; first < signers.length; first += COLUMNS) {
    room(pen, BOX_HEIGHT);
    const top = pen.y;
    for (const [column, signer] of signers.slice(first, first + COLUMNS).entries()) {
      const x = LEFT + column * width;
      put(pen, { bold: true });
      pen.text(printable(signer), x, top, { width: width - 16, align: 'center' });
      put(pen, {});
      pen.text('( .............................................. )', x, top + 68, {
        width: width - 16,
        align: 'center',
      });
    }
    pen.x = LEFT;
    pen.y = top + BOX_HEIGHT;
  }
}
