import type { Tx } from '../../prisma/client.js';
import type { Person } from '../election/person.js';
import { readElection } from '../election/store.js';
import { directoryPeople } from '../roll/directory.js';
import { allResidents } from '../roll/store.js';

/**
 * Whom a voter may find while typing: people who may be elected here, as if everybody were present,
 * since a directory that knew who came would show it on every tablet. In a run-off, the tied.
 */
export async function kioskDirectory(tx: Tx): Promise<readonly Person[]> {
  const setup = (await readElection(tx))?.setup ?? null;
  if (setup === null) return [];
  const residents = await allResidents(tx);
  const everybody = new Set(residents.map(({ id }) => id));
  const people = directoryPeople(residents, setup.rules, setup.facts, everybody).filter(
    ({ eligible }) => eligible,
  );
  return setup.runOffOf === null ? people : people.filter(({ id }) => setup.runOffOf?.people.includes(id));
}
