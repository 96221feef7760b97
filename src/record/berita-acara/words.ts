import type { PublicRecord } from '../format.js';

/** 1111 as "1.111". */
export const inDigits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

export const SEX = { L: 'L', P: 'P', '?': '–' } as const;
export const METHOD = { 'run-off': 'putaran ulang', deliberation: 'musyawarah', lots: 'undian' } as const;
export const CONSENT = { yes: 'bersedia', no: 'tidak bersedia', pending: 'belum menjawab' } as const;
export const STANDING = { elected: 'terpilih', tied: 'suara sama', reserve: 'cadangan', other: '–' } as const;
export const VOID = {
  unresolved: 'tidak dapat dipastikan',
  'not-a-name': 'bukan nama',
  ineligible: 'tidak dapat dipilih',
} as const;

/** Every reason for an invalid ballot, in the order in which they are looked for. */
export const INVALID = {
  blank: 'kosong',
  tooMany: 'terlalu banyak nama',
  tooFew: 'kurang nama',
  repeated: 'nama berulang',
  ineligible: 'orang yang tidak dapat dipilih',
  unresolved: 'nama tidak dapat dipastikan',
  unsealable: 'amplop tidak dapat dibuka',
  unreadable: 'isi amplop tidak terbaca',
  otherElection: 'kartu suara dari kotak lain',
} as const satisfies Record<keyof PublicRecord['result']['ballots']['invalid'], string>;

/** Letters that the embedded faces have; others lose their accents, and what is left is shown as "?". */
const HAS_GLYPH =
  /[\n\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2212]/;

export const printable = (text: string): string =>
  [...text.normalize('NFC')]
    .map((sign) => {
      if (HAS_GLYPH.test(sign)) return sign;
      if (/[\u02b9-\u02bf\u02c8]/.test(sign)) return '\u2019';
      const bare = sign.normalize('NFD').replace(/\p{Mn}/gu, '');
      return bare === '' || HAS_GLYPH.test(bare) ? bare : '?';
    })
    .join('');

/** What the committee typed in its own words, ended so that the next sentence does not run into it. */
export const fullStop = (typed: string): string =>
  /[.!?…]$/.test(typed.trim()) ? typed : `${typed.trim()}.`;
