import { read } from '../../prisma/client.js';
import { eventsOf } from '../audit/store.js';
import { makeSignal } from '../basics/signal.js';
import type { World } from '../basics/world.js';
import type { LanMode } from '../desk/api/parts.js';
import { makeClaims } from '../desk/counting/claims.js';
import { makePairing } from '../desk/devices/pairing.js';
import { makeCeremony } from '../desk/freeze/ceremony.js';
import { dropFreeze } from '../desk/freeze/start.js';
import type { House, NextBox } from '../desk/house.js';
import { makeSessions, type Sessions } from '../desk/officers/sessions.js';
import { type Fonts, readFonts } from '../desk/print/fonts.js';
import { makeUploads } from '../desk/setup/uploads.js';
import { makeBooths } from '../election/booth.js';
import { readElection } from '../election/store.js';
import { makeOpenBox } from '../record/open-box.js';
import { makeReadingDesk } from '../record/reading-desk.js';
import { type Box, makeNextBox, openCurrentBox } from './boxes.js';
import { type Door, openDoors, type Place, type Standing } from './listen.js';
import { systemNetwork } from './network.js';
import { practiceVillage } from './rehearsal/village.js';

export interface ServeOptions extends Place {
  readonly data: string;
  readonly rehearsal: boolean;
}

export interface Running {
  /** Where this laptop's own browser finds the desk. */
  readonly address: string;
  readonly link: string;
  readonly stop: () => Promise<void>;
}

/**
 * Opens the box in use and serves it. When the committee moves on to another box, the same ports go
 * on with that one, and whoever is signed in stays so.
 */
export async function startServer(
  options: ServeOptions,
  world: World,
  out: (line: string) => void,
): Promise<Running> {
  const kept = { sessions: makeSessions(world), fonts: readFonts() };
  let place: Place = options;
  const first = await openCurrentBox(options.data, world, options.rehearsal ? 'rehearsal' : 'election');
  let inUse = first.folder;
  let serving = await open(first);
  let moving: Promise<void> = Promise.resolve();

  async function open(box: Box): Promise<Serving> {
    const opened = await serveBox(box, place, world, {
      ...kept,
      data: options.data,
      moveTo: (next) => {
        moving = moving.then(() => move(box, next)).catch(() => out(NOT_MOVED));
      },
    });
    place = { ...place, port: opened.doors.port };
    for (const address of opened.doors.addresses()) out(address);
    const why = LAN_SHUT[opened.doors.mode()];
    if (why !== undefined) out(why);
    return opened;
  }
  async function move(from: Box, next: NextBox): Promise<void> {
    // Two desks may press the button at once: one box is left once.
    if (from.folder !== inUse) return;
    const box = await makeNextBox(options.data, world, from, next);
    await serving.close();
    inUse = box.folder;
    serving = await open(box);
  }

  const address = `http://127.0.0.1:${serving.doors.port}`;
  const link = kept.sessions.newLink();
  out(`Tautan sekali pakai / one-time link: ${address}/desk/#/enter/${link}`);
  return {
    address,
    link,
    stop: async () => {
      await moving;
      await serving.close();
    },
  };
}

/** A full disk, a folder that is gone: what was cast is safe, and the next start goes on from there. */
const NOT_MOVED =
  'Kotak berikutnya tidak dapat dibuka; yang sudah tersimpan aman. Periksa cakram, lalu nyalakan program lagi / the next box could not be opened; what is stored is safe. Check the disk, then start the program again';

/** Why no address of the LAN was printed. */
const LAN_SHUT: Partial<Readonly<Record<LanMode, string>>> = {
  'asks-two':
    'Perangkat lain menunggu persetujuan dua petugas di meja panitia / other devices wait for two officers at the desk (--tls off)',
  'no-key':
    'Perangkat lain tidak dapat tersambung: pemilihan sudah selesai / no other device can connect: the election is over',
};

interface Serving {
  readonly doors: Door;
  readonly close: () => Promise<void>;
}

async function serveBox(
  box: Box,
  place: Place,
  world: World,
  kept: {
    readonly sessions: Sessions;
    readonly fonts: Fonts;
    readonly data: string;
    readonly moveTo: House['moveTo'];
  },
): Promise<Serving> {
  const ceremony = makeCeremony();
  const openBox = makeOpenBox();
  const holders = {
    signal: makeSignal(),
    booths: makeBooths(),
    pairing: makePairing(world),
    uploads: makeUploads(world.random),
    reading: makeReadingDesk(),
    village: practiceVillage(),
    claims: makeClaims(),
  };
  const { sessions, fonts, moveTo } = kept;
  const opened = { ...place, ...(await standingOf(box)), data: kept.data };
  const doors = await openDoors(opened, world, systemNetwork, (lan) => ({
    ...holders,
    sessions,
    fonts,
    moveTo,
    db: box.db,
    world,
    ceremony,
    box: openBox,
    lan,
    folder: box.folder,
  }));
  return {
    doors,
    close: async () => {
      await doors.close();
      dropFreeze(world, ceremony.now());
      openBox.shut();
      await box.db.$disconnect();
    },
  };
}

async function standingOf({ db }: Box): Promise<Standing> {
  return read(db, async (tx) => {
    const election = await readElection(tx);
    const { phase, draft, setup } = election ?? { phase: 'setup', draft: null, setup: null };
    // After a run-off the committee goes back to the election that it settled.
    const runOff = (setup?.runOffOf ?? draft?.runOffOf ?? null) !== null;
    return {
      finished: !runOff && (phase === 'certified' || phase === 'void'),
      plainAgreed: (await eventsOf(tx, 'tls-off')).length > 0,
    };
  });
}
