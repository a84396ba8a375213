import type { PolicyPattern } from '@/domain/policies/policy';

export function PolicyTags({ pattern, takesFitting }: PolicyPattern) {
  if (pattern === null) return 'all tags';
  return (
    <>
      {takesFitting ? 'tags that match' : 'tags that do not match'} <code>{pattern}</code>
    </>
  );
}
