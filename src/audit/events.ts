import { type Static, type TSchema, Type } from 'typebox';
import { HASH_PATTERN } from '../basics/hash.js';
import { RollLine } from '../election/roll-line.js';
import { Rules } from '../election/rules.js';
import { MAX_KEY_HOLDERS } from '../election/setup-document.js';

const only = { additionalProperties: false } as const;
const shape = <const Fields extends Record<string, TSchema>>(fields: Fields) => Type.Object(fields, only);
const count = Type.Integer({ minimum: 0, maximum: 1_000_000 });
const hash = Type.String({ pattern: HASH_PATTERN });
const id = Type.String({ minLength: 1, maxLength: 60 });
const line = Type.String({ minLength: 1, maxLength: 120 });
/** What people wrote for the minutes. */
const note = Type.String({ maxLength: 500 });
const people = Type.Array(id, { minItems: 1, maxItems: 200 });

export interface EventKind {
  /** Public data stands in the record; private data only in the annex, and its time is rounded. */
  readonly visibility: 'public' | 'private';
  /** Phase changes carry a signature of the record key. */
  readonly signed: boolean;
  readonly data: TSchema;
  /** The sentence of the printed catalogue and of the observers' page; {field} is filled from the data. */
  readonly text: string;
}

const open = <Data extends TSchema>(data: Data, text: string) =>
  ({ visibility: 'public', signed: false, data, text }) as const;
const signed = <Data extends TSchema>(data: Data, text: string) =>
  ({ visibility: 'public', signed: true, data, text }) as const;
const closed = <Data extends TSchema>(data: Data, text: string) =>
  ({ visibility: 'private', signed: false, data, text }) as const;

/**
 * Everything that may be written in the audit log. Nothing else can be.
 *
 * There is no event for a single ballot, on purpose. A time next to each cast would tie ballots to
 * the voters seen walking to the booth, should their order ever leak.
 */
export const EVENTS = {
  'house-opened': open(shape({}), 'Laptop panitia disiapkan. Catatan dimulai.'),
  restarted: open(shape({}), 'Program dinyalakan kembali.'),
  'clock-confirmed': open(
    shape({ zone: Rules.properties.timeZone }),
    'Tanggal, jam dan zona waktu ({zone}) diperiksa dan benar.',
  ),
  'officer-added': open(
    shape({ officer: id, name: line, roles: Type.Array(id, { maxItems: 5 }) }),
    '{name} bertugas sebagai {roles}.',
  ),
  'pin-reset': open(shape({ officer: id }), 'PIN petugas {officer} diganti.'),
  'roll-imported': open(
    shape({ residents: count, refused: count, toConfirm: count, fileHash: hash }),
    'Daftar warga dimasukkan: {residents} warga, {refused} baris ditolak, {toConfirm} perlu dipastikan.',
  ),
  'rules-read-aloud': open(shape({}), 'Setiap aturan dibacakan dan disetujui oleh dua petugas.'),
  'lot-confirmed': open(shape({ lot: count, slips: count }), 'Cetakan kupon lot {lot} baik: {slips} kupon.'),
  'lot-revoked': open(
    shape({ lot: count, slips: count }),
    'Cetakan kupon lot {lot} dibatalkan: {slips} kupon.',
  ),
  'cards-read-back': open(shape({ cards: count }), 'Semua kartu kunci ({cards}) dibaca kembali dan benar.'),
  'election-frozen': signed(
    shape({ setupHash: hash, tokens: count, usable: count, residents: count }),
    'Aturan, daftar warga, kunci dan kupon dibekukan: {usable} kupon siap pakai, {residents} warga.',
  ),
  'test-slips-given': open(shape({ slips: count }), '{slips} kupon uji diserahkan kepada pemantau.'),
  'reserve-added': open(shape({ slips: count }), '{slips} kupon cadangan dicampurkan ke dalam mangkuk.'),
  'box-shown-empty': open(shape({}), 'Kotak suara diperlihatkan kosong.'),
  'voting-opened': signed(shape({ ballots: count }), 'Pemungutan suara dibuka. Isi kotak: {ballots}.'),
  'voting-paused': open(shape({ reason: note }), 'Pemungutan suara dihentikan sementara: {reason}'),
  'voting-resumed': open(shape({}), 'Pemungutan suara dilanjutkan.'),
  'last-call': open(shape({ checkedIn: count }), 'Panggilan terakhir. Yang hadir: {checkedIn}.'),
  'turnout-judged': open(
    shape({
      eligible: count,
      checkedIn: count,
      needed: count,
      decision: Type.Enum(['enough', 'visits', 're-run', 'accept-with-note']),
      note,
    }),
    'Kehadiran dinilai: {checkedIn} dari {eligible}, perlu {needed}. Putusan: {decision}. {note}',
  ),
  'bound-reached': open(
    shape({ ballots: count, bound: count }),
    'Kejadian: satu kartu lagi akan melebihi daftar hadir ({ballots} dari {bound}). Pemungutan suara dihentikan.',
  ),
  'checked-in': closed(shape({ resident: id, ageConfirmed: Type.Boolean() }), 'Warga {resident} hadir.'),
  'check-in-undone': closed(
    shape({ resident: id }),
    'Kehadiran warga {resident} dibatalkan; kuponnya kembali.',
  ),
  'slip-revoked': closed(
    shape({ reason: Type.Enum(['damaged', 'handed-back']) }),
    'Satu kupon dibatalkan ({reason}).',
  ),
  'slip-lost': closed(shape({ note }), 'Satu kupon hilang. {note}'),
  'helper-present': closed(shape({ helper: line }), 'Seorang pemilih dibantu oleh {helper}.'),
  'roll-changed': open(
    shape({ change: Type.Enum(['added', 'corrected']), reason: note, line: RollLine }),
    'Daftar warga diubah setelah dibekukan ({change}, {line}): {reason}',
  ),
  'device-paired': open(
    shape({ device: id, kind: id, label: line }),
    'Perangkat {label} ({kind}) dipasangkan.',
  ),
  'device-unpaired': open(shape({ device: id, label: line }), 'Perangkat {label} dilepas.'),
  'slips-counted': open(
    shape({ left: count, spoiled: count }),
    'Sisa kupon dihitung tangan oleh dua orang: {left} utuh, {spoiled} rusak.',
  ),
  'voting-closed': signed(
    shape({
      root: hash,
      ballots: count,
      checkIns: count,
      testSlips: count,
      logHead: hash,
      tokens: shape({ printed: count, spent: count, revoked: count }),
      left: count,
      outstanding: Type.Integer({ minimum: -40_000, maximum: 40_000 }),
      note,
    }),
    'Pemungutan suara ditutup. Kartu suara dalam kotak: {ballots}. Daftar hadir: {checkIns}. {note}',
  ),
  'box-opened': signed(
    shape({ cards: Type.Array(count, { maxItems: MAX_KEY_HOLDERS }), ballots: count, unreadable: count }),
    'Kotak dibuka di depan warga dengan kartu kunci {cards}: {ballots} kartu suara.',
  ),
  'test-ballots-set-aside': open(
    shape({ ballots: count }),
    '{ballots} suara uji ditemukan tepat sama dan disisihkan.',
  ),
  /** What observers had written down beforehand: one ballot of exactly this content is set aside, whichever it is. */
  'test-ballot-found': closed(
    shape({ names: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 30 }) }),
    'Isi satu suara uji dibacakan dari amplop pemantau.',
  ),
  'paper-ballot': closed(
    shape({ number: count, names: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 30 }) }),
    'Kartu suara kertas nomor {number} disalin oleh dua petugas.',
  ),
  'name-decided': closed(
    shape({
      form: Type.String({ maxLength: 240 }),
      written: Type.Union([Type.Null(), Type.String({ maxLength: 240 })]),
      outcome: Type.Union([
        shape({ kind: Type.Literal('person'), person: id }),
        shape({ kind: Type.Literal('void'), reason: Type.Enum(['unresolved', 'not-a-name', 'ineligible']) }),
        // Takes the earlier decision back; a writing that was split off is one with its form again.
        shape({ kind: Type.Literal('withdrawn') }),
      ]),
    }),
    'Satu tulisan nama diputuskan oleh dua petugas.',
  ),
  'reading-compared': open(
    shape({ reading: count, agrees: Type.Boolean(), note }),
    'Setelah bacaan {reading} papan dibandingkan dengan turus warga. {note}',
  ),
  'objection-noted': open(shape({ reading: count, note }), 'Keberatan pada bacaan {reading}: {note}'),
  'tie-settled': open(
    shape({
      line: Type.Enum(['seats', 'reserves']),
      people,
      chosen: Type.Array(id, { maxItems: 200 }),
      method: Rules.properties.tieMethod,
      how: note,
    }),
    'Suara sama diselesaikan ({method}): {how}',
  ),
  /** Written into the first election when the committee comes back from its run-off's box. */
  'run-off-returned': open(
    shape({ setupHash: hash, recordHash: hash, people, chosen: people }),
    'Putaran ulang di kotaknya sendiri sudah disahkan; angka sidik hasilnya {recordHash}.',
  ),
  'consent-answered': open(
    shape({ person: id, answer: Type.Enum(['yes', 'no', 'pending']) }),
    'Kesediaan {person}: {answer}.',
  ),
  'note-added': open(shape({ about: id, note }), 'Catatan: {note}'),
  certified: signed(shape({ resultHash: hash }), 'Hasil disahkan oleh rembug warga.'),
  'supplement-added': open(
    shape({
      number: count,
      about: Type.Enum(['consent', 'replacement', 'objection', 'inauguration']),
      hash,
    }),
    'Susulan nomor {number} ditambahkan pada hasil yang sudah disahkan: {about}.',
  ),
  abandoned: open(shape({ reason: note }), 'Persiapan ini ditinggalkan sebelum suara pertama: {reason}'),
  'vote-void': open(shape({ reason: note }), 'Pemungutan suara harus diulang: {reason}'),
  'tls-off': open(shape({}), 'Sambungan tanpa TLS disetujui oleh dua petugas.'),
} as const satisfies Record<string, EventKind>;

export type EventName = keyof typeof EVENTS;
/** Worked out once for each kind, and not anew wherever a kind is left open: the compiler took seconds over it. */
type AllData = { readonly [Name in keyof typeof EVENTS]: Static<(typeof EVENTS)[Name]['data']> };
export type EventData<Name extends EventName> = AllData[Name];
export const EVENT_NAMES = Object.keys(EVENTS) as EventName[];
