import { Digits } from '../../shared/components/Digits.js';
import { QrCode } from '../../shared/components/QrCode.js';

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** SHA-256 in hexadecimal: the code holds it whole, the digits its first 132 bits. */
  readonly hash: string;
  readonly digits: string;
  /** For the one that people photograph now. */
  readonly big?: boolean;
}

/** A fingerprint to photograph: code and digits, large. */
export function Seal({ label, hint, hash, digits, big = false }: Props) {
  return (
    <figure class={big ? 'desk-seal desk-seal-big' : 'desk-seal'} aria-label={label}>
      <div class="desk-seal-code">
        <QrCode text={hash} label={`QR: ${label}`} />
      </div>
      <figcaption class="stack">
        <strong class="desk-seal-label">{label}</strong>
        <Digits digits={digits} label={label} />
        {hint === undefined ? null : <p class="soft">{hint}</p>}
      </figcaption>
    </figure>
  );
}
