import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import encoder from 'qrcode/lib/core/qrcode.js';

/** Pixels. A slip held at a span's distance fills about this much of a cheap tablet's picture. */
const WIDTH = 640;
const HEIGHT = 480;
const MODULE = 7;
const [WHITE, GREY, BLACK] = [235, 128, 16];

/** A film that every camera of the browser sees: one still picture, in the format that Chromium reads. */
const HEADER = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`;

/** @param slip text of a QR code held before the camera; null for an empty booth */
export function holdBeforeCamera(file: string, slip: string | null): void {
  const light = new Uint8Array(WIDTH * HEIGHT).fill(slip === null ? GREY : WHITE);
  if (slip !== null) drawCode(light, slip);
  const colour = new Uint8Array((WIDTH * HEIGHT) / 2).fill(GREY);
  const film = Buffer.concat([Buffer.from(HEADER), Buffer.from('FRAME\n'), light, colour]);
  // Over the old picture, which is as long: the browser reads on while a slip is held up, and looks again.
  const open = openSync(file, existsSync(file) ? 'r+' : 'w');
  writeSync(open, film, 0, film.length, 0);
  closeSync(open);
}

function drawCode(light: Uint8Array, text: string): void {
  const { modules } = encoder.create(text, { errorCorrectionLevel: 'M' });
  const left = Math.floor((WIDTH - modules.size * MODULE) / 2);
  const top = Math.floor((HEIGHT - modules.size * MODULE) / 2);
  for (let y = 0; y < modules.size * MODULE; y += 1)
    for (let x = 0; x < modules.size * MODULE; x += 1)
      if (modules.get(Math.floor(y / MODULE), Math.floor(x / MODULE)) !== 0)
        light[(top + y) * WIDTH + left + x] = BLACK;
}
