import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import sodium from 'libsodium-wrappers';
import t from 'tap';
import { fromBase45, toBase45 } from '../src/ballot/base45.js';
import { boxRoot, registryRoot } from '../src/ballot/box.js';
import { checkSymbol, fromTyped, toTyped } from '../src/ballot/crockford.js';
import { envelopeId, openEnvelope } from '../src/ballot/envelope.js';
import { cardText, cardTyped, type KeyCard, readCard } from '../src/ballot/key-card.js';
import { checkCard, joinShares, shareHash, splitSecret } from '../src/ballot/key-share.js';
import {
  MAX_LINES_READ,
  MAX_NAME_LENGTH,
  paperLength,
  readPaper,
  sealedLength,
  type WrittenName,
  writePaper,
} from '../src/ballot/paper.js';
import { checkToken, makeSlip, readSlip, serialHash, type TokenState } from '../src/ballot/token.js';
import { hasInvisible, tidyName } from '../src/ballot/written-text.js';
import { concat, fromHex, fromUtf8, toHex, toUtf8, wipe } from '../src/basics/bytes.js';
import { canonicalJson } from '../src/basics/canonical.js';
import { hashBytes, sha256 } from '../src/basics/hash.js';
import { MAX_PERSON_ID } from '../src/election/person.js';
import { PHASES } from '../src/election/phase.js';
import { nodeWorld } from '../src/server/world.js';

const { crypto } = await nodeWorld();
await sodium.ready;
const ELECTION = '00112233445566ff';
const OTHER = '8877665544332211';
const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
/** Texts with anything in them: halves of pairs, controls, marks, every script. */
const anyText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);
const accepted = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

t.test('base45 is that of RFC 9285: its examples come out, its bad texts are refused', async (t) => {
  const examples = {
    AB: 'BB8',
    'Hello!!': '%69 VD92EX0',
    'base-45': 'UJCLQE7W581',
    'ietf!': 'QED8WEX0',
    '': '',
  };
  for (const [plain, coded] of Object.entries(examples)) {
    t.equal(toBase45(toUtf8(plain)), coded);
    t.equal(fromUtf8(fromBase45(coded) as Uint8Array), plain);
  }
  t.same(fromBase45('FGW'), new Uint8Array([255, 255]));
  for (const bad of ['GGW', ':::', 'A', 'BB8A', 'ab', 'B"8', '::', 'U5'.slice(0, 1)])
    t.equal(fromBase45(bad), null, bad);
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      (bytes) => toHex(fromBase45(toBase45(bytes)) as Uint8Array) === toHex(bytes),
    ),
  );
});

t.test('a typed code is forgiven its looks, and every single slip of the hand is found', async (t) => {
  // 1234 is 16J with check symbol D; 32 is 10 with *: both from Crockford's page and its first port.
  t.equal(toTyped(fromHex('00000004d2')), '0000 016J D');
  t.equal(checkSymbol(new Uint8Array([32])), '*');
  t.same([33, 34, 35, 36].map((rest) => checkSymbol(new Uint8Array([rest]))).join(''), '~$=U');
  t.same(fromTyped(' 0o0o-ol6j d ', 5), fromHex('00000004d2'));
  t.same(fromTyped('0000–0I6J D', 5), fromHex('00000004d2'));
  for (const bad of ['', '0000016J', '0000016JE', '00000016JD', '000001UJD', '0000016JD0', 'ÄÄÄÄÄÄÄÄÄ'])
    t.equal(fromTyped(bad, 5), null, bad);
  t.throws(() => toTyped(new Uint8Array(4)), RangeError);
  const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U';
  fc.assert(
    fc.property(bytesOf(10), fc.nat(16), fc.nat(36), (bytes, at, other) => {
      const code = toTyped(bytes).replaceAll(' ', '');
      t.match(toTyped(bytes), /^([0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z*~$=U]$/);
      if (toHex(fromTyped(code, 10) as Uint8Array) !== toHex(bytes)) return false;
      const wrong = code.slice(0, at) + SYMBOLS[other] + code.slice(at + 1);
      if (wrong !== code && fromTyped(wrong, 10) !== null) return false;
      const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at] + code.slice(at + 2);
      return swapped === code || fromTyped(swapped, 10) === null;
    }),
    { numRuns: 500 },
  );
});

const tokenKeys = crypto.signKeys();
const election = { electionId: ELECTION, tokenKey: toHex(tokenKeys.publicKey) };
const sign = (message: Uint8Array) => crypto.sign(message, tokenKeys.secretKey);
const kindOf = (text: string) => {
  const read = readSlip(text, election, crypto.verify);
  return read.ok ? 'ok' : read.refusal.kind;
};

t.test('a slip is the bytes that the protocol says, and both of its forms lead to one hash', async (t) => {
  const serial = fromHex('0102030405060708090a');
  const slip = makeSlip(ELECTION, serial, sign);
  const signature = sign(concat(toUtf8('bilik/token/1\0'), fromHex(ELECTION), serial));
  t.same(fromBase45(slip.qr), concat(new Uint8Array([1]), fromHex(ELECTION), serial, signature));
  t.equal(slip.hash, hashBytes(concat(toUtf8('bilik/serial/1\0'), fromHex(ELECTION), serial)));
  t.equal(slip.hash, serialHash(ELECTION, serial));
  t.not(slip.hash, serialHash(OTHER, serial));
  t.throws(() => makeSlip(ELECTION, serial.slice(1), sign), RangeError);
  // 1 × 256 + 5 is 36 modulo 45, and sign 36 is a space: scanners and form fields trim it.
  const SPACE_FIRST = '0500000000000000';
  t.equal(makeSlip(SPACE_FIRST, serial, sign).qr[0], ' ');
  fc.assert(
    fc.property(bytesOf(10), fc.constantFrom(ELECTION, SPACE_FIRST), (serial, electionId) => {
      const { qr, typedCode, hash } = makeSlip(electionId, serial, sign);
      const reads = (text: string) =>
        accepted(readSlip(text, { ...election, electionId }, crypto.verify)) === hash;
      return (
        qr.length === 125 &&
        [qr, qr.trim(), `${qr}\r\n`, qr.toLowerCase(), typedCode, typedCode.toLowerCase()].every(reads)
      );
    }),
    { numRuns: 60 },
  );
});

t.test('every slip that is not one of ours gets its own refusal', async (t) => {
  const slip = makeSlip(ELECTION, randomBytes(10), sign);
  const bytes = fromBase45(slip.qr) as Uint8Array;
  const withByte = (at: number, change: number) =>
    toBase45(bytes.map((byte, place) => (place === at ? byte ^ change : byte)));
  t.equal(kindOf(slip.qr), 'ok');
  t.equal(kindOf(slip.typedCode), 'ok');
  t.equal(kindOf(makeSlip(OTHER, randomBytes(10), sign).qr), 'other-election');
  const strangers = crypto.signKeys().secretKey;
  t.equal(
    kindOf(makeSlip(ELECTION, randomBytes(10), (message) => crypto.sign(message, strangers)).qr),
    'bad-signature',
  );
  t.equal(kindOf(withByte(0, 3)), 'malformed');
  t.equal(kindOf(withByte(5, 1)), 'other-election');
  t.equal(kindOf(withByte(12, 1)), 'bad-signature');
  t.equal(kindOf(withByte(80, 1)), 'bad-signature');
  for (const text of [
    '',
    ' ',
    'halo',
    slip.qr.slice(2),
    slip.qr.slice(0, -3),
    `${slip.qr}00`,
    slip.qr.replace(/.$/, 'é'),
    'A'.repeat(10_000),
    slip.hash,
  ])
    t.equal(kindOf(text), 'malformed', `${text.length} characters`);
  fc.assert(fc.property(anyText, (text) => ['malformed', 'ok'].includes(kindOf(text))));
});

t.test('only a printed token votes, and only while voting is open', async (t) => {
  const kind = (state: TokenState | null, phase: (typeof PHASES)[number]) => {
    const checked = checkToken(state, phase);
    return checked.ok ? 'ok' : checked.refusal.kind;
  };
  for (const phase of PHASES) {
    const open = phase === 'voting' || phase === 'last-call';
    t.equal(kind('printed', phase), open ? 'ok' : 'voting-not-open', phase);
    t.equal(kind('spent', phase), open ? 'spent' : 'voting-not-open', phase);
    t.equal(kind('revoked', phase), open ? 'revoked' : 'voting-not-open', phase);
    t.equal(kind(null, phase), open ? 'unknown' : 'voting-not-open', phase);
  }
  t.match(checkToken(null, 'paused'), { refusal: { kind: 'voting-not-open', phase: 'paused' } });
});

const paperOf = (names: readonly WrittenName[], max = 5) => accepted(writePaper(ELECTION, names, max));
const textOf = (paper: Uint8Array) => fromUtf8(paper).trimEnd();
const personId = fc.string({ minLength: 1, maxLength: MAX_PERSON_ID }).filter((id) => !hasInvisible(id));
const writtenName = fc.record(
  {
    written: anyText.map((text) => [...tidyName(text)].slice(0, MAX_NAME_LENGTH).join('')),
    person: personId,
  },
  { requiredKeys: ['written'] },
);
const writtenNames = fc.array(writtenName, { maxLength: 5 }) as fc.Arbitrary<WrittenName[]>;

t.test('a ballot paper is canonical JSON padded with spaces', async (t) => {
  const paper = paperOf([{ written: 'Pak  Budi' }, { written: ' Bu Ani', person: 'p7' }, { written: '  ' }]);
  t.equal(
    textOf(paper),
    `{"electionId":"${ELECTION}","names":[{"person":"p7","written":"Bu Ani"},{"written":"Pak Budi"}],"v":1}`,
  );
  t.same(JSON.parse(fromUtf8(paper)), JSON.parse(textOf(paper)));
  t.equal(paper.length, paperLength(5));
  t.match(readPaper(paperOf([]), ELECTION), { ok: true, value: { v: 1, electionId: ELECTION, names: [] } });
});

t.test('the paper does not show in which order the names were written', async () => {
  fc.assert(
    fc.property(writtenNames, fc.infiniteStream(fc.nat()), (names, chance) => {
      const keyed = names.map((name) => ({ name, key: chance.next().value }));
      const other = keyed.sort((a, b) => a.key - b.key).map(({ name }) => name);
      const paper = toHex(paperOf(names));
      return toHex(paperOf(other)) === paper && toHex(paperOf([...names].reverse())) === paper;
    }),
  );
});

t.test('what was written is what is read, and all papers of an election are of one length', async (t) => {
  fc.assert(
    fc.property(writtenNames, fc.integer({ min: 5, max: 15 }), (names, max) => {
      const paper = paperOf(names, max);
      const read = accepted(readPaper(paper, ELECTION)).names;
      const wanted = names
        .map((name) => canonicalJson({ ...name, written: tidyName(name.written) }))
        .filter((text) => !text.endsWith('"written":""}'));
      return (
        paper.length === paperLength(max) &&
        canonicalJson(read.map((name) => canonicalJson(name))) === canonicalJson(wanted.sort())
      );
    }),
  );
  for (const character of ['\u{20000}', '"', '\\', 'ꦗ', '😀'])
    for (let max = 1; max <= 15; max += 1) {
      const line = { written: character.repeat(MAX_NAME_LENGTH), person: '本'.repeat(MAX_PERSON_ID) };
      t.equal(
        paperOf(
          Array.from({ length: max }, () => line),
          max,
        ).length,
        paperLength(max),
      );
    }
  const full = paperOf([{ written: '\u{20000}'.repeat(60), person: '本'.repeat(40) }], 1);
  t.not(full.at(-1), 0x20, 'the length has no byte to spare: the bound is exact');
  for (const max of [0, 1.5, MAX_LINES_READ + 1]) t.throws(() => paperLength(max), RangeError);
});

t.test('invisible marks and controls go, white space is one space, and nothing else changes', async (t) => {
  t.equal(tidyName('\u202eBu\u200b\u00a0\u00a0Ani\u0000\t\r\nS\u200dri\u2066\ufeff\ud83d'), 'Bu Ani Sri');
  t.equal(tidyName('Jose\u0301  O\u2019Brien \u{1f468}\u200d\u{1f33e}'), 'José O’Brien \u{1f468}\u{1f33e}');
  t.equal(tidyName('<b>"Budi" & \\anak</b>'), '<b>"Budi" & \\anak</b>');
  t.equal(tidyName('\u3164\u2800\u200f\n'), '');
  t.equal(tidyName('Ani\nBudi\u2028Citra\u0085Dewi'), 'Ani Budi Citra Dewi');
  fc.assert(
    fc.property(anyText, (text) => {
      const tidy = tidyName(text);
      return !hasInvisible(tidy) && !/^\s|\s\s|\s$/.test(tidy) && tidyName(tidy) === tidy;
    }),
    { numRuns: 2000 },
  );
});

t.test('a name too long or a line too many is refused, before anything is sealed', async (t) => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => ({ written: `nama ${at}` }));
  t.ok(writePaper(ELECTION, [{ written: '😀'.repeat(60) }], 1).ok);
  t.match(writePaper(ELECTION, [{ written: 'a' }, { written: 'b'.repeat(61) }], 5), {
    refusal: { kind: 'name-too-long', line: 2 },
  });
  t.ok(writePaper(ELECTION, names(3), 3).ok);
  t.match(writePaper(ELECTION, names(4), 3), { refusal: { kind: 'too-many-lines', lines: 4, max: 3 } });
  t.ok(writePaper(ELECTION, [...names(3), { written: '\u200b ' }], 3).ok, 'a blank line is no line');
  for (const person of ['', 'x'.repeat(41), 'p\u202e1', 'p\n'])
    t.throws(() => writePaper(ELECTION, [{ written: 'a', person }], 3), RangeError);
});

t.test('only what writePaper writes is readable; more lines than the rules allow still are', async (t) => {
  const read = (text: string | Uint8Array) => {
    const paper = readPaper(typeof text === 'string' ? toUtf8(text) : text, ELECTION);
    return paper.ok ? paper.value.names.length : paper.refusal.kind;
  };
  const paper = (names: string, rest = `"electionId":"${ELECTION}"`, v = '1') =>
    `{${rest},"names":[${names}],"v":${v}}`;
  t.equal(read(paper('{"written":"Ani"},{"written":"Budi"}')), 2);
  t.equal(read(`${paper('{"written":"Ani"}')}   `), 1);
  t.equal(
    read(
      paperOf(
        Array.from({ length: MAX_LINES_READ }, () => ({ written: 'Ani' })),
        MAX_LINES_READ,
      ),
    ),
    MAX_LINES_READ,
  );
  t.equal(read(paper('{"written":"Ani"}', `"electionId":"${OTHER}"`)), 'other-election');
  const unreadable: readonly (string | Uint8Array)[] = [
    '',
    '   ',
    'null',
    '[]',
    '7',
    '{}',
    new Uint8Array([0xff, 0xfe]),
    paper('').padEnd(paperLength(MAX_LINES_READ) + 1),
    paper('', `"electionId":"${OTHER}"`, '2'),
    ` ${paper('')}`,
    `${paper('')}\n`,
    `${paper('')}\0`,
    `\ufeff${paper('')}`,
    paper('').replace(',', ', '),
    paper('', `"electionId":"${ELECTION}"`, '2'),
    paper('', `"electionId":"${ELECTION}"`, '1.0'),
    paper('', '"electionId":7'),
    paper('', `"electionId":"${ELECTION}","extra":1`),
    paper('', `"electionId":"${OTHER}","electionId":"${ELECTION}"`),
    paper('').replace('[]', '{}'),
    paper('"Ani"'),
    paper('null'),
    paper('{}'),
    paper('{"written":7}'),
    paper('{"written":""}'),
    paper('{"written":"Ani","zzz":1}'),
    paper('{"written":"Ani","person":"p1"}'),
    paper('{"person":null,"written":"Ani"}'),
    paper('{"person":"","written":"Ani"}'),
    paper(`{"person":"${'p'.repeat(41)}","written":"Ani"}`),
    paper('{"written":"Budi"},{"written":"Ani"}'),
    paper('{"written":" Ani"}'),
    paper('{"written":"Ani  Sri"}'),
    paper('{"written":"Ani\\u00a0Sri"}'),
    paper('{"written":"A\u200bni"}'),
    paper('{"written":"\\u0041ni"}'),
    paper('{"written":"\\ud83d"}'),
    paper(`{"written":"${'a'.repeat(61)}"}`),
    paper(Array.from({ length: MAX_LINES_READ + 1 }, () => '{"written":"Ani"}').join()),
  ];
  for (const text of unreadable) t.equal(read(text), 'unreadable', String(text).slice(0, 80));
  fc.assert(
    fc.property(fc.oneof(fc.json().map(toUtf8), fc.uint8Array()), (bytes) => read(bytes) === 'unreadable'),
  );
});

// A variable, because the package has no types and the compiler need not look for them.
const SEALED_BOX: string = 'tweetnacl-sealedbox-js';
const { default: tweetnaclBox } = (await import(SEALED_BOX)) as {
  default: {
    seal: (message: Uint8Array, publicKey: Uint8Array) => Uint8Array;
    open: (sealed: Uint8Array, publicKey: Uint8Array, secretKey: Uint8Array) => Uint8Array | null;
  };
};

t.test(
  'what the kiosk seals libsodium opens, the other way round too, and all envelopes have one length',
  async (t) => {
    const keys = crypto.boxKeys();
    fc.assert(
      fc.property(writtenNames, (names) => {
        const paper = paperOf(names);
        const ours = tweetnaclBox.seal(paper, keys.publicKey);
        const theirs = sodium.crypto_box_seal(paper, keys.publicKey);
        const openedTheirs = tweetnaclBox.open(theirs, keys.publicKey, keys.secretKey) as Uint8Array;
        return (
          ours.length === sealedLength(5) &&
          theirs.length === sealedLength(5) &&
          toHex(sodium.crypto_box_seal_open(ours, keys.publicKey, keys.secretKey)) === toHex(paper) &&
          toHex(openedTheirs) === toHex(paper) &&
          toHex(crypto.unseal(ours, keys) as Uint8Array) === toHex(paper)
        );
      }),
      { numRuns: 25 },
    );
    const sealed = tweetnaclBox.seal(paperOf([{ written: 'Ani' }]), keys.publicKey);
    t.same(openEnvelope(sealed, keys, ELECTION, crypto.unseal), {
      id: envelopeId(sealed),
      source: 'kiosk',
      names: [{ written: 'Ani' }],
      fault: null,
    });
    t.equal(envelopeId(sealed), hashBytes(sealed));
  },
);

t.test('every envelope gives a ballot: one that cannot be opened or read says why', async (t) => {
  const keys = crypto.boxKeys();
  const open = (sealed: Uint8Array) => openEnvelope(sealed, keys, ELECTION, crypto.unseal);
  const sealed = crypto.seal(paperOf([{ written: 'Ani' }]), keys.publicKey);
  const altered = sealed.map((byte, at) => (at === 100 ? byte ^ 1 : byte));
  const fault = (bytes: Uint8Array) => {
    const ballot = open(bytes);
    t.equal(ballot.id, envelopeId(bytes));
    t.same(ballot.names, []);
    return ballot.fault;
  };
  t.equal(fault(altered), 'unsealable');
  t.equal(fault(new Uint8Array()), 'unsealable');
  t.equal(fault(crypto.seal(paperOf([{ written: 'Ani' }]), crypto.boxKeys().publicKey)), 'unsealable');
  t.equal(fault(crypto.seal(toUtf8('halo'), keys.publicKey)), 'unreadable');
  const foreign = accepted(writePaper(OTHER, [{ written: 'Ani' }], 5));
  t.equal(fault(crypto.seal(foreign, keys.publicKey)), 'other-election');
});

t.test('box and registry are summed up whatever the order', async (t) => {
  const hashes = ['a', 'b', 'c'].map((text) => hashBytes(toUtf8(text)));
  t.equal(boxRoot([...hashes].reverse()), boxRoot(hashes));
  t.equal(registryRoot(hashes), boxRoot(hashes));
  t.not(boxRoot(hashes.slice(1)), boxRoot(hashes));
});

const cardsOf = async (secret: Uint8Array, threshold: number, count: number): Promise<KeyCard[]> =>
  (await splitSecret(secret, threshold, count)).map((share, at) => ({
    electionId: ELECTION,
    index: at + 1,
    share,
  }));

t.test('any t of n cards give the secret, and fewer give nothing', async (t) => {
  for (let count = 2; count <= 9; count += 1)
    for (let threshold = 2; threshold <= count; threshold += 1) {
      const secret = new Uint8Array(randomBytes(32));
      const cards = await cardsOf(secret, threshold, count);
      t.ok(cards.every(({ share }) => share.length === 33));
      for (let start = 0; start < count; start += 1) {
        const some = [...cards.slice(start), ...cards.slice(0, start)].slice(0, threshold);
        t.same(accepted(await joinShares(some, threshold)), secret, `${threshold} of ${count}`);
        const few = some.slice(1);
        t.match(await joinShares(few, threshold), {
          refusal: { kind: 'too-few-cards', have: threshold - 1, need: threshold },
        });
        // Whoever lies about the threshold gets noise.
        if (few.length >= 2) t.notSame(accepted(await joinShares(few, few.length)), secret);
      }
      t.match(await joinShares(Array(threshold).fill(cards[0]), threshold), {
        refusal: { kind: 'too-few-cards', have: 1 },
      });
      t.same(accepted(await joinShares(cards, threshold)), secret, 'all of them');
    }
});

t.test('one of one is for rehearsals, and no other split than t of n up to nine is made', async (t) => {
  const secret = new Uint8Array(randomBytes(32));
  const cards = await cardsOf(secret, 1, 1);
  t.same(accepted(await joinShares(cards, 1)), secret);
  t.match(await joinShares([], 1), { refusal: { kind: 'too-few-cards', have: 0, need: 1 } });
  for (const [threshold, count] of [
    [1, 2],
    [0, 0],
    [3, 2],
    [2, 10],
    [2, 1],
    [0, 3],
  ] as const)
    await t.rejects(splitSecret(secret, threshold, count), RangeError, `${threshold} of ${count}`);
  await t.rejects(splitSecret(secret.slice(1), 2, 3), RangeError);
  t.same(
    accepted(await joinShares(await cardsOf(randomBytes(32), 2, 3), 2)).length,
    32,
    "Node's own bytes too",
  );
});

t.test('a card is read back from its QR text and from its typed lines', async (t) => {
  await fc.assert(
    fc.property(
      bytesOf(33),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(ELECTION, OTHER, '1300000000000000'),
      (share, index, electionId) => {
        const card = { electionId, index, share };
        const [qr, typed] = [cardText(card), cardTyped(card)];
        t.match(typed, /^(([0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z*~$=U](\n|$)){3}$/);
        t.match(qr, /^[0-9A-Z $%*+./:-]{68}$/);
        const forms = [
          qr,
          qr.trim(),
          `${qr}\n`,
          typed,
          typed.replaceAll('\n', ' '),
          typed.replaceAll('\n', '\r\n'),
          ` ${typed.replaceAll(' ', '').toLowerCase().replaceAll('0', 'o')}`,
        ];
        return forms.every(
          (form) =>
            canonicalJson({ ...accepted(readCard(form)), share: toHex(share) }) ===
              canonicalJson({ ...card, share: toHex(share) }) &&
            toHex(accepted(readCard(form)).share) === toHex(share),
        );
      },
    ),
    { numRuns: 60 },
  );
});

t.test('a slip of the hand on a card is found, and the line is named', async (t) => {
  // Always the same card: a lost sign moves the rest, and one check symbol in 37 then fits by chance.
  const card = { electionId: ELECTION, index: 2, share: Uint8Array.from({ length: 33 }, (_, at) => at * 37) };
  const typed = cardTyped(card);
  const lines = typed.split('\n');
  const refused = (text: string, line: number | null, message: string) =>
    t.same(readCard(text), { ok: false, refusal: { kind: 'card-malformed', line } }, message);
  for (const [at, line] of lines.entries()) {
    const changed = line.slice(0, 5) + (line[5] === '7' ? '8' : '7') + line.slice(6);
    const short = line.slice(0, 5) + line.slice(6);
    for (const wrong of [changed, short, `${line}0`]) {
      refused(
        lines.map((other, place) => (place === at ? wrong : other)).join('\n'),
        at + 1,
        'on three lines',
      );
      if (wrong !== `${line}0` || at < 2)
        refused(
          lines.map((other, place) => (place === at ? wrong : other)).join(' '),
          at + 1 + (wrong === `${line}0` ? 1 : 0),
          'on one line',
        );
    }
  }
  refused([lines[1], lines[0], lines[2]].join('\n'), null, 'lines swapped');
  refused(`${typed}\n${lines[2]}`, null, 'a line too many');
  refused('', 1, 'nothing');
  refused(lines[0] as string, 2, 'one line only');
  refused(makeSlip(ELECTION, randomBytes(10), sign).qr, 1, 'a slip is no card');
  const qr = fromBase45(cardText(card)) as Uint8Array;
  for (const at of [0, 1, 9, 10, 42, 43, 44])
    t.notOk(readCard(toBase45(qr.map((byte, place) => (place === at ? byte ^ 1 : byte)))).ok, `byte ${at}`);
  fc.assert(fc.property(anyText, (text) => !readCard(text).ok));
  // Bytes whose checksum is right, and which are no card all the same.
  const made = (mark: number, index: number) => {
    const body = concat(new Uint8Array([mark]), fromHex(ELECTION), new Uint8Array([index]), card.share);
    return toBase45(concat(body, sha256(concat(toUtf8('bilik/card/1\0'), body)).slice(0, 2)));
  };
  t.equal(made(2, 2), cardText(card));
  t.notOk(readCard(made(1, 2)).ok, 'the mark of a slip');
  for (const index of [0, 10]) t.notOk(readCard(made(2, index)).ok, `number ${index}`);
  t.throws(() => cardText({ ...card, index: 10 }), RangeError);
  t.throws(() => cardText({ ...card, index: 0 }), RangeError);
  t.throws(() => cardTyped({ ...card, share: card.share.slice(1) }), RangeError);
});

t.test('a foreign card and a wrong card are named as such', async (t) => {
  const cards = await cardsOf(new Uint8Array(randomBytes(32)), 2, 3);
  const shareHashes = cards.map(({ electionId, index, share }) => shareHash(electionId, index, share));
  const setup = { electionId: ELECTION, shareHashes };
  const [first, second] = cards as [KeyCard, KeyCard];
  t.equal(
    shareHashes[0],
    hashBytes(concat(toUtf8('bilik/share/1\0'), fromHex(ELECTION), new Uint8Array([1]), first.share)),
  );
  for (const card of cards) t.match(checkCard(card, setup), { ok: true });
  t.match(checkCard({ ...first, electionId: OTHER }, setup), { refusal: { kind: 'card-of-other-election' } });
  t.match(checkCard({ ...first, share: second.share }, setup), { refusal: { kind: 'card-wrong', index: 1 } });
  t.match(checkCard({ ...first, index: 2 }, setup), { refusal: { kind: 'card-wrong', index: 2 } });
  t.match(checkCard({ ...first, index: 9 }, setup), { refusal: { kind: 'card-wrong', index: 9 } });
});

t.test('copies of a secret are overwritten, the caller’s own bytes are left to the caller', async (t) => {
  const secret = new Uint8Array(randomBytes(32));
  const before = toHex(secret);
  const wiped: string[] = [];
  const fill = Uint8Array.prototype.fill;
  const watch = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    wiped.length = 0;
    Uint8Array.prototype.fill = function (...values) {
      wiped.push(toHex(this));
      return fill.apply(this, values);
    };
    try {
      return await work();
    } finally {
      Uint8Array.prototype.fill = fill;
    }
  };
  const cards = await watch(() => cardsOf(secret, 2, 3));
  t.ok(wiped.includes(before), 'the copy that was split');
  t.equal(toHex(secret), before);
  const [first, second] = cards as [KeyCard, KeyCard];
  await watch(() => joinShares(cards, 2));
  for (const { share } of [first, second]) t.ok(wiped.includes(toHex(share)), 'the copies that were joined');
  const qr = cardText(first);
  const typed = cardTyped(first);
  const whole = toHex(fromBase45(qr) as Uint8Array);
  for (const make of [
    () => cardText(first),
    () => cardTyped(first),
    () => readCard(qr),
    () => readCard(typed),
  ]) {
    await watch(async () => make());
    t.ok(wiped.includes(whole), `all bytes of a card: ${make}`);
    t.ok(wiped.includes(whole.slice(0, -4)), `a card without its checksum: ${make}`);
  }
  for (const at of [0, 30, 60]) t.ok(wiped.includes(whole.slice(at, at + 30)), 'each typed line');
  await watch(async () => readCard(typed.replace(/.$/, typed.endsWith('0') ? '1' : '0')));
  t.ok(wiped.includes(whole.slice(0, 60).padEnd(90, '0')), 'the lines before a wrong one');
  t.equal(toHex(accepted(readCard(qr)).share), toHex(first.share));
  wipe(secret, first.share);
  t.same([...secret, ...first.share], new Array(65).fill(0));
});
