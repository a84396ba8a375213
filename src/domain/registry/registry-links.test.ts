// @vitest-environment node
import { expect, it } from 'vitest';
import { noRegistryLinks } from './registry';
import { contactLinks, documentationHref, footerLinks } from './registry-links';

const dangerous = [
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  'https://quay.example.org@evil.example/',
  '/relative',
  '//evil.example',
  'nonsense',
  '',
];

it.each(dangerous)('never links to %j', (address) => {
  const footer = { about: address, privacy: address, security: address, terms: address };
  const links = { documentation: address, contacts: [address], footer, owner: address };
  expect(documentationHref(links)).toBeNull();
  expect(contactLinks(links)).toEqual([]);
  expect(footerLinks(links)).toEqual([]);
});

it.each([
  ['mailto:registry@example.org', 'registry@example.org'],
  ['mailto:registry@example.org?subject=Help', 'registry@example.org'],
  ['tel:+1-555-0100', '+1-555-0100'],
  ['irc://chat.example.org:6665/quay', 'chat.example.org:6665/quay'],
  ['https://help.example.org', 'help.example.org'],
  ['http://help.example.org/quay/', 'help.example.org/quay'],
])('contact %s', (address, text) => {
  expect(contactLinks({ ...noRegistryLinks, contacts: [address] })).toEqual([{ href: new URL(address).href, text }]);
});

it('lets only pages be documentation and foot of the page', () => {
  const mail = 'mailto:registry@example.org';
  expect(documentationHref({ ...noRegistryLinks, documentation: mail })).toBeNull();
  expect(footerLinks({ ...noRegistryLinks, footer: { ...noRegistryLinks.footer, about: mail }, owner: mail })).toEqual(
    [],
  );
});

it('leaves out of the foot of the page what the registry does not name', () => {
  expect(footerLinks(noRegistryLinks)).toEqual([]);
  const footer = {
    ...noRegistryLinks.footer,
    terms: 'https://www.example.org/terms',
    about: 'https://www.example.org/about',
  };
  expect(
    footerLinks({ ...noRegistryLinks, footer, owner: 'https://www.example.org/' }).map(({ text }) => text),
  ).toEqual(['www.example.org', 'About', 'Terms of Service']);
});
