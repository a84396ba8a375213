import { registryPageAddress } from '@/queries/session/registry-home';

interface RegistryPageLinkProps {
  /** From the registry's root, with its search. */
  path: string;
  children: string;
}

/** Leads to one of the registry's own web pages. Nothing if the app is served in their place. */
export function RegistryPageLink({ path, children }: RegistryPageLinkProps) {
  const address = registryPageAddress(path);
  return address === null ? null : <a href={address}>{children}</a>;
}
