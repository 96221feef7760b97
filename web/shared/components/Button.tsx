import type { ButtonHTMLAttributes } from 'preact';
import { commonWords } from '../words/common.js';
import { useWords } from '../words/words.js';

interface Looks {
  /** `main` once per screen: what most people want next. `danger` for what cannot be undone. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly big?: boolean;
  readonly wide?: boolean;
  /** Work is under way: the button stays where it is and takes no second touch. */
  readonly busy?: boolean;
}

/** `type` is `button` unless said otherwise, so that none submits a form by accident. */
export function Button({
  look = 'plain',
  big = false,
  wide = false,
  busy = false,
  children,
  ...rest
}: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  const words = useWords(commonWords);
  const classes = ['button', `button-${look}`, big ? 'button-big' : '', wide ? 'button-wide' : ''];
  const named = typeof rest.class === 'string' ? [rest.class] : [];
  return (
    <button
      type="button"
      {...rest}
      class={[...classes, ...named].filter((name) => name !== '').join(' ')}
      disabled={busy || rest.disabled === true}
      aria-busy={busy}
    >
      {busy ? words.busy : children}
    </button>
  );
}
