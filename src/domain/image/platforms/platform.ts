import type { Platform } from '../manifest';

/** Attestations have no platform, or one that says unknown. */
const unknown = 'unknown';

function architectureText({ architecture, variant }: Platform): string {
  return variant ? `${architecture || unknown}/${variant}` : architecture || unknown;
}

/** "linux on arm64/v8"; Windows images differ by their version alone, so it is shown: "windows 10.0.17763.1 on amd64". */
export function platformText(platform: Platform | null): string {
  if (platform === null) return unknown;
  const os = platform.os || unknown;
  return `${platform.osVersion ? `${os} ${platform.osVersion}` : os} on ${architectureText(platform)}`;
}

/** "linux/arm64/v8", the form that `--platform` takes; with a version "windows(10.0.17763.1)/amd64". */
export function platformShort(platform: Platform | null): string {
  if (platform === null) return unknown;
  const os = platform.os || unknown;
  return `${platform.osVersion ? `${os}(${platform.osVersion})` : os}/${architectureText(platform)}`;
}
