import { webAddress } from '@/domain/text/web-address';

export interface AdvisoryLink {
  /** An http or https address; null if the text is none, so that it can only be read. */
  href: string | null;
  /** "NVD", "debian.org"; the text itself if it is no address. */
  site: string;
}

/** Sites that people know by another name than their host's. */
const names: ReadonlyMap<string, string> = new Map([
  ['nvd.nist.gov', 'NVD'],
  ['cve.mitre.org', 'MITRE'],
  ['osv.dev', 'OSV'],
]);

/** The part of a host that names its owner: `debian.org` of `security-tracker.debian.org`, `example.co.uk` of `www.example.co.uk`. */
function ownerOf(host: string): string {
  const parts = host.split('.');
  const isAddress = /^[\d.]+(?::\d+)?$/.test(host) || host.startsWith('[');
  if (isAddress || parts.length <= 2) return host;
  const isSecondLevel = parts.at(-1)?.length === 2 && /^(?:ac|co|com|edu|gov|net|or|org)$/.test(parts.at(-2) ?? '');
  return parts.slice(isSecondLevel ? -3 : -2).join('.');
}

function siteOf(href: string): string {
  const { host } = new URL(href);
  return names.get(host) ?? ownerOf(host);
}

/** All sources of an advisory, named by their sites; sites that occur more than once are numbered. */
export function advisoryLinks(links: readonly string[]): AdvisoryLink[] {
  const seen = new Map<string, number>();
  return links.map((text) => {
    const href = webAddress(text);
    if (href === null) return { href, site: text };
    const site = siteOf(href);
    const count = (seen.get(site) ?? 0) + 1;
    seen.set(site, count);
    return { href, site: count === 1 ? site : `${site} (${count})` };
  });
}
