import { kioskWords } from '../../shared/words/kiosk.js';
import { LANGUAGES, type Language, useWords } from '../../shared/words/words.js';
import type { Booth } from '../booth.js';
import { SIZES } from '../looks.js';
import { fillScreen } from '../tablet.js';
import type { Dispatch } from './parts.js';

const ALL = Object.keys(LANGUAGES) as Language[];

/** Letters, contrast, language: always in the same place. The title stands here only while nobody writes. */
export function Bar({ booth, dispatch }: { readonly booth: Booth; readonly dispatch: Dispatch }) {
  const words = useWords(kioskWords).looks;
  const { looks, screen } = booth;
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
      {screen.at === 'waiting' ? (
        <button type="button" class="kiosk-small" aria-label={words.fullScreen} onClick={fillScreen}>
          <svg class="kiosk-small-sign" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
          </svg>
        </button>
      ) : null}
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
            <span class="kiosk-language-name">{LANGUAGES[language]}</span>
            <span class="kiosk-language-code" aria-hidden="true">
              {language.toUpperCase()}
            </span>
          </button>
        ))}
      </fieldset>
    </header>
  );
}
