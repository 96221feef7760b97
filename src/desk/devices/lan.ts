import { read, transact } from '../../../prisma/client.js';
import { append } from '../../audit/store.js';
import { accept, refuse } from '../../basics/result.js';
import { readElection } from '../../election/store.js';
import type { House } from '../house.js';
import type { Serve } from '../serve.js';

/** The LAN without TLS: only where nothing is listened to, and only if two officers say so. */
export function serveLan(serve: Serve, { db, world, lan }: House): void {
  serve('POST /desk/lan/plain', async (_body, { actor }) => {
    const { mode } = lan.now();
    if (mode !== 'asks-two' && mode !== 'no-key') return refuse({ kind: 'lan-is-open' });
    await transact(db, async (tx) => {
      await append(tx, world, { actor, kind: 'tls-off', data: {} });
      return accept(null);
    });
    await lan.goPlain();
    return accept({});
  });
}

/**
 * After certification, or when the vote is void, no new address of this laptop is vouched for. A run-off is
 * another matter: after it the committee goes back to the election that it settles, with its devices.
 */
export async function vouchNoMore({ db, lan }: House): Promise<void> {
  const election = await read(db, readElection);
  if ((election?.setup?.runOffOf ?? null) === null) lan.dropKey();
}
