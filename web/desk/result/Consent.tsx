import { useState } from 'preact/hooks';
import type { DeskBody } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { Badge } from '../../shared/components/Badge.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import type { ResultState } from '../home/checklist.js';
import { Ask } from '../parts/Ask.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';

type Answer = DeskBody<'POST /desk/result/consent'>['answer'];
type Asked = ResultState['ranking'][number];
const ANSWERS: readonly Answer[] = ['yes', 'no', 'pending'];

/**
 * Each of the elected is asked; an answer may be changed until the certification. That somebody declines gives the
 * seat to somebody else, before the eyes of the hall: it is asked once more.
 */
export function Consent({ result, open }: { readonly result: ResultState; readonly open: boolean }) {
  const { consent: words, replaces } = useWords(deskWords).result;
  const acting = useAct();
  const [declining, decline] = useState<Asked | null>(null);
  // Whoever was asked stays in the list, also after declining.
  const asked = result.ranking.filter(({ standing, consent }) => standing === 'elected' || consent !== null);
  return (
    <Panel title={words.title}>
      <p class="soft">{result.complete ? words.lead : words.waits}</p>
      <Refused refusal={acting.refusal} />
      <ul class="desk-list">
        {result.complete
          ? asked.map((one) => (
              <li key={one.person} class="desk-consent">
                <span>
                  {one.name} {one.replaces ? <Badge tone="ok">{replaces}</Badge> : null}
                </span>
                <fieldset class="desk-segments" aria-label={words.of(one.name)}>
                  {ANSWERS.map((answer) => (
                    <button
                      key={answer}
                      type="button"
                      class="desk-segment"
                      aria-pressed={one.consent === answer}
                      disabled={!open || acting.busy}
                      onClick={() =>
                        answer === 'no' ? decline(one) : void acting.run(() => say(one.person, answer))
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
      {declining === null ? null : (
        <Ask
          title={words.declines(declining.name)}
          says={words.declinesText}
          action={words.declinesAction}
          act={() => say(declining.person, 'no')}
          onDone={() => decline(null)}
          onClose={() => decline(null)}
        />
      )}
    </Panel>
  );
}

const say = (person: Asked['person'], answer: Answer) =>
  desk('POST /desk/result/consent', { person, answer });
