import { onTestFinished } from 'vitest';

function setWidth(width: number): void {
  window.innerWidth = width;
  window.dispatchEvent(new Event('resize'));
}

/** The window is as narrow as a phone's until the test ends. Call it before the app is rendered. */
export function asPhone(): void {
  const before = window.innerWidth;
  onTestFinished(() => setWidth(before));
  setWidth(390);
}
