import type { Static } from 'typebox';
import { COUNT_ROUTES } from './count.js';
import { RESULT_ROUTES } from './result.js';
import { SETUP_ROUTES } from './setup.js';
import { SUPPLEMENT_ROUTES } from './supplements.js';
import { VOTING_ROUTES } from './voting.js';

/** Every act of the committee. The door serves this table; the desk's page is typed by it. */
export const DESK_ROUTES = {
  ...SETUP_ROUTES,
  ...VOTING_ROUTES,
  ...COUNT_ROUTES,
  ...RESULT_ROUTES,
  ...SUPPLEMENT_ROUTES,
};

export type DeskRoute = keyof typeof DESK_ROUTES;
/** Worked out once for each route, and not anew wherever a route is left open: the compiler took seconds over it. */
type Bodies = { readonly [Name in keyof typeof DESK_ROUTES]: Static<(typeof DESK_ROUTES)[Name]['body']> };
type Replies = { readonly [Name in keyof typeof DESK_ROUTES]: Static<(typeof DESK_ROUTES)[Name]['reply']> };
export type DeskBody<Name extends DeskRoute> = Bodies[Name];
export type DeskReply<Name extends DeskRoute> = Replies[Name];
