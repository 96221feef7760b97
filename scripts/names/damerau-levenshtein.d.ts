declare module 'damerau-levenshtein' {
  /** @returns steps: letters put in, left out, wrong or swapped; similarity: 1 − steps / longer length */
  export default function compare(
    a: string,
    b: string,
  ): { readonly steps: number; readonly relative: number; readonly similarity: number };
}
