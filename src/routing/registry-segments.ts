/**
 * First segments of addresses that belong to the registry itself: its own pages, the links in its mails, and what it
 * answers programs. None is ever taken for a namespace, so `/superuser` does not read as an organization's short address;
 * a namespace that happens to be called so is at `/organization/…` and `/repository/…` all the same.
 */
export const registrySegments: ReadonlySet<string> = new Set([
  // pages of its web UI
  'about',
  'build-logs',
  'change-log',
  'overview',
  'messages',
  'search',
  'security',
  'service-keys',
  'superuser',
  'usage-logs',
  // where its mails and identity providers lead
  'authrepoemail',
  'confirm',
  'confirminvite',
  'recovery',
  // what programs ask
  '.well-known',
  '_internal_ping',
  'api',
  'config',
  'csrf_token',
  'health',
  'keys',
  'oauth',
  'oauth2',
  'static',
  'v1',
  'v2',
]);
