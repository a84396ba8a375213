/**
 * The web address of a source as provenances write it (`git+https://host/path@refs/tags/v1`): without the way to fetch it
 * and without the revision. Any other text comes back as it is; it is untrusted all the same.
 */
export function sourceAddress(uri: string): string {
  return uri.replace(/^git\+(?=https?:)/, '').replace(/(?<=\/[^/@]+)@(?:refs\/.+|[0-9a-f]{7,64})$/, '');
}
