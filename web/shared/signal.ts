/** What a page does with its line to the laptop. */
export interface Line {
  /** The laptop says something at once when the line stands: until then it is not counted as standing. */
  readonly greets: boolean;
  /** Text of one message. */
  readonly onMessage: (text: string) => void;
  /** The line stands, was made anew, or broke. */
  readonly onLink?: (up: boolean) => void;
}

/** First try again after this long; each further try waits twice as long, up to the longest. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;
/** A line that says nothing for so long may be dead without knowing it (a sleeping phone), so it is made anew. */
const SILENCE_MS = 60_000;

/**
 * Keeps a WebSocket to the laptop: reconnects for ever, since the page of an election day is never
 * closed by hand.
 *
 * @param path such as `/desk/signal`
 * @returns the way to stop
 */
function keepLine(path: string, line: Line): () => void {
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let up: boolean | null = null;

  const say = (now: boolean) => {
    if (up !== now) line.onLink?.(now);
    up = now;
  };
  const later = (work: () => void, milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
  const drop = () => {
    if (socket === null) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    socket = null;
  };
  const connect = () => {
    drop();
    const fresh = new WebSocket(addressOf(path));
    socket = fresh;
    later(lost, SILENCE_MS);
    fresh.onopen = () => {
      if (!line.greets) stands();
    };
    fresh.onmessage = (event) => {
      stands();
      if (typeof event.data === 'string') line.onMessage(event.data);
    };
    fresh.onclose = lost;
  };
  const stands = () => {
    wait = FIRST_WAIT_MS;
    say(true);
    later(renew, SILENCE_MS);
  };
  // Nobody knows what was missed on a line that slept, so it is told anew that it stands.
  const renew = () => {
    up = null;
    connect();
  };
  const lost = () => {
    drop();
    say(false);
    later(connect, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  const wake = () => {
    if (document.visibilityState === 'visible') renew();
  };

  document.addEventListener('visibilitychange', wake);
  addEventListener('online', wake);
  connect();
  return () => {
    document.removeEventListener('visibilitychange', wake);
    removeEventListener('online', wake);
    clearTimeout(timer);
    drop();
  };
}

/**
 * Calls back whenever something changed at the laptop, and after each reconnect (something may have
 * changed meanwhile). The page then reads again.
 */
export const onChanged = (path: string, changed: () => void, onLink?: (up: boolean) => void): (() => void) =>
  keepLine(path, {
    greets: false,
    onMessage: (text) => {
      if (text === 'changed') changed();
    },
    onLink: (up) => {
      if (up) changed();
      onLink?.(up);
    },
  });

/** Calls back with each whole message, the first at once; one that is no JSON object is left out. */
export const onJson = <Message>(
  path: string,
  heard: (message: Message) => void,
  onLink?: (up: boolean) => void,
): (() => void) =>
  keepLine(path, {
    greets: true,
    onMessage: (text) => {
      const message = parsed(text);
      if (typeof message === 'object' && message !== null) heard(message as Message);
    },
    ...(onLink === undefined ? {} : { onLink }),
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function addressOf(path: string): string {
  const address = new URL(path, location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}
