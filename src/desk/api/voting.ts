import { Type } from 'typebox';
import {
  card,
  count,
  empty,
  hash,
  id,
  LAN_MODES,
  LEADERS,
  line,
  list,
  maybe,
  note,
  phase,
  pin,
  ROLES,
  type Route,
  reason,
  role,
  STAFF,
  sexes,
  shape,
  signingWord,
  slip,
  twoOfficers,
} from './parts.js';

/** What every page of the desk stands on; asked again whenever the signal says that something changed. */
export const DeskState = shape({
  kind: Type.Enum(['election', 'rehearsal']),
  phase,
  title: Type.String({ maxLength: 120 }),
  unit: Type.String({ maxLength: 120 }),
  /** Present instant of the laptop, ISO 8601 UTC, and the zone people read it in. */
  now: Type.String({ maxLength: 40 }),
  zone: maybe(Type.Enum(['WIB', 'WITA', 'WIT'])),
  me: maybe(shape({ officer: id, name: line, roles: list(role, 5) })),
  /** Nobody touched this desk for a while: it shows what it showed, and does nothing before the PIN. */
  locked: Type.Boolean(),
  /** Came through the one-time link and no officer signed in yet. */
  settingUp: Type.Boolean(),
  officers: list(shape({ officer: id, name: line, roles: list(role, 5) }), 100),
  /** Is nothing missing any more before the freeze? True ever after. */
  setUpDone: Type.Boolean(),
  setupHash: maybe(hash),
  digits: maybe(Type.String({ maxLength: 60 })),
  residents: count,
  eligible: sexes,
  checkedIn: sexes,
  devices: list(
    shape({
      device: id,
      kind: Type.Enum(['kiosk', 'projector', 'booth']),
      label: line,
      locked: Type.Boolean(),
      seen: Type.Boolean(),
    }),
    100,
  ),
  boothRelease: Type.Boolean(),
  timeZoneMinutes: Type.Integer(),
  closing: maybe(
    shape({
      seal: hash,
      digits: Type.String({ maxLength: 60 }),
      ballots: count,
      checkIns: count,
      testSlips: count,
    }),
  ),
  /** Shares read so far for opening, and whether the box is open in this process's memory. */
  opening: shape({ read: list(count, 9), threshold: count, open: Type.Boolean() }),
  minBallots: count,
  /** How devices other than this laptop come in, if at all. */
  lan: Type.Enum([...LAN_MODES]),
  addresses: list(line, 20),
  /** SHA-256 of this laptop's certificate authority, in pairs; null without TLS. */
  fingerprint: maybe(line),
  /** Where a new tablet takes in that authority's certificate, over plain http. */
  trustAddresses: list(line, 20),
  runOffOf: maybe(hash),
  /** The residents' own, to be read aloud before voting opens. */
  criteria: list(line, 8),
});

export const Resident = shape({
  id,
  rollNumber: count,
  name: line,
  aliases: list(line, 20),
  sex: Type.Enum(['L', 'P', '?']),
  unit: line,
  /** The rest that a correction starts from, so that it overwrites nothing unseen. */
  rt: Type.String({ maxLength: 60 }),
  rw: Type.String({ maxLength: 60 }),
  birthDate: maybe(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  married: Type.Boolean(),
  address: Type.String({ maxLength: 200 }),
  checkedIn: Type.Boolean(),
  /** Why this person may not vote, or that age must be confirmed; null if all is well. */
  bar: maybe(id),
});

const newResident = shape({
  name: line,
  aliases: list(line, 20),
  sex: Type.Enum(['L', 'P', '?']),
  birthDate: maybe(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  married: Type.Boolean(),
  /** A village may have "Dusun Krajan" where another has "03". */
  rt: Type.String({ maxLength: 60 }),
  rw: Type.String({ maxLength: 60 }),
  address: Type.String({ maxLength: 200 }),
});

/** Hand count first, then the program's own figures. */
export const Reconciliation = shape({
  printed: count,
  spent: count,
  revoked: count,
  left: count,
  spoiled: count,
  outstanding: Type.Integer(),
  checkIns: count,
  testSlips: count,
  ballots: count,
  agrees: Type.Boolean(),
});

export const VOTING_ROUTES = {
  'GET /desk/state': { roles: [], body: empty, reply: DeskState },
  'POST /desk/login': { roles: [], body: shape({ officer: id, pin }), reply: empty },
  'POST /desk/logout': { roles: [], body: empty, reply: empty },
  /** Somebody types or points at this desk: it stays open. */
  'POST /desk/touch': { asks: true, roles: ['setup', ...ROLES], body: empty, reply: empty },
  /** The PIN of the officer who is signed in. */
  'POST /desk/unlock': { asks: true, roles: [], body: shape({ pin }), reply: empty },
  'POST /desk/roll/search': {
    asks: true,
    roles: STAFF,
    body: shape({ query: Type.String({ maxLength: 100 }) }),
    reply: shape({ residents: list(Resident, 20), more: Type.Boolean() }),
  },
  'POST /desk/roll/add': {
    roles: STAFF,
    body: shape({ officers: twoOfficers, resident: newResident, reason }),
    reply: shape({ resident: id, rollNumber: count }),
  },
  'POST /desk/roll/correct': {
    roles: STAFF,
    body: shape({ officers: twoOfficers, id, resident: newResident, reason }),
    reply: empty,
  },
  /** Who came, by unit, men and women: for the table at the entrance, and to fetch those who are late. */
  'GET /desk/attendance': {
    roles: STAFF,
    body: empty,
    reply: shape({ units: list(shape({ unit: line, eligible: sexes, checkedIn: sexes }), 2_000) }),
  },
  'POST /desk/check-in': {
    roles: ['petugas'],
    body: shape({ resident: id, ageConfirmed: Type.Boolean() }),
    reply: shape({ checkedIn: sexes }),
  },
  'POST /desk/check-in/undo': { roles: ['petugas'], body: shape({ resident: id, slip }), reply: empty },
  'POST /desk/slips/revoke': { roles: ['petugas'], body: shape({ slip }), reply: empty },
  'POST /desk/slips/lost': {
    roles: STAFF,
    body: shape({ officers: twoOfficers, note: reason }),
    reply: empty,
  },
  'POST /desk/slips/reserve': {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, slips: Type.Integer({ minimum: 1, maximum: 5_000 }) }),
    reply: empty,
  },
  'POST /desk/slips/test': {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, slips: Type.Integer({ minimum: 1, maximum: 100 }) }),
    reply: empty,
  },
  'POST /desk/helper': { roles: STAFF, body: shape({ helper: line }), reply: empty },
  /** Answers a secret path that a tablet opens once (shown as QR); it becomes the device's cookie. */
  'POST /desk/devices/pair': {
    roles: STAFF,
    body: shape({ kind: Type.Enum(['kiosk', 'projector', 'booth']), label: line }),
    reply: shape({ device: id, path: line }),
  },
  /** A card that the booth officer shows to a locked kiosk's camera; shown once, to be printed. Unpaired like a device. */
  'POST /desk/devices/booth-card': {
    roles: STAFF,
    body: shape({ label: line }),
    reply: shape({ device: id, card }),
  },
  'POST /desk/devices/unpair': { roles: STAFF, body: shape({ device: id }), reply: empty },
  'POST /desk/devices/release': { roles: STAFF, body: shape({ device: id }), reply: empty },
  /** The LAN without TLS: two officers agree, and the log says so. */
  'POST /desk/lan/plain': { roles: LEADERS, body: shape({ officers: twoOfficers }), reply: empty },
  'POST /desk/voting/open': {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, passphrase: signingWord }),
    reply: empty,
  },
  'POST /desk/voting/pause': { roles: STAFF, body: shape({ reason }), reply: empty },
  'POST /desk/voting/resume': { roles: STAFF, body: empty, reply: empty },
  'POST /desk/voting/turnout': {
    roles: LEADERS,
    body: shape({
      officers: twoOfficers,
      decision: Type.Enum(['enough', 'visits', 're-run', 'accept-with-note']),
      note,
    }),
    reply: shape({ eligible: count, checkedIn: count, needed: count }),
  },
  'POST /desk/voting/last-call': { roles: LEADERS, body: shape({ officers: twoOfficers }), reply: empty },
  /** Two people count by hand and type; only then does the program show its own figures. */
  'POST /desk/close/slips': {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, left: count, spoiled: count }),
    reply: Reconciliation,
  },
  'POST /desk/close': {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, passphrase: signingWord, note }),
    reply: shape({ seal: hash, digits: line }),
  },
  'POST /desk/open/card': {
    roles: LEADERS,
    body: shape({ card }),
    reply: shape({ read: list(count, 9), threshold: count }),
  },
  'POST /desk/open': {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, passphrase: signingWord }),
    reply: shape({ ballots: count, unreadable: count }),
  },
  'POST /desk/void': { roles: LEADERS, body: shape({ officers: twoOfficers, reason }), reply: empty },
} as const satisfies Record<string, Route>;
