import nacl from 'tweetnacl';
import sealedbox from 'tweetnacl-sealedbox-js';
import { writePaper } from '../../src/ballot/paper.js';
import { fromHex, toBase64 } from '../../src/basics/bytes.js';
import type { Primitives } from '../../src/basics/world.js';
import type { Paper } from './booth.js';
import { written } from './lines.js';

/**
 * The voter's paper as an envelope in base64, made in this page: what leaves it nobody can read before
 * the opening, the laptop included.
 *
 * @throws Error if the lines make no paper: the machine lets nobody write such lines
 */
export function sealPaper(paper: Paper): string {
  const names = written(paper.lines).map((line) =>
    line.person === null ? { written: line.written } : { written: line.written, person: line.person },
  );
  const plain = writePaper(paper.ballot.electionId, names, paper.ballot.names.max);
  if (!plain.ok) throw new Error(plain.refusal.kind);
  const sealed = sealedbox.seal(plain.value, fromHex(paper.ballot.boxKey));
  plain.value.fill(0);
  return toBase64(sealed);
}

/** Ed25519 in the page, for the signature on a scanned slip. */
export const verify: Primitives['verify'] = (message, signature, publicKey) =>
  signature.length === nacl.sign.signatureLength &&
  publicKey.length === nacl.sign.publicKeyLength &&
  nacl.sign.detached.verify(message, signature, publicKey);
