import type { ComponentChildren } from 'preact';
import type { Tone } from './Notice.js';

/** One or two words on how a thing stands. The words say it; the colour only helps. */
export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}) {
  return <span class={`badge badge-${tone}`}>{children}</span>;
}
