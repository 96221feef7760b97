import type { CallRefusal } from '../../shared/call.js';
import { Notice } from '../../shared/components/Notice.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useLive } from './live.js';
import { type RefusalWords, sayRefusal } from './refusal.js';

/** Gives the sentences of a refusal in the page's language, with names and phases filled in. */
export function useRefusalWords(): (refusal: CallRefusal) => RefusalWords {
  const words = useWords(deskWords);
  const { phases } = useWords(commonWords);
  const { state } = useLive();
  return (refusal) => sayRefusal(refusal, words.refusals, { phases, officers: state.officers });
}

/** Why the last act did not happen, in three sentences, where the act was tried. */
export function Refused({ refusal }: { readonly refusal: CallRefusal | null }) {
  const say = useRefusalWords();
  if (refusal === null) return null;
  const { what, safe, next } = say(refusal);
  return (
    <Notice tone="danger" title={what}>
      <p>{safe}</p>
      <p>{next}</p>
    </Notice>
  );
}
