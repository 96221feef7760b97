import type { KioskDirectory, KioskRefusal, KioskState } from '../../src/kiosk/api.js';
import { call } from '../shared/call.js';
import type { Refused } from './booth.js';

/** What came back: an answer, a no with its reason, or nothing at all. */
export type Answer<Value> =
  | { readonly kind: 'yes'; readonly value: Value }
  | { readonly kind: 'no'; readonly why: Refused }
  | { readonly kind: 'silence' };

/** The door of the booth as the page knows it. */
export interface Laptop {
  readonly state: () => Promise<Answer<KioskState>>;
  readonly people: () => Promise<Answer<KioskDirectory>>;
  readonly showSlip: (slip: string) => Promise<Answer<unknown>>;
  readonly cast: (slip: string, sealed: string) => Promise<Answer<unknown>>;
  readonly release: (card: string) => Promise<Answer<unknown>>;
}

/** A voter waits no longer than this for one answer; then the page says so and asks again. */
const ANSWER_WITHIN_MS = 8_000;
/** The people of a whole kelurahan over a weak Wi-Fi. */
const PEOPLE_WITHIN_MS = 60_000;

export const laptop: Laptop = {
  state: () => ask('GET', '/kiosk/state'),
  people: () => ask('GET', '/kiosk/directory', undefined, PEOPLE_WITHIN_MS),
  showSlip: (slip) => ask('POST', '/kiosk/slip', { slip }),
  cast: (slip, sealed) => ask('POST', '/kiosk/ballots', { slip, sealed }),
  release: (card) => ask('POST', '/kiosk/release', { card }),
};

async function ask<Value>(
  method: string,
  path: string,
  body?: unknown,
  within = ANSWER_WITHIN_MS,
): Promise<Answer<Value>> {
  const answer = await call<Value>(method, path, body, within);
  if (answer.ok) return { kind: 'yes', value: answer.value };
  const { kind, phase } = answer.refusal;
  return kind === 'offline' ? { kind: 'silence' } : { kind: 'no', why: { kind: known(kind), phase } };
}

/** A record, so that a new reason in the door's list does not compile before it has its place here. */
const KNOWN: Readonly<Record<KioskRefusal, true>> = {
  malformed: true,
  'other-election': true,
  'bad-signature': true,
  unknown: true,
  spent: true,
  revoked: true,
  'voting-not-open': true,
  'more-ballots-than-check-ins': true,
  'box-has-this-envelope': true,
  'envelope-wrong-size': true,
  locked: true,
  'not-paired': true,
  'too-many-tries': true,
  broken: true,
};

/** A reason this page has no sentence for is a fault of ours, and said as one. */
const known = (kind: string): KioskRefusal => (kind in KNOWN ? (kind as KioskRefusal) : 'broken');
