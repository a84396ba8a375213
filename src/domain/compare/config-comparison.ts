import type { ImageConfig } from '@/domain/image/image-config';
import { platformShort } from '@/domain/image/platforms/platform';
import { isSecret } from '@/domain/layers/secrets';
import { compareNaturally } from '@/domain/text/compare';
import { compareMaps, type Compared } from './comparison-kind';

/** The parts of a config, in the order in which people look for them. */
export const configParts = [
  'entrypoint',
  'cmd',
  'user',
  'working-directory',
  'env',
  'port',
  'label',
  'platform',
  'created',
] as const;
export type ConfigPart = (typeof configParts)[number];

/** The parts as tables and files name them. */
export const configPartNames: Readonly<Record<ConfigPart, string>> = {
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

/** A value of both configs. */
export interface ComparedSetting extends Compared<string> {
  part: ConfigPart;
  /** Of a variable or label its name, of a port the port; '' for a part that there is once. */
  key: string;
  /** The values must not be shown before a person asks for them. */
  isSecret: boolean;
}

/** What every image has, so that null stands for a value that is not known. */
const alwaysThere: ReadonlySet<ConfigPart> = new Set(['platform', 'created']);

/** Compares two configs value by value. What neither has is left out, and what is not known of one of them. */
export function compareConfigs(a: ImageConfig, b: ImageConfig): ComparedSetting[] {
  const [of, to] = [settingsOf(a), settingsOf(b)];
  return configParts.flatMap((part) =>
    compareMaps(of[part], to[part], (one, other) => one === other)
      .filter(({ a: one, b: other }) => !alwaysThere.has(part) || (one !== null && other !== null))
      .toSorted((one, other) => compareNaturally(one.key, other.key))
      .map((row) => ({
        ...row,
        part,
        isSecret: part === 'env' && [row.a, row.b].some((value) => isSecret(row.key, value ?? '')),
      })),
  );
}

type Settings = Record<ConfigPart, ReadonlyMap<string, string>>;

function settingsOf(config: ImageConfig): Settings {
  const { env, entrypoint, cmd, ports, user, workingDirectory, labels, platform, createdAt } = config;
  return {
    entrypoint: once(entrypoint && JSON.stringify(entrypoint)),
    cmd: once(cmd && JSON.stringify(cmd)),
    user: once(user),
    'working-directory': once(workingDirectory),
    env,
    port: new Map(ports.map((port) => [port, port])),
    label: labels,
    platform: once(platform && platformShort(platform)),
    created: once(createdAt === null ? null : new Date(createdAt).toISOString()),
  };
}

function once(value: string | null): ReadonlyMap<string, string> {
  return new Map(value === null ? [] : [['', value]]);
}
