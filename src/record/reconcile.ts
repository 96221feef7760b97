/** What was counted by hand and by the program, before anybody opens the box. All whole numbers of slips or people. */
export interface Figures {
  /** Slips that could ever be used: lots that were confirmed good, reserve and test slips among them. */
  readonly printed: number;
  readonly spent: number;
  /** Made invalid on the day: damaged slips, and slips handed back when a check-in was undone. */
  readonly revoked: number;
  /** By hand: unused slips, sealed reserve batches among them. */
  readonly left: number;
  /** By hand: slips taken out of use, which must be those that the program revoked. */
  readonly spoiled: number;
  /** Check-ins that were not undone. */
  readonly checkIns: number;
  /** Slips handed out to observers for test ballots. */
  readonly testSlips: number;
  /** Envelopes in the box. */
  readonly ballots: number;
}

/** The figures with what follows from them (pencocokan). */
export interface Reconciliation extends Figures {
  /** printed - spent - revoked - left: slips that nobody has; below 0 if there are too many. */
  readonly outstanding: number;
  /** Nothing is left to explain in the minutes. */
  readonly agrees: boolean;
}

/** @source protocol, "Closing and opening", 1 */
export function reconcile(figures: Figures): Reconciliation {
  const { printed, spent, revoked, left, spoiled } = figures;
  const outstanding = printed - spent - revoked - left;
  return {
    ...figures,
    outstanding,
    agrees: outstanding === 0 && spoiled === revoked && boxFits(figures),
  };
}

/**
 * One ballot for each spent slip, and none beyond those who came: what no note can explain away.
 *
 * @source protocol, I1
 */
export const boxFits = ({ ballots, spent, checkIns, testSlips }: Figures): boolean =>
  ballots === spent && ballots <= checkIns + testSlips;
