import {
  hashJson
} from "./bilik-FAAFPIEY.js";
import {
  accept,
  refuse
} from "./bilik-XGTK34RY.js";

// src/roll/adulthood.ts
function ageOn(birthDate, day) {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
function adulthood(resident, adult, day) {
  if (adult.marriedCounts && resident.married) return "adult";
  if (resident.birthDate === null) return "to-confirm";
  return ageOn(resident.birthDate, day) >= adult.age ? "adult" : "minor";
}

// src/roll/resident.ts
var MAX_ROLL_NUMBER = 999999;
var NO_FLAGS = {
  partyOfficer: false,
  villageOfficial: false,
  illiterate: false,
  panitia: false,
  letter: false,
  utusan: false
};
function unitOf(resident) {
  const rt = resident.rt === "" ? [] : [`RT ${resident.rt}`];
  const rw = resident.rw === "" ? [] : [/^\d/.test(resident.rw) ? `RW ${resident.rw}` : resident.rw];
  return [...rt, ...rw].join(" / ");
}

// src/roll/unit.ts
var MAX_UNIT_LENGTH = 40;
var WIDER = /^(dusun|dsn|dukuh|lingkungan|lingk|lk|banjar|kampung|kp|jorong|blok)\b\.?\s*(.+)$/i;
var WIDER_WORDS = {
  dusun: "Dusun",
  dsn: "Dusun",
  dukuh: "Dukuh",
  lingkungan: "Lingkungan",
  lingk: "Lingkungan",
  lk: "Lingkungan",
  banjar: "Banjar",
  kampung: "Kampung",
  kp: "Kampung",
  jorong: "Jorong",
  blok: "Blok"
};
function readUnitPart(text) {
  const plain = text.trim().replace(/\s+/g, " ");
  if (plain === "" || plain === "-") return "";
  const number = /^(?:rt|rw)?[\s.:-]*0*(\d{1,3})$/i.exec(plain)?.[1];
  if (number !== void 0) return Number(number) === 0 ? null : number.padStart(2, "0");
  if (plain.length > MAX_UNIT_LENGTH || !/^[\p{L}\d][\p{L}\d .'-]*$/u.test(plain)) return null;
  if (/^\d+[-. ][\p{L}\d]/u.test(plain)) return null;
  const wider = WIDER.exec(plain);
  const word = WIDER_WORDS[wider?.[1]?.toLowerCase() ?? ""];
  if (wider !== null && word !== void 0) return `${word} ${wider[2]}`;
  return plain.replace(/^(?:rt|rw)[\s.]+/i, "");
}
function widerWord(heading, cell) {
  const word = WIDER_WORDS[heading.trim().toLowerCase()];
  return word === void 0 || cell.trim() === "" || WIDER.test(cell.trim()) ? cell : `${word} ${cell.trim()}`;
}
function readUnit(text) {
  const halves = text.split(/[/,]|\s(?=(?:rw|dusun|dsn|dukuh|lingkungan|banjar|kampung)\b)/i);
  const parts = halves.map((half) => half.trim()).filter((half) => half !== "");
  if (parts.length === 0 || parts.length > 2) return null;
  const [first = "", second] = parts;
  const isWider = (part) => /^rw\b/i.test(part) || WIDER.test(part);
  const [rtText, rwText] = second === void 0 && isWider(first) ? ["", first] : [first, second ?? ""];
  const rt = readUnitPart(rtText);
  const rw = readUnitPart(rwText);
  return rt === null || rw === null ? null : { rt, rw };
}
var same = (a, b) => a.toLowerCase() === b.toLowerCase();
function livesIn(resident, unit) {
  const wanted = readUnit(unit);
  if (wanted === null) return false;
  return (wanted.rt === "" || same(wanted.rt, resident.rt)) && (wanted.rw === "" || same(wanted.rw, resident.rw));
}

// src/roll/eligibility.ts
function canVote(resident, rules, facts) {
  if (rules.form === "two-level" && facts.level === 1 && !livesIn(resident, facts.unit))
    return refuse({ kind: "other-unit", unit: unitOf(resident) });
  if (rules.form === "two-level" && facts.level === 2 && !resident.flags.utusan)
    return refuse({ kind: "not-utusan" });
  const adult = adulthood(resident, rules.adult, facts.date);
  if (adult === "to-confirm") return refuse({ kind: "age-to-confirm" });
  if (adult === "minor")
    return refuse({ kind: "under-age", age: ageOn(resident.birthDate ?? facts.date, facts.date) });
  return accept(null);
}
var BARS = ["partyOfficer", "villageOfficial", "illiterate", "panitia"];
function canBeElected(resident, rules, facts, present) {
  if (adulthood(resident, rules.adult, facts.date) === "minor") return refuse({ kind: "under-age" });
  const band = rules.electedAge;
  if (band !== null && resident.birthDate !== null) {
    const age = ageOn(resident.birthDate, facts.date);
    if (age < band.min || age > band.max) return refuse({ kind: "age-band", age, ...band });
  }
  if (facts.level === 2 && rules.whoMayBeWritten === "utusan-only" && !resident.flags.utusan)
    return refuse({ kind: "not-utusan" });
  if (facts.level === 1 && rules.sameUnitOnly && !livesIn(resident, facts.unit))
    return refuse({ kind: "other-unit", unit: unitOf(resident) });
  if (rules.absent === "present-or-letter" && !present && !resident.flags.letter)
    return refuse({ kind: "absent-without-letter" });
  const flag = BARS.find((bar) => rules.bars[bar] && resident.flags[bar]);
  return flag === void 0 ? accept(null) : refuse({ kind: "barred", flag });
}

// src/roll/directory.ts
function personOf(resident, eligible) {
  const { id, name, aliases, sex } = resident;
  return { id, name, aliases, unit: unitOf(resident), sex, eligible };
}
function directoryPeople(residents, rules, facts, present) {
  return [...residents].sort((a, b) => a.rollNumber - b.rollNumber).map((resident) => personOf(resident, canBeElected(resident, rules, facts, present.has(resident.id)).ok));
}
function rollLine(resident, frozen) {
  const { rules, facts, salt } = frozen;
  const { id, name, aliases, sex, flags, addedLate: _, ...rest } = resident;
  return {
    id,
    name,
    aliases: [...aliases],
    unit: unitOf(resident),
    sex,
    // Presence left aside: nobody is present at freezing.
    eligible: canBeElected(resident, rules, facts, true).ok,
    letter: flags.letter,
    rest: hashJson({ salt, ...rest, flags })
  };
}
var rollLines = (residents, frozen) => residents.map((resident) => rollLine(resident, frozen));

// src/roll/decode.ts
var MAX_FILE_BYTES = 8 * 1024 * 1024;
function decodeFile(bytes) {
  if (bytes.length === 0) return refuse({ kind: "file-empty" });
  if (bytes.length > MAX_FILE_BYTES) return refuse({ kind: "file-too-large", limit: MAX_FILE_BYTES });
  if (startsWith(bytes, 80, 75) || startsWith(bytes, 208, 207, 17, 224))
    return refuse({ kind: "file-is-spreadsheet" });
  const decoded = decode(bytes);
  if (decoded === null || decoded.text.includes("\0")) return refuse({ kind: "file-not-text" });
  return accept({ ...decoded, text: decoded.text.replace(/\r\n?/g, "\n") });
}
function decode(bytes) {
  if (startsWith(bytes, 255, 254)) return strictly("utf-16le", "utf-16", bytes);
  if (startsWith(bytes, 254, 255)) return strictly("utf-16be", "utf-16", bytes);
  return strictly("utf-8", "utf-8", bytes) ?? { text: windows1252(bytes), encoding: "windows-1252" };
}
var HIGH = "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
var windows1252 = (bytes) => Array.from(bytes, (byte) => HIGH[byte - 128] ?? String.fromCharCode(byte)).join("");
function strictly(label, encoding, bytes) {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}
var startsWith = (bytes, ...mark) => mark.every((byte, at) => bytes[at] === byte);

// src/roll/characters.ts
var KINDS = [
  ["control-character", new RegExp("\\p{Cc}", "u")],
  // Cf holds direction marks (RLO, PDF, LRM …), zero-width joiners, soft hyphens and tags; the rest are blank letters.
  ["hidden-character", /[\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/u],
  ["broken-character", /[\p{Co}\p{Cn}\p{Cs}\ufffd]/u],
  // Keycaps and flags are put together from signs that are no pictures by themselves.
  ["emoji", /[\p{Extended_Pictographic}\p{Regional_Indicator}]|\ufe0f|\u20e3/u],
  ["markup", /[<>]|&(?:#\w+|\w+);/]
];
var tidy = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();
function badCharacter(text) {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
function isNameLike(text) {
  return new RegExp("^['\u2019\u2018`]?\\p{Script=Latin}", "u").test(text) && /^[\p{Script=Latin}\p{Mn}\d .,'’‘`´()-]+$/u.test(text) && !new RegExp("\\d{3}|\\p{Mn}{2}", "u").test(text);
}
var fold = (text) => text.normalize("NFKD").replace(/[\p{Mn}'’‘`´]/gu, "").toLowerCase().replace(/[^\p{L}\d]+/gu, " ").trim();

// src/roll/duplicates.ts
function possibleDuplicates(placed) {
  const byBirth = /* @__PURE__ */ new Map();
  const byUnit = /* @__PURE__ */ new Map();
  return placed.flatMap(({ line, resident }) => {
    const name = fold(resident.name);
    const found = [];
    const birthKey = `${name}|${resident.birthDate}`;
    const twin = resident.birthDate === null ? void 0 : byBirth.get(birthKey);
    if (twin !== void 0) found.push({ line, other: twin, kind: "same-name-and-birth-date" });
    else if (resident.birthDate !== null) byBirth.set(birthKey, line);
    const unitKey = `${name}|${unitOf(resident)}`;
    const near = byUnit.get(unitKey);
    const other = resident.birthDate === null ? near?.first : near?.withoutDate;
    if (other !== void 0 && other !== null) found.push({ line, other, kind: "same-name-and-unit" });
    const noDate = resident.birthDate === null ? line : null;
    byUnit.set(unitKey, { first: near?.first ?? line, withoutDate: near?.withoutDate ?? noDate });
    return found;
  });
}

// src/roll/numbering.ts
function givenIdentity(row) {
  const number = (row.number ?? "").trim().replace(/\.$/, "");
  const id = (row.id ?? "").trim();
  for (const [field, text] of [["number", number], ["id", id]])
    if (/^\D*(\d[ .-]?){16}$/.test(text)) return refuse({ kind: "number-is-nik", field, first: null });
  if (number !== "" && !isNumber(number))
    return refuse({ kind: "number-unclear", field: "number", first: null });
  if (id !== "" && !/^[\w.-]{1,20}$/.test(id))
    return refuse({ kind: "id-unclear", field: "id", first: null });
  const own = number !== "" ? Number(number) : isNumber(id) ? Number(id) : null;
  return accept({ id: id === "" ? null : id, number: own, field: number !== "" ? "number" : "id" });
}
var isNumber = (text) => /^\d{1,12}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_ROLL_NUMBER;
function numberRows(rows) {
  const numbers = /* @__PURE__ */ new Map();
  const ids = /* @__PURE__ */ new Map();
  let highest = 0;
  for (const given of rows) if (given?.ok) highest = Math.max(highest, given.value.number ?? 0);
  const claim = (index, id, rollNumber, field) => {
    const sameNumber = numbers.get(rollNumber);
    if (sameNumber !== void 0) return refuse({ kind: "number-taken", field, first: sameNumber });
    const own = id ?? String(rollNumber);
    const sameId = ids.get(own);
    if (sameId !== void 0) return refuse({ kind: "id-taken", field: "id", first: sameId });
    numbers.set(rollNumber, index);
    ids.set(own, index);
    return accept({ id: own, rollNumber });
  };
  return rows.map((given, index) => {
    if (given === null || !given.ok) return given;
    const { id, number, field } = given.value;
    if (number !== null) return claim(index, id, number, field);
    if (highest >= MAX_ROLL_NUMBER) return refuse({ kind: "number-unclear", field: "number", first: null });
    highest += 1;
    return claim(index, id, highest, field);
  });
}

// src/roll/cells.ts
var MAX_ROLL_NAME = 100;
var MAX_ALIAS = 60;
var MAX_ALIASES = 10;
var MAX_TEXT = 200;
var FIRST_YEAR = 1905;
var NIK = /(?:\d[ .-]?){15}\d/;
function readName(text) {
  const value = tidy(text);
  if (value === "") return { value, refuse: "name-missing" };
  if (value.length > MAX_ROLL_NAME) return { value: "", refuse: "name-too-long" };
  return nameSigns(value);
}
function nameSigns(value) {
  const bad = badCharacter(value);
  if (bad !== null) return { value, refuse: bad };
  if (/^[=+@-]/.test(value)) return { value, refuse: "name-formula" };
  return isNameLike(value) ? { value } : { value, refuse: "name-odd-sign" };
}
function readAliases(text) {
  if (text.length > (MAX_ALIAS + 3) * MAX_ALIASES) return { value: [], refuse: "alias-too-long" };
  const value = [...new Set(text.split("/").map(tidy))].filter((alias) => alias !== "" && alias !== "-");
  if (value.length > MAX_ALIASES) return { value, refuse: "too-many-aliases" };
  if (value.some((alias) => alias.length > MAX_ALIAS)) return { value, refuse: "alias-too-long" };
  const refuse2 = value.map((alias) => nameSigns(alias).refuse).find((kind) => kind !== void 0);
  return refuse2 === void 0 ? { value } : { value, refuse: refuse2 };
}
function readText(text) {
  const value = tidy(text);
  if (value.length > MAX_TEXT) return { value: "", refuse: "text-too-long" };
  const refuse2 = badCharacter(value);
  if (refuse2 !== null) return { value, refuse: refuse2 };
  if (!NIK.test(value)) return { value };
  return { value: tidy(value.replace(new RegExp(NIK, "g"), " ")), confirm: "nik-removed" };
}
var SEXES = {
  ...words("L", "l lk lakilaki laki pria m male"),
  ...words("P", "p pr perempuan wanita f female")
};
function readSex(text) {
  const plain = plainWord(text);
  if (plain === "") return { value: "?", confirm: "sex-missing" };
  const value = SEXES[plain];
  return value === void 0 ? { value: "?", confirm: "sex-unclear" } : { value };
}
var MARRIED = {
  // B, S, P are the codes of the election commission's rolls: belum, sudah, pernah.
  ...words(true, "s k p sudah kawin nikah menikah sudahkawin pernahkawin sudahmenikah kawintercatat"),
  ...words(
    true,
    "kawinbelumtercatat ceraihidup ceraimati cerai janda duda pernah married divorced widowed ya"
  ),
  ...words(false, "b bk tk belum belumkawin belummenikah tidakkawin lajang bujang single unmarried tidak")
};
function readMarried(text) {
  const plain = plainWord(text);
  const value = plain === "" ? false : MARRIED[plain];
  return value === void 0 ? { value: false, confirm: "marriage-unclear" } : { value };
}
var TICKS = {
  ...words(true, "ya y yes x v 1 ada true"),
  ...words(false, "tidak t tdk n no 0 false")
};
function readFlag(text) {
  if (/^[✓✔☑]\ufe0f?$/u.test(text.trim())) return { value: true };
  const plain = plainWord(text);
  const value = plain === "" ? false : TICKS[plain];
  return value === void 0 ? { value: false, confirm: "flag-unclear" } : { value };
}
function readBirthDate(text) {
  const plain = tidy(text).replace(/^[^\d,]{1,60},\s*/, "").replace(/[ T]00:00(:00(\.0+)?)?Z?$/, "");
  if (plain === "" || plain === "-") return { value: null, confirm: "birth-date-missing" };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  const local = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]].map(Number) : local ? [local[4], local[3], local[1]].map(Number) : [];
  if (year === void 0 || month === void 0 || day === void 0 || !isDay(year, month, day))
    return { value: null, confirm: "birth-date-unclear" };
  return { value: `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` };
}
function isDay(year, month, day) {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= FIRST_YEAR && day >= 1 && day <= days;
}
var plainWord = (text) => text.slice(0, MAX_ALIAS).toLowerCase().replace(/[^\p{L}\d]/gu, "");
function words(value, list) {
  return Object.fromEntries(list.split(" ").map((word) => [word, value]));
}

// src/roll/row.ts
function readRow(row) {
  const unit = readUnitCells(row);
  const flags = Object.keys(NO_FLAGS).map(
    (flag) => [flag, readFlag(row[flag] ?? "")]
  );
  const cells = {
    name: readName(row.name ?? ""),
    aliases: readAliases(row.aliases ?? ""),
    sex: readSex(row.sex ?? ""),
    birthDate: readBirthDate(row.birthDate ?? ""),
    married: readMarried(row.married ?? ""),
    address: readText(row.address ?? ""),
    note: readText(row.note ?? "")
  };
  const all = [
    ...Object.entries(cells),
    [row.rtRw === void 0 ? "rt" : "rtRw", unit],
    ...flags
  ];
  return {
    values: {
      name: cells.name.value,
      aliases: cells.aliases.value,
      sex: cells.sex.value,
      birthDate: cells.birthDate.value,
      married: cells.married.value,
      ...unit.value,
      address: cells.address.value,
      note: cells.note.value,
      flags: { ...NO_FLAGS, ...Object.fromEntries(flags.map(([flag, cell]) => [flag, cell.value])) }
    },
    refused: all.flatMap(([field, { refuse: refuse2 }]) => refuse2 === void 0 ? [] : [{ kind: refuse2, field }]),
    toConfirm: all.flatMap(
      ([field, { confirm }]) => confirm === void 0 ? [] : [{ kind: confirm, field }]
    )
  };
}
function readUnitCells(row) {
  const nowhere = { rt: "", rw: "" };
  const both = row.rtRw?.trim() ?? "";
  const unit = both === "" ? nowhere : readUnit(both);
  const rt = readUnitPart(row.rt ?? "");
  const rw = readUnitPart(row.rw ?? "");
  if (unit === null || rt === null || rw === null) return { value: nowhere, refuse: "unit-unclear" };
  const value = { rt: rt === "" ? unit.rt : rt, rw: rw === "" ? unit.rw : rw };
  return value.rt === "" && value.rw === "" ? { value, refuse: "unit-missing" } : { value };
}
function readTyped(typed) {
  return readRow({
    name: typed.name,
    // A slash inside one alias would make two of it; that is what a slash means on a roll.
    aliases: typed.aliases.join("/"),
    sex: typed.sex === "?" ? "" : typed.sex,
    birthDate: typed.birthDate ?? "",
    married: typed.married ? "kawin" : "",
    rt: typed.rt,
    rw: typed.rw,
    address: typed.address
  });
}

// src/roll/table.ts
import { CsvError, parse } from "csv-parse/sync";

// src/roll/headings.ts
var HEADINGS = {
  id: "id kode code",
  number: "no nomor nourut noroll nodaftar number rollnumber",
  name: "nama namalengkap namawarga namapemilih namapenduduk name fullname",
  aliases: "namapanggilan panggilan alias namalain namaseharihari nickname nicknames aliases",
  sex: "lp pl jk jeniskelamin kelamin lkpr sex gender",
  birthDate: "tanggallahir tgllahir tglahir tempattanggallahir tempattgllahir ttl birthdate dateofbirth dob",
  married: "statuskawin statusperkawinan statusnikah kawin statuspernikahan stskawin maritalstatus married",
  rt: "rt nort",
  rw: "rw norw dusun dukuh lingkungan banjar kampung jorong hamlet",
  rtRw: "rtrw unit",
  address: "alamat alamatrumah jalan address",
  note: "keterangan ket catatan note notes remarks",
  nik: "nik nonik nomornik nikktp noktp nomorktp ktp niknoktp nokk nkk nomorkk kk nikkk nationalid",
  partyOfficer: "penguruspartai pengurusparpol partai parpol partyofficer",
  villageOfficial: "perangkatdesa perangkatkelurahan perangkat aparatdesa villageofficial",
  illiterate: "butahuruf butaaksara tidakbacatulis illiterate",
  panitia: "panitia committee",
  letter: "surat suratkesediaan suratpernyataan letter",
  utusan: "utusan utusanwarga delegate"
};
var FIELDS = new Map(
  Object.entries(HEADINGS).flatMap(
    ([field, words2]) => words2.split(" ").map((word) => [word, field])
  )
);
var MAX_HEADING = 60;
function fieldOf(heading) {
  if (heading.length > MAX_HEADING) return null;
  const plain = heading.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]/g, "");
  return FIELDS.get(plain) ?? null;
}
var hasUnit = (fields) => fields.includes("rt") || fields.includes("rw") || fields.includes("rtRw");

// src/roll/table.ts
var MAX_ROWS = 4e4;
var HEADING_WITHIN = 10;
var MAX_ROW = 32e3;
var DELIMITERS = [";", ",", "	"];
function readTable(text) {
  const delimiter = bestDelimiter(text);
  if (delimiter === null) return refuse({ kind: "heading-missing" });
  const split = splitRows(text, delimiter);
  if (!split.ok) return split;
  const heading = split.value.slice(0, HEADING_WITHIN).map((row2) => ({ row: row2, fields: row2.cells.map(fieldOf) })).sort((a, b) => known(b.fields) - known(a.fields))[0];
  if (heading === void 0 || known(heading.fields) === 0) return refuse({ kind: "heading-missing" });
  const { row, fields } = heading;
  const wrong = wrongColumns(row.cells, fields);
  if (wrong !== null) return refuse(wrong);
  const same2 = (cells) => cells.join("\n") === row.cells.join("\n");
  const rows = split.value.filter(
    ({ line, cells }) => line > row.line && cells.some((cell) => cell.trim() !== "") && !same2(cells)
  );
  if (rows.length > MAX_ROWS) return refuse({ kind: "too-many-rows", limit: MAX_ROWS });
  return accept({ delimiter, headings: row.cells, fields, headingLine: row.line, rows });
}
var known = (fields) => fields.filter((field) => field !== null).length;
function bestDelimiter(text) {
  const lines = text.split("\n", HEADING_WITHIN);
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: Math.max(...lines.map((line) => known(line.split(delimiter).map((cell) => fieldOf(cell.trim())))))
  })).sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best === void 0 || best.score === 0 ? null : best.delimiter;
}
function wrongColumns(headings, fields) {
  if (!fields.includes("name")) return { kind: "column-missing", column: "name" };
  if (!hasUnit(fields)) return { kind: "column-missing", column: "unit" };
  const twice = fields.find((field, at) => field !== null && field !== "nik" && fields.indexOf(field) !== at);
  if (twice === void 0 || twice === null) return null;
  const both = headings.filter((_, at) => fields[at] === twice);
  return { kind: "column-twice", field: twice, headings: both };
}
function splitRows(text, delimiter) {
  try {
    return accept(parseRows(text, delimiter));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const before = Number(error.records) || 0;
    const line = (before === 0 ? 0 : parseRows(text, delimiter, before).at(-1)?.lastLine ?? 0) + 1;
    if (error.code === "CSV_QUOTE_NOT_CLOSED") return refuse({ kind: "quote-not-closed", line });
    if (error.code === "CSV_MAX_RECORD_SIZE") return refuse({ kind: "row-too-long", line });
    throw error;
  }
}
function parseRows(text, delimiter, first) {
  const records = parse(text, {
    delimiter,
    record_delimiter: "\n",
    info: true,
    relax_column_count: true,
    // A stray quote stays in its cell, where the name check refuses it with its line; read
    // strictly, it would throw away the rows after it.
    relax_quotes: true,
    max_record_size: MAX_ROW,
    ...first === void 0 ? {} : { to: first }
  });
  const parsed = records;
  return parsed.map(({ record, info }, at) => ({
    line: (parsed[at - 1]?.info.lines ?? 0) + 1,
    lastLine: info.lines,
    cells: record
  }));
}

// src/roll/import.ts
var MAX_LINES_OF_ROW = 5;
var MAX_COLUMN_TEXT = 60;
function importRoll(bytes) {
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return decoded;
  const table = readTable(decoded.value.text);
  if (!table.ok) return table;
  const { delimiter, fields, headings, headingLine, rows } = table.value;
  if (rows.length === 0) return refuse({ kind: "no-rows" });
  const read = rows.map((at) => {
    const row = rowOf(table.value, at.cells);
    return { at, row, reading: readRow(row) };
  });
  const ownFaults = read.map((one) => rowFaults(table.value, one));
  const numbered = numberRows(
    read.map(({ row }, at) => (ownFaults[at] ?? []).length > 0 ? null : givenIdentity(row))
  );
  const refused = read.flatMap(({ at }, index) => {
    const identity = numbered[index];
    const faults = ownFaults[index] ?? [];
    if (identity === void 0 || identity === null || identity.ok) return faults;
    const { kind, field, first } = identity.refusal;
    const other = first === null ? "" : String(read[first]?.at.line ?? "");
    return [...faults, finding(table.value, at.line, field, kind, other)];
  });
  const good = read.flatMap(({ at, reading }, index) => {
    const identity = numbered[index];
    if (!identity?.ok) return [];
    const resident = { ...identity.value, ...reading.values, addedLate: false };
    const toConfirm = reading.toConfirm.map(({ kind, field }) => finding(table.value, at.line, field, kind));
    return [{ line: at.line, resident, toConfirm }];
  });
  return accept({
    residents: good.map(({ resident }) => resident),
    refused,
    toConfirm: good.flatMap(({ toConfirm }) => toConfirm),
    possibleDuplicates: possibleDuplicates(good).map(
      ({ line, other, kind }) => finding(table.value, line, "name", kind, String(other))
    ),
    rows: rows.length,
    encoding: decoded.value.encoding,
    delimiter,
    headingLine,
    dropped: headings.filter((_, at) => fields[at] === "nik").map(cut),
    ignored: headings.filter((heading, at) => fields[at] === null && heading.trim() !== "").map(cut)
  });
}
function rowOf({ fields, headings }, cells) {
  const row = {};
  for (const [at, field] of fields.entries()) {
    if (field === null || field === "nik") continue;
    const cell = cells[at] ?? "";
    row[field] = field === "rw" ? widerWord(headings[at] ?? "", cell) : cell;
  }
  return row;
}
function rowFaults(table, { at, reading }) {
  if (at.lastLine - at.line >= MAX_LINES_OF_ROW)
    return [finding(table, at.line, null, "row-spans-lines", String(at.lastLine))];
  if (at.cells.slice(table.fields.length).some((cell) => cell.trim() !== ""))
    return [finding(table, at.line, null, "too-many-cells")];
  return reading.refused.map(({ kind, field }) => finding(table, at.line, field, kind));
}
function finding({ fields, headings }, line, field, kind, detail = "") {
  const column = field === null ? "" : cut(headings[fields.indexOf(field)] ?? "");
  return { line, column, kind, detail };
}
var cut = (heading) => heading.trim().slice(0, MAX_COLUMN_TEXT);

export {
  NO_FLAGS,
  unitOf,
  canVote,
  personOf,
  directoryPeople,
  rollLine,
  rollLines,
  fold,
  readTyped,
  importRoll
};
