import type { ComponentChildren } from 'preact';
import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { isBlank, isLong, repeats } from '../lines.js';
import { type Dispatch, LateButton, type ScreenAt } from './parts.js';

interface Props {
  readonly screen: ScreenAt<'review'>;
  readonly dispatch: Dispatch;
  /** For whoever listens: the way to hear the names. */
  readonly aloud: ComponentChildren;
}

/** More names than this stand closer together, so that all are seen at once. */
const MANY = 6;

/** The whole paper once more, large, before it goes into the box. */
export function Review({ screen, dispatch, aloud }: Props) {
  const words = useWords(kioskWords);
  const { lines, ballot } = screen;
  const again = repeats(lines);
  const filled = lines.flatMap((line, at) => (isBlank(line) ? [] : [{ line, at }]));
  return (
    <>
      <div class="kiosk-head">
        <div>
          <h1 class="kiosk-heading">{words.review.title}</h1>
          <p>{words.review.text}</p>
        </div>
        {aloud}
      </div>
      <div class="kiosk-over">
        {filled.length === 0 ? (
          <p class="kiosk-blank">{words.review.blank}</p>
        ) : (
          <ol
            class={filled.length > MANY ? 'kiosk-paper kiosk-paper-many' : 'kiosk-paper'}
            aria-label={words.writing.lines}
          >
            {filled.map(({ line, at }) => (
              <li key={at} class="kiosk-paper-line">
                <span class="kiosk-line-number">{at + 1}</span>
                <span class={`kiosk-paper-name${isLong(line) ? ' kiosk-name-long' : ''}`} dir="auto">
                  {line.written}
                  {again[at] == null ? null : (
                    <span class="kiosk-alarm">{words.writing.repeated((again[at] ?? 0) + 1)}</span>
                  )}
                </span>
                <Button
                  aria-label={words.review.changeLine(at + 1)}
                  onClick={() => dispatch({ is: 'change', at })}
                >
                  {words.review.change}
                </Button>
              </li>
            ))}
          </ol>
        )}
      </div>
      <div class="kiosk-foot">
        <Button look="quiet" big onClick={() => dispatch({ is: 'leave' })}>
          {words.writing.leave}
        </Button>
        <Button big onClick={() => dispatch({ is: 'write-on' })}>
          {ballot.choice ? words.review.chooseOn : words.review.writeOn}
        </Button>
        <LateButton onClick={() => dispatch({ is: 'cast' })}>{words.review.cast}</LateButton>
      </div>
    </>
  );
}
