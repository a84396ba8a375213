import { neededCode } from '@/code/missing-code';
import type { ArtifactReading } from '@/domain/referrers/artifact-content';
import { askWorker } from '@/queries/ask-worker';

/** Milliseconds: what takes longer was written to take forever. */
const timeLimit = 30_000;

/** Reads a part of an artifact aside from what the page is doing. Throws the signal's reason if it is aborted. */
export async function readAside(text: string, signal: AbortSignal): Promise<ArtifactReading> {
  signal.throwIfAborted();
  const answerHere = () => readHere(text);
  if (typeof Worker === 'undefined') return answerHere();
  const worker = new Worker(new URL('./artifact-worker.ts', import.meta.url), { type: 'module' });
  return askWorker(worker, text, { signal, timeLimit, tooSlow, answerHere });
}

const tooSlow: ArtifactReading = {
  content: { kind: 'unreadable', reason: 'Reading it took longer than 30 seconds.' },
  subjects: [],
  signer: null,
};

async function readHere(text: string): Promise<ArtifactReading> {
  const read = await neededCode(async () => (await import('@/domain/referrers/artifact-content')).readArtifactContent);
  return read(text);
}
