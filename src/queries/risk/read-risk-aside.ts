import { neededCode } from '@/code/missing-code';
import type { RiskReading } from '@/domain/risk/risk-content';
import { askWorker } from '@/queries/ask-worker';

/** Milliseconds: what takes longer was written to take forever. */
const timeLimit = 60_000;

/** Reads a file of risk data aside from what the page is doing; a sentence says why it cannot be read. */
export async function readRiskAside(bytes: ArrayBuffer, signal: AbortSignal): Promise<RiskReading | string> {
  signal.throwIfAborted();
  // Not handed over: if the worker's code cannot be had, they are read here.
  const answerHere = async () => {
    const read = await neededCode(async () => (await import('./read-risk-bytes')).readRiskBytes);
    return read(bytes);
  };
  if (typeof Worker === 'undefined') return answerHere();
  const worker = new Worker(new URL('./risk-worker.ts', import.meta.url), { type: 'module' });
  const tooSlow = 'Reading it took longer than a minute.';
  return askWorker<RiskReading | string>(worker, bytes, { signal, timeLimit, tooSlow, answerHere });
}
