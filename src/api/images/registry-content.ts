import type { RequestOptions } from '@/api/http/client';
import { apiConfiguration } from '@/api/http/configuration';
import { credentialHeaders, hasAccessToken } from '@/api/http/credentials';
import { failureOf } from '@/api/http/failure';
import { member, parseJson } from '@/api/http/answers/json';
import { withNamedFailure } from '@/api/http/named-failure';
import { challengedService, hasOtherOrigin, readRegistryProtocol } from '@/api/http/registry-protocol';
import type { Answer } from '@/api/http/transport';
import { RequestError } from '@/domain/registry/request-failure';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';

interface ContentDescription extends RequestOptions {
  /** The answer may have so many characters; it is refused if it has more. */
  mostCharacters: number;
}

/**
 * What the registry protocol answers at a path below a repository. To browsers it gives only what is public: sessions count
 * for nothing there. An access token is changed for one of the registry's own (`/v2/auth`). Throws a RequestError, whose
 * words say why there is no answer.
 */
export function readRegistryContent(
  repository: RepositoryName,
  path: string,
  { signal, mostCharacters }: ContentDescription,
): Promise<Answer> {
  return withNamedFailure({ method: 'GET', path }, async () => {
    if (hasOtherOrigin()) {
      throw new RequestError(
        'forbidden',
        'The registry gives it to its own website only, and this page is another one.',
      );
    }
    let answer = await readRegistryProtocol(path, signal);
    if (answer.status === 401 && hasAccessToken()) {
      const service = challengedService(answer) ?? new URL(apiConfiguration().ownOrigin).host;
      const token = await registryToken(service, repository, signal);
      if (token !== null) answer = await readRegistryProtocol(path, signal, `Bearer ${token}`);
    }
    if (answer.status === 401) throw refusal(answer.status);
    if (answer.status >= 400) throw failureOf(answer);
    if (answer.text.length > mostCharacters) {
      throw new RequestError('invalid-answer', 'The registry answered with more than this app reads of it.');
    }
    return answer;
  });
}

/**
 * Null if the registry gives none. One that grants nothing is given to anybody, so is one for another service. The access token
 * goes to the registry's own address, wherever the challenge would have it sent (`realm`): that may be another host.
 */
async function registryToken(
  service: string,
  repository: RepositoryName,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  const { Authorization = '' } = await credentialHeaders('GET');
  const basic = btoa(`$oauthtoken:${Authorization.replace('Bearer ', '')}`);
  const scope = new URLSearchParams({
    service,
    scope: `repository:${fullRepositoryName(repository)}:pull`,
  });
  const answer = await readRegistryProtocol(`/v2/auth?${scope}`, signal, `Basic ${basic}`);
  const token = member(parseJson(answer.text), 'token');
  return answer.status === 200 && typeof token === 'string' ? token : null;
}

function refusal(status: number): RequestError {
  const words = hasAccessToken()
    ? 'The registry does not give it to this access token.'
    : 'The registry gives it to browsers only if the repository is public.';
  return new RequestError('forbidden', words, { status });
}
