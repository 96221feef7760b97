import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { placeHash } from '../route.js';
import { useLive } from './live.js';

/** Stands instead of a page that is left to others: who they are, and the way in for them. */
export function OnlyFor({ who }: { readonly who: 'leaders' | 'staff' }) {
  const { frame } = useWords(deskWords);
  const { me, officers } = useLive().state;
  return (
    <Notice tone="info">
      <p>{who === 'leaders' ? frame.leadersOnly : frame.staffOnly}</p>
      {me === null && officers.length > 0 ? (
        <p>
          <a href={placeHash('sign-in')}>{frame.signIn.title}</a>
        </p>
      ) : null}
    </Notice>
  );
}
