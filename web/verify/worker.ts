import { check, type Done, type Job, type Progress } from './work.js';

type Said =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'broken' };

interface Line {
  postMessage(said: Said): void;
  onmessage: ((event: { readonly data: Job }) => void) | null;
}

/** The other side: the same script, run beside the page. */
export function serveJobs(line: Line): void {
  line.onmessage = ({ data }) => {
    try {
      const done = check(data, (progress) => line.postMessage({ kind: 'progress', progress }));
      line.postMessage({ kind: 'done', done });
    } catch {
      line.postMessage({ kind: 'broken' });
    }
  };
}

/**
 * Has a job done beside the page, so that it stays alive; in the page itself where a browser lets no
 * page from a stick have a worker.
 *
 * @param script this page's own script, to be run a second time
 * @throws Error if the check itself broke
 */
export async function runJob(script: string, job: Job, tell: (progress: Progress) => void): Promise<Done> {
  const worker = workerOf(script);
  if (worker === null) return check(job, tell);
  try {
    return await new Promise<Done>((resolve, reject) => {
      worker.onmessage = ({ data }: { readonly data: Said }) => {
        if (data.kind === 'progress') tell(data.progress);
        else if (data.kind === 'done') resolve(data.done);
        else reject(new Error('the check broke'));
      };
      worker.onerror = () => reject(new Error('no worker'));
      // Moved, not copied: a large record stands in memory once.
      worker.postMessage(job, buffersOf(job));
    });
  } finally {
    worker.terminate();
  }
}

function buffersOf({ zip, files, evidence }: Job): ArrayBuffer[] {
  const bytes = [zip, evidence.annex, evidence.olderLog, ...files.map(([, content]) => content)];
  return bytes.flatMap((each) => (each instanceof Uint8Array ? [each.buffer as ArrayBuffer] : []));
}

function workerOf(script: string): Worker | null {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } catch {
    return null;
  } finally {
    // The worker has begun to load it; Safari and Chromium keep it for as long as that takes.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}
