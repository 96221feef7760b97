import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { Panel } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import type { PartProps } from './Setup.js';
import { Unmarked } from './Unmarked.js';

/** Every rule as a sentence, read aloud and ticked, and two officers who say that they heard it. */
export function RulesReadPart({ setup, onNext }: PartProps) {
  const words = useWords(deskWords).setup.read;
  const language = useLanguage();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, ask] = useState(false);
  const { sentences } = setup;
  const tick = (sentence: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(sentence);
    else next.delete(sentence);
    setTicked(next);
  };
  if (sentences.length === 0)
    return (
      <Notice tone="warn">
        <a href={placeHash('setup', 'rules')}>{words.incomplete}</a>
      </Notice>
    );
  // A sentence that changed since it was ticked is a new sentence.
  const heard = sentences.filter((sentence) => ticked.has(sentence.id)).length;
  const bare = sentences.filter(({ article }) => article === '').length;
  const others = setup.missing.filter((part) => part !== 'rules-read');
  return (
    <Panel title={words.title}>
      <p class="soft">{words.lead}</p>
      {others.length === 0 ? null : <Notice tone="warn">{words.last}</Notice>}
      {setup.rulesRead ? <Notice tone="ok">{words.done}</Notice> : null}
      <Unmarked setup={setup} />
      {bare === 0 ? null : <p class="soft small">{words.noArticle(bare)}</p>}
      <ol class="desk-sentences">
        {sentences.map((sentence) => (
          <li key={sentence.rule}>
            <label class="desk-sentence">
              <input
                type="checkbox"
                checked={setup.rulesRead || ticked.has(sentence.id)}
                disabled={setup.rulesRead}
                onChange={(event) => tick(sentence.id, event.currentTarget.checked)}
              />
              <span>
                {language === 'id' ? sentence.id : sentence.en}
                {sentence.article === '' ? null : (
                  <span class="soft small"> {words.article(sentence.article)}</span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ol>
      {setup.rulesRead ? null : (
        <div class="desk-save row">
          <span aria-live="polite">{words.ticked(heard, sentences.length)}</span>
          <Button look="main" big disabled={heard < sentences.length} onClick={() => ask(true)}>
            {words.action}
          </Button>
        </div>
      )}
      {asking ? (
        <AskTwo
          title={words.dialog}
          says={words.dialogText}
          action={words.action.replace('…', '')}
          act={(officers) => desk('POST /desk/setup/rules-read', { officers })}
          onDone={() => {
            ask(false);
            onNext();
          }}
          onClose={() => ask(false)}
        />
      ) : null}
    </Panel>
  );
}
