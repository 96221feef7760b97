import fc from 'fast-check';
import t from 'tap';
import { entryHash, type LoggedEntry, ofKind, publicEntry } from '../src/audit/chain.js';
import { signSsh } from '../src/audit/sshsig.js';
import { fromUtf8, toBase64, toHex, toUtf8 } from '../src/basics/bytes.js';
import { hashDigits } from '../src/basics/digits.js';
import { hashBytes } from '../src/basics/hash.js';
import type { Annex } from '../src/record/format.js';
import { CHECKS, FAULTS } from '../src/record/verification/report.js';
import { CHECK_WORDS, FAULT_WORDS } from '../src/record/verification/words.js';
import { verifyRecord, verifyZip } from '../src/record/verify.js';
import { type Files, writeZip } from '../src/record/zip.js';
import {
  add,
  another,
  type Forgery,
  type Mutable,
  moved,
  older,
  rankedAt,
  recertified,
  resigned,
  set,
  signedAnew,
  stranger,
  withLog,
} from './helpers/forging.js';
import {
  anchor,
  built,
  changeData,
  crypto,
  FULL_DAY,
  files,
  flipped,
  frozen,
  held,
  item,
  kindsOf,
  name,
  outcomes,
  unseal,
  without,
  world,
} from './helpers/full-election.js';
import { filesOf, holdElection, personId, recordOf } from './helpers/made-election.js';

t.test('an untouched record passes every check', async (t) => {
  const evidence = {
    ...{ setup: anchor, seal: built.record.closingSeal },
    olderLog: toUtf8(JSON.stringify(held.log.slice(0, 20).map(publicEntry))),
  };
  const report = verifyRecord(files, evidence, crypto);
  t.same(
    report.checks.filter(({ outcome }) => outcome !== 'ok'),
    [],
  );
  t.equal(report.verdict, 'authentic');
  t.same(
    report.checks.map(({ name }) => name),
    CHECKS,
  );
  const digits = { setup: hashDigits(anchor), seal: hashDigits(built.record.closingSeal) };
  t.equal(verifyRecord(files, digits, crypto).verdict, 'authentic', 'people compare digits');
  t.equal(verifyZip(writeZip(files), { setup: anchor }, crypto).verdict, 'authentic');
});

t.test('without the photographed setup hash a record is consistent, not authentic', async (t) => {
  const report = verifyRecord(files, {}, crypto);
  t.equal(report.verdict, 'consistent');
  const { setup, seal, 'older-log': older } = outcomes(report);
  t.same([setup, seal, older], ['not-done', 'not-done', 'not-done']);
});

t.test('without the annex, what needs it is listed as not done', async (t) => {
  const report = verifyRecord(without(files, 'annex.json'), { setup: anchor }, crypto);
  t.equal(report.verdict, 'authentic');
  const undone = report.checks.filter(({ outcome }) => outcome === 'not-done').map(({ name }) => name);
  t.same(undone, [...['seal', 'older-log'], ...CHECKS.slice(CHECKS.indexOf('annex'))]);
  const apart = verifyRecord(without(files, 'annex.json'), { annex: files.get('annex.json') }, crypto);
  t.equal(outcomes(apart).count, 'ok', 'an annex may lie elsewhere');
});

// ---- Forgeries ----

const FORGERIES: Readonly<Record<string, readonly Forgery[]>> = {
  'ballot added, dropped, doubled or altered': [
    {
      what: 'an envelope dropped from the annex',
      forge: () => resigned({ annex: (annex) => void annex.envelopes.pop() }),
      finds: 'box-root-differs',
    },
    {
      what: 'an envelope added',
      forge: () => resigned({ annex: (annex) => addEnvelope(annex, [name(4)]) }),
      finds: 'box-root-differs',
    },
    {
      what: 'an envelope doubled',
      forge: () => resigned({ annex: (annex) => void annex.envelopes.splice(1, 0, item(annex.envelopes)) }),
      finds: 'envelopes-unordered',
    },
    {
      what: 'one exchanged for another',
      forge: () =>
        resigned({
          annex: (annex) => {
            annex.envelopes.pop();
            addEnvelope(annex, [name(4)]);
          },
        }),
      finds: 'box-root-differs',
    },
    {
      what: 'bytes altered in an envelope',
      forge: () =>
        resigned({ annex: (annex) => set(item(annex.envelopes), { sealed: toBase64(world.random(600)) }) }),
      finds: 'envelope-altered',
    },
    {
      what: 'a ballot written down otherwise',
      forge: () =>
        resigned({ annex: (annex) => set(item(withNames(annex)), { names: [{ written: name(30) }] }) }),
      finds: 'ballot-differs',
    },
    {
      what: 'a ballot left out of the list',
      forge: () => resigned({ annex: (annex) => void annex.ballots.pop() }),
      finds: 'ballot-differs',
    },
    {
      what: 'a ballot called unreadable',
      forge: () =>
        resigned({
          annex: (annex) => void Object.assign(item(withNames(annex)), { fault: 'unreadable', names: [] }),
        }),
      finds: 'ballot-differs',
    },
    {
      what: 'the same in an election rebuilt whole, seal and all',
      forge: rebuiltWithout,
      finds: 'seal-not-as-photographed',
      evidence: { seal: built.record.closingSeal },
    },
  ],
  'decision changed or forged': [
    {
      what: 'a decision left out of the annex',
      forge: () => resigned({ annex: (annex) => void annex.decisions.pop() }),
      finds: 'decisions-differ',
    },
    {
      what: 'a decision for somebody else',
      forge: () =>
        resigned({
          annex: (annex) => set(item(annex.decisions), { outcome: { kind: 'person', person: personId(4) } }),
        }),
      finds: 'decisions-differ',
    },
    {
      what: 'the data of the entry changed',
      forge: () => resigned({ annex: (annex) => changePrivate(annex, 'pak camat') }),
      finds: 'log-data-changed',
    },
    {
      what: 'the entry rewritten, the result not',
      forge: () =>
        withLog((log) =>
          changeData(log, 'name-decided', { outcome: { kind: 'person', person: personId(4) } }),
        ),
      finds: 'result-differs',
    },
    {
      what: 'by one officer alone',
      forge: () =>
        withLog((log) =>
          log.map((entry) => (entry.kind === 'name-decided' ? { ...entry, actor: 'o1' } : entry)),
        ),
      finds: 'log-not-by-two',
    },
    {
      what: 'by the same officer twice',
      forge: () =>
        withLog((log) =>
          log.map((entry) => (entry.kind === 'tie-settled' ? { ...entry, actor: 'o1+o1' } : entry)),
        ),
      finds: 'log-not-by-two',
    },
    {
      what: 'by somebody nobody introduced',
      forge: () =>
        withLog((log) =>
          log.map((entry) => (entry.kind === 'name-decided' ? { ...entry, actor: 'o1+o9' } : entry)),
        ),
      finds: 'log-not-by-two',
    },
    {
      what: 'before the box was opened',
      forge: () => withLog((log) => moved(log, 'name-decided', 5)),
      finds: 'log-out-of-order',
    },
  ],
  'log broken, cut off, or not going on from an older copy': [
    {
      what: 'an entry left out',
      forge: () => resigned({ record: (record) => void record.log.splice(15, 1) }),
      finds: 'log-broken',
    },
    {
      what: 'the end cut off',
      forge: () => resigned({ record: (record) => void record.log.pop() }),
      finds: 'log-truncated',
    },
    {
      what: 'two entries exchanged',
      forge: () =>
        resigned({
          record: (record) => void record.log.splice(14, 2, item(record.log, 15), item(record.log, 14)),
        }),
      finds: 'log-broken',
    },
    {
      what: 'an actor changed',
      forge: () => resigned({ record: (record) => set(item(record.log, 12), { actor: 'o1' }) }),
      finds: 'log-broken',
    },
    {
      what: 'public data changed',
      forge: () =>
        resigned({
          record: (record) =>
            set(item(record.log, 1), { data: { officer: 'o1', name: 'Orang Lain', roles: ['ketua'] } }),
        }),
      finds: 'log-data-changed',
    },
    {
      what: 'public data hidden',
      forge: () =>
        resigned({
          record: (record) => {
            delete item(record.log, 1).data;
            delete item(record.log, 1).salt;
          },
        }),
      finds: 'log-data-changed',
    },
    {
      what: 'a signature taken off',
      forge: () => resigned({ record: (record) => set(item(record.log, 7), { signature: null }) }),
      finds: 'log-signature-missing',
    },
    {
      what: 'a signature of another entry',
      forge: () =>
        resigned({
          record: (record) =>
            set(item(record.log, 7), { signature: item(record.log, record.log.length - 1).signature }),
        }),
      finds: 'log-signature-bad',
    },
    {
      what: 'an entry added before an older copy ends',
      forge: () => withLog((log) => [...log.slice(0, 5), item(log, 0), ...log.slice(5)]),
      finds: 'log-not-extended',
      evidence: older(10),
    },
    {
      what: 'an older copy that is longer',
      forge: () => files,
      finds: 'log-not-extended',
      evidence: {
        olderLog: toUtf8(
          JSON.stringify([...held.log, { ...item(held.log), seq: held.log.length + 1 }].map(publicEntry)),
        ),
      },
    },
    {
      what: 'the closing entry rewritten after it was photographed',
      forge: () => withLog((log) => changeData(log, 'voting-closed', { note: 'lain' })),
      finds: 'seal-not-as-photographed',
      evidence: { seal: built.record.closingSeal },
    },
    {
      what: 'certified twice',
      forge: () => withLog((log) => [...log, item(log, log.length - 1)]),
      finds: 'log-out-of-order',
    },
    {
      what: 'a check-in after the closing',
      forge: () => withLog((log) => moved(log, 'checked-in', 45)),
      finds: 'log-out-of-order',
    },
    {
      what: 'test slips handed out after the closing',
      forge: () => withLog((log) => moved(log, 'test-slips-given', 45)),
      finds: 'log-out-of-order',
    },
    {
      what: 'a paper ballot typed before the box was opened',
      forge: () => withLog((log) => moved(log, 'paper-ballot', 5)),
      finds: 'log-out-of-order',
    },
    {
      what: 'the log of a box opened with too few cards',
      forge: () => withLog((log) => changeData(log, 'box-opened', { cards: [1, 1] })),
      finds: 'log-figures-differ',
    },
    {
      what: 'the head of the log before the closing',
      forge: () => withLog((log) => changeData(log, 'voting-closed', { logHead: '0'.repeat(64) })),
      finds: 'log-figures-differ',
    },
  ],
  'sums, ranks and ties': [
    {
      what: 'one vote more',
      forge: () => resigned({ record: (record) => add(rankedAt(record, 0), 'votes', +1) }),
      finds: 'sums-differ',
    },
    {
      what: 'a vote moved',
      forge: () =>
        recertified((record) => {
          rankedAt(record, 0).votes -= 1;
          rankedAt(record, 1).votes += 1;
        }),
      finds: 'result-differs',
    },
    {
      what: 'an invalid ballot fewer',
      forge: () => resigned({ record: (record) => add(record.result.ballots.invalid, 'blank', -1) }),
      finds: 'sums-differ',
    },
    {
      what: 'a check-in more',
      forge: () => resigned({ record: (record) => add(record.reconciliation, 'checkIns', +1) }),
      finds: 'sums-differ',
    },
    {
      what: 'attendance of a unit',
      forge: () => resigned({ record: (record) => add(item(record.turnout.rows).checkedIn, 'L', +1) }),
      finds: 'sums-differ',
    },
    {
      what: 'a difference without its note',
      forge: () =>
        withLog(
          (log) => changeData(log, 'voting-closed', { note: '' }),
          (record) => set(record.reconciliation, { note: '' }),
        ),
      finds: 'difference-without-note',
    },
    {
      what: 'more ballots than people',
      forge: () => withLog((log) => changeData(log, 'voting-closed', { checkIns: 3 })),
      finds: 'more-ballots-than-check-ins',
    },
    {
      what: 'a rank',
      forge: () => resigned({ record: (record) => set(rankedAt(record, 2), { rank: 4 }) }),
      finds: 'rank-wrong',
    },
    {
      what: 'two people of the ranking exchanged',
      forge: () =>
        resigned({
          record: (record) =>
            void record.result.ranking.splice(0, 2, rankedAt(record, 1), rankedAt(record, 0)),
        }),
      finds: 'rank-wrong',
    },
    {
      what: 'a standing',
      forge: () => resigned({ record: (record) => set(rankedAt(record, 5), { standing: 'reserve' }) }),
      finds: 'standing-wrong',
    },
    {
      what: 'a tie broken with no settlement in the log',
      forge: () => withLog((log) => log.filter(({ kind }) => kind !== 'tie-settled')),
      finds: 'tie-broken-silently',
    },
    {
      what: 'a settlement told otherwise',
      forge: () =>
        resigned({ record: (record) => set(item(record.result.settled), { method: 'deliberation' }) }),
      finds: 'settlement-does-not-fit',
    },
    { what: 'an open tie for a seat', forge: openTie, finds: 'tie-open' },
    {
      what: 'somebody else among the elected',
      forge: () =>
        resigned({ record: (record) => set(item(record.result.elected, 2), { person: personId(2) }) }),
      finds: 'elected-wrong',
    },
    {
      what: 'a reserve left out',
      forge: () => resigned({ record: (record) => void record.result.reserves.pop() }),
      finds: 'elected-wrong',
    },
    {
      what: 'consent that nobody gave',
      forge: () => resigned({ record: (record) => set(item(record.result.elected, 1), { consent: 'yes' }) }),
      finds: 'elected-wrong',
    },
    {
      what: 'a result other than the certified one',
      forge: () => resigned({ record: (record) => add(record.result.names.void, 'repeated', +1) }),
      finds: 'result-not-certified',
    },
    {
      what: 'void names, certified so',
      forge: () => recertified((record) => add(record.result.names.void, 'repeated', +1)),
      finds: 'result-differs',
    },
    {
      what: 'a name in the ranking, certified so',
      forge: () => recertified((record) => set(rankedAt(record, 0), { name: 'Orang Lain' })),
      finds: 'result-differs',
    },
    {
      what: 'an alias',
      forge: () => resigned({ record: (record) => add(item(record.aliases.forms), 'ballots', +1) }),
      finds: 'aliases-differ',
    },
    {
      what: 'a rare form printed',
      forge: () =>
        resigned({
          record: (record) =>
            void record.aliases.forms.push({
              form: 'superman',
              ballots: 1,
              person: null,
              void: 'not-a-name',
              decisions: [],
            }),
        }),
      finds: 'aliases-differ',
    },
    {
      what: 'a form decided by another entry',
      forge: () => resigned({ record: (record) => void item(record.aliases.forms).decisions.push(1) }),
      finds: 'aliases-differ',
    },
    {
      what: 'units that should be together',
      forge: () => resigned({ annex: (annex) => add(item(annex.turnout).eligible, 'L', -1) }),
      finds: 'attendance-differs',
    },
  ],
  'annex of another election': [
    {
      what: 'the annex of another box',
      forge: () => new Map([...files, ['annex.json', toUtf8(recordOf(another(), unseal).annexText)]]),
      finds: 'annex-of-other-election',
    },
    { what: 'the same with its setup hash rewritten', forge: foreignAnnex, finds: 'box-root-differs' },
    { what: 'the same, key and all', forge: foreignAnnex, finds: 'box-key-wrong' },
    {
      what: 'an annex that was changed',
      forge: () =>
        new Map([...files, ['annex.json', toUtf8(built.annexText.replace('Superman', 'Supermen'))]]),
      finds: 'annex-differs',
    },
    {
      what: 'another roll',
      forge: () => resigned({ annex: (annex) => set(item(annex.roll, 3), { eligible: false }) }),
      finds: 'roll-differs',
    },
    {
      what: 'a resident left out of the roll',
      forge: () => resigned({ annex: (annex) => void annex.roll.pop() }),
      finds: 'roll-differs',
    },
    {
      what: 'the check-in of somebody else',
      forge: () =>
        resigned({
          annex: (annex) =>
            set(item(annex.privateEntries), { data: { resident: personId(39), ageConfirmed: false } }),
        }),
      finds: 'log-data-changed',
    },
    {
      what: 'a private entry left out',
      forge: () => resigned({ annex: (annex) => void annex.privateEntries.shift() }),
      finds: 'log-data-changed',
    },
    {
      what: 'a check-in of somebody who is not on the roll',
      forge: () =>
        withLog((log) =>
          log.map((entry) =>
            entry.kind === 'checked-in' && entry.seq === item(ofKind(held.log, 'checked-in')).seq
              ? ({ ...entry, data: { resident: 'nobody', ageConfirmed: false } } as LoggedEntry)
              : entry,
          ),
        ),
      finds: 'attendance-differs',
    },
    {
      what: 'a test ballot chosen otherwise',
      forge: () => resigned({ annex: (annex) => void annex.tests.pop() }),
      finds: 'test-ballots-differ',
    },
  ],
  'token states that do not fit': [
    {
      what: 'a spent token called printed',
      forge: () => resigned({ annex: (annex) => set(item(annex.tokens), { state: 'printed' }) }),
      finds: 'token-states-differ',
    },
    {
      what: 'a printed token called spent',
      forge: () => resigned({ annex: (annex) => set(item(annex.tokens, 39), { state: 'spent' }) }),
      finds: 'token-states-differ',
    },
    {
      what: 'a token made up',
      forge: () => resigned({ annex: (annex) => set(item(annex.tokens), { hash: '0'.repeat(64) }) }),
      finds: 'registry-differs',
    },
    {
      what: 'a token dropped',
      forge: () => resigned({ annex: (annex) => void annex.tokens.pop() }),
      finds: 'registry-differs',
    },
    {
      what: 'a token twice',
      forge: () => resigned({ annex: (annex) => void annex.tokens.unshift(item(annex.tokens)) }),
      finds: 'registry-differs',
    },
    {
      what: 'a closing entry that says more were spent',
      forge: () =>
        withLog((log) =>
          changeData(log, 'voting-closed', { tokens: { printed: 15, spent: 23, revoked: 2 } }),
        ),
      finds: 'token-states-differ',
    },
  ],
  'signature by another key': [
    {
      what: 'signed by another key',
      forge: () => signedAnew(built.recordText, built.annexText, stranger()),
      finds: 'signature-by-other-key',
    },
    {
      what: 'another key among the signers',
      forge: () =>
        new Map([
          ...files,
          [
            'allowed_signers',
            signedAnew(built.recordText, built.annexText, stranger()).get('allowed_signers') ??
              new Uint8Array(),
          ],
        ]),
      finds: 'signers-differ',
    },
    {
      what: 'a signature made for a log entry',
      forge: () =>
        new Map([
          ...files,
          [
            'record.json.sig',
            toUtf8(signSsh(toUtf8(built.recordText), 'bilik-log', frozen.record, crypto.sign)),
          ],
        ]),
      finds: 'signature-bad',
    },
    {
      what: 'the berita acara of another record, with the hash of this one written on it',
      forge: () => {
        const other = fromUtf8(
          signedAnew('{}', '{}', frozen.signer).get('berita-acara.pdf') ?? new Uint8Array(),
        );
        const renamed = other.replace(hashBytes(toUtf8('{}')), built.recordHash);
        return new Map([...files, ['berita-acara.pdf', toUtf8(renamed)]]);
      },
      finds: 'minutes-changed',
    },
    {
      what: 'the berita acara of another record',
      forge: () =>
        new Map([
          ...files,
          [
            'berita-acara.pdf',
            signedAnew('{}', '{}', frozen.signer).get('berita-acara.pdf') ?? new Uint8Array(),
          ],
        ]),
      finds: 'minutes-changed',
    },
    {
      what: 'the key in the setup document exchanged',
      forge: () =>
        resigned({
          record: (record) => set(record.setup, { recordKey: toHex(crypto.signKeys().publicKey) }),
        }),
      finds: 'setup-hash-wrong',
    },
    {
      what: 'signed anew whole by another key',
      forge: wholeForgery,
      finds: 'setup-not-as-photographed',
      evidence: { setup: anchor },
    },
  ],
  'form of the files': [
    {
      what: 'spaces in the JSON',
      forge: () => signedAnew(`${built.recordText} `, built.annexText, frozen.signer),
      finds: 'not-canonical',
    },
    {
      what: 'an unknown field',
      forge: () => resigned({ record: (record) => void Object.assign(record, { more: 1 }) }),
      finds: 'wrong-shape',
    },
    {
      what: 'a fraction',
      forge: () => resigned({ record: (record) => set(record.result.ballots, { valid: 19.5 }) }),
      finds: 'wrong-shape',
    },
    { what: 'no JSON', forge: () => new Map([...files, ['annex.json', toUtf8('annex')]]), finds: 'not-json' },
    {
      what: 'no UTF-8',
      forge: () => new Map([...files, ['record.json', new Uint8Array([0xff, 0xfe])]]),
      finds: 'not-json',
    },
    {
      what: 'a byte order mark',
      forge: () =>
        new Map([...files, ['annex.json', new Uint8Array([0xef, 0xbb, 0xbf, ...toUtf8(built.annexText)])]]),
      finds: 'not-json',
    },
    {
      what: 'base64 that is none',
      forge: () => resigned({ annex: (annex) => set(item(annex.envelopes), { sealed: '*' }) }),
      finds: 'cannot-be-checked',
    },
    { what: 'a missing signature', forge: () => without(files, 'record.json.sig'), finds: 'file-missing' },
    {
      what: 'a missing berita acara',
      forge: () => without(files, 'berita-acara.pdf'),
      finds: 'file-missing',
    },
    { what: 'no record at all', forge: () => without(files, 'record.json'), finds: 'file-missing' },
    {
      what: 'something else beside',
      forge: () => new Map([...files, ['readme.txt', toUtf8('hello')]]),
      finds: 'file-unexpected',
    },
  ],
};

for (const [group, forgeries] of Object.entries(FORGERIES)) {
  // Planted: the root of the box not compared; the hash of the annex not compared.
  t.test(`I3 found: ${group}`, async (t) => {
    for (const { what, forge, finds, evidence } of forgeries) {
      const report = verifyRecord(forge(), evidence ?? {}, crypto);
      t.equal(report.verdict, 'refused', what);
      t.ok(kindsOf(report).includes(finds), `${what}: ${finds}, found ${kindsOf(report).join(', ')}`);
    }
  });
}

t.test('an older copy of the log may have any of the forms in which people get one', async (t) => {
  const log = held.log.slice(0, 20);
  const whole = log.map(publicEntry);
  const named = log.map((entry) => ({ seq: entry.seq, at: entry.at, text: '', hash: entryHash(entry) }));
  const check = (copy: string) => {
    const report = verifyRecord(files, { olderLog: toUtf8(copy) }, crypto);
    return kindsOf(report).join() || outcomes(report)['older-log'];
  };
  const good = [whole, { log: whole }, named, { entries: named }, JSON.parse(built.recordText), whole[0]];
  for (const copy of good) t.equal(check(JSON.stringify(copy)), 'ok');
  t.equal(check(whole.map((entry) => JSON.stringify(entry)).join('\n')), 'ok');
  const other = named.map((entry, at) => (at === 4 ? { ...entry, hash: '0'.repeat(64) } : entry));
  t.equal(check(JSON.stringify({ entries: other })), 'log-not-extended');
  t.equal(check(JSON.stringify([{ seq: 1 }])), 'older-log-unreadable');
  for (const junk of ['', 'log', '[]', 'null', '{"log":3}', '[null]', '[[1]]'])
    t.equal(check(junk), 'older-log-unreadable', junk);
});

// Planted: the hash of the annex not compared.
t.test('I3 any changed byte of any file is found', async (t) => {
  for (const [file, bytes] of files) {
    const step = Math.max(1, Math.floor(bytes.length / 60));
    for (let at = 0; at < bytes.length; at += step) {
      const report = verifyRecord(new Map([...files, [file, flipped(bytes, at)]]), {}, crypto);
      if (report.verdict !== 'refused') t.fail(`${file}, byte ${at}`);
    }
  }
  t.pass();
});

t.test(
  'a record signed anew whole by another key stands by itself; only the photographed setup hash finds it',
  async (t) => {
    const forged = wholeForgery();
    t.equal(verifyRecord(forged, {}, crypto).verdict, 'consistent');
    t.same(kindsOf(verifyRecord(forged, { setup: anchor }, crypto)), ['setup-not-as-photographed']);
  },
);

t.test('every reason and every check has words', async (t) => {
  t.same(Object.keys(FAULT_WORDS).sort(), [...FAULTS].sort());
  t.same(Object.keys(CHECK_WORDS).sort(), [...CHECKS].sort());
});

t.test('whatever comes in, the verifier answers', async (_t) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.json(), (bytes, json) => {
      for (const record of [bytes, toUtf8(json)]) {
        const report = verifyRecord(new Map([...files, ['record.json', record]]), {}, crypto);
        if (report.verdict !== 'refused' || verifyZip(record, {}, crypto).verdict !== 'refused') return false;
      }
      return true;
    }),
  );
});

// ---- Parts ----

/** The ballots of another box under this one's name. */
function foreignAnnex(): Files {
  const foreign = JSON.parse(recordOf(another(), unseal).annexText) as Annex;
  return resigned({
    annex: (annex) =>
      Object.assign(annex, { ...foreign, electionId: annex.electionId, setupHash: annex.setupHash }),
  });
}

/** One ballot dropped, and everything after it made anew with the real keys: what is left is a good record. */
function rebuiltWithout(): Files {
  const fewer = { ...FULL_DAY, ballots: FULL_DAY.ballots.filter((_, at) => at !== 19) };
  return filesOf(holdElection(frozen, fewer));
}

/** An election of one's own, with the same people and figures, under keys of one's own. */
function wholeForgery(): Files {
  return filesOf(another());
}

/** A tie for the last seat that nobody settled, certified all the same. */
function openTie(): Files {
  const after = (FULL_DAY.after ?? []).filter(([kind]) => kind !== 'tie-settled');
  const open = holdElection(frozen, { ...FULL_DAY, after });
  return resigned({
    record: (record) => {
      for (const row of record.result.ranking) if (row.votes === 6) row.standing = 'tied';
      record.result.settled = [];
      record.result.ties = [
        { line: 'seats', rank: 3, votes: 6, people: [personId(2), personId(3)], seats: 1 },
      ];
      record.result.elected = record.result.elected.filter(
        ({ person }) => person === personId(0) || person === personId(1),
      );
      record.result.reserves = [];
      record.result.women = { elected: 1, of: 1, target: 1 };
      record.log = open.log.map(publicEntry) as never;
    },
  });
}

function addEnvelope(annex: Mutable<Annex>, names: readonly string[]): void {
  const more = item(holdElection(frozen, { ballots: [names] }).envelopes);
  annex.envelopes.push({ id: more.id, sealed: toBase64(more.sealed) });
  annex.envelopes.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function withNames(annex: Mutable<Annex>) {
  return annex.ballots.filter(({ names }) => names.length > 0);
}

function changePrivate(annex: Mutable<Annex>, form: string): void {
  const entry = annex.privateEntries.find(({ data }) => (data as { form?: string }).form === form);
  if (entry !== undefined)
    entry.data = { ...(entry.data as object), outcome: { kind: 'person', person: personId(4) } };
}
