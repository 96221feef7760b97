import type { World } from '../../basics/world.js';
import { openBooths } from './booth.js';
import { chanceOf } from './chance.js';
import type { ServerProcess } from './child.js';
import { close } from './close.js';
import { askConsent, type Ballots, decideNames, openBox, type Result, readOut, settleTies } from './count.js';
import { type Committee, must } from './desk.js';
import { freeze, type OnPaper } from './freeze.js';
import { inventPeople } from './people.js';
import { proofFault } from './proof.js';
import { certify, type Download } from './record.js';
import { rulesFor } from './rules.js';
import { setUp } from './set-up.js';
import type { SheetReader } from './sheets.js';
import { type Cast, vote } from './vote.js';
import { planDay } from './voters.js';

export interface Rehearsal {
  readonly server: ServerProcess;
  readonly reader: SheetReader;
  readonly world: World;
  readonly voters: number;
  readonly kiosks: number;
  readonly seed: number;
  readonly noteCast: (cast: Cast) => void;
  /** Hears of each part of the day when it has ended, and for how many milliseconds it went on. */
  readonly stage: (name: string, ms: number) => void;
}

/** How the day stands when the box is closed. */
export interface ClosedDay {
  readonly committee: Committee;
  readonly paper: OnPaper;
  readonly casts: readonly Cast[];
  readonly seal: string;
  readonly eligible: number;
}

/** From the one-time link to the closing seal. @throws Error in one line if anything is not as it must be */
export async function rehearseVoting(rehearsal: Rehearsal): Promise<ClosedDay> {
  const { server, world, reader, voters, kiosks, seed } = rehearsal;
  const timed = stages(rehearsal);
  const people = inventPeople(chanceOf(seed, 'people'), voters);
  const committee = await timed('set-up', () => setUp(server, world, { people, voters }));
  const paper = await timed('freeze', () => freeze(committee, reader));
  const { names } = rulesFor(voters);
  const day = planDay(seed, people, { voters, kiosks, names }, paper.main);
  const casts: Cast[] = [];
  const leftover = await timed('voting', async () => {
    const booths = await openBooths(server.address, committee.leader, kiosks);
    try {
      const noteCast = (cast: Cast) => {
        casts.push(cast);
        rehearsal.noteCast(cast);
      };
      return await vote({ world, committee, booths, paper, day, people, noteCast });
    } finally {
      booths.close();
    }
  });
  const seal = await timed('closing', () => close(committee, paper, leftover, voters));
  const { eligible } = await committee.leader.act('GET /desk/state');
  return { committee, paper, casts, seal, eligible: eligible.L + eligible.P + eligible.unknown };
}

export interface CountedDay {
  readonly ballots: Ballots;
  readonly result: Result;
  readonly read: number;
  readonly record: Download;
}

/** From the key cards to the verified record. */
export async function rehearseCount(rehearsal: Rehearsal, closed: ClosedDay): Promise<CountedDay> {
  const { committee, paper, casts, seal } = closed;
  const timed = stages(rehearsal);
  await timed('opening', () => openBox(committee, paper, casts.length));
  const ballots = await timed('decisions', () => decideNames(committee));
  must(ballots.cast === casts.length, `${ballots.cast} ballots counted of ${casts.length}`);
  const read = await timed('reading out', () => readOut(committee));
  const result = await timed('result', async () => {
    await settleTies(committee);
    return askConsent(committee);
  });
  const record = await timed('record', () => certify(committee));
  const fault = await timed('verifying', async () =>
    proofFault(record, { setupHash: paper.setupHash, seal, casts }, rehearsal.world.crypto),
  );
  must(fault === null, fault ?? '');
  return { ballots, result, read, record };
}

function stages({ world, stage }: Rehearsal) {
  const now = () => Date.parse(world.now());
  return async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const from = now();
    const done = await work();
    stage(name, now() - from);
    return done;
  };
}
