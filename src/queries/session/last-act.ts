import type { Services } from '@/queries/services';

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

/** Whether the person pressed something in the last so many milliseconds: what happens now is probably what they want. */
export function hasJustActed({ lastActAt }: Services, milliseconds: number): boolean {
  return lastActAt !== null && performance.now() - lastActAt < milliseconds;
}
