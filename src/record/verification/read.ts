import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { fromUtf8 } from '../../basics/bytes.js';
import { canonicalJson } from '../../basics/canonical.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { type Fault, fault } from './report.js';

/**
 * A document from its bytes: UTF-8, canonical JSON, of a known shape. Nothing that is read can mean
 * two things, and no byte can be changed without changing what is read.
 *
 * @param name of the file, for the report
 */
export function readDocument<Document>(
  name: string,
  bytes: Uint8Array,
  schema: TSchema,
): Result<Document, Fault> {
  const value = parsed(bytes);
  if (value === undefined) return refuse(fault('not-json', name));
  if (!isCanonical(value.json, value.text)) return refuse(fault('not-canonical', name));
  if (Value.Check(schema, value.json)) return accept(value.json as Document);
  const [error] = Value.Errors(schema, value.json);
  return refuse(fault('wrong-shape', `${name}: ${error?.instancePath ?? ''}`.slice(0, 200)));
}

/** First byte of a mark that the decoder drops: the text after it would look canonical. */
const BYTE_ORDER_MARK = 0xef;

function parsed(bytes: Uint8Array): { readonly text: string; readonly json: unknown } | undefined {
  try {
    const text = fromUtf8(bytes);
    if (bytes[0] === BYTE_ORDER_MARK) return undefined;
    return { text, json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function isCanonical(json: unknown, text: string): boolean {
  try {
    return canonicalJson(json) === text;
  } catch {
    return false;
  }
}
