import { allowedSigner, type Namespace } from '../audit/sshsig.js';

/** Who signs, as `ssh-keygen -Y verify -I panitia` wants to know it. */
const PRINCIPAL = 'panitia';
/** What the record key is used for. */
const SIGNED_NAMESPACES: readonly Namespace[] = [
  'bilik-record',
  'bilik-log',
  'bilik-berita-acara',
  'bilik-supplement',
];

/** `allowed_signers`: one line, and only this one, for a record key. */
export const allowedSigners = (recordKey: Uint8Array): string =>
  allowedSigner(PRINCIPAL, SIGNED_NAMESPACES, recordKey);
