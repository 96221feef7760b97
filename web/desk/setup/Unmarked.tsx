import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import type { SetupState } from '../home/checklist.js';

/** A bar of the rules that nobody on the roll is marked for: it would be read aloud, printed, and bar nobody. */
export function Unmarked({ setup }: { readonly setup: SetupState }) {
  const words = useWords(deskWords).setup.roll;
  if (setup.unmarked.length === 0) return null;
  return (
    <Notice tone="warn">{words.unmarked(setup.unmarked.map((bar) => words.bars[bar]).join(', '))}</Notice>
  );
}
