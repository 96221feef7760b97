import { EVENT_NAMES, EVENTS } from './events.js';

/**
 * The catalogue of events as a page to print, in Indonesian: docs/katalog-peristiwa.md. Made from the code,
 * so that the committee reads exactly what can be written, and that nothing else can.
 */
export function catalogueText(): string {
  const kinds = EVENT_NAMES.map((name) => ({ name, ...EVENTS[name] }));
  const open = kinds.filter(({ visibility }) => visibility === 'public');
  const closed = kinds.filter(({ visibility }) => visibility === 'private');
  return `# Katalog peristiwa

Semua yang dapat ditulis dalam catatan pemilihan. Yang tidak ada di sini tidak dapat ditulis: program menolaknya. **Tidak ada peristiwa untuk
satu suara**: jam di samping setiap suara akan menunjuk orang yang terlihat berjalan ke bilik.

Setiap catatan berisi nomor, jam, siapa yang bertindak (satu petugas, dua petugas, atau program), jenis peristiwa, dan sidik dari catatan
sebelumnya, sehingga tidak ada yang dapat dihapus, disisipkan atau diubah tanpa ketahuan. Yang bertanda ✍ juga ditandatangani dengan kunci
catatan panitia.

Halaman ini dibuat dari \`src/audit/events.ts\` dengan \`npm run catalogue\`, dan diuji agar selalu sama.

## Terbuka (${open.length})
Dapat dibaca siapa pun di halaman pemantau selama pemilihan, dan ada dalam rekaman.

${table(open)}

## Tertutup (${closed.length})
Umum hanya melihat bahwa peristiwa ini terjadi, dengan jam yang dibulatkan ke seperempat jam. Isinya hanya ada dalam lampiran, yang disegel
setelah diperiksa.

${table(closed)}
`;
}

interface Row {
  readonly name: string;
  readonly signed: boolean;
  readonly text: string;
  readonly data: { readonly properties?: object };
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, signed, text, data }) => {
    const fields = Object.keys(data.properties ?? {}).map((field) => `\`${field}\``);
    const sentence = text.replace(/\{(\w+)\}/g, '‹$1›').replaceAll('|', '\\|');
    return `| \`${name}\` | ${sentence}${signed ? ' ✍' : ''} | ${fields.join(', ') || '–'} |`;
  });
  return ['| jenis | kalimat | isi |', '| --- | --- | --- |', ...lines].join('\n');
}
