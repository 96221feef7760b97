/** @source src/desk/api/count.ts, route of test ballots */
const MAX_NAME = 60;
const MAX_NAMES = 30;

/**
 * Test ballots as they stand in the fields, one name a line. An empty field is a test slip that was not used.
 *
 * @returns `fits` is false where a name is too long or there are too many
 */
export function testBallots(typed: readonly string[]): {
  readonly ballots: string[][];
  readonly fits: boolean;
} {
  const ballots = typed
    .map((text) =>
      text
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    )
    .filter((names) => names.length > 0);
  const fits = ballots.every(
    (names) => names.length <= MAX_NAMES && names.every((name) => [...name].length <= MAX_NAME),
  );
  return { ballots, fits };
}
