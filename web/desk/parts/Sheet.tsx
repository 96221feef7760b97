import type { ComponentChildren } from 'preact';
import { Notice } from '../../shared/components/Notice.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { PAGE_PHASES } from '../home/day.js';
import { type Page, placeHash } from '../route.js';
import { useLive } from './live.js';

interface Props {
  readonly page: Page;
  readonly title: string;
  readonly lead?: string;
  /** Something to see also outside the page's own phases, such as the closing seal. */
  readonly always?: boolean;
  readonly children: ComponentChildren;
}

/** One page of the desk: its title, and its work where the phase allows it. */
export function Sheet({ page, title, lead, always = false, children }: Props) {
  const { state } = useLive();
  const needed = PAGE_PHASES[page];
  const open = always || needed === undefined || needed.includes(state.phase);
  return (
    <section class="desk-sheet">
      <h2 class="desk-sheet-title" tabIndex={-1}>
        {title}
      </h2>
      {lead === undefined || !open ? null : <p class="desk-lead">{lead}</p>}
      {open ? children : <NotYet needed={needed ?? []} />}
    </section>
  );
}

function NotYet({ needed }: { readonly needed: readonly (keyof typeof commonWords.id.phases)[] }) {
  const { notYet } = useWords(deskWords).frame;
  const { phases } = useWords(commonWords);
  const { state } = useLive();
  return (
    <Notice tone="info" title={notYet.title}>
      <p>{notYet.text(phases[state.phase], needed.map((phase) => phases[phase]).join(', '))}</p>
      <p>
        <a href={placeHash('home')}>{notYet.back}</a>
      </p>
    </Notice>
  );
}

interface PanelProps {
  readonly title?: string;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A part of a page that belongs together. */
export function Panel({ title, children, class: extra = '' }: PanelProps) {
  return (
    <section class={`card stack desk-panel ${extra}`.trimEnd()}>
      {title === undefined ? null : <h3>{title}</h3>}
      {children}
    </section>
  );
}
