import { accept, type Result, refuse } from '../../src/basics/result.js';
import { mostBytesOf, RECORD_FILES, ZIP_AT_MOST } from '../../src/record/zip.js';
import type { Job } from './work.js';

/** What somebody put on the page, as it lies there. */
export interface Handed {
  /** One zip, or the files of one. */
  readonly record: readonly File[];
  readonly annex: File | null;
  readonly older: File | null;
  readonly setup: string;
  readonly seal: string;
  readonly supplement: string;
}

/** Reads the files; nothing is read that is larger than a record can be. */
export async function jobOf(handed: Handed): Promise<Result<Job, 'unreadable' | 'tooLarge'>> {
  const { record, annex, older } = handed;
  const [only] = record;
  const zipped = record.length === 1 && only !== undefined && mostBytesOf(only.name) === null;
  const fits =
    record.every((file) => file.size <= (mostBytesOf(file.name) ?? ZIP_AT_MOST)) &&
    (annex?.size ?? 0) <= RECORD_FILES['annex.json'] &&
    (older?.size ?? 0) <= RECORD_FILES['record.json'];
  if (!fits) return refuse('tooLarge');
  try {
    return accept({
      zip: zipped ? await bytesOf(only) : null,
      files: zipped
        ? []
        : await Promise.all(record.map(async (file) => [file.name, await bytesOf(file)] as const)),
      evidence: {
        annex: annex === null ? undefined : await bytesOf(annex),
        olderLog: older === null ? undefined : await bytesOf(older),
        setup: typed(handed.setup),
        seal: typed(handed.seal),
        supplement: typed(handed.supplement),
      },
    });
  } catch {
    return refuse('unreadable');
  }
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
const typed = (text: string): string | undefined => (text.trim() === '' ? undefined : text);
