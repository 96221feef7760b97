import { kioskWords } from '../../../web/shared/words/kiosk.js';
import type { Screen } from '../browser.js';
import type { BoothDay } from './booth-day.js';
import { keyOf, LONG, leave, look, open, press, sit, type, words, write } from './booth-tools.js';
import { says, scan } from './kiosk.js';
import { speak } from './looking.js';

/** What a voter meets on a paper of five names, with help while typing, and a code typed wrong before it. */
export async function fiveNames(hall: BoothDay): Promise<void> {
  const kiosk = await open(hall, 'Tablet 1');
  const [first, second] = hall.slips;
  await mistypedCode(kiosk, first?.typedCode ?? '');
  await sit(kiosk, second?.qr ?? '');
  await fullPaper(kiosk);
  await weakEyes(kiosk);
  await doubts(kiosk, second?.qr ?? '');
}

async function mistypedCode(kiosk: Screen, typedCode: string): Promise<void> {
  const { page } = kiosk;
  await press(page, words.waiting.typeCode);
  await look(kiosk, '40-code-empty', []);
  await type(page, typedCode.replaceAll(' ', '').slice(0, -2));
  await look(kiosk, '40-code-half');
  await press(page, words.keyboard.clear);
  const wrong = typedCode.replaceAll(' ', '').replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'));
  await type(page, wrong);
  await press(page, words.code.check);
  await look(kiosk, '40-code-mistyped', []);
  await press(page, words.writing.leave);
}

async function fullPaper(kiosk: Screen): Promise<void> {
  const { page } = kiosk;
  await look(kiosk, '41-writing-five');
  await type(page, 'SI');
  await look(kiosk, '42-help');
  await press(page, words.keyboard.clear);
  await type(page, 'GITA');
  await page.locator('.kiosk-person').first().click();
  await look(kiosk, '44-picked');
  await type(page, LONG);
  await look(kiosk, '45-line-full');
  await press(page, `${words.writing.next} ↓`);
  await type(page, 'BUDI');
  await press(page, `${words.writing.next} ↓`);
  await type(page, 'BUDI');
  await look(kiosk, '46-repeated');
  const box = await keyOf(page, 'H').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
  await page.mouse.down();
  await look(kiosk, '47-key-held', []);
  await page.mouse.up();
  await press(page, `${words.keyboard.order}: ${words.keyboard.toQwerty}`);
  await look(kiosk, '48-qwerty');
  await press(page, words.writing.finish);
  await says(page, words.review.title);
  await look(kiosk, '49-review');
}

/** The same paper at every size of letters, and in black and white. */
async function weakEyes(kiosk: Screen): Promise<void> {
  const { page } = kiosk;
  for (const [at, label] of words.looks.sizes.entries()) {
    await press(page, label);
    await look(kiosk, `50-review-size-${at}`);
    await press(page, words.review.writeOn);
    await look(kiosk, `51-writing-size-${at}`);
    await press(page, words.writing.finish);
  }
  await press(page, words.looks.sizes[0] ?? '');
  await press(page, words.looks.contrast);
  await look(kiosk, '52-contrast-review');
  await press(page, words.review.writeOn);
  await look(kiosk, '52-contrast-writing');
  await press(page, words.writing.leave);
  await look(kiosk, '52-contrast-leaving', []);
  await press(page, words.leaving.stay);
  await press(page, words.looks.contrast);
  await leave(page);
}

/** Nothing written, too little written, everything to be deleted; and a voter who speaks Javanese. */
async function doubts(kiosk: Screen, slip: string): Promise<void> {
  const { page } = kiosk;
  await scan(kiosk, slip);
  await says(page, words.welcome.title);
  for (const [at, label] of words.looks.sizes.entries()) {
    await press(page, label);
    await look(kiosk, `53-welcome-size-${at}`);
  }
  await press(page, words.looks.sizes[0] ?? '');
  await press(page, words.welcome.begin);
  await press(page, words.writing.finish);
  await look(kiosk, '54-blank');
  await press(page, words.short.goOn);
  await look(kiosk, '55-review-blank');
  await press(page, words.writing.leave);
  await look(kiosk, '56-leaving');
  await press(page, words.leaving.leave);
  await says(page, words.waiting.open);

  await sit(kiosk, slip);
  await write(page, ['BUDI']);
  await press(page, words.writing.finish);
  await look(kiosk, '57-short');
  await press(page, words.short.goOn);
  await speak(page, 'jv');
  await look(kiosk, '58-javanese-review');
  await page.getByRole('button', { name: kioskWords.jv?.review.writeOn ?? '' }).click();
  await look(kiosk, '58-javanese-writing');
  await speak(page, 'id');
  await leave(page);
  await speak(page, 'jv');
  await look(kiosk, '58-javanese-waiting');
  await speak(page, 'id');
}

/** Thirteen names, which no small tablet shows at once. */
export async function thirteenNames(hall: BoothDay): Promise<void> {
  const kiosk = await open(hall, 'Tablet 3');
  const { page } = kiosk;
  await sit(kiosk, hall.slips[0]?.qr ?? '');
  const names = Array.from({ length: 13 }, (_, at) => (at === 4 ? LONG : `WARGA ${'ABCDEFGHIJKLM'[at]}`));
  await write(page, names);
  await look(kiosk, '70-thirteen-writing');
  await press(page, words.writing.finish);
  await look(kiosk, '71-thirteen-review');
  await press(page, words.looks.sizes[3] ?? '');
  await look(kiosk, '72-thirteen-largest');
  await press(page, words.review.writeOn);
  await look(kiosk, '73-thirteen-writing-largest');
}
