/** 16-bit samples lie behind this header, as espeak-ng writes it: RIFF, fmt of 16 bytes, data. In bytes. */
const HEADER = 44;
/** µ-law: one byte a sample, good for speech, and every browser plays it. @source ITU-T G.711 */
const MU_LAW = 7;
/** After RIFF, fmt of 18 bytes, fact and the head of data. In bytes. */
const DATA_AT = 58;
const BIAS = 132;
const LOUDEST = 32_635;

/**
 * A recording of speech in a quarter of its bytes: every second sample, eight bits each.
 *
 * @param wav mono, 16 bits a sample, as espeak-ng makes it
 * @returns a WAV file as well
 * @throws RangeError for anything else
 */
export function squeezeWav(wav: Uint8Array): Uint8Array {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  if (
    wav.length < HEADER ||
    view.getUint16(20, true) !== 1 ||
    view.getUint16(22, true) !== 1 ||
    view.getUint16(34, true) !== 16
  )
    throw new RangeError('not a recording as espeak-ng makes it');
  const samples = Math.floor((wav.length - HEADER) / 2);
  const kept = Math.floor(samples / 2);
  const out = new Uint8Array(DATA_AT + kept);
  const head = new DataView(out.buffer);
  const rate = Math.floor(view.getUint32(24, true) / 2);
  const put = (at: number, text: string) =>
    out.set(
      [...text].map((sign) => sign.charCodeAt(0)),
      at,
    );
  put(0, 'RIFF');
  head.setUint32(4, out.length - 8, true);
  put(8, 'WAVEfmt ');
  head.setUint32(16, 18, true);
  head.setUint16(20, MU_LAW, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, rate, true);
  head.setUint32(28, rate, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  put(38, 'fact');
  head.setUint32(42, 4, true);
  head.setUint32(46, kept, true);
  put(50, 'data');
  head.setUint32(54, kept, true);
  for (let at = 0; at < kept; at += 1) {
    const [here, after] = [view.getInt16(HEADER + at * 4, true), view.getInt16(HEADER + at * 4 + 2, true)];
    // The mean of two neighbours is the plainest low pass.
    out[DATA_AT + at] = muLaw(Math.trunc((here + after) / 2));
  }
  return out;
}

function muLaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const loud = Math.min(Math.abs(sample), LOUDEST) + BIAS;
  const exponent = 31 - Math.clz32(loud) - 7;
  const mantissa = (loud >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}
