import { INK, type Pen } from './sheet.js';

/**
 * Widths of bars and spaces for each symbol value, in modules; six a symbol, the stop has seven.
 *
 * @source ISO/IEC 15417, table of Code 128 symbol characters; 104 is "start B", 106 is "stop"
 */
const WIDTHS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');
const START_B = 104;
const STOP = 106;
const CHECK_MODULUS = 103;

/** Widths of bars and spaces in turn, in modules, of a text of printable ASCII (code set B). */
export function code128(text: string): readonly number[] {
  const values = [...text].map((sign) => (sign.codePointAt(0) ?? 0) - 32);
  if (values.length === 0 || values.some((value) => value < 0 || value > 94))
    throw new RangeError('Code 128 B holds printable ASCII');
  const check = values.reduce((sum, value, at) => sum + value * (at + 1), START_B) % CHECK_MODULUS;
  return [START_B, ...values, check, STOP].flatMap((value) => [...(WIDTHS[value] ?? '')].map(Number));
}

/**
 * Draws the bars; ten modules beside them must stay white.
 *
 * @param module width of the thinnest bar in millimetres: 0.33 or more for hand scanners and worn printers
 * @returns width in millimetres
 */
export function drawBarcode(
  pen: Pen,
  text: string,
  at: { readonly x: number; readonly y: number; readonly height: number; readonly module: number },
): number {
  let x = 0;
  const bars: string[] = [];
  code128(text).forEach((width, index) => {
    if (index % 2 === 0) bars.push(`${x} 0 ${width} ${at.height} re`);
    x += width;
  });
  pen.save();
  pen.transform(at.module, 0, 0, 1, at.x, at.y).fillColor(INK);
  pen.addContent(`${bars.join('\n')}\nf`);
  pen.restore();
  return x * at.module;
}
