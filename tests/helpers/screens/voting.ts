import { asTwo, common, dialogOf, fillTwo, goTo, press, words } from './officers.js';
import type { Stage } from './stage.js';
import { ARRIVALS, LATE } from './village.js';

const { voting, checkIn } = words;

/** In front of the hall: fingerprint, empty box and criteria are ticked, then two officers open. */
export async function openVoting(stage: Stage): Promise<void> {
  const { page } = stage.desk;
  await goTo(page, 'voting');
  for (const tick of [voting.open.digitsTick, voting.open.emptyTick, voting.open.criteriaTick])
    await page.getByRole('checkbox', { name: tick }).check();
  await stage.look(stage.desk, '18-voting-open');
  await asTwo(page, { open: voting.open.button, title: voting.open.dialog, action: voting.open.action });
  await page.getByText(voting.isOpen).waitFor();
}

export interface Arrived {
  /** What the desk said about: a second check-in, a man of another RT, a damaged slip. */
  readonly twice: string;
  readonly stranger: string;
  readonly damaged: string;
  /** Counters at the end: all, men, women. */
  readonly counters: string;
}

/** Twelve people at the entrance, by keyboard alone, and what must be turned away. */
export async function checkInAll(stage: Stage, damagedSlip: string): Promise<Arrived> {
  const { page } = stage.desk;
  await goTo(page, 'check-in');
  const box = page.getByLabel(checkIn.search);
  const said = page.locator('.desk-main [aria-live="assertive"]');
  /** Types, waits for the list that answers it, chooses with the arrow keys, and presses Enter. */
  const arrive = async (typed: string, name: string, down: number): Promise<void> => {
    await box.fill(typed);
    await page.locator('.desk-person', { hasText: name }).first().waitFor();
    for (let step = 0; step < down; step += 1) await box.press('ArrowDown');
    await page.locator('.desk-person-chosen', { hasText: name }).waitFor();
    if (down > 0) await stage.look(stage.desk, '19-check-in-namesakes');
    await box.press('Enter');
  };
  // Between the name and the rest may stand the everyday name, which tells namesakes apart.
  const isIn = (name: string) => said.filter({ hasText: name }).getByText(checkIn.done('').trim()).waitFor();
  for (const { typed, name, down } of ARRIVALS) {
    await arrive(typed, name, down);
    await isIn(name);
  }
  await arrive(LATE.typed, LATE.name, 0);
  const age = dialogOf(page, checkIn.age.title(LATE.name));
  await press(age, checkIn.age.action);
  await isIn(LATE.name);

  await arrive('budi', 'Budi Santoso', 0);
  await said.getByText(checkIn.alreadyText('Budi Santoso')).waitFor();
  await stage.look(stage.desk, '20-check-in-twice');
  const twice = await said.innerText();
  await arrive('rudi', 'Rudi Hartono', 0);
  await said.getByText('Rudi Hartono').waitFor();
  const stranger = await said.innerText();
  await box.fill('');

  await press(page, checkIn.damaged.button);
  const damaged = dialogOf(page, checkIn.damaged.title);
  await damaged.getByLabel(checkIn.damaged.slip).fill(damagedSlip);
  await press(damaged, checkIn.damaged.action);
  await said.getByText(checkIn.damaged.done).waitFor();
  const counters = page.locator('.card', { has: page.getByRole('heading', { name: checkIn.counters }) });
  return {
    ...{ twice, stranger, damaged: await said.innerText() },
    counters: (await counters.locator('.desk-counters').innerText()).replace(/\s+/g, ' '),
  };
}

/** A break in which the turnout is judged; then voting goes on. */
export async function pauseAndJudge(stage: Stage, whilePaused: () => Promise<void>): Promise<void> {
  const { page } = stage.desk;
  await goTo(page, 'voting');
  await stage.look(stage.desk, '22-voting');
  const { pause, turnout, resume } = voting;
  await press(page, pause.button);
  const reason = dialogOf(page, pause.title);
  await press(reason, pause.reasons[1] ?? '');
  await press(reason, pause.action);
  await page.getByText(voting.isPaused).waitFor();
  await whilePaused();
  await asTwo(page, { open: turnout.button, title: turnout.dialog, action: turnout.action }, async (dialog) =>
    dialog.getByLabel(turnout.decisions.enough).check(),
  );
  await page.getByText(turnout.done).waitFor();
  await stage.look(stage.desk, '23-voting-paused');
  await press(page, resume.button);
  await page.getByText(voting.isOpen).waitFor();
}

export async function lastCall(stage: Stage): Promise<void> {
  const { page } = stage.desk;
  const { lastCall } = voting;
  await press(page, lastCall.button);
  const dialog = dialogOf(page, lastCall.title);
  await fillTwo(dialog);
  await press(dialog, lastCall.action);
  await page.getByText(voting.isLastCall).waitFor();
  await page.getByText(common.phases['last-call']).first().waitFor();
  await stage.look(stage.desk, '24-last-call');
}
