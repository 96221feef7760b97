import { EDGE, frame, GREY, type Look, line, makePdf, newPage, PAGE, type Pen } from './sheet.js';
import { lay, place, write } from './text.js';

/** One page for the desk's wall: "Kalau ada masalah". */
export interface WhatToDo extends Look {
  readonly title: string;
  readonly unit: string;
  /** So many of so many key cards open the box. */
  readonly threshold: number;
  readonly cards: number;
}

interface Trouble {
  readonly what: string;
  readonly act: string;
}

/**
 * What happens on election days, and what people do about it; each is short enough to be read aloud.
 *
 * @source domain, "What goes wrong in practice"; protocol, "Token", "Envelope and box", "Closing and opening"
 */
const troubles = ({ threshold, cards }: WhatToDo): readonly Trouble[] => [
  {
    what: 'Listrik padam',
    act: 'Tenang: laptop dan tablet jalan dengan baterai. Suara yang sudah diterima tetap aman. Kalau baterai hampir habis, tekan “Hentikan sementara” di halaman Pemungutan suara, dan tunggu listrik atau aki.',
  },
  {
    what: 'Laptop mati atau macet',
    act: 'Nyalakan lagi, jalankan Bilik, masuk dengan PIN. Suara yang sudah diterima tidak hilang. Catat jamnya untuk berita acara.',
  },
  {
    what: 'Tablet menulis “tunggu”',
    act: 'Jangan ditutup dan jangan dimuat ulang. Dekatkan ke laptop, periksa Wi-Fi. Suaranya dikirim sendiri begitu tersambung.',
  },
  {
    what: 'Tablet mati di tengah menulis',
    act: 'Pindah ke tablet lain dengan kupon yang sama. Kalau kupon masih berlaku, tulis lagi. Kalau tablet berkata suara sudah di kotak, pemilih sudah selesai.',
  },
  {
    what: 'Kupon tidak terbaca kamera',
    act: 'Ketik kode di bawah kotak hitam. Kalau tetap gagal, bawa ke meja: kupon itu dibatalkan, pemilih mengambil kupon lain dari mangkuk.',
  },
  {
    what: 'Kupon ditolak',
    act: 'Baca kalimat di tablet. “Pemilihan lain” atau “dibatalkan”: kembali ke meja. “Belum dibuka”: tunggu. “Sudah dipakai”: panggil ketua dan pemantau. Jangan beri kupon baru begitu saja.',
  },
  {
    what: 'Kupon hilang',
    act: 'Tidak diganti. Dua petugas boleh mencatatnya. Kupon yang ditemukan diserahkan ke meja untuk dibatalkan.',
  },
  {
    what: 'Salah mencatat orang hadir',
    act: 'Bisa dibatalkan hanya kalau kuponnya dikembalikan dan belum dipakai. Tanpa kupon, jangan dibatalkan: catat saja.',
  },
  {
    what: 'Nama tidak ada di daftar',
    act: 'Cari nama panggilan dan RT-nya. Kalau memang warga yang berhak, dua petugas boleh menambahkan dengan alasan. Tambahan dibacakan sebelum kotak dibuka.',
  },
  {
    what: 'Tidak bisa membaca atau melihat',
    act: 'Pakai suara dan huruf besar di tablet, atau pemilih menunjuk sendiri seorang pendamping. Nama pendamping dicatat di meja, isi suara tidak.',
  },
  {
    what: 'Antrean panjang',
    act: 'Dahulukan orang tua dan ibu hamil. Tambah tablet dan bilik. Satu orang satu bilik, jangan dipercepat dengan menuliskan untuk orang lain.',
  },
  {
    what: 'Ada yang memotret atau mengintip',
    act: 'Minta berhenti dengan sopan dan panggil pemantau. Yang sudah terjadi dicatat oleh notulis, tanpa menulis isi suara.',
  },
  {
    what: 'Tablet atau listrik mati untuk seterusnya',
    act: 'Pakai kartu suara darurat dengan kotak tersendiri. Satu kupon ditukar satu kartu. Dihitung dan dicocokkan terpisah.',
  },
  {
    what: 'Jumlah tidak cocok',
    act: 'Jangan dipaksa cocok. Dua orang menghitung ulang dengan tangan. Selisih yang tersisa ditulis apa adanya di berita acara.',
  },
  threshold === cards
    ? {
        what: 'Pemegang kunci belum datang',
        act: `Semua ${cards} kartu kunci diperlukan. Kotak tetap tertutup dan aman sampai semua datang. Kartu yang hilang selamanya berarti pemungutan suara diulang.`,
      }
    : {
        what: 'Pemegang kunci belum datang',
        act: `Cukup ${threshold} dari ${cards} kartu kunci. Kalau kurang, tunggu: kotak tetap tertutup dan aman. Kalau ${threshold} kartu tidak pernah terkumpul, pemungutan suara diulang.`,
      },
  {
    what: 'Lupa PIN atau kalimat sandi',
    act: `PIN: dua petugas lain membuatkan PIN baru, di halaman Petugas. Kalimat sandi panitia: ${threshold} kartu kunci dapat menggantikannya.`,
  },
];

const GAP = 8;
const COLUMN = (PAGE.width - 2 * EDGE - GAP) / 2;

export async function whatToDoPdf(sheet: WhatToDo): Promise<Uint8Array> {
  return makePdf('Kalau ada masalah', sheet, (pen) => {
    newPage(pen, sheet);
    const full = { x: EDGE, width: PAGE.width - 2 * EDGE } as const;
    let y = write(pen, 'Kalau ada masalah', { ...full, y: EDGE, size: 27, lines: 1, bold: true });
    y = write(pen, `${sheet.title} — ${sheet.unit}`, {
      ...full,
      y: y + 3.5,
      size: 10.5,
      least: 7.5,
      lines: 1,
    });
    const rule = 'Tetap tenang. Panggil ketua dan satu pemantau. Catat apa yang terjadi dan jam berapa.';
    frame(pen, EDGE, y + 3.5, full.width, 9.6, { weight: 0.8 });
    write(pen, rule, { ...full, y: y + 7, size: 11.5, least: 9, lines: 1, bold: true, align: 'center' });
    drawTroubles(pen, troubles(sheet), y + 19);
    drawContacts(pen);
  });
}

function drawTroubles(pen: Pen, all: readonly Trouble[], top: number): void {
  const half = Math.ceil(all.length / 2);
  [all.slice(0, half), all.slice(half)].forEach((column, at) => {
    const x = EDGE + at * (COLUMN + GAP);
    let y = top;
    for (const { what, act } of column) {
      const title = lay(pen, what, COLUMN, { size: 13.5, least: 11, lines: 1, bold: true });
      const foot = place(pen, title, { x, y });
      const end = write(pen, act, { x, y: foot + 2.5, width: COLUMN, size: 11.25, lines: 7, leading: 1.25 });
      y = end + 5.8;
    }
  });
}

function drawContacts(pen: Pen): void {
  const y = PAGE.height - EDGE - 9;
  line(pen, [EDGE, y - 5], [PAGE.width - EDGE, y - 5], { weight: 0.5 });
  const third = (PAGE.width - 2 * EDGE + 4) / 3;
  ['Ketua, HP', 'Pemantau, HP', 'Yang paham laptop, HP'].forEach((who, at) => {
    const x = EDGE + at * third;
    write(pen, who, { x, y, width: third - 4, size: 9.5, lines: 1, colour: GREY });
    line(pen, [x, y + 11], [x + third - 4, y + 11], { weight: 0.3 });
  });
}
