import { useEffect, useRef } from 'preact/hooks';
import type { CallRefusal } from '../../shared/call.js';
import { Notice } from '../../shared/components/Notice.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useLive } from './live.js';
import { sayRefusal } from './refusal.js';

/** Why the last act did not happen, in three sentences, where the act was tried. */
export function Refused({ refusal }: { readonly refusal: CallRefusal | null }) {
  const { refusals } = useWords(deskWords);
  const { phases } = useWords(commonWords);
  const { officers } = useLive().state;
  const box = useRef<HTMLDivElement>(null);
  // In a long dialog it may lie below the edge, and nobody would know why nothing happened.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [refusal]);
  if (refusal === null) return null;
  const { what, safe, next } = sayRefusal(refusal, refusals, { phases, officers });
  return (
    <div ref={box}>
      <Notice tone="danger" title={what}>
        <p>{safe}</p>
        <p>{next}</p>
      </Notice>
    </div>
  );
}
