import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { openDatabase, transact } from '../prisma/client.js';
import { catalogueText } from '../src/audit/catalogue.js';
import {
  bareEntry,
  checkLog,
  closingSeal,
  entryHash,
  type LoggedEntry,
  NO_ENTRY,
  nextEntry,
  ofKind,
  type PublicEntry,
  publicEntry,
  quarterHour,
} from '../src/audit/chain.js';
import { EVENT_NAMES, EVENTS, type EventData, type EventName } from '../src/audit/events.js';
import { ENGLISH_TEXT, type OpenEvent } from '../src/audit/events-en.js';
import { entrySentence } from '../src/audit/sentence.js';
import { signatureFault, signEntry } from '../src/audit/signatures.js';
import { allowedSigner, signerOf, signSsh, verifySsh } from '../src/audit/sshsig.js';
import { append, eventsOf, headHash, readLog } from '../src/audit/store.js';
import { concat, fromHex, toHex, toUtf8 } from '../src/basics/bytes.js';
import { canonicalJson } from '../src/basics/canonical.js';
import { hashBytes } from '../src/basics/hash.js';
import { accept, refuse } from '../src/basics/result.js';
import { nodeWorld } from '../src/server/world.js';

const world = await nodeWorld();
const { crypto } = world;
const keys = crypto.signKeys();
const recordKey = toHex(keys.publicKey);
const setupHash = hashBytes(toUtf8('a setup document'));
const signer = { setupHash, secretKey: keys.secretKey, publicKey: recordKey };

const AT = '2026-11-22T01:23:45.678Z';
const aFolder = (t: Tap): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-audit-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  return folder;
};
type Tap = Pick<typeof t, 'teardown'>;

/** A log of so many entries of several kinds, made as an act makes one. */
function aLog(): readonly LoggedEntry[] {
  const log: LoggedEntry[] = [];
  const add = <Name extends EventName>(kind: Name, data: EventData<Name>, at = AT) => {
    const entry = nextEntry(log.at(-1) ?? null, { at, actor: 'o1+o2', kind, data, salt: world.random(32) });
    log.push(EVENTS[kind].signed ? signEntry(entry, signer, crypto.sign) : entry);
  };
  add('house-opened', {});
  add('officer-added', { officer: 'o1', name: 'Siti Aminah', roles: ['ketua', 'notulis'] });
  add('voting-opened', { ballots: 0 });
  add('checked-in', { resident: 'r17', ageConfirmed: false });
  add('checked-in', { resident: 'r4', ageConfirmed: true });
  add('voting-paused', { reason: 'listrik padam' });
  return log;
}
const changed = (log: readonly LoggedEntry[], at: number, change: Partial<PublicEntry>): PublicEntry[] =>
  log.map((entry, place) => (place === at ? { ...entry, ...change } : entry));

t.test('every entry names the one before it, and its data by a salted hash', async (t) => {
  const log = aLog();
  t.equal(log[0]?.prev, NO_ENTRY);
  t.same(
    log.slice(1).map(({ prev }) => prev),
    log.slice(0, -1).map(entryHash),
  );
  const [, officer] = log;
  if (officer === undefined) throw new Error('no entry');
  // Worked out here without our own code: SHA-256(salt | canonical data), and of the six fields.
  const data = '{"name":"Siti Aminah","officer":"o1","roles":["ketua","notulis"]}';
  t.equal(officer.dataHash, hashBytes(concat(fromHex(officer.salt), toUtf8(data))));
  t.equal(entryHash(officer), hashBytes(toUtf8(canonicalJson(bareEntry(officer)))));
  t.same(Object.keys(bareEntry(officer)), ['seq', 'at', 'actor', 'kind', 'dataHash', 'prev']);
  t.same(checkLog(log), accept(null));
  t.same(checkLog([]), accept(null));
});

t.test(
  'a private entry tells outsiders its kind and quarter of an hour, not whom it was about',
  async (t) => {
    const log = aLog();
    const shown = log.map(publicEntry);
    t.same(checkLog(shown), accept(null), 'the chain is checked without the private data');
    const [, , , checkIn] = shown;
    t.equal(checkIn?.at, '2026-11-22T01:15:00.000Z');
    t.notOk(Object.hasOwn(checkIn ?? {}, 'data') || Object.hasOwn(checkIn ?? {}, 'salt'));
    t.notMatch(JSON.stringify(shown), /r17/);
    t.equal(log[1]?.at, AT, 'a public entry keeps its time');
    t.equal(quarterHour('2026-11-22T01:15:00.000Z'), '2026-11-22T01:15:00.000Z');
    t.equal(quarterHour('2026-11-22T01:14:59.999Z'), '2026-11-22T01:00:00.000Z');
  },
);

t.test('any change of any entry is found, and where', async (t) => {
  const log = aLog();
  const broken = (seq: number) => refuse({ kind: 'log-broken', seq } as const);
  t.same(checkLog(log.slice(1)), broken(1), 'beginning cut off');
  t.same(checkLog(log.filter((_, at) => at !== 2)), broken(3), 'one left out');
  t.same(checkLog([...log.slice(0, 2), ...log.slice(1)]), broken(3), 'one twice');
  t.same(checkLog(changed(log, 2, { at: '2026-11-22T01:23:45.679Z' })), broken(4));
  t.same(checkLog(changed(log, 2, { actor: 'o1+o3' })), broken(4));
  t.same(checkLog(changed(log, 1, { salt: '00'.repeat(32) })), refuse({ kind: 'log-data-changed', seq: 2 }));
  const other = { officer: 'o1', name: 'Siti Aminah', roles: ['ketua'] };
  t.same(checkLog(changed(log, 1, { data: other })), refuse({ kind: 'log-data-changed', seq: 2 }));
  const bare = log.map((entry, at) => (at === 1 ? { ...bareEntry(entry), signature: null } : entry));
  t.same(checkLog(bare), refuse({ kind: 'log-data-changed', seq: 2 }), 'public data may not be left out');
  const foreign = changed(log, 5, { kind: 'ballot-cast' as EventName });
  t.same(checkLog(foreign), refuse({ kind: 'log-entry-unknown', seq: 6 }));
  t.same(
    checkLog(changed(log, 5, { kind: 'toString' as EventName })),
    refuse({ kind: 'log-entry-unknown', seq: 6 }),
  );
  fc.assert(
    fc.property(fc.nat(log.length - 2), fc.constantFrom('at', 'actor', 'dataHash', 'prev'), (at, field) => {
      t.notOk(checkLog(changed(log, at, { [field]: 'x' })).ok);
    }),
    { numRuns: 40 },
  );
});

t.test('an exact time on a private entry is no entry of ours', async (t) => {
  const entry = nextEntry(null, {
    at: AT,
    actor: 'o1',
    kind: 'checked-in',
    data: { resident: 'r1', ageConfirmed: false },
    salt: world.random(32),
  });
  t.same(checkLog([{ ...entry, at: AT }]), refuse({ kind: 'log-entry-unknown', seq: 1 }));
});

t.test('only what the catalogue knows is written; the refused data are not quoted', async (t) => {
  const wrong = { resident: 'r17', ageConfirmed: false, token: 'SECRET' };
  const entry = () =>
    nextEntry(null, { at: AT, actor: 'o1', kind: 'checked-in', data: wrong, salt: world.random(32) });
  t.throws(entry, /do not fit the event checked-in/);
  try {
    entry();
  } catch (error) {
    t.notMatch(String(error), /SECRET/);
  }
  const kinds = EVENT_NAMES.filter((kind) => /cast|voted|envelope/.test(kind));
  t.same(kinds, [], 'no event tells of a single cast');
});

t.test('every sentence of the catalogue names only fields that its data have', async (t) => {
  for (const kind of EVENT_NAMES) {
    const { text, data, visibility, signed } = EVENTS[kind];
    const fields = [...text.matchAll(/\{(\w+)\}/g)].map(([, field]) => field);
    t.same(
      fields.filter((field) => !Object.hasOwn(data.properties, field ?? '')),
      [],
      kind,
    );
    t.notOk(visibility === 'private' && signed, kind);
  }
  const [, officer, , checkIn] = aLog().map(publicEntry) as PublicEntry[];
  t.equal(entrySentence(officer as PublicEntry), 'Siti Aminah bertugas sebagai ketua, notulis.');
  t.equal(entrySentence(officer as PublicEntry, 'en'), 'Siti Aminah serves as chair, minute-taker.');
  t.equal(entrySentence(checkIn as PublicEntry), null);
});

// Planted: a field left out of an English sentence.
t.test('the English sentences tell the same fields', async (t) => {
  const fields = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, field]) => field).sort();
  const open = EVENT_NAMES.filter((kind) => EVENTS[kind].visibility === 'public');
  t.same(Object.keys(ENGLISH_TEXT).sort(), [...open].sort());
  for (const kind of Object.keys(ENGLISH_TEXT) as OpenEvent[])
    t.same(fields(ENGLISH_TEXT[kind]), fields(EVENTS[kind].text), kind);
});

// Planted: a sentence changed and the page not written anew.
t.test('the printed catalogue says what the code can write', async (t) => {
  const printed = readFileSync('docs/katalog-peristiwa.md', 'utf8');
  t.equal(printed, catalogueText(), 'npm run catalogue writes it anew');
  for (const kind of EVENT_NAMES) t.ok(printed.includes(`| \`${kind}\` |`), kind);
});

t.test('phase changes are signed for this election, and nothing else is', async (t) => {
  const log = aLog();
  const setup = { setupHash, recordKey };
  t.equal(signatureFault(log, setup, crypto.verify), null);
  const missing = changed(log, 2, { signature: null });
  t.same(signatureFault(missing, setup, crypto.verify), { kind: 'log-signature-missing', seq: 3 });
  const bad = { kind: 'log-signature-bad', seq: 3 };
  const elsewhere = { setupHash: hashBytes(toUtf8('another')), recordKey };
  t.same(signatureFault(log, elsewhere, crypto.verify), bad, 'another election');
  const otherKey = { setupHash, recordKey: toHex(crypto.signKeys().publicKey) };
  t.same(signatureFault(log, otherKey, crypto.verify), bad, 'another key');
  const own = log.map((entry, at) => (at === 5 ? signEntry(entry, signer, crypto.sign) : entry));
  t.same(
    signatureFault(own, setup, crypto.verify),
    { ...bad, seq: 6 },
    'good, but on an entry that has none',
  );
  const moved = changed(log, 5, { signature: log[2]?.signature ?? null });
  t.same(signatureFault(moved, setup, crypto.verify), { ...bad, seq: 6 }, 'on an entry that has none');
});

t.test('the closing seal is the hash of the closing entry', async (t) => {
  const log = aLog();
  t.equal(closingSeal(log), null);
  const zeros = '0'.repeat(64);
  const closing = nextEntry(log.at(-1) ?? null, {
    at: AT,
    actor: 'o1+o2',
    kind: 'voting-closed',
    data: {
      root: zeros,
      ballots: 2,
      checkIns: 2,
      testSlips: 0,
      logHead: zeros,
      tokens: { printed: 3, spent: 2, revoked: 0 },
      left: 3,
      outstanding: 0,
      note: '',
    },
    salt: world.random(32),
  });
  t.equal(closingSeal([...log, closing]), entryHash(closing));
  t.same(
    ofKind(log, 'checked-in').map(({ data }) => data.resident),
    ['r17', 'r4'],
  );
});

t.test('ssh-keygen itself accepts our signatures, and refuses them after one changed byte', async (t) => {
  const folder = aFolder(t);
  const message = toUtf8('{"what":"was decided"}');
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  write('signers', allowedSigner('panitia', ['bilik-record', 'bilik-log'], keys.publicKey));
  write('signature', signSsh(message, 'bilik-record', keys, crypto.sign));
  const accepts = (input: Uint8Array, namespace = 'bilik-record'): boolean =>
    spawnSync(
      'ssh-keygen',
      ['-Y', 'verify', '-f', 'signers', '-I', 'panitia', '-n', namespace, '-s', 'signature'],
      { cwd: folder, input },
    ).status === 0;
  t.ok(accepts(message));
  t.notOk(accepts(message, 'bilik-log'), 'a signature of a record is none of a log entry');
  for (let at = 0; at < message.length; at += 5) {
    const altered = Uint8Array.from(message);
    altered[at] = (altered[at] ?? 0) ^ 1;
    t.notOk(accepts(altered), `byte ${at}`);
  }
});

t.test('we accept what ssh-keygen signed', async (t) => {
  const folder = aFolder(t);
  const run = (...args: readonly string[]) =>
    execFileSync('ssh-keygen', [...args], { cwd: folder, stdio: 'pipe' });
  run('-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', 'key');
  writeFileSync(join(folder, 'message'), 'what was decided');
  run('-q', '-Y', 'sign', '-f', 'key', '-n', 'bilik-record', 'message');
  const text = readFileSync(join(folder, 'message.sig'), 'utf8');
  const publicKey = signerOf(text);
  if (publicKey === null) throw new Error('no key in the signature');
  const line = readFileSync(join(folder, 'key.pub'), 'utf8').trim();
  t.ok(
    allowedSigner('panitia', ['bilik-record'], publicKey).endsWith(`${line}\n`),
    'key as ssh-keygen writes it',
  );
  const good = (signed: string, message = 'what was decided', key = publicKey) =>
    verifySsh(signed, toUtf8(message), 'bilik-record', key, crypto.verify);
  t.ok(good(text));
  t.notOk(good(text, 'what was decidec'));
  t.notOk(good(text, 'what was decided', keys.publicKey));
  t.notOk(verifySsh(text, toUtf8('what was decided'), 'bilik-log', publicKey, crypto.verify));
  t.notOk(good(text.replaceAll('\n', '\r\n')), 'the same signature, wrapped otherwise');
});

t.test('no byte of a signature can change unseen', async (t) => {
  const message = toUtf8('message');
  const text = signSsh(message, 'bilik-log', keys, crypto.sign);
  t.equal(toHex(signerOf(text) ?? new Uint8Array()), recordKey);
  for (let at = 0; at < text.length; at += 1) {
    const other = text[at] === 'A' ? 'B' : 'A';
    const altered = text.slice(0, at) + other + text.slice(at + 1);
    if (verifySsh(altered, message, 'bilik-log', keys.publicKey, crypto.verify)) t.fail(`sign ${at}`);
  }
  for (const junk of ['', 'x', '-----BEGIN SSH SIGNATURE-----\n', text.slice(0, 150), `${text}\n`])
    t.notOk(verifySsh(junk, message, 'bilik-log', keys.publicKey, crypto.verify));
});

t.test('the log is written with the act that it tells of, or not at all', async (t) => {
  const db = await openDatabase(join(aFolder(t), 'bilik.sqlite'), AT);
  t.teardown(() => db.$disconnect());
  const still = { ...world, now: () => AT };
  const heads = await transact(db, async (tx) => {
    t.equal(await headHash(tx), NO_ENTRY);
    await append(tx, still, { actor: 'setup', kind: 'house-opened', data: {} });
    const opened = await append(tx, still, {
      actor: 'o1+o2',
      kind: 'voting-opened',
      data: { ballots: 0 },
      signer,
    });
    t.equal(await headHash(tx), opened);
    await append(tx, still, {
      actor: 'o1',
      kind: 'checked-in',
      data: { resident: 'r1', ageConfirmed: false },
    });
    return accept(opened);
  });
  await transact(db, async (tx) => {
    await append(tx, still, { actor: 'o1', kind: 'restarted', data: {} });
    return refuse({ kind: 'changed-our-mind' });
  });
  const log = await transact(db, async (tx) => accept(await readLog(tx)));
  if (!log.ok || !heads.ok) throw new Error('refused');
  t.same(
    log.value.map(({ kind }) => kind),
    ['house-opened', 'voting-opened', 'checked-in'],
  );
  t.same(checkLog(log.value), accept(null));
  t.equal(signatureFault(log.value, { setupHash, recordKey }, crypto.verify), null);
  const opened = await transact(db, async (tx) => accept(await eventsOf(tx, 'voting-opened')));
  t.same(opened.ok && opened.value.map(({ hash, data }) => [hash, data]), [[heads.value, { ballots: 0 }]]);
  const unsigned = transact(db, async (tx) =>
    accept(await append(tx, still, { actor: 'o1', kind: 'voting-opened', data: { ballots: 0 } })),
  );
  await t.rejects(unsigned, /signer missing/, 'a phase change needs its signature');
  await t.rejects(
    transact(db, async (tx) => accept(await tx.auditEntry.deleteMany())),
    'the table refuses to shrink',
  );
});
