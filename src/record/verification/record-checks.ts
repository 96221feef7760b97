import { compareBytes, fromHex, toUtf8 } from '../../basics/bytes.js';
import { namesHash } from '../../basics/digits.js';
import { hashBytes } from '../../basics/hash.js';
import type { Primitives } from '../../basics/world.js';
import { setupHash } from '../../election/setup-document.js';
import { rankPeople } from '../../tally/rank.js';
import type { PublicRecord } from '../format.js';
import { minutesAreSigned } from '../minutes.js';
import { entriesOf, publicEvents } from '../public-events.js';
import { resultHash } from '../result.js';
import { seatingOf } from '../seating.js';
import { allowedSigners } from '../signers.js';
import { differenceIsNoted, resultSums, slipSums, turnoutSums } from '../sums.js';
import { type Files, mostBytesOf, RECORD_FILES } from '../zip.js';
import { difference, fault, first, type Outcome } from './report.js';
import { signatureFileFault } from './signed-file.js';

/** What can be checked with the public record alone. */

/** The annex is sealed away after the assembly has checked it, so it may be missing. */
const MAY_BE_MISSING = 'annex.json';

export function checkFiles(files: Files): Outcome {
  const stranger = [...files.keys()].find((name) => mostBytesOf(name) === null);
  if (stranger !== undefined) return fault('file-unexpected', stranger.slice(0, 60));
  const missing = Object.keys(RECORD_FILES).find((name) => name !== MAY_BE_MISSING && !files.has(name));
  return missing === undefined ? 'ok' : fault('file-missing', missing);
}

export const checkSignature = (
  files: Files,
  { setup }: PublicRecord,
  verify: Primitives['verify'],
): Outcome => signatureFileFault(files, 'record.json', 'bilik-record', setup, verify) ?? 'ok';

export function checkSigners(files: Files, { setup }: PublicRecord): Outcome {
  const expected = toUtf8(allowedSigners(fromHex(setup.recordKey)));
  const found = files.get('allowed_signers');
  const same = found !== undefined && compareBytes(found, expected) === 0;
  return same ? 'ok' : fault('signers-differ', 'allowed_signers');
}

export function checkMinutes(files: Files, { setup }: PublicRecord, verify: Primitives['verify']): Outcome {
  const pdf = files.get('berita-acara.pdf');
  const record = files.get('record.json');
  if (pdf === undefined || record === undefined) return fault('file-missing', 'berita-acara.pdf');
  const good = minutesAreSigned(pdf, hashBytes(record), fromHex(setup.recordKey), verify);
  return good ? 'ok' : fault('minutes-changed', 'berita-acara.pdf');
}

/** @param photographed the setup hash as hash or digits; without it nobody knows whose record key this is */
export function checkSetup(record: PublicRecord, photographed: string | undefined): Outcome {
  const hash = setupHash(record.setup);
  if (hash !== record.setupHash) return fault('setup-hash-wrong', 'record.json: setupHash');
  if (photographed === undefined) return 'not-done';
  return namesHash(photographed, hash) ? 'ok' : fault('setup-not-as-photographed', 'record.json: setup');
}

type Sums = typeof slipSums;
const sumsAgree = (sums: Sums, record: PublicRecord) => () => {
  const wrong = sums(record).find(([, agrees]) => !agrees);
  return wrong === undefined ? null : fault('sums-differ', `record.json: ${wrong[0]}`);
};

export const checkReconciliation = (record: PublicRecord): Outcome =>
  first(
    () => {
      const [closed] = publicEvents(entriesOf(record), 'voting-closed');
      const { ballots = 0, checkIns = 0, testSlips = 0 } = closed?.data ?? {};
      const place = `log entry ${closed?.seq ?? 0}`;
      const own = ballots - record.result.ballots.testsSetAside;
      return ballots > checkIns + testSlips || own > checkIns
        ? fault('more-ballots-than-check-ins', place)
        : null;
    },
    sumsAgree(slipSums, record),
    () =>
      differenceIsNoted(entriesOf(record), record.reconciliation.paper)
        ? null
        : fault('difference-without-note', 'record.json: reconciliation.note'),
  );

export const checkTurnout = (record: PublicRecord): Outcome => first(sumsAgree(turnoutSums, record));
export const checkSums = (record: PublicRecord): Outcome => first(sumsAgree(resultSums, record));

/** Ranks, standings, ties and seats, drawn again from nothing but the published votes and the public log. */
export function checkRanking(record: PublicRecord): Outcome {
  const { ranking } = record.result;
  const ranked = rankPeople(new Map(ranking.map(({ person, votes }) => [person, votes])));
  const sexes = new Map(ranking.map(({ person, sex }) => [person, sex]));
  const seating = seatingOf(record.setup, ranked, (person) => sexes.get(person) ?? '?', entriesOf(record));
  for (const [at, expected] of seating.ranking.entries()) {
    const found = ranking[at];
    const place = `record.json: result.ranking[${at}]`;
    if (found?.person !== expected.person || found.rank !== expected.rank) return fault('rank-wrong', place);
    if (found.standing === expected.standing) continue;
    return fault(expected.standing === 'tied' ? 'tie-broken-silently' : 'standing-wrong', place);
  }
  const { ties, settled, ...seats } = seating.published;
  const { result } = record;
  return first(
    () => found('tie-broken-silently', 'ties', difference(ties, result.ties)),
    () => found('settlement-does-not-fit', 'settled', difference(settled, result.settled)),
    () => found('elected-wrong', 'elected', difference(seats.elected, result.elected)),
    () => found('elected-wrong', 'reserves', difference(seats.reserves, result.reserves)),
    () => found('elected-wrong', 'women', difference(seats.women, result.women)),
    () => (ties.some(({ line }) => line === 'seats') ? fault('tie-open', 'record.json: result.ties') : null),
  );
}

const found = (kind: Parameters<typeof fault>[0], part: string, below: string | null) =>
  below === null ? null : fault(kind, `record.json: result.${part}${below}`);

/** The result is the one that was read out and signed when it was certified. */
export function checkCertified(record: PublicRecord): Outcome {
  const certified = publicEvents(entriesOf(record), 'certified').at(-1);
  const same = certified?.data.resultHash === resultHash(record.result);
  return same ? 'ok' : fault('result-not-certified', 'record.json: result');
}
