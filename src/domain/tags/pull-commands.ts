import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { quoteForShell } from '@/domain/text/shell-quoting';

/** Programs that fetch an image; `reference` is the bare name, for files and other tools. */
export type PullClient = 'podman' | 'docker' | 'skopeo' | 'reference';

/** One way to fetch an image, ready for the command line. */
export interface PullCommand {
  client: PullClient;
  by: 'tag' | 'digest';
  /** "Podman Pull (by tag)": the words of Quay's documentation. */
  label: string;
  command: string;
}

/** Which image to fetch, and from where. */
export interface PullTarget {
  /** Host (and port) of the registry. */
  host: string;
  repository: RepositoryName;
  tagName: string;
  /** `sha256:…` of the manifest or index. */
  digest: string;
}

/** A file name that needs no quoting, has no colon (skopeo would read what follows as a name) and hides nothing. */
function archiveName(repository: RepositoryName, version: string): string {
  const shortName = repository.name.split('/').at(-1) ?? '';
  const safe = `${shortName}-${version}`.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '');
  return `${safe || 'image'}.tar`;
}

function clientCommands(by: 'tag' | 'digest', image: string, archive: string): PullCommand[] {
  const argument = quoteForShell(image);
  const skopeoSource = quoteForShell(`docker://${image}`);
  return [
    { client: 'podman', by, label: `Podman Pull (by ${by})`, command: `podman pull ${argument}` },
    { client: 'docker', by, label: `Docker Pull (by ${by})`, command: `docker pull ${argument}` },
    {
      client: 'skopeo',
      by,
      label: `Skopeo Copy (by ${by})`,
      command: `skopeo copy ${skopeoSource} docker-archive:${archive}`,
    },
    { client: 'reference', by, label: `Reference (by ${by})`, command: argument },
  ];
}

/** `HOST/ORG/REPO:TAG`, quoted for the shell should it hold anything unusual. */
export function pullSpec(host: string, repository: RepositoryName, tagName: string): string {
  return quoteForShell(`${host}/${fullRepositoryName(repository)}:${tagName}`);
}

/** Pulls a repository without naming a tag: the client then takes `latest`. */
export function untaggedPullCommand(client: 'podman' | 'docker', host: string, repository: RepositoryName): string {
  return `${client} pull ${quoteForShell(`${host}/${fullRepositoryName(repository)}`)}`;
}

/** Every client by tag, then every client by digest. Whatever a server calls its images, the commands are safe to paste into a shell. */
export function pullCommands({ host, repository, tagName, digest }: PullTarget): PullCommand[] {
  const path = `${host}/${fullRepositoryName(repository)}`;
  const digestPart = digest.replace(/^[^:]*:/, '').slice(0, 12);
  return [
    ...clientCommands('tag', `${path}:${tagName}`, archiveName(repository, tagName)),
    ...clientCommands('digest', `${path}@${digest}`, archiveName(repository, digestPart)),
  ];
}
