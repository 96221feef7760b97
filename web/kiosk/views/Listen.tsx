import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import type { Booth } from '../booth.js';
import { byAlphabet } from '../find.js';
import { isBlank, type Line } from '../lines.js';
import { sentencesOf } from '../said.js';
import type { Sounds } from '../sounds.js';
import { type Part, sayAll, voiceFor, voicesHere } from '../voice.js';
import type { Dispatch } from './parts.js';

/** Says something while it is wanted; whatever is being said ends when the screen or the language changes. */
function useSaying(
  sounds: Sounds,
  screen: string,
): { says: boolean; toggle: (parts: readonly Part[]) => void } {
  const language = useLanguage();
  const [says, show] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  const quiet = () => {
    stop.current?.();
    stop.current = null;
    show(false);
  };
  useEffect(() => quiet, [screen, language]);
  const toggle = (parts: readonly Part[]) => {
    const wasSaying = stop.current !== null;
    quiet();
    if (wasSaying) return;
    show(true);
    stop.current = sayAll(parts, sounds, quiet);
  };
  return { says, toggle };
}

interface Props {
  readonly booth: Booth;
  readonly dispatch: Dispatch;
  readonly sounds: Sounds;
  /** Sentences have sounds on this tablet. */
  readonly hasSounds: boolean;
}

/** Reads the screen aloud, on request: its fixed sentences, nothing of what was written. */
export function Listen({ booth, dispatch, sounds, hasSounds }: Props) {
  const words = useWords(kioskWords);
  const language = useLanguage();
  const { says, toggle } = useSaying(sounds, booth.screen.at);
  if (!hasSounds && voiceFor(voicesHere(), language) === null) return null;
  const press = () => {
    dispatch({ is: 'looks', looks: { aloud: true } });
    // The tied people of a run-off are public: theirs are the only names read without being asked for once more.
    const tied = booth.screen.at === 'choosing' ? byAlphabet(booth.house.people ?? []) : [];
    toggle([
      ...sentencesOf(booth, words).map((text): Part => ({ kind: 'sentence', text, language })),
      ...tied.map(({ name }): Part => ({ kind: 'name', text: name })),
    ]);
  };
  return (
    <button
      type="button"
      class="kiosk-small kiosk-listen"
      aria-label={says ? words.listen.stop : words.listen.button}
      aria-pressed={says}
      onClick={press}
    >
      <svg class="kiosk-small-sign" viewBox="0 0 24 24" aria-hidden="true">
        <path class="kiosk-half" d="M4 9h4l5-4v14l-5-4H4z" />
        <path d="M16 8.5a5 5 0 010 7M18.5 6a8.5 8.5 0 010 12" />
      </svg>
      <span class="kiosk-listen-name">{says ? words.listen.stop : words.listen.button}</span>
    </button>
  );
}

/**
 * The names, for whoever listened before: only here, only when asked for once more, and after a word about
 * earphones, since a loudspeaker tells them to the next in line.
 */
export function ListenToNames({
  lines,
  sounds,
}: {
  readonly lines: readonly Line[];
  readonly sounds: Sounds;
}) {
  const words = useWords(kioskWords).listen;
  const language = useLanguage();
  const { says, toggle } = useSaying(sounds, 'review');
  const parts = lines.flatMap((line, at): readonly Part[] =>
    isBlank(line)
      ? []
      : [
          { kind: 'sentence', text: words.line(at + 1), language },
          { kind: 'name', text: line.written },
        ],
  );
  return (
    <div class="kiosk-names-aloud">
      <Button onClick={() => toggle(parts)}>{says ? words.stop : words.names}</Button>
      <p class="kiosk-note">{words.careful}</p>
    </div>
  );
}
