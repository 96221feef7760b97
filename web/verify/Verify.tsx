import { useState } from 'preact/hooks';
import { LanguageSwitch } from '../shared/components/LanguageSwitch.js';
import { Meter } from '../shared/components/Meter.js';
import { Notice } from '../shared/components/Notice.js';
import { Page } from '../shared/components/Page.js';
import { useFigures } from '../shared/figures.js';
import { verifyWords } from '../shared/words/verify.js';
import { useWords } from '../shared/words/words.js';
import { Ask } from './Ask.js';
import { ReportView } from './ReportView.js';
import type { Done, Job, Progress } from './work.js';
import { runJob } from './worker.js';

type State =
  | { readonly kind: 'asking'; readonly broken: boolean }
  | { readonly kind: 'working'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly done: Done };

/** Asks for a record, checks it, shows what was found. */
export function Verify({ script }: { readonly script: string }) {
  const words = useWords(verifyWords);
  const [state, show] = useState<State>({ kind: 'asking', broken: false });
  const start = (job: Job) => {
    show({ kind: 'working', progress: null });
    runJob(script, job, (progress) => show({ kind: 'working', progress })).then(
      (done) => show({ kind: 'done', done }),
      () => show({ kind: 'asking', broken: true }),
    );
  };
  return (
    <Page
      rehearsal={state.kind === 'done' && state.done.about?.rehearsal === true}
      title={words.title}
      subtitle={words.subtitle}
      aside={<LanguageSwitch />}
    >
      <div class="verify stack">
        {state.kind === 'asking' && state.broken ? <Notice tone="danger">{words.broken}</Notice> : null}
        {state.kind === 'asking' ? <Ask onStart={start} /> : null}
        {state.kind === 'working' ? <Working progress={state.progress} /> : null}
        {state.kind === 'done' ? (
          <ReportView done={state.done} onAgain={() => show({ kind: 'asking', broken: false })} />
        ) : null}
      </div>
    </Page>
  );
}

function Working({ progress }: { readonly progress: Progress | null }) {
  const words = useWords(verifyWords);
  const figures = useFigures();
  const { opened = 0, all = 0 } = progress ?? {};
  const text =
    progress === null
      ? words.reading
      : opened >= all
        ? words.counting
        : words.opened(figures(opened), figures(all));
  return (
    <section class="card stack" aria-live="polite">
      <h2>{words.working}</h2>
      <p class="verify-progress">{text}</p>
      <Meter part={opened} whole={all} />
      <p class="soft">{words.stays}</p>
    </section>
  );
}
