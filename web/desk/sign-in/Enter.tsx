import { useEffect } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { placeHash } from '../route.js';

/** Takes the one-time link of the first start, and out of the address bar and the history at once. */
export function Enter({ part }: { readonly part: string }) {
  const words = useWords(deskWords).frame;
  const acting = useAct();
  // Once, when the page is drawn: a link can be tried once only.
  useEffect(() => {
    history.replaceState(null, '', placeHash('enter'));
    void acting
      .run(() => desk('POST /desk/enter', { link: part }))
      .then((entered) => {
        if (entered !== null) location.replace(placeHash('setup'));
      });
  }, []);
  return (
    <section class="desk-door card stack">
      {acting.refusal === null ? <p role="status">{words.entering}</p> : <Refused refusal={acting.refusal} />}
      {acting.refusal === null ? null : <a href={placeHash('home')}>{words.signIn.title}</a>}
    </section>
  );
}
