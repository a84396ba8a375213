import type { Services } from '@/queries/services';

/** How long after a press, in milliseconds, a request still belongs to it. */
const longestWaitMs = 3_000;

/** From now on it is known when the person last pressed something. */
export function noteActs(services: Services): void {
  const isListening = services.lastActAt !== null;
  services.lastActAt = -Infinity;
  if (isListening) return;
  const note = () => {
    services.lastActAt = performance.now();
  };
  for (const type of ['pointerdown', 'keydown']) {
    document.addEventListener(type, note, { capture: true, passive: true });
  }
}

/**
 * Whether a request was sent right after the person pressed something: its answer is then probably what they want to see.
 * @param sentAt when it was sent, by the clock of `performance.now()`
 */
export function isSentByPress({ lastActAt }: Services, sentAt: number): boolean {
  const waited = sentAt - (lastActAt ?? Infinity);
  return waited >= 0 && waited < longestWaitMs;
}
