import { useEffect, useState } from 'preact/hooks';
import { call } from '../shared/call.js';

/** One entry of the public log as the laptop shows it. A closed entry has no words, and a rounded time. */
export interface LogLine {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: string;
  readonly text: string | null;
  /** Hash of the entry, which the next one names. */
  readonly hash?: string;
}

/** Lines of the same words that follow each other, newest first. */
export interface LogGroup {
  readonly last: LogLine;
  readonly times: number;
}

/**
 * Newest first; lines that say the same one after the other (four hundred residents who come) stand as
 * one, with their number.
 */
export function groupLog(lines: readonly LogLine[]): readonly LogGroup[] {
  const groups: LogGroup[] = [];
  for (const line of lines) {
    const before = groups[groups.length - 1];
    if (before !== undefined && before.last.kind === line.kind && before.last.text === line.text)
      groups[groups.length - 1] = { last: line, times: before.times + 1 };
    else groups.push({ last: line, times: 1 });
  }
  return groups.reverse();
}

/** The laptop gives long logs in parts; after so many parts the page waits for the next change. */
const MOST_PARTS = 100;

/**
 * The whole public log so far, read on whenever the screen changes.
 *
 * @param changed any value that is another one after each change
 */
export function useLog(changed: unknown): readonly LogLine[] {
  const [lines, show] = useState<readonly LogLine[]>([]);
  useEffect(() => {
    let gone = false;
    const readOn = async (known: readonly LogLine[]) => {
      let all = known;
      for (let part = 0; part < MOST_PARTS; part += 1) {
        const after = all[all.length - 1]?.seq ?? 0;
        const read = await call<{ entries: LogLine[] }>('GET', `/observer/log?after=${after}`);
        if (gone || !read.ok) return;
        const fresh = read.value.entries.filter((line) => line.seq > after);
        if (fresh.length === 0) return;
        all = [...all, ...fresh];
        show(all);
      }
    };
    void readOn(lines);
    return () => {
      gone = true;
    };
  }, [changed]);
  return lines;
}
