import {
  CHECK_GROUPS,
  MEANINGS,
  NEEDS,
  NEEDS_ANNEX,
  NEVER_PROVED,
} from '../../src/record/verification/meaning.js';
import { CHECK_WORDS, FAULT_WORDS } from '../../src/record/verification/words.js';
import type { Check, Report } from '../../src/record/verify.js';
import { Badge } from '../shared/components/Badge.js';
import { Button } from '../shared/components/Button.js';
import { Notice } from '../shared/components/Notice.js';
import { useFigures } from '../shared/figures.js';
import { verifyWords } from '../shared/words/verify.js';
import { useCommonLanguage, useWords } from '../shared/words/words.js';
import { AboutCard } from './AboutCard.js';
import type { Done } from './work.js';

const MARK = { ok: '✓', failed: '✗', 'not-done': '–' } as const;
const TONE = { ok: 'ok', failed: 'danger', 'not-done': 'plain' } as const;
const VERDICT_MARK = { authentic: '✓', consistent: '≈', refused: '✗' } as const;

/** The verdict, what was checked, and every check with what it proves and what not. */
export function ReportView({ done, onAgain }: { readonly done: Done; readonly onAgain: () => void }) {
  const words = useWords(verifyWords);
  const language = useCommonLanguage();
  const { report, about } = done;
  const failed = report.checks.filter(({ outcome }) => outcome === 'failed');
  return (
    <>
      <Verdict report={report} />
      {about === null ? null : <AboutCard about={about} />}
      {failed.length === 0 ? null : (
        <section class="card stack">
          <h2>{words.failed}</h2>
          <ul class="verify-checks">
            {failed.map((check) => (
              <CheckLine key={check.name} check={check} />
            ))}
          </ul>
        </section>
      )}
      {CHECK_GROUPS.map(({ title, names }) => (
        <section class="card stack" key={title.id}>
          <h2>{title[language]}</h2>
          <ul class="verify-checks">
            {report.checks
              .filter(({ name }) => names.includes(name))
              .map((check) => (
                <CheckLine key={check.name} check={check} />
              ))}
          </ul>
        </section>
      ))}
      <section class="card stack">
        <h2>{words.never}</h2>
        <ul class="verify-never">
          {NEVER_PROVED.map((line) => (
            <li key={line.id}>{line[language]}</li>
          ))}
        </ul>
      </section>
      <div class="row verify-actions">
        <Button onClick={onAgain}>{words.again}</Button>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
    </>
  );
}

function Verdict({ report }: { readonly report: Report }) {
  const words = useWords(verifyWords);
  const figures = useFigures();
  const undone = report.checks.filter(({ outcome }) => outcome === 'not-done').length;
  return (
    <section class={`verify-verdict verify-${report.verdict}`} role="status" data-verdict={report.verdict}>
      <span class="verify-verdict-mark" aria-hidden="true">
        {VERDICT_MARK[report.verdict]}
      </span>
      <div>
        <h2 class="verify-verdict-title">{words.verdicts[report.verdict]}</h2>
        <p>{words.verdictTexts[report.verdict]}</p>
        {undone === 0 ? null : <p>{words.notDone(figures(undone))}</p>}
      </div>
    </section>
  );
}

function CheckLine({ check }: { readonly check: Check }) {
  const words = useWords(verifyWords);
  const language = useCommonLanguage();
  const { proves, leavesOpen } = MEANINGS[check.name];
  return (
    <li
      class={`verify-check verify-check-${check.outcome}`}
      data-check={check.name}
      data-outcome={check.outcome}
    >
      <span class="verify-mark" aria-hidden="true">
        {MARK[check.outcome]}
      </span>
      <div class="verify-check-text">
        <p class="verify-check-title">
          {CHECK_WORDS[check.name][language]}{' '}
          <Badge tone={TONE[check.outcome]}>{words.outcomes[check.outcome]}</Badge>
        </p>
        {check.outcome === 'failed' ? (
          <Notice tone="danger">
            {words.why}: {FAULT_WORDS[check.kind][language]} ({check.kind})
            {check.place === '' ? null : (
              <>
                <br />
                {words.place}: {check.place}
              </>
            )}
          </Notice>
        ) : null}
        {check.outcome === 'not-done' ? <p>{(NEEDS[check.name] ?? NEEDS_ANNEX)[language]}</p> : null}
        {check.outcome === 'failed' ? null : (
          <p class="soft verify-meaning">
            {words.proves} {proves[language]} {words.leavesOpen} {leavesOpen[language]}
          </p>
        )}
      </div>
    </li>
  );
}
