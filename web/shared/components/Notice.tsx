import type { ComponentChildren } from 'preact';

/** How something stands; used by Notice and Badge alike. */
export type Tone = 'plain' | 'info' | 'ok' | 'warn' | 'danger';

interface Props {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ComponentChildren;
}

/** Something to read on the page itself. A danger is read aloud at once, the rest when the reader is free. */
export function Notice({ tone, title, children }: Props) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {title === undefined ? null : <strong class="notice-title">{title}</strong>}
      {children}
    </div>
  );
}
