import { deskWords } from '../../shared/words/desk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import type { Form } from './batch.js';

/** What was decided on a writing before, the latest first. Nothing is overwritten: each stands in the log. */
export function History({ history }: Pick<Form, 'history'>) {
  const words = useWords(deskWords).count.names;
  const language = useLanguage();
  if (history.length === 0) return null;
  const when = (at: string) =>
    new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <details class="desk-history">
      <summary>{words.history(history.length)}</summary>
      <ol reversed>
        {[...history].reverse().map(({ outcome, as, officers, at }, index) => (
          <li key={history.length - index}>
            {outcome.kind === 'person'
              ? words.saysPerson(as?.name ?? '', as?.unit ?? '')
              : outcome.kind === 'void'
                ? words.saysVoid(words.voids[outcome.reason])
                : words.saysWithdrawn}
            <span class="field-hint">{words.decidedBy(officers.join(' + '), when(at))}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
