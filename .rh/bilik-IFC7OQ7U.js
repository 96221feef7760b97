import {
  Rules,
  countBallots,
  percentOf,
  rankBallots,
  seatPeople,
  settlementsInForce
} from "./bilik-AXTNXIBN.js";
import {
  HASH_PATTERN,
  bears,
  canonicalJson,
  directoryOf,
  formIn,
  hasInvisible,
  hashBytes,
  hashJson,
  matchRead,
  normalForm,
  readName,
  sha256,
  tidyName
} from "./bilik-FAAFPIEY.js";
import {
  accept,
  compareBytes,
  compareText,
  concat,
  fromHex,
  fromUtf8,
  refuse,
  toBase64,
  toHex,
  toUtf8
} from "./bilik-XGTK34RY.js";

// src/server/world.ts
import { randomBytes } from "node:crypto";
import sodium from "libsodium-wrappers";
async function nodeWorld() {
  await sodium.ready;
  return {
    now: () => (/* @__PURE__ */ new Date()).toISOString(),
    random: (length) => new Uint8Array(randomBytes(length)),
    crypto: sodiumPrimitives()
  };
}
function sodiumPrimitives() {
  return {
    signKeys: () => pair(sodium.crypto_sign_keypair()),
    sign: (message, secretKey) => sodium.crypto_sign_detached(message, secretKey),
    verify: (message, signature, publicKey2) => orElse(false, () => sodium.crypto_sign_verify_detached(signature, message, publicKey2)),
    boxKeys: () => pair(sodium.crypto_box_keypair()),
    boxPublicKey: (secretKey) => sodium.crypto_scalarmult_base(secretKey),
    seal: (message, publicKey2) => sodium.crypto_box_seal(message, publicKey2),
    unseal: (sealed, keys) => orElse(null, () => sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.secretKey)),
    lock: (message, nonce, key) => sodium.crypto_secretbox_easy(message, nonce, key),
    unlock: (locked, nonce, key) => orElse(null, () => sodium.crypto_secretbox_open_easy(locked, nonce, key))
  };
}
var pair = (keys) => ({
  publicKey: keys.publicKey,
  secretKey: keys.privateKey
});
function orElse(otherwise, work) {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

// src/basics/world.ts
function drawBelow(random, bound) {
  if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32)
    throw new RangeError(`cannot draw below ${bound}`);
  const limit = Math.floor(2 ** 32 / bound) * bound;
  for (; ; ) {
    const bytes = random(4);
    const drawn = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (drawn < limit) return drawn % bound;
  }
}
function shuffle(random, members) {
  const order = [...members];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const drawn = drawBelow(random, last + 1);
    [order[last], order[drawn]] = [order[drawn], order[last]];
  }
  return order;
}

// src/record/zip.ts
import { inflateSync, zipSync } from "fflate";
var RECORD_FILES = {
  "record.json": 64 * 2 ** 20,
  "record.json.sig": 4 * 2 ** 10,
  allowed_signers: 4 * 2 ** 10,
  "annex.json": 256 * 2 ** 20,
  "berita-acara.pdf": 32 * 2 ** 20
};
var NAMES = Object.keys(RECORD_FILES);
var isRecordFile = (name) => Object.hasOwn(RECORD_FILES, name);
var NO_TIME = "1980-01-01T00:00:00";
function writeZip(files) {
  const packed = NAMES.flatMap((name) => {
    const bytes = files.get(name);
    return bytes === void 0 ? [] : [[name, [bytes, { level: 1, mtime: NO_TIME }]]];
  });
  return zipSync(Object.fromEntries(packed.map(([name, [bytes, options]]) => [name, [bytes, options]])));
}
var END = 101010256;
var CENTRAL = 33639248;
var LOCAL = 67324752;
var END_LENGTH = 22;
var CENTRAL_LENGTH = 46;
var LOCAL_LENGTH = 30;
var STORED = 0;
var DEFLATED = 8;
var HARMLESS_FLAGS = 2054;
var COMMON_LENGTH = 20;
function readZip(bytes) {
  const broken = refuse({ kind: "zip-broken" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END || view.getUint16(end + 20, true) !== 0) return broken;
  const count2 = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const oneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count2;
  if (!oneDisk || start + size !== end) return broken;
  const files = /* @__PURE__ */ new Map();
  let at = start;
  let expected = 0;
  for (let file = 0; file < count2; file += 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) return broken;
    const next = at + CENTRAL_LENGTH + sum16(view, at + 28, at + 30, at + 32);
    if (next > end || view.getUint32(at + 42, true) !== expected) return broken;
    const found = readFile(bytes, view, at, expected, start);
    if (!found.ok) return found;
    const { name, content } = found.value;
    if (files.has(name)) return refuse({ kind: "file-twice", place: name });
    files.set(name, content);
    expected = found.value.end;
    at = next;
  }
  return at === end && expected === start ? accept(files) : broken;
}
function readFile(bytes, view, central, local, limit) {
  const broken = refuse({ kind: "zip-broken" });
  if (local + LOCAL_LENGTH > limit || view.getUint32(local, true) !== LOCAL) return broken;
  const nameLength = view.getUint16(local + 26, true);
  const from = local + LOCAL_LENGTH + sum16(view, local + 26, local + 28);
  const packed = view.getUint32(local + 18, true);
  const end = from + packed;
  if (end > limit || (view.getUint16(local + 6, true) & ~HARMLESS_FLAGS) !== 0) return broken;
  const part = (at, length2) => bytes.subarray(at, at + length2);
  const localName = part(local + LOCAL_LENGTH, nameLength);
  const centralName = part(central + CENTRAL_LENGTH, view.getUint16(central + 28, true));
  const alike = compareBytes(localName, centralName) === 0 && compareBytes(part(local + 6, COMMON_LENGTH), part(central + 8, COMMON_LENGTH)) === 0;
  if (!alike) return broken;
  const name = nameOf(localName);
  if (!isRecordFile(name)) return refuse({ kind: "file-unexpected", place: name });
  const length = view.getUint32(local + 22, true);
  if (length > RECORD_FILES[name]) return refuse({ kind: "file-too-large", place: name });
  const content = unpack(part(from, packed), view.getUint16(local + 8, true), length);
  if (content === null || crc32(content) !== view.getUint32(local + 14, true)) return broken;
  return accept({ name, content, end });
}
function unpack(packed, method, length) {
  if (method === STORED) return packed.length === length ? packed.slice() : null;
  if (method !== DEFLATED) return null;
  try {
    const out = inflateSync(packed, { out: new Uint8Array(length + 1) });
    return out.length === length ? out : null;
  } catch {
    return null;
  }
}
var sum16 = (view, ...places) => places.reduce((sum, place) => sum + view.getUint16(place, true), 0);
function nameOf(bytes) {
  try {
    return fromUtf8(bytes).replace(/[^\w./-]/g, "?").slice(0, 60);
  } catch {
    return "?";
  }
}
var TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? sum >>> 1 ^ 3988292384 : sum >>> 1;
  return sum;
});
function crc32(bytes) {
  let sum = 4294967295;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 255] ?? 0) ^ sum >>> 8;
  return (sum ^ 4294967295) >>> 0;
}

// src/basics/merkle.ts
var LEAF = new Uint8Array([0]);
var NODE = new Uint8Array([1]);
function merkleRoot(hashes) {
  const leaves = hashes.map(fromHex).sort(compareBytes);
  for (let at = 1; at < leaves.length; at += 1) {
    if (compareBytes(leaves[at - 1], leaves[at]) === 0)
      throw new RangeError("a hash stands twice in the set");
  }
  return toHex(rootOf(leaves.map((leaf) => sha256(concat(LEAF, leaf)))));
}
function rootOf(nodes) {
  if (nodes.length === 0) return sha256(new Uint8Array());
  if (nodes.length === 1) return nodes[0];
  let split = 1;
  while (split * 2 < nodes.length) split *= 2;
  return sha256(concat(NODE, rootOf(nodes.slice(0, split)), rootOf(nodes.slice(split))));
}

// src/ballot/box.ts
var boxRoot = (envelopeIds) => merkleRoot(envelopeIds);
var registryRoot = (tokenHashes) => merkleRoot(tokenHashes);

// src/ballot/base45.ts
var SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
var BASE = 45;
function toBase45(bytes) {
  let text2 = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1];
    text2 += second === void 0 ? signsOf(first, 2) : signsOf(first * 256 + second, 3);
  }
  return text2;
}
function signsOf(number, count2) {
  let text2 = "";
  let rest = number;
  for (let at = 0; at < count2; at += 1) {
    text2 += SIGNS[rest % BASE];
    rest = Math.floor(rest / BASE);
  }
  return text2;
}
function fromBase45(text2) {
  if (text2.length % 3 === 1) return null;
  const bytes = [];
  for (let at = 0; at < text2.length; at += 3) {
    const group = text2.slice(at, at + 3);
    let number = 0;
    for (const sign of [...group].reverse()) {
      const value = SIGNS.indexOf(sign);
      if (value < 0) return null;
      number = number * BASE + value;
    }
    if (number >= (group.length === 3 ? 65536 : 256)) return null;
    if (group.length === 3) bytes.push(number >> 8, number & 255);
    else bytes.push(number);
  }
  const decoded = Uint8Array.from(bytes);
  bytes.fill(0);
  return decoded;
}

// src/ballot/crockford.ts
import { base32crockford } from "@scure/base";
var CHECK_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
var GROUP = 4;
var WHOLE_BYTES = 5;
function toTyped(bytes) {
  if (bytes.length % WHOLE_BYTES !== 0) throw new RangeError(`${bytes.length} bytes leave bits over`);
  const digits = base32crockford.encode(bytes);
  const groups = Array.from(
    { length: digits.length / GROUP },
    (_, at) => digits.slice(at * GROUP, (at + 1) * GROUP)
  );
  return [...groups, checkSymbol(bytes)].join(" ");
}
var typedLength = (byteCount) => byteCount / WHOLE_BYTES * 8 + 1;
function fromTyped(text2, byteCount) {
  const symbols = forgive(text2);
  if (symbols.length !== typedLength(byteCount)) return null;
  const digits = symbols.slice(0, -1);
  if (!/^[0-9A-HJKMNP-TV-Z]*$/.test(digits)) return null;
  const bytes = base32crockford.decode(digits);
  return checkSymbol(bytes) === symbols.at(-1) ? bytes : null;
}
var forgive = (text2) => text2.replace(/[\s\u2010-\u2015-]/g, "").toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
function checkSymbol(bytes) {
  const rest = bytes.reduce((sum, byte) => (sum * 256 + byte) % 37, 0);
  return CHECK_SYMBOLS[rest];
}

// src/ballot/token.ts
var SERIAL_LENGTH = 10;
var VERSION = new Uint8Array([1]);
var ID_LENGTH = 8;
var SIGNED_FROM = VERSION.length + ID_LENGTH + SERIAL_LENGTH;
var TOKEN_LENGTH = SIGNED_FROM + 64;
var QR_LENGTH = 125;
var TYPED_AT_MOST = 60;
var TOKEN_LABEL = toUtf8("bilik/token/1\0");
var SERIAL_LABEL = toUtf8("bilik/serial/1\0");
function makeSlip(electionId, serial, sign) {
  if (serial.length !== SERIAL_LENGTH) throw new RangeError(`a serial has ${SERIAL_LENGTH} bytes`);
  const id2 = fromHex(electionId);
  const signature = sign(concat(TOKEN_LABEL, id2, serial));
  return {
    qr: toBase45(concat(VERSION, id2, serial, signature)),
    typedCode: toTyped(serial),
    hash: serialHash(electionId, serial)
  };
}
var serialHash = (electionId, serial) => hashBytes(concat(SERIAL_LABEL, fromHex(electionId), serial));
function readSlip(text2, election, verify) {
  const plain = text2.trim();
  if (plain.length > TYPED_AT_MOST) return readQr(plain, election, verify);
  const serial = fromTyped(plain, SERIAL_LENGTH);
  return serial === null ? refuse({ kind: "malformed" }) : accept(serialHash(election.electionId, serial));
}
function readQr(text2, election, verify) {
  const whole = text2.toUpperCase().padStart(QR_LENGTH);
  const bytes = whole.length === QR_LENGTH ? fromBase45(whole) : null;
  if (bytes === null || bytes.length !== TOKEN_LENGTH || bytes[0] !== VERSION[0])
    return refuse({ kind: "malformed" });
  const id2 = bytes.subarray(VERSION.length, VERSION.length + ID_LENGTH);
  if (compareBytes(id2, fromHex(election.electionId)) !== 0) return refuse({ kind: "other-election" });
  const serial = bytes.subarray(VERSION.length + ID_LENGTH, SIGNED_FROM);
  const signed2 = concat(TOKEN_LABEL, id2, serial);
  if (!verify(signed2, bytes.subarray(SIGNED_FROM), fromHex(election.tokenKey)))
    return refuse({ kind: "bad-signature" });
  return accept(serialHash(election.electionId, serial));
}
function checkToken(state, phase) {
  if (phase !== "voting" && phase !== "last-call") return refuse({ kind: "voting-not-open", phase });
  if (state === null) return refuse({ kind: "unknown" });
  if (state !== "printed") return refuse({ kind: state });
  return accept(null);
}

// src/election/setup-document.ts
import { Type } from "typebox";
var only = { additionalProperties: false };
var hash = Type.String({ pattern: HASH_PATTERN });
var publicKey = Type.String({ pattern: "^[0-9a-f]{64}$" });
var line = Type.String({ minLength: 1, maxLength: 120 });
var PROTOCOL = "bilik/1";
var ELECTION_ID = Type.String({ pattern: "^[0-9a-f]{16}$" });
var ElectionFacts = Type.Object(
  {
    title: line,
    /** kelurahan or desa, and what lies above it */
    village: line,
    district: Type.String({ maxLength: 120 }),
    regency: Type.String({ maxLength: 120 }),
    province: Type.String({ maxLength: 120 }),
    /** The unit whose box this is: "RT 03", or the village's name at level 2. */
    unit: line,
    level: Type.Union([Type.Literal(1), Type.Literal(2)]),
    /** ISO date of the vote, local. */
    date: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }),
    place: line
  },
  only
);
var RunOffOf = Type.Object(
  {
    setupHash: hash,
    people: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { minItems: 2, maxItems: 50 }),
    seats: Type.Integer({ minimum: 1, maximum: 50 })
  },
  only
);
var SetupDocument = Type.Object(
  {
    protocol: Type.Literal(PROTOCOL),
    electionId: ELECTION_ID,
    kind: Type.Enum(["election", "rehearsal"]),
    facts: ElectionFacts,
    rules: Rules,
    rollDigest: hash,
    recordKey: publicKey,
    boxKey: publicKey,
    tokenKey: publicKey,
    keyHolders: Type.Object(
      {
        threshold: Type.Integer({ minimum: 1, maximum: 9 }),
        shareHashes: Type.Array(hash, { minItems: 1, maxItems: 9 })
      },
      only
    ),
    tokens: Type.Object({ count: Type.Integer({ minimum: 1, maximum: 4e4 }), registryRoot: hash }, only),
    runOffOf: Type.Union([Type.Null(), RunOffOf])
  },
  only
);
var setupHash = (setup) => hashJson(setup);

// src/election/roll-line.ts
import { Type as Type2 } from "typebox";
var RollLine = Type2.Object(
  {
    id: Type2.String({ minLength: 1, maxLength: 40 }),
    name: Type2.String({ minLength: 1, maxLength: 100 }),
    aliases: Type2.Array(Type2.String({ minLength: 1, maxLength: 100 }), { maxItems: 20 }),
    unit: Type2.String({ minLength: 1, maxLength: 60 }),
    sex: Type2.Enum(["L", "P", "?"]),
    /** May be elected by the rules, as known at freezing. */
    eligible: Type2.Boolean(),
    /** Sent a letter of readiness, so may be elected though absent. */
    letter: Type2.Boolean(),
    rest: Type2.String({ pattern: HASH_PATTERN })
  },
  { additionalProperties: false }
);
var rollDigest = (lines) => hashJson([...lines].sort((a, b) => compareText(a.id, b.id)));

// src/ballot/paper.ts
var MAX_NAME_LENGTH = 60;
var MAX_PERSON_ID = 40;
var MAX_LINES_READ = 100;
var SEAL_OVERHEAD = 48;
var SPACE = 32;
var EMPTY_LINE = canonicalJson({ person: "", written: "" }).length;
var LINE_AT_MOST = EMPTY_LINE + 3 * MAX_PERSON_ID + 4 * MAX_NAME_LENGTH;
var FRAME = canonicalJson({ v: 1, electionId: "0".repeat(16), names: [] }).length;
function paperLength(maxNames) {
  if (!Number.isInteger(maxNames) || maxNames < 1 || maxNames > MAX_LINES_READ)
    throw new RangeError(`no ballot has ${maxNames} lines`);
  const commas = maxNames - 1;
  return FRAME + maxNames * LINE_AT_MOST + commas;
}
var sealedLength = (maxNames) => paperLength(maxNames) + SEAL_OVERHEAD;
function writePaper(electionId, names, max) {
  const tidied = names.map((name) => ({ ...name, written: tidyName(name.written) }));
  const tooLong = tidied.findIndex(({ written }) => [...written].length > MAX_NAME_LENGTH);
  if (tooLong >= 0) return refuse({ kind: "name-too-long", line: tooLong + 1 });
  const lines = tidied.filter(({ written }) => written !== "");
  if (lines.length > max) return refuse({ kind: "too-many-lines", lines: lines.length, max });
  if (!lines.every(({ person }) => person === void 0 || isPersonId(person)))
    throw new RangeError("not the id of a person on a roll");
  const text2 = toUtf8(paperText(electionId, lines));
  const paper = new Uint8Array(paperLength(max)).fill(SPACE);
  paper.set(text2);
  return accept(paper);
}
function paperText(electionId, names) {
  const lines = names.map(
    ({ written, person }) => person === void 0 ? { written } : { person, written }
  );
  const sorted = lines.sort((a, b) => compareText(canonicalJson(a), canonicalJson(b)));
  return canonicalJson({ v: 1, electionId, names: sorted });
}
function readPaper(bytes, electionId) {
  const unreadable = refuse({ kind: "unreadable" });
  if (bytes.length > paperLength(MAX_LINES_READ)) return unreadable;
  const content = unpadded(bytes);
  const paper = paperOf(parse(content));
  if (paper === null) return unreadable;
  if (paper.electionId !== electionId) return refuse({ kind: "other-election" });
  const written = toUtf8(paperText(electionId, paper.names));
  return compareBytes(written, content) === 0 ? accept(paper) : unreadable;
}
function unpadded(bytes) {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === SPACE) end -= 1;
  return bytes.subarray(0, end);
}
function parse(content) {
  try {
    return JSON.parse(fromUtf8(content));
  } catch {
    return null;
  }
}
function paperOf(value) {
  if (!isObject(value) || value.v !== 1 || typeof value.electionId !== "string") return null;
  if (!Array.isArray(value.names) || value.names.length > MAX_LINES_READ) return null;
  const names = value.names.map(lineOf);
  if (!names.every((name) => name !== null)) return null;
  return { v: 1, electionId: value.electionId, names };
}
function lineOf(value) {
  if (!isObject(value) || typeof value.written !== "string" || !isTidy(value.written)) return null;
  if (value.person === void 0) return { written: value.written };
  if (typeof value.person !== "string" || !isPersonId(value.person)) return null;
  return { written: value.written, person: value.person };
}
var isObject = (value) => typeof value === "object" && value !== null;
var isTidy = (written) => /^\S+( \S+)*$/.test(written) && !hasInvisible(written) && [...written].length <= MAX_NAME_LENGTH;
var isPersonId = (id2) => id2.length >= 1 && id2.length <= MAX_PERSON_ID && !hasInvisible(id2);

// src/ballot/envelope.ts
var envelopeId = (sealed) => hashBytes(sealed);
function openEnvelope(sealed, keys, electionId, unseal) {
  const ballot = { id: envelopeId(sealed), source: "kiosk", names: [], fault: null };
  const plain = unseal(sealed, keys);
  if (plain === null) return { ...ballot, fault: "unsealable" };
  const paper = readPaper(plain, electionId);
  return paper.ok ? { ...ballot, names: paper.value.names } : { ...ballot, fault: paper.refusal.kind };
}

// src/basics/digits.ts
var BITS = 132n;
var DIGITS = 40;
function hashDigits(hash3) {
  const number = BigInt(`0x${hash3}`) >> 256n - BITS;
  const digits = number.toString().padStart(DIGITS, "0");
  return (digits.match(/.{5}/g) ?? []).join(" ");
}
function namesHash(typed, hash3) {
  const plain = typed.toLowerCase().replace(/[\s.-]/g, "");
  return plain === hash3 || plain === hashDigits(hash3).replaceAll(" ", "");
}

// src/audit/events.ts
import { Type as Type3 } from "typebox";
var only2 = { additionalProperties: false };
var shape = (fields) => Type3.Object(fields, only2);
var count = Type3.Integer({ minimum: 0, maximum: 1e6 });
var hash2 = Type3.String({ pattern: "^[0-9a-f]{64}$" });
var id = Type3.String({ minLength: 1, maxLength: 60 });
var line2 = Type3.String({ minLength: 1, maxLength: 120 });
var note = Type3.String({ maxLength: 500 });
var people = Type3.Array(id, { minItems: 1, maxItems: 200 });
var open = (data, text2) => ({ visibility: "public", signed: false, data, text: text2 });
var signed = (data, text2) => ({ visibility: "public", signed: true, data, text: text2 });
var closed = (data, text2) => ({ visibility: "private", signed: false, data, text: text2 });
var EVENTS = {
  "house-opened": open(shape({}), "Laptop panitia disiapkan. Catatan dimulai."),
  restarted: open(shape({}), "Program dinyalakan kembali."),
  "clock-confirmed": open(
    shape({ zone: Type3.Enum(["WIB", "WITA", "WIT"]) }),
    "Tanggal, jam dan zona waktu ({zone}) diperiksa dan benar."
  ),
  "officer-added": open(
    shape({ officer: id, name: line2, roles: Type3.Array(id, { maxItems: 5 }) }),
    "{name} bertugas sebagai {roles}."
  ),
  "pin-reset": open(shape({ officer: id }), "PIN petugas {officer} diganti."),
  "roll-imported": open(
    shape({ residents: count, refused: count, toConfirm: count, fileHash: hash2 }),
    "Daftar warga dimasukkan: {residents} warga, {refused} baris ditolak, {toConfirm} perlu dipastikan."
  ),
  "rules-read-aloud": open(shape({}), "Setiap aturan dibacakan dan disetujui oleh dua petugas."),
  "lot-confirmed": open(shape({ lot: count, slips: count }), "Cetakan kupon lot {lot} baik: {slips} kupon."),
  "lot-revoked": open(
    shape({ lot: count, slips: count }),
    "Cetakan kupon lot {lot} dibatalkan: {slips} kupon."
  ),
  "cards-read-back": open(shape({ cards: count }), "Semua kartu kunci ({cards}) dibaca kembali dan benar."),
  "election-frozen": signed(
    shape({ setupHash: hash2, tokens: count, usable: count, residents: count }),
    "Aturan, daftar warga, kunci dan kupon dibekukan: {usable} kupon siap pakai, {residents} warga."
  ),
  "test-slips-given": open(shape({ slips: count }), "{slips} kupon uji diserahkan kepada pemantau."),
  "reserve-added": open(shape({ slips: count }), "{slips} kupon cadangan dicampurkan ke dalam mangkuk."),
  "box-shown-empty": open(shape({}), "Kotak suara diperlihatkan kosong."),
  "voting-opened": signed(shape({ ballots: count }), "Pemungutan suara dibuka. Isi kotak: {ballots}."),
  "voting-paused": open(shape({ reason: note }), "Pemungutan suara dihentikan sementara: {reason}"),
  "voting-resumed": open(shape({}), "Pemungutan suara dilanjutkan."),
  "last-call": open(shape({ checkedIn: count }), "Panggilan terakhir. Yang hadir: {checkedIn}."),
  "turnout-judged": open(
    shape({
      eligible: count,
      checkedIn: count,
      needed: count,
      decision: Type3.Enum(["enough", "visits", "re-run", "accept-with-note"]),
      note
    }),
    "Kehadiran dinilai: {checkedIn} dari {eligible}, perlu {needed}. Putusan: {decision}. {note}"
  ),
  "bound-reached": open(
    shape({ ballots: count, bound: count }),
    "Kejadian: satu kartu lagi akan melebihi daftar hadir ({ballots} dari {bound}). Pemungutan suara dihentikan."
  ),
  "checked-in": closed(shape({ resident: id, ageConfirmed: Type3.Boolean() }), "Warga {resident} hadir."),
  "check-in-undone": closed(
    shape({ resident: id }),
    "Kehadiran warga {resident} dibatalkan; kuponnya kembali."
  ),
  "slip-revoked": closed(
    shape({ reason: Type3.Enum(["damaged", "handed-back"]) }),
    "Satu kupon dibatalkan ({reason})."
  ),
  "slip-lost": closed(shape({ note }), "Satu kupon hilang. {note}"),
  "helper-present": closed(shape({ helper: line2 }), "Seorang pemilih dibantu oleh {helper}."),
  "roll-changed": open(
    shape({ change: Type3.Enum(["added", "corrected"]), reason: note, line: RollLine }),
    "Daftar warga diubah setelah dibekukan ({change}, {line}): {reason}"
  ),
  "device-paired": open(
    shape({ device: id, kind: id, label: line2 }),
    "Perangkat {label} ({kind}) dipasangkan."
  ),
  "device-unpaired": open(shape({ device: id, label: line2 }), "Perangkat {label} dilepas."),
  "slips-counted": open(
    shape({ left: count, spoiled: count }),
    "Sisa kupon dihitung tangan oleh dua orang: {left} utuh, {spoiled} rusak."
  ),
  "voting-closed": signed(
    shape({
      root: hash2,
      ballots: count,
      checkIns: count,
      testSlips: count,
      logHead: hash2,
      tokens: shape({ printed: count, spent: count, revoked: count }),
      left: count,
      outstanding: Type3.Integer({ minimum: -4e4, maximum: 4e4 }),
      note
    }),
    "Pemungutan suara ditutup. Kartu suara dalam kotak: {ballots}. Daftar hadir: {checkIns}. {note}"
  ),
  "box-opened": signed(
    shape({ cards: Type3.Array(count, { maxItems: 9 }), ballots: count, unreadable: count }),
    "Kotak dibuka di depan warga dengan kartu kunci {cards}: {ballots} kartu suara."
  ),
  "test-ballots-set-aside": open(
    shape({ ballots: count }),
    "{ballots} suara uji ditemukan tepat sama dan disisihkan."
  ),
  /** What observers had written down beforehand: one ballot of exactly this content is set aside, whichever it is. */
  "test-ballot-found": closed(
    shape({ names: Type3.Array(Type3.String({ maxLength: 60 }), { maxItems: 30 }) }),
    "Isi satu suara uji dibacakan dari amplop pemantau."
  ),
  "paper-ballot": closed(
    shape({ number: count, names: Type3.Array(Type3.String({ maxLength: 60 }), { maxItems: 30 }) }),
    "Kartu suara kertas nomor {number} disalin oleh dua petugas."
  ),
  "name-decided": closed(
    shape({
      form: Type3.String({ maxLength: 240 }),
      written: Type3.Union([Type3.Null(), Type3.String({ maxLength: 240 })]),
      outcome: Type3.Union([
        shape({ kind: Type3.Literal("person"), person: id }),
        shape({ kind: Type3.Literal("void"), reason: Type3.Enum(["unresolved", "not-a-name", "ineligible"]) })
      ])
    }),
    "Satu tulisan nama diputuskan oleh dua petugas."
  ),
  "reading-compared": open(
    shape({ reading: count, agrees: Type3.Boolean(), note }),
    "Setelah bacaan {reading} papan dibandingkan dengan turus warga. {note}"
  ),
  "objection-noted": open(shape({ reading: count, note }), "Keberatan pada bacaan {reading}: {note}"),
  "tie-settled": open(
    shape({
      line: Type3.Enum(["seats", "reserves"]),
      people,
      chosen: Type3.Array(id, { maxItems: 200 }),
      method: Type3.Enum(["run-off", "deliberation", "lots"]),
      how: note
    }),
    "Suara sama diselesaikan ({method}): {how}"
  ),
  "consent-answered": open(
    shape({ person: id, answer: Type3.Enum(["yes", "no", "pending"]) }),
    "Kesediaan {person}: {answer}."
  ),
  "note-added": open(shape({ about: id, note }), "Catatan: {note}"),
  certified: signed(shape({ resultHash: hash2 }), "Hasil disahkan oleh rembug warga."),
  abandoned: open(shape({ reason: note }), "Persiapan ini ditinggalkan sebelum suara pertama: {reason}"),
  "vote-void": open(shape({ reason: note }), "Pemungutan suara harus diulang: {reason}"),
  "tls-off": open(shape({}), "Sambungan tanpa TLS disetujui oleh dua petugas.")
};
var EVENT_NAMES = Object.keys(EVENTS);

// src/audit/chain.ts
import { Value } from "typebox/value";
var NO_ENTRY = "0".repeat(64);
var QUARTER_MS = 15 * 6e4;
var SALT = /^[0-9a-f]{64}$/;
var INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
var QUARTER = /:(00|15|30|45):00\.000Z$/;
function nextEntry(previous, { at, actor, kind, data, salt }) {
  if (!Value.Check(EVENTS[kind].data, data)) throw new Error(`the data do not fit the event ${kind}`);
  if (salt.length !== 32) throw new RangeError("a salt has 32 bytes");
  return {
    seq: (previous?.seq ?? 0) + 1,
    at: EVENTS[kind].visibility === "private" ? quarterHour(at) : at,
    actor,
    kind,
    dataHash: dataHash(salt, data),
    prev: previous === null ? NO_ENTRY : entryHash(previous),
    data,
    salt: toHex(salt),
    signature: null
  };
}
var quarterHour = (at) => new Date(Math.floor(Date.parse(at) / QUARTER_MS) * QUARTER_MS).toISOString();
var dataHash = (salt, data) => hashBytes(concat(salt, toUtf8(canonicalJson(data))));
var bareEntry = ({ seq, at, actor, kind, dataHash: dataHash2, prev }) => ({
  seq,
  at,
  actor,
  kind,
  dataHash: dataHash2,
  prev
});
var entryHash = (entry) => hashJson(bareEntry(entry));
function checkLog(entries) {
  let prev = NO_ENTRY;
  for (const [at, entry] of entries.entries()) {
    const seq = at + 1;
    if (entry.seq !== seq || entry.prev !== prev) return refuse({ kind: "log-broken", seq });
    const event = Object.hasOwn(EVENTS, entry.kind) ? EVENTS[entry.kind] : null;
    if (event === null) return refuse({ kind: "log-entry-unknown", seq });
    const hidden = event.visibility === "private";
    const dated = INSTANT.test(entry.at) && (!hidden || QUARTER.test(entry.at));
    if (!dated) return refuse({ kind: "log-entry-unknown", seq });
    const bare = entry.data === void 0 && entry.salt === void 0;
    if (!(bare && hidden)) {
      if (!dataFit(entry)) return refuse({ kind: "log-data-changed", seq });
      if (!Value.Check(event.data, entry.data)) return refuse({ kind: "log-entry-unknown", seq });
    }
    prev = entryHash(entry);
  }
  return accept(null);
}
var dataFit = ({ data, salt, dataHash: wanted }) => data !== void 0 && salt !== void 0 && SALT.test(salt) && dataHash(fromHex(salt), data) === wanted;
function publicEntry(entry) {
  const { data, salt, signature } = entry;
  const shown = { ...bareEntry(entry), signature };
  return EVENTS[entry.kind].visibility === "private" ? shown : { ...shown, data, salt };
}
var ofKind = (log, kind) => log.filter((entry) => entry.kind === kind);
function closingSeal(log) {
  const closing = log.find(({ kind }) => kind === "voting-closed");
  return closing === void 0 ? null : entryHash(closing);
}
var actorsOf = (entry) => entry.actor.split("+");

// src/audit/sshsig.ts
import { sha512 } from "@noble/hashes/sha2.js";
import { base64 } from "@scure/base";
var MAGIC = toUtf8("SSHSIG");
var VERSION2 = 1;
var KEY_TYPE = "ssh-ed25519";
var HASH_NAME = "sha512";
var BEGIN = "-----BEGIN SSH SIGNATURE-----";
var END2 = "-----END SSH SIGNATURE-----";
var LINE_LENGTH = 70;
function signSsh(message, namespace, keys, sign) {
  return armored(keys.publicKey, namespace, sign(signedBytes(message, namespace), keys.secretKey));
}
function verifySsh(text2, message, namespace, publicKey2, verify) {
  const signature = signatureOf(text2);
  if (signature === null || text2 !== armored(publicKey2, namespace, signature)) return false;
  return verify(signedBytes(message, namespace), signature, publicKey2);
}
function signerOf(text2) {
  const blob = blobOf(text2);
  return blob === null ? null : fieldsOf(blob)?.publicKey ?? null;
}
var allowedSigner = (principal, namespaces, publicKey2) => `${principal} namespaces="${namespaces.join(",")}" ${KEY_TYPE} ${base64.encode(keyBlob(publicKey2))}
`;
var signedBytes = (message, namespace) => concat(MAGIC, text(namespace), text(""), text(HASH_NAME), field(sha512(message)));
function armored(publicKey2, namespace, signature) {
  const blob = concat(
    MAGIC,
    uint32(VERSION2),
    field(keyBlob(publicKey2)),
    text(namespace),
    text(""),
    text(HASH_NAME),
    field(concat(text(KEY_TYPE), field(signature)))
  );
  const lines = base64.encode(blob).match(new RegExp(`.{1,${LINE_LENGTH}}`, "g")) ?? [];
  return [BEGIN, ...lines, END2, ""].join("\n");
}
var keyBlob = (publicKey2) => concat(text(KEY_TYPE), field(publicKey2));
function uint32(value) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
var field = (bytes) => concat(uint32(bytes.length), bytes);
var text = (value) => field(toUtf8(value));
var signatureOf = (armor) => {
  const blob = blobOf(armor);
  return blob === null ? null : fieldsOf(blob)?.signature ?? null;
};
function blobOf(armor) {
  const lines = armor.trimEnd().split("\n");
  if (lines[0] !== BEGIN || lines.at(-1) !== END2) return null;
  try {
    return base64.decode(lines.slice(1, -1).join(""));
  } catch {
    return null;
  }
}
function fieldsOf(blob) {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.length);
  let at = MAGIC.length + 4;
  const next = () => {
    if (at + 4 > blob.length) return null;
    const from = at + 4;
    const to = from + view.getUint32(at);
    at = to;
    return to > blob.length ? null : blob.subarray(from, to);
  };
  const [key, , , , signature] = [next(), next(), next(), next(), next()];
  const publicKey2 = key?.subarray(-32);
  const bytes = signature?.subarray(-64);
  return publicKey2?.length === 32 && bytes?.length === 64 ? { publicKey: publicKey2, signature: bytes } : null;
}

// src/audit/signatures.ts
var signedText = (entry, setupHash2) => toUtf8(canonicalJson({ entry: bareEntry(entry), setupHash: setupHash2 }));
function signEntry(entry, signer, sign) {
  const keys = { publicKey: fromHex(signer.publicKey), secretKey: signer.secretKey };
  return { ...entry, signature: signSsh(signedText(entry, signer.setupHash), "bilik-log", keys, sign) };
}
function signatureFault(log, setup, verify) {
  const key = fromHex(setup.recordKey);
  for (const entry of log) {
    const { seq, signature } = entry;
    if (signature === null) {
      if (EVENTS[entry.kind].signed) return { kind: "log-signature-missing", seq };
      continue;
    }
    const message = signedText(entry, setup.setupHash);
    const good = EVENTS[entry.kind].signed && verifySsh(signature, message, "bilik-log", key, verify);
    if (!good) return { kind: "log-signature-bad", seq };
  }
  return null;
}

// src/record/directory.ts
function directoryAtCount(lines, log, { rules, runOffOf }) {
  const present = presentAtClose(log);
  const mayBeElected = ({ id: id2, eligible, letter }) => runOffOf === null ? eligible && (rules.absent === "may-be-elected" || letter || present.has(id2)) : runOffOf.people.includes(id2);
  return linesAtCount(lines, log).map((line3) => {
    const { id: id2, name, aliases, unit, sex } = line3;
    return { id: id2, name, aliases, unit, sex, eligible: mayBeElected(line3) };
  });
}
function linesAtCount(lines, log) {
  const changed = ofKind(log, "roll-changed").map(({ data }) => [data.line.id, data.line]);
  const roll = new Map([...lines.map((line3) => [line3.id, line3]), ...changed]);
  return [...roll.values()].sort((a, b) => compareText(a.id, b.id));
}
function presentAtClose(log) {
  const present = /* @__PURE__ */ new Set();
  for (const entry of log) {
    if (entry.kind === "checked-in") present.add(entry.data.resident);
    if (entry.kind === "check-in-undone")
      present.delete(entry.data.resident);
  }
  return present;
}

// src/record/opened-box.ts
function openedBox(opened, log) {
  const paper = paperBallots(log);
  const all = [...opened, ...paper].sort((a, b) => compareText(a.id, b.id));
  const wanted = ofKind(log, "test-ballot-found").map(({ data }) => contentOf(data.names));
  const tests = findTests(all, wanted);
  return {
    ...{ all, inBox: opened.length, paper: paper.length },
    counted: all.filter(({ id: id2 }) => !tests.has(id2)),
    tests: [...tests],
    testsMissing: wanted.length - tests.size
  };
}
function findTests(all, wanted) {
  const open2 = /* @__PURE__ */ new Map();
  for (const content of wanted) open2.set(content, (open2.get(content) ?? 0) + 1);
  const found = /* @__PURE__ */ new Set();
  if (open2.size === 0) return found;
  for (const { id: id2, source, fault, names } of all) {
    if (source === "paper" || fault !== null) continue;
    const content = contentOf(names.map(({ written }) => written));
    const left = open2.get(content) ?? 0;
    if (left === 0) continue;
    open2.set(content, left - 1);
    found.add(id2);
  }
  return found;
}
var contentOf = (names) => JSON.stringify(names.map(normalForm).sort(compareText));
function paperBallots(log) {
  const sheets = new Map(ofKind(log, "paper-ballot").map((entry) => [entry.data.number, entry]));
  return [...sheets.values()].map(({ dataHash: dataHash2, data }) => ({
    id: dataHash2,
    source: "paper",
    names: data.names.map((written) => ({ written })),
    fault: null
  }));
}

// src/record/public-events.ts
var entriesOf = (record) => record.log;
var publicEvents = (log, kind) => log.filter((entry) => entry.kind === kind && entry.data !== void 0).map(({ seq, at, actor, data }) => ({ seq, at, actor, data }));
var officerNames = (log) => new Map(publicEvents(log, "officer-added").map(({ data }) => [data.officer, data.name]));

// src/record/seated.ts
function reservesInOrder(ranking, settlements) {
  const reserves = new Set(
    ranking.filter(({ standing }) => standing === "reserve").map(({ person }) => person)
  );
  return followers(ranking, settlements).filter((person) => reserves.has(person));
}
function seatedPeople(ranking, settlements, answers, rule) {
  const asked = (person) => rule.asked ? answers.get(person) ?? "pending" : null;
  const seated = ranking.filter(({ standing }) => standing === "elected").map(({ person }) => ({ person, by: "votes", consent: asked(person) }));
  if (rule.onRefusal === "seat-stays-empty") return seated;
  let open2 = seated.filter(({ consent }) => consent === "no").length;
  for (const person of followers(ranking, settlements)) {
    if (open2 === 0) break;
    const consent = asked(person);
    seated.push({ person, by: "refusal", consent });
    if (consent !== "no") open2 -= 1;
  }
  return seated;
}
function followers(ranking, settlements) {
  const rest = ranking.filter(({ standing }) => standing !== "elected");
  const order = [];
  for (let from = 0; from < rest.length; ) {
    const votes = rest[from]?.votes;
    const group = rest.filter((each) => each.votes === votes).map(({ person }) => person);
    const settled = settlements.find(({ line: line3, people: people2 }) => line3 === "reserves" && samePeople(people2, group));
    if (group.length > 1 && settled === void 0) break;
    if (rest[from]?.standing === "tied") break;
    order.push(...settled?.chosen ?? group);
    from += group.length;
  }
  return order;
}
var samePeople = (a, b) => a.length === b.length && a.every((person) => b.includes(person));

// src/record/seating.ts
var WOMEN_PERCENT = 30;
function seatingOf(setup, ranked, sexOf, log) {
  const rules = countRulesOf(setup);
  const settlements = settlementsInForce(rules, ranked, settlementsOf(log));
  const seated = seatPeople(rules, ranked, settlements);
  if (!seated.ok) throw new Error("a settlement in force does not fit");
  const { ranking, ties } = seated.value;
  const answers = new Map(
    publicEvents(log, "consent-answered").map(({ data }) => [data.person, data.answer])
  );
  const elected = seatedPeople(ranking, settlements, answers, setup.rules.consent);
  const holding = elected.filter(({ consent }) => consent !== "no");
  const women = holding.filter(({ person }) => sexOf(person) === "P").length;
  const target = percentOf(WOMEN_PERCENT, rules.seats);
  return {
    ...{ ranking, settlements },
    published: {
      ties: ties.map((tie) => ({ ...tie, people: [...tie.people] })),
      settled: settlements.map((settlement) => settledTie(ranked, settlement)),
      elected: [...elected],
      reserves: [...reservesInOrder(ranking, settlements)],
      women: { elected: women, of: holding.length, target }
    }
  };
}
var countRulesOf = ({ rules, runOffOf }) => ({
  names: rules.names,
  faults: rules.faults,
  seats: runOffOf?.seats ?? rules.seats,
  reserves: runOffOf === null ? rules.reserves : 0
});
var settlementsOf = (log) => publicEvents(log, "tie-settled").map((entry) => {
  const { line: line3, people: people2, chosen, method } = entry.data;
  return { line: line3, people: people2, chosen, method, entry };
});
function settledTie(ranked, { line: line3, people: people2, chosen, method, entry }) {
  const placing = ranked.find(({ person }) => person === people2[0]);
  if (placing === void 0) throw new Error("a settlement stands for a tie that does not");
  const { rank, votes } = placing;
  return {
    ...{ line: line3, rank, votes, people: [...people2], chosen: [...chosen], method },
    ...{ how: entry.data.how, officers: entry.actor.split("+") }
  };
}

// src/tally/forms.ts
function groupForms(directory, ballots, latest) {
  const groups = /* @__PURE__ */ new Map();
  for (const { lines } of ballots) {
    const here = /* @__PURE__ */ new Set();
    for (const line3 of lines) {
      if (line3.chosen) continue;
      const key = groupKey(line3);
      const group = groups.get(key) ?? { lines: [], ballots: 0 };
      group.lines.push(line3);
      if (!here.has(key)) group.ballots += 1;
      here.add(key);
      groups.set(key, group);
    }
  }
  return [...groups].map(([key, { lines, ballots: ballots2 }]) => groupOf(directory, lines, ballots2, latest.get(key) ?? null)).sort((a, b) => compareText(a.form, b.form) || compareText(a.scope ?? "", b.scope ?? ""));
}
var groupKey = ({ form, scope }) => JSON.stringify([form, scope]);
function groupOf(directory, lines, ballots, decision) {
  const [first] = lines;
  const { status, suggestions } = matchRead(directory, readOfAll(lines));
  return {
    form: first.form,
    scope: first.scope,
    written: [...new Set(lines.map(({ written }) => written))].sort(compareText),
    status,
    suggestions,
    decision,
    open: first.state === "open",
    lines: lines.length,
    ballots
  };
}
function readOfAll(lines) {
  const [first] = lines;
  const said = new Set(lines.map(({ read }) => read.addressed).filter((sex2) => sex2 !== null));
  const [sex = null] = said.size === 1 ? said : [];
  const kept = new Set(lines.flatMap(({ read }) => read.initials));
  const initials = [...kept].filter((title) => lines.every(({ read }) => read.initials.includes(title)));
  return { form: first.read.form, addressed: sex, initials };
}

// src/tally/decision.ts
function resolveNames(directory, opened, decisions) {
  const latest = /* @__PURE__ */ new Map();
  for (const decision of decisions) {
    const { outcome } = decision;
    if (outcome.kind === "person" && !directory.people.has(outcome.person))
      throw new RangeError("a decision names nobody of this directory");
    latest.set(groupKey({ form: decision.form, scope: decision.written }), decision);
  }
  const readings = /* @__PURE__ */ new Map();
  const read = (written) => {
    const known = readings.get(written);
    if (known !== void 0) return known;
    const name = readName(written);
    const reading = { form: formIn(directory, name), read: name };
    readings.set(written, reading);
    return reading;
  };
  const resolve = (line3) => {
    const { form, read: name } = read(line3.written);
    const { person } = line3;
    if (person !== void 0 && bears(directory, person, name.form))
      return { form, read: name, written: line3.written, scope: null, chosen: true, state: "known", person };
    const apart = latest.get(groupKey({ form, scope: line3.written }));
    const decision = apart ?? latest.get(groupKey({ form, scope: null }));
    const scope = apart === void 0 ? null : line3.written;
    const state = decision === void 0 ? stateOf(directory, name) : outcomeOf(decision);
    return { form, read: name, written: line3.written, scope, chosen: false, ...state };
  };
  const ballots = opened.filter(({ fault }) => fault === null).map(({ id: id2, names }) => ({ id: id2, lines: inOneOrder(names).map(resolve) }));
  const faults = (fault) => opened.filter((ballot) => ballot.fault === fault).length;
  return {
    directory,
    ballots: ballots.map(({ id: id2, lines }) => ({ id: id2, lines: lines.map(withoutSpelling) })),
    unreadable: {
      unsealable: faults("unsealable"),
      unreadable: faults("unreadable"),
      otherElection: faults("other-election")
    },
    forms: groupForms(directory, ballots, latest)
  };
}
function stateOf(directory, read) {
  const { person } = matchRead(directory, read);
  return person === null ? { state: "open", person } : { state: "known", person };
}
var outcomeOf = ({ outcome }) => outcome.kind === "person" ? { state: "decided", person: outcome.person } : { state: "void", person: null, reason: outcome.reason };
var inOneOrder = (names) => names.filter(({ written }) => tidyName(written) !== "").sort((a, b) => compareText(a.written, b.written) || compareText(a.person ?? "", b.person ?? ""));
function withoutSpelling({ written: _written, read: _read, ...line3 }) {
  return line3;
}

// src/tally/resolved-count.ts
function countInput({ directory, ballots }) {
  const roll = [...directory.people.values()].map(({ id: id2, eligible }) => ({ id: id2, eligible }));
  const outsiders = outsiderIds(
    ballots.flatMap(({ lines }) => lines),
    directory.people
  );
  return {
    people: [...roll, ...[...outsiders.values()].map((id2) => ({ id: id2, eligible: false }))],
    ballots: ballots.map(({ lines }) => ({
      names: lines.map((line3) => line3.person ?? outsiders.get(groupKey(line3)) ?? null)
    }))
  };
}
function outsiderIds(lines, people2) {
  const groups = new Set(lines.filter(isOutsider).map(groupKey));
  let mark = "~";
  while ([...people2.keys()].some((id2) => id2.startsWith(mark))) mark += "~";
  return new Map([...groups].sort().map((key, at) => [key, `${mark}${at + 1}`]));
}
var isOutsider = (line3) => line3.state === "void" && line3.reason === "ineligible";
function countResolved(rules, resolved, settlements) {
  const { people: people2, ballots } = countInput(resolved);
  return countBallots(rules, people2, ballots, settlements);
}
function currentSettlements(rules, resolved, all) {
  const { people: people2, ballots } = countInput(resolved);
  return settlementsInForce(rules, rankBallots(rules, people2, ballots), all);
}

// src/record/result.ts
function resultOf({ setup, directory, opened, log }) {
  const box = openedBox(opened, log);
  const resolved = resolveNames(directory, box.counted, decisionsOf(log));
  const counted = countResolved(countRulesOf(setup), resolved, []);
  if (!counted.ok) throw new Error(`the count refuses its own input: ${counted.refusal.kind}`);
  const { ballots, names, ranking: ranked } = counted.value;
  const seating = seatingOf(setup, ranked, (person) => directory.people.get(person)?.sex ?? "?", log);
  const { ranking, settlements, published } = seating;
  const { ties } = published;
  const complete = !ties.some(({ line: line3 }) => line3 === "seats");
  return {
    ...{ box, resolved, settlements },
    tally: { ballots, names, ranking, ties, complete },
    published: {
      ...published,
      ballots: ballotSums(box, resolved, ballots),
      names: { valid: names.valid, void: { ...names.void } },
      ranking: ranking.map((placing) => ({ ...placing, ...shownPerson(directory, placing.person) }))
    }
  };
}
var resultHash = (result) => hashJson(result);
var decisionsOf = (log) => ofKind(log, "name-decided").map(({ data, actor }) => {
  const [first = "", second = ""] = actor.split("+");
  return { ...data, officers: [first, second] };
});
var ballotSums = (box, { unreadable }, { valid, invalid }) => ({
  inBox: box.inBox,
  paper: box.paper,
  testsSetAside: box.tests.length,
  counted: box.counted.length,
  valid,
  invalid: { ...invalid, ...unreadable }
});
function shownPerson({ people: people2 }, id2) {
  const person = people2.get(id2);
  if (person === void 0) throw new Error("somebody was counted who is not in the directory");
  const { name, aliases, unit, sex } = person;
  return { name, aliases: [...aliases], unit, sex };
}

// src/record/reconcile.ts
function reconcile(figures) {
  const { printed, spent, revoked, left, spoiled } = figures;
  const outstanding = printed - spent - revoked - left;
  return {
    ...figures,
    outstanding,
    agrees: outstanding === 0 && spoiled === revoked && boxFits(figures)
  };
}
var boxFits = ({ ballots, spent, checkIns, testSlips }) => ballots === spent && ballots <= checkIns + testSlips;

// src/record/sums.ts
var sumFault = (record) => [...slipSums(record), ...turnoutSums(record), ...resultSums(record)].find(([, agrees]) => !agrees)?.[0] ?? null;
function reconciliationOf(log) {
  const [closed2] = publicEvents(log, "voting-closed");
  const [frozen] = publicEvents(log, "election-frozen");
  const counted = publicEvents(log, "slips-counted").at(-1);
  if (closed2 === void 0 || frozen === void 0 || counted === void 0)
    throw new Error("no reconciliation before the closing");
  const { tokens, left, checkIns, testSlips, ballots, note: note2 } = closed2.data;
  const spoiledInPrint = frozen.data.tokens - frozen.data.usable;
  const sums = reconcile({
    printed: frozen.data.usable,
    spent: tokens.spent,
    revoked: tokens.revoked - spoiledInPrint,
    spoiled: counted.data.spoiled,
    ...{ left, checkIns, testSlips, ballots }
  });
  const registered = tokens.printed + tokens.spent + tokens.revoked;
  if (sums.outstanding !== closed2.data.outstanding || registered !== frozen.data.tokens || !boxFits(sums))
    throw new Error("the closing entry does not add up");
  return { ...sums, note: note2 };
}
function differenceIsNoted(log, paper) {
  const { agrees, note: note2, ballots, checkIns, testSlips } = reconciliationOf(log);
  if (!agrees && note2.trim() === "") return false;
  const withinBound = ballots + paper <= checkIns + testSlips;
  return withinBound || publicEvents(log, "note-added").some(({ data }) => data.about === "paper");
}
function slipSums(record) {
  const log = entriesOf(record);
  const { paper, note: note2, ...figures } = record.reconciliation;
  const { note: logged, ...expected } = reconciliationOf(log);
  const fields = Object.keys(expected).map(
    (field2) => [`reconciliation.${field2}`, figures[field2] === expected[field2]]
  );
  const given = publicEvents(log, "test-slips-given").reduce((sum, { data }) => sum + data.slips, 0);
  return [
    ...fields,
    ["reconciliation.note", note2 === logged],
    ["reconciliation.paper", paper === record.result.ballots.paper && paper <= times(log, "paper-ballot")],
    [
      "reconciliation.checkIns",
      figures.checkIns === times(log, "checked-in") - times(log, "check-in-undone")
    ],
    ["reconciliation.testSlips", figures.testSlips === given]
  ];
}
var times = (log, kind) => log.filter((entry) => entry.kind === kind).length;
function turnoutSums({ turnout, reconciliation }) {
  const { eligible, checkedIn, rows } = turnout;
  const sexes = ["L", "P"];
  const inRows = (part, sex) => rows.reduce((sum, row) => sum + row[part][sex], 0);
  return [
    ["turnout.checkedIn", checkedIn.L + checkedIn.P + checkedIn.unknown === reconciliation.checkIns],
    ["turnout.eligible.unknown", checkedIn.unknown <= eligible.unknown],
    ...sexes.flatMap((sex) => [
      [`turnout.eligible.${sex}`, checkedIn[sex] <= eligible[sex]],
      [`turnout.rows: eligible.${sex}`, rows.length === 0 || inRows("eligible", sex) === eligible[sex]],
      [`turnout.rows: checkedIn.${sex}`, rows.length === 0 || inRows("checkedIn", sex) === checkedIn[sex]]
    ]),
    ...rows.map((row, at) => {
      const within = sexes.every((sex) => row.checkedIn[sex] <= row.eligible[sex]);
      return [`turnout.rows[${at}]`, within];
    })
  ];
}
function resultSums(record) {
  const { result, reconciliation, setup } = record;
  const { ballots, names, ranking } = result;
  const log = entriesOf(record);
  const invalid = Object.values(ballots.invalid).reduce((sum, each) => sum + each, 0);
  const unread = ballots.invalid.unsealable + ballots.invalid.unreadable + ballots.invalid.otherElection;
  const votes = ranking.reduce((sum, person) => sum + person.votes, 0);
  const [box] = publicEvents(log, "box-opened");
  const asideTold = publicEvents(log, "test-ballots-set-aside").reduce(
    (sum, { data }) => sum + data.ballots,
    0
  );
  return [
    ["result.ballots.inBox", ballots.inBox === reconciliation.ballots && ballots.inBox === box?.data.ballots],
    ["result.ballots.testsSetAside", ballots.testsSetAside === times(log, "test-ballot-found")],
    ["result.ballots.testsSetAside", ballots.testsSetAside === asideTold],
    ["result.ballots.counted", ballots.counted === ballots.inBox + ballots.paper - ballots.testsSetAside],
    ["result.ballots.valid", ballots.valid + invalid === ballots.counted],
    ["result.ballots.invalid", unread === box?.data.unreadable],
    ["result.names.valid", names.valid === votes && votes <= ballots.valid * setup.rules.names.max],
    ["result.ranking", new Set(ranking.map(({ person }) => person)).size === ranking.length],
    ...ranking.map(
      (person, at) => [
        `result.ranking[${at}].votes`,
        person.votes >= 1 && person.votes <= ballots.valid
      ]
    )
  ];
}

// src/record/turnout.ts
var LEAST_OF_A_SEX = 5;
var LEAST_OF_BOTH = 10;
function publicTurnout(units) {
  const singles = [...units].sort((a, b) => byName(a.unit, b.unit)).map(rowOf);
  const groups = [];
  let open2 = null;
  for (const small of singles.filter((row) => !isLarge(row))) {
    open2 = open2 === null ? small : together(open2, small);
    if (isLarge(open2)) {
      groups.push(open2);
      open2 = null;
    }
  }
  const large = singles.filter(isLarge);
  const rows = open2 === null ? [...large, ...groups] : withRest(large, groups, open2);
  return {
    eligible: sumOf(units.map(({ eligible }) => eligible)),
    checkedIn: sumOf(units.map(({ checkedIn }) => checkedIn)),
    rows: rows.sort((a, b) => byName(a.units[0] ?? "", b.units[0] ?? ""))
  };
}
function withRest(large, groups, rest) {
  const last = groups.at(-1);
  if (last !== void 0) return [...large, ...groups.slice(0, -1), together(last, rest)];
  const smallest = [...large].sort((a, b) => peopleOf(a) - peopleOf(b))[0];
  if (smallest === void 0) return [];
  return [...large.filter((row) => row !== smallest), together(smallest, rest)];
}
var rowOf = ({ unit, eligible, checkedIn }) => ({
  units: [unit],
  eligible: { L: eligible.L, P: eligible.P },
  checkedIn: { L: checkedIn.L, P: checkedIn.P }
});
var peopleOf = ({ eligible }) => eligible.L + eligible.P;
var isLarge = (row) => peopleOf(row) >= LEAST_OF_BOTH && [row.eligible.L, row.eligible.P].every((people2) => people2 === 0 || people2 >= LEAST_OF_A_SEX);
var together = (a, b) => ({
  units: [...a.units, ...b.units].sort(byName),
  eligible: { L: a.eligible.L + b.eligible.L, P: a.eligible.P + b.eligible.P },
  checkedIn: { L: a.checkedIn.L + b.checkedIn.L, P: a.checkedIn.P + b.checkedIn.P }
});
var sumOf = (people2) => people2.reduce(
  (sum, { L, P, unknown }) => ({ L: sum.L + L, P: sum.P + P, unknown: sum.unknown + unknown }),
  {
    L: 0,
    P: 0,
    unknown: 0
  }
);
function byName(a, b) {
  const key = (name) => name.replace(/\d+/g, (digits) => digits.padStart(6, "0"));
  return compareText(key(a), key(b)) || compareText(a, b);
}

// src/tally/aliases.ts
var PUBLIC_FROM = 5;
function aliasList(resolved) {
  const forms = countForms(
    resolved,
    (line3) => line3.state === "known" ? null : { form: line3.form, person: line3.person, void: line3.state === "void" ? line3.reason : null }
  );
  return {
    forms: forms.filter(({ ballots }) => ballots >= PUBLIC_FROM).map(({ key, ballots }) => ({ ...key, ballots })),
    others: forms.reduce((sum, { ballots, lines }) => ballots < PUBLIC_FROM ? sum + lines : sum, 0)
  };
}
function countForms({ ballots }, keyOf) {
  const counted = /* @__PURE__ */ new Map();
  for (const { lines } of ballots) {
    const here = /* @__PURE__ */ new Set();
    for (const line3 of lines) {
      const key = keyOf(line3);
      if (key === null) continue;
      const name = JSON.stringify(Object.values(key));
      const found = counted.get(name) ?? { key, ballots: 0, lines: 0 };
      found.lines += 1;
      if (!here.has(name)) found.ballots += 1;
      here.add(name);
      counted.set(name, found);
    }
  }
  return [...counted].sort(([a, first], [b, second]) => compareText(first.key.form, second.key.form) || compareText(a, b)).map(([, found]) => found);
}

// src/tally/gaps.ts
function contestedGaps({ seats }, { people: people2 }, live) {
  const ranges = rangesOf(people2, live);
  const chairs = Array.from({ length: seats }, () => ({ least: 0, most: 0 }));
  const leasts = [...ranges, ...chairs].map(({ least }) => least).sort((a, b) => a - b);
  const mosts = [...ranges, ...chairs].map(({ most }) => most).sort((a, b) => a - b);
  const isContested = ({ least, most }) => {
    const mayReach = mosts.length - lowerBound(mosts, least) - 1;
    const surelyAbove = leasts.length - lowerBound(leasts, most + 1);
    return mayReach >= seats && surelyAbove < seats;
  };
  const contested = ranges.filter(isContested).map(({ least }) => least);
  const values = [
    ...contested,
    ...chairs.filter(isContested).slice(0, 1).map(() => 0)
  ];
  return differences(values, live.ballots.length);
}
function rangesOf(people2, { votes, ballots }) {
  const certain = /* @__PURE__ */ new Map();
  for (const ballot of ballots) {
    for (const person of ballot.certain) certain.set(person, (certain.get(person) ?? 0) + 1);
  }
  return [...people2.values()].filter(({ eligible }) => eligible).map(({ id: id2 }) => {
    const least = votes.get(id2) ?? 0;
    return { least, most: least + ballots.length - (certain.get(id2) ?? 0) };
  });
}
function lowerBound(ascending, least) {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = from + to >> 1;
    if (ascending[middle] < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
function differences(values, atMost) {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const found = /* @__PURE__ */ new Set();
  if (distinct.length < values.length) found.add(0);
  distinct.forEach((low, at) => {
    for (const high of distinct.slice(at + 1)) {
      if (high - low > atMost) break;
      found.add(high - low);
    }
  });
  return [...found];
}

// src/tally/outlook.ts
function outlookOf(rules, directory, { lines }) {
  if (lines.length === 0) return "invalid";
  const { faults, names } = rules;
  const open2 = lines.filter(({ state }) => state === "open").length;
  const { repeats, distinct, ineligible, unresolved } = closedLines(directory, lines);
  const once = faults.repeated === "count-once";
  const mostLines = once ? lines.length - repeats : lines.length;
  const allMayRepeat = once && open2 > 0;
  const leastLines = allMayRepeat ? mostLines - open2 + (distinct === 0 ? 1 : 0) : mostLines;
  const few = faults.tooFew === "void-ballot";
  if (leastLines > names.max || few && mostLines < names.min) return "invalid";
  const voids = {
    repeated: faults.repeated === "void-ballot",
    ineligible: faults.ineligible === "void-ballot",
    unresolved: faults.unresolved === "void-ballot"
  };
  const surely = voids.repeated && repeats > 0 || voids.ineligible && ineligible || voids.unresolved && unresolved;
  if (surely) return "invalid";
  const maybeLines = mostLines > names.max || few && leastLines < names.min;
  const maybeRepeats = voids.repeated && open2 > 0 && lines.length > 1;
  const maybeOther = open2 > 0 && (voids.ineligible || voids.unresolved);
  return maybeLines || maybeRepeats || maybeOther ? "unsure" : "valid";
}
function closedLines({ people: people2 }, lines) {
  const named = /* @__PURE__ */ new Set();
  let repeats = 0;
  let ineligible = false;
  let unresolved = false;
  for (const line3 of lines) {
    if (line3.state === "open") continue;
    const outsider = line3.state === "void" && line3.reason === "ineligible";
    const who = line3.person ?? (outsider ? `${line3.form}
${line3.scope ?? ""}` : null);
    if (who === null) {
      unresolved = true;
      continue;
    }
    if (named.has(who)) repeats += 1;
    named.add(who);
    if (outsider || people2.get(who)?.eligible !== true) ineligible = true;
  }
  return { repeats, distinct: named.size, ineligible, unresolved };
}
function countingLines({ people: people2 }, lines) {
  const seen = /* @__PURE__ */ new Set();
  return lines.map(({ person }) => {
    if (person === null || seen.has(person)) return null;
    seen.add(person);
    return people2.get(person)?.eligible === true ? person : null;
  });
}

// src/tally/live.ts
function liveBallots(rules, { directory, ballots }) {
  const votes = /* @__PURE__ */ new Map();
  const live = [];
  for (const ballot of ballots) {
    const outlook = outlookOf(rules, directory, ballot);
    if (outlook === "invalid") continue;
    const groups = new Set(ballot.lines.filter(({ state }) => state === "open").map(groupKey));
    const certain = outlook === "valid" ? countingLines(directory, ballot.lines).filter((person) => person !== null) : [];
    for (const person of certain) votes.set(person, (votes.get(person) ?? 0) + 1);
    if (groups.size > 0) live.push({ groups, certain, single: outlook === "valid" && groups.size === 1 });
  }
  return { votes, ballots: live };
}

// src/tally/reach.ts
var KEPT_WHOLE = 24;
function reachOf(parts, loose) {
  const largest = [...parts].sort((a, b) => b.least - a.least);
  const whole = largest.slice(0, KEPT_WHOLE).filter(({ least }) => least > 1);
  const rest = parts.filter((part) => !whole.includes(part)).reduce((sum, { most }) => sum + most, loose);
  const bound = whole.reduce((sum, { most }) => sum + most, rest);
  let reached = new Uint8Array(2 * bound + 1);
  reached[bound] = 1;
  for (const part of whole) reached = withPart(reached, part);
  reached = withPart(reached, { least: 0, most: rest });
  const before = runningSum(reached);
  return {
    meets: (from, to) => {
      const first = Math.max(from + bound, 0);
      const last = Math.min(to + bound, 2 * bound);
      return first <= last && before[last + 1] > before[first];
    }
  };
}
function withPart(reached, { least, most }) {
  const before = runningSum(reached);
  const size = reached.length;
  const between = (from, to) => {
    const first = Math.max(from, 0);
    const last = Math.min(to, size - 1);
    return first <= last && before[last + 1] > before[first];
  };
  return reached.map(
    (was, at) => was === 1 || between(at - most, at - least) || between(at + least, at + most) ? 1 : 0
  );
}
function runningSum(reached) {
  const sums = new Uint32Array(reached.length + 1);
  for (let at = 0; at < reached.length; at += 1)
    sums[at + 1] = sums[at] + reached[at];
  return sums;
}

// src/tally/stake.ts
function stakesOf(rules, resolved) {
  const live = liveBallots(rules, resolved);
  const gaps = contestedGaps(rules, resolved.directory, live);
  const parts = partsOf(live);
  const ballots = ballotsPerForm(live);
  const mixed = live.ballots.filter(({ single }) => !single).length;
  const answers = /* @__PURE__ */ new Map();
  const canChange = (key) => {
    const { on, mixedOn } = ballots.get(key) ?? { on: 0, mixedOn: 0 };
    if (on === 0 || gaps.length === 0) return false;
    const own = parts.get(key);
    const kind = [on, mixedOn, own?.least, own?.most].join();
    const known = answers.get(kind);
    if (known !== void 0) return known;
    const others = [...parts].filter(([other]) => other !== key).map(([, part]) => part);
    const reach = reachOf(others, mixed - mixedOn);
    const answer = gaps.some((gap) => reach.meets(gap - on, gap + on));
    answers.set(kind, answer);
    return answer;
  };
  const open2 = resolved.forms.filter((group) => group.open);
  const stakes = open2.map(({ form, scope }) => ({
    form,
    scope,
    canChangeSeat: canChange(groupKey({ form, scope }))
  }));
  return stakes.sort((a, b) => Number(b.canChangeSeat) - Number(a.canChangeSeat));
}
function ballotsPerForm(live) {
  const found = /* @__PURE__ */ new Map();
  for (const { groups, single } of live.ballots) {
    for (const key of groups) {
      const { on, mixedOn } = found.get(key) ?? { on: 0, mixedOn: 0 };
      found.set(key, { on: on + 1, mixedOn: mixedOn + (single ? 0 : 1) });
    }
  }
  return found;
}
function partsOf(live) {
  const alone = /* @__PURE__ */ new Map();
  for (const { single, groups, certain } of live.ballots) {
    if (!single) continue;
    for (const key of groups) {
      const found = alone.get(key) ?? { most: 0, standing: /* @__PURE__ */ new Map() };
      found.most += 1;
      for (const person of certain) found.standing.set(person, (found.standing.get(person) ?? 0) + 1);
      alone.set(key, found);
    }
  }
  return new Map(
    [...alone].map(([key, { most, standing }]) => [
      key,
      { least: Math.max(1, most - Math.max(0, ...standing.values())), most }
    ])
  );
}

// src/record/build.ts
function buildRecord(parts, unseal) {
  const { setup, lines, log, boxSecret } = parts;
  const keys = { publicKey: fromHex(setup.boxKey), secretKey: boxSecret };
  const opened = parts.envelopes.map(({ sealed }) => openEnvelope(sealed, keys, setup.electionId, unseal));
  const directory = directoryOf(directoryAtCount(lines, log, setup));
  const result = resultOf({ setup, directory, opened, log });
  const refusal = refusalOf(result, log);
  if (refusal !== null) return refuse(refusal);
  if (formAtStake(setup, result)) return refuse({ kind: "form-can-change-seat" });
  const annexText = canonicalJson(annexOf(parts, result));
  const record = recordOf(parts, result, hashBytes(toUtf8(annexText)));
  const wrong = sumFault(record);
  if (wrong !== null) throw new Error(`the record does not add up: ${wrong}`);
  const certified = ofKind(log, "certified").at(-1);
  if (certified?.data.resultHash !== resultHash(record.result))
    throw new Error("the certified result is another one");
  const recordText = canonicalJson(record);
  return accept({ record, recordText, annexText, recordHash: hashBytes(toUtf8(recordText)) });
}
function refusalOf(result, log) {
  const { testsMissing, paper } = result.box;
  if (!differenceIsNoted(log, paper)) return { kind: "difference-without-note" };
  if (testsMissing > 0) return { kind: "test-ballots-missing", ballots: testsMissing };
  return result.tally.complete ? null : { kind: "seat-tie-open" };
}
var formAtStake = (setup, { resolved }) => stakesOf(countRulesOf(setup), resolved).some(({ canChangeSeat }) => canChangeSeat);
function recordOf(parts, result, annexHash) {
  const { setup, log, turnout, build } = parts;
  const seal = closingSeal(log);
  if (seal === null) throw new Error("no record before the closing");
  const { rows, ...people2 } = publicTurnout(turnout);
  return {
    ...{
      protocol: PROTOCOL,
      document: "record",
      build,
      setup,
      setupHash: setupHash(setup),
      closingSeal: seal
    },
    turnout: {
      ...people2,
      rows: rows.map((row) => ({ ...row, units: [...row.units] }))
    },
    reconciliation: { ...reconciliationOf(log), paper: result.box.paper },
    result: result.published,
    aliases: publicAliases(result),
    log: log.map(publicEntry),
    annexHash
  };
}
function publicAliases({ resolved }) {
  const { forms, others } = aliasList(resolved);
  return { forms: forms.map((form) => ({ ...form })), others };
}
function annexOf(parts, { box }) {
  const { setup, log, envelopes, tokens, lines, turnout } = parts;
  const byId = (items) => [...items].sort((a, b) => compareText(a.id, b.id));
  return {
    ...{ protocol: PROTOCOL, document: "annex", electionId: setup.electionId, setupHash: setupHash(setup) },
    boxSecret: toHex(parts.boxSecret),
    envelopes: byId(envelopes).map(({ id: id2, sealed }) => ({ id: id2, sealed: toBase64(sealed) })),
    ballots: box.all.map(({ id: id2, source, fault, names }) => ({ id: id2, source, fault, names: [...names] })),
    tests: [...box.tests],
    decisions: standingDecisions(log),
    privateEntries: log.filter(({ kind }) => EVENTS[kind].visibility === "private").map(({ seq, data, salt }) => ({ seq, data, salt })),
    tokens: [...tokens].sort((a, b) => compareText(a.hash, b.hash)).map(({ hash: hash3, state }) => ({ hash: hash3, state })),
    roll: byId(lines),
    turnout: turnout.map(({ unit, eligible, checkedIn }) => ({
      unit,
      eligible: { ...eligible },
      checkedIn: { ...checkedIn }
    }))
  };
}
function standingDecisions(log) {
  const standing = new Map(
    ofKind(log, "name-decided").map((entry) => [
      JSON.stringify([entry.data.form, entry.data.written]),
      entry
    ])
  );
  return [...standing.values()].sort((a, b) => a.seq - b.seq).map(({ seq, data, actor }) => ({ seq, ...data, officers: actor.split("+") }));
}

// src/record/minutes.ts
var NAMESPACE = "bilik-berita-acara";
var MARK = "\n% berita acara of the record with this hash, signed by its record key:\n";
var TAIL_AT_MOST = 1e3;
var signedBytes2 = (pdf, recordHash) => concat(toUtf8(recordHash), pdf);
function signMinutes(pdf, recordHash, keys, sign) {
  return concat(pdf, tail(recordHash, signSsh(signedBytes2(pdf, recordHash), NAMESPACE, keys, sign)));
}
function tail(recordHash, signature) {
  const lines = [recordHash, ...signature.trimEnd().split("\n")];
  return toUtf8(`${MARK}${lines.map((line3) => `% ${line3}
`).join("")}`);
}
function minutesAreSigned(file, recordHash, publicKey2, verify) {
  const from = findLast(file, toUtf8(MARK));
  if (from < 0) return false;
  const pdf = file.subarray(0, from);
  const text2 = fromUtf8(file.subarray(from + MARK.length));
  const signature = text2.split("\n").slice(1).map((line3) => line3.slice(2)).join("\n");
  const whole = tail(recordHash, signature);
  const asWritten = whole.length === file.length - from && whole.every((byte, at) => byte === file[from + at]);
  return asWritten && verifySsh(signature, signedBytes2(pdf, recordHash), NAMESPACE, publicKey2, verify);
}
function findLast(bytes, mark) {
  const least = Math.max(0, bytes.length - TAIL_AT_MOST);
  for (let at = bytes.length - mark.length; at >= least; at -= 1)
    if (mark.every((byte, place) => byte === bytes[at + place])) return at;
  return -1;
}

// src/record/signers.ts
var PRINCIPAL = "panitia";
var SIGNED_NAMESPACES = ["bilik-record", "bilik-log", "bilik-berita-acara"];
var allowedSigners = (recordKey) => allowedSigner(PRINCIPAL, SIGNED_NAMESPACES, recordKey);

export {
  boxRoot,
  registryRoot,
  toBase45,
  fromBase45,
  toTyped,
  typedLength,
  fromTyped,
  forgive,
  SERIAL_LENGTH,
  makeSlip,
  readSlip,
  checkToken,
  PROTOCOL,
  ELECTION_ID,
  ElectionFacts,
  SetupDocument,
  setupHash,
  RollLine,
  rollDigest,
  EVENTS,
  NO_ENTRY,
  nextEntry,
  bareEntry,
  entryHash,
  checkLog,
  publicEntry,
  closingSeal,
  actorsOf,
  signSsh,
  verifySsh,
  signerOf,
  signEntry,
  signatureFault,
  drawBelow,
  shuffle,
  sealedLength,
  writePaper,
  envelopeId,
  openEnvelope,
  hashDigits,
  namesHash,
  outlookOf,
  countingLines,
  stakesOf,
  directoryAtCount,
  linesAtCount,
  presentAtClose,
  countInput,
  currentSettlements,
  openedBox,
  entriesOf,
  publicEvents,
  officerNames,
  seatingOf,
  countRulesOf,
  resultOf,
  resultHash,
  reconcile,
  differenceIsNoted,
  slipSums,
  turnoutSums,
  resultSums,
  publicTurnout,
  buildRecord,
  refusalOf,
  formAtStake,
  publicAliases,
  standingDecisions,
  signMinutes,
  minutesAreSigned,
  allowedSigners,
  RECORD_FILES,
  isRecordFile,
  writeZip,
  readZip,
  nodeWorld
};
