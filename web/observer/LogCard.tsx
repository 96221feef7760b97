import { useState } from 'preact/hooks';
import { hashDigits } from '../../src/basics/digits.js';
import { Button } from '../shared/components/Button.js';
import { momentInWords, useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useLanguage, useWords } from '../shared/words/words.js';
import { groupLog, type LogGroup, useLog } from './log.js';

/** A phone shows so many notes first. */
const FIRST = 12;
/** Two groups of five digits are enough to see that two phones show the same note. */
const SHORT_DIGITS = 11;

/** The public log, newest first. */
export function LogCard({ changed }: { readonly changed: unknown }) {
  const words = useWords(projectorWords);
  const [all, showAll] = useState(false);
  const groups = groupLog(useLog(changed));
  return (
    <section class="card log-card">
      <h2>{words.log}</h2>
      <p class="soft">{words.logHint}</p>
      {groups.length === 0 ? <p>{words.logNone}</p> : null}
      <ol class="log">
        {(all ? groups : groups.slice(0, FIRST)).map((group) => (
          <Note key={group.last.seq} group={group} />
        ))}
      </ol>
      {groups.length > FIRST && !all ? <Button onClick={() => showAll(true)}>{words.showAll}</Button> : null}
    </section>
  );
}

function Note({ group }: { readonly group: LogGroup }) {
  const words = useWords(projectorWords);
  const language = useLanguage();
  const figure = useFigures();
  const { last, times } = group;
  return (
    <li class="log-line">
      <span class="log-number">{figure(last.seq)}</span>
      <span class="log-words">
        {/* The log is written in one language, whatever the page speaks. */}
        {last.text === null || last.text === '' ? words.logClosed : <span lang="id">{last.text}</span>}
        {times > 1 ? <strong>{` ${words.logTimes(figure(times))}`}</strong> : null}
      </span>
      <span class="log-when">
        <time dateTime={last.at}>{momentInWords(language, last.at, null)}</time>
        {last.hash === undefined ? null : (
          <span>{`· ${words.fingerprint} ${hashDigits(last.hash).slice(0, SHORT_DIGITS)}`}</span>
        )}
      </span>
    </li>
  );
}
