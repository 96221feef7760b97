import { Digits } from '../shared/components/Digits.js';
import { QrCode } from '../shared/components/QrCode.js';
import { commonWords } from '../shared/words/common.js';
import { useWords } from '../shared/words/words.js';

interface Props {
  readonly title: string;
  /** Why and when to photograph it; empty for nothing. */
  readonly text: string;
  readonly seal: { readonly hash: string; readonly digits: string };
  /** The main thing on the wall; the main thing of a column; beside other things. */
  readonly size: 'large' | 'column' | 'small';
}

/** A hash to photograph from the back row: the code holds the whole, the digits are for the eye. */
export function Seal({ title, text, seal, size }: Props) {
  const words = useWords(commonWords);
  return (
    <section class={`seal seal-${size}`}>
      <div class="seal-code">
        <QrCode text={seal.hash} label={`${title}: ${words.qr}`} />
      </div>
      <div class="seal-words">
        <h2 class="seal-title">{title}</h2>
        <Digits digits={seal.digits} label={title} />
        {text === '' ? null : <p class="soft">{text}</p>}
      </div>
    </section>
  );
}
