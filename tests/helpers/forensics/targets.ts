import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Db, openDatabase, transact } from '../../../prisma/client.js';
import { append } from '../../../src/audit/store.js';
import { sealedLength } from '../../../src/ballot/paper.js';
import { fillBox, registerTokens } from '../../../src/ballot/store.js';
import { makeSlip, SERIAL_LENGTH } from '../../../src/ballot/token.js';
import { toHex } from '../../../src/basics/bytes.js';
import { accept } from '../../../src/basics/result.js';
import { shuffle, type World } from '../../../src/basics/world.js';
import { emptyDraft } from '../../../src/election/draft.js';
import { saveSetup, setPhase, startElection } from '../../../src/election/store.js';
import { castBallot } from '../../../src/kiosk/cast.js';
import { addCheckIn } from '../../../src/roll/store.js';
import { freezeElection } from '../made-election.js';
import { type Cast, type Evidence, seize } from './attack.js';

/** What a thief may find: after everything was answered, and in the middle of the last cast. */
export interface Loot {
  readonly casts: readonly Cast[];
  readonly after: Evidence;
  /** The folder while the last cast's transaction is open: everything done, nothing committed. */
  readonly midCast: Evidence;
}

export const DATABASE = 'bilik.db';

/**
 * A small election in a real database: residents come one by one, draw a slip from the bowl and cast at
 * once, so that the log's order of check-ins is the casting order. The worst case: whoever finds any order
 * of envelopes knows who wrote what.
 */
export async function ourBox(
  world: World,
  sizes: { readonly casts: number; readonly slips: number },
): Promise<Loot> {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-box-'));
  const db = await openDatabase(join(folder, DATABASE), world.now());
  try {
    const { setup } = freezeElection(world, []);
    const length = sealedLength(setup.rules.names.max);
    const slips = Array.from({ length: sizes.slips }, () =>
      makeSlip(setup.electionId, world.random(SERIAL_LENGTH), () => world.random(64)),
    );
    await transact(db, async (tx) => {
      await startElection(tx, emptyDraft('election', toHex(world.random(32))));
      await saveSetup(tx, {
        setup,
        recordSecret: { salt: '', nonce: '', locked: '', sealed: '' },
        lines: [],
      });
      await registerTokens(
        tx,
        slips.map(({ hash }) => hash),
      );
      await fillBox(tx, world.random, slips.length, length);
      await setPhase(tx, 'voting');
      return accept(null);
    });
    const bowl = shuffle(world.random, slips);
    const casts = Array.from({ length: sizes.casts }, (_, at): Cast & { readonly slip: string } => ({
      token: bowl[at]?.hash ?? '',
      slip: bowl[at]?.typedCode ?? '',
      sealed: world.random(length),
      resident: `r${toHex(world.random(6))}`,
    }));
    const mid = join(folder, 'mid');
    for (const [at, { resident, slip, sealed }] of casts.entries()) {
      await transact(db, async (tx) => {
        await addCheckIn(tx, resident);
        const data = { resident, ageConfirmed: false };
        await append(tx, world, { actor: 'o1', kind: 'checked-in', data });
        return accept(null);
      });
      const booth = {
        db: at === casts.length - 1 ? copying(db, folder, mid) : db,
        world,
        ballotBound: async () => at + 1,
      };
      const cast = await castBallot(booth, { slip, sealed });
      if (!cast.ok) throw new Error(cast.refusal.kind);
    }
    const midCast = seize(mid, DATABASE, casts);
    rmSync(mid, { recursive: true });
    return { casts, midCast, after: seize(folder, DATABASE, casts) };
  } finally {
    await db.$disconnect();
    rmSync(folder, { recursive: true });
  }
}

/** The same database; its folder is copied when all statements of an act are done and nothing is committed. */
function copying(db: Db, folder: string, to: string): Db {
  const begin = (act: (tx: unknown) => Promise<unknown>, limits: object) =>
    db.$transaction(async (tx) => {
      const outcome = await act(tx);
      mkdirSync(to);
      for (const name of readdirSync(folder).filter((name) => name.startsWith(DATABASE)))
        copyFileSync(join(folder, name), join(to, name));
      return outcome;
    }, limits);
  return new Proxy(db, { get: (target, key) => (key === '$transaction' ? begin : Reflect.get(target, key)) });
}

/**
 * The control: the same election as one would write it who never thought of this. Ordinary tables with
 * SQLite's own row ids, a write-ahead log, random ids.
 */
export function plainTables(world: World, sizes: { readonly casts: number; readonly slips: number }): Loot {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-plain-'));
  const db = new Database(join(folder, DATABASE));
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('secure_delete = ON');
    db.exec(
      'CREATE TABLE token (hash TEXT PRIMARY KEY, spent INTEGER NOT NULL); CREATE TABLE envelope (id TEXT PRIMARY KEY, sealed BLOB NOT NULL)',
    );
    const hashes = Array.from({ length: sizes.slips }, () => toHex(world.random(32)));
    const register = db.prepare('INSERT INTO token VALUES (?, 0)');
    for (const hash of hashes) register.run(hash);
    db.pragma('wal_checkpoint(TRUNCATE)');
    const casts = shuffle(world.random, hashes)
      .slice(0, sizes.casts)
      .map((token): Cast => ({ token, sealed: world.random(900), resident: 'nobody' }));
    const spend = db.prepare('UPDATE token SET spent = 1 WHERE hash = ?');
    const put = db.prepare('INSERT INTO envelope VALUES (?, ?)');
    for (const { token, sealed } of casts)
      db.transaction(() => {
        spend.run(token);
        put.run(toHex(world.random(32)), Buffer.from(sealed));
      })();
    const after = seize(folder, DATABASE, casts);
    return { casts, after, midCast: after };
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
}
