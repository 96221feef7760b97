import type { KioskWords } from '../kiosk.js';
import { notOpen, refusals } from './kiosk-refusals.js';

/** Words of the kiosk, Javanese, in the polite form that one uses to an elder whom one does not know. */
export const kiosk: KioskWords = {
  title: 'Bilik swara',

  looks: {
    title: 'Tampilan',
    size: 'Ageng aksara',
    sizes: ['Aksara limrah', 'Aksara ageng', 'Aksara langkung ageng', 'Aksara paling ageng'],
    contrast: 'Cemeng pethak',
    fullScreen: 'Layar wetah',
  },

  waiting: {
    asking: { title: 'Mangga ngentosi sekedhap', text: 'Bilik saweg dipun-siapaken.' },
    'no-answer': {
      title: 'Mangga ngentosi sekedhap',
      text: 'Tablet punika boten nyambung dhateng laptop panitia. Petugas: mangga mriksa Wi-Fi saha laptop.',
    },
    'not-paired': {
      title: 'Tablet dèrèng kadhaftar',
      text: 'Petugas: mangga ndhaftaraken tablet punika wonten ing laptop panitia.',
    },
    locked: {
      title: 'Mangga ngentosi petugas',
      text: 'Petugas bilik badhé mbikak layar punika kanggé panjenengan.',
    },
    'not-yet': {
      title: 'Pemungutan swara dèrèng dipun-bikak',
      text: 'Kupon mangga dipun-simpen lan ngentosi wara-wara panitia.',
    },
    paused: {
      title: 'Pemungutan swara kèndel sekedhap',
      text: 'Kupon mangga dipun-simpen lan ngentosi wara-wara panitia.',
    },
    over: { title: 'Pemungutan swara sampun dipun-tutup', text: 'Matur nuwun.' },
    open: 'Mangga nedahaken kupon',
    toCamera: 'Kode kothak ing kupon dipun-adhepaken dhateng kamera, tebihipun sak kilan.',
    toScanner: 'Kupon dipun-celakaken dhateng pamaos kode, dipun-foto, utawi kodenipun dipun-ketik.',
    photo: 'Foto kupon',
    otherCamera: 'Kamera sanès',
    typeCode: 'Ngetik kode kupon',
    card: 'Petugas: kertu bilik saged dipun-tedahaken dhateng kamera.',
    camera: 'Gambar kamera',
  },

  code: {
    title: 'Ngetik kode kupon',
    hint: 'Kodenipun kacithak wonten sangandhaping kode kothak.',
    typed: (done, all) => `${done} saking ${all} tandha`,
    check: 'Priksa kode',
    last: 'Tandha pungkasan ugi saged:',
    mistyped: 'Wonten tandha ingkang klèntu. Mangga dipun-cocogaken kaliyan kupon, saklompok-saklompok.',
    group: (number) => `Klompok ${number}`,
    empty: 'kothong',
  },

  checking: 'Kupon saweg dipun-priksa…',
  understood: 'Inggih, kula mangertos',
  refusals,
  notOpen,

  welcome: {
    title: 'Kupon dipun-tampi',
    text: 'Mangga lenggah. Boten wonten ingkang kepareng mirsani layar punika kejawi panjenengan.',
    camera: 'Kamera sampun pejah.',
    begin: 'Wiwit nyerat',
    beginChoice: 'Wiwit milih',
  },

  writing: {
    title: 'Serat nami warga ingkang panjenengan pitadosi',
    rule: (least, most) =>
      least === most
        ? `Serat ${most} nami. Urutanipun boten wigati.`
        : least > 1
          ? `Serat ${least} dumugi ${most} nami. Urutanipun boten wigati.`
          : `Kepareng ngantos ${most} nami. Urutanipun boten wigati.`,
    lines: 'Nami ingkang panjenengan serat',
    line: (number) => `Nami kaping ${number}`,
    first: 'Mangga ndemèk aksara kanggé nyerat',
    blank: 'kothong',
    next: 'Nami salajengipun',
    finish: 'Rampung nyerat',
    leave: 'Batal',
    room: (left) => `Kantun ${left} aksara ing larik punika.`,
    full: 'Larik punika sampun kebak. Mangga mbusak sawetawis aksara, utawi nyerat nami celukanipun kémawon.',
    repeated: (number) =>
      `Nami punika sampun panjenengan serat ing angka ${number}. Mangga nyerat nami sanès.`,
    picked: (unit) => unit,
  },

  help: {
    title: 'Mangga dipun-demèk menawi punika tiyangipun.',
    many: (count) => `Wonten ${count} nami ingkang cocog. Mangga nerusaken ngetik.`,
    nobody: 'Boten wonten ing dhaftar. Nami tetep kepareng dipun-serat.',
    known: (alias) => `dipun-celuk ${alias}`,
  },

  keyboard: {
    title: 'Papan aksara',
    space: 'Spasi',
    erase: 'Busak',
    clear: 'Kothongaken',
    toQwerty: 'QWERTY',
    toAlphabet: 'ABC',
    order: 'Gantos urutan aksara',
    apostrophe: 'tandha petik',
    hyphen: 'tandha hubung',
    dot: 'titik',
  },

  choosing: {
    title: 'Puteran malih',
    rule: (least, most) =>
      least === most
        ? `Mangga ndemèk ${most} nami ingkang panjenengan pitadosi.`
        : least > 1
          ? `Mangga ndemèk ${least} dumugi ${most} nami ingkang panjenengan pitadosi.`
          : most === 1
            ? 'Mangga ndemèk satunggal nami ingkang panjenengan pitadosi.'
            : `Mangga ndemèk nami ingkang panjenengan pitadosi, kepareng ngantos ${most}.`,
    full: (most) =>
      `Sampun ${most} nami. Mangga ndemèk salah satunggal ingkang sampun wonten tandhanipun kanggé nggantos.`,
    finish: 'Rampung milih',
  },

  short: {
    blank: 'Kertu swara taksih kothong',
    blankText: 'Kertu kothong kaétang minangka swara boten sah.',
    few: (count) => `Nembé ${count} nami`,
    fewText: (least) =>
      `Tata tertib nyuwun paling sekedhik ${least} nami ingkang bènten. Kertu ingkang naminipun kirang saged kaétang boten sah.`,
    writeOn: 'Nyerat malih',
    chooseOn: 'Milih malih',
    goOn: 'Mekaten kémawon',
  },

  review: {
    title: 'Menapa sampun leres?',
    text: 'Mangga dipun-waos sepisan malih. Sasampunipun mlebet kothak, boten saged dipun-gantos.',
    change: 'Gantos',
    changeLine: (number) => `Gantos nami kaping ${number}`,
    writeOn: 'Wangsul nyerat',
    chooseOn: 'Wangsul milih',
    cast: 'Lebetaken kothak swara',
    blank: 'Kertu swara kothong',
  },

  leaving: {
    title: 'Busak sedaya lan medal?',
    text: 'Ingkang panjenengan serat badhé dipun-busak lan boten mlebet kothak swara. Kupon panjenengan tetep saged dipun-ginakaken.',
    stay: 'Boten, wangsul',
    leave: 'Inggih, busak sedaya',
  },

  casting: {
    title: 'Mangga ngentosi',
    text: 'Kertu swara saweg dipun-lebetaken dhateng kothak swara. Sampun késah rumiyin.',
    waits: {
      'no-answer':
        'Sambungan dhateng laptop panitia pedhot. Kertu swara panjenengan kasimpen ing tablet punika lan terus dipun-cobi malih.',
      paused:
        'Pemungutan swara dipun-kèndelaken sekedhap. Kertu swara panjenengan dèrèng mlebet kothak; kasimpen ing tablet punika lan dipun-lebetaken menawi sampun dipun-bikak malih.',
      broken:
        'Wonten kalepatan ing laptop panitia. Kertu swara panjenengan kasimpen ing tablet punika lan terus dipun-cobi malih.',
      'more-ballots-than-check-ins':
        'Panitia kedah mriksa cacahing warga ingkang rawuh. Kertu swara panjenengan dèrèng mlebet kothak lan kasimpen ing tablet punika. Mangga nimbali petugas bilik.',
    },
    call: 'Punika radi dangu. Mangga nimbali petugas bilik, nanging sampun nilar tablet punika.',
    again: 'Cobi sakmenika',
    leave: 'Busak lan medal',
    leaveText:
      'Menawi boten saged ngentosi: busak lan medal. Kupon mangga dipun-simpen; mangké kupon punika paring pirsa menapa kertu swara sampun wonten ing kothak.',
  },

  thanks: {
    title: 'Matur nuwun',
    text: 'Kertu swara panjenengan sampun wonten ing salebeting kothak swara.',
    next: 'Mangga medal saking bilik.',
    done: 'Rampung',
  },

  idle: {
    title: 'Menapa taksih wonten mriki?',
    text: 'Menawi layar boten dipun-demèk, seratan dipun-busak. Kupon panjenengan tetep saged dipun-ginakaken.',
    seconds: 'detik malih',
    stay: 'Inggih, kula taksih wonten mriki',
  },

  fault: {
    title: 'Tablet punika wonten alanganipun',
    text: 'Menawi panjenengan dèrèng mirsani atur matur nuwun, kupon mangga dipun-tedahaken malih: tablet paring pirsa menapa kertu swara sampun wonten ing kothak.',
    again: 'Wiwit malih',
  },

  listen: {
    button: 'Mirengaken',
    stop: 'Kèndel',
    names: 'Waosaken nami',
    careful: 'Mangga ngagem piranti kuping, supados boten kapireng tiyang sanès.',
    line: (number) => `Nami kaping ${number}`,
  },

  officer: {
    title: 'Petugas bilik',
    rule: 'Bilik namung dipun-demèk menawi tiyang salajengipun sampun ngadeg wonten mrika. Sepisan demèk kanggé satunggal tiyang.',
    release: 'Bikak kanggé tiyang salajengipun',
    open: 'Kabikak. Mangga ngentosi ngantos rampung.',
    none: 'Dèrèng wonten tablet bilik ingkang kadhaftar.',
    offline: 'Boten nyambung dhateng laptop panitia. Saweg dipun-cobi malih…',
    'not-paired': 'Telpon punika dèrèng kadhaftar wonten ing laptop panitia.',
    failed: 'Dèrèng kabikak. Mangga dipun-cobi sepisan malih.',
  },
};
