import type { FrontMatterEntry } from './front-matter';

/** The repository on a model hub that a card comes from: what its relative links are relative to. */
export interface ModelSource {
  /** `https://github.com/org/name`, without a slash at its end. */
  address: string;
  hub: 'github' | 'huggingface';
}

const annotationKeys = ['org.opencontainers.image.source', 'org.opencontainers.image.url'];
const frontMatterKeys = ['source', 'repository', 'repo', 'url', 'model_url'];

const hubs: Record<string, ModelSource['hub']> = { 'github.com': 'github', 'huggingface.co': 'huggingface' };

/** Where a card comes from, if its manifest or its front matter names a repository on a hub whose addresses are known. */
export function modelSource(
  annotations: Readonly<Record<string, string>>,
  frontMatter: readonly FrontMatterEntry[],
): ModelSource | null {
  const told = [
    ...annotationKeys.map((key) => annotations[key]),
    ...frontMatterKeys.map((key) => frontMatter.find((entry) => entry.key === key)?.values?.[0]),
  ];
  for (const address of told) {
    const source = address === undefined ? null : readSource(address);
    if (source !== null) return source;
  }
  return null;
}

function readSource(address: string): ModelSource | null {
  const match = /^https:\/\/(github\.com|huggingface\.co)\/((?:datasets\/|spaces\/)?[\w.-]+\/[\w.-]+)/.exec(address);
  const [, host = '', path = ''] = match ?? [];
  const hub = hubs[host];
  if (hub === undefined || path.split('/').some((part) => /^\.+$/.test(part))) return null;
  return { hub, address: `https://${host}/${path.replace(/\.git$/, '')}` };
}

/** The folders under which the hubs show a file to people, and hand out its bytes. */
const folders: Record<ModelSource['hub'], { page: string; bytes: string }> = {
  github: { page: 'blob/HEAD', bytes: 'raw/HEAD' },
  huggingface: { page: 'blob/main', bytes: 'resolve/main' },
};

/** The address of a file of the source; null if the path leads out of it, or there is no source. */
export function fileAddress(source: ModelSource | null, path: string, use: 'page' | 'bytes'): string | null {
  if (source === null) return null;
  const root = `${source.address}/${folders[source.hub][use]}/`;
  const relative = path.replace(/^\/+/, '');
  if (!URL.canParse(relative, root)) return null;
  const { href } = new URL(relative, root);
  return href.startsWith(root) ? href : null;
}

/** A model or data set by its name on a hub (`org/name`), which is how front matters refer to them; null for other texts. */
export function hubAddress(kind: 'model' | 'dataset', name: string): string | null {
  if (!/^[a-z\d][\w.-]{0,95}\/[a-z\d][\w.-]{0,95}$/i.test(name) || name.includes('..')) return null;
  return `https://huggingface.co/${kind === 'dataset' ? 'datasets/' : ''}${name}`;
}
