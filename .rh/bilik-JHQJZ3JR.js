import {
  ELECTION_ID,
  EVENTS,
  PROTOCOL,
  RECORD_FILES,
  RollLine,
  SERIAL_LENGTH,
  SetupDocument,
  actorsOf,
  allowedSigners,
  bareEntry,
  boxRoot,
  checkLog,
  closingSeal,
  differenceIsNoted,
  directoryAtCount,
  drawBelow,
  entriesOf,
  entryHash,
  envelopeId,
  formAtStake,
  fromBase45,
  hashDigits,
  isRecordFile,
  linesAtCount,
  makeSlip,
  minutesAreSigned,
  namesHash,
  nodeWorld,
  openEnvelope,
  openedBox,
  presentAtClose,
  publicAliases,
  publicEvents,
  publicTurnout,
  readZip,
  registryRoot,
  resultHash,
  resultOf,
  resultSums,
  rollDigest,
  seatingOf,
  setupHash,
  shuffle,
  signatureFault,
  signerOf,
  slipSums,
  standingDecisions,
  toTyped,
  turnoutSums,
  verifySsh,
  writePaper
} from "./bilik-IFC7OQ7U.js";
import {
  rankPeople
} from "./bilik-AXTNXIBN.js";
import {
  HASH_PATTERN,
  canonicalJson,
  directoryOf,
  hashBytes,
  sha256,
  tidyName
} from "./bilik-FAAFPIEY.js";
import {
  accept,
  compareBytes,
  concat,
  fromBase64,
  fromHex,
  fromUtf8,
  refuse,
  toBase64,
  toHex,
  toUtf8
} from "./bilik-XGTK34RY.js";

// src/server/commands/rehearse.ts
import { mkdirSync as mkdirSync2, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join as join3 } from "node:path";

// src/server/rehearsal/child.ts
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
var START_MS = 6e4;
var STOP_MS = 15e3;
var LINK = /(http:\/\/127\.0\.0\.1:\d+)\/desk\/#\/enter\/([0-9a-f]+)$/;
function builtProgram() {
  const places = ["bilik.js", "../../../dist/bilik.js"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return places.find((path) => existsSync(path)) ?? null;
}
function startServerProcess(program, data, say2) {
  const args = [program, "serve", "--rehearsal", "--host", "127.0.0.1", "--port", "0", "--data", data];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", () => resolve()));
  const orphan = () => child.kill("SIGKILL");
  process.once("exit", orphan);
  void ended.then(() => process.off("exit", orphan));
  createInterface({ input: child.stderr }).on("line", say2);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error("the server did not start"));
    }, START_MS);
    void ended.then(() => {
      clearTimeout(late);
      reject(new Error("the server ended before it began"));
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      say2(line);
      const [, address, link] = LINK.exec(line) ?? [];
      if (address === void 0 || link === void 0) return;
      clearTimeout(late);
      resolve({
        address,
        link,
        pid: child.pid ?? 0,
        stop: () => end(child, ended, "SIGTERM"),
        kill: () => end(child, ended, "SIGKILL")
      });
    });
  });
}
async function end(child, ended, signal) {
  child.kill(signal);
  const forced = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await ended;
  clearTimeout(forced);
}

// src/server/rehearsal/options.ts
import { existsSync as existsSync2, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

// src/server/rehearsal/chance.ts
var MAX_SEED = 2 ** 32 - 1;
function chanceOf(seed, purpose) {
  const random = seededBytes(toUtf8(`bilik/rehearsal/1 ${seed} ${purpose} `));
  const below = (bound) => drawBelow(random, bound);
  return {
    below,
    one: (members) => {
      const drawn = members[below(members.length)];
      if (drawn === void 0) throw new RangeError("nothing to draw from");
      return drawn;
    },
    percent: (share) => below(100) < share,
    shuffled: (members) => shuffle(random, members)
  };
}
function seededBytes(label) {
  let counter = 0;
  let rest = new Uint8Array(0);
  return (length) => {
    while (rest.length < length) {
      rest = concat(rest, sha256(concat(label, toUtf8(String(counter)))));
      counter += 1;
    }
    const drawn = rest.slice(0, length);
    rest = rest.slice(length);
    return drawn;
  };
}

// src/server/rehearsal/options.ts
var MOST_VOTERS = 2e4;
var MOST_KIOSKS = 40;
function readOptions(args, random) {
  const typed = parse(args);
  if (!typed.ok) return typed;
  const { voters, kiosks, seed, out, data, trace } = typed.value;
  const numbers = {
    voters: whole(voters, 1, MOST_VOTERS),
    kiosks: whole(kiosks, 1, MOST_KIOSKS),
    seed: seed === void 0 ? drawBelow(random, MAX_SEED) : whole(seed, 0, MAX_SEED)
  };
  if (numbers.voters === null) return refuse(`--voters ${voters}: 1 to ${MOST_VOTERS}`);
  if (numbers.kiosks === null) return refuse(`--kiosks ${kiosks}: 1 to ${MOST_KIOSKS}`);
  if (numbers.seed === null) return refuse(`--seed ${seed}: 0 to ${MAX_SEED}`);
  if (data !== void 0 && !isFree(data)) return refuse(`--data ${data}: not an empty folder; a rehearsal never touches a real election`);
  if (out !== void 0 && !isFreeForRecord(out)) return refuse(`--out ${out}: a record lies there already`);
  if (trace !== void 0 && !isFreeFile(trace)) return refuse(`--trace ${trace}: there already`);
  return accept({
    voters: numbers.voters,
    kiosks: numbers.kiosks,
    seed: numbers.seed,
    out: out ?? null,
    data: data ?? null,
    trace: trace ?? null,
    closeOnly: typed.value["close-only"]
  });
}
function parse(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        voters: { type: "string", default: "300" },
        kiosks: { type: "string", default: "6" },
        seed: { type: "string" },
        out: { type: "string" },
        data: { type: "string" },
        trace: { type: "string" },
        "close-only": { type: "boolean", default: false }
      }
    });
    return accept(values);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : "not understood");
  }
}
function whole(text2, least, most) {
  const number = /^\d{1,10}$/.test(text2) ? Number(text2) : -1;
  return number >= least && number <= most ? number : null;
}
var isFree = (folder) => !existsSync2(folder) || statSync(folder).isDirectory() && readdirSync(folder).length === 0;
var isFreeForRecord = (folder) => !existsSync2(folder) || statSync(folder).isDirectory() && !existsSync2(join(folder, "record")) && !existsSync2(join(folder, "record.zip"));
var isFreeFile = (path) => !existsSync2(path) || statSync(path).isFile() && statSync(path).size === 0;

// src/server/rehearsal/record.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { join as join2 } from "node:path";

// src/server/rehearsal/browser.ts
import { Agent, request } from "node:http";
var ANSWER_MS = 12e4;
function openBrowser(address) {
  const agent = new Agent({ keepAlive: true });
  const cookies = /* @__PURE__ */ new Map();
  const ask = (method, path, body) => new Promise((resolve, reject) => {
    const payload = method === "POST" ? JSON.stringify(body ?? {}) : null;
    const headers = {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...payload === null ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }
    };
    const asked = request(
      new URL(path, address),
      { method, headers, agent, timeout: ANSWER_MS },
      (answer) => {
        keepCookies(cookies, answer);
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }));
        answer.on("error", reject);
      }
    );
    asked.on("timeout", () => asked.destroy(new Error("the server does not answer")));
    asked.on("error", reject);
    asked.end(payload ?? void 0);
  });
  return { ask, close: () => agent.destroy() };
}
function keepCookies(cookies, answer) {
  for (const cookie of answer.headers["set-cookie"] ?? []) {
    const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
    if (name !== void 0 && value !== void 0) cookies.set(name, value);
  }
}
function kindOf({ status, body }) {
  if (status < 400) return "ok";
  try {
    const refused = JSON.parse(new TextDecoder().decode(body));
    const kind = typeof refused === "object" && refused !== null && "kind" in refused ? refused.kind : null;
    return typeof kind === "string" ? kind : `status ${status}`;
  } catch {
    return `status ${status}`;
  }
}

// src/server/rehearsal/desk.ts
function openDesk(address) {
  const browser = openBrowser(address);
  const send = async (name, body) => {
    const [method, path] = name.split(" ");
    return browser.ask(method, path, body);
  };
  return {
    act: async (name, body) => {
      const answer = await send(name, body);
      if (answer.status !== 200) throw new Error(`${name} was refused: ${kindOf(answer)}`);
      return JSON.parse(new TextDecoder().decode(answer.body));
    },
    refusal: async (name, body) => kindOf(await send(name, body)),
    file: async (path) => {
      const answer = await browser.ask("GET", path);
      if (answer.status !== 200) throw new Error(`GET ${path} was refused: ${kindOf(answer)}`);
      return answer.body;
    },
    close: browser.close
  };
}
function must(holds, what) {
  if (!holds) throw new Error(what);
}
function mustRefuse(what, got, wanted) {
  must(got === wanted, `${what}: expected "${wanted}", got "${got}"`);
}

// src/server/rehearsal/record.ts
async function certify({ leader, two, passphrase }) {
  const { missing } = await leader.act("GET /desk/result");
  must(missing.length === 0, `certification waits for ${missing.join(", ")}`);
  const { hash: hash2 } = await leader.act("POST /desk/certify", { officers: two, passphrase });
  const zip = await leader.file("/desk/record.zip");
  const read2 = readZip(zip);
  must(read2.ok, "the record cannot be unpacked");
  const record = read2.value.get("record.json");
  must(
    record !== void 0 && hashBytes(record) === hash2,
    "the record is not the one whose hash the desk shows"
  );
  const paper = await leader.file("/desk/berita-acara.pdf");
  must(new TextDecoder().decode(paper.subarray(0, 5)) === "%PDF-", "the berita acara is no PDF");
  return { zip, files: read2.value };
}
function keepRecord(folder, { zip, files }) {
  mkdirSync(join2(folder, "record"), { recursive: true });
  writeFileSync(join2(folder, "record.zip"), zip);
  for (const [name, bytes] of files) writeFileSync(join2(folder, "record", name), bytes);
}

// src/server/rehearsal/kiosk.ts
import sealedbox from "tweetnacl-sealedbox-js";
async function pair(address, desk, device) {
  const { device: id, path } = await desk.act("POST /desk/devices/pair", device);
  const browser = openBrowser(address);
  await browser.ask("GET", path);
  return { device: id, browser };
}
async function openKiosk(address, desk, label) {
  const { device, browser } = await pair(address, desk, { kind: "kiosk", label });
  const { ballot } = await load(browser, "/kiosk/state");
  const { people } = await load(browser, "/kiosk/directory");
  must(ballot !== null, "a kiosk without a ballot paper");
  return kioskOn(device, browser, ballot, people);
}
function kioskOn(device, browser, ballot, people) {
  const idOf = new Map(people.map(({ id, name }) => [name, id]));
  return {
    device,
    electionId: ballot.electionId,
    show: async (slip) => kindOf(await browser.ask("POST", "/kiosk/slip", { slip })),
    seal: (lines) => sealPaper(
      ballot,
      lines.map((line) => nameOn(line, idOf))
    ),
    cast: async (slip, sealed) => kindOf(await browser.ask("POST", "/kiosk/ballots", { slip, sealed })),
    close: browser.close
  };
}
function nameOn({ written, picked }, idOf) {
  const person2 = picked ? idOf.get(written) : void 0;
  return person2 === void 0 ? { written } : { written, person: person2 };
}
function sealPaper({ electionId, boxKey, names }, written) {
  const paper = writePaper(electionId, written, names.max);
  if (!paper.ok) throw new Error(`a ballot paper that cannot be written: ${paper.refusal.kind}`);
  return toBase64(sealedbox.seal(paper.value, fromHex(boxKey)));
}
async function load(browser, path) {
  const answer = await browser.ask("GET", path);
  must(answer.status === 200, `GET ${path} was refused: ${kindOf(answer)}`);
  return JSON.parse(new TextDecoder().decode(answer.body));
}

// src/server/rehearsal/booth.ts
async function openBooths(address, desk, count2) {
  const kiosks = [];
  for (let at2 = 1; at2 <= count2; at2 += 1) kiosks.push(await openKiosk(address, desk, `Bilik ${at2}`));
  const wall = await pair(address, desk, { kind: "projector", label: "Layar" });
  const officer = await pair(address, desk, { kind: "booth", label: "HP petugas bilik" });
  const stranger = openBrowser(address);
  const unpaired = kindOf(await stranger.ask("POST", "/kiosk/slip", { slip: "X" }));
  mustRefuse("a tablet that nobody paired", unpaired, "not-paired");
  stranger.close();
  return {
    kiosks,
    release: async ({ device }) => {
      const released = kindOf(await officer.browser.ask("POST", "/booth/release", { device }));
      must(released === "ok", `a booth was not released: ${released}`);
    },
    close: () => {
      for (const each of [...kiosks, wall.browser, officer.browser]) each.close();
    }
  };
}
function wrongSlips({ random, crypto }, electionId, { spoiled, revoked }) {
  const keys = crypto.signKeys();
  const forged = (id) => makeSlip(id, random(SERIAL_LENGTH), (message) => crypto.sign(message, keys.secretKey));
  return [
    { text: "BUKAN KUPON", kind: "malformed" },
    { text: forged(toHex(random(8))).qr, kind: "other-election" },
    { text: forged(electionId).qr, kind: "bad-signature" },
    { text: forged(electionId).typedCode, kind: "unknown" },
    ...spoiled.slice(0, 1).map(({ qr }) => ({ text: qr, kind: "revoked" })),
    ...revoked.map(({ typedCode }) => ({ text: typedCode, kind: "revoked" }))
  ];
}
async function tryAgain(booths, kiosk, slip, sealed) {
  mustRefuse("a booth that was not released after a cast", await kiosk.show(slip), "locked");
  await booths.release(kiosk);
  mustRefuse("a spent slip", await kiosk.show(slip), "spent");
  mustRefuse("another ballot on a spent slip", await kiosk.cast(slip, kiosk.seal([])), "spent");
  must(await kiosk.cast(slip, sealed) === "ok", "the same cast, sent again, was not accepted");
}
async function tryShort(kiosk, slip, { random }) {
  mustRefuse("a short envelope", await kiosk.cast(slip, toBase64(random(60))), "envelope-wrong-size");
}

// src/server/rehearsal/close.ts
async function close({ leader, two, passphrase }, paper, leftover, voters) {
  const shut = { officers: two, passphrase, note: "" };
  mustRefuse(
    "closing before the hand count",
    await leader.refusal("POST /desk/close", shut),
    "hand-count-first"
  );
  const left = leftover.bowl + paper.sealed;
  const figures = await leader.act("POST /desk/close/slips", {
    officers: two,
    left,
    spoiled: leftover.spoiled
  });
  must(figures.ballots === voters, `${figures.ballots} ballots in the box of ${voters} that were cast`);
  must(figures.spent === voters, `${figures.spent} spent slips for ${voters} casts`);
  must(figures.checkIns === voters, `${figures.checkIns} check-ins for ${voters} people`);
  must(figures.agrees && figures.outstanding === 0, `${figures.outstanding} slips are nowhere`);
  const wrong = { ...shut, passphrase: "bukan kata sandi kita" };
  mustRefuse(
    "closing with a wrong passphrase",
    await leader.refusal("POST /desk/close", wrong),
    "passphrase-wrong"
  );
  const { seal, digits } = await leader.act("POST /desk/close", shut);
  const { closing, phase } = await leader.act("GET /desk/state");
  must(
    phase === "closed" && closing?.seal === seal && closing.ballots === voters,
    "the desk shows another closing"
  );
  must(digits === hashDigits(seal), "the digits of the closing seal are not those of its hash");
  return seal;
}

// src/server/rehearsal/count.ts
async function openBox({ leader, two, passphrase }, { cards }, voters) {
  const open = { officers: two, passphrase };
  mustRefuse("opening without cards", await leader.refusal("POST /desk/open", open), "too-few-cards");
  const garbled = { card: "BUKAN KARTU KUNCI" };
  mustRefuse("a card that is none", await leader.refusal("POST /desk/open/card", garbled), "card-malformed");
  const { opening } = await leader.act("GET /desk/state");
  for (const card of cards.slice(0, opening.threshold)) await leader.act("POST /desk/open/card", { card });
  const { ballots, unreadable } = await leader.act("POST /desk/open", open);
  must(
    ballots === voters && unreadable === 0,
    `${ballots} ballots, ${unreadable} of them unreadable, for ${voters} casts`
  );
}
var LIST = 20;
var LIKELY = 700;
var ROUNDS = 5;
async function decideNames(committee) {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { forms, open, ballots } = await committee.leader.act("GET /desk/count");
    if (open === 0) return ballots;
    const undecided = forms.filter(({ decided }) => decided === null).map(decide);
    must(undecided.length > 0, `${open} forms are open and none is shown`);
    for (let at2 = 0; at2 < undecided.length; at2 += LIST) await say(committee, undecided.slice(at2, at2 + LIST));
    const [first2] = undecided;
    if (round === 0 && first2 !== void 0) {
      await say(committee, [{ ...first2, outcome: { kind: "void", reason: "unresolved" } }]);
      await say(committee, [first2]);
    }
  }
  throw new Error("names stay open however often they are decided");
}
var say = ({ leader, two }, decisions) => leader.act("POST /desk/count/decide", { officers: two, decisions });
function decide({ form, scope, suggestions }) {
  const [best] = suggestions;
  const outcome = best === void 0 ? { kind: "void", reason: "not-a-name" } : best.score >= LIKELY ? { kind: "person", person: best.person } : { kind: "void", reason: "unresolved" };
  return { form, written: scope, outcome };
}
async function readOut({ leader }) {
  const move = (step) => leader.refusal("POST /desk/reading", { move: step, seconds: null });
  let read2 = 0;
  for (; ; ) {
    const step = await move("next");
    if (step === "nothing-to-read") break;
    if (step === "compare-first") await leader.act("POST /desk/reading/compare", { agrees: true, note: "" });
    else {
      must(step === "ok", `reading aloud stopped: ${step}`);
      read2 += 1;
      if (read2 === 1)
        for (const other of ["back", "next", "again"])
          must(await move(other) === "ok", `${other} is refused`);
    }
  }
  const { reading } = await leader.act("GET /desk/count");
  must(
    reading.at === reading.total && read2 === reading.total,
    `${reading.at} of ${reading.total} names were read`
  );
  return read2;
}
async function settleTies({ leader, two }) {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ties } = await leader.act("GET /desk/result");
    if (ties.length === 0) return;
    for (const { line, people, seats } of ties) {
      const ids = people.map(({ person: person2 }) => person2);
      const chosen = line === "seats" ? ids.slice(0, seats) : ids;
      const how = "musyawarah gladi bersih, disaksikan warga";
      await leader.act("POST /desk/result/settle", {
        officers: two,
        line,
        people: ids,
        chosen,
        method: "deliberation",
        how
      });
    }
  }
  throw new Error("ties stay open however often they are settled");
}
async function askConsent({ leader }) {
  let declined = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = await leader.act("GET /desk/result");
    const waiting = result.ranking.filter(
      ({ standing, consent }) => standing === "elected" && consent === null
    );
    if (waiting.length === 0) return result;
    for (const { person: person2 } of waiting) {
      const answer = declined || waiting.length < 2 ? "yes" : "no";
      declined = true;
      await leader.act("POST /desk/result/consent", { person: person2, answer });
    }
  }
  return leader.act("GET /desk/result");
}

// src/server/rehearsal/slips.ts
var SERIAL_AT = 9;
var TYPED_CODE = /(?<![0-9A-Z])(?:[0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z*~$=U](?![0-9A-Z])/g;
async function readLot(reader, pdf, count2) {
  const [codes, text2] = await Promise.all([reader.codes(pdf), reader.text(pdf)]);
  const typed = new Set(text2.match(TYPED_CODE) ?? []);
  const slips = codes.map((qr) => ({ qr, typedCode: typedOf(qr) }));
  must(slips.length === count2, `of ${count2} slips in a lot ${slips.length} QR codes can be read`);
  must(typed.size === count2, `of ${count2} slips in a lot ${typed.size} typed codes can be read`);
  must(
    slips.every(({ typedCode }) => typed.has(typedCode)),
    "a slip whose QR code is not the one of its typed code"
  );
  return slips;
}
function typedOf(qr) {
  const bytes = fromBase45(qr);
  must(bytes !== null && bytes.length > SERIAL_AT + SERIAL_LENGTH, "a QR code that is no slip");
  return toTyped(bytes.subarray(SERIAL_AT, SERIAL_AT + SERIAL_LENGTH));
}

// src/server/rehearsal/freeze.ts
async function freeze({ leader, two, passphrase }, reader) {
  const { lots } = await leader.act("POST /desk/freeze/start", { officers: two, passphrase });
  const spoiledLot = lots.find(({ part }) => part === "reserve")?.lot;
  const lookThrough = async ({ lot, slips }, pdf) => {
    const pile = await readLot(reader, pdf, slips);
    await leader.act("POST /desk/freeze/lot", { lot, verdict: lot === spoiledLot ? "revoked" : "good" });
    return pile;
  };
  const printAll = async (waiting) => {
    const looked = [];
    for (const lot of waiting) {
      const pdf = await leader.file(`/desk/freeze/lots/${lot.lot}.pdf`);
      const pile = lookThrough(lot, pdf).then((slips) => ({ lot, slips }));
      pile.catch(() => void 0);
      looked.push(pile);
    }
    return Promise.all(looked);
  };
  const printed = await printAll(lots);
  const early = await leader.refusal("POST /desk/freeze/finish", { officers: two });
  mustRefuse("ending the freeze before all is printed and read back", early, "freeze-incomplete");
  const replaced = (await leader.act("GET /desk/freeze")).lots.filter(({ state }) => state === "waiting");
  const piles = [...printed, ...await printAll(replaced)];
  const cards = await readCards(leader, reader);
  const { setupHash: setupHash2 } = await leader.act("POST /desk/freeze/finish", { officers: two });
  const [poster] = await reader.codes(await leader.file("/desk/print/poster.pdf"));
  must(poster?.toLowerCase().includes(setupHash2) === true, "the poster shows another setup hash");
  const slipsOf = (wanted) => piles.filter(({ lot }) => wanted(lot)).flatMap(({ slips }) => slips);
  return {
    main: slipsOf(({ part }) => part === "main"),
    sealed: slipsOf(({ lot, part }) => part !== "main" && lot !== spoiledLot).length,
    spoiled: slipsOf(({ lot }) => lot === spoiledLot),
    cards,
    setupHash: setupHash2
  };
}
var TYPED_LINE = /^ *[1-3] +((?:[0-9A-HJKMNP-TV-Z]{4} +){6}[0-9A-HJKMNP-TV-Z*~$=U]) *$/gm;
async function readCards(leader, reader) {
  const { cards } = await leader.act("GET /desk/freeze");
  const read2 = [];
  for (const { index } of cards) {
    await leader.act("POST /desk/freeze/card", { index });
    const pdf = await leader.file(`/desk/freeze/cards/${index}.pdf`);
    const card = index % 2 === 1 ? await scannedCard(reader, pdf) : await typedCard(reader, pdf);
    must(card !== null, `key card ${index} cannot be read from its sheet`);
    await leader.act("POST /desk/freeze/read-back", { card });
    read2.push(card);
  }
  return read2;
}
var scannedCard = async (reader, pdf) => (await reader.codes(pdf))[0] ?? null;
async function typedCard(reader, pdf) {
  const lines = [...(await reader.text(pdf)).matchAll(TYPED_LINE)].map(
    ([, line = ""]) => line.replace(/ +/g, " ")
  );
  return lines.length === 3 ? lines.join("\n") : null;
}

// src/server/rehearsal/people.ts
var DAY = "2026-11-22";
var YEAR = 2026;
var MEN = words(`Agus Bambang Cahyo Darmaji Edi Fajar Gunawan Hendra Imam Jarwo Kasdi Lukman Mulyadi Nurdin
  Paryono Rohmat Slamet Teguh Ujang Wahyudi Yanto Zaenal Tumpal Wayan`);
var WOMEN = words(`Aminah Badriyah Citra Darsinah Endah Fatonah Ginah Hartini Istiqomah Juminten Kartinah Lestari
  Maimunah Nuraini Partinah Rosmawati Suminten Tarwiyah Umiyati Wagiyem Yatinah Zubaidah Euis Lamria`);
var SECOND_MEN = words(`Santosa Wijoyo Purnama Setiadi Kusuma Hidayat Prasojo Sudarma Wibisana Rachmat Nasir
  Simatupang Harjanto Suhendar Baskara Utama Mahendra Pranoto`);
var SECOND_WOMEN = words(`Rahayuni Pertiwi Kusumastuti Maryani Suhartini Wulansari Anggraini Hasanati Sundari
  Yulianti Permatasari Simatupang Rukmana Fauziah Setyani Puspita Marlina Hapsari`);
var THIRD = words("Adi Budi Dwi Eka Putra Rini Sari Tri Nur Jaya Asih Wati");
var TRADES = words("Bakso Bengkel Jahit Sayur Sawah Warung Ojek Kambing Tempe Kulon Wetan Jangkung");
var SHARE = { single: 18, third: 30, alias: 30, trade: 40, gap: 3, letter: 12, panitia: 2 };
var PER_RT = 40;
var ROLL_PERCENT = 130;
var SPARE_PEOPLE = 5;
var MINORS_PERCENT = 4;
function inventPeople(chance, voters) {
  const adults = Math.ceil(voters * ROLL_PERCENT / 100) + SPARE_PEOPLE;
  const minors = Math.ceil(adults * MINORS_PERCENT / 100);
  const ages = [
    ...Array.from({ length: adults }, () => 18 + chance.below(65)),
    ...Array.from({ length: minors }, () => 5 + chance.below(11))
  ];
  return chance.shuffled(ages).map((age, at2) => inventPerson(chance, at2 + 1, age));
}
function inventPerson(chance, number, age) {
  const sex2 = chance.percent(50) ? "L" : "P";
  const first2 = chance.one(sex2 === "L" ? MEN : WOMEN);
  const second = chance.percent(SHARE.single) ? [] : [chance.one(sex2 === "L" ? SECOND_MEN : SECOND_WOMEN)];
  const third = second.length > 0 && chance.percent(SHARE.third) ? [chance.one(THIRD)] : [];
  return {
    number,
    name: [first2, ...third, ...second].join(" "),
    aliases: chance.percent(SHARE.alias) ? [alias(chance, first2, sex2)] : [],
    sex: sex2,
    // Born on a day before the rehearsed one: the age is that in completed years.
    birthDate: age >= 18 && chance.percent(SHARE.gap) ? null : dateOf(chance, YEAR - age),
    age,
    rt: String(1 + Math.floor((number - 1) / PER_RT)).padStart(2, "0"),
    panitia: age >= 18 && chance.percent(SHARE.panitia),
    letter: age >= 18 && chance.percent(SHARE.letter)
  };
}
function alias(chance, first2, sex2) {
  const short = first2.slice(-Math.min(4, first2.length - 1));
  const called = `${short.charAt(0).toUpperCase()}${short.slice(1)}`;
  if (chance.percent(SHARE.trade)) return `${called} ${chance.one(TRADES)}`;
  return `${chance.one(sex2 === "L" ? ["Kang", "Lik", "Mas"] : ["Mbak", "Yu", "Bulik"])} ${called}`;
}
function dateOf(chance, year) {
  const two = (number) => String(number).padStart(2, "0");
  return `${year}-${two(1 + chance.below(10))}-${two(1 + chance.below(28))}`;
}
function rollCsv(people) {
  const yes = (flag) => flag ? "ya" : "";
  const lines = people.map(
    ({ number, name, aliases, sex: sex2, birthDate, rt, panitia, letter }) => [number, name, aliases.join("/"), sex2, birthDate ?? "", rt, "01", yes(panitia), yes(letter)].join(";")
  );
  return `${["No;Nama;Nama Panggilan;L/P;Tanggal Lahir;RT;RW;Panitia;Surat Kesediaan", ...lines].join("\n")}
`;
}
function words(text2) {
  return text2.trim().split(/\s+/);
}

// src/record/format.ts
import { Type } from "typebox";
var only = { additionalProperties: false };
var shape = (fields) => Type.Object(fields, only);
var list = (item, maxItems) => Type.Array(item, { maxItems });
var maybe = (schema) => Type.Union([Type.Null(), schema]);
var count = Type.Integer({ minimum: 0, maximum: 1e6 });
var hash = Type.String({ pattern: HASH_PATTERN });
var bytes32 = hash;
var person = Type.String({ minLength: 1, maxLength: 60 });
var text = Type.String({ maxLength: 500 });
var sex = Type.Enum(["L", "P", "?"]);
var PEOPLE = 6e4;
var BALLOTS = 6e4;
var ENTRIES = 5e5;
var bySex = shape({ L: count, P: count, unknown: count });
var menAndWomen = shape({ L: count, P: count });
var Invalid = shape({
  blank: count,
  tooMany: count,
  tooFew: count,
  repeated: count,
  ineligible: count,
  unresolved: count,
  unsealable: count,
  unreadable: count,
  otherElection: count
});
var rankedPerson = shape({
  person,
  name: text,
  aliases: list(text, 20),
  unit: text,
  sex,
  votes: count,
  /** Competition rank: 1, 2, 2, 4. */
  rank: count,
  standing: Type.Enum(["elected", "tied", "reserve", "other"])
});
var tieFields = {
  line: Type.Enum(["seats", "reserves"]),
  rank: count,
  votes: count,
  people: list(person, 200)
};
var settledTie = shape({
  ...tieFields,
  chosen: list(person, 200),
  method: Type.Enum(["run-off", "deliberation", "lots"]),
  how: text,
  /** Who typed it: ids of the officers. */
  officers: list(person, 2)
});
var seatedPerson = shape({
  person,
  /** By votes, or because somebody before declined. */
  by: Type.Enum(["votes", "refusal"]),
  /** Null where the rules do not ask for it. */
  consent: maybe(Type.Enum(["yes", "no", "pending"]))
});
var PublishedResult = shape({
  ballots: shape({
    /** Envelopes in the box, and emergency ballots on paper. */
    inBox: count,
    paper: count,
    /** Observers' test ballots that were found and set aside before anything was read. */
    testsSetAside: count,
    /** What was counted: inBox + paper - testsSetAside = valid + all invalid. */
    counted: count,
    valid: count,
    invalid: Invalid
  }),
  names: shape({
    valid: count,
    void: shape({ inInvalidBallot: count, repeated: count, ineligible: count, unresolved: count })
  }),
  /** Everybody with a vote, most votes first; within a rank in order of id. */
  ranking: list(rankedPerson, PEOPLE),
  /** Ties that nobody has settled. */
  ties: list(shape({ ...tieFields, seats: count }), 200),
  settled: list(settledTie, 200),
  /** Whom the votes elected, with their answers; and who follows where somebody declined. */
  elected: list(seatedPerson, 200),
  reserves: list(person, 200),
  /** Women among the elected, of how many, and what 30 % of the seats would be, rounded up. */
  women: shape({ elected: count, of: count, target: count })
});
var publicEntry = Type.Object(
  {
    seq: Type.Integer({ minimum: 1, maximum: ENTRIES }),
    at: Type.String({ maxLength: 24 }),
    actor: Type.String({ minLength: 1, maxLength: 130 }),
    kind: Type.String({ maxLength: 60 }),
    dataHash: hash,
    prev: hash,
    signature: maybe(Type.String({ maxLength: 1e3 })),
    /** Missing, together with the salt, where the entry is private. */
    data: Type.Optional(Type.Unknown()),
    salt: Type.Optional(bytes32)
  },
  only
);
var PublicRecord = shape({
  protocol: Type.Literal(PROTOCOL),
  document: Type.Literal("record"),
  /** Hash of the released program that wrote this, or what it calls itself. */
  build: Type.String({ maxLength: 100 }),
  setup: SetupDocument,
  setupHash: hash,
  closingSeal: hash,
  turnout: shape({
    eligible: bySex,
    checkedIn: bySex,
    rows: list(shape({ units: list(text, PEOPLE), eligible: menAndWomen, checkedIn: menAndWomen }), PEOPLE)
  }),
  reconciliation: shape({
    printed: count,
    spent: count,
    revoked: count,
    left: count,
    spoiled: count,
    outstanding: Type.Integer({ minimum: -1e6, maximum: 1e6 }),
    checkIns: count,
    testSlips: count,
    ballots: count,
    agrees: Type.Boolean(),
    /** Emergency ballots, in a box of their own. */
    paper: count,
    note: text
  }),
  result: PublishedResult,
  aliases: shape({
    /** Written forms that officers decided and that stand on five ballots or more. */
    forms: list(
      shape({
        form: text,
        ballots: count,
        person: maybe(person),
        void: maybe(Type.Enum(["unresolved", "not-a-name", "ineligible"]))
      }),
      1e4
    ),
    /** Written names in all rarer forms that nobody's exact name explains. */
    others: count
  }),
  log: list(publicEntry, ENTRIES),
  annexHash: hash
});
var writtenName = Type.Object(
  { written: Type.String({ maxLength: 240 }), person: Type.Optional(person) },
  only
);
var Annex = shape({
  protocol: Type.Literal(PROTOCOL),
  document: Type.Literal("annex"),
  electionId: ELECTION_ID,
  setupHash: hash,
  /** X25519 secret of the box, in hexadecimal. Opened once, it is never used again. */
  boxSecret: bytes32,
  /** In ascending order of id; `sealed` is base64 of a libsodium sealed box. */
  envelopes: list(shape({ id: hash, sealed: Type.String({ maxLength: 65536 }) }), BALLOTS),
  /** As written, in ascending order of id: of an envelope, or of the log entry of a paper ballot (its dataHash). */
  ballots: list(
    shape({
      id: hash,
      source: Type.Enum(["kiosk", "paper"]),
      fault: maybe(Type.Enum(["unsealable", "unreadable", "other-election"])),
      names: list(writtenName, 100)
    }),
    BALLOTS
  ),
  /** Ids of the ballots that were set aside as observers' test ballots. */
  tests: list(hash, 1e3),
  /** The decisions on names that stand, each the last of its kind in the log. */
  decisions: list(
    shape({
      seq: count,
      form: text,
      written: maybe(text),
      outcome: Type.Union([
        shape({ kind: Type.Literal("person"), person }),
        shape({ kind: Type.Literal("void"), reason: Type.Enum(["unresolved", "not-a-name", "ineligible"]) })
      ]),
      officers: list(person, 2)
    }),
    1e5
  ),
  /** Data and salt of every private entry of the log. */
  privateEntries: list(shape({ seq: count, data: Type.Unknown(), salt: bytes32 }), ENTRIES),
  /** The registry, in ascending order. */
  tokens: list(shape({ hash, state: Type.Enum(["printed", "spent", "revoked"]) }), BALLOTS),
  /** The frozen roll, in order of id. */
  roll: list(RollLine, PEOPLE),
  /** Attendance of every unit, before small ones were put together. */
  turnout: list(shape({ unit: text, eligible: bySex, checkedIn: bySex }), PEOPLE)
});

// src/record/verification/report.ts
var CHECKS = [
  /** All files are there, and no others. */
  "files",
  /** Both documents are canonical JSON of the known shape: one content, one text. */
  "form",
  /** The record is signed by the record key that its setup document names. */
  "signature",
  "signers",
  /** The berita acara is the one made with this record. */
  "minutes",
  /** The setup document is the one whose hash people photographed. */
  "setup",
  "log",
  "log-signatures",
  /** Everything happened in an order that is allowed, by officers who were introduced, two where two are needed. */
  "log-order",
  /** The closing entry is the one whose seal people photographed. */
  "seal",
  "older-log",
  "reconciliation",
  "turnout",
  /** Ballots, names and votes add up. */
  "sums",
  /** Ranks, standings, ties and seats follow from the votes. */
  "ranking",
  "certified",
  "annex",
  /** The envelopes are those of the closing seal. */
  "box",
  /** Every envelope was opened, and holds what the annex says. */
  "ballots",
  "registry",
  "tokens",
  "private-log",
  "roll",
  "attendance",
  "decisions",
  /** Everything counted anew gives the published result. */
  "count",
  "aliases"
];
var fault = (kind, place) => ({ kind, place });
function run(name, work) {
  const outcome = tried(work);
  if (outcome === "ok" || outcome === "not-done") return { name, outcome };
  return { name, outcome: "failed", ...outcome };
}
function tried(work) {
  try {
    return work();
  } catch {
    return fault("cannot-be-checked", "");
  }
}
function first(...looks) {
  for (const look of looks) {
    const found2 = look();
    if (found2 !== null) return found2;
  }
  return "ok";
}
function difference(a, b) {
  if (a === b) return null;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return "";
  if (Array.isArray(a) !== Array.isArray(b)) return "";
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])];
  for (const key of keys) {
    const below = difference(a[key], b[key]);
    if (below !== null) return `${Array.isArray(a) ? `[${key}]` : `.${key}`}${below}`;
  }
  return null;
}

// src/record/verification/annex-checks.ts
function proofOf(record, annex, crypto) {
  const log = wholeLog(record, annex);
  const sealed = annex.envelopes.map((envelope) => fromBase64(envelope.sealed));
  const opened = once(() => {
    const keys = { publicKey: fromHex(record.setup.boxKey), secretKey: fromHex(annex.boxSecret) };
    return sealed.map((bytes) => openEnvelope(bytes, keys, record.setup.electionId, crypto.unseal));
  });
  const result = once(() => {
    const directory = directoryOf(directoryAtCount(annex.roll, log, record.setup));
    return resultOf({ setup: record.setup, directory, opened: opened(), log });
  });
  return { record, annex, log, sealed, opened, result };
}
function once(work) {
  let done = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
function wholeLog(record, annex) {
  const hidden = new Map(annex.privateEntries.map((entry) => [entry.seq, entry]));
  return entriesOf(record).map((entry) => {
    const kept = hidden.get(entry.seq);
    const whole2 = kept === void 0 ? entry : { ...entry, data: kept.data, salt: kept.salt };
    return whole2;
  });
}
var inAnnex = (kind, part) => fault(kind, `annex.json: ${part}`);
var closingOf = (record) => {
  const [closed] = publicEvents(entriesOf(record), "voting-closed");
  if (closed === void 0) throw new Error("no closing entry");
  return closed.data;
};
function checkAnnex({ record, annex }, bytes) {
  const own = annex.setupHash === record.setupHash && annex.electionId === record.setup.electionId;
  if (!own) return inAnnex("annex-of-other-election", "setupHash");
  return hashBytes(bytes) === record.annexHash ? "ok" : fault("annex-differs", "record.json: annexHash");
}
function checkBox({ record, annex, sealed }) {
  for (const [at2, { id, sealed: text2 }] of annex.envelopes.entries()) {
    const bytes = sealed[at2];
    if (envelopeId(bytes) !== id || toBase64(bytes) !== text2)
      return inAnnex("envelope-altered", `envelopes[${at2}]`);
    if (at2 > 0 && (annex.envelopes[at2 - 1]?.id ?? "") >= id)
      return inAnnex("envelopes-unordered", `envelopes[${at2}]`);
  }
  const { root, ballots } = closingOf(record);
  const same = annex.envelopes.length === ballots && boxRoot(annex.envelopes.map(({ id }) => id)) === root;
  return same ? "ok" : inAnnex("box-root-differs", "envelopes");
}
function checkBallots(proof, crypto) {
  const { record, annex, log } = proof;
  const secret = fromHex(annex.boxSecret);
  if (toHex(crypto.boxPublicKey(secret)) !== record.setup.boxKey)
    return inAnnex("box-key-wrong", "boxSecret");
  const { all } = openedBox(proof.opened(), log);
  const below = difference(annex.ballots, all);
  return below === null ? "ok" : inAnnex("ballot-differs", `ballots${below}`);
}
function checkRegistry({ record, annex }) {
  const hashes = annex.tokens.map(({ hash: hash2 }) => hash2);
  const unordered = hashes.findIndex((hash2, at2) => at2 > 0 && (hashes[at2 - 1] ?? "") >= hash2);
  if (unordered >= 0) return inAnnex("registry-differs", `tokens[${unordered}]`);
  const { count: count2, registryRoot: root } = record.setup.tokens;
  const same = hashes.length === count2 && registryRoot(hashes) === root;
  return same ? "ok" : inAnnex("registry-differs", "tokens");
}
function checkTokens({ record, annex }) {
  const counted = { printed: 0, spent: 0, revoked: 0 };
  for (const { state } of annex.tokens) counted[state] += 1;
  const { tokens, checkIns, testSlips } = closingOf(record);
  const below = difference(counted, tokens);
  if (below !== null) return inAnnex("token-states-differ", `tokens${below}`);
  if (counted.spent !== annex.envelopes.length) return inAnnex("token-states-differ", "tokens.spent");
  return counted.spent <= checkIns + testSlips ? "ok" : inAnnex("more-ballots-than-check-ins", "tokens.spent");
}
function checkPrivateLog({ record, annex, log }) {
  const hidden = entriesOf(record).filter(({ kind }) => EVENTS[kind].visibility === "private");
  const seqs = difference(
    annex.privateEntries.map(({ seq }) => seq),
    hidden.map(({ seq }) => seq)
  );
  if (seqs !== null) return inAnnex("log-data-changed", `privateEntries${seqs}`);
  const checked = checkLog(log);
  return checked.ok ? "ok" : inAnnex(checked.refusal.kind, `entry ${checked.refusal.seq}`);
}
var checkRoll = ({ record, annex, log }) => first(
  () => rollDigest(annex.roll) === record.setup.rollDigest ? null : inAnnex("roll-differs", "roll"),
  () => {
    const ids = new Set(annex.roll.map(({ id }) => id));
    if (ids.size !== annex.roll.length) return inAnnex("roll-differs", "roll");
    for (const { seq, data } of publicEvents(log, "roll-changed")) {
      if (ids.has(data.line.id) !== (data.change === "corrected"))
        return fault("roll-differs", `log entry ${seq}`);
      ids.add(data.line.id);
    }
    return null;
  }
);
function checkAttendance({ record, annex, log }) {
  const present = new Set(presentAtClose(log));
  const units = new Map(annex.turnout.map(({ unit }) => [unit, { came: zero(), listed: zero() }]));
  for (const { id, unit, sex: sex2 } of linesAtCount(annex.roll, log)) {
    const sums = units.get(unit);
    if (sums === void 0) continue;
    const column = sex2 === "?" ? "unknown" : sex2;
    sums.listed[column] += 1;
    if (present.delete(id)) sums.came[column] += 1;
  }
  if (present.size > 0) return inAnnex("attendance-differs", "privateEntries");
  const wrong = annex.turnout.findIndex(({ unit, eligible, checkedIn }) => {
    const { came, listed } = units.get(unit) ?? { came: zero(), listed: zero() };
    return difference(checkedIn, came) !== null || !within(eligible, listed);
  });
  if (wrong >= 0) return inAnnex("attendance-differs", `turnout[${wrong}]`);
  const below = difference(publicTurnout(annex.turnout), record.turnout);
  return below === null ? "ok" : fault("attendance-differs", `record.json: turnout${below}`);
}
var zero = () => ({ L: 0, P: 0, unknown: 0 });
var within = (part, whole2) => part.L <= whole2.L && part.P <= whole2.P && part.unknown <= whole2.unknown;
function checkDecisions({ annex, log }) {
  const below = difference(annex.decisions, standingDecisions(log));
  return below === null ? "ok" : inAnnex("decisions-differ", `decisions${below}`);
}
var checkCount = ({ record, annex, result }) => first(
  () => {
    const { tests, testsMissing } = result().box;
    if (testsMissing > 0) return inAnnex("test-ballots-differ", "privateEntries");
    const below = difference(annex.tests, tests);
    return below === null ? null : inAnnex("test-ballots-differ", `tests${below}`);
  },
  () => {
    const below = difference(record.result, result().published);
    return below === null ? null : fault("result-differs", `record.json: result${below}`);
  },
  () => formAtStake(record.setup, result()) ? inAnnex("form-can-change-seat", "decisions") : null
);
function checkAliases({ record, result }) {
  const below = difference(record.aliases, publicAliases(result()));
  return below === null ? "ok" : fault("aliases-differ", `record.json: aliases${below}`);
}

// src/record/verification/log-checks.ts
var at = (seq) => `log entry ${seq}`;
function checkChain(record) {
  const checked = checkLog(entriesOf(record));
  return checked.ok ? "ok" : fault(checked.refusal.kind, at(checked.refusal.seq));
}
function checkSignatures(record, verify) {
  const setup = { setupHash: record.setupHash, recordKey: record.setup.recordKey };
  const found2 = signatureFault(entriesOf(record), setup, verify);
  return found2 === null ? "ok" : fault(found2.kind, at(found2.seq));
}
var MILESTONES = ["election-frozen", "voting-opened", "voting-closed", "box-opened", "certified"];
var WHEN = {
  "roll-imported": ["election-frozen", "election-frozen"],
  "lot-confirmed": ["election-frozen", "election-frozen"],
  "rules-read-aloud": ["election-frozen", "election-frozen"],
  "cards-read-back": ["election-frozen", "election-frozen"],
  "roll-changed": ["election-frozen", "voting-closed"],
  "checked-in": ["voting-opened", "voting-closed"],
  "check-in-undone": ["voting-opened", "voting-closed"],
  "slip-revoked": ["election-frozen", "voting-closed"],
  "slips-counted": ["voting-opened", "voting-closed"],
  "last-call": ["voting-opened", "voting-closed"],
  "turnout-judged": ["voting-opened", "voting-closed"],
  "test-ballot-found": ["box-opened", "certified"],
  "test-ballots-set-aside": ["box-opened", "certified"],
  "name-decided": ["box-opened", "certified"],
  "tie-settled": ["box-opened", "certified"],
  "consent-answered": ["box-opened", "certified"]
};
var BY_TWO = [
  "roll-changed",
  "slips-counted",
  "voting-closed",
  "box-opened",
  "test-ballot-found",
  "paper-ballot",
  "name-decided",
  "tie-settled",
  "certified"
];
var checkOrder = (record) => first(
  () => milestonesFault(record),
  () => windowFault(record),
  () => actorFault(record),
  () => figureFault(record)
);
function milestonesFault(record) {
  const log = entriesOf(record);
  if (log.at(-1)?.kind !== "certified") return fault("log-truncated", at(log.length));
  const found2 = log.filter(({ kind }) => MILESTONES.includes(kind));
  const odd = found2.findIndex(({ kind }, place) => kind !== MILESTONES[place]);
  if (odd >= 0) return fault("log-out-of-order", at(found2[odd]?.seq ?? 0));
  if (found2.length < MILESTONES.length) return fault("log-out-of-order", at(log.length));
  const ended = log.find(({ kind }) => kind === "vote-void" || kind === "abandoned");
  return ended === void 0 ? null : fault("log-out-of-order", at(ended.seq));
}
function windowFault(record) {
  const log = entriesOf(record);
  const seqOf = (milestone) => log.find(({ kind }) => kind === milestone)?.seq ?? 0;
  const wrong = log.find(({ kind, seq }) => {
    const window = WHEN[kind];
    if (window === void 0) return false;
    const [after, before] = window;
    return after !== before && seq < seqOf(after) || seq > seqOf(before);
  });
  return wrong === void 0 ? null : fault("log-out-of-order", at(wrong.seq));
}
function actorFault(record) {
  const known = /* @__PURE__ */ new Set();
  for (const entry of entriesOf(record)) {
    const actors = actorsOf(entry);
    const two = actors.length === 2 && actors[0] !== actors[1] && actors.every((actor) => known.has(actor));
    if (BY_TWO.includes(entry.kind) && !two) return fault("log-not-by-two", at(entry.seq));
    if (entry.kind === "officer-added") known.add(entry.data.officer);
  }
  return null;
}
function figureFault(record) {
  const { setup, setupHash: setupHash2 } = record;
  const log = entriesOf(record);
  const [frozen] = publicEvents(log, "election-frozen");
  const [opened] = publicEvents(log, "voting-opened");
  const [closed] = publicEvents(log, "voting-closed");
  const [box] = publicEvents(log, "box-opened");
  const wrong = (entry) => fault("log-figures-differ", at(entry?.seq ?? 0));
  if (frozen?.data.setupHash !== setupHash2 || frozen.data.tokens !== setup.tokens.count) return wrong(frozen);
  if (opened?.data.ballots !== 0) return wrong(opened);
  if (closed === void 0 || box === void 0) return wrong(closed);
  const before = log[closed.seq - 2];
  if (before === void 0 || closed.data.logHead !== entryHash(before)) return wrong(closed);
  const cards = box.data.cards;
  const enough = new Set(cards).size >= setup.keyHolders.threshold;
  const real = cards.every((card) => card >= 1 && card <= setup.keyHolders.shareHashes.length);
  return box.data.ballots === closed.data.ballots && enough && real ? null : wrong(box);
}
function checkSeal(record, photographed) {
  const seal = closingSeal(entriesOf(record));
  if (seal === null || seal !== record.closingSeal) return fault("seal-wrong", "record.json: closingSeal");
  if (photographed === void 0) return "not-done";
  return namesHash(photographed, seal) ? "ok" : fault("seal-not-as-photographed", "record.json: closingSeal");
}
function checkOlderLog(record, text2) {
  if (text2 === void 0) return "not-done";
  const older = olderEntries(text2);
  if (older === null || older.length === 0) return fault("older-log-unreadable", "");
  for (const entry of older) {
    const same = entriesOf(record)[entry.seq - 1];
    if (same === void 0 || canonicalJson(bareEntry(same)) !== canonicalJson(bareEntry(entry)))
      return fault("log-not-extended", at(entry.seq));
  }
  return "ok";
}
function olderEntries(text2) {
  const whole2 = parsed(text2) ?? text2.split("\n").filter((line) => line.trim() !== "").map(parsed);
  const list2 = Array.isArray(whole2) ? whole2 : whole2.log ?? [whole2];
  if (!Array.isArray(list2)) return null;
  const fit = list2.every(
    (entry) => typeof entry === "object" && entry !== null && Number.isInteger(entry.seq) && typeof entry.prev === "string"
  );
  return fit ? list2 : null;
}
function parsed(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}

// src/record/verification/read.ts
import { Value } from "typebox/value";
function readDocument(name, bytes, schema) {
  const value = parsed2(bytes);
  if (value === void 0) return refuse(fault("not-json", name));
  if (!isCanonical(value.json, value.text)) return refuse(fault("not-canonical", name));
  if (Value.Check(schema, value.json)) return accept(value.json);
  const [error] = Value.Errors(schema, value.json);
  return refuse(fault("wrong-shape", `${name}: ${error?.instancePath ?? ""}`.slice(0, 200)));
}
var BYTE_ORDER_MARK = 239;
function parsed2(bytes) {
  try {
    const text2 = fromUtf8(bytes);
    if (bytes[0] === BYTE_ORDER_MARK) return void 0;
    return { text: text2, json: JSON.parse(text2) };
  } catch {
    return void 0;
  }
}
function isCanonical(json, text2) {
  try {
    return canonicalJson(json) === text2;
  } catch {
    return false;
  }
}

// src/record/verification/record-checks.ts
var MAY_BE_MISSING = "annex.json";
function checkFiles(files) {
  const stranger = [...files.keys()].find((name) => !isRecordFile(name));
  if (stranger !== void 0) return fault("file-unexpected", stranger.slice(0, 60));
  const missing = Object.keys(RECORD_FILES).find((name) => name !== MAY_BE_MISSING && !files.has(name));
  return missing === void 0 ? "ok" : fault("file-missing", missing);
}
function checkSignature(files, record, verify) {
  const signature = files.get("record.json.sig");
  const bytes = files.get("record.json");
  if (signature === void 0 || bytes === void 0) return fault("file-missing", "record.json.sig");
  const key = fromHex(record.setup.recordKey);
  const text2 = fromUtf8(signature);
  const signer = signerOf(text2);
  if (signer !== null && compareBytes(signer, key) !== 0)
    return fault("signature-by-other-key", "record.json.sig");
  const good = verifySsh(text2, bytes, "bilik-record", key, verify);
  return good ? "ok" : fault("signature-bad", "record.json.sig");
}
function checkSigners(files, { setup }) {
  const expected = toUtf8(allowedSigners(fromHex(setup.recordKey)));
  const found2 = files.get("allowed_signers");
  const same = found2 !== void 0 && compareBytes(found2, expected) === 0;
  return same ? "ok" : fault("signers-differ", "allowed_signers");
}
function checkMinutes(files, { setup }, verify) {
  const pdf = files.get("berita-acara.pdf");
  const record = files.get("record.json");
  if (pdf === void 0 || record === void 0) return fault("file-missing", "berita-acara.pdf");
  const good = minutesAreSigned(pdf, hashBytes(record), fromHex(setup.recordKey), verify);
  return good ? "ok" : fault("minutes-changed", "berita-acara.pdf");
}
function checkSetup(record, photographed) {
  const hash2 = setupHash(record.setup);
  if (hash2 !== record.setupHash) return fault("setup-hash-wrong", "record.json: setupHash");
  if (photographed === void 0) return "not-done";
  return namesHash(photographed, hash2) ? "ok" : fault("setup-not-as-photographed", "record.json: setup");
}
var sumsAgree = (sums, record) => () => {
  const wrong = sums(record).find(([, agrees]) => !agrees);
  return wrong === void 0 ? null : fault("sums-differ", `record.json: ${wrong[0]}`);
};
var checkReconciliation = (record) => first(
  () => {
    const [closed] = publicEvents(entriesOf(record), "voting-closed");
    const { ballots = 0, checkIns = 0, testSlips = 0 } = closed?.data ?? {};
    const place = `log entry ${closed?.seq ?? 0}`;
    return ballots > checkIns + testSlips ? fault("more-ballots-than-check-ins", place) : null;
  },
  sumsAgree(slipSums, record),
  () => differenceIsNoted(entriesOf(record), record.reconciliation.paper) ? null : fault("difference-without-note", "record.json: reconciliation.note")
);
var checkTurnout = (record) => first(sumsAgree(turnoutSums, record));
var checkSums = (record) => first(sumsAgree(resultSums, record));
function checkRanking(record) {
  const { ranking } = record.result;
  const ranked = rankPeople(new Map(ranking.map(({ person: person2, votes }) => [person2, votes])));
  const sexes = new Map(ranking.map(({ person: person2, sex: sex2 }) => [person2, sex2]));
  const seating = seatingOf(record.setup, ranked, (person2) => sexes.get(person2) ?? "?", entriesOf(record));
  for (const [at2, expected] of seating.ranking.entries()) {
    const found2 = ranking[at2];
    const place = `record.json: result.ranking[${at2}]`;
    if (found2?.person !== expected.person || found2.rank !== expected.rank) return fault("rank-wrong", place);
    if (found2.standing === expected.standing) continue;
    return fault(expected.standing === "tied" ? "tie-broken-silently" : "standing-wrong", place);
  }
  const { ties, settled, ...seats } = seating.published;
  const { result } = record;
  return first(
    () => found("tie-broken-silently", "ties", difference(ties, result.ties)),
    () => found("settlement-does-not-fit", "settled", difference(settled, result.settled)),
    () => found("elected-wrong", "elected", difference(seats.elected, result.elected)),
    () => found("elected-wrong", "reserves", difference(seats.reserves, result.reserves)),
    () => found("elected-wrong", "women", difference(seats.women, result.women)),
    () => ties.some(({ line }) => line === "seats") ? fault("tie-open", "record.json: result.ties") : null
  );
}
var found = (kind, part, below) => below === null ? null : fault(kind, `record.json: result.${part}${below}`);
function checkCertified(record) {
  const certified = publicEvents(entriesOf(record), "certified").at(-1);
  const same = certified?.data.resultHash === resultHash(record.result);
  return same ? "ok" : fault("result-not-certified", "record.json: result");
}

// src/record/verify.ts
function verifyRecord(files, evidence, crypto) {
  const annexBytes = evidence.annex ?? files.get("annex.json");
  const recordBytes = files.get("record.json");
  const record = recordBytes === void 0 ? fault("file-missing", "record.json") : read("record.json", recordBytes, PublicRecord);
  const annex = annexBytes === void 0 ? null : read("annex.json", annexBytes, Annex);
  const form = isFault(record) ? record : isFault(annex) ? annex : "ok";
  const early = [run("files", () => checkFiles(files)), run("form", () => form)];
  if (isFault(record)) return reportOf(early);
  const checks = [...early, ...recordChecks(files, record, evidence, crypto)];
  if (annex === null || isFault(annex) || annexBytes === void 0) return reportOf(checks);
  return reportOf([...checks, ...annexChecks(record, annex, annexBytes, crypto)]);
}
function recordChecks(files, record, { setup, seal, olderLog }, { verify }) {
  const checks = [
    ["signature", () => checkSignature(files, record, verify)],
    ["signers", () => checkSigners(files, record)],
    ["minutes", () => checkMinutes(files, record, verify)],
    ["setup", () => checkSetup(record, setup)],
    ["log", () => checkChain(record)],
    ["log-signatures", () => checkSignatures(record, verify)],
    ["log-order", () => checkOrder(record)],
    ["seal", () => checkSeal(record, seal)],
    [
      "older-log",
      () => checkOlderLog(record, olderLog === void 0 ? void 0 : fromUtf8(olderLog))
    ],
    ["reconciliation", () => checkReconciliation(record)],
    ["turnout", () => checkTurnout(record)],
    ["sums", () => checkSums(record)],
    ["ranking", () => checkRanking(record)],
    ["certified", () => checkCertified(record)]
  ];
  return checks.map(([name, work]) => run(name, work));
}
function annexChecks(record, annex, bytes, crypto) {
  const proof = tryProof(record, annex, crypto);
  const check = (name, work) => run(name, () => proof === null ? fault("cannot-be-checked", "annex.json") : work(proof));
  return [
    check("annex", (all) => checkAnnex(all, bytes)),
    check("box", checkBox),
    check("ballots", (all) => checkBallots(all, crypto)),
    check("registry", checkRegistry),
    check("tokens", checkTokens),
    check("private-log", checkPrivateLog),
    check("roll", checkRoll),
    check("attendance", checkAttendance),
    check("decisions", checkDecisions),
    check("count", checkCount),
    check("aliases", checkAliases)
  ];
}
function tryProof(record, annex, crypto) {
  try {
    return proofOf(record, annex, crypto);
  } catch {
    return null;
  }
}
function reportOf(done) {
  const checks = CHECKS.map(
    (name) => done.find((check) => check.name === name) ?? { name, outcome: "not-done" }
  );
  if (checks.some(({ outcome }) => outcome === "failed")) return { checks, verdict: "refused" };
  const photographed = checks.some(({ name, outcome }) => name === "setup" && outcome === "ok");
  return { checks, verdict: photographed ? "authentic" : "consistent" };
}
function read(name, bytes, schema) {
  const document = readDocument(name, bytes, schema);
  return document.ok ? document.value : document.refusal;
}
var isFault = (value) => typeof value === "object" && value !== null && "kind" in value && "place" in value;

// src/server/rehearsal/proof.ts
function proofFault({ files }, remembered, crypto) {
  const { setupHash: setupHash2, seal, casts } = remembered;
  const report = verifyRecord(files, { setup: setupHash2, seal }, crypto);
  const failed = report.checks.find(({ outcome }) => outcome === "failed");
  if (failed?.outcome === "failed") return `check "${failed.name}": ${failed.kind} ${failed.place}`.trim();
  if (report.verdict !== "authentic") return `the record is ${report.verdict}, not authentic`;
  const skipped = report.checks.find(({ name, outcome }) => outcome === "not-done" && name !== "older-log");
  if (skipped !== void 0) return `check "${skipped.name}" was not done`;
  return ballotFault(files, casts);
}
function ballotFault(files, casts) {
  const annex = JSON.parse(fromUtf8(files.get("annex.json") ?? new Uint8Array(0)));
  const written = new Map(annex.ballots.map(({ id, names }) => [id, names.map(({ written: written2 }) => written2)]));
  if (written.size !== casts.length) return `${written.size} ballots in the annex of ${casts.length} cast`;
  const differs = casts.some(({ envelopeId: envelopeId2, names }) => sorted(written.get(envelopeId2)) !== sorted(names));
  return differs ? "a ballot in the annex is not as its voter wrote it" : null;
}
var sorted = (names) => names === void 0 ? null : JSON.stringify([...names].sort());

// src/server/rehearsal/rules.ts
var TITLE = "Gladi bersih pemilihan anggota BKM";
var FACTS = {
  title: TITLE,
  village: "Desa Karangsari",
  district: "Kecamatan Contoh",
  regency: "Kabupaten Contoh",
  province: "Jawa Tengah",
  unit: "Desa Karangsari",
  level: 2,
  date: DAY,
  place: "Balai desa"
};
var ADVISED_BALLOTS = 10;
var rulesFor = (voters) => ({
  form: "direct",
  basisUnit: "RT",
  adult: { age: 17, marriedCounts: true },
  electedAge: { min: 21, max: 75 },
  whoMayBeWritten: "any-adult",
  sameUnitOnly: false,
  absent: "present-or-letter",
  names: { min: 2, max: 3 },
  faults: {
    tooMany: "void-ballot",
    tooFew: "void-ballot",
    repeated: "count-once",
    ineligible: "void-name",
    unresolved: "void-name"
  },
  seats: 9,
  oddSeats: true,
  reserves: 2,
  turnout: { percent: 30, ifShort: "accept-with-note" },
  quorum: { kind: "people", least: 1 },
  tieMethod: "deliberation",
  bars: { partyOfficer: true, villageOfficial: false, illiterate: false, panitia: true },
  consent: { asked: true, onRefusal: "next-in-rank" },
  readingUnit: "names",
  minBallots: Math.min(ADVISED_BALLOTS, voters),
  ifTooFewBallots: "re-run",
  boothRelease: true,
  helpWhileTyping: true,
  custody: {
    annex: "Pak Lurah",
    cards: "pemegang kartu kunci",
    disk: "ketua panitia",
    until: "22 Desember 2026"
  },
  termYears: 3,
  timeZone: "WIB",
  signers: ["Ketua panitia", "Notulis", "Pemantau", "Lurah"],
  basis: "Tata tertib gladi bersih, tanpa akibat apa pun",
  articles: { seats: "pasal 4", names: "pasal 7 ayat 2", tieMethod: "pasal 11" }
});

// src/server/rehearsal/set-up.ts
var OFFICERS = [
  ["Bu Ketua", ["ketua"]],
  ["Pak Sekretaris", ["sekretaris", "notulis"]],
  ["Mas Petugas", ["petugas"]],
  ["Mbak Pemantau", ["pemantau"]]
];
var HOLDERS = { names: ["Pak RT 01", "Bu Bidan", "Pak Guru"], threshold: 2 };
async function setUp(server, world, { people, voters }) {
  const desk = openDesk(server.address);
  await desk.act("POST /desk/enter", { link: server.link });
  mustRefuse(
    "the one-time link, again",
    await desk.refusal("POST /desk/enter", { link: server.link }),
    "link-used"
  );
  const staff = [];
  for (const [name, roles] of OFFICERS) {
    const pin = String(1e5 + drawBelow(world.random, 9e5));
    const { officer } = await desk.act("POST /desk/officers", { name, roles, pin, officers: null });
    staff.push({ officer, pin });
  }
  const [ketua, sekretaris, petugas, pemantau] = staff;
  const wrong = { officer: ketua.officer, pin: ketua.pin === "000000" ? "111111" : "000000" };
  mustRefuse("a wrong PIN", await desk.refusal("POST /desk/login", wrong), "pin-wrong");
  await desk.act("POST /desk/login", ketua);
  const entrance = openDesk(server.address);
  await entrance.act("POST /desk/login", petugas);
  mustRefuse("the entrance freezes", await entrance.refusal("GET /desk/freeze"), "not-allowed");
  await desk.act("POST /desk/setup/clock", { zone: "WIB" });
  await desk.act("POST /desk/setup/facts", FACTS);
  await desk.act("POST /desk/setup/rules", rulesFor(voters));
  const { upload, counts } = await desk.act("POST /desk/roll/preview", {
    file: toBase64(toUtf8(rollCsv(people)))
  });
  must(counts.refused === 0, `the roll has ${counts.refused} refused rows`);
  const { residents } = await desk.act("POST /desk/roll/accept", { upload });
  must(residents === people.length, `${residents} residents of ${people.length} on the roll`);
  await desk.act("POST /desk/setup/holders", HOLDERS);
  await desk.act("POST /desk/setup/slips", await desk.act("POST /desk/setup/expected", { expected: voters }));
  const two = [ketua, sekretaris];
  const passphrase = `gladi bersih ${toHex(world.random(8))}`;
  const early = await desk.refusal("POST /desk/freeze/start", { officers: two, passphrase });
  mustRefuse("freezing before the rules were read", early, "set-up-incomplete");
  await desk.act("POST /desk/setup/rules-read", { officers: two });
  const { missing, conflicts } = await desk.act("GET /desk/setup");
  must(
    missing.length === 0 && conflicts.length === 0,
    `set-up still lacks ${[...missing, ...conflicts].join(", ")}`
  );
  const watching = [ketua, pemantau];
  const observed = await desk.refusal("POST /desk/freeze/start", { officers: watching, passphrase });
  mustRefuse("an observer freezes", observed, "observer-cannot-act");
  return { leader: desk, entrance, two, passphrase };
}

// src/server/rehearsal/queue.ts
function makeSteps() {
  let count2 = 0;
  const waiting = /* @__PURE__ */ new Map();
  return {
    taken: (wanted) => wanted <= count2 ? Promise.resolve() : new Promise((resolve) => waiting.set(wanted, [...waiting.get(wanted) ?? [], resolve])),
    take: () => {
      count2 += 1;
      for (const go of waiting.get(count2) ?? []) go();
      waiting.delete(count2);
    }
  };
}

// src/server/rehearsal/writing.ts
var TRUSTED = 24;
function villageOf(chance, people) {
  const grown = chance.shuffled(people.filter(({ age }) => age >= 18));
  return { people, trusted: grown.slice(0, TRUSTED) };
}
var JUNK = [
  "terserah panitia saja",
  "tidak ada yang cocok",
  "golput 100%",
  "xxxxxxxx",
  "yang penting jujur!!",
  "<b>siapa saja</b>",
  "'; DROP TABLE kotak; --",
  "coret coret \u270F\uFE0F",
  "=SUM(A1:A9)",
  "kucing saya, si Oyen"
];
var SHARE2 = { blank: 2, short: 4, junk: 2, repeat: 2, trusted: 75, picked: 20 };
function writeBallot(chance, village, names) {
  if (chance.percent(SHARE2.blank)) return [];
  const short = chance.percent(SHARE2.short);
  const lines = short ? Math.max(1, names.min - 1) : names.min + chance.below(names.max - names.min + 1);
  const chosen = Array.from({ length: lines }, () => choose(chance, village));
  const [first2] = chosen;
  if (first2 !== void 0 && lines > 1 && chance.percent(SHARE2.repeat)) chosen[lines - 1] = first2;
  return chosen.map(
    (person2) => chance.percent(SHARE2.junk) ? { written: chance.one(JUNK), picked: false } : spell(chance, person2)
  );
}
function choose(chance, { people, trusted }) {
  if (trusted.length === 0 || !chance.percent(SHARE2.trusted)) return chance.one(people);
  const place = Math.min(chance.below(trusted.length), chance.below(trusted.length));
  return trusted[place];
}
function spell(chance, person2) {
  if (chance.percent(SHARE2.picked)) return { written: person2.name, picked: true };
  return { written: chance.one(SPELLINGS)(chance, person2), picked: false };
}
var asOnRoll = (_chance, { name }) => name;
var SPELLINGS = [
  asOnRoll,
  asOnRoll,
  asOnRoll,
  (chance, { name, aliases }) => aliases.length === 0 ? name : chance.one(aliases),
  (chance, { name, aliases }) => aliases.length === 0 ? name : chance.one(aliases),
  (_chance, { name }) => name.toLowerCase(),
  (_chance, { name }) => name.toUpperCase(),
  (_chance, { name }) => `  ${name.replace(/ /g, "   ")} `,
  (chance, { name, sex: sex2 }) => `${chance.one(sex2 === "L" ? ["Pak", "H.", "Bpk."] : ["Bu", "Hj.", "Ibu"])} ${name}`,
  (_chance, { name, rt }) => `${name} RT ${Number(rt)}`,
  (_chance, { name }) => name.split(" ")[0] ?? name,
  misspelled
];
function misspelled(chance, { name }) {
  const old = name.replace(/u/g, "oe").replace(/j/g, "dj").replace(/y/g, "j");
  if (chance.percent(25)) return old;
  const at2 = 1 + chance.below(Math.max(1, name.length - 2));
  const kind = chance.below(3);
  if (kind === 0) return name.slice(0, at2) + name.slice(at2 + 1);
  if (kind === 1) return name.slice(0, at2) + name.charAt(at2) + name.slice(at2);
  return name.slice(0, at2) + name.charAt(at2 + 1) + name.charAt(at2) + name.slice(at2 + 2);
}

// src/server/rehearsal/voters.ts
function planDay(seed, people, {
  voters,
  kiosks,
  names
}, pile) {
  const village = villageOf(chanceOf(seed, "trust"), people);
  const grown = chanceOf(seed, "arrivals").shuffled(people.filter(({ age }) => age >= 18));
  const bowl = chanceOf(seed, "bowl").shuffled(pile);
  const queues = chanceOf(seed, "kiosks");
  const comers = grown.slice(0, voters);
  return {
    voters: comers.map((person2, at2) => ({
      n: at2 + 1,
      person: person2,
      slip: bowl[at2],
      scans: at2 % 2 === 0,
      kiosk: queues.below(kiosks),
      lines: writeBallot(chanceOf(seed, `ballot ${at2 + 1}`), village, names)
    })),
    others: grown.slice(voters),
    bowl: bowl.slice(voters)
  };
}
function shown({ n, slip, scans }) {
  if (scans) return slip.qr;
  const code = n % 4 === 0 ? slip.typedCode.replaceAll(" ", "") : slip.typedCode;
  return n % 6 === 0 ? code.toLowerCase() : code;
}

// src/server/rehearsal/vote.ts
async function vote(party) {
  const { committee, booths, day } = party;
  const { leader, two, passphrase } = committee;
  await tooEarly(party);
  await leader.act("POST /desk/voting/open", { officers: two, passphrase });
  const { bowl, revoked } = await oddCases(party);
  const [kiosk] = booths.kiosks;
  must(kiosk !== void 0, "no kiosk");
  const wrong = wrongSlips(party.world, kiosk.electionId, { spoiled: party.paper.spoiled, revoked });
  const late = Math.min(booths.kiosks.length, Math.floor(day.voters.length / 10));
  const inTime = day.voters.slice(0, day.voters.length - late);
  const arrivals = makeSteps();
  await Promise.all([
    checkIn(party, day.voters, arrivals.take),
    serveAll(party, inTime, wrong, arrivals.taken)
  ]);
  await lastCall(party, day.voters.at(-1));
  await serveAll(party, day.voters.slice(inTime.length), [], () => Promise.resolve());
  return { bowl: bowl.length, spoiled: revoked.length };
}
async function tooEarly({ committee, booths, day }) {
  const [kiosk] = booths.kiosks;
  const [voter] = day.voters;
  if (kiosk === void 0 || voter === void 0) return;
  mustRefuse("a booth that nobody released", await kiosk.show(shown(voter)), "locked");
  await booths.release(kiosk);
  mustRefuse("a slip before voting opened", await kiosk.show(shown(voter)), "voting-not-open");
  const early = await committee.entrance.refusal("POST /desk/check-in", {
    resident: "1",
    ageConfirmed: true
  });
  mustRefuse("a check-in before voting opened", early, "wrong-phase");
}
var NEWCOMER = {
  name: "Warga Baru Pindahan",
  aliases: [],
  sex: "P",
  birthDate: "1990-03-04",
  married: true,
  rt: "01",
  rw: "01",
  address: "Jalan Baru 1"
};
async function oddCases({
  committee,
  day,
  people
}) {
  const { entrance, leader, two } = committee;
  const child = people.find(({ age }) => age < 17);
  if (child !== void 0) {
    const body = { resident: await find(committee, child), ageConfirmed: true };
    mustRefuse(
      "a child at the entrance",
      await entrance.refusal("POST /desk/check-in", body),
      "not-eligible"
    );
  }
  const [leaves, torn, ...bowl] = day.bowl;
  const [visitor] = day.others;
  must(leaves !== void 0 && torn !== void 0 && visitor !== void 0, "too few slips or people");
  const resident = await find(committee, visitor);
  await entrance.act("POST /desk/check-in", { resident, ageConfirmed: true });
  const twice = await entrance.refusal("POST /desk/check-in", { resident, ageConfirmed: true });
  mustRefuse("the same person checked in twice", twice, "already-checked-in");
  await entrance.act("POST /desk/check-in/undo", { resident, slip: leaves.qr });
  await entrance.act("POST /desk/slips/revoke", { slip: torn.typedCode });
  const reason = "baru pindah, surat ada";
  await leader.act("POST /desk/roll/add", { officers: two, resident: NEWCOMER, reason });
  return { bowl, revoked: [leaves, torn] };
}
async function find({ entrance }, { number }) {
  const { residents } = await entrance.act("POST /desk/roll/search", { query: String(number) });
  const found2 = residents.find(({ rollNumber }) => rollNumber === number);
  must(found2 !== void 0, "somebody on the roll is not found by the roll number");
  return found2.id;
}
async function checkIn({ committee }, voters, came) {
  for (const { person: person2 } of voters) {
    const resident = await find(committee, person2);
    await committee.entrance.act("POST /desk/check-in", {
      resident,
      ageConfirmed: person2.birthDate === null
    });
    came();
  }
}
async function serveAll(party, voters, wrong, arrived) {
  const first2 = voters[0]?.n ?? 1;
  const casts = makeSteps();
  const every = Math.max(1, Math.floor(voters.length / (wrong.length + 1)));
  await Promise.all(
    party.booths.kiosks.map(async (kiosk, at2) => {
      for (const voter of voters.filter((each) => each.kiosk === at2)) {
        await arrived(voter.n);
        const place = voter.n - first2;
        await serve(party, kiosk, voter, {
          wrong: place % every === 0 ? wrong[place / every] : void 0,
          turn: casts.taken(place)
        });
        casts.take();
      }
    })
  );
}
async function serve({ booths, world, noteCast }, kiosk, voter, { wrong, turn }) {
  const slip = shown(voter);
  await booths.release(kiosk);
  if (wrong !== void 0) mustRefuse("a wrong slip", await kiosk.show(wrong.text), wrong.kind);
  const welcome = await kiosk.show(slip);
  must(welcome === "ok", `a good slip was turned away: ${welcome}`);
  if (wrong?.kind === "malformed") await tryShort(kiosk, slip, world);
  const sealed = kiosk.seal(voter.lines);
  await turn;
  const cast = await kiosk.cast(slip, sealed);
  must(cast === "ok", `a good ballot was turned away: ${cast}`);
  noteCast({
    n: voter.n,
    typedCode: voter.slip.typedCode,
    envelopeId: envelopeId(fromBase64(sealed)),
    sealed,
    names: voter.lines.map(({ written }) => tidyName(written))
  });
  if (wrong?.kind === "malformed") await tryAgain(booths, kiosk, slip, sealed);
}
async function lastCall({ committee, booths }, waiting) {
  const { leader, entrance, two } = committee;
  await leader.act("POST /desk/voting/pause", { reason: "kehadiran dinilai" });
  const kiosk = booths.kiosks[waiting?.kiosk ?? 0];
  if (waiting !== void 0 && kiosk !== void 0) {
    await booths.release(kiosk);
    mustRefuse("a slip while voting is paused", await kiosk.show(shown(waiting)), "voting-not-open");
  }
  const judged = await leader.refusal("POST /desk/voting/turnout", {
    officers: two,
    decision: "enough",
    note: ""
  });
  if (judged === "turnout-is-short") {
    const note = { decision: "accept-with-note", note: "gladi bersih kecil" };
    await leader.act("POST /desk/voting/turnout", { officers: two, ...note });
  } else must(judged === "ok", `turnout was not judged: ${judged}`);
  await leader.act("POST /desk/voting/last-call", { officers: two });
  const tooLate = await entrance.refusal("POST /desk/check-in", { resident: "1", ageConfirmed: true });
  mustRefuse("a check-in after the last call", tooLate, "wrong-phase");
}

// src/server/rehearsal/rehearsal.ts
async function rehearseVoting(rehearsal) {
  const { server, world, reader, voters, kiosks, seed } = rehearsal;
  const timed = stages(rehearsal);
  const people = inventPeople(chanceOf(seed, "people"), voters);
  const committee = await timed("set-up", () => setUp(server, world, { people, voters }));
  const paper = await timed("freeze", () => freeze(committee, reader));
  const { names } = rulesFor(voters);
  const day = planDay(seed, people, { voters, kiosks, names }, paper.main);
  const casts = [];
  const leftover = await timed("voting", async () => {
    const booths = await openBooths(server.address, committee.leader, kiosks);
    try {
      const noteCast = (cast) => {
        casts.push(cast);
        rehearsal.noteCast(cast);
      };
      return await vote({ world, committee, booths, paper, day, people, noteCast });
    } finally {
      booths.close();
    }
  });
  const seal = await timed("closing", () => close(committee, paper, leftover, voters));
  const { eligible } = await committee.leader.act("GET /desk/state");
  return { committee, paper, casts, seal, eligible: eligible.L + eligible.P + eligible.unknown };
}
async function rehearseCount(rehearsal, closed) {
  const { committee, paper, casts, seal } = closed;
  const timed = stages(rehearsal);
  await timed("opening", () => openBox(committee, paper, casts.length));
  const ballots = await timed("decisions", () => decideNames(committee));
  must(ballots.cast === casts.length, `${ballots.cast} ballots counted of ${casts.length}`);
  const read2 = await timed("reading out", () => readOut(committee));
  const result = await timed("result", async () => {
    await settleTies(committee);
    return askConsent(committee);
  });
  const record = await timed("record", () => certify(committee));
  const fault2 = await timed(
    "verifying",
    async () => proofFault(record, { setupHash: paper.setupHash, seal, casts }, rehearsal.world.crypto)
  );
  must(fault2 === null, fault2 ?? "");
  return { ballots, result, read: read2, record };
}
function stages({ world, stage }) {
  const now = () => Date.parse(world.now());
  return async (name, work) => {
    const from = now();
    const done = await work();
    stage(name, now() - from);
    return done;
  };
}

// src/server/rehearsal/sheets.ts
import { spawn as spawn2 } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
var TEXT = "pdftotext";
var PICTURE = "pdftoppm";
var PROGRAMS = [TEXT, PICTURE];
var RESOLUTION = 150;
var ALIKE = 65793;
var OPAQUE = 4278190080;
async function missingPrograms() {
  const tried2 = await Promise.all(
    PROGRAMS.map(
      (name) => pipe(name, ["-v"], new Uint8Array(0)).then(
        () => null,
        () => name
      )
    )
  );
  return tried2.filter((name) => name !== null);
}
function makeSheetReader() {
  const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } });
  return {
    text: async (pdf) => new TextDecoder().decode(await pipe(TEXT, ["-raw", "-", "-"], pdf)),
    codes: async (pdf) => {
      const pictures = picturesOf(await pipe(PICTURE, ["-r", String(RESOLUTION), "-gray", "-"], pdf));
      const read2 = [];
      for (const picture of pictures) read2.push(...await codesOf(picture));
      return read2;
    }
  };
}
async function codesOf({ width, height, grey }) {
  const dots = new Uint32Array(width * height);
  for (const [at2, shade] of grey.entries()) dots[at2] = OPAQUE + shade * ALIKE;
  const data = new Uint8ClampedArray(dots.buffer);
  const image = { data, width, height, colorSpace: "srgb" };
  const codes = await readBarcodes(image, { formats: ["QRCodeModel2"], tryHarder: true, maxNumberOfSymbols: 255 });
  return codes.filter(({ isValid }) => isValid).map(({ text: text2 }) => text2);
}
function picturesOf(pages) {
  const pictures = [];
  let at2 = 0;
  while (at2 < pages.length) {
    const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(latin1(pages.subarray(at2, at2 + 40))) ?? [];
    if (head === void 0) throw new Error(`${PICTURE} gave something else than pictures`);
    const from = at2 + head.length;
    const size = Number(width) * Number(height);
    pictures.push({ width: Number(width), height: Number(height), grey: pages.subarray(from, from + size) });
    at2 = from + size;
  }
  return pictures;
}
var latin1 = (bytes) => Buffer.from(bytes).toString("latin1");
function pipe(program, args, input) {
  return new Promise((resolve, reject) => {
    const child = spawn2(program, args, { stdio: ["pipe", "pipe", "ignore"] });
    const parts = [];
    child.once("error", () => reject(new Error(`${program} cannot be run`)));
    child.stdout.on("data", (part) => parts.push(part));
    child.once("close", (code) => {
      if (code === 0) resolve(Buffer.concat(parts));
      else reject(new Error(`${program} ended with ${code}`));
    });
    child.stdin.on("error", () => void 0);
    child.stdin.end(input);
  });
}

// src/server/rehearsal/tell.ts
var seconds = (ms) => `${Math.floor(ms / 1e3)}.${Math.floor(ms % 1e3 / 100)} s`;
var row = (name, text2) => `${name.padEnd(12)} ${text2}`;
function tellClosing({ casts, eligible, seal }, say2) {
  say2(row("turnout", `${casts.length} of ${eligible} who may vote`));
  say2(row("box", `${casts.length} ballots; closing seal ${seal}`));
}
function tellResult({ ballots, result, read: read2 }, say2) {
  const reasons = Object.entries(ballots.invalid).filter(([, count2]) => count2 > 0);
  const invalid = reasons.reduce((sum, [, count2]) => sum + count2, 0);
  const why = invalid === 0 ? "" : ` (${reasons.map(([reason, count2]) => `${reason} ${count2}`).join(", ")})`;
  say2(row("ballots", `${ballots.cast} counted: ${ballots.valid} valid, ${invalid} invalid${why}; ${read2} names read out`));
  const shown2 = result.ranking.filter(({ standing }) => standing !== "other");
  for (const { rank, name, unit, votes, standing, consent } of shown2)
    say2(row(standing, `${rank}. ${name}, ${unit}: ${votes} votes${consent === "no" ? ", declined" : ""}`));
  for (const { method, line, people } of result.settled)
    say2(row("tie", `${people.length} people at the line of ${line}, settled by ${method}`));
}

// src/server/commands/rehearse.ts
var REHEARSE_HELP = `bilik rehearse [--voters N] [--kiosks K] [--seed S] [--out DIR] [--data DIR] [--trace FILE] [--close-only]
A whole election day with invented people (gladi bersih), against a real server in a process of its own; then its
record is verified. The last line is "verified" or "FAILED: why". Never touches a real election.
  --voters N     people who come and vote (default: 300)
  --kiosks K     tablets that work side by side (default: 6)
  --seed S       the same people, ballots and order each time; keys and slips are new (default: drawn, and shown)
  --out DIR      receives the record, unpacked (record/) and packed (record.zip)
  --data DIR     keeps the server's data folder; must be empty, or not there yet
  --trace FILE   one JSON line a cast, in casting order, from the voters' side
  --close-only   stops after closing: the box stays shut, and there is no record
Needs pdftotext and pdftoppm (Debian: poppler-utils), since slips and key cards are read from their sheets.`;
var FAILED = 1;
var BAD_USAGE = 2;
async function rehearse(args, out, complain) {
  const world = await nodeWorld();
  const options = readOptions(args, world.random);
  const unfit = options.ok ? await lacking() : options.refusal;
  if (unfit !== null || !options.ok) {
    complain(`bilik rehearse: ${unfit}`);
    return BAD_USAGE;
  }
  const fault2 = await hold(options.value, world, out, complain);
  out(fault2 === null ? "verified" : `FAILED: ${fault2}`);
  return fault2 === null ? 0 : FAILED;
}
async function lacking() {
  if (builtProgram() === null) return "dist/bilik.js is not there; npm run build makes it";
  const missing = await missingPrograms();
  return missing.length === 0 ? null : `${missing.join(" and ")} not found (Debian: poppler-utils)`;
}
async function hold(options, world, out, complain) {
  const { voters, kiosks, seed } = options;
  out(`Gladi bersih: ${voters} voters, ${kiosks} kiosks, seed ${seed}`);
  const data = options.data ?? mkdtempSync(join3(tmpdir(), "bilik-rehearsal-"));
  const tidy = () => {
    if (options.data === null) rmSync(data, { recursive: true, force: true });
  };
  const interrupted = () => process.exit(BAD_USAGE);
  process.once("exit", tidy).once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    return await withServer(data, options, world, out, complain);
  } catch (error) {
    return oneLine(error);
  } finally {
    tidy();
    process.off("exit", tidy).off("SIGINT", interrupted).off("SIGTERM", interrupted);
  }
}
async function withServer(data, options, world, out, complain) {
  const noteCast = traceTo(options.trace);
  mkdirSync2(data, { recursive: true });
  const server = await startServerProcess(builtProgram() ?? "", data, (line) => complain(`server: ${line}`));
  const { voters, kiosks, seed } = options;
  const rehearsal = {
    ...{ server, world, voters, kiosks, seed },
    reader: makeSheetReader(),
    noteCast,
    stage: (name, ms) => out(row(name, seconds(ms)))
  };
  try {
    const closed = await rehearseVoting(rehearsal);
    tellClosing(closed, out);
    if (options.closeOnly) {
      out(row("stopped", "after closing, as asked; the figures agree, and there is no record"));
      return null;
    }
    const counted = await rehearseCount(rehearsal, closed);
    tellResult(counted, out);
    if (options.out !== null) keepRecord(options.out, counted.record);
    return null;
  } finally {
    await server.stop();
  }
}
function traceTo(path) {
  if (path === null) return () => void 0;
  mkdirSync2(dirname(path), { recursive: true });
  const file = openSync(path, "w", 384);
  return (cast) => void writeSync(file, `${JSON.stringify(cast)}
`);
}
var oneLine = (error) => (error instanceof Error ? error.message : "something broke").replace(/\s+/g, " ").trim();
export {
  REHEARSE_HELP,
  rehearse
};
