import * as v from 'valibot';
import { fromDateText } from '@/api/http/answers/wire-time';
import type { ImageConfig } from '@/domain/image/image-config';

const text = v.nullish(v.string(), '');
const texts = v.nullish(v.array(v.string()), null);
const emptyAsNull = (value: string) => (value === '' ? null : value);

/** OCI image spec, config: the execution parameters. Docker writes the same members. */
const execution = v.object({
  /** `NAME=value` each. */
  Env: texts,
  Entrypoint: texts,
  Cmd: texts,
  /** `8080/tcp` → an empty object. */
  ExposedPorts: v.nullish(v.record(v.string(), v.unknown()), {}),
  User: text,
  WorkingDir: text,
  Labels: v.nullish(v.record(v.string(), v.string()), {}),
});

export const configBlobSchema = v.pipe(
  v.object({
    architecture: text,
    os: text,
    variant: text,
    'os.version': text,
    /** RFC 3339 */
    created: v.nullish(v.string()),
    config: v.nullish(execution),
  }),
  v.transform((wire): ImageConfig => {
    const { Env, Entrypoint, Cmd, ExposedPorts = {}, User = '', WorkingDir = '', Labels = {} } = wire.config ?? {};
    const { os, architecture, variant } = wire;
    return {
      env: new Map((Env ?? []).map(readVariable)),
      entrypoint: Entrypoint ?? null,
      cmd: Cmd ?? null,
      ports: Object.keys(ExposedPorts ?? {}),
      user: emptyAsNull(User),
      workingDirectory: emptyAsNull(WorkingDir),
      labels: new Map(Object.entries(Labels ?? {})),
      platform:
        os === '' && architecture === ''
          ? null
          : { os, architecture, variant: emptyAsNull(variant), osVersion: emptyAsNull(wire['os.version']) },
      createdAt: fromDateText(wire.created),
    };
  }),
);

function readVariable(variable: string): [name: string, value: string] {
  const at = variable.indexOf('=');
  return at === -1 ? [variable, ''] : [variable.slice(0, at), variable.slice(at + 1)];
}
