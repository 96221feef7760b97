import { asTwo, common, dialogOf, fillSecond, fillTwo, press, words } from './officers.js';
import type { Stage } from './stage.js';
import { CHOSEN, DECISIONS, TIED } from './village.js';

const { count, result } = words;

/** Two officers decide every writing that is no exact name: keys only, then one list and the other's PIN. */
export async function decideNames(stage: Stage): Promise<readonly string[]> {
  const { page } = stage.desk;
  await page.getByRole('link', { name: count.tabs.names }).click();
  await page.getByRole('heading', { name: count.names.list }).waitFor();
  await stage.look(stage.desk, '31-count-names');
  const decided: string[] = [];
  while (decided.length < Object.keys(DECISIONS).length) {
    const card = page.locator('.desk-form-big');
    const written = (await card.innerText()).replace(/[“”]/g, '').trim();
    const keys = DECISIONS[written];
    if (keys === undefined) throw new Error(`nobody foresaw the writing “${written}”`);
    for (const key of keys) await page.keyboard.press(key);
    decided.push(written);
    await page.getByText(count.names.batchCount(decided.length, 20)).waitFor();
  }
  await stage.look(stage.desk, '32-count-names-planned');
  const { names } = count;
  const [open, title] = [names.confirm(decided.length), names.dialog(decided.length)];
  await press(page, open);
  const dialog = dialogOf(page, title);
  await fillSecond(dialog);
  await stage.look(stage.desk, '33-count-names-dialog');
  await press(dialog, names.action);
  await page.getByText(names.done(decided.length)).waitFor();
  return decided;
}

/**
 * Reads every name with the arrow key, and compares with the hall's tally wherever the program stops.
 *
 * @param atReading given the number of the reading and the name on the desk
 * @returns how often the program stopped for the comparison
 */
export async function readAll(
  stage: Stage,
  total: number,
  atReading: (at: number, name: string) => Promise<void>,
): Promise<number> {
  const { page } = stage.desk;
  const { reading } = count;
  await page.getByRole('link', { name: count.tabs.reading }).click();
  await page.getByText(reading.allReady).waitFor();
  let compared = 0;
  for (let at = 1; at <= total; at += 1) {
    await page.keyboard.press('ArrowRight');
    await page.getByText(reading.at(at, total)).waitFor();
    await atReading(at, await nameRead(stage));
    // The program stops by itself after each tenth; nothing is read before the hall agrees.
    if (at % TENTH !== 0 || at === total) continue;
    const agrees = page.getByRole('button', { name: reading.agrees, exact: true });
    await agrees.waitFor();
    if (at === TENTH) await stage.look(stage.desk, '34-count-compare');
    await agrees.click();
    await page.getByRole('heading', { name: reading.compareTitle }).waitFor({ state: 'detached' });
    compared += 1;
  }
  return compared;
}
const TENTH = 10;

/** The name alone, without the RT below it. */
const nameRead = ({ desk }: Stage): Promise<string> =>
  desk.page.locator('.desk-reading-name').evaluate((all) =>
    [...all.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map((text) => text.nodeValue)
      .join(''),
  );

/** People talked about the tie; the desk writes down whom they chose, and in which order the others follow. */
export async function settleTies(stage: Stage, whileTied: () => Promise<void>): Promise<void> {
  const { page } = stage.desk;
  const { ties } = result;
  await page.getByRole('heading', { name: ties.title }).waitFor();
  await whileTied();
  await stage.look(stage.desk, '36-result-tie');
  await press(page, ties.settle);
  const dialog = dialogOf(page, ties.dialog);
  await dialog.getByLabel(ties.methods.deliberation).check();
  await dialog.getByLabel(CHOSEN).check();
  await dialog.getByLabel(ties.how).fill('Musyawarah di balai, disaksikan pemantau dan Ketua RT 03.');
  await fillTwo(dialog);
  await stage.look(stage.desk, '37-result-settle');
  await press(dialog, ties.action);
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(result.complete).waitFor();
}

/** The two who did not get the seat stand in an order that people found too. */
export async function orderReserves(stage: Stage): Promise<void> {
  const { page } = stage.desk;
  const { ties } = result;
  await asTwo(page, { open: ties.settle, title: ties.dialog, action: ties.action }, async (dialog) => {
    await dialog.getByLabel(ties.methods.lots).check();
    const others = TIED.filter((name) => name !== CHOSEN);
    for (const [at, name] of others.entries()) {
      const place = dialog.getByLabel(ties.place(at + 1));
      const option = place.locator('option', { hasText: name });
      await place.selectOption(await option.innerText());
    }
    await dialog.getByLabel(ties.how).fill('Undian oleh dua saksi.');
  });
}

/** Each of the elected is asked; then two officers certify. */
export async function consentAndCertify(stage: Stage): Promise<void> {
  const { page } = stage.desk;
  const { consent, certify } = result;
  const asked = page.locator('.desk-consent');
  const people = await asked.count();
  for (let at = 0; at < people; at += 1) {
    const yes = asked.nth(at).getByRole('button', { name: consent.answers.yes, exact: true });
    await yes.click();
    await page.locator('.desk-consent').nth(at).locator('[aria-pressed="true"]').waitFor();
  }
  await stage.look(stage.desk, '38-result-consent');
  await asTwo(page, { open: certify.button, title: certify.dialog, action: certify.action });
  await page.getByText(common.phases.certified).first().waitFor();
  await page.getByRole('heading', { name: words.record.title }).waitFor();
  await stage.look(stage.desk, '39-record');
}

export interface Ranked {
  readonly name: string;
  readonly votes: number;
  /** In the words of the page. */
  readonly standing: string;
}

/** The ranking as the desk shows it, from the first to the last. */
export async function rankingOn({ desk }: Stage): Promise<readonly Ranked[]> {
  const rows = await desk.page.locator('.desk-ranking tbody tr[class^="desk-standing"]').all();
  return Promise.all(
    rows.map(async (row) => ({
      name: await row.locator('th').innerText(),
      votes: Number(await row.locator('td.number').nth(1).innerText()),
      standing: await row.locator('td').last().innerText(),
    })),
  );
}
