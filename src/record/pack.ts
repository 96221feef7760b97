import type { Signer } from '../audit/signatures.js';
import { signSsh } from '../audit/sshsig.js';
import { fromHex, toUtf8 } from '../basics/bytes.js';
import type { Primitives } from '../basics/world.js';
import { beritaAcaraPdf } from './berita-acara/berita-acara.js';
import type { Fonts } from './berita-acara/sheet.js';
import type { BuiltRecord } from './build.js';
import { signMinutes } from './minutes.js';
import { allowedSigners } from './signers.js';
import type { Files } from './zip.js';

/**
 * The files of a record, signed: what `writeZip` packs and a verifier takes.
 *
 * @param fonts for the berita acara, TTF or WOFF
 */
export async function packRecord(
  built: BuiltRecord,
  signer: Pick<Signer, 'secretKey' | 'publicKey'>,
  fonts: Fonts,
  sign: Primitives['sign'],
): Promise<Files> {
  const pdf = await beritaAcaraPdf(built.record, fonts);
  return signedFiles(built, pdf, signer, sign);
}

/** The same with a berita acara that is made already. */
export function signedFiles(
  built: Pick<BuiltRecord, 'recordText' | 'annexText' | 'recordHash'>,
  pdf: Uint8Array,
  { secretKey, publicKey }: Pick<Signer, 'secretKey' | 'publicKey'>,
  sign: Primitives['sign'],
): Files {
  const keys = { publicKey: fromHex(publicKey), secretKey };
  const record = toUtf8(built.recordText);
  return new Map([
    ['record.json', record],
    ['record.json.sig', toUtf8(signSsh(record, 'bilik-record', keys, sign))],
    ['allowed_signers', toUtf8(allowedSigners(keys.publicKey))],
    ['annex.json', toUtf8(built.annexText)],
    ['berita-acara.pdf', signMinutes(pdf, built.recordHash, keys, sign)],
  ]);
}
