import type { Flags } from './resident.js';

/** What a column of a roll may hold. `nik` is recognised only to be dropped. */
export type Field =
  | 'id'
  | 'number'
  | 'name'
  | 'aliases'
  | 'sex'
  | 'birthDate'
  | 'married'
  | 'rt'
  | 'rw'
  | 'rtRw'
  | 'address'
  | 'note'
  | 'nik'
  | keyof Flags;

/**
 * Headings as committees write them, Indonesian and English, without case, signs and spaces.
 *
 * @source architecture, "Roll CSV/XLSX"; forms of the civil register and the election commission
 */
const HEADINGS: Readonly<Record<Field, string>> = {
  id: 'id kode code',
  number: 'no nomor nourut noroll nodaftar number rollnumber',
  name: 'nama namalengkap namawarga namapemilih namapenduduk name fullname',
  aliases: 'namapanggilan panggilan alias namalain namaseharihari nickname nicknames aliases',
  sex: 'lp pl jk jeniskelamin kelamin lkpr sex gender',
  birthDate: 'tanggallahir tgllahir tglahir tempattanggallahir tempattgllahir ttl birthdate dateofbirth dob',
  married: 'statuskawin statusperkawinan statusnikah kawin statuspernikahan stskawin maritalstatus married',
  rt: 'rt nort',
  rw: 'rw norw dusun dukuh lingkungan banjar kampung jorong hamlet',
  rtRw: 'rtrw unit',
  address: 'alamat alamatrumah jalan address',
  note: 'keterangan ket catatan note notes remarks',
  nik: 'nik nonik nomornik nikktp noktp nomorktp ktp niknoktp nokk nkk nomorkk kk nikkk nationalid',
  partyOfficer: 'penguruspartai pengurusparpol partai parpol partyofficer',
  villageOfficial: 'perangkatdesa perangkatkelurahan perangkat aparatdesa villageofficial',
  illiterate: 'butahuruf butaaksara tidakbacatulis illiterate',
  panitia: 'panitia committee',
  letter: 'surat suratkesediaan suratpernyataan letter',
  utusan: 'utusan utusanwarga delegate',
};

/** Every field, in the order in which a committee thinks of them. */
export const FIELDS = Object.keys(HEADINGS) as readonly Field[];

const BY_HEADING = new Map(
  Object.entries(HEADINGS).flatMap(([field, words]) =>
    words.split(' ').map((word) => [word, field as Field] as const),
  ),
);

/** A heading is short: a longer cell is text above the table. */
const MAX_HEADING = 60;

/** Which field a heading names; null for one that the roll has no use for. */
export function fieldOf(heading: string): Field | null {
  if (heading.length > MAX_HEADING) return null;
  const plain = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return BY_HEADING.get(plain) ?? null;
}

/** The row of headings has a name, and something that says where people live. */
export const hasUnit = (fields: readonly (Field | null)[]): boolean =>
  fields.includes('rt') || fields.includes('rw') || fields.includes('rtRw');
