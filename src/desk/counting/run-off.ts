import type { LoggedEntry } from '../../audit/chain.js';
import { ofKind } from '../../audit/chain.js';
import type { EventData } from '../../audit/events.js';
import { fromUtf8 } from '../../basics/bytes.js';
import { hashBytes } from '../../basics/hash.js';
import { setupHash } from '../../election/setup-document.js';
import type { PublicRecord } from '../../record/format.js';
import type { NextBox } from '../house.js';
import { recordFile } from './record-files.js';

export type RunOffOutcome = EventData<'run-off-returned'>;

/**
 * What a certified run-off tells the election whose tie it settles: who was tied, whom the votes chose, and
 * the hash of the record that proves it.
 *
 * @param folder of the run-off's own box
 * @returns null if this box is no run-off, or not certified
 */
export function outcomeOf(folder: string): Omit<Extract<NextBox, { kind: 'back' }>, 'kind'> | null {
  const file = recordFile(folder, 'record.json');
  if (file === null) return null;
  const { setup, result } = JSON.parse(fromUtf8(file)) as PublicRecord;
  if (setup.runOffOf === null) return null;
  const chosen = result.ranking.filter(({ standing }) => standing === 'elected').map(({ person }) => person);
  return {
    setupHash: setup.runOffOf.setupHash,
    outcome: {
      setupHash: setupHash(setup),
      recordHash: hashBytes(file),
      people: [...setup.runOffOf.people].sort(),
      chosen: chosen.sort(),
    },
  };
}

/** The last run-off that was held among exactly these people; null if there was none. */
export function runOffAmong(people: readonly string[], log: readonly LoggedEntry[]): RunOffOutcome | null {
  const same = ofKind(log, 'run-off-returned').filter(({ data }) => samePeople(data.people, people));
  return same.at(-1)?.data ?? null;
}

export const samePeople = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && new Set([...some, ...others]).size === some.length;
