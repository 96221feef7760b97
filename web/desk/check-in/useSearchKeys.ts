import { useEffect } from 'preact/hooks';

/** Where keys belong to somebody else. */
const OWNERS = 'input, textarea, select, dialog';

/**
 * What is typed anywhere on the page is typed into its search box: a scanner knows of no box, and whoever
 * clicked last clicked elsewhere. The box has the focus when the page comes.
 */
export function useSearchKeys(input: () => HTMLInputElement | null): void {
  useEffect(() => {
    input()?.focus();
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isSign = event.key.length === 1 && event.key !== ' ';
      if (!isSign || event.ctrlKey || event.altKey || event.metaKey) return;
      if (target?.closest(OWNERS) || document.querySelector('dialog[open]') !== null) return;
      // Before the browser writes the sign: it stands where the focus is by then.
      input()?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
