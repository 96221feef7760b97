/**
 * What browsers before 2022 lack of what the pages and their libraries use: sealing a ballot and reading a QR code
 * ask objects whether they have a key by a function that came with Chrome 93. Every page imports this before anything
 * else. An observer's laptop, too, may be older than the committee's, and the check of a record must not need a new one.
 */
const lists = Array.prototype as { at?: unknown };
if (lists.at === undefined) {
  const at = function (this: readonly unknown[], place: number): unknown {
    return this[place < 0 ? this.length + place : place];
  };
  Object.defineProperty(lists, 'at', { value: at, writable: true, configurable: true });
}

const objects = Object as { hasOwn?: (value: object, key: PropertyKey) => boolean };
objects.hasOwn ??= (value, key) => Reflect.getOwnPropertyDescriptor(value, key) !== undefined;
