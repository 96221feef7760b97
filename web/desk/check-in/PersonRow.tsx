import { Badge } from '../../shared/components/Badge.js';
import { Button } from '../../shared/components/Button.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { type Found, stepFor } from './arrival.js';

interface Props {
  readonly person: Found;
  readonly chosen: boolean;
  /** Is voting open, so that people are checked in? */
  readonly open: boolean;
  readonly onCheckIn: () => void;
  readonly onUndo: () => void;
  readonly onCorrect: () => void;
}

/** One person that fits: who it is, what may be done. */
export function PersonRow({ person, chosen, open, onCheckIn, onUndo, onCorrect }: Props) {
  const words = useWords(deskWords).checkIn;
  const common = useWords(commonWords);
  const bars: Readonly<Record<string, string>> = words.bars;
  const step = stepFor(person);
  return (
    <li
      class={chosen ? 'desk-person desk-person-chosen' : 'desk-person'}
      aria-current={chosen ? 'true' : undefined}
    >
      <div class="desk-person-who">
        <span class="desk-person-name">
          {person.name}
          {person.aliases.length === 0 ? null : <span class="soft"> ({person.aliases.join(' / ')})</span>}
        </span>
        <span class="soft small">
          {words.number(person.rollNumber)} · {person.unit} · {common.sexes[person.sex]}
          {person.address === '' ? '' : ` · ${person.address}`}
        </span>
      </div>
      <div class="desk-person-acts">
        {step === 'already' ? <Badge tone="ok">{words.already}</Badge> : null}
        {person.bar === null || step === 'already' ? null : (
          <Badge tone="warn">{bars[person.bar] ?? words.bars.general}</Badge>
        )}
        {step === 'already' ? (
          <Button look="quiet" aria-label={words.undo.button(person.name)} onClick={onUndo}>
            {words.undo.short}
          </Button>
        ) : null}
        <Button look="quiet" aria-label={words.change.correct(person.name)} onClick={onCorrect}>
          {words.change.correctShort}
        </Button>
        {step === 'check-in' || step === 'confirm-age' ? (
          <Button look="main" disabled={!open} aria-label={words.checkIn(person.name)} onClick={onCheckIn}>
            {words.here}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
