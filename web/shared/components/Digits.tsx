/**
 * A hash as people compare it: eight groups of five digits, in two lines of four, so that a finger can
 * follow on paper.
 *
 * @param digits as `hashDigits` gives them: groups parted by spaces
 */
export function Digits({ digits, label }: { readonly digits: string; readonly label: string }) {
  const groups = digits.split(' ').filter((group) => group !== '');
  return (
    <div class="digits" role="img" aria-label={`${label}: ${digits}`}>
      {groups.map((group, at) => (
        // Two groups may be alike, so the place is the key.
        <span class="digits-group" key={`${at}-${group}`} aria-hidden="true">
          {group}
        </span>
      ))}
    </div>
  );
}
