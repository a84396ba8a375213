import { listOf, memberOf, textAt, textOf, timeOf, valueAt } from '@/domain/text/json-value';

/** A thing that went into a build. */
export interface Material {
  uri: string;
  /** `sha256:…`, or a commit; null if none is given. */
  digest: string | null;
}

/** How an image was built, as a provenance (SLSA) states it. Everything is untrusted text. */
export interface Provenance {
  predicateType: string;
  builder: string | null;
  buildType: string | null;
  /** Where the sources were taken from, and which commit. */
  source: string | null;
  commit: string | null;
  /** The build as the builder knows it, often an address. */
  invocation: string | null;
  /** Milliseconds since 1970. */
  startedAt: number | null;
  finishedAt: number | null;
  /** What the build was asked for, members of members joined by points. */
  parameters: readonly (readonly [name: string, value: string])[];
  materials: readonly Material[];
  /** How many more of the two lists there are. */
  leftOut: number;
}

/** Parameters that are kept, and as many materials: provenance can be of any length. */
const mostProvenanceEntries = 200;

/** The predicate of a statement as a build's provenance; null if its type is none of SLSA's. */
export function readProvenance(predicateType: string, predicate: unknown): Provenance | null {
  if (!/slsa\.dev\/provenance/i.test(predicateType)) return null;
  const definition = memberOf(predicate, 'buildDefinition');
  return definition === undefined ? readOld(predicateType, predicate) : readV1(predicateType, predicate, definition);
}

/** https://slsa.dev/spec/v1.0/provenance */
function readV1(predicateType: string, predicate: unknown, definition: unknown): Provenance {
  const materials = materialsOf(memberOf(definition, 'resolvedDependencies'));
  const external = memberOf(definition, 'externalParameters');
  const metadata = valueAt(predicate, 'runDetails', 'metadata');
  const sources = sourcesIn(materials);
  return {
    predicateType,
    builder: textAt(predicate, 'runDetails', 'builder', 'id'),
    buildType: textAt(definition, 'buildType'),
    source:
      textAt(external, 'workflow', 'repository') ??
      textAt(external, 'source', 'uri') ??
      textAt(external, 'source') ??
      sources.uri,
    commit: sources.commit,
    invocation: textAt(metadata, 'invocationId'),
    startedAt: timeOf(memberOf(metadata, 'startedOn')),
    finishedAt: timeOf(memberOf(metadata, 'finishedOn')),
    ...limited(flattened(external), materials),
  };
}

/** https://slsa.dev/provenance/v0.2 and v0.1 */
function readOld(predicateType: string, predicate: unknown): Provenance {
  const materials = materialsOf(memberOf(predicate, 'materials'));
  const metadata = memberOf(predicate, 'metadata');
  const config = valueAt(predicate, 'invocation', 'configSource');
  const sources = sourcesIn(materials);
  return {
    predicateType,
    builder: textAt(predicate, 'builder', 'id'),
    buildType: textAt(predicate, 'buildType') ?? textAt(predicate, 'recipe', 'type'),
    source: textAt(config, 'uri') ?? sources.uri,
    commit: textAt(config, 'digest', 'sha1') ?? sources.commit,
    invocation: textAt(metadata, 'buildInvocationID') ?? textAt(metadata, 'buildInvocationId'),
    startedAt: timeOf(memberOf(metadata, 'buildStartedOn')),
    finishedAt: timeOf(memberOf(metadata, 'buildFinishedOn')),
    ...limited(flattened(valueAt(predicate, 'invocation', 'parameters')), materials),
  };
}

const commitNames = ['gitCommit', 'sha1'];

function materialsOf(list: unknown): (Material & { commit: string | null })[] {
  return listOf(list).flatMap((entry) => {
    const uri = textAt(entry, 'uri') ?? textAt(entry, 'name');
    if (uri === null) return [];
    const digests = memberOf(entry, 'digest');
    const commit = commitNames.map((name) => textAt(digests, name)).find((text) => text !== null) ?? null;
    const sha256 = textAt(digests, 'sha256');
    return [{ uri, digest: sha256 === null ? commit : `sha256:${sha256}`, commit }];
  });
}

function sourcesIn(materials: readonly (Material & { commit: string | null })[]) {
  const source = materials.find(({ uri, commit }) => commit !== null || uri.startsWith('git+'));
  return { uri: source?.uri ?? null, commit: source?.commit ?? null };
}

/** The leaves of an object, however deep, in order; lists by their places. */
function flattened(root: unknown): [string, string][] {
  const leaves: [string, string][] = [];
  const waiting: [string, unknown][] = [['', root]];
  for (let next = waiting.pop(); next !== undefined && leaves.length <= mostProvenanceEntries; next = waiting.pop()) {
    const [name, value] = next;
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value).map(([key, inner]): [string, unknown] => [
        `${name}${name === '' ? '' : '.'}${key}`.slice(0, 300),
        inner,
      ]);
      waiting.push(...members.slice(0, mostProvenanceEntries).toReversed());
    } else if (value !== undefined) {
      leaves.push([name, typeof value === 'string' ? (textOf(value) ?? '') : JSON.stringify(value)]);
    }
  }
  return leaves;
}

function limited(parameters: readonly [string, string][], materials: readonly Material[]) {
  const kept = materials.slice(0, mostProvenanceEntries);
  return {
    parameters: parameters.slice(0, mostProvenanceEntries),
    materials: kept.map(({ uri, digest }) => ({ uri, digest })),
    leftOut: Math.max(0, parameters.length - mostProvenanceEntries) + materials.length - kept.length,
  };
}
