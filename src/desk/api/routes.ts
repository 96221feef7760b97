import type { Static } from 'typebox';
import { COUNT_ROUTES } from './count.js';
import { SETUP_ROUTES } from './setup.js';
import { SUPPLEMENT_ROUTES } from './supplements.js';
import { VOTING_ROUTES } from './voting.js';

/** Every act of the committee. The door serves this table; the desk's page is typed by it. */
export const DESK_ROUTES = { ...SETUP_ROUTES, ...VOTING_ROUTES, ...COUNT_ROUTES, ...SUPPLEMENT_ROUTES };

export type DeskRoute = keyof typeof DESK_ROUTES;
export type DeskBody<Name extends DeskRoute> = Static<(typeof DESK_ROUTES)[Name]['body']>;
export type DeskReply<Name extends DeskRoute> = Static<(typeof DESK_ROUTES)[Name]['reply']>;
