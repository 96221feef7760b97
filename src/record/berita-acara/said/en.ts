import type { PublicRecord } from '../../format.js';
import { hourOn } from '../clock.js';
import { dayName, longDate, n } from './en-numbers.js';
import * as result from './en-result.js';
import type { Said } from './said.js';

const hour = (at: string | undefined, record: Pick<PublicRecord, 'setup'>): string =>
  hourOn({ longDate, between: ':' }, at, record);

/** "Dukuhwaru" as "Dukuhwaru District", unless people typed what it is themselves. */
const titled = (typed: string, place: string, word: string): string =>
  place === '' || place.toLowerCase().startsWith(typed) ? place : `${place} ${word}`;

/** A translation for guests. It is not signed, and where the two differ the Indonesian one counts. */
export const english: Said = {
  language: 'en',
  locale: 'en-GB',
  number: n,
  hour,
  longDate,
  rehearsal: 'REHEARSAL',
  translation:
    'This is a translation for information. The Indonesian text is the valid one: it was read aloud, it is ' +
    'signed on paper, and it lies in the record. Where the two differ, the Indonesian text counts.',

  frame: {
    title: (title, unit) => `Minutes (translation): ${title}, ${unit}`,
    foot: (title, unit, digits) => `Translation · ${title} · ${unit} · fingerprint ${digits} …`,
    page: (page, of) => `page ${page} of ${of}`,
  },

  head: {
    committee: (village) => `ELECTION COMMITTEE OF ${village.toUpperCase()}`,
    district: (place) => titled('kecamatan', place, 'District'),
    province: (place) => titled('provinsi', place, 'Province'),
    name: 'MINUTES OF THE ELECTION',
    runOff: ' (RUN-OFF)',
    number: 'Number: as on the signed Indonesian minutes (berita acara)',
  },

  opening: {
    sentence: ({ facts, rules, kind }, opened, certified) =>
      `On ${dayName(facts.date)}, ${longDate(facts.date)}, from ${opened} until ${certified}, at ${facts.place}, ` +
      `residents voted in writing and in secret, and the votes were counted in public: level ${facts.level}, ` +
      `for ${facts.unit}, on the basis of ${rules.basis}.` +
      (kind === 'rehearsal' ? ' This is a rehearsal and not an election.' : ''),
    part: '1. Time and place',
    level: 'Level and unit',
    levelOf: (level, unit) => `level ${level}, ${unit}`,
    day: 'Day and date',
    dayOf: (date) => `${dayName(date)}, ${longDate(date)}`,
    place: 'Place',
    zone: 'Time zone',
    opened: 'Voting opened',
    lastCall: 'Last call',
    closed: 'Voting closed',
    boxOpened: 'Ballot box opened',
    certified: 'Result certified',
    basis: 'Basis',
    criteria: 'What residents look for',
  },

  turnout: {
    part: '2. Voters and attendance',
    columns: ['Men', 'Women', 'Not recorded', 'Total'],
    eligible: 'May vote, on the roll',
    came: 'Came (attendance list)',
    byUnit:
      'By unit. Small units are put together with their neighbours, so that nothing can be guessed of anybody; ' +
      'people whose sex is not recorded are counted in the totals above only.',
    unit: 'Unit',
    unitColumns: ['May vote, men', 'May vote, women', 'Came, men', 'Came, women'],
    notRequired: 'The rules require no turnout.',
    required: (percent, eligible, needed, came) =>
      `Required turnout: ${percent} per cent of ${n(eligible)} who may vote, which is ${n(needed)} people; ${n(came)} came.`,
    quorum: (needed) => `Quorum of delegates: ${n(needed)} people.`,
    judgements: {
      enough: 'enough',
      visits: 'too few; voting went on with visits from house to house',
      're-run': 'too few; the vote is held again',
      'accept-with-note': 'too few; accepted with a note',
    },
    judged: (came, eligible, judgement, note) =>
      `Attendance judged before the box was opened: ${n(came)} of ${n(eligible)}, ${judgement}. ${note}`.trim(),
    changes: { added: 'added', corrected: 'corrected' },
    changed: (name, unit, change, reason) =>
      `Roll of residents after it was frozen: ${name} (${unit}) ${change}. Reason: ${reason}`,
    visits: (since, came) => `Visits from house to house since ${since}: ${n(came)} people came after that.`,
  },

  slips: {
    part: '3. Voting slips and ballot box',
    head: 'Reconciliation',
    amount: 'Number',
    printed: 'Slips printed and ready for use (reserve and test slips included)',
    spent: 'Slips used to cast a ballot',
    revoked: 'Slips revoked (damaged or handed back)',
    left: 'Slips left over, counted by hand',
    spoiled: 'Slips spoiled, counted by hand',
    outstanding: 'Slips that did not come back (printed - used - revoked - left)',
    checkIns: 'Residents who came and received a slip',
    testSlips: 'Test slips given to observers',
    ballots: 'Ballots in the box',
    paper: 'Emergency ballots on paper',
    agrees: 'All figures agree.',
    differs: 'The figures differ, with the following note.',
    note: (note) => `Note: ${note}`,
    bound: (ballots) => `Incident: one more ballot would exceed the attendance list (${n(ballots)}).`,
  },

  notes: {
    part: '9. Objections, incidents and notes',
    at: (hour) => `At ${hour}`,
    objection: (reading, note) => `objection at reading ${n(reading)}: ${note}`,
    compared: (reading, agrees, note) =>
      `the board was compared with the residents’ tally sheets after reading ${n(reading)}: ${agrees ? 'the same' : 'not the same'}. ${note}`,
    paused: (reason) => `voting was paused: ${reason}`,
    note: (note) => `note: ${note}`,
    none: 'There are no objections and no notes.',
  },

  custody: {
    part: '10. Custody and annexes',
    annex: 'The secret annex is kept by',
    cards: 'The key cards are kept by',
    disk: 'The laptop’s disk is kept by',
    until: 'Kept until',
    belongs: 'These belong to the Indonesian minutes:',
    annexes: [
      'tally sheet (annex 1 behind the minutes);',
      'extract of the event log (annex 2 behind the minutes);',
      'rules of the election (annex 3, on the last page of the minutes);',
      'the signed attendance list and the roll of voters, on paper;',
      'the file of the result, record.json, with its signature record.json.sig and the key allowed_signers;',
      'the secret annex, annex.json, in a sealed envelope that is opened again only on a written objection.',
    ],
  },

  fingerprint: {
    part: '11. Fingerprints',
    record: 'File of the result (record.json)',
    seal: 'Closing seal, as residents photographed it',
    setup: 'Setup document, as residents photographed it',
    check:
      'Anybody can check this result: verify.html from the publisher of the program, bilik verify, or ssh-keygen -Y verify. ' +
      'The digits above must be the same.',
  },

  signatures: {
    part: '12. Signatures',
    sentence:
      'The Indonesian minutes were made truthfully and read aloud before the assembly of residents. ' +
      'They, and not this translation, are signed by:',
    officers: (names) => `Officers: ${names.join(', ')}.`,
  },

  tally: {
    title: 'Annex 1: tally sheet',
    lead: 'Everybody’s votes in bundles of five, to be compared with the tally sheets that residents kept during the reading.',
    columns: ['Name', 'RT/RW', 'Tally', 'Votes'],
    bundles: (bundles, rest) => `${n(bundles)} bundles${rest === 0 ? '' : ` and ${rest}`} (one bundle = 5)`,
  },

  log: {
    title: 'Annex 2: extract of the event log',
    lead: 'The whole log is in the file of the result. Every entry names the fingerprint of the entry before.',
    columns: ['No.', 'Time', 'Event'],
    hidden: (entries) =>
      `${n(entries)} other entries (check-ins, revoked slips, decisions on names) are closed to the public; what they say is in the secret annex.`,
  },

  rules: {
    title: 'Annex 3: rules of the election',
    lead: (basis) => `${basis}. Frozen before the first resident came, and not changed since.`,
    columns: ['No.', 'Rule', 'Source'],
  },

  ...result,
};
