import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Person, PersonId } from '../../src/election/person.js';
import { personOf } from '../../src/roll/directory.js';
import { importRoll } from '../../src/roll/import.js';
import { FIXTURES } from '../fixtures/source.js';

/** A form as somebody may write it, with the people who may be meant by it: none, one, or all who bear it. */
export interface LabelledForm {
  readonly written: string;
  readonly class: string;
  readonly people: readonly PersonId[];
  readonly part: Part;
}

/**
 * Of forms.csv, even lines were there for tuning and odd ones only for measuring; blind.csv and blind-2.csv were each
 * written by somebody who had not seen the rules.
 */
export type Part = 'tuning' | 'held-out' | 'blind' | 'blind-2';

/** Nothing has to be guessed: these must be known. */
export const EASY = ['case', 'spacing', 'title', 'degree', 'alias'];
/** Something has to be guessed: the right person must come first, and nobody may be linked. */
export const VARIANTS = [
  'old-spelling',
  'sound',
  'short-form',
  'order',
  'joined',
  'split',
  'typing',
  'slips',
];
/** Several slips in one form: whoever was meant comes first, as in the other variants. */
export const SLIPS = 'slips';
/** Slips that fit several people, or nobody: nobody is linked, and all who may be meant are shown. */
export const SLIPS_IN_DOUBT = 'slips-doubt';

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`names/${name}`, FIXTURES)));

/** The 3,000 people of the benchmark, read by the product's own import. */
export function benchmarkRoll(): readonly Person[] {
  const roll = importRoll(file('roll.csv'));
  if (!roll.ok) throw new Error(roll.refusal.kind);
  return roll.value.residents.map((resident) => personOf(resident, true));
}

/** The 712 forms of forms.csv, in its order. */
export const labelledForms = (): readonly LabelledForm[] =>
  formsIn('forms.csv', (at) => (at % 2 === 0 ? 'tuning' : 'held-out'));

/** The forms of blind.csv or blind-2.csv, in its order. */
export const blindForms = (part: 'blind' | 'blind-2'): readonly LabelledForm[] =>
  formsIn(`${part}.csv`, () => part);

function formsIn(name: string, partOf: (at: number) => Part): readonly LabelledForm[] {
  const text = new TextDecoder().decode(file(name));
  const rows: readonly Record<string, string>[] = parse(text, { delimiter: ';', columns: true, quote: null });
  return rows.map(({ written = '', class: of = '', person = '' }, at) => ({
    written,
    class: of,
    people: person.split('/').filter((id) => id !== ''),
    part: partOf(at),
  }));
}
