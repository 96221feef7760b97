import type { DeskBody, DeskReply } from '../../desk/api/routes.js';
import { type Committee, must, mustRefuse } from './desk.js';
import type { OnPaper } from './freeze.js';

type CountState = DeskReply<'GET /desk/count'>;
type Form = CountState['forms'][number];
type Decision = DeskBody<'POST /desk/count/decide'>['decisions'][number];

export type Result = DeskReply<'GET /desk/result'>;
export type Ballots = CountState['ballots'];

/** Opens the box with as many cards as it needs, and no more. */
export async function openBox(
  { leader, two, passphrase }: Committee,
  { cards }: OnPaper,
  voters: number,
): Promise<void> {
  const open = { officers: two, passphrase };
  mustRefuse('opening without cards', await leader.refusal('POST /desk/open', open), 'too-few-cards');
  const garbled = { card: 'BUKAN KARTU KUNCI' };
  mustRefuse('a card that is none', await leader.refusal('POST /desk/open/card', garbled), 'card-malformed');
  const { opening } = await leader.act('GET /desk/state');
  for (const card of cards.slice(0, opening.threshold)) await leader.act('POST /desk/open/card', { card });
  const { ballots, unreadable } = await leader.act('POST /desk/open', open);
  must(
    ballots === voters && unreadable === 0,
    `${ballots} ballots, ${unreadable} of them unreadable, for ${voters} casts`,
  );
}

/** A list that is read aloud and decided at once has at most so many forms. */
const LIST = 20;
/** Of 1,000: from here on the officers follow the first suggestion. */
const LIKELY = 700;
/** A decision may open what it decided anew once or twice; never for long. */
const ROUNDS = 5;

/** Two officers go through everything that nobody's exact name explains. One decision is thought over again. */
export async function decideNames(committee: Committee): Promise<Ballots> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { forms, open, ballots } = await committee.leader.act('GET /desk/count');
    if (open === 0) return ballots;
    const undecided = forms.filter(({ decided }) => decided === null).map(decide);
    must(undecided.length > 0, `${open} forms are open and none is shown`);
    for (let at = 0; at < undecided.length; at += LIST) await say(committee, undecided.slice(at, at + LIST));
    const [first] = undecided;
    if (round === 0 && first !== undefined) {
      const unresolved = { kind: 'void', reason: 'unresolved' } as const;
      const before = first.outcome.kind === 'withdrawn' ? null : first.outcome;
      await say(committee, [{ ...first, before, outcome: unresolved }]);
      await say(committee, [{ ...first, before: unresolved }]);
    }
  }
  throw new Error('names stay open however often they are decided');
}

const say = ({ leader, two: [, second] }: Committee, decisions: Decision[]) =>
  leader.act('POST /desk/count/decide', { second, decisions });

function decide({ form, scope, decided, suggestions }: Form): Decision {
  const [best] = suggestions;
  const outcome: Decision['outcome'] =
    best === undefined
      ? { kind: 'void', reason: 'not-a-name' }
      : best.score >= LIKELY
        ? { kind: 'person', person: best.person }
        : { kind: 'void', reason: 'unresolved' };
  return { form, written: scope, before: decided, outcome };
}

/** Reads to the last name, holds the board against the hall's tally where it stops, and once steps back. */
export async function readOut({ leader }: Committee): Promise<number> {
  const move = (step: 'next' | 'back' | 'again') =>
    leader.refusal('POST /desk/reading', { move: step, seconds: null });
  let read = 0;
  for (;;) {
    const step = await move('next');
    if (step === 'nothing-to-read') break;
    if (step === 'compare-first') await leader.act('POST /desk/reading/compare', { agrees: true, note: '' });
    else {
      must(step === 'ok', `reading aloud stopped: ${step}`);
      read += 1;
      if (read === 1)
        for (const other of ['back', 'next', 'again'] as const)
          must((await move(other)) === 'ok', `${other} is refused`);
    }
  }
  const { reading } = await leader.act('GET /desk/count');
  must(
    reading.at === reading.total && read === reading.total,
    `${reading.at} of ${reading.total} names were read`,
  );
  return read;
}

/** Ties are settled by deliberation: the committee of the rehearsal takes them in order of id. */
export async function settleTies({ leader, two }: Committee): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ties } = await leader.act('GET /desk/result');
    if (ties.length === 0) return;
    for (const { line, people, seats } of ties) {
      const ids = people.map(({ person }) => person);
      const chosen = line === 'seats' ? ids.slice(0, seats) : ids;
      const how = 'musyawarah gladi bersih, disaksikan warga';
      await leader.act('POST /desk/result/settle', {
        officers: two,
        line,
        people: ids,
        chosen,
        method: 'deliberation',
        how,
      });
    }
  }
  throw new Error('ties stay open however often they are settled');
}

/** Everybody elected is asked; one declines, so that somebody follows, who is asked as well. */
export async function askConsent({ leader }: Committee): Promise<Result> {
  let declined = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = await leader.act('GET /desk/result');
    const waiting = result.ranking.filter(({ consent }) => consent === 'pending');
    if (waiting.length === 0) return result;
    for (const { person } of waiting) {
      const answer = declined || waiting.length < 2 ? 'yes' : 'no';
      declined = true;
      await leader.act('POST /desk/result/consent', { person, answer });
    }
  }
  return leader.act('GET /desk/result');
}
