/** Every page of the desk, as its address after the #. No address holds a name or anything of a person. */
export const PAGES = [
  'home',
  'sign-in',
  'enter',
  'setup',
  'freeze',
  'check-in',
  'devices',
  'officers',
  'voting',
  'closing',
  'opening',
  'count',
  'result',
  'record',
] as const;
export type Page = (typeof PAGES)[number];

export interface Place {
  readonly page: Page;
  /** The part of the page, such as a section of the set-up; empty for its beginning. */
  readonly part: string;
}

/** Longest part that is read: a one-time link fits, and nothing needs more. */
const MAX_PART = 120;

export function readPlace(hash: string): Place {
  const [page = '', part = ''] = hash.replace(/^#?\/?/, '').split('/');
  const known = PAGES.find((name) => name === page);
  return { page: known ?? 'home', part: part.slice(0, MAX_PART) };
}

export const placeHash = (page: Page, part = ''): string =>
  page === 'home' ? '#/' : `#/${page}${part === '' ? '' : `/${part}`}`;
