import type { ArtifactReading } from '@/domain/referrers/artifact-content';

/** Milliseconds: what takes longer was written to take forever. */
const timeLimit = 30_000;

/** Reads a part of an artifact aside from what the page is doing. Throws the signal's reason if it is aborted. */
export async function readAside(text: string, signal: AbortSignal): Promise<ArtifactReading> {
  signal.throwIfAborted();
  if (typeof Worker === 'undefined') return readHere(text);
  const worker = new Worker(new URL('./artifact-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<ArtifactReading>();
  const stop = () => reject(signal.reason);
  const timer = setTimeout(() => resolve(tooSlow), timeLimit);
  signal.addEventListener('abort', stop, { once: true });
  worker.addEventListener('message', ({ data }: MessageEvent<ArtifactReading>) => resolve(data));
  // The worker's code could not be had.
  worker.addEventListener('error', () => resolve(readHere(text)));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(text);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}

const tooSlow: ArtifactReading = {
  content: { kind: 'unreadable', reason: 'Reading it took longer than 30 seconds.' },
  subjects: [],
  signer: null,
};

async function readHere(text: string): Promise<ArtifactReading> {
  const { readArtifactContent } = await import('@/domain/referrers/artifact-content');
  return readArtifactContent(text);
}
