import type { KioskWords } from '../kiosk.js';

const slipIsGood =
  'Kupon panjenengan taksih saged dipun-ginakaken. Dèrèng wonten ingkang mlebet kothak swara.';
const nothingIn = 'Dèrèng wonten ingkang mlebet kothak swara.';
const callOfficer = 'Mangga nimbali petugas bilik.';

/** Why a tablet says no, Javanese. */
export const refusals: KioskWords['refusals'] = {
  malformed: {
    what: 'Punika sanès kupon swara, utawi boten kawaos sedaya.',
    safe: nothingIn,
    next: 'Mangga kupon dipun-tedahaken malih: dipun-ratakaken, sampun ngantos kalempit. Menawi tetep boten kawaos, mangga dipun-lintokaken ing méja pendaftaran.',
  },
  'other-election': {
    what: 'Kupon punika kanggé pemilihan sanès.',
    safe: nothingIn,
    next: 'Mangga kupon punika dipun-bekta dhateng méja pendaftaran.',
  },
  'bad-signature': {
    what: 'Kupon punika boten dipun-damel déning panitia.',
    safe: nothingIn,
    next: 'Mangga nimbali petugas bilik lan masrahaken kupon punika.',
  },
  unknown: {
    what: 'Kode kupon punika boten wonten ing dhaftar kupon.',
    safe: nothingIn,
    next: 'Mangga kodenipun dipun-cocogaken malih kaliyan kupon, satunggal-satunggal. Menawi sampun sami, kupon mangga dipun-bekta dhateng méja pendaftaran.',
  },
  spent: {
    what: 'Kupon punika sampun dipun-ginakaken.',
    safe: 'Kertu swaranipun sampun wonten ing salebeting kothak swara. Menawi punika kertu swara panjenengan, sampun rampung lan sampun aman. Panjenengan kepareng medal.',
    next: 'Menawi panjenengan dèrèng milih ngginakaken kupon punika, mangga nimbali petugas bilik.',
  },
  revoked: {
    what: 'Kupon punika sampun dipun-batalaken.',
    safe: `Umpaminipun amargi risak lan sampun dipun-gantos. ${nothingIn}`,
    next: 'Mangga ngginakaken kupon gantosipun. Menawi boten kagungan, kupon punika mangga dipun-bekta dhateng méja pendaftaran.',
  },
  'voting-not-open': {
    what: 'Pemungutan swara dèrèng dipun-bikak.',
    safe: slipIsGood,
    next: 'Kupon mangga dipun-simpen lan ngentosi ngantos dipun-bikak.',
  },
  'more-ballots-than-check-ins': {
    what: 'Cacahing kertu swara boten kepareng langkung saking cacahing warga ingkang rawuh.',
    safe: slipIsGood,
    next: 'Mangga nimbali petugas bilik. Punika kedah dipun-priksa panitia rumiyin.',
  },
  'box-has-this-envelope': {
    what: 'Kothak swara nolak amplop punika amargi sampun wonten ing salebetipun.',
    safe: 'Kupon panjenengan taksih saged dipun-ginakaken.',
    next: callOfficer,
  },
  'envelope-wrong-size': {
    what: 'Tablet punika ndamel amplop ingkang boten cocog kaliyan kothak swara.',
    safe: slipIsGood,
    next: 'Mangga nimbali petugas bilik lan ngginakaken tablet sanès.',
  },
  locked: {
    what: 'Bilik punika dèrèng dipun-bikak petugas.',
    safe: slipIsGood,
    next: 'Mangga ngentosi sekedhap. Petugas bilik mbikak kanggé satunggal tiyang saben wekdal.',
  },
  'not-paired': {
    what: 'Tablet punika dèrèng kadhaftar wonten ing laptop panitia.',
    safe: slipIsGood,
    next: 'Mangga nimbali petugas bilik: tablet punika kedah dipun-dhaftaraken malih.',
  },
  'too-many-tries': {
    what: 'Sampun ping pinten-pinten kode ingkang klèntu dipun-lebetaken.',
    safe: nothingIn,
    next: 'Mangga ngentosi sawetawis detik, lajeng dipun-cobi malih alon-alon. Petugas bilik kepareng mbiyantu maos kodenipun.',
  },
  broken: {
    what: 'Wonten kalepatan ing program.',
    safe: 'Kupon mangga dipun-tedahaken malih mangké: tablet badhé paring pirsa menapa kertu swara panjenengan sampun wonten ing kothak.',
    next: callOfficer,
  },
  'no-answer': {
    what: 'Laptop panitia boten mangsuli.',
    safe: slipIsGood,
    next: 'Mangga ngentosi sekedhap, lajeng kupon dipun-tedahaken malih. Menawi tetep mekaten, mangga nimbali petugas bilik.',
  },
  'photo-unreadable': {
    what: 'Kode ing foto punika boten kawaos.',
    safe: slipIsGood,
    next: 'Mangga dipun-foto malih saking celak kanthi pepadhang ingkang cekap, utawi kodenipun dipun-ketik.',
  },
};

export const notOpen: KioskWords['notOpen'] = {
  paused: {
    what: 'Pemungutan swara saweg dipun-kèndelaken sekedhap.',
    safe: slipIsGood,
    next: 'Kupon mangga dipun-simpen lan ngentosi wara-wara panitia.',
  },
  over: {
    what: 'Pemungutan swara sampun dipun-tutup.',
    safe: 'Kertu swara boten saged dipun-lebetaken malih.',
    next: 'Mangga kupon panjenengan dipun-pasrahaken dhateng petugas bilik.',
  },
};
