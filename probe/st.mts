import { aBoothDay, measure } from '../tests/helpers/screens/booth-day.js';
import { open, press, sit, type, words } from '../tests/helpers/screens/booth-tools.js';
import { says, scan } from '../tests/helpers/screens/kiosk.js';
import { KIOSK_REFUSALS } from '../src/kiosk/api.js';
const ends: (() => unknown)[] = [];
const t = { teardown: (w: () => unknown) => { ends.unshift(w); } };
const SIZES = [{ width: 601, height: 962 },{ width: 600, height: 1024 },{ width: 962, height: 601 },{ width: 1024, height: 600 },{ width: 800, height: 1280 },{ width: 1280, height: 800 }];
const out = new Map<string, string[]>(); const note = (k: string, w: string) => { const l = out.get(k) ?? []; l.push(w); out.set(k, l); };
const LANGS = (process.argv[2] ?? 'id').split(',');
async function check(page: any, name: string, shot?: string) {
  for (const lang of LANGS) {
    await page.evaluate((l: string) => document.querySelector<HTMLElement>(`button[lang="${l}"]`)?.click(), lang);
    for (const size of SIZES) { await page.setViewportSize(size);
      for (const s of [0,1,2,3]) {
        await page.evaluate((n: number) => document.querySelectorAll<HTMLElement>('.kiosk-bar fieldset button')[n]?.click(), s);
        await page.waitForTimeout(15);
        const r = await page.evaluate(() => { const scr = document.querySelector('.kiosk-screen')!; scr.scrollTop = 0; 
          const bs = [...scr.querySelectorAll('.kiosk-actions button,.kiosk-foot button, .kiosk-actions label')].filter((b) => { const q = b.getBoundingClientRect(); return q.bottom > innerHeight + 1 || q.top < 0; }).map((b) => b.textContent);
          return { over: scr.scrollHeight - scr.clientHeight, bs }; });
        const w = `${lang} ${size.width}x${size.height} s${s}`;
        if (r.bs.length) note(`${name}: BELOW ${r.bs.join()}`, w);
        if (r.over > 1) note(`${name}: over`, w + ` ${r.over}`);
        const m = await measure(page);
        if (m.outside.length || m.sideways > 0) note(`${name}: outside ${m.outside} ${m.sideways}`, w);
        if (shot && lang === 'id' && [0, 3].includes(s) && [962, 1280, 601, 800].includes(size.width)) await page.screenshot({ path: `/tmp/st-${shot}-${size.width}-${s}.png` });
      } } }
  await page.evaluate(() => { document.querySelector<HTMLElement>('button[lang="id"]')?.click(); document.querySelectorAll<HTMLElement>('.kiosk-bar fieldset button')[0]?.click(); });
  await page.setViewportSize({ width: 800, height: 1280 });
}
try {
  const hall = await aBoothDay(t as any, { rules: { names: { min: 2, max: 5 } } });
  const kiosk = await open(hall, 'Tablet 1'); const { page } = kiosk;
  await check(page, 'waiting open');
  for (const kind of [...KIOSK_REFUSALS, 'paused', 'over']) {
    const body = kind === 'paused' ? { kind: 'voting-not-open', phase: 'paused' } : kind === 'over' ? { kind: 'voting-not-open', phase: 'closed' } : { kind };
    if (kind === 'not-paired') continue;
    await page.route('**/kiosk/slip', (r) => r.fulfill({ status: 409, json: body }));
    await scan(kiosk, hall.slips[1]!.qr);
    await page.getByRole('button', { name: words.understood }).waitFor();
    await page.waitForTimeout(700);
    await check(page, `refused ${kind}`, ['spent', 'unknown'].includes(kind) ? kind : undefined);
    await page.getByRole('button', { name: words.understood }).click();
    await page.unroute('**/kiosk/slip'); await page.waitForTimeout(100);
  }
  await sit(kiosk, hall.slips[1]!.qr); await press(page, words.writing.finish); await page.waitForTimeout(700);
  await check(page, 'short', 'short'); await press(page, words.short.writeOn); await type(page, 'BUDI');
  await press(page, words.writing.leave); await check(page, 'leaving', 'leaving'); await press(page, words.leaving.stay);
  await press(page, words.writing.finish); await press(page, words.short.goOn).catch(() => 0);
  await page.route('**/kiosk/ballots', (r) => r.fulfill({ status: 409, json: { kind: 'more-ballots-than-check-ins' } }));
  await press(page, words.review.cast); await page.waitForTimeout(1500);
  await check(page, 'casting more-ballots', 'more'); await page.unroute('**/kiosk/ballots');
  await page.route('**/kiosk/ballots', (r) => r.abort()); await page.getByText(words.casting.call).waitFor({ timeout: 60000 });
  await check(page, 'casting long', 'long');
} catch (e) { console.log('STOPPED', e); } finally { for (const e of ends) await e(); }
for (const [k, w] of [...out].sort()) console.log(`${k}  [${w.length}] ${w.slice(0, 8).join(' | ')}`);
