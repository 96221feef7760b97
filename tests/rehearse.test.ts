/**
 * `bilik rehearse`: a whole day against the real server, and what may be found afterwards in everything that
 * this server wrote.
 */
import { execFile, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import { toBase45 } from '../src/ballot/base45.js';
import { fromTyped } from '../src/ballot/crockford.js';
import { sealedLength } from '../src/ballot/paper.js';
import { SERIAL_LENGTH, serialHash } from '../src/ballot/token.js';
import { concat, fromBase64, fromHex, toHex } from '../src/basics/bytes.js';
import { hashBytes } from '../src/basics/hash.js';
import type { PublicRecord } from '../src/record/format.js';
import { readZip } from '../src/record/zip.js';
import { builtProgram } from '../src/server/rehearsal/child.js';
import { proofFault } from '../src/server/rehearsal/proof.js';
import { rulesFor } from '../src/server/rehearsal/rules.js';
import type { Cast } from '../src/server/rehearsal/vote.js';
import { nodeWorld } from '../src/server/world.js';

/** Two whole days run first; a slow machine may take its time. */
t.setTimeout(600_000);
const VOTERS = 40;
const folder = mkdtempSync(join(tmpdir(), 'bilik-rehearse-'));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
const program = builtProgram() ?? '';

interface Run {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}
const rehearse = (args: readonly string[], path = process.env.PATH): Promise<Run> =>
  new Promise((resolve) => {
    const env = { ...process.env, PATH: path };
    execFile(process.execPath, [program, 'rehearse', ...args], { env }, (error, out, err) => {
      const lines = (text: string) => text.split('\n').filter((line) => line !== '');
      resolve({ code: error === null ? 0 : Number(error.code), out: lines(out), err: lines(err) });
    });
  });

/** The same day twice, side by side: once to the end, once only until the box is closed. */
const place = (day: string, what: string) => join(folder, day, what);
const day = (name: string, ...more: readonly string[]) =>
  rehearse([
    ...['--voters', String(VOTERS), '--kiosks', '3', '--seed', '7', ...more],
    ...['--data', place(name, 'data'), '--trace', place(name, 'trace.jsonl')],
  ]);
const [whole, closed] = await Promise.all([
  day('whole', '--out', place('whole', 'out')),
  day('closed', '--close-only'),
]);
const castsOf = (name: string): readonly Cast[] =>
  readFileSync(place(name, 'trace.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Everything that a server wrote, by name: its words, each file of its data folder as raw bytes, the record unpacked. */
function writtenBy(name: string, run: Run): ReadonlyMap<string, Buffer> {
  const files = ['data', 'out']
    .map((what) => place(name, what))
    .filter((top) => existsSync(top))
    .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)))
    .filter((file) => statSync(file).isFile());
  return new Map([
    ['words', Buffer.from([...run.out, ...run.err].join('\n'))],
    ...files.map((file) => [file, readFileSync(file)] as const),
  ]);
}

const electionOf = (name: string): { readonly electionId: string } => {
  const db = new Database(join(place(name, 'data'), 'kotak-01', 'bilik.db'), { readonly: true });
  const document = db.prepare('SELECT "document" FROM "ElectionState"').pluck().get() as string;
  db.close();
  return JSON.parse(document);
};

t.test('a rehearsed day ends with a verified record', async (t) => {
  t.equal(whole.out.at(-1), 'verified', [...whole.out, ...whole.err].join('\n'));
  t.equal(whole.code, 0);
  const told = whole.out.join('\n');
  t.match(told, /^turnout +40 of \d+ who may vote$/m);
  t.match(told, /^ballots +40 counted: \d+ valid, \d+ invalid/m);
  t.equal(whole.out.filter((line) => line.startsWith('elected ')).length, 9);
  for (const stage of [
    'set-up',
    'freeze',
    'voting',
    'closing',
    'opening',
    'decisions',
    'reading out',
    'record',
  ])
    t.match(told, new RegExp(`^${stage} +\\d+\\.\\d s$`, 'm'));
  const zip = readZip(new Uint8Array(readFileSync(place('whole', 'out/record.zip'))));
  if (!zip.ok) return t.fail(zip.refusal.kind);
  for (const [name, bytes] of zip.value)
    t.same(new Uint8Array(readFileSync(place('whole', `out/record/${name}`))), bytes, name);
});

t.test('--close-only stops with a closed box and no record', async (t) => {
  t.equal(closed.out.at(-1), 'verified', [...closed.out, ...closed.err].join('\n'));
  t.equal(closed.code, 0);
  const db = new Database(join(place('closed', 'data'), 'kotak-01', 'bilik.db'), { readonly: true });
  t.equal(db.prepare('SELECT "phase" FROM "ElectionState"').pluck().get(), 'closed');
  db.close();
});

t.test('the trace tells of every cast, in casting order', async (t) => {
  for (const name of ['whole', 'closed']) {
    const { electionId } = electionOf(name);
    const casts = castsOf(name);
    t.same(
      casts.map(({ n }) => n),
      Array.from({ length: VOTERS }, (_, at) => at + 1),
    );
    t.equal(new Set(casts.map(({ typedCode }) => typedCode)).size, VOTERS);
    for (const { typedCode, envelopeId, sealed, names, ...more } of casts) {
      t.same(Object.keys(more), ['n']);
      t.match(typedCode, /^([0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z*~$=U]$/);
      t.ok(serialOf(typedCode), 'the check symbol holds');
      t.equal(fromBase64(sealed).length, sealedLength(rulesFor(VOTERS).names.max));
      t.equal(hashBytes(fromBase64(sealed)), envelopeId);
      t.ok(names.length <= 3 && names.every((written) => typeof written === 'string' && written !== ''));
    }
    t.match(electionId, /^[0-9a-f]{16}$/);
  }
});

t.test('a seed fixes people, ballots and order, not keys', async (t) => {
  t.same(
    castsOf('whole').map(({ names }) => names),
    castsOf('closed').map(({ names }) => names),
  );
  const codes = new Set(castsOf('whole').map(({ typedCode }) => typedCode));
  t.notOk(castsOf('closed').some(({ typedCode }) => codes.has(typedCode)));
  t.not(electionOf('whole').electionId, electionOf('closed').electionId);
});

const serialOf = (typedCode: string): Uint8Array => fromTyped(typedCode, SERIAL_LENGTH) ?? new Uint8Array(0);

/** Each way in which a slip could have been written down: as typed, as bytes, as the beginning of its QR code. */
function spellings(typedCode: string, electionId: string): readonly Buffer[] {
  const serial = serialOf(typedCode);
  const plain = typedCode.replaceAll(' ', '');
  // Nine of ten bytes of the serial stand in the first 27 signs; the rest of the QR code is a signature.
  const qr = toBase45(concat(new Uint8Array([1]), fromHex(electionId), serial.slice(0, 9)));
  const words = [
    typedCode,
    plain,
    typedCode.replaceAll(' ', '-'),
    encodeURIComponent(typedCode),
    qr,
    encodeURIComponent(qr),
  ];
  const digits = [toHex(serial), Buffer.from(serial).toString('base64').slice(0, 13)];
  const texts = [
    ...words,
    ...words.map((word) => word.toLowerCase()),
    ...digits,
    toHex(serial).toUpperCase(),
  ];
  return [...texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]), Buffer.from(serial)];
}

// Seen to fail: the slip written into a log line of the kiosk's door.
t.test('nothing that the server wrote holds a slip, in any spelling', async (t) => {
  for (const [name, run] of [
    ['whole', whole],
    ['closed', closed],
  ] as const) {
    const { electionId } = electionOf(name);
    const written = writtenBy(name, run);
    t.ok(written.size >= 3, `${written.size} places`);
    const found = castsOf(name).flatMap(({ n, typedCode }) =>
      spellings(typedCode, electionId).flatMap((spelling) =>
        [...written].filter(([, bytes]) => bytes.includes(spelling)).map(([where]) => `cast ${n}: ${where}`),
      ),
    );
    t.same(found, []);
  }
});

interface Person {
  readonly id: string;
  readonly name: string;
  readonly aliases: string;
}
const rollOf = (name: string): readonly Person[] => {
  const db = new Database(join(place(name, 'data'), 'kotak-01', 'bilik.db'), { readonly: true });
  const people = db.prepare('SELECT "id", "name", "aliases" FROM "Resident"').all() as Person[];
  db.close();
  return people;
};

/** Bytes on each side in which nobody's name may stand: wider than any row of the roll. */
const NEAR = 160;

// Seen to fail: an entry of the audit log for each cast that names the slip's hash.
t.test('the hash of a slip stands next to no resident, and in no entry of the log', async (t) => {
  const { electionId } = electionOf('whole');
  const hashes = castsOf('whole').map(({ typedCode }) => serialHash(electionId, serialOf(typedCode)));
  const names = rollOf('whole').map(({ name }) => name);
  let seen = 0;
  const near: string[] = [];
  for (const [where, bytes] of writtenBy('whole', whole))
    for (const hash of hashes)
      for (const needle of [Buffer.from(hash), Buffer.from(hash, 'hex')])
        for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
          seen += 1;
          const around = bytes.subarray(Math.max(0, at - NEAR), at + needle.length + NEAR).toString('latin1');
          if (names.some((name) => around.includes(name))) near.push(where);
        }
  t.ok(seen >= VOTERS, 'the registry holds them');
  t.same(near, []);
  const db = new Database(join(place('whole', 'data'), 'kotak-01', 'bilik.db'), { readonly: true });
  const entries = db
    .prepare('SELECT "kind" || "data" || "actor" FROM "AuditEntry"')
    .pluck()
    .all() as string[];
  db.close();
  t.same(
    entries.filter((entry) => hashes.some((hash) => entry.includes(hash))),
    [],
  );
});

// Seen to fail: a kiosk that sends its paper unsealed.
t.test('before the opening nothing holds what somebody wrote', async (t) => {
  const roll = rollOf('closed')
    .map(({ name, aliases }) => `${name} ${aliases}`)
    .join(' ');
  const odd = castsOf('closed')
    .flatMap(({ names }) => names)
    .filter((written) => !roll.includes(written) && written.length > 4);
  t.ok(odd.length >= 10, `${odd.length} lines that the roll does not have`);
  const written = writtenBy('closed', closed);
  t.same(
    odd.filter((line) =>
      [...written.values()].some(
        (bytes) => bytes.includes(line) || bytes.includes(Buffer.from(line, 'utf16le')),
      ),
    ),
    [],
  );
});

// Seen to fail: Fastify's own log of requests switched on.
t.test('nothing tells an address together with a time', async (t) => {
  const address = /\b\d{1,3}(\.\d{1,3}){3}\b|::1|::ffff/;
  const time = /\d{4}-\d\d-\d\dT\d\d:\d\d|"time":\d{10,}|\b\d\d:\d\d:\d\d\b/;
  for (const [name, run] of [
    ['whole', whole],
    ['closed', closed],
  ] as const) {
    const lines = [...run.out, ...run.err];
    t.same(
      lines.filter((line) => address.test(line) && time.test(line)),
      [],
    );
    for (const [where, bytes] of writtenBy(name, run))
      if (where !== 'words') t.notOk(bytes.includes('127.0.0.1') || bytes.includes('::ffff'), where);
  }
});

t.test('ssh-keygen accepts the signature of the record, and refuses it after one changed byte', async (t) => {
  const record = (name: string) => place('whole', `out/record/${name}`);
  const [principal = ''] = readFileSync(record('allowed_signers'), 'utf8').split(' ');
  const verify = (input: Uint8Array) =>
    spawnSync(
      'ssh-keygen',
      [
        '-Y',
        'verify',
        '-f',
        record('allowed_signers'),
        '-I',
        principal,
        '-n',
        'bilik-record',
        '-s',
        record('record.json.sig'),
      ],
      { input, encoding: 'utf8' },
    );
  const bytes = readFileSync(record('record.json'));
  const good = verify(bytes);
  t.equal(good.status, 0, good.stderr);
  t.match(good.stdout, /^Good "bilik-record" signature/);
  const changed = Buffer.from(bytes);
  const middle = Math.floor(bytes.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  t.not(verify(changed).status, 0);
});

t.test('the rehearsal fails over anything that is not as people remember it', async (t) => {
  const { crypto } = await nodeWorld();
  const zip = new Uint8Array(readFileSync(place('whole', 'out/record.zip')));
  const files = readZip(zip);
  if (!files.ok) return t.fail(files.refusal.kind);
  const record: PublicRecord = JSON.parse(readFileSync(place('whole', 'out/record/record.json'), 'utf8'));
  const casts = castsOf('whole');
  const remembered = { setupHash: record.setupHash, seal: record.closingSeal, casts };
  const download = { zip, files: files.value };
  t.equal(proofFault(download, remembered, crypto), null);
  t.match(proofFault(download, { ...remembered, seal: '0'.repeat(64) }, crypto), /^check "seal"/);
  t.match(proofFault(download, { ...remembered, setupHash: '0'.repeat(64) }, crypto), /^check "setup"/);
  t.match(
    proofFault(download, { ...remembered, casts: casts.slice(1) }, crypto),
    /40 ballots in the annex of 39 cast/,
  );
  const other = casts.map((cast, at) => (at === 0 ? { ...cast, names: ['Orang Lain'] } : cast));
  t.match(proofFault(download, { ...remembered, casts: other }, crypto), /not as its voter wrote it/);
  const short = new Map([...files.value].filter(([name]) => name !== 'annex.json'));
  t.match(proofFault({ zip, files: short }, remembered, crypto), /was not done|authentic|check/);
});

t.test('bad usage is one line and exit 2, and touches nothing', async (t) => {
  const taken = join(folder, 'taken');
  mkdirSync(join(taken, 'record'), { recursive: true });
  writeFileSync(join(taken, 'election'), 'real');
  const cases: readonly (readonly string[])[] = [
    ['--voters', '0'],
    ['--voters', '3.5'],
    ['--voters', 'many'],
    ['--kiosks', '0'],
    ['--kiosks', '41'],
    ['--seed', '-1'],
    ['--seed', '4294967296'],
    ['--what'],
    ['--data', taken],
    ['--data', join(taken, 'election')],
    ['--out', taken],
    ['--trace', join(taken, 'election')],
  ];
  const runs = await Promise.all(cases.map(async (args) => ({ args, run: await rehearse(args) })));
  for (const { args, run } of runs)
    t.same([run.code, run.out, run.err.length], [2, [], 1], `${args.join(' ')}: ${run.err.join(' | ')}`);
  t.same(readdirSync(taken, { recursive: true }), ['election', 'record']);
  t.equal(readFileSync(join(taken, 'election'), 'utf8'), 'real');
});

t.test('a machine that cannot read sheets is told which program it lacks', async (t) => {
  const run = await rehearse(['--voters', '5'], folder);
  t.equal(run.code, 2);
  t.match(run.err, [/pdftotext and pdftoppm not found/]);
});
