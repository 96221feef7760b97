import { compareBytes, concat, fromHex, toHex } from './bytes.js';
import { type Hash, sha256 } from './hash.js';

const LEAF = new Uint8Array([0]);
const NODE = new Uint8Array([1]);

/**
 * The Merkle root of a set of hashes, in ascending order whatever order they come in: a sum of
 * a box or of a registry that says nothing about who came first.
 *
 * @param hashes 32-byte hashes in hexadecimal, none twice
 * @source RFC 6962, section 2.1; the root of an empty set is the hash of nothing
 * @throws RangeError if a hash stands twice: a set was promised, so that is our bug
 */
export function merkleRoot(hashes: readonly Hash[]): Hash {
  const leaves = hashes.map(fromHex).sort(compareBytes);
  for (let at = 1; at < leaves.length; at += 1) {
    if (compareBytes(leaves[at - 1] as Uint8Array, leaves[at] as Uint8Array) === 0)
      throw new RangeError('a hash stands twice in the set');
  }
  return toHex(rootOf(leaves.map((leaf) => sha256(concat(LEAF, leaf)))));
}

function rootOf(nodes: readonly Uint8Array[]): Uint8Array {
  if (nodes.length === 0) return sha256(new Uint8Array());
  if (nodes.length === 1) return nodes[0] as Uint8Array;
  let split = 1;
  while (split * 2 < nodes.length) split *= 2;
  return sha256(concat(NODE, rootOf(nodes.slice(0, split)), rootOf(nodes.slice(split))));
}
