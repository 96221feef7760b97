import { Badge } from '../../shared/components/Badge.js';
import { Digits } from '../../shared/components/Digits.js';
import { momentInWords } from '../../shared/figures.js';
import { deskWords } from '../../shared/words/desk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import { isLeader, useLive, useRead } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';
import { AddSupplement } from './AddSupplement.js';
import { actInWords, type Supplements as Later, type Seat, stands } from './later.js';

/** What happened since the certification: who sits now, what was added, and adding to it. */
export function Supplements() {
  const words = useWords(deskWords).record.later;
  const { state } = useLive();
  const { value: later, refusal } = useRead('GET /desk/supplements');
  if (later === null) return <Refused refusal={refusal} />;
  return (
    <>
      <Panel title={words.seats}>
        <ul class="desk-list">
          {later.seats.map((seat) => (
            <li key={seat.person} class="desk-consent">
              <span>
                <strong>{seat.name}</strong> <span class="soft">{seat.unit}</span>
              </span>
              <SeatBadge seat={seat} />
            </li>
          ))}
        </ul>
        {later.open === 0 ? null : <p>{words.open(later.open)}</p>}
      </Panel>
      {later.added.length === 0 ? null : <Added later={later} />}
      {isLeader(state) ? <AddSupplement later={later} /> : null}
    </>
  );
}

function SeatBadge({ seat }: { readonly seat: Seat }) {
  const words = useWords(deskWords).record.later;
  const stand = stands(seat);
  const tone = stand === 'left' || stand === 'no' ? 'plain' : stand === 'pending' ? 'warn' : 'ok';
  return <Badge tone={tone}>{words.stands[stand]}</Badge>;
}

function Added({ later }: { readonly later: Later }) {
  const words = useWords(deskWords).record.later;
  const { state } = useLive();
  const language = useLanguage();
  return (
    <Panel title={words.added}>
      <ol class="desk-list">
        {later.added.map(({ number, at, act, digits }) => (
          <li key={number} class="stack">
            <p>
              <strong>
                {number}. {words.kinds[act.kind]}
              </strong>{' '}
              <span class="soft">{momentInWords(language, at, state.timeZoneMinutes)}</span>
              <br />
              {actInWords(act, later, words)}
            </p>
            <Digits digits={digits} label={words.fingerprint(number)} />
            <p>
              <a
                class="button desk-button-link"
                href={`/desk/supplements/${number}.pdf`}
                target="_blank"
                rel="noreferrer"
              >
                {words.sheet(number)}
              </a>
            </p>
          </li>
        ))}
      </ol>
      <p class="soft">{words.addedHint}</p>
    </Panel>
  );
}
