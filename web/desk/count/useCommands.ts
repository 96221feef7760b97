import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Command, commandOf } from './batch.js';

const UNDONE = 'button:not([aria-current]):not([aria-pressed="true"]), a:not([aria-current]), summary';
/** Where keys are text, or the PINs' own. Not a box that was ticked: the keys after it are for the card. */
const TYPING = 'input:not([type="checkbox"]), textarea, dialog';

/** Hears the teller's keys, wherever the focus is but in a field or a dialog: keyboard first. */
export function useCommands(obey: (command: Command) => void): void {
  const latest = useRef(obey);
  latest.current = obey;
  // Before the card is painted: two keys a writing are faster than an effect that waits for it.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(TYPING) || event.ctrlKey || event.altKey || event.metaKey) return;
      // Enter on a button is that button's own, unless it has done its work: the tab one came by, the
      // writing that is shown, the person who is picked.
      if (event.key === 'Enter' && target?.closest(UNDONE)) return;
      const command = commandOf(event.key);
      if (command === null) return;
      // In a list to choose from, the arrows choose.
      if (target?.closest('select') && (command.kind === 'move' || command.kind === 'cancel')) return;
      // A finger that rests on Enter has not seen the next writing.
      if (event.repeat && command.kind !== 'move') return event.preventDefault();
      event.preventDefault();
      latest.current(command);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
