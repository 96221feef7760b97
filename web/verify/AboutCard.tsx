import { Digits } from '../shared/components/Digits.js';
import { Notice } from '../shared/components/Notice.js';
import { dayInWords, useFigures } from '../shared/figures.js';
import { verifyWords } from '../shared/words/verify.js';
import { useLanguage, useWords } from '../shared/words/words.js';
import type { About } from './work.js';

/** What the record says, for eyes that compare it with the signed paper. */
export function AboutCard({ about }: { readonly about: About }) {
  const words = useWords(verifyWords);
  const language = useLanguage();
  const figures = useFigures();
  const { title, unit, village, date } = about;
  return (
    <section class="card stack">
      <h2>{words.about}</h2>
      {about.rehearsal ? <Notice tone="warn">{words.rehearsal}</Notice> : null}
      <p>
        <strong>{title}</strong>
        <br />
        {[...new Set([unit, village]), dayInWords(language, date)].join(' · ')}
        <br />
        {words.ballots(figures(about.counted))}
      </p>
      <div>
        <h3>{about.supplements === 0 ? words.elected : words.electedNow(figures(about.supplements))}</h3>
        <ol class="verify-elected">
          {about.elected.map(({ name, unit, votes }) => (
            <li key={`${name} ${unit}`}>
              {name} <span class="soft">{[unit, words.votes(figures(votes))].join(' · ')}</span>
            </li>
          ))}
        </ol>
      </div>
      <div class="verify-hash">
        <h3>{words.recordHash}</h3>
        <Digits digits={about.digits} label={words.recordHash} />
        <p class="soft">{words.recordHashHint}</p>
        <p class="verify-hex">{about.hash}</p>
      </div>
    </section>
  );
}
