import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** One thing to say, in the middle of the wall. */
export function Message({ title, text, children }: Props) {
  return (
    <div class="message">
      <h2 class="message-title">{title}</h2>
      <p class="message-text">{text}</p>
      {children}
    </div>
  );
}
