import type { FastifyInstance } from 'fastify';
import { read, transact } from '../../../prisma/client.js';
import { append, readLog } from '../../audit/store.js';
import { accept, refuse } from '../../basics/result.js';
import { readElection } from '../../election/store.js';
import { boardOf } from '../../record/board.js';
import type { Counting } from '../../record/counting.js';
import type { House } from '../house.js';
import type { Serve } from '../serve.js';
import { withSigner } from '../signer.js';
import { autoReading } from './auto.js';
import { certify } from './certify.js';
import { claimForms, claimsOfOthers, decidingNow } from './claiming.js';
import { decideNames, typePaperBallot } from './decide.js';
import { historyNow } from './history.js';
import { certifyMissing } from './missing.js';
import { namesakesNow, needCounting, readCounting, readingNow } from './now.js';
import { servePapers } from './papers.js';
import { compareReading, moveReading, noteObjection } from './reading.js';
import { recordSeal } from './record-files.js';
import { outcomeOf } from './run-off.js';
import { searchPeople } from './search.js';
import { settleByPaper, settleTie } from './settle.js';
import { addSupplement, supplementsView } from './supplements.js';
import { setTestsAside, testsNow } from './test-ballots.js';
import { countView, resultView, unheard } from './view.js';
import { rollNumbers } from './whereabouts.js';

/** From the opened box to the certified result. */
export function serveCounting(app: FastifyInstance, serve: Serve, house: House): void {
  const { db, world } = house;

  serve('GET /desk/count', async (_, { seat }) =>
    read(db, async (tx) => {
      const counting = await needCounting(tx, house);
      if (!counting.ok) return counting;
      return accept(
        countView(counting.value, await readingNow(tx, house, counting.value), {
          numbers: await rollNumbers(tx, counting.value),
          namesakes: await namesakesNow(tx, counting.value),
          history: await historyNow(tx),
          claims: claimsOfOthers(house, seat),
          deciding: decidingNow(house, seat),
          tests: await testsNow(tx),
        }),
      );
    }),
  );
  serve('POST /desk/count/decide', async ({ decisions }, { actor, seat }) =>
    decideNames(house, actor, seat, decisions),
  );
  serve('POST /desk/count/claim', async ({ forms }, { actor, seat }) =>
    claimForms(house, actor, seat, forms),
  );
  serve('POST /desk/count/paper', async ({ number, names }, { actor }) =>
    typePaperBallot(house, actor, { number, names }),
  );
  serve('POST /desk/count/tests', async ({ ballots, asFound, note }, { actor }) =>
    setTestsAside(house, actor, { ballots, asFound, note }),
  );
  serve('POST /desk/count/search', async ({ query }) =>
    read(db, async (tx) => {
      const counting = await needCounting(tx, house);
      if (!counting.ok) return counting;
      const numbers = await rollNumbers(tx, counting.value);
      return accept({ people: [...searchPeople(counting.value, numbers, query)] });
    }),
  );
  const auto = autoReading(house);
  app.addHook('onClose', async () => auto.stop());
  serve('POST /desk/reading', async ({ move, seconds }, { seat }) => {
    const moved = await moveReading(house, seat, move, seconds);
    auto.follow();
    return moved;
  });
  serve('POST /desk/reading/compare', async (seen, { actor }) => compareReading(house, actor, seen));
  serve('POST /desk/reading/objection', async ({ note }, { actor }) => noteObjection(house, actor, note));

  serve('GET /desk/result', async () =>
    read(db, async (tx) => {
      const election = await readElection(tx);
      if (election?.phase === 'certified') {
        const seal = recordSeal(house.folder);
        const told = { log: [], namesakes: await namesakesNow(tx, null) };
        return accept(resultView(house.folder, null, [], seal, told));
      }
      const counting = await needCounting(tx, house);
      if (!counting.ok) return counting;
      const reading = await readingNow(tx, house, counting.value);
      const log = await readLog(tx);
      const missing = certifyMissing(counting.value, reading, log);
      const told = { log, namesakes: await namesakesNow(tx, counting.value) };
      const result = resultView(house.folder, counting.value, missing, null, told);
      // Nobody at a desk is to know more than the hall has heard: a decision on a name would follow the votes.
      return accept(missing.includes('reading') ? unheard(result) : result);
    }),
  );
  serve('POST /desk/result/settle', async (body, { actor }) => {
    const { line, people, chosen, method, how } = body;
    return settleTie(house, actor, { line, people, chosen, method, how });
  });
  serve('POST /desk/result/paper-run-off', async (body, { actor }) => settleByPaper(house, actor, body));
  serve('POST /desk/result/consent', async ({ person, answer }, { actor }) =>
    counted(async (tx, { directory }) => {
      if (!directory.people.has(person)) return refuse({ kind: 'not-on-roll' });
      await append(tx, world, { actor, kind: 'consent-answered', data: { person, answer } });
      return accept({});
    }),
  );
  serve('POST /desk/result/note', async (data, { actor }) =>
    counted(async (tx) => {
      await append(tx, world, { actor, kind: 'note-added', data });
      return accept({});
    }),
  );
  serve('POST /desk/result/run-off', async () => {
    const counting = await readCounting(house);
    if (!counting.ok) return counting;
    const reading = await read(db, (tx) => readingNow(tx, house, counting.value));
    if (!boardOf(counting.value, reading).finished) return refuse({ kind: 'names-unread' });
    const tie = counting.value.result.tally.ties.find(({ line }) => line === 'seats');
    if (tie === undefined) return refuse({ kind: 'no-seat-tie' });
    house.moveTo({ kind: 'run-off', people: tie.people, seats: tie.seats });
    return accept({});
  });
  serve('POST /desk/certify', async ({ passphrase }, { actor }) =>
    withSigner(house, passphrase, (signer) => certify(house, actor, signer)),
  );
  serve('GET /desk/supplements', async () => accept(supplementsView(house)));
  serve('POST /desk/supplements', async ({ passphrase, act }, { actor }) =>
    withSigner(house, passphrase, (signer) => addSupplement(house, actor, signer, act)),
  );
  serve('POST /desk/result/return', async () => {
    const election = await read(db, readElection);
    const outcome = election?.phase === 'certified' ? outcomeOf(house.folder) : null;
    if (outcome === null) return refuse({ kind: 'no-run-off-certified' });
    house.moveTo({ kind: 'back', ...outcome });
    return accept({});
  });

  const counted = (
    act: (tx: Parameters<typeof needCounting>[0], counting: Counting) => ReturnType<typeof noteObjection>,
  ) =>
    transact(db, async (tx) => {
      const counting = await needCounting(tx, house);
      return counting.ok ? act(tx, counting.value) : counting;
    });

  servePapers(app, house);
}
