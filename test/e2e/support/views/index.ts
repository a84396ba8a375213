import { expect, type Page } from '@playwright/test';
import { keepRiskFiles } from '../risk-files.ts';
import { button, dialog, filterSheet, keyed, menu, onDesk, pressed, tab, type View } from './view.ts';

export type { Part, View } from './view.ts';

const webapp = '/repository/acme/webapp';
const scans = (tag: string, query: string) => `/repository/scenarios/scans/tag/${tag}?tab=${query}`;
const ofTag = (item: string) => dialog('Actions for tag hotfix', item);
const withSelection = (item: string) => dialog('Actions', item);

/** Opens the first artifact of that kind in the list of referrers. */
const opened = (kind: string) => async (page: Page) => {
  const name = new RegExp(`^${kind} sha256:`);
  await page.getByRole('link', { name }).first().click();
  await page.mouse.move(0, 0);
  await expect(page.getByRole('heading', { name })).toBeVisible();
};

/** Reads samples of risk data, all kinds of them. */
async function besideRiskData(page: Page): Promise<void> {
  await keepRiskFiles(page);
  await page.reload();
  await expect(page.getByRole('list', { name: 'Filter by priority' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Details of / })
    .first()
    .click();
  await page.mouse.move(0, 0);
}

/** The tags of that repository, with what risk data say of them. */
async function tagsBesideRiskData(page: Page): Promise<void> {
  await keepRiskFiles(page);
  await page.goto('/repository/scenarios/scans?tab=tags&perPage=50');
  // What is off the screen is not asked for.
  await page.getByRole('link', { name: 'critical', exact: true }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('link', { name: /^1 now: 1 act now.* critical$/ })).toBeVisible();
}

/** What views show to be refused: scenarios, and the registry protocol for a private repository. */
export const refusedRequests = [/\/scenarios\/.* \d+$/, /^GET \/v2\/acme\/private-api\/.* 401$/];

/**
 * Every page of the app with its states, menus and dialogs, on the demo's data. Whatever must hold everywhere (nothing is
 * cut, axe finds nothing) is tried on all of them, and the gallery is made of them. What is new is added here.
 */
export const VIEWS: Record<string, View> = {
  'all repositories': {
    address: '/repository',
    parts: {
      'Create Repository': dialog('Create Repository'),
      'the command palette': dialog(/^Go to…/),
      'the list of keys': keyed('?'),
      'the help menu': menu('Help', 'dialog', 'Help'),
      'the user menu': menu(/^User: /),
    },
  },
  'selected repositories': {
    address: '/repository?perPage=10',
    show: (page) => page.getByRole('checkbox', { name: 'Select acme/webapp' }).check(),
    parts: {
      'their menu': menu('More Actions'),
      'Make Private': dialog('More Actions', 'Make Private'),
      'Delete repositories': dialog('More Actions', 'Delete'),
    },
  },
  'one namespace': { address: '/organization/acme' },
  'where a tag name is': { address: '/organization/acme?where=latest' },
  'where nobody can be asked': { address: '/organization/nowhere?where=latest' },
  'the form of a search for an image': { address: '/repository?where=' },
  'no matching repositories': { address: '/repository?q=zzzz' },
  'repositories that nobody may see': { address: '/organization/nowhere' },
  tags: {
    address: webapp,
    parts: {
      'the selection menu': menu('Select tags'),
      'the filter menu': onDesk(menu('Filter')),
      'the settings menu': onDesk(menu('Tags view settings')),
      'the sheet of filters': filterSheet,
      'the search field menu': menu(/^Search in/, 'listbox'),
      'the Fetch Tag popover': menu('Fetch Tag hotfix', 'dialog', 'Fetch Tag'),
      'the menu of a tag': menu('Actions for tag hotfix'),
      'Add new tag': ofTag('Add new tag'),
      'Edit labels': ofTag('Edit labels'),
      'Change expiration': ofTag('Change expiration'),
      'Make immutable': ofTag('Make immutable'),
      Remove: ofTag('Remove'),
      'Permanently delete': ofTag('Permanently delete'),
      'the menu of the repository': menu('More Actions'),
      'Show API call': dialog('More Actions', 'Show API call'),
      'Saved views': dialog('More Actions', 'Saved views…'),
      'Save view': dialog('More Actions', 'Save this view…'),
    },
  },
  'the description of a repository': { address: `${webapp}?perPage=10`, show: pressed('Description') },
  'all tags selected': {
    address: `${webapp}?perPage=10`,
    show: async (page) => {
      await button(page, 'Select tags').click();
      await page.getByRole('menuitem', { name: /^Select all/ }).click();
    },
    parts: {
      'the menu of the selection': menu('Actions'),
      'Edit labels of many': withSelection('Edit labels'),
      'Set expiration of many': withSelection('Set expiration'),
      'Make many immutable': withSelection('Make immutable'),
      'Remove many': withSelection('Remove'),
      'Permanently delete many': withSelection('Permanently delete'),
    },
  },
  'selected tags': {
    address: `${webapp}?perPage=10`,
    show: (page) => page.getByRole('checkbox', { name: 'Select hotfix' }).check(),
  },
  'the expanded view with platforms': {
    address: `${webapp}?expanded=true&signatures=true&filter=multi-arch`,
    show: pressed('Platforms of stable'),
  },
  'sparse platforms': { address: '/repository/acme/mirrored', show: pressed('Platforms of latest') },
  'tags of every kind of name': { address: '/repository/quayadmin/busybox' },
  'tags with labels': { address: `${webapp}?labels=true&perPage=20` },
  'every scan state': { address: '/repository/scenarios/scans?perPage=50' },
  indexes: { address: '/repository/scenarios/indexes' },
  'an invalid expression': { address: `${webapp}?q=%28&regex=true&perPage=10` },
  'no matching tags': { address: `${webapp}?q=zzzz&filter=multi-arch,signed` },
  'a search in labels that asks first': {
    address: '/repository/acme/bulk?in=label&q=maintainer&perPage=10',
    show: (page) => expect(button(page, 'Read labels')).toBeVisible({ timeout: 60_000 }),
  },
  'an empty repository': { address: '/repository/acme/empty' },
  'a read-only repository': {
    address: '/repository/acme/frozen',
    parts: { 'the menu of a tag that cannot change': menu(/^Actions for tag/) },
  },
  'a failing tag list': {
    address: '/repository/scenarios/error-500',
    parts: { 'the API call that failed': dialog('Show API call') },
  },
  'malformed tags': { address: '/repository/scenarios/malformed-tags?perPage=10' },
  'a repository with a long name': { address: '/repository/acme/teams/nested/app' },
  'a forbidden repository': { address: '/repository/scenarios/forbidden' },
  information: { address: `${webapp}?tab=information` },
  settings: {
    address: `${webapp}?tab=settings`,
    parts: { 'Make private': dialog('Make private'), 'Delete Repository': dialog('Delete Repository') },
  },
  'tags that policies would prune': { address: '/repository/scenarios/policies?filter=pruned' },
  'unsigned tags that would become immutable': {
    address: '/repository/scenarios/policies?filter=unsigned,becomes-immutable',
  },
  policies: { address: '/repository/scenarios/policies?tab=settings', show: pressed('How this is estimated') },
  history: {
    address: `${webapp}?tab=history`,
    parts: {
      'types of changes': menu('Change types'),
      'the export of a history': menu('Export'),
      'Restore a tag': dialog(/^Restore to .* retired$/),
      'Revert a tag': dialog(/^Revert to .* stable$/),
      'Permanently delete from the history': dialog(/^Delete .* of retired/),
    },
  },
  'what the log tells': { address: `${webapp}?tab=history`, show: pressed(/^\d+ other changes on these days$/) },
  timeline: { address: `${webapp}?tab=history`, show: pressed('Timeline') },
  'timeline as a table': { address: `${webapp}?tab=history&historyList=table` },
  'as of a moment': { address: '/repository/acme/history?tab=history&historyAt=previous' },
  'deleted tags': { address: `${webapp}?tab=history&historyList=deleted` },
  agenda: {
    address: `${webapp}?tab=history&view=agenda`,
    parts: {
      'what happens in an agenda': menu('What happens'),
      'the export of an agenda': menu('Export'),
      'Make permanent': dialog(/^Make permanent, nightly/),
    },
  },
  'details of an image': {
    address: '/repository/quayadmin/busybox/tag/latest',
    parts: { 'layers of an image': tab('Layers', 'Details'), 'the actions of a tag': menu('Actions') },
  },
  'details of an index': {
    address: `${webapp}/tag/latest`,
    parts: {
      'layers of an index': tab('Layers', 'Details'),
      'the architecture menu': menu(/^Architecture/, 'listbox'),
    },
  },
  'details of a sparse index': { address: '/repository/acme/mirrored/tag/latest' },
  'a missing tag': { address: '/repository/quayadmin/busybox/tag/nothing' },
  'an unknown digest': { address: '/repository/quayadmin/busybox/tag/latest?digest=sha256:0' },
  'a security report': {
    address: scans('critical', 'securityreport'),
    parts: {
      'types of packages': onDesk(menu('Type')),
      'layers to filter by': onDesk(menu(/^Layer:/, 'listbox')),
      'the export of a report': onDesk(menu('Export')),
      'filters of a report': filterSheet,
      'risk data': onDesk(dialog('Risk data')),
      'Write VEX': onDesk(dialog('Write VEX')),
    },
  },
  'a report beside risk data': {
    address: scans('critical', 'securityreport&vulnRisk=vex:not_affected'),
    show: besideRiskData,
    parts: { 'filters by risk': onDesk(menu('Risk (1)')) },
  },
  'tags beside risk data': { address: scans('critical', 'securityreport'), show: tagsBesideRiskData },
  'a finding': { address: scans('critical', 'securityreport'), show: pressed(/^Details of CVE-2024-3094/) },
  'a report by package': { address: scans('critical', 'securityreport&vulnGroup=package') },
  upgrades: { address: scans('critical', 'securityreport&vulnView=upgrades') },
  'all platforms': { address: `${webapp}/tag/latest?tab=securityreport` },
  packages: { address: scans('critical', 'packages') },
  'a comparison of vulnerabilities': {
    address: `${webapp}/compare?a=v1.0.0&b=v2.0.0`,
    parts: {
      'the platforms of a comparison': menu(/^Platform:/, 'listbox'),
      'severities of a comparison': onDesk(menu('Severity')),
      'the export of a comparison': onDesk(menu('Export')),
      'filters of a comparison': filterSheet,
    },
  },
  'a comparison of packages': { address: `${webapp}/compare?a=v1.10.1&b=v2.0.0&tab=packages` },
  'a comparison of layers': { address: `${webapp}/compare?a=v1.10.1&b=v2.0.0&tab=layers` },
  'a comparison of configs': { address: `${webapp}/compare?a=v1.10.1&b=v2.0.0&tab=config` },
  'a comparison of labels': { address: `${webapp}/compare?a=v1.10.1&b=v2.0.0&tab=labels` },
  'a clean-up': {
    address: `${webapp}/clean-up?rule=take+name:nightly-*+older:7d&rule=take+except:1/minor&rule=keep+label:a&rule=keep+image`,
    parts: {
      'the rules to add': menu('Add rule'),
      'the expiration of what goes': dialog(/^Set expiration of/),
    },
  },
  'a clean-up with what is wrong': { address: `${webapp}/clean-up?rule=keep+regex:(&rule=nonsense&effect=remove` },
  'a choice of what to compare with': { address: `${webapp}/compare?a=v1.0.0` },
  'a comparison of which one side is missing': { address: `${webapp}/compare?a=v1.0.0&b=nope` },
  'a comparison without a report': { address: '/repository/scenarios/scans/compare?a=critical&b=scan-500' },
  'a model card': { address: '/repository/acme/models/tag/latest?tab=modelcard' },
  referrers: { address: `${webapp}/tag/latest?tab=referrers` },
  'an SBOM': { address: `${webapp}/tag/latest?tab=referrers`, show: opened('SBOM') },
  'a provenance': { address: `${webapp}/tag/latest?tab=referrers`, show: opened('Attestation') },
  'a signature': { address: `${webapp}/tag/latest?tab=referrers`, show: opened('Signature') },
  'no referrers': { address: `${webapp}/tag/v1.0.0?tab=referrers` },
  'referrers of a private repository': { address: '/repository/acme/private-api/tag/v11?tab=referrers' },
  'a wrong address': { address: '/user/a/b' },
  'an address of the registry itself': { address: '/service-keys' },
  'sign in': { address: '/signin' },
};
