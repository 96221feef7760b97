import type { Rules } from './rules.js';

/** One rule as two officers read it aloud before freezing, and as the berita acara prints it. */
export interface RuleSentence {
  readonly rule: keyof Rules;
  readonly id: string;
  readonly en: string;
  /** Article of the tata tertib; empty where none was given. */
  readonly article: string;
}

/** Every rule, in the order of the tata tertib. A rule that says nothing is a sentence too: silence decides nothing. */
export function ruleSentences(rules: Rules): readonly RuleSentence[] {
  return (Object.keys(SAYS) as (keyof typeof SAYS)[]).map((rule) => {
    const [id, en] = SAYS[rule](rules);
    return { rule, id, en, article: rules.articles[rule] ?? '' };
  });
}

type Says = (rules: Rules) => readonly [id: string, en: string];

const SAYS: Readonly<Record<Exclude<keyof Rules, 'articles' | 'basis'>, Says>> = {
  form: ({ form }) =>
    form === 'two-level'
      ? [
          'Pemilihan dua tingkat: warga memilih utusan, utusan memilih anggota BKM.',
          'Two levels: residents elect delegates, delegates elect the members.',
        ]
      : [
          'Pemilihan langsung: semua warga dewasa memilih anggota BKM.',
          'Direct: all adult residents elect the members.',
        ],
  basisUnit: ({ basisUnit }) => [
    `Satuan tingkat basis adalah ${basisUnit}.`,
    `The basis unit is the ${basisUnit}.`,
  ],
  adult: ({ adult }) => [
    `Wajib pilih berumur paling sedikit ${adult.age} tahun${adult.marriedCounts ? ', atau sudah kawin' : ''}.`,
    `Voters are at least ${adult.age} years old${adult.marriedCounts ? ', or married' : ''}.`,
  ],
  electedAge: ({ electedAge }) =>
    electedAge === null
      ? ['Tidak ada batas umur bagi yang terpilih.', 'There is no age limit for the elected.']
      : [
          `Yang terpilih berumur ${electedAge.min} sampai ${electedAge.max} tahun.`,
          `The elected are ${electedAge.min} to ${electedAge.max} years old.`,
        ],
  whoMayBeWritten: ({ whoMayBeWritten }) =>
    whoMayBeWritten === 'any-adult'
      ? ['Setiap warga dewasa boleh ditulis namanya.', 'Any adult resident may be written.']
      : ['Hanya utusan warga yang boleh ditulis namanya.', 'Only delegates may be written.'],
  sameUnitOnly: ({ sameUnitOnly }) =>
    sameUnitOnly
      ? [
          'Nama yang ditulis harus warga dari satuan ini sendiri.',
          'Every written name must be a resident of this unit.',
        ]
      : [
          'Nama yang ditulis boleh warga dari satuan lain.',
          'Names of residents of other units may be written.',
        ],
  absent: ({ absent }) =>
    absent === 'may-be-elected'
      ? [
          'Warga yang tidak hadir tidak dapat memilih, tetapi dapat dipilih.',
          'An absent resident cannot vote, but can be elected.',
        ]
      : [
          'Warga yang tidak hadir hanya dapat dipilih bila sudah mengirim surat.',
          'An absent resident can be elected only with a letter.',
        ],
  names: ({ names }) =>
    names.min === names.max
      ? [
          `Setiap kartu suara berisi tepat ${names.max} nama.`,
          `Each ballot holds exactly ${names.max} names.`,
        ]
      : [
          `Setiap kartu suara berisi ${names.min} sampai ${names.max} nama.`,
          `Each ballot holds ${names.min} to ${names.max} names.`,
        ],
  faults: ({ faults }) => [
    [
      'Terlalu banyak nama: kartu tidak sah.',
      faults.tooFew === 'accept' ? 'Kurang nama: kartu tetap sah.' : 'Kurang nama: kartu tidak sah.',
      faults.repeated === 'count-once'
        ? 'Nama berulang: dihitung satu kali.'
        : 'Nama berulang: kartu tidak sah.',
      faults.ineligible === 'void-name'
        ? 'Orang yang tidak dapat dipilih: nama itu gugur.'
        : 'Orang yang tidak dapat dipilih: kartu tidak sah.',
      faults.unresolved === 'void-name'
        ? 'Nama yang tidak dapat dipastikan: nama itu gugur.'
        : 'Nama yang tidak dapat dipastikan: kartu tidak sah.',
    ].join(' '),
    [
      'Too many names: the ballot is invalid.',
      faults.tooFew === 'accept' ? 'Too few: the ballot stays valid.' : 'Too few: the ballot is invalid.',
      faults.repeated === 'count-once'
        ? 'A repeated name counts once.'
        : 'A repeated name: the ballot is invalid.',
      faults.ineligible === 'void-name'
        ? 'A person who cannot be elected: that name is void.'
        : 'A person who cannot be elected: the ballot is invalid.',
      faults.unresolved === 'void-name'
        ? 'A name nobody can resolve: that name is void.'
        : 'A name nobody can resolve: the ballot is invalid.',
    ].join(' '),
  ],
  seats: ({ seats }) => [
    `Yang dipilih: ${seats} orang, menurut suara terbanyak.`,
    `${seats} people are elected, by most votes.`,
  ],
  oddSeats: ({ oddSeats }) =>
    oddSeats
      ? ['Jumlah yang terpilih harus ganjil.', 'The number of seats must be odd.']
      : ['Jumlah yang terpilih tidak harus ganjil.', 'The number of seats need not be odd.'],
  reserves: ({ reserves }) =>
    reserves === 0
      ? ['Tidak ada daftar cadangan.', 'There is no reserve list.']
      : [`Daftar cadangan: ${reserves} orang.`, `The reserve list has ${reserves} people.`],
  turnout: ({ turnout }) => {
    if (turnout === null) return ['Tidak ada syarat kehadiran.', 'No turnout is required.'];
    const short = {
      visits: ['dikunjungi dari rumah ke rumah', 'house-to-house visits'],
      're-run': ['pemungutan suara diulang', 'the vote is held again'],
      'accept-with-note': ['diterima dengan catatan', 'accepted with a note'],
    } as const;
    const [id, en] = short[turnout.ifShort];
    return [
      `Sah bila hadir paling sedikit ${turnout.percent} persen wajib pilih; bila kurang: ${id}.`,
      `Valid if at least ${turnout.percent} per cent of the voters come; if short: ${en}.`,
    ];
  },
  quorum: ({ quorum }) =>
    quorum === null
      ? ['Tidak ada kuorum utusan.', 'There is no quorum of delegates.']
      : quorum.kind === 'people'
        ? [
            `Kuorum: paling sedikit ${quorum.least} utusan hadir.`,
            `Quorum: at least ${quorum.least} delegates.`,
          ]
        : [
            `Kuorum: paling sedikit ${quorum.least} persen utusan hadir.`,
            `Quorum: at least ${quorum.least} per cent of the delegates.`,
          ],
  tieMethod: ({ tieMethod }) =>
    (
      ({
        'run-off': ['Suara sama diselesaikan dengan putaran ulang.', 'A tie is settled by a run-off.'],
        deliberation: ['Suara sama diselesaikan dengan musyawarah.', 'A tie is settled by deliberation.'],
        lots: ['Suara sama diselesaikan dengan undian.', 'A tie is settled by drawing lots.'],
      }) as const
    )[tieMethod],
  bars: ({ bars }) => {
    const names = [
      [bars.partyOfficer, 'pengurus partai', 'party officers'],
      [bars.villageOfficial, 'perangkat desa/kelurahan', 'village officials'],
      [bars.illiterate, 'yang tidak dapat membaca dan menulis', 'people who cannot read and write'],
      [bars.panitia, 'anggota panitia', 'committee members'],
    ].filter(([on]) => on === true);
    if (names.length === 0)
      return ['Tidak ada yang dikecualikan dari keterpilihan.', 'Nobody is barred from being elected.'];
    return [
      `Tidak dapat dipilih: ${names.map(([, id]) => id).join(', ')}.`,
      `Cannot be elected: ${names.map(([, , en]) => en).join(', ')}.`,
    ];
  },
  consent: ({ consent }) => {
    if (!consent.asked)
      return ['Kesediaan yang terpilih tidak ditanyakan.', 'The elected are not asked for consent.'];
    return consent.onRefusal === 'next-in-rank'
      ? [
          'Yang terpilih ditanya kesediaannya; bila menolak, diganti urutan berikutnya.',
          'The elected are asked; on a refusal the next in rank follows.',
        ]
      : [
          'Yang terpilih ditanya kesediaannya; bila menolak, tempatnya kosong.',
          'The elected are asked; on a refusal the seat stays empty.',
        ];
  },
  readingUnit: ({ readingUnit }) =>
    readingUnit === 'names'
      ? [
          'Nama dari semua kartu dibacakan secara acak.',
          'The names of all ballots are read shuffled together.',
        ]
      : ['Kartu dibacakan utuh satu per satu secara acak.', 'Whole ballots are read, shuffled.'],
  minBallots: ({ minBallots }) => [
    `Kotak dengan kurang dari ${minBallots} kartu suara tidak dibuka.`,
    `A box with fewer than ${minBallots} ballots is not opened.`,
  ],
  ifTooFewBallots: ({ ifTooFewBallots }) =>
    ifTooFewBallots === 're-run'
      ? [
          'Bila kartu suara terlalu sedikit, pemungutan suara diulang.',
          'With too few ballots the vote is held again.',
        ]
      : [
          'Bila kartu suara terlalu sedikit, digabung dengan satuan tetangga.',
          'With too few ballots the unit joins a neighbour.',
        ],
  boothRelease: ({ boothRelease }) =>
    boothRelease
      ? [
          'Petugas bilik membuka tablet untuk setiap pemilih.',
          'The booth officer releases the tablet for each voter.',
        ]
      : ['Tablet langsung siap untuk pemilih berikutnya.', 'The tablet is ready for the next voter at once.'],
  helpWhileTyping: ({ helpWhileTyping }) =>
    helpWhileTyping
      ? [
          'Tablet membantu mencari nama setelah huruf diketik, menurut abjad.',
          'The tablet helps to find names after letters are typed, in alphabetical order.',
        ]
      : ['Tablet tidak membantu mencari nama.', 'The tablet does not help to find names.'],
  custody: ({ custody }) => [
    `Lampiran rahasia disimpan ${custody.annex}, kartu kunci ${custody.cards}, cakram laptop ${custody.disk}, sampai ${custody.until}.`,
    `Annex kept by ${custody.annex}, key cards by ${custody.cards}, the disk by ${custody.disk}, until ${custody.until}.`,
  ],
  termYears: ({ termYears }) => [`Masa bakti ${termYears} tahun.`, `The term is ${termYears} years.`],
  timeZone: ({ timeZone }) => [`Jam memakai ${timeZone}.`, `Times are in ${timeZone}.`],
  signers: ({ signers }) => [
    `Berita acara ditandatangani: ${signers.join(', ')}.`,
    `Signed by: ${signers.join(', ')}.`,
  ],
};
