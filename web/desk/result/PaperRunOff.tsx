import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { readCount } from '../parts/counts.js';
import { paperProblem, type Tied } from './settle.js';

interface Props {
  readonly tie: Tied;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
const SUMS = ['handedIn', 'valid', 'invalid', 'namesPerBallot'] as const;
const MOST = 40_000;

/** A run-off that was held on paper: sums that must agree before they are taken. */
export function PaperRunOff({ tie, onDone, onClose }: Props) {
  const words = useWords(deskWords).result.ties;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({ namesPerBallot: String(tie.seats) });
  const [tied, setTied] = useState(false);
  const number = (key: string) => readCount(typed[key] ?? '', key === 'namesPerBallot' ? 1 : 0, MOST);
  const [handedIn, valid, invalid, namesPerBallot] = SUMS.map(number);
  const votes = tie.people.map(({ person }) => ({ person, votes: number(`votes-${person}`) }));
  const sums =
    typeof handedIn === 'number' &&
    typeof valid === 'number' &&
    typeof invalid === 'number' &&
    typeof namesPerBallot === 'number' &&
    votes.every((each) => each.votes !== null)
      ? { handedIn, valid, invalid, namesPerBallot }
      : null;
  const each = votes.map(({ person, votes: cast }) => ({ person, votes: cast ?? 0 }));
  const problem = sums === null ? null : paperProblem({ ...sums, votes: each.map((one) => one.votes) });
  const field = (key: string, label: string) => (
    <TextField
      key={key}
      label={label}
      inputMode="numeric"
      maxLength={6}
      value={typed[key] ?? ''}
      onText={(text) => setTyped({ ...typed, [key]: text })}
    />
  );
  return (
    <AskTwo
      title={words.paperTitle}
      says={words.paperText}
      action={words.paperAction}
      incomplete={sums === null || problem !== null}
      act={(officers) =>
        desk('POST /desk/result/paper-run-off', {
          officers,
          people: tie.people.map(({ person }) => person),
          votes: each,
          ...(sums ?? { handedIn: 0, valid: 0, invalid: 0, namesPerBallot: 1 }),
        })
      }
      onDone={({ settled }) => {
        if (settled) onDone();
        else setTied(true);
      }}
      onClose={onClose}
    >
      <div class="desk-two">
        {tie.people.map(({ person, name }) => field(`votes-${person}`, words.votesOf(name)))}
      </div>
      <div class="desk-two">{SUMS.map((key) => field(key, words[key]))}</div>
      {problem === null ? null : (
        <Notice tone="warn">{problem === 'sum' ? words.sumWrong : words.votesWrong}</Notice>
      )}
      {tied ? <Notice tone="warn">{words.stillTied}</Notice> : null}
    </AskTwo>
  );
}
