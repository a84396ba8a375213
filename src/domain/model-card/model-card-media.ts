import { readLink } from './markdown-links';
import { fileAddress, type ModelSource } from './model-card-source';

/** What becomes of an image or a video that a card names. */
export type CardMedia =
  /** Of an allowed host, so it is shown. */
  | { kind: 'image' | 'video'; address: string }
  /** Of another host: a link, because a host of a stranger's choice would learn who reads the card. */
  | { kind: 'elsewhere'; address: string; host: string }
  | { kind: 'relative'; path: string }
  | { kind: 'refused' };

const allowedHosts = new Set(['github.com', 'huggingface.co']);
const allowedDomain = '.githubusercontent.com';

/** Reads the address of an image; Markdown shows videos in the same way. */
export function readMedia(address: string, source: ModelSource | null): CardMedia {
  const target = readLink(address);
  if (target.kind === 'relative') {
    const resolved = fileAddress(source, target.path, 'bytes');
    return resolved === null ? target : readMedia(resolved, null);
  }
  if (target.kind === 'refused' || target.href.startsWith('mailto:')) return { kind: 'refused' };
  const url = new URL(target.href);
  if (!isAllowed(url)) return { kind: 'elsewhere', address: url.href, host: url.host };
  return { kind: isVideo(url) ? 'video' : 'image', address: bytesAddress(url) };
}

/** The address of a video that is shown as a player where a link to it stands; null for any other link. */
export function videoAddress(address: string, source: ModelSource | null): string | null {
  const media = readMedia(address, source);
  return media.kind === 'video' ? media.address : null;
}

function isAllowed({ protocol, hostname, port }: URL): boolean {
  if (protocol !== 'https:' || port !== '') return false;
  return allowedHosts.has(hostname) || hostname.endsWith(allowedDomain);
}

function isVideo({ pathname }: URL): boolean {
  return /\.(mp4|mov)$/i.test(pathname);
}

/** People paste the address of the hub's page about a file, which is no image. */
function bytesAddress(url: URL): string {
  const bytes = url.hostname === 'github.com' ? 'raw' : 'resolve';
  return url.href.replace(/^(https:\/\/(?:github\.com|huggingface\.co)\/[^/?#]+\/[^/?#]+)\/blob\//, `$1/${bytes}/`);
}
