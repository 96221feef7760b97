import {
  accept,
  compareText,
  refuse
} from "./bilik-XGTK34RY.js";

// src/election/rules.ts
import { Type } from "typebox";
var only = { additionalProperties: false };
var choice = (...words) => Type.Enum([...words]);
var whole = (minimum, maximum) => Type.Integer({ minimum, maximum });
var text = (maxLength) => Type.String({ minLength: 1, maxLength });
var Rules = Type.Object(
  {
    form: choice("two-level", "direct"),
    basisUnit: choice("RT", "RW", "dusun", "lingkungan"),
    /** Adult: of this age in years on the day; a married person counts whatever the age, if so chosen. */
    adult: Type.Object({ age: whole(15, 21), marriedCounts: Type.Boolean() }, only),
    /** Age in years that the elected must have, both ends included; null for no band. */
    electedAge: Type.Union([Type.Null(), Type.Object({ min: whole(15, 99), max: whole(15, 120) }, only)]),
    whoMayBeWritten: choice("any-adult", "utusan-only"),
    /** Must every written name be a resident of this box's own unit? */
    sameUnitOnly: Type.Boolean(),
    absent: choice("may-be-elected", "present-or-letter"),
    names: Type.Object({ min: whole(1, 15), max: whole(1, 15) }, only),
    faults: Type.Object(
      {
        tooMany: choice("void-ballot"),
        tooFew: choice("void-ballot", "accept"),
        repeated: choice("void-ballot", "count-once"),
        ineligible: choice("void-ballot", "void-name"),
        unresolved: choice("void-ballot", "void-name")
      },
      only
    ),
    seats: whole(1, 50),
    /** Is an even number of seats refused? */
    oddSeats: Type.Boolean(),
    reserves: whole(0, 100),
    /** Share of the eligible that must have come, in whole percent, rounded up to people; null for none. */
    turnout: Type.Union([
      Type.Null(),
      Type.Object({ percent: whole(1, 100), ifShort: choice("visits", "re-run", "accept-with-note") }, only)
    ]),
    /** How many voters must be present at level 2: people, or whole percent rounded up. */
    quorum: Type.Union([
      Type.Null(),
      Type.Object({ kind: choice("people", "percent"), least: whole(1, 1e5) }, only)
    ]),
    tieMethod: choice("run-off", "deliberation", "lots"),
    /** Who may vote but not be elected. */
    bars: Type.Object(
      {
        partyOfficer: Type.Boolean(),
        villageOfficial: Type.Boolean(),
        illiterate: Type.Boolean(),
        panitia: Type.Boolean()
      },
      only
    ),
    consent: Type.Object(
      { asked: Type.Boolean(), onRefusal: choice("next-in-rank", "seat-stays-empty") },
      only
    ),
    readingUnit: choice("names", "ballots"),
    /** A box with fewer ballots stays shut. */
    minBallots: whole(1, 1e3),
    ifTooFewBallots: choice("re-run", "join-neighbour"),
    boothRelease: Type.Boolean(),
    helpWhileTyping: Type.Boolean(),
    custody: Type.Object({ annex: text(120), cards: text(120), disk: text(120), until: text(120) }, only),
    termYears: whole(1, 6),
    timeZone: choice("WIB", "WITA", "WIT"),
    /** Roles that sign the berita acara, in the order of the signature lines. */
    signers: Type.Array(text(60), { minItems: 1, maxItems: 12 }),
    /** Title, number and date of the tata tertib, as the berita acara cites it. */
    basis: text(200),
    /** Article of the tata tertib behind a rule: key = rule, text such as "pasal 7 ayat 2". */
    articles: Type.Record(Type.String({ pattern: "^[A-Za-z]{1,30}$" }), text(60))
  },
  only
);
function ruleConflicts(rules) {
  const conflicts = [];
  if (rules.names.min > rules.names.max) conflicts.push({ kind: "names-min-above-max" });
  if (rules.electedAge !== null && rules.electedAge.min > rules.electedAge.max)
    conflicts.push({ kind: "elected-age-min-above-max" });
  if (rules.oddSeats && rules.seats % 2 === 0) conflicts.push({ kind: "even-seats", seats: rules.seats });
  if (rules.quorum?.kind === "percent" && rules.quorum.least > 100)
    conflicts.push({ kind: "quorum-percent-above-100" });
  return conflicts;
}
var percentOf = (percent, people) => Math.ceil(percent * people / 100);
var ZONE_MINUTES = { WIB: 420, WITA: 480, WIT: 540 };

// src/tally/judge.ts
function judgeBallot(rules, eligibility, names) {
  const fates = fatesOf(eligibility, names);
  const fault = faultOf(rules, fates);
  return { fault, lines: fault === null ? fates : fates.map(() => "inInvalidBallot") };
}
function fatesOf(eligibility, names) {
  const seen = /* @__PURE__ */ new Set();
  return names.map((person) => {
    if (person === null) return "unresolved";
    if (seen.has(person)) return "repeated";
    seen.add(person);
    return eligibility.get(person) === true ? "valid" : "ineligible";
  });
}
function faultOf({ names, faults }, fates) {
  if (fates.length === 0) return "blank";
  const repeated = fates.filter((fate) => fate === "repeated").length;
  const lines = faults.repeated === "count-once" ? fates.length - repeated : fates.length;
  if (lines > names.max) return "tooMany";
  if (lines < names.min && faults.tooFew === "void-ballot") return "tooFew";
  if (repeated > 0 && faults.repeated === "void-ballot") return "repeated";
  if (fates.includes("ineligible") && faults.ineligible === "void-ballot") return "ineligible";
  if (fates.includes("unresolved") && faults.unresolved === "void-ballot") return "unresolved";
  return null;
}

// src/tally/rank.ts
function rankPeople(votes) {
  for (const count of votes.values()) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError("not a number of votes");
  }
  const sorted = [...votes].filter(([, count]) => count > 0).sort(([a, more], [b, fewer]) => fewer - more || compareText(a, b));
  let rank = 0;
  return sorted.map(([person, count], at) => {
    if (count !== sorted[at - 1]?.[1]) rank = at + 1;
    return { person, votes: count, rank };
  });
}

// src/tally/tie.ts
function seatPeople(rules, ranked, settlements) {
  const standing = /* @__PURE__ */ new Map();
  const ties = [];
  const reserves = [];
  const used = /* @__PURE__ */ new Set();
  const seat = (people, as) => {
    for (const person of people) standing.set(person, as);
    if (as === "reserve") reserves.push(...people);
  };
  const settle = (tie) => {
    const found = settlements.flatMap((settlement2, at) => isOf(settlement2, tie) ? [at] : []);
    const [first, second] = found;
    if (first === void 0) return null;
    used.add(first);
    if (second !== void 0) return { settlement: second, why: "settled-twice" };
    const settlement = settlements[first];
    const why = misfit(settlement, tie);
    return why === null ? settlement : { settlement: first, why };
  };
  for (const queue = groupsOf(ranked); queue.length > 0; ) {
    const group = queue.shift();
    const tie = tieOf(rules, group);
    if (tie === null) {
      seat(group.people, standingAt(rules, group.from));
      continue;
    }
    const settled = settle(tie);
    if (settled === null) {
      ties.push(tie);
      seat(group.people, "tied");
    } else if ("why" in settled) return refuse(settled);
    else if (tie.line === "seats") {
      seat(settled.chosen, "elected");
      const people = group.people.filter((person) => !settled.chosen.includes(person));
      queue.unshift({ ...group, people, from: group.from + settled.chosen.length });
    } else {
      seat(settled.chosen.slice(0, tie.seats), "reserve");
      seat(settled.chosen.slice(tie.seats), "other");
    }
  }
  const unused = settlements.findIndex((_, at) => !used.has(at));
  if (unused >= 0) return refuse({ settlement: unused, why: "no-such-tie" });
  const ranking = ranked.map((placing) => ({
    ...placing,
    standing: standing.get(placing.person) ?? "other"
  }));
  return accept({ ranking, ties, reserves });
}
function groupsOf(ranked) {
  const byRank = /* @__PURE__ */ new Map();
  for (const placing of ranked) byRank.set(placing.rank, [...byRank.get(placing.rank) ?? [], placing]);
  return [...byRank].map(([rank, placings]) => ({
    rank,
    votes: placings[0]?.votes ?? 0,
    people: placings.map(({ person }) => person),
    from: rank
  }));
}
function tieOf({ seats, reserves }, group) {
  const { rank, votes, people, from } = group;
  const to = from + people.length - 1;
  const end = seats + reserves;
  if (from <= seats && to > seats) return { rank, votes, people, seats: seats - from + 1, line: "seats" };
  if (from > seats && from <= end && people.length > 1)
    return { rank, votes, people, seats: Math.min(to, end) - from + 1, line: "reserves" };
  return null;
}
var standingAt = ({ seats, reserves }, place) => place <= seats ? "elected" : place <= seats + reserves ? "reserve" : "other";
var isOf = (settlement, tie) => settlement.line === tie.line && samePeople(settlement.people, tie.people);
var samePeople = (a, b) => a.length === b.length && (/* @__PURE__ */ new Set([...a, ...b])).size === b.length && new Set(a).size === a.length;
function misfit({ chosen }, tie) {
  const wanted = tie.line === "seats" ? tie.seats : tie.people.length;
  if (new Set(chosen).size < chosen.length) return "not-of-the-tie";
  if (!chosen.every((person) => tie.people.includes(person))) return "not-of-the-tie";
  return chosen.length === wanted ? null : "wrong-number";
}
function settlementsInForce(rules, ranked, all) {
  let standing = all.filter(
    (settlement, at) => !all.some(
      (later, place) => place > at && later.line === settlement.line && samePeople(later.people, settlement.people)
    )
  );
  for (; ; ) {
    const seated = seatPeople(rules, ranked, standing);
    if (seated.ok) return standing;
    const { settlement } = seated.refusal;
    standing = standing.filter((_, at) => at !== settlement);
  }
}

// src/tally/count.ts
function countBallots(rules, people, ballots, settlements) {
  const eligibility = new Map(people.map(({ id, eligible }) => [id, eligible]));
  const fault = faultOf2(eligibility, people, ballots, settlements);
  if (fault !== null) return refuse(fault);
  const { votes, ...sums } = sumUp(rules, eligibility, ballots);
  const seated = seatPeople(rules, rankPeople(votes), settlements);
  if (!seated.ok) {
    const { settlement, why } = seated.refusal;
    return refuse({ kind: "settlement-misfit", place: `/settlements/${settlement}`, why });
  }
  const { ranking, ties } = seated.value;
  return accept({ ...sums, ranking, ties, complete: !ties.some(({ line }) => line === "seats") });
}
function rankBallots(rules, people, ballots) {
  const eligibility = new Map(people.map(({ id, eligible }) => [id, eligible]));
  return rankPeople(sumUp(rules, eligibility, ballots).votes);
}
function sumUp(rules, eligibility, ballots) {
  const invalid = { blank: 0, tooMany: 0, tooFew: 0, repeated: 0, ineligible: 0, unresolved: 0 };
  const voided = { inInvalidBallot: 0, repeated: 0, ineligible: 0, unresolved: 0 };
  const votes = /* @__PURE__ */ new Map();
  let valid = 0;
  let validNames = 0;
  for (const { names } of ballots) {
    const { fault, lines } = judgeBallot(rules, eligibility, names);
    if (fault === null) valid += 1;
    else invalid[fault] += 1;
    lines.forEach((line, at) => {
      if (line !== "valid") {
        voided[line] += 1;
        return;
      }
      const person = names[at];
      votes.set(person, (votes.get(person) ?? 0) + 1);
      validNames += 1;
    });
  }
  return {
    ballots: { cast: ballots.length, valid, invalid },
    names: { valid: validNames, void: voided },
    votes
  };
}
function faultOf2(eligibility, people, ballots, settlements) {
  if (eligibility.size < people.length) {
    const seen = /* @__PURE__ */ new Set();
    const twice = people.findIndex(({ id }) => seen.size === seen.add(id).size);
    return { kind: "person-twice", place: `/people/${twice}` };
  }
  const unknown = (id) => id !== null && !eligibility.has(id);
  for (const [at, { names }] of ballots.entries()) {
    const line = names.findIndex(unknown);
    if (line >= 0) return { kind: "unknown-person", place: `/ballots/${at}/names/${line}` };
  }
  for (const [at, settlement] of settlements.entries()) {
    for (const list of ["people", "chosen"]) {
      const line = settlement[list].findIndex(unknown);
      if (line >= 0) return { kind: "unknown-person", place: `/settlements/${at}/${list}/${line}` };
    }
  }
  return null;
}

export {
  Rules,
  ruleConflicts,
  percentOf,
  ZONE_MINUTES,
  judgeBallot,
  rankPeople,
  seatPeople,
  settlementsInForce,
  countBallots,
  rankBallots
};
