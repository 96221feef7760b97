import type { PublicScreen } from '../../src/projector/api.js';
import { Digits } from '../shared/components/Digits.js';
import { QrCode } from '../shared/components/QrCode.js';
import { useFigures } from '../shared/figures.js';
import { commonWords } from '../shared/words/common.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';

/** The hashes that people photograph, newest first, each with its code to open. */
export function SealCards({ screen }: { readonly screen: PublicScreen }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { setup, closing, record } = screen;
  return (
    <>
      {record === null ? null : <SealCard title={words.recordSeal} text={words.recordPhoto} seal={record} />}
      {closing === null ? null : (
        <SealCard
          title={words.closingSeal}
          text={`${words.ballotsInBox}: ${figure(closing.ballots)}. ${words.checkIns}: ${figure(closing.checkIns)}.`}
          seal={closing}
        />
      )}
      {setup === null ? null : <SealCard title={words.setupSeal} text={words.said.ready} seal={setup} />}
    </>
  );
}

interface Props {
  readonly title: string;
  readonly text: string;
  readonly seal: { readonly hash: string; readonly digits: string };
}

function SealCard({ title, text, seal }: Props) {
  const words = useWords(commonWords);
  return (
    <section class="card seal-card">
      <h2>{title}</h2>
      <Digits digits={seal.digits} label={title} />
      <p class="soft">{text}</p>
      <details>
        <summary>{words.qr}</summary>
        <div class="seal-code">
          <QrCode text={seal.hash} label={`${title}: ${words.qr}`} />
        </div>
      </details>
    </section>
  );
}
