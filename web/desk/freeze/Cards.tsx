import { useState } from 'preact/hooks';
import type { DeskReply } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { Badge } from '../../shared/components/Badge.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { CardReader } from '../parts/CardReader.js';
import { Panel } from '../parts/Sheet.js';
import { PrivateCard } from './PrivateCard.js';

type FreezeState = DeskReply<'GET /desk/freeze'>;
type Card = FreezeState['cards'][number];

/** Key cards: one holder at a time, then every card read back from paper. */
export function Cards({ freeze }: { readonly freeze: FreezeState }) {
  const words = useWords(deskWords).freeze.cards;
  const [shown, show] = useState<Card | null>(null);
  const [heard, hear] = useState<string | null>(null);
  const back = freeze.cards.filter(({ readBack }) => readBack).length;
  const onRead = (after: FreezeState) => {
    const found = after.cards.find(
      ({ index, readBack }) =>
        readBack && freeze.cards.some((card) => card.index === index && !card.readBack),
    );
    hear(found === undefined ? words.readBefore : words.readOk(found.index, found.holder));
  };
  return (
    <Panel title={words.title}>
      <p class="soft">{words.lead}</p>
      <p>
        <strong aria-live="polite">{words.progress(back, freeze.cards.length)}</strong>
      </p>
      <ul class="desk-list">
        {freeze.cards.map((card) => (
          <li key={card.index} class="desk-card-line">
            <span>{words.card(card.index, card.holder)}</span>
            <span>
              <CardBadge card={card} />
            </span>
            {card.readBack ? null : (
              <Button
                onClick={() => {
                  hear(null);
                  show(card);
                }}
              >
                {card.shown ? words.showAgain(card.index) : words.show(card.index)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {back === freeze.cards.length ? null : (
        <CardReader
          label={words.readBack}
          hint={words.readBackHint}
          action={words.read}
          read={(card) => desk('POST /desk/freeze/read-back', { card })}
          onRead={onRead}
        />
      )}
      {heard === null ? null : <Notice tone="ok">{heard}</Notice>}
      {shown === null ? null : <PrivateCard card={shown} onHide={() => show(null)} />}
    </Panel>
  );
}

function CardBadge({ card }: { readonly card: Card }) {
  const { states } = useWords(deskWords).freeze.cards;
  if (card.readBack) return <Badge tone="ok">{states.back}</Badge>;
  return card.shown ? <Badge tone="warn">{states.shown}</Badge> : <Badge>{states.waiting}</Badge>;
}
