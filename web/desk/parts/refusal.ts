import type { Phase } from '../../../src/election/phase.js';
import type { CallRefusal } from '../../shared/call.js';

/** Why something was refused, as a tired volunteer needs it: what happened, what is safe, what to do now. */
export interface RefusalWords {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

/** What the sentences may name. */
interface Names {
  readonly phases: Readonly<Record<Phase, string>>;
  readonly officers: readonly { readonly officer: string; readonly name: string }[];
}

/**
 * The sentences of a refusal, with its details filled in: {phase}, {needed}, {officer}, {index},
 * {detail}. A kind that nobody foresaw gets the general sentence, with the kind for whoever helps.
 */
export function sayRefusal(
  refusal: CallRefusal,
  all: Readonly<Record<string, RefusalWords>> & { readonly general: RefusalWords },
  names: Names,
): RefusalWords {
  const words = (Object.keys(all).includes(refusal.kind) ? all[refusal.kind] : undefined) ?? all.general;
  const officer = names.officers.find((each) => each.officer === refusal.officer)?.name ?? '';
  const fields: Readonly<Record<string, string>> = {
    kind: refusal.kind,
    phase: refusal.phase === undefined ? '' : names.phases[refusal.phase],
    needed: (refusal.needed ?? []).map((phase) => names.phases[phase] ?? phase).join(' / '),
    officer,
    index: String(refusal.index ?? ''),
    detail: String(refusal.detail ?? ''),
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, field: string) => fields[field] ?? '');
  return { what: fill(words.what), safe: fill(words.safe), next: fill(words.next) };
}
