import { toUtf8 } from '../../src/basics/bytes.js';
import { hashBytes } from '../../src/basics/hash.js';
import type { Language } from '../shared/words/words.js';

/** Each sound is named by what it says, so that a changed sentence never speaks with an old voice. */
export const soundName = (language: Language, sentence: string): string =>
  hashBytes(toUtf8(`${language}\0${sentence}`)).slice(0, 16);

/** Made by scripts/build-sounds.ts: the names of all sounds that there are, and each as a WAV file. */
export const SOUND_LIST = 'list.json';

export interface Sounds {
  /**
   * Fetches these, one after the other, unless they are here. To be called only while nobody is in the
   * booth: a name of a sound says nothing of a voter then.
   */
  readonly load: (wanted: () => readonly string[]) => void;
  /** Stops at once: a slip was shown, and from now on the page asks for nothing. */
  readonly hold: () => void;
  readonly of: (name: string) => Blob | null;
}

/**
 * Sounds of fixed sentences, kept in the page's memory.
 *
 * @param get fetches a file of the sounds' folder; null when it is not there or nobody answers
 * @param loaded called when there is something to hear
 */
export function makeSounds(
  get: (file: string, signal: AbortSignal) => Promise<Blob | null>,
  loaded: () => void,
): Sounds {
  const here = new Map<string, Blob>();
  let list: ReadonlySet<string> | null = null;
  let running: AbortController | null = null;

  const fill = async (wanted: () => readonly string[], { signal }: AbortController): Promise<void> => {
    if (list === null) {
      const text = await get(SOUND_LIST, signal);
      if (text === null) return;
      list = new Set(JSON.parse(await text.text()) as string[]);
    }
    for (const name of wanted()) {
      if (here.has(name) || !list.has(name)) continue;
      if (signal.aborted) return;
      const sound = await get(`${name}.wav`, signal);
      // Nobody answers: the next visit of the waiting page tries again.
      if (sound === null) return;
      here.set(name, sound);
      if (here.size === 1) loaded();
    }
  };

  return {
    load: (wanted) => {
      if (running !== null) return;
      const mine = new AbortController();
      running = mine;
      const done = () => {
        if (running === mine) running = null;
      };
      fill(wanted, mine).then(done, done);
    },
    hold: () => {
      running?.abort();
      running = null;
    },
    of: (name) => here.get(name) ?? null,
  };
}

/** The sounds beside this page. */
export async function getSound(file: string, signal: AbortSignal): Promise<Blob | null> {
  const answer = await fetch(`./sounds/${file}`, { signal }).catch(() => null);
  return answer?.ok === true ? answer.blob() : null;
}
