import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { CHECK_SIGNS, CODE_DIGITS, CODE_LENGTH, codeGroups, groupSize } from '../typed-code.js';
import { Keyboard } from './Keyboard.js';
import type { Dispatch, ScreenAt } from './parts.js';

interface Props {
  readonly screen: ScreenAt<'code'>;
  readonly dispatch: Dispatch;
  readonly present: (text: string, by: 'reader' | 'hand') => void;
}

/** Eight keys in a row, none narrower than a finger. */
const ROWS = [0, 8, 16, 24].map((from) => CODE_DIGITS.slice(from, from + 8));

/** The code under the QR, typed as it is printed: in groups, so that an eye finds its place again. */
export function Code({ screen, dispatch, present }: Props) {
  const words = useWords(kioskWords);
  const { typed } = screen;
  const isWhole = typed.length === CODE_LENGTH;
  const isLast = typed.length === CODE_LENGTH - 1;
  return (
    <>
      <div class="kiosk-code-head">
        <h1 class="kiosk-title">{words.code.title}</h1>
        <p class="kiosk-lead">{words.code.hint}</p>
        <CodeGroups typed={typed} isWrong={screen.mistyped} />
        <p class={screen.mistyped ? 'kiosk-alarm' : 'kiosk-note'} role="status">
          {screen.mistyped
            ? words.code.mistyped
            : words.code.typed(String(typed.length), String(CODE_LENGTH))}
        </p>
      </div>
      <Keyboard
        rows={[...ROWS, CHECK_SIGNS]}
        // The five signs stand at the end of a code only; until then they would be mistakes.
        isDead={(key) => CHECK_SIGNS.includes(key) && !isLast}
        note={words.code.last}
        onKey={(key) => dispatch({ is: 'code-key', key })}
        onErase={() => dispatch({ is: 'code-erase' })}
        onClear={() => dispatch({ is: 'code-clear' })}
      />
      <div class="kiosk-foot">
        <Button big onClick={() => dispatch({ is: 'leave' })}>
          {words.writing.leave}
        </Button>
        <Button look="main" big disabled={!isWhole} onClick={() => present(typed, 'hand')}>
          {words.code.check}
        </Button>
      </div>
    </>
  );
}

function CodeGroups({ typed, isWrong }: { readonly typed: string; readonly isWrong: boolean }) {
  const words = useWords(kioskWords).code;
  return (
    <div class={isWrong ? 'kiosk-groups kiosk-groups-wrong' : 'kiosk-groups'}>
      {codeGroups(typed).map((group, at) => (
        <div
          key={at}
          class="kiosk-code-group"
          role="img"
          aria-label={`${words.group(String(at + 1))}: ${group === '' ? words.empty : [...group].join(' ')}`}
        >
          {Array.from({ length: groupSize(at) }, (_, place) => (
            <span
              key={place}
              class={at * 4 + place === typed.length ? 'kiosk-code-sign kiosk-code-next' : 'kiosk-code-sign'}
            >
              {group[place] ?? ''}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
