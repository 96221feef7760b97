import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  /** Escape asks to close. Without it the dialog can only be left by its own buttons. */
  readonly onClose?: () => void;
  readonly wide?: boolean;
  /** As wide as the screen: a long list stands beside what is to be filled in, so that nobody has to scroll. */
  readonly broad?: boolean;
  /** Nothing of the page beneath is to be read meanwhile. */
  readonly cover?: boolean;
  /** The buttons at the foot, the main one last. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The browser's own dialog: keeps the focus inside, and gives it back afterwards. */
export function Dialog({
  title,
  onClose,
  wide = false,
  broad = false,
  cover = false,
  actions,
  children,
}: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const name = useId();
  // In the same breath as the drawing: given back a moment later, the focus would be torn from whoever
  // types already (Preact runs the cleanup of plain effects after the next painting).
  useLayoutEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={`dialog${broad ? ' dialog-broad' : wide ? ' dialog-wide' : ''}${cover ? ' dialog-cover' : ''}`}
      aria-labelledby={name}
      onCancel={(event) => {
        // The page decides whether it goes: the state, not the browser, says what is open.
        event.preventDefault();
        onClose?.();
      }}
      // A second Escape closes it over the page's head: the page still stands behind it, so it opens again.
      onClose={({ currentTarget }) => currentTarget.isConnected && currentTarget.showModal()}
    >
      <h2 id={name} class="dialog-title">
        {title}
      </h2>
      <div class="dialog-body">{children}</div>
      {actions === undefined ? null : <div class="dialog-actions">{actions}</div>}
    </dialog>
  );
}
