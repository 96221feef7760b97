/** "Something changed", said inside the process and without data: whoever listens reads again. */
export interface Signal {
  readonly announce: () => void;
  /** Gives back the way to stop listening. */
  readonly listen: (listener: () => void) => () => void;
}

export function makeSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    announce: () => {
      for (const listener of [...listeners]) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
