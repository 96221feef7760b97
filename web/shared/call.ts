import type { Result } from '../../src/basics/result.js';
import { accept, refuse } from '../../src/basics/result.js';
import type { DeskBody, DeskReply, DeskRoute } from '../../src/desk/api/routes.js';
import type { Phase } from '../../src/election/phase.js';

/** Why the server said no. `offline`: no answer came, so whether the act was done is not known. */
export interface CallRefusal {
  readonly kind: string;
  /** With `wrong-phase`: where the election stands, and where the act belongs. */
  readonly phase?: Phase;
  readonly needed?: readonly Phase[];
  readonly [detail: string]: unknown;
}

/** Making 30,000 slips or opening a whole box takes a while; a dead line is found sooner by the signal. */
const ANSWER_WITHIN_MS = 120_000;

/**
 * One act of the desk, typed by its route: `desk('POST /desk/check-in', { resident, ageConfirmed })`.
 * A GET takes no body. Never throws for what the server or the network does.
 */
export function desk<Name extends DeskRoute>(
  route: Name,
  ...body: Name extends `GET ${string}` ? [] : [body: DeskBody<Name>]
): Promise<Result<DeskReply<Name>, CallRefusal>> {
  const [method = '', path = ''] = route.split(' ');
  return call<DeskReply<Name>>(method, path, body[0]);
}

/**
 * Asks the server for JSON. An empty answer (204) is `{}`.
 *
 * @param body sent as JSON; undefined sends none
 * @param withinMs no answer for so long is `offline`: shorter where somebody stands and waits
 */
export async function call<Reply>(
  method: string,
  path: string,
  body?: unknown,
  withinMs = ANSWER_WITHIN_MS,
): Promise<Result<Reply, CallRefusal>> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), withinMs);
  try {
    const answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: clock.signal,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await answer.text();
    if (answer.ok) return accept((text === '' ? {} : JSON.parse(text)) as Reply);
    return refuse(refusalIn(text));
  } catch {
    return refuse({ kind: 'offline' });
  } finally {
    clearTimeout(timer);
  }
}

/** A refusal is `{kind, ...}`; whatever else comes (a proxy's page, nothing at all) means that something is broken. */
function refusalIn(text: string): CallRefusal {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said === 'object' && said !== null && 'kind' in said && typeof said.kind === 'string')
      return said as CallRefusal;
  } catch {
    // Not JSON: falls through.
  }
  return { kind: 'broken' };
}
