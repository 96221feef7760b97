import {
  NO_FLAGS,
  canVote,
  directoryPeople,
  fold,
  importRoll,
  readTyped,
  rollLine,
  rollLines,
  unitOf
} from "./bilik-3RU43CMF.js";
import {
  EVENTS,
  ElectionFacts,
  NO_ENTRY,
  PROTOCOL,
  SERIAL_LENGTH,
  allowedSigners,
  boxRoot,
  buildRecord,
  checkToken,
  countInput,
  countRulesOf,
  countingLines,
  currentSettlements,
  directoryAtCount,
  drawBelow,
  entriesOf,
  entryHash,
  envelopeId,
  forgive,
  fromBase45,
  fromTyped,
  hashDigits,
  makeSlip,
  nextEntry,
  nodeWorld,
  officerNames,
  openEnvelope,
  outlookOf,
  publicEntry,
  publicEvents,
  readSlip,
  readZip,
  reconcile,
  refusalOf,
  registryRoot,
  resultHash,
  resultOf,
  rollDigest,
  sealedLength,
  setupHash,
  signEntry,
  signMinutes,
  signSsh,
  stakesOf,
  toBase45,
  toTyped,
  typedLength,
  writeZip
} from "./bilik-IFC7OQ7U.js";
import {
  Rules,
  ZONE_MINUTES,
  judgeBallot,
  percentOf,
  rankPeople,
  ruleConflicts
} from "./bilik-AXTNXIBN.js";
import {
  canonicalJson,
  directoryOf,
  hashBytes,
  hashJson,
  sha256
} from "./bilik-FAAFPIEY.js";
import {
  accept,
  compareBytes,
  compareText,
  concat,
  fromBase64,
  fromHex,
  fromUtf8,
  refuse,
  toBase64,
  toHex,
  toUtf8
} from "./bilik-XGTK34RY.js";

// src/server/commands/serve.ts
import { parseArgs } from "node:util";

// src/basics/signal.ts
function makeSignal() {
  const listeners = /* @__PURE__ */ new Set();
  return {
    announce: () => {
      for (const listener of [...listeners]) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}

// src/desk/devices/pairing.ts
var VALID_MS = 10 * 6e4;
var MOST = 50;
function makePairing(world) {
  const expected = /* @__PURE__ */ new Map();
  return {
    expect: (device) => {
      const oldest = expected.keys().next();
      if (expected.size >= MOST && !oldest.done) expected.delete(oldest.value);
      const secret = toHex(world.random(16));
      expected.set(secret, { device, until: Date.parse(world.now()) + VALID_MS });
      return secret;
    },
    take: (secret) => {
      const found = expected.get(secret);
      expected.delete(secret);
      return found !== void 0 && Date.parse(world.now()) < found.until ? found.device : null;
    }
  };
}

// src/desk/freeze/ceremony.ts
function makeCeremony() {
  let freezing = null;
  return {
    now: () => freezing,
    set: (next) => {
      freezing = next;
    }
  };
}
var visibleLots = (lots) => lots.filter(({ part }) => part !== "spare");
function freezeMissing(freezing) {
  const lots = visibleLots(freezing.lots);
  return [
    ...lots.some(({ state }) => state === "waiting" || state === "printed") ? ["lots"] : [],
    ...freezing.cards.some(({ readBack: readBack2 }) => !readBack2) ? ["cards"] : []
  ];
}
var replaceLot = (lots, changed) => lots.map((lot2) => lot2.lot === changed.lot ? changed : lot2);
function lotPrinted(freezing, lot2) {
  return lot2.state === "waiting" ? { ...freezing, lots: replaceLot(freezing.lots, { ...lot2, state: "printed" }) } : freezing;
}
function judgeLot(freezing, lot2, verdict) {
  const judged = replaceLot(freezing.lots, { ...lot2, state: verdict });
  if (verdict === "good") return { ...freezing, lots: judged };
  const spare = judged.find(({ part }) => part === "spare");
  if (spare === void 0) return null;
  return { ...freezing, lots: replaceLot(judged, { ...spare, part: lot2.part }) };
}
function cardMarked(freezing, index, mark) {
  return {
    ...freezing,
    cards: freezing.cards.map((held) => held.card.index === index ? { ...held, ...mark } : held)
  };
}

// prisma/client.ts
import { fileURLToPath as fileURLToPath2 } from "node:url";

// prisma/adapter.ts
import {
  DriverAdapterError
} from "@prisma/driver-adapter-utils";

// prisma/driver.ts
import BetterSqlite3 from "better-sqlite3";
var STATEMENTS_KEPT = 500;
var PRAGMAS = [
  "journal_mode = DELETE",
  "synchronous = FULL",
  "secure_delete = ON",
  "foreign_keys = ON",
  "busy_timeout = 5000",
  "temp_store = MEMORY"
];
function openDriver(path2) {
  const db = new BetterSqlite3(path2);
  db.defaultSafeIntegers(true);
  for (const pragma of PRAGMAS) db.pragma(pragma);
  const statements = /* @__PURE__ */ new Map();
  const prepare = (sql) => {
    const kept2 = statements.get(sql);
    if (kept2 !== void 0) return kept2;
    const statement = db.prepare(sql);
    if (statements.size < STATEMENTS_KEPT) statements.set(sql, statement);
    return statement;
  };
  return {
    exec: (sql) => {
      db.exec(sql);
    },
    all: (sql, values) => {
      const statement = prepare(sql);
      if (!statement.reader) {
        statement.run(...values);
        return { columns: [], declared: [], rows: [] };
      }
      const columns = statement.columns();
      return {
        columns: columns.map((column) => column.name),
        declared: columns.map((column) => column.type),
        rows: statement.raw(true).all(...values)
      };
    },
    run: (sql, values) => prepare(sql).run(...values).changes,
    close: () => {
      statements.clear();
      db.close();
    }
  };
}

// prisma/values.ts
import {
  ColumnTypeEnum
} from "@prisma/driver-adapter-utils";
var DECLARED = {
  INTEGER: ColumnTypeEnum.Int32,
  TEXT: ColumnTypeEnum.Text,
  BLOB: ColumnTypeEnum.Bytes
};
function toSqlite(value, type) {
  if (value === null || value === void 0) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (typeof value !== "string") return value;
  switch (type?.scalarType) {
    case "int":
      return Number.parseInt(value, 10);
    case "bigint":
      return BigInt(value);
    case "bytes":
      return Buffer.from(value, "base64");
    default:
      return value;
  }
}
function toPrisma(raw2) {
  const columnTypes = raw2.columns.map((_, at) => {
    const known = DECLARED[raw2.declared[at]?.toUpperCase() ?? ""];
    return known ?? typeOf(raw2.rows.find((row3) => row3[at] !== null)?.[at]);
  });
  const rows = raw2.rows.map((row3) => row3.map((value, at) => fromSqlite(value, columnTypes[at])));
  return { columnNames: [...raw2.columns], columnTypes, rows };
}
function typeOf(value) {
  if (typeof value === "string") return ColumnTypeEnum.Text;
  if (typeof value === "bigint") return ColumnTypeEnum.Int64;
  if (typeof value === "number") return ColumnTypeEnum.Double;
  if (value instanceof Uint8Array) return ColumnTypeEnum.Bytes;
  return ColumnTypeEnum.Int32;
}
function fromSqlite(value, type) {
  if (typeof value !== "bigint") return value ?? null;
  return type === ColumnTypeEnum.Int64 ? String(value) : Number(value);
}
function mapError(error) {
  const { code = "", message = String(error) } = error;
  const original = { originalCode: code, originalMessage: message };
  const broken = /(UNIQUE|NOT NULL) constraint failed: ([\w., ]+)/.exec(message);
  if (broken !== null) {
    const fields = (broken[2] ?? "").split(", ").map((field) => field.split(".").pop() ?? field);
    const kind = broken[1] === "UNIQUE" ? "UniqueConstraintViolation" : "NullConstraintViolation";
    return { kind, constraint: { fields }, ...original };
  }
  if (code.startsWith("SQLITE_BUSY")) return { kind: "SocketTimeout", ...original };
  return { kind: "sqlite", extendedCode: 1, message, ...original };
}

// prisma/adapter.ts
function serialSqlite(path2) {
  return { ...NAME, connect: async () => adapterOver(openDriver(path2)) };
}
var NAME = { provider: "sqlite", adapterName: "bilik-serial-sqlite" };
function adapterOver(driver) {
  const queue = makeQueue();
  const alone = async (work) => {
    const release = await queue();
    try {
      return guarded(work);
    } finally {
      release();
    }
  };
  return {
    ...NAME,
    queryRaw: (query) => alone(() => toPrisma(driver.all(query.sql, valuesOf(query)))),
    executeRaw: (query) => alone(() => driver.run(query.sql, valuesOf(query))),
    executeScript: (script) => alone(() => driver.exec(script)),
    startTransaction: async () => {
      const release = await queue();
      try {
        guarded(() => driver.exec("BEGIN IMMEDIATE"));
      } catch (error) {
        release();
        throw error;
      }
      return transactionOver(driver, release);
    },
    dispose: () => alone(() => driver.close())
  };
}
function transactionOver(driver, release) {
  let ended = false;
  const end = (work) => {
    if (ended) return;
    ended = true;
    try {
      guarded(work);
    } finally {
      release();
    }
  };
  return {
    ...NAME,
    // "Phantom": Prisma's own COMMIT text is not sent to the driver, our commit below is what runs.
    options: { usePhantomQuery: true },
    queryRaw: async (query) => guarded(() => toPrisma(driver.all(query.sql, valuesOf(query)))),
    executeRaw: async (query) => guarded(() => driver.run(query.sql, valuesOf(query))),
    commit: async () => end(() => {
      try {
        driver.exec("COMMIT");
      } catch (error) {
        driver.exec("ROLLBACK");
        throw error;
      }
    }),
    rollback: async () => end(() => driver.exec("ROLLBACK"))
  };
}
var valuesOf = (query) => query.args.map((value, at) => toSqlite(value, query.argTypes[at]));
function guarded(work) {
  try {
    return work();
  } catch (error) {
    throw new DriverAdapterError(mapError(error));
  }
}
function makeQueue() {
  let last = Promise.resolve();
  return async () => {
    const before = last;
    let release = () => void 0;
    last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  };
}

// prisma/generated/client.ts
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import "@prisma/client/runtime/client";

// prisma/generated/internal/class.ts
import * as runtime from "@prisma/client/runtime/client";
var config = {
  "previewFeatures": [],
  "clientVersion": "7.10.0",
  "engineVersion": "0edf323efd1d98336f3f0a68684b56f689b900d3",
  "activeProvider": "sqlite",
  "inlineSchema": `// The typed view of the tables. What Prisma's language cannot say (STRICT, WITHOUT ROWID, CHECK,
// triggers) is written by hand in prisma/migrations, with the reason beside it.
generator client {
  provider = "prisma-client"
  output   = "./generated"
}

datasource db {
  provider = "sqlite"
}

/// One row: the data folder is one ballot box. Texts are canonical JSON unless they say otherwise.
model ElectionState {
  one          Int     @id
  phase        String
  draft        String
  /// the setup document, from freezing on
  document     String?
  /// the roll as it was frozen: its lines, whose digest the setup document holds
  rollLines    String?
  /// the record key's secret half: under the passphrase, and sealed to the box key
  recordSecret String?
  /// seed of the order of reading, sealed to the box key; drawn at opening
  readingSeed  Bytes?
}

model AuditEntry {
  seq       Int     @id
  at        String
  actor     String
  kind      String
  data      String
  salt      String
  dataHash  String
  prev      String
  /// SSHSIG of a phase change, null elsewhere
  signature String?
}

model Resident {
  id         String  @id
  rollNumber Int     @unique
  name       String
  aliases    String
  sex        String
  birthDate  String?
  married    Int
  rt         String
  rw         String
  address    String
  note       String
  /// canonical JSON: bars on being elected, letter of the absent
  flags      String
  addedLate  Int
}

/// The resident came. Says nothing of a token, and holds no time: the log has that, rounded.
model CheckIn {
  residentId String @id
}

model Token {
  hash  String @id
  state String
}

/// One slot a token, all of one size, filled with noise when voting opens.
model BoxSlot {
  slot   Int   @id
  filled Int
  id     Bytes
  sealed Bytes
}

model Officer {
  id      String @id
  name    String
  roles   String
  pinHash String
}

/// A paired kiosk, projector or booth phone.
model Device {
  id         String @id
  kind       String
  label      String
  secretHash String
}
`,
  "runtimeDataModel": {
    "models": {},
    "enums": {},
    "types": {}
  },
  "parameterizationSchema": {
    "strings": [],
    "graph": ""
  }
};
config.runtimeDataModel = JSON.parse('{"models":{"ElectionState":{"fields":[{"name":"one","kind":"scalar","type":"Int"},{"name":"phase","kind":"scalar","type":"String"},{"name":"draft","kind":"scalar","type":"String"},{"name":"document","kind":"scalar","type":"String"},{"name":"rollLines","kind":"scalar","type":"String"},{"name":"recordSecret","kind":"scalar","type":"String"},{"name":"readingSeed","kind":"scalar","type":"Bytes"}],"dbName":null,"schema":null},"AuditEntry":{"fields":[{"name":"seq","kind":"scalar","type":"Int"},{"name":"at","kind":"scalar","type":"String"},{"name":"actor","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"data","kind":"scalar","type":"String"},{"name":"salt","kind":"scalar","type":"String"},{"name":"dataHash","kind":"scalar","type":"String"},{"name":"prev","kind":"scalar","type":"String"},{"name":"signature","kind":"scalar","type":"String"}],"dbName":null,"schema":null},"Resident":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"rollNumber","kind":"scalar","type":"Int"},{"name":"name","kind":"scalar","type":"String"},{"name":"aliases","kind":"scalar","type":"String"},{"name":"sex","kind":"scalar","type":"String"},{"name":"birthDate","kind":"scalar","type":"String"},{"name":"married","kind":"scalar","type":"Int"},{"name":"rt","kind":"scalar","type":"String"},{"name":"rw","kind":"scalar","type":"String"},{"name":"address","kind":"scalar","type":"String"},{"name":"note","kind":"scalar","type":"String"},{"name":"flags","kind":"scalar","type":"String"},{"name":"addedLate","kind":"scalar","type":"Int"}],"dbName":null,"schema":null},"CheckIn":{"fields":[{"name":"residentId","kind":"scalar","type":"String"}],"dbName":null,"schema":null},"Token":{"fields":[{"name":"hash","kind":"scalar","type":"String"},{"name":"state","kind":"scalar","type":"String"}],"dbName":null,"schema":null},"BoxSlot":{"fields":[{"name":"slot","kind":"scalar","type":"Int"},{"name":"filled","kind":"scalar","type":"Int"},{"name":"id","kind":"scalar","type":"Bytes"},{"name":"sealed","kind":"scalar","type":"Bytes"}],"dbName":null,"schema":null},"Officer":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"roles","kind":"scalar","type":"String"},{"name":"pinHash","kind":"scalar","type":"String"}],"dbName":null,"schema":null},"Device":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"label","kind":"scalar","type":"String"},{"name":"secretHash","kind":"scalar","type":"String"}],"dbName":null,"schema":null}},"enums":{},"types":{}}');
config.parameterizationSchema = {
  strings: JSON.parse('["where","ElectionState.findUnique","ElectionState.findUniqueOrThrow","orderBy","cursor","ElectionState.findFirst","ElectionState.findFirstOrThrow","ElectionState.findMany","data","ElectionState.createOne","ElectionState.createMany","ElectionState.createManyAndReturn","ElectionState.updateOne","ElectionState.updateMany","ElectionState.updateManyAndReturn","create","update","ElectionState.upsertOne","ElectionState.deleteOne","ElectionState.deleteMany","having","_count","_avg","_sum","_min","_max","ElectionState.groupBy","ElectionState.aggregate","AuditEntry.findUnique","AuditEntry.findUniqueOrThrow","AuditEntry.findFirst","AuditEntry.findFirstOrThrow","AuditEntry.findMany","AuditEntry.createOne","AuditEntry.createMany","AuditEntry.createManyAndReturn","AuditEntry.updateOne","AuditEntry.updateMany","AuditEntry.updateManyAndReturn","AuditEntry.upsertOne","AuditEntry.deleteOne","AuditEntry.deleteMany","AuditEntry.groupBy","AuditEntry.aggregate","Resident.findUnique","Resident.findUniqueOrThrow","Resident.findFirst","Resident.findFirstOrThrow","Resident.findMany","Resident.createOne","Resident.createMany","Resident.createManyAndReturn","Resident.updateOne","Resident.updateMany","Resident.updateManyAndReturn","Resident.upsertOne","Resident.deleteOne","Resident.deleteMany","Resident.groupBy","Resident.aggregate","CheckIn.findUnique","CheckIn.findUniqueOrThrow","CheckIn.findFirst","CheckIn.findFirstOrThrow","CheckIn.findMany","CheckIn.createOne","CheckIn.createMany","CheckIn.createManyAndReturn","CheckIn.updateOne","CheckIn.updateMany","CheckIn.updateManyAndReturn","CheckIn.upsertOne","CheckIn.deleteOne","CheckIn.deleteMany","CheckIn.groupBy","CheckIn.aggregate","Token.findUnique","Token.findUniqueOrThrow","Token.findFirst","Token.findFirstOrThrow","Token.findMany","Token.createOne","Token.createMany","Token.createManyAndReturn","Token.updateOne","Token.updateMany","Token.updateManyAndReturn","Token.upsertOne","Token.deleteOne","Token.deleteMany","Token.groupBy","Token.aggregate","BoxSlot.findUnique","BoxSlot.findUniqueOrThrow","BoxSlot.findFirst","BoxSlot.findFirstOrThrow","BoxSlot.findMany","BoxSlot.createOne","BoxSlot.createMany","BoxSlot.createManyAndReturn","BoxSlot.updateOne","BoxSlot.updateMany","BoxSlot.updateManyAndReturn","BoxSlot.upsertOne","BoxSlot.deleteOne","BoxSlot.deleteMany","BoxSlot.groupBy","BoxSlot.aggregate","Officer.findUnique","Officer.findUniqueOrThrow","Officer.findFirst","Officer.findFirstOrThrow","Officer.findMany","Officer.createOne","Officer.createMany","Officer.createManyAndReturn","Officer.updateOne","Officer.updateMany","Officer.updateManyAndReturn","Officer.upsertOne","Officer.deleteOne","Officer.deleteMany","Officer.groupBy","Officer.aggregate","Device.findUnique","Device.findUniqueOrThrow","Device.findFirst","Device.findFirstOrThrow","Device.findMany","Device.createOne","Device.createMany","Device.createManyAndReturn","Device.updateOne","Device.updateMany","Device.updateManyAndReturn","Device.upsertOne","Device.deleteOne","Device.deleteMany","Device.groupBy","Device.aggregate","AND","OR","NOT","id","kind","label","secretHash","equals","in","notIn","lt","lte","gt","gte","contains","startsWith","endsWith","not","name","roles","pinHash","slot","filled","sealed","hash","state","residentId","rollNumber","aliases","sex","birthDate","married","rt","rw","address","note","flags","addedLate","seq","at","actor","salt","dataHash","prev","signature","one","phase","draft","document","rollLines","recordSecret","readingSeed","set","increment","decrement","multiply","divide"]'),
  graph: "lAJJgAEKjAEAAO0BADCNAQAABAAQjgEAAO0BADC5AQIAAAABugEBAM8BACG7AQEAzwEAIbwBAQDmAQAhvQEBAOYBACG-AQEA5gEAIb8BAAHuAQAhAQAAAAEAIAEAAAABACAKjAEAAO0BADCNAQAABAAQjgEAAO0BADC5AQIA2gEAIboBAQDPAQAhuwEBAM8BACG8AQEA5gEAIb0BAQDmAQAhvgEBAOYBACG_AQAB7gEAIQS8AQAAgwIAIL0BAACDAgAgvgEAAIMCACC_AQAAgwIAIAMAAAAEACADAAAFADAEAAABACADAAAABAAgAwAABQAwBAAAAQAgAwAAAAQAIAMAAAUAMAQAAAEAIAe5AQIAAAABugEBAAAAAbsBAQAAAAG8AQEAAAABvQEBAAAAAb4BAQAAAAG_AQABAAABAQgAAAkAIAe5AQIAAAABugEBAAAAAbsBAQAAAAG8AQEAAAABvQEBAAAAAb4BAQAAAAG_AQABAAABAQgAAAsAMAEIAAALADAHuQECAPsBACG6AQEA8gEAIbsBAQDyAQAhvAEBAIkCACG9AQEAiQIAIb4BAQCJAgAhvwEAAZQCACECAAAAAQAgCAAADgAgB7kBAgD7AQAhugEBAPIBACG7AQEA8gEAIbwBAQCJAgAhvQEBAIkCACG-AQEAiQIAIb8BAAGUAgAhAgAAAAQAIAgAABAAIAIAAAAEACAIAAAQACADAAAAAQAgDwAACQAgEAAADgAgAQAAAAEAIAEAAAAEACAJFQAAjwIAIBYAAJACACAXAACTAgAgGAAAkgIAIBkAAJECACC8AQAAgwIAIL0BAACDAgAgvgEAAIMCACC_AQAAgwIAIAqMAQAA6QEAMI0BAAAXABCOAQAA6QEAMLkBAgDTAQAhugEBAMoBACG7AQEAygEAIbwBAQDhAQAhvQEBAOEBACG-AQEA4QEAIb8BAAHqAQAhAwAAAAQAIAMAABYAMBQAABcAIAMAAAAEACADAAAFADAEAAABACAMCAEAzwEAIYwBAADoAQAwjQEAAB0AEI4BAADoAQAwkAEBAM8BACGyAQIAAAABswEBAM8BACG0AQEAzwEAIbUBAQDPAQAhtgEBAM8BACG3AQEAzwEAIbgBAQDmAQAhAQAAABoAIAEAAAAaACAMCAEAzwEAIYwBAADoAQAwjQEAAB0AEI4BAADoAQAwkAEBAM8BACGyAQIA2gEAIbMBAQDPAQAhtAEBAM8BACG1AQEAzwEAIbYBAQDPAQAhtwEBAM8BACG4AQEA5gEAIQG4AQAAgwIAIAMAAAAdACADAAAeADAEAAAaACADAAAAHQAgAwAAHgAwBAAAGgAgAwAAAB0AIAMAAB4AMAQAABoAIAkIAQAAAAGQAQEAAAABsgECAAAAAbMBAQAAAAG0AQEAAAABtQEBAAAAAbYBAQAAAAG3AQEAAAABuAEBAAAAAQEIAAAiACAJCAEAAAABkAEBAAAAAbIBAgAAAAGzAQEAAAABtAEBAAAAAbUBAQAAAAG2AQEAAAABtwEBAAAAAbgBAQAAAAEBCAAAJAAwAQgAACQAMAkIAQDyAQAhkAEBAPIBACGyAQIA-wEAIbMBAQDyAQAhtAEBAPIBACG1AQEA8gEAIbYBAQDyAQAhtwEBAPIBACG4AQEAiQIAIQIAAAAaACAIAAAnACAJCAEA8gEAIZABAQDyAQAhsgECAPsBACGzAQEA8gEAIbQBAQDyAQAhtQEBAPIBACG2AQEA8gEAIbcBAQDyAQAhuAEBAIkCACECAAAAHQAgCAAAKQAgAgAAAB0AIAgAACkAIAMAAAAaACAPAAAiACAQAAAnACABAAAAGgAgAQAAAB0AIAYVAACKAgAgFgAAiwIAIBcAAI4CACAYAACNAgAgGQAAjAIAILgBAACDAgAgDAgBAMoBACGMAQAA5wEAMI0BAAAwABCOAQAA5wEAMJABAQDKAQAhsgECANMBACGzAQEAygEAIbQBAQDKAQAhtQEBAMoBACG2AQEAygEAIbcBAQDKAQAhuAEBAOEBACEDAAAAHQAgAwAALwAwFAAAMAAgAwAAAB0AIAMAAB4AMAQAABoAIBCMAQAA5QEAMI0BAAA2ABCOAQAA5QEAMI8BAQAAAAGeAQEAzwEAIacBAgAAAAGoAQEAzwEAIakBAQDPAQAhqgEBAOYBACGrAQIA2gEAIawBAQDPAQAhrQEBAM8BACGuAQEAzwEAIa8BAQDPAQAhsAEBAM8BACGxAQIA2gEAIQEAAAAzACABAAAAMwAgEIwBAADlAQAwjQEAADYAEI4BAADlAQAwjwEBAM8BACGeAQEAzwEAIacBAgDaAQAhqAEBAM8BACGpAQEAzwEAIaoBAQDmAQAhqwECANoBACGsAQEAzwEAIa0BAQDPAQAhrgEBAM8BACGvAQEAzwEAIbABAQDPAQAhsQECANoBACEBqgEAAIMCACADAAAANgAgAwAANwAwBAAAMwAgAwAAADYAIAMAADcAMAQAADMAIAMAAAA2ACADAAA3ADAEAAAzACANjwEBAAAAAZ4BAQAAAAGnAQIAAAABqAEBAAAAAakBAQAAAAGqAQEAAAABqwECAAAAAawBAQAAAAGtAQEAAAABrgEBAAAAAa8BAQAAAAGwAQEAAAABsQECAAAAAQEIAAA7ACANjwEBAAAAAZ4BAQAAAAGnAQIAAAABqAEBAAAAAakBAQAAAAGqAQEAAAABqwECAAAAAawBAQAAAAGtAQEAAAABrgEBAAAAAa8BAQAAAAGwAQEAAAABsQECAAAAAQEIAAA9ADABCAAAPQAwDY8BAQDyAQAhngEBAPIBACGnAQIA-wEAIagBAQDyAQAhqQEBAPIBACGqAQEAiQIAIasBAgD7AQAhrAEBAPIBACGtAQEA8gEAIa4BAQDyAQAhrwEBAPIBACGwAQEA8gEAIbEBAgD7AQAhAgAAADMAIAgAAEAAIA2PAQEA8gEAIZ4BAQDyAQAhpwECAPsBACGoAQEA8gEAIakBAQDyAQAhqgEBAIkCACGrAQIA-wEAIawBAQDyAQAhrQEBAPIBACGuAQEA8gEAIa8BAQDyAQAhsAEBAPIBACGxAQIA-wEAIQIAAAA2ACAIAABCACACAAAANgAgCAAAQgAgAwAAADMAIA8AADsAIBAAAEAAIAEAAAAzACABAAAANgAgBhUAAIQCACAWAACFAgAgFwAAiAIAIBgAAIcCACAZAACGAgAgqgEAAIMCACAQjAEAAOABADCNAQAASQAQjgEAAOABADCPAQEAygEAIZ4BAQDKAQAhpwECANMBACGoAQEAygEAIakBAQDKAQAhqgEBAOEBACGrAQIA0wEAIawBAQDKAQAhrQEBAMoBACGuAQEAygEAIa8BAQDKAQAhsAEBAMoBACGxAQIA0wEAIQMAAAA2ACADAABIADAUAABJACADAAAANgAgAwAANwAwBAAAMwAgBIwBAADfAQAwjQEAAE8AEI4BAADfAQAwpgEBAAAAAQEAAABMACABAAAATAAgBIwBAADfAQAwjQEAAE8AEI4BAADfAQAwpgEBAM8BACEAAwAAAE8AIAMAAFAAMAQAAEwAIAMAAABPACADAABQADAEAABMACADAAAATwAgAwAAUAAwBAAATAAgAaYBAQAAAAEBCAAAVAAgAaYBAQAAAAEBCAAAVgAwAQgAAFYAMAGmAQEA8gEAIQIAAABMACAIAABZACABpgEBAPIBACECAAAATwAgCAAAWwAgAgAAAE8AIAgAAFsAIAMAAABMACAPAABUACAQAABZACABAAAATAAgAQAAAE8AIAMVAACAAgAgGAAAggIAIBkAAIECACAEjAEAAN4BADCNAQAAYgAQjgEAAN4BADCmAQEAygEAIQMAAABPACADAABhADAUAABiACADAAAATwAgAwAAUAAwBAAATAAgBYwBAADdAQAwjQEAAGgAEI4BAADdAQAwpAEBAAAAAaUBAQDPAQAhAQAAAGUAIAEAAABlACAFjAEAAN0BADCNAQAAaAAQjgEAAN0BADCkAQEAzwEAIaUBAQDPAQAhAAMAAABoACADAABpADAEAABlACADAAAAaAAgAwAAaQAwBAAAZQAgAwAAAGgAIAMAAGkAMAQAAGUAIAKkAQEAAAABpQEBAAAAAQEIAABtACACpAEBAAAAAaUBAQAAAAEBCAAAbwAwAQgAAG8AMAKkAQEA8gEAIaUBAQDyAQAhAgAAAGUAIAgAAHIAIAKkAQEA8gEAIaUBAQDyAQAhAgAAAGgAIAgAAHQAIAIAAABoACAIAAB0ACADAAAAZQAgDwAAbQAgEAAAcgAgAQAAAGUAIAEAAABoACADFQAA_QEAIBgAAP8BACAZAAD-AQAgBYwBAADcAQAwjQEAAHsAEI4BAADcAQAwpAEBAMoBACGlAQEAygEAIQMAAABoACADAAB6ADAUAAB7ACADAAAAaAAgAwAAaQAwBAAAZQAgB4wBAADZAQAwjQEAAIEBABCOAQAA2QEAMI8BAAHbAQAhoQECAAAAAaIBAgDaAQAhowEAAdsBACEBAAAAfgAgAQAAAH4AIAeMAQAA2QEAMI0BAACBAQAQjgEAANkBADCPAQAB2wEAIaEBAgDaAQAhogECANoBACGjAQAB2wEAIQADAAAAgQEAIAMAAIIBADAEAAB-ACADAAAAgQEAIAMAAIIBADAEAAB-ACADAAAAgQEAIAMAAIIBADAEAAB-ACAEjwEAAQAAAaEBAgAAAAGiAQIAAAABowEAAQAAAQEIAACGAQAgBI8BAAEAAAGhAQIAAAABogECAAAAAaMBAAEAAAEBCAAAiAEAMAEIAACIAQAwBI8BAAH8AQAhoQECAPsBACGiAQIA-wEAIaMBAAH8AQAhAgAAAH4AIAgAAIsBACAEjwEAAfwBACGhAQIA-wEAIaIBAgD7AQAhowEAAfwBACECAAAAgQEAIAgAAI0BACACAAAAgQEAIAgAAI0BACADAAAAfgAgDwAAhgEAIBAAAIsBACABAAAAfgAgAQAAAIEBACAFFQAA9gEAIBYAAPcBACAXAAD6AQAgGAAA-QEAIBkAAPgBACAHjAEAANIBADCNAQAAlAEAEI4BAADSAQAwjwEAAdQBACGhAQIA0wEAIaIBAgDTAQAhowEAAdQBACEDAAAAgQEAIAMAAJMBADAUAACUAQAgAwAAAIEBACADAACCAQAwBAAAfgAgB4wBAADRAQAwjQEAAJoBABCOAQAA0QEAMI8BAQAAAAGeAQEAzwEAIZ8BAQDPAQAhoAEBAM8BACEBAAAAlwEAIAEAAACXAQAgB4wBAADRAQAwjQEAAJoBABCOAQAA0QEAMI8BAQDPAQAhngEBAM8BACGfAQEAzwEAIaABAQDPAQAhAAMAAACaAQAgAwAAmwEAMAQAAJcBACADAAAAmgEAIAMAAJsBADAEAACXAQAgAwAAAJoBACADAACbAQAwBAAAlwEAIASPAQEAAAABngEBAAAAAZ8BAQAAAAGgAQEAAAABAQgAAJ8BACAEjwEBAAAAAZ4BAQAAAAGfAQEAAAABoAEBAAAAAQEIAAChAQAwAQgAAKEBADAEjwEBAPIBACGeAQEA8gEAIZ8BAQDyAQAhoAEBAPIBACECAAAAlwEAIAgAAKQBACAEjwEBAPIBACGeAQEA8gEAIZ8BAQDyAQAhoAEBAPIBACECAAAAmgEAIAgAAKYBACACAAAAmgEAIAgAAKYBACADAAAAlwEAIA8AAJ8BACAQAACkAQAgAQAAAJcBACABAAAAmgEAIAMVAADzAQAgGAAA9QEAIBkAAPQBACAHjAEAANABADCNAQAArQEAEI4BAADQAQAwjwEBAMoBACGeAQEAygEAIZ8BAQDKAQAhoAEBAMoBACEDAAAAmgEAIAMAAKwBADAUAACtAQAgAwAAAJoBACADAACbAQAwBAAAlwEAIAeMAQAAzgEAMI0BAACzAQAQjgEAAM4BADCPAQEAAAABkAEBAM8BACGRAQEAzwEAIZIBAQDPAQAhAQAAALABACABAAAAsAEAIAeMAQAAzgEAMI0BAACzAQAQjgEAAM4BADCPAQEAzwEAIZABAQDPAQAhkQEBAM8BACGSAQEAzwEAIQADAAAAswEAIAMAALQBADAEAACwAQAgAwAAALMBACADAAC0AQAwBAAAsAEAIAMAAACzAQAgAwAAtAEAMAQAALABACAEjwEBAAAAAZABAQAAAAGRAQEAAAABkgEBAAAAAQEIAAC4AQAgBI8BAQAAAAGQAQEAAAABkQEBAAAAAZIBAQAAAAEBCAAAugEAMAEIAAC6AQAwBI8BAQDyAQAhkAEBAPIBACGRAQEA8gEAIZIBAQDyAQAhAgAAALABACAIAAC9AQAgBI8BAQDyAQAhkAEBAPIBACGRAQEA8gEAIZIBAQDyAQAhAgAAALMBACAIAAC_AQAgAgAAALMBACAIAAC_AQAgAwAAALABACAPAAC4AQAgEAAAvQEAIAEAAACwAQAgAQAAALMBACADFQAA7wEAIBgAAPEBACAZAADwAQAgB4wBAADJAQAwjQEAAMYBABCOAQAAyQEAMI8BAQDKAQAhkAEBAMoBACGRAQEAygEAIZIBAQDKAQAhAwAAALMBACADAADFAQAwFAAAxgEAIAMAAACzAQAgAwAAtAEAMAQAALABACAHjAEAAMkBADCNAQAAxgEAEI4BAADJAQAwjwEBAMoBACGQAQEAygEAIZEBAQDKAQAhkgEBAMoBACEOFQAAzAEAIBgAAM0BACAZAADNAQAgkwEBAAAAAZQBAQAAAASVAQEAAAAElgEBAAAAAZcBAQAAAAGYAQEAAAABmQEBAAAAAZoBAQAAAAGbAQEAAAABnAEBAAAAAZ0BAQDLAQAhDhUAAMwBACAYAADNAQAgGQAAzQEAIJMBAQAAAAGUAQEAAAAElQEBAAAABJYBAQAAAAGXAQEAAAABmAEBAAAAAZkBAQAAAAGaAQEAAAABmwEBAAAAAZwBAQAAAAGdAQEAywEAIQiTAQIAAAABlAECAAAABJUBAgAAAASWAQIAAAABlwECAAAAAZgBAgAAAAGZAQIAAAABnQECAMwBACELkwEBAAAAAZQBAQAAAASVAQEAAAAElgEBAAAAAZcBAQAAAAGYAQEAAAABmQEBAAAAAZoBAQAAAAGbAQEAAAABnAEBAAAAAZ0BAQDNAQAhB4wBAADOAQAwjQEAALMBABCOAQAAzgEAMI8BAQDPAQAhkAEBAM8BACGRAQEAzwEAIZIBAQDPAQAhC5MBAQAAAAGUAQEAAAAElQEBAAAABJYBAQAAAAGXAQEAAAABmAEBAAAAAZkBAQAAAAGaAQEAAAABmwEBAAAAAZwBAQAAAAGdAQEAzQEAIQeMAQAA0AEAMI0BAACtAQAQjgEAANABADCPAQEAygEAIZ4BAQDKAQAhnwEBAMoBACGgAQEAygEAIQeMAQAA0QEAMI0BAACaAQAQjgEAANEBADCPAQEAzwEAIZ4BAQDPAQAhnwEBAM8BACGgAQEAzwEAIQeMAQAA0gEAMI0BAACUAQAQjgEAANIBADCPAQAB1AEAIaEBAgDTAQAhogECANMBACGjAQAB1AEAIQ0VAADMAQAgFgAA2AEAIBcAAMwBACAYAADMAQAgGQAAzAEAIJMBAgAAAAGUAQIAAAAElQECAAAABJYBAgAAAAGXAQIAAAABmAECAAAAAZkBAgAAAAGdAQIA1wEAIQcVAADMAQAgGAAA1gEAIBkAANYBACCTAQABAAABlAEAAQAABJUBAAEAAASdAQAB1QEAIQcVAADMAQAgGAAA1gEAIBkAANYBACCTAQABAAABlAEAAQAABJUBAAEAAASdAQAB1QEAIQSTAQABAAABlAEAAQAABJUBAAEAAASdAQAB1gEAIQ0VAADMAQAgFgAA2AEAIBcAAMwBACAYAADMAQAgGQAAzAEAIJMBAgAAAAGUAQIAAAAElQECAAAABJYBAgAAAAGXAQIAAAABmAECAAAAAZkBAgAAAAGdAQIA1wEAIQiTAQgAAAABlAEIAAAABJUBCAAAAASWAQgAAAABlwEIAAAAAZgBCAAAAAGZAQgAAAABnQEIANgBACEHjAEAANkBADCNAQAAgQEAEI4BAADZAQAwjwEAAdsBACGhAQIA2gEAIaIBAgDaAQAhowEAAdsBACEIkwECAAAAAZQBAgAAAASVAQIAAAAElgECAAAAAZcBAgAAAAGYAQIAAAABmQECAAAAAZ0BAgDMAQAhBJMBAAEAAAGUAQABAAAElQEAAQAABJ0BAAHWAQAhBYwBAADcAQAwjQEAAHsAEI4BAADcAQAwpAEBAMoBACGlAQEAygEAIQWMAQAA3QEAMI0BAABoABCOAQAA3QEAMKQBAQDPAQAhpQEBAM8BACEEjAEAAN4BADCNAQAAYgAQjgEAAN4BADCmAQEAygEAIQSMAQAA3wEAMI0BAABPABCOAQAA3wEAMKYBAQDPAQAhEIwBAADgAQAwjQEAAEkAEI4BAADgAQAwjwEBAMoBACGeAQEAygEAIacBAgDTAQAhqAEBAMoBACGpAQEAygEAIaoBAQDhAQAhqwECANMBACGsAQEAygEAIa0BAQDKAQAhrgEBAMoBACGvAQEAygEAIbABAQDKAQAhsQECANMBACEOFQAA4wEAIBgAAOQBACAZAADkAQAgkwEBAAAAAZQBAQAAAAWVAQEAAAAFlgEBAAAAAZcBAQAAAAGYAQEAAAABmQEBAAAAAZoBAQAAAAGbAQEAAAABnAEBAAAAAZ0BAQDiAQAhDhUAAOMBACAYAADkAQAgGQAA5AEAIJMBAQAAAAGUAQEAAAAFlQEBAAAABZYBAQAAAAGXAQEAAAABmAEBAAAAAZkBAQAAAAGaAQEAAAABmwEBAAAAAZwBAQAAAAGdAQEA4gEAIQiTAQIAAAABlAECAAAABZUBAgAAAAWWAQIAAAABlwECAAAAAZgBAgAAAAGZAQIAAAABnQECAOMBACELkwEBAAAAAZQBAQAAAAWVAQEAAAAFlgEBAAAAAZcBAQAAAAGYAQEAAAABmQEBAAAAAZoBAQAAAAGbAQEAAAABnAEBAAAAAZ0BAQDkAQAhEIwBAADlAQAwjQEAADYAEI4BAADlAQAwjwEBAM8BACGeAQEAzwEAIacBAgDaAQAhqAEBAM8BACGpAQEAzwEAIaoBAQDmAQAhqwECANoBACGsAQEAzwEAIa0BAQDPAQAhrgEBAM8BACGvAQEAzwEAIbABAQDPAQAhsQECANoBACELkwEBAAAAAZQBAQAAAAWVAQEAAAAFlgEBAAAAAZcBAQAAAAGYAQEAAAABmQEBAAAAAZoBAQAAAAGbAQEAAAABnAEBAAAAAZ0BAQDkAQAhDAgBAMoBACGMAQAA5wEAMI0BAAAwABCOAQAA5wEAMJABAQDKAQAhsgECANMBACGzAQEAygEAIbQBAQDKAQAhtQEBAMoBACG2AQEAygEAIbcBAQDKAQAhuAEBAOEBACEMCAEAzwEAIYwBAADoAQAwjQEAAB0AEI4BAADoAQAwkAEBAM8BACGyAQIA2gEAIbMBAQDPAQAhtAEBAM8BACG1AQEAzwEAIbYBAQDPAQAhtwEBAM8BACG4AQEA5gEAIQqMAQAA6QEAMI0BAAAXABCOAQAA6QEAMLkBAgDTAQAhugEBAMoBACG7AQEAygEAIbwBAQDhAQAhvQEBAOEBACG-AQEA4QEAIb8BAAHqAQAhBxUAAOMBACAYAADsAQAgGQAA7AEAIJMBAAEAAAGUAQABAAAFlQEAAQAABZ0BAAHrAQAhBxUAAOMBACAYAADsAQAgGQAA7AEAIJMBAAEAAAGUAQABAAAFlQEAAQAABZ0BAAHrAQAhBJMBAAEAAAGUAQABAAAFlQEAAQAABZ0BAAHsAQAhCowBAADtAQAwjQEAAAQAEI4BAADtAQAwuQECANoBACG6AQEAzwEAIbsBAQDPAQAhvAEBAOYBACG9AQEA5gEAIb4BAQDmAQAhvwEAAe4BACEEkwEAAQAAAZQBAAEAAAWVAQABAAAFnQEAAewBACEAAAABwAEBAAAAAQAAAAAAAAAABcABAgAAAAHBAQIAAAABwgECAAAAAcMBAgAAAAHEAQIAAAABAcABAAEAAAEAAAAAAAAAAAAAAAABwAEBAAAAAQAAAAAAAAAAAAABwAEAAQAAAQAAAAAFFQAGFgAHFwAIGAAJGQAKAAAAAAAFFQAGFgAHFwAIGAAJGQAKAAAABRUAEBYAERcAEhgAExkAFAAAAAAABRUAEBYAERcAEhgAExkAFAAAAAUVABoWABsXABwYAB0ZAB4AAAAAAAUVABoWABsXABwYAB0ZAB4AAAADFQAkGAAlGQAmAAAAAxUAJBgAJRkAJgAAAAMVACwYAC0ZAC4AAAADFQAsGAAtGQAuAAAABRUANBYANRcANhgANxkAOAAAAAAABRUANBYANRcANhgANxkAOAAAAAMVAD4YAD8ZAEAAAAADFQA-GAA_GQBAAAAAAxUARhgARxkASAAAAAMVAEYYAEcZAEgBAgECAwEFBgEGBwEHCAEJCgEKDAILDQMMDwENEQIOEgQREwESFAETFQIaGAUbGQscGwwdHAweHwwfIAwgIQwhIwwiJQIjJg0kKAwlKgImKw4nLAwoLQwpLgIqMQ8rMhUsNBYtNRYuOBYvORYwOhYxPBYyPgIzPxc0QRY1QwI2RBg3RRY4RhY5RwI6Shk7Sx88TSA9TiA-USA_UiBAUyBBVSBCVwJDWCFEWiBFXAJGXSJHXiBIXyBJYAJKYyNLZCdMZihNZyhOaihPayhQbChRbihScAJTcSlUcyhVdQJWdipXdyhYeChZeQJafCtbfS9cfzBdgAEwXoMBMF-EATBghQEwYYcBMGKJAQJjigExZIwBMGWOAQJmjwEyZ5ABMGiRATBpkgECapUBM2uWATlsmAE6bZkBOm6cATpvnQE6cJ4BOnGgATpyogECc6MBO3SlATp1pwECdqgBPHepATp4qgE6easBAnquAT17rwFBfLEBQn2yAUJ-tQFCf7YBQoABtwFCgQG5AUKCAbsBAoMBvAFDhAG-AUKFAcABAoYBwQFEhwHCAUKIAcMBQokBxAECigHHAUWLAcgBSQ"
};
async function decodeBase64AsWasm(wasmBase64) {
  const { Buffer: Buffer2 } = await import("node:buffer");
  const wasmArray = Buffer2.from(wasmBase64, "base64");
  return new WebAssembly.Module(wasmArray);
}
config.compilerWasm = {
  getRuntime: async () => await import("@prisma/client/runtime/query_compiler_fast_bg.sqlite.mjs"),
  getQueryCompilerWasmModule: async () => {
    const { wasm } = await import("@prisma/client/runtime/query_compiler_fast_bg.sqlite.wasm-base64.mjs");
    return await decodeBase64AsWasm(wasm);
  },
  importName: "./query_compiler_fast_bg.js"
};
function getPrismaClientClass() {
  return runtime.getPrismaClient(config);
}

// prisma/generated/internal/prismaNamespace.ts
import * as runtime2 from "@prisma/client/runtime/client";
var getExtensionContext = runtime2.Extensions.getExtensionContext;
var NullTypes2 = {
  DbNull: runtime2.NullTypes.DbNull,
  JsonNull: runtime2.NullTypes.JsonNull,
  AnyNull: runtime2.NullTypes.AnyNull
};
var TransactionIsolationLevel = runtime2.makeStrictEnum({
  Serializable: "Serializable"
});
var defineExtension = runtime2.Extensions.defineExtension;

// prisma/generated/client.ts
globalThis["__dirname"] = path.dirname(fileURLToPath(import.meta.url));
var PrismaClient = getPrismaClientClass();

// prisma/migrate.ts
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join as join2 } from "node:path";
var TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;
function migrate(driver, folder, at) {
  const names2 = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  driver.exec("BEGIN EXCLUSIVE");
  try {
    driver.exec(TABLE);
    const done = new Map(
      driver.all('SELECT "migration_name", "checksum" FROM "_prisma_migrations"', []).rows.map((row3) => [String(row3[0]), String(row3[1])])
    );
    for (const name of done.keys())
      if (!names2.includes(name))
        throw new Error(`the database has migration ${name}, which this release lacks`);
    const applied = names2.filter((name) => applyOnce(driver, join2(folder, name), name, done.get(name), at));
    driver.exec("COMMIT");
    return applied;
  } catch (error) {
    driver.exec("ROLLBACK");
    throw error;
  }
}
function applyOnce(driver, path2, name, had, at) {
  const sql = readFileSync(join2(path2, "migration.sql"), "utf8");
  const checksum2 = createHash("sha256").update(sql).digest("hex");
  if (had === checksum2) return false;
  if (had !== void 0) throw new Error(`migration ${name} was edited after it was applied`);
  driver.exec(sql);
  driver.run(
    'INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)',
    [randomUUID(), checksum2, at, name, at]
  );
  return true;
}

// prisma/client.ts
var LIMITS = { maxWait: 3e4, timeout: 6e4 };
async function openDatabase(path2, at) {
  const driver = openDriver(path2);
  try {
    migrate(driver, MIGRATIONS, at);
  } finally {
    driver.close();
  }
  const db = new PrismaClient({ adapter: serialSqlite(path2) });
  await db.$connect();
  return db;
}
var MIGRATIONS = fileURLToPath2(new URL("../prisma/migrations", import.meta.url));
async function transact(db, act) {
  try {
    return await db.$transaction(async (tx) => {
      const outcome2 = await act(tx);
      if (!outcome2.ok) throw refusedWith(outcome2);
      return outcome2;
    }, LIMITS);
  } catch (error) {
    const outcome2 = refusals.get(error);
    if (outcome2 !== void 0) return outcome2;
    throw error;
  }
}
var read = (db, look) => db.$transaction((tx) => look(tx), LIMITS);
var refusals = /* @__PURE__ */ new WeakMap();
function refusedWith(outcome2) {
  const error = new Error("refused");
  refusals.set(error, outcome2);
  return error;
}

// src/ballot/key-share.ts
import { combine, split } from "shamir-secret-sharing";
var SECRET_LENGTH = 32;
var SHARE_LENGTH = SECRET_LENGTH + 1;
var MAX_KEY_HOLDERS = 9;
var SHARE_LABEL = toUtf8("bilik/share/1\0");
var CARD_LABEL = toUtf8("bilik/card/1\0");
var CARD_MARK = new Uint8Array([2]);
var SHARE_AT = CARD_MARK.length + 8 + 1;
var BODY_LENGTH = SHARE_AT + SHARE_LENGTH;
var CHECKSUM_LENGTH = 2;
var CARD_LENGTH = BODY_LENGTH + CHECKSUM_LENGTH;
var QR_LENGTH = 68;
var TYPED_LINES = 3;
var LINE_BYTES = CARD_LENGTH / TYPED_LINES;
async function splitSecret(secret, t, n) {
  if (secret.length !== SECRET_LENGTH) throw new RangeError(`a secret has ${SECRET_LENGTH} bytes`);
  if (t === 1 && n === 1) return [concat(secret, new Uint8Array([1]))];
  if (!(t >= 2 && t <= n && n <= MAX_KEY_HOLDERS)) throw new RangeError(`no box key is split ${t} of ${n}`);
  const copy = Uint8Array.from(secret);
  try {
    return await split(copy, n, t);
  } finally {
    wipe(copy);
  }
}
var shareHash = (electionId, index, share) => hashBytes(concat(SHARE_LABEL, fromHex(electionId), new Uint8Array([index]), share));
function cardText(card2) {
  const bytes = cardBytes(card2);
  const text2 = toBase45(bytes);
  wipe(bytes);
  return text2;
}
function cardTyped(card2) {
  const bytes = cardBytes(card2);
  const lines = Array.from(
    { length: TYPED_LINES },
    (_, at) => toTyped(bytes.subarray(at * LINE_BYTES, (at + 1) * LINE_BYTES))
  );
  wipe(bytes);
  return lines.join("\n");
}
function cardBytes(card2) {
  if (card2.share.length !== SHARE_LENGTH) throw new RangeError(`a share has ${SHARE_LENGTH} bytes`);
  if (!isIndex(card2.index)) throw new RangeError(`no card has the number ${card2.index}`);
  const body = concat(CARD_MARK, fromHex(card2.electionId), new Uint8Array([card2.index]), card2.share);
  const bytes = concat(body, checksum(body));
  wipe(body);
  return bytes;
}
var checksum = (body) => sha256(concat(CARD_LABEL, body)).slice(0, CHECKSUM_LENGTH);
var isIndex = (index) => Number.isInteger(index) && index >= 1 && index <= MAX_KEY_HOLDERS;
function readCard(text2) {
  const scanned = fromBase45(text2.trim().toUpperCase().padStart(QR_LENGTH));
  const card2 = scanned === null ? null : cardOf(scanned);
  return card2 === null ? readLines(text2) : accept(card2);
}
function readLines(text2) {
  const lines = linesOf(text2);
  const bytes = new Uint8Array(CARD_LENGTH);
  for (let at = 0; at < TYPED_LINES; at += 1) {
    const part = fromTyped(lines[at] ?? "", LINE_BYTES);
    if (part === null) {
      wipe(bytes);
      return refuse({ kind: "card-malformed", line: at + 1 });
    }
    bytes.set(part, at * LINE_BYTES);
    wipe(part);
  }
  const card2 = lines.length === TYPED_LINES ? cardOf(bytes) : null;
  return card2 === null ? refuse({ kind: "card-malformed", line: null }) : accept(card2);
}
function linesOf(text2) {
  const lines = text2.split(/[\r\n]+/).filter((line3) => forgive(line3) !== "");
  if (lines.length === TYPED_LINES) return lines;
  return forgive(text2).match(new RegExp(`.{1,${typedLength(LINE_BYTES)}}`, "g")) ?? [];
}
function cardOf(bytes) {
  const body = bytes.slice(0, BODY_LENGTH);
  const index = body[SHARE_AT - 1] ?? 0;
  const whole = bytes.length === CARD_LENGTH && body[0] === CARD_MARK[0] && isIndex(index);
  const good = whole && compareBytes(checksum(body), bytes.subarray(BODY_LENGTH)) === 0;
  const electionId = toHex(body.subarray(CARD_MARK.length, SHARE_AT - 1));
  const card2 = good ? { electionId, index, share: body.slice(SHARE_AT) } : null;
  wipe(body, bytes);
  return card2;
}
function checkCard(card2, setup) {
  if (card2.electionId !== setup.electionId) return refuse({ kind: "card-of-other-election" });
  const right = setup.shareHashes[card2.index - 1] === shareHash(card2.electionId, card2.index, card2.share);
  return right ? accept(null) : refuse({ kind: "card-wrong", index: card2.index });
}
async function joinShares(cards, threshold) {
  const shares = [...new Map(cards.map((card2) => [card2.index, card2.share])).values()];
  if (shares.length < threshold)
    return refuse({ kind: "too-few-cards", have: shares.length, need: threshold });
  const copies = shares.slice(0, threshold).map((share) => Uint8Array.from(share));
  try {
    const [single] = copies;
    if (threshold === 1 && single !== void 0) return accept(single.slice(0, SECRET_LENGTH));
    return accept(await combine(copies));
  } finally {
    wipe(...copies);
  }
}
function wipe(...secrets) {
  for (const secret of secrets) secret.fill(0);
}

// src/election/draft.ts
import { Value } from "typebox/value";
var emptyDraft = (kind, rollSalt) => ({
  kind,
  clock: null,
  facts: {},
  rules: {},
  rulesRead: false,
  holders: null,
  slips: null,
  expected: null,
  runOffOf: null,
  rollSalt
});
var RULE_NAMES = Object.keys(Rules.properties);
function missingRules(draft) {
  const chosen = draft.rules;
  return RULE_NAMES.filter((name) => name !== "articles" && chosen[name] === void 0);
}
function completeFacts(draft) {
  return Value.Check(ElectionFacts, draft.facts) ? draft.facts : null;
}
function completeRules(draft) {
  const rules = { articles: {}, ...draft.rules };
  return Value.Check(Rules, rules) ? rules : null;
}
function missingParts(draft, counted) {
  const rules = completeRules(draft);
  const missing = [
    ["clock", draft.clock === null],
    ["facts", completeFacts(draft) === null],
    ["rules", rules === null],
    ["rule-conflicts", rules !== null && ruleConflicts(rules).length > 0],
    ["officers", counted.officers < LEAST_OFFICERS],
    ["roll", counted.residents === 0],
    ["holders", draft.holders === null || !holdersFit(draft.holders, draft.kind)],
    ["slips", draft.slips === null],
    ["rules-read", !draft.rulesRead]
  ];
  return missing.filter(([, lacks]) => lacks).map(([part]) => part);
}
var LEAST_OFFICERS = 3;
function holdersFit(holders2, kind) {
  const { threshold, names: names2 } = holders2;
  if (threshold > names2.length || names2.length > 9) return false;
  return threshold >= 2 || kind === "rehearsal" && names2.length === 1;
}
var conflictsOf = (draft) => {
  const rules = completeRules(draft);
  return rules === null ? [] : ruleConflicts(rules);
};
function proposeSlips(expected, perSheet) {
  const sheets = (slips) => Math.ceil(slips / perSheet) * perSheet;
  return {
    main: sheets(Math.ceil(expected * 11 / 10)),
    reserve: sheets(Math.max(20, Math.ceil(expected / 10))),
    test: perSheet
  };
}

// src/election/phase.ts
var PHASES = [
  "setup",
  "ready",
  "voting",
  "paused",
  "last-call",
  "closed",
  "counting",
  "certified",
  "abandoned",
  "void"
];
var WAYS = {
  setup: ["ready", "abandoned"],
  ready: ["voting", "abandoned"],
  voting: ["paused", "last-call", "abandoned"],
  // Turnout is judged here: from a pause the doors open again, or the last call follows.
  paused: ["voting", "last-call", "abandoned", "void"],
  "last-call": ["paused", "closed"],
  closed: ["counting", "void"],
  counting: ["certified", "void"],
  certified: [],
  abandoned: [],
  void: []
};
function enterPhase(from, to) {
  if (WAYS[from].includes(to)) return accept(to);
  return refuse({
    kind: "wrong-phase",
    phase: from,
    needed: PHASES.filter((phase2) => WAYS[phase2].includes(to))
  });
}
function needPhase(phase2, ...needed) {
  return needed.includes(phase2) ? accept(phase2) : refuse({ kind: "wrong-phase", phase: phase2, needed });
}

// src/election/device-pass.ts
var DEVICE_COOKIE = "bilik-device";
function newDevicePass(random, device) {
  const secret = toHex(random(24));
  return { cookie: `${device}.${secret}`, secretHash: hashBytes(fromHex(secret)) };
}
function readDevicePass(cookie2) {
  const [, device, secret] = /^([a-z0-9]{1,40})\.([0-9a-f]{48})$/.exec(cookie2 ?? "") ?? [];
  if (device === void 0 || secret === void 0) return null;
  return { device, secretHash: hashBytes(fromHex(secret)) };
}

// src/election/store.ts
var ONE = { one: 1 };
async function startElection(tx, draft) {
  await tx.electionState.create({ data: { ...ONE, phase: "setup", draft: canonicalJson(draft) } });
}
async function readElection(tx) {
  const row3 = await tx.electionState.findUnique({ where: ONE, omit: { rollLines: true } });
  if (row3 === null) return null;
  return {
    phase: row3.phase,
    draft: JSON.parse(row3.draft),
    setup: row3.document === null ? null : JSON.parse(row3.document),
    recordSecret: row3.recordSecret === null ? null : JSON.parse(row3.recordSecret),
    readingSeed: row3.readingSeed === null ? null : new Uint8Array(row3.readingSeed)
  };
}
async function setPhase(tx, phase2) {
  await tx.electionState.update({ where: ONE, data: { phase: phase2 } });
}
async function saveDraft(tx, draft) {
  await tx.electionState.update({ where: ONE, data: { draft: canonicalJson(draft) } });
}
async function saveSetup(tx, frozen) {
  await tx.electionState.update({
    where: ONE,
    data: {
      phase: "ready",
      document: canonicalJson(frozen.setup),
      recordSecret: canonicalJson(frozen.recordSecret),
      rollLines: canonicalJson(frozen.lines)
    }
  });
}
async function frozenLines(tx) {
  const row3 = await tx.electionState.findUnique({ where: ONE, select: { rollLines: true } });
  return row3?.rollLines === null || row3 === null ? [] : JSON.parse(row3.rollLines);
}
async function saveReadingSeed(tx, sealed) {
  await tx.electionState.update({ where: ONE, data: { readingSeed: new Uint8Array(sealed) } });
}
async function allOfficers(tx) {
  const rows = await tx.officer.findMany({ orderBy: { id: "asc" } });
  return rows.map((row3) => ({ ...row3, roles: JSON.parse(row3.roles) }));
}
async function saveOfficer(tx, officer) {
  const data = { ...officer, roles: canonicalJson(officer.roles) };
  await tx.officer.upsert({ where: { id: officer.id }, create: data, update: data });
}
async function allDevices(tx) {
  const rows = await tx.device.findMany({ orderBy: { id: "asc" } });
  return rows.map((row3) => ({ ...row3, kind: row3.kind }));
}
async function findDevice(tx, id2) {
  const row3 = await tx.device.findUnique({ where: { id: id2 } });
  return row3 === null ? null : { ...row3, kind: row3.kind };
}
async function findByPass(tx, cookie2) {
  const pass = readDevicePass(cookie2);
  const device = pass === null ? null : await findDevice(tx, pass.device);
  return device?.secretHash === pass?.secretHash ? device : null;
}
async function saveDevice(tx, device) {
  await tx.device.create({ data: { ...device } });
}
async function removeDevice(tx, id2) {
  const { count: count3 } = await tx.device.deleteMany({ where: { id: id2 } });
  return count3 === 1;
}

// src/roll/store.ts
var BATCH = 1e3;
async function addResidents(tx, residents) {
  for (let at = 0; at < residents.length; at += BATCH)
    await tx.resident.createMany({ data: residents.slice(at, at + BATCH).map(toRow) });
}
async function removeAllResidents(tx) {
  await tx.resident.deleteMany();
}
async function findResident(tx, id2) {
  const row3 = await tx.resident.findUnique({ where: { id: id2 } });
  return row3 === null ? null : fromRow(row3);
}
async function allResidents(tx) {
  const rows = await tx.resident.findMany({ orderBy: { rollNumber: "asc" } });
  return rows.map(fromRow);
}
async function countResidents(tx) {
  return tx.resident.count();
}
async function nextRollNumber(tx) {
  const { _max } = await tx.resident.aggregate({ _max: { rollNumber: true } });
  return (_max.rollNumber ?? 0) + 1;
}
async function correctResident(tx, resident) {
  const { id: id2, ...data } = toRow(resident);
  const { count: count3 } = await tx.resident.updateMany({ where: { id: id2 }, data });
  return count3 === 1;
}
async function addCheckIn(tx, residentId) {
  const added = await tx.$executeRaw`INSERT OR IGNORE INTO "CheckIn" ("residentId") VALUES (${residentId})`;
  return added === 1;
}
async function removeCheckIn(tx, residentId) {
  const { count: count3 } = await tx.checkIn.deleteMany({ where: { residentId } });
  return count3 === 1;
}
async function isCheckedIn(tx, residentId) {
  return await tx.checkIn.findUnique({ where: { residentId } }) !== null;
}
async function checkedInIds(tx) {
  const rows = await tx.checkIn.findMany();
  return new Set(rows.map(({ residentId }) => residentId));
}
async function countCheckIns(tx) {
  return tx.checkIn.count();
}
function toRow(resident) {
  return {
    ...resident,
    aliases: canonicalJson(resident.aliases),
    flags: canonicalJson(resident.flags),
    married: resident.married ? 1 : 0,
    addedLate: resident.addedLate ? 1 : 0
  };
}
function fromRow(row3) {
  return {
    ...row3,
    aliases: JSON.parse(row3.aliases),
    sex: row3.sex,
    flags: JSON.parse(row3.flags),
    married: row3.married === 1,
    addedLate: row3.addedLate === 1
  };
}

// src/desk/print/qr.ts
import { create } from "qrcode";
var QUIET = 4;
function makeQr(text2, correction) {
  const mode = /^[0-9A-Z $%*+\-./:]+$/.test(text2) ? "alphanumeric" : "byte";
  const segment = mode === "alphanumeric" ? { data: text2, mode } : { data: new TextEncoder().encode(text2), mode };
  const { modules } = create([segment], { errorCorrectionLevel: correction });
  return { modules: modules.size, rectangles: rectanglesOf(modules.size, (x, y) => modules.get(y, x) === 1) };
}
function rectanglesOf(size, dark) {
  const rectangles = [];
  let above = /* @__PURE__ */ new Map();
  for (let y = 0; y < size; y += 1) {
    const row3 = /* @__PURE__ */ new Map();
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (x < size && dark(x, y)) x += 1;
      if (x === from) continue;
      const key = `${from} ${x - from}`;
      const known = above.get(key);
      if (known === void 0) {
        const fresh = [from, y, x - from, 1];
        rectangles.push(fresh);
        row3.set(key, fresh);
      } else {
        known[3] += 1;
        row3.set(key, known);
      }
    }
    above = row3;
  }
  return rectangles;
}
function drawQr(pen, qr, x, y, side) {
  const module = side / qr.modules;
  const white = QUIET * module;
  pen.save();
  pen.rect(x - white, y - white, side + 2 * white, side + 2 * white).fill("#ffffff");
  pen.transform(module, 0, 0, module, x, y).fillColor("#000000");
  pen.addContent(`${qr.rectangles.map((sides) => `${sides.join(" ")} re`).join("\n")}
f`);
  pen.restore();
}

// src/desk/print/sheet.ts
import PDFDocument from "pdfkit";

// src/desk/print/text.ts
var CAPITALS = 0.67;
var LEADING = 1.22;
var STEP = 0.25;
var POINT = 25.4 / 72;
function write(pen, text2, how) {
  return place(pen, lay(pen, text2, how.width, how), how);
}
function lay(pen, text2, width, letters) {
  const clean = printable(text2);
  const least = letters.least ?? letters.size;
  for (let size = letters.size; size >= least; size -= STEP) {
    const fitting = { ...letters, size };
    const lines2 = breakLines(pen, clean, width, fitting);
    if (lines2.length <= mostLines(fitting)) return laid(lines2, width, fitting);
  }
  const smallest = { ...letters, size: least };
  const lines = breakLines(pen, clean, width, smallest).slice(0, mostLines(smallest));
  const last = `${lines.pop() ?? ""}\u2026`;
  return laid([...lines, shorten(pen, last, width, smallest)], width, smallest);
}
function mostLines({ lines, height, size, leading = LEADING }) {
  if (height === void 0) return lines;
  const further = Math.floor((height / (size * POINT) - CAPITALS) / leading);
  return Math.max(1, Math.min(lines, 1 + further));
}
var laid = (lines, width, letters) => ({
  lines,
  width,
  letters,
  height: (CAPITALS + (lines.length - 1) * (letters.leading ?? LEADING)) * letters.size * POINT
});
function place(pen, { lines, width, letters }, { x, y, align = "left", colour = "#000000" }) {
  setLetters(pen, letters);
  pen.fillColor(colour);
  const leading = (letters.leading ?? LEADING) * letters.size * POINT;
  let foot = y + CAPITALS * letters.size * POINT;
  lines.forEach((line3, at) => {
    const slack = align === "left" ? 0 : width - widthOf(pen, line3, letters);
    const left = x + (align === "center" ? slack / 2 : slack);
    if (at > 0) foot += leading;
    pen.text(line3, left, foot, {
      lineBreak: false,
      baseline: "alphabetic",
      characterSpacing: tracking(letters)
    });
  });
  return foot;
}
function breakLines(pen, text2, width, letters) {
  setLetters(pen, letters);
  const fits = (line4) => widthOf(pen, line4, letters) <= width;
  const lines = [];
  let line3 = "";
  for (const word of text2.split(" ").flatMap((word2) => pieces(word2, fits))) {
    const longer = line3 === "" ? word : `${line3} ${word}`;
    if (fits(longer)) line3 = longer;
    else {
      lines.push(line3);
      line3 = word;
    }
  }
  return [...lines, line3];
}
function pieces(word, fits) {
  if (fits(word)) return [word];
  const parts = [];
  let part = "";
  for (const sign of word) {
    if (part !== "" && !fits(part + sign)) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part];
}
function shorten(pen, text2, width, letters) {
  let short = text2;
  while (short.length > 1 && widthOf(pen, short, letters) > width) short = `${short.slice(0, -2).trimEnd()}\u2026`;
  return short;
}
var tracking = (letters) => (letters.tracking ?? 0) * POINT;
var widthOf = (pen, text2, letters) => pen.widthOfString(text2, { characterSpacing: tracking(letters) });
var setLetters = (pen, letters) => {
  pen.font(letters.bold === true ? "bold" : "regular").fontSize(letters.size * POINT);
};
var HAS_GLYPH = /[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122\u2212]/;
function printable(text2) {
  return [...text2.normalize("NFC").replace(/\s+/g, " ").trim()].map((sign) => {
    if (HAS_GLYPH.test(sign)) return sign;
    if (/[\u02b9\u02be\u02bf\u02c8]/.test(sign)) return "\u2019";
    if (new RegExp("\\p{Mn}", "u").test(sign)) return "";
    const bare = sign.normalize("NFD").replace(new RegExp("\\p{Mn}", "gu"), "");
    return HAS_GLYPH.test(bare) ? bare : "?";
  }).join("");
}

// src/desk/print/watermark.ts
var STROKES = {
  G: "M6 2 Q5 0 3 0 Q0 0 0 5 Q0 10 3 10 Q6 10 6 6 L3.5 6",
  L: "M0 0 L0 10 L5 10",
  A: "M0 10 L3 0 L6 10 M1.1 6.5 L4.9 6.5",
  D: "M0 0 L2 0 Q6 0 6 5 Q6 10 2 10 L0 10 Z",
  I: "M0 0 L0 10",
  B: "M3 4.8 Q5.4 4.8 5.4 2.4 Q5.4 0 3 0 L0 0 L0 10 L3 10 Q6 10 6 7.4 Q6 4.8 3 4.8 L0 4.8",
  E: "M5 0 L0 0 L0 10 L5 10 M0 4.8 L4.4 4.8",
  R: "M0 10 L0 0 L3 0 Q6 0 6 2.7 Q6 5.4 3 5.4 L0 5.4 M3 5.4 L6 10",
  S: "M5.6 1.8 Q5 0 3 0 Q0.2 0 0.2 2.5 Q0.2 4.4 3 5 Q5.8 5.6 5.8 7.6 Q5.8 10 3 10 Q0.5 10 0 8.2",
  H: "M0 0 L0 10 M6 0 L6 10 M0 5 L6 5"
};
var WORDS = [
  ["G", "L", "A", "D", "I"],
  ["B", "E", "R", "S", "I", "H"]
];
var widthOf2 = (letter) => letter === "I" ? 0 : letter === "L" || letter === "E" ? 5 : 6;
var BETWEEN_LETTERS = 3.4;
var BETWEEN_WORDS = 4;
function watermark(pen, middle, length, slope) {
  const letters = [];
  let x = 0;
  for (const word of WORDS) {
    for (const letter of word) {
      letters.push({ letter, x });
      x += widthOf2(letter) + BETWEEN_LETTERS;
    }
    x += BETWEEN_WORDS;
  }
  const whole = x - BETWEEN_LETTERS - BETWEEN_WORDS;
  pen.save();
  pen.translate(middle.x, middle.y).rotate(-slope).scale(length / whole);
  pen.lineWidth(1.9).lineJoin("round").lineCap("round").strokeColor(PALE);
  for (const { letter, x: x2 } of letters) {
    pen.save();
    pen.translate(x2 - whole / 2, -5);
    pen.path(STROKES[letter]).stroke();
    pen.restore();
  }
  pen.restore();
}

// src/desk/print/sheet.ts
var MM = 72 / 25.4;
var PAGE = { width: 210, height: 297 };
var EDGE = 12;
var INK = "#000000";
var GREY = "#555555";
var PALE = "#e4e4e4";
var NO_DATE = /* @__PURE__ */ new Date(0);
async function makePdf(name, look, draw) {
  const info = { Title: name, Producer: "Bilik", Creator: "Bilik", CreationDate: NO_DATE };
  const pen = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false, lang: "id-ID", info });
  pen.registerFont("regular", look.fonts.regular);
  pen.registerFont("bold", look.fonts.bold);
  const parts = [];
  const done = new Promise((resolve, reject) => {
    pen.on("data", (part) => parts.push(part));
    pen.on("end", resolve);
    pen.on("error", reject);
  });
  draw(pen);
  pen.end();
  await done;
  return concat(...parts);
}
function newPage(pen, look) {
  pen.addPage();
  pen.scale(MM);
  if (!look.rehearsal) return;
  watermark(pen, { x: PAGE.width / 2, y: PAGE.height / 2 }, 250, 52);
  const style = {
    x: EDGE,
    width: PAGE.width - 2 * EDGE,
    size: 10,
    lines: 1,
    bold: true,
    align: "center"
  };
  write(pen, "GLADI BERSIH: lembar latihan, bukan pemilihan", { ...style, y: 5.5 });
}
function line(pen, from, to, stroke) {
  pen.save();
  setStroke(pen, stroke);
  pen.moveTo(...from).lineTo(...to).stroke();
  pen.restore();
}
function frame(pen, x, y, width, height, stroke) {
  pen.save();
  setStroke(pen, stroke);
  pen.rect(x, y, width, height).stroke();
  pen.restore();
}
function block(pen, x, y, width, height, colour) {
  pen.save();
  pen.rect(x, y, width, height).fill(colour);
  pen.restore();
}
function setStroke(pen, { weight = 0.2, colour = INK, dashed = false }) {
  pen.lineWidth(weight).strokeColor(colour);
  if (dashed) pen.dash(1.4, { space: 1.2 });
}
function scissors(pen, x, y) {
  pen.save();
  pen.lineWidth(0.3).strokeColor(INK);
  pen.circle(x - 1.3, y - 0.8, 0.6).circle(x - 1.3, y + 0.8, 0.6);
  pen.moveTo(x - 0.8, y - 0.5).lineTo(x + 1.8, y + 0.9);
  pen.moveTo(x - 0.8, y + 0.5).lineTo(x + 1.8, y - 0.9).stroke();
  pen.restore();
}
function cutLines(pen, grid) {
  const overhang = 3;
  const stroke = { colour: GREY, dashed: true };
  const [right, bottom] = [grid.x + grid.columns * grid.width, grid.y + grid.rows * grid.height];
  for (let column = 0; column <= grid.columns; column += 1) {
    const x = grid.x + column * grid.width;
    line(pen, [x, grid.y - overhang], [x, bottom + overhang], stroke);
  }
  for (let row3 = 0; row3 <= grid.rows; row3 += 1) {
    const y = grid.y + row3 * grid.height;
    line(pen, [grid.x - overhang, y], [right + overhang, y], stroke);
  }
}
function heading(pen, { sheet, title, unit }) {
  const width = PAGE.width - 2 * EDGE;
  const below = write(pen, sheet, { x: EDGE, y: EDGE, width, size: 21, least: 14, lines: 1, bold: true });
  const last = write(pen, `${title} \u2014 ${unit}`, {
    x: EDGE,
    y: below + 4,
    width,
    size: 11.5,
    least: 9,
    lines: 2
  });
  line(pen, [EDGE, last + 3], [PAGE.width - EDGE, last + 3], { weight: 0.6 });
  return last + 3;
}
function footer(pen, left, right) {
  const y = PAGE.height - EDGE;
  const style = { y, size: 8.5, least: 6, lines: 1, colour: GREY };
  write(pen, left, { ...style, x: EDGE, width: 140 });
  write(pen, right, { ...style, x: PAGE.width - EDGE - 44, width: 44, align: "right" });
}

// src/desk/print/slips.ts
var COLUMNS = 3;
var ROWS = 7;
var SLIPS_PER_SHEET = COLUMNS * ROWS;
var SLIP = { width: 194 / COLUMNS, height: 38.8 };
var SLIP_GRID = { x: 8, y: 9, ...SLIP, columns: COLUMNS };
var QR_SIDE = 25;
var QR_AT = { x: 3.6, y: 3.4 };
var WORDS_X = 32;
var STRIPES = 4;
var BADGE_HEIGHT = 2.8;
var HINT = "Hadapkan kotak hitam ke tablet, atau ketik kode di bawah. Jangan difoto.";
async function slipsPdf(sheets) {
  const pages = Math.ceil(sheets.slips.length / SLIPS_PER_SHEET);
  if (pages === 0) throw new RangeError("a lot has at least one slip");
  return makePdf(`Kupon suara, lot ${sheets.lot}`, sheets, (pen) => {
    for (let page = 0; page < pages; page += 1) {
      const slips = sheets.slips.slice(page * SLIPS_PER_SHEET, (page + 1) * SLIPS_PER_SHEET);
      newPage(pen, { ...sheets, rehearsal: false });
      const common = layCommon(pen, sheets);
      slips.forEach(({ qr, typedCode }, at) => {
        const x = SLIP_GRID.x + at % COLUMNS * SLIP.width;
        const y = SLIP_GRID.y + Math.floor(at / COLUMNS) * SLIP.height;
        drawSlip(pen, sheets, common, { qr, typedCode, x, y });
      });
      cutLines(pen, { ...SLIP_GRID, rows: Math.ceil(slips.length / COLUMNS) });
      scissors(pen, SLIP_GRID.x - 2.2, SLIP_GRID.y);
      drawFoot(pen, sheets, { page: page + 1, pages, slips: slips.length });
    }
  });
}
function layCommon(pen, { title, unit, rehearsal, secondColour }) {
  const width = SLIP.width - WORDS_X - (secondColour ? STRIPES + 1 : 2.2);
  const badge = rehearsal ? "GLADI BERSIH" : secondColour ? "PUTARAN ULANG" : "KUPON SUARA";
  const laid2 = {
    badge: lay(pen, badge, width - 2, { size: 11.5, least: 7, lines: 1, bold: true }),
    unit: lay(pen, unit, width, { size: 10, least: 6, lines: 3, height: 6.4, bold: true }),
    hint: lay(pen, HINT, width, { size: 7.25, least: 6, lines: 4, height: 8, leading: 1.16 })
  };
  const room2 = QR_SIDE - BADGE_HEIGHT - laid2.badge.height - laid2.unit.height - laid2.hint.height - 4.4;
  return {
    ...laid2,
    title: lay(pen, title, width, { size: 8, least: 5.5, lines: 4, height: room2, leading: 1.16 })
  };
}
function drawSlip(pen, { rehearsal, secondColour }, { badge, unit, title, hint }, slip2) {
  const { x, y } = slip2;
  const left = x + WORDS_X;
  if (rehearsal) block(pen, x + 1, y + 30.9, SLIP.width - 2, SLIP.height - 31.9, PALE);
  if (secondColour)
    for (let stripe = 0.6; stripe < SLIP.height - 1; stripe += 2.4)
      block(pen, x + SLIP.width - STRIPES, y + stripe, STRIPES - 0.6, 1.2, INK);
  drawQr(pen, makeQr(slip2.qr, "M"), x + QR_AT.x, y + QR_AT.y, QR_SIDE);
  const marked = rehearsal || secondColour;
  if (marked) block(pen, left, y + 2.4, badge.width + 2, badge.height + 2.4, INK);
  let foot = place(pen, badge, { x: left + (marked ? 1 : 0), y: y + 3.6, colour: marked ? "#ffffff" : INK });
  foot = place(pen, unit, { x: left, y: foot + BADGE_HEIGHT, colour: INK });
  place(pen, title, { x: left, y: foot + 2, colour: INK });
  place(pen, hint, { x: left, y: y + QR_AT.y + QR_SIDE - hint.height, colour: INK });
  write(pen, slip2.typedCode, {
    ...{ x: x + 1.6, y: y + 32.2, width: SLIP.width - 3.2 - (secondColour ? STRIPES : 0) },
    ...{ size: 12.5, least: 9, lines: 1, bold: true, tracking: 0.35, align: "center" }
  });
}
function drawFoot(pen, { lot: lot2, lots, digits, title, unit, rehearsal, secondColour }, { page, pages, slips }) {
  const width = PAGE.width - 2 * SLIP_GRID.x;
  const kind = rehearsal ? "GLADI BERSIH \xB7 " : secondColour ? "Putaran ulang \xB7 " : "";
  const style = { x: SLIP_GRID.x, width, least: 6, lines: 1, colour: INK };
  const sheet = `${kind}Lot ${lot2} dari ${lots} \xB7 lembar ${page} dari ${pages} \xB7 ${slips} kupon di lembar ini`;
  write(pen, sheet, { ...style, y: 285, size: 8.5, bold: true });
  write(pen, `Sidik jari ${digits}`, { ...style, y: 285, size: 8, align: "right" });
  write(pen, `${title} \u2014 ${unit}. Potong, lipat, aduk dalam mangkuk.`, {
    ...style,
    y: 289.3,
    size: 8,
    colour: GREY
  });
}

// src/desk/officers/pin.ts
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
var COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
async function hashPin(pin2) {
  const salt = randomBytes(16);
  return `${salt.toString("hex")}:${(await stretch(pin2, salt)).toString("hex")}`;
}
async function pinFits(pin2, hashed) {
  const [salt = "", wanted = ""] = hashed.split(":");
  return timingSafeEqual(await stretch(pin2, Buffer.from(salt, "hex")), Buffer.from(wanted, "hex"));
}
function stretch(secret, salt) {
  return new Promise((resolve, reject) => {
    scrypt(
      secret.normalize("NFKC"),
      salt,
      32,
      COST,
      (error, key) => error === null ? resolve(key) : reject(error)
    );
  });
}

// src/desk/freeze/record-key.ts
async function lockRecordKey({ random, crypto }, secretKey, passphrase2, boxKey) {
  const salt = random(16);
  const nonce = random(24);
  const key = await stretch(passphrase2, salt);
  const locked = crypto.lock(secretKey, nonce, key);
  key.fill(0);
  return {
    salt: toBase64(salt),
    nonce: toBase64(nonce),
    locked: toBase64(locked),
    sealed: toBase64(crypto.seal(secretKey, boxKey))
  };
}
async function unlockRecordKey({ crypto }, secret, passphrase2) {
  const key = await stretch(passphrase2, fromBase64(secret.salt));
  const secretKey = crypto.unlock(fromBase64(secret.locked), fromBase64(secret.nonce), key);
  key.fill(0);
  return secretKey;
}
var recoverRecordKey = ({ crypto }, secret, boxKeys) => crypto.unseal(fromBase64(secret.sealed), boxKeys);

// src/desk/freeze/start.ts
var LOT_SLIPS = 5 * SLIPS_PER_SHEET;
async function startFreeze(house, passphrase2) {
  const { db, world, ceremony } = house;
  const loaded = await read(db, async (tx) => ({
    election: await readElection(tx),
    residents: await allResidents(tx),
    officers: await allOfficers(tx)
  }));
  const { election, residents, officers } = loaded;
  if (election === null) throw new Error("no election in this folder");
  const phase2 = needPhase(election.phase, "setup");
  if (!phase2.ok) return phase2;
  const { draft } = election;
  const [missing] = missingParts(draft, { residents: residents.length, officers: officers.length });
  const [rules, facts2] = [completeRules(draft), completeFacts(draft)];
  if (missing !== void 0 || rules === null || facts2 === null || draft.holders === null || draft.slips === null)
    return refuse({ kind: "set-up-incomplete", detail: missing ?? "rules" });
  const lines = rollLines(residents, { rules, facts: facts2, salt: draft.rollSalt });
  const electionId = toHex(world.random(8));
  const tokens = makeLots(world, electionId, draft.slips);
  const keys = await makeKeys(world, electionId, draft.holders, passphrase2);
  const setup = {
    protocol: PROTOCOL,
    electionId,
    kind: draft.kind,
    facts: facts2,
    rules,
    rollDigest: rollDigest(lines),
    recordKey: toHex(keys.recordPublicKey),
    boxKey: toHex(keys.boxPublicKey),
    tokenKey: tokens.publicKey,
    keyHolders: {
      threshold: draft.holders.threshold,
      shareHashes: keys.cards.map(({ card: card2 }) => shareHash(electionId, card2.index, card2.share))
    },
    tokens: {
      count: tokens.lots.reduce((slips, lot2) => slips + lot2.slips.length, 0),
      registryRoot: registryRoot(tokens.lots.flatMap((lot2) => lot2.slips.map(({ hash: hash2 }) => hash2)))
    },
    runOffOf: draft.runOffOf
  };
  const freezing = {
    setup,
    setupHash: setupHash(setup),
    lines,
    recordSecret: keys.recordSecret,
    recordKey: keys.recordKey,
    lots: tokens.lots,
    cards: keys.cards
  };
  dropFreeze(ceremony.now());
  ceremony.set(freezing);
  return accept(freezing);
}
function dropFreeze(freezing) {
  if (freezing !== null) wipe(freezing.recordKey, ...freezing.cards.map(({ card: card2 }) => card2.share));
}
function makeLots({ random, crypto }, electionId, plan2) {
  const keys = crypto.signKeys();
  const makeMany = (slips) => Array.from(
    { length: slips },
    () => makeSlip(electionId, random(SERIAL_LENGTH), (message) => crypto.sign(message, keys.secretKey))
  );
  const parts = [
    ["main", plan2.main],
    ["reserve", plan2.reserve],
    ["test", plan2.test]
  ];
  const sizes = parts.flatMap(([part, slips]) => split2(slips).map((size) => [part, size]));
  const spares = Array.from({ length: Math.ceil(sizes.length / 10) }, () => ["spare", LOT_SLIPS]);
  const lots = [...sizes, ...spares].map(
    ([part, size], at) => ({ lot: at + 1, part, state: "waiting", slips: makeMany(size) })
  );
  wipe(keys.secretKey);
  return { publicKey: toHex(keys.publicKey), lots };
}
var split2 = (slips) => Array.from(
  { length: Math.ceil(slips / LOT_SLIPS) },
  (_, at) => Math.min(LOT_SLIPS, slips - at * LOT_SLIPS)
);
async function makeKeys(world, electionId, holders2, passphrase2) {
  const box = world.crypto.boxKeys();
  const record = world.crypto.signKeys();
  const shares = await splitSecret(box.secretKey, holders2.threshold, holders2.names.length);
  const recordSecret = await lockRecordKey(world, record.secretKey, passphrase2, box.publicKey);
  wipe(box.secretKey);
  const cards = shares.map(
    (share, at) => ({
      holder: holders2.names[at] ?? "",
      card: { electionId, index: at + 1, share },
      shown: false,
      readBack: false
    })
  );
  return {
    boxPublicKey: box.publicKey,
    recordPublicKey: record.publicKey,
    recordKey: record.secretKey,
    recordSecret,
    cards
  };
}

// src/desk/officers/sessions.ts
var SEAT_MS = 16 * 36e5;
var FREE_TRIES = 5;
var WAIT_MS = 5e3;
var MAX_SEATS = 200;
function makeSessions(world) {
  const seats = /* @__PURE__ */ new Map();
  const wrong = /* @__PURE__ */ new Map();
  let link = null;
  const now = () => Date.parse(world.now());
  const key = (cookie2) => hashBytes(toUtf8(cookie2));
  return {
    open: (seat) => {
      const oldest = seats.keys().next();
      if (seats.size >= MAX_SEATS && !oldest.done) seats.delete(oldest.value);
      const cookie2 = toHex(world.random(24));
      seats.set(key(cookie2), { seat, until: now() + SEAT_MS });
      return cookie2;
    },
    find: (cookie2) => {
      const found = cookie2 === void 0 ? void 0 : seats.get(key(cookie2));
      return found !== void 0 && now() < found.until ? found.seat : null;
    },
    close: (cookie2) => {
      if (cookie2 !== void 0) seats.delete(key(cookie2));
    },
    closeAllOf: (officer) => {
      for (const [cookie2, { seat }] of seats)
        if (seat.kind === "officer" && seat.officer === officer) seats.delete(cookie2);
    },
    newLink: () => {
      link = toHex(world.random(16));
      return link;
    },
    useLink: (typed) => {
      const right = link !== null && hashBytes(toUtf8(typed)) === hashBytes(toUtf8(link));
      if (right) link = null;
      return right;
    },
    mayTry: (officer) => now() >= (wrong.get(officer)?.until ?? 0),
    tried: (officer, right) => {
      if (right) {
        wrong.delete(officer);
        return;
      }
      const tries = (wrong.get(officer)?.tries ?? 0) + 1;
      wrong.set(officer, { tries, until: tries >= FREE_TRIES ? now() + WAIT_MS : 0 });
    }
  };
}

// src/desk/print/fonts.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { createRequire } from "node:module";
var FAMILY = "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin";
function readFonts() {
  const { resolve } = createRequire(import.meta.url);
  const face = (weight) => new Uint8Array(readFileSync2(resolve(`${FAMILY}-${weight}-normal.woff`)));
  return { regular: face(400), bold: face(700) };
}

// src/desk/setup/uploads.ts
var KEPT = 3;
function makeUploads(random) {
  const kept2 = /* @__PURE__ */ new Map();
  return {
    keep: (read2) => {
      const oldest = kept2.keys().next();
      if (kept2.size >= KEPT && !oldest.done) kept2.delete(oldest.value);
      const upload = toHex(random(8));
      kept2.set(upload, read2);
      return upload;
    },
    take: (upload) => {
      const found = kept2.get(upload) ?? null;
      kept2.delete(upload);
      return found;
    }
  };
}

// src/election/booth.ts
var FREE_TRIES2 = 5;
var WAIT_MS2 = 2e3;
function makeBooths() {
  const released = /* @__PURE__ */ new Set();
  const wrong = /* @__PURE__ */ new Map();
  const until = /* @__PURE__ */ new Map();
  return {
    locked: (device) => !released.has(device),
    release: (device) => released.add(device),
    lock: (device) => released.delete(device),
    wrong: (device) => {
      const tries = (wrong.get(device) ?? 0) + 1;
      wrong.set(device, tries);
      return tries >= FREE_TRIES2 ? WAIT_MS2 : 0;
    },
    right: (device) => {
      wrong.delete(device);
      until.delete(device);
    },
    waiting: (device, now) => now < (until.get(device) ?? 0),
    wait: (device, instant) => until.set(device, instant),
    forget: (device) => {
      released.delete(device);
      wrong.delete(device);
      until.delete(device);
    }
  };
}

// src/record/open-box.ts
function makeOpenBox() {
  let cards = [];
  let content = null;
  const dropCards = () => {
    wipe(...cards.map(({ share }) => share));
    cards = [];
  };
  return {
    cards: () => cards,
    addCard: (card2) => {
      cards = [...cards.filter(({ index }) => index !== card2.index), card2];
    },
    open: (opened) => {
      content = opened;
      dropCards();
    },
    content: () => content,
    secret: () => content?.secret ?? null,
    shut: () => {
      dropCards();
      if (content !== null) wipe(content.secret, content.seed);
      content = null;
    }
  };
}

// src/record/reading-desk.ts
var START = { sequence: [], at: 0, paused: false, autoSeconds: null, compared: 0 };
var COMPARE_EVERY = 10;
function makeReadingDesk() {
  let state = START;
  return {
    now: () => state,
    set: (next) => {
      state = next;
    }
  };
}
var mustCompare = ({ at, compared }) => at > 0 && at % COMPARE_EVERY === 0 && compared < at;
function readNext(state, ready) {
  if (mustCompare(state)) return null;
  if (state.at < state.sequence.length) return { ...state, at: state.at + 1 };
  const done = new Set(state.sequence);
  const next = ready.find((key) => !done.has(key));
  if (next === void 0) return null;
  return { ...state, sequence: [...state.sequence, next], at: state.at + 1 };
}
var readBack = (state) => ({ ...state, at: Math.max(0, state.at - 1) });
function resumeAt(compared, ready) {
  const sequence = ready.slice(0, compared);
  return { ...START, sequence, at: sequence.length, compared: sequence.length, paused: true };
}

// src/server/boxes.ts
import { existsSync, mkdirSync, readdirSync as readdirSync2, readFileSync as readFileSync3, renameSync, writeFileSync } from "node:fs";
import { join as join3 } from "node:path";

// src/audit/store.ts
async function append(tx, world, event) {
  const { actor, kind, data, signer } = event;
  if (EVENTS[kind].signed !== (signer !== void 0))
    throw new Error(`${kind}: signer missing or unasked for`);
  const plain = nextEntry(await lastEntry(tx), {
    at: world.now(),
    actor,
    kind,
    data,
    salt: world.random(32)
  });
  const entry = signer === void 0 ? plain : signEntry(plain, signer, world.crypto.sign);
  await tx.auditEntry.create({ data: { ...entry, data: canonicalJson(entry.data) } });
  return entryHash(entry);
}
async function lastEntry(tx) {
  const row3 = await tx.auditEntry.findFirst({ orderBy: { seq: "desc" } });
  return row3 === null ? null : entryOf(row3);
}
async function headHash(tx) {
  const last = await lastEntry(tx);
  return last === null ? NO_ENTRY : entryHash(last);
}
async function readLog(tx) {
  const rows = await tx.auditEntry.findMany({ orderBy: { seq: "asc" } });
  return rows.map(entryOf);
}
async function eventsOf(tx, kind) {
  const rows = await tx.auditEntry.findMany({ where: { kind }, orderBy: { seq: "asc" } });
  return rows.map((row3) => {
    const entry = entryOf(row3);
    return { ...entry, hash: entryHash(entry) };
  });
}
var entryOf = (row3) => ({
  ...row3,
  kind: row3.kind,
  data: JSON.parse(row3.data)
});

// src/server/boxes.ts
var CURRENT = "current";
var DATABASE = "bilik.db";
var NAME2 = /^kotak-\d{2,4}$/;
async function openCurrentBox(data, world, kind) {
  mkdirSync(data, { recursive: true, mode: 448 });
  const pointer = join3(data, CURRENT);
  if (!existsSync(pointer)) return makeBox(data, world, emptyDraft(kind, toHex(world.random(32))), null);
  const name = readFileSync3(pointer, "utf8").trim();
  if (!NAME2.test(name)) throw new Error(`${pointer} does not name a box`);
  const folder = join3(data, name);
  const db = await openDatabase(join3(folder, DATABASE), world.now());
  await transact(db, async (tx) => {
    await append(tx, world, { actor: "system", kind: "restarted", data: {} });
    return accept(null);
  });
  return { folder, db };
}
async function makeNextBox(data, world, from, next) {
  const election = await read(from.db, readElection);
  if (election === null) throw new Error("no election to go on from");
  const draft = { ...election.draft, rulesRead: false, holders: election.draft.holders };
  if (next.kind === "copy") return makeBox(data, world, draft, from);
  const { setup } = election;
  if (setup === null) throw new Error("a run-off follows a frozen election");
  const rules = completeRules(draft) ?? setup.rules;
  return makeBox(
    data,
    world,
    {
      ...draft,
      facts: { ...draft.facts, title: `Putaran ulang: ${setup.facts.title}`.slice(0, 120) },
      rules: {
        ...rules,
        seats: next.seats,
        oddSeats: false,
        reserves: 0,
        names: { min: 1, max: next.seats },
        turnout: null
      },
      runOffOf: { setupHash: setupHash(setup), people: [...next.people], seats: next.seats }
    },
    from
  );
}
async function makeBox(data, world, draft, from) {
  const last = readdirSync2(data).filter((name2) => NAME2.test(name2)).length;
  const name = `kotak-${String(last + 1).padStart(2, "0")}`;
  const folder = join3(data, name);
  mkdirSync(folder, { mode: 448 });
  const db = await openDatabase(join3(folder, DATABASE), world.now());
  const old = from === null ? null : await read(from.db, async (tx) => ({
    officers: await allOfficers(tx),
    devices: await allDevices(tx),
    residents: await allResidents(tx)
  }));
  await transact(db, async (tx) => {
    await startElection(tx, draft);
    await append(tx, world, { actor: "system", kind: "house-opened", data: {} });
    for (const officer of old?.officers ?? []) {
      await saveOfficer(tx, officer);
      const { id: id2, name: name2, roles } = officer;
      await append(tx, world, {
        actor: "system",
        kind: "officer-added",
        data: { officer: id2, name: name2, roles: [...roles] }
      });
    }
    for (const device of old?.devices ?? []) await saveDevice(tx, device);
    await addResidents(tx, old?.residents ?? []);
    return accept(null);
  });
  writeFileSync(join3(data, `${CURRENT}.new`), `${name}
`, { mode: 384, flush: true });
  renameSync(join3(data, `${CURRENT}.new`), join3(data, CURRENT));
  return { folder, db };
}

// src/server/listen.ts
import { existsSync as existsSync5 } from "node:fs";
import { networkInterfaces } from "node:os";
import { join as join7 } from "node:path";
import { fileURLToPath as fileURLToPath3 } from "node:url";

// src/server/app.ts
import { existsSync as existsSync3 } from "node:fs";
import { join as join5 } from "node:path";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import websocket from "@fastify/websocket";
import Fastify, { LogController } from "fastify";

// src/desk/directory.ts
async function kioskDirectory(tx) {
  const setup = (await readElection(tx))?.setup ?? null;
  if (setup === null) return [];
  const residents = await allResidents(tx);
  const everybody = new Set(residents.map(({ id: id2 }) => id2));
  const people = directoryPeople(residents, setup.rules, setup.facts, everybody).filter(
    ({ eligible }) => eligible
  );
  return setup.runOffOf === null ? people : people.filter(({ id: id2 }) => setup.runOffOf?.people.includes(id2));
}

// src/desk/api/voting.ts
import { Type as Type2 } from "typebox";

// src/desk/api/parts.ts
import { Type } from "typebox";
var only = { additionalProperties: false };
var shape = (fields) => Type.Object(fields, only);
var empty2 = shape({});
var count = Type.Integer({ minimum: 0, maximum: 1e6 });
var id = Type.String({ minLength: 1, maxLength: 60 });
var line2 = Type.String({ minLength: 1, maxLength: 120 });
var note = Type.String({ maxLength: 500 });
var reason = Type.String({ minLength: 3, maxLength: 500 });
var hash = Type.String({ pattern: "^[0-9a-f]{64}$" });
var maybe = (schema) => Type.Union([Type.Null(), schema]);
var list = (schema, maxItems) => Type.Array(schema, { maxItems });
var phase = Type.Enum([...PHASES]);
var ROLES = ["ketua", "sekretaris", "petugas", "notulis", "pemantau"];
var role = Type.Enum([...ROLES]);
var pin = Type.String({ pattern: "^[0-9]{6,12}$" });
var passphrase = Type.String({ minLength: 12, maxLength: 200 });
var slip = Type.String({ minLength: 1, maxLength: 200 });
var card = Type.String({ minLength: 1, maxLength: 200 });
var twoOfficers = Type.Array(shape({ officer: id, pin }), { minItems: 2, maxItems: 2 });
var sexes = shape({ L: count, P: count, unknown: count });

// src/desk/api/voting.ts
var STAFF = ["ketua", "sekretaris", "petugas", "notulis"];
var LEADERS = ["ketua", "sekretaris"];
var ALL = ["setup", ...STAFF, "pemantau"];
var DeskState = shape({
  kind: Type2.Enum(["election", "rehearsal"]),
  phase,
  title: Type2.String({ maxLength: 120 }),
  unit: Type2.String({ maxLength: 120 }),
  /** Present instant of the laptop, ISO 8601 UTC, and the zone people read it in. */
  now: Type2.String({ maxLength: 40 }),
  zone: maybe(Type2.Enum(["WIB", "WITA", "WIT"])),
  me: maybe(shape({ officer: id, name: line2, roles: list(role, 5) })),
  /** Came through the one-time link and no officer signed in yet. */
  settingUp: Type2.Boolean(),
  officers: list(shape({ officer: id, name: line2, roles: list(role, 5) }), 100),
  setupHash: maybe(hash),
  digits: maybe(Type2.String({ maxLength: 60 })),
  residents: count,
  eligible: sexes,
  checkedIn: sexes,
  devices: list(
    shape({
      device: id,
      kind: Type2.Enum(["kiosk", "projector", "booth"]),
      label: line2,
      locked: Type2.Boolean(),
      seen: Type2.Boolean()
    }),
    100
  ),
  boothRelease: Type2.Boolean(),
  timeZoneMinutes: Type2.Integer(),
  closing: maybe(
    shape({ seal: hash, digits: Type2.String({ maxLength: 60 }), ballots: count, checkIns: count })
  ),
  /** Shares read so far for opening, and whether the box is open in this process's memory. */
  opening: shape({ read: list(count, 9), threshold: count, open: Type2.Boolean() }),
  minBallots: count,
  addresses: list(line2, 20),
  /** SHA-256 of this laptop's certificate authority, in pairs; null without TLS. */
  fingerprint: maybe(line2),
  runOffOf: maybe(hash)
});
var Resident = shape({
  id,
  rollNumber: count,
  name: line2,
  aliases: list(line2, 20),
  sex: Type2.Enum(["L", "P", "?"]),
  unit: line2,
  /** The rest that a correction starts from, so that it overwrites nothing unseen. */
  rt: Type2.String({ maxLength: 60 }),
  rw: Type2.String({ maxLength: 60 }),
  birthDate: maybe(Type2.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })),
  married: Type2.Boolean(),
  address: Type2.String({ maxLength: 200 }),
  checkedIn: Type2.Boolean(),
  /** Why this person may not vote, or that age must be confirmed; null if all is well. */
  bar: maybe(id)
});
var newResident = shape({
  name: line2,
  aliases: list(line2, 20),
  sex: Type2.Enum(["L", "P", "?"]),
  birthDate: maybe(Type2.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })),
  married: Type2.Boolean(),
  /** A village may have "Dusun Krajan" where another has "03". */
  rt: Type2.String({ maxLength: 60 }),
  rw: Type2.String({ maxLength: 60 }),
  address: Type2.String({ maxLength: 200 })
});
var Reconciliation = shape({
  printed: count,
  spent: count,
  revoked: count,
  left: count,
  spoiled: count,
  outstanding: Type2.Integer(),
  checkIns: count,
  testSlips: count,
  ballots: count,
  agrees: Type2.Boolean()
});
var VOTING_ROUTES = {
  "GET /desk/state": { roles: [], body: empty2, reply: DeskState },
  "POST /desk/login": { roles: [], body: shape({ officer: id, pin }), reply: empty2 },
  "POST /desk/logout": { roles: [], body: empty2, reply: empty2 },
  "POST /desk/roll/search": {
    roles: STAFF,
    body: shape({ query: Type2.String({ maxLength: 100 }) }),
    reply: shape({ residents: list(Resident, 20), more: Type2.Boolean() })
  },
  "POST /desk/roll/add": {
    roles: STAFF,
    body: shape({ officers: twoOfficers, resident: newResident, reason }),
    reply: shape({ resident: id, rollNumber: count })
  },
  "POST /desk/roll/correct": {
    roles: STAFF,
    body: shape({ officers: twoOfficers, id, resident: newResident, reason }),
    reply: empty2
  },
  "POST /desk/check-in": {
    roles: ["petugas"],
    body: shape({ resident: id, ageConfirmed: Type2.Boolean() }),
    reply: shape({ checkedIn: sexes })
  },
  "POST /desk/check-in/undo": { roles: ["petugas"], body: shape({ resident: id, slip }), reply: empty2 },
  "POST /desk/slips/revoke": { roles: ["petugas"], body: shape({ slip }), reply: empty2 },
  "POST /desk/slips/lost": {
    roles: STAFF,
    body: shape({ officers: twoOfficers, note: reason }),
    reply: empty2
  },
  "POST /desk/slips/reserve": {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, slips: Type2.Integer({ minimum: 1, maximum: 5e3 }) }),
    reply: empty2
  },
  "POST /desk/slips/test": {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, slips: Type2.Integer({ minimum: 1, maximum: 100 }) }),
    reply: empty2
  },
  "POST /desk/helper": { roles: STAFF, body: shape({ helper: line2 }), reply: empty2 },
  /** Answers a secret path that a tablet opens once (shown as QR); it becomes the device's cookie. */
  "POST /desk/devices/pair": {
    roles: STAFF,
    body: shape({ kind: Type2.Enum(["kiosk", "projector", "booth"]), label: line2 }),
    reply: shape({ device: id, path: line2 })
  },
  "POST /desk/devices/unpair": { roles: STAFF, body: shape({ device: id }), reply: empty2 },
  "POST /desk/devices/release": { roles: STAFF, body: shape({ device: id }), reply: empty2 },
  "POST /desk/voting/open": {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, passphrase }),
    reply: empty2
  },
  "POST /desk/voting/pause": { roles: STAFF, body: shape({ reason }), reply: empty2 },
  "POST /desk/voting/resume": { roles: STAFF, body: empty2, reply: empty2 },
  "POST /desk/voting/turnout": {
    roles: LEADERS,
    body: shape({
      officers: twoOfficers,
      decision: Type2.Enum(["enough", "visits", "re-run", "accept-with-note"]),
      note
    }),
    reply: shape({ eligible: count, checkedIn: count, needed: count })
  },
  "POST /desk/voting/last-call": { roles: LEADERS, body: shape({ officers: twoOfficers }), reply: empty2 },
  /** Two people count by hand and type; only then does the program show its own figures. */
  "POST /desk/close/slips": {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, left: count, spoiled: count }),
    reply: Reconciliation
  },
  "POST /desk/close": {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, passphrase, note }),
    reply: shape({ seal: hash, digits: line2 })
  },
  "POST /desk/open/card": {
    roles: LEADERS,
    body: shape({ card }),
    reply: shape({ read: list(count, 9), threshold: count })
  },
  "POST /desk/open": {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, passphrase }),
    reply: shape({ ballots: count, unreadable: count })
  },
  "POST /desk/void": { roles: LEADERS, body: shape({ officers: twoOfficers, reason }), reply: empty2 }
};

// src/desk/serve.ts
import "@fastify/cookie";
import { Type as Type5 } from "typebox";

// src/desk/api/count.ts
import { Type as Type3 } from "typebox";
var outcome = Type3.Union([
  shape({ kind: Type3.Literal("person"), person: id }),
  shape({ kind: Type3.Literal("void"), reason: Type3.Enum(["unresolved", "not-a-name", "ineligible"]) })
]);
var suggestion = shape({
  person: id,
  name: line2,
  unit: line2,
  score: Type3.Integer({ minimum: 0, maximum: 1e3 }),
  reason: id,
  /** Belongs to the reason: how many share the name, or how many letters differ. */
  number: maybe(count)
});
var Form = shape({
  form: Type3.String({ maxLength: 240 }),
  /** One writing that was split off from its form and is decided by itself; null for the rest of the form. */
  scope: maybe(Type3.String({ maxLength: 240 })),
  written: list(Type3.String({ maxLength: 240 }), 50),
  status: Type3.Enum(["known", "ambiguous", "unknown"]),
  decided: maybe(outcome),
  /** The person of that decision as people know one: a decision is looked at before it is replaced. */
  decidedAs: maybe(shape({ name: line2, unit: line2 })),
  suggestions: list(suggestion, 5),
  canChangeSeat: Type3.Boolean()
});
var row = shape({
  person: id,
  name: line2,
  unit: line2,
  sex: Type3.Enum(["L", "P", "?"]),
  votes: count,
  rank: count,
  standing: Type3.Enum(["elected", "tied", "reserve", "other"]),
  consent: maybe(Type3.Enum(["yes", "no", "pending"]))
});
var tie = shape({
  line: Type3.Enum(["seats", "reserves"]),
  rank: count,
  votes: count,
  seats: count,
  people: list(shape({ person: id, name: line2, unit: line2 }), 200)
});
var CountState = shape({
  ballots: shape({ cast: count, valid: count, invalid: Type3.Record(Type3.String(), count) }),
  names: shape({ valid: count, void: Type3.Record(Type3.String(), count) }),
  forms: list(Form, 1e4),
  open: count,
  /** Can any open form still change who is seated? */
  stake: Type3.Boolean(),
  reading: shape({
    /** Names read so far, how many may be read now, how many there are. */
    at: count,
    ready: count,
    total: count,
    /** Name being read; only people of the roll ever stand here. */
    current: maybe(shape({ name: line2, unit: line2 })),
    paused: Type3.Boolean(),
    autoSeconds: maybe(Type3.Integer({ minimum: 2, maximum: 30 })),
    /** A tenth reading waits for the hall's hand tally. */
    compare: Type3.Boolean()
  })
});
var ResultState = shape({
  complete: Type3.Boolean(),
  seats: count,
  reserves: count,
  ranking: list(row, 4e4),
  ties: list(tie, 200),
  settled: list(
    shape({
      line: Type3.Enum(["seats", "reserves"]),
      people: list(id, 200),
      chosen: list(id, 200),
      method: Type3.Enum(["run-off", "deliberation", "lots"]),
      how: note
    }),
    200
  ),
  women: shape({ elected: count, of: count }),
  /** What certification still waits for, as kinds. */
  missing: list(id, 20),
  record: maybe(shape({ hash, digits: line2 }))
});
var COUNT_ROUTES = {
  "GET /desk/count": { roles: STAFF, body: empty2, reply: CountState },
  /** One form, or a list of at most 20 read aloud. Two officers; a later decision replaces an earlier one. */
  "POST /desk/count/decide": {
    roles: STAFF,
    body: shape({
      officers: twoOfficers,
      decisions: Type3.Array(
        shape({
          form: Type3.String({ maxLength: 240 }),
          written: maybe(Type3.String({ maxLength: 240 })),
          outcome
        }),
        { minItems: 1, maxItems: 20 }
      )
    }),
    reply: shape({ open: count })
  },
  "POST /desk/count/search": {
    roles: STAFF,
    body: shape({ query: Type3.String({ maxLength: 100 }) }),
    reply: shape({ people: list(shape({ person: id, name: line2, unit: line2 }), 20) })
  },
  "POST /desk/count/paper": {
    roles: STAFF,
    body: shape({ officers: twoOfficers, number: count, names: list(Type3.String({ maxLength: 60 }), 30) }),
    reply: empty2
  },
  "POST /desk/reading": {
    roles: STAFF,
    body: shape({
      move: Type3.Enum(["next", "back", "again", "pause", "auto"]),
      seconds: maybe(Type3.Integer({ minimum: 2, maximum: 30 }))
    }),
    reply: empty2
  },
  "POST /desk/reading/compare": { roles: STAFF, body: shape({ agrees: Type3.Boolean(), note }), reply: empty2 },
  "POST /desk/reading/objection": { roles: STAFF, body: shape({ note: reason }), reply: empty2 },
  "GET /desk/result": { roles: STAFF, body: empty2, reply: ResultState },
  "POST /desk/result/settle": {
    roles: STAFF,
    body: shape({
      officers: twoOfficers,
      line: Type3.Enum(["seats", "reserves"]),
      people: list(id, 200),
      chosen: list(id, 200),
      method: Type3.Enum(["run-off", "deliberation", "lots"]),
      how: reason
    }),
    reply: empty2
  },
  /** A paper run-off: two officers type sums that must agree (votes are checked against ballots handed in). */
  "POST /desk/result/paper-run-off": {
    roles: STAFF,
    body: shape({
      officers: twoOfficers,
      people: list(id, 50),
      votes: list(shape({ person: id, votes: count }), 50),
      handedIn: count,
      valid: count,
      invalid: count,
      namesPerBallot: Type3.Integer({ minimum: 1, maximum: 50 })
    }),
    reply: shape({ settled: Type3.Boolean() })
  },
  "POST /desk/result/consent": {
    roles: STAFF,
    body: shape({ person: id, answer: Type3.Enum(["yes", "no", "pending"]) }),
    reply: empty2
  },
  "POST /desk/result/note": { roles: STAFF, body: shape({ about: id, note: reason }), reply: empty2 },
  /** Opens a new ballot box among the tied, with its own keys and slips. */
  "POST /desk/result/run-off": { roles: LEADERS, body: shape({ officers: twoOfficers }), reply: empty2 },
  "POST /desk/certify": {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, passphrase }),
    reply: shape({ hash, digits: line2 })
  }
};

// src/desk/api/setup.ts
import { Type as Type4 } from "typebox";
var place2 = shape({
  line: count,
  column: Type4.String({ maxLength: 60 }),
  kind: id,
  detail: Type4.String({ maxLength: 200 })
});
var RollReport = shape({
  upload: id,
  residents: count,
  refused: list(place2, 1e3),
  toConfirm: list(place2, 1e3),
  possibleDuplicates: list(place2, 1e3),
  /** How many there are of each, when the lists above were cut. */
  counts: shape({ refused: count, toConfirm: count, possibleDuplicates: count }),
  sample: list(
    shape({
      rollNumber: count,
      name: line2,
      aliases: list(line2, 20),
      sex: Type4.Enum(["L", "P", "?"]),
      unit: line2
    }),
    20
  )
});
var plan = shape({
  /** Slips to be used: expected attendance and a tenth more, full sheets. */
  main: Type4.Integer({ minimum: 1, maximum: 3e4 }),
  /** Kept back in sealed batches for a shortage: at least 20. */
  reserve: Type4.Integer({ minimum: 20, maximum: 5e3 }),
  test: Type4.Integer({ minimum: 0, maximum: 100 })
});
var holders = shape({
  names: Type4.Array(line2, { minItems: 1, maxItems: 9 }),
  threshold: Type4.Integer({ minimum: 1, maximum: 9 })
});
var partialRules = Type4.Partial(Rules, { additionalProperties: false });
var partialFacts = Type4.Partial(ElectionFacts, { additionalProperties: false });
var SetupState = shape({
  clock: maybe(Type4.Enum(["WIB", "WITA", "WIT"])),
  facts: partialFacts,
  rules: partialRules,
  /** Each complete rule as a sentence to read aloud, Indonesian and English, with its article. */
  sentences: list(
    shape({
      rule: id,
      id: Type4.String({ maxLength: 600 }),
      en: Type4.String({ maxLength: 600 }),
      article: Type4.String({ maxLength: 60 })
    }),
    60
  ),
  rulesRead: Type4.Boolean(),
  holders: maybe(holders),
  slips: maybe(plan),
  proposedSlips: maybe(plan),
  residents: count,
  /** What must still be done, as kinds: 'clock', 'facts', 'rules', 'roll', 'officers', 'holders', 'slips', 'rules-read'. */
  missing: list(id, 40),
  missingRules: list(id, 60),
  conflicts: list(id, 20)
});
var lot = shape({
  lot: count,
  slips: count,
  part: Type4.Enum(["main", "reserve", "test", "spare"]),
  state: Type4.Enum(["waiting", "printed", "good", "revoked"])
});
var FreezeState = shape({
  running: Type4.Boolean(),
  setupHash: maybe(hash),
  digits: maybe(Type4.String({ maxLength: 60 })),
  lots: list(lot, 2e3),
  cards: list(shape({ index: count, holder: line2, shown: Type4.Boolean(), readBack: Type4.Boolean() }), 9),
  missing: list(id, 10)
});
var SETUP_ROUTES = {
  "POST /desk/enter": { roles: [], body: shape({ link: Type4.String({ maxLength: 100 }) }), reply: empty2 },
  "GET /desk/setup": { roles: ["setup", "ketua", "sekretaris"], body: empty2, reply: SetupState },
  "POST /desk/setup/clock": {
    roles: ["setup", "ketua", "sekretaris"],
    body: shape({ zone: Type4.Enum(["WIB", "WITA", "WIT"]) }),
    reply: empty2
  },
  "POST /desk/setup/facts": { roles: ["setup", "ketua", "sekretaris"], body: partialFacts, reply: empty2 },
  "POST /desk/setup/rules": { roles: ["setup", "ketua", "sekretaris"], body: partialRules, reply: empty2 },
  "POST /desk/setup/rules-read": {
    roles: ["setup", "ketua", "sekretaris"],
    body: shape({ officers: twoOfficers }),
    reply: empty2
  },
  "POST /desk/setup/holders": { roles: ["setup", "ketua", "sekretaris"], body: holders, reply: empty2 },
  "POST /desk/setup/slips": { roles: ["setup", "ketua", "sekretaris"], body: plan, reply: empty2 },
  "POST /desk/setup/expected": {
    roles: ["setup", "ketua", "sekretaris"],
    body: shape({ expected: count }),
    reply: plan
  },
  "POST /desk/officers": {
    roles: ["setup", "ketua", "sekretaris"],
    body: shape({
      name: line2,
      roles: Type4.Array(role, { minItems: 1, maxItems: 5 }),
      pin,
      officers: maybe(twoOfficers)
    }),
    reply: shape({ officer: id })
  },
  "POST /desk/officers/pin": {
    roles: ["setup", "ketua", "sekretaris"],
    body: shape({ officer: id, pin, officers: twoOfficers }),
    reply: empty2
  },
  /** The file as base64 text: one way in for every door, with one bound (8 MB). */
  "POST /desk/roll/preview": {
    roles: ["setup", "ketua", "sekretaris"],
    body: shape({ file: Type4.String({ maxLength: 112e5 }) }),
    reply: RollReport
  },
  "POST /desk/roll/accept": {
    roles: ["setup", "ketua", "sekretaris"],
    body: shape({ upload: id }),
    reply: shape({ residents: count })
  },
  "GET /desk/freeze": { roles: ["ketua", "sekretaris"], body: empty2, reply: FreezeState },
  "POST /desk/freeze/start": {
    roles: ["ketua", "sekretaris"],
    body: shape({ officers: twoOfficers, passphrase }),
    reply: FreezeState
  },
  "POST /desk/freeze/lot": {
    roles: ["ketua", "sekretaris"],
    body: shape({ lot: count, verdict: Type4.Enum(["good", "revoked"]) }),
    reply: FreezeState
  },
  /** One card, shown to one holder; asking again shows it again until it is read back. */
  "POST /desk/freeze/card": {
    roles: ["ketua", "sekretaris"],
    body: shape({ index: count }),
    reply: shape({ index: count, holder: line2, qr: card, typed: card })
  },
  "POST /desk/freeze/read-back": {
    roles: ["ketua", "sekretaris"],
    body: shape({ card }),
    reply: FreezeState
  },
  "POST /desk/freeze/finish": {
    roles: ["ketua", "sekretaris"],
    body: shape({ officers: twoOfficers }),
    reply: shape({ setupHash: hash, digits: Type4.String({ maxLength: 60 }) })
  },
  /** Before the first cast: rules, roll and officers go into a new set-up; slips and cards of this one are void. */
  "POST /desk/abandon": {
    roles: ["ketua", "sekretaris"],
    body: shape({ officers: twoOfficers, reason }),
    reply: empty2
  }
};

// src/desk/api/routes.ts
var DESK_ROUTES = { ...SETUP_ROUTES, ...VOTING_ROUTES, ...COUNT_ROUTES };

// src/desk/officers/check.ts
async function checkPin(db, sessions, typed) {
  const officer = (await read(db, allOfficers)).find(({ id: id2 }) => id2 === typed.officer);
  if (officer === void 0) return refuse({ kind: "officer-unknown", officer: typed.officer });
  if (!sessions.mayTry(officer.id)) return refuse({ kind: "pin-wait", officer: officer.id });
  const right = await pinFits(typed.pin, officer.pinHash);
  sessions.tried(officer.id, right);
  return right ? accept(officer) : refuse({ kind: "pin-wrong", officer: officer.id });
}
async function checkTwo(db, sessions, typed) {
  const ids = typed.map(({ officer }) => officer);
  if (new Set(ids).size !== 2) return refuse({ kind: "same-officer-twice" });
  for (const one of typed) {
    const checked = await checkPin(db, sessions, one);
    if (!checked.ok) return checked;
    if (checked.value.roles.every((role2) => role2 === "pemantau"))
      return refuse({ kind: "observer-cannot-act", officer: one.officer });
  }
  return accept(ids.sort().join("+"));
}

// src/desk/serve.ts
var OFFICER_COOKIE = "bilik-officer";
var Refused = Type5.Object(
  {
    kind: Type5.String(),
    phase: Type5.Optional(Type5.Enum([...PHASES])),
    needed: Type5.Optional(Type5.Array(Type5.String(), { maxItems: 20 })),
    officer: Type5.Optional(Type5.String()),
    index: Type5.Optional(Type5.Integer()),
    detail: Type5.Optional(Type5.String())
  },
  { additionalProperties: false }
);
var BODY_LIMIT = 65536;
var ROLL_LIMIT = 12e6;
var STATUS = {
  "not-signed-in": 401,
  "pin-wrong": 401,
  "not-allowed": 403,
  "wrong-phase": 409,
  "pin-wait": 429
};
var statusOf = (kind) => STATUS[kind] ?? 422;
function serveOn(app, house) {
  return (name, act) => {
    const [method = "POST", url = ""] = name.split(" ");
    const route = DESK_ROUTES[name];
    const body = route.body;
    app.route({
      method,
      url,
      bodyLimit: name === "POST /desk/roll/preview" ? ROLL_LIMIT : BODY_LIMIT,
      schema: {
        ...method === "POST" ? { body } : {},
        response: { 200: route.reply, "4xx": Refused }
      },
      handler: async (request, reply) => {
        const acting = await whoActs(house, route, request);
        if (!acting.ok) return reply.code(statusOf(acting.refusal.kind)).send(acting.refusal);
        const outcome2 = await act(request.body, acting.value, reply);
        if (!outcome2.ok) return reply.code(statusOf(outcome2.refusal.kind)).send(outcome2.refusal);
        if (method === "POST") house.signal.announce();
        return reply.code(200).send(outcome2.value);
      }
    });
  };
}
async function whoActs(house, route, request) {
  const seat = request.cookies[OFFICER_COOKIE];
  const allowed = await mayPass(house, route.roles, seat);
  if (!allowed.ok) return allowed;
  const two = request.body?.officers;
  if (two === void 0 || two === null) return accept({ actor: allowed.value, seat });
  const checked = await checkTwo(house.db, house.sessions, two);
  return checked.ok ? accept({ actor: checked.value, seat }) : checked;
}
async function mayPass(house, roles, cookie2) {
  const seat = house.sessions.find(cookie2);
  if (roles.length === 0) return accept(seat?.kind === "officer" ? seat.officer : "nobody");
  if (seat === null) return refuse({ kind: "not-signed-in" });
  if (seat.kind === "setting-up")
    return roles.includes("setup") ? accept("setup") : refuse({ kind: "not-signed-in" });
  const officers = await read(house.db, allOfficers);
  const officer = officers.find(({ id: id2 }) => id2 === seat.officer);
  const fits = officer?.roles.some((role2) => roles.includes(role2)) ?? false;
  return fits ? accept(seat.officer) : refuse({ kind: "not-allowed" });
}

// src/desk/signer.ts
async function withSigner(house, passphrase2, act) {
  const election = await read(house.db, readElection);
  if (election === null) throw new Error("no election in this folder");
  const { setup, recordSecret } = election;
  if (setup === null || recordSecret === null)
    return refuse({ kind: "wrong-phase", phase: election.phase, needed: ["ready"] });
  const boxSecret = house.box.secret();
  const secretKey = await unlockRecordKey(house.world, recordSecret, passphrase2) ?? (boxSecret === null ? null : recoverRecordKey(house.world, recordSecret, {
    publicKey: fromHex(setup.boxKey),
    secretKey: boxSecret
  }));
  if (secretKey === null) return refuse({ kind: "passphrase-wrong" });
  try {
    return await act({ setupHash: setupHash(setup), secretKey, publicKey: setup.recordKey });
  } finally {
    wipe(secretKey);
  }
}

// src/ballot/store.ts
var LETTERS = { printed: "P", spent: "S", revoked: "R" };
var STATES = { P: "printed", S: "spent", R: "revoked" };
var ROWS_AT_ONCE = 200;
var DRAWN_AT_ONCE = 16;
var LOOKS = 8;
var FILLED = 1;
var EMPTY = 0;
async function registerTokens(tx, hashes) {
  const rows = [...hashes].sort(compareText).map((hash2) => ({ hash: hash2, state: LETTERS.printed }));
  for (const data of chunks(rows)) await tx.token.createMany({ data });
}
async function tokenState(tx, hash2) {
  const row3 = await tx.token.findUnique({ where: { hash: hash2 } });
  return row3 === null ? null : stateOf(row3.state);
}
var spendToken = (tx, hash2) => turnToken(tx, hash2, LETTERS.spent);
var revokeToken = (tx, hash2) => turnToken(tx, hash2, LETTERS.revoked);
async function turnToken(tx, hash2, state) {
  const { count: count3 } = await tx.token.updateMany({ where: { hash: hash2, state: LETTERS.printed }, data: { state } });
  return count3 === 1;
}
async function countTokens(tx) {
  const groups = await tx.token.groupBy({ by: ["state"], _count: { _all: true } });
  const count3 = (letter) => groups.find(({ state }) => state === letter)?._count._all ?? 0;
  return { printed: count3(LETTERS.printed), spent: count3(LETTERS.spent), revoked: count3(LETTERS.revoked) };
}
async function allTokens(tx) {
  const rows = await tx.token.findMany();
  return rows.sort((a, b) => compareText(a.hash, b.hash)).map(({ hash: hash2, state }) => ({ hash: hash2, state: stateOf(state) }));
}
function stateOf(letter) {
  const state = STATES[letter];
  if (state === void 0) throw new Error("a token is in no known state");
  return state;
}
async function fillBox(tx, random, tokenCount, sealedLength2) {
  const slots = Array.from({ length: tokenCount }, (_, slot) => slot);
  for (const part of chunks(slots)) {
    const data = part.map((slot) => ({
      slot,
      filled: EMPTY,
      id: own(random(32)),
      sealed: own(random(sealedLength2))
    }));
    await tx.boxSlot.createMany({ data });
  }
}
async function putEnvelope(tx, random, envelope) {
  const slot = await drawEmptySlot(tx, random);
  const { count: count3 } = await tx.boxSlot.updateMany({
    where: { slot, filled: EMPTY },
    data: { filled: FILLED, id: own(fromHex(envelope.id)), sealed: own(envelope.sealed) }
  });
  if (count3 !== 1) throw new Error("the slot was not empty");
}
async function drawEmptySlot(tx, random) {
  const last = await tx.boxSlot.findFirst({ orderBy: { slot: "desc" }, select: { slot: true } });
  if (last === null) throw new Error("the box was never laid out");
  for (let look = 0; look < LOOKS; look += 1) {
    const drawn = Array.from({ length: DRAWN_AT_ONCE }, () => drawBelow(random, last.slot + 1));
    const rows = await tx.boxSlot.findMany({
      where: { slot: { in: drawn }, filled: EMPTY },
      select: { slot: true }
    });
    const empty3 = new Set(rows.map((row3) => row3.slot));
    const first = drawn.find((slot) => empty3.has(slot));
    if (first !== void 0) return first;
  }
  const rest = await tx.boxSlot.findMany({ where: { filled: EMPTY }, select: { slot: true } });
  if (rest.length === 0) throw new Error("the box is full");
  return rest[drawBelow(random, rest.length)]?.slot;
}
async function hasEnvelope(tx, id2) {
  const row3 = await tx.boxSlot.findFirst({
    where: { id: own(fromHex(id2)), filled: FILLED },
    select: { slot: true }
  });
  return row3 !== null;
}
var countEnvelopes = (tx) => tx.boxSlot.count({ where: { filled: FILLED } });
async function allEnvelopes(tx) {
  const rows = await tx.boxSlot.findMany({ where: { filled: FILLED }, select: { sealed: true } });
  return rows.map(({ sealed }) => ({ id: envelopeId(sealed), sealed })).sort((a, b) => compareText(a.id, b.id));
}
var own = (bytes) => Uint8Array.from(bytes);
function chunks(members) {
  const count3 = Math.ceil(members.length / ROWS_AT_ONCE);
  return Array.from({ length: count3 }, (_, at) => members.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE));
}

// src/election/sentences.ts
function ruleSentences(rules) {
  return Object.keys(SAYS).map((rule2) => {
    const [id2, en] = SAYS[rule2](rules);
    return { rule: rule2, id: id2, en, article: rules.articles[rule2] ?? "" };
  });
}
var SAYS = {
  form: ({ form }) => form === "two-level" ? [
    "Pemilihan dua tingkat: warga memilih utusan, utusan memilih anggota BKM.",
    "Two levels: residents elect delegates, delegates elect the members."
  ] : [
    "Pemilihan langsung: semua warga dewasa memilih anggota BKM.",
    "Direct: all adult residents elect the members."
  ],
  basisUnit: ({ basisUnit }) => [
    `Satuan tingkat basis adalah ${basisUnit}.`,
    `The basis unit is the ${basisUnit}.`
  ],
  adult: ({ adult }) => [
    `Wajib pilih berumur paling sedikit ${adult.age} tahun${adult.marriedCounts ? ", atau sudah kawin" : ""}.`,
    `Voters are at least ${adult.age} years old${adult.marriedCounts ? ", or married" : ""}.`
  ],
  electedAge: ({ electedAge }) => electedAge === null ? ["Tidak ada batas umur bagi yang terpilih.", "There is no age limit for the elected."] : [
    `Yang terpilih berumur ${electedAge.min} sampai ${electedAge.max} tahun.`,
    `The elected are ${electedAge.min} to ${electedAge.max} years old.`
  ],
  whoMayBeWritten: ({ whoMayBeWritten }) => whoMayBeWritten === "any-adult" ? ["Setiap warga dewasa boleh ditulis namanya.", "Any adult resident may be written."] : ["Hanya utusan warga yang boleh ditulis namanya.", "Only delegates may be written."],
  sameUnitOnly: ({ sameUnitOnly }) => sameUnitOnly ? [
    "Nama yang ditulis harus warga dari satuan ini sendiri.",
    "Every written name must be a resident of this unit."
  ] : [
    "Nama yang ditulis boleh warga dari satuan lain.",
    "Names of residents of other units may be written."
  ],
  absent: ({ absent }) => absent === "may-be-elected" ? [
    "Warga yang tidak hadir tidak dapat memilih, tetapi dapat dipilih.",
    "An absent resident cannot vote, but can be elected."
  ] : [
    "Warga yang tidak hadir hanya dapat dipilih bila sudah mengirim surat.",
    "An absent resident can be elected only with a letter."
  ],
  names: ({ names: names2 }) => names2.min === names2.max ? [
    `Setiap kartu suara berisi tepat ${names2.max} nama.`,
    `Each ballot holds exactly ${names2.max} names.`
  ] : [
    `Setiap kartu suara berisi ${names2.min} sampai ${names2.max} nama.`,
    `Each ballot holds ${names2.min} to ${names2.max} names.`
  ],
  faults: ({ faults }) => [
    [
      "Terlalu banyak nama: kartu tidak sah.",
      faults.tooFew === "accept" ? "Kurang nama: kartu tetap sah." : "Kurang nama: kartu tidak sah.",
      faults.repeated === "count-once" ? "Nama berulang: dihitung satu kali." : "Nama berulang: kartu tidak sah.",
      faults.ineligible === "void-name" ? "Orang yang tidak dapat dipilih: nama itu gugur." : "Orang yang tidak dapat dipilih: kartu tidak sah.",
      faults.unresolved === "void-name" ? "Nama yang tidak dapat dipastikan: nama itu gugur." : "Nama yang tidak dapat dipastikan: kartu tidak sah."
    ].join(" "),
    [
      "Too many names: the ballot is invalid.",
      faults.tooFew === "accept" ? "Too few: the ballot stays valid." : "Too few: the ballot is invalid.",
      faults.repeated === "count-once" ? "A repeated name counts once." : "A repeated name: the ballot is invalid.",
      faults.ineligible === "void-name" ? "A person who cannot be elected: that name is void." : "A person who cannot be elected: the ballot is invalid.",
      faults.unresolved === "void-name" ? "A name nobody can resolve: that name is void." : "A name nobody can resolve: the ballot is invalid."
    ].join(" ")
  ],
  seats: ({ seats }) => [
    `Yang dipilih: ${seats} orang, menurut suara terbanyak.`,
    `${seats} people are elected, by most votes.`
  ],
  oddSeats: ({ oddSeats }) => oddSeats ? ["Jumlah yang terpilih harus ganjil.", "The number of seats must be odd."] : ["Jumlah yang terpilih tidak harus ganjil.", "The number of seats need not be odd."],
  reserves: ({ reserves }) => reserves === 0 ? ["Tidak ada daftar cadangan.", "There is no reserve list."] : [`Daftar cadangan: ${reserves} orang.`, `The reserve list has ${reserves} people.`],
  turnout: ({ turnout }) => {
    if (turnout === null) return ["Tidak ada syarat kehadiran.", "No turnout is required."];
    const short = {
      visits: ["dikunjungi dari rumah ke rumah", "house-to-house visits"],
      "re-run": ["pemungutan suara diulang", "the vote is held again"],
      "accept-with-note": ["diterima dengan catatan", "accepted with a note"]
    };
    const [id2, en] = short[turnout.ifShort];
    return [
      `Sah bila hadir paling sedikit ${turnout.percent} persen wajib pilih; bila kurang: ${id2}.`,
      `Valid if at least ${turnout.percent} per cent of the voters come; if short: ${en}.`
    ];
  },
  quorum: ({ quorum }) => quorum === null ? ["Tidak ada kuorum utusan.", "There is no quorum of delegates."] : quorum.kind === "people" ? [
    `Kuorum: paling sedikit ${quorum.least} utusan hadir.`,
    `Quorum: at least ${quorum.least} delegates.`
  ] : [
    `Kuorum: paling sedikit ${quorum.least} persen utusan hadir.`,
    `Quorum: at least ${quorum.least} per cent of the delegates.`
  ],
  tieMethod: ({ tieMethod }) => ({
    "run-off": ["Suara sama diselesaikan dengan putaran ulang.", "A tie is settled by a run-off."],
    deliberation: ["Suara sama diselesaikan dengan musyawarah.", "A tie is settled by deliberation."],
    lots: ["Suara sama diselesaikan dengan undian.", "A tie is settled by drawing lots."]
  })[tieMethod],
  bars: ({ bars }) => {
    const names2 = [
      [bars.partyOfficer, "pengurus partai", "party officers"],
      [bars.villageOfficial, "perangkat desa/kelurahan", "village officials"],
      [bars.illiterate, "yang tidak dapat membaca dan menulis", "people who cannot read and write"],
      [bars.panitia, "anggota panitia", "committee members"]
    ].filter(([on]) => on === true);
    if (names2.length === 0)
      return ["Tidak ada yang dikecualikan dari keterpilihan.", "Nobody is barred from being elected."];
    return [
      `Tidak dapat dipilih: ${names2.map(([, id2]) => id2).join(", ")}.`,
      `Cannot be elected: ${names2.map(([, , en]) => en).join(", ")}.`
    ];
  },
  consent: ({ consent }) => {
    if (!consent.asked)
      return ["Kesediaan yang terpilih tidak ditanyakan.", "The elected are not asked for consent."];
    return consent.onRefusal === "next-in-rank" ? [
      "Yang terpilih ditanya kesediaannya; bila menolak, diganti urutan berikutnya.",
      "The elected are asked; on a refusal the next in rank follows."
    ] : [
      "Yang terpilih ditanya kesediaannya; bila menolak, tempatnya kosong.",
      "The elected are asked; on a refusal the seat stays empty."
    ];
  },
  readingUnit: ({ readingUnit }) => readingUnit === "names" ? [
    "Nama dari semua kartu dibacakan secara acak.",
    "The names of all ballots are read shuffled together."
  ] : ["Kartu dibacakan utuh satu per satu secara acak.", "Whole ballots are read, shuffled."],
  minBallots: ({ minBallots }) => [
    `Kotak dengan kurang dari ${minBallots} kartu suara tidak dibuka.`,
    `A box with fewer than ${minBallots} ballots is not opened.`
  ],
  ifTooFewBallots: ({ ifTooFewBallots }) => ifTooFewBallots === "re-run" ? [
    "Bila kartu suara terlalu sedikit, pemungutan suara diulang.",
    "With too few ballots the vote is held again."
  ] : [
    "Bila kartu suara terlalu sedikit, digabung dengan satuan tetangga.",
    "With too few ballots the unit joins a neighbour."
  ],
  boothRelease: ({ boothRelease }) => boothRelease ? [
    "Petugas bilik membuka tablet untuk setiap pemilih.",
    "The booth officer releases the tablet for each voter."
  ] : ["Tablet langsung siap untuk pemilih berikutnya.", "The tablet is ready for the next voter at once."],
  helpWhileTyping: ({ helpWhileTyping }) => helpWhileTyping ? [
    "Tablet membantu mencari nama setelah huruf diketik, menurut abjad.",
    "The tablet helps to find names after letters are typed, in alphabetical order."
  ] : ["Tablet tidak membantu mencari nama.", "The tablet does not help to find names."],
  custody: ({ custody }) => [
    `Lampiran rahasia disimpan ${custody.annex}, kartu kunci ${custody.cards}, cakram laptop ${custody.disk}, sampai ${custody.until}.`,
    `Annex kept by ${custody.annex}, key cards by ${custody.cards}, the disk by ${custody.disk}, until ${custody.until}.`
  ],
  termYears: ({ termYears }) => [`Masa bakti ${termYears} tahun.`, `The term is ${termYears} years.`],
  timeZone: ({ timeZone }) => [`Jam memakai ${timeZone}.`, `Times are in ${timeZone}.`],
  signers: ({ signers }) => [
    `Berita acara ditandatangani: ${signers.join(", ")}.`,
    `Signed by: ${signers.join(", ")}.`
  ]
};

// src/record/berita-acara/qr.ts
import { create as create2 } from "qrcode";

// src/record/berita-acara/sheet.ts
import PDFDocument2 from "pdfkit";

// src/record/berita-acara/words.ts
var DAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
var MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember"
];
var UNITS = [
  "nol",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
  "sepuluh",
  "sebelas"
];
var inDigits = (count3) => String(count3).replace(/\B(?=(\d{3})+$)/g, ".");
function inWords(count3) {
  if (count3 < 12) return UNITS[count3] ?? "";
  if (count3 < 20) return `${inWords(count3 - 10)} belas`;
  if (count3 < 100) return joined(`${inWords(Math.floor(count3 / 10))} puluh`, count3 % 10);
  if (count3 < 200) return joined("seratus", count3 - 100);
  if (count3 < 1e3) return joined(`${inWords(Math.floor(count3 / 100))} ratus`, count3 % 100);
  if (count3 < 2e3) return joined("seribu", count3 - 1e3);
  return joined(`${inWords(Math.floor(count3 / 1e3))} ribu`, count3 % 1e3);
}
var joined = (head, rest) => rest === 0 ? head : `${head} ${inWords(rest)}`;
var dayName = (date) => DAYS[(/* @__PURE__ */ new Date(`${date}T00:00:00Z`)).getUTCDay()] ?? "";
function longDate(date) {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
function dateInWords(date) {
  const [year = 0, month = 1, day = 0] = date.split("-").map(Number);
  return `tanggal ${inWords(day)} bulan ${MONTHS[month - 1]} tahun ${inWords(year)}`;
}
function localTime(at, zone) {
  const local = new Date(Date.parse(at) + ZONE_MINUTES[zone] * 6e4).toISOString();
  return { date: local.slice(0, 10), clock: local.slice(11, 16).replace(":", ".") };
}
function hour(at, { setup }) {
  if (at === void 0) return "\u2013";
  const zone = setup.rules.timeZone;
  const { date, clock } = localTime(at, zone);
  return date === setup.facts.date ? `${clock} ${zone}` : `${longDate(date)}, ${clock} ${zone}`;
}
var SEX = { L: "L", P: "P", "?": "\u2013" };
var METHOD = { "run-off": "putaran ulang", deliberation: "musyawarah", lots: "undian" };
var CONSENT = { yes: "bersedia", no: "tidak bersedia", pending: "belum menjawab" };
var STANDING = { elected: "terpilih", tied: "suara sama", reserve: "cadangan", other: "\u2013" };
var VOID = {
  unresolved: "tidak dapat dipastikan",
  "not-a-name": "bukan nama",
  ineligible: "tidak dapat dipilih"
};
var INVALID = {
  blank: "kosong",
  tooMany: "terlalu banyak nama",
  tooFew: "kurang nama",
  repeated: "nama berulang",
  ineligible: "orang yang tidak dapat dipilih",
  unresolved: "nama tidak dapat dipastikan",
  unsealable: "amplop tidak dapat dibuka",
  unreadable: "isi amplop tidak terbaca",
  otherElection: "kartu suara dari kotak lain"
};
var HAS_GLYPH2 = /[\n\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2212]/;
var printable2 = (text2) => [...text2.normalize("NFC")].map((sign) => {
  if (HAS_GLYPH2.test(sign)) return sign;
  if (/[\u02b9-\u02bf\u02c8]/.test(sign)) return "\u2019";
  const bare = sign.normalize("NFD").replace(new RegExp("\\p{Mn}", "gu"), "");
  return bare === "" || HAS_GLYPH2.test(bare) ? bare : "?";
}).join("");

// src/record/berita-acara/sheet.ts
var LEFT = 62;
var RIGHT = 533;
var WIDTH = RIGHT - LEFT;
var TOP = 54;
var BOTTOM = 776;
var FOOT = 792;
var INK2 = "#000000";
var GREY2 = "#555555";
var PALE2 = "#e6e6e6";
var SIZE = 10.5;
var LEADING2 = 2.2;
async function makePdf2(frame2, fonts, draw) {
  const pen = new PDFDocument2({
    size: "A4",
    margins: { top: TOP, left: LEFT, right: 595.28 - RIGHT, bottom: 841.89 - BOTTOM },
    bufferPages: true,
    lang: "id-ID",
    info: { Title: frame2.title, Producer: "Bilik", Creator: "Bilik", CreationDate: new Date(frame2.at) }
  });
  pen.registerFont("regular", fonts.regular);
  pen.registerFont("bold", fonts.bold);
  const parts = [];
  const done = new Promise((resolve, reject) => {
    pen.on("data", (part) => parts.push(part));
    pen.on("end", resolve);
    pen.on("error", reject);
  });
  if (frame2.rehearsal) {
    watermark2(pen);
    pen.on("pageAdded", () => watermark2(pen));
  }
  pen.font("regular").fontSize(SIZE).fillColor(INK2);
  draw(pen);
  footers(pen, frame2.foot);
  pen.end();
  await done;
  return concat(...parts);
}
function footers(pen, foot) {
  const { start, count: count3 } = pen.bufferedPageRange();
  for (let page = start; page < start + count3; page += 1) {
    pen.switchToPage(page);
    pen.page.margins.bottom = 0;
    rule(pen, FOOT - 6);
    pen.font("regular").fontSize(8).fillColor(GREY2);
    pen.text(printable2(foot), LEFT, FOOT, { width: WIDTH - 90, lineBreak: false, ellipsis: true });
    const number = `halaman ${page - start + 1} dari ${count3}`;
    pen.text(number, RIGHT - 90, FOOT, { width: 90, align: "right", lineBreak: false });
  }
}
function watermark2(pen) {
  pen.save();
  pen.rotate(-50, { origin: [297, 420] });
  pen.font("bold").fontSize(92).fillColor(PALE2);
  pen.text("GLADI BERSIH", -60, 370, { width: 720, align: "center", lineBreak: false });
  pen.restore();
  pen.font("regular").fontSize(SIZE).fillColor(INK2);
  pen.x = LEFT;
  pen.y = TOP;
}
function room(pen, height) {
  if (pen.y + height > BOTTOM) pen.addPage();
}
function paragraph(pen, text2, style = {}) {
  const { indent = 0, align = "left" } = style;
  put(pen, style);
  pen.text(printable2(text2), LEFT + indent, pen.y, { width: WIDTH - indent, align, lineGap: LEADING2 });
}
function put(pen, { bold = false, size = SIZE, colour = INK2 }) {
  pen.font(bold ? "bold" : "regular").fontSize(size).fillColor(colour);
}
var gap = (pen, height) => {
  pen.y += height;
};
function rule(pen, y, weight = 0.5) {
  pen.save();
  pen.lineWidth(weight).strokeColor(INK2).moveTo(LEFT, y).lineTo(RIGHT, y).stroke();
  pen.restore();
}
function partHead(pen, head) {
  gap(pen, 10);
  room(pen, 62);
  paragraph(pen, head, { bold: true, size: 11.5 });
  gap(pen, 3);
}

// src/record/berita-acara/qr.ts
function drawQr2(pen, text2, x, y, side) {
  const { modules } = create2(text2, { errorCorrectionLevel: "M" });
  const size = side / modules.size;
  pen.save();
  for (let row3 = 0; row3 < modules.size; row3 += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const from = column;
      while (column < modules.size && modules.get(row3, column) === 1) column += 1;
      if (column > from) pen.rect(x + from * size, y + row3 * size, (column - from) * size, size);
    }
  }
  pen.fill(INK2);
  pen.restore();
}

// src/record/berita-acara/table.ts
var SIZE2 = 9.5;
var PAD_X = 4;
var PAD_Y = 3;
var HEAD = "#ececec";
function table(pen, columns, rows) {
  const head = { cells: columns.map((column) => column.head), bold: true };
  const [first] = rows;
  const start = heightOf(pen, columns, head) + (first === void 0 ? 0 : heightOf(pen, columns, first));
  if (pen.y + start > BOTTOM) pen.addPage();
  drawRow(pen, columns, head, HEAD);
  for (const row3 of rows) {
    if (pen.y + heightOf(pen, columns, row3) > BOTTOM) {
      pen.addPage();
      drawRow(pen, columns, head, HEAD);
    }
    drawRow(pen, columns, row3, null);
  }
  pen.x = LEFT;
}
var inner = (column) => column.share * WIDTH - 2 * PAD_X;
function heightOf(pen, columns, row3) {
  put(pen, { size: SIZE2, bold: row3.bold ?? false });
  const heights = columns.map(
    (column, at) => pen.heightOfString(printable2(row3.cells[at] ?? ""), { width: inner(column) })
  );
  return Math.max(pen.currentLineHeight(true), ...heights) + 2 * PAD_Y;
}
function drawRow(pen, columns, row3, fill) {
  const height = heightOf(pen, columns, row3);
  const top = pen.y;
  let x = LEFT;
  for (const [at, column] of columns.entries()) {
    const width = column.share * WIDTH;
    if (fill !== null) pen.save().rect(x, top, width, height).fill(fill).restore();
    pen.save().lineWidth(0.4).strokeColor(INK2).rect(x, top, width, height).stroke().restore();
    put(pen, { size: SIZE2, bold: row3.bold ?? false });
    const text2 = printable2(row3.cells[at] ?? "");
    pen.text(text2, x + PAD_X, top + PAD_Y, { width: inner(column), align: column.align ?? "left" });
    x += width;
  }
  if (row3.ends === true)
    pen.save().lineWidth(1.6).strokeColor(INK2).moveTo(LEFT, top + height).lineTo(LEFT + WIDTH, top + height).stroke().restore();
  pen.y = top + height;
}
function facts(pen, lines, labelShare = 0.36) {
  for (const [label, value] of lines) {
    const split3 = labelShare * WIDTH;
    put(pen, { size: 10 });
    const width = WIDTH - split3 - 12;
    const height = Math.max(
      pen.heightOfString(printable2(label), { width: split3 - 8 }),
      pen.heightOfString(printable2(value), { width })
    );
    if (pen.y + height > BOTTOM) pen.addPage();
    const top = pen.y;
    pen.text(printable2(label), LEFT, top, { width: split3 - 8 });
    pen.text(":", LEFT + split3, top, { lineBreak: false });
    pen.text(printable2(value), LEFT + split3 + 12, top, { width });
    pen.y = top + height + 2;
  }
  pen.x = LEFT;
}

// src/record/berita-acara/closing.ts
function drawNotes(pen, record) {
  const log = entriesOf(record);
  partHead(pen, "9. Keberatan, kejadian dan catatan");
  const at = (event) => `Pukul ${hour(event.at, record)}`;
  const lines = [
    ...publicEvents(log, "objection-noted").map((event) => ({
      ...{ seq: event.seq },
      text: `${at(event)}, keberatan pada bacaan ${inDigits(event.data.reading)}: ${event.data.note}`
    })),
    ...publicEvents(log, "reading-compared").filter(({ data }) => !data.agrees || data.note !== "").map((event) => ({
      seq: event.seq,
      text: `${at(event)}, papan dibandingkan dengan turus warga setelah bacaan ${inDigits(event.data.reading)}: ${event.data.agrees ? "sama" : "tidak sama"}. ${event.data.note}`
    })),
    ...publicEvents(log, "voting-paused").map((event) => ({
      ...{
        seq: event.seq,
        text: `${at(event)}, pemungutan suara dihentikan sementara: ${event.data.reason}`
      }
    })),
    ...publicEvents(log, "note-added").map((event) => ({
      ...{ seq: event.seq, text: `${at(event)}, catatan: ${event.data.note}` }
    }))
  ].sort((a, b) => a.seq - b.seq);
  if (lines.length === 0) paragraph(pen, "Tidak ada keberatan dan tidak ada catatan.");
  for (const { text: text2 } of lines) {
    paragraph(pen, `\u2013  ${text2}`);
    gap(pen, 2);
  }
}
function drawCustody(pen, { setup }) {
  const { custody } = setup.rules;
  partHead(pen, "10. Penyimpanan dan lampiran");
  facts(pen, [
    ["Lampiran rahasia disimpan oleh", custody.annex],
    ["Kartu kunci disimpan oleh", custody.cards],
    ["Cakram laptop disimpan oleh", custody.disk],
    ["Disimpan sampai", custody.until]
  ]);
  gap(pen, 4);
  paragraph(pen, "Lampiran yang tidak terpisah dari berita acara ini:");
  for (const [at, line3] of [
    "aturan pemilihan (di halaman terakhir berita acara ini);",
    "daftar hadir dan daftar pemilih;",
    "berkas hasil record.json dengan tanda tangan record.json.sig dan kunci allowed_signers;",
    "lampiran rahasia annex.json dalam amplop bersegel, hanya dibuka kembali atas keberatan tertulis."
  ].entries())
    paragraph(pen, `${at + 1}.  ${line3}`, { indent: 14 });
}
var QR_SIDE2 = 92;
function drawFingerprint(pen, record, recordHash) {
  gap(pen, 10);
  room(pen, QR_SIDE2 + 74);
  partHead(pen, "11. Sidik jari");
  const top = pen.y + 6;
  drawQr2(pen, recordHash.toUpperCase(), LEFT + 6, top, QR_SIDE2);
  const x = LEFT + QR_SIDE2 + 26;
  const width = RIGHT - x;
  pen.y = top - 4;
  for (const [label, hash2] of [
    ["Berkas hasil (record.json)", recordHash],
    ["Segel penutupan, seperti yang difoto warga", record.closingSeal],
    ["Dokumen awal, seperti yang difoto warga", record.setupHash]
  ]) {
    put(pen, { size: 9, colour: GREY2 });
    pen.text(label, x, pen.y, { width });
    put(pen, { size: 11, bold: true });
    pen.text(hashDigits(hash2), x, pen.y, { width });
    gap(pen, 4);
  }
  put(pen, { size: 9, colour: GREY2 });
  pen.text(
    "Setiap orang dapat memeriksa hasil ini: bilik verify, atau ssh-keygen -Y verify. Angka di atas harus sama.",
    x,
    pen.y,
    { width }
  );
  pen.x = LEFT;
  pen.y = Math.max(pen.y, top + QR_SIDE2) + 6;
}
var COLUMNS2 = 2;
var BOX_HEIGHT = 92;
function drawSignatures(pen, record) {
  const { facts: election, rules } = record.setup;
  const names2 = [...officerNames(entriesOf(record)).values()];
  room(pen, 110 + BOX_HEIGHT);
  partHead(pen, "12. Tanda tangan");
  paragraph(
    pen,
    "Demikian berita acara ini dibuat dengan sebenarnya, dibacakan di depan rembug warga dan ditandatangani oleh:"
  );
  gap(pen, 6);
  paragraph(pen, `${election.place}, ${dayName(election.date)} ${longDate(election.date)}`, {
    align: "right"
  });
  gap(pen, 6);
  const width = WIDTH / COLUMNS2;
  for (let first = 0; first < rules.signers.length; first += COLUMNS2) {
    room(pen, BOX_HEIGHT);
    const top = pen.y;
    for (const [column, role2] of rules.signers.slice(first, first + COLUMNS2).entries()) {
      const x = LEFT + column * width;
      put(pen, { bold: true });
      pen.text(printable2(role2), x, top, { width: width - 16, align: "center" });
      put(pen, {});
      pen.text("( .............................................. )", x, top + 68, {
        width: width - 16,
        align: "center"
      });
    }
    pen.x = LEFT;
    pen.y = top + BOX_HEIGHT;
  }
  paragraph(pen, `Petugas: ${names2.join(", ")}.`, { size: 9, colour: GREY2 });
}
function drawRules(pen, { setup }) {
  pen.addPage();
  paragraph(pen, "Lampiran 1: aturan pemilihan", { bold: true, size: 12.5 });
  paragraph(
    pen,
    `${setup.rules.basis}. Dibekukan sebelum warga pertama hadir, dan tidak berubah sesudahnya.`,
    { size: 9.5 }
  );
  gap(pen, 6);
  table(
    pen,
    [
      { head: "No.", share: 0.07, align: "center" },
      { head: "Aturan", share: 0.68 },
      { head: "Sumber", share: 0.25 }
    ],
    ruleSentences(setup.rules).map(({ id: id2, article }, at) => ({
      cells: [String(at + 1), id2, article === "" ? "\u2013" : article]
    }))
  );
}

// src/record/berita-acara/opening.ts
function drawHead(pen, { setup }) {
  const { facts: election } = setup;
  const above = [
    election.district === "" ? "" : `Kecamatan ${election.district}`,
    election.regency,
    election.province === "" ? "" : `Provinsi ${election.province}`
  ].filter((line3) => line3 !== "");
  const second = setup.runOffOf === null ? "" : " (PUTARAN ULANG)";
  paragraph(pen, `PANITIA PEMILIHAN ${election.village.toUpperCase()}`, {
    bold: true,
    size: 11,
    align: "center"
  });
  paragraph(pen, above.join(" \xB7 "), { size: 10, align: "center" });
  gap(pen, 4);
  rule(pen, pen.y, 1.4);
  rule(pen, pen.y + 2.4, 0.5);
  gap(pen, 16);
  paragraph(pen, `BERITA ACARA${second}`, { bold: true, size: 15, align: "center" });
  paragraph(pen, election.title.toUpperCase(), { bold: true, size: 11.5, align: "center" });
  gap(pen, 4);
  paragraph(pen, "Nomor: .............. / .............. / ..............", { align: "center" });
  gap(pen, 12);
}
function drawOpening(pen, record) {
  const { facts: election, rules } = record.setup;
  const opened = publicEvents(entriesOf(record), "voting-opened")[0]?.at;
  const certified = publicEvents(entriesOf(record), "certified")[0]?.at;
  const rehearsal = record.setup.kind === "rehearsal" ? " Ini gladi bersih, bukan pemilihan." : "";
  paragraph(
    pen,
    `Pada hari ini ${dayName(election.date)}, ${dateInWords(election.date)} (${longDate(election.date)}), mulai pukul ${hour(opened, record)} sampai pukul ${hour(certified, record)}, bertempat di ${election.place}, telah dilaksanakan pemungutan dan penghitungan suara tertulis, rahasia dan terbuka, tingkat ${election.level}, untuk ${election.unit}, berdasarkan ${rules.basis}.${rehearsal}`,
    { align: "justify" }
  );
  partHead(pen, "1. Waktu dan tempat");
  const last = (kind) => publicEvents(entriesOf(record), kind).at(-1)?.at;
  facts(pen, [
    ["Tingkat dan satuan", `tingkat ${election.level}, ${election.unit}`],
    ["Hari dan tanggal", `${dayName(election.date)}, ${longDate(election.date)}`],
    ["Tempat", election.place],
    ["Zona waktu", rules.timeZone],
    ["Pemungutan suara dibuka", hour(opened, record)],
    ["Panggilan terakhir", hour(last("last-call"), record)],
    ["Pemungutan suara ditutup", hour(last("voting-closed"), record)],
    ["Kotak suara dibuka", hour(last("box-opened"), record)],
    ["Hasil disahkan", hour(certified, record)],
    ["Dasar", rules.basis]
  ]);
}
function drawTurnout(pen, record) {
  const { eligible, checkedIn, rows } = record.turnout;
  const all = (people) => people.L + people.P + people.unknown;
  partHead(pen, "2. Wajib pilih dan kehadiran");
  const numbers = (label, people) => ({
    cells: [label, ...[people.L, people.P, people.unknown, all(people)].map(inDigits)]
  });
  table(
    pen,
    [
      { head: "", share: 0.36 },
      ...["Laki-laki (L)", "Perempuan (P)", "Tidak tercatat", "Jumlah"].map((head) => ({
        ...{ head, share: 0.16, align: "right" }
      }))
    ],
    [numbers("Wajib pilih dalam daftar", eligible), numbers("Hadir (daftar hadir)", checkedIn)]
  );
  if (rows.length > 1) {
    gap(pen, 8);
    paragraph(
      pen,
      "Menurut satuan. Satuan kecil digabung dengan tetangganya, supaya tidak seorang pun dapat ditebak; yang jenis kelaminnya tidak tercatat hanya terhitung dalam jumlah di atas.",
      { size: 9 }
    );
    gap(pen, 3);
    table(
      pen,
      [
        { head: "Satuan", share: 0.52 },
        ...["Wajib pilih L", "Wajib pilih P", "Hadir L", "Hadir P"].map((head) => ({
          ...{ head, share: 0.12, align: "right" }
        }))
      ],
      rows.map((row3) => ({
        cells: [
          row3.units.join(", "),
          ...[row3.eligible.L, row3.eligible.P, row3.checkedIn.L, row3.checkedIn.P].map(inDigits)
        ]
      }))
    );
  }
  gap(pen, 5);
  for (const line3 of turnoutLines(record, all(eligible), all(checkedIn))) paragraph(pen, line3);
}
function turnoutLines(record, eligible, came) {
  const { setup } = record;
  const log = entriesOf(record);
  const { turnout, quorum } = setup.rules;
  const required = turnout === null ? "Aturan tidak menetapkan syarat kehadiran." : `Syarat kehadiran ${turnout.percent} persen dari ${inDigits(eligible)} wajib pilih, yaitu ${inDigits(percentOf(turnout.percent, eligible))} orang; hadir ${inDigits(came)} orang.`;
  const present = quorum === null ? [] : [
    `Kuorum utusan: ${inDigits(quorum.kind === "people" ? quorum.least : percentOf(quorum.least, eligible))} orang.`
  ];
  const judged = publicEvents(log, "turnout-judged").map(({ data }) => {
    const said = {
      enough: "cukup",
      visits: "kurang; dilanjutkan dengan kunjungan dari rumah ke rumah",
      "re-run": "kurang; pemungutan suara diulang",
      "accept-with-note": "kurang; diterima dengan catatan"
    }[data.decision];
    return `Kehadiran dinilai sebelum kotak dibuka: ${inDigits(data.checkedIn)} dari ${inDigits(data.eligible)}, ${said}. ${data.note}`.trim();
  });
  const changes = publicEvents(log, "roll-changed").map(({ data }) => {
    const what = data.change === "added" ? "ditambahkan" : "diperbaiki";
    return `Daftar warga sesudah dibekukan: ${data.line.name} (${data.line.unit}) ${what}. Alasan: ${data.reason}`;
  });
  return [required, ...present, ...judged, ...changes];
}
function drawReconciliation(pen, record) {
  const { agrees, note: note2, ...figures } = record.reconciliation;
  partHead(pen, "3. Kupon suara dan kotak suara");
  const lines = [
    ["Kupon dicetak dan siap pakai (termasuk cadangan dan kupon uji)", figures.printed],
    ["Kupon dipakai memberikan suara", figures.spent],
    ["Kupon dibatalkan (rusak atau dikembalikan)", figures.revoked],
    ["Kupon sisa, dihitung tangan", figures.left],
    ["Kupon rusak, dihitung tangan", figures.spoiled],
    ["Kupon yang tidak kembali (dicetak - dipakai - dibatalkan - sisa)", figures.outstanding],
    ["Warga hadir dan menerima kupon", figures.checkIns],
    ["Kupon uji diserahkan kepada pemantau", figures.testSlips],
    ["Kartu suara dalam kotak", figures.ballots],
    ["Kartu suara darurat di atas kertas", figures.paper]
  ];
  table(
    pen,
    [
      { head: "Pencocokan", share: 0.8 },
      { head: "Jumlah", share: 0.2, align: "right" }
    ],
    lines.map(([label, value]) => ({ cells: [label, signed(value)] }))
  );
  gap(pen, 5);
  paragraph(pen, agrees ? "Semua angka cocok." : "Ada selisih, dengan catatan berikut.");
  if (note2 !== "") paragraph(pen, `Catatan: ${note2}`);
  for (const { data } of publicEvents(entriesOf(record), "bound-reached"))
    paragraph(pen, `Kejadian: satu kartu lagi akan melebihi daftar hadir (${inDigits(data.ballots)}).`);
}
var signed = (value) => value < 0 ? `-${inDigits(-value)}` : inDigits(value);

// src/record/berita-acara/result.ts
var amounts = [
  { head: "", share: 0.8 },
  { head: "Jumlah", share: 0.2, align: "right" }
];
function drawBallots(pen, { result }) {
  const { ballots, names: names2 } = result;
  partHead(pen, "4. Kartu suara dan nama yang dihitung");
  const invalid = Object.values(ballots.invalid).reduce((sum, each) => sum + each, 0);
  const reasons = Object.keys(INVALID).map(
    (reason2) => ({ cells: [`      ${INVALID[reason2]}`, inDigits(ballots.invalid[reason2])] })
  );
  table(
    pen,
    [{ ...amounts[0], head: "Kartu suara" }, amounts[1]],
    [
      { cells: ["Dalam kotak suara", inDigits(ballots.inBox)] },
      { cells: ["Di atas kertas (darurat)", inDigits(ballots.paper)] },
      { cells: ["Suara uji pemantau, ditemukan tepat sama dan disisihkan", inDigits(ballots.testsSetAside)] },
      { cells: ["Dihitung", inDigits(ballots.counted)], bold: true },
      { cells: ["Sah", inDigits(ballots.valid)], bold: true },
      { cells: ["Tidak sah", inDigits(invalid)], bold: true },
      ...reasons
    ]
  );
  gap(pen, 8);
  const { inInvalidBallot, repeated, ineligible, unresolved } = names2.void;
  table(
    pen,
    [{ ...amounts[0], head: "Nama yang tertulis" }, amounts[1]],
    [
      { cells: ["Sah, dihitung sebagai suara", inDigits(names2.valid)], bold: true },
      { cells: ["Gugur: dalam kartu suara tidak sah", inDigits(inInvalidBallot)] },
      { cells: ["Gugur: berulang dalam satu kartu", inDigits(repeated)] },
      { cells: ["Gugur: orang yang tidak dapat dipilih", inDigits(ineligible)] },
      { cells: ["Gugur: tidak dapat dipastikan", inDigits(unresolved)] }
    ]
  );
}
var withAliases = (person) => person.aliases.length === 0 ? person.name : `${person.name} (${person.aliases.join(" / ")})`;
function drawRanking(pen, { result, setup }) {
  partHead(pen, "5. Peringkat menurut suara terbanyak");
  paragraph(
    pen,
    `Semua warga yang mendapat suara. Yang dipilih ${setup.runOffOf?.seats ?? setup.rules.seats} orang. Urutan di antara yang sama suaranya tidak berarti apa-apa.`,
    { size: 9 }
  );
  gap(pen, 3);
  const last = result.ranking.findLastIndex(({ standing }) => standing === "elected");
  table(
    pen,
    [
      { head: "Peringkat", share: 0.11, align: "center" },
      { head: "Nama (panggilan)", share: 0.41 },
      { head: "RT/RW", share: 0.19 },
      { head: "L/P", share: 0.06, align: "center" },
      { head: "Suara", share: 0.09, align: "right" },
      { head: "Kedudukan", share: 0.14 }
    ],
    result.ranking.map((person, at) => ({
      cells: [
        inDigits(person.rank),
        withAliases(person),
        person.unit,
        SEX[person.sex],
        inDigits(person.votes),
        STANDING[person.standing]
      ],
      bold: person.standing === "elected",
      ends: at === last
    }))
  );
}
function drawTies(pen, record) {
  const { ties, settled, ranking } = record.result;
  partHead(pen, "6. Suara sama");
  if (ties.length === 0 && settled.length === 0)
    paragraph(pen, "Tidak ada suara sama yang menentukan kedudukan.");
  const nameOf2 = names(ranking);
  const officers = officerNames(entriesOf(record));
  for (const tie2 of settled) {
    const who = tie2.officers.map((id2) => officers.get(id2) ?? id2).join(" dan ");
    paragraph(
      pen,
      `Peringkat ${inDigits(tie2.rank)} dengan ${inDigits(tie2.votes)} suara, ${lineOf(tie2.line)}: ${tie2.people.map(nameOf2).join(", ")}. Diselesaikan dengan ${METHOD[tie2.method]}: ${tie2.how} ${tie2.line === "seats" ? "Mendapat tempat" : "Urutannya"}: ${tie2.chosen.map(nameOf2).join(", ")}. Dicatat oleh ${who}.`
    );
    gap(pen, 3);
  }
  for (const tie2 of ties)
    paragraph(
      pen,
      `Belum diselesaikan: peringkat ${inDigits(tie2.rank)} dengan ${inDigits(tie2.votes)} suara, ${lineOf(tie2.line)}: ${tie2.people.map(nameOf2).join(", ")}.`
    );
}
var lineOf = (line3) => line3 === "seats" ? "pada batas terpilih" : "pada cadangan";
var names = (ranking) => {
  const byId = new Map(ranking.map((person) => [person.person, person.name]));
  return (id2) => byId.get(id2) ?? id2;
};
function drawElected(pen, { result, setup }) {
  const byId = new Map(result.ranking.map((person) => [person.person, person]));
  const row3 = (id2, at, last) => {
    const person = byId.get(id2);
    return {
      cells: [
        String(at + 1),
        person === void 0 ? id2 : withAliases(person),
        person?.unit ?? "",
        SEX[person?.sex ?? "?"],
        inDigits(person?.votes ?? 0),
        last
      ]
    };
  };
  const columns = (last) => [
    { head: "No.", share: 0.07, align: "center" },
    { head: "Nama (panggilan)", share: 0.4 },
    { head: "RT/RW", share: 0.19 },
    { head: "L/P", share: 0.06, align: "center" },
    { head: "Suara", share: 0.09, align: "right" },
    { head: last, share: 0.19 }
  ];
  partHead(pen, `7. Terpilih untuk masa bakti ${setup.rules.termYears} tahun`);
  table(
    pen,
    columns("Kesediaan"),
    result.elected.map(({ person, consent, by }, at) => {
      const answer = consent === null ? "" : CONSENT[consent];
      return row3(person, at, by === "refusal" ? `menggantikan; ${answer}` : answer);
    })
  );
  const { women } = result;
  gap(pen, 5);
  paragraph(
    pen,
    `Perempuan di antara yang terpilih: ${inDigits(women.elected)} dari ${inDigits(women.of)} orang. Sasaran 30 persen adalah ${inDigits(women.target)} orang; sasaran ini dilaporkan dan tidak mengubah urutan. Urutan tidak menunjuk ketua: yang terpilih memilih koordinator dalam rapat mereka sendiri.`
  );
  if (result.reserves.length === 0) return;
  gap(pen, 8);
  paragraph(pen, "Cadangan, menurut urutan:", { bold: true });
  gap(pen, 3);
  table(
    pen,
    columns("Keterangan"),
    result.reserves.map((person, at) => row3(person, at, "cadangan"))
  );
}
function drawAliases(pen, { aliases, result }) {
  partHead(pen, "8. Tulisan nama yang diputuskan");
  const nameOf2 = names(result.ranking);
  if (aliases.forms.length > 0) {
    table(
      pen,
      [
        { head: "Tulisan", share: 0.36 },
        { head: "Diputuskan sebagai", share: 0.46 },
        { head: "Kartu suara", share: 0.18, align: "right" }
      ],
      aliases.forms.map(({ form, ballots, person, void: reason2 }) => ({
        cells: [
          `\u201C${form}\u201D`,
          person !== null ? nameOf2(person) : reason2 === null ? "" : `gugur: ${VOID[reason2]}`,
          inDigits(ballots)
        ]
      }))
    );
    gap(pen, 5);
  }
  paragraph(
    pen,
    `Tulisan lain yang tidak sama dengan nama dalam daftar: ${inDigits(aliases.others)} kali. Tulisan yang ada pada kurang dari lima kartu suara tidak dicetak, supaya tidak ada kartu suara yang dapat dikenali.`
  );
}

// src/record/berita-acara/berita-acara.ts
function beritaAcaraPdf(record, fonts) {
  const recordHash = hashJson(record);
  const { facts: facts2, kind } = record.setup;
  const certified = publicEvents(entriesOf(record), "certified").at(-1);
  const frame2 = {
    title: `Berita acara ${facts2.title}, ${facts2.unit}`,
    foot: `${facts2.title} \xB7 ${facts2.unit} \xB7 sidik jari ${hashDigits(recordHash).slice(0, 23)} \u2026`,
    rehearsal: kind === "rehearsal",
    at: certified?.at ?? `${facts2.date}T00:00:00.000Z`
  };
  return makePdf2(frame2, fonts, (pen) => {
    drawHead(pen, record);
    drawOpening(pen, record);
    drawTurnout(pen, record);
    drawReconciliation(pen, record);
    drawBallots(pen, record);
    drawRanking(pen, record);
    drawTies(pen, record);
    drawElected(pen, record);
    drawAliases(pen, record);
    drawNotes(pen, record);
    drawCustody(pen, record);
    drawFingerprint(pen, record, recordHash);
    drawSignatures(pen, record);
    drawRules(pen, record);
  });
}

// src/record/pack.ts
async function packRecord(built, signer, fonts, sign) {
  const pdf = await beritaAcaraPdf(built.record, fonts);
  return signedFiles(built, pdf, signer, sign);
}
function signedFiles(built, pdf, { secretKey, publicKey }, sign) {
  const keys = { publicKey: fromHex(publicKey), secretKey };
  const record = toUtf8(built.recordText);
  return /* @__PURE__ */ new Map([
    ["record.json", record],
    ["record.json.sig", toUtf8(signSsh(record, "bilik-record", keys, sign))],
    ["allowed_signers", toUtf8(allowedSigners(keys.publicKey))],
    ["annex.json", toUtf8(built.annexText)],
    ["berita-acara.pdf", signMinutes(pdf, built.recordHash, keys, sign)]
  ]);
}

// src/roll/turnout.ts
var totalOf = (people) => people.L + people.P + people.unknown;
function turnoutOf(residents, rules, facts2, checkedIn) {
  const judged = residents.map((resident) => {
    const vote = canVote(resident, rules, facts2);
    const came = checkedIn.has(resident.id);
    const unsure = !vote.ok && vote.refusal.kind === "age-to-confirm" && !came;
    return { resident, came, unsure, eligible: vote.ok || unsure || came };
  });
  const voters = judged.filter(({ eligible }) => eligible);
  const sums = (people) => ({
    eligible: bySex(people.map(({ resident }) => resident)),
    checkedIn: bySex(people.filter(({ came }) => came).map(({ resident }) => resident))
  });
  const homes = /* @__PURE__ */ new Map();
  for (const voter of [...voters].sort((a, b) => byHome(a.resident, b.resident))) {
    const unit = unitOf(voter.resident);
    const neighbours = homes.get(unit);
    if (neighbours === void 0) homes.set(unit, [voter]);
    else neighbours.push(voter);
  }
  return {
    ...sums(voters),
    units: [...homes].map(([unit, people]) => ({ unit, ...sums(people) })),
    toConfirm: voters.filter(({ unsure }) => unsure).length
  };
}
function bySex(people) {
  const count3 = (sex) => people.filter((resident) => resident.sex === sex).length;
  return { L: count3("L"), P: count3("P"), unknown: count3("?") };
}
var byHome = (a, b) => compareText(a.rw, b.rw) || compareText(a.rt, b.rt);
function turnoutReached(turnout, rule2) {
  if (rule2 === null) return null;
  return enough(percentOf(rule2.percent, totalOf(turnout.eligible)), totalOf(turnout.checkedIn));
}
function quorumReached(turnout, rule2) {
  if (rule2 === null) return null;
  const needed = rule2.kind === "people" ? rule2.least : percentOf(rule2.least, totalOf(turnout.eligible));
  return enough(needed, totalOf(turnout.checkedIn));
}
var enough = (needed, came) => ({ needed, came, reached: came >= needed });

// src/desk/turnout.ts
var NOBODY = { L: 0, P: 0, unknown: 0 };
async function turnoutNow(tx) {
  const election = await readElection(tx);
  const rules = election?.setup?.rules ?? (election === null ? null : completeRules(election.draft));
  const facts2 = election?.setup?.facts ?? (election === null ? null : completeFacts(election.draft));
  if (rules === null || facts2 === null)
    return { eligible: NOBODY, checkedIn: NOBODY, units: [], toConfirm: 0 };
  return turnoutOf(await allResidents(tx), rules, facts2, await checkedInIds(tx));
}
async function ballotBound(tx) {
  return await countCheckIns(tx) + await testSlipsGiven(tx);
}
async function testSlipsGiven(tx) {
  const given = await eventsOf(tx, "test-slips-given");
  return given.reduce((slips, event) => slips + event.data.slips, 0);
}

// src/record/board.ts
function boardOf({ readings }, { sequence, at }) {
  const byKey = new Map(readings.map((reading) => [reading.key, reading]));
  const done = sequence.slice(0, at).map((key) => byKey.get(key));
  const votes = /* @__PURE__ */ new Map();
  for (const person of done.flatMap((reading) => peopleOf(reading)))
    votes.set(person, (votes.get(person) ?? 0) + 1);
  const ready = readings.filter(({ state }) => state === "ready").length;
  const waiting = readings.filter(({ state }) => state === "waiting").length;
  const standing = done.filter((reading) => reading?.state === "ready").length;
  return {
    votes,
    current: peopleOf(done.at(-1)),
    at,
    read: standing,
    ready,
    total: ready + waiting,
    finished: waiting === 0 && standing === ready
  };
}
var peopleOf = (reading) => reading?.state === "ready" ? reading.people : [];

// src/desk/counting/missing.ts
function certifyMissing(counting, reading, log) {
  const { rules, result } = counting;
  const refusal = refusalOf(result, log);
  const board = boardOf(counting, reading);
  return [
    ...stakesOf(rules, result.resolved).some(({ canChangeSeat }) => canChangeSeat) ? ["form-can-change-seat"] : [],
    // What may be read has been read: the hall heard every name that counts.
    ...board.read < board.ready ? ["reading"] : [],
    ...refusal === null ? [] : [refusal.kind]
  ];
}

// src/tally/reading.ts
var PURPOSE = toUtf8("bilik/reading/1\0");
function readingOrder(seed, resolved, rules) {
  const readings = rules.readingUnit === "ballots" ? ballotStates(resolved, rules).map(({ id: id2, state }) => ({ key: keyOf(seed, id2, 0), state })) : resolved.ballots.flatMap(
    (ballot) => nameStates(resolved, rules, ballot).map((state, line3) => ({
      key: keyOf(seed, ballot.id, line3),
      state
    }))
  );
  return readings.sort((a, b) => compareText(a.key, b.key)).map(({ key, state }, at) => ({ number: at + 1, key, ...state }));
}
var keyOf = (seed, ballot, line3) => toHex(sha256(concat(PURPOSE, seed, toUtf8(`${ballot}/${line3}`))));
function nameStates(resolved, rules, ballot) {
  const outlook = outlookOf(rules, resolved.directory, ballot);
  const counting = countingLines(resolved.directory, ballot.lines);
  return ballot.lines.map(({ state }, line3) => {
    const person = counting[line3] ?? null;
    if (outlook === "invalid" || state !== "open" && person === null) return { state: "silent" };
    if (outlook === "unsure" || person === null) return { state: "waiting" };
    return { state: "ready", people: [person], fault: null };
  });
}
function ballotStates(resolved, rules) {
  const { people, ballots } = countInput(resolved);
  const eligibility = new Map(people.map(({ id: id2, eligible }) => [id2, eligible]));
  return resolved.ballots.map(({ id: id2, lines }, at) => {
    if (lines.some(({ state }) => state === "open")) return { id: id2, state: { state: "waiting" } };
    const names2 = ballots[at]?.names ?? [];
    const { fault, lines: fates } = judgeBallot(rules, eligibility, names2);
    const valid = names2.filter((name, line3) => name !== null && fates[line3] === "valid");
    return { id: id2, state: { state: "ready", people: valid.sort(compareText), fault } };
  });
}

// src/record/counting.ts
var directories = /* @__PURE__ */ new WeakMap();
function countingOf(frozen, content) {
  const { setup, lines, log } = frozen;
  const directory = directories.get(content) ?? directoryOf(directoryAtCount(lines, log, setup));
  directories.set(content, directory);
  const result = resultOf({ setup, directory, opened: content.opened, log });
  const rules = { ...countRulesOf(setup), readingUnit: setup.rules.readingUnit };
  return { setup, rules, directory, result, readings: readingOrder(content.seed, result.resolved, rules) };
}

// src/desk/counting/now.ts
var kept = /* @__PURE__ */ new WeakMap();
async function countingNow(tx, house) {
  const content = house.box.content();
  if (content === null) return null;
  const head = await headHash(tx);
  const last = kept.get(content);
  if (last?.head === head) return last.counting;
  const setup = (await readElection(tx))?.setup ?? null;
  if (setup === null) return null;
  const counting = countingOf({ setup, lines: await frozenLines(tx), log: await readLog(tx) }, content);
  kept.set(content, { head, counting });
  return counting;
}
async function needCounting(tx, house) {
  const election = await readElection(tx);
  if (election?.phase !== "counting")
    return refuse({ kind: "wrong-phase", phase: election?.phase ?? "setup", needed: ["counting"] });
  const counting = await countingNow(tx, house);
  return counting === null ? refuse({ kind: "cards-needed" }) : accept(counting);
}
var readCounting = (house) => read(house.db, (tx) => needCounting(tx, house));
var readyKeys = ({ readings }) => readings.filter(({ state }) => state === "ready").map(({ key }) => key);
async function readingNow(tx, house, counting) {
  const state = house.reading.now();
  if (state.sequence.length > 0 || state.compared > 0) return state;
  const compared = (await eventsOf(tx, "reading-compared")).at(-1)?.data.reading ?? 0;
  if (compared === 0) return state;
  const resumed = resumeAt(compared, readyKeys(counting));
  house.reading.set(resumed);
  return resumed;
}

// src/desk/counting/record-files.ts
import { existsSync as existsSync2, readFileSync as readFileSync4, renameSync as renameSync2, writeFileSync as writeFileSync2 } from "node:fs";
import { join as join4 } from "node:path";
var ZIP = "record.zip";
async function keepRecord(folder, files) {
  const path2 = join4(folder, ZIP);
  writeFileSync2(`${path2}.new`, writeZip(files), { mode: 384, flush: true });
  renameSync2(`${path2}.new`, path2);
}
function recordZip(folder) {
  const path2 = join4(folder, ZIP);
  return existsSync2(path2) ? new Uint8Array(readFileSync4(path2)) : null;
}
function recordFile(folder, name) {
  const zip = recordZip(folder);
  const files = zip === null ? null : readZip(zip);
  return files?.ok === true ? files.value.get(name) ?? null : null;
}
var seals = /* @__PURE__ */ new Map();
function recordSeal(folder) {
  const known = seals.get(folder);
  if (known !== void 0) return known;
  const record = recordFile(folder, "record.json");
  if (record === null) return null;
  const hash2 = hashBytes(record);
  const seal2 = { hash: hash2, digits: hashDigits(hash2) };
  seals.set(folder, seal2);
  return seal2;
}

// src/desk/counting/certify.ts
var BUILD = "bilik 0.1.0";
async function certify(house, actor, signer) {
  const done = await transact(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const reading = await readingNow(tx, house, counting.value);
    const missing = certifyMissing(counting.value, reading, await readLog(tx));
    if (missing.length > 0) return refuse({ kind: "not-ready-to-certify", needed: missing });
    const data = { resultHash: resultHash(counting.value.result.published) };
    await append(tx, house.world, { actor, kind: "certified", data, signer });
    await setPhase(tx, "certified");
    return writeRecord(tx, house, counting.value.setup, signer);
  });
  if (done.ok) house.box.shut();
  return done;
}
async function writeRecord(tx, house, setup, signer) {
  const { world, fonts, box, folder } = house;
  const boxSecret = box.secret();
  if (boxSecret === null) return refuse({ kind: "cards-needed" });
  const parts = {
    setup,
    lines: await frozenLines(tx),
    turnout: (await turnoutNow(tx)).units,
    log: await readLog(tx),
    envelopes: await allEnvelopes(tx),
    tokens: await allTokens(tx),
    boxSecret,
    build: BUILD
  };
  const built = buildRecord(parts, world.crypto.unseal);
  if (!built.ok) return refuse({ kind: built.refusal.kind });
  await keepRecord(folder, await packRecord(built.value, signer, fonts, world.crypto.sign));
  return accept({ hash: built.value.recordHash, digits: hashDigits(built.value.recordHash) });
}

// src/desk/counting/decide.ts
function decideNames(house, actor, decisions) {
  const { db, world } = house;
  return transact(db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const { directory, result } = counting.value;
    for (const [index, { form, written, outcome: outcome2 }] of decisions.entries()) {
      const group = result.resolved.forms.filter((each) => each.form === form);
      if (group.length === 0 || written !== null && !group.some((each) => each.written.includes(written)))
        return refuse({ kind: "no-such-form", index });
      if (outcome2.kind === "person" && !directory.people.has(outcome2.person))
        return refuse({ kind: "not-on-roll", index });
    }
    for (const data of decisions) await append(tx, world, { actor, kind: "name-decided", data });
    const after = await countingNow(tx, house);
    return accept({ open: after?.result.resolved.forms.filter(({ open }) => open).length ?? 0 });
  });
}
function typePaperBallot(house, actor, data) {
  return transact(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    await append(tx, house.world, { actor, kind: "paper-ballot", data });
    return accept({});
  });
}

// src/desk/counting/reading.ts
function moveReading(house, move, seconds) {
  return read(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const state = await readingNow(tx, house, counting.value);
    const next = step(state, move, seconds, readyKeys(counting.value));
    if (!next.ok) return next;
    house.reading.set(next.value);
    return accept({});
  });
}
function step(state, move, seconds, ready) {
  switch (move) {
    case "next": {
      if (mustCompare(state)) return refuse({ kind: "compare-first" });
      const next = readNext(state, ready);
      return next === null ? refuse({ kind: "nothing-to-read" }) : accept({ ...next, paused: false });
    }
    case "back":
      return accept({ ...readBack(state), autoSeconds: null });
    case "again":
      return accept(state);
    case "pause":
      return accept({ ...state, paused: true, autoSeconds: null });
    case "auto":
      return accept({ ...state, paused: false, autoSeconds: seconds });
  }
}
function compareReading(house, actor, seen) {
  const { db, world, reading } = house;
  return transact(db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const state = await readingNow(tx, house, counting.value);
    if (!seen.agrees && seen.note.trim() === "") return refuse({ kind: "note-needed" });
    await append(tx, world, { actor, kind: "reading-compared", data: { reading: state.at, ...seen } });
    reading.set({ ...state, compared: state.at });
    return accept({});
  });
}
function noteObjection(house, actor, note2) {
  const { db, world, reading } = house;
  return transact(db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    await append(tx, world, { actor, kind: "objection-noted", data: { reading: reading.now().at, note: note2 } });
    return accept({});
  });
}

// src/roll/search.ts
var MAX_FOUND = 20;
var MAX_TYPED = 100;
var MAX_WORDS = 8;
var MIDDLE_FROM = 3;
var NUMBER = 0;
var NAME_START = 1;
var NAME_WORD = 2;
var ALIAS_WORD = 3;
var NAME_MIDDLE = 4;
var ELSEWHERE = 5;
var NOT_AT_ALL = 6;
function rollIndex(residents) {
  const named = residents.map((resident) => ({ resident, name: fold(resident.name) }));
  named.sort((a, b) => compareText(a.name, b.name) || a.resident.rollNumber - b.resident.rollNumber);
  const sorted = named.map(({ resident }) => resident);
  return {
    residents: sorted,
    names: named.map(({ name }) => name),
    nameWords: collect(named.map(({ name }) => name.split(" "))),
    aliasWords: collect(sorted.map(({ aliases }) => aliases.flatMap((alias) => fold(alias).split(" ")))),
    otherWords: collect(
      sorted.map((resident) => [
        ...wordsOf(unitOf(resident)),
        ...wordsOf(resident.address),
        String(resident.rollNumber)
      ])
    )
  };
}
function collect(wordsByPlace) {
  const places = /* @__PURE__ */ new Map();
  for (const [place3, words] of wordsByPlace.entries())
    for (const word of new Set(words)) {
      const own2 = places.get(word);
      if (own2 === void 0) places.set(word, [place3]);
      else own2.push(place3);
    }
  return [...places];
}
function wordsOf(text2) {
  return fold(text2).replace(/\b(rt|rw) ?0*(\d+)\b/g, " $1$2 ").replace(/\b0+(?=\d)/g, "").split(" ").filter((word) => word !== "");
}
function searchRoll(index, typed) {
  const words = wordsOf(typed.slice(0, MAX_TYPED)).slice(0, MAX_WORDS);
  if (words.length === 0) return { residents: [], more: false };
  const fits = words.map((word) => fitsOf(index, word));
  const start = words.join(" ");
  const number = words.length === 1 && /^\d+$/.test(start) ? Number(start) : null;
  const shown = [[], [], [], [], [], []];
  let found = 0;
  for (const [place3, resident] of index.residents.entries()) {
    let fit = NAME_WORD;
    for (const own2 of fits) fit = Math.max(fit, own2[place3] ?? NOT_AT_ALL);
    if (fit === NOT_AT_ALL) continue;
    found += 1;
    if (resident.rollNumber === number) fit = NUMBER;
    else if (fit === NAME_WORD && index.names[place3]?.startsWith(start)) fit = NAME_START;
    const list2 = shown[fit];
    if (list2 !== void 0 && list2.length < MAX_FOUND) list2.push(resident);
  }
  return { residents: shown.flat().slice(0, MAX_FOUND), more: found > MAX_FOUND };
}
function fitsOf(index, word) {
  const fits = new Uint8Array(index.residents.length).fill(NOT_AT_ALL);
  const mark = (words, fit, fitting) => {
    for (const [own2, places] of words)
      if (fitting(own2)) for (const place3 of places) fits[place3] = Math.min(fits[place3] ?? fit, fit);
  };
  const starts = (own2) => own2.startsWith(word);
  mark(index.nameWords, NAME_WORD, starts);
  mark(index.aliasWords, ALIAS_WORD, starts);
  if (word.length >= MIDDLE_FROM) {
    mark(index.nameWords, NAME_MIDDLE, (own2) => own2.includes(word));
    mark(index.aliasWords, NAME_MIDDLE, (own2) => own2.includes(word));
  }
  const isUnit = /^r[tw]\d+$/.test(word);
  mark(index.otherWords, ELSEWHERE, isUnit ? (own2) => own2 === word : starts);
  return fits;
}

// src/desk/counting/search.ts
var indexes = /* @__PURE__ */ new WeakMap();
function searchPeople({ directory }, query) {
  const index = indexes.get(directory) ?? rollIndex([...directory.people.values()].map(asResident));
  indexes.set(directory, index);
  return searchRoll(index, query).residents.map(({ id: id2, name }) => ({
    person: id2,
    name,
    unit: directory.people.get(id2)?.unit ?? ""
  }));
}
var asResident = ({ id: id2, name, aliases, sex, unit }, at) => ({
  id: id2,
  name,
  aliases,
  sex,
  rollNumber: at + 1,
  birthDate: null,
  married: false,
  rt: "",
  rw: "",
  address: unit,
  note: "",
  flags: NO_FLAGS,
  addedLate: false
});

// src/desk/counting/settle.ts
function settleTie(house, actor, settlement) {
  return transact(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    return appendSettlement(tx, house, actor, counting.value, settlement);
  });
}
async function appendSettlement(tx, house, actor, { rules, result }, settlement) {
  if (result.resolved.forms.some(({ open }) => open)) return refuse({ kind: "forms-open" });
  const before = (await eventsOf(tx, "tie-settled")).map(({ data }) => data);
  if (!currentSettlements(rules, result.resolved, [...before, settlement]).includes(settlement))
    return refuse({ kind: "settlement-does-not-fit" });
  await append(tx, house.world, { actor, kind: "tie-settled", data: settlement });
  return accept({});
}
function settleByPaper(house, actor, sums) {
  return transact(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const wrong = sumFault(sums);
    if (wrong !== null) return refuse({ kind: wrong });
    const { result, directory } = counting.value;
    const tie2 = result.tally.ties.find(
      ({ line: line3, people }) => line3 === "seats" && people.length === sums.people.length && people.every((id2) => sums.people.includes(id2))
    );
    if (tie2 === void 0) return refuse({ kind: "settlement-does-not-fit" });
    const name = (id2) => directory.people.get(id2)?.name ?? "";
    const told = sums.votes.map(({ person, votes }) => `${name(person)} ${votes}`).join(", ");
    const how = `Putaran ulang di kertas: ${told}. Masuk ${sums.handedIn}, sah ${sums.valid}, tidak sah ${sums.invalid}.`.slice(
      0,
      500
    );
    const chosen = topOf(sums, tie2.seats);
    if (chosen === null) {
      await append(tx, house.world, { actor, kind: "note-added", data: { about: "run-off", note: how } });
      return accept({ settled: false });
    }
    const settlement = {
      line: "seats",
      people: [...tie2.people],
      chosen: [...chosen],
      method: "run-off",
      how
    };
    const done = await appendSettlement(tx, house, actor, counting.value, settlement);
    return done.ok ? accept({ settled: true }) : done;
  });
}
function sumFault({ people, votes, handedIn, valid, invalid, namesPerBallot }) {
  if (valid + invalid !== handedIn) return "sums-disagree";
  const named = votes.map(({ person }) => person);
  if (new Set(named).size !== named.length || named.some((id2) => !people.includes(id2)))
    return "name-not-in-the-tie";
  const given = votes.reduce((sum, each) => sum + each.votes, 0);
  if (votes.some((each) => each.votes > valid) || given > valid * namesPerBallot || given < valid)
    return "sums-disagree";
  return null;
}
function topOf({ people, votes }, seats) {
  const ranked = rankPeople(new Map(votes.map(({ person, votes: votes2 }) => [person, votes2])));
  const last = ranked[seats - 1];
  const next = ranked[seats];
  if (last === void 0 || people.length <= seats) return null;
  return next !== void 0 && next.rank === last.rank ? null : ranked.slice(0, seats).map(({ person }) => person);
}

// src/desk/counting/view.ts
function countView(counting, reading) {
  const { directory, rules } = counting;
  const { resolved, published } = counting.result;
  const board = boardOf(counting, reading);
  const stakes = stakesOf(rules, resolved).filter(({ canChangeSeat }) => canChangeSeat);
  const stake = new Set(stakes.map(stakeKey));
  const current = board.current[0] === void 0 ? null : directory.people.get(board.current[0]) ?? null;
  const forms = resolved.forms.filter(({ status, open, decision }) => status !== "known" || open || decision !== null).map((group) => ({
    form: group.form,
    scope: group.scope,
    written: group.written.slice(0, 50),
    status: group.status,
    decided: group.decision === null ? null : { ...group.decision.outcome },
    decidedAs: nameOf(directory, group.decision),
    suggestions: group.suggestions.map(({ person, name, unit, score, reason: reason2 }) => ({
      person,
      name,
      unit,
      score,
      reason: reason2.kind,
      number: "people" in reason2 ? reason2.people : "letters" in reason2 ? reason2.letters : null
    })),
    canChangeSeat: stake.has(stakeKey(group))
  }));
  return {
    ballots: {
      cast: published.ballots.counted,
      valid: published.ballots.valid,
      invalid: { ...published.ballots.invalid }
    },
    names: { valid: published.names.valid, void: { ...published.names.void } },
    forms,
    open: resolved.forms.filter(({ open }) => open).length,
    stake: stake.size > 0,
    reading: {
      at: board.at,
      ready: board.ready,
      total: board.total,
      current: current === null ? null : { name: current.name, unit: current.unit },
      paused: reading.paused,
      autoSeconds: reading.autoSeconds,
      compare: mustCompare(reading)
    }
  };
}
function nameOf({ people }, decision) {
  const person = decision?.outcome.kind === "person" ? people.get(decision.outcome.person) : void 0;
  return person === void 0 ? null : { name: person.name, unit: person.unit };
}
var stakeKey = ({ form, scope }) => JSON.stringify([form, scope]);
function resultView(folder, counting, missing, record) {
  const { result, seats, reserves } = counting === null ? certifiedResult(folder) : standingResult(counting);
  const consents = new Map(result.elected.map(({ person, consent }) => [person, consent]));
  const people = new Map(result.ranking.map((row3) => [row3.person, row3]));
  const shown = (person) => {
    const { name = "", unit = "" } = people.get(person) ?? {};
    return { person, name, unit };
  };
  return {
    complete: result.ties.every(({ line: line3 }) => line3 !== "seats"),
    seats,
    reserves,
    ranking: result.ranking.map(({ aliases: _, ...row3 }) => ({
      ...row3,
      consent: consents.get(row3.person) ?? null
    })),
    ties: result.ties.map((tie2) => ({ ...tie2, people: tie2.people.map(shown) })),
    settled: result.settled.map(({ line: line3, people: people2, chosen, method, how }) => ({
      line: line3,
      people: people2,
      chosen,
      method,
      how
    })),
    women: { elected: result.women.elected, of: result.women.of },
    missing: [...missing],
    record
  };
}
var standingResult = ({ result, rules }) => ({
  result: result.published,
  seats: rules.seats,
  reserves: rules.reserves
});
function certifiedResult(folder) {
  const file = recordFile(folder, "record.json");
  if (file === null) throw new Error("certified, and no record beside the box");
  const record = JSON.parse(fromUtf8(file));
  const { seats, reserves } = countRulesOf(record.setup);
  return { result: record.result, seats, reserves };
}

// src/desk/counting/doors.ts
function serveCounting(app, serve2, house) {
  const { db, world } = house;
  serve2(
    "GET /desk/count",
    async () => read(db, async (tx) => {
      const counting = await needCounting(tx, house);
      if (!counting.ok) return counting;
      return accept(countView(counting.value, await readingNow(tx, house, counting.value)));
    })
  );
  serve2("POST /desk/count/decide", async ({ decisions }, { actor }) => decideNames(house, actor, decisions));
  serve2(
    "POST /desk/count/paper",
    async ({ number, names: names2 }, { actor }) => typePaperBallot(house, actor, { number, names: names2 })
  );
  serve2("POST /desk/count/search", async ({ query }) => {
    const counting = await readCounting(house);
    return counting.ok ? accept({ people: [...searchPeople(counting.value, query)] }) : counting;
  });
  serve2("POST /desk/reading", async ({ move, seconds }) => moveReading(house, move, seconds));
  serve2("POST /desk/reading/compare", async (seen, { actor }) => compareReading(house, actor, seen));
  serve2("POST /desk/reading/objection", async ({ note: note2 }, { actor }) => noteObjection(house, actor, note2));
  serve2(
    "GET /desk/result",
    async () => read(db, async (tx) => {
      const election = await readElection(tx);
      const seal2 = recordSeal(house.folder);
      if (election?.phase === "certified") return accept(resultView(house.folder, null, [], seal2));
      const counting = await needCounting(tx, house);
      if (!counting.ok) return counting;
      const reading = await readingNow(tx, house, counting.value);
      const missing = certifyMissing(counting.value, reading, await readLog(tx));
      return accept(resultView(house.folder, counting.value, missing, seal2));
    })
  );
  serve2("POST /desk/result/settle", async (body, { actor }) => {
    const { line: line3, people, chosen, method, how } = body;
    return settleTie(house, actor, { line: line3, people, chosen, method, how });
  });
  serve2("POST /desk/result/paper-run-off", async (body, { actor }) => settleByPaper(house, actor, body));
  serve2(
    "POST /desk/result/consent",
    async ({ person, answer }, { actor }) => counted(async (tx, { directory }) => {
      if (!directory.people.has(person)) return refuse({ kind: "not-on-roll" });
      await append(tx, world, { actor, kind: "consent-answered", data: { person, answer } });
      return accept({});
    })
  );
  serve2(
    "POST /desk/result/note",
    async (data, { actor }) => counted(async (tx) => {
      await append(tx, world, { actor, kind: "note-added", data });
      return accept({});
    })
  );
  serve2("POST /desk/result/run-off", async () => {
    const counting = await readCounting(house);
    if (!counting.ok) return counting;
    const tie2 = counting.value.result.tally.ties.find(({ line: line3 }) => line3 === "seats");
    if (tie2 === void 0) return refuse({ kind: "no-seat-tie" });
    house.moveTo({ kind: "run-off", people: tie2.people, seats: tie2.seats });
    return accept({});
  });
  serve2(
    "POST /desk/certify",
    async ({ passphrase: passphrase2 }, { actor }) => withSigner(house, passphrase2, (signer) => certify(house, actor, signer))
  );
  const counted = (act) => transact(db, async (tx) => {
    const counting = await needCounting(tx, house);
    return counting.ok ? act(tx, counting.value) : counting;
  });
  serveFile(app, house, "/desk/record.zip", "application/zip", () => recordZip(house.folder));
  serveFile(
    app,
    house,
    "/desk/berita-acara.pdf",
    "application/pdf",
    () => recordFile(house.folder, "berita-acara.pdf")
  );
}
function serveFile(app, house, url, type, load) {
  app.get(url, async (request, reply) => {
    const allowed = await mayPass(house, STAFF, request.cookies[OFFICER_COOKIE]);
    if (!allowed.ok) return reply.code(401).send({ kind: allowed.refusal.kind });
    const file = load();
    if (file === null) return reply.code(409).send({ kind: "wrong-phase", needed: ["certified"] });
    return reply.header("cache-control", "no-store").type(type).send(Buffer.from(file));
  });
}

// src/desk/devices/doors.ts
import { Type as Type6 } from "typebox";
var PAGES = { kiosk: "/kiosk/", projector: "/screen/", booth: "/booth/" };
var Params = Type6.Object({ secret: Type6.String({ pattern: "^[0-9a-f]{32}$" }) });
var PAIRED_SECONDS = 30 * 86400;
function serveDevices(app, serve2, house, secure) {
  const { db, world, booths, pairing } = house;
  serve2("POST /desk/devices/pair", async ({ kind, label }) => {
    const device = `d${toHex(world.random(4))}`;
    return accept({ device, path: `/pair/${pairing.expect({ id: device, kind, label })}` });
  });
  serve2("POST /desk/devices/release", async ({ device }) => {
    booths.release(device);
    return accept({});
  });
  serve2("POST /desk/devices/unpair", async ({ device }, { actor }) => {
    const done = await transact(db, async (tx) => {
      const found = (await allDevices(tx)).find(({ id: id2 }) => id2 === device);
      if (found === void 0) return refuse({ kind: "no-such-device" });
      await removeDevice(tx, device);
      await append(tx, world, { actor, kind: "device-unpaired", data: { device, label: found.label } });
      return accept({});
    });
    if (done.ok) booths.forget(device);
    return done;
  });
  app.get(
    "/pair/:secret",
    { schema: { params: Params } },
    async (request, reply) => {
      const expected = pairing.take(request.params.secret);
      if (expected === null) return reply.redirect("/kiosk/?pairing=gone");
      const pass = newDevicePass(world.random, expected.id);
      await transact(db, async (tx) => {
        await saveDevice(tx, { ...expected, secretHash: pass.secretHash });
        const { id: id2, kind, label } = expected;
        await append(tx, world, {
          actor: "system",
          kind: "device-paired",
          data: { device: id2, kind, label }
        });
        return accept(null);
      });
      house.signal.announce();
      reply.setCookie(DEVICE_COOKIE, pass.cookie, {
        path: "/",
        httpOnly: true,
        sameSite: "strict",
        secure,
        maxAge: PAIRED_SECONDS
      });
      return reply.redirect(PAGES[expected.kind]);
    }
  );
}

// src/desk/pdf.ts
import "@fastify/cookie";
import { Type as Type7 } from "typebox";
var Params2 = Type7.Object({ key: Type7.String({ pattern: "^[a-z0-9-]{1,20}$" }) });
function servePdf(app, house, door, make) {
  app.get(
    `${door.prefix}/:key(^[a-z0-9-]+).pdf`,
    { schema: { params: Params2 } },
    async (request, reply) => {
      const allowed = await mayPass(house, door.roles, request.cookies[OFFICER_COOKIE]);
      if (!allowed.ok) return reply.code(401).send({ kind: allowed.refusal.kind });
      const sheet = await make(request.params.key);
      if (sheet === null) return reply.code(404).send({ kind: "no-such-sheet" });
      return reply.header("cache-control", "no-store").type("application/pdf").send(Buffer.from(sheet));
    }
  );
}

// src/desk/print/key-card.ts
var FOLD = PAGE.height / 2;
var WIDTH2 = PAGE.width - 2 * EDGE;
var QR_SIDE3 = 58;
var GROUP = 25;
async function keyCardPdf(card2) {
  return makePdf(`Kartu kunci ${card2.index}`, card2, (pen) => {
    newPage(pen, card2);
    drawCard(pen, card2);
    drawAdvice(pen, card2);
  });
}
function drawCard(pen, card2) {
  block(pen, EDGE, EDGE, WIDTH2, 14, INK);
  const band = { y: EDGE + 4.2, size: 23, lines: 1, bold: true, colour: "#ffffff" };
  write(pen, "KARTU KUNCI", { ...band, x: EDGE + 5, width: 90 });
  const number = `${card2.index} dari ${card2.cards}`;
  write(pen, number, { ...band, x: PAGE.width - EDGE - 65, width: 60, align: "right" });
  frame(pen, EDGE, EDGE, WIDTH2, FOLD - EDGE - 9, { weight: 0.6 });
  drawQr(pen, makeQr(card2.qr, "Q"), EDGE + 10, EDGE + 22, QR_SIDE3);
  const at = { x: EDGE + 82, width: WIDTH2 - 88 };
  const field = (y2, name, value, lines) => {
    const foot = write(pen, name, { ...at, y: y2, size: 9, lines: 1, colour: GREY });
    return write(pen, value, { ...at, y: foot + 2, size: 13.5, least: 8.5, lines, bold: true }) + 4.6;
  };
  let y = field(EDGE + 20, "Pemegang", card2.holder, 3);
  y = field(y, "Pemilihan", card2.title, 3);
  y = field(y, "Kotak suara", card2.unit, 2);
  field(y, "Kode pemilihan", (card2.electionId.match(/.{1,4}/g) ?? []).join(" "), 1);
  const codeY = EDGE + 88;
  write(pen, "Kode untuk diketik bila kotak hitam tidak terbaca:", {
    x: EDGE + 6,
    y: codeY,
    width: WIDTH2 - 12,
    size: 9.5,
    lines: 1,
    colour: GREY
  });
  card2.typed.split("\n").forEach((typed, at2) => {
    const row3 = codeY + 7.5 + at2 * 10;
    write(pen, String(at2 + 1), { x: EDGE + 6, y: row3 + 1, width: 5, size: 10, lines: 1, colour: GREY });
    typed.split(" ").forEach((group, column) => {
      const style = { size: 18, least: 11, lines: 1, bold: true, tracking: 0.4 };
      write(pen, group, { x: EDGE + 13 + column * GROUP, y: row3, width: GROUP - 3, ...style });
    });
  });
  line(pen, [0, FOLD], [PAGE.width, FOLD], { colour: GREY, dashed: true });
  write(pen, "lipat di sini, tulisan di dalam", {
    x: EDGE,
    y: FOLD - 4.5,
    width: WIDTH2,
    size: 8.5,
    lines: 1,
    align: "center",
    colour: GREY
  });
}
var doNow = ({ threshold, cards, index }) => [
  "Baca kembali kartu ini di laptop panitia sekarang juga. Kartu yang belum dibaca kembali belum berlaku.",
  "Lipat dua dengan tulisan di dalam. Masukkan ke amplop, tutup, dan tanda tangani di sambungannya.",
  "Simpan sendiri di tempat kering dan terkunci. Jangan dititipkan dan jangan disimpan bersama kartu lain.",
  threshold === 1 ? "Bawa amplop ini saat kotak suara dibuka. Tanpa kartu ini kotak suara tidak dapat dibuka." : `Bawa amplop ini saat kotak suara dibuka: kotak hanya terbuka dengan ${threshold} dari ${cards} kartu, bersama-sama, di depan warga.`,
  `Kalau kartu nomor ${index} hilang atau pernah dilihat orang lain, katakan segera kepada ketua panitia.`
];
var NEVER = [
  "Jangan difoto, difotokopi, dipindai atau disimpan di HP.",
  "Jangan disebutkan atau dikirim kepada siapa pun, juga tidak kepada panitia.",
  "Jangan dibuka sebelum rembug warga meminta kotak suara dibuka."
];
function drawAdvice(pen, card2) {
  const x = EDGE + 4;
  let y = write(pen, "Yang harus dilakukan pemegang kartu", {
    x,
    y: FOLD + 9,
    width: WIDTH2 - 8,
    size: 15,
    lines: 1,
    bold: true
  });
  const item = (mark, text2, bold) => {
    write(pen, mark, { x, y: y + 5, width: 6, size: 11.5, lines: 1, bold: true });
    y = write(pen, text2, { x: x + 7, y: y + 5, width: WIDTH2 - 17, size: 11.5, lines: 3, bold });
  };
  doNow(card2).forEach((text2, at) => {
    item(`${at + 1}.`, text2, false);
  });
  const never = NEVER.map((text2) => lay(pen, text2, WIDTH2 - 26, { size: 12, lines: 2, bold: true }));
  const top = y + 7;
  const height = 8 + never.reduce((sum, { height: height2 }) => sum + height2 + 3.4, 0) + 4;
  frame(pen, x, top, WIDTH2 - 8, height, { weight: 1 });
  let row3 = write(pen, "TIDAK BOLEH", { x: x + 5, y: top + 4, width: 60, size: 12, lines: 1, bold: true }) + 3.6;
  for (const text2 of never) {
    cross(pen, x + 7, row3 + 1.4);
    row3 = place(pen, text2, { x: x + 12, y: row3 }) + 3.4;
  }
  const sign = PAGE.height - EDGE - 2;
  write(pen, "Diterima tanggal", { x, y: sign, width: 40, size: 9.5, lines: 1 });
  line(pen, [x + 28, sign + 2.6], [x + 78, sign + 2.6], { weight: 0.3 });
  write(pen, "Tanda tangan pemegang", { x: x + 86, y: sign, width: 45, size: 9.5, lines: 1 });
  line(pen, [x + 124, sign + 2.6], [PAGE.width - EDGE - 4, sign + 2.6], { weight: 0.3 });
}
function cross(pen, x, y) {
  const stroke = { weight: 0.8 };
  line(pen, [x - 1.5, y - 1.5], [x + 1.5, y + 1.5], stroke);
  line(pen, [x - 1.5, y + 1.5], [x + 1.5, y - 1.5], stroke);
}

// src/desk/freeze/finish.ts
async function finishFreeze(house, actor) {
  const { db, world, ceremony } = house;
  const freezing = ceremony.now();
  if (freezing === null) return refuse({ kind: "no-freeze-running" });
  const missing = freezeMissing(freezing);
  if (missing.length > 0) return refuse({ kind: "freeze-incomplete", needed: missing });
  const { setup, lots } = freezing;
  const good = visibleLots(lots).filter(({ state }) => state === "good");
  const done = await transact(db, async (tx) => {
    const election = await readElection(tx);
    if (election === null) throw new Error("no election in this folder");
    const phase2 = enterPhase(election.phase, "ready");
    if (!phase2.ok) return phase2;
    await registerTokens(
      tx,
      lots.flatMap(({ slips }) => slips.map(({ hash: hash2 }) => hash2))
    );
    for (const lot2 of lots.filter((each) => !good.includes(each)))
      for (const { hash: hash2 } of lot2.slips) await revokeToken(tx, hash2);
    for (const { lot: lot2, state, slips } of visibleLots(lots))
      await append(tx, world, {
        actor,
        kind: state === "good" ? "lot-confirmed" : "lot-revoked",
        data: { lot: lot2, slips: slips.length }
      });
    await append(tx, world, { actor, kind: "cards-read-back", data: { cards: freezing.cards.length } });
    await append(tx, world, {
      actor,
      kind: "election-frozen",
      data: {
        setupHash: freezing.setupHash,
        tokens: setup.tokens.count,
        usable: good.reduce((slips, lot2) => slips + lot2.slips.length, 0),
        residents: freezing.lines.length
      },
      signer: { setupHash: freezing.setupHash, secretKey: freezing.recordKey, publicKey: setup.recordKey }
    });
    await saveSetup(tx, freezing);
    return accept({ setupHash: freezing.setupHash, digits: hashDigits(freezing.setupHash) });
  });
  if (!done.ok) return done;
  dropFreeze(freezing);
  ceremony.set(null);
  return done;
}

// src/desk/freeze/doors.ts
function serveFreeze(app, serve2, house) {
  const { ceremony } = house;
  const change = (step2) => {
    const freezing = ceremony.now();
    if (freezing === null) return refuse({ kind: "no-freeze-running" });
    const next = step2(freezing);
    if (!next.ok) return next;
    ceremony.set(next.value);
    return accept(view(next.value));
  };
  serve2("GET /desk/freeze", async () => accept(view(ceremony.now())));
  serve2("POST /desk/freeze/start", async ({ passphrase: passphrase2 }) => {
    const started = await startFreeze(house, passphrase2);
    return started.ok ? accept(view(started.value)) : started;
  });
  serve2(
    "POST /desk/freeze/lot",
    async (body) => change((freezing) => {
      const lot2 = visibleLots(freezing.lots).find(({ lot: lot3 }) => lot3 === body.lot);
      if (lot2?.state !== "printed") return refuse({ kind: "lot-not-printed", index: body.lot });
      const judged = judgeLot(freezing, lot2, body.verdict);
      return judged === null ? refuse({ kind: "no-spare-lot" }) : accept(judged);
    })
  );
  serve2("POST /desk/freeze/card", async ({ index }) => {
    const held = ceremony.now()?.cards.find(({ card: card2 }) => card2.index === index);
    if (held === void 0) return refuse({ kind: "no-such-card", index });
    if (held.readBack) return refuse({ kind: "card-read-back-already", index });
    const shown = change((freezing) => accept(cardMarked(freezing, index, { shown: true })));
    if (!shown.ok) return shown;
    return accept({ index, holder: held.holder, qr: cardText(held.card), typed: cardTyped(held.card) });
  });
  serve2(
    "POST /desk/freeze/read-back",
    async (body) => change((freezing) => {
      const card2 = readCard(body.card);
      if (!card2.ok) return refuse({ kind: "card-malformed" });
      const { setup } = freezing;
      const checked = checkCard(card2.value, {
        electionId: setup.electionId,
        shareHashes: setup.keyHolders.shareHashes
      });
      if (!checked.ok) return refuse(checked.refusal);
      return accept(cardMarked(freezing, card2.value.index, { readBack: true }));
    })
  );
  serve2("POST /desk/freeze/finish", async (_body, { actor }) => finishFreeze(house, actor));
  servePdf(app, house, { prefix: "/desk/freeze/lots", roles: LEADERS }, async (key) => {
    const freezing = ceremony.now();
    const lot2 = freezing?.lots.find((each) => String(each.lot) === key && each.part !== "spare");
    if (freezing === null || freezing === void 0 || lot2 === void 0 || lot2.state !== "waiting")
      return null;
    ceremony.set(lotPrinted(freezing, lot2));
    house.signal.announce();
    const { facts: facts2, kind, runOffOf } = freezing.setup;
    return slipsPdf({
      slips: lot2.slips,
      title: facts2.title,
      unit: facts2.unit,
      lot: lot2.lot,
      lots: visibleLots(freezing.lots).length,
      digits: hashDigits(freezing.setupHash),
      rehearsal: kind === "rehearsal",
      secondColour: runOffOf !== null,
      fonts: house.fonts
    });
  });
  servePdf(app, house, { prefix: "/desk/freeze/cards", roles: LEADERS }, async (key) => {
    const freezing = ceremony.now();
    const held = freezing?.cards.find(({ card: card2 }) => String(card2.index) === key);
    if (freezing === null || freezing === void 0 || held === void 0 || !held.shown || held.readBack)
      return null;
    const { facts: facts2, kind, keyHolders } = freezing.setup;
    return keyCardPdf({
      qr: cardText(held.card),
      typed: cardTyped(held.card),
      holder: held.holder,
      index: held.card.index,
      cards: freezing.cards.length,
      threshold: keyHolders.threshold,
      title: facts2.title,
      unit: facts2.unit,
      electionId: freezing.setup.electionId,
      rehearsal: kind === "rehearsal",
      fonts: house.fonts
    });
  });
}
function view(freezing) {
  if (freezing === null)
    return { running: false, setupHash: null, digits: null, lots: [], cards: [], missing: [] };
  return {
    running: true,
    setupHash: freezing.setupHash,
    digits: hashDigits(freezing.setupHash),
    lots: visibleLots(freezing.lots).map(({ lot: lot2, part, state, slips }) => ({
      lot: lot2,
      part,
      state,
      slips: slips.length
    })),
    cards: freezing.cards.map(({ card: card2, holder, shown, readBack: readBack2 }) => ({
      index: card2.index,
      holder,
      shown,
      readBack: readBack2
    })),
    missing: [...freezeMissing(freezing)]
  };
}

// src/desk/officers/acts.ts
async function addOfficer({ db, world }, actor, officer) {
  const pinHash = await hashPin(officer.pin);
  return transact(db, async (tx) => {
    const election = await readElection(tx);
    if (election?.phase !== "setup" && !actor.includes("+")) return refuse({ kind: "two-officers-needed" });
    const officers = await allOfficers(tx);
    if (officers.some(({ name }) => name === officer.name)) return refuse({ kind: "officer-exists" });
    const id2 = `o${toHex(world.random(4))}`;
    await saveOfficer(tx, { id: id2, name: officer.name, roles: officer.roles, pinHash });
    await append(tx, world, {
      actor,
      kind: "officer-added",
      data: { officer: id2, name: officer.name, roles: [...officer.roles] }
    });
    return accept({ officer: id2 });
  });
}
async function resetPin({ db, world, sessions }, actor, typed) {
  const pinHash = await hashPin(typed.pin);
  return transact(db, async (tx) => {
    const officer = (await allOfficers(tx)).find(({ id: id2 }) => id2 === typed.officer);
    if (officer === void 0) return refuse({ kind: "officer-unknown", officer: typed.officer });
    await saveOfficer(tx, { ...officer, pinHash });
    await append(tx, world, { actor, kind: "pin-reset", data: { officer: officer.id } });
    sessions.closeAllOf(officer.id);
    return accept({});
  });
}

// src/desk/officers/doors.ts
function serveOfficers(serve2, house, secure) {
  const sit = (reply, seat) => reply.setCookie(OFFICER_COOKIE, house.sessions.open(seat), {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure
  });
  serve2("POST /desk/enter", async ({ link }, _acting, reply) => {
    if (!house.sessions.useLink(link)) return refuse({ kind: "link-used" });
    sit(reply, { kind: "setting-up" });
    return accept({});
  });
  serve2("POST /desk/login", async (typed, _acting, reply) => {
    const officer = await checkPin(house.db, house.sessions, typed);
    if (!officer.ok) return officer;
    sit(reply, { kind: "officer", officer: officer.value.id });
    return accept({});
  });
  serve2("POST /desk/logout", async (_body, { seat }, reply) => {
    house.sessions.close(seat);
    reply.clearCookie(OFFICER_COOKIE, { path: "/" });
    return accept({});
  });
  serve2(
    "POST /desk/officers",
    async ({ name, roles, pin: pin2 }, { actor }) => addOfficer(house, actor, { name, roles, pin: pin2 })
  );
  serve2(
    "POST /desk/officers/pin",
    async ({ officer, pin: pin2 }, { actor }) => resetPin(house, actor, { officer, pin: pin2 })
  );
}

// src/roll/check-in.ts
function checkIn(arrival) {
  const phase2 = needPhase(arrival.phase, "voting");
  if (!phase2.ok) return phase2;
  const { resident } = arrival;
  if (resident === null) return refuse({ kind: "not-on-roll" });
  if (arrival.already) return refuse({ kind: "already-checked-in" });
  const vote = canVote(resident, arrival.rules, arrival.facts);
  if (vote.ok) return accept(resident.id);
  if (vote.refusal.kind !== "age-to-confirm") return refuse({ kind: "not-eligible", bar: vote.refusal });
  return arrival.ageConfirmed ? accept(resident.id) : refuse({ kind: "age-to-confirm" });
}
function undoCheckIn(undo) {
  const phase2 = needPhase(undo.phase, "voting", "paused", "last-call");
  if (!phase2.ok) return phase2;
  if (undo.resident === null) return refuse({ kind: "not-on-roll" });
  return undo.already ? accept(undo.resident.id) : refuse({ kind: "not-checked-in" });
}

// src/desk/roll/acts.ts
async function needFrozen(tx) {
  const election = await readElection(tx);
  if (election === null) throw new Error("no election in this folder");
  if (election.setup === null)
    return refuse({ kind: "wrong-phase", phase: election.phase, needed: ["ready", "voting"] });
  return accept({ phase: election.phase, setup: election.setup, rollSalt: election.draft.rollSalt });
}
function checkInResident({ db, world }, actor, body) {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const { phase: phase2, setup } = frozen.value;
    const allowed = checkIn({
      resident: await findResident(tx, body.resident),
      already: await isCheckedIn(tx, body.resident),
      phase: phase2,
      rules: setup.rules,
      facts: setup.facts,
      ageConfirmed: body.ageConfirmed
    });
    if (!allowed.ok) {
      const { refusal } = allowed;
      return refuse(
        refusal.kind === "not-eligible" ? { kind: refusal.kind, detail: refusal.bar.kind } : refusal
      );
    }
    if (!await addCheckIn(tx, allowed.value)) return refuse({ kind: "already-checked-in" });
    await append(tx, world, {
      actor,
      kind: "checked-in",
      data: { resident: allowed.value, ageConfirmed: body.ageConfirmed }
    });
    return accept({});
  });
}
function undoResident(house, actor, body) {
  return transact(house.db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const allowed = undoCheckIn({
      resident: await findResident(tx, body.resident),
      already: await isCheckedIn(tx, body.resident),
      phase: frozen.value.phase
    });
    if (!allowed.ok) return allowed;
    const revoked = await takeSlip(tx, house, frozen.value.setup, body.slip);
    if (!revoked.ok) return revoked;
    await removeCheckIn(tx, body.resident);
    const { world } = house;
    await append(tx, world, { actor, kind: "check-in-undone", data: { resident: body.resident } });
    await append(tx, world, { actor, kind: "slip-revoked", data: { reason: "handed-back" } });
    return accept({});
  });
}
function revokeSlip(house, actor, slip2) {
  return transact(house.db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const phase2 = needPhase(frozen.value.phase, "ready", "voting", "paused", "last-call");
    if (!phase2.ok) return phase2;
    const revoked = await takeSlip(tx, house, frozen.value.setup, slip2);
    if (!revoked.ok) return revoked;
    await append(tx, house.world, { actor, kind: "slip-revoked", data: { reason: "damaged" } });
    return accept({});
  });
}
async function takeSlip(tx, house, setup, slip2) {
  const hash2 = readSlip(slip2, setup, house.world.crypto.verify);
  if (!hash2.ok) return hash2;
  const state = await tokenState(tx, hash2.value);
  if (state === null) return refuse({ kind: "unknown" });
  if (state !== "printed") return refuse({ kind: state });
  return await revokeToken(tx, hash2.value) ? accept({}) : refuse({ kind: "spent" });
}
function changeRoll({ db, world }, actor, change) {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const { phase: phase2, setup, rollSalt } = frozen.value;
    const open = needPhase(phase2, "ready", "voting", "paused", "last-call");
    if (!open.ok) return open;
    const typed = readTyped(change.resident);
    const [fault] = typed.refused;
    if (fault !== void 0) return refuse({ kind: fault.kind, detail: fault.field });
    const before = change.id === null ? null : await findResident(tx, change.id);
    if (change.id !== null && before === null) return refuse({ kind: "not-on-roll" });
    const resident = {
      ...typed.values,
      id: before?.id ?? `t${toHex(world.random(6))}`,
      rollNumber: before?.rollNumber ?? await nextRollNumber(tx),
      note: before?.note ?? "",
      flags: before?.flags ?? NO_FLAGS,
      addedLate: before?.addedLate ?? true
    };
    if (before === null) await addResidents(tx, [resident]);
    else await correctResident(tx, resident);
    await append(tx, world, {
      actor,
      kind: "roll-changed",
      data: {
        change: before === null ? "added" : "corrected",
        reason: change.reason,
        line: rollLine(resident, { rules: setup.rules, facts: setup.facts, salt: rollSalt })
      }
    });
    return accept({ resident: resident.id, rollNumber: resident.rollNumber });
  });
}

// src/desk/roll/index-of-roll.ts
function keptIndex(db, signal) {
  let index = null;
  signal.listen(() => {
    index = null;
  });
  return () => {
    index ??= read(db, allResidents).then(rollIndex);
    return index;
  };
}

// src/desk/roll/doors.ts
function serveRoll(serve2, house) {
  const { db, world } = house;
  const index = keptIndex(db, house.signal);
  serve2("POST /desk/roll/search", async ({ query }) => {
    const found = searchRoll(await index(), query);
    const { came, election } = await read(db, async (tx) => ({
      came: await checkedInIds(tx),
      election: await readElection(tx)
    }));
    const rules = election === null ? null : completeRules(election.draft);
    const facts2 = election === null ? null : completeFacts(election.draft);
    return accept({
      residents: found.residents.map((resident) => {
        const vote = rules === null || facts2 === null ? null : canVote(resident, rules, facts2);
        return {
          id: resident.id,
          rollNumber: resident.rollNumber,
          name: resident.name,
          aliases: [...resident.aliases],
          sex: resident.sex,
          unit: unitOf(resident),
          rt: resident.rt,
          rw: resident.rw,
          birthDate: resident.birthDate,
          married: resident.married,
          address: resident.address,
          checkedIn: came.has(resident.id),
          bar: vote === null || vote.ok ? null : vote.refusal.kind
        };
      }),
      more: found.more
    });
  });
  serve2("POST /desk/check-in", async (body, { actor }) => {
    const done = await checkInResident(house, actor, body);
    if (!done.ok) return done;
    const { checkedIn } = await read(db, turnoutNow);
    return accept({ checkedIn });
  });
  serve2("POST /desk/check-in/undo", async (body, { actor }) => undoResident(house, actor, body));
  serve2("POST /desk/slips/revoke", async ({ slip: slip2 }, { actor }) => revokeSlip(house, actor, slip2));
  serve2(
    "POST /desk/roll/add",
    async ({ resident, reason: reason2 }, { actor }) => changeRoll(house, actor, { id: null, resident, reason: reason2 })
  );
  serve2("POST /desk/roll/correct", async ({ id: id2, resident, reason: reason2 }, { actor }) => {
    const changed = await changeRoll(house, actor, { id: id2, resident, reason: reason2 });
    return changed.ok ? accept({}) : changed;
  });
  serve2(
    "POST /desk/slips/lost",
    async ({ note: note2 }, { actor }) => noted(actor, { kind: "slip-lost", data: { note: note2 } })
  );
  serve2(
    "POST /desk/helper",
    async ({ helper }, { actor }) => noted(actor, { kind: "helper-present", data: { helper } })
  );
  serve2("POST /desk/slips/reserve", async ({ slips }, { actor }) => slipsOut(actor, "reserve-added", slips));
  serve2("POST /desk/slips/test", async ({ slips }, { actor }) => slipsOut(actor, "test-slips-given", slips));
  const noted = (actor, event) => transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    await append(tx, world, { actor, ...event });
    return accept({});
  });
  const slipsOut = (actor, kind, slips) => transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const open = needPhase(frozen.value.phase, "ready", "voting", "paused");
    if (!open.ok) return open;
    if (slips > (await countTokens(tx)).printed) return refuse({ kind: "not-so-many-slips" });
    await append(tx, world, { actor, kind, data: { slips } });
    return accept({});
  });
}

// src/desk/draft.ts
function changeDraft({ db, world, ceremony }, change, event) {
  return transact(db, async (tx) => {
    const election = await readElection(tx);
    if (election === null) throw new Error("no election in this folder");
    const phase2 = needPhase(election.phase, "setup");
    if (!phase2.ok) return phase2;
    if (ceremony.now() !== null) return refuse({ kind: "freeze-running" });
    await saveDraft(tx, change({ ...election.draft, rulesRead: false }));
    if (event !== void 0) await append(tx, world, event);
    return accept({});
  });
}

// src/desk/setup/report.ts
var SHOWN = 1e3;
var SAMPLE = 20;
function reportOf(upload, roll) {
  const shown = (findings) => findings.slice(0, SHOWN).map((finding) => ({ ...finding }));
  return {
    upload,
    residents: roll.residents.length,
    refused: shown(roll.refused),
    toConfirm: shown(roll.toConfirm),
    possibleDuplicates: shown(roll.possibleDuplicates),
    counts: {
      refused: roll.refused.length,
      toConfirm: roll.toConfirm.length,
      possibleDuplicates: roll.possibleDuplicates.length
    },
    sample: roll.residents.slice(0, SAMPLE).map((resident) => ({
      rollNumber: resident.rollNumber,
      name: resident.name,
      aliases: [...resident.aliases],
      sex: resident.sex,
      unit: unitOf(resident)
    }))
  };
}

// src/desk/setup/doors.ts
function serveSetup(serve2, house) {
  const { db, world, uploads } = house;
  serve2("GET /desk/setup", async () => {
    const { election, officers, residents } = await read(db, async (tx) => ({
      election: await readElection(tx),
      officers: await allOfficers(tx),
      residents: await countResidents(tx)
    }));
    if (election === null) throw new Error("no election in this folder");
    const { draft } = election;
    const rules = completeRules(draft);
    return accept({
      clock: draft.clock,
      facts: draft.facts,
      rules: draft.rules,
      sentences: rules === null ? [] : ruleSentences(rules).map((sentence) => ({ ...sentence })),
      rulesRead: draft.rulesRead,
      holders: draft.holders === null ? null : { ...draft.holders, names: [...draft.holders.names] },
      slips: draft.slips,
      proposedSlips: draft.expected === null ? null : proposeSlips(draft.expected, SLIPS_PER_SHEET),
      residents,
      missing: [...missingParts(draft, { residents, officers: officers.length })],
      missingRules: [...missingRules(draft)],
      conflicts: conflictsOf(draft).map(({ kind }) => kind)
    });
  });
  serve2(
    "POST /desk/setup/clock",
    async ({ zone }, { actor }) => changeDraft(house, (draft) => ({ ...draft, clock: zone, rules: { ...draft.rules, timeZone: zone } }), {
      actor,
      kind: "clock-confirmed",
      data: { zone }
    })
  );
  serve2(
    "POST /desk/setup/facts",
    async (facts2) => changeDraft(house, (draft) => ({ ...draft, facts: { ...draft.facts, ...facts2 } }))
  );
  serve2(
    "POST /desk/setup/rules",
    async (rules) => changeDraft(house, (draft) => ({ ...draft, rules: { ...draft.rules, ...rules } }))
  );
  serve2("POST /desk/setup/holders", async (holders2) => {
    const election = await read(db, readElection);
    if (!holdersFit(holders2, election?.draft.kind ?? "election"))
      return refuse({ kind: "holders-do-not-fit" });
    return changeDraft(house, (draft) => ({ ...draft, holders: holders2 }));
  });
  serve2("POST /desk/setup/slips", async (slips) => changeDraft(house, (draft) => ({ ...draft, slips })));
  serve2("POST /desk/setup/expected", async ({ expected }) => {
    if (expected < 1) return refuse({ kind: "nobody-expected" });
    const changed = await changeDraft(house, (draft) => ({ ...draft, expected }));
    return changed.ok ? accept(proposeSlips(expected, SLIPS_PER_SHEET)) : changed;
  });
  serve2("POST /desk/setup/rules-read", async (_body, { actor }) => {
    const election = await read(db, readElection);
    if (election === null || completeRules(election.draft) === null || conflictsOf(election.draft).length > 0)
      return refuse({ kind: "rules-incomplete" });
    return changeDraft(house, (draft) => ({ ...draft, rulesRead: true }), {
      actor,
      kind: "rules-read-aloud",
      data: {}
    });
  });
  serve2("POST /desk/roll/preview", async ({ file }) => {
    const bytes = decodeFile(file);
    if (bytes === null) return refuse({ kind: "file-unreadable" });
    const roll = importRoll(bytes);
    if (!roll.ok) return roll;
    const upload = uploads.keep({ roll: roll.value, fileHash: hashBytes(bytes) });
    return accept(reportOf(upload, roll.value));
  });
  serve2("POST /desk/roll/accept", async ({ upload }, { actor }) => {
    const kept2 = uploads.take(upload);
    if (kept2 === null) return refuse({ kind: "upload-forgotten" });
    const { roll, fileHash } = kept2;
    return transact(db, async (tx) => {
      const election = await readElection(tx);
      const phase2 = needPhase(election?.phase ?? "setup", "setup");
      if (!phase2.ok) return phase2;
      if (house.ceremony.now() !== null) return refuse({ kind: "freeze-running" });
      await removeAllResidents(tx);
      await addResidents(tx, roll.residents);
      await append(tx, world, {
        actor,
        kind: "roll-imported",
        data: {
          residents: roll.residents.length,
          refused: roll.refused.length,
          toConfirm: roll.toConfirm.length,
          fileHash
        }
      });
      return accept({ residents: roll.residents.length });
    });
  });
}
function decodeFile(file) {
  try {
    return fromBase64(file);
  } catch {
    return null;
  }
}

// src/desk/print/dates.ts
var DAYS2 = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
var MONTHS2 = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember"
];
function longDate2(date) {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${DAYS2[weekday]}, ${day} ${MONTHS2[month - 1]} ${year}`;
}

// src/desk/print/attendance.ts
var WIDTH3 = PAGE.width - 2 * EDGE;
var ROW = 10.2;
var ROWS2 = 21;
var COLUMNS3 = { number: 0, name: 17, sex: 97, sign: 107, second: 146.5, end: WIDTH3 };
async function attendancePdf(list2) {
  const pages = pagesOf(list2.people);
  return makePdf("Daftar hadir", list2, (pen) => {
    pages.forEach((page, at) => {
      newPage(pen, list2);
      drawPage(pen, list2, page);
      const ofUnit = `${page.unit} \xB7 halaman ${page.page} dari ${page.pages}`;
      footer(pen, ofUnit, `lembar ${at + 1} dari ${pages.length}`);
    });
  });
}
function pagesOf(people) {
  const units = /* @__PURE__ */ new Map();
  for (const person of people) units.set(person.unit, [...units.get(person.unit) ?? [], person]);
  if (units.size === 0) throw new RangeError("an attendance list has at least one person");
  const inOrder = [...units].sort(([a], [b]) => compareText(unitOrder(a), unitOrder(b)));
  return inOrder.flatMap(([unit, members]) => {
    const all = members.sort((a, b) => a.rollNumber - b.rollNumber);
    const pages = Math.ceil(all.length / ROWS2);
    return Array.from({ length: pages }, (_, at) => ({
      ...{ unit, all, pages, page: at + 1, from: at * ROWS2 },
      people: all.slice(at * ROWS2, (at + 1) * ROWS2)
    }));
  });
}
var unitOrder = (unit) => unit.split(" / ").reverse().map((part) => part.replace(/\d+/g, (digits) => digits.padStart(6, "0"))).join(" / ");
function drawPage(pen, list2, page) {
  let y = heading(pen, { sheet: "Daftar hadir", title: list2.title, unit: list2.unit });
  const when = `${longDate2(list2.date)} \xB7 ${list2.place}`;
  write(pen, page.unit, { x: EDGE, y: y + 4, width: 80, size: 16, least: 9, lines: 1, bold: true });
  write(pen, when, {
    x: EDGE + 84,
    y: y + 4.6,
    width: WIDTH3 - 84,
    size: 10.5,
    least: 7.5,
    lines: 1,
    align: "right"
  });
  y += 11;
  block(pen, EDGE, y, WIDTH3, 7, PALE);
  const head = { y: y + 2.3, size: 9.5, lines: 1, bold: true };
  write(pen, "Nomor", { ...head, x: EDGE + 1.5, width: 15 });
  write(pen, "Nama", { ...head, x: EDGE + COLUMNS3.name + 1.5, width: 60 });
  write(pen, "L/P", { ...head, x: EDGE + COLUMNS3.sex, width: 10, align: "center" });
  write(pen, "Tanda tangan", { ...head, x: EDGE + COLUMNS3.sign + 1.5, width: 60 });
  y += 7;
  page.people.forEach((person, at) => {
    drawRow2(pen, person, page.from + at + 1, y + at * ROW);
  });
  const bottom = y + page.people.length * ROW;
  for (const x of Object.values(COLUMNS3))
    if (x !== COLUMNS3.second) line(pen, [EDGE + x, y - 7], [EDGE + x, bottom], { weight: 0.25 });
  drawSums(pen, page, bottom + 5);
}
function drawRow2(pen, person, number, y) {
  const bottom = y + ROW;
  write(pen, String(person.rollNumber), {
    x: EDGE + 1,
    y: y + 3.7,
    width: 14,
    size: 11,
    lines: 1,
    align: "right"
  });
  const name = { x: EDGE + COLUMNS3.name + 1.5, width: COLUMNS3.sex - COLUMNS3.name - 3 };
  const aliases = person.aliases.join(", ");
  const called = aliases === "" ? null : lay(pen, `panggilan: ${aliases}`, name.width, { size: 8, least: 6, lines: 1 });
  const under = called === null ? 0 : called.height + 1.7;
  const full = lay(pen, person.name, name.width, {
    size: 11,
    least: 6.5,
    lines: 2,
    height: ROW - 1.6 - under
  });
  const foot = place(pen, full, { x: name.x, y: y + (ROW - full.height - under) / 2 });
  if (called !== null) place(pen, called, { x: name.x, y: foot + 1.7, colour: GREY });
  const sex = person.sex === "?" ? "" : person.sex;
  write(pen, sex, { x: EDGE + COLUMNS3.sex, y: y + 3.7, width: 10, size: 11, lines: 1, align: "center" });
  const sign = EDGE + (number % 2 === 1 ? COLUMNS3.sign : COLUMNS3.second);
  write(pen, `${number}.`, { x: sign + 1.5, y: y + 2, width: 12, size: 8, lines: 1, colour: GREY });
  line(pen, [EDGE, bottom], [EDGE + WIDTH3, bottom], { weight: 0.25, colour: INK });
}
function drawSums(pen, { all, page, pages, unit }, y) {
  const style = { x: EDGE, width: WIDTH3, size: 10.5, least: 8, lines: 1 };
  const blank = "\u2026\u2026\u2026\u2026";
  const foot = write(pen, `Hadir di halaman ini:  L ${blank}   P ${blank}   jumlah ${blank}`, {
    ...style,
    y
  });
  if (page !== pages) return;
  const count3 = (sex) => all.filter((person) => person.sex === sex).length;
  const unknown = count3("?") === 0 ? "" : `, tidak tercatat ${count3("?")}`;
  const sum = `Wajib pilih ${unit}: ${all.length} orang (L ${count3("L")}, P ${count3("P")}${unknown})`;
  write(pen, sum, { ...style, y: foot + 4, bold: true });
}

// src/desk/print/emergency-ballot.ts
var SMALL = 7;
var MAX_BALLOTS = 2e3;
var MARGIN = 7;
async function emergencyBallotsPdf(ballots) {
  if (!(ballots.ballots >= 1 && ballots.ballots <= MAX_BALLOTS))
    throw new RangeError("1 to 2,000 ballots make a lot");
  const [columns, rows] = ballots.names.max <= SMALL ? [2, 2] : [1, 2];
  const size = { width: (PAGE.width - 2 * MARGIN) / columns, height: (PAGE.height - 2 * MARGIN - 8) / rows };
  const grid = { x: MARGIN, y: MARGIN, ...size, columns, rows };
  const perPage = columns * rows;
  const pages = Math.ceil(ballots.ballots / perPage);
  return makePdf(`Kartu suara darurat, lot ${ballots.lot}`, ballots, (pen) => {
    for (let page = 0; page < pages; page += 1) {
      newPage(pen, { ...ballots, rehearsal: false });
      const here = Math.min(perPage, ballots.ballots - page * perPage);
      for (let at = 0; at < here; at += 1) {
        const x = MARGIN + at % columns * size.width;
        drawBallot(pen, ballots, { x, y: MARGIN + Math.floor(at / columns) * size.height, ...size });
      }
      cutLines(pen, { ...grid, rows: Math.ceil(here / columns) });
      scissors(pen, MARGIN - 1.4, MARGIN);
      const foot = `Lot ${ballots.lot} dari ${ballots.lots} \xB7 lembar ${page + 1} dari ${pages} \xB7 ${here} kartu di lembar ini`;
      write(pen, foot, { x: MARGIN + 4, y: PAGE.height - 10, width: 180, size: 8.5, lines: 1 });
    }
  });
}
function drawBallot(pen, { title, unit, names: names2, lot: lot2, rehearsal }, area) {
  const pad = 7;
  const at = { x: area.x + pad, width: area.width - 2 * pad };
  if (rehearsal) watermark(pen, { x: area.x + area.width / 2, y: area.y + area.height / 2 }, 110, 48);
  block(pen, at.x, area.y + pad, at.width, 10, INK);
  write(pen, rehearsal ? "GLADI BERSIH: KARTU DARURAT" : "KARTU SUARA DARURAT", {
    x: at.x + 3,
    width: at.width - 22,
    y: area.y + pad + 3.2,
    size: 14,
    least: 9,
    lines: 1,
    bold: true,
    colour: "#ffffff"
  });
  write(pen, `lot ${lot2}`, {
    x: at.x,
    width: at.width - 3,
    y: area.y + pad + 3.6,
    size: 11,
    lines: 1,
    align: "right",
    colour: "#ffffff"
  });
  let y = write(pen, title, { ...at, y: area.y + pad + 14, size: 10, least: 7, lines: 2 });
  y = write(pen, unit, { ...at, y: y + 2.4, size: 10, least: 7, lines: 1, bold: true });
  y = write(
    pen,
    `Tulis ${amount(names2)} warga yang paling Anda percaya. Urutan tidak penting. Jangan beri tanda tangan atau tanda lain.`,
    {
      ...{ ...at, y: y + 4.5, size: 10, least: 8, lines: 3 }
    }
  );
  const bottom = area.y + area.height - pad;
  const office = 15;
  const columns = names2.max > SMALL ? 2 : 1;
  const perColumn = Math.ceil(names2.max / columns);
  const room2 = bottom - office - 4 - (y + 2);
  const step2 = Math.min(15, room2 / perColumn);
  const gap2 = 8;
  const width = (at.width - (columns - 1) * gap2) / columns;
  for (let name = 0; name < names2.max; name += 1) {
    const x = at.x + Math.floor(name / perColumn) * (width + gap2);
    const row3 = y + 2 + (1 + name % perColumn) * step2;
    line(pen, [x, row3], [x + width, row3], { weight: 0.35 });
  }
  frame(pen, at.x, bottom - office, at.width, office, { weight: 0.25, colour: GREY });
  write(pen, "Cap panitia", {
    x: at.x + 2,
    y: bottom - office + 2,
    width: at.width / 2 - 4,
    size: 8,
    lines: 1,
    colour: GREY
  });
  write(pen, "Lipat dua kali, masukkan sendiri ke kotak kartu darurat.", {
    ...{
      x: at.x + at.width / 2,
      y: bottom - office + 2.4,
      width: at.width / 2 - 2,
      size: 8.5,
      least: 7,
      lines: 3
    }
  });
}
var amount = ({ min, max }) => min === max ? `tepat ${max} nama` : min === 1 ? `paling banyak ${max} nama` : `${min} sampai ${max} nama`;

// src/desk/print/code128.ts
var WIDTHS = "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112".split(" ");
var START_B = 104;
var STOP = 106;
var CHECK_MODULUS = 103;
function code128(text2) {
  const values = [...text2].map((sign) => (sign.codePointAt(0) ?? 0) - 32);
  if (values.length === 0 || values.some((value) => value < 0 || value > 94))
    throw new RangeError("Code 128 B holds printable ASCII");
  const check = values.reduce((sum, value, at) => sum + value * (at + 1), START_B) % CHECK_MODULUS;
  return [START_B, ...values, check, STOP].flatMap((value) => [...WIDTHS[value] ?? ""].map(Number));
}
function drawBarcode(pen, text2, at) {
  let x = 0;
  const bars = [];
  code128(text2).forEach((width, index) => {
    if (index % 2 === 0) bars.push(`${x} 0 ${width} ${at.height} re`);
    x += width;
  });
  pen.save();
  pen.transform(at.module, 0, 0, 1, at.x, at.y).fillColor(INK);
  pen.addContent(`${bars.join("\n")}
f`);
  pen.restore();
  return x * at.module;
}

// src/desk/print/invitation.ts
var GRID = { x: 7, y: 7, width: 98, height: 94, columns: 2, rows: 3 };
var PER_SHEET = GRID.columns * GRID.rows;
var PAD = 6;
var INNER = GRID.width - 2 * PAD;
async function invitationsPdf(invitations) {
  const { people } = invitations;
  if (people.length === 0) throw new RangeError("there is at least one person to invite");
  return makePdf("Undangan", invitations, (pen) => {
    for (let from = 0; from < people.length; from += PER_SHEET) {
      newPage(pen, { ...invitations, rehearsal: false });
      const here = people.slice(from, from + PER_SHEET);
      here.forEach((person, at) => {
        const x = GRID.x + at % GRID.columns * GRID.width;
        const y = GRID.y + Math.floor(at / GRID.columns) * GRID.height;
        drawInvitation(pen, invitations, person, { x, y });
      });
      cutLines(pen, { ...GRID, rows: Math.ceil(here.length / GRID.columns) });
      scissors(pen, GRID.x - 1.4, GRID.y);
    }
  });
}
function drawInvitation(pen, { title, village, unit, date, time, place: place3, rehearsal }, person, corner) {
  if (rehearsal) watermark(pen, { x: corner.x + GRID.width / 2, y: corner.y + GRID.height / 2 }, 100, 42);
  const at = { x: corner.x + PAD, width: INNER };
  let y = write(pen, rehearsal ? "UNDANGAN GLADI BERSIH" : "UNDANGAN", {
    ...at,
    y: corner.y + 7,
    size: 17,
    lines: 1,
    bold: true,
    tracking: 1
  });
  y = write(pen, `${title} \u2014 ${unit}, ${village}`, { ...at, y: y + 3.2, size: 9.5, least: 6.5, lines: 2 });
  line(pen, [at.x, y + 2.6], [at.x + INNER, y + 2.6], { weight: 0.5 });
  y = write(pen, "Yth. Bapak/Ibu/Saudara", { ...at, y: y + 6, size: 9.5, lines: 1, colour: GREY });
  y = write(pen, person.name, { ...at, y: y + 2.6, size: 15, least: 8.5, lines: 2, height: 8, bold: true });
  y = write(pen, person.unit, { ...at, y: y + 2.6, size: 11, least: 7.5, lines: 1 });
  const field = (name, value) => {
    const next = y + 3.3;
    write(pen, name, { ...at, y: next, size: 10, lines: 1, colour: GREY });
    y = write(pen, value, {
      x: at.x + 15,
      y: next,
      width: INNER - 15,
      size: 10.5,
      least: 7,
      lines: 1,
      bold: true
    });
  };
  y += 1.4;
  field("Hari", longDate2(date));
  field("Pukul", time ?? "\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026");
  field("Tempat", place3);
  const advice = "Mohon hadir sendiri dan membawa undangan ini. Di bilik suara Anda menulis nama warga yang paling Anda percaya.";
  write(pen, advice, { ...at, y: corner.y + 66, size: 8.75, least: 8, lines: 2 });
  drawBarcode(pen, String(person.rollNumber), { x: at.x + 1, y: corner.y + 75, height: 9.5, module: 0.42 });
  const below = corner.y + 86.6;
  write(pen, `Nomor daftar ${person.rollNumber}`, {
    ...at,
    y: below,
    width: 50,
    size: 10,
    lines: 1,
    bold: true
  });
  write(pen, "Undangan ini bukan kupon suara.", {
    ...at,
    y: below + 0.3,
    size: 8,
    lines: 1,
    align: "right",
    colour: GREY
  });
}

// src/desk/print/poster.ts
var WIDTH4 = PAGE.width - 2 * EDGE;
var QR_SIDE4 = 74;
async function posterPdf(poster) {
  return makePdf("Sidik jari pemilihan", poster, (pen) => {
    newPage(pen, poster);
    const full = { x: EDGE, width: WIDTH4, align: "center" };
    block(pen, EDGE, EDGE, WIDTH4, 26, INK);
    write(pen, "Foto sidik jari ini", {
      ...full,
      y: EDGE + 7.6,
      size: 46,
      lines: 1,
      bold: true,
      colour: "#ffffff"
    });
    let y = write(pen, poster.title, { ...full, y: 46, size: 19, least: 11, lines: 2, bold: true });
    const where = `${poster.unit} \xB7 ${longDate2(poster.date)} \xB7 ${poster.place}`;
    y = write(pen, where, { ...full, y: y + 4, size: 13, least: 9, lines: 2 });
    drawQr(pen, makeQr(poster.setupHash, "M"), (PAGE.width - QR_SIDE4) / 2, y + 9, QR_SIDE4);
    y += QR_SIDE4 + 22;
    const groups = hashDigits(poster.setupHash).split(" ");
    for (let at = 0; at < groups.length; at += 2) {
      const digits = { y, width: WIDTH4 / 2 - 6, size: 60, lines: 1, bold: true, tracking: 1.5 };
      write(pen, groups[at] ?? "", { ...digits, x: EDGE, align: "right" });
      write(pen, groups[at + 1] ?? "", { ...digits, x: PAGE.width / 2 + 6 });
      y += 20.5;
    }
    const small = { ...full, size: 12.5, lines: 3, leading: 1.3 };
    y = write(pen, "Foto sebelum pemungutan suara dimulai. Simpan sampai masa keberatan lewat.", {
      ...{ ...small, y: y + 3, bold: true }
    });
    write(
      pen,
      "Angka ini dihitung dari tata tertib, daftar pemilih, kupon suara dan kunci kotak suara. Bila satu saja diubah, angkanya berubah. Cocokkan dengan angka di layar, di lembar kupon suara, dan di berita acara.",
      { ...small, y: y + 5 }
    );
  });
}

// src/desk/print/tally-board.ts
var WIDTH5 = PAGE.width - 2 * EDGE;
var ROWS3 = 19;
var ROW2 = 10.4;
var NAME3 = 62;
var GROUPS = 10;
var GROUP2 = 10.6;
var MAX_PAGES = 20;
async function tallyBoardPdf(board) {
  if (!(board.pages >= 1 && board.pages <= MAX_PAGES))
    throw new RangeError(`no board of ${board.pages} sheets`);
  return makePdf("Papan hitungan", board, (pen) => {
    for (let page = 1; page <= board.pages; page += 1) {
      newPage(pen, board);
      drawPage2(pen, board);
      footer(pen, "Lembar ini milik pencatat dan boleh dibawa pulang.", `lembar ${page} dari ${board.pages}`);
    }
  });
}
function drawPage2(pen, { title, unit }) {
  let y = heading(pen, { sheet: "Papan hitungan", title, unit });
  const how = "Tulis nama saat pertama kali dibacakan. Setiap kali nama itu dibacakan lagi, beri satu garis; garis kelima menyilang empat garis sebelumnya. Satu kotak berisi lima suara.";
  y = write(pen, how, { x: EDGE, y: y + 4, width: WIDTH5 - 34, size: 10, lines: 3 }) + 5;
  example(pen, PAGE.width - EDGE - 20, y - 14);
  const groups = EDGE + NAME3;
  block(pen, EDGE, y, WIDTH5, 7, PALE);
  const head = { y: y + 2.3, size: 9.5, lines: 1, bold: true };
  write(pen, "Nama", { ...head, x: EDGE + 1.5, width: 40 });
  for (let group = 1; group <= GROUPS; group += 1)
    write(pen, String(group * 5), {
      ...head,
      bold: false,
      x: groups + (group - 1) * GROUP2,
      width: GROUP2 - 1,
      align: "right",
      colour: GREY
    });
  write(pen, "Jumlah", {
    ...head,
    x: groups + GROUPS * GROUP2,
    width: WIDTH5 - NAME3 - GROUPS * GROUP2,
    align: "center"
  });
  y += 7;
  for (let row3 = 0; row3 <= ROWS3; row3 += 1)
    line(pen, [EDGE, y + row3 * ROW2], [EDGE + WIDTH5, y + row3 * ROW2], { weight: 0.25 });
  const bottom = y + ROWS3 * ROW2;
  for (const x of [EDGE, groups, groups + GROUPS * GROUP2, EDGE + WIDTH5])
    line(pen, [x, y - 7], [x, bottom], { weight: 0.4 });
  for (let group = 1; group < GROUPS; group += 1)
    line(pen, [groups + group * GROUP2, y], [groups + group * GROUP2, bottom], { weight: 0.15, colour: GREY });
  checks(pen, bottom + 5.5);
}
function checks(pen, y) {
  write(pen, "Sudah dicocokkan dengan layar setelah bacaan ke-", {
    x: EDGE,
    y,
    width: 80,
    size: 9.5,
    lines: 1
  });
  for (let check = 0; check < 9; check += 1) {
    const x = EDGE + 79 + check * 12;
    line(pen, [x, y + 3.2], [x + 9.5, y + 3.2], { weight: 0.3 });
  }
  write(pen, "Nama pencatat", { x: EDGE, y: y + 9, width: 40, size: 9.5, lines: 1 });
  line(pen, [EDGE + 25, y + 11.6], [EDGE + 96, y + 11.6], { weight: 0.3 });
  write(pen, "Tanda tangan", { x: EDGE + 104, y: y + 9, width: 40, size: 9.5, lines: 1 });
  line(pen, [EDGE + 127, y + 11.6], [EDGE + WIDTH5, y + 11.6], { weight: 0.3 });
}
function example(pen, x, y) {
  for (let stroke = 0; stroke < 4; stroke += 1)
    line(pen, [x + stroke * 2.2, y], [x + stroke * 2.2, y + 7], { weight: 0.5 });
  line(pen, [x - 1.5, y + 6], [x + 8.1, y + 1], { weight: 0.5 });
  write(pen, "= 5", { x: x + 11, y: y + 2, width: 10, size: 11, lines: 1, bold: true });
}

// src/desk/print/what-to-do.ts
var troubles = ({ threshold, cards }) => [
  {
    what: "Listrik padam",
    act: "Tenang: laptop dan tablet jalan dengan baterai. Suara yang sudah diterima tetap aman. Kalau baterai hampir habis, tekan Jeda di laptop dan tunggu listrik atau aki."
  },
  {
    what: "Laptop mati atau macet",
    act: "Nyalakan lagi, jalankan Bilik, masuk dengan PIN. Suara yang sudah diterima tidak hilang. Catat jamnya untuk berita acara."
  },
  {
    what: "Tablet menulis \u201Ctunggu\u201D",
    act: "Jangan ditutup dan jangan dimuat ulang. Dekatkan ke laptop, periksa Wi-Fi. Suaranya dikirim sendiri begitu tersambung."
  },
  {
    what: "Tablet mati di tengah menulis",
    act: "Pindah ke tablet lain dengan kupon yang sama. Kalau kupon masih berlaku, tulis lagi. Kalau tablet berkata suara sudah di kotak, pemilih sudah selesai."
  },
  {
    what: "Kupon tidak terbaca kamera",
    act: "Ketik kode di bawah kotak hitam. Kalau tetap gagal, bawa ke meja: kupon itu dibatalkan, pemilih mengambil kupon lain dari mangkuk."
  },
  {
    what: "Kupon ditolak",
    act: "Baca kalimat di tablet. \u201CPemilihan lain\u201D atau \u201Cdibatalkan\u201D: kembali ke meja. \u201CBelum dibuka\u201D: tunggu. \u201CSudah dipakai\u201D: panggil ketua dan pemantau. Jangan beri kupon baru begitu saja."
  },
  {
    what: "Kupon hilang",
    act: "Tidak diganti. Dua petugas boleh mencatatnya. Kupon yang ditemukan diserahkan ke meja untuk dibatalkan."
  },
  {
    what: "Salah mencatat orang hadir",
    act: "Bisa dibatalkan hanya kalau kuponnya dikembalikan dan belum dipakai. Tanpa kupon, jangan dibatalkan: catat saja."
  },
  {
    what: "Nama tidak ada di daftar",
    act: "Cari nama panggilan dan RT-nya. Kalau memang warga yang berhak, dua petugas boleh menambahkan dengan alasan. Tambahan dibacakan sebelum kotak dibuka."
  },
  {
    what: "Tidak bisa membaca atau melihat",
    act: "Pakai suara dan huruf besar di tablet, atau pemilih menunjuk sendiri seorang pembantu. Nama pembantu dicatat di meja, isi suara tidak."
  },
  {
    what: "Antrean panjang",
    act: "Dahulukan orang tua dan ibu hamil. Tambah tablet dan bilik. Satu orang satu bilik, jangan dipercepat dengan menuliskan untuk orang lain."
  },
  {
    what: "Ada yang memotret atau mengintip",
    act: "Minta berhenti dengan sopan dan panggil pemantau. Yang sudah terjadi dicatat oleh notulis, tanpa menulis isi suara."
  },
  {
    what: "Tablet atau listrik mati untuk seterusnya",
    act: "Pakai kartu suara darurat dengan kotak tersendiri. Satu kupon ditukar satu kartu. Dihitung dan dicocokkan terpisah."
  },
  {
    what: "Jumlah tidak cocok",
    act: "Jangan dipaksa cocok. Dua orang menghitung ulang dengan tangan. Selisih yang tersisa ditulis apa adanya di berita acara."
  },
  threshold === cards ? {
    what: "Pemegang kunci belum datang",
    act: `Semua ${cards} kartu kunci diperlukan. Kotak tetap tertutup dan aman sampai semua datang. Kartu yang hilang selamanya berarti pemungutan suara diulang.`
  } : {
    what: "Pemegang kunci belum datang",
    act: `Cukup ${threshold} dari ${cards} kartu kunci. Kalau kurang, tunggu: kotak tetap tertutup dan aman. Kalau ${threshold} kartu tidak pernah terkumpul, pemungutan suara diulang.`
  },
  {
    what: "Lupa PIN atau kata sandi",
    act: `PIN: dua petugas lain membuatkan PIN baru. Kata sandi panitia: ${threshold} kartu kunci dapat menggantikannya.`
  }
];
var GAP = 8;
var COLUMN = (PAGE.width - 2 * EDGE - GAP) / 2;
async function whatToDoPdf(sheet) {
  return makePdf("Kalau ada masalah", sheet, (pen) => {
    newPage(pen, sheet);
    const full = { x: EDGE, width: PAGE.width - 2 * EDGE };
    let y = write(pen, "Kalau ada masalah", { ...full, y: EDGE, size: 27, lines: 1, bold: true });
    y = write(pen, `${sheet.title} \u2014 ${sheet.unit}`, {
      ...full,
      y: y + 3.5,
      size: 10.5,
      least: 7.5,
      lines: 1
    });
    const rule2 = "Tetap tenang. Panggil ketua dan satu pemantau. Catat apa yang terjadi dan jam berapa.";
    frame(pen, EDGE, y + 3.5, full.width, 9.6, { weight: 0.8 });
    write(pen, rule2, { ...full, y: y + 7, size: 11.5, least: 9, lines: 1, bold: true, align: "center" });
    drawTroubles(pen, troubles(sheet), y + 19);
    drawContacts(pen);
  });
}
function drawTroubles(pen, all, top) {
  const half = Math.ceil(all.length / 2);
  [all.slice(0, half), all.slice(half)].forEach((column, at) => {
    const x = EDGE + at * (COLUMN + GAP);
    let y = top;
    for (const { what, act } of column) {
      const title = lay(pen, what, COLUMN, { size: 13.5, least: 11, lines: 1, bold: true });
      const foot = place(pen, title, { x, y });
      const end = write(pen, act, { x, y: foot + 2.5, width: COLUMN, size: 11.25, lines: 7, leading: 1.25 });
      y = end + 5.8;
    }
  });
}
function drawContacts(pen) {
  const y = PAGE.height - EDGE - 9;
  line(pen, [EDGE, y - 5], [PAGE.width - EDGE, y - 5], { weight: 0.5 });
  const third = (PAGE.width - 2 * EDGE + 4) / 3;
  ["Ketua, HP", "Pemantau, HP", "Yang paham laptop, HP"].forEach((who, at) => {
    const x = EDGE + at * third;
    write(pen, who, { x, y, width: third - 4, size: 9.5, lines: 1, colour: GREY });
    line(pen, [x, y + 11], [x + third - 4, y + 11], { weight: 0.3 });
  });
}

// src/desk/sheets.ts
function serveSheets(app, house) {
  servePdf(app, house, { prefix: "/desk/print", roles: STAFF }, async (key) => {
    const { election, residents } = await read(house.db, async (tx) => ({
      election: await readElection(tx),
      residents: await allResidents(tx)
    }));
    if (election === null) return null;
    const facts2 = completeFacts(election.draft);
    const make = SHEETS[key];
    if (facts2 === null || make === void 0) return null;
    const look = { fonts: house.fonts, rehearsal: election.draft.kind === "rehearsal" };
    return make({ ...look, ...facts2 }, election, residents);
  });
}
var BOARD_PAGES = 3;
var EMERGENCY_BALLOTS = 24;
var SHEETS = {
  poster: (common, { setup }) => setup === null ? null : posterPdf({ ...common, setupHash: setupHash(setup) }),
  attendance: (common, election, residents) => attendancePdf({ ...common, people: votersOf(election, residents) }),
  invitations: (common, election, residents) => {
    const people = votersOf(election, residents);
    return people.length === 0 ? null : invitationsPdf({ ...common, time: null, people });
  },
  "tally-board": (common) => tallyBoardPdf({ ...common, pages: BOARD_PAGES }),
  "emergency-ballots": (common, { draft }) => draft.rules.names === void 0 ? null : emergencyBallotsPdf({
    ...common,
    names: draft.rules.names,
    lot: 1,
    lots: 1,
    ballots: EMERGENCY_BALLOTS
  }),
  "what-to-do": (common, { draft }) => draft.holders === null ? null : whatToDoPdf({ ...common, threshold: draft.holders.threshold, cards: draft.holders.names.length })
};
function votersOf({ draft }, residents) {
  const rules = completeRules(draft);
  const facts2 = completeFacts(draft);
  return residents.filter((resident) => {
    if (rules === null || facts2 === null) return true;
    const vote = canVote(resident, rules, facts2);
    return vote.ok || vote.refusal.kind === "age-to-confirm";
  }).map((resident) => ({
    rollNumber: resident.rollNumber,
    name: resident.name,
    aliases: resident.aliases,
    sex: resident.sex,
    unit: unitOf(resident)
  }));
}

// src/desk/signal.ts
import "@fastify/cookie";
import "@fastify/websocket";
var GATHER_MS = 100;
function serveSignal(app, { sessions, signal }) {
  app.get("/desk/signal", { websocket: true }, (socket, request) => {
    if (sessions.find(request.cookies[OFFICER_COOKIE]) === null) return socket.close(4401);
    let waiting = null;
    const stop = signal.listen(() => {
      waiting ??= setTimeout(() => {
        waiting = null;
        socket.send("changed");
      }, GATHER_MS);
    });
    socket.on("close", () => {
      stop();
      if (waiting !== null) clearTimeout(waiting);
    });
  });
}

// src/desk/voting/close.ts
function countSlips({ db, world }, actor, counted) {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const phase2 = enterPhase(frozen.value.phase, "closed");
    if (!phase2.ok) return phase2;
    await append(tx, world, { actor, kind: "slips-counted", data: counted });
    return accept(await reconciliationNow(tx, counted));
  });
}
async function reconciliationNow(tx, counted) {
  const tokens = await countTokens(tx);
  const revokedAtPrinting = await slipsRevokedAtPrinting(tx, tokens);
  return reconcile({
    printed: tokens.printed + tokens.spent + tokens.revoked - revokedAtPrinting,
    spent: tokens.spent,
    revoked: tokens.revoked - revokedAtPrinting,
    left: counted.left,
    spoiled: counted.spoiled,
    checkIns: await countCheckIns(tx),
    testSlips: await testSlipsGiven(tx),
    ballots: await countEnvelopes(tx)
  });
}
async function slipsRevokedAtPrinting(tx, tokens) {
  const [frozen] = await eventsOf(tx, "election-frozen");
  return tokens.printed + tokens.spent + tokens.revoked - (frozen?.data.usable ?? 0);
}
function closeVoting({ db, world }, actor, note2, signer) {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const phase2 = enterPhase(frozen.value.phase, "closed");
    if (!phase2.ok) return phase2;
    const counted = (await eventsOf(tx, "slips-counted")).at(-1)?.data;
    if (counted === void 0) return refuse({ kind: "hand-count-first" });
    const sums = await reconciliationNow(tx, counted);
    if (sums.ballots !== sums.spent || sums.ballots > sums.checkIns + sums.testSlips)
      return refuse({ kind: "box-mismatch" });
    if (!sums.agrees && note2.trim() === "") return refuse({ kind: "difference-needs-note" });
    const envelopes = await allEnvelopes(tx);
    const seal2 = await append(tx, world, {
      actor,
      kind: "voting-closed",
      data: {
        root: boxRoot(envelopes.map(({ id: id2 }) => id2)),
        ballots: sums.ballots,
        checkIns: sums.checkIns,
        testSlips: sums.testSlips,
        logHead: await headHash(tx),
        tokens: await countTokens(tx),
        left: counted.left,
        outstanding: sums.outstanding,
        note: note2
      },
      signer
    });
    await setPhase(tx, "closed");
    return accept({ seal: seal2, digits: hashDigits(seal2) });
  });
}
async function closingOf(tx) {
  const closed = (await eventsOf(tx, "voting-closed")).at(-1);
  if (closed === void 0) return null;
  const { ballots, checkIns } = closed.data;
  return { seal: closed.hash, digits: hashDigits(closed.hash), ballots, checkIns };
}

// src/desk/state.ts
function serveState(serve2, house) {
  serve2("GET /desk/state", async (_body, { seat }) => accept(await deskState(house, seat)));
}
async function deskState(house, cookie2) {
  const { db, world, sessions, booths, box } = house;
  const seat = sessions.find(cookie2);
  const { election, officers, devices, residents, turnout, closing } = await read(db, async (tx) => ({
    election: await readElection(tx),
    officers: await allOfficers(tx),
    devices: await allDevices(tx),
    residents: await countResidents(tx),
    turnout: await turnoutNow(tx),
    closing: await closingOf(tx)
  }));
  if (election === null) throw new Error("no election in this folder");
  const { phase: phase2, draft, setup } = election;
  const hash2 = setup === null ? null : setupHash(setup);
  const zone = setup?.rules.timeZone ?? draft.clock;
  const known = officers.map(({ id: id2, name, roles }) => ({ officer: id2, name, roles: [...roles] }));
  const inside = seat !== null;
  return {
    kind: draft.kind,
    phase: phase2,
    title: draft.facts.title ?? "",
    unit: draft.facts.unit ?? "",
    now: world.now(),
    zone,
    me: seat?.kind === "officer" ? known.find(({ officer }) => officer === seat.officer) ?? null : null,
    settingUp: seat?.kind === "setting-up",
    officers: known,
    setupHash: hash2,
    digits: hash2 === null ? null : hashDigits(hash2),
    residents,
    eligible: turnout.eligible,
    checkedIn: turnout.checkedIn,
    devices: inside ? devices.map(({ id: id2, kind, label }) => ({
      device: id2,
      kind,
      label,
      locked: booths.locked(id2),
      seen: true
    })) : [],
    boothRelease: (setup?.rules ?? draft.rules).boothRelease ?? false,
    timeZoneMinutes: zone === null ? 0 : ZONE_MINUTES[zone],
    closing,
    opening: {
      read: box.cards().map(({ index }) => index).sort((a, b) => a - b),
      threshold: setup?.keyHolders.threshold ?? 0,
      open: box.content() !== null
    },
    minBallots: setup?.rules.minBallots ?? 0,
    addresses: [...house.lan.addresses],
    fingerprint: house.lan.fingerprint,
    runOffOf: setup?.runOffOf?.setupHash ?? draft.runOffOf?.setupHash ?? null
  };
}

// src/desk/voting/acts.ts
function openVoting({ db, world }, actor, signer) {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const phase2 = enterPhase(frozen.value.phase, "voting");
    if (!phase2.ok || frozen.value.phase !== "ready")
      return refuse({ kind: "wrong-phase", phase: frozen.value.phase, needed: ["ready"] });
    const { rules, tokens } = frozen.value.setup;
    await fillBox(tx, world.random, tokens.count, sealedLength(rules.names.max));
    await append(tx, world, { actor, kind: "box-shown-empty", data: {} });
    await append(tx, world, {
      actor,
      kind: "voting-opened",
      data: { ballots: await countEnvelopes(tx) },
      signer
    });
    await setPhase(tx, "voting");
    return accept({});
  });
}
function changePhase({ db, world }, to, event) {
  return transact(db, async (tx) => {
    const election = await readElection(tx);
    if (election === null) throw new Error("no election in this folder");
    const phase2 = enterPhase(election.phase, to);
    if (!phase2.ok) return phase2;
    await append(tx, world, typeof event === "function" ? await event(tx) : event);
    await setPhase(tx, to);
    return accept({});
  });
}
function judgeTurnout({ db, world }, actor, judged) {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    if (frozen.value.phase !== "paused")
      return refuse({ kind: "wrong-phase", phase: frozen.value.phase, needed: ["paused"] });
    const { rules, facts: facts2 } = frozen.value.setup;
    const turnout = await turnoutNow(tx);
    const asked = [
      turnoutReached(turnout, rules.turnout),
      facts2.level === 2 ? quorumReached(turnout, rules.quorum) : null
    ];
    const reached = asked.every((enough2) => enough2 === null || enough2.reached);
    const needed = Math.max(0, ...asked.map((enough2) => enough2?.needed ?? 0));
    if (reached !== (judged.decision === "enough"))
      return refuse({ kind: reached ? "turnout-is-enough" : "turnout-is-short" });
    if (judged.decision === "accept-with-note" && judged.note.trim() === "")
      return refuse({ kind: "note-needed" });
    const figures = { eligible: totalOf(turnout.eligible), checkedIn: totalOf(turnout.checkedIn), needed };
    await append(tx, world, { actor, kind: "turnout-judged", data: { ...figures, ...judged } });
    if (judged.decision === "re-run") await setPhase(tx, "void");
    return accept(figures);
  });
}

// src/desk/voting/open.ts
async function readKeyCard(house, text2) {
  const election = await read(house.db, readElection);
  if (election?.setup === null || election === null)
    return refuse({ kind: "wrong-phase", phase: election?.phase ?? "setup", needed: ["closed"] });
  const phase2 = needPhase(election.phase, "closed", "counting");
  if (!phase2.ok) return phase2;
  const card2 = readCard(text2);
  if (!card2.ok) return refuse({ kind: "card-malformed" });
  const { electionId, keyHolders } = election.setup;
  const checked = checkCard(card2.value, { electionId, shareHashes: keyHolders.shareHashes });
  if (!checked.ok) return checked;
  house.box.addCard(card2.value);
  const read_ = house.box.cards().map(({ index }) => index);
  if (election.phase === "counting" && house.box.content() === null && read_.length >= keyHolders.threshold) {
    const reopened = await reopen(house);
    if (!reopened.ok) return reopened;
  }
  return accept({ read: read_.sort((a, b) => a - b), threshold: keyHolders.threshold });
}
async function openBox(house, actor, signer) {
  const { db, world, box } = house;
  const joined2 = await secretOfCards(house);
  if (!joined2.ok) return joined2;
  const { secret, cards } = joined2.value;
  const done = await transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const phase2 = enterPhase(frozen.value.phase, "counting");
    if (!phase2.ok) return phase2;
    const { rules, boxKey, electionId } = frozen.value.setup;
    const envelopes = await allEnvelopes(tx);
    if (envelopes.length < rules.minBallots)
      return refuse({ kind: "too-few-ballots", detail: rules.ifTooFewBallots });
    const keys = { publicKey: fromHex(boxKey), secretKey: secret };
    const opened2 = envelopes.map(({ sealed }) => openEnvelope(sealed, keys, electionId, world.crypto.unseal));
    const seed2 = world.random(32);
    await saveReadingSeed(tx, world.crypto.seal(seed2, keys.publicKey));
    const unreadable2 = opened2.filter(({ fault }) => fault !== null).length;
    await append(tx, world, {
      actor,
      kind: "box-opened",
      data: { cards, ballots: opened2.length, unreadable: unreadable2 },
      signer
    });
    await setPhase(tx, "counting");
    return accept({ opened: opened2, seed: seed2, unreadable: unreadable2 });
  });
  if (!done.ok) {
    wipe(secret);
    return done;
  }
  const { opened, seed, unreadable } = done.value;
  box.open({ secret, opened, seed });
  return accept({ ballots: opened.length, unreadable });
}
async function reopen(house) {
  const joined2 = await secretOfCards(house);
  if (!joined2.ok) return joined2;
  const { secret } = joined2.value;
  const { election, envelopes } = await read(house.db, async (tx) => ({
    election: await readElection(tx),
    envelopes: await allEnvelopes(tx)
  }));
  const setup = election?.setup;
  const sealedSeed = election?.readingSeed;
  if (setup === null || setup === void 0 || sealedSeed === null || sealedSeed === void 0)
    throw new Error("counting without a setup or an order of reading");
  const keys = { publicKey: fromHex(setup.boxKey), secretKey: secret };
  const { unseal } = house.world.crypto;
  const seed = unseal(sealedSeed, keys);
  if (seed === null) throw new Error("the order of reading does not open with the box key");
  const opened = envelopes.map(({ sealed }) => openEnvelope(sealed, keys, setup.electionId, unseal));
  house.box.open({ secret, opened, seed });
  return accept({});
}
async function secretOfCards(house) {
  const election = await read(house.db, readElection);
  const cards = house.box.cards();
  const joined2 = await joinShares(cards, election?.setup?.keyHolders.threshold ?? 9);
  if (!joined2.ok) return refuse({ kind: "too-few-cards" });
  return accept({ secret: joined2.value, cards: cards.map(({ index }) => index).sort((a, b) => a - b) });
}

// src/desk/voting/doors.ts
function serveVoting(serve2, house) {
  serve2(
    "POST /desk/voting/open",
    async ({ passphrase: passphrase2 }, { actor }) => withSigner(house, passphrase2, (signer) => openVoting(house, actor, signer))
  );
  serve2(
    "POST /desk/voting/pause",
    async ({ reason: reason2 }, { actor }) => changePhase(house, "paused", { actor, kind: "voting-paused", data: { reason: reason2 } })
  );
  serve2(
    "POST /desk/voting/resume",
    async (_body, { actor }) => changePhase(house, "voting", { actor, kind: "voting-resumed", data: {} })
  );
  serve2(
    "POST /desk/voting/turnout",
    async ({ decision, note: note2 }, { actor }) => judgeTurnout(house, actor, { decision, note: note2 })
  );
  serve2(
    "POST /desk/voting/last-call",
    async (_body, { actor }) => changePhase(house, "last-call", async (tx) => ({
      actor,
      kind: "last-call",
      data: { checkedIn: await countCheckIns(tx) }
    }))
  );
  serve2(
    "POST /desk/close/slips",
    async ({ left, spoiled }, { actor }) => countSlips(house, actor, { left, spoiled })
  );
  serve2(
    "POST /desk/close",
    async ({ passphrase: passphrase2, note: note2 }, { actor }) => withSigner(house, passphrase2, (signer) => closeVoting(house, actor, note2, signer))
  );
  serve2("POST /desk/open/card", async ({ card: card2 }) => readKeyCard(house, card2));
  serve2(
    "POST /desk/open",
    async ({ passphrase: passphrase2 }, { actor }) => withSigner(house, passphrase2, (signer) => openBox(house, actor, signer))
  );
  serve2(
    "POST /desk/void",
    async ({ reason: reason2 }, { actor }) => changePhase(house, "void", { actor, kind: "vote-void", data: { reason: reason2 } })
  );
  serve2("POST /desk/abandon", async ({ reason: reason2 }, { actor }) => {
    const done = await transact(house.db, async (tx) => {
      const election = await readElection(tx);
      if (election === null) throw new Error("no election in this folder");
      const phase2 = enterPhase(election.phase, "abandoned");
      if (!phase2.ok) return phase2;
      if (await countEnvelopes(tx) > 0) return refuse({ kind: "ballots-in-the-box" });
      await append(tx, house.world, { actor, kind: "abandoned", data: { reason: reason2 } });
      await setPhase(tx, "abandoned");
      return accept({});
    });
    if (!done.ok) return done;
    dropFreeze(house.ceremony.now());
    house.ceremony.set(null);
    house.moveTo({ kind: "copy" });
    return done;
  });
}

// src/desk/doors.ts
function serveDesk(app, house, secure) {
  const serve2 = serveOn(app, house);
  serveOfficers(serve2, house, secure);
  serveState(serve2, house);
  serveSetup(serve2, house);
  serveFreeze(app, serve2, house);
  serveRoll(serve2, house);
  serveDevices(app, serve2, house, secure);
  serveVoting(serve2, house);
  serveCounting(app, serve2, house);
  serveSheets(app, house);
  serveSignal(app, house);
}

// src/kiosk/doors.ts
import "@fastify/cookie";
import { Type as Type9 } from "typebox";

// src/kiosk/api.ts
import { Type as Type8 } from "typebox";
var only2 = { additionalProperties: false };
var shape2 = (fields) => Type8.Object(fields, only2);
var KioskState = shape2({
  kind: Type8.Enum(["election", "rehearsal"]),
  phase: Type8.Enum([...PHASES]),
  title: Type8.String({ maxLength: 120 }),
  unit: Type8.String({ maxLength: 120 }),
  label: Type8.String({ maxLength: 120 }),
  /** Waiting for the booth officer. */
  locked: Type8.Boolean(),
  /** Null until the election is frozen. */
  ballot: Type8.Union([
    Type8.Null(),
    shape2({
      electionId: Type8.String({ maxLength: 16 }),
      boxKey: Type8.String({ maxLength: 64 }),
      tokenKey: Type8.String({ maxLength: 64 }),
      names: shape2({ min: Type8.Integer(), max: Type8.Integer() }),
      boothRelease: Type8.Boolean(),
      helpWhileTyping: Type8.Boolean(),
      /** A run-off shows its tied people; otherwise the voter writes. */
      choice: Type8.Boolean()
    })
  ])
});
var KioskDirectory = shape2({
  people: Type8.Array(
    shape2({
      id: Type8.String({ maxLength: 60 }),
      name: Type8.String({ maxLength: 100 }),
      aliases: Type8.Array(Type8.String({ maxLength: 100 }), { maxItems: 20 }),
      unit: Type8.String({ maxLength: 60 })
    }),
    { maxItems: 4e4 }
  )
});
var SlipShown = shape2({ slip: Type8.String({ minLength: 1, maxLength: 200 }) });
var Cast = shape2({
  /** The slip itself, scanned or typed: a hash is never accepted from outside. */
  slip: Type8.String({ minLength: 1, maxLength: 200 }),
  sealed: Type8.String({ pattern: "^[A-Za-z0-9+/]+={0,2}$", maxLength: 16384 })
});
var KIOSK_REFUSALS = [
  "malformed",
  "other-election",
  "bad-signature",
  "unknown",
  "spent",
  "revoked",
  "voting-not-open",
  "more-ballots-than-check-ins",
  "box-has-this-envelope",
  "envelope-wrong-size",
  "locked",
  "not-paired",
  "too-many-tries",
  "broken"
];

// src/kiosk/cast.ts
function checkSlip(booth, slip2) {
  return transact(booth.db, async (tx) => {
    const token = await findSlip(tx, booth, slip2);
    return token.ok ? checkToken(await tokenState(tx, token.value.hash), token.value.phase) : token;
  });
}
async function castBallot(booth, cast) {
  const done = await transact(booth.db, async (tx) => {
    const token = await findSlip(tx, booth, cast.slip);
    if (!token.ok) return token;
    const { hash: hash2, phase: phase2, setup } = token.value;
    if (cast.sealed.length !== sealedLength(setup.rules.names.max))
      return refuse({ kind: "envelope-wrong-size" });
    const id2 = envelopeId(cast.sealed);
    const state = await tokenState(tx, hash2);
    const present = await hasEnvelope(tx, id2);
    if (state === "spent" && present) return accept(null);
    const fits = checkToken(state, phase2);
    if (!fits.ok) return fits;
    if (present) return refuse({ kind: "box-has-this-envelope" });
    if (await countEnvelopes(tx) >= await booth.ballotBound(tx))
      return refuse({ kind: "more-ballots-than-check-ins" });
    if (!await spendToken(tx, hash2)) return refuse({ kind: "spent" });
    await putEnvelope(tx, booth.world.random, { id: id2, sealed: cast.sealed });
    return accept(null);
  });
  if (!done.ok && done.refusal.kind === "more-ballots-than-check-ins") await stopVoting(booth);
  return done;
}
async function findSlip(tx, { world }, slip2) {
  const election = await readElection(tx);
  if (election === null || election.setup === null)
    return refuse({ kind: "voting-not-open", phase: election?.phase ?? "setup" });
  const { phase: phase2, setup } = election;
  const hash2 = readSlip(slip2, setup, world.crypto.verify);
  return hash2.ok ? accept({ hash: hash2.value, phase: phase2, setup }) : hash2;
}
async function stopVoting({ db, world, ballotBound: ballotBound2 }) {
  await transact(db, async (tx) => {
    const data = { ballots: await countEnvelopes(tx), bound: await ballotBound2(tx) };
    const election = await readElection(tx);
    const [last] = (await eventsOf(tx, "bound-reached")).slice(-1);
    if (last === void 0 || last.data.bound !== data.bound)
      await append(tx, world, { actor: "system", kind: "bound-reached", data });
    if (election?.phase === "voting") await setPhase(tx, "paused");
    return accept(null);
  });
}

// src/kiosk/doors.ts
var Refused2 = Type9.Object(
  { kind: Type9.Enum([...KIOSK_REFUSALS]), phase: Type9.Optional(Type9.String()) },
  { additionalProperties: false }
);
var Nothing = Type9.Null();
var response = { 204: Nothing, "4xx": Refused2 };
var STATUS2 = {
  malformed: 400,
  "other-election": 422,
  "bad-signature": 422,
  unknown: 422,
  spent: 422,
  revoked: 422,
  "voting-not-open": 409,
  "more-ballots-than-check-ins": 409,
  "box-has-this-envelope": 409,
  "envelope-wrong-size": 400,
  locked: 409,
  "not-paired": 401,
  "too-many-tries": 429,
  broken: 500
};
function serveKiosk(app, door) {
  const { db, world, booths } = door;
  const pairedAs = async (request, kind) => {
    const device = await read(db, (tx) => findByPass(tx, request.cookies[DEVICE_COOKIE]));
    return device?.kind === kind ? device : null;
  };
  const refused = (reply, refusal) => reply.code(STATUS2[refusal.kind]).send(refusal);
  app.get(
    "/kiosk/state",
    { schema: { response: { 200: KioskState, "4xx": Refused2 } } },
    async (request, reply) => {
      const kiosk = await pairedAs(request, "kiosk");
      if (kiosk === null) return refused(reply, { kind: "not-paired" });
      return stateFor(door, kiosk);
    }
  );
  app.get(
    "/kiosk/directory",
    { schema: { response: { 200: KioskDirectory, "4xx": Refused2 } } },
    async (request, reply) => {
      if (await pairedAs(request, "kiosk") === null) return refused(reply, { kind: "not-paired" });
      const people = await read(db, async (tx) => {
        const setup = (await readElection(tx))?.setup ?? null;
        return setup !== null && (setup.rules.helpWhileTyping || setup.runOffOf !== null) ? door.directory(tx) : [];
      });
      return {
        people: people.map(({ id: id2, name, aliases, unit }) => ({ id: id2, name, aliases: [...aliases], unit }))
      };
    }
  );
  const mayTry = async (request) => {
    const kiosk = await pairedAs(request, "kiosk");
    if (kiosk === null) return { kind: "not-paired" };
    if (booths.waiting(kiosk.id, Date.parse(world.now()))) return { kind: "too-many-tries" };
    return kiosk;
  };
  const isLocked = async (kiosk) => {
    const setup = (await read(db, readElection))?.setup;
    return setup?.rules.boothRelease === true && booths.locked(kiosk.id);
  };
  const judged = (kiosk, right) => {
    if (right) return booths.right(kiosk.id);
    if (booths.wrong(kiosk.id) > 0) booths.wait(kiosk.id, Date.parse(world.now()) + WAIT_MS2);
  };
  app.post(
    "/kiosk/slip",
    { schema: { body: SlipShown, response } },
    async (request, reply) => {
      const kiosk = await mayTry(request);
      if (!("label" in kiosk)) return refused(reply, kiosk);
      if (await isLocked(kiosk)) return refused(reply, { kind: "locked" });
      const checked = await checkSlip(door, request.body.slip);
      judged(kiosk, checked.ok || checked.refusal.kind === "voting-not-open");
      return checked.ok ? reply.code(204).send() : refused(reply, checked.refusal);
    }
  );
  app.post("/kiosk/ballots", { schema: { body: Cast, response } }, async (request, reply) => {
    const kiosk = await mayTry(request);
    if (!("label" in kiosk)) return refused(reply, kiosk);
    const done = await castBallot(door, { slip: request.body.slip, sealed: fromBase64(request.body.sealed) });
    judged(kiosk, done.ok);
    if (!done.ok) {
      if (done.refusal.kind === "more-ballots-than-check-ins") door.signal.announce();
      return refused(reply, done.refusal);
    }
    booths.lock(kiosk.id);
    return reply.code(204).send();
  });
  serveBoothOfficer(app, door, (request) => pairedAs(request, "booth"));
}
var Kiosks = Type9.Object({
  kiosks: Type9.Array(Type9.Object({ device: Type9.String(), label: Type9.String(), locked: Type9.Boolean() }))
});
var Release = Type9.Object(
  { device: Type9.String({ minLength: 1, maxLength: 60 }) },
  { additionalProperties: false }
);
function serveBoothOfficer(app, { db, booths, signal }, paired) {
  app.get(
    "/booth/kiosks",
    { schema: { response: { 200: Kiosks, "4xx": Refused2 } } },
    async (request, reply) => {
      if (await paired(request) === null) return reply.code(401).send({ kind: "not-paired" });
      const devices = await read(db, allDevices);
      return {
        kiosks: devices.filter(({ kind }) => kind === "kiosk").map(({ id: id2, label }) => ({ device: id2, label, locked: booths.locked(id2) }))
      };
    }
  );
  app.post(
    "/booth/release",
    { schema: { body: Release, response } },
    async (request, reply) => {
      if (await paired(request) === null) return reply.code(401).send({ kind: "not-paired" });
      booths.release(request.body.device);
      signal.announce();
      return reply.code(204).send();
    }
  );
}
async function stateFor({ db, booths }, kiosk) {
  const election = await read(db, readElection);
  if (election === null) throw new Error("no election in this folder");
  const { setup, phase: phase2, draft } = election;
  return {
    kind: draft.kind,
    phase: phase2,
    title: setup?.facts.title ?? draft.facts.title ?? "",
    unit: setup?.facts.unit ?? draft.facts.unit ?? "",
    label: kiosk.label,
    locked: setup?.rules.boothRelease === true && booths.locked(kiosk.id),
    ballot: setup === null ? null : {
      electionId: setup.electionId,
      boxKey: setup.boxKey,
      tokenKey: setup.tokenKey,
      names: setup.rules.names,
      boothRelease: setup.rules.boothRelease,
      helpWhileTyping: setup.rules.helpWhileTyping,
      choice: setup.runOffOf !== null
    }
  };
}

// src/projector/doors.ts
import "@fastify/websocket";
import { Type as Type11 } from "typebox";
import { Value as Value2 } from "typebox/value";

// src/audit/sentence.ts
function entrySentence(entry) {
  if (entry.data === void 0) return null;
  const data = entry.data;
  return EVENTS[entry.kind].text.replace(/\{(\w+)\}/g, (_, field) => spoken(data[field])).trim();
}
function spoken(value) {
  if (Array.isArray(value)) return value.map(spoken).join(", ");
  if (typeof value === "string" || typeof value === "number") return String(value);
  const name = value?.name;
  return typeof name === "string" ? name : "";
}

// src/projector/api.ts
import { Type as Type10 } from "typebox";
var only3 = { additionalProperties: false };
var shape3 = (fields) => Type10.Object(fields, only3);
var count2 = Type10.Integer({ minimum: 0, maximum: 1e6 });
var text = Type10.String({ maxLength: 120 });
var sexes2 = shape3({ L: count2, P: count2, unknown: count2 });
var seal = shape3({ hash: Type10.String({ maxLength: 64 }), digits: Type10.String({ maxLength: 60 }) });
var row2 = shape3({
  person: text,
  name: text,
  unit: text,
  votes: count2,
  rank: count2,
  standing: Type10.Enum(["elected", "tied", "reserve", "other"])
});
var PublicScreen = shape3({
  kind: Type10.Enum(["election", "rehearsal"]),
  phase: Type10.Enum([...PHASES]),
  title: text,
  village: text,
  unit: text,
  date: text,
  place: text,
  seats: count2,
  reserves: count2,
  turnout: shape3({ eligible: sexes2, checkedIn: sexes2 }),
  setup: Type10.Union([Type10.Null(), seal]),
  closing: Type10.Union([
    Type10.Null(),
    Type10.Object({ ...seal.properties, ballots: count2, checkIns: count2 }, only3)
  ]),
  count: Type10.Union([
    Type10.Null(),
    shape3({
      /** Readings done, and names to read in all. */
      reading: shape3({
        at: count2,
        total: count2,
        paused: Type10.Boolean(),
        current: Type10.Union([Type10.Null(), shape3({ person: text, name: text, unit: text, votes: count2 })])
      }),
      ballots: shape3({ cast: count2, valid: count2, invalid: count2 }),
      open: count2,
      openCanChangeSeat: Type10.Boolean(),
      /** The board of what was read so far; after all is read, the ranking. At most 60 rows travel. */
      board: Type10.Array(row2, { maxItems: 60 }),
      more: count2,
      /** Everything is read and decided: standings, seat line and ties may be drawn. */
      finished: Type10.Boolean(),
      ties: Type10.Array(
        shape3({
          line: Type10.Enum(["seats", "reserves"]),
          votes: count2,
          seats: count2,
          people: Type10.Array(text, { maxItems: 60 })
        }),
        { maxItems: 20 }
      ),
      settled: Type10.Array(
        shape3({
          people: Type10.Array(text, { maxItems: 60 }),
          chosen: Type10.Array(text, { maxItems: 60 }),
          method: Type10.Enum(["run-off", "deliberation", "lots"])
        }),
        { maxItems: 20 }
      )
    })
  ]),
  record: Type10.Union([Type10.Null(), seal])
});

// src/projector/screen.ts
var ROWS4 = 60;
function screenOf(parts) {
  const { election, turnout, closing, counting, certified, record } = parts;
  const { phase: phase2, draft, setup } = election;
  const facts2 = setup?.facts ?? draft.facts;
  const rules = setup?.rules ?? draft.rules;
  const hash2 = setup === null ? null : setupHash(setup);
  const counted = counting !== null ? countNow(counting, parts.reading) : certified !== null ? countDone(certified) : null;
  return {
    kind: draft.kind,
    phase: phase2,
    title: facts2.title ?? "",
    village: facts2.village ?? "",
    unit: facts2.unit ?? "",
    date: facts2.date ?? "",
    place: facts2.place ?? "",
    seats: setup?.runOffOf?.seats ?? rules.seats ?? 0,
    reserves: rules.reserves ?? 0,
    turnout,
    setup: hash2 === null ? null : { hash: hash2, digits: hashDigits(hash2) },
    closing,
    count: phase2 === "counting" || phase2 === "certified" ? counted : null,
    record
  };
}
function countNow(counting, reading) {
  const { rules, result, directory } = counting;
  const { published, resolved } = result;
  const board = boardOf(counting, reading);
  const stakes = stakesOf(rules, resolved);
  const open = stakes.length;
  const openCanChangeSeat = stakes.some(({ canChangeSeat }) => canChangeSeat);
  const finished = board.finished && open === 0;
  const shown = (person2) => directory.people.get(person2);
  const standings = new Map(published.ranking.map(({ person: person2, standing }) => [person2, standing]));
  const rows = rankPeople(board.votes).map(
    ({ person: person2, votes, rank }) => ({
      person: person2,
      name: shown(person2)?.name ?? "",
      unit: shown(person2)?.unit ?? "",
      votes,
      rank,
      standing: finished ? standings.get(person2) ?? "other" : "other"
    })
  );
  const [person] = board.current;
  const current = person === void 0 ? null : {
    person,
    name: shown(person)?.name ?? "",
    unit: shown(person)?.unit ?? "",
    votes: board.votes.get(person) ?? 0
  };
  return {
    reading: { at: board.at, total: board.total, paused: reading.paused, current: finished ? null : current },
    ballots: ballotsOf(published),
    open,
    openCanChangeSeat,
    board: rows.slice(0, ROWS4),
    more: Math.max(0, rows.length - ROWS4),
    finished,
    ...finished ? tiesOf(published) : { ties: [], settled: [] }
  };
}
function countDone(published) {
  const total = published.names.valid;
  return {
    reading: { at: total, total, paused: true, current: null },
    ballots: ballotsOf(published),
    open: 0,
    openCanChangeSeat: false,
    board: published.ranking.slice(0, ROWS4).map(({ person, name, unit, votes, rank, standing }) => ({
      person,
      name,
      unit,
      votes,
      rank,
      standing
    })),
    more: Math.max(0, published.ranking.length - ROWS4),
    finished: true,
    ...tiesOf(published)
  };
}
var ballotsOf = ({ ballots }) => ({
  cast: ballots.counted,
  valid: ballots.valid,
  invalid: ballots.counted - ballots.valid
});
function tiesOf({ ranking, ties, settled }) {
  const names2 = new Map(ranking.map(({ person, name }) => [person, name]));
  const shown = (people) => people.slice(0, ROWS4).map((person) => names2.get(person) ?? "");
  return {
    ties: ties.slice(0, 20).map(({ line: line3, votes, seats, people }) => ({ line: line3, votes, seats, people: shown(people) })),
    settled: settled.slice(0, 20).map(({ people, chosen, method }) => ({ people: shown(people), chosen: shown(chosen), method }))
  };
}

// src/projector/doors.ts
var GATHER_MS2 = 100;
var MOST_PAGES = 500;
var LOG_PAGE = 500;
var Query = Type11.Object(
  { after: Type11.Optional(Type11.String({ pattern: "^[0-9]{1,9}$" })) },
  { additionalProperties: false }
);
var LogReply = Type11.Object({
  entries: Type11.Array(
    Type11.Object({
      seq: Type11.Integer(),
      at: Type11.String(),
      kind: Type11.String(),
      text: Type11.String(),
      hash: Type11.String()
    }),
    { maxItems: LOG_PAGE }
  )
});
function serveProjector(app, { db, signal, parts }) {
  const pages = /* @__PURE__ */ new Set();
  let last = null;
  let waiting = null;
  const screenNow = async () => {
    const screen = screenOf(await read(db, parts));
    if (!Value2.Check(PublicScreen, screen)) throw new Error("the public screen does not fit its schema");
    return JSON.stringify(screen);
  };
  const tell = () => {
    waiting ??= setTimeout(() => {
      waiting = null;
      if (pages.size === 0) {
        last = null;
        return;
      }
      screenNow().then(
        (text2) => {
          if (text2 === last) return;
          last = text2;
          for (const page of pages) page.send(text2);
        },
        (error) => app.log.error({ name: error.name }, "the public screen stands still")
      );
    }, GATHER_MS2);
  };
  const stop = signal.listen(tell);
  app.addHook("onClose", async () => {
    stop();
    if (waiting !== null) clearTimeout(waiting);
  });
  app.get("/screen", { websocket: true }, (socket) => {
    if (pages.size >= MOST_PAGES) return socket.close(4429);
    const page = { send: (text2) => socket.send(text2) };
    pages.add(page);
    socket.on("close", () => pages.delete(page));
    screenNow().then(page.send, () => socket.close(4500));
  });
  app.get(
    "/observer/log",
    { schema: { querystring: Query, response: { 200: LogReply } } },
    async (request) => {
      const after = Number(request.query.after ?? 0);
      const log = await read(db, readLog);
      const entries = log.slice(after, after + LOG_PAGE).map((entry) => {
        const shown = publicEntry(entry);
        const { seq, at, kind } = shown;
        return { seq, at, kind, text: entrySentence(shown) ?? HIDDEN[kind] ?? "", hash: entryHash(entry) };
      });
      return { entries };
    }
  );
}
var HIDDEN = Object.fromEntries(
  Object.entries(EVENTS).filter(([, { visibility }]) => visibility === "private").map(([kind, { text: text2 }]) => [kind, text2.replace(/\s*\{[a-zA-Z]+\}/g, "").trim()])
);

// src/server/screen-parts.ts
var screenParts = (house) => async (tx) => {
  const election = await readElection(tx);
  if (election === null) throw new Error("no election in this folder");
  const { eligible, checkedIn } = await turnoutNow(tx);
  const closing = await closingOf(tx);
  const counting = await countingNow(tx, house);
  const file = election.phase === "certified" ? recordFile(house.folder, "record.json") : null;
  return {
    election,
    turnout: { eligible, checkedIn },
    closing: closing === null ? null : shownSeal(closing),
    counting,
    reading: counting === null ? house.reading.now() : await readingNow(tx, house, counting),
    certified: file === null ? null : JSON.parse(fromUtf8(file)).result,
    record: recordSeal(house.folder)
  };
};
var shownSeal = ({
  seal: seal2,
  digits,
  ballots,
  checkIns
}) => ({
  hash: seal2,
  digits,
  ballots,
  checkIns
});

// src/server/app.ts
var PAGES2 = ["desk", "kiosk", "screen", "observer", "booth"];
var FOLDER = {
  desk: "desk",
  kiosk: "kiosk",
  screen: "projector",
  observer: "observer",
  booth: "booth"
};
var BODY_LIMIT2 = 65536;
var REQUEST_TIMEOUT_MS = 3e4;
async function buildApp({ house, log, tls, pages }) {
  const app = Fastify({
    logger: log,
    // Two lines a request would be a diary: time, address and path of every cast.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT2,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // A ballot is refused, never repaired.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
    ...tls === null ? {} : { https: { cert: tls.cert, key: tls.key } }
  });
  app.setErrorHandler((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ name: error.name, code: error.code }, "our fault");
    const kind = status === 413 ? "too-large" : status === 429 ? "too-many-tries" : status < 500 ? "malformed" : "broken";
    return reply.code(status < 500 ? status : 500).send({ kind });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ kind: "not-found" }));
  await app.register(helmet, headers(tls !== null));
  await app.register(cookie);
  await app.register(websocket, { options: { maxPayload: 1024, perMessageDeflate: false } });
  refuseForeignPages(app);
  await app.register(async (doors) => {
    serveDesk(doors, house, tls !== null);
    serveKiosk(doors, {
      db: house.db,
      world: house.world,
      booths: house.booths,
      signal: house.signal,
      ballotBound,
      directory: kioskDirectory
    });
    serveProjector(doors, { db: house.db, signal: house.signal, parts: screenParts(house) });
  });
  if (pages !== null) await servePages(app, pages);
  return app;
}
function headers(secure) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'", "blob:"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"]
      }
    },
    strictTransportSecurity: secure ? { maxAge: 86400, includeSubDomains: false } : false,
    referrerPolicy: { policy: "no-referrer" },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: "deny" }
  };
}
function refuseForeignPages(app) {
  app.addHook("onRequest", async (request, reply) => {
    const { origin, host } = request.headers;
    const socket = request.headers.upgrade !== void 0;
    if (origin === void 0 && !socket) return;
    if (origin === void 0 || !URL.canParse(origin) || new URL(origin).host !== host)
      await reply.code(403).send({ kind: "foreign-page" });
  });
}
async function servePages(app, pages) {
  for (const page of PAGES2) {
    const root = join5(pages, FOLDER[page]);
    if (!existsSync3(root)) continue;
    await app.register(fastifyStatic, {
      root,
      prefix: `/${page}/`,
      decorateReply: false,
      cacheControl: true
    });
  }
  app.get("/", (_request, reply) => reply.redirect("/observer/"));
}

// src/server/tls/folder.ts
import { existsSync as existsSync4, mkdirSync as mkdirSync2, readFileSync as readFileSync5, rmSync, writeFileSync as writeFileSync3 } from "node:fs";
import { join as join6 } from "node:path";

// src/server/tls/authority.ts
import { webcrypto } from "node:crypto";
import "reflect-metadata";
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator
} from "@peculiar/x509";

// src/server/tls/name-constraints.ts
import "reflect-metadata";
import { Extension } from "@peculiar/x509";
var PRIVATE = [
  [10, 0, 0, 0, 255, 0, 0, 0],
  [172, 16, 0, 0, 255, 240, 0, 0],
  [192, 168, 0, 0, 255, 255, 0, 0],
  [169, 254, 0, 0, 255, 255, 0, 0],
  [127, 0, 0, 0, 255, 0, 0, 0]
];
var NAMES = ["local", "localhost"];
var OID = "2.5.29.30";
var [SEQUENCE, PERMITTED, DNS, IP] = [48, 160, 130, 135];
function privateNamesOnly() {
  const subtree = (tag, value) => der(SEQUENCE, der(tag, value));
  const subtrees = [
    ...NAMES.map((name) => subtree(DNS, [...Buffer.from(name, "ascii")])),
    ...PRIVATE.map((range) => subtree(IP, range))
  ].flat();
  return new Extension(OID, true, Uint8Array.from(der(SEQUENCE, der(PERMITTED, subtrees))));
}
function der(tag, value) {
  const length = value.length < 128 ? [value.length] : [129, value.length];
  return [tag, ...length, ...value];
}

// src/server/tls/authority.ts
cryptoProvider.set(webcrypto);
var ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
var DAY_MS = 864e5;
var AUTHORITY_DAYS = 120;
var LEAF_DAYS = 8;
async function makeAuthority(now, serial) {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const cert = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial,
    name: "CN=Bilik di laptop panitia",
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + AUTHORITY_DAYS * DAY_MS),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      privateNamesOnly(),
      await SubjectKeyIdentifierExtension.create(keys.publicKey)
    ]
  });
  return { cert: cert.toString("pem"), key: await toPem(keys.privateKey) };
}
async function makeLeaf(authority, hosts, now, serial) {
  const issuer = new X509Certificate(authority.cert);
  const signingKey = await webcrypto.subtle.importKey(
    "pkcs8",
    PemConverter.decodeFirst(authority.key),
    ALGORITHM,
    false,
    ["sign"]
  );
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const cert = await X509CertificateGenerator.create({
    serialNumber: serial,
    subject: "CN=Bilik",
    issuer: issuer.subject,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + LEAF_DAYS * DAY_MS),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new BasicConstraintsExtension(false, void 0, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...hosts.names.map((value) => ({ type: "dns", value })),
        ...hosts.addresses.map((value) => ({ type: "ip", value }))
      ]),
      await AuthorityKeyIdentifierExtension.create(await issuer.publicKey.export())
    ]
  });
  return { cert: cert.toString("pem"), key: await toPem(keys.privateKey) };
}
async function fingerprintOf(cert) {
  const digest = await webcrypto.subtle.digest("SHA-256", new X509Certificate(cert).rawData);
  return (Buffer.from(digest).toString("hex").toUpperCase().match(/../g) ?? []).join(" ");
}
async function toPem(key) {
  return PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY");
}

// src/server/tls/folder.ts
var [CERT, KEY] = ["authority.crt", "authority.key"];
async function openTls(data, world, addresses) {
  const folder = join6(data, "tls");
  const now = new Date(world.now());
  const serial = () => `01${toHex(world.random(15))}`;
  if (!existsSync4(join6(folder, CERT))) {
    mkdirSync2(folder, { recursive: true, mode: 448 });
    const made = await makeAuthority(now, serial());
    writeFileSync3(join6(folder, KEY), made.key, { mode: 384 });
    writeFileSync3(join6(folder, CERT), made.cert, { mode: 384 });
  }
  if (!existsSync4(join6(folder, KEY))) return null;
  const authority = {
    cert: readFileSync5(join6(folder, CERT), "utf8"),
    key: readFileSync5(join6(folder, KEY), "utf8")
  };
  const leaf = await makeLeaf(
    authority,
    { names: ["bilik.local", "localhost"], addresses: ["127.0.0.1", ...addresses] },
    now,
    serial()
  );
  return { ...leaf, authority: authority.cert, fingerprint: await fingerprintOf(authority.cert) };
}

// src/server/listen.ts
var EVERYWHERE = "0.0.0.0";
var LOOPBACK = "127.0.0.1";
async function openDoors(place3, data, world, houseOn) {
  const lanAddresses = place3.host === EVERYWHERE ? addressesOnLan() : place3.host === LOOPBACK ? [] : [place3.host];
  const wantsTls = place3.tls === "auto" && lanAddresses.length > 0;
  const tls = wantsTls ? await openTls(data, world, lanAddresses) : null;
  const addresses = [];
  const house = houseOn({
    addresses,
    fingerprint: tls?.fingerprint ?? null,
    authority: tls?.authority ?? null
  });
  const common = { house, log: { level: "warn" }, pages: builtPages() };
  const own2 = await buildApp({ ...common, tls: null });
  await own2.listen({ host: wantsTls ? LOOPBACK : place3.host, port: place3.port });
  const port = own2.server.address().port;
  addresses.push(`http://${LOOPBACK}:${port}`);
  if (tls === null) {
    addresses.push(...lanAddresses.map((address) => `http://${address}:${port}`));
    return { port, addresses, close: () => own2.close() };
  }
  const lan = await buildApp({ ...common, tls });
  await lan.listen({ host: place3.host, port: port + 1 });
  addresses.push(...lanAddresses.map((address) => `https://${address}:${port + 1}`));
  return {
    port,
    addresses,
    close: async () => {
      await lan.close();
      await own2.close();
    }
  };
}
function addressesOnLan() {
  return Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []).filter(({ family, internal }) => family === "IPv4" && !internal).map(({ address }) => address);
}
function builtPages() {
  const here = fileURLToPath3(new URL(".", import.meta.url));
  const places = [join7(here, "web"), join7(here, "..", "..", "dist", "web")];
  return places.find((place3) => existsSync5(place3)) ?? null;
}

// src/server/house.ts
async function startServer(options, world, out) {
  const kept2 = { sessions: makeSessions(world), fonts: readFonts() };
  let place3 = options;
  let serving = await openCurrentBox(options.data, world, options.rehearsal ? "rehearsal" : "election").then(
    open
  );
  let moving = Promise.resolve();
  async function open(box) {
    const opened = await serveBox(box, place3, world, {
      ...kept2,
      data: options.data,
      moveTo: (next) => {
        moving = moving.then(() => move(box, next));
      }
    });
    place3 = { ...place3, port: opened.doors.port };
    for (const address2 of opened.doors.addresses) out(address2);
    return opened;
  }
  async function move(from, next) {
    const box = await makeNextBox(options.data, world, from, next);
    await serving.close();
    serving = await open(box);
  }
  const address = `http://127.0.0.1:${serving.doors.port}`;
  const link = kept2.sessions.newLink();
  out(`Tautan sekali pakai / one-time link: ${address}/desk/#/enter/${link}`);
  return {
    address,
    link,
    stop: async () => {
      await moving;
      await serving.close();
    }
  };
}
async function serveBox(box, place3, world, kept2) {
  const ceremony = makeCeremony();
  const openBox2 = makeOpenBox();
  const holders2 = {
    signal: makeSignal(),
    booths: makeBooths(),
    pairing: makePairing(world),
    uploads: makeUploads(world.random),
    reading: makeReadingDesk()
  };
  const { sessions, fonts, moveTo } = kept2;
  const doors = await openDoors(place3, kept2.data, world, (lan) => ({
    ...holders2,
    sessions,
    fonts,
    moveTo,
    db: box.db,
    world,
    ceremony,
    box: openBox2,
    lan,
    folder: box.folder
  }));
  return {
    doors,
    close: async () => {
      await doors.close();
      dropFreeze(ceremony.now());
      openBox2.shut();
      await box.db.$disconnect();
    }
  };
}

// src/server/commands/serve.ts
var SERVE_HELP = `bilik serve [--data DIR] [--host H] [--port N] [--tls auto|off] [--rehearsal]
Starts Bilik on this laptop: the desk, the kiosks, the big screen. Prints the addresses and a one-time set-up link.
  --data DIR     folder of the elections (default: data)
  --host H       127.0.0.1 for this laptop alone (default), or 0.0.0.0 for tablets on the LAN as well
  --port N       port on this laptop (default: 8080; 0 takes a free one); the LAN's TLS port is the next one
  --tls auto|off auto: devices on the LAN speak TLS, this laptop needs none (default)
  --rehearsal    a new folder becomes a gladi bersih: invented people, watermarked everywhere`;
var MAX_PORT = 65534;
async function serve(args, out) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string", default: "data" },
      host: { type: "string", default: "127.0.0.1" },
      port: { type: "string", default: "8080" },
      tls: { type: "string", default: "auto" },
      rehearsal: { type: "boolean", default: false }
    }
  });
  const { data, host, tls, rehearsal } = values;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > MAX_PORT)
    throw new RangeError(`--port ${values.port}: not a port`);
  if (tls !== "auto" && tls !== "off") throw new RangeError(`--tls ${tls}: auto or off`);
  const running = await startServer({ data, host, port, tls, rehearsal }, await nodeWorld(), out);
  const stop = () => void running.stop().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
export {
  SERVE_HELP,
  serve
};
