import type { DeskBody, DeskReply } from '../../../src/desk/api/routes.js';
import type { DeskWords } from '../../shared/words/desk.js';

export type Supplements = DeskReply<'GET /desk/supplements'>;
export type Seat = Supplements['seats'][number];
export type Act = DeskBody<'POST /desk/supplements'>['act'];
type Words = DeskWords['record']['later'];

/** How somebody stands with a seat, the last word first. */
export function stands({ left, consent, inaugurated }: Seat): keyof Words['stands'] {
  if (left) return 'left';
  if (inaugurated) return 'inaugurated';
  return consent ?? 'yes';
}

/** One act in a sentence, with names. */
export function actInWords(act: Act, { seats, next }: Supplements, words: Words): string {
  const people = new Map([...next, ...seats].map(({ person, name }) => [person, name]));
  const nameOf = (person: string) => people.get(person) ?? person;
  switch (act.kind) {
    case 'consent':
      return words.said.consent[act.answer](nameOf(act.person));
    case 'replacement':
      return words.said.replacement(
        act.leaves === null ? null : nameOf(act.leaves),
        act.comes === null ? null : nameOf(act.comes),
        act.reason,
      );
    case 'objection':
      return words.said.objection(act.by, act.text, act.answer);
    case 'inauguration':
      return words.said.inauguration(act.people.map(nameOf).join(', '), act.date, act.place, act.by);
  }
}

/** What somebody is filling in; every kind of act takes the fields that it needs. */
export interface Filled {
  readonly kind: Act['kind'];
  readonly person: string;
  readonly answer: 'yes' | 'no' | null;
  readonly leaves: string;
  readonly comes: string;
  readonly by: string;
  readonly text: string;
  readonly reply: string;
  readonly date: string;
  readonly place: string;
  readonly people: readonly string[];
}

export const NOTHING_FILLED: Filled = {
  kind: 'consent',
  person: '',
  answer: null,
  leaves: '',
  comes: '',
  by: '',
  text: '',
  reply: '',
  date: '',
  place: '',
  people: [],
};

/** The act, once enough is filled in; null before. The laptop judges whether it fits. */
export function actOf(filled: Filled): Act | null {
  const { kind, person, answer, leaves, comes, date, people } = filled;
  const [by, text, place] = [filled.by.trim(), filled.text.trim(), filled.place.trim()];
  switch (kind) {
    case 'consent':
      return person !== '' && answer !== null ? { kind, person, answer } : null;
    case 'replacement': {
      const ids = { leaves: leaves === '' ? null : leaves, comes: comes === '' ? null : comes };
      return text !== '' && (leaves !== '' || comes !== '') ? { kind, ...ids, reason: text } : null;
    }
    case 'objection':
      return by !== '' && text !== '' ? { kind, by, text, answer: filled.reply.trim() } : null;
    case 'inauguration':
      return /^\d{4}-\d\d-\d\d$/.test(date) && place !== '' && by !== '' && people.length > 0
        ? { kind, date, place, by, people: [...people] }
        : null;
  }
}
