import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegistryAddress } from './registry-address';

describe('readRegistryAddress', () => {
  it.each([
    ['https://quay.example.com', 'https://quay.example.com'],
    ['https://quay.example.com/', 'https://quay.example.com'],
    ['  quay.example.com ', 'https://quay.example.com'],
    ['quay.example.com:8443', 'https://quay.example.com:8443'],
    ['HTTPS://Quay.Example.com', 'https://quay.example.com'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:4303/', 'http://127.0.0.1:4303'],
    ['http://[::1]:4303', 'http://[::1]:4303'],
  ])('takes %s', (typed, baseUrl) => {
    expect(readRegistryAddress(typed)).toEqual({ baseUrl });
  });

  it.each([
    ['', 'Enter the address'],
    ['   ', 'Enter the address'],
    ['http://quay.example.com', 'https://'],
    ['http://localhost.example.com', 'https://'],
    ['ftp://quay.example.com', 'https://'],
    ['javascript://quay.example.com/%0aalert(1)', 'https://'],
    ['javascript:alert(1)', 'not an address'],
    ['https://', 'not an address'],
    ['two words', 'not an address'],
    ['https://alice:secret@quay.example.com', 'user name and password'],
    ['https://quay.example.com/repository/acme', 'nothing behind'],
    ['https://quay.example.com?token=1', 'nothing behind'],
    ['https://quay.example.com#token', 'nothing behind'],
  ])('refuses %s', (typed, problem) => {
    const read = readRegistryAddress(typed);
    expect('problem' in read ? read.problem : read.baseUrl).toContain(problem);
  });

  it('never takes anything that a token could be read from on its way', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'ws'] })), (typed) => {
        const read = readRegistryAddress(typed);
        return 'problem' in read || /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(read.baseUrl);
      }),
    );
  });
});
