/**
 * The end of a `switch` over a union: compiles only while every case is handled.
 *
 * @throws Error always; the value is not quoted, since it may be something nobody should read
 */
export function unreachable(_value: never): never {
  throw new Error('unreachable: a case is missing');
}
