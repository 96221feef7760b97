import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Tls } from './folder.js';

/**
 * What devices on the LAN may ask for without TLS: the certificate of our authority and how to take it in, and
 * what is public anyway. Nothing can be done here; what could be changed on the way, the fingerprint, compared
 * by people, would show.
 *
 * @param watchers puts the residents' page beside it
 */
export async function buildTrustDoor(
  tls: Tls,
  secureAddresses: () => readonly string[],
  watchers: (app: FastifyInstance) => Promise<void>,
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_024,
    requestTimeout: 30_000,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
  });
  await watchers(app);
  await app.register(async (own) => serveTrust(own, tls, secureAddresses));
  return app;
}

function serveTrust(app: FastifyInstance, tls: Tls, secureAddresses: () => readonly string[]): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    reply.header('x-content-type-options', 'nosniff');
    reply.header('cache-control', 'no-store');
  });
  app.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(trustPage(tls.fingerprint, secureAddresses())),
  );
  app.get('/trust.css', (_request, reply) => reply.type('text/css').send(STYLE));
  app.get('/bilik.crt', (_request, reply) =>
    reply
      .type('application/x-x509-ca-cert')
      .header('content-disposition', 'attachment; filename="bilik.crt"')
      .send(tls.authority),
  );
}

const STYLE = `body { font: 1.25rem/1.6 sans-serif; max-width: 38rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fbf8f1; }
a { display: inline-block; padding: 1rem 1.5rem; background: #0b5157; color: #fff; border-radius: .5rem; text-decoration: none; }
code { font-size: 1.3rem; word-spacing: .3em; overflow-wrap: anywhere; }
li { margin: 1rem 0; }`;

/** Both languages under each other: whoever sets up a tablet has not chosen one yet. */
function trustPage(fingerprint: string, addresses: readonly string[]): string {
  const links = addresses.map((address) => `<p><a href="${address}/kiosk/">${address}</a></p>`).join('');
  return `<!doctype html>
<html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bilik</title><link rel="stylesheet" href="/trust.css">
<h1>Telepon warga</h1>
<p><a href="/observer/">Lihat kehadiran dan penghitungan</a></p>
<p>Tidak perlu memasang apa pun. Yang berlaku ialah yang tampak di layar besar.</p>
<hr>
<h1>Menyiapkan tablet</h1>
<ol>
<li><a href="/bilik.crt">Unduh sertifikat Bilik</a></li>
<li>Buka <b>Setelan → Keamanan → Enkripsi &amp; kredensial → Pasang sertifikat → Sertifikat CA</b>, pilih <b>bilik.crt</b>. Tablet memberi peringatan; itu wajar.</li>
<li>Bandingkan sidik sertifikat ini dengan yang ada di laptop panitia, dibacakan berdua. Kalau berbeda satu huruf saja: jangan teruskan.<br><code>${fingerprint}</code></li>
<li>Kembali ke laptop panitia dan pasangkan tablet dengan kode QR di sana.</li>
</ol>
${links}
<p>Sertifikat ini hanya berlaku untuk alamat di dalam jaringan balai ini. Setelah pemilihan, hapus lagi dari tablet di tempat yang sama.</p>
<hr lang="en">
<p lang="en">Residents’ phones: the first button shows attendance and count; nothing needs to be installed, and what counts is on the wall.</p>
<p lang="en">Tablets: download the certificate, install it under Settings → Security → Encryption &amp; credentials → Install a certificate → CA certificate, and compare the fingerprint above with the laptop's. It is valid for addresses of this hall's network only. Remove it after the election.</p>
</html>`;
}
