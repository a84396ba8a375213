import { addOrganization, storeRepository, addUser } from '~mocks/build-state';
import type { MockRepository, RegistryState } from '~mocks/state';

interface RepositoryOutline extends Partial<Pick<MockRepository, 'isPublic' | 'state'>> {
  /** Milliseconds since 1970. */
  modified?: number;
  bytes?: number;
}

/** A registry with these repositories and no others; `alice` owns the organization `acme`, `admin` is a superuser. */
export function worldOf(repositories: Record<string, RepositoryOutline>): (state: RegistryState) => void {
  return (state) => {
    state.users.clear();
    state.namespaces.clear();
    state.repositories.clear();
    addUser(state, 'admin', { isSuperuser: true });
    addUser(state, 'alice');
    addOrganization(state, 'acme', { teams: { owners: { role: 'admin', members: ['alice'] } }, quotaBytes: 4096 });
    state.session.username = 'alice';
    for (const [fullName, outline] of Object.entries(repositories)) {
      const repository = storeRepository(state, fullName, { isPublic: true, ...outline });
      repository.outline = { bytes: outline.bytes ?? 0, lastModifiedMs: outline.modified ?? null };
    }
  };
}

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1, 12);

/** Enough of each kind for searching and sorting; newest first: web-10, busybox, Web-9, frozen, then empty. */
export const smallWorld = worldOf({
  'acme/web-10': { modified: start + 4 * day, bytes: 1024, isPublic: false },
  'acme/Web-9': { modified: start + 2 * day, bytes: 3072 },
  'alice/busybox': { modified: start + 3 * day, bytes: 2048 },
  'acme/team/tag/frozen': { modified: start + day, bytes: 0, state: 'READ_ONLY' },
  'acme/empty': {},
});

/** More than one answer of the server holds (100): `acme/service-000` is the newest, and in the last answer first. */
export const largeWorld = worldOf(
  Object.fromEntries(
    Array.from({ length: 120 }, (_unused, index) => [
      `acme/service-${String(index).padStart(3, '0')}`,
      { modified: start - index * day },
    ]),
  ),
);
