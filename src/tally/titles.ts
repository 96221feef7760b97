/**
 * Titles and degrees (gelar) around Indonesian names. They say how somebody is addressed, not who it is,
 * and people put them or leave them at will: "Pak H. Slamet, S.Pd." and "Slamet" are one name.
 *
 * Not taken off, because they are names or parts of names: I, Ni, Wayan, Gusti, Raden, Andi, Daeng, Sutan,
 * Neng, Umi, Gus; nor Alm. (almarhum), because "alm. Slamet" is said of another person than "Slamet".
 */

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** How a man of the family, or of the neighbourhood, is called in this region or that. */
const KIN_MEN = words(`
  cak mang uda ajo angku om pakde pakdhe paklik abah aa akang lae tulang amang bli bung babe encang engkong opa
  aki abi bapa koh koko kek
`);
const KIN_WOMEN = words(`
  ceu tante mbok bude budhe bulik mpok uni etek inang namboru eda ambu encing nyak usi oma mak dadong gek
  ummi ci cici nek
`);
/** Said of men and women: Lik is a younger uncle or aunt, Wak an elder one. */
const KIN_BOTH = words('mbah simbah eyang ompung opung lik wak uwa kak dik dek cik');

const FOR_MEN = words(`
  pak bapak bpk bp mas bang abang kang tuan tn sdr kyai kiai kiyai kh tgh drs
`);
const FOR_WOMEN = words(`
  bu ibu mbak mba teh teteh nyonya ny nona nn saudari sdri
  hajah hajjah hjh hj ustadzah ustadah ustazah nyai dra
`);
const FOR_BOTH = words(`
  saudara haji h p ustadz ustad ustaz ust prof dr drg drh ir apt ns yth
`);
/**
 * Before a single word these are part of an everyday name: "Mbah Slamet" is the old one. Where somebody else is called
 * so as well, they tell nobody apart for sure: "Cak Parman" is Mas Parman to others (`doubt.ts`). Before a full name
 * they say no more than "Pak": "Lae Binsar Hutapea".
 */
const KIN: ReadonlySet<string> = new Set([...KIN_MEN, ...KIN_WOMEN, ...KIN_BOTH]);
/**
 * Words of address that are never taken off: given names as well ("Ning Salma"), ranks that are part of a name ("Daeng
 * Tenri", whom others may call Puang), and Mama, which is said with a child's name: "Mama Jihan Nuraini" is Jihan's mother.
 */
const KEPT: ReadonlySet<string> = new Set(
  words('ning neng gus umi mama daeng puang karaeng opu petta andi raden sutan datuk tengku teuku'),
);
/** Taken off what is written, and yet a given name here or there: on the roll "Cici Wulan Sari" is all name. */
const MAYBE_GIVEN: ReadonlySet<string> = new Set([...KIN, 'mas', 'nona']);
/** In front, or behind a comma: "Pak Slamet", "Hj. Aminah", "Slamet, Drs. H.". */
const TITLES: ReadonlySet<string> = new Set([...FOR_MEN, ...FOR_WOMEN, ...FOR_BOTH]);
/** Behind the name even without a comma: "Siti Aminah Hj". An H there may be an initial, so it is not here. */
const TITLES_BEHIND: ReadonlySet<string> = new Set(['hj', 'drs', 'dra']);

/**
 * Degrees written as such even without dots and comma: "Budi SPd", "budi sh".
 *
 * @source the degrees of Indonesian schools as ministerial rule 257/M/KPT/2017 lists them, and older ones still in use
 */
const PLAIN_DEGREES: ReadonlySet<string> = new Set(
  words(`
    spd spdi spdsd spdk spdaud spdgr spdkor sag sh shi se sei sesy sy st skm skom skomi ssos ssosi ssi spt spi spsi sked skep skeb
    sfarm sfil sgz shum shut sth sthi sikom ssn skg skh sptk strkeb strkep strkes strgz strkom strak strsos strip
    mpd mpdi msi mm mt mh mhi mag mkes mkom msc mba mhum mpsi mkn mkm mked mkeb mkep mikom mfarm msos msn msy meng mth phd lc
    ners amd amdkeb amdkep amdkes amdfarm amdkom amdak amdgz amdkl amdpar amdtra amkeb amkep amapd amapust
  `),
);
/** Degrees that could be a word of a name ("Ama", "Ma", "Sip"): only with dots or behind a comma. */
const DOTTED_DEGREES: ReadonlySet<string> = new Set(
  words(`
    ama ba bsc sab sak sap sars sds sia sik sip skel sm smat sp ss ssit ssy sst sstp stat stp str strt sor
    ma mab map mak mars me mei mip mp mph mmt mtr ak akt ca cpa gr ns apt spa spb spog sppd
  `),
);
/** What somebody is, not who: "Pak RT" and "Bu RT" are two people, so here the title stays. */
const ROLES: ReadonlySet<string> = new Set(
  words(
    'rt rw lurah kades kadus dukuh carik camat modin bidan guru dokter mantri ketua sekretaris bendahara',
  ),
);
/** Between a Batak woman's own name and her clan's, "daughter of", left out as often as written: "Rugun br. Ginting". */
const DAUGHTER_OF: ReadonlySet<string> = new Set(words('br boru beru'));
/** Longest degree in parts: S.Pd.SD has three, A.Md.R.O has four. */
const PARTS = 4;

const isTitle = (word: string): boolean => TITLES.has(word);
const isDegree = (word: string): boolean => PLAIN_DEGREES.has(word) || DOTTED_DEGREES.has(word);

/** Could this word alone be what somebody is called? Not a letter, a number, a title, a degree or a role. */
const isName = (word: string): boolean =>
  word.length > 1 && !/^\d/.test(word) && !isTitle(word) && !PLAIN_DEGREES.has(word) && !ROLES.has(word);

/** A name without what somebody is: "carik karman" -> karman. The whole if no name would be left. */
export function withoutRoles(spelled: readonly string[]): readonly string[] {
  const rest = spelled.filter((word) => !ROLES.has(word));
  return rest.some(isName) ? rest : spelled;
}

export interface Bare {
  /** The words of the name alone. */
  readonly words: readonly string[];
  /** The titles and degrees that were around it: "pak", "h", "spd". */
  readonly taken: readonly string[];
  /** The last that was taken in front, if it is a given name here or there; else empty. */
  readonly maybeGiven: string;
}

/**
 * The words of a name without its titles and degrees. Something that could be a name always stays:
 * "Haji" is "haji", "Pak Haji" is "pak haji", "H. M." is "h m".
 *
 * @param parts the words between the commas, in small letters: "Budi, S.Pd." is [[budi], [s, pd]]
 */
export function withoutTitles(parts: readonly (readonly string[])[]): Bare {
  const [name = [], ...behind] = parts;
  const titles = behind.map(titlesOf);
  const spelled = [...name, ...behind.filter((_, at) => titles[at] === null).flat()];
  const bare = inside(spelled);
  if (bare !== null) return { ...bare, taken: [...bare.taken, ...titles.flatMap((part) => part ?? [])] };
  return inside(parts.flat()) ?? { words: parts.flat(), taken: [], maybeGiven: '' };
}

/**
 * Was a man or a woman addressed? "Bu Slamet" is not Slamet: wives are often called by their husband's
 * name. Null if nothing says so.
 */
export function addressedSex(taken: readonly string[]): 'L' | 'P' | null {
  const man = taken.some((title) => FOR_MEN.includes(title) || KIN_MEN.includes(title));
  const woman = taken.some(
    (title) => FOR_WOMEN.includes(title) || KIN_WOMEN.includes(title) || DAUGHTER_OF.has(title),
  );
  if (man === woman) return null;
  return man ? 'L' : 'P';
}

/** An everyday name of an address and one word: "lik gono" -> ["lik", "gono"]; null if it is none. */
export function everydayName(spelled: readonly string[]): readonly [address: string, name: string] | null {
  const [address = '', name, ...more] = spelled;
  const isOne = name !== undefined && more.length === 0 && (KIN.has(address) || KEPT.has(address));
  return isOne ? [address, name] : null;
}

/** The one word that somebody is called by, beside an address or by itself: "lik gono" and "gono" -> gono; null for longer names. */
export const calledBy = (spelled: readonly string[]): string | null =>
  spelled.length === 1 ? (spelled[0] ?? null) : (everydayName(spelled)?.[1] ?? null);

/** A wife is addressed by her husband's name as well as by her own: "Bu Slamet", "Ny. Slamet". */
const FOR_WIVES = words('bu ibu ny nyonya');

export const addressedAsWife = (taken: readonly string[]): boolean =>
  taken.some((title) => FOR_WIVES.includes(title));

/** Is there a name among these words, or only what somebody is, as many are: "pak rt", "haji"? */
export const holdsName = (spelled: readonly string[]): boolean => spelled.some(isName);

/** The name in one of several parts, without its titles; empty if the part holds only titles, degrees, or where somebody lives. */
export const nameAmong = (part: readonly string[]): readonly string[] =>
  titlesOf(part) === null ? (inside(part)?.words ?? []) : [];

/** What is left between titles in front and behind; null if no name is. */
function inside(spelled: readonly string[]): Bare | null {
  const taken: string[] = [];
  let rest = spelled;
  for (let length = frontTitle(rest); length > 0; length = frontTitle(rest)) {
    taken.push(rest.slice(0, length).join(''));
    rest = rest.slice(length);
  }
  const last = taken.at(-1) ?? '';
  for (let length = backDegree(rest); length > 0; length = backDegree(rest)) {
    taken.push(rest.slice(-length).join(''));
    rest = rest.slice(0, -length);
  }
  const clan = rest.findIndex((word, at) => at > 0 && DAUGHTER_OF.has(word) && isName(rest[at + 1] ?? ''));
  if (clan > 0) {
    taken.push('boru');
    rest = rest.filter((_, at) => at !== clan);
  }
  return rest.some(isName) ? { words: rest, taken, maybeGiven: MAYBE_GIVEN.has(last) ? last : '' } : null;
}

/** How many words the title in front takes: "pak" 1, "k h" (K.H.) 2. */
function frontTitle(spelled: readonly string[]): number {
  for (const length of [3, 2]) {
    const letters = spelled.slice(0, length);
    if (letters.length === length && letters.every((word) => word.length === 1) && isTitle(letters.join('')))
      return length;
  }
  const [first = '', ...name] = spelled;
  if (KIN.has(first)) return name.filter(isName).length > 1 ? 1 : 0;
  return isTitle(first) ? 1 : 0;
}

/** How many words the degree behind takes: "spd" 1, "s pd" (S.Pd) 2. */
function backDegree(spelled: readonly string[]): number {
  for (let length = PARTS; length > 1; length -= 1) {
    const pieces = spelled.slice(-length);
    const short = pieces.length === length && pieces.every((piece) => piece.length <= 3);
    if (short && isDegree(pieces.join(''))) return length;
  }
  const last = spelled.at(-1) ?? '';
  return PLAIN_DEGREES.has(last) || TITLES_BEHIND.has(last) ? 1 : 0;
}

/** The titles and degrees of a part behind a comma ("S.Pd.", "Drs. H."), or null if it holds anything else. */
function titlesOf(part: readonly string[]): readonly string[] | null {
  const titles: string[] = [];
  for (let at = 0; at < part.length; ) {
    const length = [4, 3, 2, 1].find((pieces) => {
      const joined = part.slice(at, at + pieces).join('');
      return at + pieces <= part.length && (isDegree(joined) || isTitle(joined));
    });
    if (length === undefined) return null;
    titles.push(part.slice(at, at + length).join(''));
    at += length;
  }
  return titles;
}
