/** The axis has about this many marks. */
export const axisTicks = 7;

/** A part of the whole as CSS has it. */
export function percent(part: number): string {
  return `${(part * 100).toFixed(4)}%`;
}
