import type { Platform } from './manifest';

/** How an image is run, as its config blob says. */
export interface ImageConfig {
  /** Variables of the environment, each once: the last one counts. */
  env: ReadonlyMap<string, string>;
  /** Null for none. */
  entrypoint: readonly string[] | null;
  cmd: readonly string[] | null;
  /** `8080/tcp` */
  ports: readonly string[];
  /** Null for none, which is root. */
  user: string | null;
  workingDirectory: string | null;
  labels: ReadonlyMap<string, string>;
  /** Null if it is not known. */
  platform: Platform | null;
  /** Milliseconds since 1970; null if it is not known. */
  createdAt: number | null;
}
