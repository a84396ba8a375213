import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layer } from '@/domain/image/manifest';
import { compareLayers, layersBytes } from './layers-comparison';

const emptyDigest = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';

/** `RUN make#1` is a layer of that command with content 1 and a byte; one without a content changed no files. */
function layersOf(texts: readonly string[], sizeBytes: number | null = 1): Layer[] {
  return texts.map((text, index) => {
    const [, command = '', content] = /^(.*?)(?:#(\w+))?$/.exec(text) ?? [];
    return {
      index,
      blobDigest: content === undefined ? emptyDigest : `sha256:${content}`,
      sizeBytes: content === undefined ? 32 : sizeBytes,
      command: command === '' ? null : command,
      comment: null,
      author: null,
      createdAt: null,
      isRemote: false,
    };
  });
}

function compare(a: readonly string[], b: readonly string[]) {
  return compareLayers({ a: { layers: layersOf(a), annotations: {} }, b: { layers: layersOf(b), annotations: {} } });
}

const textOf = (layer: Layer | null) =>
  layer && (layer.blobDigest === emptyDigest ? layer.command : `${layer.command ?? ''}#${layer.blobDigest.slice(7)}`);

const debian = ['ADD rootfs#d1', 'CMD ["bash"]'];

describe('compareLayers', () => {
  it.each<[string, string[], string[], number, [kind: string, a: string | null, b: string | null][]]>([
    ['the same image', [...debian, 'RUN make#1'], [...debian, 'RUN make#1'], 3, []],
    ['two without layers', [], [], 0, []],
    ['one without layers', [], ['RUN make#1'], 0, [['added', null, 'RUN make#1']]],
    [
      'the same command with other bytes',
      [...debian, 'RUN make#1', 'USER app'],
      [...debian, 'RUN make#2', 'USER app'],
      2,
      [
        ['changed', 'RUN make#1', 'RUN make#2'],
        ['same', 'USER app', 'USER app'],
      ],
    ],
    [
      'a step that was put in between',
      ['RUN a#1', 'RUN c#3'],
      ['RUN a#1', 'RUN b#2', 'RUN c#4'],
      1,
      [
        ['added', null, 'RUN b#2'],
        ['changed', 'RUN c#3', 'RUN c#4'],
      ],
    ],
    [
      'steps that were replaced',
      ['RUN a#1', 'RUN b#2'],
      ['RUN a#1', 'RUN c#3'],
      1,
      [
        ['removed', 'RUN b#2', null],
        ['added', null, 'RUN c#3'],
      ],
    ],
    [
      'settings, which all have one digest',
      ['ENV A=1'],
      ['ENV A=2'],
      0,
      [
        ['removed', 'ENV A=1', null],
        ['added', null, 'ENV A=2'],
      ],
    ],
    ['the same bytes by another command', ['COPY a /#1'], ['COPY b /#1'], 1, []],
    [
      'bytes before commands',
      ['RUN x#1', 'RUN x#2'],
      ['RUN x#2'],
      0,
      [
        ['removed', 'RUN x#1', null],
        ['same', 'RUN x#2', 'RUN x#2'],
      ],
    ],
    [
      'what the classic builder copied',
      ['/bin/sh -c #(nop) COPY file:1234567890 in /app#1'],
      ['/bin/sh -c #(nop) COPY file:abcdef0123 in /app#2'],
      0,
      [
        [
          'changed',
          '/bin/sh -c #(nop) COPY file:1234567890 in /app#1',
          '/bin/sh -c #(nop) COPY file:abcdef0123 in /app#2',
        ],
      ],
    ],
    [
      'layers without commands',
      ['#1', '#2'],
      ['#1', '#3'],
      1,
      [
        ['removed', '#2', null],
        ['added', null, '#3'],
      ],
    ],
  ])('%s', (_name, a, b, sharedCount, rest) => {
    const comparison = compare(a, b);
    expect(comparison.shared).toHaveLength(sharedCount);
    expect(comparison.rest.map((row) => [row.kind, textOf(row.a), textOf(row.b)])).toEqual(rest);
  });

  it.each<[string, string[], string[], boolean | null]>([
    ['the same base', [...debian, 'RUN a#1'], [...debian, 'RUN b#2'], false],
    ['another base', [...debian, 'RUN a#1'], ['ADD rootfs#d2', 'CMD ["bash"]', 'RUN a#2'], true],
    ['the same files with other settings', [...debian, 'RUN a#1'], ['ADD rootfs#d1', 'CMD ["sh"]', 'RUN a#1'], true],
    ['bases that no history tells', ['RUN a#1'], ['RUN b#2'], null],
    ['one that only one history tells', [...debian, 'RUN a#1'], ['ADD rootfs#d1', 'RUN a#1'], true],
    ['one that only one history tells, and both have', [...debian, 'RUN a#1'], debian, false],
  ])('says of %s whether it is changed', (_name, a, b, isChanged) => {
    expect(compare(a, b).base.isChanged).toBe(isChanged);
    expect(compare(b, a).base.isChanged).toBe(isChanged);
  });

  it('counts bytes, and says nothing of what it does not know', () => {
    const side = (layers: Layer[]) => ({ layers, annotations: {} });
    const small = side(layersOf(['RUN a#1', 'RUN b#2', 'USER app'], 100));
    const large = side(layersOf(['RUN a#1', 'RUN b#3', 'RUN c#4'], 250));
    const unknown = side(layersOf(['RUN a#1', 'RUN b#4'], null));
    expect(compareLayers({ a: small, b: large }).rest.map((row) => row.differenceBytes)).toEqual([150, 0, 250]);
    expect(compareLayers({ a: small, b: large }).differenceBytes).toBe(400);
    expect(compareLayers({ a: small, b: unknown }).differenceBytes).toBeNull();
    expect(compareLayers({ a: unknown, b: unknown }).differenceBytes).toBe(0);
    expect(layersBytes(small.layers)).toBe(200);
    expect(layersBytes(unknown.layers)).toBeNull();
  });

  it('comes to an end with thousands of layers', () => {
    const many = (start: string) => Array.from({ length: 5000 }, (_unused, at) => `RUN ${start} ${at}#${start}${at}`);
    expect(compare(many('a'), [...many('b')]).rest).toHaveLength(10_000);
  });

  const images = fc.array(fc.constantFrom('RUN a#1', 'RUN a#2', 'RUN b#3', 'RUN b#1', 'ENV A=1', 'CMD x', '#4', '#5'), {
    maxLength: 8,
  });

  it('has nothing that differs in an image and itself', () => {
    fc.assert(
      fc.property(images, (a) => {
        expect(compare(a, a)).toMatchObject({ rest: [], differenceBytes: 0 });
      }),
    );
  });

  it('has every layer once, in its order', () => {
    fc.assert(
      fc.property(images, images, (a, b) => {
        const { shared, rest } = compare(a, b);
        const layersIn = (side: 'a' | 'b') => rest.flatMap((row) => row[side] ?? []).map(textOf);
        expect([...a.slice(0, shared.length), ...layersIn('a')]).toEqual(a);
        expect(layersIn('b')).toEqual(b.slice(shared.length));
      }),
    );
  });

  it('mirrors with the sides', () => {
    const mirrored = { same: 'same', changed: 'changed', added: 'removed', removed: 'added' } as const;
    const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).toSorted();
    fc.assert(
      fc.property(images, images, (a, b) => {
        const [there, back] = [compare(a, b).rest, compare(b, a).rest];
        expect(sorted(there.map((row) => [row.kind, textOf(row.a), textOf(row.b), row.differenceBytes]))).toEqual(
          sorted(
            back.map((row) => [
              mirrored[row.kind],
              textOf(row.b),
              textOf(row.a),
              row.differenceBytes === 0 ? 0 : -(row.differenceBytes ?? 0),
            ]),
          ),
        );
      }),
    );
  });
});
