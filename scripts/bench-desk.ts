import t from 'tap';
import { aDay, freeze, PASSPHRASE, setUp } from '../tests/helpers/day.js';

/**
 * How long the desk waits at a big kelurahan: 20,000 residents, 2,000 of them checked in. Real database, real
 * doors; times in milliseconds. `npx tsx scripts/bench-desk.ts`
 */
const RESIDENTS = 20_000;
const CAME = 2_000;
const FIRST = ['Ani', 'Budi', 'Citra', 'Dedi', 'Eka', 'Fajar', 'Gita', 'Hadi', 'Siti', 'Joko'];
const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

t.setTimeout(600_000);
t.test('the desk at 20,000 residents', { timeout: 600_000 }, async (t) => {
  const day = await aDay(t);
  const lines = Array.from(
    { length: RESIDENTS },
    (_, at) =>
      `${at + 1};${FIRST[at % 10]} ${letters(at)} Santoso;;${at % 2 === 0 ? 'P' : 'L'};1980-01-05;${String(at % 100).padStart(2, '0')};01`,
  );
  await setUp(day, { roll: `no;nama;nama panggilan;L/P;tanggal lahir;RT;RW\n${lines.join('\n')}\n` });
  await freeze(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  const residents = await day.house.db.resident.findMany({ take: CAME });
  const coming = residents.map(({ id }) => id);
  const times = async (what: string, work: readonly (() => Promise<unknown>)[]) => {
    const took: number[] = [];
    for (const one of work) {
      const from = performance.now();
      await one();
      took.push(performance.now() - from);
    }
    took.sort((a, b) => a - b);
    const at = (share: number) =>
      (took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0).toFixed(1);
    t.comment(`${what}: median ${at(0.5)} ms, 95 % under ${at(0.95)} ms, worst ${at(1)} ms`);
  };
  const checkIn = (resident: string) => () =>
    day.act('POST /desk/check-in', { resident, ageConfirmed: true });
  const search = (query: string) => () => day.act('POST /desk/roll/search', { query });
  await times('check-in', coming.slice(0, CAME - 50).map(checkIn));
  await times(
    'search, one keystroke',
    Array.from({ length: 100 }, (_, at) => search(`san${FIRST[at % 10]?.slice(0, 2)}`)),
  );
  await times(
    'search, the keystroke after a check-in',
    coming.slice(-50).flatMap((resident) => [checkIn(resident), search('bu')]),
  );
  await times(
    'state of the desk',
    Array.from({ length: 50 }, () => () => day.act('GET /desk/state')),
  );
});
