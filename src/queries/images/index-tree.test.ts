// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { deepestIndex, entriesOf, mostInnerIndexes } from '@/domain/image/platforms/platforms';
import type { ChildKind, Manifest } from '@/domain/image/manifest';
import { RequestError } from '@/domain/registry/request-failure';
import { isTreeComplete, readIndexTree } from './index-tree';

/** Children by name; those that begin with "index" are indexes. */
function manifestOf(digest: string, children: readonly string[]): Manifest {
  const nothing = { mediaType: null, artifactType: null, configMediaType: null, sizeBytes: null, modelCard: null };
  return {
    ...nothing,
    digest,
    isIndex: true,
    layers: [],
    annotations: {},
    children: children.map((child) => {
      const kind: ChildKind = child.startsWith('index') ? 'index' : 'image';
      return { digest: child, mediaType: null, platform: null, kind };
    }),
  };
}

/** A registry of indexes: children by digest, or why there is no answer. */
function registryOf(indexes: Record<string, readonly string[] | Error>) {
  const asked: string[] = [];
  const read = (digest: string): Promise<Manifest> => {
    asked.push(digest);
    const answer = indexes[digest] ?? new Error(`no index ${digest}`);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(manifestOf(digest, answer));
  };
  return { asked, read };
}

const never = new AbortController().signal;
const tag = { manifestDigest: 'index', index: null };
const tagMissing = (digest: string) => ({
  ...tag,
  index: { isSparse: true, childCount: 1, presentCount: 0, presence: { [digest]: false } },
});

describe('readIndexTree', () => {
  it('reads an index, and nothing more if all its children are images', async () => {
    const { asked, read } = registryOf({ index: ['a', 'b'] });
    const tree = await readIndexTree(tag, never, read);
    expect(asked).toEqual(['index']);
    expect(tree.index.children).toHaveLength(2);
    expect(isTreeComplete(tree)).toBe(true);
  });

  it('reads the indexes in it through three levels, each once', async () => {
    const { asked, read } = registryOf({
      index: ['index-1', 'index-2', 'index-1'],
      'index-1': ['index-3', 'a'],
      'index-2': ['index-3'],
      'index-3': ['b'],
    });
    const tree = await readIndexTree(tag, never, read);
    expect(asked).toEqual(['index', 'index-1', 'index-2', 'index-3']);
    expect(entriesOf(tag, tree).map(({ digest }) => digest)).toEqual(['b', 'a']);
  });

  it('comes to an end if indexes contain each other', async () => {
    const { asked, read } = registryOf({ index: ['index', 'index-1'], 'index-1': ['index', 'index-1', 'a'] });
    const tree = await readIndexTree(tag, never, read);
    expect(asked).toEqual(['index', 'index-1']);
    expect(entriesOf(tag, tree).map(({ digest }) => digest)).toEqual(['a']);
  });

  it('goes no deeper than it should', async () => {
    const asked: string[] = [];
    const tree = await readIndexTree(tag, never, (digest) => {
      asked.push(digest);
      return Promise.resolve(manifestOf(digest, [`${digest}-in`, 'a']));
    });
    expect(asked).toHaveLength(deepestIndex);
    const entries = entriesOf(tag, tree);
    expect(entries.map(({ kind }) => kind)).toEqual(['index', 'image']);
    expect(entries[0]?.problem?.message).toMatch(/too deep/);
  });

  it('opens no more than it should', async () => {
    const { asked, read } = registryOf({});
    const many = Array.from({ length: 200 }, (_unused, position) => `index-${position}`);
    const tree = await readIndexTree(tag, never, (digest) =>
      digest === 'index' ? Promise.resolve(manifestOf(digest, many)) : read(digest),
    );
    expect(asked).toHaveLength(mostInnerIndexes);
    expect(entriesOf(tag, tree)).toHaveLength(200);
  });

  it('does not ask for one that the tag list calls missing', async () => {
    const { asked, read } = registryOf({ index: ['index-1', 'a'] });
    const missing = tagMissing('index-1');
    expect(entriesOf(missing, await readIndexTree(missing, never, read))[0]).toMatchObject({ isPresent: false });
    expect(asked).toEqual(['index']);
  });

  it.each([
    ['is missing where the registry has it not', new RequestError('not-found', 'gone'), 'missing', true],
    ['is a failure of its own', new Error('broken'), 'failed', false],
  ])('an inner one %s', async (_case, error, status, isComplete) => {
    const { read } = registryOf({ index: ['index-1', 'a'], 'index-1': error });
    const tree = await readIndexTree(tag, never, read);
    expect(tree.inner.get('index-1')?.status).toBe(status);
    expect(isTreeComplete(tree)).toBe(isComplete);
  });

  it('fails if the index itself cannot be read, and if it is not wanted any more', async () => {
    await expect(readIndexTree(tag, never, registryOf({ index: new Error('broken') }).read)).rejects.toThrow('broken');
    const { read } = registryOf({ index: ['index-1'], 'index-1': new Error('broken') });
    await expect(readIndexTree(tag, AbortSignal.abort(new Error('left')), read)).rejects.toThrow('left');
  });
});
