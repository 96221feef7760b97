import { useState } from 'preact/hooks';
import { refuse } from '../../../src/basics/result.js';
import type { DeskReply } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Counter } from '../../shared/components/Counter.js';
import { Notice } from '../../shared/components/Notice.js';
import { Table } from '../../shared/components/Table.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';
import { type Column, Columns } from './Columns.js';
import type { PartProps } from './Setup.js';
import { Unmarked } from './Unmarked.js';

type Report = DeskReply<'POST /desk/roll/preview'>;

/** In base64 a third more, and less than the door takes. 20,000 residents are about 2 MB. */
const MOST_BYTES = 8_000_000;

/** File, report, and only then the import. */
export function RollPart({ setup, onNext }: PartProps) {
  const { setup: texts } = useWords(deskWords);
  const words = texts.roll;
  const acting = useAct();
  const [report, setReport] = useState<Report | null>(null);
  const [accepted, setAccepted] = useState<number | null>(null);

  const [file, setFile] = useState<string | null>(null);
  const [columns, setColumns] = useState<readonly Column[]>([]);

  const preview = async (base64: string, given?: readonly Column[]) => {
    setAccepted(null);
    setReport(
      await acting.run(() =>
        desk('POST /desk/roll/preview', {
          file: base64,
          ...(given === undefined ? {} : { columns: given.map(({ field }) => field) }),
        }),
      ),
    );
  };
  const read = async (chosen: File) => {
    // Said here: a server that hangs up on so much cannot make itself heard.
    if (chosen.size > MOST_BYTES) return void acting.run(async () => refuse({ kind: 'file-too-large' }));
    setColumns([]);
    const base64 = await fileBase64(chosen);
    setFile(base64);
    if (base64 === null) return void acting.run(async () => refuse({ kind: 'file-unreadable' }));
    await preview(base64);
    // Also of a file that was refused: there people can say what its columns mean.
    const seen = await desk('POST /desk/roll/columns', { file: base64 });
    if (seen.ok) setColumns(seen.value.columns);
  };
  const accept = async (upload: string) => {
    const done = await acting.run(() => desk('POST /desk/roll/accept', { upload }));
    if (done === null) return;
    setAccepted(done.residents);
    setReport(null);
    setFile(null);
    setColumns([]);
  };
  // Once there is a roll or a report, another file is the exception.
  const first = report === null && setup.residents === 0;
  return (
    <>
      <Panel title={words.title}>
        <p class="soft">{words.lead}</p>
        <p class="soft small">{words.columns}</p>
        <p>{words.current(setup.residents)}</p>
        <label class={`button ${first ? 'button-main' : ''} button-big desk-button-link desk-file`}>
          {first ? words.choose : words.other}
          <input
            class="unseen"
            type="file"
            accept=".xlsx,.csv,.txt,text/csv"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) void read(file);
              // The same file, corrected, may be chosen again.
              event.currentTarget.value = '';
            }}
          />
        </label>
        {acting.busy ? <p role="status">{words.reading}</p> : null}
        <Refused refusal={acting.refusal} />
        {accepted === null ? null : <Notice tone="ok">{words.accepted(accepted)}</Notice>}
        {report === null ? <Unmarked setup={setup} /> : null}
        {file === null || columns.length === 0 ? null : (
          <Columns
            columns={columns}
            busy={acting.busy}
            open={acting.refusal !== null}
            onChange={setColumns}
            onAgain={() => void preview(file, columns)}
          />
        )}
        {setup.residents > 0 && report === null ? (
          <Button look="main" big onClick={onNext}>
            {texts.saveNext}
          </Button>
        ) : null}
      </Panel>
      {report === null ? null : (
        <ReportView
          report={report}
          replaces={setup.residents > 0}
          busy={acting.busy}
          onAccept={() => void accept(report.upload)}
        />
      )}
    </>
  );
}

/** The browser's own encoder takes a moment for 8 MB; null if the file cannot be read (a stick was pulled out). */
function fileBase64(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onerror = () => resolve(null);
    reader.onload = () => {
      const [, base64] = String(reader.result).split(',');
      // An empty file has nothing behind the comma; the door says so better than we do.
      resolve(base64 ?? '');
    };
    reader.readAsDataURL(file);
  });
}

interface ReportProps {
  readonly report: Report;
  readonly replaces: boolean;
  readonly busy: boolean;
  readonly onAccept: () => void;
}

function ReportView({ report, replaces, busy, onAccept }: ReportProps) {
  const words = useWords(deskWords).setup.roll;
  const common = useWords(commonWords);
  return (
    <Panel title={words.report}>
      <div class="desk-counters">
        <Counter label={words.good} value={report.residents} />
        <Counter label={words.refused} value={report.counts.refused} />
        <Counter label={words.toConfirm} value={report.counts.toConfirm} />
        <Counter label={words.twins} value={report.counts.possibleDuplicates} />
      </div>
      <Findings
        title={words.refused}
        says={words.refusedText}
        places={report.refused}
        all={report.counts.refused}
      />
      <Findings
        title={words.toConfirm}
        says={words.toConfirmText}
        places={report.toConfirm}
        all={report.counts.toConfirm}
      />
      <Findings
        title={words.twins}
        says={words.twinsText}
        places={report.possibleDuplicates}
        all={report.counts.possibleDuplicates}
      />
      <Table
        caption={words.sample}
        rows={report.sample}
        keyOf={({ rollNumber }) => rollNumber}
        columns={[
          { title: words.colNumber, number: true, cell: ({ rollNumber }) => rollNumber },
          { title: words.colName, heading: true, cell: ({ name }) => name },
          { title: words.colAliases, cell: ({ aliases }) => aliases.join(', ') },
          { title: words.colSex, cell: ({ sex }) => common.sexes[sex] },
          { title: words.colUnit, cell: ({ unit }) => unit },
        ]}
      />
      {replaces ? <Notice tone="warn">{words.replaces}</Notice> : null}
      <div class="desk-save">
        <Button look="main" big busy={busy} disabled={report.residents === 0} onClick={onAccept}>
          {words.accept(report.residents)}
        </Button>
      </div>
    </Panel>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly says: string;
  readonly places: Report['refused'];
  /** How many there are; fewer may have come. */
  readonly all: number;
}
/** A short list is read together at once; a long one is opened by whoever wants it. */
const OPEN_AT_MOST = 10;
/** Longer lists are read in the file, not on a screen. */
const SHOWN = 100;

function Findings({ title, says, places, all }: FindingsProps) {
  const { roll: words, findings } = useWords(deskWords).setup;
  const language = useLanguage();
  const kinds: Readonly<Record<string, string>> = findings;
  if (all === 0) return null;
  const shown = places.slice(0, SHOWN);
  return (
    <details class="desk-fold" open={all <= OPEN_AT_MOST}>
      <summary>
        {title}: {all.toLocaleString(language)}
      </summary>
      <p class="soft">{says}</p>
      <Table
        caption={title}
        quiet
        rows={shown}
        keyOf={(place) => `${place.line}-${place.column}-${place.kind}`}
        columns={[
          { title: words.line, number: true, cell: ({ line }) => line },
          ...(shown.some(({ name }) => name !== '')
            ? [{ title: words.colName, cell: ({ name }: (typeof shown)[number]) => name }]
            : []),
          { title: words.column, cell: ({ column }) => column },
          {
            title: words.what,
            cell: ({ kind, detail }) =>
              `${kinds[kind] ?? findings.general}${detail === '' ? '' : ` (${words.otherLine(detail)})`}`,
          },
        ]}
      />
      {shown.length < all ? <p class="soft">{words.cut(shown.length, all)}</p> : null}
    </details>
  );
}
