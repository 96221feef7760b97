import type { KeyHelp } from '../../shared/words/id/desk/count.js';

/** Which key does what, for hands that stay on the keyboard. */
export function KeyList({ keys }: { readonly keys: readonly KeyHelp[] }) {
  return (
    <ul class="desk-keys">
      {keys.map(([key, does]) => (
        <li key={key}>
          <kbd class="desk-key">{key}</kbd> {does}
        </li>
      ))}
    </ul>
  );
}
