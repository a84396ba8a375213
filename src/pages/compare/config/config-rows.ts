import { configPartNames, type ComparedSetting } from '@/domain/compare/config-comparison';
import type { ExportedSetting, ExportedValue } from '@/domain/compare/exported-lists';
import type { SideBySideRow } from '../side-by-side/side-by-side-row';

/** A setting as its row shows it: the values are not in it while they are masked. */
export type ConfigRow = SideBySideRow & ExportedSetting;

/** @param isRevealed whether the person asked for values that look like secrets */
export function configRow({ part, key, kind, a, b, isSecret }: ComparedSetting, isRevealed: boolean): ConfigRow {
  const isMasked = isSecret && !isRevealed;
  const shown = (text: string | null): ExportedValue | null =>
    text === null ? null : isMasked ? { isMasked } : { isMasked, text };
  const searched = [configPartNames[part], key, ...(isMasked ? [] : [a, b])].join(' ');
  return { id: `${part} ${key}`, part, key, kind, a: shown(a), b: shown(b), searched: searched.toLowerCase() };
}
