import { type Zippable, zipSync } from 'fflate';

/**
 * A zip for tests. Without a time of its own it would take the clock's, once for each of a file's two headers:
 * a tick between them makes another zip than was meant.
 */
export const zipOf = (files: Zippable): Uint8Array => zipSync(files, { mtime: '1980-01-01T00:00:00' });
