import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test, type Page } from '../support/test';

interface View {
  address: string;
  /** Opens what the view is about, and waits for it. */
  show?: (page: Page) => Promise<void>;
}

const open = (button: string | RegExp, opened: (page: Page) => ReturnType<Page['getByRole']>) => async (page: Page) => {
  await page.getByRole('button', { name: button }).first().click();
  await expect(opened(page)).toBeVisible();
};

const VIEWS: Record<string, View> = {
  'all repositories': { address: '/repository' },
  'one namespace': { address: '/organization/acme' },
  'no matching repositories': { address: '/repository?q=zzzz' },
  'repositories that nobody may see': { address: '/organization/nowhere' },
  tags: { address: '/repository/acme/webapp?perPage=10' },
  'selected tags': {
    address: '/repository/acme/webapp?perPage=10',
    show: async (page) => page.getByRole('checkbox', { name: 'Select hotfix' }).check(),
  },
  'expanded view with platforms': {
    address: '/repository/acme/webapp?expanded=true&signatures=true&filter=signed',
    show: async (page) => page.getByRole('button', { name: 'Platforms of stable' }).click(),
  },
  'sparse platforms': {
    address: '/repository/acme/mirrored',
    show: async (page) => page.getByRole('button', { name: 'Platforms of latest' }).click(),
  },
  'every scan state': { address: '/repository/scenarios/scans?perPage=50' },
  'an invalid expression': { address: '/repository/acme/webapp?q=%28&regex=true&perPage=10' },
  'no matching tags': { address: '/repository/acme/webapp?q=zzzz' },
  'labels in a column': { address: '/repository/acme/webapp?labels=true&perPage=10' },
  'a search in labels that asks first': {
    address: '/repository/acme/bulk?in=label&q=maintainer&perPage=10',
    show: async (page) => {
      await expect(page.getByRole('button', { name: 'Read labels' })).toBeVisible({ timeout: 60_000 });
    },
  },
  'an empty repository': { address: '/repository/acme/empty' },
  'a read-only repository': { address: '/repository/acme/frozen' },
  'a failing tag list': { address: '/repository/scenarios/error-500' },
  'malformed tags': { address: '/repository/scenarios/malformed-tags?perPage=10' },
  'a forbidden repository': { address: '/repository/scenarios/forbidden' },
  'the selection menu': {
    address: '/repository/acme/webapp?perPage=10',
    show: open('Select tags', (page) => page.getByRole('menuitem', { name: 'Select none' })),
  },
  'the filter menu': {
    address: '/repository/acme/webapp?perPage=10',
    show: open('Filter', (page) => page.getByRole('menu', { name: 'Filter' })),
  },
  'the settings menu': {
    address: '/repository/acme/webapp?perPage=10',
    show: open('Tags view settings', (page) => page.getByRole('menu', { name: 'Tags view settings' })),
  },
  'the search field menu': {
    address: '/repository/acme/webapp?perPage=10',
    show: open(/^Search in/, (page) => page.getByRole('listbox', { name: 'Search in' })),
  },
  'the Fetch Tag popover': {
    address: '/repository/acme/webapp?perPage=10',
    show: open('Fetch Tag hotfix', (page) => page.getByRole('dialog', { name: 'Fetch Tag' })),
  },
  'details of an image': { address: '/repository/quayadmin/busybox/tag/latest' },
  'details of an index': { address: '/repository/acme/webapp/tag/latest' },
  'the architecture menu': {
    address: '/repository/acme/webapp/tag/latest',
    show: open(/^Architecture/, (page) => page.getByRole('listbox', { name: 'Architecture' })),
  },
  'details of a sparse index': { address: '/repository/acme/mirrored/tag/latest' },
  layers: { address: '/repository/quayadmin/busybox/tag/latest?tab=layers' },
  'a missing tag': { address: '/repository/quayadmin/busybox/tag/nothing' },
  'an unknown digest': { address: '/repository/quayadmin/busybox/tag/latest?digest=sha256:0' },
  'a wrong address': { address: '/user/a/b' },
  'an address of the registry itself': { address: '/service-keys' },
};

const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 3000 }, // so high that the pager, which sticks to the bottom, does not lie over a row
];

for (const [name, { address, show }] of Object.entries(VIEWS)) {
  test(`axe finds nothing in both themes, on desktop and phone: ${name}`, async ({ page, allowFailedRequests }) => {
    allowFailedRequests(/\/scenarios\/.* \d+$/);
    for (const viewport of VIEWPORTS) {
      await page.setViewportSize(viewport);
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await show?.(page);
      await expectNoAxeViolations(page);
    }
  });
}
