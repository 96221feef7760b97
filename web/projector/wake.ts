import { useEffect } from 'preact/hooks';

/**
 * Keeps the laptop from darkening its screen while the hall looks at it. Browsers give the lock only to
 * safe origins (the committee's own laptop is one) and take it away whenever the page is hidden; where
 * there is none, the handbook says which setting to change.
 */
export function useWakeLock(): void {
  useEffect(() => {
    // Older browsers, and pages over plain http, have no wake lock.
    const lock = (navigator as Partial<Navigator>).wakeLock;
    if (lock === undefined) return;
    const ask = () => {
      if (document.visibilityState === 'visible') lock.request('screen').catch(() => undefined);
    };
    document.addEventListener('visibilitychange', ask);
    ask();
    return () => document.removeEventListener('visibilitychange', ask);
  }, []);
}
