import { describe, expect, it } from 'vitest';
import { addressText, suggestedName } from './address-words';
import { repositoryOf, savableAddress } from './saved-address';
import { isPinnedTo, viewsOffered } from './views-offered';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('an address in words', () => {
  it.each([
    ['/repository', 'Repositories', 'Repositories'],
    ['/repository?q=web&starred=true', 'Repositories · “web” · Starred', 'Repositories: “web”, Starred'],
    ['/organization/acme', 'acme', 'acme'],
    ['/repository/acme/webapp', 'acme/webapp', 'webapp'],
    ['/repository/acme/webapp?tab=tags&sort=name-asc', 'acme/webapp · Tags', 'webapp: Tags'],
    [
      '/repository/acme/webapp?filter=critical,signed,nonsense',
      'acme/webapp · Signed · Critical',
      'webapp: Signed, Critical',
    ],
    [
      '/repository/acme/webapp?tab=history&historyList=deleted',
      'acme/webapp · Tag history · Recently deleted',
      'webapp: Recently deleted',
    ],
    ['/repository/acme/webapp/clean-up?rule=take+older:30d', 'acme/webapp · Clean up', 'webapp: Clean up'],
    ['/repository/acme/webapp?tab=history&historyList=agenda', 'acme/webapp · Tag history · Agenda', 'webapp: Agenda'],
    [
      '/repository/acme/webapp/tag/v1?tab=securityreport&vulnSeverity=Critical,High&vulnFixable=true',
      'acme/webapp:v1 · Security Report · Critical · High · Fixable',
      'webapp:v1: Critical, High, Fixable',
    ],
    [
      '/repository/acme/webapp?tab=history&view=deleted&historyKinds=will-expire',
      'acme/webapp · Tag history · Recently deleted · Will expire',
      'webapp: Recently deleted, Will expire',
    ],
    [
      '/repository/acme/webapp/tag/v1?vulnRisk=now,kev,vex:not_affected,epss:0.1&vulnType=deb&vulnLayer=none&q=why?',
      'acme/webapp:v1 · Act now · Known exploited · Not affected · EPSS 10% or more · Debian · Layer not known · “why?”',
      'webapp:v1: Act now, Known exploited, Not affected, EPSS 10% or more, Debian, Lay',
    ],
    ['/repository/acme/webapp/tag/v1?tab=toString&vulnFixable=no&vulnSeverity=', 'acme/webapp:v1', 'webapp:v1'],
    ['/repository/acme/webapp?historyList=toString&toString=1&historyState=all', 'acme/webapp', 'webapp'],
    [
      `/repository/acme/webapp/compare?a=v1&b=@${digest}&tab=packages`,
      'acme/webapp v1 → @sha256:0123456789ab · Packages',
      'webapp v1 → @sha256:0123456789ab: Packages',
    ],
  ])('%s', (address, text, name) => {
    expect(addressText(address)).toBe(text);
    expect(suggestedName(address)).toBe(name);
  });

  it('makes no name that is too long', () => {
    expect(suggestedName(`/repository/acme/webapp?q=${'x'.repeat(500)}`)).toHaveLength(80);
  });
});

describe('what is saved of an address', () => {
  it.each([
    [
      '/repository/acme/webapp',
      '?filter=critical&page=3&perPage=50',
      '/repository/acme/webapp?filter=critical&perPage=50',
    ],
    ['/repository/acme/webapp', '?page=3', '/repository/acme/webapp'],
    ['/repository/acme/webapp/tag/v1', '?vulnPage=2&vulnPerPage=10', '/repository/acme/webapp/tag/v1?vulnPerPage=10'],
    ['/signin', '?redirect_url=/repository', null],
    ['/createaccount', '', null],
    ['/superuser', '', null],
  ])('%s%s', (pathname, search, expected) => {
    expect(savableAddress(pathname, search)).toBe(expected);
  });

  it.each([
    ['/repository/acme/webapp?q=1', { namespace: 'acme', name: 'webapp' }],
    ['/repository/acme/webapp/tag/v1', { namespace: 'acme', name: 'webapp' }],
    ['/repository', null],
    ['/organization/acme', null],
  ])('%s is about', (address, expected) => {
    expect(repositoryOf(address)).toEqual(expected);
  });
});

describe('the views that are offered', () => {
  const everywhere = { name: 'all', address: '/repository', pin: 'everywhere' } as const;
  const own = { name: 'own', address: '/repository/acme/webapp/tag/v1', pin: 'repository' } as const;
  const loose = { name: 'loose', address: '/repository/acme/webapp?q=1', pin: 'nowhere' } as const;
  const views = [everywhere, own, loose];
  it.each([
    ['elsewhere', null, ['all']],
    ['in another repository', { namespace: 'acme', name: 'api' }, ['all']],
    ['in the repository', { namespace: 'acme', name: 'webapp' }, ['all', 'own']],
    ['when something is typed', 'all', ['all', 'own', 'loose']],
  ] as const)('%s', (_name, where, expected) => {
    expect(viewsOffered(views, where).map(({ name }) => name)).toEqual(expected);
  });

  it('in its menu are those of the repository alone', () => {
    expect(views.filter((view) => isPinnedTo(view, { namespace: 'acme', name: 'webapp' }))).toEqual([own]);
  });
});
