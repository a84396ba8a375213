interface Asking<Answer> {
  signal: AbortSignal;
  /** Milliseconds; then `tooSlow` is the answer. */
  timeLimit: number;
  tooSlow: Answer;
  /** Answers on the page itself, if the worker's code cannot be had. */
  answerHere(): Promise<Answer>;
}

/** Asks a worker one thing and ends it. Throws the signal's reason if it is aborted. */
export async function askWorker<Answer>(
  worker: Worker,
  question: unknown,
  { signal, timeLimit, tooSlow, answerHere }: Asking<Answer>,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const stop = () => reject(signal.reason);
  const timer = setTimeout(() => resolve(tooSlow), timeLimit);
  signal.addEventListener('abort', stop, { once: true });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
  // The worker's code could not be had.
  worker.addEventListener('error', () => resolve(answerHere()));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(question);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}
