import { readOnlyRegistryText } from '@/domain/repository/repository-rules';
import { html, json, type MockResponse } from '../messages';

/** What the registry calls itself (`SERVER_HOSTNAME`): tokens of the registry protocol have to be for this service. */
export const registryService = 'quay-server.example.com';

/** Words of Quay's API errors, as recorded. */
const host = `http://${registryService}`;

/** The shape of most API errors (like RFC 7807). */
export function apiError(
  status: number,
  errorType: string,
  detail: string,
  extra: Record<string, unknown> = {},
): MockResponse {
  return json(status, {
    ...extra,
    detail,
    error_message: detail,
    error_type: errorType,
    title: errorType,
    type: `${host}/api/v1/error/${errorType}`,
    status,
  });
}

/** The shape of framework refusals: `{"message"}`, a text or an object of parameter → text. */
export function messageError(status: number, message: unknown): MockResponse {
  return json(status, { message });
}

/** The shape of the oldest errors: JSON that calls itself HTML (recorded). */
function textError(status: number, error: string): MockResponse {
  return html(status, JSON.stringify({ error }));
}

/** The shape of the registry protocol's errors. */
function registryError(status: number, code: string, message: string, headers?: Record<string, string>): MockResponse {
  return json(status, { errors: [{ code, detail: {}, message }] }, headers);
}

const wrongCredentialsText = 'Invalid Username or Password';

export const errors = {
  unauthenticated: () => apiError(401, 'invalid_token', 'Requires authentication'),
  noUser: () => apiError(401, 'invalid_token', 'Requires authentication', { session_required: false }),
  forbidden: () => apiError(403, 'insufficient_scope', 'Unauthorized'),
  notFound: () => apiError(404, 'not_found', 'Not Found'),
  invalidRequest: (detail: string) => apiError(400, 'invalid_request', detail),
  immutableTag: (detail: string) => apiError(409, 'tag_immutable', detail),
  badRequest: () => messageError(400, 'The browser (or proxy) sent a request that this server could not understand.'),
  methodNotAllowed: () => messageError(405, 'The method is not allowed for the requested URL.'),
  csrf: (username: string | null) =>
    textError(403, `CSRF token was invalid or missing.${username ? ` (authorized: user ${username})` : ''}`),
  xhrOnly: () => textError(400, 'API calls must be invoked with an X-Requested-With header if called from a browser'),
  noAnonymousAccess: () => textError(401, 'Anonymous access is not allowed'),
  notNormal: (stateNumber: number) => messageError(503, `Repository is in read only or mirror mode: ${stateNumber}`),
  wrongPassword: () => json(403, { message: wrongCredentialsText, invalidCredentials: true }),
  wrongCredentials: () =>
    json(403, {
      needsEmailVerification: false,
      invalidCredentials: true,
      message: wrongCredentialsText,
    }),
  unverifiedEmail: () => json(403, { needsEmailVerification: true, invalidCredentials: false, message: null }),
  tooManySignIns: () => ({
    status: 429,
    headers: { 'content-type': 'text/plain', 'retry-after': '90' },
    body: 'Too many login attempts. Please try again later.',
  }),
  /** After a wrong password, for the right one too; two lines of plain text, whatever its type says (recorded). */
  tooManyPasswords: () => ({
    status: 429,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: 'Too many login attempts. \nPlease reset your Quay password and try again.',
  }),
  freshLoginRequired: () => apiError(401, 'fresh_login_required', 'Requires fresh login'),
  readOnlyRegistry: () =>
    json(405, {
      errors: [
        {
          code: 'DENIED',
          detail: {},
          is_readonly: true,
          message: readOnlyRegistryText,
        },
      ],
    }),
  scannerDown: (digest: string) =>
    apiError(
      520,
      'downstream_issue',
      "Connection error when trying to connect to security scanner endpoint: HTTPConnectionPool(host='clair', " +
        `port=6061): Max retries exceeded with url: /matcher/api/v1/vulnerability_report/${digest} ` +
        "(Caused by NewConnectionError('Failed to establish a new connection: [Errno 111] Connection refused'))",
    ),
  internal: () => ({
    status: 500,
    headers: { 'content-type': 'text/html' },
    body: '<html>\n  <head>\n    <title>Internal Server Error</title>\n  </head>\n  <body>\n    <h1><p>Internal Server Error</p></h1>\n    \n  </body>\n</html>\n',
  }),
  /** The web framework's own page, if something failed before Quay could answer. */
  internalPage: () =>
    html(
      500,
      '<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>\n<p>The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.</p>\n',
    ),
  methodNotAllowedPage: () =>
    html(
      405,
      '<!doctype html>\n<html lang=en>\n<title>405 Method Not Allowed</title>\n<h1>Method Not Allowed</h1>\n<p>The method is not allowed for the requested URL.</p>\n',
    ),
  /** What the proxy in front of Quay answers while Quay itself is down. */
  loading: () =>
    html(
      502,
      '<!DOCTYPE html>\n<html>\n<head><title>Quay Loading</title></head>\n<body>\n<h1>Quay is currently loading</h1>\n' +
        '<p>Please wait and refresh the page shortly to try again.</p>\n</body>\n</html>\n',
    ),
  /** Unknown addresses get the old UI's page, whatever was asked for. */
  unknownRoute: () =>
    html(
      404,
      '<!DOCTYPE html>\n<html ng-app="quay" class="onprem">\n  <head>\n    <base href="/">\n    <title>Quay</title>\n  </head>\n  <body></body>\n</html>\n',
    ),
  /** The registry protocol asks for a token; it has its own words. */
  registryUnauthenticated: () => ({
    status: 401,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'www-authenticate': `Bearer realm="${host}/v2/auth",service="${registryService}"`,
      'docker-distribution-api-version': 'registry/2.0',
    },
    body: 'true',
  }),
  /** The same of something in a repository that is not public. */
  registryUnauthorized: (repository: string) =>
    registryError(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized', {
      'www-authenticate': `Bearer realm="${host}/v2/auth",service="${registryService}",scope="repository:${repository}:pull"`,
      'docker-distribution-api-version': 'registry/2.0',
    }),
  registryBadCredentials: () =>
    registryError(401, 'UNAUTHORIZED', wrongCredentialsText, {
      'www-authenticate': `Bearer realm="${host}/v2/auth",service="${registryService}"`,
      'docker-distribution-api-version': 'registry/2.0',
    }),
  registryNoScope: () =>
    registryError(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized', {
      'www-authenticate': `Bearer realm="${host}/v2/auth",service="${registryService}"`,
      'docker-distribution-api-version': 'registry/2.0',
    }),
  registryManifestUnknown: () => registryError(404, 'MANIFEST_UNKNOWN', 'manifest unknown'),
  /** Referrers of a manifest that is not there, or dead. */
  registryManifestInvalid: () =>
    json(400, { errors: [{ code: 'MANIFEST_INVALID', detail: '', message: 'manifest invalid' }] }),
  /** In the words of the protocol's specification; not recorded. */
  blobUnknown: () => registryError(404, 'BLOB_UNKNOWN', 'blob unknown to registry'),
} as const;
