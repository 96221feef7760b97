import { aliasRows } from '../alias-rows.js';
import type { PublicRecord, RankedPerson } from '../format.js';
import { entriesOf, officerNames } from '../public-events.js';
import type { Said } from './said/said.js';
import { gap, type Pen, paragraph, partHead } from './sheet.js';
import { type Row, table } from './table.js';

/** Ballots and names: how many counted, how many did not, and why. */
export function drawBallots(pen: Pen, { result }: PublicRecord, said: Said): void {
  const { ballots: words, writtenNames, codes, number } = said;
  const { ballots, names } = result;
  partHead(pen, words.part);
  const amounts = (head: string) =>
    [
      { head, share: 0.8 },
      { head: words.amount, share: 0.2, align: 'right' },
    ] as const;
  const invalid = Object.values(ballots.invalid).reduce((sum, each) => sum + each, 0);
  const reasons = (Object.keys(codes.invalid) as (keyof typeof codes.invalid)[]).map(
    (reason): Row => ({ cells: [`      ${codes.invalid[reason]}`, number(ballots.invalid[reason])] }),
  );
  table(pen, amounts(words.head), [
    { cells: [words.inBox, number(ballots.inBox)] },
    { cells: [words.paper, number(ballots.paper)] },
    { cells: [words.testsSetAside, number(ballots.testsSetAside)] },
    { cells: [words.counted, number(ballots.counted)], bold: true },
    { cells: [words.valid, number(ballots.valid)], bold: true },
    { cells: [words.invalid, number(invalid)], bold: true },
    ...reasons,
  ]);
  gap(pen, 8);
  const { inInvalidBallot, repeated, ineligible, unresolved } = names.void;
  table(pen, amounts(writtenNames.head), [
    { cells: [writtenNames.valid, number(names.valid)], bold: true },
    { cells: [writtenNames.inInvalidBallot, number(inInvalidBallot)] },
    { cells: [writtenNames.repeated, number(repeated)] },
    { cells: [writtenNames.ineligible, number(ineligible)] },
    { cells: [writtenNames.unresolved, number(unresolved)] },
  ]);
}

const withAliases = (person: RankedPerson): string =>
  person.aliases.length === 0 ? person.name : `${person.name} (${person.aliases.join(' / ')})`;

/** Everybody who got a vote, with a thick line under the last seat. */
export function drawRanking(pen: Pen, { result, setup }: PublicRecord, said: Said): void {
  const { ranking: words, codes, number } = said;
  partHead(pen, words.part);
  paragraph(pen, words.lead(setup.runOffOf?.seats ?? setup.rules.seats), { size: 9 });
  gap(pen, 3);
  const last = result.ranking.findLastIndex(({ standing }) => standing === 'elected');
  table(
    pen,
    [
      { head: words.rank, share: 0.11, align: 'center' },
      { head: words.name, share: 0.41 },
      { head: words.unit, share: 0.19 },
      { head: words.sex, share: 0.06, align: 'center' },
      { head: words.votes, share: 0.09, align: 'right' },
      { head: words.standing, share: 0.14 },
    ],
    result.ranking.map((person, at) => ({
      cells: [
        number(person.rank),
        withAliases(person),
        person.unit,
        codes.sex[person.sex],
        number(person.votes),
        codes.standing[person.standing],
      ],
      bold: person.standing === 'elected',
      ends: at === last,
    })),
  );
}

/** Ties: the program shows them, people settle them. */
export function drawTies(pen: Pen, record: PublicRecord, { ties: words, codes }: Said): void {
  const { ties, settled, ranking } = record.result;
  partHead(pen, words.part);
  if (ties.length === 0 && settled.length === 0) paragraph(pen, words.none);
  const nameOf = names(ranking);
  const officers = officerNames(entriesOf(record));
  const told = (tie: (typeof ties)[number] | (typeof settled)[number]) => ({
    rank: tie.rank,
    votes: tie.votes,
    line: tie.line,
    people: tie.people.map(nameOf),
  });
  for (const tie of settled) {
    const by = {
      method: codes.method[tie.method],
      how: tie.how,
      chosen: tie.chosen.map(nameOf),
      officers: tie.officers.map((id) => officers.get(id) ?? id),
    };
    paragraph(pen, words.settled(told(tie), by));
    gap(pen, 3);
  }
  for (const tie of ties) paragraph(pen, words.open(told(tie)));
}

const names = (ranking: readonly RankedPerson[]) => {
  const byId = new Map(ranking.map((person) => [person.person, person.name]));
  return (id: string): string => byId.get(id) ?? id;
};

/** Who is elected and who waits, with what they answered, and the share of women. */
export function drawElected(pen: Pen, { result, setup }: PublicRecord, said: Said): void {
  const { elected: words, ranking: heads, codes, number } = said;
  const byId = new Map(result.ranking.map((person) => [person.person, person]));
  const row = (id: string, at: number, last: string): Row => {
    const person = byId.get(id);
    return {
      cells: [
        String(at + 1),
        person === undefined ? id : withAliases(person),
        person?.unit ?? '',
        codes.sex[person?.sex ?? '?'],
        number(person?.votes ?? 0),
        last,
      ],
    };
  };
  const columns = (last: string) => [
    { head: 'No.', share: 0.07, align: 'center' as const },
    { head: heads.name, share: 0.4 },
    { head: heads.unit, share: 0.19 },
    { head: heads.sex, share: 0.06, align: 'center' as const },
    { head: heads.votes, share: 0.09, align: 'right' as const },
    { head: last, share: 0.19 },
  ];
  partHead(pen, words.part(setup.rules.termYears));
  table(
    pen,
    columns(words.consent),
    result.elected.map(({ person, consent, by }, at) => {
      const answer = consent === null ? '' : codes.consent[consent];
      return row(person, at, by === 'refusal' ? words.replaces(answer) : answer);
    }),
  );
  const { women } = result;
  gap(pen, 5);
  paragraph(pen, words.women(women));
  if (result.reserves.length === 0) return;
  const moved = new Set(result.elected.map(({ person }) => person));
  gap(pen, 8);
  paragraph(pen, words.reserves, { bold: true });
  gap(pen, 3);
  table(
    pen,
    columns(words.remark),
    result.reserves.map((person, at) =>
      row(person, at, moved.has(person) ? words.reserveMoved : words.reserve),
    ),
  );
}

/** How written names were read, as far as it may be told. */
export function drawAliases(pen: Pen, { aliases, result }: PublicRecord, said: Said): void {
  const { aliases: words, codes, number } = said;
  const [form = '', person = '', ballots = '', decisions = ''] = words.columns;
  partHead(pen, words.part);
  const nameOf = names(result.ranking);
  if (aliases.forms.length > 0) {
    table(
      pen,
      [
        { head: form, share: 0.32 },
        { head: person, share: 0.38 },
        { head: ballots, share: 0.12, align: 'right' },
        { head: decisions, share: 0.18, align: 'right' },
      ],
      aliasRows(aliases, nameOf).map(({ form, ballots, person, void: reason, decisions }) => ({
        cells: [
          `“${form}”`,
          person !== null
            ? nameOf(person)
            : reason === null
              ? words.undecided
              : words.void(codes.void[reason]),
          number(ballots),
          decisions.map(number).join(', '),
        ],
      })),
    );
    gap(pen, 5);
  }
  paragraph(pen, words.others(aliases.others));
}
