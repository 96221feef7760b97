/** Three rows of the table, kept between calls: they are written before they are read. */
let before = new Uint16Array(64);
let previous = new Uint16Array(64);
let current = new Uint16Array(64);

/**
 * How many typing errors lie between two words: letters put in, left out, wrong, or two neighbours swapped.
 *
 * "aminah", "amniah" -> 1; no stretch is edited twice.
 *
 * @param most where counting stops; anything further is `most + 1`
 * @source optimal string alignment (Damerau 1964; Boytsov 2011)
 */
export function typingErrors(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  widen(b.length + 1);
  for (let column = 0; column <= b.length; column += 1) previous[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const least = fillRow(a, b, row);
    if (least > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[b.length] as number, most + 1);
}

/** @returns the least number of the row: later rows cannot fall below it */
function fillRow(a: string, b: string, row: number): number {
  const letter = a.charCodeAt(row - 1);
  const last = a.charCodeAt(row - 2);
  let least = row;
  let left = row;
  current[0] = row;
  for (let column = 1; column <= b.length; column += 1) {
    const other = b.charCodeAt(column - 1);
    const wrong = letter === other ? 0 : 1;
    let errors = Math.min(
      (previous[column] as number) + 1,
      left + 1,
      (previous[column - 1] as number) + wrong,
    );
    const swapped = row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && last === other;
    if (swapped) errors = Math.min(errors, (before[column - 2] as number) + 1);
    current[column] = errors;
    left = errors;
    if (errors < least) least = errors;
  }
  return least;
}

function widen(length: number): void {
  if (previous.length >= length) return;
  before = new Uint16Array(length * 2);
  previous = new Uint16Array(length * 2);
  current = new Uint16Array(length * 2);
}
