import type { ComponentChildren } from 'preact';
import { kioskWords } from '../../shared/words/kiosk.js';
import { LANGUAGES, languagesOf, useWords } from '../../shared/words/words.js';
import { type Looks, SIZES } from '../looks.js';
import type { Dispatch } from './parts.js';

const ALL = languagesOf(kioskWords);

interface Props {
  readonly looks: Looks;
  readonly dispatch: Dispatch;
  readonly listen: ComponentChildren;
}

/** Letters, contrast, sound, language: always in the same place, on every screen. */
export function Bar({ looks, dispatch, listen }: Props) {
  const words = useWords(kioskWords).looks;
  return (
    <header class="kiosk-bar">
      <fieldset class="kiosk-group" aria-label={words.size}>
        {SIZES.map((size) => (
          <button
            key={size}
            type="button"
            class={`kiosk-small kiosk-letter-${size}`}
            aria-label={words.sizes[size]}
            aria-pressed={looks.size === size}
            onClick={() => dispatch({ is: 'looks', looks: { size } })}
          >
            A
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        class="kiosk-small"
        aria-label={words.contrast}
        aria-pressed={looks.contrast}
        onClick={() => dispatch({ is: 'looks', looks: { contrast: !looks.contrast } })}
      >
        <svg class="kiosk-small-sign" viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="9" />
          <path class="kiosk-half" d="M12 3a9 9 0 010 18z" />
        </svg>
      </button>
      {listen}
      <fieldset class="kiosk-group kiosk-languages">
        {ALL.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            class="kiosk-small"
            aria-label={LANGUAGES[language]}
            aria-pressed={looks.language === language}
            onClick={() => dispatch({ is: 'looks', looks: { language } })}
          >
            <span class="kiosk-language-name">{LANGUAGES[language].replace(/^Bahasa /, '')}</span>
            <span class="kiosk-language-code" aria-hidden="true">
              {language.toUpperCase()}
            </span>
          </button>
        ))}
      </fieldset>
    </header>
  );
}
