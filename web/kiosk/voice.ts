import type { Language } from '../shared/words/words.js';
import { LETTERS } from './said.js';
import { type Sounds, soundName } from './sounds.js';

/** One thing to say: a sentence of the catalogue, or a name that a voter wrote. */
export type Part =
  | { readonly kind: 'sentence'; readonly text: string; readonly language: Language }
  | { readonly kind: 'name'; readonly text: string };

/** What of a browser's voice matters here. */
export interface Voice {
  readonly lang: string;
  /** Speaks on the tablet itself. Any other sends what it says to somebody's server. */
  readonly localService: boolean;
}

/** A voice of the tablet for a language; never one that needs a network, whatever it could say. */
export const voiceFor = <One extends Voice>(voices: readonly One[], language: Language): One | null =>
  voices.find(
    ({ lang, localService }) =>
      localService === true && lang.toLowerCase().replace('_', '-').split('-')[0] === language,
  ) ?? null;

/** How one part is said: from a file, by a voice of the tablet, or not at all. */
export type Utterance<One> =
  | { readonly by: 'sound'; readonly sound: Blob }
  | { readonly by: 'voice'; readonly voice: One; readonly text: string };

/** A written name is said by a voice of the tablet, in Indonesian; where there is none it is spelled. */
export function utter<One extends Voice>(
  part: Part,
  sounds: Pick<Sounds, 'of'>,
  voices: readonly One[],
): readonly Utterance<One>[] {
  if (part.kind === 'sentence') {
    const sound = sounds.of(soundName(part.language, part.text));
    if (sound !== null) return [{ by: 'sound', sound }];
    const voice = voiceFor(voices, part.language);
    return voice === null ? [] : [{ by: 'voice', voice, text: part.text }];
  }
  const voice = voiceFor(voices, 'id');
  // Small letters: some voices spell what stands in capitals.
  if (voice !== null) return [{ by: 'voice', voice, text: part.text.toLowerCase() }];
  return [...part.text.toUpperCase()]
    .filter((letter) => LETTERS.includes(letter))
    .flatMap((letter) => {
      const sound = sounds.of(soundName('id', letter));
      return sound === null ? [] : [{ by: 'sound' as const, sound }];
    });
}

/** Voices of this browser; an empty list where it has none, or loads them later. */
export const voicesHere = (): readonly SpeechSynthesisVoice[] => window.speechSynthesis?.getVoices() ?? [];

/**
 * Says one part after the other.
 *
 * @param done called when everything was said; not when it was stopped
 * @returns the way to stop
 */
export function sayAll(parts: readonly Part[], sounds: Pick<Sounds, 'of'>, done: () => void): () => void {
  const queue = parts.flatMap((part) => utter(part, sounds, voicesHere()));
  let stop: (() => void) | null = null;
  let stopped = false;
  const next = (): void => {
    if (stopped) return;
    const one = queue.shift();
    if (one === undefined) done();
    else stop = one.by === 'sound' ? play(one.sound, next) : speak(one.voice, one.text, next);
  };
  next();
  return () => {
    stopped = true;
    stop?.();
  };
}

let speaker: AudioContext | null = null;

/**
 * Through the audio graph, and not by a media element: that one has an address, and browsers fetch a page's
 * icon for their own list of what plays. Here nothing at all is asked for.
 */
function play(sound: Blob, next: () => void): () => void {
  let source: AudioBufferSourceNode | null = null;
  let stopped = false;
  const start = async () => {
    speaker ??= new AudioContext();
    await speaker.resume();
    const buffer = await speaker.decodeAudioData(await sound.arrayBuffer());
    if (stopped) return;
    source = speaker.createBufferSource();
    source.buffer = buffer;
    source.connect(speaker.destination);
    source.onended = next;
    source.start();
  };
  // A tablet that may not play leaves this out; the words are on the screen.
  start().catch(() => (stopped ? undefined : next()));
  return () => {
    stopped = true;
    if (source !== null) source.onended = null;
    source?.stop();
  };
}

function speak(voice: SpeechSynthesisVoice, text: string, next: () => void): () => void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.onend = utterance.onerror = () => next();
  speechSynthesis.speak(utterance);
  return () => {
    utterance.onend = utterance.onerror = null;
    speechSynthesis.cancel();
  };
}
