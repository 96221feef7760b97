import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Badge } from '../../shared/components/Badge.js';
import { Button } from '../../shared/components/Button.js';
import { Choice, TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { Table } from '../../shared/components/Table.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { Ask } from '../parts/Ask.js';
import { type DeskState, isStaff, useAct, useLive } from '../parts/live.js';
import { OnlyFor } from '../parts/OnlyFor.js';
import { Refused } from '../parts/Refused.js';
import { Panel, Sheet } from '../parts/Sheet.js';
import { BoothCard } from './BoothCard.js';
import { LanNotice } from './LanNotice.js';
import { PairDialog } from './PairDialog.js';

type Device = DeskState['devices'][number];
const KINDS = ['kiosk', 'projector', 'booth'] as const;

/** Tablets, the wall, the booth officer's phone: pair, release, unpair. */
export function Devices() {
  const { devices: words } = useWords(deskWords);
  const { state } = useLive();
  const acting = useAct();
  const [said, say] = useState<string | null>(null);
  const [leaving, unpair] = useState<Device | null>(null);
  if (!isStaff(state))
    return (
      <Sheet page="devices" title={words.title}>
        <OnlyFor who="staff" />
      </Sheet>
    );
  return (
    <Sheet page="devices" title={words.title} lead={words.lead}>
      <LanNotice />
      <div class="desk-columns">
        <Panel title={words.list}>
          <Refused refusal={acting.refusal} />
          {said === null ? null : <Notice tone="ok">{said}</Notice>}
          <Table
            caption={words.list}
            quiet
            rows={state.devices}
            keyOf={({ device }) => device}
            none={words.none}
            columns={[
              {
                title: words.colLabel,
                heading: true,
                cell: ({ label, kind }) => (
                  <>
                    {label}
                    <span class="field-hint">{words.kinds[kind]}</span>
                  </>
                ),
              },
              {
                title: words.colState,
                cell: (device) => <DeviceState device={device} release={state.boothRelease} />,
              },
              {
                title: words.colAct,
                cell: (device) => (
                  <div class="row">
                    {state.boothRelease && device.kind === 'kiosk' && device.locked ? (
                      <Button
                        look="main"
                        aria-label={words.release(device.label)}
                        onClick={() =>
                          void acting.run(() => desk('POST /desk/devices/release', { device: device.device }))
                        }
                      >
                        {words.releaseShort}
                      </Button>
                    ) : null}
                    <Button
                      look="quiet"
                      aria-label={words.unpair(device.label)}
                      onClick={() => {
                        say(null);
                        unpair(device);
                      }}
                    >
                      {words.unpairShort}
                    </Button>
                  </div>
                ),
              },
            ]}
          />
        </Panel>
        <PairForm />
      </div>
      {leaving === null ? null : (
        <Ask
          title={words.unpair(leaving.label)}
          says={words.unpairTexts[leaving.kind]}
          action={words.unpairShort}
          danger
          act={() => desk('POST /desk/devices/unpair', { device: leaving.device })}
          onDone={() => {
            say(words.unpaired(leaving.label));
            unpair(null);
          }}
          onClose={() => unpair(null)}
        />
      )}
    </Sheet>
  );
}

function DeviceState({ device, release }: { readonly device: Device; readonly release: boolean }) {
  const words = useWords(deskWords).devices;
  return (
    <span class="row">
      <Badge tone={device.seen ? 'ok' : 'plain'}>{device.seen ? words.seen : words.unseen}</Badge>
      {release && device.kind === 'kiosk' ? (
        <Badge tone={device.locked ? 'warn' : 'info'}>{device.locked ? words.locked : words.unlocked}</Badge>
      ) : null}
    </span>
  );
}

function PairForm() {
  const words = useWords(deskWords).devices;
  const acting = useAct();
  const { boothRelease } = useLive().state;
  const [kind, setKind] = useState<Device['kind'] | 'booth-card' | null>(null);
  const [label, setLabel] = useState('');
  const [pairing, setPairing] = useState<Omit<ComponentProps<typeof PairDialog>, 'onClose'> | null>(null);
  const [card, setCard] = useState<{ card: string; label: string } | null>(null);
  const pair = async () => {
    if (kind === null || label.trim() === '') return;
    const asked = label.trim();
    if (kind === 'booth-card') {
      const made = await acting.run(() => desk('POST /desk/devices/booth-card', { label: asked }));
      if (made !== null) setCard({ card: made.card, label: asked });
      return;
    }
    const reply = await acting.run(() => desk('POST /desk/devices/pair', { kind, label: asked }));
    if (reply !== null) setPairing({ ...reply, kind, label: asked });
  };
  return (
    <Panel title={words.pair.title}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void pair();
        }}
      >
        <Choice
          label={words.pair.kind}
          value={kind}
          options={[
            ...KINDS.map((value) => ({ value, label: words.kinds[value] })),
            ...(boothRelease
              ? [{ value: 'booth-card' as const, label: words.card.kind, hint: words.card.hint }]
              : []),
          ]}
          onChoose={setKind}
        />
        <TextField
          label={words.pair.label}
          hint={words.pair.labelHint}
          maxLength={60}
          value={label}
          onText={setLabel}
        />
        <Refused refusal={acting.refusal} />
        <Button type="submit" look="main" busy={acting.busy} disabled={kind === null || label.trim() === ''}>
          {words.pair.button}
        </Button>
      </form>
      {pairing === null ? null : (
        <PairDialog
          {...pairing}
          onClose={() => {
            setPairing(null);
            setLabel('');
          }}
        />
      )}
      {card === null ? null : (
        <BoothCard
          {...card}
          onClose={() => {
            setCard(null);
            setLabel('');
          }}
        />
      )}
    </Panel>
  );
}
