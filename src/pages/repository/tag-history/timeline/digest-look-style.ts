import type { CSSProperties } from 'react';
import type { DigestLook } from '@/domain/image/digest-look';

/** PatternFly's colors, by the number of the hue. */
const hues = ['blue', 'teal', 'green', 'yellow', 'orange', 'red', 'purple', 'gray'] as const;

/** What is drawn upon the color, by the number of the pattern. */
const drawings = [
  undefined,
  'repeating-linear-gradient(-45deg, transparent 0 5px, COLOR 5px 8px)',
  'repeating-linear-gradient(45deg, transparent 0 5px, COLOR 5px 8px)',
  'repeating-linear-gradient(90deg, transparent 0 6px, COLOR 6px 8px)',
  'repeating-linear-gradient(0deg, transparent 0 4px, COLOR 4px 6px)',
  'radial-gradient(COLOR 2px, transparent 2.5px)',
] as const;

/** Gives a digest its color and pattern, as timeline.module.css reads them. */
export function digestLookStyle(look: DigestLook | undefined): CSSProperties {
  const { hue, pattern } = look ?? { hue: hues.length, pattern: 0 };
  const name = `nonstatus--${hues[hue] ?? 'gray'}`;
  const drawing = drawings[pattern];
  return {
    '--base': `var(--pf-t--global--color--${name}--default)`,
    '--edge': `var(--pf-t--global--border--color--${name}--default)`,
    '--ink': `var(--pf-t--global--text--color--nonstatus--on-${hues[hue] ?? 'gray'}--default)`,
    '--drawing': drawing?.replace('COLOR', `var(--pf-t--global--color--${name}--clicked)`),
    '--drawing-size': pattern === 5 ? '8px 8px' : undefined,
  };
}
