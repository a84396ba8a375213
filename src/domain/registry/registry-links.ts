import type { FooterLinkName, RegistryLinks } from './registry';

export interface LinkTo {
  href: string;
  text: string;
}

const webSchemes = new Set(['http:', 'https:']);
const contactSchemes = new Set([...webSchemes, 'mailto:', 'tel:', 'irc:', 'ircs:']);

const footerTexts: Readonly<Record<FooterLinkName, string>> = {
  about: 'About',
  security: 'Security',
  terms: 'Terms of Service',
  privacy: 'Privacy',
};

/** The address as a browser reads it; null for anything that is not an address with one of the schemes. */
function addressWith(schemes: ReadonlySet<string>, address: string | null): URL | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  // A user name before the host can only be there to deceive.
  return schemes.has(url.protocol) && url.username === '' && url.password === '' ? url : null;
}

/** The documentation's address; null if the registry names none that can be opened. */
export function documentationHref({ documentation }: RegistryLinks): string | null {
  return addressWith(webSchemes, documentation)?.href ?? null;
}

/** Ways to reach the people behind the registry, each with what it leads to. */
export function contactLinks({ contacts }: RegistryLinks): LinkTo[] {
  return contacts.flatMap((contact) => {
    const url = addressWith(contactSchemes, contact.trim());
    if (url === null) return [];
    const isWeb = webSchemes.has(url.protocol);
    const text = isWeb ? url.host + url.pathname.replace(/\/$/, '') : readable(url.href.slice(url.protocol.length));
    return text === '' ? [] : [{ href: url.href, text }];
  });
}

/** The links at the foot of every page, in a fixed order. */
export function footerLinks({ footer, owner }: RegistryLinks): LinkTo[] {
  const names: readonly FooterLinkName[] = ['about', 'security', 'terms', 'privacy'];
  const links = names.flatMap((name) => {
    const url = addressWith(webSchemes, footer[name]);
    return url === null ? [] : [{ href: url.href, text: footerTexts[name] }];
  });
  const ownerUrl = addressWith(webSchemes, owner);
  return ownerUrl === null ? links : [{ href: ownerUrl.href, text: ownerUrl.host }, ...links];
}

/** `//chat.example.org/quay` → `chat.example.org/quay`; without the subject and such that a `mailto:` may carry. */
function readable(rest: string): string {
  const [text = ''] = rest.replace(/^\/\//, '').split('?');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
