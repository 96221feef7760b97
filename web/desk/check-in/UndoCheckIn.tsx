import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { Ask } from '../parts/Ask.js';
import type { Found } from './arrival.js';
import { SlipField } from './Tools.js';

interface Props {
  readonly person: Found;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Undone only with an unspent slip in the officer's hand. */
export function UndoCheckIn({ person, onDone, onClose }: Props) {
  const words = useWords(deskWords).checkIn.undo;
  const [slip, setSlip] = useState('');
  return (
    <Ask
      title={words.title(person.name)}
      says={words.text}
      action={words.action}
      danger
      incomplete={slip.trim() === ''}
      act={() => desk('POST /desk/check-in/undo', { resident: person.id, slip: slip.trim() })}
      onDone={() => onDone(words.done(person.name))}
      onClose={onClose}
    >
      <SlipField label={words.slip} value={slip} onText={setSlip} />
    </Ask>
  );
}
