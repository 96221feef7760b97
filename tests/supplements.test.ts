import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import t from 'tap';
import { read } from '../prisma/client.js';
import { buildVerify, VERIFY_PAGE } from '../scripts/build-verify.js';
import { eventsOf } from '../src/audit/store.js';
import { fromUtf8 } from '../src/basics/bytes.js';
import { hashDigits } from '../src/basics/digits.js';
import { accept } from '../src/basics/result.js';
import type { LaterAct } from '../src/record/supplement.js';
import { verifyZip } from '../src/record/verify.js';
import { readZip } from '../src/record/zip.js';
import { openBrowser, openScreen } from './helpers/browser.js';
import {
  aDay,
  aKiosk,
  checkInAll,
  closeAndOpen,
  freeze,
  PASSPHRASE,
  PIN,
  readAll,
  setUp,
  signedIn,
} from './helpers/day.js';

/** A certified election on a real server: Ani said yes, Budi and Slamet have not answered; Citra, then Dedi, would follow. */
await buildVerify();
const day = await aDay(t);
const { act, ask, house, two } = day;
await setUp(day, { rules: { seats: 3, reserves: 1, names: { min: 1, max: 3 } } });
const { slips, cards } = await freeze(day);
const kiosk = await aKiosk(day);
await act('POST /desk/voting/open', { officers: two, passphrase: PASSPHRASE });
await checkInAll(day);
for (const [at, names] of Array.from({ length: 10 }, (_, at) => [
  'Ani Lestari',
  ...(at < 8 ? ['Budi Santoso'] : []),
  ...(at < 5 ? ['Slamet'] : at < 8 ? ['Citra Dewi'] : ['Dedi Kurnia']),
]).entries())
  await kiosk.cast(slips[at]?.qr ?? '', names);
await closeAndOpen(day, slips.length - 10, cards);
await readAll(day);
const people = new Map((await act('GET /desk/result')).ranking.map(({ name, person }) => [name, person]));
const idOf = (name: string) => people.get(name) ?? '';
await act('POST /desk/result/consent', { person: idOf('Ani Lestari'), answer: 'yes' });
const early = await ask('POST /desk/supplements', {
  ...{ officers: two, passphrase: PASSPHRASE },
  act: consent('Budi Santoso', 'no'),
});
const { hash: recordHash } = await act('POST /desk/certify', { officers: two, passphrase: PASSPHRASE });
const { setupHash } = await act('GET /desk/state');

function consent(name: string, answer: 'yes' | 'no'): LaterAct {
  return { kind: 'consent', person: idOf(name), answer };
}
const add = (later: LaterAct) =>
  ask('POST /desk/supplements', { officers: two, passphrase: PASSPHRASE, act: later });
const zip = async () =>
  new Uint8Array(
    (await day.inject({ url: '/desk/record.zip', headers: { cookie: await signedIn(day) } })).rawPayload,
  );

t.test('what happens later is added to the record, signed, and checked like everything else', async (t) => {
  t.match(early, { status: 409, body: { kind: 'wrong-phase' } }, 'not before the certification');
  const first = await act('GET /desk/supplements');
  t.equal(first.head.hash, recordHash);
  t.same(
    first.seats.map(({ name, consent }) => [name, consent]),
    [
      ['Ani Lestari', 'yes'],
      ['Budi Santoso', 'pending'],
      ['Slamet', 'pending'],
    ],
  );
  t.same(
    first.next.map(({ name }) => name),
    ['Citra Dewi'],
  );
  const whole = readZip(await zip());
  const refused = await add(consent('Budi Santoso', 'no'));
  t.match(refused.body, { number: 1 });
  const after = await act('GET /desk/supplements');
  t.same(
    after.seats.map(({ name, by, consent }) => [name, by, consent]),
    [
      ['Ani Lestari', 'votes', 'yes'],
      ['Budi Santoso', 'votes', 'no'],
      ['Slamet', 'votes', 'pending'],
      ['Citra Dewi', 'refusal', 'pending'],
    ],
  );
  t.same(
    after.next.map(({ name }) => name),
    ['Dedi Kurnia'],
  );
  t.equal(after.head.hash, refused.body.hash);
  const report = verifyZip(
    await zip(),
    { setup: setupHash ?? '', supplement: refused.body.digits },
    house.world.crypto,
  );
  t.equal(report.verdict, 'authentic');
  t.equal(report.checks.find(({ name }) => name === 'supplements')?.outcome, 'ok');
  const now = readZip(await zip());
  if (!whole.ok || !now.ok) throw new Error('no zip');
  for (const [name, bytes] of whole.value) t.same(now.value.get(name), bytes, `${name} is as it was`);
  const events = await read(house.db, async (tx) => accept(await eventsOf(tx, 'supplement-added')));
  t.match(events.ok && events.value.map(({ data }) => data), [
    { number: 1, about: 'consent', hash: refused.body.hash },
  ]);
});

t.test(
  'what does not fit, or is not by two with the passphrase, is refused and nothing changes',
  async (t) => {
    const before = await zip();
    t.equal((await add(consent('Budi Santoso', 'yes'))).body.kind, 'supplement-does-not-fit', 'he said no');
    const jump: LaterAct = {
      kind: 'replacement',
      leaves: idOf('Ani Lestari'),
      comes: 'r999',
      reason: 'Pindah',
    };
    t.equal((await add(jump)).body.kind, 'supplement-does-not-fit');
    const wrong = await ask('POST /desk/supplements', {
      ...{ officers: two, passphrase: 'bukan kata sandi kami' },
      act: consent('Slamet', 'yes'),
    });
    t.equal(wrong.body.kind, 'passphrase-wrong');
    const [one] = two;
    if (one === undefined) throw new Error('no officer');
    const alone = await ask('POST /desk/supplements', {
      ...{ officers: [one, one], passphrase: PASSPHRASE },
      act: consent('Slamet', 'yes'),
    });
    t.equal(alone.body.kind, 'same-officer-twice');
    t.same(await zip(), before);
  },
);

/** A sheet of the desk as printed: its words, and what its QR codes say. */
async function printed(url: string) {
  const answer = await day.inject({ url, headers: { cookie: await signedIn(day) } });
  t.match(answer, { statusCode: 200, headers: { 'cache-control': 'no-store' } }, url);
  const path = join(day.folder, 'sheet.pdf');
  writeFileSync(path, answer.rawPayload);
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { encoding: 'utf8', cwd: day.folder });
  const text = run('pdftotext', '-layout', path, '-').replace(/\s+/g, ' ');
  run('pdftoppm', '-r', '150', '-png', path, 'sheet');
  const codes = run('sh', '-c', 'zbarimg -q --raw sheet-*.png; rm sheet-*.png');
  return { text, codes: codes.trim().toLowerCase().split('\n') };
}

// Planted: the sheet with the seats of the last supplement; 'follows' and the own hash exchanged; act.answer left out.
t.test('each supplement is a sheet to sign, and another follows it', async (t) => {
  const objection = await add({
    ...{ kind: 'objection', by: 'Pak Rahmat', text: 'Pembacaan terlalu cepat.', answer: 'Dibaca ulang.' },
  });
  const first = await printed('/desk/supplements/1.pdf');
  const second = await printed('/desk/supplements/2.pdf');
  const { added } = await act('GET /desk/supplements');
  const [one, two] = added;
  t.same([...first.codes].sort(), [one?.hash, recordHash].sort());
  t.same([...second.codes].sort(), [two?.hash, one?.hash].sort());
  t.equal(two?.hash, objection.body.hash);
  const digits = (hash: string | undefined) => hashDigits(hash ?? '');
  for (const expected of [
    'BERITA ACARA SUSULAN KE-1',
    'Jenis : Kesediaan atau penolakan',
    'Yang menjawab : Budi Santoso',
    'Jawabannya : tidak bersedia',
    'Hasil yang sudah disahkan tidak berubah.',
    `Susulan ini (supplement-01.json) ${digits(one?.hash)}`,
    `Yang diikuti: berkas hasil (record.json) ${digits(recordHash)}`,
  ])
    t.ok(first.text.includes(expected), expected);
  t.match(first.text, /Dicatat oleh petugas : (Bu Ketua dan Pak Notulis|Pak Notulis dan Bu Ketua) /);
  t.match(first.text, /yang disahkan pada \p{L}+, \d+ \p{L}+ \d{4}, pukul \d\d\.\d\d WIB/u);
  t.match(first.text, /2 Budi Santoso .{0,40}tidak bersedia/);
  t.match(first.text, /4 Citra Dewi .{0,40}belum menjawab/);
  for (const expected of [
    'BERITA ACARA SUSULAN KE-2',
    'Yang berkeberatan : Pak Rahmat',
    'Isi keberatan : Pembacaan terlalu cepat.',
    'Jawaban panitia : Dibaca ulang.',
    `Susulan ini (supplement-02.json) ${digits(two?.hash)}`,
    `Yang diikuti: susulan ke-1 (supplement-01.json) ${digits(one?.hash)}`,
    'ditandatangani oleh:',
  ])
    t.ok(second.text.includes(expected), expected);
  t.notMatch(first.text + second.text, /kandidat|calon|kampanye|nomor urut|coblos/i);
  const { statusCode } = await day.inject({
    ...{ url: '/desk/supplements/3.pdf', headers: { cookie: await signedIn(day) } },
  });
  t.equal(statusCode, 404, 'there is no third one');
});

t.test('the berita acara comes in Indonesian as it is signed, or as an English translation', async (t) => {
  const cookie = await signedIn(day);
  const paper = (query: string) => day.inject({ url: `/desk/berita-acara.pdf${query}`, headers: { cookie } });
  const files = readZip(await zip());
  if (!files.ok) throw new Error('no zip');
  const signed = Buffer.from(files.value.get('berita-acara.pdf') ?? []);
  t.same((await paper('')).rawPayload, signed);
  t.same((await paper('?language=id')).rawPayload, signed);
  for (const query of ['?language=jv', '?language=en&language=id', '?language=en&x=1', '?lang=en'])
    t.equal((await paper(query)).statusCode, 400, query);
  const { text, codes } = await printed('/desk/berita-acara.pdf?language=en');
  t.match(text, /The Indonesian text is the valid one/);
  t.same(codes, [recordHash]);
});

/* Planted: no look at the whole before it is kept. */
t.test('officers whom the record does not know cannot spoil it', async (t) => {
  const before = await zip();
  const pin = '864209';
  const { officer } = await act('POST /desk/officers', {
    ...{ name: 'Bu Baru', roles: ['ketua'], pin, officers: two },
  });
  const [one] = two;
  if (one === undefined) throw new Error('no officer');
  const later = await ask('POST /desk/supplements', {
    ...{ officers: [one, { officer, pin }], passphrase: PASSPHRASE },
    act: consent('Slamet', 'yes'),
  });
  t.match(later, { status: 422, body: { kind: 'supplement-not-by-two' } });
  t.same(await zip(), before);
  t.equal((await ask('GET /desk/supplements')).status, 200);
});

t.test('the website’s files and the checker can be taken from the laptop', async (t) => {
  const cookie = await signedIn(day);
  const site = await day.inject({ url: '/desk/result.zip', headers: { cookie } });
  const files = unzipSync(new Uint8Array(site.rawPayload));
  const seated = fromUtf8(files['terpilih.csv'] ?? new Uint8Array());
  t.notMatch(seated, /Budi Santoso/, 'as of the last supplement');
  t.match(seated, /Citra Dewi,[^\n]*belum menjawab/);
  t.notOk(Object.keys(files).some((name) => /annex|record/.test(name)));
  const checker = await day.inject({ url: '/verify.html' });
  t.match(checker, { statusCode: 200, headers: { 'content-disposition': /^attachment/ } });
  t.same(checker.rawPayload, readFileSync(VERIFY_PAGE));
});

t.test('the committee adds them on its page, and sees who sits now', async (t) => {
  const sheet = await printed('/desk/supplements/1.pdf');
  const browser = await openBrowser(join(day.folder, 'no-camera.y4m'));
  t.teardown(() => browser.close());
  const address = await day.listen();
  const { page, context, faults } = await openScreen(browser, { name: 'desk', width: 1_280, height: 900 });
  const [name = '', value = ''] = (await signedIn(day)).split('=');
  await context.addCookies([{ name, value, url: address }]);
  await page.goto(`${address}/desk/#/record`);
  await page.getByText('Yang terpilih, dan jawabannya').waitFor();
  await page.getByText('Penggantian antar waktu (PAW)').click();
  await page.getByLabel('Siapa yang berhenti').selectOption({ label: 'Ani Lestari · RT 03 / RW 01' });
  await page.getByLabel('Siapa yang menggantikan').selectOption({ label: 'Dedi Kurnia · RT 03 / RW 01' });
  await page.getByLabel('Alasan').fill('Pindah ke kota lain.');
  await page.getByRole('button', { name: 'Tambahkan susulan ini…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ani Lestari berhenti; Dedi Kurnia menggantikan.').waitFor();
  for (const [at, officer] of ['Bu Ketua', 'Pak Notulis'].entries()) {
    const half = dialog.locator('.pair-half').nth(at);
    await half.locator('select').selectOption({ label: officer });
    await half.locator('input').fill(PIN);
  }
  await dialog.getByLabel('Kalimat sandi panitia').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Ya, tambahkan' }).click();
  await page.getByText('sudah diganti').waitFor();
  const { seats, added } = await act('GET /desk/supplements');
  t.equal(added.length, 3);
  t.same(await printed('/desk/supplements/1.pdf'), sheet, 'an earlier sheet stays as it was');
  t.match((await printed('/desk/supplements/3.pdf')).text, /1 Ani Lestari .{0,40}berhenti .*5 Dedi Kurnia/);
  t.equal(
    await page
      .getByRole('link', { name: 'Cetak lembar susulan 3 untuk ditandatangani (PDF)' })
      .getAttribute('href'),
    '/desk/supplements/3.pdf',
  );
  t.match(seats.at(-1), { name: 'Dedi Kurnia', by: 'replacement', consent: 'pending' });
  t.equal(verifyZip(await zip(), { setup: setupHash ?? '' }, house.world.crypto).verdict, 'authentic');
  t.same(faults, []);
});
