import { compareText } from '../basics/bytes.js';
import type { StandingDecision } from './decision.js';
import type { Directory } from './directory.js';
import { type Match, matchRead } from './match.js';
import type { ReadName } from './normal-form.js';
import type { WrittenLine } from './resolve.js';

/** Everything that was written in one form, to be decided once. */
export interface FormGroup {
  readonly form: string;
  /** If one writing was split off and decided by itself: that writing. Null for the rest of the form. */
  readonly scope: string | null;
  /** The ways in which it was written, in order. */
  readonly written: readonly string[];
  readonly status: Match['status'];
  readonly suggestions: Match['suggestions'];
  /** The decision that stands; null where the name is known, or nobody has decided. */
  readonly decision: StandingDecision | null;
  /** Does it wait for a decision? */
  readonly open: boolean;
  readonly lines: number;
  readonly ballots: number;
}

/**
 * The groups of all lines that were not picked at the kiosk, in order of form.
 *
 * @param latest by `groupKey`, the decision that stands
 */
export function groupForms(
  directory: Directory,
  ballots: readonly { readonly lines: readonly WrittenLine[] }[],
  latest: ReadonlyMap<string, StandingDecision>,
): readonly FormGroup[] {
  const groups = new Map<string, { readonly lines: WrittenLine[]; ballots: number }>();
  for (const { lines } of ballots) {
    const here = new Set<string>();
    for (const line of lines) {
      if (line.chosen) continue;
      const key = groupKey(line);
      const group = groups.get(key) ?? { lines: [], ballots: 0 };
      group.lines.push(line);
      if (!here.has(key)) group.ballots += 1;
      here.add(key);
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([key, { lines, ballots }]) => groupOf(directory, lines, ballots, latest.get(key) ?? null))
    .sort((a, b) => compareText(a.form, b.form) || compareText(a.scope ?? '', b.scope ?? ''));
}

/** What a decision on a group is kept under: its form, and its writing if that was split off. */
export const groupKey = ({ form, scope }: { readonly form: string; readonly scope: string | null }): string =>
  JSON.stringify([form, scope]);

function groupOf(
  directory: Directory,
  lines: readonly WrittenLine[],
  ballots: number,
  decision: StandingDecision | null,
): FormGroup {
  const [first] = lines as [WrittenLine, ...WrittenLine[]];
  const { status, suggestions } = matchRead(directory, readOfAll(lines));
  return {
    form: first.form,
    scope: first.scope,
    written: [...new Set(lines.map(({ written }) => written))].sort(compareText),
    status,
    suggestions,
    decision,
    open: first.state === 'open',
    lines: lines.length,
    ballots,
  };
}

/** What the titles of all writings say together; they say nothing where they differ. */
function readOfAll(lines: readonly WrittenLine[]): ReadName {
  const [first] = lines as [WrittenLine, ...WrittenLine[]];
  const said = new Set(lines.map(({ read }) => read.addressed).filter((sex) => sex !== null));
  const [sex = null] = said.size === 1 ? said : [];
  const kept = new Set(lines.flatMap(({ read }) => read.initials));
  const initials = [...kept].filter((title) => lines.every(({ read }) => read.initials.includes(title)));
  const asWife = sex === 'P' && lines.some(({ read }) => read.asWife);
  return { ...first.read, addressed: sex, asWife, initials };
}
