import { read, transact } from '../../../prisma/client.js';
import { append } from '../../audit/store.js';
import { fromBase64 } from '../../basics/bytes.js';
import { hashBytes } from '../../basics/hash.js';
import { accept, refuse } from '../../basics/result.js';
import {
  completeRules,
  conflictsOf,
  holdersFit,
  missingParts,
  missingRules,
  proposeSlips,
} from '../../election/draft.js';
import { needPhase } from '../../election/phase.js';
import { ruleSentences } from '../../election/sentences.js';
import { allOfficers, readElection } from '../../election/store.js';
import { unmarkedBars } from '../../roll/eligibility.js';
import { importRoll, rollColumns } from '../../roll/import.js';
import { addResidents, countResidents, flagsOfResidents, removeAllResidents } from '../../roll/store.js';
import { changeDraft } from '../draft.js';
import type { House } from '../house.js';
import { SLIPS_PER_SHEET } from '../print/slips.js';
import type { Serve } from '../serve.js';
import { readNameOf } from '../texts.js';
import { makeRehearsal } from './rehearsal.js';
import { reportOf } from './report.js';

/** Everything that the committee decides before the freeze. */
export function serveSetup(serve: Serve, house: House): void {
  const { db, world, uploads } = house;

  serve('GET /desk/setup', async () => {
    const { election, officers, residents, marked } = await read(db, async (tx) => ({
      election: await readElection(tx),
      officers: await allOfficers(tx),
      residents: await countResidents(tx),
      marked: await flagsOfResidents(tx),
    }));
    if (election === null) throw new Error('no election in this folder');
    const { draft } = election;
    const rules = completeRules(draft);
    return accept({
      clock: draft.clock,
      facts: draft.facts,
      rules: draft.rules,
      sentences: rules === null ? [] : ruleSentences(rules).map((sentence) => ({ ...sentence })),
      rulesRead: draft.rulesRead,
      holders: draft.holders === null ? null : { ...draft.holders, names: [...draft.holders.names] },
      slips: draft.slips,
      proposedSlips: draft.expected === null ? null : proposeSlips(draft.expected, SLIPS_PER_SHEET),
      residents,
      unmarked: rules === null || residents === 0 ? [] : [...unmarkedBars(rules, marked)],
      missing: [...missingParts(draft, { residents, officers: officers.length })],
      missingRules: [...missingRules(draft)],
      conflicts: conflictsOf(draft).map(({ kind }) => kind),
    });
  });

  serve('POST /desk/setup/rehearsal', async (_body, { actor }) => makeRehearsal(house, actor));
  serve('POST /desk/setup/clock', async ({ zone }, { actor }) =>
    changeDraft(house, (draft) => ({ ...draft, clock: zone, rules: { ...draft.rules, timeZone: zone } }), {
      actor,
      kind: 'clock-confirmed',
      data: { zone },
    }),
  );
  serve('POST /desk/setup/facts', async (facts) =>
    changeDraft(house, (draft) => ({ ...draft, facts: { ...draft.facts, ...facts } })),
  );
  serve('POST /desk/setup/rules', async (rules) =>
    changeDraft(house, (draft) => ({ ...draft, rules: { ...draft.rules, ...rules } })),
  );
  serve('POST /desk/setup/holders', async (holders) => {
    const election = await read(db, readElection);
    if (!holdersFit(holders, election?.draft.kind ?? 'election'))
      return refuse({ kind: 'holders-do-not-fit' });
    const faulty = holders.names.map(readNameOf).find((name) => !name.ok);
    if (faulty !== undefined && !faulty.ok) return faulty;
    return changeDraft(house, (draft) => ({ ...draft, holders }));
  });
  serve('POST /desk/setup/slips', async (slips) => changeDraft(house, (draft) => ({ ...draft, slips })));
  serve('POST /desk/setup/expected', async ({ expected }) => {
    if (expected < 1) return refuse({ kind: 'nobody-expected' });
    const changed = await changeDraft(house, (draft) => ({ ...draft, expected }));
    return changed.ok ? accept(proposeSlips(expected, SLIPS_PER_SHEET)) : changed;
  });
  serve('POST /desk/setup/rules-read', async (_body, { actor }) => {
    const election = await read(db, readElection);
    if (election === null || completeRules(election.draft) === null || conflictsOf(election.draft).length > 0)
      return refuse({ kind: 'rules-incomplete' });
    return changeDraft(house, (draft) => ({ ...draft, rulesRead: true }), {
      actor,
      kind: 'rules-read-aloud',
      data: {},
    });
  });

  serve('POST /desk/roll/columns', async ({ file }) => {
    const bytes = decodeFile(file);
    if (bytes === null) return refuse({ kind: 'file-unreadable' });
    const columns = rollColumns(bytes);
    if (!columns.ok) return columns;
    const cut = (text: string) => text.slice(0, SHOWN_OF_CELL);
    return accept({
      columns: columns.value
        .slice(0, SHOWN_COLUMNS)
        .map(({ heading, example, field }) => ({ heading: cut(heading), example: cut(example), field })),
    });
  });
  serve('POST /desk/roll/preview', async ({ file, columns }) => {
    const bytes = decodeFile(file);
    if (bytes === null) return refuse({ kind: 'file-unreadable' });
    const roll = importRoll(bytes, columns);
    if (!roll.ok) return roll;
    const upload = uploads.keep({ roll: roll.value, fileHash: hashBytes(bytes) });
    return accept(reportOf(upload, roll.value));
  });
  serve('POST /desk/roll/accept', async ({ upload }, { actor }) => {
    const kept = uploads.take(upload);
    if (kept === null) return refuse({ kind: 'upload-forgotten' });
    const { roll, fileHash } = kept;
    return transact(db, async (tx) => {
      const election = await readElection(tx);
      const phase = needPhase(election?.phase ?? 'setup', 'setup');
      if (!phase.ok) return phase;
      if (house.ceremony.now() !== null) return refuse({ kind: 'freeze-running' });
      await removeAllResidents(tx);
      await addResidents(tx, roll.residents);
      await append(tx, world, {
        actor,
        kind: 'roll-imported',
        data: {
          residents: roll.residents.length,
          refused: roll.refused.length,
          toConfirm: roll.toConfirm.length,
          fileHash,
        },
      });
      return accept({ residents: roll.residents.length });
    });
  });
}

/** Enough to know a column by. In characters, and columns. */
const SHOWN_OF_CELL = 60;
const SHOWN_COLUMNS = 200;

/** Null if the text is not base64: a page of ours would not send that. */
function decodeFile(file: string): Uint8Array | null {
  try {
    return fromBase64(file);
  } catch {
    return null;
  }
}
