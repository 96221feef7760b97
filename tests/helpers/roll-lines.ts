import type { Person, Sex } from '../../src/election/person.js';
import { directoryOf } from '../../src/tally/directory.js';

/** "Aminah Sari | Bu Aminah/Mbah Min | RT 03 | P | no": name, aliases, unit, sex, and whether she may be elected. */
export const residentOf = (text: string, at: number): Person => {
  const [name = '', aliases = '', unit = 'RT 01', sex = '?', eligible = 'yes'] = text
    .split('|')
    .map((part) => part.trim());
  return {
    id: `p${at}`,
    name,
    aliases: aliases === '' ? [] : aliases.split('/'),
    unit,
    sex: sex as Sex,
    eligible: eligible === 'yes',
  };
};
export const rollOf = (...lines: readonly string[]) => directoryOf(lines.map(residentOf));
