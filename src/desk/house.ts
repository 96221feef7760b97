import type { Db } from '../../prisma/client.js';
import type { EventData } from '../audit/events.js';
import type { Signal } from '../basics/signal.js';
import type { World } from '../basics/world.js';
import type { Booths } from '../election/booth.js';
import type { OpenBox } from '../record/open-box.js';
import type { ReadingDesk } from '../record/reading-desk.js';
import type { LanMode } from './api/parts.js';
import type { Claims } from './counting/claims.js';
import type { PairingDesk } from './devices/pairing.js';
import type { Ceremony } from './freeze/ceremony.js';
import type { Sessions } from './officers/sessions.js';
import type { Fonts } from './print/fonts.js';
import type { InventedVillage } from './setup/rehearsal.js';
import type { Uploads } from './setup/uploads.js';

/**
 * What the committee's door works with. The holders below keep in memory what must never be on the
 * disk; all of it is gone after a restart, and each act says what to do then.
 */
export interface House {
  readonly db: Db;
  readonly world: World;
  readonly signal: Signal;
  readonly booths: Booths;
  readonly sessions: Sessions;
  readonly pairing: PairingDesk;
  readonly uploads: Uploads;
  readonly ceremony: Ceremony;
  readonly box: OpenBox;
  readonly reading: ReadingDesk;
  /** Which forms are being decided at which desk. */
  readonly claims: Claims;
  readonly fonts: Fonts;
  /** Whom a rehearsal is held with. */
  readonly village: InventedVillage;
  readonly lan: Lan;
  /** Folder of this ballot box, for the record that is written at certification. */
  readonly folder: string;
  /** Leaves this box and goes on with another: an abandoned set-up's copy, or a run-off. */
  readonly moveTo: (next: NextBox) => void;
}

/** How devices other than this laptop reach it. */
export interface Lan {
  readonly now: () => LanNow;
  /** Two officers agreed to do without TLS, and the log says so: opens the door that waited for it. */
  readonly goPlain: () => Promise<void>;
  /** Nothing more is to be vouched for: the authority's key is overwritten and deleted. */
  readonly dropKey: () => void;
}

export interface LanNow {
  readonly mode: LanMode;
  /** Every address that is listened to now, this laptop's own first ("https://192.168.1.5:8081"). */
  readonly addresses: readonly string[];
  /** SHA-256 of the authority's certificate in pairs, for people to compare; null without TLS. */
  readonly fingerprint: string | null;
  /** Where a tablet finds that certificate and how to take it in; empty without TLS. */
  readonly trustAddresses: readonly string[];
}

export type NextBox =
  | { readonly kind: 'copy' }
  /** From a certified run-off to the election whose tie it settles. */
  | { readonly kind: 'back'; readonly setupHash: string; readonly outcome: EventData<'run-off-returned'> }
  | { readonly kind: 'run-off'; readonly people: readonly string[]; readonly seats: number };
