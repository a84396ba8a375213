let lastActAt = -Infinity;
let isListening = false;

const listen = () => {
  lastActAt = performance.now();
};

/** From now on it is known when the person last pressed something. */
export function noteActs(): void {
  lastActAt = -Infinity;
  if (isListening) return;
  isListening = true;
  for (const type of ['pointerdown', 'keydown'])
    document.addEventListener(type, listen, { capture: true, passive: true });
}

/** Whether the person pressed something in the last so many milliseconds: what happens now is probably what they want. */
export function hasJustActed(milliseconds: number): boolean {
  return performance.now() - lastActAt < milliseconds;
}
