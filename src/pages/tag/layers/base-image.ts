import type { RepositoryName } from '@/domain/repository/repository';

/** Where a base image can be looked at: in this registry, or at another address. */
export type BaseImage = { kind: 'here'; repository: RepositoryName } | { kind: 'elsewhere'; href: string };

/** `debian`, `acme/webapp`, `quay.io/acme/webapp`; without a tag or digest. */
const namePattern = /^[A-Za-z0-9][A-Za-z0-9._:-]*(?:\/[A-Za-z0-9._-]+)*$/;

/**
 * The page of the image that a `FROM` step names; null if there is none to link to. Names with fewer than three parts
 * are Docker Hub's, as for Docker itself.
 *
 * @param reference what follows `FROM`: `debian:12 AS build`, `quay.io/acme/webapp@sha256:…`
 * @param ownHost the host of this registry
 */
export function findBaseImage(reference: string, ownHost: string): BaseImage | null {
  const image = reference.trim().split(/\s+/)[0] ?? '';
  const path = image.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
  if (!namePattern.test(path) || path === 'scratch') return null;
  const [first = '', second, ...rest] = path.split('/');
  if (second === undefined) return { kind: 'elsewhere', href: `https://registry.hub.docker.com/_/${first}/` };
  if (rest.length > 0) {
    const name = rest.join('/');
    if (first === ownHost) return { kind: 'here', repository: { namespace: second, name } };
    return first === 'quay.io' ? { kind: 'elsewhere', href: `https://quay.io/repository/${second}/${name}` } : null;
  }
  // Two parts with a host in front ("ghcr.io/tool") are no Docker Hub name.
  if (/[.:]/.test(first)) return null;
  const href =
    first === 'library'
      ? `https://registry.hub.docker.com/_/${second}/`
      : `https://registry.hub.docker.com/u/${first}/${second}/`;
  return { kind: 'elsewhere', href };
}
