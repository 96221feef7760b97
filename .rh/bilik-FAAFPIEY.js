import {
  compareText,
  toHex,
  toUtf8
} from "./bilik-XGTK34RY.js";

// src/ballot/written-text.ts
var INVISIBLE = [
  [0, 31],
  // C0 controls
  [127, 159],
  // delete, C1 controls
  [173, 173],
  // soft hyphen
  [847, 847],
  // combining grapheme joiner
  [1564, 1564],
  // Arabic letter mark
  [4447, 4448],
  // Hangul fillers
  [6068, 6069],
  // Khmer inherent vowels
  [6155, 6159],
  // Mongolian selectors
  [8203, 8207],
  // zero width; left-to-right, right-to-left marks
  [8232, 8238],
  // line and paragraph separators, embeddings and overrides
  [8288, 8303],
  // word joiner, invisible operators, isolates
  [10240, 10240],
  // blank Braille pattern
  [12644, 12644],
  // Hangul filler
  [55296, 57343],
  // half of a surrogate pair
  [64976, 65007],
  // non-characters
  [65024, 65039],
  // variation selectors
  [65279, 65279],
  // byte order mark
  [65440, 65440],
  // half-width Hangul filler
  [65520, 65531],
  // unassigned specials, interlinear annotation
  [65534, 65535],
  // non-characters
  [113824, 113827],
  // shorthand format controls
  [119155, 119162],
  // musical format controls
  [917504, 921599]
  // tags, more variation selectors
];
var isInvisible = (character) => {
  const code = character.codePointAt(0) ?? 0;
  return INVISIBLE.some(([from, to]) => code >= from && code <= to);
};
var hasInvisible = (text) => [...text].some(isInvisible);
function tidyName(written) {
  const spaced = written.replace(/[\t-\r\u0085\u2028\u2029]/g, " ");
  const visible = [...spaced].filter((character) => !isInvisible(character)).join("");
  return visible.normalize("NFC").replace(/\s+/g, " ").trim();
}

// src/tally/titles.ts
var words = (text) => text.split(/\s+/).filter((word) => word !== "");
var FOR_MEN = words(`
  pak bapak bpk bp mas bang abang kang cak mang uda om pakde pakdhe paklik abah
  tuan tn sdr kyai kiai kiyai kh tgh drs
`);
var FOR_WOMEN = words(`
  bu ibu mbak mba teh teteh ceu tante mbok bude budhe bulik nyonya ny nona nn saudari sdri
  hajah hajjah hj ustadzah ustadah ustazah nyai dra
`);
var FOR_BOTH = words(`
  mbah simbah eyang saudara haji h ustadz ustad ustaz ust prof dr drg drh ir apt ns
`);
var TITLES = /* @__PURE__ */ new Set([...FOR_MEN, ...FOR_WOMEN, ...FOR_BOTH]);
var TITLES_BEHIND = /* @__PURE__ */ new Set(["hj", "drs", "dra"]);
var PLAIN_DEGREES = new Set(
  words(`
    spd spdi spdsd sag sh shi se sei sy st skm skom ssos ssi spt spsi sked skep skeb sfarm shum sth sthi sikom sst
    mpd mpdi msi mm mt mh mag mkes mkom msc mba mhum mpsi mkn phd lc ners
    amd amdkeb amdkep amkeb amapd amdkom
  `)
);
var DOTTED_DEGREES = new Set(
  words("ama ba bsc ma ak akt ss sp sip sstp stp str strkep sthut spa spog cpa ns apt")
);
var ROLES = new Set(
  words(
    "rt rw lurah kades kadus dukuh carik camat modin bidan guru dokter mantri ketua sekretaris bendahara"
  )
);
var PARTS = 4;
var isTitle = (word) => TITLES.has(word);
var isDegree = (word) => PLAIN_DEGREES.has(word) || DOTTED_DEGREES.has(word);
var isName = (word) => word.length > 1 && !/^\d/.test(word) && !isTitle(word) && !PLAIN_DEGREES.has(word) && !ROLES.has(word);
function withoutTitles(parts) {
  const [name = [], ...behind] = parts;
  const titles = behind.map(titlesOf);
  const spelled = [...name, ...behind.filter((_, at) => titles[at] === null).flat()];
  const bare = inside(spelled);
  if (bare !== null)
    return { words: bare.words, taken: [...bare.taken, ...titles.flatMap((part) => part ?? [])] };
  return inside(parts.flat()) ?? { words: parts.flat(), taken: [] };
}
function addressedSex(taken) {
  const man = taken.some((title) => FOR_MEN.includes(title));
  const woman = taken.some((title) => FOR_WOMEN.includes(title));
  if (man === woman) return null;
  return man ? "L" : "P";
}
function inside(spelled) {
  const taken = [];
  let rest = spelled;
  for (let length = frontTitle(rest); length > 0; length = frontTitle(rest)) {
    taken.push(rest.slice(0, length).join(""));
    rest = rest.slice(length);
  }
  for (let length = backDegree(rest); length > 0; length = backDegree(rest)) {
    taken.push(rest.slice(-length).join(""));
    rest = rest.slice(0, -length);
  }
  return rest.some(isName) ? { words: rest, taken } : null;
}
function frontTitle(spelled) {
  for (const length of [3, 2]) {
    const letters = spelled.slice(0, length);
    if (letters.length === length && letters.every((word) => word.length === 1) && isTitle(letters.join("")))
      return length;
  }
  return isTitle(spelled[0] ?? "") ? 1 : 0;
}
function backDegree(spelled) {
  for (let length = PARTS; length > 1; length -= 1) {
    const pieces = spelled.slice(-length);
    const short = pieces.length === length && pieces.every((piece) => piece.length <= 3);
    if (short && isDegree(pieces.join(""))) return length;
  }
  const last = spelled.at(-1) ?? "";
  return PLAIN_DEGREES.has(last) || TITLES_BEHIND.has(last) ? 1 : 0;
}
function titlesOf(part) {
  const titles = [];
  for (let at = 0; at < part.length; ) {
    const length = [4, 3, 2, 1].find((pieces) => {
      const joined = part.slice(at, at + pieces).join("");
      return at + pieces <= part.length && (isDegree(joined) || isTitle(joined));
    });
    if (length === void 0) return null;
    titles.push(part.slice(at, at + length).join(""));
    at += length;
  }
  return titles;
}

// src/tally/unit-hint.ts
function tidyUnits(words2) {
  if (!words2.some((word) => /^r[tw]?\d*$/.test(word))) return words2;
  const text = ` ${words2.join(" ")} `.replace(/ r ?([tw])(?= ?\d)/g, " r$1").replace(/ (r[tw]) ?0*(\d{1,3})(?= )/g, " $1 $2").replace(/ rt (\d+) 0*(\d{1,3})(?= )/g, " rt $1 rw $2");
  return text.trim() === "" ? [] : text.trim().split(" ");
}
function splitUnit(words2) {
  let rt = null;
  let rw = null;
  const rest = [];
  for (let at = 0; at < words2.length; at += 1) {
    const word = words2[at] ?? "";
    const next = words2[at + 1] ?? "";
    if ((word === "rt" || word === "rw") && /^\d{1,3}$/.test(next)) {
      if (word === "rt") rt = Number(next);
      else rw = Number(next);
      at += 1;
    } else rest.push(word);
  }
  return rt === null && rw === null ? { hint: null, rest: words2 } : { hint: { rt, rw }, rest };
}
function hintFits(hint, unit) {
  if (unit === null) return null;
  const compared = ["rt", "rw"].filter((key) => hint[key] !== null && unit[key] !== null);
  if (compared.length === 0) return null;
  return compared.every((key) => hint[key] === unit[key]);
}

// src/tally/normal-form.ts
var MAX_FORM_LENGTH = 240;
var normalForm = (written) => readName(written).form;
function readName(written) {
  const parts = plainLetters(written).split(/[,;]/).map(wordsOf);
  const { words: words2, taken } = withoutTitles(parts);
  const form = tidyUnits(words2).join(" ").slice(0, MAX_FORM_LENGTH).trimEnd();
  return {
    form,
    addressed: addressedSex(taken),
    initials: taken.filter((title) => title.length <= INITIALS_AT_MOST)
  };
}
var INITIALS_AT_MOST = 3;
var wordsOf = (part) => part.match(/[\p{L}\p{N}]+/gu) ?? [];
var ASCII = /^[\x20-\x7e]*$/;
var APOSTROPHES = /['’‘‛`´ʼʻʽʾʿˈ′]/gu;
var LETTERS = {
  \u0131: "i",
  \u00F8: "o",
  \u0111: "d",
  \u00F0: "d",
  \u0142: "l",
  \u00DF: "ss",
  \u00E6: "ae",
  \u0153: "oe",
  \u00FE: "th"
};
function plainLetters(written) {
  const visible = ASCII.test(written) ? written : tidyName(written);
  const joined = visible.replace(APOSTROPHES, "").normalize("NFKC").toLowerCase();
  const plain = ASCII.test(joined) ? joined : joined.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").replace(/[ıøđðłßæœþ]/g, (letter) => LETTERS[letter] ?? letter);
  return plain.replace(/^\s*\d{1,2}\s*[.):-]\s*(?=\D)/, "");
}

// src/tally/points.ts
var CLOSE_LOOKS = 24;
function pointsFor(entries) {
  const given = new Int32Array(entries);
  let touched = [];
  return {
    add: (found, points) => {
      for (const entry of found) {
        const sum = given[entry];
        if (sum === 0) touched.push(entry);
        given[entry] = sum + points;
      }
    },
    takeMost: (weigh) => {
      for (const entry of touched) given[entry] = weigh(given[entry], entry);
      const best = highest(given, touched);
      for (const entry of touched) given[entry] = 0;
      touched = [];
      return best;
    }
  };
}
function highest(points, touched) {
  const best = [];
  const goesBefore = (a, b) => points[a] > points[b] || points[a] === points[b] && a < b;
  for (const entry of touched) {
    if (best.length === CLOSE_LOOKS) {
      if (!goesBefore(entry, best[CLOSE_LOOKS - 1])) continue;
      best.pop();
    }
    let at = best.length;
    while (at > 0 && goesBefore(entry, best[at - 1])) at -= 1;
    best.splice(at, 0, entry);
  }
  return best;
}

// src/tally/spelling.ts
var OLD = [
  [/oe/g, "u"],
  // Soekarno -> Sukarno
  [/tj/g, "c"],
  // Tjipto -> Cipto
  [/dj/g, "J"],
  // Djoko -> Joko; a capital, so that the next rules leave this j alone
  [/nj/g, "ny"],
  // Njoman -> Nyoman
  [/sj/g, "sy"],
  // Sjarif -> Syarif
  [/ch/g, "kh"]
  // Chairil -> Khairil
];
var MAYBE_OLD = /oe|[tdns]j|ch/;
var SURELY_OLD = /oe|[tdns]j/;
function todaysSpelling(word) {
  if (!MAYBE_OLD.test(word)) return word;
  let spelled = word;
  for (const [old, now] of OLD) spelled = spelled.replace(old, now);
  if (SURELY_OLD.test(word)) spelled = spelled.replace(/j/g, "y");
  return spelled.toLowerCase();
}
var withoutJ = (word) => todaysSpelling(word).replace(/j/g, "y");

// src/tally/short-forms.ts
var WAYS = {
  // "M. Yusuf" is Muhammad Yusuf; other single letters are initials of anything (name-fit.ts).
  muhammad: `m moh muh mohd muhd mhd mokh mukh moch much mohamad mohammad mochamad mochammad mokhamad mokhammad
    muhamad mukhamad mukhammad muchamad muchammad muhamat mohamat mohamed muhammed mohammed`,
  ahmad: "achmad akhmad ahmat achmat ahmed akmad ach akh",
  abdul: "abd abdur abdus abdush",
  siti: "st sitti",
  sutan: "st stn",
  nur: "nor",
  raden: "rd rdn",
  tubagus: "tb tbg",
  teuku: "tk",
  teungku: "tgk tengku",
  // Balinese birth names, as on every list there.
  wayan: "wy wyn",
  made: "md",
  nyoman: "nym nyo",
  ketut: "kt ktt",
  putu: "pt ptu",
  kadek: "kd kdk",
  komang: "km kmg",
  gede: "gd gde",
  gusti: "gst",
  bagus: "bgs",
  dewa: "dw",
  fransiskus: "fx",
  ignatius: "ign",
  yohanes: "yoh"
};
var NOTHING = [];
var MEANINGS = new Map(
  Object.entries(WAYS).flatMap(([full, ways]) => [full, ...ways.split(/\s+/)].map((way) => [way, full])).reduce(
    (found, [way, full]) => found.set(way, [...found.get(way) ?? [], full]),
    /* @__PURE__ */ new Map()
  )
);
var meaningsOf = (word) => MEANINGS.get(word) ?? NOTHING;
function sameShortForm(a, b) {
  const meanings = meaningsOf(a);
  return meanings.length > 0 && meaningsOf(b).some((meaning) => meanings.includes(meaning));
}
var fullWord = (word) => meaningsOf(word)[0] ?? meaningsOf(todaysSpelling(word))[0] ?? todaysSpelling(word);
var asOneWord = (words2) => words2.map(fullWord).join("");
var sameNameKeys = (words2) => [
  asOneWord(words2),
  `${words2.map(fullWord).sort().join(" ")} `
];

// src/tally/distance.ts
var before = new Uint16Array(64);
var previous = new Uint16Array(64);
var current = new Uint16Array(64);
function typingErrors(a, b, most) {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  widen(b.length + 1);
  for (let column = 0; column <= b.length; column += 1) previous[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const least = fillRow(a, b, row);
    if (least > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[b.length], most + 1);
}
function fillRow(a, b, row) {
  const letter = a.charCodeAt(row - 1);
  const last = a.charCodeAt(row - 2);
  let least = row;
  let left = row;
  current[0] = row;
  for (let column = 1; column <= b.length; column += 1) {
    const other = b.charCodeAt(column - 1);
    const wrong = letter === other ? 0 : 1;
    let errors = Math.min(
      previous[column] + 1,
      left + 1,
      previous[column - 1] + wrong
    );
    const swapped = row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && last === other;
    if (swapped) errors = Math.min(errors, before[column - 2] + 1);
    current[column] = errors;
    left = errors;
    if (errors < least) least = errors;
  }
  return least;
}
function widen(length) {
  if (previous.length >= length) return;
  before = new Uint16Array(length * 2);
  previous = new Uint16Array(length * 2);
  current = new Uint16Array(length * 2);
}

// src/tally/sound.ts
var SOUNDS = [
  [/ny/g, "\xF1"],
  // keeps the y of Nyoman from the rule for y
  [/ng/g, "\u014B"],
  // and the g of Bambang from the rule for gh
  [/dh/g, "d"],
  // Ridho, Rido; Ramadhan, Ramadan
  [/dz/g, "z"],
  // Dzikri, Zikri
  [/ph|[vp]/g, "f"],
  // Novi, Nopi; Arif, Arip; Yoseph, Yosef
  [/s[hy]|ts/g, "s"],
  // Syarif, Sharif, Sarif; Utsman, Usman
  [/kh/g, "h"],
  // Kholil, Holil
  [/ck|q/g, "k"],
  // Dicky, Diki; Qodir, Kodir
  [/x/g, "ks"],
  // Alex, Aleks
  [/th/g, "t"],
  // Thohir, Tohir
  [/gh/g, "g"],
  // Ghofur, Gofur
  [/bh/g, "b"],
  // Bhakti, Bakti
  [/z/g, "j"],
  // Rizal, Rijal
  [/[ae][eiy](?![aiueo])/g, "e"],
  // Zainal, Zaenal, Zenal; but Bayu, whose y stands before a vowel
  [/a[uo]/g, "o"],
  // Fauzi, Faozi
  [/i?y/g, "i"],
  // Fitriyah, Fitriah; Fery, Feri
  [/uw(?=[aiueo])/g, "u"],
  // Suwarno, Suarno
  [/h(?![aiueo])/g, ""],
  // Aisyah, Aisya; Rohmat, Romat
  [/(.)\1+/g, "$1"],
  // Annisaa, Anisa; Saifuddin, Saifudin
  [/d$/, "t"],
  // Ahmad, Ahmat
  [/b$/, "f"]
  // Ayub, Ayup
];
function soundKey(word) {
  let heard = todaysSpelling(word);
  for (const [written, sound] of SOUNDS) heard = heard.replace(written, sound);
  return heard;
}
var consonants = (key) => key.replace(/[aiueo]/g, "");

// src/tally/word-fit.ts
var keyed = (word) => ({
  word,
  today: todaysSpelling(word),
  noJ: withoutJ(word),
  sound: soundKey(word)
});
var fit = (score, kind, letters = 0) => ({ score, kind, letters });
var EXACT = fit(1e3, "exact");
var OLD_SPELLING = fit(985, "old-spelling");
var SHORT_FORM = fit(970, "short-form");
var SOUND = fit(955, "sound");
var OLD_Y = fit(940, "old-spelling");
var INITIAL = fit(780, "initials");
var errorsBorne = (length) => length < 2 ? 0 : length < 6 ? 1 : 2;
var ERROR_COST = 700;
var FIRST_LETTER_COST = 40;
var VOWEL_GAIN = 30;
function wordFit(written, name) {
  if (written.word === name.word) return EXACT;
  if (written.today === name.today) return OLD_SPELLING;
  if (sameShortForm(written.word, name.word) || sameShortForm(written.today, name.today)) return SHORT_FORM;
  if (written.sound === name.sound) return SOUND;
  if (written.noJ === name.noJ) return OLD_Y;
  return typingFit(written, name) ?? shortenedFit(written.today, name.today);
}
function typingFit(written, name) {
  const length = Math.max(written.today.length, name.today.length);
  const most = errorsBorne(Math.min(written.today.length, name.today.length));
  if (most === 0) return null;
  const errors = Math.min(
    typingErrors(written.sound, name.sound, most),
    typingErrors(written.today, name.today, most)
  );
  if (errors > most) return null;
  const vowels = consonants(written.sound) === consonants(name.sound) ? VOWEL_GAIN : 0;
  const first = written.sound[0] === name.sound[0] ? 0 : FIRST_LETTER_COST;
  return fit(1e3 - Math.floor(errors * ERROR_COST / length) + vowels - first, "letters", errors);
}
var SHORTEST_FRONT = 3;
var SHORTEST_END = 4;
function shortenedFit(a, b) {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const front = short.length >= SHORTEST_FRONT && long.startsWith(short);
  const end = short.length >= SHORTEST_END && long.endsWith(short);
  if (!front && !end) return null;
  return fit(600 + Math.floor(200 * short.length / long.length), "shortened");
}

// src/tally/similar-words.ts
var SHORTENED_AT_MOST = 40;
function vocabularyOf(words2) {
  const known = [...new Set(words2)].map(keyed);
  const byKey = /* @__PURE__ */ new Map();
  const byRemains = /* @__PURE__ */ new Map();
  known.forEach((word, id) => {
    for (const key of keysOf(word)) put(byKey, key, id);
    for (const end of endsOf(word.today)) put(byKey, end, id);
    for (const remains of remainsOf(word)) put(byRemains, remains, id);
  });
  return { words: known, idOf: new Map(known.map(({ word }, id) => [word, id])), byKey, byRemains };
}
function similarWords(vocabulary, written) {
  const memory = remembered.get(vocabulary) ?? /* @__PURE__ */ new Map();
  remembered.set(vocabulary, memory);
  const known = memory.get(written);
  if (known !== void 0) return known;
  const fits = search(vocabulary, written);
  if (memory.size >= REMEMBERED_AT_MOST) memory.clear();
  memory.set(written, fits);
  return fits;
}
var remembered = /* @__PURE__ */ new WeakMap();
var REMEMBERED_AT_MOST = 2e4;
function search(vocabulary, written) {
  const word = keyed(written);
  const fits = /* @__PURE__ */ new Map();
  const tried = /* @__PURE__ */ new Set();
  const tryAll = (ids) => {
    for (const id of ids ?? []) {
      if (tried.has(id)) continue;
      tried.add(id);
      const found = wordFit(word, vocabulary.words[id]);
      if (found !== null) fits.set(id, found);
    }
  };
  for (const key of keysOf(word)) tryAll(vocabulary.byKey.get(key));
  for (const remains of remainsOf(word)) tryAll(vocabulary.byRemains.get(remains));
  for (const ids of shortened(vocabulary, word.today)) tryAll(ids);
  return fits;
}
var keysOf = (word) => [
  `t${word.today}`,
  `s${word.sound}`,
  `y${word.noJ}`,
  ...meaningsOf(word.word).map((meaning) => `m${meaning}`),
  ...meaningsOf(word.today).map((meaning) => `m${meaning}`)
];
var endsOf = (word) => [
  ...word.length > SHORTEST_FRONT ? [`f${word.slice(0, SHORTEST_FRONT)}`] : [],
  ...word.length > SHORTEST_END ? [`e${word.slice(-SHORTEST_END)}`] : []
];
function shortened(vocabulary, word) {
  const longer = [
    vocabulary.byKey.get(`f${word.slice(0, SHORTEST_FRONT)}`)?.filter((id) => today(vocabulary, id).startsWith(word)),
    vocabulary.byKey.get(`e${word.slice(-SHORTEST_END)}`)?.filter((id) => today(vocabulary, id).endsWith(word))
  ].map((ids) => ids === void 0 || ids.length > SHORTENED_AT_MOST ? [] : ids);
  const shorter = [];
  for (let length = SHORTEST_FRONT; length < word.length; length += 1) {
    shorter.push(vocabulary.byKey.get(`t${word.slice(0, length)}`) ?? []);
    if (length >= SHORTEST_END) shorter.push(vocabulary.byKey.get(`t${word.slice(-length)}`) ?? []);
  }
  return word.length < SHORTEST_FRONT ? [] : [...longer, ...shorter];
}
var today = (vocabulary, id) => vocabulary.words[id]?.today ?? "";
function remainsOf({ today: today2, sound }) {
  const errors = errorsBorne(today2.length);
  const remains = /* @__PURE__ */ new Set();
  leaveOut(today2, errors, remains);
  if (sound !== today2) leaveOut(sound, Math.min(errors, 1), remains);
  return remains;
}
function leaveOut(text, letters, remains) {
  remains.add(text);
  if (letters === 0) return;
  for (let at = 0; at < text.length; at += 1)
    leaveOut(text.slice(0, at) + text.slice(at + 1), letters - 1, remains);
}
function put(map, key, id) {
  const ids = map.get(key);
  if (ids === void 0) map.set(key, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}

// src/tally/search-index.ts
function searchIndexOf(people) {
  const units = new Map([...new Set(people.map(({ unit }) => unit))].map((unit) => [unit, unitOf(unit)]));
  const named = [...people].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)).flatMap((person) => formsOf(person, units.get(person.unit) ?? unitOf(person.unit)));
  const vocabulary = vocabularyOf(named.flatMap(({ words: words2 }) => words2));
  const entries = named.map((entry) => ({
    ...entry,
    wordIds: entry.words.map((word) => vocabulary.idOf.get(word) ?? -1)
  }));
  const byWord = vocabulary.words.map(() => []);
  const byWhole = /* @__PURE__ */ new Map();
  const byTrigram = /* @__PURE__ */ new Map();
  entries.forEach((entry, at) => {
    for (const id of new Set(entry.wordIds)) byWord[id]?.push(at);
    put2(byWhole, entry.whole, at);
    for (const trigram of trigramsOf(entry.whole)) put2(byTrigram, trigram, at);
  });
  return {
    entries,
    vocabulary,
    byWord,
    byWhole,
    byTrigram,
    lengths: Uint8Array.from(entries, ({ whole }) => Math.min(whole.length, 255)),
    points: pointsFor(entries.length)
  };
}
function put2(map, key, at) {
  const found = map.get(key);
  if (found === void 0) map.set(key, [at]);
  else found.push(at);
}
var wholeOf = (words2) => soundKey(asOneWord(words2));
function trigramsOf(whole) {
  const padded = `^${whole}$`;
  const trigrams = /* @__PURE__ */ new Set();
  for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
}
function formsOf(person, unit) {
  const own = normalForm(person.name);
  const forms = new Set([own, ...person.aliases.map(normalForm)].filter((form) => form !== ""));
  return [...forms].map((form) => {
    const words2 = form.split(" ");
    return { person, form, words: words2, whole: wholeOf(words2), isAlias: form !== own, ...unit };
  });
}
function unitOf(text) {
  const { hint, rest } = splitUnit(normalForm(text).split(" "));
  return { unit: hint, unitWords: rest.filter((word) => word.length > 2) };
}

// src/tally/pairing.ts
var JOINED = { score: 965, kind: "joined-words", letters: 0 };
var JOINED_AND_WRONG = { score: 900, kind: "joined-words", letters: 0 };
var SURE = 850;
function pairUp(question, entry) {
  const singles = singlePairs(question, entry);
  const taken = [];
  for (const pair of singles) if (pair.fit.score >= SURE) take(taken, pair);
  const allTaken = taken.length === question.words.length || taken.length === entry.words.length;
  if (allTaken) return taken;
  for (const pair of joinedPairs(question, entry, taken)) take(taken, pair);
  for (const pair of singles) if (pair.fit.score < SURE) take(taken, pair);
  return taken;
}
function take(taken, pair) {
  for (const other of taken) if (overlaps(other, pair)) return;
  taken.push(pair);
}
var overlaps = (a, b) => a.written < b.written + b.takesWritten && b.written < a.written + a.takesWritten || a.name < b.name + b.takesName && b.name < a.name + a.takesName;
function singlePairs({ words: words2, similar }, entry) {
  const pairs = [];
  for (let written = 0; written < words2.length; written += 1) {
    for (let name = 0; name < entry.words.length; name += 1) {
      const fit2 = similar[written]?.get(entry.wordIds[name] ?? -1) ?? initialFit(words2[written] ?? "", entry.words[name] ?? "");
      if (fit2 !== null) pairs.push({ written, name, takesWritten: 1, takesName: 1, fit: fit2 });
    }
  }
  return pairs.sort(
    (a, b) => b.fit.score - a.fit.score || Math.abs(a.written - a.name) - Math.abs(b.written - b.name)
  );
}
var initialFit = (written, name) => (written.length === 1 || name.length === 1) && written[0] === name[0] ? INITIAL : null;
function joinedPairs({ words: words2 }, entry, taken) {
  const found = [];
  for (let written = 0; written < words2.length; written += 1) {
    for (let name = 0; name < entry.words.length; name += 1) {
      for (const [takesWritten, takesName] of [[2, 1], [1, 2]]) {
        if (written + takesWritten > words2.length || name + takesName > entry.words.length) continue;
        const fit2 = oneWord(
          words2.slice(written, written + takesWritten).join(""),
          entry.words.slice(name, name + takesName).join("")
        );
        if (fit2 === null) continue;
        const pair = { written, name, takesWritten, takesName, fit: fit2 };
        if (!taken.some((other) => overlaps(other, pair))) found.push(pair);
      }
    }
  }
  return found;
}
function oneWord(a, b) {
  if (a === b) return JOINED;
  if (a.length < 5 || Math.abs(a.length - b.length) > 2 || a[0] !== b[0]) return null;
  const errors = typingErrors(soundKey(a), soundKey(b), 1);
  if (errors > 1) return null;
  return errors === 0 ? JOINED : JOINED_AND_WRONG;
}

// src/tally/name-fit.ts
var WORTH_SHOWING = 600;
var BEST_GUESS = 990;
var MISSING_COST = 220;
var FIRST_WORD_MISSING_COST = 15;
var ORDER_COST = 25;
var EXTRA_PERCENT = 60;
var WHOLE_ERROR_COST = 600;
var LETTERS_PER_ERROR = 5;
var JOINED_COST = 35;
var SURE2 = 950;
var weight = (word) => Math.min(Math.max(word.length, 3), 8);
function nameFit(question, entry) {
  const byWords = fitByWords(question, entry);
  const asOne = (byWords?.score ?? 0) < SURE2 ? fitAsOne(question, entry) : null;
  return (asOne?.score ?? 0) > (byWords?.score ?? 0) ? asOne : byWords;
}
function fitAsOne({ words: words2, whole }, entry) {
  if (whole.length < LETTERS_PER_ERROR || words2.some((word) => word.length === 1)) return null;
  const length = Math.max(whole.length, entry.whole.length);
  const most = Math.floor(length / LETTERS_PER_ERROR);
  const errors = typingErrors(whole, entry.whole, most);
  if (errors > most) return null;
  const score = 1e3 - JOINED_COST - Math.floor(errors * WHOLE_ERROR_COST / length);
  const spaces = words2.length === entry.words.length && errors > 0 ? 1 : 2;
  return { score, reason: errors < spaces ? { kind: "joined-words" } : { kind: "letters", letters: errors } };
}
function fitByWords(question, entry) {
  const account = accountOf(question, entry);
  if (account.paired === 0) return null;
  const all = account.paired + Math.ceil(account.extra * EXTRA_PERCENT / 100);
  const costs = /* @__PURE__ */ new Map();
  let total = 1e3;
  const charge = (kind, cost) => {
    total -= cost;
    costs.set(kind, (costs.get(kind) ?? 0) + cost);
  };
  for (const pair of account.pairs) {
    const cost = Math.ceil(weightOf(question, pair) * (1e3 - pair.fit.score) / all);
    if (cost > 0) charge(pair.fit.kind, cost);
  }
  if (account.extra > 0) charge("extra-words", Math.ceil(1e3 * (all - account.paired) / all));
  if (account.missing > 0) {
    const nameWeight = entry.words.reduce((sum, word) => sum + weight(word), 0);
    const first = account.firstMissing ? FIRST_WORD_MISSING_COST : 0;
    charge("part-of-name", Math.ceil(account.missing * MISSING_COST / nameWeight) + first);
  }
  if (isCrossed(account.pairs)) charge("word-order", ORDER_COST);
  if (account.unitWritten) charge("unit", 1);
  if (costs.size === 0) return { score: 1e3, reason: { kind: "exact" } };
  if (total < WORTH_SHOWING) return null;
  return { score: Math.min(total, BEST_GUESS), reason: heaviest(costs, account.pairs) };
}
function accountOf(question, entry) {
  const pairs = pairUp(question, entry);
  let paired = 0;
  let extra = 0;
  let missing = 0;
  let unitWritten = false;
  question.words.forEach((word, at) => {
    if (pairs.some((pair) => at >= pair.written && at < pair.written + pair.takesWritten))
      paired += weight(word);
    else if (entry.unitWords.includes(word)) unitWritten = true;
    else extra += weight(word);
  });
  const isMissing = (at) => !pairs.some((pair) => at >= pair.name && at < pair.name + pair.takesName);
  entry.words.forEach((word, at) => {
    if (isMissing(at)) missing += weight(word);
  });
  return { pairs, paired, extra, missing, firstMissing: isMissing(0), unitWritten };
}
function weightOf({ words: words2 }, pair) {
  let sum = 0;
  for (let at = 0; at < pair.takesWritten; at += 1) sum += weight(words2[pair.written + at] ?? "");
  return sum;
}
var isCrossed = (pairs) => pairs.some((pair) => pairs.some((other) => other.written > pair.written && other.name < pair.name));
function heaviest(costs, pairs) {
  const [kind] = [...costs].reduce((most, next) => next[1] > most[1] ? next : most);
  if (kind === "letters") return { kind, letters: pairs.reduce((sum, { fit: fit2 }) => sum + fit2.letters, 0) };
  return kind === "same-name" ? { kind, people: 1 } : { kind };
}

// src/tally/suggest.ts
var SUGGESTIONS_AT_MOST = 5;
var WORDS_AT_MOST = 8;
var ALIAS = 995;
var INITIALS = 930;
var GOOD = 900;
var TOUCHED_AT_MOST = 1e3;
var UNIT_GAIN = 25;
var OTHER_UNIT_COST = 150;
var OTHER_SEX_COST = 150;
function suggest(index, read) {
  const { hint, rest } = splitUnit(read.form.split(" ").filter((word) => word !== ""));
  if (rest.length === 0) return [];
  const words2 = rest.slice(0, WORDS_AT_MOST);
  const question = {
    words: words2,
    similar: words2.map((word) => similarWords(index.vocabulary, word)),
    whole: wholeOf(words2)
  };
  const heard = { hint, addressed: read.addressed, initials: read.initials, words: words2 };
  const best = /* @__PURE__ */ new Map();
  const look = (found) => {
    for (const at of found) {
      const entry = index.entries[at];
      const fit2 = judged(entry, nameFit(question, entry), heard);
      const before2 = best.get(entry.person.id);
      if (fit2 !== null && fit2.score > (before2?.fit.score ?? 0)) best.set(entry.person.id, { entry, fit: fit2 });
    }
  };
  look(foundByWords(index, question));
  look(index.byWhole.get(question.whole) ?? []);
  if (![...best.values()].some(({ fit: fit2 }) => fit2.score >= GOOD)) look(foundBySounds(index, question));
  return [...best.values()].sort(
    (a, b) => b.fit.score - a.fit.score || compareText(a.entry.person.name, b.entry.person.name) || compareText(a.entry.person.id, b.entry.person.id)
  ).slice(0, SUGGESTIONS_AT_MOST).map(({ entry: { person }, fit: fit2 }) => ({
    person: person.id,
    name: person.name,
    unit: person.unit,
    ...fit2
  }));
}
function judged(entry, fit2, heard) {
  if (fit2 === null) return null;
  const { hint, addressed } = heard;
  let { score, reason } = fit2;
  if (score < INITIALS && heard.initials.some((initials) => hasInitials(entry, heard.words, initials))) {
    score = INITIALS;
    reason = { kind: "initials" };
  }
  if (reason.kind === "exact" && entry.isAlias) {
    score = ALIAS;
    reason = { kind: "alias" };
  }
  const unit = hint === null ? null : hintFits(hint, entry.unit);
  if (unit === true) {
    score = Math.min(score + UNIT_GAIN, Math.max(score, BEST_GUESS));
    if (fit2.score === 1e3) reason = { kind: "unit" };
  }
  if (unit === false) score -= OTHER_UNIT_COST;
  if (!agrees(addressed, entry.person)) {
    score -= OTHER_SEX_COST;
    if (fit2.score === 1e3) reason = { kind: "address" };
  }
  return score < WORTH_SHOWING ? null : { score, reason };
}
var agrees = (addressed, { sex }) => addressed === null || sex === "?" || addressed === sex;
function hasInitials(entry, words2, initials) {
  const more = entry.words.length - words2.length;
  if (more !== initials.length) return false;
  const before2 = entry.words.slice(0, more);
  const after = entry.words.slice(words2.length);
  return words2.every((word, at) => word === entry.words[at + more]) && firstLetters(before2) === initials || words2.every((word, at) => word === entry.words[at]) && firstLetters(after) === initials;
}
var firstLetters = (words2) => words2.map((word) => word[0]).join("");
function foundByWords(index, { words: words2, similar }) {
  const { points, lengths } = index;
  words2.forEach((word, at) => {
    for (const [id, { score }] of similar[at] ?? []) points.add(index.byWord[id] ?? [], weight(word) * score);
  });
  return points.takeMost((sum, entry) => sum - lengths[entry] * 50);
}
function foundBySounds(index, { whole }) {
  const { points, lengths } = index;
  const rarest = [...trigramsOf(whole)].map((trigram) => index.byTrigram.get(trigram) ?? []).sort((a, b) => a.length - b.length);
  let touched = 0;
  for (const entries of rarest) {
    if (touched > TOUCHED_AT_MOST) break;
    points.add(entries, 1);
    touched += entries.length;
  }
  return points.takeMost(
    (shared, entry) => 20 * shared - Math.abs(lengths[entry] - whole.length)
  );
}

// src/tally/match.ts
function directoryOf(people) {
  const search2 = searchIndexOf(people);
  const byForm = /* @__PURE__ */ new Map();
  const byPart = /* @__PURE__ */ new Map();
  const byKey = /* @__PURE__ */ new Map();
  for (const { person, form, words: words2 } of search2.entries) {
    byForm.set(form, [...byForm.get(form) ?? [], person.id]);
    for (const word of words2) byPart.set(word, (byPart.get(word) ?? /* @__PURE__ */ new Set()).add(person.id));
    for (const key of sameNameKeys(words2)) byKey.set(key, (byKey.get(key) ?? /* @__PURE__ */ new Set()).add(person.id));
  }
  return { people: new Map(people.map((person) => [person.id, person])), byForm, byPart, byKey, search: search2 };
}
var FITS = 750;
function matchName(directory, written) {
  return { written, ...matchRead(directory, readName(written)) };
}
var remembered2 = /* @__PURE__ */ new WeakMap();
var REMEMBERED_AT_MOST2 = 1e5;
function matchRead(directory, read) {
  const key = [read.form, read.addressed ?? "", ...read.initials].join("\n");
  const memory = remembered2.get(directory) ?? /* @__PURE__ */ new Map();
  const known = memory.get(key);
  if (known !== void 0) return known;
  const finding = find(directory, read);
  if (memory.size >= REMEMBERED_AT_MOST2) memory.clear();
  memory.set(key, finding);
  remembered2.set(directory, memory);
  return finding;
}
function find(directory, read) {
  const bearers = directory.byForm.get(read.form) ?? [];
  const person = soleBearer(directory, read, bearers);
  if (person !== null) {
    const { id, name, unit } = person;
    return {
      status: "known",
      person: id,
      suggestions: [{ person: id, name, unit, score: 1e3, reason: { kind: "exact" } }]
    };
  }
  const suggestions = suggest(directory.search, read).map(
    (suggestion) => bearers.length > 1 && suggestion.reason.kind === "exact" && bearers.includes(suggestion.person) ? { ...suggestion, reason: { kind: "same-name", people: bearers.length } } : suggestion
  );
  const fits = (suggestions[0]?.score ?? 0) >= FITS;
  return { status: fits ? "ambiguous" : "unknown", person: null, suggestions };
}
function soleBearer(directory, read, bearers) {
  const [id] = bearers;
  if (id === void 0 || bearers.length > 1) return null;
  const person = directory.people.get(id);
  const words2 = read.form.split(" ");
  if (!agrees(read.addressed, person)) return null;
  if (sameNameKeys(words2).some((key) => (directory.byKey.get(key)?.size ?? 0) > 1)) return null;
  if (words2.length === 1 && (directory.byPart.get(read.form)?.size ?? 0) > 1) return null;
  return read.initials.some((initials) => someoneHas(directory, words2, initials, id)) ? null : person;
}
function someoneHas({ search: search2 }, words2, initials, except) {
  const id = search2.vocabulary.idOf.get(words2[0] ?? "") ?? -1;
  return (search2.byWord[id] ?? []).some((at) => {
    const entry = search2.entries[at];
    return entry.person.id !== except && hasInitials(entry, words2, initials);
  });
}
function formIn(directory, read) {
  const bearers = directory.byForm.get(read.form) ?? [];
  const people = bearers.map((id2) => directory.people.get(id2));
  if (!people.every((person) => agrees(read.addressed, person)))
    return `${read.addressed === "L" ? "pak" : "bu"} ${read.form}`;
  const [id] = bearers;
  const words2 = read.form.split(" ");
  const doubtful = read.initials.find(
    (initials) => id !== void 0 && someoneHas(directory, words2, initials, id)
  );
  return doubtful === void 0 ? read.form : `${doubtful} ${read.form}`;
}
var bears = (directory, person, form) => directory.byForm.get(form)?.includes(person) ?? false;

// src/basics/hash.ts
import { sha256 as sha256Of } from "@noble/hashes/sha2.js";

// src/basics/canonical.ts
import canonicalize from "canonicalize";
function canonicalJson(value) {
  const text = canonicalize(value);
  if (text === void 0) throw new Error("not a JSON value");
  return text;
}

// src/basics/hash.ts
var HASH_PATTERN = "^[0-9a-f]{64}$";
var sha256 = (bytes) => sha256Of(bytes);
var hashBytes = (bytes) => toHex(sha256Of(bytes));
var hashJson = (value) => hashBytes(toUtf8(canonicalJson(value)));

export {
  canonicalJson,
  HASH_PATTERN,
  sha256,
  hashBytes,
  hashJson,
  hasInvisible,
  tidyName,
  normalForm,
  readName,
  directoryOf,
  matchName,
  matchRead,
  formIn,
  bears
};
