import { toHex } from '../../src/basics/bytes.js';
import { hashBytes } from '../../src/basics/hash.js';
import { PROTOCOL } from '../../src/election/setup-document.js';
import {
  type LaterAct,
  type Supplement,
  supplementFiles,
  supplementName,
} from '../../src/record/supplement.js';
import type { Files } from '../../src/record/zip.js';
import { anchor, crypto, files, frozen, item } from './full-election.js';
import { personId } from './made-election.js';

/** Of the full day: 0 said yes, 1 no, 3 and 2 (who follows) have not answered; 5 is next in line, then 4. */
export const LATER: readonly LaterAct[] = [
  { kind: 'consent', person: personId(3), answer: 'yes' },
  { kind: 'consent', person: personId(2), answer: 'no' },
  { kind: 'consent', person: personId(5), answer: 'yes' },
  {
    kind: 'objection',
    by: 'Warga RT 2',
    text: 'Daftar hadir dibacakan terlalu cepat.',
    answer: 'Dibaca ulang.',
  },
  {
    ...{ kind: 'inauguration', date: '2026-12-01', place: 'Balai desa', by: 'Lurah' },
    people: [personId(0), personId(3), personId(5)],
  },
  { kind: 'replacement', leaves: personId(0), comes: personId(4), reason: 'Pindah ke kota lain.' },
];

type Change = (supplement: Supplement) => Supplement;
const asItIs: Change = (supplement) => supplement;

/** The record with acts added one after the other; `change` may forge one before it is signed. */
export function supplemented(
  acts: readonly LaterAct[],
  change: Change = asItIs,
  signer: { readonly secretKey: Uint8Array; readonly publicKey: string } = frozen.signer,
  base: Files = files,
): Files {
  const all = new Map(base);
  for (const [at, act] of acts.entries()) {
    const before = at === 0 ? 'record.json' : supplementName(at);
    const supplement = change({
      ...{
        protocol: PROTOCOL,
        document: 'supplement',
        electionId: frozen.setup.electionId,
        setupHash: anchor,
      },
      ...{ number: at + 1, follows: hashBytes(all.get(before) ?? new Uint8Array()) },
      ...{ at: `2026-12-${String(at + 1).padStart(2, '0')}T03:00:00.000Z`, officers: ['o1', 'o2'], act },
    });
    for (const [name, bytes] of supplementFiles(supplement, signer, crypto.sign)) all.set(name, bytes);
  }
  return all;
}

/** Forges the supplement of one number. */
export const only =
  (number: number, change: (supplement: Supplement) => Partial<Supplement>): Change =>
  (supplement) =>
    supplement.number === number ? { ...supplement, ...change(supplement) } : supplement;

export const actOf = (at: number): LaterAct => item(LATER, at);
export function strangersKey() {
  const keys = crypto.signKeys();
  return { secretKey: keys.secretKey, publicKey: toHex(keys.publicKey) };
}
