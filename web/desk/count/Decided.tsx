import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import type { Form } from './batch.js';
import { sayOutcome } from './outcome.js';

interface Props {
  readonly form: Pick<Form, 'decided' | 'decidedAs'>;
  /** Null where this desk cannot take it back now. */
  readonly onWithdraw: (() => void) | null;
}

/** The decision that stands on a writing, and the way to take it back. */
export function Decided({ form: { decided, decidedAs }, onWithdraw }: Props) {
  const words = useWords(deskWords).count.names;
  if (decided === null) return null;
  return (
    <Notice tone="info">
      <p>
        {words.stands}: <strong>{sayOutcome(words, decided, decidedAs)}</strong>
      </p>
      {onWithdraw === null ? null : (
        <>
          <p>{words.replaces}</p>
          <Button onClick={onWithdraw}>
            {words.withdraw}{' '}
            <span class="desk-key" aria-hidden="true">
              B
            </span>
          </Button>
        </>
      )}
    </Notice>
  );
}
