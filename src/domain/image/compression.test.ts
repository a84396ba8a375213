// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { commonCompression, notedCompression } from './compression';

const oci = 'application/vnd.oci.image.layer.v1.tar';

describe('commonCompression', () => {
  it.each([
    [[`${oci}+gzip`, `${oci}+gzip`], 'gzip'],
    [['application/vnd.docker.image.rootfs.diff.tar.gzip'], 'gzip'],
    [[`${oci}+zstd`], 'zstd'],
    [['application/vnd.docker.image.rootfs.diff.tar.zstd'], 'zstd'],
    [[oci], 'uncompressed'],
    [[`${oci}+gzip`, `${oci}+zstd`], undefined],
    [['application/wasm'], undefined],
    [[], undefined],
  ])('of %j is %s', (mediaTypes, expected) => {
    expect(commonCompression(mediaTypes)).toBe(expected);
  });
});

it.each([
  [{ 'io.github.containers.compression.zstd': 'true' }, 'zstd'],
  [{ 'io.github.containers.compression.zstd': 'false' }, undefined],
  [{}, undefined],
])('notedCompression of %j is %s', (annotations, expected) => {
  expect(notedCompression(annotations)).toBe(expected);
});
