import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, openDatabase, read, transact } from '../../prisma/client.js';
import { append, eventsOf } from '../audit/store.js';
import { toHex } from '../basics/bytes.js';
import { accept } from '../basics/result.js';
import type { World } from '../basics/world.js';
import type { NextBox } from '../desk/house.js';
import { completeRules, type Draft, emptyDraft } from '../election/draft.js';
import { setupHash } from '../election/setup-document.js';
import {
  allDevices,
  allOfficers,
  readElection,
  saveDevice,
  saveOfficer,
  startElection,
} from '../election/store.js';
import { addResidents, allResidents } from '../roll/store.js';

/**
 * The data folder: one folder a ballot box (kotak-01, kotak-02 …), each with a database of its own, and
 * a file that names the one in use. A run-off, or a set-up begun anew, is a new box; nothing of the old
 * one is ever overwritten.
 */
export interface Box {
  readonly folder: string;
  readonly db: Db;
}

const CURRENT = 'current';
const DATABASE = 'bilik.db';
const NAME = /^kotak-\d{2,4}$/;

/** Opens the box in use, or makes the first one. */
export async function openCurrentBox(data: string, world: World, kind: Draft['kind']): Promise<Box> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const pointer = join(data, CURRENT);
  if (!existsSync(pointer)) return makeBox(data, world, emptyDraft(kind, toHex(world.random(32))), null);
  const name = readFileSync(pointer, 'utf8').trim();
  if (!NAME.test(name)) throw new Error(`${pointer} does not name a box`);
  const folder = join(data, name);
  const db = await openDatabase(join(folder, DATABASE), world.now());
  await transact(db, async (tx) => {
    await append(tx, world, { actor: 'system', kind: 'restarted', data: {} });
    return accept(null);
  });
  const box = { folder, db };
  if ((await read(db, readElection))?.phase !== 'abandoned') return box;
  // The power went between leaving this box and making its copy: no act of an abandoned box leads on.
  const next = await makeNextBox(data, world, box, { kind: 'copy' });
  await db.$disconnect();
  return next;
}

/** Leaves a box for a new one that takes over roll, officers and devices; rules as far as they stay. */
export async function makeNextBox(data: string, world: World, from: Box, next: NextBox): Promise<Box> {
  const election = await read(from.db, readElection);
  if (election === null) throw new Error('no election to go on from');
  const draft: Draft = { ...election.draft, rulesRead: false, holders: election.draft.holders };
  if (next.kind === 'back') return returnTo(data, world, next);
  if (next.kind === 'copy') return makeBox(data, world, draft, from);
  const { setup } = election;
  if (setup === null) throw new Error('a run-off follows a frozen election');
  const rules = completeRules(draft) ?? setup.rules;
  return makeBox(
    data,
    world,
    {
      ...draft,
      facts: { ...draft.facts, title: `Putaran ulang: ${setup.facts.title}`.slice(0, 120) },
      rules: {
        ...rules,
        seats: next.seats,
        oddSeats: false,
        reserves: 0,
        names: { min: 1, max: next.seats },
        turnout: null,
      },
      runOffOf: { setupHash: setupHash(setup), people: [...next.people], seats: next.seats },
    },
    from,
  );
}

/** Back to the first box, which writes down what the run-off gave before anybody works in it again. */
async function returnTo(data: string, world: World, back: Extract<NextBox, { kind: 'back' }>): Promise<Box> {
  const { name, ...box } = await findBox(data, world, back.setupHash);
  await transact(box.db, async (tx) => {
    const known = await eventsOf(tx, 'run-off-returned');
    if (!known.some(({ data }) => data.recordHash === back.outcome.recordHash))
      await append(tx, world, { actor: 'system', kind: 'run-off-returned', data: back.outcome });
    return accept(null);
  });
  nameCurrent(data, name);
  return box;
}

/** The box whose setup document has this hash. */
async function findBox(data: string, world: World, hash: string): Promise<Box & { readonly name: string }> {
  for (const name of readdirSync(data).filter((each) => NAME.test(each))) {
    const folder = join(data, name);
    const db = await openDatabase(join(folder, DATABASE), world.now());
    const setup = (await read(db, readElection))?.setup ?? null;
    if (setup !== null && setupHash(setup) === hash) return { name, folder, db };
    await db.$disconnect();
  }
  throw new Error('the box that the run-off belongs to is not in this folder');
}

/** Names the box in use in one step: a power cut before this leaves the old one in use, whole. */
function nameCurrent(data: string, name: string): void {
  writeFileSync(join(data, `${CURRENT}.new`), `${name}\n`, { mode: 0o600, flush: true });
  renameSync(join(data, `${CURRENT}.new`), join(data, CURRENT));
}

async function makeBox(data: string, world: World, draft: Draft, from: Box | null): Promise<Box> {
  const last = readdirSync(data).filter((name) => NAME.test(name)).length;
  const name = `kotak-${String(last + 1).padStart(2, '0')}`;
  const folder = join(data, name);
  mkdirSync(folder, { mode: 0o700 });
  const db = await openDatabase(join(folder, DATABASE), world.now());
  const old =
    from === null
      ? null
      : await read(from.db, async (tx) => ({
          officers: await allOfficers(tx),
          devices: await allDevices(tx),
          residents: await allResidents(tx),
        }));
  await transact(db, async (tx) => {
    await startElection(tx, draft);
    await append(tx, world, { actor: 'system', kind: 'house-opened', data: {} });
    for (const officer of old?.officers ?? []) {
      await saveOfficer(tx, officer);
      const { id, name, roles } = officer;
      await append(tx, world, {
        actor: 'system',
        kind: 'officer-added',
        data: { officer: id, name, roles: [...roles] },
      });
    }
    for (const device of old?.devices ?? []) await saveDevice(tx, device);
    await addResidents(tx, old?.residents ?? []);
    return accept(null);
  });
  nameCurrent(data, name);
  return { folder, db };
}
