import { fullStop } from '../words.js';
import { n } from './en-numbers.js';
import type * as Indonesian from './id-result.js';
import type { TieTold } from './id-result.js';

/** Parts 4 to 8 in English. */

export const codes: typeof Indonesian.codes = {
  sex: { L: 'M', P: 'F', '?': '–' },
  method: { 'run-off': 'a run-off', deliberation: 'deliberation', lots: 'drawing lots' },
  consent: { yes: 'accepts', no: 'does not accept', pending: 'no answer yet' },
  standing: { elected: 'elected', tied: 'tied', reserve: 'reserve', other: '–' },
  void: {
    unresolved: 'cannot be resolved',
    'not-a-name': 'not a name',
    ineligible: 'cannot be elected',
  },
  invalid: {
    blank: 'blank',
    tooMany: 'too many names',
    tooFew: 'too few names',
    repeated: 'a repeated name',
    ineligible: 'a person who cannot be elected',
    unresolved: 'a name nobody can resolve',
    unsealable: 'the envelope cannot be opened',
    unreadable: 'what is in the envelope cannot be read',
    otherElection: 'a ballot of another box',
  },
};

export const ballots: typeof Indonesian.ballots = {
  part: '4. Ballots and names that were counted',
  head: 'Ballots',
  amount: 'Number',
  inBox: 'In the ballot box',
  paper: 'On paper (emergency)',
  testsSetAside: 'Observers’ test ballots, found exactly as written and set aside',
  counted: 'Counted',
  valid: 'Valid',
  invalid: 'Invalid',
};

export const writtenNames: typeof Indonesian.writtenNames = {
  head: 'Written names',
  valid: 'Valid, counted as votes',
  inInvalidBallot: 'Void: on an invalid ballot',
  repeated: 'Void: repeated on one ballot',
  ineligible: 'Void: a person who cannot be elected',
  unresolved: 'Void: cannot be resolved',
};

export const ranking: typeof Indonesian.ranking = {
  part: '5. Ranking by most votes',
  lead: (seats) =>
    `Every resident who received a vote. Number to elect: ${seats}. ` +
    'The order among people with the same number of votes means nothing.',
  rank: 'Rank',
  name: 'Name (called)',
  unit: 'RT/RW',
  sex: 'Sex',
  votes: 'Votes',
  standing: 'Standing',
};

const tieTold = (rankWord: string, { rank, votes, line, people }: TieTold): string =>
  `${rankWord} ${n(rank)} with ${n(votes)} votes, ${line === 'seats' ? 'at the last seat' : 'among the reserves'}: ${people.join(', ')}.`;

export const ties: typeof Indonesian.ties = {
  part: '6. Ties',
  none: 'No tie decides about anybody’s standing.',
  settled: (tie, { method, how, chosen, officers }) =>
    `${tieTold('Rank', tie)} Settled by ${method}: ${fullStop(how)} ` +
    `${tie.line === 'seats' ? 'Seated' : 'Order'}: ${chosen.join(', ')}. Recorded by ${officers.join(' and ')}.`,
  open: (tie) => `Not settled yet: ${tieTold('rank', tie)}`,
};

export const elected: typeof Indonesian.elected = {
  part: (years) => `7. Elected for a term of ${years} years`,
  consent: 'Answer',
  replaces: (answer) => `follows; ${answer}`,
  women: ({ elected, of, target }) =>
    `Women among the elected: ${n(elected)} of ${n(of)}. ` +
    `The target of 30 per cent means ${n(target)}; it is reported and does not change the order. ` +
    'The order names no chair: the elected choose their coordinator in a meeting of their own.',
  reserves: 'Reserves, in order:',
  remark: 'Remark',
  reserveMoved: 'follows',
  reserve: 'reserve',
};

export const aliases: typeof Indonesian.aliases = {
  part: '8. Writings that were decided on',
  columns: ['As written', 'Decided to be', 'Ballots', 'Log entry'],
  void: (reason) => `void: ${reason}`,
  undecided: 'not decided: changes no seat',
  others: (others) =>
    `Other writings that are not a name on the roll: ${n(others)}. What stands on fewer than five ballots ` +
    'is not printed, so that no ballot can be recognised.',
};
