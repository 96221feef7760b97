import type { ComponentChildren } from 'preact';
import type { Result } from '../../../src/basics/result.js';
import type { CallRefusal } from '../../shared/call.js';
import type { Signed } from '../../shared/components/OfficerPin.js';
import { SecondOfficer } from '../../shared/components/SecondOfficer.js';
import { useAct, useLive, whoMayAct } from './live.js';
import { Refused } from './Refused.js';

interface Props<Value> {
  readonly title: string;
  /** What will be done, in plain words. */
  readonly says: string;
  readonly action: string;
  /** A long list among the children, as an `ol`, stands beside all the rest. */
  readonly broad?: boolean;
  readonly children?: ComponentChildren;
  readonly act: (second: Signed) => Promise<Result<Value, CallRefusal>>;
  readonly onDone: (reply: Value) => void;
  readonly onClose: () => void;
}

/** An act that the officer at this desk proposes and another one confirms: takes that one PIN, shows why not. */
export function AskSecond<Value>({ says, act, onDone, children, ...rest }: Props<Value>) {
  const { state } = useLive();
  const acting = useAct();
  return (
    <SecondOfficer
      {...rest}
      officers={whoMayAct(state)}
      proposer={state.me ?? NOBODY_YET}
      busy={acting.busy}
      refused={<Refused refusal={acting.refusal} />}
      onConfirm={async (second) => {
        const reply = await acting.run(() => act(second));
        if (reply !== null) onDone(reply);
      }}
    >
      <p>{says}</p>
      {children}
    </SecondOfficer>
  );
}
const NOBODY_YET = { officer: '', name: '' };
