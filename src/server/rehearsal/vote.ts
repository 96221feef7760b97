import { envelopeId } from '../../ballot/envelope.js';
import { tidyName } from '../../ballot/written-text.js';
import { fromBase64 } from '../../basics/bytes.js';
import type { World } from '../../basics/world.js';
import { type Booths, tryAgain, tryShort, type WrongSlip, wrongSlips } from './booth.js';
import { type Committee, must, mustRefuse } from './desk.js';
import { checkIn, oddCases } from './entrance.js';
import type { OnPaper } from './freeze.js';
import type { Kiosk } from './kiosk.js';
import type { Invented } from './people.js';
import { makeSteps } from './queue.js';
import { type Day, shown, type Voter } from './voters.js';

/** What the voters' side knows of one cast; the server never does. */
export interface Cast {
  readonly n: number;
  readonly typedCode: string;
  readonly envelopeId: string;
  /** base64 */
  readonly sealed: string;
  readonly names: readonly string[];
}

export interface Party {
  readonly world: World;
  readonly committee: Committee;
  readonly booths: Booths;
  readonly paper: OnPaper;
  readonly day: Day;
  readonly people: readonly Invented[];
  /** Hears of every cast, in their order. */
  readonly noteCast: (cast: Cast) => void;
}

/** Of the slips, at the end of the voting. */
export interface Leftover {
  readonly bowl: number;
  readonly spoiled: number;
}

/** From the opening to the last cast. Kiosks work side by side; the casts themselves go one by one, in the order of arrival. */
export async function vote(party: Party): Promise<Leftover> {
  const { committee, booths, day } = party;
  const { leader, two, passphrase } = committee;
  await tooEarly(party);
  await leader.act('POST /desk/voting/open', { officers: two, passphrase });
  const { bowl, revoked } = await oddCases(committee, party.people, day);
  const [kiosk] = booths.kiosks;
  must(kiosk !== undefined, 'no kiosk');
  const wrong = wrongSlips(party.world, kiosk.electionId, { spoiled: party.paper.spoiled, revoked });

  // Some come at the last minute and cast after the last call.
  const late = Math.min(booths.kiosks.length, Math.floor(day.voters.length / 10));
  const inTime = day.voters.slice(0, day.voters.length - late);
  const arrivals = makeSteps();
  await Promise.all([
    checkIn(committee, day.voters, arrivals.take),
    serveAll(party, inTime, wrong, arrivals.taken),
  ]);
  await lastCall(party, day.voters.at(-1));
  await serveAll(party, day.voters.slice(inTime.length), [], () => Promise.resolve());
  return { bowl: bowl.length, spoiled: revoked.length };
}

async function tooEarly({ committee, booths, day }: Party): Promise<void> {
  const [kiosk] = booths.kiosks;
  const [voter] = day.voters;
  if (kiosk === undefined || voter === undefined) return;
  mustRefuse('a booth that nobody released', await kiosk.show(shown(voter)), 'locked');
  await booths.release(kiosk);
  mustRefuse('a slip before voting opened', await kiosk.show(shown(voter)), 'voting-not-open');
  const early = await committee.entrance.refusal('POST /desk/check-in', {
    resident: '1',
    ageConfirmed: true,
  });
  mustRefuse('a check-in before voting opened', early, 'wrong-phase');
}

/** All booths at once. Wrong slips are spread over the day. */
async function serveAll(
  party: Party,
  voters: readonly Voter[],
  wrong: readonly WrongSlip[],
  arrived: (n: number) => Promise<void>,
): Promise<void> {
  const first = voters[0]?.n ?? 1;
  const casts = makeSteps();
  const every = Math.max(1, Math.floor(voters.length / (wrong.length + 1)));
  await Promise.all(
    party.booths.kiosks.map(async (kiosk, at) => {
      for (const voter of voters.filter((each) => each.kiosk === at)) {
        await arrived(voter.n);
        const place = voter.n - first;
        await serve(party, kiosk, voter, {
          wrong: place % every === 0 ? wrong[place / every] : undefined,
          turn: casts.taken(place),
        });
        casts.take();
      }
    }),
  );
}

async function serve(
  { booths, world, noteCast }: Party,
  kiosk: Kiosk,
  voter: Voter,
  { wrong, turn }: { readonly wrong: WrongSlip | undefined; readonly turn: Promise<void> },
): Promise<void> {
  const slip = shown(voter);
  await booths.release(kiosk);
  if (wrong !== undefined) mustRefuse('a wrong slip', await kiosk.show(wrong.text), wrong.kind);
  const welcome = await kiosk.show(slip);
  must(welcome === 'ok', `a good slip was turned away: ${welcome}`);
  if (wrong?.kind === 'malformed') await tryShort(kiosk, slip, world);
  const sealed = kiosk.seal(voter.lines);
  await turn;
  const cast = await kiosk.cast(slip, sealed);
  must(cast === 'ok', `a good ballot was turned away: ${cast}`);
  noteCast({
    n: voter.n,
    typedCode: voter.slip.typedCode,
    envelopeId: envelopeId(fromBase64(sealed)),
    sealed,
    names: voter.lines.map(({ written }) => tidyName(written)),
  });
  if (wrong?.kind === 'malformed') await tryAgain(booths, kiosk, slip, sealed);
}

/** Paused, turnout judged from the attendance list, then the last call. */
async function lastCall({ committee, booths }: Party, waiting: Voter | undefined): Promise<void> {
  const { leader, entrance, two } = committee;
  await leader.act('POST /desk/voting/pause', { reason: 'kehadiran dinilai' });
  const kiosk = booths.kiosks[waiting?.kiosk ?? 0];
  if (waiting !== undefined && kiosk !== undefined) {
    await booths.release(kiosk);
    mustRefuse('a slip while voting is paused', await kiosk.show(shown(waiting)), 'voting-not-open');
  }
  const judged = await leader.refusal('POST /desk/voting/turnout', {
    officers: two,
    decision: 'enough',
    note: '',
  });
  // A handful of voters in a village of a few more: then the rules want a note.
  if (judged === 'turnout-is-short') {
    const note = { decision: 'accept-with-note', note: 'gladi bersih kecil' } as const;
    await leader.act('POST /desk/voting/turnout', { officers: two, ...note });
  } else must(judged === 'ok', `turnout was not judged: ${judged}`);
  await leader.act('POST /desk/voting/last-call', { officers: two });
  const tooLate = await entrance.refusal('POST /desk/check-in', { resident: '1', ageConfirmed: true });
  mustRefuse('a check-in after the last call', tooLate, 'wrong-phase');
}
