import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpackFile } from './unpack-file';

function bytes(data: Uint8Array): ArrayBuffer {
  return new Uint8Array(data).buffer;
}

const text = 'cve,epss,percentile\nCVE-2024-0001,0.1,0.2 \u00fc\n';
const packed = gzipSync(text);

describe('unpackFile', () => {
  it('gives the text of a file, packed or not', async () => {
    expect(await unpackFile(bytes(Buffer.from(text)))).toEqual({ text });
    expect(await unpackFile(bytes(packed))).toEqual({ text });
  });

  it.each<[string, () => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /empty/],
    ['a file that is too large', () => new Uint8Array(64_000_001), /larger than 64 MB/],
    ['a packed file that is too large', () => Buffer.concat([packed, new Uint8Array(20_000_000)]), /larger than 20 MB/],
    ['a packed file without its end', () => packed.subarray(0, packed.length - 12), /broken/],
    ['a packed file with another inside', () => Buffer.concat([packed.subarray(0, 10), Buffer.from('none')]), /broken/],
    ['a small file that unpacks to a large one', () => gzipSync(new Uint8Array(80_000_000)), /more than 64 MB/],
  ])('says why it does not take %s', async (_what, make, reason) => {
    expect(await unpackFile(bytes(make()))).toMatch(reason);
  });
});
