import { useEffect } from 'preact/hooks';
import { Button } from '../../shared/components/Button.js';
import { Dialog } from '../../shared/components/Dialog.js';
import { QrCode } from '../../shared/components/QrCode.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';

interface Props {
  /** What the card holds; the laptop keeps only its hash, so it is shown this once. */
  readonly card: string;
  readonly label: string;
  readonly onClose: () => void;
}

/** While the card is open the page prints nothing but it (pages.css). */
const PRINTS_CARD = 'desk-prints-card';

/** A card for the booth officer, to be printed at once. */
export function BoothCard({ card, label, onClose }: Props) {
  const words = useWords(deskWords).devices;
  useEffect(() => {
    document.body.classList.add(PRINTS_CARD);
    return () => document.body.classList.remove(PRINTS_CARD);
  }, []);
  return (
    <Dialog
      title={words.card.dialog(label)}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={() => print()}>{words.card.print}</Button>
          <Button look="main" onClick={onClose}>
            {words.pair.close}
          </Button>
        </>
      }
    >
      <div class="desk-secret">
        <div class="desk-secret-code">
          <QrCode text={card} label={words.card.code} />
        </div>
        <p class="desk-card-text">{words.card.text}</p>
      </div>
    </Dialog>
  );
}
