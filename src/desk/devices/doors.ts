import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { transact } from '../../../prisma/client.js';
import { append } from '../../audit/store.js';
import { toHex } from '../../basics/bytes.js';
import { accept, refuse } from '../../basics/result.js';
import { DEVICE_COOKIE, newDevicePass } from '../../election/device-pass.js';
import { allDevices, type Device, removeDevice, saveDevice } from '../../election/store.js';
import type { House } from '../house.js';
import type { Serve } from '../serve.js';
import { readNameOf } from '../texts.js';

const PAGES = { kiosk: '/kiosk/', projector: '/screen/', booth: '/booth/' } as const;
const Params = Type.Object({ secret: Type.String({ pattern: '^[0-9a-f]{32}$' }) });
/** A tablet keeps its pairing over the days of a staggered election. */
const PAIRED_SECONDS = 30 * 86_400;

/** Pairing by a QR that the desk shows; unpairing in one click. */
export function serveDevices(app: FastifyInstance, serve: Serve, house: House, secure: boolean): void {
  const { db, world, booths, pairing } = house;

  const keepDevice = (device: Device) =>
    transact(db, async (tx) => {
      await saveDevice(tx, device);
      const { id, kind, label } = device;
      await append(tx, world, { actor: 'system', kind: 'device-paired', data: { device: id, kind, label } });
      return accept(null);
    });

  serve('POST /desk/devices/pair', async ({ kind, label }) => {
    const named = readNameOf(label);
    if (!named.ok) return named;
    const device = `d${toHex(world.random(4))}`;
    return accept({ device, path: `/pair/${pairing.expect({ id: device, kind, label: named.value })}` });
  });
  serve('POST /desk/devices/booth-card', async ({ label }) => {
    const named = readNameOf(label);
    if (!named.ok) return named;
    const device = `d${toHex(world.random(4))}`;
    const pass = newDevicePass(world.random, device);
    await keepDevice({ id: device, kind: 'booth', label: named.value, secretHash: pass.secretHash });
    return accept({ device, card: pass.cookie.toUpperCase() });
  });
  serve('POST /desk/devices/release', async ({ device }) => {
    booths.release(device);
    return accept({});
  });
  serve('POST /desk/devices/unpair', async ({ device }, { actor }) => {
    const done = await transact(db, async (tx) => {
      const found = (await allDevices(tx)).find(({ id }) => id === device);
      if (found === undefined) return refuse({ kind: 'no-such-device' });
      await removeDevice(tx, device);
      await append(tx, world, { actor, kind: 'device-unpaired', data: { device, label: found.label } });
      return accept({});
    });
    if (done.ok) booths.forget(device);
    return done;
  });

  app.get<{ Params: { secret: string } }>(
    '/pair/:secret',
    { schema: { params: Params } },
    async (request, reply) => {
      const expected = pairing.take(request.params.secret);
      if (expected === null) return reply.redirect('/kiosk/?pairing=gone');
      const pass = newDevicePass(world.random, expected.id);
      await keepDevice({ ...expected, secretHash: pass.secretHash });
      house.signal.announce();
      reply.setCookie(DEVICE_COOKIE, pass.cookie, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure,
        maxAge: PAIRED_SECONDS,
      });
      return reply.redirect(PAGES[expected.kind]);
    },
  );
}
