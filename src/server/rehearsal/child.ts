import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The server under rehearsal: the real program, in a process of its own. */
export interface ServerProcess {
  /** "http://127.0.0.1:PORT" */
  readonly address: string;
  /** Secret of the one-time link. */
  readonly link: string;
  readonly pid: number;
  /** Asks it to stop, and waits until it has. */
  readonly stop: () => Promise<void>;
  /** As a power cut does (SIGKILL): nothing is finished, nothing is flushed. */
  readonly kill: () => Promise<void>;
}

const START_MS = 60_000;
const STOP_MS = 15_000;
const LINK = /(http:\/\/127\.0\.0\.1:\d+)\/desk\/#\/enter\/([0-9a-f]+)$/;

/** The built program: beside this file when it is bundled, in dist/ when run from source. */
export function builtProgram(): string | null {
  const places = ['bilik.js', '../../../dist/bilik.js'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return places.find((path) => existsSync(path)) ?? null;
}

/**
 * Starts `bilik serve` on a free port of this machine.
 *
 * @param say each line that the server writes, of either stream
 * @throws Error if it ends, or says no address, within a minute
 */
export function startServerProcess(
  program: string,
  data: string,
  say: (line: string) => void,
): Promise<ServerProcess> {
  const args = [program, 'serve', '--rehearsal', '--host', '127.0.0.1', '--port', '0', '--data', data];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Whoever stops the rehearsal stops its server too, whichever way.
  const orphan = () => child.kill('SIGKILL');
  process.once('exit', orphan);
  void ended.then(() => process.off('exit', orphan));
  createInterface({ input: child.stderr }).on('line', say);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('the server did not start'));
    }, START_MS);
    void ended.then(() => {
      clearTimeout(late);
      reject(new Error('the server ended before it began'));
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      say(line);
      const [, address, link] = LINK.exec(line) ?? [];
      if (address === undefined || link === undefined) return;
      clearTimeout(late);
      resolve({
        address,
        link,
        pid: child.pid ?? 0,
        stop: () => end(child, ended, 'SIGTERM'),
        kill: () => end(child, ended, 'SIGKILL'),
      });
    });
  });
}

async function end(child: ChildProcess, ended: Promise<void>, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  child.kill(signal);
  const forced = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(forced);
}
