import { useState } from 'preact/hooks';
import type { DeskReply } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { Badge } from '../../shared/components/Badge.js';
import { Button } from '../../shared/components/Button.js';
import type { Tone } from '../../shared/components/Notice.js';
import { Table } from '../../shared/components/Table.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { Ask } from '../parts/Ask.js';
import { useAct, useLive } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';

type FreezeState = DeskReply<'GET /desk/freeze'>;
type Lot = FreezeState['lots'][number];

const TONES: Readonly<Record<Lot['state'], Tone>> = {
  waiting: 'plain',
  printed: 'warn',
  good: 'ok',
  revoked: 'danger',
};
/** The door marks a lot as printed when its sheets leave; the page asks again a little later. */
const AFTER_OPENING_MS = 1_500;

/** Slips are printed lot by lot; each is judged with the sheets in hand. */
export function Lots({ freeze }: { readonly freeze: FreezeState }) {
  const words = useWords(deskWords).freeze.lots;
  const { refresh } = useLive();
  const acting = useAct();
  const [revoking, revoke] = useState<Lot | null>(null);
  const living = freeze.lots.filter(({ state }) => state !== 'revoked');
  const good = living.filter(({ state }) => state === 'good').length;
  return (
    <Panel title={words.title}>
      <p class="soft">{words.lead}</p>
      <p>
        <strong aria-live="polite">{words.progress(good, living.length)}</strong>
      </p>
      <Refused refusal={acting.refusal} />
      <Table
        caption={words.title}
        quiet
        rows={freeze.lots}
        keyOf={({ lot }) => lot}
        columns={[
          { title: words.colLot, heading: true, cell: ({ lot }) => words.lot(lot) },
          { title: words.colPart, cell: ({ part }) => words.parts[part] },
          { title: words.colSlips, cell: ({ slips }) => words.slips(slips) },
          {
            title: words.colState,
            cell: ({ state }) => <Badge tone={TONES[state]}>{words.states[state]}</Badge>,
          },
          {
            title: words.colAct,
            cell: (lot) => (
              <div class="row desk-lot-acts">
                {lot.state === 'waiting' ? (
                  <a
                    class="button button-main desk-button-link"
                    href={`/desk/freeze/lots/${lot.lot}.pdf`}
                    target="_blank"
                    rel="noreferrer"
                    onClick={() => setTimeout(refresh, AFTER_OPENING_MS)}
                  >
                    {words.open(lot.lot)}
                  </a>
                ) : null}
                {lot.state === 'printed' ? (
                  <>
                    <Button
                      look="main"
                      busy={acting.busy}
                      onClick={() =>
                        void acting.run(() =>
                          desk('POST /desk/freeze/lot', { lot: lot.lot, verdict: 'good' }),
                        )
                      }
                    >
                      {words.good(lot.lot)}
                    </Button>
                    <Button look="quiet" onClick={() => revoke(lot)}>
                      {words.revoke(lot.lot)}
                    </Button>
                  </>
                ) : null}
              </div>
            ),
          },
        ]}
      />
      {revoking === null ? null : (
        <Ask
          title={words.revokeTitle(revoking.lot)}
          says={words.revokeText(revoking.slips)}
          action={words.revokeAction}
          danger
          act={() => desk('POST /desk/freeze/lot', { lot: revoking.lot, verdict: 'revoked' })}
          onDone={() => revoke(null)}
          onClose={() => revoke(null)}
        />
      )}
    </Panel>
  );
}
