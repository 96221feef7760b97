import { hashDigits } from '../../basics/digits.js';
import { hashJson } from '../../basics/hash.js';
import { longDate } from '../berita-acara/dates.js';
import type { PublicRecord } from '../format.js';
import type { Cell, ResultTable } from './tables.js';

/** The tables that a village's website shows; the rest lies beside it as CSV. */
const SHOWN = ['terpilih', 'peringkat', 'kartu-suara', 'kehadiran', 'suara-sama'];

const STYLE = `body{font:1.1rem/1.5 system-ui,sans-serif;color:#1c2126;background:#fbf7ef;margin:0;padding:1rem}
main{max-width:60rem;margin:0 auto}h1{font-size:1.7rem;line-height:1.2;margin:0 0 .3rem}h2{font-size:1.25rem;margin:2rem 0 .5rem}
.frame{overflow-x:auto;background:#fffdf9;border:1px solid #d9cfbd;border-radius:.6rem}table{border-collapse:collapse;width:100%}
th,td{padding:.45rem .7rem;text-align:left;border-bottom:1px solid #d9cfbd}tr:last-child td{border-bottom:0}th{background:#dcecea}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}.digits{font:700 1.2rem/1.6 ui-monospace,monospace;letter-spacing:.05em}
.rehearsal{background:#9c1f26;color:#fff;padding:.6rem 1rem;border-radius:.6rem;font-weight:700}.soft{color:#4f5359}`;

/** The result as one page without a script, for a village's website or notice board. */
export function resultPage(record: PublicRecord, tables: readonly ResultTable[]): string {
  const { facts, kind } = record.setup;
  const place = [...new Set([facts.unit, facts.village, facts.district, facts.regency, facts.province])];
  const where = [...place.filter((part) => part !== ''), longDate(facts.date)].join(' · ');
  const shown = tables.filter(({ name, rows }) => SHOWN.includes(name) && rows.length > 0);
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`Hasil ${facts.title}`)}</title>
<style>${STYLE}</style>
</head>
<body><main>
${kind === 'rehearsal' ? '<p class="rehearsal">GLADI BERSIH: latihan, bukan pemilihan sungguhan.</p>\n' : ''}<h1>${escaped(`Hasil ${facts.title}`)}</h1>
<p class="soft">${escaped(where)}</p>
${shown.map(tableOf).join('\n')}
<h2>Angka sidik berita acara</h2>
<p class="digits">${hashDigits(hashJson(record))}</p>
<p class="soft">Sama dengan angka pada berita acara yang ditandatangani. Halaman ini hanya ringkasan; yang dapat diperiksa adalah berkas hasil dengan tanda tangannya.</p>
</main></body>
</html>
`;
}

const tableOf = ({ title, head, rows }: ResultTable): string =>
  `<h2>${escaped(title)}</h2>
<div class="frame"><table>
<thead><tr>${head.map((cell, at) => `<th scope="col"${numberClass(rows[0]?.[at])}>${escaped(cell)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td${numberClass(cell)}>${escaped(String(cell))}</td>`).join('')}</tr>`).join('\n')}</tbody>
</table></div>`;

const numberClass = (cell: Cell | undefined): string => (typeof cell === 'number' ? ' class="number"' : '');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
