import { Type } from 'typebox';
import { Rules } from '../../election/rules.js';
import { ElectionFacts } from '../../election/setup-document.js';
import { BARS } from '../../roll/eligibility.js';
import { FIELDS } from '../../roll/headings.js';
import {
  card,
  count,
  empty,
  hash,
  id,
  line,
  list,
  maybe,
  passphrase,
  pin,
  type Route,
  reason,
  role,
  shape,
  twoOfficers,
} from './parts.js';

const place = shape({
  line: count,
  column: Type.String({ maxLength: 60 }),
  kind: id,
  detail: Type.String({ maxLength: 200 }),
  /** Of the resident in this line; empty where the line is refused. */
  name: Type.String({ maxLength: 120 }),
});
/** What a file would import: nothing is imported before the report is accepted. */
export const RollReport = shape({
  upload: id,
  residents: count,
  refused: list(place, 1_000),
  toConfirm: list(place, 1_000),
  possibleDuplicates: list(place, 1_000),
  /** How many there are of each, when the lists above were cut. */
  counts: shape({ refused: count, toConfirm: count, possibleDuplicates: count }),
  sample: list(
    shape({
      rollNumber: count,
      name: line,
      aliases: list(line, 20),
      sex: Type.Enum(['L', 'P', '?']),
      unit: line,
    }),
    20,
  ),
});

const rollFile = Type.String({ maxLength: 11_200_000 });
const rollField = Type.Enum([...FIELDS]);

const plan = shape({
  /** Slips to be used: expected attendance and a tenth more, full sheets. */
  main: Type.Integer({ minimum: 1, maximum: 30_000 }),
  /** Kept back in sealed batches for a shortage: at least 20. */
  reserve: Type.Integer({ minimum: 20, maximum: 5_000 }),
  test: Type.Integer({ minimum: 0, maximum: 100 }),
});
const holders = shape({
  names: Type.Array(line, { minItems: 1, maxItems: 9 }),
  threshold: Type.Integer({ minimum: 1, maximum: 9 }),
});
const partialRules = Type.Partial(Rules, { additionalProperties: false });
const partialFacts = Type.Partial(ElectionFacts, { additionalProperties: false });

/** The draft of the committee: what is chosen so far, and what is missing before freezing. */
export const SetupState = shape({
  clock: maybe(Type.Enum(['WIB', 'WITA', 'WIT'])),
  facts: partialFacts,
  rules: partialRules,
  /** Each complete rule as a sentence to read aloud, Indonesian and English, with its article. */
  sentences: list(
    shape({
      rule: id,
      id: Type.String({ maxLength: 600 }),
      en: Type.String({ maxLength: 600 }),
      article: Type.String({ maxLength: 60 }),
    }),
    60,
  ),
  rulesRead: Type.Boolean(),
  holders: maybe(holders),
  slips: maybe(plan),
  proposedSlips: maybe(plan),
  residents: count,
  /** Bars of the rules that nobody on the roll is marked for: they would bar nobody. */
  unmarked: list(Type.Enum([...BARS]), BARS.length),
  /** What must still be done, as kinds: 'clock', 'facts', 'rules', 'roll', 'officers', 'holders', 'slips', 'rules-read'. */
  missing: list(id, 40),
  missingRules: list(id, 60),
  conflicts: list(id, 20),
});

const lot = shape({
  lot: count,
  slips: count,
  part: Type.Enum(['main', 'reserve', 'test', 'spare']),
  state: Type.Enum(['waiting', 'printed', 'good', 'revoked']),
});
/** The ceremony between the first key and the frozen election; it lives in memory only. */
export const FreezeState = shape({
  running: Type.Boolean(),
  setupHash: maybe(hash),
  digits: maybe(Type.String({ maxLength: 60 })),
  lots: list(lot, 2_000),
  cards: list(shape({ index: count, holder: line, shown: Type.Boolean(), readBack: Type.Boolean() }), 9),
  missing: list(id, 10),
});

export const SETUP_ROUTES = {
  'POST /desk/enter': { roles: [], body: shape({ link: Type.String({ maxLength: 100 }) }), reply: empty },
  'GET /desk/setup': { roles: ['setup', 'ketua', 'sekretaris'], body: empty, reply: SetupState },
  /** Makes a rehearsal of an empty box, for good. */
  'POST /desk/setup/rehearsal': {
    roles: ['setup', 'ketua', 'sekretaris'],
    body: empty,
    reply: shape({ residents: count }),
  },
  'POST /desk/setup/clock': {
    roles: ['setup', 'ketua', 'sekretaris'],
    body: shape({ zone: Type.Enum(['WIB', 'WITA', 'WIT']) }),
    reply: empty,
  },
  'POST /desk/setup/facts': { roles: ['setup', 'ketua', 'sekretaris'], body: partialFacts, reply: empty },
  'POST /desk/setup/rules': { roles: ['setup', 'ketua', 'sekretaris'], body: partialRules, reply: empty },
  'POST /desk/setup/rules-read': {
    roles: ['setup', 'ketua', 'sekretaris'],
    body: shape({ officers: twoOfficers }),
    reply: empty,
  },
  'POST /desk/setup/holders': { roles: ['setup', 'ketua', 'sekretaris'], body: holders, reply: empty },
  'POST /desk/setup/slips': { roles: ['setup', 'ketua', 'sekretaris'], body: plan, reply: empty },
  'POST /desk/setup/expected': {
    roles: ['setup', 'ketua', 'sekretaris'],
    body: shape({ expected: count }),
    reply: plan,
  },
  'POST /desk/officers': {
    roles: ['setup', 'ketua', 'sekretaris'],
    body: shape({
      name: line,
      roles: Type.Array(role, { minItems: 1, maxItems: 5 }),
      pin,
      officers: maybe(twoOfficers),
    }),
    reply: shape({ officer: id }),
  },
  'POST /desk/officers/pin': {
    roles: ['setup', 'ketua', 'sekretaris'],
    body: shape({ officer: id, pin, officers: twoOfficers }),
    reply: empty,
  },
  /** The file as base64 text: one way in for every door, with one bound (8 MB). */
  'POST /desk/roll/preview': {
    asks: true,
    roles: ['setup', 'ketua', 'sekretaris'],
    body: shape({
      file: rollFile,
      /** What each column means, where people corrected it. */
      columns: Type.Optional(list(maybe(rollField), 200)),
    }),
    reply: RollReport,
  },
  /** What each column of the file is taken for, whether or not they make a roll. */
  'POST /desk/roll/columns': {
    asks: true,
    roles: ['setup', 'ketua', 'sekretaris'],
    body: shape({ file: rollFile }),
    reply: shape({
      columns: list(
        shape({
          heading: Type.String({ maxLength: 60 }),
          example: Type.String({ maxLength: 60 }),
          field: maybe(rollField),
        }),
        200,
      ),
    }),
  },
  'POST /desk/roll/accept': {
    roles: ['setup', 'ketua', 'sekretaris'],
    body: shape({ upload: id }),
    reply: shape({ residents: count }),
  },
  'GET /desk/freeze': { roles: ['ketua', 'sekretaris'], body: empty, reply: FreezeState },
  'POST /desk/freeze/start': {
    roles: ['ketua', 'sekretaris'],
    body: shape({ officers: twoOfficers, passphrase }),
    reply: FreezeState,
  },
  'POST /desk/freeze/lot': {
    roles: ['ketua', 'sekretaris'],
    body: shape({ lot: count, verdict: Type.Enum(['good', 'revoked']) }),
    reply: FreezeState,
  },
  /** One card, shown to one holder; asking again shows it again until it is read back. */
  'POST /desk/freeze/card': {
    roles: ['ketua', 'sekretaris'],
    body: shape({ index: count }),
    reply: shape({ index: count, holder: line, qr: card, typed: card }),
  },
  'POST /desk/freeze/read-back': {
    roles: ['ketua', 'sekretaris'],
    body: shape({ card }),
    reply: FreezeState,
  },
  'POST /desk/freeze/finish': {
    roles: ['ketua', 'sekretaris'],
    body: shape({ officers: twoOfficers }),
    reply: shape({ setupHash: hash, digits: Type.String({ maxLength: 60 }) }),
  },
  /** Before the first cast: rules, roll and officers go into a new set-up; slips and cards of this one are void. */
  'POST /desk/abandon': {
    roles: ['ketua', 'sekretaris'],
    body: shape({ officers: twoOfficers, reason }),
    reply: empty,
  },
} as const satisfies Record<string, Route>;
// Beside these, as files: GET /desk/freeze/lots/:lot.pdf, /desk/freeze/cards/:index.pdf, /desk/print/:sheet.pdf
// (poster, attendance, what-to-do).
