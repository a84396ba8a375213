import type { RepositorySettings } from '@/domain/repository/repository';

/** An ordinary repository, read by a person who may do everything; its time machine keeps two weeks. */
export const sampleRepository: RepositorySettings = {
  namespace: 'acme',
  name: 'webapp',
  description: '',
  isPublic: true,
  isOrganization: true,
  isStarred: false,
  state: 'NORMAL',
  tagExpirationSeconds: 14 * 86_400,
  canWrite: true,
  canAdmin: true,
};
