import type { PublicScreen } from '../../src/projector/api.js';
import { useFigures } from '../shared/figures.js';
import { commonWords } from '../shared/words/common.js';
import { useWords } from '../shared/words/words.js';

type Sexes = PublicScreen['turnout']['eligible'];

/** A number under its name. */
export function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div class="figure">
      <span class="figure-label">{label}</span>
      <span class="figure-value">{value}</span>
    </div>
  );
}

/** Men, women, and people whose sex the roll does not say: these only where there are such people. */
export function useSexes({ unknown }: Sexes) {
  const words = useWords(commonWords);
  return [
    { sex: 'L', name: words.men },
    { sex: 'P', name: words.women },
    ...(unknown > 0 ? [{ sex: 'unknown', name: words.sexUnknown } as const] : []),
  ] as const;
}

export function SexFigures({ sexes }: { readonly sexes: Sexes }) {
  const figure = useFigures();
  return (
    <>
      {useSexes(sexes).map(({ sex, name }) => (
        <Figure key={sex} label={name} value={figure(sexes[sex])} />
      ))}
    </>
  );
}
