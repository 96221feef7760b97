import { useState } from 'preact/hooks';
import type { Role } from '../../../src/desk/api/parts.js';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Check, TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import type { Signed } from '../../shared/components/OfficerPin.js';
import { Table } from '../../shared/components/Table.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { isLeader, useAct, useLive } from '../parts/live.js';
import { OnlyFor } from '../parts/OnlyFor.js';
import { Refused } from '../parts/Refused.js';
import { Panel, Sheet } from '../parts/Sheet.js';
import { NewPin } from './NewPin.js';
import type { PartProps } from './Setup.js';

const ROLES: readonly Role[] = ['ketua', 'sekretaris', 'petugas', 'notulis', 'pemantau'];
const LEAST_OFFICERS = 3;
/** A forgotten PIN is made anew by two others. */
const SPARE_ACTORS = 3;
interface Draft {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly pin: string | null;
}
const NOBODY: Draft = { name: '', roles: [], pin: null };

/** Who acts and who watches. Everybody types their own PIN. */
export function OfficersPart({ onNext }: Partial<PartProps>) {
  const { setup, frame } = useWords(deskWords);
  const words = setup.officers;
  const { state } = useLive();
  const acting = useAct();
  const [draft, setDraft] = useState<Draft>(NOBODY);
  const [fresh, setFresh] = useState(0);
  const [added, setAdded] = useState<string | null>(null);
  const [askingTwo, askTwo] = useState(false);
  const [resetting, reset] = useState<(typeof state.officers)[number] | null>(null);
  const { officers } = state;
  const actors = officers.filter(({ roles }) => roles.some((role) => role !== 'pemantau')).length;
  const led = officers.some(({ roles }) => roles.includes('ketua') || roles.includes('sekretaris'));
  const clerk = officers.some(({ roles }) => roles.includes('petugas'));
  const enough = officers.length >= LEAST_OFFICERS && actors >= 2 && led;

  const complete = draft.name.trim() !== '' && draft.roles.length > 0 && draft.pin !== null;
  // Freely while setting up; afterwards two others agree.
  const free = state.phase === 'setup';
  const add = (officers: Signed[] | null) =>
    desk('POST /desk/officers', {
      name: draft.name.trim(),
      roles: [...draft.roles],
      pin: draft.pin ?? '',
      officers,
    });
  const onAdded = () => {
    setAdded(draft.name.trim());
    setDraft(NOBODY);
    setFresh(fresh + 1);
    askTwo(false);
  };
  const submit = async () => {
    if (!complete) return;
    if (!free) return askTwo(true);
    if ((await acting.run(() => add(null))) !== null) onAdded();
  };
  const toggle = (role: Role, on: boolean) =>
    setDraft({
      ...draft,
      roles: ROLES.filter((each) => (each === role ? on : draft.roles.includes(each))),
    });
  return (
    <>
      <Panel title={words.title}>
        <p class="soft">{words.lead}</p>
        <Table
          caption={words.list}
          quiet
          rows={officers}
          keyOf={({ officer }) => officer}
          none={words.none}
          columns={[
            { title: words.colName, heading: true, cell: ({ name }) => name },
            { title: words.colRoles, cell: ({ roles }) => roles.map((role) => frame.roles[role]).join(', ') },
            {
              title: words.colAct,
              cell: (officer) => (
                <Button
                  look="quiet"
                  aria-label={`${words.reset} ${officer.name}`}
                  onClick={() => reset(officer)}
                >
                  {words.reset}
                </Button>
              ),
            },
          ]}
        />
        <p>{words.count(officers.length)}</p>
        {officers.length >= LEAST_OFFICERS && !enough ? (
          <Notice tone="warn">{words.needLeader}</Notice>
        ) : null}
        {enough && !clerk ? <Notice tone="warn">{words.needClerk}</Notice> : null}
        {enough && actors < SPARE_ACTORS ? <Notice tone="warn">{words.spare}</Notice> : null}
        {enough && onNext !== undefined ? (
          <Button look="main" big onClick={onNext}>
            {setup.saveNext}
          </Button>
        ) : null}
      </Panel>
      <Panel title={words.addTitle}>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <TextField
            label={words.name}
            maxLength={120}
            value={draft.name}
            onText={(name) => {
              setAdded(null);
              setDraft({ ...draft, name });
            }}
          />
          <fieldset class="choice">
            <legend class="field-label">{words.rolesLabel}</legend>
            <div class="desk-three">
              {ROLES.map((role) => (
                <Check
                  key={role}
                  label={frame.roles[role]}
                  hint={words.roleHints[role]}
                  checked={draft.roles.includes(role)}
                  onCheck={(on) => toggle(role, on)}
                />
              ))}
            </div>
          </fieldset>
          <NewPin key={fresh} label={words.pin} onChosen={(pin) => setDraft({ ...draft, pin })} />
          <Refused refusal={acting.refusal} />
          {added === null ? null : <Notice tone="ok">{words.added(added)}</Notice>}
          <Button
            type="submit"
            look={enough && onNext !== undefined ? 'plain' : 'main'}
            busy={acting.busy}
            disabled={!complete}
          >
            {words.add}
          </Button>
        </form>
      </Panel>
      {askingTwo ? (
        <AskTwo
          title={words.addTitle}
          says={words.addText}
          action={words.add}
          act={add}
          onDone={onAdded}
          onClose={() => askTwo(false)}
        />
      ) : null}
      {resetting === null ? null : <ResetPin officer={resetting} onClose={() => reset(null)} />}
    </>
  );
}

/** The same at any time of the day: a PIN is forgotten, somebody falls ill. */
export function OfficersPage() {
  const { frame } = useWords(deskWords);
  const { state } = useLive();
  return (
    <Sheet page="officers" title={frame.steps.officers}>
      {isLeader(state) || state.settingUp ? (
        <div class="stack desk-part-body">
          <OfficersPart />
        </div>
      ) : (
        <OnlyFor who="leaders" />
      )}
    </Sheet>
  );
}

function ResetPin({
  officer,
  onClose,
}: {
  readonly officer: { readonly officer: string; readonly name: string };
  readonly onClose: () => void;
}) {
  const words = useWords(deskWords).setup.officers;
  const [pin, setPin] = useState<string | null>(null);
  return (
    <AskTwo
      title={words.resetTitle(officer.name)}
      says={words.resetText}
      action={words.resetAction}
      incomplete={pin === null}
      act={(officers) =>
        desk('POST /desk/officers/pin', { officer: officer.officer, pin: pin ?? '', officers })
      }
      onDone={onClose}
      onClose={onClose}
    >
      <NewPin label={words.newPin} onChosen={setPin} />
    </AskTwo>
  );
}
