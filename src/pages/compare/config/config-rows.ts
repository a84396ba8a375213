import type { ComparedSetting, ConfigPart } from '@/domain/compare/config-comparison';
import type { ComparedRow } from '../rows/compared-row';

/** A setting as its row shows it: the values are not in it while they are masked. */
export interface ConfigRow extends ComparedRow {
  part: ConfigPart;
  key: string;
  a: ShownValue | null;
  b: ShownValue | null;
}

export type ShownValue = { isMasked: true } | { isMasked: false; text: string };

export const partNames: Record<ConfigPart, string> = {
  entrypoint: 'Entrypoint',
  cmd: 'Command',
  user: 'User',
  'working-directory': 'Working directory',
  env: 'Variable',
  port: 'Port',
  label: 'Label',
  platform: 'Platform',
  created: 'Created',
};

/** @param isRevealed whether the person asked for values that look like secrets */
export function configRow({ part, key, kind, a, b, isSecret }: ComparedSetting, isRevealed: boolean): ConfigRow {
  const isMasked = isSecret && !isRevealed;
  const shown = (text: string | null): ShownValue | null =>
    text === null ? null : isMasked ? { isMasked } : { isMasked, text };
  const searched = [partNames[part], key, ...(isMasked ? [] : [a, b])].join(' ');
  return { id: `${part} ${key}`, part, key, kind, a: shown(a), b: shown(b), searched: searched.toLowerCase() };
}
