import { chanceOf } from './chance.js';
import type { Invented } from './people.js';
import type { PaperSlip } from './slips.js';
import { type Line, villageOf, writeBallot } from './writing.js';

/** One voter of the day: who comes, with which slip to which kiosk, and what is written there. */
export interface Voter {
  /** 1 is the first to come and the first to cast. */
  readonly n: number;
  readonly person: Invented;
  readonly slip: PaperSlip;
  /** Shows the QR code to the camera; otherwise types the code. */
  readonly scans: boolean;
  /** Index of a kiosk. */
  readonly kiosk: number;
  readonly lines: readonly Line[];
}

export interface Day {
  readonly voters: readonly Voter[];
  /** Grown people who stay away, until somebody is needed. */
  readonly others: readonly Invented[];
  /** Slips that stay in the bowl. */
  readonly bowl: readonly PaperSlip[];
}

/** Draws the whole day from the seed: everything but keys and slips is the same each time. */
export function planDay(
  seed: number,
  people: readonly Invented[],
  {
    voters,
    kiosks,
    names,
  }: {
    readonly voters: number;
    readonly kiosks: number;
    readonly names: { readonly min: number; readonly max: number };
  },
  pile: readonly PaperSlip[],
): Day {
  const village = villageOf(chanceOf(seed, 'trust'), people);
  const grown = chanceOf(seed, 'arrivals').shuffled(people.filter(({ age }) => age >= 18));
  const bowl = chanceOf(seed, 'bowl').shuffled(pile);
  const queues = chanceOf(seed, 'kiosks');
  const comers = grown.slice(0, voters);
  return {
    voters: comers.map((person, at) => ({
      n: at + 1,
      person,
      slip: bowl[at] as PaperSlip,
      scans: at % 2 === 0,
      kiosk: queues.below(kiosks),
      lines: writeBallot(chanceOf(seed, `ballot ${at + 1}`), village, names),
    })),
    others: grown.slice(voters),
    bowl: bowl.slice(voters),
  };
}

/** The code as a hand types it: with or without its spaces, in capitals or not. */
export function shown({ n, slip, scans }: Voter): string {
  if (scans) return slip.qr;
  const code = n % 4 === 0 ? slip.typedCode.replaceAll(' ', '') : slip.typedCode;
  return n % 6 === 0 ? code.toLowerCase() : code;
}
