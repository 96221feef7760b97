import type { FastifyInstance } from 'fastify';
import { read } from '../../prisma/client.js';
import { completeFacts, completeRules } from '../election/draft.js';
import { setupHash } from '../election/setup-document.js';
import { type ElectionState, readElection } from '../election/store.js';
import { canVote } from '../roll/eligibility.js';
import { type Resident, unitOf } from '../roll/resident.js';
import { allResidents } from '../roll/store.js';
import { STAFF } from './api/parts.js';
import type { House } from './house.js';
import { servePdf } from './pdf.js';
import { attendancePdf } from './print/attendance.js';
import { emergencyBallotsPdf } from './print/emergency-ballot.js';
import { invitationsPdf } from './print/invitation.js';
import { posterPdf } from './print/poster.js';
import { tallyBoardPdf } from './print/tally-board.js';
import { whatToDoPdf } from './print/what-to-do.js';

/** Everything that goes on paper beside slips and key cards: nothing of it is secret. */
export function serveSheets(app: FastifyInstance, house: House): void {
  servePdf(app, house, { prefix: '/desk/print', roles: STAFF }, async (key) => {
    const { election, residents } = await read(house.db, async (tx) => ({
      election: await readElection(tx),
      residents: await allResidents(tx),
    }));
    if (election === null) return null;
    const facts = completeFacts(election.draft);
    const make = SHEETS[key];
    if (facts === null || make === undefined) return null;
    const look = { fonts: house.fonts, rehearsal: election.draft.kind === 'rehearsal' };
    return make({ ...look, ...facts }, election, residents);
  });
}

type Common = NonNullable<ReturnType<typeof completeFacts>> & {
  readonly fonts: House['fonts'];
  readonly rehearsal: boolean;
};
type Make = (
  common: Common,
  election: ElectionState,
  residents: readonly Resident[],
) => Promise<Uint8Array> | null;

const BOARD_PAGES = 3;
const EMERGENCY_BALLOTS = 24;

const SHEETS: Readonly<Record<string, Make>> = {
  poster: (common, { setup }) =>
    setup === null ? null : posterPdf({ ...common, setupHash: setupHash(setup) }),
  attendance: (common, election, residents) => {
    const people = votersOf(election, residents);
    return people.length === 0 ? null : attendancePdf({ ...common, people });
  },
  invitations: (common, election, residents) => {
    const people = votersOf(election, residents);
    return people.length === 0 ? null : invitationsPdf({ ...common, time: null, people });
  },
  'tally-board': (common) => tallyBoardPdf({ ...common, pages: BOARD_PAGES }),
  'emergency-ballots': (common, { draft }) =>
    draft.rules.names === undefined
      ? null
      : emergencyBallotsPdf({
          ...common,
          names: draft.rules.names,
          lot: 1,
          lots: 1,
          ballots: EMERGENCY_BALLOTS,
        }),
  'what-to-do': (common, { draft }) =>
    draft.holders === null
      ? null
      : whatToDoPdf({ ...common, threshold: draft.holders.threshold, cards: draft.holders.names.length }),
};

/** Who may vote here, whoever's age must still be asked included, by unit and in the order of the roll. */
function votersOf({ draft }: ElectionState, residents: readonly Resident[]) {
  const rules = completeRules(draft);
  const facts = completeFacts(draft);
  return residents
    .filter((resident) => {
      if (rules === null || facts === null) return true;
      const vote = canVote(resident, rules, facts);
      return vote.ok || vote.refusal.kind === 'age-to-confirm';
    })
    .map((resident) => ({
      rollNumber: resident.rollNumber,
      name: resident.name,
      aliases: resident.aliases,
      sex: resident.sex,
      unit: unitOf(resident),
    }));
}
