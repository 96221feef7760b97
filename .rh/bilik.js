var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

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
var init_signal = __esm({
  "src/basics/signal.ts"() {
    "use strict";
  }
});

// src/basics/bytes.ts
import { base64, hex } from "@scure/base";
function concat(...parts) {
  const whole3 = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole3.set(part, at);
    at += part.length;
  }
  return whole3;
}
function compareBytes(a, b) {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
var toHex, fromHex, toBase64, fromBase64, encoder, decoder, toUtf8, fromUtf8, compareText;
var init_bytes = __esm({
  "src/basics/bytes.ts"() {
    "use strict";
    toHex = (bytes) => hex.encode(bytes);
    fromHex = (text4) => hex.decode(text4);
    toBase64 = (bytes) => base64.encode(bytes);
    fromBase64 = (text4) => base64.decode(text4);
    encoder = new TextEncoder();
    decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    toUtf8 = (text4) => encoder.encode(text4);
    fromUtf8 = (bytes) => decoder.decode(bytes);
    compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
  }
});

// src/desk/devices/pairing.ts
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
var VALID_MS, MOST;
var init_pairing = __esm({
  "src/desk/devices/pairing.ts"() {
    "use strict";
    init_bytes();
    VALID_MS = 10 * 6e4;
    MOST = 50;
  }
});

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
function freezeMissing(freezing) {
  const lots = visibleLots(freezing.lots);
  return [
    ...lots.some(({ state }) => state === "waiting" || state === "printed") ? ["lots"] : [],
    ...freezing.cards.some(({ readBack: readBack2 }) => !readBack2) ? ["cards"] : []
  ];
}
function lotPrinted(freezing, lot2) {
  return lot2.state === "waiting" ? { ...freezing, lots: replaceLot(freezing.lots, { ...lot2, state: "printed" }) } : freezing;
}
function judgeLot(freezing, lot2, verdict) {
  const judged2 = replaceLot(freezing.lots, { ...lot2, state: verdict });
  if (verdict === "good") return { ...freezing, lots: judged2 };
  const spare = judged2.find(({ part }) => part === "spare");
  if (spare === void 0) return null;
  return { ...freezing, lots: replaceLot(judged2, { ...spare, part: lot2.part }) };
}
function cardMarked(freezing, index, mark) {
  return {
    ...freezing,
    cards: freezing.cards.map((held) => held.card.index === index ? { ...held, ...mark } : held)
  };
}
var visibleLots, replaceLot;
var init_ceremony = __esm({
  "src/desk/freeze/ceremony.ts"() {
    "use strict";
    visibleLots = (lots) => lots.filter(({ part }) => part !== "spare");
    replaceLot = (lots, changed) => lots.map((lot2) => lot2.lot === changed.lot ? changed : lot2);
  }
});

// prisma/driver.ts
import BetterSqlite3 from "better-sqlite3";
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
var STATEMENTS_KEPT, PRAGMAS;
var init_driver = __esm({
  "prisma/driver.ts"() {
    "use strict";
    STATEMENTS_KEPT = 500;
    PRAGMAS = [
      "journal_mode = DELETE",
      "synchronous = FULL",
      "secure_delete = ON",
      "foreign_keys = ON",
      "busy_timeout = 5000",
      "temp_store = MEMORY"
    ];
  }
});

// prisma/values.ts
import {
  ColumnTypeEnum
} from "@prisma/driver-adapter-utils";
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
    const known2 = DECLARED[raw2.declared[at]?.toUpperCase() ?? ""];
    return known2 ?? typeOf(raw2.rows.find((row4) => row4[at] !== null)?.[at]);
  });
  const rows = raw2.rows.map((row4) => row4.map((value, at) => fromSqlite(value, columnTypes[at])));
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
    const fields = (broken[2] ?? "").split(", ").map((field2) => field2.split(".").pop() ?? field2);
    const kind = broken[1] === "UNIQUE" ? "UniqueConstraintViolation" : "NullConstraintViolation";
    return { kind, constraint: { fields }, ...original };
  }
  if (code.startsWith("SQLITE_BUSY")) return { kind: "SocketTimeout", ...original };
  return { kind: "sqlite", extendedCode: 1, message, ...original };
}
var DECLARED;
var init_values = __esm({
  "prisma/values.ts"() {
    "use strict";
    DECLARED = {
      INTEGER: ColumnTypeEnum.Int32,
      TEXT: ColumnTypeEnum.Text,
      BLOB: ColumnTypeEnum.Bytes
    };
  }
});

// prisma/adapter.ts
import {
  DriverAdapterError
} from "@prisma/driver-adapter-utils";
function serialSqlite(path2) {
  return { ...NAME, connect: async () => adapterOver(openDriver(path2)) };
}
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
  const end2 = (work) => {
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
    commit: async () => end2(() => {
      try {
        driver.exec("COMMIT");
      } catch (error) {
        driver.exec("ROLLBACK");
        throw error;
      }
    }),
    rollback: async () => end2(() => driver.exec("ROLLBACK"))
  };
}
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
    const before2 = last;
    let release = () => void 0;
    last = new Promise((resolve) => {
      release = resolve;
    });
    await before2;
    return release;
  };
}
var NAME, valuesOf;
var init_adapter = __esm({
  "prisma/adapter.ts"() {
    "use strict";
    init_driver();
    init_values();
    NAME = { provider: "sqlite", adapterName: "bilik-serial-sqlite" };
    valuesOf = (query) => query.args.map((value, at) => toSqlite(value, query.argTypes[at]));
  }
});

// prisma/generated/enums.ts
var init_enums = __esm({
  "prisma/generated/enums.ts"() {
    "use strict";
  }
});

// prisma/generated/internal/class.ts
import * as runtime from "@prisma/client/runtime/client";
async function decodeBase64AsWasm(wasmBase64) {
  const { Buffer: Buffer2 } = await import("node:buffer");
  const wasmArray = Buffer2.from(wasmBase64, "base64");
  return new WebAssembly.Module(wasmArray);
}
function getPrismaClientClass() {
  return runtime.getPrismaClient(config);
}
var config;
var init_class = __esm({
  "prisma/generated/internal/class.ts"() {
    "use strict";
    config = {
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
    config.compilerWasm = {
      getRuntime: async () => await import("@prisma/client/runtime/query_compiler_fast_bg.sqlite.mjs"),
      getQueryCompilerWasmModule: async () => {
        const { wasm } = await import("@prisma/client/runtime/query_compiler_fast_bg.sqlite.wasm-base64.mjs");
        return await decodeBase64AsWasm(wasm);
      },
      importName: "./query_compiler_fast_bg.js"
    };
  }
});

// prisma/generated/internal/prismaNamespace.ts
import * as runtime2 from "@prisma/client/runtime/client";
var getExtensionContext, NullTypes2, TransactionIsolationLevel, defineExtension;
var init_prismaNamespace = __esm({
  "prisma/generated/internal/prismaNamespace.ts"() {
    "use strict";
    init_class();
    getExtensionContext = runtime2.Extensions.getExtensionContext;
    NullTypes2 = {
      DbNull: runtime2.NullTypes.DbNull,
      JsonNull: runtime2.NullTypes.JsonNull,
      AnyNull: runtime2.NullTypes.AnyNull
    };
    TransactionIsolationLevel = runtime2.makeStrictEnum({
      Serializable: "Serializable"
    });
    defineExtension = runtime2.Extensions.defineExtension;
  }
});

// prisma/generated/client.ts
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import "@prisma/client/runtime/client";
var PrismaClient;
var init_client = __esm({
  "prisma/generated/client.ts"() {
    "use strict";
    init_enums();
    init_class();
    init_prismaNamespace();
    init_enums();
    init_enums();
    globalThis["__dirname"] = path.dirname(fileURLToPath(import.meta.url));
    PrismaClient = getPrismaClientClass();
  }
});

// prisma/migrate.ts
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join as join2 } from "node:path";
function migrate(driver, folder, at) {
  const names3 = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  driver.exec("BEGIN EXCLUSIVE");
  try {
    driver.exec(TABLE);
    const done = new Map(
      driver.all('SELECT "migration_name", "checksum" FROM "_prisma_migrations"', []).rows.map((row4) => [String(row4[0]), String(row4[1])])
    );
    for (const name of done.keys())
      if (!names3.includes(name))
        throw new Error(`the database has migration ${name}, which this release lacks`);
    const applied = names3.filter((name) => applyOnce(driver, join2(folder, name), name, done.get(name), at));
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
var TABLE;
var init_migrate = __esm({
  "prisma/migrate.ts"() {
    "use strict";
    TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;
  }
});

// prisma/client.ts
import { fileURLToPath as fileURLToPath2 } from "node:url";
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
function refusedWith(outcome2) {
  const error = new Error("refused");
  refusals.set(error, outcome2);
  return error;
}
var LIMITS, MIGRATIONS, read, refusals;
var init_client2 = __esm({
  "prisma/client.ts"() {
    "use strict";
    init_adapter();
    init_driver();
    init_client();
    init_migrate();
    LIMITS = { maxWait: 3e4, timeout: 6e4 };
    MIGRATIONS = fileURLToPath2(new URL("../prisma/migrations", import.meta.url));
    read = (db, look) => db.$transaction((tx) => look(tx), LIMITS);
    refusals = /* @__PURE__ */ new WeakMap();
  }
});

// src/basics/canonical.ts
import canonicalize from "canonicalize";
function canonicalJson(value) {
  const text4 = canonicalize(value);
  if (text4 === void 0) throw new Error("not a JSON value");
  return text4;
}
var init_canonical = __esm({
  "src/basics/canonical.ts"() {
    "use strict";
  }
});

// src/basics/hash.ts
import { sha256 as sha256Of } from "@noble/hashes/sha2.js";
var HASH_PATTERN, sha256, hashBytes, hashJson;
var init_hash = __esm({
  "src/basics/hash.ts"() {
    "use strict";
    init_bytes();
    init_canonical();
    HASH_PATTERN = "^[0-9a-f]{64}$";
    sha256 = (bytes) => sha256Of(bytes);
    hashBytes = (bytes) => toHex(sha256Of(bytes));
    hashJson = (value) => hashBytes(toUtf8(canonicalJson(value)));
  }
});

// src/basics/merkle.ts
function merkleRoot(hashes) {
  const leaves = hashes.map(fromHex).sort(compareBytes);
  for (let at = 1; at < leaves.length; at += 1) {
    if (compareBytes(leaves[at - 1], leaves[at]) === 0)
      throw new RangeError("a hash stands twice in the set");
  }
  return toHex(rootOf(leaves.map((leaf) => sha256(concat(LEAF, leaf)))));
}
function rootOf(nodes) {
  if (nodes.length === 0) return sha256(new Uint8Array());
  if (nodes.length === 1) return nodes[0];
  let split3 = 1;
  while (split3 * 2 < nodes.length) split3 *= 2;
  return sha256(concat(NODE, rootOf(nodes.slice(0, split3)), rootOf(nodes.slice(split3))));
}
var LEAF, NODE;
var init_merkle = __esm({
  "src/basics/merkle.ts"() {
    "use strict";
    init_bytes();
    init_hash();
    LEAF = new Uint8Array([0]);
    NODE = new Uint8Array([1]);
  }
});

// src/ballot/box.ts
var boxRoot, registryRoot;
var init_box = __esm({
  "src/ballot/box.ts"() {
    "use strict";
    init_merkle();
    boxRoot = (envelopeIds) => merkleRoot(envelopeIds);
    registryRoot = (tokenHashes) => merkleRoot(tokenHashes);
  }
});

// src/basics/result.ts
var accept, refuse;
var init_result = __esm({
  "src/basics/result.ts"() {
    "use strict";
    accept = (value) => ({ ok: true, value });
    refuse = (refusal) => ({
      ok: false,
      refusal
    });
  }
});

// src/ballot/base45.ts
function toBase45(bytes) {
  let text4 = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1];
    text4 += second === void 0 ? signsOf(first, 2) : signsOf(first * 256 + second, 3);
  }
  return text4;
}
function signsOf(number, count5) {
  let text4 = "";
  let rest = number;
  for (let at = 0; at < count5; at += 1) {
    text4 += SIGNS[rest % BASE];
    rest = Math.floor(rest / BASE);
  }
  return text4;
}
function fromBase45(text4) {
  if (text4.length % 3 === 1) return null;
  const bytes = [];
  for (let at = 0; at < text4.length; at += 3) {
    const group = text4.slice(at, at + 3);
    let number = 0;
    for (const sign of [...group].reverse()) {
      const value = SIGNS.indexOf(sign);
      if (value < 0) return null;
      number = number * BASE + value;
    }
    if (number >= (group.length === 3 ? 65536 : 256)) return null;
    if (group.length === 3) bytes.push(number >> 8, number & 255);
    else bytes.push(number);
  }
  const decoded = Uint8Array.from(bytes);
  bytes.fill(0);
  return decoded;
}
var SIGNS, BASE;
var init_base45 = __esm({
  "src/ballot/base45.ts"() {
    "use strict";
    SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    BASE = 45;
  }
});

// src/ballot/crockford.ts
import { base32crockford } from "@scure/base";
function toTyped(bytes) {
  if (bytes.length % WHOLE_BYTES !== 0) throw new RangeError(`${bytes.length} bytes leave bits over`);
  const digits = base32crockford.encode(bytes);
  const groups = Array.from(
    { length: digits.length / GROUP },
    (_, at) => digits.slice(at * GROUP, (at + 1) * GROUP)
  );
  return [...groups, checkSymbol(bytes)].join(" ");
}
function fromTyped(text4, byteCount) {
  const symbols = forgive(text4);
  if (symbols.length !== typedLength(byteCount)) return null;
  const digits = symbols.slice(0, -1);
  if (!/^[0-9A-HJKMNP-TV-Z]*$/.test(digits)) return null;
  const bytes = base32crockford.decode(digits);
  return checkSymbol(bytes) === symbols.at(-1) ? bytes : null;
}
function checkSymbol(bytes) {
  const rest = bytes.reduce((sum, byte) => (sum * 256 + byte) % 37, 0);
  return CHECK_SYMBOLS[rest];
}
var CHECK_SYMBOLS, GROUP, WHOLE_BYTES, typedLength, forgive;
var init_crockford = __esm({
  "src/ballot/crockford.ts"() {
    "use strict";
    CHECK_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
    GROUP = 4;
    WHOLE_BYTES = 5;
    typedLength = (byteCount) => byteCount / WHOLE_BYTES * 8 + 1;
    forgive = (text4) => text4.replace(/[\s\u2010-\u2015-]/g, "").toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
  }
});

// src/ballot/key-share.ts
import { combine, split } from "shamir-secret-sharing";
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
function cardText(card2) {
  const bytes = cardBytes(card2);
  const text4 = toBase45(bytes);
  wipe(bytes);
  return text4;
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
function readCard(text4) {
  const scanned = fromBase45(text4.trim().toUpperCase().padStart(QR_LENGTH));
  const card2 = scanned === null ? null : cardOf(scanned);
  return card2 === null ? readLines(text4) : accept(card2);
}
function readLines(text4) {
  const lines = linesOf(text4);
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
function linesOf(text4) {
  const lines = text4.split(/[\r\n]+/).filter((line5) => forgive(line5) !== "");
  if (lines.length === TYPED_LINES) return lines;
  return forgive(text4).match(new RegExp(`.{1,${typedLength(LINE_BYTES)}}`, "g")) ?? [];
}
function cardOf(bytes) {
  const body = bytes.slice(0, BODY_LENGTH);
  const index = body[SHARE_AT - 1] ?? 0;
  const whole3 = bytes.length === CARD_LENGTH && body[0] === CARD_MARK[0] && isIndex(index);
  const good = whole3 && compareBytes(checksum(body), bytes.subarray(BODY_LENGTH)) === 0;
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
var SECRET_LENGTH, SHARE_LENGTH, MAX_KEY_HOLDERS, SHARE_LABEL, CARD_LABEL, CARD_MARK, SHARE_AT, BODY_LENGTH, CHECKSUM_LENGTH, CARD_LENGTH, QR_LENGTH, TYPED_LINES, LINE_BYTES, shareHash, checksum, isIndex;
var init_key_share = __esm({
  "src/ballot/key-share.ts"() {
    "use strict";
    init_bytes();
    init_hash();
    init_result();
    init_base45();
    init_crockford();
    SECRET_LENGTH = 32;
    SHARE_LENGTH = SECRET_LENGTH + 1;
    MAX_KEY_HOLDERS = 9;
    SHARE_LABEL = toUtf8("bilik/share/1\0");
    CARD_LABEL = toUtf8("bilik/card/1\0");
    CARD_MARK = new Uint8Array([2]);
    SHARE_AT = CARD_MARK.length + 8 + 1;
    BODY_LENGTH = SHARE_AT + SHARE_LENGTH;
    CHECKSUM_LENGTH = 2;
    CARD_LENGTH = BODY_LENGTH + CHECKSUM_LENGTH;
    QR_LENGTH = 68;
    TYPED_LINES = 3;
    LINE_BYTES = CARD_LENGTH / TYPED_LINES;
    shareHash = (electionId, index, share) => hashBytes(concat(SHARE_LABEL, fromHex(electionId), new Uint8Array([index]), share));
    checksum = (body) => sha256(concat(CARD_LABEL, body)).slice(0, CHECKSUM_LENGTH);
    isIndex = (index) => Number.isInteger(index) && index >= 1 && index <= MAX_KEY_HOLDERS;
  }
});

// src/ballot/token.ts
function makeSlip(electionId, serial, sign) {
  if (serial.length !== SERIAL_LENGTH) throw new RangeError(`a serial has ${SERIAL_LENGTH} bytes`);
  const id4 = fromHex(electionId);
  const signature = sign(concat(TOKEN_LABEL, id4, serial));
  return {
    qr: toBase45(concat(VERSION, id4, serial, signature)),
    typedCode: toTyped(serial),
    hash: serialHash(electionId, serial)
  };
}
function readSlip(text4, election, verify2) {
  const plain = text4.trim();
  if (plain.length > TYPED_AT_MOST) return readQr(plain, election, verify2);
  const serial = fromTyped(plain, SERIAL_LENGTH);
  return serial === null ? refuse({ kind: "malformed" }) : accept(serialHash(election.electionId, serial));
}
function readQr(text4, election, verify2) {
  const whole3 = text4.toUpperCase().padStart(QR_LENGTH2);
  const bytes = whole3.length === QR_LENGTH2 ? fromBase45(whole3) : null;
  if (bytes === null || bytes.length !== TOKEN_LENGTH || bytes[0] !== VERSION[0])
    return refuse({ kind: "malformed" });
  const id4 = bytes.subarray(VERSION.length, VERSION.length + ID_LENGTH);
  if (compareBytes(id4, fromHex(election.electionId)) !== 0) return refuse({ kind: "other-election" });
  const serial = bytes.subarray(VERSION.length + ID_LENGTH, SIGNED_FROM);
  const signed3 = concat(TOKEN_LABEL, id4, serial);
  if (!verify2(signed3, bytes.subarray(SIGNED_FROM), fromHex(election.tokenKey)))
    return refuse({ kind: "bad-signature" });
  return accept(serialHash(election.electionId, serial));
}
function checkToken(state, phase2) {
  if (phase2 !== "voting" && phase2 !== "last-call") return refuse({ kind: "voting-not-open", phase: phase2 });
  if (state === null) return refuse({ kind: "unknown" });
  if (state !== "printed") return refuse({ kind: state });
  return accept(null);
}
var SERIAL_LENGTH, VERSION, ID_LENGTH, SIGNED_FROM, TOKEN_LENGTH, QR_LENGTH2, TYPED_AT_MOST, TOKEN_LABEL, SERIAL_LABEL, serialHash;
var init_token = __esm({
  "src/ballot/token.ts"() {
    "use strict";
    init_bytes();
    init_hash();
    init_result();
    init_base45();
    init_crockford();
    SERIAL_LENGTH = 10;
    VERSION = new Uint8Array([1]);
    ID_LENGTH = 8;
    SIGNED_FROM = VERSION.length + ID_LENGTH + SERIAL_LENGTH;
    TOKEN_LENGTH = SIGNED_FROM + 64;
    QR_LENGTH2 = 125;
    TYPED_AT_MOST = 60;
    TOKEN_LABEL = toUtf8("bilik/token/1\0");
    SERIAL_LABEL = toUtf8("bilik/serial/1\0");
    serialHash = (electionId, serial) => hashBytes(concat(SERIAL_LABEL, fromHex(electionId), serial));
  }
});

// src/election/rules.ts
import { Type } from "typebox";
function ruleConflicts(rules) {
  const conflicts = [];
  if (rules.names.min > rules.names.max) conflicts.push({ kind: "names-min-above-max" });
  if (rules.electedAge !== null && rules.electedAge.min > rules.electedAge.max)
    conflicts.push({ kind: "elected-age-min-above-max" });
  if (rules.oddSeats && rules.seats % 2 === 0) conflicts.push({ kind: "even-seats", seats: rules.seats });
  if (rules.quorum?.kind === "percent" && rules.quorum.least > 100)
    conflicts.push({ kind: "quorum-percent-above-100" });
  return conflicts;
}
var only, choice, whole, text, Rules, percentOf, ZONE_MINUTES;
var init_rules = __esm({
  "src/election/rules.ts"() {
    "use strict";
    only = { additionalProperties: false };
    choice = (...words4) => Type.Enum([...words4]);
    whole = (minimum, maximum) => Type.Integer({ minimum, maximum });
    text = (maxLength) => Type.String({ minLength: 1, maxLength });
    Rules = Type.Object(
      {
        form: choice("two-level", "direct"),
        basisUnit: choice("RT", "RW", "dusun", "lingkungan"),
        /** Adult: of this age in years on the day; a married person counts whatever the age, if so chosen. */
        adult: Type.Object({ age: whole(15, 21), marriedCounts: Type.Boolean() }, only),
        /** Age in years that the elected must have, both ends included; null for no band. */
        electedAge: Type.Union([Type.Null(), Type.Object({ min: whole(15, 99), max: whole(15, 120) }, only)]),
        whoMayBeWritten: choice("any-adult", "utusan-only"),
        /** Must every written name be a resident of this box's own unit? */
        sameUnitOnly: Type.Boolean(),
        absent: choice("may-be-elected", "present-or-letter"),
        names: Type.Object({ min: whole(1, 15), max: whole(1, 15) }, only),
        faults: Type.Object(
          {
            tooMany: choice("void-ballot"),
            tooFew: choice("void-ballot", "accept"),
            repeated: choice("void-ballot", "count-once"),
            ineligible: choice("void-ballot", "void-name"),
            unresolved: choice("void-ballot", "void-name")
          },
          only
        ),
        seats: whole(1, 50),
        /** Is an even number of seats refused? */
        oddSeats: Type.Boolean(),
        reserves: whole(0, 100),
        /** Share of the eligible that must have come, in whole percent, rounded up to people; null for none. */
        turnout: Type.Union([
          Type.Null(),
          Type.Object({ percent: whole(1, 100), ifShort: choice("visits", "re-run", "accept-with-note") }, only)
        ]),
        /** How many voters must be present at level 2: people, or whole percent rounded up. */
        quorum: Type.Union([
          Type.Null(),
          Type.Object({ kind: choice("people", "percent"), least: whole(1, 1e5) }, only)
        ]),
        tieMethod: choice("run-off", "deliberation", "lots"),
        /** Who may vote but not be elected. */
        bars: Type.Object(
          {
            partyOfficer: Type.Boolean(),
            villageOfficial: Type.Boolean(),
            illiterate: Type.Boolean(),
            panitia: Type.Boolean()
          },
          only
        ),
        consent: Type.Object(
          { asked: Type.Boolean(), onRefusal: choice("next-in-rank", "seat-stays-empty") },
          only
        ),
        readingUnit: choice("names", "ballots"),
        /** A box with fewer ballots stays shut. */
        minBallots: whole(1, 1e3),
        ifTooFewBallots: choice("re-run", "join-neighbour"),
        boothRelease: Type.Boolean(),
        helpWhileTyping: Type.Boolean(),
        custody: Type.Object({ annex: text(120), cards: text(120), disk: text(120), until: text(120) }, only),
        termYears: whole(1, 6),
        timeZone: choice("WIB", "WITA", "WIT"),
        /** Roles that sign the berita acara, in the order of the signature lines. */
        signers: Type.Array(text(60), { minItems: 1, maxItems: 12 }),
        /** Title, number and date of the tata tertib, as the berita acara cites it. */
        basis: text(200),
        /** Article of the tata tertib behind a rule: key = rule, text such as "pasal 7 ayat 2". */
        articles: Type.Record(Type.String({ pattern: "^[A-Za-z]{1,30}$" }), text(60))
      },
      only
    );
    percentOf = (percent, people2) => Math.ceil(percent * people2 / 100);
    ZONE_MINUTES = { WIB: 420, WITA: 480, WIT: 540 };
  }
});

// src/election/setup-document.ts
import { Type as Type2 } from "typebox";
var only2, hash, publicKey, line, PROTOCOL, ELECTION_ID, ElectionFacts, RunOffOf, SetupDocument, setupHash;
var init_setup_document = __esm({
  "src/election/setup-document.ts"() {
    "use strict";
    init_canonical();
    init_hash();
    init_rules();
    only2 = { additionalProperties: false };
    hash = Type2.String({ pattern: HASH_PATTERN });
    publicKey = Type2.String({ pattern: "^[0-9a-f]{64}$" });
    line = Type2.String({ minLength: 1, maxLength: 120 });
    PROTOCOL = "bilik/1";
    ELECTION_ID = Type2.String({ pattern: "^[0-9a-f]{16}$" });
    ElectionFacts = Type2.Object(
      {
        title: line,
        /** kelurahan or desa, and what lies above it */
        village: line,
        district: Type2.String({ maxLength: 120 }),
        regency: Type2.String({ maxLength: 120 }),
        province: Type2.String({ maxLength: 120 }),
        /** The unit whose box this is: "RT 03", or the village's name at level 2. */
        unit: line,
        level: Type2.Union([Type2.Literal(1), Type2.Literal(2)]),
        /** ISO date of the vote, local. */
        date: Type2.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }),
        place: line
      },
      only2
    );
    RunOffOf = Type2.Object(
      {
        setupHash: hash,
        people: Type2.Array(Type2.String({ minLength: 1, maxLength: 40 }), { minItems: 2, maxItems: 50 }),
        seats: Type2.Integer({ minimum: 1, maximum: 50 })
      },
      only2
    );
    SetupDocument = Type2.Object(
      {
        protocol: Type2.Literal(PROTOCOL),
        electionId: ELECTION_ID,
        kind: Type2.Enum(["election", "rehearsal"]),
        facts: ElectionFacts,
        rules: Rules,
        rollDigest: hash,
        recordKey: publicKey,
        boxKey: publicKey,
        tokenKey: publicKey,
        keyHolders: Type2.Object(
          {
            threshold: Type2.Integer({ minimum: 1, maximum: 9 }),
            shareHashes: Type2.Array(hash, { minItems: 1, maxItems: 9 })
          },
          only2
        ),
        tokens: Type2.Object({ count: Type2.Integer({ minimum: 1, maximum: 4e4 }), registryRoot: hash }, only2),
        runOffOf: Type2.Union([Type2.Null(), RunOffOf])
      },
      only2
    );
    setupHash = (setup) => hashJson(setup);
  }
});

// src/election/draft.ts
import { Value } from "typebox/value";
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
function holdersFit(holders2, kind) {
  const { threshold, names: names3 } = holders2;
  if (threshold > names3.length || names3.length > 9) return false;
  return threshold >= 2 || kind === "rehearsal" && names3.length === 1;
}
function proposeSlips(expected, perSheet) {
  const sheets = (slips) => Math.ceil(slips / perSheet) * perSheet;
  return {
    main: sheets(Math.ceil(expected * 11 / 10)),
    reserve: sheets(Math.max(20, Math.ceil(expected / 10))),
    test: perSheet
  };
}
var emptyDraft, RULE_NAMES, LEAST_OFFICERS, conflictsOf;
var init_draft = __esm({
  "src/election/draft.ts"() {
    "use strict";
    init_rules();
    init_setup_document();
    emptyDraft = (kind) => ({
      kind,
      clock: null,
      facts: {},
      rules: {},
      rulesRead: false,
      holders: null,
      slips: null,
      expected: null,
      runOffOf: null
    });
    RULE_NAMES = Object.keys(Rules.properties);
    LEAST_OFFICERS = 3;
    conflictsOf = (draft) => {
      const rules = completeRules(draft);
      return rules === null ? [] : ruleConflicts(rules);
    };
  }
});

// src/election/phase.ts
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
var PHASES, WAYS;
var init_phase = __esm({
  "src/election/phase.ts"() {
    "use strict";
    init_result();
    PHASES = [
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
    WAYS = {
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
  }
});

// src/election/roll-line.ts
import { Type as Type3 } from "typebox";
var RollLine, rollDigest;
var init_roll_line = __esm({
  "src/election/roll-line.ts"() {
    "use strict";
    init_bytes();
    init_hash();
    RollLine = Type3.Object(
      {
        id: Type3.String({ minLength: 1, maxLength: 40 }),
        name: Type3.String({ minLength: 1, maxLength: 100 }),
        aliases: Type3.Array(Type3.String({ minLength: 1, maxLength: 100 }), { maxItems: 20 }),
        unit: Type3.String({ minLength: 1, maxLength: 60 }),
        sex: Type3.Enum(["L", "P", "?"]),
        /** May be elected by the rules, as known at freezing. */
        eligible: Type3.Boolean(),
        /** Sent a letter of readiness, so may be elected though absent. */
        letter: Type3.Boolean(),
        rest: Type3.String({ pattern: HASH_PATTERN })
      },
      { additionalProperties: false }
    );
    rollDigest = (lines) => hashJson([...lines].sort((a, b) => compareText(a.id, b.id)));
  }
});

// src/election/device-pass.ts
function newDevicePass(random, device) {
  const secret = toHex(random(24));
  return { cookie: `${device}.${secret}`, secretHash: hashBytes(fromHex(secret)) };
}
function readDevicePass(cookie2) {
  const [, device, secret] = /^([a-z0-9]{1,40})\.([0-9a-f]{48})$/.exec(cookie2 ?? "") ?? [];
  if (device === void 0 || secret === void 0) return null;
  return { device, secretHash: hashBytes(fromHex(secret)) };
}
var DEVICE_COOKIE;
var init_device_pass = __esm({
  "src/election/device-pass.ts"() {
    "use strict";
    init_bytes();
    init_hash();
    DEVICE_COOKIE = "bilik-device";
  }
});

// src/election/store.ts
async function startElection(tx, draft) {
  await tx.electionState.create({ data: { ...ONE, phase: "setup", draft: canonicalJson(draft) } });
}
async function readElection(tx) {
  const row4 = await tx.electionState.findUnique({ where: ONE, omit: { rollLines: true } });
  if (row4 === null) return null;
  return {
    phase: row4.phase,
    draft: JSON.parse(row4.draft),
    setup: row4.document === null ? null : JSON.parse(row4.document),
    recordSecret: row4.recordSecret === null ? null : JSON.parse(row4.recordSecret),
    readingSeed: row4.readingSeed === null ? null : new Uint8Array(row4.readingSeed)
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
  const row4 = await tx.electionState.findUnique({ where: ONE, select: { rollLines: true } });
  return row4?.rollLines === null || row4 === null ? [] : JSON.parse(row4.rollLines);
}
async function saveReadingSeed(tx, sealed) {
  await tx.electionState.update({ where: ONE, data: { readingSeed: new Uint8Array(sealed) } });
}
async function allOfficers(tx) {
  const rows = await tx.officer.findMany({ orderBy: { id: "asc" } });
  return rows.map((row4) => ({ ...row4, roles: JSON.parse(row4.roles) }));
}
async function saveOfficer(tx, officer) {
  const data = { ...officer, roles: canonicalJson(officer.roles) };
  await tx.officer.upsert({ where: { id: officer.id }, create: data, update: data });
}
async function allDevices(tx) {
  const rows = await tx.device.findMany({ orderBy: { id: "asc" } });
  return rows.map((row4) => ({ ...row4, kind: row4.kind }));
}
async function findDevice(tx, id4) {
  const row4 = await tx.device.findUnique({ where: { id: id4 } });
  return row4 === null ? null : { ...row4, kind: row4.kind };
}
async function findByPass(tx, cookie2) {
  const pass = readDevicePass(cookie2);
  const device = pass === null ? null : await findDevice(tx, pass.device);
  return device?.secretHash === pass?.secretHash ? device : null;
}
async function saveDevice(tx, device) {
  await tx.device.create({ data: { ...device } });
}
async function removeDevice(tx, id4) {
  const { count: count5 } = await tx.device.deleteMany({ where: { id: id4 } });
  return count5 === 1;
}
var ONE;
var init_store = __esm({
  "src/election/store.ts"() {
    "use strict";
    init_canonical();
    init_device_pass();
    ONE = { one: 1 };
  }
});

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
var init_adulthood = __esm({
  "src/roll/adulthood.ts"() {
    "use strict";
  }
});

// src/roll/resident.ts
function unitOf(resident) {
  const rt = resident.rt === "" ? [] : [`RT ${resident.rt}`];
  const rw = resident.rw === "" ? [] : [/^\d/.test(resident.rw) ? `RW ${resident.rw}` : resident.rw];
  return [...rt, ...rw].join(" / ");
}
var MAX_ROLL_NUMBER, NO_FLAGS;
var init_resident = __esm({
  "src/roll/resident.ts"() {
    "use strict";
    MAX_ROLL_NUMBER = 999999;
    NO_FLAGS = {
      partyOfficer: false,
      villageOfficial: false,
      illiterate: false,
      panitia: false,
      letter: false,
      utusan: false
    };
  }
});

// src/roll/unit.ts
function readUnitPart(text4) {
  const plain = text4.trim().replace(/\s+/g, " ");
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
function widerWord(heading2, cell) {
  const word = WIDER_WORDS[heading2.trim().toLowerCase()];
  return word === void 0 || cell.trim() === "" || WIDER.test(cell.trim()) ? cell : `${word} ${cell.trim()}`;
}
function readUnit(text4) {
  const halves = text4.split(/[/,]|\s(?=(?:rw|dusun|dsn|dukuh|lingkungan|banjar|kampung)\b)/i);
  const parts = halves.map((half) => half.trim()).filter((half) => half !== "");
  if (parts.length === 0 || parts.length > 2) return null;
  const [first = "", second] = parts;
  const isWider = (part) => /^rw\b/i.test(part) || WIDER.test(part);
  const [rtText, rwText] = second === void 0 && isWider(first) ? ["", first] : [first, second ?? ""];
  const rt = readUnitPart(rtText);
  const rw = readUnitPart(rwText);
  return rt === null || rw === null ? null : { rt, rw };
}
function livesIn(resident, unit) {
  const wanted = readUnit(unit);
  if (wanted === null) return false;
  return (wanted.rt === "" || same(wanted.rt, resident.rt)) && (wanted.rw === "" || same(wanted.rw, resident.rw));
}
var MAX_UNIT_LENGTH, WIDER, WIDER_WORDS, same;
var init_unit = __esm({
  "src/roll/unit.ts"() {
    "use strict";
    MAX_UNIT_LENGTH = 40;
    WIDER = /^(dusun|dsn|dukuh|lingkungan|lingk|lk|banjar|kampung|kp|jorong|blok)\b\.?\s*(.+)$/i;
    WIDER_WORDS = {
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
    same = (a, b) => a.toLowerCase() === b.toLowerCase();
  }
});

// src/roll/eligibility.ts
function canVote(resident, rules, facts2) {
  if (rules.form === "two-level" && facts2.level === 1 && !livesIn(resident, facts2.unit))
    return refuse({ kind: "other-unit", unit: unitOf(resident) });
  if (rules.form === "two-level" && facts2.level === 2 && !resident.flags.utusan)
    return refuse({ kind: "not-utusan" });
  const adult = adulthood(resident, rules.adult, facts2.date);
  if (adult === "to-confirm") return refuse({ kind: "age-to-confirm" });
  if (adult === "minor")
    return refuse({ kind: "under-age", age: ageOn(resident.birthDate ?? facts2.date, facts2.date) });
  return accept(null);
}
function canBeElected(resident, rules, facts2, present) {
  if (adulthood(resident, rules.adult, facts2.date) === "minor") return refuse({ kind: "under-age" });
  const band = rules.electedAge;
  if (band !== null && resident.birthDate !== null) {
    const age = ageOn(resident.birthDate, facts2.date);
    if (age < band.min || age > band.max) return refuse({ kind: "age-band", age, ...band });
  }
  if (facts2.level === 2 && rules.whoMayBeWritten === "utusan-only" && !resident.flags.utusan)
    return refuse({ kind: "not-utusan" });
  if (facts2.level === 1 && rules.sameUnitOnly && !livesIn(resident, facts2.unit))
    return refuse({ kind: "other-unit", unit: unitOf(resident) });
  if (rules.absent === "present-or-letter" && !present && !resident.flags.letter)
    return refuse({ kind: "absent-without-letter" });
  const flag = BARS.find((bar) => rules.bars[bar] && resident.flags[bar]);
  return flag === void 0 ? accept(null) : refuse({ kind: "barred", flag });
}
var BARS;
var init_eligibility = __esm({
  "src/roll/eligibility.ts"() {
    "use strict";
    init_result();
    init_adulthood();
    init_resident();
    init_unit();
    BARS = ["partyOfficer", "villageOfficial", "illiterate", "panitia"];
  }
});

// src/roll/directory.ts
function personOf(resident, eligible) {
  const { id: id4, name, aliases, sex } = resident;
  return { id: id4, name, aliases, unit: unitOf(resident), sex, eligible };
}
function directoryPeople(residents, rules, facts2, present) {
  return [...residents].sort((a, b) => a.rollNumber - b.rollNumber).map((resident) => personOf(resident, canBeElected(resident, rules, facts2, present.has(resident.id)).ok));
}
function rollLine(resident, rules, facts2) {
  const { id: id4, name, aliases, sex, flags, addedLate: _, ...rest } = resident;
  return {
    id: id4,
    name,
    aliases: [...aliases],
    unit: unitOf(resident),
    sex,
    // Presence left aside: nobody is present at freezing.
    eligible: canBeElected(resident, rules, facts2, true).ok,
    letter: flags.letter,
    rest: hashJson({ ...rest, flags })
  };
}
var rollLines;
var init_directory = __esm({
  "src/roll/directory.ts"() {
    "use strict";
    init_hash();
    init_eligibility();
    init_resident();
    rollLines = (residents, rules, facts2) => residents.map((resident) => rollLine(resident, rules, facts2));
  }
});

// src/roll/store.ts
async function addResidents(tx, residents) {
  for (let at = 0; at < residents.length; at += BATCH)
    await tx.resident.createMany({ data: residents.slice(at, at + BATCH).map(toRow) });
}
async function removeAllResidents(tx) {
  await tx.resident.deleteMany();
}
async function findResident(tx, id4) {
  const row4 = await tx.resident.findUnique({ where: { id: id4 } });
  return row4 === null ? null : fromRow(row4);
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
  const { id: id4, ...data } = toRow(resident);
  const { count: count5 } = await tx.resident.updateMany({ where: { id: id4 }, data });
  return count5 === 1;
}
async function addCheckIn(tx, residentId) {
  const added = await tx.$executeRaw`INSERT OR IGNORE INTO "CheckIn" ("residentId") VALUES (${residentId})`;
  return added === 1;
}
async function removeCheckIn(tx, residentId) {
  const { count: count5 } = await tx.checkIn.deleteMany({ where: { residentId } });
  return count5 === 1;
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
function fromRow(row4) {
  return {
    ...row4,
    aliases: JSON.parse(row4.aliases),
    sex: row4.sex,
    flags: JSON.parse(row4.flags),
    married: row4.married === 1,
    addedLate: row4.addedLate === 1
  };
}
var BATCH;
var init_store2 = __esm({
  "src/roll/store.ts"() {
    "use strict";
    init_canonical();
    BATCH = 1e3;
  }
});

// src/desk/print/qr.ts
import { create } from "qrcode";
function makeQr(text4, correction) {
  const mode = /^[0-9A-Z $%*+\-./:]+$/.test(text4) ? "alphanumeric" : "byte";
  const segment = mode === "alphanumeric" ? { data: text4, mode } : { data: new TextEncoder().encode(text4), mode };
  const { modules } = create([segment], { errorCorrectionLevel: correction });
  return { modules: modules.size, rectangles: rectanglesOf(modules.size, (x, y) => modules.get(y, x) === 1) };
}
function rectanglesOf(size, dark) {
  const rectangles = [];
  let above = /* @__PURE__ */ new Map();
  for (let y = 0; y < size; y += 1) {
    const row4 = /* @__PURE__ */ new Map();
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (x < size && dark(x, y)) x += 1;
      if (x === from) continue;
      const key = `${from} ${x - from}`;
      const known2 = above.get(key);
      if (known2 === void 0) {
        const fresh = [from, y, x - from, 1];
        rectangles.push(fresh);
        row4.set(key, fresh);
      } else {
        known2[3] += 1;
        row4.set(key, known2);
      }
    }
    above = row4;
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
var QUIET;
var init_qr = __esm({
  "src/desk/print/qr.ts"() {
    "use strict";
    QUIET = 4;
  }
});

// src/desk/print/text.ts
function write(pen, text4, how) {
  return place(pen, lay(pen, text4, how.width, how), how);
}
function lay(pen, text4, width, letters) {
  const clean = printable(text4);
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
function place(pen, { lines, width, letters }, { x, y, align = "left", colour = "#000000" }) {
  setLetters(pen, letters);
  pen.fillColor(colour);
  const leading = (letters.leading ?? LEADING) * letters.size * POINT;
  let foot = y + CAPITALS * letters.size * POINT;
  lines.forEach((line5, at) => {
    const slack = align === "left" ? 0 : width - widthOf(pen, line5, letters);
    const left = x + (align === "center" ? slack / 2 : slack);
    if (at > 0) foot += leading;
    pen.text(line5, left, foot, {
      lineBreak: false,
      baseline: "alphabetic",
      characterSpacing: tracking(letters)
    });
  });
  return foot;
}
function breakLines(pen, text4, width, letters) {
  setLetters(pen, letters);
  const fits = (line6) => widthOf(pen, line6, letters) <= width;
  const lines = [];
  let line5 = "";
  for (const word of text4.split(" ").flatMap((word2) => pieces(word2, fits))) {
    const longer = line5 === "" ? word : `${line5} ${word}`;
    if (fits(longer)) line5 = longer;
    else {
      lines.push(line5);
      line5 = word;
    }
  }
  return [...lines, line5];
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
function shorten(pen, text4, width, letters) {
  let short = text4;
  while (short.length > 1 && widthOf(pen, short, letters) > width) short = `${short.slice(0, -2).trimEnd()}\u2026`;
  return short;
}
function printable(text4) {
  return [...text4.normalize("NFC").replace(/\s+/g, " ").trim()].map((sign) => {
    if (HAS_GLYPH.test(sign)) return sign;
    if (/[\u02b9\u02be\u02bf\u02c8]/.test(sign)) return "\u2019";
    if (new RegExp("\\p{Mn}", "u").test(sign)) return "";
    const bare = sign.normalize("NFD").replace(new RegExp("\\p{Mn}", "gu"), "");
    return HAS_GLYPH.test(bare) ? bare : "?";
  }).join("");
}
var CAPITALS, LEADING, STEP, POINT, laid, tracking, widthOf, setLetters, HAS_GLYPH;
var init_text = __esm({
  "src/desk/print/text.ts"() {
    "use strict";
    CAPITALS = 0.67;
    LEADING = 1.22;
    STEP = 0.25;
    POINT = 25.4 / 72;
    laid = (lines, width, letters) => ({
      lines,
      width,
      letters,
      height: (CAPITALS + (lines.length - 1) * (letters.leading ?? LEADING)) * letters.size * POINT
    });
    tracking = (letters) => (letters.tracking ?? 0) * POINT;
    widthOf = (pen, text4, letters) => pen.widthOfString(text4, { characterSpacing: tracking(letters) });
    setLetters = (pen, letters) => {
      pen.font(letters.bold === true ? "bold" : "regular").fontSize(letters.size * POINT);
    };
    HAS_GLYPH = /[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122\u2212]/;
  }
});

// src/desk/print/sheet.ts
import PDFDocument from "pdfkit";
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
  watermark(pen, PAGE.width / 2, PAGE.height / 2, 105);
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
function watermark(pen, x, y, size) {
  const width = size * 2.4;
  pen.save();
  pen.rotate(-40, { origin: [x, y] });
  const style = { size, lines: 1, bold: true, align: "center", colour: PALE };
  write(pen, "GLADI", { ...style, x: x - width / 2, y: y - size * 0.3, width });
  write(pen, "BERSIH", { ...style, x: x - width / 2, y: y + size * 0.06, width });
  pen.restore();
}
function line2(pen, from, to, stroke) {
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
function setStroke(pen, { weight: weight2 = 0.2, colour = INK, dashed = false }) {
  pen.lineWidth(weight2).strokeColor(colour);
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
    line2(pen, [x, grid.y - overhang], [x, bottom + overhang], stroke);
  }
  for (let row4 = 0; row4 <= grid.rows; row4 += 1) {
    const y = grid.y + row4 * grid.height;
    line2(pen, [grid.x - overhang, y], [right + overhang, y], stroke);
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
  line2(pen, [EDGE, last + 3], [PAGE.width - EDGE, last + 3], { weight: 0.6 });
  return last + 3;
}
function footer(pen, left, right) {
  const y = PAGE.height - EDGE;
  const style = { y, size: 8.5, least: 6, lines: 1, colour: GREY };
  write(pen, left, { ...style, x: EDGE, width: 140 });
  write(pen, right, { ...style, x: PAGE.width - EDGE - 44, width: 44, align: "right" });
}
var MM, PAGE, EDGE, INK, GREY, PALE, NO_DATE;
var init_sheet = __esm({
  "src/desk/print/sheet.ts"() {
    "use strict";
    init_bytes();
    init_text();
    MM = 72 / 25.4;
    PAGE = { width: 210, height: 297 };
    EDGE = 12;
    INK = "#000000";
    GREY = "#555555";
    PALE = "#e4e4e4";
    NO_DATE = /* @__PURE__ */ new Date(0);
  }
});

// src/desk/print/slips.ts
async function slipsPdf(sheets) {
  const pages = Math.ceil(sheets.slips.length / SLIPS_PER_SHEET);
  if (pages === 0) throw new RangeError("a lot has at least one slip");
  return makePdf(`Kupon suara, lot ${sheets.lot}`, sheets, (pen) => {
    for (let page = 0; page < pages; page += 1) {
      const slips = sheets.slips.slice(page * SLIPS_PER_SHEET, (page + 1) * SLIPS_PER_SHEET);
      newPage(pen, { ...sheets, rehearsal: false });
      const common = layCommon(pen, sheets);
      slips.forEach(({ qr, typedCode }, at) => {
        const x = GRID.x + at % COLUMNS * SLIP.width;
        const y = GRID.y + Math.floor(at / COLUMNS) * SLIP.height;
        drawSlip(pen, sheets, common, { qr, typedCode, x, y });
      });
      cutLines(pen, { ...GRID, rows: Math.ceil(slips.length / COLUMNS) });
      scissors(pen, GRID.x - 2.2, GRID.y);
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
  const width = PAGE.width - 2 * GRID.x;
  const kind = rehearsal ? "GLADI BERSIH \xB7 " : secondColour ? "Putaran ulang \xB7 " : "";
  const style = { x: GRID.x, width, least: 6, lines: 1, colour: INK };
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
var COLUMNS, ROWS, SLIPS_PER_SHEET, SLIP, GRID, QR_SIDE, QR_AT, WORDS_X, STRIPES, BADGE_HEIGHT, HINT;
var init_slips = __esm({
  "src/desk/print/slips.ts"() {
    "use strict";
    init_qr();
    init_sheet();
    init_text();
    COLUMNS = 3;
    ROWS = 7;
    SLIPS_PER_SHEET = COLUMNS * ROWS;
    SLIP = { width: 194 / COLUMNS, height: 38.8 };
    GRID = { x: 8, y: 9, ...SLIP, columns: COLUMNS };
    QR_SIDE = 25;
    QR_AT = { x: 3.6, y: 3.4 };
    WORDS_X = 32;
    STRIPES = 4;
    BADGE_HEIGHT = 2.8;
    HINT = "Hadapkan kotak hitam ke tablet, atau ketik kode di bawah. Jangan difoto.";
  }
});

// src/desk/officers/pin.ts
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
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
var COST;
var init_pin = __esm({
  "src/desk/officers/pin.ts"() {
    "use strict";
    COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
  }
});

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
var recoverRecordKey;
var init_record_key = __esm({
  "src/desk/freeze/record-key.ts"() {
    "use strict";
    init_bytes();
    init_pin();
    recoverRecordKey = ({ crypto }, secret, boxKeys) => crypto.unseal(fromBase64(secret.sealed), boxKeys);
  }
});

// src/desk/freeze/start.ts
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
  const lines = rollLines(residents, rules, facts2);
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
      registryRoot: registryRoot(tokens.lots.flatMap((lot2) => lot2.slips.map(({ hash: hash4 }) => hash4)))
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
var LOT_SLIPS, split2;
var init_start = __esm({
  "src/desk/freeze/start.ts"() {
    "use strict";
    init_client2();
    init_box();
    init_key_share();
    init_token();
    init_bytes();
    init_result();
    init_draft();
    init_phase();
    init_roll_line();
    init_setup_document();
    init_store();
    init_directory();
    init_store2();
    init_slips();
    init_record_key();
    LOT_SLIPS = 5 * SLIPS_PER_SHEET;
    split2 = (slips) => Array.from(
      { length: Math.ceil(slips / LOT_SLIPS) },
      (_, at) => Math.min(LOT_SLIPS, slips - at * LOT_SLIPS)
    );
  }
});

// src/desk/officers/sessions.ts
function makeSessions(world) {
  const seats2 = /* @__PURE__ */ new Map();
  const wrong = /* @__PURE__ */ new Map();
  let link = null;
  const now = () => Date.parse(world.now());
  const key = (cookie2) => hashBytes(toUtf8(cookie2));
  return {
    open: (seat) => {
      const oldest = seats2.keys().next();
      if (seats2.size >= MAX_SEATS && !oldest.done) seats2.delete(oldest.value);
      const cookie2 = toHex(world.random(24));
      seats2.set(key(cookie2), { seat, until: now() + SEAT_MS });
      return cookie2;
    },
    find: (cookie2) => {
      const found = cookie2 === void 0 ? void 0 : seats2.get(key(cookie2));
      return found !== void 0 && now() < found.until ? found.seat : null;
    },
    close: (cookie2) => {
      if (cookie2 !== void 0) seats2.delete(key(cookie2));
    },
    closeAllOf: (officer) => {
      for (const [cookie2, { seat }] of seats2)
        if (seat.kind === "officer" && seat.officer === officer) seats2.delete(cookie2);
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
var SEAT_MS, FREE_TRIES, WAIT_MS, MAX_SEATS;
var init_sessions = __esm({
  "src/desk/officers/sessions.ts"() {
    "use strict";
    init_bytes();
    init_hash();
    SEAT_MS = 16 * 36e5;
    FREE_TRIES = 5;
    WAIT_MS = 5e3;
    MAX_SEATS = 200;
  }
});

// src/desk/print/fonts.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { createRequire } from "node:module";
function readFonts() {
  const { resolve } = createRequire(import.meta.url);
  const face = (weight2) => new Uint8Array(readFileSync2(resolve(`${FAMILY}-${weight2}-normal.woff`)));
  return { regular: face(400), bold: face(700) };
}
var FAMILY;
var init_fonts = __esm({
  "src/desk/print/fonts.ts"() {
    "use strict";
    FAMILY = "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin";
  }
});

// src/desk/setup/uploads.ts
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
var KEPT;
var init_uploads = __esm({
  "src/desk/setup/uploads.ts"() {
    "use strict";
    init_bytes();
    KEPT = 3;
  }
});

// src/election/booth.ts
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
var FREE_TRIES2, WAIT_MS2;
var init_booth = __esm({
  "src/election/booth.ts"() {
    "use strict";
    FREE_TRIES2 = 5;
    WAIT_MS2 = 2e3;
  }
});

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
var init_open_box = __esm({
  "src/record/open-box.ts"() {
    "use strict";
    init_key_share();
  }
});

// src/record/reading-desk.ts
function makeReadingDesk() {
  let state = START;
  return {
    now: () => state,
    set: (next) => {
      state = next;
    }
  };
}
function readNext(state, ready) {
  if (mustCompare(state)) return null;
  if (state.at < state.sequence.length) return { ...state, at: state.at + 1 };
  const done = new Set(state.sequence);
  const next = ready.find((key) => !done.has(key));
  if (next === void 0) return null;
  return { ...state, sequence: [...state.sequence, next], at: state.at + 1 };
}
function resumeAt(compared, ready) {
  const sequence = ready.slice(0, compared);
  return { ...START, sequence, at: sequence.length, compared: sequence.length, paused: true };
}
var START, COMPARE_EVERY, mustCompare, readBack;
var init_reading_desk = __esm({
  "src/record/reading-desk.ts"() {
    "use strict";
    START = { sequence: [], at: 0, paused: false, autoSeconds: null, compared: 0 };
    COMPARE_EVERY = 10;
    mustCompare = ({ at, compared }) => at > 0 && at % COMPARE_EVERY === 0 && compared < at;
    readBack = (state) => ({ ...state, at: Math.max(0, state.at - 1) });
  }
});

// src/audit/events.ts
import { Type as Type4 } from "typebox";
var only3, shape, count, hash2, id, line3, note, people, open, signed, closed, EVENTS, EVENT_NAMES;
var init_events = __esm({
  "src/audit/events.ts"() {
    "use strict";
    init_roll_line();
    only3 = { additionalProperties: false };
    shape = (fields) => Type4.Object(fields, only3);
    count = Type4.Integer({ minimum: 0, maximum: 1e6 });
    hash2 = Type4.String({ pattern: "^[0-9a-f]{64}$" });
    id = Type4.String({ minLength: 1, maxLength: 60 });
    line3 = Type4.String({ minLength: 1, maxLength: 120 });
    note = Type4.String({ maxLength: 500 });
    people = Type4.Array(id, { minItems: 1, maxItems: 200 });
    open = (data, text4) => ({ visibility: "public", signed: false, data, text: text4 });
    signed = (data, text4) => ({ visibility: "public", signed: true, data, text: text4 });
    closed = (data, text4) => ({ visibility: "private", signed: false, data, text: text4 });
    EVENTS = {
      "house-opened": open(shape({}), "Laptop panitia disiapkan. Catatan dimulai."),
      restarted: open(shape({}), "Program dinyalakan kembali."),
      "clock-confirmed": open(
        shape({ zone: Type4.Enum(["WIB", "WITA", "WIT"]) }),
        "Tanggal, jam dan zona waktu ({zone}) diperiksa dan benar."
      ),
      "officer-added": open(
        shape({ officer: id, name: line3, roles: Type4.Array(id, { maxItems: 5 }) }),
        "{name} bertugas sebagai {roles}."
      ),
      "pin-reset": open(shape({ officer: id }), "PIN petugas {officer} diganti."),
      "roll-imported": open(
        shape({ residents: count, refused: count, toConfirm: count, fileHash: hash2 }),
        "Daftar warga dimasukkan: {residents} warga, {refused} baris ditolak, {toConfirm} perlu dipastikan."
      ),
      "rules-read-aloud": open(shape({}), "Setiap aturan dibacakan dan disetujui oleh dua petugas."),
      "lot-confirmed": open(shape({ lot: count, slips: count }), "Cetakan kupon lot {lot} baik: {slips} kupon."),
      "lot-revoked": open(
        shape({ lot: count, slips: count }),
        "Cetakan kupon lot {lot} dibatalkan: {slips} kupon."
      ),
      "cards-read-back": open(shape({ cards: count }), "Semua kartu kunci ({cards}) dibaca kembali dan benar."),
      "election-frozen": signed(
        shape({ setupHash: hash2, tokens: count, usable: count, residents: count }),
        "Aturan, daftar warga, kunci dan kupon dibekukan: {usable} kupon siap pakai, {residents} warga."
      ),
      "test-slips-given": open(shape({ slips: count }), "{slips} kupon uji diserahkan kepada pemantau."),
      "reserve-added": open(shape({ slips: count }), "{slips} kupon cadangan dicampurkan ke dalam mangkuk."),
      "box-shown-empty": open(shape({}), "Kotak suara diperlihatkan kosong."),
      "voting-opened": signed(shape({ ballots: count }), "Pemungutan suara dibuka. Isi kotak: {ballots}."),
      "voting-paused": open(shape({ reason: note }), "Pemungutan suara dihentikan sementara: {reason}"),
      "voting-resumed": open(shape({}), "Pemungutan suara dilanjutkan."),
      "last-call": open(shape({ checkedIn: count }), "Panggilan terakhir. Yang hadir: {checkedIn}."),
      "turnout-judged": open(
        shape({
          eligible: count,
          checkedIn: count,
          needed: count,
          decision: Type4.Enum(["enough", "visits", "re-run", "accept-with-note"]),
          note
        }),
        "Kehadiran dinilai: {checkedIn} dari {eligible}, perlu {needed}. Putusan: {decision}. {note}"
      ),
      "bound-reached": open(
        shape({ ballots: count, bound: count }),
        "Kejadian: satu kartu lagi akan melebihi daftar hadir ({ballots} dari {bound}). Pemungutan suara dihentikan."
      ),
      "checked-in": closed(shape({ resident: id, ageConfirmed: Type4.Boolean() }), "Warga {resident} hadir."),
      "check-in-undone": closed(
        shape({ resident: id }),
        "Kehadiran warga {resident} dibatalkan; kuponnya kembali."
      ),
      "slip-revoked": closed(
        shape({ reason: Type4.Enum(["damaged", "handed-back"]) }),
        "Satu kupon dibatalkan ({reason})."
      ),
      "slip-lost": closed(shape({ note }), "Satu kupon hilang. {note}"),
      "helper-present": closed(shape({ helper: line3 }), "Seorang pemilih dibantu oleh {helper}."),
      "roll-changed": open(
        shape({ change: Type4.Enum(["added", "corrected"]), reason: note, line: RollLine }),
        "Daftar warga diubah setelah dibekukan ({change}, {line}): {reason}"
      ),
      "device-paired": open(
        shape({ device: id, kind: id, label: line3 }),
        "Perangkat {label} ({kind}) dipasangkan."
      ),
      "device-unpaired": open(shape({ device: id, label: line3 }), "Perangkat {label} dilepas."),
      "slips-counted": open(
        shape({ left: count, spoiled: count }),
        "Sisa kupon dihitung tangan oleh dua orang: {left} utuh, {spoiled} rusak."
      ),
      "voting-closed": signed(
        shape({
          root: hash2,
          ballots: count,
          checkIns: count,
          testSlips: count,
          logHead: hash2,
          tokens: shape({ printed: count, spent: count, revoked: count }),
          left: count,
          outstanding: Type4.Integer({ minimum: -4e4, maximum: 4e4 }),
          note
        }),
        "Pemungutan suara ditutup. Kartu suara dalam kotak: {ballots}. Daftar hadir: {checkIns}. {note}"
      ),
      "box-opened": signed(
        shape({ cards: Type4.Array(count, { maxItems: 9 }), ballots: count, unreadable: count }),
        "Kotak dibuka di depan warga dengan kartu kunci {cards}: {ballots} kartu suara."
      ),
      "test-ballots-set-aside": open(
        shape({ ballots: count }),
        "{ballots} suara uji ditemukan tepat sama dan disisihkan."
      ),
      /** What observers had written down beforehand: one ballot of exactly this content is set aside, whichever it is. */
      "test-ballot-found": closed(
        shape({ names: Type4.Array(Type4.String({ maxLength: 60 }), { maxItems: 30 }) }),
        "Isi satu suara uji dibacakan dari amplop pemantau."
      ),
      "paper-ballot": closed(
        shape({ number: count, names: Type4.Array(Type4.String({ maxLength: 60 }), { maxItems: 30 }) }),
        "Kartu suara kertas nomor {number} disalin oleh dua petugas."
      ),
      "name-decided": closed(
        shape({
          form: Type4.String({ maxLength: 240 }),
          written: Type4.Union([Type4.Null(), Type4.String({ maxLength: 240 })]),
          outcome: Type4.Union([
            shape({ kind: Type4.Literal("person"), person: id }),
            shape({ kind: Type4.Literal("void"), reason: Type4.Enum(["unresolved", "not-a-name", "ineligible"]) })
          ])
        }),
        "Satu tulisan nama diputuskan oleh dua petugas."
      ),
      "reading-compared": open(
        shape({ reading: count, agrees: Type4.Boolean(), note }),
        "Setelah bacaan {reading} papan dibandingkan dengan turus warga. {note}"
      ),
      "objection-noted": open(shape({ reading: count, note }), "Keberatan pada bacaan {reading}: {note}"),
      /** A second round on paper: sums that two officers typed, checked before they settle anything. */
      "paper-run-off": open(
        shape({
          people,
          votes: Type4.Array(shape({ person: id, votes: count }), { minItems: 2, maxItems: 200 }),
          handedIn: count,
          valid: count,
          invalid: count
        }),
        "Putaran ulang di atas kertas: {handedIn} kartu masuk, {valid} sah, {invalid} tidak sah."
      ),
      "tie-settled": open(
        shape({
          line: Type4.Enum(["seats", "reserves"]),
          people,
          chosen: Type4.Array(id, { maxItems: 200 }),
          method: Type4.Enum(["run-off", "deliberation", "lots"]),
          how: note
        }),
        "Suara sama diselesaikan ({method}): {how}"
      ),
      "consent-answered": open(
        shape({ person: id, answer: Type4.Enum(["yes", "no", "pending"]) }),
        "Kesediaan {person}: {answer}."
      ),
      "note-added": open(shape({ about: id, note }), "Catatan: {note}"),
      certified: signed(shape({ resultHash: hash2 }), "Hasil disahkan oleh rembug warga."),
      abandoned: open(shape({ reason: note }), "Persiapan ini ditinggalkan sebelum suara pertama: {reason}"),
      "vote-void": open(shape({ reason: note }), "Pemungutan suara harus diulang: {reason}"),
      "tls-off": open(shape({}), "Sambungan tanpa TLS disetujui oleh dua petugas.")
    };
    EVENT_NAMES = Object.keys(EVENTS);
  }
});

// src/audit/chain.ts
import { Value as Value2 } from "typebox/value";
function nextEntry(previous2, { at, actor, kind, data, salt }) {
  if (!Value2.Check(EVENTS[kind].data, data)) throw new Error(`the data do not fit the event ${kind}`);
  if (salt.length !== 32) throw new RangeError("a salt has 32 bytes");
  return {
    seq: (previous2?.seq ?? 0) + 1,
    at: EVENTS[kind].visibility === "private" ? quarterHour(at) : at,
    actor,
    kind,
    dataHash: dataHash(salt, data),
    prev: previous2 === null ? NO_ENTRY : entryHash(previous2),
    data,
    salt: toHex(salt),
    signature: null
  };
}
function publicEntry(entry) {
  const { data, salt, signature } = entry;
  const shown2 = { ...bareEntry(entry), signature };
  return EVENTS[entry.kind].visibility === "private" ? shown2 : { ...shown2, data, salt };
}
function closingSeal(log) {
  const closing = log.find(({ kind }) => kind === "voting-closed");
  return closing === void 0 ? null : entryHash(closing);
}
var NO_ENTRY, QUARTER_MS, quarterHour, dataHash, bareEntry, entryHash, ofKind;
var init_chain = __esm({
  "src/audit/chain.ts"() {
    "use strict";
    init_bytes();
    init_canonical();
    init_hash();
    init_result();
    init_events();
    NO_ENTRY = "0".repeat(64);
    QUARTER_MS = 15 * 6e4;
    quarterHour = (at) => new Date(Math.floor(Date.parse(at) / QUARTER_MS) * QUARTER_MS).toISOString();
    dataHash = (salt, data) => hashBytes(concat(salt, toUtf8(canonicalJson(data))));
    bareEntry = ({ seq, at, actor, kind, dataHash: dataHash2, prev }) => ({
      seq,
      at,
      actor,
      kind,
      dataHash: dataHash2,
      prev
    });
    entryHash = (entry) => hashJson(bareEntry(entry));
    ofKind = (log, kind) => log.filter((entry) => entry.kind === kind);
  }
});

// src/audit/sshsig.ts
import { sha512 } from "@noble/hashes/sha2.js";
import { base64 as base642 } from "@scure/base";
function signSsh(message, namespace, keys, sign) {
  return armored(keys.publicKey, namespace, sign(signedBytes(message, namespace), keys.secretKey));
}
function armored(publicKey2, namespace, signature) {
  const blob = concat(
    MAGIC,
    uint32(VERSION2),
    field(keyBlob(publicKey2)),
    text2(namespace),
    text2(""),
    text2(HASH_NAME),
    field(concat(text2(KEY_TYPE), field(signature)))
  );
  const lines = base642.encode(blob).match(new RegExp(`.{1,${LINE_LENGTH}}`, "g")) ?? [];
  return [BEGIN, ...lines, END, ""].join("\n");
}
function uint32(value) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
var MAGIC, VERSION2, KEY_TYPE, HASH_NAME, BEGIN, END, LINE_LENGTH, allowedSigner, signedBytes, keyBlob, field, text2;
var init_sshsig = __esm({
  "src/audit/sshsig.ts"() {
    "use strict";
    init_bytes();
    MAGIC = toUtf8("SSHSIG");
    VERSION2 = 1;
    KEY_TYPE = "ssh-ed25519";
    HASH_NAME = "sha512";
    BEGIN = "-----BEGIN SSH SIGNATURE-----";
    END = "-----END SSH SIGNATURE-----";
    LINE_LENGTH = 70;
    allowedSigner = (principal, namespaces, publicKey2) => `${principal} namespaces="${namespaces.join(",")}" ${KEY_TYPE} ${base642.encode(keyBlob(publicKey2))}
`;
    signedBytes = (message, namespace) => concat(MAGIC, text2(namespace), text2(""), text2(HASH_NAME), field(sha512(message)));
    keyBlob = (publicKey2) => concat(text2(KEY_TYPE), field(publicKey2));
    field = (bytes) => concat(uint32(bytes.length), bytes);
    text2 = (value) => field(toUtf8(value));
  }
});

// src/audit/signatures.ts
function signEntry(entry, signer, sign) {
  const keys = { publicKey: fromHex(signer.publicKey), secretKey: signer.secretKey };
  return { ...entry, signature: signSsh(signedText(entry, signer.setupHash), "bilik-log", keys, sign) };
}
var signedText;
var init_signatures = __esm({
  "src/audit/signatures.ts"() {
    "use strict";
    init_bytes();
    init_canonical();
    init_chain();
    init_events();
    init_sshsig();
    signedText = (entry, setupHash2) => toUtf8(canonicalJson({ entry: bareEntry(entry), setupHash: setupHash2 }));
  }
});

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
  const row4 = await tx.auditEntry.findFirst({ orderBy: { seq: "desc" } });
  return row4 === null ? null : entryOf(row4);
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
  return rows.map((row4) => {
    const entry = entryOf(row4);
    return { ...entry, hash: entryHash(entry) };
  });
}
var entryOf;
var init_store3 = __esm({
  "src/audit/store.ts"() {
    "use strict";
    init_canonical();
    init_chain();
    init_events();
    init_signatures();
    entryOf = (row4) => ({
      ...row4,
      kind: row4.kind,
      data: JSON.parse(row4.data)
    });
  }
});

// src/server/boxes.ts
import { existsSync, mkdirSync, readdirSync as readdirSync2, readFileSync as readFileSync3, renameSync, writeFileSync } from "node:fs";
import { join as join3 } from "node:path";
async function openCurrentBox(data, world, kind) {
  mkdirSync(data, { recursive: true, mode: 448 });
  const pointer = join3(data, CURRENT);
  if (!existsSync(pointer)) return makeBox(data, world, emptyDraft(kind), null);
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
      const { id: id4, name: name2, roles } = officer;
      await append(tx, world, {
        actor: "system",
        kind: "officer-added",
        data: { officer: id4, name: name2, roles: [...roles] }
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
var CURRENT, DATABASE, NAME2;
var init_boxes = __esm({
  "src/server/boxes.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_result();
    init_draft();
    init_setup_document();
    init_store();
    init_store2();
    CURRENT = "current";
    DATABASE = "bilik.db";
    NAME2 = /^kotak-\d{2,4}$/;
  }
});

// src/desk/directory.ts
async function kioskDirectory(tx) {
  const setup = (await readElection(tx))?.setup ?? null;
  if (setup === null) return [];
  const residents = await allResidents(tx);
  const everybody = new Set(residents.map(({ id: id4 }) => id4));
  const people2 = directoryPeople(residents, setup.rules, setup.facts, everybody).filter(
    ({ eligible }) => eligible
  );
  return setup.runOffOf === null ? people2 : people2.filter(({ id: id4 }) => setup.runOffOf?.people.includes(id4));
}
var init_directory2 = __esm({
  "src/desk/directory.ts"() {
    "use strict";
    init_store();
    init_directory();
    init_store2();
  }
});

// src/desk/api/parts.ts
import { Type as Type5 } from "typebox";
var only4, shape2, empty2, count2, id2, line4, note2, reason, hash3, maybe, list, phase, ROLES, role, pin, passphrase, slip, card, twoOfficers, sexes;
var init_parts = __esm({
  "src/desk/api/parts.ts"() {
    "use strict";
    init_phase();
    only4 = { additionalProperties: false };
    shape2 = (fields) => Type5.Object(fields, only4);
    empty2 = shape2({});
    count2 = Type5.Integer({ minimum: 0, maximum: 1e6 });
    id2 = Type5.String({ minLength: 1, maxLength: 60 });
    line4 = Type5.String({ minLength: 1, maxLength: 120 });
    note2 = Type5.String({ maxLength: 500 });
    reason = Type5.String({ minLength: 3, maxLength: 500 });
    hash3 = Type5.String({ pattern: "^[0-9a-f]{64}$" });
    maybe = (schema) => Type5.Union([Type5.Null(), schema]);
    list = (schema, maxItems) => Type5.Array(schema, { maxItems });
    phase = Type5.Enum([...PHASES]);
    ROLES = ["ketua", "sekretaris", "petugas", "notulis", "pemantau"];
    role = Type5.Enum([...ROLES]);
    pin = Type5.String({ pattern: "^[0-9]{6,12}$" });
    passphrase = Type5.String({ minLength: 12, maxLength: 200 });
    slip = Type5.String({ minLength: 1, maxLength: 200 });
    card = Type5.String({ minLength: 1, maxLength: 200 });
    twoOfficers = Type5.Array(shape2({ officer: id2, pin }), { minItems: 2, maxItems: 2 });
    sexes = shape2({ L: count2, P: count2, unknown: count2 });
  }
});

// src/desk/api/voting.ts
import { Type as Type6 } from "typebox";
var STAFF, LEADERS, ALL, DeskState, Resident, newResident, Reconciliation, VOTING_ROUTES;
var init_voting = __esm({
  "src/desk/api/voting.ts"() {
    "use strict";
    init_parts();
    STAFF = ["ketua", "sekretaris", "petugas", "notulis"];
    LEADERS = ["ketua", "sekretaris"];
    ALL = ["setup", ...STAFF, "pemantau"];
    DeskState = shape2({
      kind: Type6.Enum(["election", "rehearsal"]),
      phase,
      title: Type6.String({ maxLength: 120 }),
      unit: Type6.String({ maxLength: 120 }),
      /** Present instant of the laptop, ISO 8601 UTC, and the zone people read it in. */
      now: Type6.String({ maxLength: 40 }),
      zone: maybe(Type6.Enum(["WIB", "WITA", "WIT"])),
      me: maybe(shape2({ officer: id2, name: line4, roles: list(role, 5) })),
      /** Came through the one-time link and no officer signed in yet. */
      settingUp: Type6.Boolean(),
      officers: list(shape2({ officer: id2, name: line4, roles: list(role, 5) }), 100),
      setupHash: maybe(hash3),
      digits: maybe(Type6.String({ maxLength: 60 })),
      residents: count2,
      eligible: sexes,
      checkedIn: sexes,
      devices: list(
        shape2({
          device: id2,
          kind: Type6.Enum(["kiosk", "projector", "booth"]),
          label: line4,
          locked: Type6.Boolean(),
          seen: Type6.Boolean()
        }),
        100
      ),
      boothRelease: Type6.Boolean(),
      timeZoneMinutes: Type6.Integer(),
      closing: maybe(
        shape2({ seal: hash3, digits: Type6.String({ maxLength: 60 }), ballots: count2, checkIns: count2 })
      ),
      /** Shares read so far for opening, and whether the box is open in this process's memory. */
      opening: shape2({ read: list(count2, 9), threshold: count2, open: Type6.Boolean() }),
      minBallots: count2,
      addresses: list(line4, 20),
      /** SHA-256 of this laptop's certificate authority, in pairs; null without TLS. */
      fingerprint: maybe(line4),
      runOffOf: maybe(hash3)
    });
    Resident = shape2({
      id: id2,
      rollNumber: count2,
      name: line4,
      aliases: list(line4, 20),
      sex: Type6.Enum(["L", "P", "?"]),
      unit: line4,
      /** The rest that a correction starts from, so that it overwrites nothing unseen. */
      rt: Type6.String({ maxLength: 60 }),
      rw: Type6.String({ maxLength: 60 }),
      birthDate: maybe(Type6.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })),
      married: Type6.Boolean(),
      address: Type6.String({ maxLength: 200 }),
      checkedIn: Type6.Boolean(),
      /** Why this person may not vote, or that age must be confirmed; null if all is well. */
      bar: maybe(id2)
    });
    newResident = shape2({
      name: line4,
      aliases: list(line4, 20),
      sex: Type6.Enum(["L", "P", "?"]),
      birthDate: maybe(Type6.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })),
      married: Type6.Boolean(),
      /** A village may have "Dusun Krajan" where another has "03". */
      rt: Type6.String({ maxLength: 60 }),
      rw: Type6.String({ maxLength: 60 }),
      address: Type6.String({ maxLength: 200 })
    });
    Reconciliation = shape2({
      printed: count2,
      spent: count2,
      revoked: count2,
      left: count2,
      spoiled: count2,
      outstanding: Type6.Integer(),
      checkIns: count2,
      testSlips: count2,
      ballots: count2,
      agrees: Type6.Boolean()
    });
    VOTING_ROUTES = {
      "GET /desk/state": { roles: [], body: empty2, reply: DeskState },
      "POST /desk/login": { roles: [], body: shape2({ officer: id2, pin }), reply: empty2 },
      "POST /desk/logout": { roles: [], body: empty2, reply: empty2 },
      "POST /desk/roll/search": {
        roles: STAFF,
        body: shape2({ query: Type6.String({ maxLength: 100 }) }),
        reply: shape2({ residents: list(Resident, 20), more: Type6.Boolean() })
      },
      "POST /desk/roll/add": {
        roles: STAFF,
        body: shape2({ officers: twoOfficers, resident: newResident, reason }),
        reply: shape2({ resident: id2, rollNumber: count2 })
      },
      "POST /desk/roll/correct": {
        roles: STAFF,
        body: shape2({ officers: twoOfficers, id: id2, resident: newResident, reason }),
        reply: empty2
      },
      "POST /desk/check-in": {
        roles: ["petugas"],
        body: shape2({ resident: id2, ageConfirmed: Type6.Boolean() }),
        reply: shape2({ checkedIn: sexes })
      },
      "POST /desk/check-in/undo": { roles: ["petugas"], body: shape2({ resident: id2, slip }), reply: empty2 },
      "POST /desk/slips/revoke": { roles: ["petugas"], body: shape2({ slip }), reply: empty2 },
      "POST /desk/slips/lost": {
        roles: STAFF,
        body: shape2({ officers: twoOfficers, note: reason }),
        reply: empty2
      },
      "POST /desk/slips/reserve": {
        roles: LEADERS,
        body: shape2({ officers: twoOfficers, slips: Type6.Integer({ minimum: 1, maximum: 5e3 }) }),
        reply: empty2
      },
      "POST /desk/slips/test": {
        roles: LEADERS,
        body: shape2({ officers: twoOfficers, slips: Type6.Integer({ minimum: 1, maximum: 100 }) }),
        reply: empty2
      },
      "POST /desk/helper": { roles: STAFF, body: shape2({ helper: line4 }), reply: empty2 },
      /** Answers a secret path that a tablet opens once (shown as QR); it becomes the device's cookie. */
      "POST /desk/devices/pair": {
        roles: STAFF,
        body: shape2({ kind: Type6.Enum(["kiosk", "projector", "booth"]), label: line4 }),
        reply: shape2({ device: id2, path: line4 })
      },
      "POST /desk/devices/unpair": { roles: STAFF, body: shape2({ device: id2 }), reply: empty2 },
      "POST /desk/devices/release": { roles: STAFF, body: shape2({ device: id2 }), reply: empty2 },
      "POST /desk/voting/open": {
        roles: LEADERS,
        body: shape2({ officers: twoOfficers, passphrase }),
        reply: empty2
      },
      "POST /desk/voting/pause": { roles: STAFF, body: shape2({ reason }), reply: empty2 },
      "POST /desk/voting/resume": { roles: STAFF, body: empty2, reply: empty2 },
      "POST /desk/voting/turnout": {
        roles: LEADERS,
        body: shape2({
          officers: twoOfficers,
          decision: Type6.Enum(["enough", "visits", "re-run", "accept-with-note"]),
          note: note2
        }),
        reply: shape2({ eligible: count2, checkedIn: count2, needed: count2 })
      },
      "POST /desk/voting/last-call": { roles: LEADERS, body: shape2({ officers: twoOfficers }), reply: empty2 },
      /** Two people count by hand and type; only then does the program show its own figures. */
      "POST /desk/close/slips": {
        roles: LEADERS,
        body: shape2({ officers: twoOfficers, left: count2, spoiled: count2 }),
        reply: Reconciliation
      },
      "POST /desk/close": {
        roles: LEADERS,
        body: shape2({ officers: twoOfficers, passphrase, note: note2 }),
        reply: shape2({ seal: hash3, digits: line4 })
      },
      "POST /desk/open/card": {
        roles: LEADERS,
        body: shape2({ card }),
        reply: shape2({ read: list(count2, 9), threshold: count2 })
      },
      "POST /desk/open": {
        roles: LEADERS,
        body: shape2({ officers: twoOfficers, passphrase }),
        reply: shape2({ ballots: count2, unreadable: count2 })
      },
      "POST /desk/void": { roles: LEADERS, body: shape2({ officers: twoOfficers, reason }), reply: empty2 }
    };
  }
});

// src/desk/api/count.ts
import { Type as Type7 } from "typebox";
var outcome, suggestion, Form, row, tie, CountState, ResultState, COUNT_ROUTES;
var init_count = __esm({
  "src/desk/api/count.ts"() {
    "use strict";
    init_parts();
    init_voting();
    outcome = Type7.Union([
      shape2({ kind: Type7.Literal("person"), person: id2 }),
      shape2({ kind: Type7.Literal("void"), reason: Type7.Enum(["unresolved", "not-a-name", "ineligible"]) })
    ]);
    suggestion = shape2({
      person: id2,
      name: line4,
      unit: line4,
      score: Type7.Integer({ minimum: 0, maximum: 1e3 }),
      reason: id2,
      /** Belongs to the reason: how many share the name, or how many letters differ. */
      number: maybe(count2)
    });
    Form = shape2({
      form: Type7.String({ maxLength: 240 }),
      /** One writing that was split off from its form and is decided by itself; null for the rest of the form. */
      scope: maybe(Type7.String({ maxLength: 240 })),
      written: list(Type7.String({ maxLength: 240 }), 50),
      status: Type7.Enum(["known", "ambiguous", "unknown"]),
      decided: maybe(outcome),
      /** The person of that decision as people know one: a decision is looked at before it is replaced. */
      decidedAs: maybe(shape2({ name: line4, unit: line4 })),
      suggestions: list(suggestion, 5),
      canChangeSeat: Type7.Boolean()
    });
    row = shape2({
      person: id2,
      name: line4,
      unit: line4,
      sex: Type7.Enum(["L", "P", "?"]),
      votes: count2,
      rank: count2,
      standing: Type7.Enum(["elected", "tied", "reserve", "other"]),
      consent: maybe(Type7.Enum(["yes", "no", "pending"]))
    });
    tie = shape2({
      line: Type7.Enum(["seats", "reserves"]),
      rank: count2,
      votes: count2,
      seats: count2,
      people: list(shape2({ person: id2, name: line4, unit: line4 }), 200)
    });
    CountState = shape2({
      ballots: shape2({ cast: count2, valid: count2, invalid: Type7.Record(Type7.String(), count2) }),
      names: shape2({ valid: count2, void: Type7.Record(Type7.String(), count2) }),
      forms: list(Form, 1e4),
      open: count2,
      /** Can any open form still change who is seated? */
      stake: Type7.Boolean(),
      reading: shape2({
        /** Names read so far, how many may be read now, how many there are. */
        at: count2,
        ready: count2,
        total: count2,
        /** Name being read; only people of the roll ever stand here. */
        current: maybe(shape2({ name: line4, unit: line4 })),
        paused: Type7.Boolean(),
        autoSeconds: maybe(Type7.Integer({ minimum: 2, maximum: 30 })),
        /** A tenth reading waits for the hall's hand tally. */
        compare: Type7.Boolean()
      })
    });
    ResultState = shape2({
      complete: Type7.Boolean(),
      seats: count2,
      reserves: count2,
      ranking: list(row, 4e4),
      ties: list(tie, 200),
      settled: list(
        shape2({
          line: Type7.Enum(["seats", "reserves"]),
          people: list(id2, 200),
          chosen: list(id2, 200),
          method: Type7.Enum(["run-off", "deliberation", "lots"]),
          how: note2
        }),
        200
      ),
      women: shape2({ elected: count2, of: count2 }),
      /** What certification still waits for, as kinds. */
      missing: list(id2, 20),
      record: maybe(shape2({ hash: hash3, digits: line4 }))
    });
    COUNT_ROUTES = {
      "GET /desk/count": { roles: STAFF, body: empty2, reply: CountState },
      /** One form, or a list of at most 20 read aloud. Two officers; a later decision replaces an earlier one. */
      "POST /desk/count/decide": {
        roles: STAFF,
        body: shape2({
          officers: twoOfficers,
          decisions: Type7.Array(
            shape2({
              form: Type7.String({ maxLength: 240 }),
              written: maybe(Type7.String({ maxLength: 240 })),
              outcome
            }),
            { minItems: 1, maxItems: 20 }
          )
        }),
        reply: shape2({ open: count2 })
      },
      "POST /desk/count/search": {
        roles: STAFF,
        body: shape2({ query: Type7.String({ maxLength: 100 }) }),
        reply: shape2({ people: list(shape2({ person: id2, name: line4, unit: line4 }), 20) })
      },
      "POST /desk/count/paper": {
        roles: STAFF,
        body: shape2({ officers: twoOfficers, number: count2, names: list(Type7.String({ maxLength: 60 }), 30) }),
        reply: empty2
      },
      "POST /desk/reading": {
        roles: STAFF,
        body: shape2({
          move: Type7.Enum(["next", "back", "again", "pause", "auto"]),
          seconds: maybe(Type7.Integer({ minimum: 2, maximum: 30 }))
        }),
        reply: empty2
      },
      "POST /desk/reading/compare": { roles: STAFF, body: shape2({ agrees: Type7.Boolean(), note: note2 }), reply: empty2 },
      "POST /desk/reading/objection": { roles: STAFF, body: shape2({ note: reason }), reply: empty2 },
      "GET /desk/result": { roles: STAFF, body: empty2, reply: ResultState },
      "POST /desk/result/settle": {
        roles: STAFF,
        body: shape2({
          officers: twoOfficers,
          line: Type7.Enum(["seats", "reserves"]),
          people: list(id2, 200),
          chosen: list(id2, 200),
          method: Type7.Enum(["run-off", "deliberation", "lots"]),
          how: reason
        }),
        reply: empty2
      },
      /** A paper run-off: two officers type sums that must agree (votes are checked against ballots handed in). */
      "POST /desk/result/paper-run-off": {
        roles: STAFF,
        body: shape2({
          officers: twoOfficers,
          people: list(id2, 50),
          votes: list(shape2({ person: id2, votes: count2 }), 50),
          handedIn: count2,
          valid: count2,
          invalid: count2,
          namesPerBallot: Type7.Integer({ minimum: 1, maximum: 50 })
        }),
        reply: shape2({ settled: Type7.Boolean() })
      },
      "POST /desk/result/consent": {
        roles: STAFF,
        body: shape2({ person: id2, answer: Type7.Enum(["yes", "no", "pending"]) }),
        reply: empty2
      },
      "POST /desk/result/note": { roles: STAFF, body: shape2({ about: id2, note: reason }), reply: empty2 },
      /** Opens a new ballot box among the tied, with its own keys and slips. */
      "POST /desk/result/run-off": { roles: LEADERS, body: shape2({ officers: twoOfficers }), reply: empty2 },
      "POST /desk/certify": {
        roles: LEADERS,
        body: shape2({ officers: twoOfficers, passphrase }),
        reply: shape2({ hash: hash3, digits: line4 })
      }
    };
  }
});

// src/desk/api/setup.ts
import { Type as Type8 } from "typebox";
var place2, RollReport, plan, holders, partialRules, partialFacts, SetupState, lot, FreezeState, SETUP_ROUTES;
var init_setup = __esm({
  "src/desk/api/setup.ts"() {
    "use strict";
    init_rules();
    init_setup_document();
    init_parts();
    place2 = shape2({
      line: count2,
      column: Type8.String({ maxLength: 60 }),
      kind: id2,
      detail: Type8.String({ maxLength: 200 })
    });
    RollReport = shape2({
      upload: id2,
      residents: count2,
      refused: list(place2, 1e3),
      toConfirm: list(place2, 1e3),
      possibleDuplicates: list(place2, 1e3),
      /** How many there are of each, when the lists above were cut. */
      counts: shape2({ refused: count2, toConfirm: count2, possibleDuplicates: count2 }),
      sample: list(
        shape2({
          rollNumber: count2,
          name: line4,
          aliases: list(line4, 20),
          sex: Type8.Enum(["L", "P", "?"]),
          unit: line4
        }),
        20
      )
    });
    plan = shape2({
      /** Slips to be used: expected attendance and a tenth more, full sheets. */
      main: Type8.Integer({ minimum: 1, maximum: 3e4 }),
      /** Kept back in sealed batches for a shortage: at least 20. */
      reserve: Type8.Integer({ minimum: 20, maximum: 5e3 }),
      test: Type8.Integer({ minimum: 0, maximum: 100 })
    });
    holders = shape2({
      names: Type8.Array(line4, { minItems: 1, maxItems: 9 }),
      threshold: Type8.Integer({ minimum: 1, maximum: 9 })
    });
    partialRules = Type8.Partial(Rules, { additionalProperties: false });
    partialFacts = Type8.Partial(ElectionFacts, { additionalProperties: false });
    SetupState = shape2({
      clock: maybe(Type8.Enum(["WIB", "WITA", "WIT"])),
      facts: partialFacts,
      rules: partialRules,
      /** Each complete rule as a sentence to read aloud, Indonesian and English, with its article. */
      sentences: list(
        shape2({
          rule: id2,
          id: Type8.String({ maxLength: 600 }),
          en: Type8.String({ maxLength: 600 }),
          article: Type8.String({ maxLength: 60 })
        }),
        60
      ),
      rulesRead: Type8.Boolean(),
      holders: maybe(holders),
      slips: maybe(plan),
      proposedSlips: maybe(plan),
      residents: count2,
      /** What must still be done, as kinds: 'clock', 'facts', 'rules', 'roll', 'officers', 'holders', 'slips', 'rules-read'. */
      missing: list(id2, 40),
      missingRules: list(id2, 60),
      conflicts: list(id2, 20)
    });
    lot = shape2({
      lot: count2,
      slips: count2,
      part: Type8.Enum(["main", "reserve", "test", "spare"]),
      state: Type8.Enum(["waiting", "printed", "good", "revoked"])
    });
    FreezeState = shape2({
      running: Type8.Boolean(),
      setupHash: maybe(hash3),
      digits: maybe(Type8.String({ maxLength: 60 })),
      lots: list(lot, 2e3),
      cards: list(shape2({ index: count2, holder: line4, shown: Type8.Boolean(), readBack: Type8.Boolean() }), 9),
      missing: list(id2, 10)
    });
    SETUP_ROUTES = {
      "POST /desk/enter": { roles: [], body: shape2({ link: Type8.String({ maxLength: 100 }) }), reply: empty2 },
      "GET /desk/setup": { roles: ["setup", "ketua", "sekretaris"], body: empty2, reply: SetupState },
      "POST /desk/setup/clock": {
        roles: ["setup", "ketua", "sekretaris"],
        body: shape2({ zone: Type8.Enum(["WIB", "WITA", "WIT"]) }),
        reply: empty2
      },
      "POST /desk/setup/facts": { roles: ["setup", "ketua", "sekretaris"], body: partialFacts, reply: empty2 },
      "POST /desk/setup/rules": { roles: ["setup", "ketua", "sekretaris"], body: partialRules, reply: empty2 },
      "POST /desk/setup/rules-read": {
        roles: ["setup", "ketua", "sekretaris"],
        body: shape2({ officers: twoOfficers }),
        reply: empty2
      },
      "POST /desk/setup/holders": { roles: ["setup", "ketua", "sekretaris"], body: holders, reply: empty2 },
      "POST /desk/setup/slips": { roles: ["setup", "ketua", "sekretaris"], body: plan, reply: empty2 },
      "POST /desk/setup/expected": {
        roles: ["setup", "ketua", "sekretaris"],
        body: shape2({ expected: count2 }),
        reply: plan
      },
      "POST /desk/officers": {
        roles: ["setup", "ketua", "sekretaris"],
        body: shape2({
          name: line4,
          roles: Type8.Array(role, { minItems: 1, maxItems: 5 }),
          pin,
          officers: maybe(twoOfficers)
        }),
        reply: shape2({ officer: id2 })
      },
      "POST /desk/officers/pin": {
        roles: ["setup", "ketua", "sekretaris"],
        body: shape2({ officer: id2, pin, officers: twoOfficers }),
        reply: empty2
      },
      /** The file as base64 text: one way in for every door, with one bound (8 MB). */
      "POST /desk/roll/preview": {
        roles: ["setup", "ketua", "sekretaris"],
        body: shape2({ file: Type8.String({ maxLength: 112e5 }) }),
        reply: RollReport
      },
      "POST /desk/roll/accept": {
        roles: ["setup", "ketua", "sekretaris"],
        body: shape2({ upload: id2 }),
        reply: shape2({ residents: count2 })
      },
      "GET /desk/freeze": { roles: ["ketua", "sekretaris"], body: empty2, reply: FreezeState },
      "POST /desk/freeze/start": {
        roles: ["ketua", "sekretaris"],
        body: shape2({ officers: twoOfficers, passphrase }),
        reply: FreezeState
      },
      "POST /desk/freeze/lot": {
        roles: ["ketua", "sekretaris"],
        body: shape2({ lot: count2, verdict: Type8.Enum(["good", "revoked"]) }),
        reply: FreezeState
      },
      /** One card, shown to one holder; asking again shows it again until it is read back. */
      "POST /desk/freeze/card": {
        roles: ["ketua", "sekretaris"],
        body: shape2({ index: count2 }),
        reply: shape2({ index: count2, holder: line4, qr: card, typed: card })
      },
      "POST /desk/freeze/read-back": {
        roles: ["ketua", "sekretaris"],
        body: shape2({ card }),
        reply: FreezeState
      },
      "POST /desk/freeze/finish": {
        roles: ["ketua", "sekretaris"],
        body: shape2({ officers: twoOfficers }),
        reply: shape2({ setupHash: hash3, digits: Type8.String({ maxLength: 60 }) })
      },
      /** Before the first cast: rules, roll and officers go into a new set-up; slips and cards of this one are void. */
      "POST /desk/abandon": {
        roles: ["ketua", "sekretaris"],
        body: shape2({ officers: twoOfficers, reason }),
        reply: empty2
      }
    };
  }
});

// src/desk/api/routes.ts
var DESK_ROUTES;
var init_routes = __esm({
  "src/desk/api/routes.ts"() {
    "use strict";
    init_count();
    init_setup();
    init_voting();
    DESK_ROUTES = { ...SETUP_ROUTES, ...VOTING_ROUTES, ...COUNT_ROUTES };
  }
});

// src/desk/officers/check.ts
async function checkPin(db, sessions, typed) {
  const officer = (await read(db, allOfficers)).find(({ id: id4 }) => id4 === typed.officer);
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
var init_check = __esm({
  "src/desk/officers/check.ts"() {
    "use strict";
    init_client2();
    init_result();
    init_store();
    init_pin();
  }
});

// src/desk/serve.ts
import "@fastify/cookie";
import { Type as Type9 } from "typebox";
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
      handler: async (request2, reply) => {
        const acting = await whoActs(house, route, request2);
        if (!acting.ok) return reply.code(statusOf(acting.refusal.kind)).send(acting.refusal);
        const outcome2 = await act(request2.body, acting.value, reply);
        if (!outcome2.ok) return reply.code(statusOf(outcome2.refusal.kind)).send(outcome2.refusal);
        if (method === "POST") house.signal.announce();
        return reply.code(200).send(outcome2.value);
      }
    });
  };
}
async function whoActs(house, route, request2) {
  const seat = request2.cookies[OFFICER_COOKIE];
  const allowed = await mayPass(house, route.roles, seat);
  if (!allowed.ok) return allowed;
  const two = request2.body?.officers;
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
  const officer = officers.find(({ id: id4 }) => id4 === seat.officer);
  const fits = officer?.roles.some((role2) => roles.includes(role2)) ?? false;
  return fits ? accept(seat.officer) : refuse({ kind: "not-allowed" });
}
var OFFICER_COOKIE, Refused, BODY_LIMIT, ROLL_LIMIT, STATUS, statusOf;
var init_serve = __esm({
  "src/desk/serve.ts"() {
    "use strict";
    init_client2();
    init_result();
    init_phase();
    init_store();
    init_routes();
    init_check();
    OFFICER_COOKIE = "bilik-officer";
    Refused = Type9.Object(
      {
        kind: Type9.String(),
        phase: Type9.Optional(Type9.Enum([...PHASES])),
        needed: Type9.Optional(Type9.Array(Type9.String(), { maxItems: 20 })),
        officer: Type9.Optional(Type9.String()),
        index: Type9.Optional(Type9.Integer()),
        detail: Type9.Optional(Type9.String())
      },
      { additionalProperties: false }
    );
    BODY_LIMIT = 65536;
    ROLL_LIMIT = 12e6;
    STATUS = {
      "not-signed-in": 401,
      "pin-wrong": 401,
      "not-allowed": 403,
      "wrong-phase": 409,
      "pin-wait": 429
    };
    statusOf = (kind) => STATUS[kind] ?? 422;
  }
});

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
var init_signer = __esm({
  "src/desk/signer.ts"() {
    "use strict";
    init_client2();
    init_key_share();
    init_bytes();
    init_result();
    init_setup_document();
    init_store();
    init_record_key();
  }
});

// src/basics/world.ts
function drawBelow(random, bound) {
  if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32)
    throw new RangeError(`cannot draw below ${bound}`);
  const limit = Math.floor(2 ** 32 / bound) * bound;
  for (; ; ) {
    const bytes = random(4);
    const drawn = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (drawn < limit) return drawn % bound;
  }
}
function shuffle(random, members) {
  const order = [...members];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const drawn = drawBelow(random, last + 1);
    [order[last], order[drawn]] = [order[drawn], order[last]];
  }
  return order;
}
var init_world = __esm({
  "src/basics/world.ts"() {
    "use strict";
  }
});

// src/ballot/written-text.ts
function tidyName(written) {
  const spaced = written.replace(/[\t-\r\u0085\u2028\u2029]/g, " ");
  const visible = [...spaced].filter((character) => !isInvisible(character)).join("");
  return visible.normalize("NFC").replace(/\s+/g, " ").trim();
}
var INVISIBLE, isInvisible, hasInvisible;
var init_written_text = __esm({
  "src/ballot/written-text.ts"() {
    "use strict";
    INVISIBLE = [
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
    isInvisible = (character) => {
      const code = character.codePointAt(0) ?? 0;
      return INVISIBLE.some(([from, to]) => code >= from && code <= to);
    };
    hasInvisible = (text4) => [...text4].some(isInvisible);
  }
});

// src/ballot/paper.ts
function paperLength(maxNames) {
  if (!Number.isInteger(maxNames) || maxNames < 1 || maxNames > MAX_LINES_READ)
    throw new RangeError(`no ballot has ${maxNames} lines`);
  const commas = maxNames - 1;
  return FRAME + maxNames * LINE_AT_MOST + commas;
}
function writePaper(electionId, names3, max) {
  const tidied = names3.map((name) => ({ ...name, written: tidyName(name.written) }));
  const tooLong = tidied.findIndex(({ written }) => [...written].length > MAX_NAME_LENGTH);
  if (tooLong >= 0) return refuse({ kind: "name-too-long", line: tooLong + 1 });
  const lines = tidied.filter(({ written }) => written !== "");
  if (lines.length > max) return refuse({ kind: "too-many-lines", lines: lines.length, max });
  if (!lines.every(({ person }) => person === void 0 || isPersonId(person)))
    throw new RangeError("not the id of a person on a roll");
  const text4 = toUtf8(paperText(electionId, lines));
  const paper = new Uint8Array(paperLength(max)).fill(SPACE);
  paper.set(text4);
  return accept(paper);
}
function paperText(electionId, names3) {
  const lines = names3.map(
    ({ written, person }) => person === void 0 ? { written } : { person, written }
  );
  const sorted2 = lines.sort((a, b) => compareText(canonicalJson(a), canonicalJson(b)));
  return canonicalJson({ v: 1, electionId, names: sorted2 });
}
function readPaper(bytes, electionId) {
  const unreadable = refuse({ kind: "unreadable" });
  if (bytes.length > paperLength(MAX_LINES_READ)) return unreadable;
  const content = unpadded(bytes);
  const paper = paperOf(parse(content));
  if (paper === null) return unreadable;
  if (paper.electionId !== electionId) return refuse({ kind: "other-election" });
  const written = toUtf8(paperText(electionId, paper.names));
  return compareBytes(written, content) === 0 ? accept(paper) : unreadable;
}
function unpadded(bytes) {
  let end2 = bytes.length;
  while (end2 > 0 && bytes[end2 - 1] === SPACE) end2 -= 1;
  return bytes.subarray(0, end2);
}
function parse(content) {
  try {
    return JSON.parse(fromUtf8(content));
  } catch {
    return null;
  }
}
function paperOf(value) {
  if (!isObject(value) || value.v !== 1 || typeof value.electionId !== "string") return null;
  if (!Array.isArray(value.names) || value.names.length > MAX_LINES_READ) return null;
  const names3 = value.names.map(lineOf);
  if (!names3.every((name) => name !== null)) return null;
  return { v: 1, electionId: value.electionId, names: names3 };
}
function lineOf(value) {
  if (!isObject(value) || typeof value.written !== "string" || !isTidy(value.written)) return null;
  if (value.person === void 0) return { written: value.written };
  if (typeof value.person !== "string" || !isPersonId(value.person)) return null;
  return { written: value.written, person: value.person };
}
var MAX_NAME_LENGTH, MAX_PERSON_ID, MAX_LINES_READ, SEAL_OVERHEAD, SPACE, EMPTY_LINE, LINE_AT_MOST, FRAME, sealedLength, isObject, isTidy, isPersonId;
var init_paper = __esm({
  "src/ballot/paper.ts"() {
    "use strict";
    init_bytes();
    init_canonical();
    init_result();
    init_written_text();
    MAX_NAME_LENGTH = 60;
    MAX_PERSON_ID = 40;
    MAX_LINES_READ = 100;
    SEAL_OVERHEAD = 48;
    SPACE = 32;
    EMPTY_LINE = canonicalJson({ person: "", written: "" }).length;
    LINE_AT_MOST = EMPTY_LINE + 3 * MAX_PERSON_ID + 4 * MAX_NAME_LENGTH;
    FRAME = canonicalJson({ v: 1, electionId: "0".repeat(16), names: [] }).length;
    sealedLength = (maxNames) => paperLength(maxNames) + SEAL_OVERHEAD;
    isObject = (value) => typeof value === "object" && value !== null;
    isTidy = (written) => /^\S+( \S+)*$/.test(written) && !hasInvisible(written) && [...written].length <= MAX_NAME_LENGTH;
    isPersonId = (id4) => id4.length >= 1 && id4.length <= MAX_PERSON_ID && !hasInvisible(id4);
  }
});

// src/ballot/envelope.ts
function openEnvelope(sealed, keys, electionId, unseal) {
  const ballot = { id: envelopeId(sealed), source: "kiosk", names: [], fault: null };
  const plain = unseal(sealed, keys);
  if (plain === null) return { ...ballot, fault: "unsealable" };
  const paper = readPaper(plain, electionId);
  return paper.ok ? { ...ballot, names: paper.value.names } : { ...ballot, fault: paper.refusal.kind };
}
var envelopeId;
var init_envelope = __esm({
  "src/ballot/envelope.ts"() {
    "use strict";
    init_hash();
    init_paper();
    envelopeId = (sealed) => hashBytes(sealed);
  }
});

// src/ballot/store.ts
async function registerTokens(tx, hashes) {
  const rows = [...hashes].sort(compareText).map((hash4) => ({ hash: hash4, state: LETTERS.printed }));
  for (const data of chunks(rows)) await tx.token.createMany({ data });
}
async function tokenState(tx, hash4) {
  const row4 = await tx.token.findUnique({ where: { hash: hash4 } });
  return row4 === null ? null : stateOf(row4.state);
}
async function turnToken(tx, hash4, state) {
  const { count: count5 } = await tx.token.updateMany({ where: { hash: hash4, state: LETTERS.printed }, data: { state } });
  return count5 === 1;
}
async function countTokens(tx) {
  const groups = await tx.token.groupBy({ by: ["state"], _count: { _all: true } });
  const count5 = (letter) => groups.find(({ state }) => state === letter)?._count._all ?? 0;
  return { printed: count5(LETTERS.printed), spent: count5(LETTERS.spent), revoked: count5(LETTERS.revoked) };
}
async function allTokens(tx) {
  const rows = await tx.token.findMany();
  return rows.sort((a, b) => compareText(a.hash, b.hash)).map(({ hash: hash4, state }) => ({ hash: hash4, state: stateOf(state) }));
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
  const { count: count5 } = await tx.boxSlot.updateMany({
    where: { slot, filled: EMPTY },
    data: { filled: FILLED, id: own(fromHex(envelope.id)), sealed: own(envelope.sealed) }
  });
  if (count5 !== 1) throw new Error("the slot was not empty");
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
    const empty3 = new Set(rows.map((row4) => row4.slot));
    const first = drawn.find((slot) => empty3.has(slot));
    if (first !== void 0) return first;
  }
  const rest = await tx.boxSlot.findMany({ where: { filled: EMPTY }, select: { slot: true } });
  if (rest.length === 0) throw new Error("the box is full");
  return rest[drawBelow(random, rest.length)]?.slot;
}
async function hasEnvelope(tx, id4) {
  const row4 = await tx.boxSlot.findFirst({
    where: { id: own(fromHex(id4)), filled: FILLED },
    select: { slot: true }
  });
  return row4 !== null;
}
async function allEnvelopes(tx) {
  const rows = await tx.boxSlot.findMany({ where: { filled: FILLED }, select: { sealed: true } });
  return rows.map(({ sealed }) => ({ id: envelopeId(sealed), sealed })).sort((a, b) => compareText(a.id, b.id));
}
function chunks(members) {
  const count5 = Math.ceil(members.length / ROWS_AT_ONCE);
  return Array.from({ length: count5 }, (_, at) => members.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE));
}
var LETTERS, STATES, ROWS_AT_ONCE, DRAWN_AT_ONCE, LOOKS, FILLED, EMPTY, spendToken, revokeToken, countEnvelopes, own;
var init_store4 = __esm({
  "src/ballot/store.ts"() {
    "use strict";
    init_bytes();
    init_world();
    init_envelope();
    LETTERS = { printed: "P", spent: "S", revoked: "R" };
    STATES = { P: "printed", S: "spent", R: "revoked" };
    ROWS_AT_ONCE = 200;
    DRAWN_AT_ONCE = 16;
    LOOKS = 8;
    FILLED = 1;
    EMPTY = 0;
    spendToken = (tx, hash4) => turnToken(tx, hash4, LETTERS.spent);
    revokeToken = (tx, hash4) => turnToken(tx, hash4, LETTERS.revoked);
    countEnvelopes = (tx) => tx.boxSlot.count({ where: { filled: FILLED } });
    own = (bytes) => Uint8Array.from(bytes);
  }
});

// src/basics/digits.ts
function hashDigits(hash4) {
  const number = BigInt(`0x${hash4}`) >> 256n - BITS;
  const digits = number.toString().padStart(DIGITS, "0");
  return (digits.match(/.{5}/g) ?? []).join(" ");
}
var BITS, DIGITS;
var init_digits = __esm({
  "src/basics/digits.ts"() {
    "use strict";
    BITS = 132n;
    DIGITS = 40;
  }
});

// src/tally/aliases.ts
function aliasList(resolved) {
  const forms = countForms(
    resolved,
    (line5) => line5.state === "known" ? null : { form: line5.form, person: line5.person, void: line5.state === "void" ? line5.reason : null }
  );
  return {
    forms: forms.filter(({ ballots }) => ballots >= PUBLIC_FROM).map(({ key, ballots }) => ({ ...key, ballots })),
    others: forms.reduce((sum, { ballots, lines }) => ballots < PUBLIC_FROM ? sum + lines : sum, 0)
  };
}
function countForms({ ballots }, keyOf2) {
  const counted = /* @__PURE__ */ new Map();
  for (const { lines } of ballots) {
    const here = /* @__PURE__ */ new Set();
    for (const line5 of lines) {
      const key = keyOf2(line5);
      if (key === null) continue;
      const name = JSON.stringify(Object.values(key));
      const found = counted.get(name) ?? { key, ballots: 0, lines: 0 };
      found.lines += 1;
      if (!here.has(name)) found.ballots += 1;
      here.add(name);
      counted.set(name, found);
    }
  }
  return [...counted].sort(([a, first], [b, second]) => compareText(first.key.form, second.key.form) || compareText(a, b)).map(([, found]) => found);
}
var PUBLIC_FROM;
var init_aliases = __esm({
  "src/tally/aliases.ts"() {
    "use strict";
    init_bytes();
    PUBLIC_FROM = 5;
  }
});

// src/tally/titles.ts
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
    const pieces2 = spelled.slice(-length);
    const short = pieces2.length === length && pieces2.every((piece) => piece.length <= 3);
    if (short && isDegree(pieces2.join(""))) return length;
  }
  const last = spelled.at(-1) ?? "";
  return PLAIN_DEGREES.has(last) || TITLES_BEHIND.has(last) ? 1 : 0;
}
function titlesOf(part) {
  const titles = [];
  for (let at = 0; at < part.length; ) {
    const length = [4, 3, 2, 1].find((pieces2) => {
      const joined2 = part.slice(at, at + pieces2).join("");
      return at + pieces2 <= part.length && (isDegree(joined2) || isTitle(joined2));
    });
    if (length === void 0) return null;
    titles.push(part.slice(at, at + length).join(""));
    at += length;
  }
  return titles;
}
var words, FOR_MEN, FOR_WOMEN, FOR_BOTH, TITLES, TITLES_BEHIND, PLAIN_DEGREES, DOTTED_DEGREES, ROLES2, PARTS, isTitle, isDegree, isName;
var init_titles = __esm({
  "src/tally/titles.ts"() {
    "use strict";
    words = (text4) => text4.split(/\s+/).filter((word) => word !== "");
    FOR_MEN = words(`
  pak bapak bpk bp mas bang abang kang cak mang uda om pakde pakdhe paklik abah
  tuan tn sdr kyai kiai kiyai kh tgh drs
`);
    FOR_WOMEN = words(`
  bu ibu mbak mba teh teteh ceu tante mbok bude budhe bulik nyonya ny nona nn saudari sdri
  hajah hajjah hj ustadzah ustadah ustazah nyai dra
`);
    FOR_BOTH = words(`
  mbah simbah eyang saudara haji h ustadz ustad ustaz ust prof dr drg drh ir apt ns
`);
    TITLES = /* @__PURE__ */ new Set([...FOR_MEN, ...FOR_WOMEN, ...FOR_BOTH]);
    TITLES_BEHIND = /* @__PURE__ */ new Set(["hj", "drs", "dra"]);
    PLAIN_DEGREES = new Set(
      words(`
    spd spdi spdsd sag sh shi se sei sy st skm skom ssos ssi spt spsi sked skep skeb sfarm shum sth sthi sikom sst
    mpd mpdi msi mm mt mh mag mkes mkom msc mba mhum mpsi mkn phd lc ners
    amd amdkeb amdkep amkeb amapd amdkom
  `)
    );
    DOTTED_DEGREES = new Set(
      words("ama ba bsc ma ak akt ss sp sip sstp stp str strkep sthut spa spog cpa ns apt")
    );
    ROLES2 = new Set(
      words(
        "rt rw lurah kades kadus dukuh carik camat modin bidan guru dokter mantri ketua sekretaris bendahara"
      )
    );
    PARTS = 4;
    isTitle = (word) => TITLES.has(word);
    isDegree = (word) => PLAIN_DEGREES.has(word) || DOTTED_DEGREES.has(word);
    isName = (word) => word.length > 1 && !/^\d/.test(word) && !isTitle(word) && !PLAIN_DEGREES.has(word) && !ROLES2.has(word);
  }
});

// src/tally/unit-hint.ts
function tidyUnits(words4) {
  if (!words4.some((word) => /^r[tw]?\d*$/.test(word))) return words4;
  const text4 = ` ${words4.join(" ")} `.replace(/ r ?([tw])(?= ?\d)/g, " r$1").replace(/ (r[tw]) ?0*(\d{1,3})(?= )/g, " $1 $2").replace(/ rt (\d+) 0*(\d{1,3})(?= )/g, " rt $1 rw $2");
  return text4.trim() === "" ? [] : text4.trim().split(" ");
}
function splitUnit(words4) {
  let rt = null;
  let rw = null;
  const rest = [];
  for (let at = 0; at < words4.length; at += 1) {
    const word = words4[at] ?? "";
    const next = words4[at + 1] ?? "";
    if ((word === "rt" || word === "rw") && /^\d{1,3}$/.test(next)) {
      if (word === "rt") rt = Number(next);
      else rw = Number(next);
      at += 1;
    } else rest.push(word);
  }
  return rt === null && rw === null ? { hint: null, rest: words4 } : { hint: { rt, rw }, rest };
}
function hintFits(hint, unit) {
  if (unit === null) return null;
  const compared = ["rt", "rw"].filter((key) => hint[key] !== null && unit[key] !== null);
  if (compared.length === 0) return null;
  return compared.every((key) => hint[key] === unit[key]);
}
var init_unit_hint = __esm({
  "src/tally/unit-hint.ts"() {
    "use strict";
  }
});

// src/tally/normal-form.ts
function readName(written) {
  const parts = plainLetters(written).split(/[,;]/).map(wordsOf);
  const { words: words4, taken } = withoutTitles(parts);
  const form = tidyUnits(words4).join(" ").slice(0, MAX_FORM_LENGTH).trimEnd();
  return {
    form,
    addressed: addressedSex(taken),
    initials: taken.filter((title) => title.length <= INITIALS_AT_MOST)
  };
}
function plainLetters(written) {
  const visible = ASCII.test(written) ? written : tidyName(written);
  const joined2 = visible.replace(APOSTROPHES, "").normalize("NFKC").toLowerCase();
  const plain = ASCII.test(joined2) ? joined2 : joined2.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").replace(/[ıøđðłßæœþ]/g, (letter) => LETTERS2[letter] ?? letter);
  return plain.replace(/^\s*\d{1,2}\s*[.):-]\s*(?=\D)/, "");
}
var MAX_FORM_LENGTH, normalForm, INITIALS_AT_MOST, wordsOf, ASCII, APOSTROPHES, LETTERS2;
var init_normal_form = __esm({
  "src/tally/normal-form.ts"() {
    "use strict";
    init_written_text();
    init_titles();
    init_unit_hint();
    MAX_FORM_LENGTH = 240;
    normalForm = (written) => readName(written).form;
    INITIALS_AT_MOST = 3;
    wordsOf = (part) => part.match(/[\p{L}\p{N}]+/gu) ?? [];
    ASCII = /^[\x20-\x7e]*$/;
    APOSTROPHES = /['’‘‛`´ʼʻʽʾʿˈ′]/gu;
    LETTERS2 = {
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
  }
});

// src/tally/points.ts
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
var CLOSE_LOOKS;
var init_points = __esm({
  "src/tally/points.ts"() {
    "use strict";
    CLOSE_LOOKS = 24;
  }
});

// src/tally/spelling.ts
function todaysSpelling(word) {
  if (!MAYBE_OLD.test(word)) return word;
  let spelled = word;
  for (const [old, now] of OLD) spelled = spelled.replace(old, now);
  if (SURELY_OLD.test(word)) spelled = spelled.replace(/j/g, "y");
  return spelled.toLowerCase();
}
var OLD, MAYBE_OLD, SURELY_OLD, withoutJ;
var init_spelling = __esm({
  "src/tally/spelling.ts"() {
    "use strict";
    OLD = [
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
    MAYBE_OLD = /oe|[tdns]j|ch/;
    SURELY_OLD = /oe|[tdns]j/;
    withoutJ = (word) => todaysSpelling(word).replace(/j/g, "y");
  }
});

// src/tally/short-forms.ts
function sameShortForm(a, b) {
  const meanings = meaningsOf(a);
  return meanings.length > 0 && meaningsOf(b).some((meaning) => meanings.includes(meaning));
}
var WAYS2, NOTHING, MEANINGS, meaningsOf, fullWord, asOneWord, sameNameKeys;
var init_short_forms = __esm({
  "src/tally/short-forms.ts"() {
    "use strict";
    init_spelling();
    WAYS2 = {
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
    NOTHING = [];
    MEANINGS = new Map(
      Object.entries(WAYS2).flatMap(([full, ways]) => [full, ...ways.split(/\s+/)].map((way) => [way, full])).reduce(
        (found, [way, full]) => found.set(way, [...found.get(way) ?? [], full]),
        /* @__PURE__ */ new Map()
      )
    );
    meaningsOf = (word) => MEANINGS.get(word) ?? NOTHING;
    fullWord = (word) => meaningsOf(word)[0] ?? meaningsOf(todaysSpelling(word))[0] ?? todaysSpelling(word);
    asOneWord = (words4) => words4.map(fullWord).join("");
    sameNameKeys = (words4) => [
      asOneWord(words4),
      `${words4.map(fullWord).sort().join(" ")} `
    ];
  }
});

// src/tally/distance.ts
function typingErrors(a, b, most) {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  widen(b.length + 1);
  for (let column = 0; column <= b.length; column += 1) previous[column] = column;
  for (let row4 = 1; row4 <= a.length; row4 += 1) {
    const least = fillRow(a, b, row4);
    if (least > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[b.length], most + 1);
}
function fillRow(a, b, row4) {
  const letter = a.charCodeAt(row4 - 1);
  const last = a.charCodeAt(row4 - 2);
  let least = row4;
  let left = row4;
  current[0] = row4;
  for (let column = 1; column <= b.length; column += 1) {
    const other = b.charCodeAt(column - 1);
    const wrong = letter === other ? 0 : 1;
    let errors = Math.min(
      previous[column] + 1,
      left + 1,
      previous[column - 1] + wrong
    );
    const swapped = row4 > 1 && column > 1 && letter === b.charCodeAt(column - 2) && last === other;
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
var before, previous, current;
var init_distance = __esm({
  "src/tally/distance.ts"() {
    "use strict";
    before = new Uint16Array(64);
    previous = new Uint16Array(64);
    current = new Uint16Array(64);
  }
});

// src/tally/sound.ts
function soundKey(word) {
  let heard = todaysSpelling(word);
  for (const [written, sound] of SOUNDS) heard = heard.replace(written, sound);
  return heard;
}
var SOUNDS, consonants;
var init_sound = __esm({
  "src/tally/sound.ts"() {
    "use strict";
    init_spelling();
    SOUNDS = [
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
    consonants = (key) => key.replace(/[aiueo]/g, "");
  }
});

// src/tally/word-fit.ts
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
function shortenedFit(a, b) {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const front = short.length >= SHORTEST_FRONT && long.startsWith(short);
  const end2 = short.length >= SHORTEST_END && long.endsWith(short);
  if (!front && !end2) return null;
  return fit(600 + Math.floor(200 * short.length / long.length), "shortened");
}
var keyed, fit, EXACT, OLD_SPELLING, SHORT_FORM, SOUND, OLD_Y, INITIAL, errorsBorne, ERROR_COST, FIRST_LETTER_COST, VOWEL_GAIN, SHORTEST_FRONT, SHORTEST_END;
var init_word_fit = __esm({
  "src/tally/word-fit.ts"() {
    "use strict";
    init_distance();
    init_short_forms();
    init_sound();
    init_spelling();
    keyed = (word) => ({
      word,
      today: todaysSpelling(word),
      noJ: withoutJ(word),
      sound: soundKey(word)
    });
    fit = (score, kind, letters = 0) => ({ score, kind, letters });
    EXACT = fit(1e3, "exact");
    OLD_SPELLING = fit(985, "old-spelling");
    SHORT_FORM = fit(970, "short-form");
    SOUND = fit(955, "sound");
    OLD_Y = fit(940, "old-spelling");
    INITIAL = fit(780, "initials");
    errorsBorne = (length) => length < 2 ? 0 : length < 6 ? 1 : 2;
    ERROR_COST = 700;
    FIRST_LETTER_COST = 40;
    VOWEL_GAIN = 30;
    SHORTEST_FRONT = 3;
    SHORTEST_END = 4;
  }
});

// src/tally/similar-words.ts
function vocabularyOf(words4) {
  const known2 = [...new Set(words4)].map(keyed);
  const byKey = /* @__PURE__ */ new Map();
  const byRemains = /* @__PURE__ */ new Map();
  known2.forEach((word, id4) => {
    for (const key of keysOf(word)) put(byKey, key, id4);
    for (const end2 of endsOf(word.today)) put(byKey, end2, id4);
    for (const remains of remainsOf(word)) put(byRemains, remains, id4);
  });
  return { words: known2, idOf: new Map(known2.map(({ word }, id4) => [word, id4])), byKey, byRemains };
}
function similarWords(vocabulary, written) {
  const memory = remembered.get(vocabulary) ?? /* @__PURE__ */ new Map();
  remembered.set(vocabulary, memory);
  const known2 = memory.get(written);
  if (known2 !== void 0) return known2;
  const fits = search(vocabulary, written);
  if (memory.size >= REMEMBERED_AT_MOST) memory.clear();
  memory.set(written, fits);
  return fits;
}
function search(vocabulary, written) {
  const word = keyed(written);
  const fits = /* @__PURE__ */ new Map();
  const tried = /* @__PURE__ */ new Set();
  const tryAll = (ids) => {
    for (const id4 of ids ?? []) {
      if (tried.has(id4)) continue;
      tried.add(id4);
      const found = wordFit(word, vocabulary.words[id4]);
      if (found !== null) fits.set(id4, found);
    }
  };
  for (const key of keysOf(word)) tryAll(vocabulary.byKey.get(key));
  for (const remains of remainsOf(word)) tryAll(vocabulary.byRemains.get(remains));
  for (const ids of shortened(vocabulary, word.today)) tryAll(ids);
  return fits;
}
function shortened(vocabulary, word) {
  const longer = [
    vocabulary.byKey.get(`f${word.slice(0, SHORTEST_FRONT)}`)?.filter((id4) => today(vocabulary, id4).startsWith(word)),
    vocabulary.byKey.get(`e${word.slice(-SHORTEST_END)}`)?.filter((id4) => today(vocabulary, id4).endsWith(word))
  ].map((ids) => ids === void 0 || ids.length > SHORTENED_AT_MOST ? [] : ids);
  const shorter = [];
  for (let length = SHORTEST_FRONT; length < word.length; length += 1) {
    shorter.push(vocabulary.byKey.get(`t${word.slice(0, length)}`) ?? []);
    if (length >= SHORTEST_END) shorter.push(vocabulary.byKey.get(`t${word.slice(-length)}`) ?? []);
  }
  return word.length < SHORTEST_FRONT ? [] : [...longer, ...shorter];
}
function remainsOf({ today: today2, sound }) {
  const errors = errorsBorne(today2.length);
  const remains = /* @__PURE__ */ new Set();
  leaveOut(today2, errors, remains);
  if (sound !== today2) leaveOut(sound, Math.min(errors, 1), remains);
  return remains;
}
function leaveOut(text4, letters, remains) {
  remains.add(text4);
  if (letters === 0) return;
  for (let at = 0; at < text4.length; at += 1)
    leaveOut(text4.slice(0, at) + text4.slice(at + 1), letters - 1, remains);
}
function put(map, key, id4) {
  const ids = map.get(key);
  if (ids === void 0) map.set(key, [id4]);
  else if (ids.at(-1) !== id4) ids.push(id4);
}
var SHORTENED_AT_MOST, remembered, REMEMBERED_AT_MOST, keysOf, endsOf, today;
var init_similar_words = __esm({
  "src/tally/similar-words.ts"() {
    "use strict";
    init_short_forms();
    init_word_fit();
    SHORTENED_AT_MOST = 40;
    remembered = /* @__PURE__ */ new WeakMap();
    REMEMBERED_AT_MOST = 2e4;
    keysOf = (word) => [
      `t${word.today}`,
      `s${word.sound}`,
      `y${word.noJ}`,
      ...meaningsOf(word.word).map((meaning) => `m${meaning}`),
      ...meaningsOf(word.today).map((meaning) => `m${meaning}`)
    ];
    endsOf = (word) => [
      ...word.length > SHORTEST_FRONT ? [`f${word.slice(0, SHORTEST_FRONT)}`] : [],
      ...word.length > SHORTEST_END ? [`e${word.slice(-SHORTEST_END)}`] : []
    ];
    today = (vocabulary, id4) => vocabulary.words[id4]?.today ?? "";
  }
});

// src/tally/search-index.ts
function searchIndexOf(people2) {
  const units = new Map([...new Set(people2.map(({ unit }) => unit))].map((unit) => [unit, unitOf2(unit)]));
  const named = [...people2].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)).flatMap((person) => formsOf(person, units.get(person.unit) ?? unitOf2(person.unit)));
  const vocabulary = vocabularyOf(named.flatMap(({ words: words4 }) => words4));
  const entries = named.map((entry) => ({
    ...entry,
    wordIds: entry.words.map((word) => vocabulary.idOf.get(word) ?? -1)
  }));
  const byWord = vocabulary.words.map(() => []);
  const byWhole = /* @__PURE__ */ new Map();
  const byTrigram = /* @__PURE__ */ new Map();
  entries.forEach((entry, at) => {
    for (const id4 of new Set(entry.wordIds)) byWord[id4]?.push(at);
    put2(byWhole, entry.whole, at);
    for (const trigram of trigramsOf(entry.whole)) put2(byTrigram, trigram, at);
  });
  return {
    entries,
    vocabulary,
    byWord,
    byWhole,
    byTrigram,
    lengths: Uint8Array.from(entries, ({ whole: whole3 }) => Math.min(whole3.length, 255)),
    points: pointsFor(entries.length)
  };
}
function put2(map, key, at) {
  const found = map.get(key);
  if (found === void 0) map.set(key, [at]);
  else found.push(at);
}
function trigramsOf(whole3) {
  const padded = `^${whole3}$`;
  const trigrams = /* @__PURE__ */ new Set();
  for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
}
function formsOf(person, unit) {
  const own2 = normalForm(person.name);
  const forms = new Set([own2, ...person.aliases.map(normalForm)].filter((form) => form !== ""));
  return [...forms].map((form) => {
    const words4 = form.split(" ");
    return { person, form, words: words4, whole: wholeOf(words4), isAlias: form !== own2, ...unit };
  });
}
function unitOf2(text4) {
  const { hint, rest } = splitUnit(normalForm(text4).split(" "));
  return { unit: hint, unitWords: rest.filter((word) => word.length > 2) };
}
var wholeOf;
var init_search_index = __esm({
  "src/tally/search-index.ts"() {
    "use strict";
    init_bytes();
    init_normal_form();
    init_points();
    init_short_forms();
    init_similar_words();
    init_sound();
    init_unit_hint();
    wholeOf = (words4) => soundKey(asOneWord(words4));
  }
});

// src/tally/pairing.ts
function pairUp(question, entry) {
  const singles = singlePairs(question, entry);
  const taken = [];
  for (const pair3 of singles) if (pair3.fit.score >= SURE) take(taken, pair3);
  const allTaken = taken.length === question.words.length || taken.length === entry.words.length;
  if (allTaken) return taken;
  for (const pair3 of joinedPairs(question, entry, taken)) take(taken, pair3);
  for (const pair3 of singles) if (pair3.fit.score < SURE) take(taken, pair3);
  return taken;
}
function take(taken, pair3) {
  for (const other of taken) if (overlaps(other, pair3)) return;
  taken.push(pair3);
}
function singlePairs({ words: words4, similar }, entry) {
  const pairs = [];
  for (let written = 0; written < words4.length; written += 1) {
    for (let name = 0; name < entry.words.length; name += 1) {
      const fit2 = similar[written]?.get(entry.wordIds[name] ?? -1) ?? initialFit(words4[written] ?? "", entry.words[name] ?? "");
      if (fit2 !== null) pairs.push({ written, name, takesWritten: 1, takesName: 1, fit: fit2 });
    }
  }
  return pairs.sort(
    (a, b) => b.fit.score - a.fit.score || Math.abs(a.written - a.name) - Math.abs(b.written - b.name)
  );
}
function joinedPairs({ words: words4 }, entry, taken) {
  const found = [];
  for (let written = 0; written < words4.length; written += 1) {
    for (let name = 0; name < entry.words.length; name += 1) {
      for (const [takesWritten, takesName] of [[2, 1], [1, 2]]) {
        if (written + takesWritten > words4.length || name + takesName > entry.words.length) continue;
        const fit2 = oneWord(
          words4.slice(written, written + takesWritten).join(""),
          entry.words.slice(name, name + takesName).join("")
        );
        if (fit2 === null) continue;
        const pair3 = { written, name, takesWritten, takesName, fit: fit2 };
        if (!taken.some((other) => overlaps(other, pair3))) found.push(pair3);
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
var JOINED, JOINED_AND_WRONG, SURE, overlaps, initialFit;
var init_pairing2 = __esm({
  "src/tally/pairing.ts"() {
    "use strict";
    init_distance();
    init_sound();
    init_word_fit();
    JOINED = { score: 965, kind: "joined-words", letters: 0 };
    JOINED_AND_WRONG = { score: 900, kind: "joined-words", letters: 0 };
    SURE = 850;
    overlaps = (a, b) => a.written < b.written + b.takesWritten && b.written < a.written + a.takesWritten || a.name < b.name + b.takesName && b.name < a.name + a.takesName;
    initialFit = (written, name) => (written.length === 1 || name.length === 1) && written[0] === name[0] ? INITIAL : null;
  }
});

// src/tally/name-fit.ts
function nameFit(question, entry) {
  const byWords = fitByWords(question, entry);
  const asOne = (byWords?.score ?? 0) < SURE2 ? fitAsOne(question, entry) : null;
  return (asOne?.score ?? 0) > (byWords?.score ?? 0) ? asOne : byWords;
}
function fitAsOne({ words: words4, whole: whole3 }, entry) {
  if (whole3.length < LETTERS_PER_ERROR || words4.some((word) => word.length === 1)) return null;
  const length = Math.max(whole3.length, entry.whole.length);
  const most = Math.floor(length / LETTERS_PER_ERROR);
  const errors = typingErrors(whole3, entry.whole, most);
  if (errors > most) return null;
  const score = 1e3 - JOINED_COST - Math.floor(errors * WHOLE_ERROR_COST / length);
  const spaces = words4.length === entry.words.length && errors > 0 ? 1 : 2;
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
  for (const pair3 of account.pairs) {
    const cost = Math.ceil(weightOf(question, pair3) * (1e3 - pair3.fit.score) / all);
    if (cost > 0) charge(pair3.fit.kind, cost);
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
    if (pairs.some((pair3) => at >= pair3.written && at < pair3.written + pair3.takesWritten))
      paired += weight(word);
    else if (entry.unitWords.includes(word)) unitWritten = true;
    else extra += weight(word);
  });
  const isMissing = (at) => !pairs.some((pair3) => at >= pair3.name && at < pair3.name + pair3.takesName);
  entry.words.forEach((word, at) => {
    if (isMissing(at)) missing += weight(word);
  });
  return { pairs, paired, extra, missing, firstMissing: isMissing(0), unitWritten };
}
function weightOf({ words: words4 }, pair3) {
  let sum = 0;
  for (let at = 0; at < pair3.takesWritten; at += 1) sum += weight(words4[pair3.written + at] ?? "");
  return sum;
}
function heaviest(costs, pairs) {
  const [kind] = [...costs].reduce((most, next) => next[1] > most[1] ? next : most);
  if (kind === "letters") return { kind, letters: pairs.reduce((sum, { fit: fit2 }) => sum + fit2.letters, 0) };
  return kind === "same-name" ? { kind, people: 1 } : { kind };
}
var WORTH_SHOWING, BEST_GUESS, MISSING_COST, FIRST_WORD_MISSING_COST, ORDER_COST, EXTRA_PERCENT, WHOLE_ERROR_COST, LETTERS_PER_ERROR, JOINED_COST, SURE2, weight, isCrossed;
var init_name_fit = __esm({
  "src/tally/name-fit.ts"() {
    "use strict";
    init_distance();
    init_pairing2();
    WORTH_SHOWING = 600;
    BEST_GUESS = 990;
    MISSING_COST = 220;
    FIRST_WORD_MISSING_COST = 15;
    ORDER_COST = 25;
    EXTRA_PERCENT = 60;
    WHOLE_ERROR_COST = 600;
    LETTERS_PER_ERROR = 5;
    JOINED_COST = 35;
    SURE2 = 950;
    weight = (word) => Math.min(Math.max(word.length, 3), 8);
    isCrossed = (pairs) => pairs.some((pair3) => pairs.some((other) => other.written > pair3.written && other.name < pair3.name));
  }
});

// src/tally/suggest.ts
function suggest(index, read2) {
  const { hint, rest } = splitUnit(read2.form.split(" ").filter((word) => word !== ""));
  if (rest.length === 0) return [];
  const words4 = rest.slice(0, WORDS_AT_MOST);
  const question = {
    words: words4,
    similar: words4.map((word) => similarWords(index.vocabulary, word)),
    whole: wholeOf(words4)
  };
  const heard = { hint, addressed: read2.addressed, initials: read2.initials, words: words4 };
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
  let { score, reason: reason2 } = fit2;
  if (score < INITIALS && heard.initials.some((initials) => hasInitials(entry, heard.words, initials))) {
    score = INITIALS;
    reason2 = { kind: "initials" };
  }
  if (reason2.kind === "exact" && entry.isAlias) {
    score = ALIAS;
    reason2 = { kind: "alias" };
  }
  const unit = hint === null ? null : hintFits(hint, entry.unit);
  if (unit === true) {
    score = Math.min(score + UNIT_GAIN, Math.max(score, BEST_GUESS));
    if (fit2.score === 1e3) reason2 = { kind: "unit" };
  }
  if (unit === false) score -= OTHER_UNIT_COST;
  if (!agrees(addressed, entry.person)) {
    score -= OTHER_SEX_COST;
    if (fit2.score === 1e3) reason2 = { kind: "address" };
  }
  return score < WORTH_SHOWING ? null : { score, reason: reason2 };
}
function hasInitials(entry, words4, initials) {
  const more = entry.words.length - words4.length;
  if (more !== initials.length) return false;
  const before2 = entry.words.slice(0, more);
  const after = entry.words.slice(words4.length);
  return words4.every((word, at) => word === entry.words[at + more]) && firstLetters(before2) === initials || words4.every((word, at) => word === entry.words[at]) && firstLetters(after) === initials;
}
function foundByWords(index, { words: words4, similar }) {
  const { points, lengths } = index;
  words4.forEach((word, at) => {
    for (const [id4, { score }] of similar[at] ?? []) points.add(index.byWord[id4] ?? [], weight(word) * score);
  });
  return points.takeMost((sum, entry) => sum - lengths[entry] * 50);
}
function foundBySounds(index, { whole: whole3 }) {
  const { points, lengths } = index;
  const rarest = [...trigramsOf(whole3)].map((trigram) => index.byTrigram.get(trigram) ?? []).sort((a, b) => a.length - b.length);
  let touched = 0;
  for (const entries of rarest) {
    if (touched > TOUCHED_AT_MOST) break;
    points.add(entries, 1);
    touched += entries.length;
  }
  return points.takeMost(
    (shared, entry) => 20 * shared - Math.abs(lengths[entry] - whole3.length)
  );
}
var SUGGESTIONS_AT_MOST, WORDS_AT_MOST, ALIAS, INITIALS, GOOD, TOUCHED_AT_MOST, UNIT_GAIN, OTHER_UNIT_COST, OTHER_SEX_COST, agrees, firstLetters;
var init_suggest = __esm({
  "src/tally/suggest.ts"() {
    "use strict";
    init_bytes();
    init_name_fit();
    init_search_index();
    init_similar_words();
    init_unit_hint();
    SUGGESTIONS_AT_MOST = 5;
    WORDS_AT_MOST = 8;
    ALIAS = 995;
    INITIALS = 930;
    GOOD = 900;
    TOUCHED_AT_MOST = 1e3;
    UNIT_GAIN = 25;
    OTHER_UNIT_COST = 150;
    OTHER_SEX_COST = 150;
    agrees = (addressed, { sex }) => addressed === null || sex === "?" || addressed === sex;
    firstLetters = (words4) => words4.map((word) => word[0]).join("");
  }
});

// src/tally/match.ts
function directoryOf(people2) {
  const search2 = searchIndexOf(people2);
  const byForm = /* @__PURE__ */ new Map();
  const byPart = /* @__PURE__ */ new Map();
  const byKey = /* @__PURE__ */ new Map();
  for (const { person, form, words: words4 } of search2.entries) {
    byForm.set(form, [...byForm.get(form) ?? [], person.id]);
    for (const word of words4) byPart.set(word, (byPart.get(word) ?? /* @__PURE__ */ new Set()).add(person.id));
    for (const key of sameNameKeys(words4)) byKey.set(key, (byKey.get(key) ?? /* @__PURE__ */ new Set()).add(person.id));
  }
  return { people: new Map(people2.map((person) => [person.id, person])), byForm, byPart, byKey, search: search2 };
}
function matchName(directory, written) {
  return { written, ...matchRead(directory, readName(written)) };
}
function matchRead(directory, read2) {
  const key = [read2.form, read2.addressed ?? "", ...read2.initials].join("\n");
  const memory = remembered2.get(directory) ?? /* @__PURE__ */ new Map();
  const known2 = memory.get(key);
  if (known2 !== void 0) return known2;
  const finding2 = find(directory, read2);
  if (memory.size >= REMEMBERED_AT_MOST2) memory.clear();
  memory.set(key, finding2);
  remembered2.set(directory, memory);
  return finding2;
}
function find(directory, read2) {
  const bearers = directory.byForm.get(read2.form) ?? [];
  const person = soleBearer(directory, read2, bearers);
  if (person !== null) {
    const { id: id4, name, unit } = person;
    return {
      status: "known",
      person: id4,
      suggestions: [{ person: id4, name, unit, score: 1e3, reason: { kind: "exact" } }]
    };
  }
  const suggestions = suggest(directory.search, read2).map(
    (suggestion2) => bearers.length > 1 && suggestion2.reason.kind === "exact" && bearers.includes(suggestion2.person) ? { ...suggestion2, reason: { kind: "same-name", people: bearers.length } } : suggestion2
  );
  const fits = (suggestions[0]?.score ?? 0) >= FITS;
  return { status: fits ? "ambiguous" : "unknown", person: null, suggestions };
}
function soleBearer(directory, read2, bearers) {
  const [id4] = bearers;
  if (id4 === void 0 || bearers.length > 1) return null;
  const person = directory.people.get(id4);
  const words4 = read2.form.split(" ");
  if (!agrees(read2.addressed, person)) return null;
  if (sameNameKeys(words4).some((key) => (directory.byKey.get(key)?.size ?? 0) > 1)) return null;
  if (words4.length === 1 && (directory.byPart.get(read2.form)?.size ?? 0) > 1) return null;
  return read2.initials.some((initials) => someoneHas(directory, words4, initials, id4)) ? null : person;
}
function someoneHas({ search: search2 }, words4, initials, except) {
  const id4 = search2.vocabulary.idOf.get(words4[0] ?? "") ?? -1;
  return (search2.byWord[id4] ?? []).some((at) => {
    const entry = search2.entries[at];
    return entry.person.id !== except && hasInitials(entry, words4, initials);
  });
}
function formIn(directory, read2) {
  const bearers = directory.byForm.get(read2.form) ?? [];
  const people2 = bearers.map((id5) => directory.people.get(id5));
  if (!people2.every((person) => agrees(read2.addressed, person)))
    return `${read2.addressed === "L" ? "pak" : "bu"} ${read2.form}`;
  const [id4] = bearers;
  const words4 = read2.form.split(" ");
  const doubtful = read2.initials.find(
    (initials) => id4 !== void 0 && someoneHas(directory, words4, initials, id4)
  );
  return doubtful === void 0 ? read2.form : `${doubtful} ${read2.form}`;
}
var FITS, remembered2, REMEMBERED_AT_MOST2, bears;
var init_match = __esm({
  "src/tally/match.ts"() {
    "use strict";
    init_normal_form();
    init_search_index();
    init_short_forms();
    init_suggest();
    FITS = 750;
    remembered2 = /* @__PURE__ */ new WeakMap();
    REMEMBERED_AT_MOST2 = 1e5;
    bears = (directory, person, form) => directory.byForm.get(form)?.includes(person) ?? false;
  }
});

// src/record/directory.ts
function directoryAtCount(lines, log, { rules, runOffOf }) {
  const present = presentAtClose(log);
  const mayBeElected = ({ id: id4, eligible, letter }) => runOffOf === null ? eligible && (rules.absent === "may-be-elected" || letter || present.has(id4)) : runOffOf.people.includes(id4);
  return linesAtCount(lines, log).map((line5) => {
    const { id: id4, name, aliases, unit, sex } = line5;
    return { id: id4, name, aliases, unit, sex, eligible: mayBeElected(line5) };
  });
}
function linesAtCount(lines, log) {
  const changed = ofKind(log, "roll-changed").map(({ data }) => [data.line.id, data.line]);
  const roll = new Map([...lines.map((line5) => [line5.id, line5]), ...changed]);
  return [...roll.values()].sort((a, b) => compareText(a.id, b.id));
}
function presentAtClose(log) {
  const present = /* @__PURE__ */ new Set();
  for (const entry of log) {
    if (entry.kind === "checked-in") present.add(entry.data.resident);
    if (entry.kind === "check-in-undone")
      present.delete(entry.data.resident);
  }
  return present;
}
var init_directory3 = __esm({
  "src/record/directory.ts"() {
    "use strict";
    init_chain();
    init_bytes();
  }
});

// src/tally/forms.ts
function groupForms(directory, ballots, latest) {
  const groups = /* @__PURE__ */ new Map();
  for (const { lines } of ballots) {
    const here = /* @__PURE__ */ new Set();
    for (const line5 of lines) {
      if (line5.chosen) continue;
      const key = groupKey(line5);
      const group = groups.get(key) ?? { lines: [], ballots: 0 };
      group.lines.push(line5);
      if (!here.has(key)) group.ballots += 1;
      here.add(key);
      groups.set(key, group);
    }
  }
  return [...groups].map(([key, { lines, ballots: ballots2 }]) => groupOf(directory, lines, ballots2, latest.get(key) ?? null)).sort((a, b) => compareText(a.form, b.form) || compareText(a.scope ?? "", b.scope ?? ""));
}
function groupOf(directory, lines, ballots, decision) {
  const [first] = lines;
  const { status, suggestions } = matchRead(directory, readOfAll(lines));
  return {
    form: first.form,
    scope: first.scope,
    written: [...new Set(lines.map(({ written }) => written))].sort(compareText),
    status,
    suggestions,
    decision,
    open: first.state === "open",
    lines: lines.length,
    ballots
  };
}
function readOfAll(lines) {
  const [first] = lines;
  const said = new Set(lines.map(({ read: read2 }) => read2.addressed).filter((sex2) => sex2 !== null));
  const [sex = null] = said.size === 1 ? said : [];
  const kept2 = new Set(lines.flatMap(({ read: read2 }) => read2.initials));
  const initials = [...kept2].filter((title) => lines.every(({ read: read2 }) => read2.initials.includes(title)));
  return { form: first.read.form, addressed: sex, initials };
}
var groupKey;
var init_forms = __esm({
  "src/tally/forms.ts"() {
    "use strict";
    init_bytes();
    init_match();
    groupKey = ({ form, scope }) => JSON.stringify([form, scope]);
  }
});

// src/tally/decision.ts
function resolveNames(directory, opened, decisions) {
  const latest = /* @__PURE__ */ new Map();
  for (const decision of decisions) {
    const { outcome: outcome2 } = decision;
    if (outcome2.kind === "person" && !directory.people.has(outcome2.person))
      throw new RangeError("a decision names nobody of this directory");
    latest.set(groupKey({ form: decision.form, scope: decision.written }), decision);
  }
  const readings = /* @__PURE__ */ new Map();
  const read2 = (written) => {
    const known2 = readings.get(written);
    if (known2 !== void 0) return known2;
    const name = readName(written);
    const reading = { form: formIn(directory, name), read: name };
    readings.set(written, reading);
    return reading;
  };
  const resolve = (line5) => {
    const { form, read: name } = read2(line5.written);
    const { person } = line5;
    if (person !== void 0 && bears(directory, person, name.form))
      return { form, read: name, written: line5.written, scope: null, chosen: true, state: "known", person };
    const apart = latest.get(groupKey({ form, scope: line5.written }));
    const decision = apart ?? latest.get(groupKey({ form, scope: null }));
    const scope = apart === void 0 ? null : line5.written;
    const state = decision === void 0 ? stateOf2(directory, name) : outcomeOf(decision);
    return { form, read: name, written: line5.written, scope, chosen: false, ...state };
  };
  const ballots = opened.filter(({ fault }) => fault === null).map(({ id: id4, names: names3 }) => ({ id: id4, lines: inOneOrder(names3).map(resolve) }));
  const faults2 = (fault) => opened.filter((ballot) => ballot.fault === fault).length;
  return {
    directory,
    ballots: ballots.map(({ id: id4, lines }) => ({ id: id4, lines: lines.map(withoutSpelling) })),
    unreadable: {
      unsealable: faults2("unsealable"),
      unreadable: faults2("unreadable"),
      otherElection: faults2("other-election")
    },
    forms: groupForms(directory, ballots, latest)
  };
}
function stateOf2(directory, read2) {
  const { person } = matchRead(directory, read2);
  return person === null ? { state: "open", person } : { state: "known", person };
}
function withoutSpelling({ written: _written, read: _read, ...line5 }) {
  return line5;
}
var outcomeOf, inOneOrder;
var init_decision = __esm({
  "src/tally/decision.ts"() {
    "use strict";
    init_written_text();
    init_bytes();
    init_forms();
    init_match();
    init_normal_form();
    outcomeOf = ({ outcome: outcome2 }) => outcome2.kind === "person" ? { state: "decided", person: outcome2.person } : { state: "void", person: null, reason: outcome2.reason };
    inOneOrder = (names3) => names3.filter(({ written }) => tidyName(written) !== "").sort((a, b) => compareText(a.written, b.written) || compareText(a.person ?? "", b.person ?? ""));
  }
});

// src/tally/judge.ts
function judgeBallot(rules, eligibility, names3) {
  const fates = fatesOf(eligibility, names3);
  const fault = faultOf(rules, fates);
  return { fault, lines: fault === null ? fates : fates.map(() => "inInvalidBallot") };
}
function fatesOf(eligibility, names3) {
  const seen = /* @__PURE__ */ new Set();
  return names3.map((person) => {
    if (person === null) return "unresolved";
    if (seen.has(person)) return "repeated";
    seen.add(person);
    return eligibility.get(person) === true ? "valid" : "ineligible";
  });
}
function faultOf({ names: names3, faults: faults2 }, fates) {
  if (fates.length === 0) return "blank";
  const repeated = fates.filter((fate) => fate === "repeated").length;
  const lines = faults2.repeated === "count-once" ? fates.length - repeated : fates.length;
  if (lines > names3.max) return "tooMany";
  if (lines < names3.min && faults2.tooFew === "void-ballot") return "tooFew";
  if (repeated > 0 && faults2.repeated === "void-ballot") return "repeated";
  if (fates.includes("ineligible") && faults2.ineligible === "void-ballot") return "ineligible";
  if (fates.includes("unresolved") && faults2.unresolved === "void-ballot") return "unresolved";
  return null;
}
var init_judge = __esm({
  "src/tally/judge.ts"() {
    "use strict";
  }
});

// src/tally/rank.ts
function rankPeople(votes) {
  for (const count5 of votes.values()) {
    if (!Number.isSafeInteger(count5) || count5 < 0) throw new RangeError("not a number of votes");
  }
  const sorted2 = [...votes].filter(([, count5]) => count5 > 0).sort(([a, more], [b, fewer]) => fewer - more || compareText(a, b));
  let rank = 0;
  return sorted2.map(([person, count5], at) => {
    if (count5 !== sorted2[at - 1]?.[1]) rank = at + 1;
    return { person, votes: count5, rank };
  });
}
var init_rank = __esm({
  "src/tally/rank.ts"() {
    "use strict";
    init_bytes();
  }
});

// src/tally/tie.ts
function seatPeople(rules, ranked, settlements) {
  const standing = /* @__PURE__ */ new Map();
  const ties = [];
  const reserves2 = [];
  const used = /* @__PURE__ */ new Set();
  const seat = (people2, as) => {
    for (const person of people2) standing.set(person, as);
    if (as === "reserve") reserves2.push(...people2);
  };
  const settle = (tie2) => {
    const found = settlements.flatMap((settlement2, at) => isOf(settlement2, tie2) ? [at] : []);
    const [first, second] = found;
    if (first === void 0) return null;
    used.add(first);
    if (second !== void 0) return { settlement: second, why: "settled-twice" };
    const settlement = settlements[first];
    const why = misfit(settlement, tie2);
    return why === null ? settlement : { settlement: first, why };
  };
  for (const queue = groupsOf(ranked); queue.length > 0; ) {
    const group = queue.shift();
    const tie2 = tieOf(rules, group);
    if (tie2 === null) {
      seat(group.people, standingAt(rules, group.from));
      continue;
    }
    const settled = settle(tie2);
    if (settled === null) {
      ties.push(tie2);
      seat(group.people, "tied");
    } else if ("why" in settled) return refuse(settled);
    else if (tie2.line === "seats") {
      seat(settled.chosen, "elected");
      const people2 = group.people.filter((person) => !settled.chosen.includes(person));
      queue.unshift({ ...group, people: people2, from: group.from + settled.chosen.length });
    } else {
      seat(settled.chosen.slice(0, tie2.seats), "reserve");
      seat(settled.chosen.slice(tie2.seats), "other");
    }
  }
  const unused = settlements.findIndex((_, at) => !used.has(at));
  if (unused >= 0) return refuse({ settlement: unused, why: "no-such-tie" });
  const ranking = ranked.map((placing) => ({
    ...placing,
    standing: standing.get(placing.person) ?? "other"
  }));
  return accept({ ranking, ties, reserves: reserves2 });
}
function groupsOf(ranked) {
  const byRank = /* @__PURE__ */ new Map();
  for (const placing of ranked) byRank.set(placing.rank, [...byRank.get(placing.rank) ?? [], placing]);
  return [...byRank].map(([rank, placings]) => ({
    rank,
    votes: placings[0]?.votes ?? 0,
    people: placings.map(({ person }) => person),
    from: rank
  }));
}
function tieOf({ seats: seats2, reserves: reserves2 }, group) {
  const { rank, votes, people: people2, from } = group;
  const to = from + people2.length - 1;
  const end2 = seats2 + reserves2;
  if (from <= seats2 && to > seats2) return { rank, votes, people: people2, seats: seats2 - from + 1, line: "seats" };
  if (from > seats2 && from <= end2 && people2.length > 1)
    return { rank, votes, people: people2, seats: Math.min(to, end2) - from + 1, line: "reserves" };
  return null;
}
function misfit({ chosen }, tie2) {
  const wanted = tie2.line === "seats" ? tie2.seats : tie2.people.length;
  if (new Set(chosen).size < chosen.length) return "not-of-the-tie";
  if (!chosen.every((person) => tie2.people.includes(person))) return "not-of-the-tie";
  return chosen.length === wanted ? null : "wrong-number";
}
function settlementsInForce(rules, ranked, all) {
  let standing = all.filter(
    (settlement, at) => !all.some(
      (later, place3) => place3 > at && later.line === settlement.line && samePeople(later.people, settlement.people)
    )
  );
  for (; ; ) {
    const seated = seatPeople(rules, ranked, standing);
    if (seated.ok) return standing;
    const { settlement } = seated.refusal;
    standing = standing.filter((_, at) => at !== settlement);
  }
}
var standingAt, isOf, samePeople;
var init_tie = __esm({
  "src/tally/tie.ts"() {
    "use strict";
    init_result();
    standingAt = ({ seats: seats2, reserves: reserves2 }, place3) => place3 <= seats2 ? "elected" : place3 <= seats2 + reserves2 ? "reserve" : "other";
    isOf = (settlement, tie2) => settlement.line === tie2.line && samePeople(settlement.people, tie2.people);
    samePeople = (a, b) => a.length === b.length && (/* @__PURE__ */ new Set([...a, ...b])).size === b.length && new Set(a).size === a.length;
  }
});

// src/tally/count.ts
function countBallots(rules, people2, ballots, settlements) {
  const eligibility = new Map(people2.map(({ id: id4, eligible }) => [id4, eligible]));
  const fault = faultOf2(eligibility, people2, ballots, settlements);
  if (fault !== null) return refuse(fault);
  const { votes, ...sums } = sumUp(rules, eligibility, ballots);
  const seated = seatPeople(rules, rankPeople(votes), settlements);
  if (!seated.ok) {
    const { settlement, why } = seated.refusal;
    return refuse({ kind: "settlement-misfit", place: `/settlements/${settlement}`, why });
  }
  const { ranking, ties } = seated.value;
  return accept({ ...sums, ranking, ties, complete: !ties.some(({ line: line5 }) => line5 === "seats") });
}
function rankBallots(rules, people2, ballots) {
  const eligibility = new Map(people2.map(({ id: id4, eligible }) => [id4, eligible]));
  return rankPeople(sumUp(rules, eligibility, ballots).votes);
}
function sumUp(rules, eligibility, ballots) {
  const invalid = { blank: 0, tooMany: 0, tooFew: 0, repeated: 0, ineligible: 0, unresolved: 0 };
  const voided = { inInvalidBallot: 0, repeated: 0, ineligible: 0, unresolved: 0 };
  const votes = /* @__PURE__ */ new Map();
  let valid = 0;
  let validNames = 0;
  for (const { names: names3 } of ballots) {
    const { fault, lines } = judgeBallot(rules, eligibility, names3);
    if (fault === null) valid += 1;
    else invalid[fault] += 1;
    lines.forEach((line5, at) => {
      if (line5 !== "valid") {
        voided[line5] += 1;
        return;
      }
      const person = names3[at];
      votes.set(person, (votes.get(person) ?? 0) + 1);
      validNames += 1;
    });
  }
  return {
    ballots: { cast: ballots.length, valid, invalid },
    names: { valid: validNames, void: voided },
    votes
  };
}
function faultOf2(eligibility, people2, ballots, settlements) {
  if (eligibility.size < people2.length) {
    const seen = /* @__PURE__ */ new Set();
    const twice = people2.findIndex(({ id: id4 }) => seen.size === seen.add(id4).size);
    return { kind: "person-twice", place: `/people/${twice}` };
  }
  const unknown = (id4) => id4 !== null && !eligibility.has(id4);
  for (const [at, { names: names3 }] of ballots.entries()) {
    const line5 = names3.findIndex(unknown);
    if (line5 >= 0) return { kind: "unknown-person", place: `/ballots/${at}/names/${line5}` };
  }
  for (const [at, settlement] of settlements.entries()) {
    for (const list2 of ["people", "chosen"]) {
      const line5 = settlement[list2].findIndex(unknown);
      if (line5 >= 0) return { kind: "unknown-person", place: `/settlements/${at}/${list2}/${line5}` };
    }
  }
  return null;
}
var init_count2 = __esm({
  "src/tally/count.ts"() {
    "use strict";
    init_result();
    init_judge();
    init_rank();
    init_tie();
  }
});

// src/tally/resolved-count.ts
function countInput({ directory, ballots }) {
  const roll = [...directory.people.values()].map(({ id: id4, eligible }) => ({ id: id4, eligible }));
  const outsiders = outsiderIds(
    ballots.flatMap(({ lines }) => lines),
    directory.people
  );
  return {
    people: [...roll, ...[...outsiders.values()].map((id4) => ({ id: id4, eligible: false }))],
    ballots: ballots.map(({ lines }) => ({
      names: lines.map((line5) => line5.person ?? outsiders.get(groupKey(line5)) ?? null)
    }))
  };
}
function outsiderIds(lines, people2) {
  const groups = new Set(lines.filter(isOutsider).map(groupKey));
  let mark = "~";
  while ([...people2.keys()].some((id4) => id4.startsWith(mark))) mark += "~";
  return new Map([...groups].sort().map((key, at) => [key, `${mark}${at + 1}`]));
}
function countResolved(rules, resolved, settlements) {
  const { people: people2, ballots } = countInput(resolved);
  return countBallots(rules, people2, ballots, settlements);
}
function currentSettlements(rules, resolved, all) {
  const { people: people2, ballots } = countInput(resolved);
  return settlementsInForce(rules, rankBallots(rules, people2, ballots), all);
}
var isOutsider;
var init_resolved_count = __esm({
  "src/tally/resolved-count.ts"() {
    "use strict";
    init_count2();
    init_forms();
    init_tie();
    isOutsider = (line5) => line5.state === "void" && line5.reason === "ineligible";
  }
});

// src/record/opened-box.ts
function openedBox(opened, log) {
  const paper = paperBallots(log);
  const all = [...opened, ...paper].sort((a, b) => compareText(a.id, b.id));
  const wanted = ofKind(log, "test-ballot-found").map(({ data }) => contentOf(data.names));
  const tests = findTests(all, wanted);
  return {
    ...{ all, inBox: opened.length, paper: paper.length },
    counted: all.filter(({ id: id4 }) => !tests.has(id4)),
    tests: [...tests],
    testsMissing: wanted.length - tests.size
  };
}
function findTests(all, wanted) {
  const open2 = /* @__PURE__ */ new Map();
  for (const content of wanted) open2.set(content, (open2.get(content) ?? 0) + 1);
  const found = /* @__PURE__ */ new Set();
  if (open2.size === 0) return found;
  for (const { id: id4, source, fault, names: names3 } of all) {
    if (source === "paper" || fault !== null) continue;
    const content = contentOf(names3.map(({ written }) => written));
    const left = open2.get(content) ?? 0;
    if (left === 0) continue;
    open2.set(content, left - 1);
    found.add(id4);
  }
  return found;
}
function paperBallots(log) {
  const sheets = new Map(ofKind(log, "paper-ballot").map((entry) => [entry.data.number, entry]));
  return [...sheets.values()].map(({ dataHash: dataHash2, data }) => ({
    id: dataHash2,
    source: "paper",
    names: data.names.map((written) => ({ written })),
    fault: null
  }));
}
var contentOf;
var init_opened_box = __esm({
  "src/record/opened-box.ts"() {
    "use strict";
    init_chain();
    init_bytes();
    init_normal_form();
    contentOf = (names3) => JSON.stringify(names3.map(normalForm).sort(compareText));
  }
});

// src/record/public-events.ts
var entriesOf, publicEvents, officerNames;
var init_public_events = __esm({
  "src/record/public-events.ts"() {
    "use strict";
    entriesOf = (record) => record.log;
    publicEvents = (log, kind) => log.filter((entry) => entry.kind === kind && entry.data !== void 0).map(({ seq, at, actor, data }) => ({ seq, at, actor, data }));
    officerNames = (log) => new Map(publicEvents(log, "officer-added").map(({ data }) => [data.officer, data.name]));
  }
});

// src/record/seated.ts
function reservesInOrder(ranking, settlements) {
  const reserves2 = new Set(
    ranking.filter(({ standing }) => standing === "reserve").map(({ person }) => person)
  );
  return followers(ranking, settlements).filter((person) => reserves2.has(person));
}
function seatedPeople(ranking, settlements, answers, rule2) {
  const asked = (person) => rule2.asked ? answers.get(person) ?? "pending" : null;
  const seated = ranking.filter(({ standing }) => standing === "elected").map(({ person }) => ({ person, by: "votes", consent: asked(person) }));
  if (rule2.onRefusal === "seat-stays-empty") return seated;
  let open2 = seated.filter(({ consent }) => consent === "no").length;
  for (const person of followers(ranking, settlements)) {
    if (open2 === 0) break;
    const consent = asked(person);
    seated.push({ person, by: "refusal", consent });
    if (consent !== "no") open2 -= 1;
  }
  return seated;
}
function followers(ranking, settlements) {
  const rest = ranking.filter(({ standing }) => standing !== "elected");
  const order = [];
  for (let from = 0; from < rest.length; ) {
    const votes = rest[from]?.votes;
    const group = rest.filter((each) => each.votes === votes).map(({ person }) => person);
    const settled = settlements.find(({ line: line5, people: people2 }) => line5 === "reserves" && samePeople2(people2, group));
    if (group.length > 1 && settled === void 0) break;
    if (rest[from]?.standing === "tied") break;
    order.push(...settled?.chosen ?? group);
    from += group.length;
  }
  return order;
}
var samePeople2;
var init_seated = __esm({
  "src/record/seated.ts"() {
    "use strict";
    samePeople2 = (a, b) => a.length === b.length && a.every((person) => b.includes(person));
  }
});

// src/record/seating.ts
function seatingOf(setup, ranked, sexOf, log) {
  const rules = countRulesOf(setup);
  const settlements = settlementsInForce(rules, ranked, settlementsOf(log));
  const seated = seatPeople(rules, ranked, settlements);
  if (!seated.ok) throw new Error("a settlement in force does not fit");
  const { ranking, ties } = seated.value;
  const answers = new Map(
    publicEvents(log, "consent-answered").map(({ data }) => [data.person, data.answer])
  );
  const elected = seatedPeople(ranking, settlements, answers, setup.rules.consent);
  const holding = elected.filter(({ consent }) => consent !== "no");
  const women = holding.filter(({ person }) => sexOf(person) === "P").length;
  const target = percentOf(WOMEN_PERCENT, rules.seats);
  return {
    ...{ ranking, settlements },
    published: {
      ties: ties.map((tie2) => ({ ...tie2, people: [...tie2.people] })),
      settled: settlements.map((settlement) => settledTie(ranked, settlement)),
      elected: [...elected],
      reserves: [...reservesInOrder(ranking, settlements)],
      women: { elected: women, of: holding.length, target }
    }
  };
}
function settledTie(ranked, { line: line5, people: people2, chosen, method, entry }) {
  const placing = ranked.find(({ person }) => person === people2[0]);
  if (placing === void 0) throw new Error("a settlement stands for a tie that does not");
  const { rank, votes } = placing;
  return {
    ...{ line: line5, rank, votes, people: [...people2], chosen: [...chosen], method },
    ...{ how: entry.data.how, officers: entry.actor.split("+") }
  };
}
var WOMEN_PERCENT, countRulesOf, settlementsOf;
var init_seating = __esm({
  "src/record/seating.ts"() {
    "use strict";
    init_rules();
    init_tie();
    init_public_events();
    init_seated();
    WOMEN_PERCENT = 30;
    countRulesOf = ({ rules, runOffOf }) => ({
      names: rules.names,
      faults: rules.faults,
      seats: runOffOf?.seats ?? rules.seats,
      reserves: runOffOf === null ? rules.reserves : 0
    });
    settlementsOf = (log) => publicEvents(log, "tie-settled").map((entry) => {
      const { line: line5, people: people2, chosen, method } = entry.data;
      return { line: line5, people: people2, chosen, method, entry };
    });
  }
});

// src/record/result.ts
function resultOf({ setup, directory, opened, log }) {
  const box = openedBox(opened, log);
  const resolved = resolveNames(directory, box.counted, decisionsOf(log));
  const counted = countResolved(countRulesOf(setup), resolved, []);
  if (!counted.ok) throw new Error(`the count refuses its own input: ${counted.refusal.kind}`);
  const { ballots, names: names3, ranking: ranked } = counted.value;
  const seating = seatingOf(setup, ranked, (person) => directory.people.get(person)?.sex ?? "?", log);
  const { ranking, settlements, published } = seating;
  const { ties } = published;
  const complete = !ties.some(({ line: line5 }) => line5 === "seats");
  return {
    ...{ box, resolved, settlements },
    tally: { ballots, names: names3, ranking, ties, complete },
    published: {
      ...published,
      ballots: ballotSums(box, resolved, ballots),
      names: { valid: names3.valid, void: { ...names3.void } },
      ranking: ranking.map((placing) => ({ ...placing, ...shownPerson(directory, placing.person) }))
    }
  };
}
function shownPerson({ people: people2 }, id4) {
  const person = people2.get(id4);
  if (person === void 0) throw new Error("somebody was counted who is not in the directory");
  const { name, aliases, unit, sex } = person;
  return { name, aliases: [...aliases], unit, sex };
}
var resultHash, decisionsOf, ballotSums;
var init_result2 = __esm({
  "src/record/result.ts"() {
    "use strict";
    init_chain();
    init_hash();
    init_decision();
    init_resolved_count();
    init_opened_box();
    init_seating();
    resultHash = (result) => hashJson(result);
    decisionsOf = (log) => ofKind(log, "name-decided").map(({ data, actor }) => {
      const [first = "", second = ""] = actor.split("+");
      return { ...data, officers: [first, second] };
    });
    ballotSums = (box, { unreadable }, { valid, invalid }) => ({
      inBox: box.inBox,
      paper: box.paper,
      testsSetAside: box.tests.length,
      counted: box.counted.length,
      valid,
      invalid: { ...invalid, ...unreadable }
    });
  }
});

// src/record/reconcile.ts
function reconcile(figures) {
  const { printed, spent, revoked, left, spoiled } = figures;
  const outstanding = printed - spent - revoked - left;
  return {
    ...figures,
    outstanding,
    agrees: outstanding === 0 && spoiled === revoked && boxFits(figures)
  };
}
var boxFits;
var init_reconcile = __esm({
  "src/record/reconcile.ts"() {
    "use strict";
    boxFits = ({ ballots, spent, checkIns, testSlips }) => ballots === spent && ballots <= checkIns + testSlips;
  }
});

// src/record/sums.ts
function reconciliationOf(log) {
  const [closed2] = publicEvents(log, "voting-closed");
  const [frozen] = publicEvents(log, "election-frozen");
  const counted = publicEvents(log, "slips-counted").at(-1);
  if (closed2 === void 0 || frozen === void 0 || counted === void 0)
    throw new Error("no reconciliation before the closing");
  const { tokens, left, checkIns, testSlips, ballots, note: note3 } = closed2.data;
  const spoiledInPrint = frozen.data.tokens - frozen.data.usable;
  const sums = reconcile({
    printed: frozen.data.usable,
    spent: tokens.spent,
    revoked: tokens.revoked - spoiledInPrint,
    spoiled: counted.data.spoiled,
    ...{ left, checkIns, testSlips, ballots }
  });
  const registered = tokens.printed + tokens.spent + tokens.revoked;
  if (sums.outstanding !== closed2.data.outstanding || registered !== frozen.data.tokens || !boxFits(sums))
    throw new Error("the closing entry does not add up");
  return { ...sums, note: note3 };
}
function differenceIsNoted(log, paper) {
  const { agrees: agrees2, note: note3, ballots, checkIns, testSlips } = reconciliationOf(log);
  if (!agrees2 && note3.trim() === "") return false;
  const withinBound = ballots + paper <= checkIns + testSlips;
  return withinBound || publicEvents(log, "note-added").some(({ data }) => data.about === "paper");
}
function slipSums(record) {
  const log = entriesOf(record);
  const { paper, note: note3, ...figures } = record.reconciliation;
  const { note: logged, ...expected } = reconciliationOf(log);
  const fields = Object.keys(expected).map(
    (field2) => [`reconciliation.${field2}`, figures[field2] === expected[field2]]
  );
  const given = publicEvents(log, "test-slips-given").reduce((sum, { data }) => sum + data.slips, 0);
  return [
    ...fields,
    ["reconciliation.note", note3 === logged],
    ["reconciliation.paper", paper === record.result.ballots.paper && paper <= times(log, "paper-ballot")],
    [
      "reconciliation.checkIns",
      figures.checkIns === times(log, "checked-in") - times(log, "check-in-undone")
    ],
    ["reconciliation.testSlips", figures.testSlips === given]
  ];
}
function turnoutSums({ turnout, reconciliation }) {
  const { eligible, checkedIn, rows } = turnout;
  const sexes3 = ["L", "P"];
  const inRows = (part, sex) => rows.reduce((sum, row4) => sum + row4[part][sex], 0);
  return [
    ["turnout.checkedIn", checkedIn.L + checkedIn.P + checkedIn.unknown === reconciliation.checkIns],
    ["turnout.eligible.unknown", checkedIn.unknown <= eligible.unknown],
    ...sexes3.flatMap((sex) => [
      [`turnout.eligible.${sex}`, checkedIn[sex] <= eligible[sex]],
      [`turnout.rows: eligible.${sex}`, rows.length === 0 || inRows("eligible", sex) === eligible[sex]],
      [`turnout.rows: checkedIn.${sex}`, rows.length === 0 || inRows("checkedIn", sex) === checkedIn[sex]]
    ]),
    ...rows.map((row4, at) => {
      const within = sexes3.every((sex) => row4.checkedIn[sex] <= row4.eligible[sex]);
      return [`turnout.rows[${at}]`, within];
    })
  ];
}
function resultSums(record) {
  const { result, reconciliation, setup } = record;
  const { ballots, names: names3, ranking } = result;
  const log = entriesOf(record);
  const invalid = Object.values(ballots.invalid).reduce((sum, each) => sum + each, 0);
  const unread = ballots.invalid.unsealable + ballots.invalid.unreadable + ballots.invalid.otherElection;
  const votes = ranking.reduce((sum, person) => sum + person.votes, 0);
  const [box] = publicEvents(log, "box-opened");
  const asideTold = publicEvents(log, "test-ballots-set-aside").reduce(
    (sum, { data }) => sum + data.ballots,
    0
  );
  return [
    ["result.ballots.inBox", ballots.inBox === reconciliation.ballots && ballots.inBox === box?.data.ballots],
    ["result.ballots.testsSetAside", ballots.testsSetAside === times(log, "test-ballot-found")],
    ["result.ballots.testsSetAside", ballots.testsSetAside === asideTold],
    ["result.ballots.counted", ballots.counted === ballots.inBox + ballots.paper - ballots.testsSetAside],
    ["result.ballots.valid", ballots.valid + invalid === ballots.counted],
    ["result.ballots.invalid", unread === box?.data.unreadable],
    ["result.names.valid", names3.valid === votes && votes <= ballots.valid * setup.rules.names.max],
    ["result.ranking", new Set(ranking.map(({ person }) => person)).size === ranking.length],
    ...ranking.map(
      (person, at) => [
        `result.ranking[${at}].votes`,
        person.votes >= 1 && person.votes <= ballots.valid
      ]
    )
  ];
}
var sumFault, times;
var init_sums = __esm({
  "src/record/sums.ts"() {
    "use strict";
    init_public_events();
    init_reconcile();
    sumFault = (record) => [...slipSums(record), ...turnoutSums(record), ...resultSums(record)].find(([, agrees2]) => !agrees2)?.[0] ?? null;
    times = (log, kind) => log.filter((entry) => entry.kind === kind).length;
  }
});

// src/record/turnout.ts
function publicTurnout(units) {
  const singles = [...units].sort((a, b) => byName(a.unit, b.unit)).map(rowOf);
  const groups = [];
  let open2 = null;
  for (const small of singles.filter((row4) => !isLarge(row4))) {
    open2 = open2 === null ? small : together(open2, small);
    if (isLarge(open2)) {
      groups.push(open2);
      open2 = null;
    }
  }
  const large = singles.filter(isLarge);
  const rows = open2 === null ? [...large, ...groups] : withRest(large, groups, open2);
  return {
    eligible: sumOf(units.map(({ eligible }) => eligible)),
    checkedIn: sumOf(units.map(({ checkedIn }) => checkedIn)),
    rows: rows.sort((a, b) => byName(a.units[0] ?? "", b.units[0] ?? ""))
  };
}
function withRest(large, groups, rest) {
  const last = groups.at(-1);
  if (last !== void 0) return [...large, ...groups.slice(0, -1), together(last, rest)];
  const smallest = [...large].sort((a, b) => peopleOf(a) - peopleOf(b))[0];
  if (smallest === void 0) return [];
  return [...large.filter((row4) => row4 !== smallest), together(smallest, rest)];
}
function byName(a, b) {
  const key = (name) => name.replace(/\d+/g, (digits) => digits.padStart(6, "0"));
  return compareText(key(a), key(b)) || compareText(a, b);
}
var LEAST_OF_A_SEX, LEAST_OF_BOTH, rowOf, peopleOf, isLarge, together, sumOf;
var init_turnout = __esm({
  "src/record/turnout.ts"() {
    "use strict";
    init_bytes();
    LEAST_OF_A_SEX = 5;
    LEAST_OF_BOTH = 10;
    rowOf = ({ unit, eligible, checkedIn }) => ({
      units: [unit],
      eligible: { L: eligible.L, P: eligible.P },
      checkedIn: { L: checkedIn.L, P: checkedIn.P }
    });
    peopleOf = ({ eligible }) => eligible.L + eligible.P;
    isLarge = (row4) => peopleOf(row4) >= LEAST_OF_BOTH && [row4.eligible.L, row4.eligible.P].every((people2) => people2 === 0 || people2 >= LEAST_OF_A_SEX);
    together = (a, b) => ({
      units: [...a.units, ...b.units].sort(byName),
      eligible: { L: a.eligible.L + b.eligible.L, P: a.eligible.P + b.eligible.P },
      checkedIn: { L: a.checkedIn.L + b.checkedIn.L, P: a.checkedIn.P + b.checkedIn.P }
    });
    sumOf = (people2) => people2.reduce(
      (sum, { L, P, unknown }) => ({ L: sum.L + L, P: sum.P + P, unknown: sum.unknown + unknown }),
      {
        L: 0,
        P: 0,
        unknown: 0
      }
    );
  }
});

// src/record/build.ts
function buildRecord(parts, unseal) {
  const { setup, lines, log, boxSecret } = parts;
  const keys = { publicKey: fromHex(setup.boxKey), secretKey: boxSecret };
  const opened = parts.envelopes.map(({ sealed }) => openEnvelope(sealed, keys, setup.electionId, unseal));
  const directory = directoryOf(directoryAtCount(lines, log, setup));
  const result = resultOf({ setup, directory, opened, log });
  const refusal = refusalOf(result, log);
  if (refusal !== null) return refuse(refusal);
  const annexText = canonicalJson(annexOf(parts, result));
  const record = recordOf(parts, result, hashBytes(toUtf8(annexText)));
  const wrong = sumFault(record);
  if (wrong !== null) throw new Error(`the record does not add up: ${wrong}`);
  const certified = ofKind(log, "certified").at(-1);
  if (certified?.data.resultHash !== resultHash(record.result))
    throw new Error("the certified result is another one");
  const recordText = canonicalJson(record);
  return accept({ record, recordText, annexText, recordHash: hashBytes(toUtf8(recordText)) });
}
function refusalOf(result, log) {
  const { testsMissing, paper } = result.box;
  if (!differenceIsNoted(log, paper)) return { kind: "difference-without-note" };
  if (testsMissing > 0) return { kind: "test-ballots-missing", ballots: testsMissing };
  return result.tally.complete ? null : { kind: "seat-tie-open" };
}
function recordOf(parts, result, annexHash) {
  const { setup, log, turnout, build } = parts;
  const seal2 = closingSeal(log);
  if (seal2 === null) throw new Error("no record before the closing");
  const { rows, ...people2 } = publicTurnout(turnout);
  return {
    ...{
      protocol: PROTOCOL,
      document: "record",
      build,
      setup,
      setupHash: setupHash(setup),
      closingSeal: seal2
    },
    turnout: {
      ...people2,
      rows: rows.map((row4) => ({ ...row4, units: [...row4.units] }))
    },
    reconciliation: { ...reconciliationOf(log), paper: result.box.paper },
    result: result.published,
    aliases: publicAliases(result),
    log: log.map(publicEntry),
    annexHash
  };
}
function publicAliases({ resolved }) {
  const { forms, others } = aliasList(resolved);
  return { forms: forms.map((form) => ({ ...form })), others };
}
function annexOf(parts, { box }) {
  const { setup, log, envelopes, tokens, lines, turnout } = parts;
  const byId = (items) => [...items].sort((a, b) => compareText(a.id, b.id));
  return {
    ...{ protocol: PROTOCOL, document: "annex", electionId: setup.electionId, setupHash: setupHash(setup) },
    boxSecret: toHex(parts.boxSecret),
    envelopes: byId(envelopes).map(({ id: id4, sealed }) => ({ id: id4, sealed: toBase64(sealed) })),
    ballots: box.all.map(({ id: id4, source, fault, names: names3 }) => ({ id: id4, source, fault, names: [...names3] })),
    tests: [...box.tests],
    decisions: standingDecisions(log),
    privateEntries: log.filter(({ kind }) => EVENTS[kind].visibility === "private").map(({ seq, data, salt }) => ({ seq, data, salt })),
    tokens: [...tokens].sort((a, b) => compareText(a.hash, b.hash)).map(({ hash: hash4, state }) => ({ hash: hash4, state })),
    roll: byId(lines),
    turnout: turnout.map(({ unit, eligible, checkedIn }) => ({
      unit,
      eligible: { ...eligible },
      checkedIn: { ...checkedIn }
    }))
  };
}
function standingDecisions(log) {
  const standing = new Map(
    ofKind(log, "name-decided").map((entry) => [
      JSON.stringify([entry.data.form, entry.data.written]),
      entry
    ])
  );
  return [...standing.values()].sort((a, b) => a.seq - b.seq).map(({ seq, data, actor }) => ({ seq, ...data, officers: actor.split("+") }));
}
var init_build = __esm({
  "src/record/build.ts"() {
    "use strict";
    init_chain();
    init_events();
    init_envelope();
    init_bytes();
    init_canonical();
    init_hash();
    init_result();
    init_setup_document();
    init_aliases();
    init_match();
    init_directory3();
    init_result2();
    init_sums();
    init_turnout();
  }
});

// src/election/sentences.ts
function ruleSentences(rules) {
  return Object.keys(SAYS).map((rule2) => {
    const [id4, en] = SAYS[rule2](rules);
    return { rule: rule2, id: id4, en, article: rules.articles[rule2] ?? "" };
  });
}
var SAYS;
var init_sentences = __esm({
  "src/election/sentences.ts"() {
    "use strict";
    SAYS = {
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
      names: ({ names: names3 }) => names3.min === names3.max ? [
        `Setiap kartu suara berisi tepat ${names3.max} nama.`,
        `Each ballot holds exactly ${names3.max} names.`
      ] : [
        `Setiap kartu suara berisi ${names3.min} sampai ${names3.max} nama.`,
        `Each ballot holds ${names3.min} to ${names3.max} names.`
      ],
      faults: ({ faults: faults2 }) => [
        [
          "Terlalu banyak nama: kartu tidak sah.",
          faults2.tooFew === "accept" ? "Kurang nama: kartu tetap sah." : "Kurang nama: kartu tidak sah.",
          faults2.repeated === "count-once" ? "Nama berulang: dihitung satu kali." : "Nama berulang: kartu tidak sah.",
          faults2.ineligible === "void-name" ? "Orang yang tidak dapat dipilih: nama itu gugur." : "Orang yang tidak dapat dipilih: kartu tidak sah.",
          faults2.unresolved === "void-name" ? "Nama yang tidak dapat dipastikan: nama itu gugur." : "Nama yang tidak dapat dipastikan: kartu tidak sah."
        ].join(" "),
        [
          "Too many names: the ballot is invalid.",
          faults2.tooFew === "accept" ? "Too few: the ballot stays valid." : "Too few: the ballot is invalid.",
          faults2.repeated === "count-once" ? "A repeated name counts once." : "A repeated name: the ballot is invalid.",
          faults2.ineligible === "void-name" ? "A person who cannot be elected: that name is void." : "A person who cannot be elected: the ballot is invalid.",
          faults2.unresolved === "void-name" ? "A name nobody can resolve: that name is void." : "A name nobody can resolve: the ballot is invalid."
        ].join(" ")
      ],
      seats: ({ seats: seats2 }) => [
        `Yang dipilih: ${seats2} orang, menurut suara terbanyak.`,
        `${seats2} people are elected, by most votes.`
      ],
      oddSeats: ({ oddSeats }) => oddSeats ? ["Jumlah yang terpilih harus ganjil.", "The number of seats must be odd."] : ["Jumlah yang terpilih tidak harus ganjil.", "The number of seats need not be odd."],
      reserves: ({ reserves: reserves2 }) => reserves2 === 0 ? ["Tidak ada daftar cadangan.", "There is no reserve list."] : [`Daftar cadangan: ${reserves2} orang.`, `The reserve list has ${reserves2} people.`],
      turnout: ({ turnout }) => {
        if (turnout === null) return ["Tidak ada syarat kehadiran.", "No turnout is required."];
        const short = {
          visits: ["dikunjungi dari rumah ke rumah", "house-to-house visits"],
          "re-run": ["pemungutan suara diulang", "the vote is held again"],
          "accept-with-note": ["diterima dengan catatan", "accepted with a note"]
        };
        const [id4, en] = short[turnout.ifShort];
        return [
          `Sah bila hadir paling sedikit ${turnout.percent} persen wajib pilih; bila kurang: ${id4}.`,
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
        const names3 = [
          [bars.partyOfficer, "pengurus partai", "party officers"],
          [bars.villageOfficial, "perangkat desa/kelurahan", "village officials"],
          [bars.illiterate, "yang tidak dapat membaca dan menulis", "people who cannot read and write"],
          [bars.panitia, "anggota panitia", "committee members"]
        ].filter(([on]) => on === true);
        if (names3.length === 0)
          return ["Tidak ada yang dikecualikan dari keterpilihan.", "Nobody is barred from being elected."];
        return [
          `Tidak dapat dipilih: ${names3.map(([, id4]) => id4).join(", ")}.`,
          `Cannot be elected: ${names3.map(([, , en]) => en).join(", ")}.`
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
  }
});

// src/record/berita-acara/words.ts
function inWords(count5) {
  if (count5 < 12) return UNITS[count5] ?? "";
  if (count5 < 20) return `${inWords(count5 - 10)} belas`;
  if (count5 < 100) return joined(`${inWords(Math.floor(count5 / 10))} puluh`, count5 % 10);
  if (count5 < 200) return joined("seratus", count5 - 100);
  if (count5 < 1e3) return joined(`${inWords(Math.floor(count5 / 100))} ratus`, count5 % 100);
  if (count5 < 2e3) return joined("seribu", count5 - 1e3);
  return joined(`${inWords(Math.floor(count5 / 1e3))} ribu`, count5 % 1e3);
}
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
var DAYS, MONTHS, UNITS, inDigits, joined, dayName, SEX, METHOD, CONSENT, STANDING, VOID, INVALID, HAS_GLYPH2, printable2;
var init_words = __esm({
  "src/record/berita-acara/words.ts"() {
    "use strict";
    init_rules();
    DAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
    MONTHS = [
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
    UNITS = [
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
    inDigits = (count5) => String(count5).replace(/\B(?=(\d{3})+$)/g, ".");
    joined = (head, rest) => rest === 0 ? head : `${head} ${inWords(rest)}`;
    dayName = (date) => DAYS[(/* @__PURE__ */ new Date(`${date}T00:00:00Z`)).getUTCDay()] ?? "";
    SEX = { L: "L", P: "P", "?": "\u2013" };
    METHOD = { "run-off": "putaran ulang", deliberation: "musyawarah", lots: "undian" };
    CONSENT = { yes: "bersedia", no: "tidak bersedia", pending: "belum menjawab" };
    STANDING = { elected: "terpilih", tied: "suara sama", reserve: "cadangan", other: "\u2013" };
    VOID = {
      unresolved: "tidak dapat dipastikan",
      "not-a-name": "bukan nama",
      ineligible: "tidak dapat dipilih"
    };
    INVALID = {
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
    HAS_GLYPH2 = /[\n\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2212]/;
    printable2 = (text4) => [...text4.normalize("NFC")].map((sign) => {
      if (HAS_GLYPH2.test(sign)) return sign;
      if (/[\u02b9-\u02bf\u02c8]/.test(sign)) return "\u2019";
      const bare = sign.normalize("NFD").replace(new RegExp("\\p{Mn}", "gu"), "");
      return bare === "" || HAS_GLYPH2.test(bare) ? bare : "?";
    }).join("");
  }
});

// src/record/berita-acara/sheet.ts
import PDFDocument2 from "pdfkit";
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
  const { start, count: count5 } = pen.bufferedPageRange();
  for (let page = start; page < start + count5; page += 1) {
    pen.switchToPage(page);
    pen.page.margins.bottom = 0;
    rule(pen, FOOT - 6);
    pen.font("regular").fontSize(8).fillColor(GREY2);
    pen.text(printable2(foot), LEFT, FOOT, { width: WIDTH - 90, lineBreak: false, ellipsis: true });
    const number = `halaman ${page - start + 1} dari ${count5}`;
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
function paragraph(pen, text4, style = {}) {
  const { indent = 0, align = "left" } = style;
  put3(pen, style);
  pen.text(printable2(text4), LEFT + indent, pen.y, { width: WIDTH - indent, align, lineGap: LEADING2 });
}
function put3(pen, { bold = false, size = SIZE, colour = INK2 }) {
  pen.font(bold ? "bold" : "regular").fontSize(size).fillColor(colour);
}
function rule(pen, y, weight2 = 0.5) {
  pen.save();
  pen.lineWidth(weight2).strokeColor(INK2).moveTo(LEFT, y).lineTo(RIGHT, y).stroke();
  pen.restore();
}
function partHead(pen, head) {
  gap(pen, 10);
  room(pen, 62);
  paragraph(pen, head, { bold: true, size: 11.5 });
  gap(pen, 3);
}
var LEFT, RIGHT, WIDTH, TOP, BOTTOM, FOOT, INK2, GREY2, PALE2, SIZE, LEADING2, gap;
var init_sheet2 = __esm({
  "src/record/berita-acara/sheet.ts"() {
    "use strict";
    init_bytes();
    init_words();
    LEFT = 62;
    RIGHT = 533;
    WIDTH = RIGHT - LEFT;
    TOP = 54;
    BOTTOM = 776;
    FOOT = 792;
    INK2 = "#000000";
    GREY2 = "#555555";
    PALE2 = "#e6e6e6";
    SIZE = 10.5;
    LEADING2 = 2.2;
    gap = (pen, height) => {
      pen.y += height;
    };
  }
});

// src/record/berita-acara/qr.ts
import { create as create2 } from "qrcode";
function drawQr2(pen, text4, x, y, side) {
  const { modules } = create2(text4, { errorCorrectionLevel: "M" });
  const size = side / modules.size;
  pen.save();
  for (let row4 = 0; row4 < modules.size; row4 += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const from = column;
      while (column < modules.size && modules.get(row4, column) === 1) column += 1;
      if (column > from) pen.rect(x + from * size, y + row4 * size, (column - from) * size, size);
    }
  }
  pen.fill(INK2);
  pen.restore();
}
var init_qr2 = __esm({
  "src/record/berita-acara/qr.ts"() {
    "use strict";
    init_sheet2();
  }
});

// src/record/berita-acara/table.ts
function table(pen, columns, rows) {
  const head = { cells: columns.map((column) => column.head), bold: true };
  const [first] = rows;
  const start = heightOf(pen, columns, head) + (first === void 0 ? 0 : heightOf(pen, columns, first));
  if (pen.y + start > BOTTOM) pen.addPage();
  drawRow(pen, columns, head, HEAD);
  for (const row4 of rows) {
    if (pen.y + heightOf(pen, columns, row4) > BOTTOM) {
      pen.addPage();
      drawRow(pen, columns, head, HEAD);
    }
    drawRow(pen, columns, row4, null);
  }
  pen.x = LEFT;
}
function heightOf(pen, columns, row4) {
  put3(pen, { size: SIZE2, bold: row4.bold ?? false });
  const heights = columns.map(
    (column, at) => pen.heightOfString(printable2(row4.cells[at] ?? ""), { width: inner(column) })
  );
  return Math.max(pen.currentLineHeight(true), ...heights) + 2 * PAD_Y;
}
function drawRow(pen, columns, row4, fill) {
  const height = heightOf(pen, columns, row4);
  const top = pen.y;
  let x = LEFT;
  for (const [at, column] of columns.entries()) {
    const width = column.share * WIDTH;
    if (fill !== null) pen.save().rect(x, top, width, height).fill(fill).restore();
    pen.save().lineWidth(0.4).strokeColor(INK2).rect(x, top, width, height).stroke().restore();
    put3(pen, { size: SIZE2, bold: row4.bold ?? false });
    const text4 = printable2(row4.cells[at] ?? "");
    pen.text(text4, x + PAD_X, top + PAD_Y, { width: inner(column), align: column.align ?? "left" });
    x += width;
  }
  if (row4.ends === true)
    pen.save().lineWidth(1.6).strokeColor(INK2).moveTo(LEFT, top + height).lineTo(LEFT + WIDTH, top + height).stroke().restore();
  pen.y = top + height;
}
function facts(pen, lines, labelShare = 0.36) {
  for (const [label, value] of lines) {
    const split3 = labelShare * WIDTH;
    put3(pen, { size: 10 });
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
var SIZE2, PAD_X, PAD_Y, HEAD, inner;
var init_table = __esm({
  "src/record/berita-acara/table.ts"() {
    "use strict";
    init_sheet2();
    init_words();
    SIZE2 = 9.5;
    PAD_X = 4;
    PAD_Y = 3;
    HEAD = "#ececec";
    inner = (column) => column.share * WIDTH - 2 * PAD_X;
  }
});

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
  for (const { text: text4 } of lines) {
    paragraph(pen, `\u2013  ${text4}`);
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
  for (const [at, line5] of [
    "aturan pemilihan (di halaman terakhir berita acara ini);",
    "daftar hadir dan daftar pemilih;",
    "berkas hasil record.json dengan tanda tangan record.json.sig dan kunci allowed_signers;",
    "lampiran rahasia annex.json dalam amplop bersegel, hanya dibuka kembali atas keberatan tertulis."
  ].entries())
    paragraph(pen, `${at + 1}.  ${line5}`, { indent: 14 });
}
function drawFingerprint(pen, record, recordHash) {
  gap(pen, 10);
  room(pen, QR_SIDE2 + 74);
  partHead(pen, "11. Sidik jari");
  const top = pen.y + 6;
  drawQr2(pen, recordHash.toUpperCase(), LEFT + 6, top, QR_SIDE2);
  const x = LEFT + QR_SIDE2 + 26;
  const width = RIGHT - x;
  pen.y = top - 4;
  for (const [label, hash4] of [
    ["Berkas hasil (record.json)", recordHash],
    ["Segel penutupan, seperti yang difoto warga", record.closingSeal],
    ["Dokumen awal, seperti yang difoto warga", record.setupHash]
  ]) {
    put3(pen, { size: 9, colour: GREY2 });
    pen.text(label, x, pen.y, { width });
    put3(pen, { size: 11, bold: true });
    pen.text(hashDigits(hash4), x, pen.y, { width });
    gap(pen, 4);
  }
  put3(pen, { size: 9, colour: GREY2 });
  pen.text(
    "Setiap orang dapat memeriksa hasil ini: bilik verify, atau ssh-keygen -Y verify. Angka di atas harus sama.",
    x,
    pen.y,
    { width }
  );
  pen.x = LEFT;
  pen.y = Math.max(pen.y, top + QR_SIDE2) + 6;
}
function drawSignatures(pen, record) {
  const { facts: election, rules } = record.setup;
  const names3 = [...officerNames(entriesOf(record)).values()];
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
      put3(pen, { bold: true });
      pen.text(printable2(role2), x, top, { width: width - 16, align: "center" });
      put3(pen, {});
      pen.text("( .............................................. )", x, top + 68, {
        width: width - 16,
        align: "center"
      });
    }
    pen.x = LEFT;
    pen.y = top + BOX_HEIGHT;
  }
  paragraph(pen, `Petugas: ${names3.join(", ")}.`, { size: 9, colour: GREY2 });
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
    ruleSentences(setup.rules).map(({ id: id4, article }, at) => ({
      cells: [String(at + 1), id4, article === "" ? "\u2013" : article]
    }))
  );
}
var QR_SIDE2, COLUMNS2, BOX_HEIGHT;
var init_closing = __esm({
  "src/record/berita-acara/closing.ts"() {
    "use strict";
    init_digits();
    init_sentences();
    init_public_events();
    init_qr2();
    init_sheet2();
    init_table();
    init_words();
    QR_SIDE2 = 92;
    COLUMNS2 = 2;
    BOX_HEIGHT = 92;
  }
});

// src/record/berita-acara/opening.ts
function drawHead(pen, { setup }) {
  const { facts: election } = setup;
  const above = [
    election.district === "" ? "" : `Kecamatan ${election.district}`,
    election.regency,
    election.province === "" ? "" : `Provinsi ${election.province}`
  ].filter((line5) => line5 !== "");
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
  const all = (people2) => people2.L + people2.P + people2.unknown;
  partHead(pen, "2. Wajib pilih dan kehadiran");
  const numbers = (label, people2) => ({
    cells: [label, ...[people2.L, people2.P, people2.unknown, all(people2)].map(inDigits)]
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
      rows.map((row4) => ({
        cells: [
          row4.units.join(", "),
          ...[row4.eligible.L, row4.eligible.P, row4.checkedIn.L, row4.checkedIn.P].map(inDigits)
        ]
      }))
    );
  }
  gap(pen, 5);
  for (const line5 of turnoutLines(record, all(eligible), all(checkedIn))) paragraph(pen, line5);
}
function turnoutLines(record, eligible, came) {
  const { setup } = record;
  const log = entriesOf(record);
  const { turnout, quorum } = setup.rules;
  const required = turnout === null ? "Aturan tidak menetapkan syarat kehadiran." : `Syarat kehadiran ${turnout.percent} persen dari ${inDigits(eligible)} wajib pilih, yaitu ${inDigits(percentOf(turnout.percent, eligible))} orang; hadir ${inDigits(came)} orang.`;
  const present = quorum === null ? [] : [
    `Kuorum utusan: ${inDigits(quorum.kind === "people" ? quorum.least : percentOf(quorum.least, eligible))} orang.`
  ];
  const judged2 = publicEvents(log, "turnout-judged").map(({ data }) => {
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
  return [required, ...present, ...judged2, ...changes];
}
function drawReconciliation(pen, record) {
  const { agrees: agrees2, note: note3, ...figures } = record.reconciliation;
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
    lines.map(([label, value]) => ({ cells: [label, signed2(value)] }))
  );
  gap(pen, 5);
  paragraph(pen, agrees2 ? "Semua angka cocok." : "Ada selisih, dengan catatan berikut.");
  if (note3 !== "") paragraph(pen, `Catatan: ${note3}`);
  for (const { data } of publicEvents(entriesOf(record), "bound-reached"))
    paragraph(pen, `Kejadian: satu kartu lagi akan melebihi daftar hadir (${inDigits(data.ballots)}).`);
}
var signed2;
var init_opening = __esm({
  "src/record/berita-acara/opening.ts"() {
    "use strict";
    init_rules();
    init_public_events();
    init_sheet2();
    init_table();
    init_words();
    signed2 = (value) => value < 0 ? `-${inDigits(-value)}` : inDigits(value);
  }
});

// src/record/berita-acara/result.ts
function drawBallots(pen, { result }) {
  const { ballots, names: names3 } = result;
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
  const { inInvalidBallot, repeated, ineligible, unresolved } = names3.void;
  table(
    pen,
    [{ ...amounts[0], head: "Nama yang tertulis" }, amounts[1]],
    [
      { cells: ["Sah, dihitung sebagai suara", inDigits(names3.valid)], bold: true },
      { cells: ["Gugur: dalam kartu suara tidak sah", inDigits(inInvalidBallot)] },
      { cells: ["Gugur: berulang dalam satu kartu", inDigits(repeated)] },
      { cells: ["Gugur: orang yang tidak dapat dipilih", inDigits(ineligible)] },
      { cells: ["Gugur: tidak dapat dipastikan", inDigits(unresolved)] }
    ]
  );
}
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
  const nameOf3 = names(ranking);
  const officers = officerNames(entriesOf(record));
  for (const tie2 of settled) {
    const who = tie2.officers.map((id4) => officers.get(id4) ?? id4).join(" dan ");
    paragraph(
      pen,
      `Peringkat ${inDigits(tie2.rank)} dengan ${inDigits(tie2.votes)} suara, ${lineOf2(tie2.line)}: ${tie2.people.map(nameOf3).join(", ")}. Diselesaikan dengan ${METHOD[tie2.method]}: ${tie2.how} ${tie2.line === "seats" ? "Mendapat tempat" : "Urutannya"}: ${tie2.chosen.map(nameOf3).join(", ")}. Dicatat oleh ${who}.`
    );
    gap(pen, 3);
  }
  for (const { data } of publicEvents(entriesOf(record), "paper-run-off"))
    paragraph(
      pen,
      `Putaran ulang di atas kertas: ${inDigits(data.handedIn)} kartu masuk, ${inDigits(data.valid)} sah, ${inDigits(data.invalid)} tidak sah; ${data.votes.map(({ person, votes }) => `${nameOf3(person)} ${inDigits(votes)} suara`).join(", ")}.`
    );
  for (const tie2 of ties)
    paragraph(
      pen,
      `Belum diselesaikan: peringkat ${inDigits(tie2.rank)} dengan ${inDigits(tie2.votes)} suara, ${lineOf2(tie2.line)}: ${tie2.people.map(nameOf3).join(", ")}.`
    );
}
function drawElected(pen, { result, setup }) {
  const byId = new Map(result.ranking.map((person) => [person.person, person]));
  const row4 = (id4, at, last) => {
    const person = byId.get(id4);
    return {
      cells: [
        String(at + 1),
        person === void 0 ? id4 : withAliases(person),
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
      return row4(person, at, by === "refusal" ? `menggantikan; ${answer}` : answer);
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
    result.reserves.map((person, at) => row4(person, at, "cadangan"))
  );
}
function drawAliases(pen, { aliases, result }) {
  partHead(pen, "8. Tulisan nama yang diputuskan");
  const nameOf3 = names(result.ranking);
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
          person !== null ? nameOf3(person) : reason2 === null ? "" : `gugur: ${VOID[reason2]}`,
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
var amounts, withAliases, lineOf2, names;
var init_result3 = __esm({
  "src/record/berita-acara/result.ts"() {
    "use strict";
    init_public_events();
    init_sheet2();
    init_table();
    init_words();
    amounts = [
      { head: "", share: 0.8 },
      { head: "Jumlah", share: 0.2, align: "right" }
    ];
    withAliases = (person) => person.aliases.length === 0 ? person.name : `${person.name} (${person.aliases.join(" / ")})`;
    lineOf2 = (line5) => line5 === "seats" ? "pada batas terpilih" : "pada cadangan";
    names = (ranking) => {
      const byId = new Map(ranking.map((person) => [person.person, person.name]));
      return (id4) => byId.get(id4) ?? id4;
    };
  }
});

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
var init_berita_acara = __esm({
  "src/record/berita-acara/berita-acara.ts"() {
    "use strict";
    init_digits();
    init_hash();
    init_public_events();
    init_closing();
    init_opening();
    init_result3();
    init_sheet2();
  }
});

// src/record/minutes.ts
function signMinutes(pdf, recordHash, keys, sign) {
  return concat(pdf, tail(recordHash, signSsh(signedBytes2(pdf, recordHash), NAMESPACE, keys, sign)));
}
function tail(recordHash, signature) {
  const lines = [recordHash, ...signature.trimEnd().split("\n")];
  return toUtf8(`${MARK}${lines.map((line5) => `% ${line5}
`).join("")}`);
}
var NAMESPACE, MARK, signedBytes2;
var init_minutes = __esm({
  "src/record/minutes.ts"() {
    "use strict";
    init_sshsig();
    init_bytes();
    NAMESPACE = "bilik-berita-acara";
    MARK = "\n% berita acara of the record with this hash, signed by its record key:\n";
    signedBytes2 = (pdf, recordHash) => concat(toUtf8(recordHash), pdf);
  }
});

// src/record/signers.ts
var PRINCIPAL, SIGNED_NAMESPACES, allowedSigners;
var init_signers = __esm({
  "src/record/signers.ts"() {
    "use strict";
    init_sshsig();
    PRINCIPAL = "panitia";
    SIGNED_NAMESPACES = ["bilik-record", "bilik-log", "bilik-berita-acara"];
    allowedSigners = (recordKey) => allowedSigner(PRINCIPAL, SIGNED_NAMESPACES, recordKey);
  }
});

// src/record/pack.ts
async function packRecord(built, signer, fonts, sign) {
  const pdf = await beritaAcaraPdf(built.record, fonts);
  return signedFiles(built, pdf, signer, sign);
}
function signedFiles(built, pdf, { secretKey, publicKey: publicKey2 }, sign) {
  const keys = { publicKey: fromHex(publicKey2), secretKey };
  const record = toUtf8(built.recordText);
  return /* @__PURE__ */ new Map([
    ["record.json", record],
    ["record.json.sig", toUtf8(signSsh(record, "bilik-record", keys, sign))],
    ["allowed_signers", toUtf8(allowedSigners(keys.publicKey))],
    ["annex.json", toUtf8(built.annexText)],
    ["berita-acara.pdf", signMinutes(pdf, built.recordHash, keys, sign)]
  ]);
}
var init_pack = __esm({
  "src/record/pack.ts"() {
    "use strict";
    init_sshsig();
    init_bytes();
    init_berita_acara();
    init_minutes();
    init_signers();
  }
});

// src/roll/turnout.ts
function turnoutOf(residents, rules, facts2, checkedIn) {
  const judged2 = residents.map((resident) => {
    const vote2 = canVote(resident, rules, facts2);
    const came = checkedIn.has(resident.id);
    const unsure = !vote2.ok && vote2.refusal.kind === "age-to-confirm" && !came;
    return { resident, came, unsure, eligible: vote2.ok || unsure || came };
  });
  const voters = judged2.filter(({ eligible }) => eligible);
  const sums = (people2) => ({
    eligible: bySex(people2.map(({ resident }) => resident)),
    checkedIn: bySex(people2.filter(({ came }) => came).map(({ resident }) => resident))
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
    units: [...homes].map(([unit, people2]) => ({ unit, ...sums(people2) })),
    toConfirm: voters.filter(({ unsure }) => unsure).length
  };
}
function bySex(people2) {
  const count5 = (sex) => people2.filter((resident) => resident.sex === sex).length;
  return { L: count5("L"), P: count5("P"), unknown: count5("?") };
}
function turnoutReached(turnout, rule2) {
  if (rule2 === null) return null;
  return enough(percentOf(rule2.percent, totalOf(turnout.eligible)), totalOf(turnout.checkedIn));
}
function quorumReached(turnout, rule2) {
  if (rule2 === null) return null;
  const needed = rule2.kind === "people" ? rule2.least : percentOf(rule2.least, totalOf(turnout.eligible));
  return enough(needed, totalOf(turnout.checkedIn));
}
var totalOf, byHome, enough;
var init_turnout2 = __esm({
  "src/roll/turnout.ts"() {
    "use strict";
    init_bytes();
    init_rules();
    init_eligibility();
    init_resident();
    totalOf = (people2) => people2.L + people2.P + people2.unknown;
    byHome = (a, b) => compareText(a.rw, b.rw) || compareText(a.rt, b.rt);
    enough = (needed, came) => ({ needed, came, reached: came >= needed });
  }
});

// src/desk/turnout.ts
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
var NOBODY;
var init_turnout3 = __esm({
  "src/desk/turnout.ts"() {
    "use strict";
    init_store3();
    init_draft();
    init_store();
    init_store2();
    init_turnout2();
    NOBODY = { L: 0, P: 0, unknown: 0 };
  }
});

// src/record/board.ts
function boardOf({ readings }, { sequence, at }) {
  const byKey = new Map(readings.map((reading) => [reading.key, reading]));
  const done = sequence.slice(0, at).map((key) => byKey.get(key));
  const votes = /* @__PURE__ */ new Map();
  for (const person of done.flatMap((reading) => peopleOf2(reading)))
    votes.set(person, (votes.get(person) ?? 0) + 1);
  const ready = readings.filter(({ state }) => state === "ready").length;
  const waiting = readings.filter(({ state }) => state === "waiting").length;
  const standing = done.filter((reading) => reading?.state === "ready").length;
  return {
    votes,
    current: peopleOf2(done.at(-1)),
    at,
    read: standing,
    ready,
    total: ready + waiting,
    finished: waiting === 0 && standing === ready
  };
}
var peopleOf2;
var init_board = __esm({
  "src/record/board.ts"() {
    "use strict";
    peopleOf2 = (reading) => reading?.state === "ready" ? reading.people : [];
  }
});

// src/tally/gaps.ts
function contestedGaps({ seats: seats2 }, { people: people2 }, live) {
  const ranges = rangesOf(people2, live);
  const chairs = Array.from({ length: seats2 }, () => ({ least: 0, most: 0 }));
  const leasts = [...ranges, ...chairs].map(({ least }) => least).sort((a, b) => a - b);
  const mosts = [...ranges, ...chairs].map(({ most }) => most).sort((a, b) => a - b);
  const isContested = ({ least, most }) => {
    const mayReach = mosts.length - lowerBound(mosts, least) - 1;
    const surelyAbove = leasts.length - lowerBound(leasts, most + 1);
    return mayReach >= seats2 && surelyAbove < seats2;
  };
  const contested = ranges.filter(isContested).map(({ least }) => least);
  const values = [
    ...contested,
    ...chairs.filter(isContested).slice(0, 1).map(() => 0)
  ];
  return differences(values, live.ballots.length);
}
function rangesOf(people2, { votes, ballots }) {
  const certain = /* @__PURE__ */ new Map();
  for (const ballot of ballots) {
    for (const person of ballot.certain) certain.set(person, (certain.get(person) ?? 0) + 1);
  }
  return [...people2.values()].filter(({ eligible }) => eligible).map(({ id: id4 }) => {
    const least = votes.get(id4) ?? 0;
    return { least, most: least + ballots.length - (certain.get(id4) ?? 0) };
  });
}
function lowerBound(ascending, least) {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = from + to >> 1;
    if (ascending[middle] < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
function differences(values, atMost) {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const found = /* @__PURE__ */ new Set();
  if (distinct.length < values.length) found.add(0);
  distinct.forEach((low, at) => {
    for (const high of distinct.slice(at + 1)) {
      if (high - low > atMost) break;
      found.add(high - low);
    }
  });
  return [...found];
}
var init_gaps = __esm({
  "src/tally/gaps.ts"() {
    "use strict";
  }
});

// src/tally/outlook.ts
function outlookOf(rules, directory, { lines }) {
  if (lines.length === 0) return "invalid";
  const { faults: faults2, names: names3 } = rules;
  const open2 = lines.filter(({ state }) => state === "open").length;
  const { repeats, distinct, ineligible, unresolved } = closedLines(directory, lines);
  const once = faults2.repeated === "count-once";
  const mostLines2 = once ? lines.length - repeats : lines.length;
  const allMayRepeat = once && open2 > 0;
  const leastLines = allMayRepeat ? mostLines2 - open2 + (distinct === 0 ? 1 : 0) : mostLines2;
  const few = faults2.tooFew === "void-ballot";
  if (leastLines > names3.max || few && mostLines2 < names3.min) return "invalid";
  const voids = {
    repeated: faults2.repeated === "void-ballot",
    ineligible: faults2.ineligible === "void-ballot",
    unresolved: faults2.unresolved === "void-ballot"
  };
  const surely = voids.repeated && repeats > 0 || voids.ineligible && ineligible || voids.unresolved && unresolved;
  if (surely) return "invalid";
  const maybeLines = mostLines2 > names3.max || few && leastLines < names3.min;
  const maybeRepeats = voids.repeated && open2 > 0 && lines.length > 1;
  const maybeOther = open2 > 0 && (voids.ineligible || voids.unresolved);
  return maybeLines || maybeRepeats || maybeOther ? "unsure" : "valid";
}
function closedLines({ people: people2 }, lines) {
  const named = /* @__PURE__ */ new Set();
  let repeats = 0;
  let ineligible = false;
  let unresolved = false;
  for (const line5 of lines) {
    if (line5.state === "open") continue;
    const outsider = line5.state === "void" && line5.reason === "ineligible";
    const who = line5.person ?? (outsider ? `${line5.form}
${line5.scope ?? ""}` : null);
    if (who === null) {
      unresolved = true;
      continue;
    }
    if (named.has(who)) repeats += 1;
    named.add(who);
    if (outsider || people2.get(who)?.eligible !== true) ineligible = true;
  }
  return { repeats, distinct: named.size, ineligible, unresolved };
}
function countingLines({ people: people2 }, lines) {
  const seen = /* @__PURE__ */ new Set();
  return lines.map(({ person }) => {
    if (person === null || seen.has(person)) return null;
    seen.add(person);
    return people2.get(person)?.eligible === true ? person : null;
  });
}
var init_outlook = __esm({
  "src/tally/outlook.ts"() {
    "use strict";
  }
});

// src/tally/live.ts
function liveBallots(rules, { directory, ballots }) {
  const votes = /* @__PURE__ */ new Map();
  const live = [];
  for (const ballot of ballots) {
    const outlook = outlookOf(rules, directory, ballot);
    if (outlook === "invalid") continue;
    const groups = new Set(ballot.lines.filter(({ state }) => state === "open").map(groupKey));
    const certain = outlook === "valid" ? countingLines(directory, ballot.lines).filter((person) => person !== null) : [];
    for (const person of certain) votes.set(person, (votes.get(person) ?? 0) + 1);
    if (groups.size > 0) live.push({ groups, certain, single: outlook === "valid" && groups.size === 1 });
  }
  return { votes, ballots: live };
}
var init_live = __esm({
  "src/tally/live.ts"() {
    "use strict";
    init_forms();
    init_outlook();
  }
});

// src/tally/reach.ts
function reachOf(parts, loose) {
  const largest = [...parts].sort((a, b) => b.least - a.least);
  const whole3 = largest.slice(0, KEPT_WHOLE).filter(({ least }) => least > 1);
  const rest = parts.filter((part) => !whole3.includes(part)).reduce((sum, { most }) => sum + most, loose);
  const bound = whole3.reduce((sum, { most }) => sum + most, rest);
  let reached = new Uint8Array(2 * bound + 1);
  reached[bound] = 1;
  for (const part of whole3) reached = withPart(reached, part);
  reached = withPart(reached, { least: 0, most: rest });
  const before2 = runningSum(reached);
  return {
    meets: (from, to) => {
      const first = Math.max(from + bound, 0);
      const last = Math.min(to + bound, 2 * bound);
      return first <= last && before2[last + 1] > before2[first];
    }
  };
}
function withPart(reached, { least, most }) {
  const before2 = runningSum(reached);
  const size = reached.length;
  const between = (from, to) => {
    const first = Math.max(from, 0);
    const last = Math.min(to, size - 1);
    return first <= last && before2[last + 1] > before2[first];
  };
  return reached.map(
    (was, at) => was === 1 || between(at - most, at - least) || between(at + least, at + most) ? 1 : 0
  );
}
function runningSum(reached) {
  const sums = new Uint32Array(reached.length + 1);
  for (let at = 0; at < reached.length; at += 1)
    sums[at + 1] = sums[at] + reached[at];
  return sums;
}
var KEPT_WHOLE;
var init_reach = __esm({
  "src/tally/reach.ts"() {
    "use strict";
    KEPT_WHOLE = 24;
  }
});

// src/tally/stake.ts
function stakesOf(rules, resolved) {
  const live = liveBallots(rules, resolved);
  const gaps = contestedGaps(rules, resolved.directory, live);
  const parts = partsOf(live);
  const ballots = ballotsPerForm(live);
  const mixed = live.ballots.filter(({ single }) => !single).length;
  const answers = /* @__PURE__ */ new Map();
  const canChange = (key) => {
    const { on, mixedOn } = ballots.get(key) ?? { on: 0, mixedOn: 0 };
    if (on === 0 || gaps.length === 0) return false;
    const own2 = parts.get(key);
    const kind = [on, mixedOn, own2?.least, own2?.most].join();
    const known2 = answers.get(kind);
    if (known2 !== void 0) return known2;
    const others = [...parts].filter(([other]) => other !== key).map(([, part]) => part);
    const reach = reachOf(others, mixed - mixedOn);
    const answer = gaps.some((gap2) => reach.meets(gap2 - on, gap2 + on));
    answers.set(kind, answer);
    return answer;
  };
  const open2 = resolved.forms.filter((group) => group.open);
  const stakes = open2.map(({ form, scope }) => ({
    form,
    scope,
    canChangeSeat: canChange(groupKey({ form, scope }))
  }));
  return stakes.sort((a, b) => Number(b.canChangeSeat) - Number(a.canChangeSeat));
}
function ballotsPerForm(live) {
  const found = /* @__PURE__ */ new Map();
  for (const { groups, single } of live.ballots) {
    for (const key of groups) {
      const { on, mixedOn } = found.get(key) ?? { on: 0, mixedOn: 0 };
      found.set(key, { on: on + 1, mixedOn: mixedOn + (single ? 0 : 1) });
    }
  }
  return found;
}
function partsOf(live) {
  const alone = /* @__PURE__ */ new Map();
  for (const { single, groups, certain } of live.ballots) {
    if (!single) continue;
    for (const key of groups) {
      const found = alone.get(key) ?? { most: 0, standing: /* @__PURE__ */ new Map() };
      found.most += 1;
      for (const person of certain) found.standing.set(person, (found.standing.get(person) ?? 0) + 1);
      alone.set(key, found);
    }
  }
  return new Map(
    [...alone].map(([key, { most, standing }]) => [
      key,
      { least: Math.max(1, most - Math.max(0, ...standing.values())), most }
    ])
  );
}
var init_stake = __esm({
  "src/tally/stake.ts"() {
    "use strict";
    init_forms();
    init_gaps();
    init_live();
    init_reach();
  }
});

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
var init_missing = __esm({
  "src/desk/counting/missing.ts"() {
    "use strict";
    init_board();
    init_build();
    init_stake();
  }
});

// src/tally/reading.ts
function readingOrder(seed, resolved, rules) {
  const readings = rules.readingUnit === "ballots" ? ballotStates(resolved, rules).map(({ id: id4, state }) => ({ key: keyOf(seed, id4, 0), state })) : resolved.ballots.flatMap(
    (ballot) => nameStates(resolved, rules, ballot).map((state, line5) => ({
      key: keyOf(seed, ballot.id, line5),
      state
    }))
  );
  return readings.sort((a, b) => compareText(a.key, b.key)).map(({ key, state }, at) => ({ number: at + 1, key, ...state }));
}
function nameStates(resolved, rules, ballot) {
  const outlook = outlookOf(rules, resolved.directory, ballot);
  const counting = countingLines(resolved.directory, ballot.lines);
  return ballot.lines.map(({ state }, line5) => {
    const person = counting[line5] ?? null;
    if (outlook === "invalid" || state !== "open" && person === null) return { state: "silent" };
    if (outlook === "unsure" || person === null) return { state: "waiting" };
    return { state: "ready", people: [person], fault: null };
  });
}
function ballotStates(resolved, rules) {
  const { people: people2, ballots } = countInput(resolved);
  const eligibility = new Map(people2.map(({ id: id4, eligible }) => [id4, eligible]));
  return resolved.ballots.map(({ id: id4, lines }, at) => {
    if (lines.some(({ state }) => state === "open")) return { id: id4, state: { state: "waiting" } };
    const names3 = ballots[at]?.names ?? [];
    const { fault, lines: fates } = judgeBallot(rules, eligibility, names3);
    const valid = names3.filter((name, line5) => name !== null && fates[line5] === "valid");
    return { id: id4, state: { state: "ready", people: valid.sort(compareText), fault } };
  });
}
var PURPOSE, keyOf;
var init_reading = __esm({
  "src/tally/reading.ts"() {
    "use strict";
    init_bytes();
    init_hash();
    init_judge();
    init_outlook();
    init_resolved_count();
    PURPOSE = toUtf8("bilik/reading/1\0");
    keyOf = (seed, ballot, line5) => toHex(sha256(concat(PURPOSE, seed, toUtf8(`${ballot}/${line5}`))));
  }
});

// src/record/counting.ts
function countingOf(frozen, content) {
  const { setup, lines, log } = frozen;
  const directory = directories.get(content) ?? directoryOf(directoryAtCount(lines, log, setup));
  directories.set(content, directory);
  const result = resultOf({ setup, directory, opened: content.opened, log });
  const rules = { ...countRulesOf(setup), readingUnit: setup.rules.readingUnit };
  return { setup, rules, directory, result, readings: readingOrder(content.seed, result.resolved, rules) };
}
var directories;
var init_counting = __esm({
  "src/record/counting.ts"() {
    "use strict";
    init_match();
    init_reading();
    init_directory3();
    init_result2();
    init_seating();
    directories = /* @__PURE__ */ new WeakMap();
  }
});

// src/desk/counting/now.ts
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
async function readingNow(tx, house, counting) {
  const state = house.reading.now();
  if (state.sequence.length > 0 || state.compared > 0) return state;
  const compared = (await eventsOf(tx, "reading-compared")).at(-1)?.data.reading ?? 0;
  if (compared === 0) return state;
  const resumed = resumeAt(compared, readyKeys(counting));
  house.reading.set(resumed);
  return resumed;
}
var kept, readCounting, readyKeys;
var init_now = __esm({
  "src/desk/counting/now.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_result();
    init_store();
    init_counting();
    init_reading_desk();
    kept = /* @__PURE__ */ new WeakMap();
    readCounting = (house) => read(house.db, (tx) => needCounting(tx, house));
    readyKeys = ({ readings }) => readings.filter(({ state }) => state === "ready").map(({ key }) => key);
  }
});

// src/record/zip.ts
import { inflateSync, zipSync } from "fflate";
function writeZip(files) {
  const packed = NAMES.flatMap((name) => {
    const bytes = files.get(name);
    return bytes === void 0 ? [] : [[name, [bytes, { level: 1, mtime: NO_TIME }]]];
  });
  return zipSync(Object.fromEntries(packed.map(([name, [bytes, options]]) => [name, [bytes, options]])));
}
function readZip(bytes) {
  const broken = refuse({ kind: "zip-broken" });
  const view2 = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end2 = bytes.length - END_LENGTH;
  if (end2 < 0 || view2.getUint32(end2, true) !== END2 || view2.getUint16(end2 + 20, true) !== 0) return broken;
  const count5 = view2.getUint16(end2 + 10, true);
  const size = view2.getUint32(end2 + 12, true);
  const start = view2.getUint32(end2 + 16, true);
  const oneDisk = view2.getUint32(end2 + 4, true) === 0 && view2.getUint16(end2 + 8, true) === count5;
  if (!oneDisk || start + size !== end2) return broken;
  const files = /* @__PURE__ */ new Map();
  let at = start;
  let expected = 0;
  for (let file = 0; file < count5; file += 1) {
    if (at + CENTRAL_LENGTH > end2 || view2.getUint32(at, true) !== CENTRAL) return broken;
    const next = at + CENTRAL_LENGTH + sum16(view2, at + 28, at + 30, at + 32);
    if (next > end2 || view2.getUint32(at + 42, true) !== expected) return broken;
    const found = readFile(bytes, view2, at, expected, start);
    if (!found.ok) return found;
    const { name, content } = found.value;
    if (files.has(name)) return refuse({ kind: "file-twice", place: name });
    files.set(name, content);
    expected = found.value.end;
    at = next;
  }
  return at === end2 && expected === start ? accept(files) : broken;
}
function readFile(bytes, view2, central, local, limit) {
  const broken = refuse({ kind: "zip-broken" });
  if (local + LOCAL_LENGTH > limit || view2.getUint32(local, true) !== LOCAL) return broken;
  const nameLength = view2.getUint16(local + 26, true);
  const from = local + LOCAL_LENGTH + sum16(view2, local + 26, local + 28);
  const packed = view2.getUint32(local + 18, true);
  const end2 = from + packed;
  if (end2 > limit || (view2.getUint16(local + 6, true) & ~HARMLESS_FLAGS) !== 0) return broken;
  const part = (at, length2) => bytes.subarray(at, at + length2);
  const localName = part(local + LOCAL_LENGTH, nameLength);
  const centralName = part(central + CENTRAL_LENGTH, view2.getUint16(central + 28, true));
  const alike = compareBytes(localName, centralName) === 0 && compareBytes(part(local + 6, COMMON_LENGTH), part(central + 8, COMMON_LENGTH)) === 0;
  if (!alike) return broken;
  const name = nameOf(localName);
  if (!isRecordFile(name)) return refuse({ kind: "file-unexpected", place: name });
  const length = view2.getUint32(local + 22, true);
  if (length > RECORD_FILES[name]) return refuse({ kind: "file-too-large", place: name });
  const content = unpack(part(from, packed), view2.getUint16(local + 8, true), length);
  if (content === null || crc32(content) !== view2.getUint32(local + 14, true)) return broken;
  return accept({ name, content, end: end2 });
}
function unpack(packed, method, length) {
  if (method === STORED) return packed.length === length ? packed.slice() : null;
  if (method !== DEFLATED) return null;
  try {
    const out2 = inflateSync(packed, { out: new Uint8Array(length + 1) });
    return out2.length === length ? out2 : null;
  } catch {
    return null;
  }
}
function nameOf(bytes) {
  try {
    return fromUtf8(bytes).replace(/[^\w./-]/g, "?").slice(0, 60);
  } catch {
    return "?";
  }
}
function crc32(bytes) {
  let sum = 4294967295;
  for (const byte of bytes) sum = (TABLE2[(sum ^ byte) & 255] ?? 0) ^ sum >>> 8;
  return (sum ^ 4294967295) >>> 0;
}
var RECORD_FILES, NAMES, isRecordFile, NO_TIME, END2, CENTRAL, LOCAL, END_LENGTH, CENTRAL_LENGTH, LOCAL_LENGTH, STORED, DEFLATED, HARMLESS_FLAGS, COMMON_LENGTH, sum16, TABLE2;
var init_zip = __esm({
  "src/record/zip.ts"() {
    "use strict";
    init_bytes();
    init_result();
    RECORD_FILES = {
      "record.json": 64 * 2 ** 20,
      "record.json.sig": 4 * 2 ** 10,
      allowed_signers: 4 * 2 ** 10,
      "annex.json": 256 * 2 ** 20,
      "berita-acara.pdf": 32 * 2 ** 20
    };
    NAMES = Object.keys(RECORD_FILES);
    isRecordFile = (name) => Object.hasOwn(RECORD_FILES, name);
    NO_TIME = "1980-01-01T00:00:00";
    END2 = 101010256;
    CENTRAL = 33639248;
    LOCAL = 67324752;
    END_LENGTH = 22;
    CENTRAL_LENGTH = 46;
    LOCAL_LENGTH = 30;
    STORED = 0;
    DEFLATED = 8;
    HARMLESS_FLAGS = 2054;
    COMMON_LENGTH = 20;
    sum16 = (view2, ...places) => places.reduce((sum, place3) => sum + view2.getUint16(place3, true), 0);
    TABLE2 = Uint32Array.from({ length: 256 }, (_, byte) => {
      let sum = byte;
      for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? sum >>> 1 ^ 3988292384 : sum >>> 1;
      return sum;
    });
  }
});

// src/desk/counting/record-files.ts
import { existsSync as existsSync2, readFileSync as readFileSync4, renameSync as renameSync2, writeFileSync as writeFileSync2 } from "node:fs";
import { join as join4 } from "node:path";
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
function recordSeal(folder) {
  const known2 = seals.get(folder);
  if (known2 !== void 0) return known2;
  const record = recordFile(folder, "record.json");
  if (record === null) return null;
  const hash4 = hashBytes(record);
  const seal2 = { hash: hash4, digits: hashDigits(hash4) };
  seals.set(folder, seal2);
  return seal2;
}
var ZIP, seals;
var init_record_files = __esm({
  "src/desk/counting/record-files.ts"() {
    "use strict";
    init_digits();
    init_hash();
    init_zip();
    ZIP = "record.zip";
    seals = /* @__PURE__ */ new Map();
  }
});

// src/desk/counting/certify.ts
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
var BUILD;
var init_certify = __esm({
  "src/desk/counting/certify.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_store4();
    init_digits();
    init_result();
    init_store();
    init_build();
    init_pack();
    init_result2();
    init_turnout3();
    init_missing();
    init_now();
    init_record_files();
    BUILD = "bilik 0.1.0";
  }
});

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
    return accept({ open: after?.result.resolved.forms.filter(({ open: open2 }) => open2).length ?? 0 });
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
var init_decide = __esm({
  "src/desk/counting/decide.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_result();
    init_now();
  }
});

// src/desk/counting/reading.ts
function moveReading(house, move, seconds2) {
  return read(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const state = await readingNow(tx, house, counting.value);
    const next = step(state, move, seconds2, readyKeys(counting.value));
    if (!next.ok) return next;
    house.reading.set(next.value);
    return accept({});
  });
}
function step(state, move, seconds2, ready) {
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
      return accept({ ...state, paused: false, autoSeconds: seconds2 });
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
function noteObjection(house, actor, note3) {
  const { db, world, reading } = house;
  return transact(db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    await append(tx, world, { actor, kind: "objection-noted", data: { reading: reading.now().at, note: note3 } });
    return accept({});
  });
}
var init_reading2 = __esm({
  "src/desk/counting/reading.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_result();
    init_reading_desk();
    init_now();
  }
});

// src/roll/characters.ts
function badCharacter(text4) {
  return KINDS.find(([, pattern]) => pattern.test(text4))?.[0] ?? null;
}
function isNameLike(text4) {
  return new RegExp("^['\u2019\u2018`]?\\p{Script=Latin}", "u").test(text4) && /^[\p{Script=Latin}\p{Mn}\d .,'’‘`´()-]+$/u.test(text4) && !new RegExp("\\d{3}|\\p{Mn}{2}", "u").test(text4);
}
var KINDS, tidy, fold;
var init_characters = __esm({
  "src/roll/characters.ts"() {
    "use strict";
    KINDS = [
      ["control-character", new RegExp("\\p{Cc}", "u")],
      // Cf holds direction marks (RLO, PDF, LRM …), zero-width joiners, soft hyphens and tags; the rest are blank letters.
      ["hidden-character", /[\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/u],
      ["broken-character", /[\p{Co}\p{Cn}\p{Cs}\ufffd]/u],
      // Keycaps and flags are put together from signs that are no pictures by themselves.
      ["emoji", /[\p{Extended_Pictographic}\p{Regional_Indicator}]|\ufe0f|\u20e3/u],
      ["markup", /[<>]|&(?:#\w+|\w+);/]
    ];
    tidy = (text4) => text4.normalize("NFC").replace(/\s+/g, " ").trim();
    fold = (text4) => text4.normalize("NFKD").replace(/[\p{Mn}'’‘`´]/gu, "").toLowerCase().replace(/[^\p{L}\d]+/gu, " ").trim();
  }
});

// src/roll/search.ts
function rollIndex(residents) {
  const named = residents.map((resident) => ({ resident, name: fold(resident.name) }));
  named.sort((a, b) => compareText(a.name, b.name) || a.resident.rollNumber - b.resident.rollNumber);
  const sorted2 = named.map(({ resident }) => resident);
  return {
    residents: sorted2,
    names: named.map(({ name }) => name),
    nameWords: collect(named.map(({ name }) => name.split(" "))),
    aliasWords: collect(sorted2.map(({ aliases }) => aliases.flatMap((alias2) => fold(alias2).split(" ")))),
    otherWords: collect(
      sorted2.map((resident) => [
        ...wordsOf2(unitOf(resident)),
        ...wordsOf2(resident.address),
        String(resident.rollNumber)
      ])
    )
  };
}
function collect(wordsByPlace) {
  const places = /* @__PURE__ */ new Map();
  for (const [place3, words4] of wordsByPlace.entries())
    for (const word of new Set(words4)) {
      const own2 = places.get(word);
      if (own2 === void 0) places.set(word, [place3]);
      else own2.push(place3);
    }
  return [...places];
}
function wordsOf2(text4) {
  return fold(text4).replace(/\b(rt|rw) ?0*(\d+)\b/g, " $1$2 ").replace(/\b0+(?=\d)/g, "").split(" ").filter((word) => word !== "");
}
function searchRoll(index, typed) {
  const words4 = wordsOf2(typed.slice(0, MAX_TYPED)).slice(0, MAX_WORDS);
  if (words4.length === 0) return { residents: [], more: false };
  const fits = words4.map((word) => fitsOf(index, word));
  const start = words4.join(" ");
  const number = words4.length === 1 && /^\d+$/.test(start) ? Number(start) : null;
  const shown2 = [[], [], [], [], [], []];
  let found = 0;
  for (const [place3, resident] of index.residents.entries()) {
    let fit2 = NAME_WORD;
    for (const own2 of fits) fit2 = Math.max(fit2, own2[place3] ?? NOT_AT_ALL);
    if (fit2 === NOT_AT_ALL) continue;
    found += 1;
    if (resident.rollNumber === number) fit2 = NUMBER;
    else if (fit2 === NAME_WORD && index.names[place3]?.startsWith(start)) fit2 = NAME_START;
    const list2 = shown2[fit2];
    if (list2 !== void 0 && list2.length < MAX_FOUND) list2.push(resident);
  }
  return { residents: shown2.flat().slice(0, MAX_FOUND), more: found > MAX_FOUND };
}
function fitsOf(index, word) {
  const fits = new Uint8Array(index.residents.length).fill(NOT_AT_ALL);
  const mark = (words4, fit2, fitting) => {
    for (const [own2, places] of words4)
      if (fitting(own2)) for (const place3 of places) fits[place3] = Math.min(fits[place3] ?? fit2, fit2);
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
var MAX_FOUND, MAX_TYPED, MAX_WORDS, MIDDLE_FROM, NUMBER, NAME_START, NAME_WORD, ALIAS_WORD, NAME_MIDDLE, ELSEWHERE, NOT_AT_ALL;
var init_search = __esm({
  "src/roll/search.ts"() {
    "use strict";
    init_bytes();
    init_characters();
    init_resident();
    MAX_FOUND = 20;
    MAX_TYPED = 100;
    MAX_WORDS = 8;
    MIDDLE_FROM = 3;
    NUMBER = 0;
    NAME_START = 1;
    NAME_WORD = 2;
    ALIAS_WORD = 3;
    NAME_MIDDLE = 4;
    ELSEWHERE = 5;
    NOT_AT_ALL = 6;
  }
});

// src/desk/counting/search.ts
function searchPeople({ directory }, query) {
  const index = indexes.get(directory) ?? rollIndex([...directory.people.values()].map(asResident));
  indexes.set(directory, index);
  return searchRoll(index, query).residents.map(({ id: id4, name }) => ({
    person: id4,
    name,
    unit: directory.people.get(id4)?.unit ?? ""
  }));
}
var indexes, asResident;
var init_search2 = __esm({
  "src/desk/counting/search.ts"() {
    "use strict";
    init_resident();
    init_search();
    indexes = /* @__PURE__ */ new WeakMap();
    asResident = ({ id: id4, name, aliases, sex, unit }, at) => ({
      id: id4,
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
  }
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
  if (result.resolved.forms.some(({ open: open2 }) => open2)) return refuse({ kind: "forms-open" });
  const before2 = (await eventsOf(tx, "tie-settled")).map(({ data }) => data);
  if (!currentSettlements(rules, result.resolved, [...before2, settlement]).includes(settlement))
    return refuse({ kind: "settlement-does-not-fit" });
  await append(tx, house.world, { actor, kind: "tie-settled", data: settlement });
  return accept({});
}
function settleByPaper(house, actor, sums) {
  return transact(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const wrong = sumFault2(sums);
    if (wrong !== null) return refuse({ kind: wrong });
    const { result, directory } = counting.value;
    const tie2 = result.tally.ties.find(
      ({ line: line5, people: people2 }) => line5 === "seats" && people2.length === sums.people.length && people2.every((id4) => sums.people.includes(id4))
    );
    if (tie2 === void 0) return refuse({ kind: "settlement-does-not-fit" });
    const name = (id4) => directory.people.get(id4)?.name ?? "";
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
function sumFault2({ people: people2, votes, handedIn, valid, invalid, namesPerBallot }) {
  if (valid + invalid !== handedIn) return "sums-disagree";
  const named = votes.map(({ person }) => person);
  if (new Set(named).size !== named.length || named.some((id4) => !people2.includes(id4)))
    return "name-not-in-the-tie";
  const given = votes.reduce((sum, each) => sum + each.votes, 0);
  if (votes.some((each) => each.votes > valid) || given > valid * namesPerBallot || given < valid)
    return "sums-disagree";
  return null;
}
function topOf({ people: people2, votes }, seats2) {
  const ranked = rankPeople(new Map(votes.map(({ person, votes: votes2 }) => [person, votes2])));
  const last = ranked[seats2 - 1];
  const next = ranked[seats2];
  if (last === void 0 || people2.length <= seats2) return null;
  return next !== void 0 && next.rank === last.rank ? null : ranked.slice(0, seats2).map(({ person }) => person);
}
var init_settle = __esm({
  "src/desk/counting/settle.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_result();
    init_rank();
    init_resolved_count();
    init_now();
  }
});

// src/desk/counting/view.ts
function countView(counting, reading) {
  const { directory, rules } = counting;
  const { resolved, published } = counting.result;
  const board = boardOf(counting, reading);
  const stakes = stakesOf(rules, resolved).filter(({ canChangeSeat }) => canChangeSeat);
  const stake = new Set(stakes.map(stakeKey));
  const current2 = board.current[0] === void 0 ? null : directory.people.get(board.current[0]) ?? null;
  const forms = resolved.forms.filter(({ status, open: open2, decision }) => status !== "known" || open2 || decision !== null).map((group) => ({
    form: group.form,
    scope: group.scope,
    written: group.written.slice(0, 50),
    status: group.status,
    decided: group.decision === null ? null : { ...group.decision.outcome },
    decidedAs: nameOf2(directory, group.decision),
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
    open: resolved.forms.filter(({ open: open2 }) => open2).length,
    stake: stake.size > 0,
    reading: {
      at: board.at,
      ready: board.ready,
      total: board.total,
      current: current2 === null ? null : { name: current2.name, unit: current2.unit },
      paused: reading.paused,
      autoSeconds: reading.autoSeconds,
      compare: mustCompare(reading)
    }
  };
}
function nameOf2({ people: people2 }, decision) {
  const person = decision?.outcome.kind === "person" ? people2.get(decision.outcome.person) : void 0;
  return person === void 0 ? null : { name: person.name, unit: person.unit };
}
function resultView(folder, counting, missing, record) {
  const { result, seats: seats2, reserves: reserves2 } = counting === null ? certifiedResult(folder) : standingResult(counting);
  const consents = new Map(result.elected.map(({ person, consent }) => [person, consent]));
  const people2 = new Map(result.ranking.map((row4) => [row4.person, row4]));
  const shown2 = (person) => {
    const { name = "", unit = "" } = people2.get(person) ?? {};
    return { person, name, unit };
  };
  return {
    complete: result.ties.every(({ line: line5 }) => line5 !== "seats"),
    seats: seats2,
    reserves: reserves2,
    ranking: result.ranking.map(({ aliases: _, ...row4 }) => ({
      ...row4,
      consent: consents.get(row4.person) ?? null
    })),
    ties: result.ties.map((tie2) => ({ ...tie2, people: tie2.people.map(shown2) })),
    settled: result.settled.map(({ line: line5, people: people3, chosen, method, how }) => ({
      line: line5,
      people: people3,
      chosen,
      method,
      how
    })),
    women: { elected: result.women.elected, of: result.women.of },
    missing: [...missing],
    record
  };
}
function certifiedResult(folder) {
  const file = recordFile(folder, "record.json");
  if (file === null) throw new Error("certified, and no record beside the box");
  const record = JSON.parse(fromUtf8(file));
  const { seats: seats2, reserves: reserves2 } = countRulesOf(record.setup);
  return { result: record.result, seats: seats2, reserves: reserves2 };
}
var stakeKey, standingResult;
var init_view = __esm({
  "src/desk/counting/view.ts"() {
    "use strict";
    init_bytes();
    init_board();
    init_reading_desk();
    init_seating();
    init_stake();
    init_record_files();
    stakeKey = ({ form, scope }) => JSON.stringify([form, scope]);
    standingResult = ({ result, rules }) => ({
      result: result.published,
      seats: rules.seats,
      reserves: rules.reserves
    });
  }
});

// src/desk/counting/doors.ts
function serveCounting(app, serve3, house) {
  const { db, world } = house;
  serve3(
    "GET /desk/count",
    async () => read(db, async (tx) => {
      const counting = await needCounting(tx, house);
      if (!counting.ok) return counting;
      return accept(countView(counting.value, await readingNow(tx, house, counting.value)));
    })
  );
  serve3("POST /desk/count/decide", async ({ decisions }, { actor }) => decideNames(house, actor, decisions));
  serve3(
    "POST /desk/count/paper",
    async ({ number, names: names3 }, { actor }) => typePaperBallot(house, actor, { number, names: names3 })
  );
  serve3("POST /desk/count/search", async ({ query }) => {
    const counting = await readCounting(house);
    return counting.ok ? accept({ people: [...searchPeople(counting.value, query)] }) : counting;
  });
  serve3("POST /desk/reading", async ({ move, seconds: seconds2 }) => moveReading(house, move, seconds2));
  serve3("POST /desk/reading/compare", async (seen, { actor }) => compareReading(house, actor, seen));
  serve3("POST /desk/reading/objection", async ({ note: note3 }, { actor }) => noteObjection(house, actor, note3));
  serve3(
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
  serve3("POST /desk/result/settle", async (body, { actor }) => {
    const { line: line5, people: people2, chosen, method, how } = body;
    return settleTie(house, actor, { line: line5, people: people2, chosen, method, how });
  });
  serve3("POST /desk/result/paper-run-off", async (body, { actor }) => settleByPaper(house, actor, body));
  serve3(
    "POST /desk/result/consent",
    async ({ person, answer }, { actor }) => counted(async (tx, { directory }) => {
      if (!directory.people.has(person)) return refuse({ kind: "not-on-roll" });
      await append(tx, world, { actor, kind: "consent-answered", data: { person, answer } });
      return accept({});
    })
  );
  serve3(
    "POST /desk/result/note",
    async (data, { actor }) => counted(async (tx) => {
      await append(tx, world, { actor, kind: "note-added", data });
      return accept({});
    })
  );
  serve3("POST /desk/result/run-off", async () => {
    const counting = await readCounting(house);
    if (!counting.ok) return counting;
    const tie2 = counting.value.result.tally.ties.find(({ line: line5 }) => line5 === "seats");
    if (tie2 === void 0) return refuse({ kind: "no-seat-tie" });
    house.moveTo({ kind: "run-off", people: tie2.people, seats: tie2.seats });
    return accept({});
  });
  serve3(
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
function serveFile(app, house, url, type, load2) {
  app.get(url, async (request2, reply) => {
    const allowed = await mayPass(house, STAFF, request2.cookies[OFFICER_COOKIE]);
    if (!allowed.ok) return reply.code(401).send({ kind: allowed.refusal.kind });
    const file = load2();
    if (file === null) return reply.code(409).send({ kind: "wrong-phase", needed: ["certified"] });
    return reply.header("cache-control", "no-store").type(type).send(Buffer.from(file));
  });
}
var init_doors = __esm({
  "src/desk/counting/doors.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_result();
    init_store();
    init_voting();
    init_serve();
    init_signer();
    init_certify();
    init_decide();
    init_missing();
    init_now();
    init_reading2();
    init_record_files();
    init_search2();
    init_settle();
    init_view();
  }
});

// src/desk/devices/doors.ts
import { Type as Type10 } from "typebox";
function serveDevices(app, serve3, house, secure) {
  const { db, world, booths, pairing } = house;
  serve3("POST /desk/devices/pair", async ({ kind, label }) => {
    const device = `d${toHex(world.random(4))}`;
    return accept({ device, path: `/pair/${pairing.expect({ id: device, kind, label })}` });
  });
  serve3("POST /desk/devices/release", async ({ device }) => {
    booths.release(device);
    return accept({});
  });
  serve3("POST /desk/devices/unpair", async ({ device }, { actor }) => {
    const done = await transact(db, async (tx) => {
      const found = (await allDevices(tx)).find(({ id: id4 }) => id4 === device);
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
    async (request2, reply) => {
      const expected = pairing.take(request2.params.secret);
      if (expected === null) return reply.redirect("/kiosk/?pairing=gone");
      const pass = newDevicePass(world.random, expected.id);
      await transact(db, async (tx) => {
        await saveDevice(tx, { ...expected, secretHash: pass.secretHash });
        const { id: id4, kind, label } = expected;
        await append(tx, world, {
          actor: "system",
          kind: "device-paired",
          data: { device: id4, kind, label }
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
var PAGES, Params, PAIRED_SECONDS;
var init_doors2 = __esm({
  "src/desk/devices/doors.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_bytes();
    init_result();
    init_device_pass();
    init_store();
    PAGES = { kiosk: "/kiosk/", projector: "/screen/", booth: "/booth/" };
    Params = Type10.Object({ secret: Type10.String({ pattern: "^[0-9a-f]{32}$" }) });
    PAIRED_SECONDS = 30 * 86400;
  }
});

// src/desk/pdf.ts
import "@fastify/cookie";
import { Type as Type11 } from "typebox";
function servePdf(app, house, door, make) {
  app.get(
    `${door.prefix}/:key(^[a-z0-9-]+).pdf`,
    { schema: { params: Params2 } },
    async (request2, reply) => {
      const allowed = await mayPass(house, door.roles, request2.cookies[OFFICER_COOKIE]);
      if (!allowed.ok) return reply.code(401).send({ kind: allowed.refusal.kind });
      const sheet = await make(request2.params.key);
      if (sheet === null) return reply.code(404).send({ kind: "no-such-sheet" });
      return reply.header("cache-control", "no-store").type("application/pdf").send(Buffer.from(sheet));
    }
  );
}
var Params2;
var init_pdf = __esm({
  "src/desk/pdf.ts"() {
    "use strict";
    init_serve();
    Params2 = Type11.Object({ key: Type11.String({ pattern: "^[a-z0-9-]{1,20}$" }) });
  }
});

// src/desk/print/key-card.ts
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
  const field2 = (y2, name, value, lines) => {
    const foot = write(pen, name, { ...at, y: y2, size: 9, lines: 1, colour: GREY });
    return write(pen, value, { ...at, y: foot + 2, size: 13.5, least: 8.5, lines, bold: true }) + 4.6;
  };
  let y = field2(EDGE + 20, "Pemegang", card2.holder, 3);
  y = field2(y, "Pemilihan", card2.title, 3);
  y = field2(y, "Kotak suara", card2.unit, 2);
  field2(y, "Kode pemilihan", (card2.electionId.match(/.{1,4}/g) ?? []).join(" "), 1);
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
    const row4 = codeY + 7.5 + at2 * 10;
    write(pen, String(at2 + 1), { x: EDGE + 6, y: row4 + 1, width: 5, size: 10, lines: 1, colour: GREY });
    typed.split(" ").forEach((group, column) => {
      const style = { size: 18, least: 11, lines: 1, bold: true, tracking: 0.4 };
      write(pen, group, { x: EDGE + 13 + column * GROUP2, y: row4, width: GROUP2 - 3, ...style });
    });
  });
  line2(pen, [0, FOLD], [PAGE.width, FOLD], { colour: GREY, dashed: true });
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
  const item = (mark, text4, bold) => {
    write(pen, mark, { x, y: y + 5, width: 6, size: 11.5, lines: 1, bold: true });
    y = write(pen, text4, { x: x + 7, y: y + 5, width: WIDTH2 - 17, size: 11.5, lines: 3, bold });
  };
  doNow(card2).forEach((text4, at) => {
    item(`${at + 1}.`, text4, false);
  });
  const never = NEVER.map((text4) => lay(pen, text4, WIDTH2 - 26, { size: 12, lines: 2, bold: true }));
  const top = y + 7;
  const height = 8 + never.reduce((sum, { height: height2 }) => sum + height2 + 3.4, 0) + 4;
  frame(pen, x, top, WIDTH2 - 8, height, { weight: 1 });
  let row4 = write(pen, "TIDAK BOLEH", { x: x + 5, y: top + 4, width: 60, size: 12, lines: 1, bold: true }) + 3.6;
  for (const text4 of never) {
    cross(pen, x + 7, row4 + 1.4);
    row4 = place(pen, text4, { x: x + 12, y: row4 }) + 3.4;
  }
  const sign = PAGE.height - EDGE - 2;
  write(pen, "Diterima tanggal", { x, y: sign, width: 40, size: 9.5, lines: 1 });
  line2(pen, [x + 28, sign + 2.6], [x + 78, sign + 2.6], { weight: 0.3 });
  write(pen, "Tanda tangan pemegang", { x: x + 86, y: sign, width: 45, size: 9.5, lines: 1 });
  line2(pen, [x + 124, sign + 2.6], [PAGE.width - EDGE - 4, sign + 2.6], { weight: 0.3 });
}
function cross(pen, x, y) {
  const stroke = { weight: 0.8 };
  line2(pen, [x - 1.5, y - 1.5], [x + 1.5, y + 1.5], stroke);
  line2(pen, [x - 1.5, y + 1.5], [x + 1.5, y - 1.5], stroke);
}
var FOLD, WIDTH2, QR_SIDE3, GROUP2, doNow, NEVER;
var init_key_card = __esm({
  "src/desk/print/key-card.ts"() {
    "use strict";
    init_qr();
    init_sheet();
    init_text();
    FOLD = PAGE.height / 2;
    WIDTH2 = PAGE.width - 2 * EDGE;
    QR_SIDE3 = 58;
    GROUP2 = 25;
    doNow = ({ threshold, cards, index }) => [
      "Baca kembali kartu ini di laptop panitia sekarang juga. Kartu yang belum dibaca kembali belum berlaku.",
      "Lipat dua dengan tulisan di dalam. Masukkan ke amplop, tutup, dan tanda tangani di sambungannya.",
      "Simpan sendiri di tempat kering dan terkunci. Jangan dititipkan dan jangan disimpan bersama kartu lain.",
      threshold === 1 ? "Bawa amplop ini saat kotak suara dibuka. Tanpa kartu ini kotak suara tidak dapat dibuka." : `Bawa amplop ini saat kotak suara dibuka: kotak hanya terbuka dengan ${threshold} dari ${cards} kartu, bersama-sama, di depan warga.`,
      `Kalau kartu nomor ${index} hilang atau pernah dilihat orang lain, katakan segera kepada ketua panitia.`
    ];
    NEVER = [
      "Jangan difoto, difotokopi, dipindai atau disimpan di HP.",
      "Jangan disebutkan atau dikirim kepada siapa pun, juga tidak kepada panitia.",
      "Jangan dibuka sebelum rembug warga meminta kotak suara dibuka."
    ];
  }
});

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
      lots.flatMap(({ slips }) => slips.map(({ hash: hash4 }) => hash4))
    );
    for (const lot2 of lots.filter((each) => !good.includes(each)))
      for (const { hash: hash4 } of lot2.slips) await revokeToken(tx, hash4);
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
var init_finish = __esm({
  "src/desk/freeze/finish.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_store4();
    init_digits();
    init_result();
    init_phase();
    init_store();
    init_ceremony();
    init_start();
  }
});

// src/desk/freeze/doors.ts
function serveFreeze(app, serve3, house) {
  const { ceremony } = house;
  const change = (step2) => {
    const freezing = ceremony.now();
    if (freezing === null) return refuse({ kind: "no-freeze-running" });
    const next = step2(freezing);
    if (!next.ok) return next;
    ceremony.set(next.value);
    return accept(view(next.value));
  };
  serve3("GET /desk/freeze", async () => accept(view(ceremony.now())));
  serve3("POST /desk/freeze/start", async ({ passphrase: passphrase2 }) => {
    const started = await startFreeze(house, passphrase2);
    return started.ok ? accept(view(started.value)) : started;
  });
  serve3(
    "POST /desk/freeze/lot",
    async (body) => change((freezing) => {
      const lot2 = visibleLots(freezing.lots).find(({ lot: lot3 }) => lot3 === body.lot);
      if (lot2?.state !== "printed") return refuse({ kind: "lot-not-printed", index: body.lot });
      const judged2 = judgeLot(freezing, lot2, body.verdict);
      return judged2 === null ? refuse({ kind: "no-spare-lot" }) : accept(judged2);
    })
  );
  serve3("POST /desk/freeze/card", async ({ index }) => {
    const held = ceremony.now()?.cards.find(({ card: card2 }) => card2.index === index);
    if (held === void 0) return refuse({ kind: "no-such-card", index });
    if (held.readBack) return refuse({ kind: "card-read-back-already", index });
    const shown2 = change((freezing) => accept(cardMarked(freezing, index, { shown: true })));
    if (!shown2.ok) return shown2;
    return accept({ index, holder: held.holder, qr: cardText(held.card), typed: cardTyped(held.card) });
  });
  serve3(
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
  serve3("POST /desk/freeze/finish", async (_body, { actor }) => finishFreeze(house, actor));
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
    cards: freezing.cards.map(({ card: card2, holder, shown: shown2, readBack: readBack2 }) => ({
      index: card2.index,
      holder,
      shown: shown2,
      readBack: readBack2
    })),
    missing: [...freezeMissing(freezing)]
  };
}
var init_doors3 = __esm({
  "src/desk/freeze/doors.ts"() {
    "use strict";
    init_key_share();
    init_digits();
    init_result();
    init_voting();
    init_pdf();
    init_key_card();
    init_slips();
    init_ceremony();
    init_finish();
    init_start();
  }
});

// src/desk/officers/acts.ts
async function addOfficer({ db, world }, actor, officer) {
  const pinHash = await hashPin(officer.pin);
  return transact(db, async (tx) => {
    const election = await readElection(tx);
    if (election?.phase !== "setup" && !actor.includes("+")) return refuse({ kind: "two-officers-needed" });
    const officers = await allOfficers(tx);
    if (officers.some(({ name }) => name === officer.name)) return refuse({ kind: "officer-exists" });
    const id4 = `o${toHex(world.random(4))}`;
    await saveOfficer(tx, { id: id4, name: officer.name, roles: officer.roles, pinHash });
    await append(tx, world, {
      actor,
      kind: "officer-added",
      data: { officer: id4, name: officer.name, roles: [...officer.roles] }
    });
    return accept({ officer: id4 });
  });
}
async function resetPin({ db, world, sessions }, actor, typed) {
  const pinHash = await hashPin(typed.pin);
  return transact(db, async (tx) => {
    const officer = (await allOfficers(tx)).find(({ id: id4 }) => id4 === typed.officer);
    if (officer === void 0) return refuse({ kind: "officer-unknown", officer: typed.officer });
    await saveOfficer(tx, { ...officer, pinHash });
    await append(tx, world, { actor, kind: "pin-reset", data: { officer: officer.id } });
    sessions.closeAllOf(officer.id);
    return accept({});
  });
}
var init_acts = __esm({
  "src/desk/officers/acts.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_bytes();
    init_result();
    init_store();
    init_pin();
  }
});

// src/desk/officers/doors.ts
function serveOfficers(serve3, house, secure) {
  const sit = (reply, seat) => reply.setCookie(OFFICER_COOKIE, house.sessions.open(seat), {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure
  });
  serve3("POST /desk/enter", async ({ link }, _acting, reply) => {
    if (!house.sessions.useLink(link)) return refuse({ kind: "link-used" });
    sit(reply, { kind: "setting-up" });
    return accept({});
  });
  serve3("POST /desk/login", async (typed, _acting, reply) => {
    const officer = await checkPin(house.db, house.sessions, typed);
    if (!officer.ok) return officer;
    sit(reply, { kind: "officer", officer: officer.value.id });
    return accept({});
  });
  serve3("POST /desk/logout", async (_body, { seat }, reply) => {
    house.sessions.close(seat);
    reply.clearCookie(OFFICER_COOKIE, { path: "/" });
    return accept({});
  });
  serve3(
    "POST /desk/officers",
    async ({ name, roles, pin: pin2 }, { actor }) => addOfficer(house, actor, { name, roles, pin: pin2 })
  );
  serve3(
    "POST /desk/officers/pin",
    async ({ officer, pin: pin2 }, { actor }) => resetPin(house, actor, { officer, pin: pin2 })
  );
}
var init_doors4 = __esm({
  "src/desk/officers/doors.ts"() {
    "use strict";
    init_result();
    init_serve();
    init_acts();
    init_check();
  }
});

// src/roll/check-in.ts
function checkIn(arrival) {
  const phase2 = needPhase(arrival.phase, "voting");
  if (!phase2.ok) return phase2;
  const { resident } = arrival;
  if (resident === null) return refuse({ kind: "not-on-roll" });
  if (arrival.already) return refuse({ kind: "already-checked-in" });
  const vote2 = canVote(resident, arrival.rules, arrival.facts);
  if (vote2.ok) return accept(resident.id);
  if (vote2.refusal.kind !== "age-to-confirm") return refuse({ kind: "not-eligible", bar: vote2.refusal });
  return arrival.ageConfirmed ? accept(resident.id) : refuse({ kind: "age-to-confirm" });
}
function undoCheckIn(undo) {
  const phase2 = needPhase(undo.phase, "voting", "paused", "last-call");
  if (!phase2.ok) return phase2;
  if (undo.resident === null) return refuse({ kind: "not-on-roll" });
  return undo.already ? accept(undo.resident.id) : refuse({ kind: "not-checked-in" });
}
var init_check_in = __esm({
  "src/roll/check-in.ts"() {
    "use strict";
    init_result();
    init_phase();
    init_eligibility();
  }
});

// src/desk/roll/acts.ts
async function needFrozen(tx) {
  const election = await readElection(tx);
  if (election === null) throw new Error("no election in this folder");
  if (election.setup === null)
    return refuse({ kind: "wrong-phase", phase: election.phase, needed: ["ready", "voting"] });
  return accept({ phase: election.phase, setup: election.setup });
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
  const hash4 = readSlip(slip2, setup, house.world.crypto.verify);
  if (!hash4.ok) return hash4;
  const state = await tokenState(tx, hash4.value);
  if (state === null) return refuse({ kind: "unknown" });
  if (state !== "printed") return refuse({ kind: state });
  return await revokeToken(tx, hash4.value) ? accept({}) : refuse({ kind: "spent" });
}
function changeRoll({ db, world }, actor, change) {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const { phase: phase2, setup } = frozen.value;
    const open2 = needPhase(phase2, "ready", "voting", "paused", "last-call");
    if (!open2.ok) return open2;
    const before2 = change.id === null ? null : await findResident(tx, change.id);
    if (change.id !== null && before2 === null) return refuse({ kind: "not-on-roll" });
    const resident = {
      id: before2?.id ?? `t${toHex(world.random(6))}`,
      rollNumber: before2?.rollNumber ?? await nextRollNumber(tx),
      note: before2?.note ?? "",
      flags: before2?.flags ?? NO_FLAGS,
      addedLate: before2?.addedLate ?? true,
      ...change.resident
    };
    if (before2 === null) await addResidents(tx, [resident]);
    else await correctResident(tx, resident);
    await append(tx, world, {
      actor,
      kind: "roll-changed",
      data: {
        change: before2 === null ? "added" : "corrected",
        reason: change.reason,
        line: rollLine(resident, setup.rules, setup.facts)
      }
    });
    return accept({ resident: resident.id, rollNumber: resident.rollNumber });
  });
}
var init_acts2 = __esm({
  "src/desk/roll/acts.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_store4();
    init_token();
    init_bytes();
    init_result();
    init_phase();
    init_store();
    init_check_in();
    init_directory();
    init_resident();
    init_store2();
  }
});

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
var init_index_of_roll = __esm({
  "src/desk/roll/index-of-roll.ts"() {
    "use strict";
    init_client2();
    init_search();
    init_store2();
  }
});

// src/desk/roll/doors.ts
function serveRoll(serve3, house) {
  const { db, world } = house;
  const index = keptIndex(db, house.signal);
  serve3("POST /desk/roll/search", async ({ query }) => {
    const found = searchRoll(await index(), query);
    const { came, election } = await read(db, async (tx) => ({
      came: await checkedInIds(tx),
      election: await readElection(tx)
    }));
    const rules = election === null ? null : completeRules(election.draft);
    const facts2 = election === null ? null : completeFacts(election.draft);
    return accept({
      residents: found.residents.map((resident) => {
        const vote2 = rules === null || facts2 === null ? null : canVote(resident, rules, facts2);
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
          bar: vote2 === null || vote2.ok ? null : vote2.refusal.kind
        };
      }),
      more: found.more
    });
  });
  serve3("POST /desk/check-in", async (body, { actor }) => {
    const done = await checkInResident(house, actor, body);
    if (!done.ok) return done;
    const { checkedIn } = await read(db, turnoutNow);
    return accept({ checkedIn });
  });
  serve3("POST /desk/check-in/undo", async (body, { actor }) => undoResident(house, actor, body));
  serve3("POST /desk/slips/revoke", async ({ slip: slip2 }, { actor }) => revokeSlip(house, actor, slip2));
  serve3(
    "POST /desk/roll/add",
    async ({ resident, reason: reason2 }, { actor }) => changeRoll(house, actor, { id: null, resident, reason: reason2 })
  );
  serve3("POST /desk/roll/correct", async ({ id: id4, resident, reason: reason2 }, { actor }) => {
    const changed = await changeRoll(house, actor, { id: id4, resident, reason: reason2 });
    return changed.ok ? accept({}) : changed;
  });
  serve3(
    "POST /desk/slips/lost",
    async ({ note: note3 }, { actor }) => noted(actor, { kind: "slip-lost", data: { note: note3 } })
  );
  serve3(
    "POST /desk/helper",
    async ({ helper }, { actor }) => noted(actor, { kind: "helper-present", data: { helper } })
  );
  serve3("POST /desk/slips/reserve", async ({ slips }, { actor }) => slipsOut(actor, "reserve-added", slips));
  serve3("POST /desk/slips/test", async ({ slips }, { actor }) => slipsOut(actor, "test-slips-given", slips));
  const noted = (actor, event) => transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    await append(tx, world, { actor, ...event });
    return accept({});
  });
  const slipsOut = (actor, kind, slips) => transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const open2 = needPhase(frozen.value.phase, "ready", "voting", "paused");
    if (!open2.ok) return open2;
    if (slips > (await countTokens(tx)).printed) return refuse({ kind: "not-so-many-slips" });
    await append(tx, world, { actor, kind, data: { slips } });
    return accept({});
  });
}
var init_doors5 = __esm({
  "src/desk/roll/doors.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_store4();
    init_result();
    init_draft();
    init_phase();
    init_store();
    init_eligibility();
    init_resident();
    init_search();
    init_store2();
    init_turnout3();
    init_acts2();
    init_index_of_roll();
  }
});

// src/roll/decode.ts
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
function strictly(label, encoding, bytes) {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}
var MAX_FILE_BYTES, HIGH, windows1252, startsWith;
var init_decode = __esm({
  "src/roll/decode.ts"() {
    "use strict";
    init_result();
    MAX_FILE_BYTES = 8 * 1024 * 1024;
    HIGH = "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
    windows1252 = (bytes) => Array.from(bytes, (byte) => HIGH[byte - 128] ?? String.fromCharCode(byte)).join("");
    startsWith = (bytes, ...mark) => mark.every((byte, at) => bytes[at] === byte);
  }
});

// src/roll/duplicates.ts
function possibleDuplicates(placed) {
  const byBirth = /* @__PURE__ */ new Map();
  const byUnit = /* @__PURE__ */ new Map();
  return placed.flatMap(({ line: line5, resident }) => {
    const name = fold(resident.name);
    const found = [];
    const birthKey = `${name}|${resident.birthDate}`;
    const twin = resident.birthDate === null ? void 0 : byBirth.get(birthKey);
    if (twin !== void 0) found.push({ line: line5, other: twin, kind: "same-name-and-birth-date" });
    else if (resident.birthDate !== null) byBirth.set(birthKey, line5);
    const unitKey = `${name}|${unitOf(resident)}`;
    const near = byUnit.get(unitKey);
    const other = resident.birthDate === null ? near?.first : near?.withoutDate;
    if (other !== void 0 && other !== null) found.push({ line: line5, other, kind: "same-name-and-unit" });
    const noDate = resident.birthDate === null ? line5 : null;
    byUnit.set(unitKey, { first: near?.first ?? line5, withoutDate: near?.withoutDate ?? noDate });
    return found;
  });
}
var init_duplicates = __esm({
  "src/roll/duplicates.ts"() {
    "use strict";
    init_characters();
    init_resident();
  }
});

// src/roll/numbering.ts
function givenIdentity(row4) {
  const number = (row4.number ?? "").trim().replace(/\.$/, "");
  const id4 = (row4.id ?? "").trim();
  for (const [field2, text4] of [["number", number], ["id", id4]])
    if (/^\D*(\d[ .-]?){16}$/.test(text4)) return refuse({ kind: "number-is-nik", field: field2, first: null });
  if (number !== "" && !isNumber(number))
    return refuse({ kind: "number-unclear", field: "number", first: null });
  if (id4 !== "" && !/^[\w.-]{1,20}$/.test(id4))
    return refuse({ kind: "id-unclear", field: "id", first: null });
  const own2 = number !== "" ? Number(number) : isNumber(id4) ? Number(id4) : null;
  return accept({ id: id4 === "" ? null : id4, number: own2, field: number !== "" ? "number" : "id" });
}
function numberRows(rows) {
  const numbers = /* @__PURE__ */ new Map();
  const ids = /* @__PURE__ */ new Map();
  let highest2 = 0;
  for (const given of rows) if (given?.ok) highest2 = Math.max(highest2, given.value.number ?? 0);
  const claim = (index, id4, rollNumber, field2) => {
    const sameNumber = numbers.get(rollNumber);
    if (sameNumber !== void 0) return refuse({ kind: "number-taken", field: field2, first: sameNumber });
    const own2 = id4 ?? String(rollNumber);
    const sameId = ids.get(own2);
    if (sameId !== void 0) return refuse({ kind: "id-taken", field: "id", first: sameId });
    numbers.set(rollNumber, index);
    ids.set(own2, index);
    return accept({ id: own2, rollNumber });
  };
  return rows.map((given, index) => {
    if (given === null || !given.ok) return given;
    const { id: id4, number, field: field2 } = given.value;
    if (number !== null) return claim(index, id4, number, field2);
    if (highest2 >= MAX_ROLL_NUMBER) return refuse({ kind: "number-unclear", field: "number", first: null });
    highest2 += 1;
    return claim(index, id4, highest2, field2);
  });
}
var isNumber;
var init_numbering = __esm({
  "src/roll/numbering.ts"() {
    "use strict";
    init_result();
    init_resident();
    isNumber = (text4) => /^\d{1,12}$/.test(text4) && Number(text4) >= 1 && Number(text4) <= MAX_ROLL_NUMBER;
  }
});

// src/roll/cells.ts
function readName2(text4) {
  const value = tidy(text4);
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
function readAliases(text4) {
  if (text4.length > (MAX_ALIAS + 3) * MAX_ALIASES) return { value: [], refuse: "alias-too-long" };
  const value = [...new Set(text4.split("/").map(tidy))].filter((alias2) => alias2 !== "" && alias2 !== "-");
  if (value.length > MAX_ALIASES) return { value, refuse: "too-many-aliases" };
  if (value.some((alias2) => alias2.length > MAX_ALIAS)) return { value, refuse: "alias-too-long" };
  const refuse2 = value.map((alias2) => nameSigns(alias2).refuse).find((kind) => kind !== void 0);
  return refuse2 === void 0 ? { value } : { value, refuse: refuse2 };
}
function readText(text4) {
  const value = tidy(text4);
  if (value.length > MAX_TEXT) return { value: "", refuse: "text-too-long" };
  const refuse2 = badCharacter(value);
  if (refuse2 !== null) return { value, refuse: refuse2 };
  if (!NIK.test(value)) return { value };
  return { value: tidy(value.replace(new RegExp(NIK, "g"), " ")), confirm: "nik-removed" };
}
function readSex(text4) {
  const plain = plainWord(text4);
  if (plain === "") return { value: "?", confirm: "sex-missing" };
  const value = SEXES[plain];
  return value === void 0 ? { value: "?", confirm: "sex-unclear" } : { value };
}
function readMarried(text4) {
  const plain = plainWord(text4);
  const value = plain === "" ? false : MARRIED[plain];
  return value === void 0 ? { value: false, confirm: "marriage-unclear" } : { value };
}
function readFlag(text4) {
  if (/^[✓✔☑]\ufe0f?$/u.test(text4.trim())) return { value: true };
  const plain = plainWord(text4);
  const value = plain === "" ? false : TICKS[plain];
  return value === void 0 ? { value: false, confirm: "flag-unclear" } : { value };
}
function readBirthDate(text4) {
  const plain = tidy(text4).replace(/^[^\d,]{1,60},\s*/, "").replace(/[ T]00:00(:00(\.0+)?)?Z?$/, "");
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
function words2(value, list2) {
  return Object.fromEntries(list2.split(" ").map((word) => [word, value]));
}
var MAX_ROLL_NAME, MAX_ALIAS, MAX_ALIASES, MAX_TEXT, FIRST_YEAR, NIK, SEXES, MARRIED, TICKS, plainWord;
var init_cells = __esm({
  "src/roll/cells.ts"() {
    "use strict";
    init_characters();
    MAX_ROLL_NAME = 100;
    MAX_ALIAS = 60;
    MAX_ALIASES = 10;
    MAX_TEXT = 200;
    FIRST_YEAR = 1905;
    NIK = /(?:\d[ .-]?){15}\d/;
    SEXES = {
      ...words2("L", "l lk lakilaki laki pria m male"),
      ...words2("P", "p pr perempuan wanita f female")
    };
    MARRIED = {
      // B, S, P are the codes of the election commission's rolls: belum, sudah, pernah.
      ...words2(true, "s k p sudah kawin nikah menikah sudahkawin pernahkawin sudahmenikah kawintercatat"),
      ...words2(
        true,
        "kawinbelumtercatat ceraihidup ceraimati cerai janda duda pernah married divorced widowed ya"
      ),
      ...words2(false, "b bk tk belum belumkawin belummenikah tidakkawin lajang bujang single unmarried tidak")
    };
    TICKS = {
      ...words2(true, "ya y yes x v 1 ada true"),
      ...words2(false, "tidak t tdk n no 0 false")
    };
    plainWord = (text4) => text4.slice(0, MAX_ALIAS).toLowerCase().replace(/[^\p{L}\d]/gu, "");
  }
});

// src/roll/row.ts
function readRow(row4) {
  const unit = readUnitCells(row4);
  const flags = Object.keys(NO_FLAGS).map(
    (flag) => [flag, readFlag(row4[flag] ?? "")]
  );
  const cells = {
    name: readName2(row4.name ?? ""),
    aliases: readAliases(row4.aliases ?? ""),
    sex: readSex(row4.sex ?? ""),
    birthDate: readBirthDate(row4.birthDate ?? ""),
    married: readMarried(row4.married ?? ""),
    address: readText(row4.address ?? ""),
    note: readText(row4.note ?? "")
  };
  const all = [
    ...Object.entries(cells),
    [row4.rtRw === void 0 ? "rt" : "rtRw", unit],
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
    refused: all.flatMap(([field2, { refuse: refuse2 }]) => refuse2 === void 0 ? [] : [{ kind: refuse2, field: field2 }]),
    toConfirm: all.flatMap(
      ([field2, { confirm }]) => confirm === void 0 ? [] : [{ kind: confirm, field: field2 }]
    )
  };
}
function readUnitCells(row4) {
  const nowhere = { rt: "", rw: "" };
  const both = row4.rtRw?.trim() ?? "";
  const unit = both === "" ? nowhere : readUnit(both);
  const rt = readUnitPart(row4.rt ?? "");
  const rw = readUnitPart(row4.rw ?? "");
  if (unit === null || rt === null || rw === null) return { value: nowhere, refuse: "unit-unclear" };
  const value = { rt: rt === "" ? unit.rt : rt, rw: rw === "" ? unit.rw : rw };
  return value.rt === "" && value.rw === "" ? { value, refuse: "unit-missing" } : { value };
}
var init_row = __esm({
  "src/roll/row.ts"() {
    "use strict";
    init_cells();
    init_resident();
    init_unit();
  }
});

// src/roll/headings.ts
function fieldOf(heading2) {
  if (heading2.length > MAX_HEADING) return null;
  const plain = heading2.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]/g, "");
  return FIELDS.get(plain) ?? null;
}
var HEADINGS, FIELDS, MAX_HEADING, hasUnit;
var init_headings = __esm({
  "src/roll/headings.ts"() {
    "use strict";
    HEADINGS = {
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
    FIELDS = new Map(
      Object.entries(HEADINGS).flatMap(
        ([field2, words4]) => words4.split(" ").map((word) => [word, field2])
      )
    );
    MAX_HEADING = 60;
    hasUnit = (fields) => fields.includes("rt") || fields.includes("rw") || fields.includes("rtRw");
  }
});

// src/roll/table.ts
import { CsvError, parse as parse2 } from "csv-parse/sync";
function readTable(text4) {
  const delimiter = bestDelimiter(text4);
  if (delimiter === null) return refuse({ kind: "heading-missing" });
  const split3 = splitRows(text4, delimiter);
  if (!split3.ok) return split3;
  const heading2 = split3.value.slice(0, HEADING_WITHIN).map((row5) => ({ row: row5, fields: row5.cells.map(fieldOf) })).sort((a, b) => known(b.fields) - known(a.fields))[0];
  if (heading2 === void 0 || known(heading2.fields) === 0) return refuse({ kind: "heading-missing" });
  const { row: row4, fields } = heading2;
  const wrong = wrongColumns(row4.cells, fields);
  if (wrong !== null) return refuse(wrong);
  const same2 = (cells) => cells.join("\n") === row4.cells.join("\n");
  const rows = split3.value.filter(
    ({ line: line5, cells }) => line5 > row4.line && cells.some((cell) => cell.trim() !== "") && !same2(cells)
  );
  if (rows.length > MAX_ROWS) return refuse({ kind: "too-many-rows", limit: MAX_ROWS });
  return accept({ delimiter, headings: row4.cells, fields, headingLine: row4.line, rows });
}
function bestDelimiter(text4) {
  const lines = text4.split("\n", HEADING_WITHIN);
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: Math.max(...lines.map((line5) => known(line5.split(delimiter).map((cell) => fieldOf(cell.trim())))))
  })).sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best === void 0 || best.score === 0 ? null : best.delimiter;
}
function wrongColumns(headings, fields) {
  if (!fields.includes("name")) return { kind: "column-missing", column: "name" };
  if (!hasUnit(fields)) return { kind: "column-missing", column: "unit" };
  const twice = fields.find((field2, at) => field2 !== null && field2 !== "nik" && fields.indexOf(field2) !== at);
  if (twice === void 0 || twice === null) return null;
  const both = headings.filter((_, at) => fields[at] === twice);
  return { kind: "column-twice", field: twice, headings: both };
}
function splitRows(text4, delimiter) {
  try {
    return accept(parseRows(text4, delimiter));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const before2 = Number(error.records) || 0;
    const line5 = (before2 === 0 ? 0 : parseRows(text4, delimiter, before2).at(-1)?.lastLine ?? 0) + 1;
    if (error.code === "CSV_QUOTE_NOT_CLOSED") return refuse({ kind: "quote-not-closed", line: line5 });
    if (error.code === "CSV_MAX_RECORD_SIZE") return refuse({ kind: "row-too-long", line: line5 });
    throw error;
  }
}
function parseRows(text4, delimiter, first) {
  const records = parse2(text4, {
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
var MAX_ROWS, HEADING_WITHIN, MAX_ROW, DELIMITERS, known;
var init_table2 = __esm({
  "src/roll/table.ts"() {
    "use strict";
    init_result();
    init_headings();
    MAX_ROWS = 4e4;
    HEADING_WITHIN = 10;
    MAX_ROW = 32e3;
    DELIMITERS = [";", ",", "	"];
    known = (fields) => fields.filter((field2) => field2 !== null).length;
  }
});

// src/roll/import.ts
function importRoll(bytes) {
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return decoded;
  const table2 = readTable(decoded.value.text);
  if (!table2.ok) return table2;
  const { delimiter, fields, headings, headingLine, rows } = table2.value;
  if (rows.length === 0) return refuse({ kind: "no-rows" });
  const read2 = rows.map((at) => {
    const row4 = rowOf2(table2.value, at.cells);
    return { at, row: row4, reading: readRow(row4) };
  });
  const ownFaults = read2.map((one) => rowFaults(table2.value, one));
  const numbered = numberRows(
    read2.map(({ row: row4 }, at) => (ownFaults[at] ?? []).length > 0 ? null : givenIdentity(row4))
  );
  const refused = read2.flatMap(({ at }, index) => {
    const identity = numbered[index];
    const faults2 = ownFaults[index] ?? [];
    if (identity === void 0 || identity === null || identity.ok) return faults2;
    const { kind, field: field2, first } = identity.refusal;
    const other = first === null ? "" : String(read2[first]?.at.line ?? "");
    return [...faults2, finding(table2.value, at.line, field2, kind, other)];
  });
  const good = read2.flatMap(({ at, reading }, index) => {
    const identity = numbered[index];
    if (!identity?.ok) return [];
    const resident = { ...identity.value, ...reading.values, addedLate: false };
    const toConfirm = reading.toConfirm.map(({ kind, field: field2 }) => finding(table2.value, at.line, field2, kind));
    return [{ line: at.line, resident, toConfirm }];
  });
  return accept({
    residents: good.map(({ resident }) => resident),
    refused,
    toConfirm: good.flatMap(({ toConfirm }) => toConfirm),
    possibleDuplicates: possibleDuplicates(good).map(
      ({ line: line5, other, kind }) => finding(table2.value, line5, "name", kind, String(other))
    ),
    rows: rows.length,
    encoding: decoded.value.encoding,
    delimiter,
    headingLine,
    dropped: headings.filter((_, at) => fields[at] === "nik").map(cut),
    ignored: headings.filter((heading2, at) => fields[at] === null && heading2.trim() !== "").map(cut)
  });
}
function rowOf2({ fields, headings }, cells) {
  const row4 = {};
  for (const [at, field2] of fields.entries()) {
    if (field2 === null || field2 === "nik") continue;
    const cell = cells[at] ?? "";
    row4[field2] = field2 === "rw" ? widerWord(headings[at] ?? "", cell) : cell;
  }
  return row4;
}
function rowFaults(table2, { at, reading }) {
  if (at.lastLine - at.line >= MAX_LINES_OF_ROW)
    return [finding(table2, at.line, null, "row-spans-lines", String(at.lastLine))];
  if (at.cells.slice(table2.fields.length).some((cell) => cell.trim() !== ""))
    return [finding(table2, at.line, null, "too-many-cells")];
  return reading.refused.map(({ kind, field: field2 }) => finding(table2, at.line, field2, kind));
}
function finding({ fields, headings }, line5, field2, kind, detail = "") {
  const column = field2 === null ? "" : cut(headings[fields.indexOf(field2)] ?? "");
  return { line: line5, column, kind, detail };
}
var MAX_LINES_OF_ROW, MAX_COLUMN_TEXT, cut;
var init_import = __esm({
  "src/roll/import.ts"() {
    "use strict";
    init_result();
    init_decode();
    init_duplicates();
    init_numbering();
    init_row();
    init_table2();
    init_unit();
    MAX_LINES_OF_ROW = 5;
    MAX_COLUMN_TEXT = 60;
    cut = (heading2) => heading2.trim().slice(0, MAX_COLUMN_TEXT);
  }
});

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
var init_draft2 = __esm({
  "src/desk/draft.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_result();
    init_phase();
    init_store();
  }
});

// src/desk/setup/report.ts
function reportOf(upload, roll) {
  const shown2 = (findings) => findings.slice(0, SHOWN).map((finding2) => ({ ...finding2 }));
  return {
    upload,
    residents: roll.residents.length,
    refused: shown2(roll.refused),
    toConfirm: shown2(roll.toConfirm),
    possibleDuplicates: shown2(roll.possibleDuplicates),
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
var SHOWN, SAMPLE;
var init_report = __esm({
  "src/desk/setup/report.ts"() {
    "use strict";
    init_resident();
    SHOWN = 1e3;
    SAMPLE = 20;
  }
});

// src/desk/setup/doors.ts
function serveSetup(serve3, house) {
  const { db, world, uploads } = house;
  serve3("GET /desk/setup", async () => {
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
  serve3(
    "POST /desk/setup/clock",
    async ({ zone }, { actor }) => changeDraft(house, (draft) => ({ ...draft, clock: zone, rules: { ...draft.rules, timeZone: zone } }), {
      actor,
      kind: "clock-confirmed",
      data: { zone }
    })
  );
  serve3(
    "POST /desk/setup/facts",
    async (facts2) => changeDraft(house, (draft) => ({ ...draft, facts: { ...draft.facts, ...facts2 } }))
  );
  serve3(
    "POST /desk/setup/rules",
    async (rules) => changeDraft(house, (draft) => ({ ...draft, rules: { ...draft.rules, ...rules } }))
  );
  serve3("POST /desk/setup/holders", async (holders2) => {
    const election = await read(db, readElection);
    if (!holdersFit(holders2, election?.draft.kind ?? "election"))
      return refuse({ kind: "holders-do-not-fit" });
    return changeDraft(house, (draft) => ({ ...draft, holders: holders2 }));
  });
  serve3("POST /desk/setup/slips", async (slips) => changeDraft(house, (draft) => ({ ...draft, slips })));
  serve3("POST /desk/setup/expected", async ({ expected }) => {
    if (expected < 1) return refuse({ kind: "nobody-expected" });
    const changed = await changeDraft(house, (draft) => ({ ...draft, expected }));
    return changed.ok ? accept(proposeSlips(expected, SLIPS_PER_SHEET)) : changed;
  });
  serve3("POST /desk/setup/rules-read", async (_body, { actor }) => {
    const election = await read(db, readElection);
    if (election === null || completeRules(election.draft) === null || conflictsOf(election.draft).length > 0)
      return refuse({ kind: "rules-incomplete" });
    return changeDraft(house, (draft) => ({ ...draft, rulesRead: true }), {
      actor,
      kind: "rules-read-aloud",
      data: {}
    });
  });
  serve3("POST /desk/roll/preview", async ({ file }) => {
    const bytes = decodeFile2(file);
    if (bytes === null) return refuse({ kind: "file-unreadable" });
    const roll = importRoll(bytes);
    if (!roll.ok) return roll;
    const upload = uploads.keep({ roll: roll.value, fileHash: hashBytes(bytes) });
    return accept(reportOf(upload, roll.value));
  });
  serve3("POST /desk/roll/accept", async ({ upload }, { actor }) => {
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
function decodeFile2(file) {
  try {
    return fromBase64(file);
  } catch {
    return null;
  }
}
var init_doors6 = __esm({
  "src/desk/setup/doors.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_bytes();
    init_hash();
    init_result();
    init_draft();
    init_phase();
    init_sentences();
    init_store();
    init_import();
    init_store2();
    init_draft2();
    init_slips();
    init_report();
  }
});

// src/desk/print/dates.ts
function longDate2(date) {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${DAYS2[weekday]}, ${day} ${MONTHS2[month - 1]} ${year}`;
}
var DAYS2, MONTHS2;
var init_dates = __esm({
  "src/desk/print/dates.ts"() {
    "use strict";
    DAYS2 = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
    MONTHS2 = [
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
  }
});

// src/desk/print/attendance.ts
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
function pagesOf(people2) {
  const units = /* @__PURE__ */ new Map();
  for (const person of people2) units.set(person.unit, [...units.get(person.unit) ?? [], person]);
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
    if (x !== COLUMNS3.second) line2(pen, [EDGE + x, y - 7], [EDGE + x, bottom], { weight: 0.25 });
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
  line2(pen, [EDGE, bottom], [EDGE + WIDTH3, bottom], { weight: 0.25, colour: INK });
}
function drawSums(pen, { all, page, pages, unit }, y) {
  const style = { x: EDGE, width: WIDTH3, size: 10.5, least: 8, lines: 1 };
  const blank = "\u2026\u2026\u2026\u2026";
  const foot = write(pen, `Hadir di halaman ini:  L ${blank}   P ${blank}   jumlah ${blank}`, {
    ...style,
    y
  });
  if (page !== pages) return;
  const count5 = (sex) => all.filter((person) => person.sex === sex).length;
  const unknown = count5("?") === 0 ? "" : `, tidak tercatat ${count5("?")}`;
  const sum = `Wajib pilih ${unit}: ${all.length} orang (L ${count5("L")}, P ${count5("P")}${unknown})`;
  write(pen, sum, { ...style, y: foot + 4, bold: true });
}
var WIDTH3, ROW, ROWS2, COLUMNS3, unitOrder;
var init_attendance = __esm({
  "src/desk/print/attendance.ts"() {
    "use strict";
    init_bytes();
    init_dates();
    init_sheet();
    init_text();
    WIDTH3 = PAGE.width - 2 * EDGE;
    ROW = 10.2;
    ROWS2 = 21;
    COLUMNS3 = { number: 0, name: 17, sex: 97, sign: 107, second: 146.5, end: WIDTH3 };
    unitOrder = (unit) => unit.split(" / ").reverse().map((part) => part.replace(/\d+/g, (digits) => digits.padStart(6, "0"))).join(" / ");
  }
});

// src/desk/print/emergency-ballot.ts
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
function drawBallot(pen, { title, unit, names: names3, lot: lot2, rehearsal }, area) {
  const pad = 7;
  const at = { x: area.x + pad, width: area.width - 2 * pad };
  if (rehearsal) watermark(pen, area.x + area.width / 2, area.y + area.height / 2, 48);
  block(pen, at.x, area.y + pad, at.width, 10, INK);
  write(pen, "KARTU SUARA DARURAT", {
    x: at.x + 3,
    width: at.width - 24,
    y: area.y + pad + 3.2,
    size: 14,
    least: 10,
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
    `Tulis ${amount(names3)} warga yang paling Anda percaya. Urutan tidak penting. Jangan beri tanda tangan atau tanda lain.`,
    {
      ...{ ...at, y: y + 4.5, size: 10, least: 8, lines: 3 }
    }
  );
  const bottom = area.y + area.height - pad;
  const office = 15;
  const columns = names3.max > SMALL ? 2 : 1;
  const perColumn = Math.ceil(names3.max / columns);
  const room2 = bottom - office - 4 - (y + 2);
  const step2 = Math.min(15, room2 / perColumn);
  const gap2 = 8;
  const width = (at.width - (columns - 1) * gap2) / columns;
  for (let name = 0; name < names3.max; name += 1) {
    const x = at.x + Math.floor(name / perColumn) * (width + gap2);
    const row4 = y + 2 + (1 + name % perColumn) * step2;
    line2(pen, [x, row4], [x + width, row4], { weight: 0.35 });
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
var SMALL, MAX_BALLOTS, MARGIN, amount;
var init_emergency_ballot = __esm({
  "src/desk/print/emergency-ballot.ts"() {
    "use strict";
    init_sheet();
    init_text();
    SMALL = 7;
    MAX_BALLOTS = 2e3;
    MARGIN = 7;
    amount = ({ min, max }) => min === max ? `tepat ${max} nama` : min === 1 ? `paling banyak ${max} nama` : `${min} sampai ${max} nama`;
  }
});

// src/desk/print/code128.ts
function code128(text4) {
  const values = [...text4].map((sign) => (sign.codePointAt(0) ?? 0) - 32);
  if (values.length === 0 || values.some((value) => value < 0 || value > 94))
    throw new RangeError("Code 128 B holds printable ASCII");
  const check = values.reduce((sum, value, at) => sum + value * (at + 1), START_B) % CHECK_MODULUS;
  return [START_B, ...values, check, STOP].flatMap((value) => [...WIDTHS[value] ?? ""].map(Number));
}
function drawBarcode(pen, text4, at) {
  let x = 0;
  const bars = [];
  code128(text4).forEach((width, index) => {
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
var WIDTHS, START_B, STOP, CHECK_MODULUS;
var init_code128 = __esm({
  "src/desk/print/code128.ts"() {
    "use strict";
    init_sheet();
    WIDTHS = "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112".split(" ");
    START_B = 104;
    STOP = 106;
    CHECK_MODULUS = 103;
  }
});

// src/desk/print/invitation.ts
async function invitationsPdf(invitations) {
  const { people: people2 } = invitations;
  if (people2.length === 0) throw new RangeError("there is at least one person to invite");
  return makePdf("Undangan", invitations, (pen) => {
    for (let from = 0; from < people2.length; from += PER_SHEET) {
      newPage(pen, { ...invitations, rehearsal: false });
      const here = people2.slice(from, from + PER_SHEET);
      here.forEach((person, at) => {
        const x = GRID2.x + at % GRID2.columns * GRID2.width;
        const y = GRID2.y + Math.floor(at / GRID2.columns) * GRID2.height;
        drawInvitation(pen, invitations, person, { x, y });
      });
      cutLines(pen, { ...GRID2, rows: Math.ceil(here.length / GRID2.columns) });
      scissors(pen, GRID2.x - 1.4, GRID2.y);
    }
  });
}
function drawInvitation(pen, { title, village, unit, date, time, place: place3, rehearsal }, person, corner) {
  if (rehearsal) watermark(pen, corner.x + GRID2.width / 2, corner.y + GRID2.height / 2, 40);
  const at = { x: corner.x + PAD, width: INNER };
  let y = write(pen, "UNDANGAN", { ...at, y: corner.y + 7, size: 17, lines: 1, bold: true, tracking: 1 });
  y = write(pen, `${title} \u2014 ${unit}, ${village}`, { ...at, y: y + 3.2, size: 9.5, least: 6.5, lines: 2 });
  line2(pen, [at.x, y + 2.6], [at.x + INNER, y + 2.6], { weight: 0.5 });
  y = write(pen, "Yth. Bapak/Ibu/Saudara", { ...at, y: y + 6, size: 9.5, lines: 1, colour: GREY });
  y = write(pen, person.name, { ...at, y: y + 2.6, size: 15, least: 8.5, lines: 2, height: 8, bold: true });
  y = write(pen, person.unit, { ...at, y: y + 2.6, size: 11, least: 7.5, lines: 1 });
  const field2 = (name, value) => {
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
  field2("Hari", longDate2(date));
  field2("Pukul", time ?? "\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026");
  field2("Tempat", place3);
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
var GRID2, PER_SHEET, PAD, INNER;
var init_invitation = __esm({
  "src/desk/print/invitation.ts"() {
    "use strict";
    init_code128();
    init_dates();
    init_sheet();
    init_text();
    GRID2 = { x: 7, y: 7, width: 98, height: 94, columns: 2, rows: 3 };
    PER_SHEET = GRID2.columns * GRID2.rows;
    PAD = 6;
    INNER = GRID2.width - 2 * PAD;
  }
});

// src/desk/print/poster.ts
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
var WIDTH4, QR_SIDE4;
var init_poster = __esm({
  "src/desk/print/poster.ts"() {
    "use strict";
    init_digits();
    init_dates();
    init_qr();
    init_sheet();
    init_text();
    WIDTH4 = PAGE.width - 2 * EDGE;
    QR_SIDE4 = 74;
  }
});

// src/desk/print/tally-board.ts
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
      x: groups + (group - 1) * GROUP3,
      width: GROUP3 - 1,
      align: "right",
      colour: GREY
    });
  write(pen, "Jumlah", {
    ...head,
    x: groups + GROUPS * GROUP3,
    width: WIDTH5 - NAME3 - GROUPS * GROUP3,
    align: "center"
  });
  y += 7;
  for (let row4 = 0; row4 <= ROWS3; row4 += 1)
    line2(pen, [EDGE, y + row4 * ROW2], [EDGE + WIDTH5, y + row4 * ROW2], { weight: 0.25 });
  const bottom = y + ROWS3 * ROW2;
  for (const x of [EDGE, groups, groups + GROUPS * GROUP3, EDGE + WIDTH5])
    line2(pen, [x, y - 7], [x, bottom], { weight: 0.4 });
  for (let group = 1; group < GROUPS; group += 1)
    line2(pen, [groups + group * GROUP3, y], [groups + group * GROUP3, bottom], { weight: 0.15, colour: GREY });
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
    line2(pen, [x, y + 3.2], [x + 9.5, y + 3.2], { weight: 0.3 });
  }
  write(pen, "Nama pencatat", { x: EDGE, y: y + 9, width: 40, size: 9.5, lines: 1 });
  line2(pen, [EDGE + 25, y + 11.6], [EDGE + 96, y + 11.6], { weight: 0.3 });
  write(pen, "Tanda tangan", { x: EDGE + 104, y: y + 9, width: 40, size: 9.5, lines: 1 });
  line2(pen, [EDGE + 127, y + 11.6], [EDGE + WIDTH5, y + 11.6], { weight: 0.3 });
}
function example(pen, x, y) {
  for (let stroke = 0; stroke < 4; stroke += 1)
    line2(pen, [x + stroke * 2.2, y], [x + stroke * 2.2, y + 7], { weight: 0.5 });
  line2(pen, [x - 1.5, y + 6], [x + 8.1, y + 1], { weight: 0.5 });
  write(pen, "= 5", { x: x + 11, y: y + 2, width: 10, size: 11, lines: 1, bold: true });
}
var WIDTH5, ROWS3, ROW2, NAME3, GROUPS, GROUP3, MAX_PAGES;
var init_tally_board = __esm({
  "src/desk/print/tally-board.ts"() {
    "use strict";
    init_sheet();
    init_text();
    WIDTH5 = PAGE.width - 2 * EDGE;
    ROWS3 = 19;
    ROW2 = 10.4;
    NAME3 = 62;
    GROUPS = 10;
    GROUP3 = 10.6;
    MAX_PAGES = 20;
  }
});

// src/desk/print/what-to-do.ts
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
      const end2 = write(pen, act, { x, y: foot + 2.5, width: COLUMN, size: 11.25, lines: 7, leading: 1.25 });
      y = end2 + 5.8;
    }
  });
}
function drawContacts(pen) {
  const y = PAGE.height - EDGE - 9;
  line2(pen, [EDGE, y - 5], [PAGE.width - EDGE, y - 5], { weight: 0.5 });
  const third = (PAGE.width - 2 * EDGE + 4) / 3;
  ["Ketua, HP", "Pemantau, HP", "Yang paham laptop, HP"].forEach((who, at) => {
    const x = EDGE + at * third;
    write(pen, who, { x, y, width: third - 4, size: 9.5, lines: 1, colour: GREY });
    line2(pen, [x, y + 11], [x + third - 4, y + 11], { weight: 0.3 });
  });
}
var troubles, GAP, COLUMN;
var init_what_to_do = __esm({
  "src/desk/print/what-to-do.ts"() {
    "use strict";
    init_sheet();
    init_text();
    troubles = ({ threshold, cards }) => [
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
    GAP = 8;
    COLUMN = (PAGE.width - 2 * EDGE - GAP) / 2;
  }
});

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
function votersOf({ draft }, residents) {
  const rules = completeRules(draft);
  const facts2 = completeFacts(draft);
  return residents.filter((resident) => {
    if (rules === null || facts2 === null) return true;
    const vote2 = canVote(resident, rules, facts2);
    return vote2.ok || vote2.refusal.kind === "age-to-confirm";
  }).map((resident) => ({
    rollNumber: resident.rollNumber,
    name: resident.name,
    aliases: resident.aliases,
    sex: resident.sex,
    unit: unitOf(resident)
  }));
}
var BOARD_PAGES, EMERGENCY_BALLOTS, SHEETS;
var init_sheets = __esm({
  "src/desk/sheets.ts"() {
    "use strict";
    init_client2();
    init_draft();
    init_setup_document();
    init_store();
    init_eligibility();
    init_resident();
    init_store2();
    init_voting();
    init_pdf();
    init_attendance();
    init_emergency_ballot();
    init_invitation();
    init_poster();
    init_tally_board();
    init_what_to_do();
    BOARD_PAGES = 3;
    EMERGENCY_BALLOTS = 24;
    SHEETS = {
      poster: (common, { setup }) => setup === null ? null : posterPdf({ ...common, setupHash: setupHash(setup) }),
      attendance: (common, election, residents) => attendancePdf({ ...common, people: votersOf(election, residents) }),
      invitations: (common, election, residents) => {
        const people2 = votersOf(election, residents);
        return people2.length === 0 ? null : invitationsPdf({ ...common, time: null, people: people2 });
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
  }
});

// src/desk/signal.ts
import "@fastify/cookie";
import "@fastify/websocket";
function serveSignal(app, { sessions, signal }) {
  app.get("/desk/signal", { websocket: true }, (socket, request2) => {
    if (sessions.find(request2.cookies[OFFICER_COOKIE]) === null) return socket.close(4401);
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
var GATHER_MS;
var init_signal2 = __esm({
  "src/desk/signal.ts"() {
    "use strict";
    init_serve();
    GATHER_MS = 100;
  }
});

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
function closeVoting({ db, world }, actor, note3, signer) {
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
    if (!sums.agrees && note3.trim() === "") return refuse({ kind: "difference-needs-note" });
    const envelopes = await allEnvelopes(tx);
    const seal2 = await append(tx, world, {
      actor,
      kind: "voting-closed",
      data: {
        root: boxRoot(envelopes.map(({ id: id4 }) => id4)),
        ballots: sums.ballots,
        checkIns: sums.checkIns,
        testSlips: sums.testSlips,
        logHead: await headHash(tx),
        tokens: await countTokens(tx),
        left: counted.left,
        outstanding: sums.outstanding,
        note: note3
      },
      signer
    });
    await setPhase(tx, "closed");
    return accept({ seal: seal2, digits: hashDigits(seal2) });
  });
}
async function closingOf(tx) {
  const closed2 = (await eventsOf(tx, "voting-closed")).at(-1);
  if (closed2 === void 0) return null;
  const { ballots, checkIns } = closed2.data;
  return { seal: closed2.hash, digits: hashDigits(closed2.hash), ballots, checkIns };
}
var init_close = __esm({
  "src/desk/voting/close.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_box();
    init_store4();
    init_digits();
    init_result();
    init_phase();
    init_store();
    init_reconcile();
    init_store2();
    init_acts2();
    init_turnout3();
  }
});

// src/desk/state.ts
function serveState(serve3, house) {
  serve3("GET /desk/state", async (_body, { seat }) => accept(await deskState(house, seat)));
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
  const hash4 = setup === null ? null : setupHash(setup);
  const zone = setup?.rules.timeZone ?? draft.clock;
  const known2 = officers.map(({ id: id4, name, roles }) => ({ officer: id4, name, roles: [...roles] }));
  const inside2 = seat !== null;
  return {
    kind: draft.kind,
    phase: phase2,
    title: draft.facts.title ?? "",
    unit: draft.facts.unit ?? "",
    now: world.now(),
    zone,
    me: seat?.kind === "officer" ? known2.find(({ officer }) => officer === seat.officer) ?? null : null,
    settingUp: seat?.kind === "setting-up",
    officers: known2,
    setupHash: hash4,
    digits: hash4 === null ? null : hashDigits(hash4),
    residents,
    eligible: turnout.eligible,
    checkedIn: turnout.checkedIn,
    devices: inside2 ? devices.map(({ id: id4, kind, label }) => ({
      device: id4,
      kind,
      label,
      locked: booths.locked(id4),
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
var init_state = __esm({
  "src/desk/state.ts"() {
    "use strict";
    init_client2();
    init_digits();
    init_result();
    init_rules();
    init_setup_document();
    init_store();
    init_store2();
    init_turnout3();
    init_close();
  }
});

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
function judgeTurnout({ db, world }, actor, judged2) {
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
    if (reached !== (judged2.decision === "enough"))
      return refuse({ kind: reached ? "turnout-is-enough" : "turnout-is-short" });
    if (judged2.decision === "accept-with-note" && judged2.note.trim() === "")
      return refuse({ kind: "note-needed" });
    const figures = { eligible: totalOf(turnout.eligible), checkedIn: totalOf(turnout.checkedIn), needed };
    await append(tx, world, { actor, kind: "turnout-judged", data: { ...figures, ...judged2 } });
    if (judged2.decision === "re-run") await setPhase(tx, "void");
    return accept(figures);
  });
}
var init_acts3 = __esm({
  "src/desk/voting/acts.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_paper();
    init_store4();
    init_result();
    init_phase();
    init_store();
    init_turnout2();
    init_acts2();
    init_turnout3();
  }
});

// src/desk/voting/open.ts
async function readKeyCard(house, text4) {
  const election = await read(house.db, readElection);
  if (election?.setup === null || election === null)
    return refuse({ kind: "wrong-phase", phase: election?.phase ?? "setup", needed: ["closed"] });
  const phase2 = needPhase(election.phase, "closed", "counting");
  if (!phase2.ok) return phase2;
  const card2 = readCard(text4);
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
var init_open = __esm({
  "src/desk/voting/open.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_envelope();
    init_key_share();
    init_store4();
    init_bytes();
    init_result();
    init_phase();
    init_store();
    init_acts2();
  }
});

// src/desk/voting/doors.ts
function serveVoting(serve3, house) {
  serve3(
    "POST /desk/voting/open",
    async ({ passphrase: passphrase2 }, { actor }) => withSigner(house, passphrase2, (signer) => openVoting(house, actor, signer))
  );
  serve3(
    "POST /desk/voting/pause",
    async ({ reason: reason2 }, { actor }) => changePhase(house, "paused", { actor, kind: "voting-paused", data: { reason: reason2 } })
  );
  serve3(
    "POST /desk/voting/resume",
    async (_body, { actor }) => changePhase(house, "voting", { actor, kind: "voting-resumed", data: {} })
  );
  serve3(
    "POST /desk/voting/turnout",
    async ({ decision, note: note3 }, { actor }) => judgeTurnout(house, actor, { decision, note: note3 })
  );
  serve3(
    "POST /desk/voting/last-call",
    async (_body, { actor }) => changePhase(house, "last-call", async (tx) => ({
      actor,
      kind: "last-call",
      data: { checkedIn: await countCheckIns(tx) }
    }))
  );
  serve3(
    "POST /desk/close/slips",
    async ({ left, spoiled }, { actor }) => countSlips(house, actor, { left, spoiled })
  );
  serve3(
    "POST /desk/close",
    async ({ passphrase: passphrase2, note: note3 }, { actor }) => withSigner(house, passphrase2, (signer) => closeVoting(house, actor, note3, signer))
  );
  serve3("POST /desk/open/card", async ({ card: card2 }) => readKeyCard(house, card2));
  serve3(
    "POST /desk/open",
    async ({ passphrase: passphrase2 }, { actor }) => withSigner(house, passphrase2, (signer) => openBox(house, actor, signer))
  );
  serve3(
    "POST /desk/void",
    async ({ reason: reason2 }, { actor }) => changePhase(house, "void", { actor, kind: "vote-void", data: { reason: reason2 } })
  );
  serve3("POST /desk/abandon", async ({ reason: reason2 }, { actor }) => {
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
var init_doors7 = __esm({
  "src/desk/voting/doors.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_store4();
    init_result();
    init_phase();
    init_store();
    init_store2();
    init_start();
    init_signer();
    init_acts3();
    init_close();
    init_open();
  }
});

// src/desk/doors.ts
function serveDesk(app, house, secure) {
  const serve3 = serveOn(app, house);
  serveOfficers(serve3, house, secure);
  serveState(serve3, house);
  serveSetup(serve3, house);
  serveFreeze(app, serve3, house);
  serveRoll(serve3, house);
  serveDevices(app, serve3, house, secure);
  serveVoting(serve3, house);
  serveCounting(app, serve3, house);
  serveSheets(app, house);
  serveSignal(app, house);
}
var init_doors8 = __esm({
  "src/desk/doors.ts"() {
    "use strict";
    init_doors();
    init_doors2();
    init_doors3();
    init_doors4();
    init_doors5();
    init_serve();
    init_doors6();
    init_sheets();
    init_signal2();
    init_state();
    init_doors7();
  }
});

// src/kiosk/api.ts
import { Type as Type12 } from "typebox";
var only5, shape3, KioskState, KioskDirectory, SlipShown, Cast, KIOSK_REFUSALS;
var init_api = __esm({
  "src/kiosk/api.ts"() {
    "use strict";
    init_phase();
    only5 = { additionalProperties: false };
    shape3 = (fields) => Type12.Object(fields, only5);
    KioskState = shape3({
      kind: Type12.Enum(["election", "rehearsal"]),
      phase: Type12.Enum([...PHASES]),
      title: Type12.String({ maxLength: 120 }),
      unit: Type12.String({ maxLength: 120 }),
      label: Type12.String({ maxLength: 120 }),
      /** Waiting for the booth officer. */
      locked: Type12.Boolean(),
      /** Null until the election is frozen. */
      ballot: Type12.Union([
        Type12.Null(),
        shape3({
          electionId: Type12.String({ maxLength: 16 }),
          boxKey: Type12.String({ maxLength: 64 }),
          tokenKey: Type12.String({ maxLength: 64 }),
          names: shape3({ min: Type12.Integer(), max: Type12.Integer() }),
          boothRelease: Type12.Boolean(),
          helpWhileTyping: Type12.Boolean(),
          /** A run-off shows its tied people; otherwise the voter writes. */
          choice: Type12.Boolean()
        })
      ])
    });
    KioskDirectory = shape3({
      people: Type12.Array(
        shape3({
          id: Type12.String({ maxLength: 60 }),
          name: Type12.String({ maxLength: 100 }),
          aliases: Type12.Array(Type12.String({ maxLength: 100 }), { maxItems: 20 }),
          unit: Type12.String({ maxLength: 60 })
        }),
        { maxItems: 4e4 }
      )
    });
    SlipShown = shape3({ slip: Type12.String({ minLength: 1, maxLength: 200 }) });
    Cast = shape3({
      /** The slip itself, scanned or typed: a hash is never accepted from outside. */
      slip: Type12.String({ minLength: 1, maxLength: 200 }),
      sealed: Type12.String({ pattern: "^[A-Za-z0-9+/]+={0,2}$", maxLength: 16384 })
    });
    KIOSK_REFUSALS = [
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
  }
});

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
    const { hash: hash4, phase: phase2, setup } = token.value;
    if (cast.sealed.length !== sealedLength(setup.rules.names.max))
      return refuse({ kind: "envelope-wrong-size" });
    const id4 = envelopeId(cast.sealed);
    const state = await tokenState(tx, hash4);
    const present = await hasEnvelope(tx, id4);
    if (state === "spent" && present) return accept(null);
    const fits = checkToken(state, phase2);
    if (!fits.ok) return fits;
    if (present) return refuse({ kind: "box-has-this-envelope" });
    if (await countEnvelopes(tx) >= await booth.ballotBound(tx))
      return refuse({ kind: "more-ballots-than-check-ins" });
    if (!await spendToken(tx, hash4)) return refuse({ kind: "spent" });
    await putEnvelope(tx, booth.world.random, { id: id4, sealed: cast.sealed });
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
  const hash4 = readSlip(slip2, setup, world.crypto.verify);
  return hash4.ok ? accept({ hash: hash4.value, phase: phase2, setup }) : hash4;
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
var init_cast = __esm({
  "src/kiosk/cast.ts"() {
    "use strict";
    init_client2();
    init_store3();
    init_envelope();
    init_paper();
    init_store4();
    init_token();
    init_result();
    init_store();
  }
});

// src/kiosk/doors.ts
import "@fastify/cookie";
import { Type as Type13 } from "typebox";
function serveKiosk(app, door) {
  const { db, world, booths } = door;
  const pairedAs = async (request2, kind) => {
    const device = await read(db, (tx) => findByPass(tx, request2.cookies[DEVICE_COOKIE]));
    return device?.kind === kind ? device : null;
  };
  const refused = (reply, refusal) => reply.code(STATUS2[refusal.kind]).send(refusal);
  app.get(
    "/kiosk/state",
    { schema: { response: { 200: KioskState, "4xx": Refused2 } } },
    async (request2, reply) => {
      const kiosk = await pairedAs(request2, "kiosk");
      if (kiosk === null) return refused(reply, { kind: "not-paired" });
      return stateFor(door, kiosk);
    }
  );
  app.get(
    "/kiosk/directory",
    { schema: { response: { 200: KioskDirectory, "4xx": Refused2 } } },
    async (request2, reply) => {
      if (await pairedAs(request2, "kiosk") === null) return refused(reply, { kind: "not-paired" });
      const people2 = await read(db, async (tx) => {
        const setup = (await readElection(tx))?.setup ?? null;
        return setup !== null && (setup.rules.helpWhileTyping || setup.runOffOf !== null) ? door.directory(tx) : [];
      });
      return {
        people: people2.map(({ id: id4, name, aliases, unit }) => ({ id: id4, name, aliases: [...aliases], unit }))
      };
    }
  );
  const mayTry = async (request2) => {
    const kiosk = await pairedAs(request2, "kiosk");
    if (kiosk === null) return { kind: "not-paired" };
    if (booths.waiting(kiosk.id, Date.parse(world.now()))) return { kind: "too-many-tries" };
    return kiosk;
  };
  const isLocked = async (kiosk) => {
    const setup = (await read(db, readElection))?.setup;
    return setup?.rules.boothRelease === true && booths.locked(kiosk.id);
  };
  const judged2 = (kiosk, right) => {
    if (right) return booths.right(kiosk.id);
    if (booths.wrong(kiosk.id) > 0) booths.wait(kiosk.id, Date.parse(world.now()) + WAIT_MS2);
  };
  app.post(
    "/kiosk/slip",
    { schema: { body: SlipShown, response } },
    async (request2, reply) => {
      const kiosk = await mayTry(request2);
      if (!("label" in kiosk)) return refused(reply, kiosk);
      if (await isLocked(kiosk)) return refused(reply, { kind: "locked" });
      const checked = await checkSlip(door, request2.body.slip);
      judged2(kiosk, checked.ok || checked.refusal.kind === "voting-not-open");
      return checked.ok ? reply.code(204).send() : refused(reply, checked.refusal);
    }
  );
  app.post("/kiosk/ballots", { schema: { body: Cast, response } }, async (request2, reply) => {
    const kiosk = await mayTry(request2);
    if (!("label" in kiosk)) return refused(reply, kiosk);
    const done = await castBallot(door, { slip: request2.body.slip, sealed: fromBase64(request2.body.sealed) });
    judged2(kiosk, done.ok);
    if (!done.ok) {
      if (done.refusal.kind === "more-ballots-than-check-ins") door.signal.announce();
      return refused(reply, done.refusal);
    }
    booths.lock(kiosk.id);
    return reply.code(204).send();
  });
  serveBoothOfficer(app, door, (request2) => pairedAs(request2, "booth"));
}
function serveBoothOfficer(app, { db, booths, signal }, paired) {
  app.get(
    "/booth/kiosks",
    { schema: { response: { 200: Kiosks, "4xx": Refused2 } } },
    async (request2, reply) => {
      if (await paired(request2) === null) return reply.code(401).send({ kind: "not-paired" });
      const devices = await read(db, allDevices);
      return {
        kiosks: devices.filter(({ kind }) => kind === "kiosk").map(({ id: id4, label }) => ({ device: id4, label, locked: booths.locked(id4) }))
      };
    }
  );
  app.post(
    "/booth/release",
    { schema: { body: Release, response } },
    async (request2, reply) => {
      if (await paired(request2) === null) return reply.code(401).send({ kind: "not-paired" });
      booths.release(request2.body.device);
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
var Refused2, Nothing, response, STATUS2, Kiosks, Release;
var init_doors9 = __esm({
  "src/kiosk/doors.ts"() {
    "use strict";
    init_client2();
    init_bytes();
    init_booth();
    init_device_pass();
    init_store();
    init_api();
    init_cast();
    Refused2 = Type13.Object(
      { kind: Type13.Enum([...KIOSK_REFUSALS]), phase: Type13.Optional(Type13.String()) },
      { additionalProperties: false }
    );
    Nothing = Type13.Null();
    response = { 204: Nothing, "4xx": Refused2 };
    STATUS2 = {
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
    Kiosks = Type13.Object({
      kiosks: Type13.Array(Type13.Object({ device: Type13.String(), label: Type13.String(), locked: Type13.Boolean() }))
    });
    Release = Type13.Object(
      { device: Type13.String({ minLength: 1, maxLength: 60 }) },
      { additionalProperties: false }
    );
  }
});

// src/audit/sentence.ts
function entrySentence(entry) {
  if (entry.data === void 0) return null;
  const data = entry.data;
  return EVENTS[entry.kind].text.replace(/\{(\w+)\}/g, (_, field2) => spoken(data[field2])).trim();
}
function spoken(value) {
  if (Array.isArray(value)) return value.map(spoken).join(", ");
  if (typeof value === "string" || typeof value === "number") return String(value);
  const name = value?.name;
  return typeof name === "string" ? name : "";
}
var init_sentence = __esm({
  "src/audit/sentence.ts"() {
    "use strict";
    init_events();
  }
});

// src/projector/api.ts
import { Type as Type14 } from "typebox";
var only6, shape4, count3, text3, sexes2, seal, row2, PublicScreen;
var init_api2 = __esm({
  "src/projector/api.ts"() {
    "use strict";
    init_phase();
    only6 = { additionalProperties: false };
    shape4 = (fields) => Type14.Object(fields, only6);
    count3 = Type14.Integer({ minimum: 0, maximum: 1e6 });
    text3 = Type14.String({ maxLength: 120 });
    sexes2 = shape4({ L: count3, P: count3, unknown: count3 });
    seal = shape4({ hash: Type14.String({ maxLength: 64 }), digits: Type14.String({ maxLength: 60 }) });
    row2 = shape4({
      person: text3,
      name: text3,
      unit: text3,
      votes: count3,
      rank: count3,
      standing: Type14.Enum(["elected", "tied", "reserve", "other"])
    });
    PublicScreen = shape4({
      kind: Type14.Enum(["election", "rehearsal"]),
      phase: Type14.Enum([...PHASES]),
      title: text3,
      village: text3,
      unit: text3,
      date: text3,
      place: text3,
      seats: count3,
      reserves: count3,
      turnout: shape4({ eligible: sexes2, checkedIn: sexes2 }),
      setup: Type14.Union([Type14.Null(), seal]),
      closing: Type14.Union([
        Type14.Null(),
        Type14.Object({ ...seal.properties, ballots: count3, checkIns: count3 }, only6)
      ]),
      count: Type14.Union([
        Type14.Null(),
        shape4({
          /** Readings done, and names to read in all. */
          reading: shape4({
            at: count3,
            total: count3,
            paused: Type14.Boolean(),
            current: Type14.Union([Type14.Null(), shape4({ person: text3, name: text3, unit: text3, votes: count3 })])
          }),
          ballots: shape4({ cast: count3, valid: count3, invalid: count3 }),
          open: count3,
          openCanChangeSeat: Type14.Boolean(),
          /** The board of what was read so far; after all is read, the ranking. At most 60 rows travel. */
          board: Type14.Array(row2, { maxItems: 60 }),
          more: count3,
          /** Everything is read and decided: standings, seat line and ties may be drawn. */
          finished: Type14.Boolean(),
          ties: Type14.Array(
            shape4({
              line: Type14.Enum(["seats", "reserves"]),
              votes: count3,
              seats: count3,
              people: Type14.Array(text3, { maxItems: 60 })
            }),
            { maxItems: 20 }
          ),
          settled: Type14.Array(
            shape4({
              people: Type14.Array(text3, { maxItems: 60 }),
              chosen: Type14.Array(text3, { maxItems: 60 }),
              method: Type14.Enum(["run-off", "deliberation", "lots"])
            }),
            { maxItems: 20 }
          )
        })
      ]),
      record: Type14.Union([Type14.Null(), seal])
    });
  }
});

// src/projector/screen.ts
function screenOf(parts) {
  const { election, turnout, closing, counting, certified, record } = parts;
  const { phase: phase2, draft, setup } = election;
  const facts2 = setup?.facts ?? draft.facts;
  const rules = setup?.rules ?? draft.rules;
  const hash4 = setup === null ? null : setupHash(setup);
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
    setup: hash4 === null ? null : { hash: hash4, digits: hashDigits(hash4) },
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
  const open2 = stakes.length;
  const openCanChangeSeat = stakes.some(({ canChangeSeat }) => canChangeSeat);
  const finished = board.finished && open2 === 0;
  const shown2 = (person2) => directory.people.get(person2);
  const standings = new Map(published.ranking.map(({ person: person2, standing }) => [person2, standing]));
  const rows = rankPeople(board.votes).map(
    ({ person: person2, votes, rank }) => ({
      person: person2,
      name: shown2(person2)?.name ?? "",
      unit: shown2(person2)?.unit ?? "",
      votes,
      rank,
      standing: finished ? standings.get(person2) ?? "other" : "other"
    })
  );
  const [person] = board.current;
  const current2 = person === void 0 ? null : {
    person,
    name: shown2(person)?.name ?? "",
    unit: shown2(person)?.unit ?? "",
    votes: board.votes.get(person) ?? 0
  };
  return {
    reading: { at: board.at, total: board.total, paused: reading.paused, current: finished ? null : current2 },
    ballots: ballotsOf(published),
    open: open2,
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
function tiesOf({ ranking, ties, settled }) {
  const names3 = new Map(ranking.map(({ person, name }) => [person, name]));
  const shown2 = (people2) => people2.slice(0, ROWS4).map((person) => names3.get(person) ?? "");
  return {
    ties: ties.slice(0, 20).map(({ line: line5, votes, seats: seats2, people: people2 }) => ({ line: line5, votes, seats: seats2, people: shown2(people2) })),
    settled: settled.slice(0, 20).map(({ people: people2, chosen, method }) => ({ people: shown2(people2), chosen: shown2(chosen), method }))
  };
}
var ROWS4, ballotsOf;
var init_screen = __esm({
  "src/projector/screen.ts"() {
    "use strict";
    init_digits();
    init_setup_document();
    init_board();
    init_rank();
    init_stake();
    ROWS4 = 60;
    ballotsOf = ({ ballots }) => ({
      cast: ballots.counted,
      valid: ballots.valid,
      invalid: ballots.counted - ballots.valid
    });
  }
});

// src/projector/doors.ts
import "@fastify/websocket";
import { Type as Type15 } from "typebox";
import { Value as Value3 } from "typebox/value";
function serveProjector(app, { db, signal, parts }) {
  const pages = /* @__PURE__ */ new Set();
  let last = null;
  let waiting = null;
  const screenNow = async () => {
    const screen = screenOf(await read(db, parts));
    if (!Value3.Check(PublicScreen, screen)) throw new Error("the public screen does not fit its schema");
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
        (text4) => {
          if (text4 === last) return;
          last = text4;
          for (const page of pages) page.send(text4);
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
    const page = { send: (text4) => socket.send(text4) };
    pages.add(page);
    socket.on("close", () => pages.delete(page));
    screenNow().then(page.send, () => socket.close(4500));
  });
  app.get(
    "/observer/log",
    { schema: { querystring: Query, response: { 200: LogReply } } },
    async (request2) => {
      const after = Number(request2.query.after ?? 0);
      const log = await read(db, readLog);
      const entries = log.slice(after, after + LOG_PAGE).map((entry) => {
        const shown2 = publicEntry(entry);
        const { seq, at, kind } = shown2;
        return { seq, at, kind, text: entrySentence(shown2) ?? HIDDEN[kind] ?? "", hash: entryHash(entry) };
      });
      return { entries };
    }
  );
}
var GATHER_MS2, MOST_PAGES, LOG_PAGE, Query, LogReply, HIDDEN;
var init_doors10 = __esm({
  "src/projector/doors.ts"() {
    "use strict";
    init_client2();
    init_chain();
    init_events();
    init_sentence();
    init_store3();
    init_api2();
    init_screen();
    GATHER_MS2 = 100;
    MOST_PAGES = 500;
    LOG_PAGE = 500;
    Query = Type15.Object(
      { after: Type15.Optional(Type15.String({ pattern: "^[0-9]{1,9}$" })) },
      { additionalProperties: false }
    );
    LogReply = Type15.Object({
      entries: Type15.Array(
        Type15.Object({
          seq: Type15.Integer(),
          at: Type15.String(),
          kind: Type15.String(),
          text: Type15.String(),
          hash: Type15.String()
        }),
        { maxItems: LOG_PAGE }
      )
    });
    HIDDEN = Object.fromEntries(
      Object.entries(EVENTS).filter(([, { visibility }]) => visibility === "private").map(([kind, { text: text4 }]) => [kind, text4.replace(/\s*\{[a-zA-Z]+\}/g, "").trim()])
    );
  }
});

// src/server/screen-parts.ts
var screenParts, shownSeal;
var init_screen_parts = __esm({
  "src/server/screen-parts.ts"() {
    "use strict";
    init_bytes();
    init_now();
    init_record_files();
    init_turnout3();
    init_close();
    init_store();
    screenParts = (house) => async (tx) => {
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
    shownSeal = ({
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
  }
});

// src/server/app.ts
import { existsSync as existsSync3 } from "node:fs";
import { join as join5 } from "node:path";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import websocket from "@fastify/websocket";
import Fastify from "fastify";
async function buildApp({ house, log, tls, pages }) {
  const app = Fastify({
    logger: log,
    // Two lines a request would be a diary: time, address and path of every cast.
    disableRequestLogging: true,
    bodyLimit: BODY_LIMIT2,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // A ballot is refused, never repaired.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
    ...tls === null ? {} : { https: { cert: tls.cert, key: tls.key } }
  });
  app.setErrorHandler((error, request2, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request2.log.error({ name: error.name, code: error.code }, "our fault");
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
  app.addHook("onRequest", async (request2, reply) => {
    const { origin, host } = request2.headers;
    const socket = request2.headers.upgrade !== void 0;
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
var PAGES2, FOLDER, BODY_LIMIT2, REQUEST_TIMEOUT_MS;
var init_app = __esm({
  "src/server/app.ts"() {
    "use strict";
    init_directory2();
    init_doors8();
    init_turnout3();
    init_doors9();
    init_doors10();
    init_screen_parts();
    PAGES2 = ["desk", "kiosk", "screen", "observer", "booth"];
    FOLDER = {
      desk: "desk",
      kiosk: "kiosk",
      screen: "projector",
      observer: "observer",
      booth: "booth"
    };
    BODY_LIMIT2 = 65536;
    REQUEST_TIMEOUT_MS = 3e4;
  }
});

// src/server/tls/name-constraints.ts
import { Extension } from "@peculiar/x509";
function privateNamesOnly() {
  const subtree = (tag, value) => der(SEQUENCE, der(tag, value));
  const subtrees = [
    ...NAMES2.map((name) => subtree(DNS, [...Buffer.from(name, "ascii")])),
    ...PRIVATE.map((range) => subtree(IP, range))
  ].flat();
  return new Extension(OID, true, Uint8Array.from(der(SEQUENCE, der(PERMITTED, subtrees))));
}
function der(tag, value) {
  const length = value.length < 128 ? [value.length] : [129, value.length];
  return [tag, ...length, ...value];
}
var PRIVATE, NAMES2, OID, SEQUENCE, PERMITTED, DNS, IP;
var init_name_constraints = __esm({
  "src/server/tls/name-constraints.ts"() {
    "use strict";
    PRIVATE = [
      [10, 0, 0, 0, 255, 0, 0, 0],
      [172, 16, 0, 0, 255, 240, 0, 0],
      [192, 168, 0, 0, 255, 255, 0, 0],
      [169, 254, 0, 0, 255, 255, 0, 0],
      [127, 0, 0, 0, 255, 0, 0, 0]
    ];
    NAMES2 = ["local", "localhost"];
    OID = "2.5.29.30";
    [SEQUENCE, PERMITTED, DNS, IP] = [48, 160, 130, 135];
  }
});

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
var ALGORITHM, DAY_MS, AUTHORITY_DAYS, LEAF_DAYS;
var init_authority = __esm({
  "src/server/tls/authority.ts"() {
    "use strict";
    init_name_constraints();
    cryptoProvider.set(webcrypto);
    ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
    DAY_MS = 864e5;
    AUTHORITY_DAYS = 120;
    LEAF_DAYS = 8;
  }
});

// src/server/tls/folder.ts
import { existsSync as existsSync4, mkdirSync as mkdirSync2, readFileSync as readFileSync5, rmSync, writeFileSync as writeFileSync3 } from "node:fs";
import { join as join6 } from "node:path";
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
var CERT, KEY;
var init_folder = __esm({
  "src/server/tls/folder.ts"() {
    "use strict";
    init_bytes();
    init_authority();
    [CERT, KEY] = ["authority.crt", "authority.key"];
  }
});

// src/server/listen.ts
import { existsSync as existsSync5 } from "node:fs";
import { networkInterfaces } from "node:os";
import { join as join7 } from "node:path";
import { fileURLToPath as fileURLToPath3 } from "node:url";
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
var EVERYWHERE, LOOPBACK;
var init_listen = __esm({
  "src/server/listen.ts"() {
    "use strict";
    init_app();
    init_folder();
    EVERYWHERE = "0.0.0.0";
    LOOPBACK = "127.0.0.1";
  }
});

// src/server/house.ts
async function startServer(options, world, out2) {
  const kept2 = { sessions: makeSessions(world), fonts: readFonts() };
  let place3 = options;
  let serving = await openCurrentBox(options.data, world, options.rehearsal ? "rehearsal" : "election").then(
    open2
  );
  let moving = Promise.resolve();
  async function open2(box) {
    const opened = await serveBox(box, place3, world, {
      ...kept2,
      data: options.data,
      moveTo: (next) => {
        moving = moving.then(() => move(box, next));
      }
    });
    place3 = { ...place3, port: opened.doors.port };
    for (const address2 of opened.doors.addresses) out2(address2);
    return opened;
  }
  async function move(from, next) {
    const box = await makeNextBox(options.data, world, from, next);
    await serving.close();
    serving = await open2(box);
  }
  const address = `http://127.0.0.1:${serving.doors.port}`;
  const link = kept2.sessions.newLink();
  out2(`Tautan sekali pakai / one-time link: ${address}/desk/#/enter/${link}`);
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
  const openBox3 = makeOpenBox();
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
    box: openBox3,
    lan,
    folder: box.folder
  }));
  return {
    doors,
    close: async () => {
      await doors.close();
      dropFreeze(ceremony.now());
      openBox3.shut();
      await box.db.$disconnect();
    }
  };
}
var init_house = __esm({
  "src/server/house.ts"() {
    "use strict";
    init_signal();
    init_pairing();
    init_ceremony();
    init_start();
    init_sessions();
    init_fonts();
    init_uploads();
    init_booth();
    init_open_box();
    init_reading_desk();
    init_boxes();
    init_listen();
  }
});

// src/server/world.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import sodium from "libsodium-wrappers";
async function nodeWorld() {
  await sodium.ready;
  return {
    now: () => (/* @__PURE__ */ new Date()).toISOString(),
    random: (length) => new Uint8Array(randomBytes2(length)),
    crypto: sodiumPrimitives()
  };
}
function sodiumPrimitives() {
  return {
    signKeys: () => pair(sodium.crypto_sign_keypair()),
    sign: (message, secretKey) => sodium.crypto_sign_detached(message, secretKey),
    verify: (message, signature, publicKey2) => orElse(false, () => sodium.crypto_sign_verify_detached(signature, message, publicKey2)),
    boxKeys: () => pair(sodium.crypto_box_keypair()),
    boxPublicKey: (secretKey) => sodium.crypto_scalarmult_base(secretKey),
    seal: (message, publicKey2) => sodium.crypto_box_seal(message, publicKey2),
    unseal: (sealed, keys) => orElse(null, () => sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.secretKey)),
    lock: (message, nonce, key) => sodium.crypto_secretbox_easy(message, nonce, key),
    unlock: (locked, nonce, key) => orElse(null, () => sodium.crypto_secretbox_open_easy(locked, nonce, key))
  };
}
function orElse(otherwise, work) {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
var pair;
var init_world2 = __esm({
  "src/server/world.ts"() {
    "use strict";
    pair = (keys) => ({
      publicKey: keys.publicKey,
      secretKey: keys.privateKey
    });
  }
});

// src/server/commands/serve.ts
var serve_exports = {};
__export(serve_exports, {
  SERVE_HELP: () => SERVE_HELP,
  serve: () => serve
});
import { parseArgs } from "node:util";
async function serve(args2, out2) {
  const { values } = parseArgs({
    args: [...args2],
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
  const running = await startServer({ data, host, port, tls, rehearsal }, await nodeWorld(), out2);
  const stop = () => void running.stop().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
var SERVE_HELP, MAX_PORT;
var init_serve2 = __esm({
  "src/server/commands/serve.ts"() {
    "use strict";
    init_house();
    init_world2();
    SERVE_HELP = `bilik serve [--data DIR] [--host H] [--port N] [--tls auto|off] [--rehearsal]
Starts Bilik on this laptop: the desk, the kiosks, the big screen. Prints the addresses and a one-time set-up link.
  --data DIR     folder of the elections (default: data)
  --host H       127.0.0.1 for this laptop alone (default), or 0.0.0.0 for tablets on the LAN as well
  --port N       port on this laptop (default: 8080; 0 takes a free one); the LAN's TLS port is the next one
  --tls auto|off auto: devices on the LAN speak TLS, this laptop needs none (default)
  --rehearsal    a new folder becomes a gladi bersih: invented people, watermarked everywhere`;
    MAX_PORT = 65534;
  }
});

// src/tally/contract.ts
import { Type as Type16 } from "typebox";
import { Value as Value4 } from "typebox/value";
function countCommand(input, rules) {
  if (!Value4.Check(RulesFile, rules))
    return refuse({ kind: "rules-malformed", place: firstPlace(Value4.Errors(RulesFile, rules)) });
  if (rules.names.min > rules.names.max) return refuse({ kind: "names-min-above-max", place: "/names" });
  if (!Value4.Check(CountFile, input))
    return refuse({ kind: "input-malformed", place: firstPlace(Value4.Errors(CountFile, input)) });
  return countBallots(rules, input.people, input.ballots, input.settlements);
}
function firstPlace(errors) {
  const [first] = errors;
  if (first === void 0) return "";
  const missing = "requiredProperties" in first.params ? first.params.requiredProperties : [];
  return Array.isArray(missing) && missing.length > 0 ? `${first.instancePath}/${missing[0]}` : first.instancePath;
}
var only7, id3, BALLOTS_AT_MOST, PEOPLE_AT_MOST, LINES_AT_MOST, TIED_AT_MOST, SETTLEMENTS_AT_MOST, CountFile, seats, reserves, names2, faults, RulesFile;
var init_contract = __esm({
  "src/tally/contract.ts"() {
    "use strict";
    init_result();
    init_rules();
    init_count2();
    only7 = { additionalProperties: false };
    id3 = Type16.String({ minLength: 1, maxLength: 60 });
    BALLOTS_AT_MOST = 2e5;
    PEOPLE_AT_MOST = 2e5;
    LINES_AT_MOST = 100;
    TIED_AT_MOST = 1e3;
    SETTLEMENTS_AT_MOST = 200;
    CountFile = Type16.Object(
      {
        people: Type16.Array(Type16.Object({ id: id3, eligible: Type16.Boolean() }, only7), { maxItems: PEOPLE_AT_MOST }),
        ballots: Type16.Array(
          Type16.Object({ names: Type16.Array(Type16.Union([id3, Type16.Null()]), { maxItems: LINES_AT_MOST }) }, only7),
          { maxItems: BALLOTS_AT_MOST }
        ),
        settlements: Type16.Array(
          Type16.Object(
            {
              line: Type16.Enum(["seats", "reserves"]),
              people: Type16.Array(id3, { maxItems: TIED_AT_MOST }),
              chosen: Type16.Array(id3, { maxItems: TIED_AT_MOST }),
              method: Type16.Enum(["run-off", "deliberation", "lots"])
            },
            only7
          ),
          { maxItems: SETTLEMENTS_AT_MOST }
        )
      },
      only7
    );
    ({ seats, reserves, names: names2, faults } = Rules.properties);
    RulesFile = Type16.Object({ seats, reserves, names: names2, faults }, only7);
  }
});

// src/server/commands/input.ts
import { readFileSync as readFileSync6 } from "node:fs";
function readInput(path2) {
  const from = path2 === void 0 || path2 === "-" ? 0 : path2;
  try {
    return new Uint8Array(readFileSync6(from));
  } catch {
    throw new Error(`${path2 ?? "standard input"} cannot be read`);
  }
}
function readJson(path2) {
  const text4 = new TextDecoder().decode(readInput(path2));
  try {
    return JSON.parse(text4);
  } catch {
    throw new Error(`${path2 ?? "standard input"} is not JSON`);
  }
}
var init_input = __esm({
  "src/server/commands/input.ts"() {
    "use strict";
  }
});

// src/server/commands/count.ts
var count_exports = {};
__export(count_exports, {
  COUNT_HELP: () => COUNT_HELP,
  count: () => count4
});
import { parseArgs as parseArgs2 } from "node:util";
async function count4(args2, out2, complain2) {
  const { values, positionals } = parseArgs2({
    args: [...args2],
    options: { rules: { type: "string" } },
    allowPositionals: true
  });
  if (values.rules === void 0 || positionals.length > 1) {
    complain2("bilik count: --rules rules.json [ballots.json|-]");
    return BAD_USAGE;
  }
  const counted = countCommand(readJson(positionals[0]), readJson(values.rules));
  if (!counted.ok) {
    complain2(`bilik count: ${JSON.stringify(counted.refusal)}`);
    return BAD_USAGE;
  }
  out2(JSON.stringify(counted.value));
  return 0;
}
var COUNT_HELP, BAD_USAGE;
var init_count3 = __esm({
  "src/server/commands/count.ts"() {
    "use strict";
    init_contract();
    init_input();
    COUNT_HELP = `bilik count --rules rules.json [ballots.json|-]
The pure count. Input: {"people":[{"id":"p1","eligible":true}],"ballots":[{"names":["p1",null]}],"settlements":[]};
null is a name that nobody could resolve. Prints the result as JSON.`;
    BAD_USAGE = 2;
  }
});

// src/server/commands/match.ts
var match_exports = {};
__export(match_exports, {
  MATCH_HELP: () => MATCH_HELP,
  match: () => match
});
import { parseArgs as parseArgs3 } from "node:util";
async function match(args2, out2, complain2) {
  const { values, positionals } = parseArgs3({
    args: [...args2],
    options: { roll: { type: "string" } },
    allowPositionals: true
  });
  if (values.roll === void 0 || positionals.length > 1) {
    complain2("bilik match: --roll roll.csv [names.txt|-]");
    return BAD_USAGE2;
  }
  const roll = importRoll(readInput(values.roll));
  if (!roll.ok) {
    complain2(`bilik match: ${values.roll}: ${roll.refusal.kind}`);
    return BAD_USAGE2;
  }
  const people2 = roll.value.residents.map((resident) => personOf(resident, true));
  const directory = directoryOf(people2);
  const lines = new TextDecoder().decode(readInput(positionals[0])).split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  for (const written of lines) {
    const { status, person, suggestions } = matchName(directory, written);
    const shown2 = suggestions.map(({ person: person2, name, unit, score }) => ({
      person: person2,
      name,
      unit,
      score: score / 1e3
    }));
    out2(JSON.stringify({ written, status, person, suggestions: shown2 }));
  }
  return 0;
}
var MATCH_HELP, BAD_USAGE2;
var init_match2 = __esm({
  "src/server/commands/match.ts"() {
    "use strict";
    init_directory();
    init_import();
    init_match();
    init_input();
    MATCH_HELP = `bilik match --roll roll.csv [names.txt|-]
For each line of names.txt (or standard input): one JSON line with the status (known, ambiguous, unknown),
the person if known, and at most five suggestions, best first.`;
    BAD_USAGE2 = 2;
  }
});

// stub:/work/main/src/server/commands/verify.ts
var verify_exports = {};
__export(verify_exports, {
  VERIFY_HELP: () => VERIFY_HELP,
  verify: () => verify,
  verifyRecord: () => verifyRecord
});
var verifyRecord, verify, VERIFY_HELP;
var init_verify = __esm({
  "stub:/work/main/src/server/commands/verify.ts"() {
    verifyRecord = () => ({ checks: [], verdict: "authentic" });
    verify = () => 0;
    VERIFY_HELP = "";
  }
});

// src/server/rehearsal/child.ts
import { spawn } from "node:child_process";
import { existsSync as existsSync6 } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath as fileURLToPath4 } from "node:url";
function builtProgram() {
  const here = fileURLToPath4(import.meta.url);
  const path2 = here.endsWith("bilik.js") ? here : fileURLToPath4(new URL("../../../dist/bilik.js", import.meta.url));
  return existsSync6(path2) ? path2 : null;
}
function startServerProcess(program, data, say2) {
  const args2 = [program, "serve", "--rehearsal", "--host", "127.0.0.1", "--port", "0", "--data", data];
  const child = spawn(process.execPath, args2, { stdio: ["ignore", "pipe", "pipe"] });
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
    createInterface({ input: child.stdout }).on("line", (line5) => {
      say2(line5);
      const [, address, link] = LINK.exec(line5) ?? [];
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
var START_MS, STOP_MS, LINK;
var init_child = __esm({
  "src/server/rehearsal/child.ts"() {
    "use strict";
    START_MS = 6e4;
    STOP_MS = 15e3;
    LINK = /(http:\/\/127\.0\.0\.1:\d+)\/desk\/#\/enter\/([0-9a-f]+)$/;
  }
});

// src/server/rehearsal/chance.ts
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
var MAX_SEED;
var init_chance = __esm({
  "src/server/rehearsal/chance.ts"() {
    "use strict";
    init_bytes();
    init_hash();
    init_world();
    MAX_SEED = 2 ** 32 - 1;
  }
});

// src/server/rehearsal/options.ts
import { existsSync as existsSync7, readdirSync as readdirSync3, statSync } from "node:fs";
import { join as join8 } from "node:path";
import { parseArgs as parseArgs4 } from "node:util";
function readOptions(args2, random) {
  const typed = parse3(args2);
  if (!typed.ok) return typed;
  const { voters, kiosks, seed, out: out2, data, trace } = typed.value;
  const numbers = {
    voters: whole2(voters, 1, MOST_VOTERS),
    kiosks: whole2(kiosks, 1, MOST_KIOSKS),
    seed: seed === void 0 ? drawBelow(random, MAX_SEED) : whole2(seed, 0, MAX_SEED)
  };
  if (numbers.voters === null) return refuse(`--voters ${voters}: 1 to ${MOST_VOTERS}`);
  if (numbers.kiosks === null) return refuse(`--kiosks ${kiosks}: 1 to ${MOST_KIOSKS}`);
  if (numbers.seed === null) return refuse(`--seed ${seed}: 0 to ${MAX_SEED}`);
  if (data !== void 0 && !isFree(data)) return refuse(`--data ${data}: not an empty folder; a rehearsal never touches a real election`);
  if (out2 !== void 0 && !isFreeForRecord(out2)) return refuse(`--out ${out2}: a record lies there already`);
  if (trace !== void 0 && !isFreeFile(trace)) return refuse(`--trace ${trace}: there already`);
  return accept({
    voters: numbers.voters,
    kiosks: numbers.kiosks,
    seed: numbers.seed,
    out: out2 ?? null,
    data: data ?? null,
    trace: trace ?? null,
    closeOnly: typed.value["close-only"]
  });
}
function parse3(args2) {
  try {
    const { values } = parseArgs4({
      args: [...args2],
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
function whole2(text4, least, most) {
  const number = /^\d{1,10}$/.test(text4) ? Number(text4) : -1;
  return number >= least && number <= most ? number : null;
}
var MOST_VOTERS, MOST_KIOSKS, isFree, isFreeForRecord, isFreeFile;
var init_options = __esm({
  "src/server/rehearsal/options.ts"() {
    "use strict";
    init_result();
    init_world();
    init_chance();
    MOST_VOTERS = 2e4;
    MOST_KIOSKS = 40;
    isFree = (folder) => !existsSync7(folder) || statSync(folder).isDirectory() && readdirSync3(folder).length === 0;
    isFreeForRecord = (folder) => !existsSync7(folder) || statSync(folder).isDirectory() && !existsSync7(join8(folder, "record")) && !existsSync7(join8(folder, "record.zip"));
    isFreeFile = (path2) => !existsSync7(path2) || statSync(path2).isFile() && statSync(path2).size === 0;
  }
});

// src/server/rehearsal/browser.ts
import { Agent, request } from "node:http";
function openBrowser(address) {
  const agent = new Agent({ keepAlive: true });
  const cookies = /* @__PURE__ */ new Map();
  const ask = (method, path2, body) => new Promise((resolve, reject) => {
    const payload = method === "POST" ? JSON.stringify(body ?? {}) : null;
    const headers2 = {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...payload === null ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }
    };
    const asked = request(
      new URL(path2, address),
      { method, headers: headers2, agent, timeout: ANSWER_MS },
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
  for (const cookie2 of answer.headers["set-cookie"] ?? []) {
    const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie2) ?? [];
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
var ANSWER_MS;
var init_browser = __esm({
  "src/server/rehearsal/browser.ts"() {
    "use strict";
    ANSWER_MS = 12e4;
  }
});

// src/server/rehearsal/desk.ts
function openDesk(address) {
  const browser = openBrowser(address);
  const send = async (name, body) => {
    const [method, path2] = name.split(" ");
    return browser.ask(method, path2, body);
  };
  return {
    act: async (name, body) => {
      const answer = await send(name, body);
      if (answer.status !== 200) throw new Error(`${name} was refused: ${kindOf(answer)}`);
      return JSON.parse(new TextDecoder().decode(answer.body));
    },
    refusal: async (name, body) => kindOf(await send(name, body)),
    file: async (path2) => {
      const answer = await browser.ask("GET", path2);
      if (answer.status !== 200) throw new Error(`GET ${path2} was refused: ${kindOf(answer)}`);
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
var init_desk = __esm({
  "src/server/rehearsal/desk.ts"() {
    "use strict";
    init_browser();
  }
});

// src/server/rehearsal/record.ts
import { mkdirSync as mkdirSync3, writeFileSync as writeFileSync4 } from "node:fs";
import { join as join9 } from "node:path";
async function certify2({ leader, two, passphrase: passphrase2 }) {
  const { missing } = await leader.act("GET /desk/result");
  must(missing.length === 0, `certification waits for ${missing.join(", ")}`);
  const { hash: hash4 } = await leader.act("POST /desk/certify", { officers: two, passphrase: passphrase2 });
  const zip = await leader.file("/desk/record.zip");
  const read2 = readZip(zip);
  must(read2.ok, "the record cannot be unpacked");
  const record = read2.value.get("record.json");
  must(
    record !== void 0 && hashBytes(record) === hash4,
    "the record is not the one whose hash the desk shows"
  );
  const paper = await leader.file("/desk/berita-acara.pdf");
  must(new TextDecoder().decode(paper.subarray(0, 5)) === "%PDF-", "the berita acara is no PDF");
  return { zip, files: read2.value };
}
function keepRecord2(folder, { zip, files }) {
  mkdirSync3(join9(folder, "record"), { recursive: true });
  writeFileSync4(join9(folder, "record.zip"), zip);
  for (const [name, bytes] of files) writeFileSync4(join9(folder, "record", name), bytes);
}
var init_record = __esm({
  "src/server/rehearsal/record.ts"() {
    "use strict";
    init_hash();
    init_zip();
    init_desk();
  }
});

// src/server/rehearsal/kiosk.ts
import sealedbox from "tweetnacl-sealedbox-js";
async function pair2(address, desk, device) {
  const { device: id4, path: path2 } = await desk.act("POST /desk/devices/pair", device);
  const browser = openBrowser(address);
  await browser.ask("GET", path2);
  return { device: id4, browser };
}
async function openKiosk(address, desk, label) {
  const { device, browser } = await pair2(address, desk, { kind: "kiosk", label });
  const { ballot } = await load(browser, "/kiosk/state");
  const { people: people2 } = await load(browser, "/kiosk/directory");
  must(ballot !== null, "a kiosk without a ballot paper");
  return kioskOn(device, browser, ballot, people2);
}
function kioskOn(device, browser, ballot, people2) {
  const idOf = new Map(people2.map(({ id: id4, name }) => [name, id4]));
  return {
    device,
    electionId: ballot.electionId,
    show: async (slip2) => kindOf(await browser.ask("POST", "/kiosk/slip", { slip: slip2 })),
    seal: (lines) => sealPaper(
      ballot,
      lines.map((line5) => nameOn(line5, idOf))
    ),
    cast: async (slip2, sealed) => kindOf(await browser.ask("POST", "/kiosk/ballots", { slip: slip2, sealed })),
    close: browser.close
  };
}
function nameOn({ written, picked }, idOf) {
  const person = picked ? idOf.get(written) : void 0;
  return person === void 0 ? { written } : { written, person };
}
function sealPaper({ electionId, boxKey, names: names3 }, written) {
  const paper = writePaper(electionId, written, names3.max);
  if (!paper.ok) throw new Error(`a ballot paper that cannot be written: ${paper.refusal.kind}`);
  return toBase64(sealedbox.seal(paper.value, fromHex(boxKey)));
}
async function load(browser, path2) {
  const answer = await browser.ask("GET", path2);
  must(answer.status === 200, `GET ${path2} was refused: ${kindOf(answer)}`);
  return JSON.parse(new TextDecoder().decode(answer.body));
}
var init_kiosk = __esm({
  "src/server/rehearsal/kiosk.ts"() {
    "use strict";
    init_paper();
    init_bytes();
    init_browser();
    init_desk();
  }
});

// src/server/rehearsal/booth.ts
async function openBooths(address, desk, count5) {
  const kiosks = [];
  for (let at = 1; at <= count5; at += 1) kiosks.push(await openKiosk(address, desk, `Bilik ${at}`));
  const wall = await pair2(address, desk, { kind: "projector", label: "Layar" });
  const officer = await pair2(address, desk, { kind: "booth", label: "HP petugas bilik" });
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
  const forged = (id4) => makeSlip(id4, random(SERIAL_LENGTH), (message) => crypto.sign(message, keys.secretKey));
  return [
    { text: "BUKAN KUPON", kind: "malformed" },
    { text: forged(toHex(random(8))).qr, kind: "other-election" },
    { text: forged(electionId).qr, kind: "bad-signature" },
    { text: forged(electionId).typedCode, kind: "unknown" },
    ...spoiled.slice(0, 1).map(({ qr }) => ({ text: qr, kind: "revoked" })),
    ...revoked.map(({ typedCode }) => ({ text: typedCode, kind: "revoked" }))
  ];
}
async function tryAgain(kiosk, slip2, sealed) {
  mustRefuse("a spent slip", await kiosk.show(slip2), "spent");
  mustRefuse("another ballot on a spent slip", await kiosk.cast(slip2, kiosk.seal([])), "spent");
  must(await kiosk.cast(slip2, sealed) === "ok", "the same cast, sent again, was not accepted");
}
async function tryShort(kiosk, slip2, { random }) {
  mustRefuse("a short envelope", await kiosk.cast(slip2, toBase64(random(60))), "envelope-wrong-size");
}
var init_booth2 = __esm({
  "src/server/rehearsal/booth.ts"() {
    "use strict";
    init_token();
    init_bytes();
    init_browser();
    init_desk();
    init_kiosk();
  }
});

// src/server/rehearsal/close.ts
async function close({ leader, two, passphrase: passphrase2 }, paper, leftover, voters) {
  const shut = { officers: two, passphrase: passphrase2, note: "" };
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
  const { seal: seal2, digits } = await leader.act("POST /desk/close", shut);
  const { closing, phase: phase2 } = await leader.act("GET /desk/state");
  must(
    phase2 === "closed" && closing?.seal === seal2 && closing.ballots === voters,
    "the desk shows another closing"
  );
  must(digits === hashDigits(seal2), "the digits of the closing seal are not those of its hash");
  return seal2;
}
var init_close2 = __esm({
  "src/server/rehearsal/close.ts"() {
    "use strict";
    init_digits();
    init_desk();
  }
});

// src/server/rehearsal/count.ts
async function openBox2({ leader, two, passphrase: passphrase2 }, { cards }, voters) {
  const open2 = { officers: two, passphrase: passphrase2 };
  mustRefuse("opening without cards", await leader.refusal("POST /desk/open", open2), "too-few-cards");
  const garbled = { card: "BUKAN KARTU KUNCI" };
  mustRefuse("a card that is none", await leader.refusal("POST /desk/open/card", garbled), "card-malformed");
  const { opening } = await leader.act("GET /desk/state");
  for (const card2 of cards.slice(0, opening.threshold)) await leader.act("POST /desk/open/card", { card: card2 });
  const { ballots, unreadable } = await leader.act("POST /desk/open", open2);
  must(
    ballots === voters && unreadable === 0,
    `${ballots} ballots, ${unreadable} of them unreadable, for ${voters} casts`
  );
}
async function decideNames2(committee) {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { forms, open: open2, ballots } = await committee.leader.act("GET /desk/count");
    if (open2 === 0) return ballots;
    const undecided = forms.filter(({ decided }) => decided === null).map(decide);
    must(undecided.length > 0, `${open2} forms are open and none is shown`);
    for (let at = 0; at < undecided.length; at += LIST) await say(committee, undecided.slice(at, at + LIST));
    const [first] = undecided;
    if (round === 0 && first !== void 0) {
      await say(committee, [{ ...first, outcome: { kind: "void", reason: "unresolved" } }]);
      await say(committee, [first]);
    }
  }
  throw new Error("names stay open however often they are decided");
}
function decide({ form, scope, suggestions }) {
  const [best] = suggestions;
  const outcome2 = best === void 0 ? { kind: "void", reason: "not-a-name" } : best.score >= LIKELY ? { kind: "person", person: best.person } : { kind: "void", reason: "unresolved" };
  return { form, written: scope, outcome: outcome2 };
}
async function readOut({ leader }) {
  const move = (step2) => leader.refusal("POST /desk/reading", { move: step2, seconds: null });
  let read2 = 0;
  for (; ; ) {
    const step2 = await move("next");
    if (step2 === "nothing-to-read") break;
    if (step2 === "compare-first") await leader.act("POST /desk/reading/compare", { agrees: true, note: "" });
    else {
      must(step2 === "ok", `reading aloud stopped: ${step2}`);
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
    for (const { line: line5, people: people2, seats: seats2 } of ties) {
      const ids = people2.map(({ person }) => person);
      const chosen = line5 === "seats" ? ids.slice(0, seats2) : ids;
      const how = "musyawarah gladi bersih, disaksikan warga";
      await leader.act("POST /desk/result/settle", {
        officers: two,
        line: line5,
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
    for (const { person } of waiting) {
      const answer = declined || waiting.length < 2 ? "yes" : "no";
      declined = true;
      await leader.act("POST /desk/result/consent", { person, answer });
    }
  }
  return leader.act("GET /desk/result");
}
var LIST, LIKELY, ROUNDS, say;
var init_count4 = __esm({
  "src/server/rehearsal/count.ts"() {
    "use strict";
    init_desk();
    LIST = 20;
    LIKELY = 700;
    ROUNDS = 5;
    say = ({ leader, two }, decisions) => leader.act("POST /desk/count/decide", { officers: two, decisions });
  }
});

// src/server/rehearsal/slips.ts
async function readLot(reader, pdf, count5) {
  const [codes, text4] = await Promise.all([reader.codes(pdf), reader.text(pdf)]);
  const typed = new Set(text4.match(TYPED_CODE) ?? []);
  const slips = codes.map((qr) => ({ qr, typedCode: typedOf(qr) }));
  must(slips.length === count5, `of ${count5} slips in a lot ${slips.length} QR codes can be read`);
  must(typed.size === count5, `of ${count5} slips in a lot ${typed.size} typed codes can be read`);
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
var SERIAL_AT, TYPED_CODE;
var init_slips2 = __esm({
  "src/server/rehearsal/slips.ts"() {
    "use strict";
    init_base45();
    init_crockford();
    init_token();
    init_desk();
    SERIAL_AT = 9;
    TYPED_CODE = /(?<![0-9A-Z])(?:[0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z*~$=U](?![0-9A-Z])/g;
  }
});

// src/server/rehearsal/freeze.ts
async function freeze({ leader, two, passphrase: passphrase2 }, reader) {
  const { lots } = await leader.act("POST /desk/freeze/start", { officers: two, passphrase: passphrase2 });
  const spoiledLot = lots.find(({ part }) => part === "reserve")?.lot;
  const lookThrough = async ({ lot: lot2, slips }, pdf) => {
    const pile = await readLot(reader, pdf, slips);
    await leader.act("POST /desk/freeze/lot", { lot: lot2, verdict: lot2 === spoiledLot ? "revoked" : "good" });
    return pile;
  };
  const printAll = async (waiting) => {
    const looked = [];
    for (const lot2 of waiting) {
      const pdf = await leader.file(`/desk/freeze/lots/${lot2.lot}.pdf`);
      const pile = lookThrough(lot2, pdf).then((slips) => ({ lot: lot2, slips }));
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
  const slipsOf = (wanted) => piles.filter(({ lot: lot2 }) => wanted(lot2)).flatMap(({ slips }) => slips);
  return {
    main: slipsOf(({ part }) => part === "main"),
    sealed: slipsOf(({ lot: lot2, part }) => part !== "main" && lot2 !== spoiledLot).length,
    spoiled: slipsOf(({ lot: lot2 }) => lot2 === spoiledLot),
    cards,
    setupHash: setupHash2
  };
}
async function readCards(leader, reader) {
  const { cards } = await leader.act("GET /desk/freeze");
  const read2 = [];
  for (const { index } of cards) {
    await leader.act("POST /desk/freeze/card", { index });
    const pdf = await leader.file(`/desk/freeze/cards/${index}.pdf`);
    const card2 = index % 2 === 1 ? await scannedCard(reader, pdf) : await typedCard(reader, pdf);
    must(card2 !== null, `key card ${index} cannot be read from its sheet`);
    await leader.act("POST /desk/freeze/read-back", { card: card2 });
    read2.push(card2);
  }
  return read2;
}
async function typedCard(reader, pdf) {
  const lines = [...(await reader.text(pdf)).matchAll(TYPED_LINE)].map(
    ([, line5 = ""]) => line5.replace(/ +/g, " ")
  );
  return lines.length === 3 ? lines.join("\n") : null;
}
var TYPED_LINE, scannedCard;
var init_freeze = __esm({
  "src/server/rehearsal/freeze.ts"() {
    "use strict";
    init_desk();
    init_slips2();
    TYPED_LINE = /^ *[1-3] +((?:[0-9A-HJKMNP-TV-Z]{4} +){6}[0-9A-HJKMNP-TV-Z*~$=U]) *$/gm;
    scannedCard = async (reader, pdf) => (await reader.codes(pdf))[0] ?? null;
  }
});

// src/server/rehearsal/people.ts
function inventPeople(chance, voters) {
  const adults = Math.ceil(voters * ROLL_PERCENT / 100) + SPARE_PEOPLE;
  const minors = Math.ceil(adults * MINORS_PERCENT / 100);
  const ages = [
    ...Array.from({ length: adults }, () => 18 + chance.below(65)),
    ...Array.from({ length: minors }, () => 5 + chance.below(11))
  ];
  return chance.shuffled(ages).map((age, at) => inventPerson(chance, at + 1, age));
}
function inventPerson(chance, number, age) {
  const sex = chance.percent(50) ? "L" : "P";
  const first = chance.one(sex === "L" ? MEN : WOMEN);
  const second = chance.percent(SHARE.single) ? [] : [chance.one(sex === "L" ? SECOND_MEN : SECOND_WOMEN)];
  const third = second.length > 0 && chance.percent(SHARE.third) ? [chance.one(THIRD)] : [];
  return {
    number,
    name: [first, ...third, ...second].join(" "),
    aliases: chance.percent(SHARE.alias) ? [alias(chance, first, sex)] : [],
    sex,
    // Born on a day before the rehearsed one: the age is that in completed years.
    birthDate: age >= 18 && chance.percent(SHARE.gap) ? null : dateOf(chance, YEAR - age),
    age,
    rt: String(1 + Math.floor((number - 1) / PER_RT)).padStart(2, "0"),
    panitia: age >= 18 && chance.percent(SHARE.panitia),
    letter: age >= 18 && chance.percent(SHARE.letter)
  };
}
function alias(chance, first, sex) {
  const short = first.slice(-Math.min(4, first.length - 1));
  const called = `${short.charAt(0).toUpperCase()}${short.slice(1)}`;
  if (chance.percent(SHARE.trade)) return `${called} ${chance.one(TRADES)}`;
  return `${chance.one(sex === "L" ? ["Kang", "Lik", "Mas"] : ["Mbak", "Yu", "Bulik"])} ${called}`;
}
function dateOf(chance, year) {
  const two = (number) => String(number).padStart(2, "0");
  return `${year}-${two(1 + chance.below(10))}-${two(1 + chance.below(28))}`;
}
function rollCsv(people2) {
  const yes = (flag) => flag ? "ya" : "";
  const lines = people2.map(
    ({ number, name, aliases, sex, birthDate, rt, panitia, letter }) => [number, name, aliases.join("/"), sex, birthDate ?? "", rt, "01", yes(panitia), yes(letter)].join(";")
  );
  return `${["No;Nama;Nama Panggilan;L/P;Tanggal Lahir;RT;RW;Panitia;Surat Kesediaan", ...lines].join("\n")}
`;
}
function words3(text4) {
  return text4.trim().split(/\s+/);
}
var DAY, YEAR, MEN, WOMEN, SECOND_MEN, SECOND_WOMEN, THIRD, TRADES, SHARE, PER_RT, ROLL_PERCENT, SPARE_PEOPLE, MINORS_PERCENT;
var init_people = __esm({
  "src/server/rehearsal/people.ts"() {
    "use strict";
    DAY = "2026-11-22";
    YEAR = 2026;
    MEN = words3(`Agus Bambang Cahyo Darmaji Edi Fajar Gunawan Hendra Imam Jarwo Kasdi Lukman Mulyadi Nurdin
  Paryono Rohmat Slamet Teguh Ujang Wahyudi Yanto Zaenal Tumpal Wayan`);
    WOMEN = words3(`Aminah Badriyah Citra Darsinah Endah Fatonah Ginah Hartini Istiqomah Juminten Kartinah Lestari
  Maimunah Nuraini Partinah Rosmawati Suminten Tarwiyah Umiyati Wagiyem Yatinah Zubaidah Euis Lamria`);
    SECOND_MEN = words3(`Santosa Wijoyo Purnama Setiadi Kusuma Hidayat Prasojo Sudarma Wibisana Rachmat Nasir
  Simatupang Harjanto Suhendar Baskara Utama Mahendra Pranoto`);
    SECOND_WOMEN = words3(`Rahayuni Pertiwi Kusumastuti Maryani Suhartini Wulansari Anggraini Hasanati Sundari
  Yulianti Permatasari Simatupang Rukmana Fauziah Setyani Puspita Marlina Hapsari`);
    THIRD = words3("Adi Budi Dwi Eka Putra Rini Sari Tri Nur Jaya Asih Wati");
    TRADES = words3("Bakso Bengkel Jahit Sayur Sawah Warung Ojek Kambing Tempe Kulon Wetan Jangkung");
    SHARE = { single: 18, third: 30, alias: 30, trade: 40, gap: 3, letter: 12, panitia: 2 };
    PER_RT = 40;
    ROLL_PERCENT = 130;
    SPARE_PEOPLE = 5;
    MINORS_PERCENT = 4;
  }
});

// stub:/work/main/src/record/verify.ts
var verifyRecord2;
var init_verify2 = __esm({
  "stub:/work/main/src/record/verify.ts"() {
    verifyRecord2 = () => ({ checks: [], verdict: "authentic" });
  }
});

// src/server/rehearsal/proof.ts
function proofFault({ files }, remembered3, crypto) {
  const { setupHash: setupHash2, seal: seal2, casts } = remembered3;
  const report = verifyRecord2(files, { setup: setupHash2, seal: seal2 }, crypto);
  const failed = report.checks.find(({ outcome: outcome2 }) => outcome2 === "failed");
  if (failed?.outcome === "failed") return `check "${failed.name}": ${failed.kind} ${failed.place}`.trim();
  if (report.verdict !== "authentic") return `the record is ${report.verdict}, not authentic`;
  const skipped = report.checks.find(({ name, outcome: outcome2 }) => outcome2 === "not-done" && name !== "older-log");
  if (skipped !== void 0) return `check "${skipped.name}" was not done`;
  return ballotFault(files, casts);
}
function ballotFault(files, casts) {
  const annex = JSON.parse(fromUtf8(files.get("annex.json") ?? new Uint8Array(0)));
  const written = new Map(annex.ballots.map(({ id: id4, names: names3 }) => [id4, names3.map(({ written: written2 }) => written2)]));
  if (written.size !== casts.length) return `${written.size} ballots in the annex of ${casts.length} cast`;
  const differs = casts.some(({ envelopeId: envelopeId2, names: names3 }) => sorted(written.get(envelopeId2)) !== sorted(names3));
  return differs ? "a ballot in the annex is not as its voter wrote it" : null;
}
var sorted;
var init_proof = __esm({
  "src/server/rehearsal/proof.ts"() {
    "use strict";
    init_bytes();
    init_verify2();
    sorted = (names3) => names3 === void 0 ? null : JSON.stringify([...names3].sort());
  }
});

// src/server/rehearsal/rules.ts
var TITLE, FACTS, ADVISED_BALLOTS, rulesFor;
var init_rules2 = __esm({
  "src/server/rehearsal/rules.ts"() {
    "use strict";
    init_people();
    TITLE = "Gladi bersih pemilihan anggota BKM";
    FACTS = {
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
    ADVISED_BALLOTS = 10;
    rulesFor = (voters) => ({
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
  }
});

// src/server/rehearsal/set-up.ts
async function setUp(server, world, { people: people2, voters }) {
  const desk = openDesk(server.address);
  await desk.act("POST /desk/enter", { link: server.link });
  mustRefuse(
    "the one-time link, again",
    await desk.refusal("POST /desk/enter", { link: server.link }),
    "link-used"
  );
  const staff = [];
  for (const [name, roles] of OFFICERS) {
    const pin2 = String(1e5 + drawBelow(world.random, 9e5));
    const { officer } = await desk.act("POST /desk/officers", { name, roles, pin: pin2, officers: null });
    staff.push({ officer, pin: pin2 });
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
    file: toBase64(toUtf8(rollCsv(people2)))
  });
  must(counts.refused === 0, `the roll has ${counts.refused} refused rows`);
  const { residents } = await desk.act("POST /desk/roll/accept", { upload });
  must(residents === people2.length, `${residents} residents of ${people2.length} on the roll`);
  await desk.act("POST /desk/setup/holders", HOLDERS);
  await desk.act("POST /desk/setup/slips", await desk.act("POST /desk/setup/expected", { expected: voters }));
  const two = [ketua, sekretaris];
  const passphrase2 = `gladi bersih ${toHex(world.random(8))}`;
  const early = await desk.refusal("POST /desk/freeze/start", { officers: two, passphrase: passphrase2 });
  mustRefuse("freezing before the rules were read", early, "set-up-incomplete");
  await desk.act("POST /desk/setup/rules-read", { officers: two });
  const { missing, conflicts } = await desk.act("GET /desk/setup");
  must(
    missing.length === 0 && conflicts.length === 0,
    `set-up still lacks ${[...missing, ...conflicts].join(", ")}`
  );
  const watching = [ketua, pemantau];
  const observed = await desk.refusal("POST /desk/freeze/start", { officers: watching, passphrase: passphrase2 });
  mustRefuse("an observer freezes", observed, "observer-cannot-act");
  return { leader: desk, entrance, two, passphrase: passphrase2 };
}
var OFFICERS, HOLDERS;
var init_set_up = __esm({
  "src/server/rehearsal/set-up.ts"() {
    "use strict";
    init_bytes();
    init_world();
    init_desk();
    init_people();
    init_rules2();
    OFFICERS = [
      ["Bu Ketua", ["ketua"]],
      ["Pak Sekretaris", ["sekretaris", "notulis"]],
      ["Mas Petugas", ["petugas"]],
      ["Mbak Pemantau", ["pemantau"]]
    ];
    HOLDERS = { names: ["Pak RT 01", "Bu Bidan", "Pak Guru"], threshold: 2 };
  }
});

// src/server/rehearsal/queue.ts
function makeSteps() {
  let count5 = 0;
  const waiting = /* @__PURE__ */ new Map();
  return {
    taken: (wanted) => wanted <= count5 ? Promise.resolve() : new Promise((resolve) => waiting.set(wanted, [...waiting.get(wanted) ?? [], resolve])),
    take: () => {
      count5 += 1;
      for (const go of waiting.get(count5) ?? []) go();
      waiting.delete(count5);
    }
  };
}
var init_queue = __esm({
  "src/server/rehearsal/queue.ts"() {
    "use strict";
  }
});

// src/server/rehearsal/writing.ts
function villageOf(chance, people2) {
  const grown = chance.shuffled(people2.filter(({ age }) => age >= 18));
  return { people: people2, trusted: grown.slice(0, TRUSTED) };
}
function writeBallot(chance, village, names3) {
  if (chance.percent(SHARE2.blank)) return [];
  const short = chance.percent(SHARE2.short);
  const lines = short ? Math.max(1, names3.min - 1) : names3.min + chance.below(names3.max - names3.min + 1);
  const chosen = Array.from({ length: lines }, () => choose(chance, village));
  const [first] = chosen;
  if (first !== void 0 && lines > 1 && chance.percent(SHARE2.repeat)) chosen[lines - 1] = first;
  return chosen.map(
    (person) => chance.percent(SHARE2.junk) ? { written: chance.one(JUNK), picked: false } : spell(chance, person)
  );
}
function choose(chance, { people: people2, trusted }) {
  if (trusted.length === 0 || !chance.percent(SHARE2.trusted)) return chance.one(people2);
  const place3 = Math.min(chance.below(trusted.length), chance.below(trusted.length));
  return trusted[place3];
}
function spell(chance, person) {
  if (chance.percent(SHARE2.picked)) return { written: person.name, picked: true };
  return { written: chance.one(SPELLINGS)(chance, person), picked: false };
}
function misspelled(chance, { name }) {
  const old = name.replace(/u/g, "oe").replace(/j/g, "dj").replace(/y/g, "j");
  if (chance.percent(25)) return old;
  const at = 1 + chance.below(Math.max(1, name.length - 2));
  const kind = chance.below(3);
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 1) return name.slice(0, at) + name.charAt(at) + name.slice(at);
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}
var TRUSTED, JUNK, SHARE2, asOnRoll, SPELLINGS;
var init_writing = __esm({
  "src/server/rehearsal/writing.ts"() {
    "use strict";
    TRUSTED = 24;
    JUNK = [
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
    SHARE2 = { blank: 2, short: 4, junk: 2, repeat: 2, trusted: 75, picked: 20 };
    asOnRoll = (_chance, { name }) => name;
    SPELLINGS = [
      asOnRoll,
      asOnRoll,
      asOnRoll,
      (chance, { name, aliases }) => aliases.length === 0 ? name : chance.one(aliases),
      (chance, { name, aliases }) => aliases.length === 0 ? name : chance.one(aliases),
      (_chance, { name }) => name.toLowerCase(),
      (_chance, { name }) => name.toUpperCase(),
      (_chance, { name }) => `  ${name.replace(/ /g, "   ")} `,
      (chance, { name, sex }) => `${chance.one(sex === "L" ? ["Pak", "H.", "Bpk."] : ["Bu", "Hj.", "Ibu"])} ${name}`,
      (_chance, { name, rt }) => `${name} RT ${Number(rt)}`,
      (_chance, { name }) => name.split(" ")[0] ?? name,
      misspelled
    ];
  }
});

// src/server/rehearsal/voters.ts
function planDay(seed, people2, {
  voters,
  kiosks,
  names: names3
}, pile) {
  const village = villageOf(chanceOf(seed, "trust"), people2);
  const grown = chanceOf(seed, "arrivals").shuffled(people2.filter(({ age }) => age >= 18));
  const bowl = chanceOf(seed, "bowl").shuffled(pile);
  const queues = chanceOf(seed, "kiosks");
  const comers = grown.slice(0, voters);
  return {
    voters: comers.map((person, at) => ({
      n: at + 1,
      person,
      slip: bowl[at],
      scans: at % 2 === 0,
      kiosk: queues.below(kiosks),
      lines: writeBallot(chanceOf(seed, `ballot ${at + 1}`), village, names3)
    })),
    others: grown.slice(voters),
    bowl: bowl.slice(voters)
  };
}
function shown({ n, slip: slip2, scans }) {
  if (scans) return slip2.qr;
  const code = n % 4 === 0 ? slip2.typedCode.replaceAll(" ", "") : slip2.typedCode;
  return n % 6 === 0 ? code.toLowerCase() : code;
}
var init_voters = __esm({
  "src/server/rehearsal/voters.ts"() {
    "use strict";
    init_chance();
    init_writing();
  }
});

// src/server/rehearsal/vote.ts
async function vote(party) {
  const { committee, booths, day } = party;
  const { leader, two, passphrase: passphrase2 } = committee;
  await tooEarly(party);
  await leader.act("POST /desk/voting/open", { officers: two, passphrase: passphrase2 });
  const { bowl, revoked } = await oddCases(party);
  const [kiosk] = booths.kiosks;
  must(kiosk !== void 0, "no kiosk");
  const wrong = wrongSlips(party.world, kiosk.electionId, { spoiled: party.paper.spoiled, revoked });
  const late = Math.min(booths.kiosks.length, Math.floor(day.voters.length / 10));
  const inTime = day.voters.slice(0, day.voters.length - late);
  const arrivals = makeSteps();
  await Promise.all([
    checkIn2(party, day.voters, arrivals.take),
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
async function oddCases({
  committee,
  day,
  people: people2
}) {
  const { entrance, leader, two } = committee;
  const child = people2.find(({ age }) => age < 17);
  if (child !== void 0) {
    const body = { resident: await find2(committee, child), ageConfirmed: true };
    mustRefuse(
      "a child at the entrance",
      await entrance.refusal("POST /desk/check-in", body),
      "not-eligible"
    );
  }
  const [leaves, torn, ...bowl] = day.bowl;
  const [visitor] = day.others;
  must(leaves !== void 0 && torn !== void 0 && visitor !== void 0, "too few slips or people");
  const resident = await find2(committee, visitor);
  await entrance.act("POST /desk/check-in", { resident, ageConfirmed: true });
  const twice = await entrance.refusal("POST /desk/check-in", { resident, ageConfirmed: true });
  mustRefuse("the same person checked in twice", twice, "already-checked-in");
  await entrance.act("POST /desk/check-in/undo", { resident, slip: leaves.qr });
  await entrance.act("POST /desk/slips/revoke", { slip: torn.typedCode });
  const reason2 = "baru pindah, surat ada";
  await leader.act("POST /desk/roll/add", { officers: two, resident: NEWCOMER, reason: reason2 });
  return { bowl, revoked: [leaves, torn] };
}
async function find2({ entrance }, { number }) {
  const { residents } = await entrance.act("POST /desk/roll/search", { query: String(number) });
  const found = residents.find(({ rollNumber }) => rollNumber === number);
  must(found !== void 0, "somebody on the roll is not found by the roll number");
  return found.id;
}
async function checkIn2({ committee }, voters, came) {
  for (const { person } of voters) {
    const resident = await find2(committee, person);
    await committee.entrance.act("POST /desk/check-in", {
      resident,
      ageConfirmed: person.birthDate === null
    });
    came();
  }
}
async function serveAll(party, voters, wrong, arrived) {
  const first = voters[0]?.n ?? 1;
  const casts = makeSteps();
  const every = Math.max(1, Math.floor(voters.length / (wrong.length + 1)));
  await Promise.all(
    party.booths.kiosks.map(async (kiosk, at) => {
      for (const voter of voters.filter((each) => each.kiosk === at)) {
        await arrived(voter.n);
        const place3 = voter.n - first;
        await serve2(party, kiosk, voter, {
          wrong: place3 % every === 0 ? wrong[place3 / every] : void 0,
          turn: casts.taken(place3)
        });
        casts.take();
      }
    })
  );
}
async function serve2({ booths, world, noteCast }, kiosk, voter, { wrong, turn }) {
  const slip2 = shown(voter);
  await booths.release(kiosk);
  if (wrong !== void 0) mustRefuse("a wrong slip", await kiosk.show(wrong.text), wrong.kind);
  const welcome = await kiosk.show(slip2);
  must(welcome === "ok", `a good slip was turned away: ${welcome}`);
  if (wrong?.kind === "malformed") await tryShort(kiosk, slip2, world);
  const sealed = kiosk.seal(voter.lines);
  await turn;
  const cast = await kiosk.cast(slip2, sealed);
  must(cast === "ok", `a good ballot was turned away: ${cast}`);
  noteCast({
    n: voter.n,
    typedCode: voter.slip.typedCode,
    envelopeId: envelopeId(fromBase64(sealed)),
    sealed,
    names: voter.lines.map(({ written }) => tidyName(written))
  });
  if (wrong?.kind === "malformed") await tryAgain(kiosk, slip2, sealed);
}
async function lastCall({ committee, booths }, waiting) {
  const { leader, entrance, two } = committee;
  await leader.act("POST /desk/voting/pause", { reason: "kehadiran dinilai" });
  const kiosk = booths.kiosks[waiting?.kiosk ?? 0];
  if (waiting !== void 0 && kiosk !== void 0) {
    await booths.release(kiosk);
    mustRefuse("a slip while voting is paused", await kiosk.show(shown(waiting)), "voting-not-open");
  }
  const judged2 = await leader.refusal("POST /desk/voting/turnout", {
    officers: two,
    decision: "enough",
    note: ""
  });
  if (judged2 === "turnout-is-short") {
    const note3 = { decision: "accept-with-note", note: "gladi bersih kecil" };
    await leader.act("POST /desk/voting/turnout", { officers: two, ...note3 });
  } else must(judged2 === "ok", `turnout was not judged: ${judged2}`);
  await leader.act("POST /desk/voting/last-call", { officers: two });
  const tooLate = await entrance.refusal("POST /desk/check-in", { resident: "1", ageConfirmed: true });
  mustRefuse("a check-in after the last call", tooLate, "wrong-phase");
}
var NEWCOMER;
var init_vote = __esm({
  "src/server/rehearsal/vote.ts"() {
    "use strict";
    init_envelope();
    init_written_text();
    init_bytes();
    init_booth2();
    init_desk();
    init_queue();
    init_voters();
    NEWCOMER = {
      name: "Warga Baru Pindahan",
      aliases: [],
      sex: "P",
      birthDate: "1990-03-04",
      married: true,
      rt: "01",
      rw: "01",
      address: "Jalan Baru 1"
    };
  }
});

// src/server/rehearsal/rehearsal.ts
async function rehearseVoting(rehearsal) {
  const { server, world, reader, voters, kiosks, seed } = rehearsal;
  const timed = stages(rehearsal);
  const people2 = inventPeople(chanceOf(seed, "people"), voters);
  const committee = await timed("set-up", () => setUp(server, world, { people: people2, voters }));
  const paper = await timed("freeze", () => freeze(committee, reader));
  const { names: names3 } = rulesFor(voters);
  const day = planDay(seed, people2, { voters, kiosks, names: names3 }, paper.main);
  const casts = [];
  const leftover = await timed("voting", async () => {
    const booths = await openBooths(server.address, committee.leader, kiosks);
    try {
      const noteCast = (cast) => {
        casts.push(cast);
        rehearsal.noteCast(cast);
      };
      return await vote({ world, committee, booths, paper, day, people: people2, noteCast });
    } finally {
      booths.close();
    }
  });
  const seal2 = await timed("closing", () => close(committee, paper, leftover, voters));
  const { eligible } = await committee.leader.act("GET /desk/state");
  return { committee, paper, casts, seal: seal2, eligible: eligible.L + eligible.P + eligible.unknown };
}
async function rehearseCount(rehearsal, closed2) {
  const { committee, paper, casts, seal: seal2 } = closed2;
  const timed = stages(rehearsal);
  await timed("opening", () => openBox2(committee, paper, casts.length));
  const ballots = await timed("decisions", () => decideNames2(committee));
  must(ballots.cast === casts.length, `${ballots.cast} ballots counted of ${casts.length}`);
  const read2 = await timed("reading out", () => readOut(committee));
  const result = await timed("result", async () => {
    await settleTies(committee);
    return askConsent(committee);
  });
  const record = await timed("record", () => certify2(committee));
  const fault = await timed(
    "verifying",
    async () => proofFault(record, { setupHash: paper.setupHash, seal: seal2, casts }, rehearsal.world.crypto)
  );
  must(fault === null, fault ?? "");
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
var init_rehearsal = __esm({
  "src/server/rehearsal/rehearsal.ts"() {
    "use strict";
    init_booth2();
    init_chance();
    init_close2();
    init_count4();
    init_desk();
    init_freeze();
    init_people();
    init_proof();
    init_record();
    init_rules2();
    init_set_up();
    init_vote();
    init_voters();
  }
});

// src/server/rehearsal/sheets.ts
import { spawn as spawn2 } from "node:child_process";
import { readFileSync as readFileSync7 } from "node:fs";
import { createRequire as createRequire2 } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
async function missingPrograms() {
  const tried = await Promise.all(
    PROGRAMS.map(
      (name) => pipe(name, ["-v"], new Uint8Array(0)).then(
        () => null,
        () => name
      )
    )
  );
  return tried.filter((name) => name !== null);
}
function makeSheetReader() {
  const wasm = createRequire2(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync7(wasm)).buffer } });
  return {
    text: async (pdf) => new TextDecoder().decode(await pipe(TEXT, ["-layout", "-", "-"], pdf)),
    codes: async (pdf) => {
      const pictures = picturesOf(await pipe(PICTURE, ["-r", String(RESOLUTION), "-gray", "-"], pdf));
      const read2 = [];
      for (const picture of pictures) read2.push(...await codesOf(picture));
      return read2;
    }
  };
}
async function codesOf({ width, height, grey }) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < grey.length; at += 1)
    data.fill(grey[at] ?? 0, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4);
  const image = { data, width, height, colorSpace: "srgb" };
  const codes = await readBarcodes(image, { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 255 });
  return codes.filter(({ isValid }) => isValid).map(({ text: text4 }) => text4);
}
function picturesOf(pages) {
  const pictures = [];
  let at = 0;
  while (at < pages.length) {
    const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(latin1(pages.subarray(at, at + 40))) ?? [];
    if (head === void 0) throw new Error(`${PICTURE} gave something else than pictures`);
    const from = at + head.length;
    const size = Number(width) * Number(height);
    pictures.push({ width: Number(width), height: Number(height), grey: pages.subarray(from, from + size) });
    at = from + size;
  }
  return pictures;
}
function pipe(program, args2, input) {
  return new Promise((resolve, reject) => {
    const child = spawn2(program, args2, { stdio: ["pipe", "pipe", "ignore"] });
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
var TEXT, PICTURE, PROGRAMS, RESOLUTION, latin1;
var init_sheets2 = __esm({
  "src/server/rehearsal/sheets.ts"() {
    "use strict";
    TEXT = "pdftotext";
    PICTURE = "pdftoppm";
    PROGRAMS = [TEXT, PICTURE];
    RESOLUTION = 150;
    latin1 = (bytes) => Buffer.from(bytes).toString("latin1");
  }
});

// src/server/rehearsal/tell.ts
function tellClosing({ casts, eligible, seal: seal2 }, say2) {
  say2(row3("turnout", `${casts.length} of ${eligible} who may vote`));
  say2(row3("box", `${casts.length} ballots; closing seal ${seal2}`));
}
function tellResult({ ballots, result, read: read2 }, say2) {
  const reasons = Object.entries(ballots.invalid).filter(([, count5]) => count5 > 0);
  const invalid = reasons.reduce((sum, [, count5]) => sum + count5, 0);
  const why = invalid === 0 ? "" : ` (${reasons.map(([reason2, count5]) => `${reason2} ${count5}`).join(", ")})`;
  say2(row3("ballots", `${ballots.cast} counted: ${ballots.valid} valid, ${invalid} invalid${why}; ${read2} names read out`));
  const shown2 = result.ranking.filter(({ standing }) => standing !== "other");
  for (const { rank, name, unit, votes, standing, consent } of shown2)
    say2(row3(standing, `${rank}. ${name}, ${unit}: ${votes} votes${consent === "no" ? ", declined" : ""}`));
  for (const { method, line: line5, people: people2 } of result.settled)
    say2(row3("tie", `${people2.length} people at the line of ${line5}, settled by ${method}`));
}
var seconds, row3;
var init_tell = __esm({
  "src/server/rehearsal/tell.ts"() {
    "use strict";
    seconds = (ms) => `${Math.floor(ms / 1e3)}.${Math.floor(ms % 1e3 / 100)} s`;
    row3 = (name, text4) => `${name.padEnd(12)} ${text4}`;
  }
});

// src/server/commands/rehearse.ts
var rehearse_exports = {};
__export(rehearse_exports, {
  REHEARSE_HELP: () => REHEARSE_HELP,
  rehearse: () => rehearse
});
import { mkdirSync as mkdirSync4, mkdtempSync, openSync, rmSync as rmSync2, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname as dirname2, join as join10 } from "node:path";
async function rehearse(args2, out2, complain2) {
  const world = await nodeWorld();
  const options = readOptions(args2, world.random);
  const unfit = options.ok ? await lacking() : options.refusal;
  if (unfit !== null || !options.ok) {
    complain2(`bilik rehearse: ${unfit}`);
    return BAD_USAGE3;
  }
  const fault = await hold(options.value, world, out2, complain2);
  out2(fault === null ? "verified" : `FAILED: ${fault}`);
  return fault === null ? 0 : FAILED;
}
async function lacking() {
  if (builtProgram() === null) return "dist/bilik.js is not there; npm run build makes it";
  const missing = await missingPrograms();
  return missing.length === 0 ? null : `${missing.join(" and ")} not found (Debian: poppler-utils)`;
}
async function hold(options, world, out2, complain2) {
  const { voters, kiosks, seed } = options;
  out2(`Gladi bersih: ${voters} voters, ${kiosks} kiosks, seed ${seed}`);
  const data = options.data ?? mkdtempSync(join10(tmpdir(), "bilik-rehearsal-"));
  const tidy2 = () => {
    if (options.data === null) rmSync2(data, { recursive: true, force: true });
  };
  const interrupted = () => process.exit(BAD_USAGE3);
  process.once("exit", tidy2).once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    return await withServer(data, options, world, out2, complain2);
  } catch (error) {
    return oneLine(error);
  } finally {
    tidy2();
    process.off("exit", tidy2).off("SIGINT", interrupted).off("SIGTERM", interrupted);
  }
}
async function withServer(data, options, world, out2, complain2) {
  const noteCast = traceTo(options.trace);
  mkdirSync4(data, { recursive: true });
  const server = await startServerProcess(builtProgram() ?? "", data, (line5) => complain2(`server: ${line5}`));
  const { voters, kiosks, seed } = options;
  const rehearsal = {
    ...{ server, world, voters, kiosks, seed },
    reader: makeSheetReader(),
    noteCast,
    stage: (name, ms) => out2(row3(name, seconds(ms)))
  };
  try {
    const closed2 = await rehearseVoting(rehearsal);
    tellClosing(closed2, out2);
    if (options.closeOnly) {
      out2(row3("stopped", "after closing, as asked; the figures agree, and there is no record"));
      return null;
    }
    const counted = await rehearseCount(rehearsal, closed2);
    tellResult(counted, out2);
    if (options.out !== null) keepRecord2(options.out, counted.record);
    return null;
  } finally {
    await server.stop();
  }
}
function traceTo(path2) {
  if (path2 === null) return () => void 0;
  mkdirSync4(dirname2(path2), { recursive: true });
  const file = openSync(path2, "w", 384);
  return (cast) => void writeSync(file, `${JSON.stringify(cast)}
`);
}
var REHEARSE_HELP, FAILED, BAD_USAGE3, oneLine;
var init_rehearse = __esm({
  "src/server/commands/rehearse.ts"() {
    "use strict";
    init_child();
    init_options();
    init_record();
    init_rehearsal();
    init_sheets2();
    init_tell();
    init_world2();
    REHEARSE_HELP = `bilik rehearse [--voters N] [--kiosks K] [--seed S] [--out DIR] [--data DIR] [--trace FILE] [--close-only]
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
    FAILED = 1;
    BAD_USAGE3 = 2;
    oneLine = (error) => (error instanceof Error ? error.message : "something broke").replace(/\s+/g, " ").trim();
  }
});

// src/server/main.ts
var HELP = `bilik COMMAND [OPTIONS]        bilik COMMAND --help tells more
  serve      start the election on this laptop
  count      the pure count of ballots by rules
  match      which residents written names may mean
  verify     check a record that somebody hands you
  rehearse   a whole election day with invented people (gladi bersih)`;
var out = (line5) => void process.stdout.write(`${line5}
`);
var complain = (line5) => void process.stderr.write(`${line5}
`);
var BAD_USAGE4 = 2;
async function run(command2, args2) {
  switch (command2) {
    case "serve": {
      const { serve: serve3, SERVE_HELP: SERVE_HELP2 } = await Promise.resolve().then(() => (init_serve2(), serve_exports));
      if (args2.includes("--help")) return help(SERVE_HELP2);
      await serve3(args2, out);
      return 0;
    }
    case "count": {
      const { count: count5, COUNT_HELP: COUNT_HELP2 } = await Promise.resolve().then(() => (init_count3(), count_exports));
      return args2.includes("--help") ? help(COUNT_HELP2) : count5(args2, out, complain);
    }
    case "match": {
      const { match: match2, MATCH_HELP: MATCH_HELP2 } = await Promise.resolve().then(() => (init_match2(), match_exports));
      return args2.includes("--help") ? help(MATCH_HELP2) : match2(args2, out, complain);
    }
    case "verify": {
      const { verify: verify2, VERIFY_HELP: VERIFY_HELP2 } = await Promise.resolve().then(() => (init_verify(), verify_exports));
      return args2.includes("--help") ? help(VERIFY_HELP2) : verify2(args2, out, complain);
    }
    case "rehearse": {
      const { rehearse: rehearse2, REHEARSE_HELP: REHEARSE_HELP2 } = await Promise.resolve().then(() => (init_rehearse(), rehearse_exports));
      return args2.includes("--help") ? help(REHEARSE_HELP2) : rehearse2(args2, out, complain);
    }
    case void 0:
    case "help":
    case "--help":
      return help(HELP);
    default:
      complain(`bilik: no command "${command2}"; bilik --help lists them`);
      return BAD_USAGE4;
  }
}
function help(text4) {
  out(text4);
  return 0;
}
var [command, ...args] = process.argv.slice(2);
try {
  const code = await run(command, args);
  if (command !== "serve" || code !== 0) process.exitCode = code;
} catch (error) {
  complain(`bilik: ${error instanceof Error ? error.message : "something broke"}`);
  process.exitCode = BAD_USAGE4;
}
