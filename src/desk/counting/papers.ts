import type { FastifyInstance } from 'fastify';
import { type Static, type TSchema, Type } from 'typebox';
import { read } from '../../../prisma/client.js';
import { fromUtf8 } from '../../basics/bytes.js';
import { LANGUAGES } from '../../basics/language.js';
import { readElection } from '../../election/store.js';
import { beritaAcaraPdf } from '../../record/berita-acara/berita-acara.js';
import type { PublicRecord } from '../../record/format.js';
import { empty, only, STAFF } from '../api/parts.js';
import type { House } from '../house.js';
import { servePdf } from '../pdf.js';
import { mayPass, OFFICER_COOKIE, statusOf } from '../serve.js';
import { recordFile, recordZip } from './record-files.js';
import { publicFiles, supplementSheet } from './supplements.js';

const InLanguage = Type.Object({ language: Type.Optional(Type.Enum([...LANGUAGES])) }, only);
type InLanguage = Static<typeof InLanguage>;

/** What is taken away as files once the result is certified. Nothing is kept by a browser. */
export function servePapers(app: FastifyInstance, house: House): void {
  const { folder } = house;
  const zip = { type: 'application/zip', query: empty };
  serveFile(app, house, { url: '/desk/record.zip', ...zip }, () => recordZip(folder));
  serveFile(app, house, { url: '/desk/result.zip', ...zip }, () => publicFiles(house));
  const pdf = { type: 'application/pdf', query: InLanguage };
  serveFile(app, house, { url: '/desk/berita-acara.pdf', ...pdf }, ({ language = 'id' }) =>
    language === 'id' ? recordFile(folder, 'berita-acara.pdf') : translated(house, language),
  );
  servePdf(app, house, { prefix: '/desk/supplements', roles: STAFF }, (key) =>
    supplementSheet(house, Number(key)),
  );
}

/** Made for each request from the record itself: only the Indonesian one is signed and kept. */
function translated({ folder, fonts }: House, language: 'en'): Promise<Uint8Array> | null {
  const record = recordFile(folder, 'record.json');
  if (record === null) return null;
  return beritaAcaraPdf(JSON.parse(fromUtf8(record)) as PublicRecord, fonts, language);
}

function serveFile(
  app: FastifyInstance,
  house: House,
  { url, type, query }: { readonly url: string; readonly type: string; readonly query: TSchema },
  load: (query: InLanguage) => Uint8Array | null | Promise<Uint8Array | null>,
): void {
  app.get<{ Querystring: InLanguage }>(url, { schema: { querystring: query } }, async (request, reply) => {
    const allowed = await mayPass(house, STAFF, request.cookies[OFFICER_COOKIE]);
    if (!allowed.ok) return reply.code(statusOf(allowed.refusal.kind)).send({ kind: allowed.refusal.kind });
    // A power cut in the middle of the certification may leave files of a result that nobody certified.
    const certified = (await read(house.db, readElection))?.phase === 'certified';
    const file = certified ? await load(request.query) : null;
    if (file === null) return reply.code(409).send({ kind: 'wrong-phase', needed: ['certified'] });
    return reply.header('cache-control', 'no-store').type(type).send(Buffer.from(file));
  });
}
