import { apiConfiguration } from '@/api/http/configuration';
import type { RepositoryName } from '@/domain/repository/repository';

/** What one browser tab sends to the others after a write: what it was about, never what was stored. */
export type WriteNotice =
  | { kind: 'tags'; repository: RepositoryName; tagNames: readonly string[] }
  | { kind: 'labels'; repository: RepositoryName; manifestDigest: string }
  /** The repository's settings, or its existence. */
  | { kind: 'repository'; repository: RepositoryName };

/** The app's other browser tabs. Nothing happens in a browser without such channels, and before there is a listener. */
export class TabChannel {
  #channel: BroadcastChannel | null = null;

  /** Tells them of a write. */
  tell(notice: WriteNotice): void {
    // Tabs may talk to different registries.
    this.#channel?.postMessage({ registry: apiConfiguration().baseUrl, ...notice });
  }

  /** Hears what they wrote, until the returned function is called. */
  listen(hear: (notice: WriteNotice) => void): () => void {
    if (typeof BroadcastChannel === 'undefined') return () => undefined;
    const channel = new BroadcastChannel('quay-tags-writes');
    this.#channel = channel;
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const notice = readNotice(data);
      if (notice !== null) hear(notice);
    });
    return () => {
      this.#channel = null;
      channel.close();
    };
  }
}

/** A tab of an older or newer version of the app may say anything. */
function readNotice(data: unknown): WriteNotice | null {
  const text = (value: unknown, name: string): string | null => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
    return typeof found === 'string' ? found : null;
  };
  if (text(data, 'registry') !== apiConfiguration().baseUrl) return null;
  const repositoryData: unknown = Reflect.get(Object(data), 'repository');
  const namespace = text(repositoryData, 'namespace');
  const name = text(repositoryData, 'name');
  if (namespace === null || name === null) return null;
  const repository = { namespace, name };
  const manifestDigest = text(data, 'manifestDigest');
  switch (text(data, 'kind')) {
    case 'tags': {
      const tagNames: unknown = Reflect.get(Object(data), 'tagNames');
      const isNames = Array.isArray(tagNames) && tagNames.every((tagName) => typeof tagName === 'string');
      return isNames ? { kind: 'tags', repository, tagNames } : null;
    }
    case 'labels':
      return manifestDigest === null ? null : { kind: 'labels', repository, manifestDigest };
    case 'repository':
      return { kind: 'repository', repository };
    default:
      return null;
  }
}
