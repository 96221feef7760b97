import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Socket } from 'node:net';

/** A WebSocket as it looks from the wire, without a library that is kind to either side. */
export interface Wire {
  /** 101, or the status of the refusal; 0 if the server hung up. */
  readonly status: number;
  readonly socket: Socket | null;
  /** The next message from the server: its text, or the code with which it closed. */
  readonly next: () => Promise<string | number>;
  readonly send: (bytes: Buffer) => void;
}

const TEXT = 0x1;
const CLOSE = 0x8;

export function knock(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<Wire> {
  return new Promise((resolve) => {
    const asked = request({
      agent: false,
      port,
      path,
      host: '127.0.0.1',
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
        ...headers,
      },
    });
    asked.on('response', (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, socket: null, next: async () => 0, send: () => undefined });
    });
    asked.on('upgrade', (_answer, socket, head) => resolve(wireOver(socket as Socket, head)));
    // Hung up on: the server's refusal and the end of the socket may overtake each other.
    asked.on('error', () => resolve({ status: 0, socket: null, next: async () => 0, send: () => undefined }));
    asked.end();
  });
}

function wireOver(socket: Socket, head: Buffer): Wire {
  const messages: (string | number)[] = [];
  const waiting: ((message: string | number) => void)[] = [];
  let rest = head;
  const say = (message: string | number): void => {
    const first = waiting.shift();
    if (first === undefined) messages.push(message);
    else first(message);
  };
  const take = (): void => {
    for (;;) {
      if (rest.length < 2) return;
      const short = (rest[1] ?? 0) & 127;
      const start = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (rest.length < start) return;
      const length =
        short < 126 ? short : short === 126 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2));
      if (rest.length < start + length) return;
      const payload = rest.subarray(start, start + length);
      const kind = (rest[0] ?? 0) & 15;
      if (kind === TEXT) say(payload.toString());
      if (kind === CLOSE) say(payload.length >= 2 ? payload.readUInt16BE(0) : 1005);
      rest = rest.subarray(start + length);
    }
  };
  socket.on('data', (part: Buffer) => {
    rest = Buffer.concat([rest, part]);
    take();
  });
  socket.on('error', () => say(1006));
  socket.on('close', () => say(1006));
  take();
  return {
    status: 101,
    socket,
    next: () =>
      new Promise((resolve) => {
        const message = messages.shift();
        if (message === undefined) waiting.push(resolve);
        else resolve(message);
      }),
    // A client's frames are masked; a mask of zeros is one.
    send: (bytes) => {
      const length = Buffer.alloc(8);
      length.writeBigUInt64BE(BigInt(bytes.length));
      socket.write(Buffer.concat([Buffer.from([0x81, 0xff]), length, Buffer.alloc(4), bytes]));
    },
  };
}
