import { Agent, type IncomingMessage, request } from 'node:http';

/** One browser: its cookies, and its own connections to the server on this machine. */
export interface Browser {
  readonly ask: (method: 'GET' | 'POST', path: string, body?: object) => Promise<Answer>;
  readonly close: () => void;
}

export interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
}

/** No act takes as long as this; a server that does not answer has failed. */
const ANSWER_MS = 120_000;

/** @param address "http://127.0.0.1:PORT" */
export function openBrowser(address: string): Browser {
  const agent = new Agent({ keepAlive: true });
  const cookies = new Map<string, string>();
  const ask: Browser['ask'] = (method, path, body) =>
    new Promise((resolve, reject) => {
      const payload = method === 'POST' ? JSON.stringify(body ?? {}) : null;
      const headers = {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(payload === null
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      };
      const asked = request(
        new URL(path, address),
        { method, headers, agent, timeout: ANSWER_MS },
        (answer) => {
          keepCookies(cookies, answer);
          const parts: Uint8Array[] = [];
          answer.on('data', (part: Uint8Array) => parts.push(part));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }));
          answer.on('error', reject);
        },
      );
      asked.on('timeout', () => asked.destroy(new Error('the server does not answer')));
      asked.on('error', reject);
      asked.end(payload ?? undefined);
    });
  return { ask, close: () => agent.destroy() };
}

function keepCookies(cookies: Map<string, string>, answer: IncomingMessage): void {
  for (const cookie of answer.headers['set-cookie'] ?? []) {
    const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
    if (name !== undefined && value !== undefined) cookies.set(name, value);
  }
}

/** What a refusal calls itself; 'ok' for anything that went well. */
export function kindOf({ status, body }: Answer): string {
  if (status < 400) return 'ok';
  try {
    const refused: unknown = JSON.parse(new TextDecoder().decode(body));
    const kind = typeof refused === 'object' && refused !== null && 'kind' in refused ? refused.kind : null;
    return typeof kind === 'string' ? kind : `status ${status}`;
  } catch {
    return `status ${status}`;
  }
}
