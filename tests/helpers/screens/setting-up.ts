import type { Page } from 'playwright-core';
import { articlePath, askedFields } from '../../../web/desk/setup/rules-draft.js';
import { type Draft, type Field, GROUPS, type Question } from '../../../web/desk/setup/rules-questions.js';
import { asTwo, goTo, press, words } from './officers.js';
import type { Stage } from './stage.js';
import {
  ANSWERS,
  ARTICLES,
  CRITERIA,
  FACTS,
  HOLDERS,
  KETUA,
  type Officer,
  PEMANTAU,
  ROLL,
  SEKRETARIS,
  SLIPS,
  THRESHOLD,
} from './village.js';

const { setup } = words;

/** From the one-time link to a complete set-up that two officers heard read aloud. */
export async function setUp(stage: Stage): Promise<{ readonly report: string; readonly sentences: number }> {
  const { page } = stage.desk;
  await page.goto(stage.link);
  await page.getByRole('heading', { name: setup.clock.title }).waitFor();
  await page.getByLabel(setup.clock.zones.WIB).check();
  await stage.look(stage.desk, '01-setup-clock');
  await press(page, setup.clock.confirm);

  await fillFacts(page);
  await stage.look(stage.desk, '02-setup-facts');
  await press(page, setup.saveNext);
  await answerRules(stage);
  for (const officer of [KETUA, SEKRETARIS, PEMANTAU]) await addOfficer(page, officer);
  await stage.look(stage.desk, '05-setup-officers');
  await signIn(stage);
  const report = await importRoll(stage);
  await chooseHolders(page);
  await stage.look(stage.desk, '08-setup-holders');
  await press(page, setup.saveNext);
  await planSlips(page);
  await stage.look(stage.desk, '09-setup-slips');
  await press(page, setup.saveNext);
  const sentences = await hearRules(stage);
  return { report, sentences };
}

async function fillFacts(page: Page): Promise<void> {
  const { facts } = setup;
  await page.getByLabel(facts.name).fill(FACTS.name);
  await page.getByLabel(facts.levels['1']).check();
  for (const field of ['unit', 'date', 'place', 'village', 'district', 'regency', 'province'] as const)
    await page.getByLabel(facts[field], { exact: true }).fill(FACTS[field]);
  await page.getByLabel(facts.criteria).fill(CRITERIA.join('\n'));
}

/** Every rule through the form, group by group; nothing is left as somebody else proposed it. */
async function answerRules(stage: Stage): Promise<void> {
  const { page } = stage.desk;
  const { rules } = words;
  for (const { group, questions } of GROUPS) {
    const tab = page.getByRole('button', { name: rules.groups[group] });
    await page.locator('.desk-tab[aria-pressed="true"]', { hasText: rules.groups[group] }).waitFor();
    if (group === 'seats') await stage.look(stage.desk, '03-setup-rules-open');
    for (const question of questions) await answer(page, question);
    // Every answer is there before the group is saved.
    await tab.getByText(rules.openIn(0)).waitFor();
    if (group === 'ballot') await stage.look(stage.desk, '04-setup-rules');
    await press(page, setup.saveNext);
  }
}

async function answer(page: Page, question: Question): Promise<void> {
  const { rules } = words;
  const section = page.getByRole('region', { name: rules.questions[question.rule], exact: true });
  const labels: Readonly<Record<string, string>> = rules.fields;
  const draft: Record<string, string> = {};
  // A field that asks further is answered before the fields it asks for.
  for (const field of question.fields) {
    if (!askedFields(question, draft as Draft).includes(field)) continue;
    const typed = field.kind === 'choice' && field.options.length === 1 ? null : ANSWERS[field.path];
    if (typed === undefined) throw new Error(`no answer to ${field.path}`);
    if (typed === null) continue;
    draft[field.path] = typed;
    await put(section, field, labels[field.path] ?? '', typed);
  }
  const article = ARTICLES[articlePath(question.rule).replace('article.', '')];
  if (article !== undefined) await section.getByLabel(rules.article).fill(article);
}

async function put(
  section: ReturnType<Page['getByRole']>,
  field: Field,
  label: string,
  typed: string,
): Promise<void> {
  if (field.kind !== 'choice') return section.getByLabel(label, { exact: true }).fill(typed);
  const choice = section.getByRole('group', { name: label, exact: true });
  return choice.locator(`input[value="${typed}"]`).check();
}

async function addOfficer(page: Page, { name, roles, pin }: Officer): Promise<void> {
  const { officers } = setup;
  await page.getByLabel(officers.name, { exact: true }).fill(name);
  for (const role of roles)
    await page.getByRole('checkbox', { name: new RegExp(`^${words.frame.roles[role]}`) }).check();
  await page.getByLabel(officers.pin, { exact: true }).fill(pin);
  await page.getByLabel(officers.pinAgain, { exact: true }).fill(pin);
  await press(page, officers.add);
  await page.getByText(officers.added(name)).waitFor();
}

async function signIn(stage: Stage): Promise<void> {
  const { page } = stage.desk;
  const { signIn } = words.frame;
  await page.getByRole('link', { name: signIn.enter, exact: true }).click();
  await page.getByRole('radio', { name: KETUA.name }).check();
  await page.getByLabel(signIn.pin, { exact: true }).fill(KETUA.pin);
  await stage.look(stage.desk, '06-sign-in');
  await press(page, signIn.enter);
  await page.getByText(words.frame.items.roll).first().waitFor();
  await stage.look(stage.desk, '07-home-setup');
  await press(page, words.frame.goOn);
}

async function importRoll({ desk, look }: Stage): Promise<string> {
  const { page } = desk;
  const { roll } = setup;
  const file = { name: 'rt03.csv', mimeType: 'text/csv', buffer: Buffer.from(ROLL) };
  await page.getByLabel(roll.choose).setInputFiles(file);
  const report = page.locator('.card', { has: page.getByRole('heading', { name: roll.report }) });
  await report.locator('.desk-save').waitFor();
  await look(desk, '08-setup-roll');
  const said = (await report.locator('.desk-counters').innerText()).replace(/\s+/g, ' ');
  const accept = report.locator('.button-main');
  await accept.click();
  await accept.waitFor({ state: 'detached' });
  await press(page, setup.saveNext);
  return said;
}

async function chooseHolders(page: Page): Promise<void> {
  const { holders } = setup;
  for (const [at, name] of HOLDERS.entries())
    await page.getByLabel(holders.name(at + 1), { exact: true }).fill(name);
  await page.getByLabel(holders.thresholdOption(THRESHOLD, HOLDERS.length)).check();
}

async function planSlips(page: Page): Promise<void> {
  const { slips } = setup;
  await page.getByLabel(slips.expected).fill('25');
  await press(page, slips.propose);
  await page.getByText(slips.all(SLIPS.main + SLIPS.reserve + SLIPS.test)).waitFor();
}

async function hearRules(stage: Stage): Promise<number> {
  const { page } = stage.desk;
  const { read } = setup;
  await page.getByRole('heading', { name: read.title }).waitFor();
  const boxes = await page.locator('.desk-sentences input').all();
  for (const box of boxes) await box.check();
  await stage.look(stage.desk, '10-setup-read-aloud');
  await asTwo(page, { open: read.action, title: read.dialog, action: read.action.replace('…', '') });
  await page.getByRole('heading', { name: words.freeze.start.title }).waitFor();
  await goTo(page, 'freeze');
  return boxes.length;
}
