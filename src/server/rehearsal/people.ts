import type { Chance } from './chance.js';

/** One invented resident, as the roll has them. */
export interface Invented {
  readonly number: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly sex: 'L' | 'P';
  /** ISO date; null where the roll has a gap. */
  readonly birthDate: string | null;
  readonly age: number;
  readonly rt: string;
  readonly panitia: boolean;
  /** A letter that allows the absent to be elected. */
  readonly letter: boolean;
}

/** The day that is rehearsed. Fixed, so that the same people are of age whenever the rehearsal is held. */
export const DAY = '2026-11-22';
const YEAR = 2026;

const MEN = words(`Agus Bambang Cahyo Darmaji Edi Fajar Gunawan Hendra Imam Jarwo Kasdi Lukman Mulyadi Nurdin
  Paryono Rohmat Slamet Teguh Ujang Wahyudi Yanto Zaenal Tumpal Wayan`);
const WOMEN =
  words(`Aminah Badriyah Citra Darsinah Endah Fatonah Ginah Hartini Istiqomah Juminten Kartinah Lestari
  Maimunah Nuraini Partinah Rosmawati Suminten Tarwiyah Umiyati Wagiyem Yatinah Zubaidah Euis Lamria`);
const SECOND_MEN = words(`Santosa Wijoyo Purnama Setiadi Kusuma Hidayat Prasojo Sudarma Wibisana Rachmat Nasir
  Simatupang Harjanto Suhendar Baskara Utama Mahendra Pranoto`);
const SECOND_WOMEN =
  words(`Rahayuni Pertiwi Kusumastuti Maryani Suhartini Wulansari Anggraini Hasanati Sundari
  Yulianti Permatasari Simatupang Rukmana Fauziah Setyani Puspita Marlina Hapsari`);
const THIRD = words('Adi Budi Dwi Eka Putra Rini Sari Tri Nur Jaya Asih Wati');
/** What neighbours put behind a short form: the trade, or the looks. */
const TRADES = words('Bakso Bengkel Jahit Sayur Sawah Warung Ojek Kambing Tempe Kulon Wetan Jangkung');

/** Of a hundred: one-word names, everyday names, gaps in the roll, letters of the absent, members of the panitia. */
const SHARE = { single: 18, third: 30, alias: 30, trade: 40, gap: 3, letter: 12, panitia: 2 } as const;
const PER_RT = 40;

/** So many people who may vote are invented for each voter who comes, in percent; and some who are too young. */
const ROLL_PERCENT = 130;
const SPARE_PEOPLE = 5;
const MINORS_PERCENT = 4;

/** The roll of a village of which so many come to vote. Numbers run from 1. */
export function inventPeople(chance: Chance, voters: number): readonly Invented[] {
  const adults = Math.ceil((voters * ROLL_PERCENT) / 100) + SPARE_PEOPLE;
  const minors = Math.ceil((adults * MINORS_PERCENT) / 100);
  const ages = [
    ...Array.from({ length: adults }, () => 18 + chance.below(65)),
    ...Array.from({ length: minors }, () => 5 + chance.below(11)),
  ];
  return chance.shuffled(ages).map((age, at) => inventPerson(chance, at + 1, age));
}

function inventPerson(chance: Chance, number: number, age: number): Invented {
  const sex = chance.percent(50) ? 'L' : 'P';
  const first = chance.one(sex === 'L' ? MEN : WOMEN);
  const second = chance.percent(SHARE.single) ? [] : [chance.one(sex === 'L' ? SECOND_MEN : SECOND_WOMEN)];
  const third = second.length > 0 && chance.percent(SHARE.third) ? [chance.one(THIRD)] : [];
  return {
    number,
    name: [first, ...third, ...second].join(' '),
    aliases: chance.percent(SHARE.alias) ? [alias(chance, first, sex)] : [],
    sex,
    // Born on a day before the rehearsed one: the age is that in completed years.
    birthDate: age >= 18 && chance.percent(SHARE.gap) ? null : dateOf(chance, YEAR - age),
    age,
    rt: String(1 + Math.floor((number - 1) / PER_RT)).padStart(2, '0'),
    panitia: age >= 18 && chance.percent(SHARE.panitia),
    letter: age >= 18 && chance.percent(SHARE.letter),
  };
}

function alias(chance: Chance, first: string, sex: Invented['sex']): string {
  const short = first.slice(-Math.min(4, first.length - 1));
  const called = `${short.charAt(0).toUpperCase()}${short.slice(1)}`;
  if (chance.percent(SHARE.trade)) return `${called} ${chance.one(TRADES)}`;
  return `${chance.one(sex === 'L' ? ['Kang', 'Lik', 'Mas'] : ['Mbak', 'Yu', 'Bulik'])} ${called}`;
}

function dateOf(chance: Chance, year: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(1 + chance.below(10))}-${two(1 + chance.below(28))}`;
}

/** The roll as the committee's spreadsheet would save it. */
export function rollCsv(people: readonly Invented[]): string {
  const yes = (flag: boolean) => (flag ? 'ya' : '');
  const lines = people.map(({ number, name, aliases, sex, birthDate, rt, panitia, letter }) =>
    [number, name, aliases.join('/'), sex, birthDate ?? '', rt, '01', yes(panitia), yes(letter)].join(';'),
  );
  return `${['No;Nama;Nama Panggilan;L/P;Tanggal Lahir;RT;RW;Panitia;Surat Kesediaan', ...lines].join('\n')}\n`;
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
