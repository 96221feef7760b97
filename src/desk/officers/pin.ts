import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MB and about a tenth of a second a try: six digits are guessed slowly even with the database in hand. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

/** A PIN as it rests in the database: salt and scrypt, both in hexadecimal. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await stretch(pin, salt)).toString('hex')}`;
}

export async function pinFits(pin: string, hashed: string): Promise<boolean> {
  const [salt = '', wanted = ''] = hashed.split(':');
  return timingSafeEqual(await stretch(pin, Buffer.from(salt, 'hex')), Buffer.from(wanted, 'hex'));
}

/** 32 bytes from a secret that a person types. */
export function stretch(secret: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, 32, COST, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
