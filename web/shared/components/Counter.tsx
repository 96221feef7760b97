import type { ComponentChildren } from 'preact';
import { useLanguage } from '../words/words.js';

interface Props {
  readonly label: string;
  readonly value: number;
  /** Small print below, such as "dari 3.703". */
  readonly note?: ComponentChildren;
}

/** One number to be seen from afar, in figures of one width so that nothing moves when it grows. */
export function Counter({ label, value, note }: Props) {
  const language = useLanguage();
  return (
    <div class="counter">
      <span class="counter-label">{label}</span>
      <span class="counter-value">{value.toLocaleString(language)}</span>
      {note === undefined ? null : <span class="counter-note">{note}</span>}
    </div>
  );
}
