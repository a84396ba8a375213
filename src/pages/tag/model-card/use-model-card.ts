import { startTransition, useEffect, useState } from 'react';
import { neededCode } from '@/code/missing-code';
import type { ModelCard } from './read-model-card';

/** Milliseconds: a card that takes longer was written to take forever. */
const timeLimit = 30_000;

/** `failed`: the card cannot be read in reasonable time, and is better shown as it is. */
export type CardReading = { status: 'reading' } | { status: 'read'; card: ModelCard } | { status: 'failed' };

/** Reads a card aside from what the page is doing. Of a long one the start comes first. */
export function useModelCard(text: string): CardReading {
  const [state, setState] = useState<{ text: string; reading: CardReading } | null>(null);
  // The worker is outside of React, and one card's reading ends when another card is wanted.
  useEffect(() => {
    // The whole of a long card takes the place of its start while the person reads that.
    const tell = (reading: CardReading) => startTransition(() => setState({ text, reading }));
    return readCardAside(text, tell);
  }, [text]);
  return state?.text === text ? state.reading : { status: 'reading' };
}

function readCardAside(text: string, tell: (reading: CardReading) => void): () => void {
  const isOver = new AbortController();
  const tellIfWanted = (reading: CardReading) => {
    if (!isOver.signal.aborted) tell(reading);
  };
  const readHere = async () => {
    const read = await neededCode(async () => (await import('./read-model-card')).readModelCard);
    tellIfWanted({ status: 'read', card: read(text) });
  };
  const fail = () => tellIfWanted({ status: 'failed' });
  if (typeof Worker === 'undefined') {
    readHere().catch(fail);
    return () => isOver.abort();
  }
  const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { type: 'module' });
  const stop = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const timer = setTimeout(() => {
    stop();
    fail();
  }, timeLimit);
  worker.addEventListener('message', ({ data: card }: MessageEvent<ModelCard>) => {
    if (card.isWhole) stop();
    tellIfWanted({ status: 'read', card });
  });
  worker.addEventListener('error', () => {
    stop();
    readHere().catch(fail); // the worker's code could not be had
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(text);
  return () => {
    stop();
    isOver.abort();
  };
}
