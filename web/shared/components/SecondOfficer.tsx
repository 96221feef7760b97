import { useState } from 'preact/hooks';
import { commonWords } from '../words/common.js';
import { useWords } from '../words/words.js';
import { AgreeDialog, type Agreement } from './AgreeDialog.js';
import { isSigned, NOBODY, type OfficerName, OfficerPin, type Signed } from './OfficerPin.js';

interface Props extends Agreement {
  readonly officers: readonly OfficerName[];
  /** The officer at the desk, who proposes and cannot confirm. */
  readonly proposer: OfficerName;
  readonly onConfirm: (second: Signed) => void;
}

/** Another officer confirms what the one at the desk proposes, with one PIN. It goes with the dialog. */
export function SecondOfficer({ officers, proposer, onConfirm, children, ...frame }: Props) {
  const words = useWords(commonWords).twoOfficers;
  const others = officers.filter(({ officer }) => officer !== proposer.officer);
  // Where there is only one other, the PIN may be typed at once.
  const [only, ...more] = others;
  const known = only !== undefined && more.length === 0 ? only.officer : '';
  const [second, setSecond] = useState<Signed>({ ...NOBODY, officer: known });
  return (
    <AgreeDialog {...frame} complete={isSigned(second)} onConfirm={() => onConfirm(second)}>
      {children}
      <p class="soft">{words.confirms(proposer.name)}</p>
      <OfficerPin
        legend={words.confirmer}
        officers={others}
        value={second}
        other=""
        pinFirst={known !== ''}
        onChange={setSecond}
      />
    </AgreeDialog>
  );
}
