import { digestLook } from '@/domain/image/digest-look';

/** The classes that give a digest its colour and pattern. */
export function digestLookClass(digest: string): string {
  const { hue, pattern } = digestLook(digest);
  return `app-line-hue-${hue} app-line-pattern-${pattern}`;
}
