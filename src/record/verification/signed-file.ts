import { type Namespace, signerOf, verifySsh } from '../../audit/sshsig.js';
import { compareBytes, fromHex, fromUtf8 } from '../../basics/bytes.js';
import type { Primitives } from '../../basics/world.js';
import type { SetupDocument } from '../../election/setup-document.js';
import type { Files } from '../zip.js';
import { type Fault, fault } from './report.js';

/**
 * Is a file signed by the record key, in the signature file beside it? A signature of somebody else is told
 * apart from a broken one: the one is a forgery, the other may be a damaged copy.
 *
 * @param name of the file; its signature is `name.sig`
 * @throws TypeError if the signature file is no text; `run` makes a failed check of it
 */
export function signatureFileFault(
  files: Files,
  name: string,
  namespace: Namespace,
  { recordKey }: Pick<SetupDocument, 'recordKey'>,
  verify: Primitives['verify'],
): Fault | null {
  const place = `${name}.sig`;
  const bytes = files.get(name);
  const signature = files.get(place);
  if (bytes === undefined || signature === undefined) return fault('file-missing', place);
  const key = fromHex(recordKey);
  const text = fromUtf8(signature);
  const signer = signerOf(text);
  if (signer !== null && compareBytes(signer, key) !== 0) return fault('signature-by-other-key', place);
  return verifySsh(text, bytes, namespace, key, verify) ? null : fault('signature-bad', place);
}
