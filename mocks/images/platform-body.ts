/** A platform (`linux/arm64/v8`) as an index says it, and a config blob. */
export function platformBody(platform: string): Record<string, string> {
  const [os = '', architecture = '', variant] = platform.split('/');
  return { architecture, os, ...(variant && { variant }) };
}

/** The platforms of the children that name one, by digest. */
export function namedPlatforms(
  children: readonly { digest: string; platform?: string | null }[],
): ReadonlyMap<string, string> {
  return new Map(children.flatMap(({ digest, platform }) => (platform ? [[digest, platform]] : [])));
}

/** The member of an index's child; nothing for one that names no platform. */
export function platformMember(platform: string | null | undefined): { platform?: Record<string, string> } {
  return platform === null ? {} : { platform: platformBody(platform ?? 'unknown/unknown') };
}
