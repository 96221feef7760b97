/** Steps that are taken one after the other, by people who wait for each other. */
export interface Steps {
  /** Waits until so many steps were taken. */
  readonly taken: (count: number) => Promise<void>;
  readonly take: () => void;
}

export function makeSteps(): Steps {
  let count = 0;
  const waiting = new Map<number, (() => void)[]>();
  return {
    taken: (wanted) =>
      wanted <= count
        ? Promise.resolve()
        : new Promise((resolve) => waiting.set(wanted, [...(waiting.get(wanted) ?? []), resolve])),
    take: () => {
      count += 1;
      for (const go of waiting.get(count) ?? []) go();
      waiting.delete(count);
    },
  };
}
