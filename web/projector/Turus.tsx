/** Beyond so many marks nobody counts them at a glance; the number stands beside anyhow. */
const MOST = 60;
const FIVE = 5;

/**
 * Tally marks as they are made on the paper board of the hall, in fives, so that the two boards can be
 * compared by eye.
 */
export function Turus({ votes }: { readonly votes: number }) {
  if (votes < 1 || votes > MOST) return null;
  const bundles = Array.from({ length: Math.ceil(votes / FIVE) }, (_, at) =>
    Math.min(FIVE, votes - at * FIVE),
  );
  return (
    <span class="turus">
      {bundles.map((marks, at) => (
        // Bundles differ by their place only.
        <svg key={at} class="turus-bundle" viewBox="0 0 26 24" aria-hidden="true">
          {[3, 9, 15, 21].slice(0, Math.min(marks, 4)).map((x) => (
            <path key={x} d={`M${x} 3v18`} />
          ))}
          {marks === FIVE ? <path d="M0 19L24 5" /> : null}
        </svg>
      ))}
    </span>
  );
}
