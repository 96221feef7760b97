import { commonWords } from '../words/common.js';
import { LANGUAGES, languagesOf, setLanguage, useLanguage, useWords } from '../words/words.js';

/** Those of every page: what only the kiosk speaks has its switch there. */
const ALL = languagesOf(commonWords);

/** Every language by its own name; the one in use is marked. */
export function LanguageSwitch() {
  const current = useLanguage();
  const words = useWords(commonWords);
  return (
    <fieldset class="language" aria-label={words.language}>
      {ALL.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          class="language-choice"
          aria-pressed={language === current}
          onClick={() => setLanguage(language)}
        >
          {LANGUAGES[language]}
        </button>
      ))}
    </fieldset>
  );
}
