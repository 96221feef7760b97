import { useEffect } from 'preact/hooks';
import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import type { Sounds } from '../sounds.js';
import { sayAll } from '../voice.js';

interface Props {
  readonly seconds: number;
  /** Whoever listens does not see the question: it is said, without being asked for. Null for everybody else. */
  readonly aloud: Pick<Sounds, 'of'> | null;
  readonly onStay: () => void;
}

/** Covers the page whole: whoever looks into an empty booth reads nobody's names. */
export function Idle({ seconds, aloud, onStay }: Props) {
  const words = useWords(kioskWords).idle;
  const language = useLanguage();
  useEffect(() => {
    if (aloud === null) return undefined;
    const said = [words.title, words.text].map((text) => ({ kind: 'sentence', text, language }) as const);
    return sayAll(said, aloud, () => undefined);
  }, []);
  return (
    // The whole sheet answers, not only its button; by click, so that the finger hits nothing below it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: any key answers too, by App's own listener
    <div class="kiosk-idle" role="alertdialog" aria-label={words.title} onClick={onStay}>
      <h1 class="kiosk-title">{words.title}</h1>
      <p class="kiosk-seconds">
        <strong>{seconds}</strong> {words.seconds}
      </p>
      <p>{words.text}</p>
      <Button look="main" big>
        {words.stay}
      </Button>
    </div>
  );
}
