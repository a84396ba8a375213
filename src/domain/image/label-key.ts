/**
 * What tells a label from its neighbors: the last part of a key that begins with a reversed domain, as OCI recommends
 * ("org.opencontainers.image.version" is "version"). Other keys stay as they are.
 */
export function shortLabelKey(key: string): string {
  return /^[^.]+\.[^.]+.*[./]([^./]+)$/.exec(key)?.[1] ?? key;
}
