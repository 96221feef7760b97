import { Type } from 'typebox';
import {
  count,
  empty,
  hash,
  id,
  LEADERS,
  line,
  list,
  maybe,
  note,
  type Route,
  reason,
  STAFF,
  shape,
  signingWord,
  twoOfficers,
} from './parts.js';

const row = shape({
  person: id,
  name: line,
  unit: line,
  sex: Type.Enum(['L', 'P', '?']),
  votes: count,
  rank: count,
  standing: Type.Enum(['elected', 'tied', 'reserve', 'other']),
  consent: maybe(Type.Enum(['yes', 'no', 'pending'])),
  /** Takes the place of somebody who declined. */
  replaces: Type.Boolean(),
});
const tie = shape({
  line: Type.Enum(['seats', 'reserves']),
  rank: count,
  votes: count,
  seats: count,
  people: list(shape({ person: id, name: line, unit: line }), 200),
  /** Whom the votes chose, if a run-off among these people was held in a box of its own; and its record's digits. */
  runOff: maybe(shape({ chosen: list(id, 50), digits: line })),
});

/** While a name that counts was not read aloud, nobody stands in `ranking` or `ties`. */
export const ResultState = shape({
  complete: Type.Boolean(),
  seats: count,
  reserves: count,
  ranking: list(row, 40_000),
  ties: list(tie, 200),
  settled: list(
    shape({
      line: Type.Enum(['seats', 'reserves']),
      people: list(id, 200),
      chosen: list(id, 200),
      method: Type.Enum(['run-off', 'deliberation', 'lots']),
      how: note,
    }),
    200,
  ),
  women: shape({ elected: count, of: count }),
  /** What certification still waits for, as kinds. */
  missing: list(id, 20),
  record: maybe(shape({ hash, digits: line })),
});

/** From the ranking to the signed record. */
export const RESULT_ROUTES = {
  'GET /desk/result': { roles: STAFF, body: empty, reply: ResultState },
  'POST /desk/result/settle': {
    roles: STAFF,
    body: shape({
      officers: twoOfficers,
      line: Type.Enum(['seats', 'reserves']),
      people: list(id, 200),
      chosen: list(id, 200),
      method: Type.Enum(['run-off', 'deliberation', 'lots']),
      how: reason,
    }),
    reply: empty,
  },
  /** A paper run-off: two officers type sums that must agree (votes are checked against ballots handed in). */
  'POST /desk/result/paper-run-off': {
    roles: STAFF,
    body: shape({
      officers: twoOfficers,
      people: list(id, 50),
      votes: list(shape({ person: id, votes: count }), 50),
      handedIn: count,
      valid: count,
      invalid: count,
      namesPerBallot: Type.Integer({ minimum: 1, maximum: 50 }),
    }),
    reply: shape({ settled: Type.Boolean() }),
  },
  'POST /desk/result/consent': {
    roles: STAFF,
    body: shape({ person: id, answer: Type.Enum(['yes', 'no', 'pending']) }),
    reply: empty,
  },
  'POST /desk/result/note': { roles: STAFF, body: shape({ about: id, note: reason }), reply: empty },
  /** Opens a new ballot box among the tied, with its own keys and slips. */
  'POST /desk/result/run-off': { roles: LEADERS, body: shape({ officers: twoOfficers }), reply: empty },
  /** From a certified run-off back to the election whose tie it settles. */
  'POST /desk/result/return': { roles: LEADERS, body: shape({ officers: twoOfficers }), reply: empty },
  'POST /desk/certify': {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, passphrase: signingWord }),
    reply: shape({ hash, digits: line }),
  },
} as const satisfies Record<string, Route>;
// Beside these, as files: GET /desk/record.zip, /desk/result.zip, /desk/berita-acara.pdf[?language=en], /desk/supplements/:number.pdf
