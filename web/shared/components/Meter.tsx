/** A bar that fills smoothly. For the eye only: its number stands beside it in words. */
export function Meter({ part, whole }: { readonly part: number; readonly whole: number }) {
  const share = whole === 0 ? 0 : Math.min(1, part / whole);
  return (
    <div class="meter" aria-hidden="true">
      <div class="meter-part" style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
