import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';

interface Props {
  readonly seconds: number;
  readonly onStay: () => void;
}

/** Covers the page whole: whoever looks into an empty booth reads nobody's names. */
export function Idle({ seconds, onStay }: Props) {
  const words = useWords(kioskWords).idle;
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
