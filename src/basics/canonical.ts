import canonicalize from 'canonicalize';

/** Whatever JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * One text for one value, whoever writes it: what is hashed or signed here is always this text.
 *
 * @source RFC 8785 (JSON Canonicalization Scheme), by its author's own library
 * @throws Error if the value is not JSON: our bug
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}
