import { useMemo } from 'preact/hooks';
import encoder from 'qrcode/lib/core/qrcode.js';

interface Props {
  readonly text: string;
  /** What the code holds, for who cannot see it. */
  readonly label: string;
}

/** Light modules around the code that a reader needs. @source ISO/IEC 18004, 4 modules */
const QUIET = 4;

/** A QR code as one path, dark on white on every theme; as wide as its place (`.qr` in the page's style). */
export function QrCode({ text, label }: Props) {
  const { path, size } = useMemo(() => drawQr(text), [text]);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

/** Runs of dark modules as rectangles; `size` in modules, quiet zone included. */
export function drawQr(text: string): { readonly path: string; readonly size: number } {
  const { modules } = encoder.create(text, { errorCorrectionLevel: 'M' });
  const parts: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1) !== 0) column += 1;
      const length = column - start + 1;
      parts.push(`M${start + QUIET} ${row + QUIET}h${length}v1h-${length}z`);
    }
  }
  return { path: parts.join(''), size: modules.size + 2 * QUIET };
}
