import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';
import { hashDigits } from '../src/basics/digits.js';
import type { Annex } from '../src/record/format.js';
import { type Files, writeZip } from '../src/record/zip.js';
import { another, resigned, set } from './helpers/forging.js';
import { aFolder, anchor, built, files, flipped, held, item } from './helpers/full-election.js';
import { filesOf } from './helpers/made-election.js';
import { LATER, only, strangersKey, supplemented } from './helpers/supplements.js';

/** The commands of the page, in its order, to the letter. */
const commands = [
  ...readFileSync('docs/verify-by-hand.md', 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm),
].map(([, block = '']) => block);

/** Runs all of them one after the other, in a folder that holds nothing but the zip. */
function byHand(
  t: Parameters<typeof aFolder>[0],
  all: Files,
): { readonly said: string; readonly good: boolean } {
  const folder = aFolder(t);
  writeFileSync(join(folder, 'record.zip'), writeZip(all));
  // What `npm install` puts there: packages that we did not write.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['tweetnacl', 'tweetnacl-sealedbox-js', 'blakejs'])
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  const script = join(folder, 'commands.sh');
  writeFileSync(script, commands.join('\n'));
  const ran = spawnSync('bash', ['-eu', '-o', 'pipefail', script], { cwd: folder, encoding: 'utf8' });
  rmSync(script);
  return { said: ran.stdout + ran.stderr, good: ran.status === 0 };
}

t.test('every command of docs/verify-by-hand.md finds a good record good', async (t) => {
  t.equal(commands.length, 10);
  const { said, good } = byHand(t, supplemented(LATER));
  t.ok(good, said);
  const signed = (namespace: string) => `Good "${namespace}" signature for panitia with ED25519 key`;
  for (const line of [
    ...['bilik-record', 'bilik-berita-acara', 'bilik-log', 'bilik-supplement'].map(signed),
    ...['record key: the same', `${anchor}  setup.json`, `setup: ${hashDigits(anchor)}`],
    `record: ${hashDigits(built.recordHash)}`,
    'berita acara names: this record',
    `closing seal: ${hashDigits(built.record.closingSeal)}`,
    `log: unbroken, ${held.log.length} entries`,
    'annex.json: OK',
    'box: 22 envelopes, as sealed',
    'supplement-01.json follows record.json',
    'supplement-06.json follows supplement-05.json',
  ])
    t.ok(said.includes(line), line);
  const annex = JSON.parse(built.annexText) as Annex;
  const [first] = annex.envelopes;
  t.ok(said.includes(`envelope: ${first?.id}`));
  const { names } = annex.ballots.find(({ id }) => id === first?.id) ?? { names: [] };
  t.ok(said.includes(`annex says: ${JSON.stringify(names)}`));
  if (names.length > 0) t.match(said, new RegExp(`holds: .*"names":\\[\\{.*${names[0]?.written}`));
  t.notMatch(said, /ANOTHER|BROKEN|CHANGED|ALTERED|NOT WHAT|NOTHING|DOES NOT/);
});

t.test('they see what was forged', async (t) => {
  const record = files.get('record.json') ?? new Uint8Array();
  const swap = (name: string, bytes: Uint8Array): Files => new Map([...files, [name, bytes]]);
  const forged: readonly (readonly [what: string, all: Files, says: RegExp])[] = [
    [
      'a letter of the record',
      swap('record.json', flipped(record, 300)),
      /Could not verify signature|Signature verification failed/,
    ],
    [
      'another key among the signers',
      swap('allowed_signers', filesOf(another()).get('allowed_signers') ?? record),
      /Could not verify signature|NONE|ANOTHER/,
    ],
    [
      'a page of the berita acara',
      swap('berita-acara.pdf', flipped(files.get('berita-acara.pdf') ?? record, 3)),
      /Could not verify signature|verification failed/,
    ],
    [
      'an entry left out',
      resigned({ record: (own) => void own.log.splice(12, 1) }),
      /log: BROKEN at entry 13/,
    ],
    [
      'data of an entry',
      resigned({ record: (own) => set(item(own.log, 1), { data: { officer: 'o1', name: 'X', roles: [] } }) }),
      /log: DATA CHANGED in entry 2/,
    ],
    ['another annex', swap('annex.json', new Uint8Array([0x7b, 0x7d])), /annex\.json: FAILED/],
    [
      'an envelope left out',
      resigned({ annex: (annex) => void annex.envelopes.pop() }),
      /box: NOT WHAT WAS SEALED/,
    ],
    [
      'an envelope altered',
      resigned({ annex: (annex) => set(item(annex.envelopes), { sealed: item(annex.envelopes, 1).sealed }) }),
      /box: AN ENVELOPE WAS ALTERED/,
    ],
    [
      'a supplement by another key',
      supplemented(LATER, undefined, strangersKey()),
      /Could not verify signature/,
    ],
    [
      'a supplement that follows something else',
      supplemented(
        LATER,
        only(2, () => ({ follows: '0'.repeat(64) })),
      ),
      /supplement-02\.json DOES NOT FOLLOW/,
    ],
  ];
  for (const [what, all, says] of forged) {
    const { said } = byHand(t, all);
    t.match(said, says, what);
  }
  const whole = byHand(t, filesOf(another()));
  t.ok(whole.good, 'a whole forgery stands by itself');
  t.notMatch(whole.said, new RegExp(anchor), 'but not under the photographed setup hash');
});
