import type { ComponentType } from 'preact';
import type { DeskReply } from '../../../src/desk/api/routes.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { isLeader, useLive, useRead } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Sheet } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { ClockPart } from './ClockPart.js';
import { FactsPart } from './FactsPart.js';
import { HoldersPart } from './HoldersPart.js';
import { OfficersPart } from './OfficersPart.js';
import { RollPart } from './RollPart.js';
import { RulesPart } from './RulesPart.js';
import { RulesReadPart } from './RulesReadPart.js';
import { SlipsPart } from './SlipsPart.js';

export const PARTS = [
  'clock',
  'facts',
  'rules',
  'officers',
  'roll',
  'holders',
  'slips',
  'rules-read',
] as const;
export type Part = (typeof PARTS)[number];

export interface PartProps {
  readonly setup: DeskReply<'GET /desk/setup'>;
  /** Goes on to the next part. */
  readonly onNext: () => void;
}

const SHOWN: Readonly<Record<Part, ComponentType<PartProps>>> = {
  clock: ClockPart,
  facts: FactsPart,
  rules: RulesPart,
  officers: OfficersPart,
  roll: RollPart,
  holders: HoldersPart,
  slips: SlipsPart,
  'rules-read': RulesReadPart,
};

/** Is this part in order, as the laptop sees it? */
export const isDone = (missing: readonly string[], part: Part): boolean =>
  !missing.includes(part) && !(part === 'rules' && missing.includes('rule-conflicts'));

/** Everything that the committee decides before the freeze, part by part. */
export function Setup({ part: asked }: { readonly part: string }) {
  const words = useWords(deskWords).setup;
  const { state } = useLive();
  const inSetup = state.phase === 'setup';
  const { value: setup, refusal } = useRead('GET /desk/setup', inSetup);
  const freeze = useRead('GET /desk/freeze', inSetup && isLeader(state));
  const part =
    PARTS.find((each) => each === asked) ??
    PARTS.find((each) => setup !== null && !isDone(setup.missing, each)) ??
    'clock';
  const Shown = SHOWN[part];
  const next = PARTS[PARTS.indexOf(part) + 1];
  return (
    <Sheet page="setup" title={words.title} lead={words.lead}>
      {freeze.value?.running === true ? <Notice tone="warn">{words.freezing}</Notice> : null}
      {setup === null ? (
        <Refused refusal={refusal} />
      ) : (
        <div class="desk-with-parts">
          <nav class="desk-parts" aria-label={words.partsLabel}>
            <ol>
              {PARTS.map((each) => {
                const done = isDone(setup.missing, each);
                return (
                  <li key={each}>
                    <a
                      href={placeHash('setup', each)}
                      class={done ? 'desk-part desk-part-done' : 'desk-part'}
                      aria-current={each === part ? 'step' : undefined}
                    >
                      <span class="desk-line-mark" aria-hidden="true" />
                      {words.parts[each]}
                    </a>
                  </li>
                );
              })}
            </ol>
          </nav>
          <div class="stack desk-part-body">
            {setup.missing.length === 0 ? (
              <Notice tone="ok" title={words.allDone}>
                <a href={placeHash('freeze')}>{words.toFreeze}</a>
              </Notice>
            ) : null}
            <Shown
              key={part}
              setup={setup}
              onNext={() => {
                location.hash = next === undefined ? placeHash('freeze') : placeHash('setup', next);
              }}
            />
          </div>
        </div>
      )}
    </Sheet>
  );
}
