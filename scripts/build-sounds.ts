import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { everySentence } from '../web/kiosk/said.js';
import { SOUND_LIST, soundName } from '../web/kiosk/sounds.js';
import { kioskWords } from '../web/shared/words/kiosk.js';
import { type Language, languagesOf, wordsIn } from '../web/shared/words/words.js';
import { squeezeWav } from './squeeze-wav.js';

/** Voices of Debian's espeak-ng. It has no Javanese one; the Indonesian reads its spelling well. */
const VOICES: Readonly<Record<Language, string>> = { id: 'id', en: 'en-gb', jv: 'id' };
/** Words a minute: slower than people talk, for old ears in a full hall. */
const WORDS_A_MINUTE = '150';
/** Ballots whose rule is spoken: up to so many names, at least so many; beyond, it only stands on the screen. */
const MOST_NAMES = 13;
const MOST_AT_LEAST = 5;
const KEPT = 'dist/sounds';

/** Every sentence that a kiosk may say, in one language. */
export function spokenSentences(language: Language): readonly string[] {
  const words = wordsIn(kioskWords, language);
  const counts = Array.from({ length: MOST_NAMES }, (_, at) => at + 1);
  const ballots = counts.flatMap((max) => [
    ...counts
      .filter((min) => min <= Math.min(max, MOST_AT_LEAST))
      .map((min) => ({ names: { min, max }, choice: false })),
    // A run-off asks for one name at least. @source server/boxes.ts
    { names: { min: 1, max }, choice: true },
  ]);
  return [...new Set(ballots.flatMap((ballot) => everySentence(words, ballot)))];
}

/**
 * Renders the kiosk's sentences with espeak-ng into a folder beside its page; each once, as long as its
 * words stay the same. Where espeak-ng is missing the kiosk is built without them, and says nothing aloud
 * but by a voice of the tablet.
 */
export function buildSounds(folder: string): void {
  mkdirSync(KEPT, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const hasVoice = spawnSync('espeak-ng', ['--version']).status === 0;
  if (!hasVoice) console.log('espeak-ng is not installed: the kiosk is built without sentences read aloud');
  const names = languagesOf(kioskWords).flatMap((language) =>
    spokenSentences(language).flatMap((sentence) => {
      const name = soundName(language, sentence);
      const kept = `${KEPT}/${name}.wav`;
      if (!existsSync(kept)) {
        if (!hasVoice) return [];
        writeFileSync(kept, render(VOICES[language], sentence));
      }
      copyFileSync(kept, `${folder}/${name}.wav`);
      return [name];
    }),
  );
  writeFileSync(`${folder}/${SOUND_LIST}`, JSON.stringify(names.sort()));
}

function render(voice: string, sentence: string): Uint8Array {
  const { status, stdout } = spawnSync(
    'espeak-ng',
    ['-v', voice, '-s', WORDS_A_MINUTE, '--stdout', '--', sentence],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`espeak-ng refused a sentence of ${sentence.length} letters`);
  return squeezeWav(new Uint8Array(stdout));
}
