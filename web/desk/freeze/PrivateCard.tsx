import { useEffect, useState } from 'preact/hooks';
import type { DeskReply } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Dialog } from '../../shared/components/Dialog.js';
import { QrCode } from '../../shared/components/QrCode.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';

interface Props {
  readonly card: { readonly index: number; readonly holder: string };
  readonly onHide: () => void;
}

/** Long enough to print or to copy 75 signs by hand; a card left on the screen hides by itself. */
const SHOWN_SECONDS = 300;

/** One card for one pair of eyes: asked for only when its holder says to be alone, kept nowhere afterwards. */
export function PrivateCard({ card, onHide }: Props) {
  const words = useWords(deskWords).freeze.cards.private;
  const common = useWords(commonWords);
  const acting = useAct();
  const [shown, show] = useState<DeskReply<'POST /desk/freeze/card'> | null>(null);
  const [left, setLeft] = useState(SHOWN_SECONDS);
  const counting = shown !== null;
  useEffect(() => {
    if (!counting) return undefined;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1_000);
    return () => clearInterval(timer);
  }, [counting]);
  useEffect(() => {
    if (left <= 0) onHide();
  }, [left, onHide]);
  const uncover = async () =>
    show(await acting.run(() => desk('POST /desk/freeze/card', { index: card.index })));
  if (shown === null)
    return (
      <Dialog
        title={words.title(card.holder)}
        onClose={onHide}
        actions={
          <>
            <Button look="quiet" onClick={onHide}>
              {common.cancel}
            </Button>
            <Button look="main" busy={acting.busy} onClick={() => void uncover()}>
              {words.alone}
            </Button>
          </>
        }
      >
        <p>{words.text(card.holder)}</p>
        <Refused refusal={acting.refusal} />
      </Dialog>
    );
  return (
    <Dialog
      title={words.title(card.holder)}
      onClose={onHide}
      wide
      actions={
        <>
          <a
            class="button desk-button-link"
            href={`/desk/freeze/cards/${card.index}.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            {words.print}
          </a>
          <Button look="main" onClick={onHide}>
            {words.hide}
          </Button>
        </>
      }
    >
      <div class="desk-secret">
        <div class="desk-secret-code">
          <QrCode text={shown.qr} label={words.qr} />
        </div>
        <div class="stack">
          <p class="field-label">{words.typed}</p>
          <pre class="desk-secret-typed">{shown.typed}</pre>
          <p>{words.copy}</p>
          <p class="soft">{words.hides(left)}</p>
        </div>
      </div>
    </Dialog>
  );
}
