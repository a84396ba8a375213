/** How many marks the axis has, in a window that is so wide (rem). */
export function ticksIn(width: number): number {
  return Math.max(3, Math.min(7, Math.floor((width - 10) / 9)));
}

/** A part of the whole as CSS has it. */
export function cssPercent(part: number): string {
  return `${(part * 100).toFixed(4)}%`;
}
