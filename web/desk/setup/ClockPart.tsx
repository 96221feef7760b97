import { useState } from 'preact/hooks';
import { ZONE_MINUTES } from '../../../src/election/rules.js';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Choice } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useClock } from '../parts/clock.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';
import { RehearsalPanel } from './RehearsalPanel.js';
import type { PartProps } from './Setup.js';

type Zone = keyof typeof ZONE_MINUTES;
const ZONES = Object.keys(ZONE_MINUTES) as Zone[];

/** The laptop's clock in large type: a wrong one would stand in the minutes for ever. */
export function ClockPart({ setup, onNext }: PartProps) {
  const words = useWords(deskWords).setup.clock;
  const [zone, setZone] = useState<Zone | null>(setup.clock);
  const clock = useClock(zone === null ? undefined : ZONE_MINUTES[zone]);
  const acting = useAct();
  const confirm = async () => {
    if (zone === null) return;
    if ((await acting.run(() => desk('POST /desk/setup/clock', { zone }))) !== null) onNext();
  };
  return (
    <>
      <Panel title={words.title}>
        <p class="soft">{words.lead}</p>
        <div class="desk-across">
          <Choice
            label={words.zone}
            value={zone}
            options={ZONES.map((value) => ({ value, label: words.zones[value] }))}
            onChoose={setZone}
          />
        </div>
        {zone === null ? null : (
          <div class="desk-big-clock" aria-live="off">
            <span class="desk-big-day">{clock.day}</span>
            <span class="desk-big-time">
              {clock.time} <small>{zone}</small>
            </span>
          </div>
        )}
        {setup.clock === null ? null : <Notice tone="ok">{words.confirmed(setup.clock)}</Notice>}
        <Refused refusal={acting.refusal} />
        <Button look="main" big busy={acting.busy} disabled={zone === null} onClick={() => void confirm()}>
          {words.confirm}
        </Button>
      </Panel>
      <RehearsalPanel residents={setup.residents} />
    </>
  );
}
