import { type Tx, transact } from '../../../prisma/client.js';
import type { Signer } from '../../audit/signatures.js';
import { append } from '../../audit/store.js';
import { fromUtf8 } from '../../basics/bytes.js';
import { hashDigits } from '../../basics/digits.js';
import { hashBytes } from '../../basics/hash.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import type { PersonId } from '../../election/person.js';
import { PROTOCOL } from '../../election/setup-document.js';
import { readElection } from '../../election/store.js';
import { supplementPdf } from '../../record/berita-acara/supplement-sheet.js';
import type { PublicRecord } from '../../record/format.js';
import { holdsSeat, mayCome, seatsAfter } from '../../record/later-seats.js';
import { websiteZip } from '../../record/publish/website.js';
import { countRulesOf } from '../../record/seating.js';
import {
  type LaterAct,
  SUPPLEMENTS_AT_MOST,
  type Supplement,
  supplementFiles,
  supplementName,
} from '../../record/supplement.js';
import { readSupplements, type Supplemented } from '../../record/verification/supplement-checks.js';
import { type Files, readZip } from '../../record/zip.js';
import type { DeskReply } from '../api/routes.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';
import { keepRecord, recordZip } from './record-files.js';

interface Kept {
  readonly files: Files;
  readonly record: PublicRecord;
  readonly now: Supplemented;
}

/** The record beside the box with what was added to it. @throws Error if it is not as we wrote it */
function keptRecord({ folder, world }: House): Kept {
  const zip = recordZip(folder);
  const files = zip === null ? null : readZip(zip);
  if (files === null || !files.ok) throw new Error('certified, and no record beside the box');
  const record = JSON.parse(fromUtf8(files.value.get('record.json') ?? new Uint8Array())) as PublicRecord;
  const now = readSupplements(files.value, record, world.crypto.verify);
  if ('kind' in now) throw new Error(`the supplements beside the box are not ours: ${now.kind}`);
  return { files: files.value, record, now };
}

/** What anybody may publish, as of the last supplement; null before certification. */
export function publicFiles(house: House): Uint8Array | null {
  if (recordZip(house.folder) === null) return null;
  const { record, now } = keptRecord(house);
  return websiteZip(record, now.seats);
}

/** One supplement to print and sign; null if there is none of this number. */
export async function supplementSheet(house: House, number: number): Promise<Uint8Array | null> {
  if (recordZip(house.folder) === null) return null;
  const { record, files, now } = keptRecord(house);
  return supplementPdf({ record, files, supplements: now.supplements }, number, house.fonts);
}

export function supplementsView(house: House): DeskReply<'GET /desk/supplements'> {
  const { files, record, now } = keptRecord(house);
  const people = new Map(record.result.ranking.map((person) => [person.person, person]));
  const shown = (person: PersonId) => ({
    person,
    name: people.get(person)?.name ?? '',
    unit: people.get(person)?.unit ?? '',
  });
  const seated = now.seats.seats;
  const sealOf = (hash: string) => ({ hash, digits: hashDigits(hash) });
  return {
    head: sealOf(now.head),
    seats: seated.map(({ person, ...seat }) => ({ ...shown(person), ...seat })),
    open: Math.max(0, countRulesOf(record.setup).seats - seated.filter(holdsSeat).length),
    next: record.result.ranking
      .filter(({ person }) => !seated.some((seat) => seat.person === person))
      .filter(({ person }) => mayCome(record, now.seats, person))
      .map(({ person }) => shown(person)),
    added: now.supplements.map(({ number, at, act }) => ({
      number,
      at,
      act,
      ...sealOf(hashBytes(files.get(supplementName(number)) ?? new Uint8Array())),
    })),
  };
}

/**
 * Adds to the record what happened after the certification: nothing in it is changed. The zip is on the
 * disk before the entry of the log stays; the zip is what counts.
 */
export async function addSupplement(
  house: House,
  actor: string,
  signer: Signer,
  act: LaterAct,
): Promise<Result<DeskReply<'POST /desk/supplements'>, Refusal>> {
  return transact(house.db, async (tx) => {
    if (!(await isCertified(tx))) return refuse({ kind: 'wrong-phase', needed: ['certified'] });
    const { files, record, now } = keptRecord(house);
    const number = now.supplements.length + 1;
    const at = house.world.now();
    const before = now.supplements.at(-1)?.at ?? record.log.at(-1)?.at ?? '';
    if (number > SUPPLEMENTS_AT_MOST) return refuse({ kind: 'too-many-supplements' });
    if (at < before) return refuse({ kind: 'clock-behind' });
    if (seatsAfter(record, now.seats, act) === null) return refuse({ kind: 'supplement-does-not-fit' });
    const supplement: Supplement = {
      protocol: PROTOCOL,
      document: 'supplement',
      electionId: record.setup.electionId,
      setupHash: record.setupHash,
      number,
      follows: now.head,
      at,
      officers: actor.split('+'),
      act,
    };
    const added = supplementFiles(supplement, signer, house.world.crypto.sign);
    const whole = new Map([...files, ...added]);
    // As everybody will read it: an officer who came after the certification is not in the record's log.
    const read = readSupplements(whole, record, house.world.crypto.verify);
    if ('kind' in read) return refuse({ kind: read.kind });
    const hash = hashBytes(added.get(supplementName(number)) ?? new Uint8Array());
    await append(tx, house.world, {
      actor,
      kind: 'supplement-added',
      data: { number, about: act.kind, hash },
    });
    await keepRecord(house.folder, whole);
    return accept({ number, hash, digits: hashDigits(hash) });
  });
}

const isCertified = async (tx: Tx): Promise<boolean> => (await readElection(tx))?.phase === 'certified';
