import { useState } from 'preact/hooks';
import { commonWords } from '../words/common.js';
import { useWords } from '../words/words.js';
import { AgreeDialog, type Agreement } from './AgreeDialog.js';
import { isSigned, NOBODY, type OfficerName, OfficerPin, type Signed } from './OfficerPin.js';

interface Props extends Agreement {
  readonly officers: readonly OfficerName[];
  /** The officer at the desk, proposed as the first. */
  readonly me?: string | undefined;
  /** The further fields are not filled in yet. */
  readonly incomplete?: boolean;
  readonly onConfirm: (officers: Signed[]) => void;
}

/** Two officers agree, at one table, in one dialog. The PINs live in this dialog only and go with it. */
export function TwoOfficers({ officers, me, incomplete = false, onConfirm, children, ...frame }: Props) {
  const words = useWords(commonWords).twoOfficers;
  const [first, setFirst] = useState<Signed>({ ...NOBODY, officer: me ?? '' });
  const [second, setSecond] = useState<Signed>(NOBODY);
  const complete = isSigned(first) && isSigned(second) && first.officer !== second.officer && !incomplete;
  return (
    <AgreeDialog {...frame} complete={complete} onConfirm={() => onConfirm([first, second])}>
      {children}
      <p class="soft">{words.hint}</p>
      <div class="pair">
        <OfficerPin
          legend={words.first}
          officers={officers}
          value={first}
          other={second.officer}
          onChange={setFirst}
        />
        <OfficerPin
          legend={words.second}
          officers={officers}
          value={second}
          other={first.officer}
          onChange={setSecond}
        />
      </div>
    </AgreeDialog>
  );
}
