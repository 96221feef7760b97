import { hashDigits } from '../../basics/digits.js';
import { type Committee, must, mustRefuse } from './desk.js';
import type { OnPaper } from './freeze.js';
import type { Leftover } from './vote.js';

/** The hand count, then the program's own figures, then the closing seal. */
export async function close(
  { leader, two, passphrase }: Committee,
  paper: OnPaper,
  leftover: Leftover,
  voters: number,
): Promise<string> {
  const shut = { officers: two, passphrase, note: '' };
  mustRefuse(
    'closing before the hand count',
    await leader.refusal('POST /desk/close', shut),
    'hand-count-first',
  );
  const left = leftover.bowl + paper.sealed;
  const figures = await leader.act('POST /desk/close/slips', {
    officers: two,
    left,
    spoiled: leftover.spoiled,
  });
  must(figures.ballots === voters, `${figures.ballots} ballots in the box of ${voters} that were cast`);
  must(figures.spent === voters, `${figures.spent} spent slips for ${voters} casts`);
  must(figures.checkIns === voters, `${figures.checkIns} check-ins for ${voters} people`);
  must(figures.agrees && figures.outstanding === 0, `${figures.outstanding} slips are nowhere`);
  const wrong = { ...shut, passphrase: 'bukan kata sandi kita' };
  mustRefuse(
    'closing with a wrong passphrase',
    await leader.refusal('POST /desk/close', wrong),
    'passphrase-wrong',
  );
  const { seal, digits } = await leader.act('POST /desk/close', shut);
  const { closing, phase } = await leader.act('GET /desk/state');
  must(
    phase === 'closed' && closing?.seal === seal && closing.ballots === voters,
    'the desk shows another closing',
  );
  must(digits === hashDigits(seal), 'the digits of the closing seal are not those of its hash');
  return seal;
}
