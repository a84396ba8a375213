import type { Tag } from '@/domain/tags/tag';

/** An ordinary living tag of a single image, with the values that a test is about. */
export function sampleTag(values: Partial<Tag> = {}): Tag {
  return {
    name: 'latest',
    manifestDigest: `sha256:${'0'.repeat(64)}`,
    isIndex: false,
    sizeBytes: 1,
    startedAt: 0,
    endsAt: null,
    isImmutable: false,
    isReversion: false,
    index: null,
    ...values,
  };
}
