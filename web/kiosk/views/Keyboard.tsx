import { useRef, useState } from 'preact/hooks';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';

interface Props {
  /** Rows of keys, one sign each. */
  readonly rows: readonly string[];
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
  /** Keys that mean nothing now. */
  readonly isDead?: (key: string) => boolean;
  /** Stands before the last row. */
  readonly note?: string;
  readonly space?: boolean;
  /** The other order of letters, by its name. */
  readonly other?: { readonly name: string; readonly class: string; readonly onOther: () => void };
}

/** A click this soon after a finger was lifted is that finger's own. In milliseconds. */
const ECHO_MS = 700;

/** The key under the finger, and where: its sign is shown above the finger that covers it. */
interface Held {
  readonly key: string;
  readonly pointer: number;
  readonly left: number;
  readonly top: number;
}

/**
 * Our own keyboard, so that no system keyboard learns a name. A finger may slide to the right key: the
 * one it leaves is the one that counts. Two fingers may type in turn without waiting for each other.
 */
export function Keyboard({ rows, onKey, onErase, onClear, isDead, note, space, other }: Props) {
  const words = useWords(kioskWords).keyboard;
  const [shown, show] = useState<Held | null>(null);
  // Two events may come between two drawings, so the truth stands here and `shown` follows it.
  const held = useRef<Held | null>(null);
  const lifted = useRef(Number.NEGATIVE_INFINITY);
  const hold = (next: Held | null) => {
    held.current = next;
    show(next);
  };

  const act = (key: string) => {
    if (key === 'erase') onErase();
    else if (key === 'clear') onClear();
    else if (key === 'other') other?.onOther();
    else if (isDead?.(key) !== true) onKey(key === 'space' ? ' ' : key);
  };
  const down = (event: PointerEvent) => {
    if (held.current !== null) act(held.current.key);
    hold(heldAt(event));
    // A mouse that leaves the keyboard is still ours; a finger is by itself.
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== held.current?.pointer) return;
    const next = heldAt(event);
    if (next !== null && next.key !== held.current.key) hold(next);
  };
  const up = (event: PointerEvent) => {
    lifted.current = event.timeStamp;
    if (event.pointerId !== held.current?.pointer) return;
    act(held.current.key);
    hold(null);
  };
  /** A browser sends a click after the finger; a screen reader sends a click alone. */
  const click = (event: MouseEvent) => {
    const key = keyOf(event.target);
    if (key !== null && event.timeStamp - lifted.current > ECHO_MS) act(key);
  };
  const one = (key: string, label?: string, face?: string) => (
    <button
      key={key}
      type="button"
      data-key={key}
      class={`kiosk-key kiosk-key-${key.length === 1 ? 'sign' : key}${key === 'other' ? ` ${other?.class ?? ''}` : ''}${shown?.key === key ? ' kiosk-key-held' : ''}`}
      aria-label={label ?? nameOf(key, words)}
      aria-disabled={isDead?.(key) === true}
    >
      {face ?? key}
    </button>
  );

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: each key is a button, which answers to the keyboard by itself
    <fieldset
      class="kiosk-keyboard"
      aria-label={words.title}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={() => hold(null)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={click}
    >
      {rows.map((row, at) => (
        <div class="kiosk-keys" key={row}>
          {note !== undefined && at === rows.length - 1 ? <span class="kiosk-keys-note">{note}</span> : null}
          {[...row].map((key) => one(key))}
        </div>
      ))}
      {/* What empties a line stands at the edge: a finger that misses the space bar only changes the letters' order. */}
      <div class="kiosk-keys">
        {one('clear', words.clear, words.clear)}
        {other === undefined ? null : one('other', `${words.order}: ${other.name}`, other.name)}
        {space === true ? one('space', words.space, words.space) : null}
        {one('erase', words.erase, words.erase)}
      </div>
      {shown !== null && shown.key.length === 1 && isDead?.(shown.key) !== true ? (
        <div
          class="kiosk-bubble"
          style={{ left: `${shown.left}px`, top: `${shown.top}px` }}
          aria-hidden="true"
        >
          {shown.key}
        </div>
      ) : null}
    </fieldset>
  );
}

const keyOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-key]')?.dataset.key ?? null) : null;

/** The key below a pointer, wherever its press began; null between the keys. */
function heldAt(event: PointerEvent): Held | null {
  const button = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-key]') ?? null;
  const key = keyOf(button);
  if (button === null || key === null) return null;
  const box = button.getBoundingClientRect();
  return { key, pointer: event.pointerId, left: box.left + box.width / 2, top: box.top };
}

function nameOf(
  key: string,
  words: { readonly apostrophe: string; readonly hyphen: string; readonly dot: string },
): string {
  if (key === "'") return words.apostrophe;
  if (key === '-') return words.hyphen;
  return key === '.' ? words.dot : key;
}
