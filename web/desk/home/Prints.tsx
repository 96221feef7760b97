import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useLive } from '../parts/live.js';
import { Panel } from '../parts/Sheet.js';

/** Which sheets make sense when: invitations go out before the doors open, the poster shows what is frozen. */
const BEFORE = ['invitations', 'attendance', 'what-to-do'] as const;
const FROZEN = ['poster', 'attendance', 'tally-board', 'emergency-ballots', 'what-to-do'] as const;
const READY = ['poster', 'invitations', ...FROZEN.slice(1)] as const;

/** Everything for paper beside slips and key cards; opens in a tab of its own to be printed. */
export function Prints() {
  const words = useWords(deskWords).frame;
  const { state } = useLive();
  const sheets = state.setupHash === null ? BEFORE : state.phase === 'ready' ? READY : FROZEN;
  return (
    <Panel title={words.home.prints}>
      <ul class="desk-plain desk-links">
        {sheets.map((sheet) => (
          <li key={sheet}>
            <a href={`/desk/print/${sheet}.pdf`} target="_blank" rel="noreferrer">
              {words.prints[sheet]}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
