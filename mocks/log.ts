import type { Actor } from './access';
import type { MockLogEntry, MockRepository, RegistryState } from './state';
import { avatarBody, wireDate } from './wire';

/** Who a log entry names, and by way of what. */
type Author = Pick<Actor, 'username' | 'application'>;

/** What every entry says, whatever it is about; an OAuth application is named beside its person (recorded). */
function authorOf({ username, application }: Author): Record<string, unknown> {
  return {
    ...(username !== null && { username }),
    ...(application !== undefined && {
      oauth_token_id: 3,
      oauth_token_application_id: 'DEMOAPPLICATION',
      oauth_token_application: application,
    }),
  };
}

/** An entry about a repository, or about one of its tags or labels. */
export function logEntry(
  repository: Pick<MockRepository, 'namespace' | 'name'>,
  author: Author,
  kind: string,
  metadata: Record<string, unknown>,
  atMs: number,
): MockLogEntry {
  const { namespace, name } = repository;
  // Entries about labels name nobody beside their performer, and those about restored tags no namespace (recorded).
  const { username, ...application } = authorOf(author);
  const named = kind.startsWith('manifest_label') ? {} : { username };
  const place = kind === 'revert_tag' ? { repo: name } : { repo: name, namespace };
  return { kind, atMs, performer: author.username, metadata: { ...named, ...place, ...metadata, ...application } };
}

/** Writes down what somebody has just done. */
export function writeLog(
  state: RegistryState,
  repository: MockRepository,
  author: Author,
  kind: string,
  metadata: Record<string, unknown>,
): void {
  repository.log.push(logEntry(repository, author, kind, metadata, state.now()));
}

/** An entry as it goes over the wire. */
export function logEntryBody({ kind, atMs, performer, metadata }: MockLogEntry): Record<string, unknown> {
  const isRobot = performer?.includes('+') ?? false;
  return {
    kind,
    metadata,
    ip: '203.0.113.10',
    datetime: wireDate(atMs),
    ...(performer !== null && {
      performer: {
        kind: 'user',
        name: performer,
        is_robot: isRobot,
        avatar: avatarBody(performer, isRobot ? 'robot' : 'user'),
      },
    }),
  };
}
