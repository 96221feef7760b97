import { hashDigits } from '../../basics/digits.js';
import type { Hash } from '../../basics/hash.js';
import { dayAndDate } from '../../record/berita-acara/dates.js';
import { drawQr, makeQr } from './qr.js';
import { block, EDGE, INK, type Look, makePdf, newPage, PAGE } from './sheet.js';
import { write } from './text.js';

/** The poster at the door: the fingerprint of everything that was fixed, for people to photograph. */
export interface Poster extends Look {
  readonly setupHash: Hash;
  readonly title: string;
  readonly unit: string;
  /** ISO date of the vote. */
  readonly date: string;
  readonly place: string;
}

const WIDTH = PAGE.width - 2 * EDGE;
const QR_SIDE = 74;

export async function posterPdf(poster: Poster): Promise<Uint8Array> {
  return makePdf('Angka sidik pemilihan', poster, (pen) => {
    newPage(pen, poster);
    const full = { x: EDGE, width: WIDTH, align: 'center' } as const;
    block(pen, EDGE, EDGE, WIDTH, 26, INK);
    write(pen, 'Foto angka sidik ini', {
      ...full,
      y: EDGE + 7.6,
      size: 46,
      lines: 1,
      bold: true,
      colour: '#ffffff',
    });
    let y = write(pen, poster.title, { ...full, y: 46, size: 19, least: 11, lines: 2, bold: true });
    const where = `${poster.unit} · ${dayAndDate(poster.date)} · ${poster.place}`;
    y = write(pen, where, { ...full, y: y + 4, size: 13, least: 9, lines: 2 });
    drawQr(pen, makeQr(poster.setupHash, 'M'), (PAGE.width - QR_SIDE) / 2, y + 9, QR_SIDE);
    y += QR_SIDE + 22;
    const groups = hashDigits(poster.setupHash).split(' ');
    for (let at = 0; at < groups.length; at += 2) {
      // Two groups a row, so that somebody can read them aloud and another tick them off.
      const digits = { y, width: WIDTH / 2 - 6, size: 60, lines: 1, bold: true, tracking: 1.5 } as const;
      write(pen, groups[at] ?? '', { ...digits, x: EDGE, align: 'right' });
      write(pen, groups[at + 1] ?? '', { ...digits, x: PAGE.width / 2 + 6 });
      y += 20.5;
    }
    const small = { ...full, size: 12.5, lines: 3, leading: 1.3 } as const;
    y = write(pen, 'Foto sebelum pemungutan suara dimulai. Simpan sampai masa keberatan lewat.', {
      ...small,
      y: y + 3,
      bold: true,
    });
    write(
      pen,
      'Angka ini dihitung dari tata tertib, daftar pemilih, kupon suara dan kunci kotak suara. Bila satu saja diubah, ' +
        'angkanya berubah. Cocokkan dengan angka di layar, di lembar kupon suara, dan di berita acara.',
      { ...small, y: y + 5 },
    );
  });
}
