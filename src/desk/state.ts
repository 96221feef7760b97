import { read } from '../../prisma/client.js';
import { compareText } from '../basics/bytes.js';
import { hashDigits } from '../basics/digits.js';
import { accept } from '../basics/result.js';
import { missingParts } from '../election/draft.js';
import { ZONE_MINUTES } from '../election/rules.js';
import { setupHash } from '../election/setup-document.js';
import { allDevices, allOfficers, readElection } from '../election/store.js';
import { countResidents } from '../roll/store.js';
import type { DeskReply } from './api/routes.js';
import type { House } from './house.js';
import type { Serve } from './serve.js';
import { turnoutNow } from './turnout.js';
import { closingOf } from './voting/close.js';

/** A laptop with more networks than this is no laptop of a committee. */
const MOST_ADDRESSES = 20;

/** What every page of the desk stands on. */
export function serveState(serve: Serve, house: House): void {
  serve('GET /desk/state', async (_body, { seat }) => accept(await deskState(house, seat)));
}

async function deskState(house: House, cookie: string | undefined): Promise<DeskReply<'GET /desk/state'>> {
  const { db, world, sessions, booths, box } = house;
  const seat = sessions.find(cookie);
  const { election, officers, devices, residents, turnout, closing } = await read(db, async (tx) => ({
    election: await readElection(tx),
    officers: await allOfficers(tx),
    devices: await allDevices(tx),
    residents: await countResidents(tx),
    turnout: await turnoutNow(tx, db),
    closing: await closingOf(tx),
  }));
  if (election === null) throw new Error('no election in this folder');
  const { phase, draft, setup } = election;
  const hash = setup === null ? null : setupHash(setup);
  const lan = house.lan.now();
  const zone = setup?.rules.timeZone ?? draft.clock;
  // By name: in the order of their chance ids nobody would find anybody.
  const known = officers
    .map(({ id, name, roles }) => ({ officer: id, name, roles: [...roles] as RoleList }))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.officer, b.officer));
  // Before anybody signed in, the page needs the names to choose from and the phase, and no more.
  const inside = seat !== null;
  return {
    kind: draft.kind,
    phase,
    title: draft.facts.title ?? '',
    unit: draft.facts.unit ?? '',
    now: world.now(),
    zone,
    me: seat?.kind === 'officer' ? (known.find(({ officer }) => officer === seat.officer) ?? null) : null,
    locked: sessions.locked(cookie),
    settingUp: seat?.kind === 'setting-up',
    officers: known,
    setUpDone: setup !== null || missingParts(draft, { residents, officers: officers.length }).length === 0,
    setupHash: hash,
    digits: hash === null ? null : hashDigits(hash),
    residents,
    eligible: turnout.eligible,
    checkedIn: turnout.checkedIn,
    devices: inside
      ? devices.map(({ id, kind, label }) => ({
          device: id,
          kind,
          label,
          locked: booths.locked(id),
          seen: true,
        }))
      : [],
    boothRelease: (setup?.rules ?? draft.rules).boothRelease ?? false,
    timeZoneMinutes: zone === null ? 0 : ZONE_MINUTES[zone],
    closing,
    opening: {
      read: box
        .cards()
        .map(({ index }) => index)
        .sort((a, b) => a - b),
      threshold: setup?.keyHolders.threshold ?? 0,
      open: box.content() !== null,
    },
    minBallots: setup?.rules.minBallots ?? 0,
    lan: lan.mode,
    addresses: lan.addresses.slice(0, MOST_ADDRESSES),
    fingerprint: lan.fingerprint,
    trustAddresses: lan.trustAddresses.slice(0, MOST_ADDRESSES),
    criteria: [...((setup?.facts ?? draft.facts).criteria ?? [])],
    runOffOf: setup?.runOffOf?.setupHash ?? draft.runOffOf?.setupHash ?? null,
  };
}

type RoleList = DeskReply<'GET /desk/state'>['officers'][number]['roles'];
