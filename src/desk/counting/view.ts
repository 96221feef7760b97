import type { LoggedEntry } from '../../audit/chain.js';
import { fromUtf8 } from '../../basics/bytes.js';
import { hashDigits } from '../../basics/digits.js';
import type { PersonId } from '../../election/person.js';
import { boardOf } from '../../record/board.js';
import type { Counting } from '../../record/counting.js';
import type { PublicRecord } from '../../record/format.js';
import { mustCompare, type ReadingState } from '../../record/reading-desk.js';
import { countRulesOf } from '../../record/seating.js';
import type { NameDecision } from '../../tally/decision.js';
import type { Directory } from '../../tally/directory.js';
import { groupKey } from '../../tally/forms.js';
import { stakesOf } from '../../tally/stake.js';
import type { DeskReply } from '../api/routes.js';
import type { PastDecision } from './history.js';
import { type RecordSeal, recordFile } from './record-files.js';
import { type RunOffOutcome, runOffAmong } from './run-off.js';
import type { TestsNow } from './test-ballots.js';
import { placeWith } from './whereabouts.js';

/** What is told beside the count. */
export interface Told {
  /** Roll numbers of neighbours who share a name. */
  readonly numbers: ReadonlyMap<PersonId, number>;
  readonly namesakes: ReadonlyMap<PersonId, string>;
  /** By `groupKey`, what was decided on it, the oldest first. */
  readonly history: ReadonlyMap<string, readonly PastDecision[]>;
  /** By form, the officer of another desk who has it before them. */
  readonly claims: ReadonlyMap<string, string>;
  /** Officers who decide on a form now at another desk: the board stands still meanwhile. */
  readonly deciding: readonly string[];
  readonly tests: TestsNow;
}

/** What the count's page shows. No votes beside the forms: a decision must not follow the count. */
export function countView(
  counting: Counting,
  reading: ReadingState,
  { numbers, namesakes, history, claims, deciding, tests }: Told,
): DeskReply<'GET /desk/count'> {
  const placeOf = placeWith(numbers);
  const { directory, rules } = counting;
  const { resolved, published } = counting.result;
  const board = boardOf(counting, reading);
  const stakes = stakesOf(rules, resolved).filter(({ canChangeSeat }) => canChangeSeat);
  const stake = new Set(stakes.map(groupKey));
  const forms = resolved.forms
    .filter(({ status, open, decision }) => status !== 'known' || open || decision !== null)
    .map((group) => ({
      form: group.form,
      scope: group.scope,
      written: group.written.slice(0, 50),
      status: group.status,
      decided: group.decision === null ? null : { ...group.decision.outcome },
      decidedAs: nameOf(directory, group.decision?.outcome, placeOf),
      history: (history.get(groupKey(group)) ?? []).slice(-PAST_AT_MOST).map(({ outcome, officers, at }) => ({
        outcome: { ...outcome },
        as: nameOf(directory, outcome, placeOf),
        officers: [...officers],
        at,
      })),
      claimedBy: claims.get(group.form) ?? null,
      suggestions: group.suggestions.map(({ person, name, unit, score, reason }) => ({
        person,
        name: namesakes.get(person) ?? name,
        unit: placeOf(person, unit),
        called: [...(directory.people.get(person)?.aliases ?? [])],
        score,
        reason: reason.kind,
        number: 'people' in reason ? reason.people : 'letters' in reason ? reason.letters : null,
      })),
      canChangeSeat: stake.has(groupKey(group)),
    }));
  return {
    ballots: {
      cast: published.ballots.counted,
      valid: published.ballots.valid,
      invalid: { ...published.ballots.invalid },
    },
    names: { valid: published.names.valid, void: { ...published.names.void } },
    forms,
    open: resolved.forms.filter(({ open }) => open).length,
    stake: stake.size > 0,
    tests,
    reading: {
      at: board.at,
      ready: board.ready,
      total: board.total,
      current: board.current.map((person) => ({
        name: namesakes.get(person) ?? directory.people.get(person)?.name ?? '',
        unit: directory.people.get(person)?.unit ?? '',
      })),
      invalid: board.invalid,
      paused: reading.paused,
      autoSeconds: reading.autoSeconds,
      compare: mustCompare(reading),
      resumed: reading.resumed,
      deciding: [...deciding],
    },
  };
}

function nameOf(
  { people }: Directory,
  outcome: NameDecision['outcome'] | undefined,
  placeOf: (person: PersonId, unit: string) => string,
) {
  const person = outcome?.kind === 'person' ? people.get(outcome.person) : undefined;
  return person === undefined ? null : { name: person.name, unit: placeOf(person.id, person.unit) };
}

const PAST_AT_MOST = 50;

/** The result as it stands, or as it was certified. */
export function resultView(
  folder: string,
  counting: Counting | null,
  missing: readonly string[],
  record: RecordSeal | null,
  told: {
    readonly log: readonly LoggedEntry[];
    readonly namesakes: ReadonlyMap<PersonId, string>;
  },
): DeskReply<'GET /desk/result'> {
  const { result, seats, reserves } = counting === null ? certifiedResult(folder) : standingResult(counting);
  const consents = new Map(result.elected.map(({ person, consent }) => [person, consent]));
  const replacing = new Set(result.elected.filter(({ by }) => by === 'refusal').map(({ person }) => person));
  const { log, namesakes } = told;
  const people = new Map(result.ranking.map((row) => [row.person, row]));
  const shown = (person: string) => {
    const { name = '', unit = '' } = people.get(person) ?? {};
    return { person, name: namesakes.get(person) ?? name, unit };
  };
  return {
    complete: result.ties.every(({ line }) => line !== 'seats'),
    seats,
    reserves,
    ranking: result.ranking.map(({ aliases: _, ...row }) => ({
      ...row,
      name: namesakes.get(row.person) ?? row.name,
      consent: consents.get(row.person) ?? null,
      replaces: replacing.has(row.person),
    })),
    ties: result.ties.map((tie) => ({
      ...tie,
      people: tie.people.map(shown),
      runOff: tie.line === 'seats' ? runOffShown(runOffAmong(tie.people, log)) : null,
    })),
    settled: result.settled.map(({ line, people, chosen, method, how }) => ({
      line,
      people,
      chosen,
      method,
      how,
    })),
    women: { elected: result.women.elected, of: result.women.of },
    missing: [...missing],
    record,
  };
}

/** The result while there are names that the hall has not heard: who has votes is not said to anybody. */
export const unheard = (result: DeskReply<'GET /desk/result'>): DeskReply<'GET /desk/result'> => ({
  ...result,
  ...{ complete: false, ranking: [], ties: [], women: { elected: 0, of: 0 } },
});

const runOffShown = (held: RunOffOutcome | null) =>
  held === null ? null : { chosen: [...held.chosen], digits: hashDigits(held.recordHash) };

const standingResult = ({ result, rules }: Counting) => ({
  result: result.published,
  seats: rules.seats,
  reserves: rules.reserves,
});

/** After certification the record speaks, and the box is shut. */
function certifiedResult(folder: string) {
  const file = recordFile(folder, 'record.json');
  if (file === null) throw new Error('certified, and no record beside the box');
  const record = JSON.parse(fromUtf8(file)) as PublicRecord;
  const { seats, reserves } = countRulesOf(record.setup);
  return { result: record.result, seats, reserves };
}
