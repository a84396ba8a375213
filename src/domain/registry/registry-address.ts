/** A registry's address as requests use it (`https://quay.example.com`, without a slash at the end), or what is wrong with it. */
export type RegistryAddress = { baseUrl: string } | { problem: string };

const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads an address that a person typed; a bare host is taken for https. A token must not travel in the open, so nothing
 * but https is taken, except on the person's own machine.
 */
export function readRegistryAddress(typed: string): RegistryAddress {
  const trimmed = typed.trim();
  if (trimmed === '') return { problem: 'Enter the address of the registry.' };
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed);
  let url: URL;
  try {
    url = new URL(hasScheme ? trimmed : `https://${trimmed}`);
  } catch {
    return { problem: 'This is not an address. It looks like https://quay.example.com.' };
  }
  if (url.username !== '' || url.password !== '')
    return { problem: 'Leave user name and password out of the address.' };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && ownMachine.has(url.hostname))) {
    return { problem: 'The address has to begin with https://, so that the token cannot be read on its way.' };
  }
  if (!/^\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
    return { problem: 'Enter only the address of the registry, nothing behind its name.' };
  }
  return { baseUrl: url.origin };
}
