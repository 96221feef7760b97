import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../../src/basics/result.js';
import type { DeskReply, DeskRoute } from '../../../src/desk/api/routes.js';
import { type CallRefusal, desk } from '../../shared/call.js';
import { onChanged } from '../../shared/signal.js';

export type DeskState = DeskReply<'GET /desk/state'>;
type Reading = Extract<DeskRoute, `GET ${string}`>;

/** What every page of the desk stands on. */
export interface Live {
  readonly state: DeskState;
  /** Does the laptop answer? What is shown may be old while it does not. */
  readonly link: boolean;
  /** Grows whenever something changed; whoever read something reads it again. */
  readonly tick: number;
  readonly refresh: () => void;
}

const LiveContext = createContext<Live | null>(null);

/** Without the signal (a sleeping laptop, a proxy) the page is never older than this. */
const POLL_MS = 5_000;

interface LiveProps {
  readonly first: DeskState;
  readonly children: ComponentChildren;
}

/** Keeps the state of the desk fresh for everything inside. */
export function LiveDesk({ first, children }: LiveProps) {
  const [state, setState] = useState(first);
  const [link, setLink] = useState(true);
  const [tick, setTick] = useState(0);
  const asked = useRef(0);
  const hears = useRef(false);
  // A question that is overtaken hands on its wish, so that no change is lost between two beats.
  const wanted = useRef(false);
  const ask = useCallback((everything: boolean) => {
    asked.current += 1;
    const mine = asked.current;
    if (everything) wanted.current = true;
    void desk('GET /desk/state').then((answer) => {
      // An answer that was overtaken by a later question would turn the page back.
      if (mine !== asked.current) return;
      setLink(answer.ok || answer.refusal.kind !== 'offline');
      if (!answer.ok) return;
      setState(answer.value);
      if (wanted.current) setTick((before) => before + 1);
      wanted.current = false;
    });
  }, []);
  const refresh = useCallback(() => ask(true), [ask]);
  const signedIn = state.settingUp ? 'setting-up' : state.me?.officer;
  // The signal is for signed-in officers, so a new one knocks anew.
  useEffect(() => {
    // While the signal is heard, the beat keeps only the state fresh (clock, which tablets are awake).
    const poll = setInterval(() => ask(!hears.current), POLL_MS);
    const hangUp =
      signedIn === undefined
        ? () => undefined
        : onChanged('/desk/signal', refresh, (up) => {
            hears.current = up;
          });
    return () => {
      clearInterval(poll);
      hangUp();
      hears.current = false;
    };
  }, [signedIn, refresh]);
  return <LiveContext.Provider value={{ state, link, tick, refresh }}>{children}</LiveContext.Provider>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === null) throw new Error('used outside of LiveDesk');
  return live;
}

export interface Read<Value> {
  readonly value: Value | null;
  readonly refusal: CallRefusal | null;
}

/**
 * Reads one GET of the desk, and again whenever something changed. What was read before stays until
 * the new answer is there.
 *
 * @param wanted false for what this officer may not ask, or what has no sense in this phase
 */
export function useRead<Name extends Reading>(route: Name, wanted = true): Read<DeskReply<Name>> {
  const { tick, state } = useLive();
  const [read, setRead] = useState<Read<DeskReply<Name>>>({ value: null, refusal: null });
  const officer = state.me?.officer ?? '';
  // Read again at every tick, and for another officer.
  useEffect(() => {
    let stale = false;
    if (!wanted) return undefined;
    const ask = desk as (name: Name) => Promise<Result<DeskReply<Name>, CallRefusal>>;
    void ask(route).then((answer) => {
      // What a locked desk has before it stays beneath, for whoever comes back to it.
      if (stale || (!answer.ok && answer.refusal.kind === 'desk-locked')) return;
      setRead((before) =>
        answer.ok ? { value: answer.value, refusal: null } : { value: before.value, refusal: answer.refusal },
      );
    });
    return () => {
      stale = true;
    };
  }, [route, tick, wanted, officer]);
  return wanted ? read : { value: null, refusal: null };
}

/** One act at a time: runs it, keeps the refusal for the page to show, and reads everything again. */
export interface Acting {
  readonly busy: boolean;
  readonly refusal: CallRefusal | null;
  readonly clear: () => void;
  /** @returns the reply, or null if the act was refused or another one is still running */
  readonly run: <Value>(act: () => Promise<Result<Value, CallRefusal>>) => Promise<Value | null>;
}

export function useAct(): Acting {
  const { refresh } = useLive();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<CallRefusal | null>(null);
  const running = useRef(false);
  const run: Acting['run'] = async (act) => {
    // A double click must not do a thing twice; the ref is there before the next drawing.
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setRefusal(null);
    const answer = await act();
    running.current = false;
    setBusy(false);
    refresh();
    if (answer.ok) return answer.value;
    setRefusal(answer.refusal);
    return null;
  };
  return { busy, refusal, run, clear: () => setRefusal(null) };
}

/** May the officer at this desk do what is left to these roles? */
export const hasRole = (state: DeskState, ...roles: readonly string[]): boolean =>
  state.me?.roles.some((role) => roles.includes(role)) ?? false;
/** Officers who may sign an act: all but those who only watch. */
export const whoMayAct = ({ officers }: DeskState): DeskState['officers'] =>
  officers.filter(({ roles }) => roles.some((role) => role !== 'pemantau'));
export const isLeader = (state: DeskState): boolean => hasRole(state, 'ketua', 'sekretaris');
export const isStaff = (state: DeskState): boolean =>
  hasRole(state, 'ketua', 'sekretaris', 'petugas', 'notulis');
