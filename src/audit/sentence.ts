import type { PublicEntry } from './chain.js';
import { EVENTS } from './events.js';

/** Words for the codes among the data, by event and field. What people wrote stays as they wrote it. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'turnout-judged.decision': {
    enough: 'cukup',
    visits: 'kunjungan dari rumah ke rumah',
    're-run': 'pemungutan suara diulang',
    'accept-with-note': 'diterima dengan catatan',
  },
  'roll-changed.change': { added: 'ditambah', corrected: 'diperbaiki' },
  'device-paired.kind': {
    kiosk: 'tablet bilik',
    projector: 'layar rembug warga',
    booth: 'telepon petugas bilik',
  },
  'tie-settled.method': { 'run-off': 'putaran ulang', deliberation: 'musyawarah', lots: 'undian' },
  'consent-answered.answer': { yes: 'bersedia', no: 'tidak bersedia', pending: 'belum dijawab' },
  'supplement-added.about': {
    consent: 'kesediaan',
    replacement: 'penggantian antar waktu',
    objection: 'keberatan tertulis',
    inauguration: 'pengukuhan',
  },
};

/** What happened, in the catalogue's words; null where the entry is private and its data are not shown. */
export function entrySentence(entry: PublicEntry): string | null {
  if (entry.data === undefined) return null;
  const data = entry.data as Readonly<Record<string, unknown>>;
  const said = (field: string) => {
    const plain = spoken(data[field]);
    return WORDS[`${entry.kind}.${field}`]?.[plain] ?? plain;
  };
  return EVENTS[entry.kind].text.replace(/\{(\w+)\}/g, (_, field: string) => said(field)).trim();
}

/** Lists with commas; a roll line as the person's name; nothing where there is nothing. */
function spoken(value: unknown): string {
  if (Array.isArray(value)) return value.map(spoken).join(', ');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const name = (value as { readonly name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : '';
}
