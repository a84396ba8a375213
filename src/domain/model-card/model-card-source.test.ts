import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileAddress, hubAddress, modelSource } from './model-card-source';

const source = 'org.opencontainers.image.source';
const entry = (key: string, text: string) => ({ key, values: [text], source: text });
const github = { hub: 'github', address: 'https://github.com/acme/model' } as const;
const huggingface = { hub: 'huggingface', address: 'https://huggingface.co/acme/model' } as const;

describe('modelSource', () => {
  it.each([
    ['https://github.com/acme/model', github],
    ['https://github.com/acme/model.git', github],
    ['https://github.com/acme/model/tree/main/cards', github],
    ['https://huggingface.co/acme/model', huggingface],
    [
      'https://huggingface.co/datasets/acme/data',
      { hub: 'huggingface', address: 'https://huggingface.co/datasets/acme/data' },
    ],
    ['http://github.com/acme/model', null],
    ['https://github.com/acme', null],
    ['https://github.com/../..', null],
    ['https://github.com.evil.example/acme/model', null],
    ['https://github.com@evil.example/acme/model', null],
    ['https://git.example.com/acme/model', null],
    ['javascript:alert(1)', null],
  ])('%s', (address, expected) => expect(modelSource({ [source]: address }, [])).toEqual(expected));

  it('asks the manifest first, then the front matter', () => {
    expect(modelSource({ [source]: github.address }, [entry('source', huggingface.address)])).toEqual(github);
    expect(modelSource({ [source]: 'nonsense' }, [entry('source', huggingface.address)])).toEqual(huggingface);
    expect(modelSource({ 'org.opencontainers.image.url': github.address }, [])).toEqual(github);
    expect(modelSource({}, [])).toBeNull();
  });
});

describe('fileAddress', () => {
  it.each([
    ['docs/x.md#y', 'page', 'https://github.com/acme/model/blob/HEAD/docs/x.md#y'],
    ['./docs/../x.md', 'page', 'https://github.com/acme/model/blob/HEAD/x.md'],
    ['/x.md', 'page', 'https://github.com/acme/model/blob/HEAD/x.md'],
    ['x.png', 'bytes', 'https://github.com/acme/model/raw/HEAD/x.png'],
    ['../x.md', 'page', null],
    ['docs/%2e%2e/%2e%2e/x', 'page', null],
    ['..\\..\\x', 'page', null],
    ['javascript:alert(1)', 'page', null],
  ] as const)('%s as %s', (path, use, expected) => expect(fileAddress(github, path, use)).toBe(expected));

  it('knows the other hub’s folders, and nothing without a source', () => {
    expect(fileAddress(huggingface, 'x.md', 'page')).toBe('https://huggingface.co/acme/model/blob/main/x.md');
    expect(fileAddress(huggingface, 'x.png', 'bytes')).toBe('https://huggingface.co/acme/model/resolve/main/x.png');
    expect(fileAddress(null, 'x.md', 'page')).toBeNull();
  });

  it('never leads out of the repository', () => {
    const parts = fc.constantFrom('..', '.', '/', '\\', '%2e', 'x', '//', ':', '@', 'https', '?', '#', '\t');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (path) => {
        const address = fileAddress(github, path.join(''), 'page');
        if (address !== null) expect(address.startsWith(`${github.address}/blob/HEAD/`)).toBe(true);
      }),
    );
  });
});

describe('hubAddress', () => {
  it.each([
    ['model', 'ibm-granite/granite-3.3-2b', 'https://huggingface.co/ibm-granite/granite-3.3-2b'],
    ['dataset', 'acme/data_1', 'https://huggingface.co/datasets/acme/data_1'],
    ['model', 'bert-base-uncased', null],
    ['model', 'a/b/c', null],
    ['model', '../x', null],
    ['model', 'x/..', null],
    ['model', 'a..b/c', null],
    ['model', 'https://evil.example/x', null],
    ['model', 'org/na me', null],
    ['model', 'org/', null],
  ] as const)('%s %s', (kind, name, expected) => expect(hubAddress(kind, name)).toBe(expected));
});
