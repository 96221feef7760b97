import { Button } from '../../shared/components/Button.js';
import { Watermark } from '../../shared/components/Page.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { Statement } from './parts.js';

interface Props {
  readonly isTraining: boolean;
  readonly onAgain: () => void;
}

/** A fault of ours in drawing the page. Nothing is said of what it was about. */
export function Fault({ isTraining, onAgain }: Props) {
  const words = useWords(kioskWords).fault;
  return (
    <div class={isTraining ? 'kiosk kiosk-training' : 'kiosk'}>
      <main class="kiosk-screen">
        <Statement
          sign="stop"
          tone="warn"
          title={words.title}
          actions={
            <Button look="main" big onClick={onAgain}>
              {words.again}
            </Button>
          }
        >
          <p>{words.text}</p>
        </Statement>
      </main>
      {isTraining ? <Watermark /> : null}
    </div>
  );
}
