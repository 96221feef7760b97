import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { read, type Tx } from '../../prisma/client.js';
import { fromBase64 } from '../basics/bytes.js';
import type { Signal } from '../basics/signal.js';
import { type Booths, WAIT_MS } from '../election/booth.js';
import { DEVICE_COOKIE } from '../election/device-pass.js';
import type { Person } from '../election/person.js';
import { allDevices, type Device, findByPass, readElection } from '../election/store.js';
import { Cast, KIOSK_REFUSALS, KioskDirectory, type KioskRefusal, KioskState, SlipShown } from './api.js';
import { type Booth, castBallot, checkSlip } from './cast.js';

export interface KioskDoor extends Booth {
  readonly booths: Booths;
  readonly signal: Signal;
  /** Who may be found while typing; never who came. */
  readonly directory: (tx: Tx) => Promise<readonly Person[]>;
}

const Refused = Type.Object(
  { kind: Type.Enum([...KIOSK_REFUSALS]), phase: Type.Optional(Type.String()) },
  { additionalProperties: false },
);
const Nothing = Type.Null();
const response = { 204: Nothing, '4xx': Refused };

const STATUS: Readonly<Record<KioskRefusal, number>> = {
  malformed: 400,
  'other-election': 422,
  'bad-signature': 422,
  unknown: 422,
  spent: 422,
  revoked: 422,
  'voting-not-open': 409,
  'more-ballots-than-check-ins': 409,
  'box-has-this-envelope': 409,
  'envelope-wrong-size': 400,
  locked: 409,
  'not-paired': 401,
  'too-many-tries': 429,
  broken: 500,
};

/** What counts as a wrong code; a pause of the voting, or a full box, is nobody's mistyping. */
const WRONG_CODE: ReadonlySet<KioskRefusal> = new Set([
  'malformed',
  'other-election',
  'bad-signature',
  'unknown',
  'spent',
  'revoked',
] as const);

/** The door of the booth: a paired kiosk shows a slip and casts; a paired phone releases. */
export function serveKiosk(app: FastifyInstance, door: KioskDoor): void {
  const { db, world, booths } = door;
  const pairedAs = async (request: FastifyRequest, kind: Device['kind']) => {
    const device = await read(db, (tx) => findByPass(tx, request.cookies[DEVICE_COOKIE]));
    return device?.kind === kind ? device : null;
  };
  const refused = (reply: FastifyReply, refusal: { readonly kind: KioskRefusal; readonly phase?: string }) =>
    reply.code(STATUS[refusal.kind]).send(refusal);

  app.get(
    '/kiosk/state',
    { schema: { response: { 200: KioskState, '4xx': Refused } } },
    async (request, reply) => {
      const kiosk = await pairedAs(request, 'kiosk');
      if (kiosk === null) return refused(reply, { kind: 'not-paired' });
      return stateFor(door, kiosk);
    },
  );

  app.get(
    '/kiosk/directory',
    { schema: { response: { 200: KioskDirectory, '4xx': Refused } } },
    async (request, reply) => {
      if ((await pairedAs(request, 'kiosk')) === null) return refused(reply, { kind: 'not-paired' });
      const people = await read(db, async (tx) => {
        const setup = (await readElection(tx))?.setup ?? null;
        return setup !== null && (setup.rules.helpWhileTyping || setup.runOffOf !== null)
          ? door.directory(tx)
          : [];
      });
      return {
        people: people.map(({ id, name, aliases, unit }) => ({ id, name, aliases: [...aliases], unit })),
      };
    },
  );

  /** Whether this kiosk may try now: paired, released, and not waiting after wrong codes. */
  const mayTry = async (request: FastifyRequest): Promise<Device | { readonly kind: KioskRefusal }> => {
    const kiosk = await pairedAs(request, 'kiosk');
    if (kiosk === null) return { kind: 'not-paired' };
    if (booths.waiting(kiosk.id, Date.parse(world.now()))) return { kind: 'too-many-tries' };
    return kiosk;
  };
  const isLocked = async (kiosk: Device): Promise<boolean> => {
    const setup = (await read(db, readElection))?.setup;
    return setup?.rules.boothRelease === true && booths.locked(kiosk.id);
  };
  const judged = (kiosk: Device, right: boolean) => {
    if (right) return booths.right(kiosk.id);
    if (booths.wrong(kiosk.id) > 0) booths.wait(kiosk.id, Date.parse(world.now()) + WAIT_MS);
  };

  app.post<{ Body: { slip: string } }>(
    '/kiosk/slip',
    { schema: { body: SlipShown, response } },
    async (request, reply) => {
      const kiosk = await mayTry(request);
      if (!('label' in kiosk)) return refused(reply, kiosk);
      if (await isLocked(kiosk)) return refused(reply, { kind: 'locked' });
      const checked = await checkSlip(door, request.body.slip);
      judged(kiosk, checked.ok || !WRONG_CODE.has(checked.refusal.kind));
      return checked.ok ? reply.code(204).send() : refused(reply, checked.refusal);
    },
  );

  app.post<{ Body: Cast }>('/kiosk/ballots', { schema: { body: Cast, response } }, async (request, reply) => {
    const kiosk = await mayTry(request);
    if (!('label' in kiosk)) return refused(reply, kiosk);
    const sealed = bytesOf(request.body.sealed);
    if (sealed === null) return refused(reply, { kind: 'malformed' });
    const done = await castBallot(door, { slip: request.body.slip, sealed });
    judged(kiosk, done.ok || !WRONG_CODE.has(done.refusal.kind));
    if (!done.ok) {
      if (done.refusal.kind === 'more-ballots-than-check-ins') door.signal.announce();
      return refused(reply, done.refusal);
    }
    booths.lock(kiosk.id);
    return reply.code(204).send();
  });

  serveBoothOfficer(app, door, (request) => pairedAs(request, 'booth'));
}

const Kiosks = Type.Object({
  kind: Type.Enum(['election', 'rehearsal']),
  kiosks: Type.Array(Type.Object({ device: Type.String(), label: Type.String(), locked: Type.Boolean() })),
});
/** A booth card: the pass of a paired `booth`, printed instead of kept in a phone. */
const Card = Type.Object(
  { card: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
const Release = Type.Object(
  { device: Type.String({ minLength: 1, maxLength: 60 }) },
  { additionalProperties: false },
);

/** The booth officer's phone: lets the next person in. The release is not stored anywhere. */
function serveBoothOfficer(
  app: FastifyInstance,
  { db, booths, signal }: KioskDoor,
  paired: (request: FastifyRequest) => Promise<Device | null>,
): void {
  app.get(
    '/booth/kiosks',
    { schema: { response: { 200: Kiosks, '4xx': Refused } } },
    async (request, reply) => {
      if ((await paired(request)) === null) return reply.code(401).send({ kind: 'not-paired' });
      const { devices, election } = await read(db, async (tx) => ({
        devices: await allDevices(tx),
        election: await readElection(tx),
      }));
      return {
        kind: election?.draft.kind ?? 'election',
        kiosks: devices
          .filter(({ kind }) => kind === 'kiosk')
          .map(({ id, label }) => ({ device: id, label, locked: booths.locked(id) })),
      };
    },
  );
  app.post<{ Body: { card: string } }>(
    '/kiosk/release',
    { schema: { body: Card, response } },
    async (request, reply) => {
      const kiosk = await read(db, (tx) => findByPass(tx, request.cookies[DEVICE_COOKIE]));
      const card = await read(db, (tx) => findByPass(tx, request.body.card.trim().toLowerCase()));
      if (kiosk?.kind !== 'kiosk') return reply.code(401).send({ kind: 'not-paired' });
      if (card?.kind !== 'booth') return reply.code(409).send({ kind: 'locked' });
      booths.release(kiosk.id);
      signal.announce();
      return reply.code(204).send();
    },
  );
  app.post<{ Body: { device: string } }>(
    '/booth/release',
    { schema: { body: Release, response } },
    async (request, reply) => {
      if ((await paired(request)) === null) return reply.code(401).send({ kind: 'not-paired' });
      booths.release(request.body.device);
      signal.announce();
      return reply.code(204).send();
    },
  );
}

/** Null if it is not base64 as one writes it: the pattern of the schema cannot see every fault. */
function bytesOf(text: string): Uint8Array | null {
  try {
    return fromBase64(text);
  } catch {
    return null;
  }
}

async function stateFor({ db, booths }: KioskDoor, kiosk: Device): Promise<KioskState> {
  const election = await read(db, readElection);
  if (election === null) throw new Error('no election in this folder');
  const { setup, phase, draft } = election;
  return {
    kind: draft.kind,
    phase,
    title: setup?.facts.title ?? draft.facts.title ?? '',
    unit: setup?.facts.unit ?? draft.facts.unit ?? '',
    label: kiosk.label,
    locked: setup?.rules.boothRelease === true && booths.locked(kiosk.id),
    ballot:
      setup === null
        ? null
        : {
            electionId: setup.electionId,
            boxKey: setup.boxKey,
            tokenKey: setup.tokenKey,
            names: setup.rules.names,
            boothRelease: setup.rules.boothRelease,
            helpWhileTyping: setup.rules.helpWhileTyping,
            choice: setup.runOffOf !== null,
          },
  };
}
