import { EASY, type LabelledForm, SLIPS, SLIPS_IN_DOUBT, VARIANTS } from './labelled.js';
import type { Answer, Matcher } from './matchers.js';

/** So many of so many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** What the issue asks of a matcher, over a set of labelled forms. */
export interface Figures {
  readonly matcher: string;
  /** Linked without asking, to somebody who is not the one meant: over all forms, the shared and unknown ones too. */
  readonly wrongLinks: readonly string[];
  /** Variants linked without asking, be it to the right person: a guess that became a link. */
  readonly guessedLinks: readonly string[];
  /** Of the easy classes: linked to the right person. */
  readonly known: Share;
  /** Of the variants: the right person stands first, or among the first five. */
  readonly first: Share;
  readonly inFive: Share;
  /** Of the shared forms: all who bear the form are shown. */
  readonly allBearers: Share;
  /** Of the shared forms with a unit: who lives there stands first. */
  readonly unitFirst: Share;
  /** Of the forms with several slips: first, among the first five; and of the doubtful ones: left to people, with all bearers shown. */
  readonly slips: { readonly first: Share; readonly inFive: Share; readonly leftToPeople: Share };
  readonly misses: readonly string[];
  /** A share for each class, of what is asked of it. */
  readonly classes: ReadonlyMap<string, Share>;
}

interface Asked {
  readonly form: LabelledForm;
  readonly answer: Answer;
}

const isFirst = ({ form, answer }: Asked): boolean => answer.best[0] === form.people[0];
const isLinked = ({ form, answer }: Asked): boolean => answer.linked === form.people[0];
const isShown = ({ form, answer }: Asked): boolean => form.people.every((id) => answer.best.includes(id));
const isLeftToPeople = (one: Asked): boolean => one.answer.linked === null && isShown(one);
/** A form in doubt may be linked to nobody, not even to the one who is nearest: "istri Binsar Hutapea" is not Binsar. */
const isWrong = ({ form, answer }: Asked): boolean =>
  answer.linked !== null &&
  (form.class === SLIPS_IN_DOUBT || form.people.length !== 1 || answer.linked !== form.people[0]);

/** What is asked of the forms of a class. */
function asked(of: string): (one: Asked) => boolean {
  if (EASY.includes(of)) return isLinked;
  if (VARIANTS.includes(of) || of === 'unit') return isFirst;
  if (of === SLIPS_IN_DOUBT) return isLeftToPeople;
  return of === 'shared' ? isShown : (one) => one.answer.linked === null;
}

export function figuresOf(matcher: Matcher, forms: readonly LabelledForm[]): Figures {
  const answers = forms.map((form) => ({ form, answer: matcher.ask(form.written) }));
  const share = (classes: readonly string[], good: (one: Asked) => boolean): Share => {
    const these = answers.filter(({ form }) => classes.includes(form.class));
    return { hits: these.filter(good).length, of: these.length };
  };
  const classes = [...new Set(forms.map((form) => form.class))];
  return {
    matcher: matcher.name,
    wrongLinks: answers.filter(isWrong).map(({ form }) => form.written),
    guessedLinks: answers
      .filter(({ form, answer }) => VARIANTS.includes(form.class) && answer.linked !== null)
      .map(({ form }) => form.written),
    known: share(EASY, isLinked),
    first: share(VARIANTS, isFirst),
    inFive: share(VARIANTS, isShown),
    allBearers: share(['shared'], isShown),
    unitFirst: share(['unit'], isFirst),
    slips: {
      first: share([SLIPS], isFirst),
      inFive: share([SLIPS], isShown),
      leftToPeople: share([SLIPS_IN_DOUBT], isLeftToPeople),
    },
    misses: answers
      .filter((one) => !asked(one.form.class)(one))
      .map(({ form }) => `${form.class}: ${form.written}`),
    classes: new Map(classes.map((of) => [of, share([of], asked(of))])),
  };
}
