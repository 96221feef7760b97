import { momentInWords } from '../../shared/figures.js';
import { deskWords } from '../../shared/words/desk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import { useLive } from '../parts/live.js';
import type { Form } from './batch.js';
import { sayOutcome } from './outcome.js';

/** What was decided on a writing before, the latest first. Nothing is overwritten: each stands in the log. */
export function History({ history }: Pick<Form, 'history'>) {
  const words = useWords(deskWords).count.names;
  const language = useLanguage();
  const { state } = useLive();
  if (history.length === 0) return null;
  const when = (at: string) => momentInWords(language, at, state.timeZoneMinutes);
  return (
    <details class="desk-history">
      <summary>{words.history(history.length)}</summary>
      <ol reversed>
        {[...history].reverse().map(({ outcome, as, officers, at }, index) => (
          <li key={history.length - index}>
            {sayOutcome(words, outcome, as)}
            <span class="field-hint">{words.decidedBy(officers.join(' + '), when(at))}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
