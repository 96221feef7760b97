import type { DeskBody } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import type { ResultState } from '../home/checklist.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';

type Answer = DeskBody<'POST /desk/result/consent'>['answer'];
const ANSWERS: readonly Answer[] = ['yes', 'no', 'pending'];

/** Each of the elected is asked; an answer may be changed until the certification. */
export function Consent({ result, open }: { readonly result: ResultState; readonly open: boolean }) {
  const words = useWords(deskWords).result.consent;
  const acting = useAct();
  // Whoever was asked stays in the list, also after declining.
  const asked = result.ranking.filter(({ standing, consent }) => standing === 'elected' || consent !== null);
  return (
    <Panel title={words.title}>
      <p class="soft">{result.complete ? words.lead : words.waits}</p>
      <Refused refusal={acting.refusal} />
      <ul class="desk-list">
        {result.complete
          ? asked.map(({ person, name, consent }) => (
              <li key={person} class="desk-consent">
                <span>{name}</span>
                <fieldset class="desk-segments" aria-label={words.of(name)}>
                  {ANSWERS.map((answer) => (
                    <button
                      key={answer}
                      type="button"
                      class="desk-segment"
                      aria-pressed={consent === answer}
                      disabled={!open || acting.busy}
                      onClick={() =>
                        void acting.run(() => desk('POST /desk/result/consent', { person, answer }))
                      }
                    >
                      {words.answers[answer]}
                    </button>
                  ))}
                </fieldset>
              </li>
            ))
          : null}
      </ul>
    </Panel>
  );
}
