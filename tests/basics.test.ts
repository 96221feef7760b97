import fc from 'fast-check';
import t from 'tap';
import { toHex, toUtf8 } from '../src/basics/bytes.js';
import { canonicalJson } from '../src/basics/canonical.js';
import { hashDigits, namesHash } from '../src/basics/digits.js';
import { hashBytes } from '../src/basics/hash.js';
import { merkleRoot } from '../src/basics/merkle.js';
import { drawBelow, shuffle } from '../src/basics/world.js';

const counting = () => {
  let at = 0;
  return (length: number) => Uint8Array.from({ length }, () => (at = (at * 167 + 13) % 251));
};

t.test('canonical JSON is RFC 8785: its own example comes out to the letter', async (t) => {
  const example = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
    literals: [null, true, false],
    string: '€$\u000f\nA\'B"\\\\"/',
  };
  t.equal(
    canonicalJson(example),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

t.test('a Merkle root is that of RFC 6962, and does not know the order in which hashes came', async (t) => {
  t.equal(merkleRoot([]), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  const leaf = (text: string) => hashBytes(toUtf8(text));
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 40 }), (texts) => {
      const hashes = texts.map(leaf);
      t.equal(merkleRoot([...hashes].reverse()), merkleRoot(hashes));
    }),
    { numRuns: 50 },
  );
  t.not(merkleRoot([leaf('a'), leaf('b')]), merkleRoot([leaf('a'), leaf('c')]));
  t.throws(() => merkleRoot([leaf('a'), leaf('a')]), RangeError);
});

t.test('people compare 40 digits, and either spelling of a hash names it', async (t) => {
  const hash = toHex(new Uint8Array(32).fill(255));
  t.match(hashDigits(hash), /^(\d{5} ){7}\d{5}$/);
  t.equal(BigInt(hashDigits(hash).replaceAll(' ', '')), 2n ** 132n - 1n);
  t.ok(namesHash(hash.toUpperCase(), hash));
  t.ok(namesHash(hashDigits(hash).replaceAll(' ', '-'), hash));
  t.notOk(namesHash(hashDigits(hash).slice(0, 20), hash));
});

t.test('a draw stays below its bound and every member survives a shuffle', async (t) => {
  const random = counting();
  for (let bound = 1; bound < 50; bound += 1) t.ok(drawBelow(random, bound) < bound);
  t.throws(() => drawBelow(random, 0), RangeError);
  t.same(shuffle(random, [1, 2, 3, 4, 5]).sort(), [1, 2, 3, 4, 5]);
});
