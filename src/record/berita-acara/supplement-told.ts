import type { LaterAct } from '../supplement.js';
import { dayAndDate } from './dates.js';
import { supplementSaid as said } from './said/id-supplement.js';

type Fact = readonly [label: string, value: string];
export type NameOf = (person: string) => string;

/** What the act says, line by line; those who took office are listed below. */
export function told(act: LaterAct, nameOf: NameOf): readonly Fact[] {
  switch (act.kind) {
    case 'consent':
      return [
        [said.person, nameOf(act.person)],
        [said.answer, said.answers[act.answer]],
      ];
    case 'replacement':
      return [
        [said.leaves, act.leaves === null ? said.nobodyLeaves : nameOf(act.leaves)],
        [said.comes, act.comes === null ? said.nobodyComes : nameOf(act.comes)],
        [said.reason, act.reason],
      ];
    case 'objection':
      return [
        [said.objects, act.by],
        [said.objection, act.text],
        [said.reply, act.answer === '' ? said.noReply : act.answer],
      ];
    case 'inauguration':
      return [
        [said.date, dayAndDate(act.date)],
        [said.place, act.place],
        [said.before, act.by],
      ];
  }
}

/** Whom the act concerns, and who is asked to sign beside officers and roles. */
export function concerned(act: LaterAct, nameOf: NameOf): readonly string[] {
  switch (act.kind) {
    case 'consent':
      return [said.signs.person(nameOf(act.person))];
    case 'replacement':
      return [
        ...(act.leaves === null ? [] : [said.signs.leaves(nameOf(act.leaves))]),
        ...(act.comes === null ? [] : [said.signs.comes(nameOf(act.comes))]),
      ];
    case 'objection':
      return [said.signs.objects(act.by)];
    case 'inauguration':
      return [said.signs.before(act.by)];
  }
}
