import type { DeskReply } from '../../../src/desk/api/routes.js';
import type { Page } from '../route.js';

export type DeskState = DeskReply<'GET /desk/state'>;
export type SetupState = DeskReply<'GET /desk/setup'>;
export type FreezeState = DeskReply<'GET /desk/freeze'>;
export type CountState = DeskReply<'GET /desk/count'>;
export type ResultState = DeskReply<'GET /desk/result'>;

/** What the program knows of the day; a part that this officer may not ask for, or that has no sense yet, is null. */
export interface Known {
  readonly state: DeskState;
  readonly setup: SetupState | null;
  readonly freeze: FreezeState | null;
  readonly count: CountState | null;
  readonly result: ResultState | null;
}

/** One line of the day's list: the program sees it by itself, or people do it and tick it. */
export interface Item {
  readonly item: ItemKey;
  readonly by: 'program' | 'people';
  readonly done: boolean;
  /** Where it is done; null for what people do in the hall. */
  readonly page: Page | null;
  readonly part: string;
  /** "3 of 5", where the work has parts. */
  readonly progress: { readonly of: number; readonly done: number } | null;
}

const PROGRAM = [
  'clock',
  'facts',
  'rules',
  'officers',
  'roll',
  'holders',
  'slips',
  'rules-read',
  'freeze-started',
  'lots-good',
  'cards-read-back',
  'frozen',
  'kiosk-paired',
  'projector-paired',
  'voting-open',
  'people-come',
  'last-call',
  'slips-counted',
  'closed',
  'cards-read',
  'opened',
  'cards-again',
  'tests-aside',
  'forms-decided',
  'all-read',
  'ties-settled',
  'consent-asked',
  'certified',
] as const;
/** What no program can see. */
const PEOPLE = [
  'printer-tested',
  'chargers',
  'spare-tablet',
  'passphrase-agreed',
  'digits-photographed',
  'digits-in-minutes',
  'slips-mixed',
  'tablets-tried',
  'criteria-read',
  'empty-box-shown',
  'turnout-judged',
  'booths-empty',
  'leftover-counted',
  'seal-photographed',
  'tally-people',
  'record-copied',
  'annex-sealed',
  'record-photographed',
] as const;
export const PEOPLE_ITEMS: readonly string[] = PEOPLE;
export type ItemKey = (typeof PROGRAM)[number] | (typeof PEOPLE)[number];

const seen = (
  item: (typeof PROGRAM)[number],
  done: boolean,
  page: Page,
  part = '',
  progress: Item['progress'] = null,
): Item => ({ item, by: 'program', done, page, part, progress });

/** The list for the present phase: what must be in order before the next one. */
export function checklist(known: Known, ticked: ReadonlySet<string>): readonly Item[] {
  const people = (item: (typeof PEOPLE)[number]): Item => ({
    item,
    by: 'people',
    done: ticked.has(item),
    page: null,
    part: '',
    progress: null,
  });
  const { state } = known;
  switch (state.phase) {
    case 'setup':
      return known.freeze?.running === true
        ? [...freezing(known.freeze)]
        : [
            ...settingUp(known.setup),
            people('printer-tested'),
            people('chargers'),
            people('spare-tablet'),
            people('passphrase-agreed'),
            seen('freeze-started', false, 'freeze'),
          ];
    case 'ready':
      return [
        people('digits-photographed'),
        people('digits-in-minutes'),
        seen('kiosk-paired', paired(state, 'kiosk'), 'devices'),
        seen('projector-paired', paired(state, 'projector'), 'devices'),
        people('tablets-tried'),
        people('slips-mixed'),
        people('criteria-read'),
        people('empty-box-shown'),
        seen('voting-open', false, 'voting'),
      ];
    case 'voting':
    case 'paused':
      return [
        seen('kiosk-paired', paired(state, 'kiosk'), 'devices'),
        seen('projector-paired', paired(state, 'projector'), 'devices'),
        seen('people-come', state.phase === 'paused', 'check-in'),
        people('turnout-judged'),
        seen('last-call', false, 'voting'),
      ];
    case 'last-call':
      return [
        people('booths-empty'),
        people('leftover-counted'),
        seen('slips-counted', false, 'closing'),
        seen('closed', false, 'closing'),
      ];
    case 'closed':
      return [
        people('seal-photographed'),
        people('tally-people'),
        seen(
          'cards-read',
          state.opening.read.length >= state.opening.threshold,
          'opening',
          '',
          cardsIn(state),
        ),
        seen('opened', false, 'opening'),
      ];
    case 'counting':
      return counting(known);
    case 'certified':
      return [
        seen('certified', true, 'record'),
        people('record-photographed'),
        people('record-copied'),
        people('annex-sealed'),
      ];
    default:
      return [];
  }
}

const cardsIn = ({ opening }: DeskState): { readonly of: number; readonly done: number } => ({
  of: opening.threshold,
  done: Math.min(opening.read.length, opening.threshold),
});

const paired = (state: DeskState, kind: DeskState['devices'][number]['kind']): boolean =>
  state.devices.some((device) => device.kind === kind && device.seen);

const SETUP_PARTS = [
  'clock',
  'facts',
  'rules',
  'officers',
  'roll',
  'holders',
  'slips',
  'rules-read',
] as const;
function settingUp(setup: SetupState | null): readonly Item[] {
  if (setup === null) return [];
  return SETUP_PARTS.map((part) => {
    const lacks =
      setup.missing.includes(part) || (part === 'rules' && setup.missing.includes('rule-conflicts'));
    return seen(part, !lacks, 'setup', part);
  });
}

function freezing(freeze: FreezeState): readonly Item[] {
  const lots = freeze.lots.filter(({ state }) => state !== 'revoked');
  const good = lots.filter(({ state }) => state === 'good').length;
  const back = freeze.cards.filter(({ readBack }) => readBack).length;
  return [
    seen('freeze-started', true, 'freeze'),
    seen('lots-good', good === lots.length, 'freeze', '', { of: lots.length, done: good }),
    seen('cards-read-back', back === freeze.cards.length, 'freeze', '', {
      of: freeze.cards.length,
      done: back,
    }),
    seen('frozen', false, 'freeze'),
  ];
}

function counting({ state, count, result }: Known): readonly Item[] {
  const decided = count === null ? null : { of: count.forms.length, done: count.forms.length - count.open };
  const read = count === null ? null : { of: count.reading.total, done: count.reading.at };
  const tests = count !== null && count.tests.given > 0;
  return [
    // After a restart nothing is known of the count before the cards are in: it is all there still.
    ...(state.opening.open ? [] : [seen('cards-again', false, 'opening', '', cardsIn(state))]),
    ...(tests ? [seen('tests-aside', !testsWait(count), 'count', 'tests')] : []),
    seen('forms-decided', count !== null && count.open === 0, 'count', 'names', decided),
    seen('all-read', count !== null && count.reading.at >= count.reading.total, 'count', 'reading', read),
    // Before all is read nobody is told whether there is a tie.
    seen('ties-settled', result?.complete === true && !result.missing.includes('reading'), 'result'),
    seen('consent-asked', result !== null && everyoneAnswered(result), 'result'),
    seen('certified', false, 'result'),
  ];
}

/** Test slips were handed out, and nothing may be read before their ballots are set aside. */
export const testsWait = ({ tests }: CountState): boolean => tests.given > 0 && tests.aside === null;

const everyoneAnswered = (result: ResultState): boolean => {
  const elected = result.ranking.filter(({ standing }) => standing === 'elected');
  return result.complete && elected.every(({ consent }) => consent === 'yes' || consent === 'no');
};

/** The one thing to do now: the first that is not done. */
export const nextItem = (items: readonly Item[]): Item | null => items.find(({ done }) => !done) ?? null;
