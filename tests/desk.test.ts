import { unzipSync } from 'fflate';
import t from 'tap';
import { read } from '../prisma/client.js';
import { readLog } from '../src/audit/store.js';
import { cardTyped, readCard } from '../src/ballot/key-card.js';
import { toBase64, toUtf8 } from '../src/basics/bytes.js';
import type { Rules } from '../src/election/rules.js';
import { screenOf } from '../src/projector/screen.js';
import { screenParts } from '../src/server/screen-parts.js';
import {
  aDay,
  aKiosk,
  checkInAll,
  closeAndOpen,
  freeze,
  PASSPHRASE,
  readAll,
  setUp,
  signedIn,
} from './helpers/day.js';

t.test('a whole day through the doors ends in a signed record', async (t) => {
  const day = await aDay(t);
  await setUp(day, { rules: { seats: 3, reserves: 1, names: { min: 1, max: 3 } } });
  const { slips, cards } = await freeze(day);
  const kiosk = await aKiosk(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  await checkInAll(day);
  const votes = [
    ['Ani Lestari', 'Budi', 'Citra Dewi'],
    ['BU ANI LESTARI', 'budi santoso', 'Slamet'],
    ['Ani', 'Dedi', 'Slamet'],
    ['ani lestari', 'Budi', 'Siti Aminah'],
    ['Anii Lestari', 'Dedi', 'Citra Dewi'],
    ['Ani', '@@@', 'Budi'],
    ['Ani'],
    [],
    ['Budi', 'Citra Dewi', 'Slamet'],
    ['Ani', 'Budi', 'Ani'],
  ];
  for (const [at, names] of votes.entries()) t.equal(await kiosk.cast(slips[at]?.qr ?? '', names), 'ok');
  await day.act('POST /desk/voting/last-call', { officers: day.two });
  await day.act('POST /desk/close/slips', {
    officers: day.two,
    left: slips.length - votes.length,
    spoiled: 0,
  });
  await day.act('POST /desk/close', { officers: day.two, passphrase: PASSPHRASE, note: '' });
  for (const card of cards.slice(1)) await day.act('POST /desk/open/card', { card });
  await day.act('POST /desk/open', { officers: day.two, passphrase: PASSPHRASE });

  const before = await day.act('GET /desk/count');
  t.same(
    before.forms.map(({ form }) => form).sort(),
    ['', 'anii lestari', 'siti aminah', 'slamet'].filter((form) =>
      before.forms.some((each) => each.form === form),
    ),
  );
  t.ok(before.open >= 3);
  const alike = before.forms.find(({ form }) => form === 'siti aminah')?.suggestions ?? [];
  t.same(
    alike.map(({ unit }) => unit).sort(),
    ['RT 03 / RW 01 · no. 10', 'RT 03 / RW 01 · no. 9'],
    'two of one name and RT are told apart',
  );
  const early = await day.ask('POST /desk/certify', { officers: day.two, passphrase: PASSPHRASE });
  t.equal(early.body.kind, 'not-ready-to-certify');

  const residents = await day.house.db.resident.findMany();
  const idOf = (name: string) => residents.find((resident) => resident.name === name)?.id ?? '';
  await day.act('POST /desk/count/decide', {
    second: day.two[1],
    decisions: before.forms
      .filter(({ decided }) => decided === null)
      .map(({ form }) => ({
        form,
        written: null,
        before: null,
        outcome:
          form === 'anii lestari'
            ? { kind: 'person', person: idOf('Ani Lestari') }
            : { kind: 'void', reason: 'unresolved' },
      })),
  });
  await readAll(day);
  const result = await day.act('GET /desk/result');
  t.same(
    result.ranking.slice(0, 2).map(({ name, votes, standing }) => [name, votes, standing]),
    [
      ['Ani Lestari', 8, 'elected'],
      ['Budi Santoso', 6, 'elected'],
    ],
  );
  const [tie] = result.ties;
  if (tie !== undefined) {
    const people = tie.people.map(({ person }) => person);
    await day.act('POST /desk/result/settle', {
      officers: day.two,
      line: tie.line,
      people,
      chosen: people.slice(0, tie.seats),
      method: 'deliberation',
      how: 'Musyawarah di balai desa',
    });
  }
  for (const { person, name } of result.ranking.slice(0, 2)) {
    await day.act('POST /desk/result/consent', { person, answer: 'yes' });
    const log = (await day.inject({ url: '/observer/log' })).payload;
    t.match(log, `Kesediaan ${name}: bersedia.`, 'the hall reads a name, not an id');
  }
  const { hash, digits } = await day.act('POST /desk/certify', { officers: day.two, passphrase: PASSPHRASE });
  t.match(hash, /^[0-9a-f]{64}$/);
  t.match(digits, /^(\d{5} ){7}\d{5}$/);
  const zip = await day.inject({ url: '/desk/record.zip', headers: { cookie: await signedIn(day) } });
  t.equal(zip.statusCode, 200);
  t.same(Object.keys(unzipSync(new Uint8Array(zip.rawPayload))).sort(), [
    'allowed_signers',
    'annex.json',
    'berita-acara.pdf',
    'record.json',
    'record.json.sig',
  ]);
  const after = await day.act('GET /desk/result');
  t.equal(after.record?.hash, hash);
  t.equal(day.house.box.content(), null, 'the key of the box is gone');
});

/* Planted: search announced like an act (so it was: every keystroke made all pages read again); a roll never read again. */
t.test('a search wakes nobody, and finds who was added a moment ago', async (t) => {
  const day = await aDay(t);
  await setUp(day);
  await freeze(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  const find = async (query: string) =>
    (await day.act('POST /desk/roll/search', { query })).residents.map(({ name }) => name);
  let changes = 0;
  t.teardown(day.house.signal.listen(() => (changes += 1)));
  t.same(await find('hadi'), ['Hadi Wijaya']);
  t.same(await find('zubaidah'), []);
  t.equal(changes, 0);
  await day.act('POST /desk/roll/add', {
    officers: day.two,
    reason: 'Pindah bulan lalu, ada surat dari RT',
    resident: {
      ...{ name: 'Zubaidah', aliases: [], sex: 'P', rt: '03', rw: '01', birthDate: '1970-05-01' },
      ...{ married: true, address: '' },
    },
  });
  t.equal(changes, 1);
  t.same(await find('zubaidah'), ['Zubaidah']);
  t.same((await day.act('GET /desk/state')).eligible, { L: 6, P: 7, unknown: 0 });
});

/* Planted: the flags of a corrected resident cleared, the note, the mark of a late addition set; the others each alone. */
t.test(
  'whoever is corrected keeps roll number, bars and remarks; whoever is added late stays so',
  async (t) => {
    const day = await aDay(t);
    const { act, two, house } = day;
    const roll = `no;nama;L/P;tanggal lahir;RT;RW;keterangan;perangkat desa
1;Ani Lestari;P;1980-01-01;03;01;;
2;Budi Santosa;L;1970-05-01;03;01;rumah ujung;ya
`;
    const bars = { partyOfficer: false, villageOfficial: true, illiterate: false, panitia: false };
    await setUp(day, { roll, rules: { bars } });
    await freeze(day);
    const resident = (name: string) => ({
      ...{ name, aliases: [], sex: 'L' as const, rt: '03', rw: '01', birthDate: '1970-05-01' },
      ...{ married: true, address: '' },
    });
    const correct = async (id: string, name: string) => {
      await act('POST /desk/roll/correct', {
        officers: two,
        id,
        reason: 'Salah tulis',
        resident: resident(name),
      });
      const row = await house.db.resident.findUnique({ where: { id } });
      const line = (await read(house.db, readLog)).at(-1);
      return { row, line: line?.data };
    };
    const budi = await house.db.resident.findFirst({ where: { rollNumber: 2 } });
    t.match(budi?.flags, '"villageOfficial":true');
    const { row, line } = await correct(budi?.id ?? '', 'Budi Santoso');
    t.same(row, { ...budi, name: 'Budi Santoso', married: 1 }, 'a name was corrected, and nothing else');
    t.match(
      line,
      { change: 'corrected', line: { name: 'Budi Santoso', eligible: false } },
      'he is still barred',
    );
    const late = await act('POST /desk/roll/add', {
      officers: two,
      reason: 'Baru pindah',
      resident: resident('Tono'),
    });
    const added = await correct(late.resident, 'Tono Hadi');
    t.match(added.row, { name: 'Tono Hadi', rollNumber: 3, addedLate: 1 });
    t.match(added.line, { change: 'corrected', line: { eligible: true } });
  },
);

const STRICT: Rules['faults'] = {
  tooMany: 'void-ballot',
  tooFew: 'void-ballot',
  repeated: 'count-once',
  ineligible: 'void-name',
  unresolved: 'void-name',
};
/* Planted: only the first name of a ballot shown (so it was: nobody could read the others aloud). */
t.test(
  'where whole ballots are read, desk and wall show every name of a ballot, and say if it is invalid',
  async (t) => {
    const day = await aDay(t);
    await setUp(day, {
      rules: { readingUnit: 'ballots', names: { min: 2, max: 3 }, minBallots: 1, faults: STRICT },
    });
    const { slips, cards } = await freeze(day);
    const kiosk = await aKiosk(day);
    await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
    await checkInAll(day, 3);
    const papers = [
      ['Budi Santoso', 'Ani Lestari', 'Slamet'],
      ['Fajar Hidayat'],
      ['Citra Dewi', 'Eka Putri'],
    ];
    for (const [at, names] of papers.entries()) t.equal(await kiosk.cast(slips[at]?.qr ?? '', names), 'ok');
    await closeAndOpen(day, slips.length - 3, cards);
    const heard: string[][] = [];
    for (let at = 0; at < 3; at += 1) {
      await day.act('POST /desk/reading', { move: 'next', seconds: null });
      const { reading } = await day.act('GET /desk/count');
      const wall = screenOf(await read(day.house.db, screenParts(day.house))).count?.reading;
      const names = reading.current.map(({ name }) => name).sort();
      heard.push(reading.invalid ? ['tidak sah'] : names);
      if (at < 2)
        t.match(
          wall,
          { invalid: reading.invalid, current: { length: names.length } },
          'the wall says the same',
        );
    }
    t.same(heard.sort(), [
      ['Ani Lestari', 'Budi Santoso', 'Slamet'],
      ['Citra Dewi', 'Eka Putri'],
      ['tidak sah'],
    ]);
  },
);

/* Planted: helper-present made public; the name kept beside a resident. */
t.test(
  'a helper’s name stands in the log of the desk, and nowhere that the public or a ballot can see',
  async (t) => {
    const day = await aDay(t);
    await setUp(day);
    await freeze(day);
    await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
    await day.act('POST /desk/helper', { helper: 'Bu Pendamping' });
    const entry = (await read(day.house.db, readLog)).at(-1);
    t.match(entry, { kind: 'helper-present', data: { helper: 'Bu Pendamping' } });
    t.same(Object.keys(entry?.data ?? {}), ['helper'], 'no resident, no slip');
    t.match(entry?.at, /:(00|15|30|45):00\.000Z$/, 'no time but the quarter of an hour');
    const seen = (await day.inject({ url: '/observer/log?after=0' })).payload;
    t.match(seen, 'helper-present');
    t.notMatch(seen, 'Bu Pendamping');
  },
);

t.test('the set-up says which bars of its rules would bar nobody on the roll', async (t) => {
  const day = await aDay(t);
  const bars = { partyOfficer: true, villageOfficial: false, illiterate: false, panitia: true };
  await setUp(day, { rules: { bars }, roll: 'nama;RT;panitia\nAni Lestari;03;\nBudi Santoso;03;ya\n' });
  t.same((await day.act('GET /desk/setup')).unmarked, ['partyOfficer']);
  await day.act('POST /desk/setup/rules', { bars: { ...bars, partyOfficer: false } });
  t.same((await day.act('GET /desk/setup')).unmarked, []);
  const twins = toBase64(toUtf8('nama;RT\nAni Lestari;03\nani lestari;03\n'));
  const { possibleDuplicates } = await day.act('POST /desk/roll/preview', { file: twins });
  t.same(
    possibleDuplicates.map(({ line, name }) => [line, name]),
    [[3, 'ani lestari']],
    'who reads the report aloud has a name to read',
  );
});

t.test('a spoiled lot is replaced by one that is no larger than the largest', async (t) => {
  const day = await aDay(t);
  await setUp(day);
  await day.act('POST /desk/freeze/start', { officers: day.two, passphrase: PASSPHRASE });
  await day.inject({ url: '/desk/freeze/lots/1.pdf', headers: { cookie: await signedIn(day) } });
  const { lots } = await day.act('POST /desk/freeze/lot', { lot: 1, verdict: 'revoked' });
  t.same(
    lots.filter(({ part, state }) => part === 'main' && state !== 'revoked').map(({ slips }) => slips),
    [42],
  );
});

t.test('a key card with one wrong sign is told by its line, and what is no card is not', async (t) => {
  const day = await aDay(t);
  await setUp(day);
  const { cards } = await freeze(day);
  const card = readCard(cards[0] ?? '');
  if (!card.ok) return t.fail('a card of the ceremony is one');
  const [first, second = '', third] = cardTyped(card.value).split('\n');
  const mistyped = [first, second.replace(/^./, (sign) => (sign === '0' ? '1' : '0')), third].join('\n');
  const said = async (card: string) => {
    const { kind, index } = (await day.ask('POST /desk/open/card', { card })).body as Partial<
      Record<'kind' | 'index', unknown>
    >;
    return [kind, index];
  };
  t.same(await said(mistyped), ['card-line-malformed', 2]);
  t.same(await said('718F VS51 C1SZ A6PF A'), ['card-malformed', undefined]);
});

t.test('the wall shows the box empty before voting opens, and from then on not how full it is', async (t) => {
  const day = await aDay(t);
  await setUp(day);
  const { slips } = await freeze(day);
  const box = async () => screenOf(await read(day.house.db, screenParts(day.house))).box;
  t.equal(await box(), 0, 'counted, not said');
  const kiosk = await aKiosk(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  t.equal(await box(), null);
  await checkInAll(day, 1);
  t.equal(await kiosk.cast(slips[0]?.qr ?? '', ['Ani Lestari']), 'ok');
  t.equal(await box(), null);
});
