// First, also where files are bundled in another order: the library stands on it.
import 'reflect-metadata';
import { Extension } from '@peculiar/x509';

/** The private addresses of IPv4 (RFC 1918), loopback and link-local: address and mask. */
const PRIVATE = [
  [10, 0, 0, 0, 255, 0, 0, 0],
  [172, 16, 0, 0, 255, 240, 0, 0],
  [192, 168, 0, 0, 255, 255, 0, 0],
  [169, 254, 0, 0, 255, 255, 0, 0],
  [127, 0, 0, 0, 255, 0, 0, 0],
] as const;
const NAMES = ['local', 'localhost'] as const;

const OID = '2.5.29.30';
const [SEQUENCE, PERMITTED, DNS, IP] = [0x30, 0xa0, 0x82, 0x87] as const;

/**
 * What a tablet's trust in our authority is worth: names that end in .local and private addresses,
 * and nothing on the internet. Critical, so that a reader who does not understand it trusts nothing.
 *
 * @source RFC 5280, 4.2.1.10; DER by hand, since the certificate library has no class for it
 */
export function privateNamesOnly(): Extension {
  const subtree = (tag: number, value: readonly number[]) => der(SEQUENCE, der(tag, value));
  const subtrees = [
    ...NAMES.map((name) => subtree(DNS, [...Buffer.from(name, 'ascii')])),
    ...PRIVATE.map((range) => subtree(IP, range)),
  ].flat();
  return new Extension(OID, true, Uint8Array.from(der(SEQUENCE, der(PERMITTED, subtrees))));
}

function der(tag: number, value: readonly number[]): number[] {
  const length = value.length < 0x80 ? [value.length] : [0x81, value.length];
  return [tag, ...length, ...value];
}
