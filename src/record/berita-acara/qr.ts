import { create } from 'qrcode';
import { INK, type Pen } from './sheet.js';

/**
 * A QR code as vectors: each run of dark modules in a row is one rectangle.
 *
 * @param text digits and capitals keep it small
 * @param side in points, without the white border that a reader needs around it
 */
export function drawQr(pen: Pen, text: string, x: number, y: number, side: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const size = side / modules.size;
  pen.save();
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const from = column;
      while (column < modules.size && modules.get(row, column) === 1) column += 1;
      if (column > from) pen.rect(x + from * size, y + row * size, (column - from) * size, size);
    }
  }
  pen.fill(INK);
  pen.restore();
}
