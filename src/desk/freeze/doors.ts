import type { FastifyInstance } from 'fastify';
import { cardText, cardTyped, readCard } from '../../ballot/key-card.js';
import { checkCard } from '../../ballot/key-share.js';
import { hashDigits } from '../../basics/digits.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { LEADERS } from '../api/parts.js';
import type { DeskReply } from '../api/routes.js';
import type { House } from '../house.js';
import { malformedCard } from '../malformed-card.js';
import { servePdf } from '../pdf.js';
import { keyCardPdf } from '../print/key-card.js';
import { slipsPdf } from '../print/slips.js';
import type { Refusal, Serve } from '../serve.js';
import { cardMarked, type Freezing, freezeMissing, judgeLot, lotPrinted, visibleLots } from './ceremony.js';
import { finishFreeze } from './finish.js';
import { startFreeze } from './start.js';

/** The ceremony between set-up and ready: lots, cards, read-back. */
export function serveFreeze(app: FastifyInstance, serve: Serve, house: House): void {
  const { ceremony } = house;

  const change = (step: (freezing: Freezing) => Result<Freezing, Refusal>): Result<FreezeReply, Refusal> => {
    const freezing = ceremony.now();
    if (freezing === null) return refuse({ kind: 'no-freeze-running' });
    const next = step(freezing);
    if (!next.ok) return next;
    ceremony.set(next.value);
    return accept(view(next.value));
  };

  serve('GET /desk/freeze', async () => accept(view(ceremony.now())));
  serve('POST /desk/freeze/start', async ({ passphrase }) => {
    const started = await startFreeze(house, passphrase);
    return started.ok ? accept(view(started.value)) : started;
  });
  serve('POST /desk/freeze/lot', async (body) =>
    change((freezing) => {
      const lot = visibleLots(freezing.lots).find(({ lot }) => lot === body.lot);
      if (lot?.state !== 'printed') return refuse({ kind: 'lot-not-printed', index: body.lot });
      const judged = judgeLot(freezing, lot, body.verdict);
      return judged === null ? refuse({ kind: 'no-spare-lot' }) : accept(judged);
    }),
  );
  serve('POST /desk/freeze/card', async ({ index }) => {
    const held = ceremony.now()?.cards.find(({ card }) => card.index === index);
    if (held === undefined) return refuse({ kind: 'no-such-card', index });
    if (held.readBack) return refuse({ kind: 'card-read-back-already', index });
    const shown = change((freezing) => accept(cardMarked(freezing, index, { shown: true })));
    if (!shown.ok) return shown;
    return accept({ index, holder: held.holder, qr: cardText(held.card), typed: cardTyped(held.card) });
  });
  serve('POST /desk/freeze/read-back', async (body) =>
    change((freezing) => {
      const card = readCard(body.card);
      if (!card.ok) return refuse(malformedCard(body.card, card.refusal));
      const { setup } = freezing;
      const checked = checkCard(card.value, {
        electionId: setup.electionId,
        shareHashes: setup.keyHolders.shareHashes,
      });
      if (!checked.ok) return refuse(checked.refusal);
      return accept(cardMarked(freezing, card.value.index, { readBack: true }));
    }),
  );
  serve('POST /desk/freeze/finish', async (_body, { actor }) => finishFreeze(house, actor));

  servePdf(app, house, { prefix: '/desk/freeze/lots', roles: LEADERS }, async (key) => {
    const freezing = ceremony.now();
    const lot = freezing?.lots.find((each) => String(each.lot) === key);
    // A lot is streamed once: sheets of a lot that was printed twice could be handed out twice.
    if (freezing === null || freezing === undefined || lot === undefined || lot.state !== 'waiting')
      return null;
    const { part } = lot;
    if (part === 'spare') return null;
    ceremony.set(lotPrinted(freezing, lot));
    house.signal.announce();
    const { facts, kind, runOffOf } = freezing.setup;
    return slipsPdf({
      slips: lot.slips,
      title: facts.title,
      unit: facts.unit,
      lot: lot.lot,
      lots: visibleLots(freezing.lots).length,
      part,
      digits: hashDigits(freezing.setupHash),
      rehearsal: kind === 'rehearsal',
      secondColour: runOffOf !== null,
      fonts: house.fonts,
    });
  });
  servePdf(app, house, { prefix: '/desk/freeze/cards', roles: LEADERS }, async (key) => {
    const freezing = ceremony.now();
    const held = freezing?.cards.find(({ card }) => String(card.index) === key);
    if (freezing === null || freezing === undefined || held === undefined || !held.shown || held.readBack)
      return null;
    const { facts, kind, keyHolders } = freezing.setup;
    return keyCardPdf({
      qr: cardText(held.card),
      typed: cardTyped(held.card),
      holder: held.holder,
      index: held.card.index,
      cards: freezing.cards.length,
      threshold: keyHolders.threshold,
      title: facts.title,
      unit: facts.unit,
      electionId: freezing.setup.electionId,
      rehearsal: kind === 'rehearsal',
      fonts: house.fonts,
    });
  });
}

type FreezeReply = DeskReply<'GET /desk/freeze'>;

function view(freezing: Freezing | null): FreezeReply {
  if (freezing === null)
    return { running: false, setupHash: null, digits: null, lots: [], cards: [], missing: [] };
  return {
    running: true,
    setupHash: freezing.setupHash,
    digits: hashDigits(freezing.setupHash),
    lots: visibleLots(freezing.lots).map(({ lot, part, state, slips }) => ({
      lot,
      part,
      state,
      slips: slips.length,
    })),
    cards: freezing.cards.map(({ card, holder, shown, readBack }) => ({
      index: card.index,
      holder,
      shown,
      readBack,
    })),
    missing: [...freezeMissing(freezing)],
  };
}
