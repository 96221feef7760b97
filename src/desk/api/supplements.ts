import { Type } from 'typebox';
import { LaterAct } from '../../record/supplement.js';
import {
  count,
  empty,
  hash,
  id,
  LEADERS,
  line,
  list,
  maybe,
  passphrase,
  type Route,
  STAFF,
  shape,
  twoOfficers,
} from './parts.js';

const somebody = shape({
  person: id,
  name: Type.String({ maxLength: 500 }),
  unit: Type.String({ maxLength: 500 }),
});

/** What was added after the certification, and who sits now. */
const Supplements = shape({
  /** Of the record, or of the last supplement: what the next one follows. */
  head: shape({ hash, digits: line }),
  seats: list(
    shape({
      ...somebody.properties,
      by: Type.Enum(['votes', 'refusal', 'replacement']),
      consent: maybe(Type.Enum(['yes', 'no', 'pending'])),
      left: Type.Boolean(),
      inaugurated: Type.Boolean(),
    }),
    400,
  ),
  /** Seats that nobody holds. */
  open: count,
  /** Who may come now: the next in line, or everybody of a tie. */
  next: list(somebody, 200),
  added: list(shape({ number: count, at: line, act: LaterAct, hash, digits: line }), 99),
});

export const SUPPLEMENT_ROUTES = {
  'GET /desk/supplements': { roles: STAFF, body: empty, reply: Supplements },
  /** Signed with the record key: the committee's passphrase opens it. */
  'POST /desk/supplements': {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, passphrase, act: LaterAct }),
    reply: shape({ number: count, hash, digits: line }),
  },
} as const satisfies Record<string, Route>;
