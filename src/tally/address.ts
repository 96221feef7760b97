import type { Person, Sex } from '../election/person.js';
import type { ReadName } from './normal-form.js';

/** A name or alias as far as it says who may be addressed by it. */
export interface Addressed {
  /** As on the roll, or as the titles there say; "?" if nothing does. */
  readonly sex: Sex;
  /** Is she called so by her husband's name? "Bu Slamet", where Slamet is no word of her own. */
  readonly byHusband: boolean;
}

/** As the roll says; else as the titles on the name and the aliases say, if they say one thing: "Hj. Aminah". */
export function sexOf({ sex }: Person, names: readonly ReadName[]): Sex {
  if (sex !== '?') return sex;
  const said = new Set(names.map(({ addressed }) => addressed ?? '?').filter((each) => each !== '?'));
  const [only = '?'] = said;
  return said.size === 1 ? only : '?';
}

/** Is this name of hers ("Bu Slamet") her husband's? It is her own if it stands in her name: "Bu Nur" for Nurhayati. */
export const isByHusband = (own: ReadName, name: ReadName): boolean =>
  name.asWife && (name === own || !name.form.split(' ').every((word) => own.form.includes(word)));

/** Could somebody addressed so be this person? The roll need not say whether it is a man or a woman. */
export const agrees = (addressed: ReadName['addressed'], { sex }: Addressed): boolean =>
  addressed === null || sex === '?' || addressed === sex;

/**
 * May the spouse be meant? "Bu Slamet" is Slamet's wife, unless the roll says that Slamet is a woman; and
 * "Slamet" is not Aminah, though she is called "Bu Slamet".
 */
export const mayBeTheOther = (read: ReadName, { sex, byHusband }: Addressed): boolean =>
  byHusband ? read.addressed !== 'P' : read.asWife && sex === '?';

/** Would this name be somebody else's, or nobody's for sure, without the title, or with another? */
export const titleTells = (read: ReadName, entry: Addressed): boolean =>
  read.addressed !== null &&
  (!agrees(read.addressed, entry) || entry.byHusband || mayBeTheOther(read, entry));
