import { useEffect, useRef, useState } from 'preact/hooks';
import { type CallRefusal, desk } from '../../shared/call.js';
import { useLive } from '../parts/live.js';
import type { Found } from './arrival.js';

/** Typing pauses for so long before the roll is asked: one question a word, not one a letter. */
const PAUSE_MS = 120;

export interface Search {
  /** The query that these people answer; not what is in the box while an answer is awaited. */
  readonly answered: string;
  readonly people: readonly Found[];
  readonly more: boolean;
  readonly refusal: CallRefusal | null;
}
const NOTHING: Search = { answered: '', people: [], more: false, refusal: null };

/** People of the roll that fit what was typed; asked again when something changed (somebody was checked in elsewhere). */
export function useSearch(query: string): Search {
  const { tick } = useLive();
  const [search, setSearch] = useState<Search>(NOTHING);
  const asked = useRef(0);
  const plain = query.trim();
  // `tick` asks again: somebody may have been checked in at another desk.
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    if (plain === '') {
      setSearch(NOTHING);
      return undefined;
    }
    const timer = setTimeout(async () => {
      const answer = await desk('POST /desk/roll/search', { query: plain });
      if (mine !== asked.current) return;
      setSearch(
        answer.ok
          ? { answered: plain, people: answer.value.residents, more: answer.value.more, refusal: null }
          : { ...NOTHING, answered: plain, refusal: answer.refusal },
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [plain, tick]);
  return search;
}
