import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../shared/components/Button.js';
import type { BoothEvent, Screen } from '../booth.js';

export type Dispatch = (event: BoothEvent) => void;
export type ScreenAt<Name extends Screen['at']> = Extract<Screen, { at: Name }>;

/** A trembling hand taps twice: what the second tap would hit is not there yet. In milliseconds. */
const SETTLE_MS = 600;

interface LateProps {
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button for what cannot be taken back, dead for the blink of an eye after its screen came. */
export function LateButton({ look = 'main', onClick, children }: LateProps) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Button look={look} big disabled={!isReady} onClick={onClick}>
      {children}
    </Button>
  );
}

interface StatementProps {
  readonly sign: SignName;
  readonly tone?: 'plain' | 'ok' | 'warn';
  readonly title: string;
  readonly children?: ComponentChildren;
  /** The buttons, the main one first. */
  readonly actions?: ComponentChildren;
}

/** A screen that says one thing: a sign, a few words, at most two or three buttons. */
export function Statement({ sign, tone = 'plain', title, children, actions }: StatementProps) {
  return (
    <section class={`kiosk-statement kiosk-tone-${tone}`} aria-live="polite">
      <Sign name={sign} />
      <div class="kiosk-saying">
        <h1 class="kiosk-title">{title}</h1>
        <div class="kiosk-words">{children}</div>
        {actions === undefined ? null : <div class="kiosk-actions">{actions}</div>}
      </div>
    </section>
  );
}

const SIGNS = {
  /** An hourglass. */
  wait: 'M30 14h40M30 86h40M34 14v14c0 12 12 14 16 22-4 8-16 10-16 22v14M66 14v14c0 12-12 14-16 22 4 8 16 10 16 22v14',
  check: 'M16 54l22 24 46-54',
  /** A raised hand, as an officer would show it. */
  stop: 'M34 56V26a6 6 0 0112 0v22V18a6 6 0 0112 0v30V24a6 6 0 0112 0v36c0 18-10 30-24 30-12 0-20-8-26-22l-8-16a6 6 0 0110-6l8 10',
  lock: 'M26 46h48v40H26zM36 46V32a14 14 0 0128 0v14M50 60v12',
  pen: 'M22 78l6-22 40-40 16 16-40 40zM60 24l16 16',
  ask: 'M32 36c0-12 8-20 19-20s19 8 19 18c0 14-19 14-19 30M51 82v2',
  /** A ballot going into its box. */
  box: 'M14 54h72v32H14zM14 54l8-10h12M86 54l-8-10H66M36 14h28v40H36zM43 26h14M43 36h14',
} as const;
export type SignName = keyof typeof SIGNS;

/** A tick within words: fonts of old tablets have none. */
export const Tick = () => (
  <svg class="kiosk-mark" viewBox="0 0 100 100" aria-hidden="true">
    <path d={SIGNS.check} />
  </svg>
);

/** Drawn with one pen, readable without colour; the words beside it say the same. */
export function Sign({ name }: { readonly name: SignName }) {
  return (
    <svg class="kiosk-sign" viewBox="0 0 100 100" aria-hidden="true">
      <path d={SIGNS[name]} />
    </svg>
  );
}
