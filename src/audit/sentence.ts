import type { Language } from '../basics/language.js';
import type { PublicEntry } from './chain.js';
import { EVENTS } from './events.js';
import { ENGLISH_CODES, ENGLISH_TEXT } from './events-en.js';

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

const CODES: Readonly<Record<Language, typeof WORDS>> = { id: WORDS, en: ENGLISH_CODES };

/** The fields that hold an id, which a reader wants to see as a name. */
const IDS = ['officer', 'person'] as const;
/** Names for ids: of officers, and of people who got votes. */
export type NameOf = (whose: (typeof IDS)[number], id: string) => string;
const asItIs: NameOf = (_, id) => id;

/**
 * What happened, in the catalogue's words; null where the entry is private and its data are not shown.
 *
 * @param nameOf asked for the fields alone that hold an id: a resident's id may be a number, like any figure here
 */
export function entrySentence(
  entry: PublicEntry,
  language: Language = 'id',
  nameOf: NameOf = asItIs,
): string | null {
  if (entry.data === undefined) return null;
  const data = entry.data as Readonly<Record<string, unknown>>;
  const said = (field: string): string => {
    const value = data[field];
    const whose = IDS.find((name) => name === field);
    if (whose !== undefined && typeof value === 'string') return nameOf(whose, value);
    return spoken(value, CODES[language][`${entry.kind}.${field}`] ?? {});
  };
  const text = language === 'en' ? (TEXTS_EN[entry.kind] ?? '') : EVENTS[entry.kind].text;
  return text.replace(/\{(\w+)\}/g, (_, field: string) => said(field)).trim();
}

/** Of public kinds only, and only those have data here. */
const TEXTS_EN: Readonly<Partial<Record<PublicEntry['kind'], string>>> = ENGLISH_TEXT;

/** Lists with commas; a roll line as the person's name; a code in words; nothing where there is nothing. */
function spoken(value: unknown, codes: Readonly<Record<string, string>>): string {
  if (Array.isArray(value)) return value.map((each) => spoken(each, codes)).join(', ');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return (Object.hasOwn(codes, value) ? codes[value] : undefined) ?? value;
  const name = (value as { readonly name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : '';
}
