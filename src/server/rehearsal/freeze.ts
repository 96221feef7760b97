import type { DeskReply } from '../../desk/api/routes.js';
import { type Committee, type Desk, must, mustRefuse } from './desk.js';
import type { SheetReader } from './sheets.js';
import { type PaperSlip, readLot } from './slips.js';

type Lot = DeskReply<'GET /desk/freeze'>['lots'][number];
interface Pile {
  readonly lot: Lot;
  readonly slips: readonly PaperSlip[];
}

/** What lies on the table after the freeze. */
export interface OnPaper {
  /** Slips for the bowl, as they lie in the pile. */
  readonly main: readonly PaperSlip[];
  /** Sealed reserve and test slips that nobody opens today. */
  readonly sealed: number;
  /** A lot that the printer spoiled: void, but it lies about. */
  readonly spoiled: readonly PaperSlip[];
  /** As the holders carry them away: the QR code of one, the typed lines of the next. */
  readonly cards: readonly string[];
  readonly setupHash: string;
}

/** The ceremony: every lot printed and looked through, one of them spoiled, every card read back. */
export async function freeze({ leader, two, passphrase }: Committee, reader: SheetReader): Promise<OnPaper> {
  const { lots } = await leader.act('POST /desk/freeze/start', { officers: two, passphrase });
  const spoiledLot = lots.find(({ part }) => part === 'reserve')?.lot;
  const lookThrough = async ({ lot, slips }: Lot, pdf: Uint8Array) => {
    const pile = await readLot(reader, pdf, slips);
    await leader.act('POST /desk/freeze/lot', { lot, verdict: lot === spoiledLot ? 'revoked' : 'good' });
    return pile;
  };
  const printAll = async (waiting: readonly Lot[]): Promise<readonly Pile[]> => {
    const looked: Promise<Pile>[] = [];
    for (const lot of waiting) {
      const pdf = await leader.file(`/desk/freeze/lots/${lot.lot}.pdf`);
      // The next lot is printed while people look through this one; what they find is heard below.
      const pile = lookThrough(lot, pdf).then((slips) => ({ lot, slips }));
      pile.catch(() => undefined);
      looked.push(pile);
    }
    return Promise.all(looked);
  };
  const printed = await printAll(lots);
  const early = await leader.refusal('POST /desk/freeze/finish', { officers: two });
  mustRefuse('ending the freeze before all is printed and read back', early, 'freeze-incomplete');
  const replaced = (await leader.act('GET /desk/freeze')).lots.filter(({ state }) => state === 'waiting');
  const piles = [...printed, ...(await printAll(replaced))];

  const cards = await readCards(leader, reader);
  const { setupHash } = await leader.act('POST /desk/freeze/finish', { officers: two });
  const [poster] = await reader.codes(await leader.file('/desk/print/poster.pdf'));
  must(poster?.toLowerCase().includes(setupHash) === true, 'the poster shows another setup hash');

  const slipsOf = (wanted: (lot: Lot) => boolean): readonly PaperSlip[] =>
    piles.filter(({ lot }) => wanted(lot)).flatMap(({ slips }) => slips);
  return {
    main: slipsOf(({ part }) => part === 'main'),
    sealed: slipsOf(({ lot, part }) => part !== 'main' && lot !== spoiledLot).length,
    spoiled: slipsOf(({ lot }) => lot === spoiledLot),
    cards,
    setupHash,
  };
}

/** Six groups of four and a check symbol, with air around; how the lines are numbered does not matter. */
const TYPED_LINE = /(?<![0-9A-Z])((?:[0-9A-HJKMNP-TV-Z]{4} +){6}[0-9A-HJKMNP-TV-Z*~$=U])(?![0-9A-Z])/g;

async function readCards(leader: Desk, reader: SheetReader): Promise<readonly string[]> {
  const { cards } = await leader.act('GET /desk/freeze');
  const read: string[] = [];
  for (const { index } of cards) {
    await leader.act('POST /desk/freeze/card', { index });
    const pdf = await leader.file(`/desk/freeze/cards/${index}.pdf`);
    const card = index % 2 === 1 ? await scannedCard(reader, pdf) : await typedCard(reader, pdf);
    must(card !== null, `key card ${index} cannot be read from its sheet`);
    await leader.act('POST /desk/freeze/read-back', { card });
    read.push(card);
  }
  return read;
}

const scannedCard = async (reader: SheetReader, pdf: Uint8Array): Promise<string | null> =>
  (await reader.codes(pdf))[0] ?? null;

async function typedCard(reader: SheetReader, pdf: Uint8Array): Promise<string | null> {
  const lines = [...(await reader.text(pdf)).matchAll(TYPED_LINE)].map(([, line = '']) =>
    line.replace(/ +/g, ' '),
  );
  return lines.length === 3 ? lines.join('\n') : null;
}
