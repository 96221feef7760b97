import type { ComponentChildren } from 'preact';
import type { Result } from '../../../src/basics/result.js';
import type { CallRefusal } from '../../shared/call.js';
import type { Signed } from '../../shared/components/OfficerPin.js';
import { TwoOfficers } from '../../shared/components/TwoOfficers.js';
import { useAct, useLive, whoMayAct } from './live.js';
import { Refused } from './Refused.js';

interface Props<Value> {
  readonly title: string;
  /** What will be done, in plain words. */
  readonly says?: string;
  readonly action: string;
  readonly danger?: boolean;
  /** The further fields are not filled in yet. */
  readonly incomplete?: boolean;
  readonly children?: ComponentChildren;
  readonly act: (officers: Signed[]) => Promise<Result<Value, CallRefusal>>;
  readonly onDone: (reply: Value) => void;
  readonly onClose: () => void;
}

/** An act of two officers: says what it will do, takes both PINs, shows why not. */
export function AskTwo<Value>({ says, act, onDone, children, ...rest }: Props<Value>) {
  const { state } = useLive();
  const acting = useAct();
  return (
    <TwoOfficers
      {...rest}
      officers={whoMayAct(state)}
      me={state.me?.officer}
      busy={acting.busy}
      refused={<Refused refusal={acting.refusal} />}
      onConfirm={async (officers) => {
        const reply = await acting.run(() => act(officers));
        if (reply !== null) onDone(reply);
      }}
    >
      {says === undefined ? null : <p>{says}</p>}
      {children}
    </TwoOfficers>
  );
}
