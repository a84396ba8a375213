import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webAddress } from './web-address';

describe('webAddress', () => {
  it.each([
    ['https://github.com/acme/webapp', 'https://github.com/acme/webapp'],
    ['http://example.com', 'http://example.com/'],
    ['HTTPS://EXAMPLE.com/A', 'https://example.com/A'],
    ['https://example.com/?q=a&b=<script>', 'https://example.com/?q=a&b=%3Cscript%3E'],
  ])('takes %s for a link', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });

  it.each([
    ['', 'nothing'],
    ['javascript:alert(1)', 'a script'],
    ['java\nscript:alert(1)//https://example.com', 'a hidden script'],
    ['data:text/html,https://example.com', 'data'],
    ['see https://example.com', 'a sentence'],
    ['https://example.com and more', 'a sentence'],
    [' https://example.com', 'a space in front'],
    ['ftp://example.com', 'another protocol'],
    ['//example.com', 'no protocol'],
    ['https://', 'no host'],
    ['https:/example.com', 'one slash'],
    ['https://[broken', 'a broken host'],
  ])('leaves %j alone: %s', (text) => {
    expect(webAddress(text)).toBeNull();
  });

  it('never yields anything but http or https', () => {
    const almost = fc.tuple(fc.constantFrom('', 'http://', 'https://', 'javascript:', 'HTTP:'), fc.string());
    fc.assert(
      fc.property(almost, ([start, rest]) => {
        const address = webAddress(start + rest);
        expect(address === null || /^https?:\/\//.test(address)).toBe(true);
      }),
    );
  });
});
