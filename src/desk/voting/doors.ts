import { transact } from '../../../prisma/client.js';
import { append } from '../../audit/store.js';
import { countEnvelopes } from '../../ballot/store.js';
import { accept, refuse } from '../../basics/result.js';
import { enterPhase } from '../../election/phase.js';
import { readElection, setPhase } from '../../election/store.js';
import { countCheckIns } from '../../roll/store.js';
import { vouchNoMore } from '../devices/lan.js';
import { dropFreeze } from '../freeze/start.js';
import type { House } from '../house.js';
import type { Serve } from '../serve.js';
import { withSigner } from '../signer.js';
import { changePhase, judgeTurnout, openVoting } from './acts.js';
import { closeVoting, countSlips } from './close.js';
import { openBox, readKeyCard } from './open.js';

/** The phases of the day, from the first slip to the opened box. */
export function serveVoting(serve: Serve, house: House): void {
  serve('POST /desk/voting/open', async ({ passphrase }, { actor }) =>
    withSigner(house, passphrase, (signer) => openVoting(house, actor, signer)),
  );
  serve('POST /desk/voting/pause', async ({ reason }, { actor }) => {
    const from = ['voting', 'last-call'] as const;
    const done = await changePhase(house, from, 'paused', { actor, kind: 'voting-paused', data: { reason } });
    // Cards that were read for a closing which does not come now are not kept.
    if (done.ok) house.box.shut();
    return done;
  });
  serve('POST /desk/voting/resume', async (_body, { actor }) =>
    changePhase(house, ['paused'], 'voting', { actor, kind: 'voting-resumed', data: {} }),
  );
  serve('POST /desk/voting/turnout', async ({ decision, note }, { actor }) =>
    judgeTurnout(house, actor, { decision, note }),
  );
  serve('POST /desk/voting/last-call', async (_body, { actor }) =>
    changePhase(house, ['voting', 'paused'], 'last-call', async (tx) => ({
      actor,
      kind: 'last-call',
      data: { checkedIn: await countCheckIns(tx) },
    })),
  );
  serve('POST /desk/close/slips', async ({ left, spoiled }, { actor }) =>
    countSlips(house, actor, { left, spoiled }),
  );
  serve('POST /desk/close', async ({ passphrase, note }, { actor }) =>
    withSigner(house, passphrase, (signer) => closeVoting(house, actor, note, signer)),
  );
  serve('POST /desk/open/card', async ({ card }) => readKeyCard(house, card));
  serve('POST /desk/open', async ({ passphrase }, { actor }) =>
    withSigner(house, passphrase, (signer) => openBox(house, actor, signer)),
  );
  serve('POST /desk/void', async ({ reason }, { actor }) => {
    const from = ['paused', 'closed', 'counting'] as const;
    const done = await changePhase(house, from, 'void', { actor, kind: 'vote-void', data: { reason } });
    if (!done.ok) return done;
    // Nothing of this box will be counted: neither its key nor what was in it is needed any more.
    house.box.shut();
    await vouchNoMore(house);
    return done;
  });
  serve('POST /desk/abandon', async ({ reason }, { actor }) => {
    const done = await transact(house.db, async (tx) => {
      const election = await readElection(tx);
      if (election === null) throw new Error('no election in this folder');
      const phase = enterPhase(election.phase, 'abandoned');
      if (!phase.ok) return phase;
      if ((await countEnvelopes(tx)) > 0) return refuse({ kind: 'ballots-in-the-box' });
      await append(tx, house.world, { actor, kind: 'abandoned', data: { reason } });
      await setPhase(tx, 'abandoned');
      return accept({});
    });
    if (!done.ok) return done;
    dropFreeze(house.world, house.ceremony.now());
    house.ceremony.set(null);
    house.moveTo({ kind: 'copy' });
    return done;
  });
}
