import type { Finding, RollImport } from '../../roll/import.js';
import { unitOf } from '../../roll/resident.js';
import type { DeskReply } from '../api/routes.js';

/** Findings of each kind that travel to the page; how many there are in all goes beside them. */
const SHOWN = 1_000;
const SAMPLE = 20;

/** What a read file would import, as the page shows it before anybody accepts. */
export function reportOf(upload: string, roll: RollImport): DeskReply<'POST /desk/roll/preview'> {
  const shown = (findings: readonly Finding<string>[]) =>
    findings.slice(0, SHOWN).map((finding) => ({ ...finding, name: roll.names.get(finding.line) ?? '' }));
  return {
    upload,
    residents: roll.residents.length,
    refused: shown(roll.refused),
    toConfirm: shown(roll.toConfirm),
    possibleDuplicates: shown(roll.possibleDuplicates),
    counts: {
      refused: roll.refused.length,
      toConfirm: roll.toConfirm.length,
      possibleDuplicates: roll.possibleDuplicates.length,
    },
    sample: roll.residents.slice(0, SAMPLE).map((resident) => ({
      rollNumber: resident.rollNumber,
      name: resident.name,
      aliases: [...resident.aliases],
      sex: resident.sex,
      unit: unitOf(resident),
    })),
  };
}
