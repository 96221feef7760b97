import type { ComponentChildren } from 'preact';
import { commonWords } from '../words/common.js';
import { useWords } from '../words/words.js';

interface Props {
  /** A rehearsal carries its watermark on every page, in both places where an eye may fall. */
  readonly rehearsal: boolean;
  readonly title: string;
  readonly subtitle?: string;
  /** What stands at the right end of the header: phase, language, who is signed in. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page with its header. A page without one (kiosk, wall) uses `Watermark` alone. */
export function Page({ rehearsal, title, subtitle, aside, children }: Props) {
  return (
    <div class="page">
      <Header title={title} {...(subtitle === undefined ? {} : { subtitle })} aside={aside} />
      {rehearsal ? <Watermark /> : null}
      <main class="page-main">{children}</main>
    </div>
  );
}

export function Header({ title, subtitle, aside }: Pick<Props, 'title' | 'subtitle' | 'aside'>) {
  return (
    <header class="header">
      <div class="header-names">
        <h1 class="header-title">{title}</h1>
        {subtitle === undefined || subtitle === '' ? null : <p class="header-subtitle">{subtitle}</p>}
      </div>
      <div class="header-aside">{aside}</div>
    </header>
  );
}

/** Over everything and in nobody's way: a rehearsal can never be mistaken for an election. */
export function Watermark() {
  const words = useWords(commonWords);
  return (
    <aside
      class="watermark"
      data-word={words.rehearsal}
      aria-label={`${words.rehearsal}. ${words.rehearsalHint}`}
    />
  );
}
