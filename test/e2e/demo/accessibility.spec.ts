import type { Locator } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { cutText } from '../support/cut-text';
import { untilLoaded } from '../support/loaded';
import { expect, test, type Page } from '../support/test';

/** Something that is opened on a page and closed again. */
interface Part {
  open: (page: Page) => Promise<void>;
  close: (page: Page) => Promise<void>;
  /** Lies over the page, at a place that it finds after it has been drawn. */
  floats?: true;
}

interface View {
  address: string;
  /** Opens what the view is about, and waits for it. */
  show?: (page: Page) => Promise<void>;
  /** What is looked at one after the other on the same page. */
  parts?: Record<string, Part>;
}

const menu = (button: string | RegExp, opened: (page: Page) => Locator): Part => ({
  floats: true,
  open: async (page) => {
    await page.getByRole('button', { name: button }).first().click();
    await expect(opened(page)).toBeVisible();
  },
  close: async (page) => {
    await page.keyboard.press('Escape');
    await expect(opened(page)).toBeHidden();
  },
});

const openTab = (name: string) => async (page: Page) => {
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
};

const layers: Part = { open: openTab('Layers'), close: openTab('Details') };

const VIEWS: Record<string, View> = {
  'all repositories': { address: '/repository' },
  'one namespace': { address: '/organization/acme' },
  'no matching repositories': { address: '/repository?q=zzzz' },
  'repositories that nobody may see': { address: '/organization/nowhere' },
  tags: {
    address: '/repository/acme/webapp?perPage=10',
    parts: {
      'selected tags': {
        open: (page) => page.getByRole('checkbox', { name: 'Select hotfix' }).check(),
        close: (page) => page.getByRole('checkbox', { name: 'Select hotfix' }).uncheck(),
      },
      'the selection menu': menu('Select tags', (page) => page.getByRole('menuitem', { name: 'Select none' })),
      'the filter menu': menu('Filter', (page) => page.getByRole('menu', { name: 'Filter' })),
      'the settings menu': menu('Tags view settings', (page) => page.getByRole('menu', { name: 'Tags view settings' })),
      'the search field menu': menu(/^Search in/, (page) => page.getByRole('listbox', { name: 'Search in' })),
      'the Fetch Tag popover': menu('Fetch Tag hotfix', (page) => page.getByRole('dialog', { name: 'Fetch Tag' })),
    },
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
  'a repository with a long name': { address: '/repository/acme/teams/nested/app' },
  'a forbidden repository': { address: '/repository/scenarios/forbidden' },
  'details of an image': {
    address: '/repository/quayadmin/busybox/tag/latest',
    parts: { layers },
  },
  'details of an index': {
    address: '/repository/acme/webapp/tag/latest',
    parts: {
      'layers of an index': layers,
      'the architecture menu': menu(/^Architecture/, (page) => page.getByRole('listbox', { name: 'Architecture' })),
    },
  },
  'details of a sparse index': { address: '/repository/acme/mirrored/tag/latest' },
  'a missing tag': { address: '/repository/quayadmin/busybox/tag/nothing' },
  'an unknown digest': { address: '/repository/quayadmin/busybox/tag/latest?digest=sha256:0' },
  'a wrong address': { address: '/user/a/b' },
  'an address of the registry itself': { address: '/service-keys' },
};

const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 3000 }, // so high that the pager, which sticks to the bottom, does not lie over a row
];

for (const [name, { address, show, parts = {} }] of Object.entries(VIEWS)) {
  test(`axe finds nothing in both themes and nothing is cut, on desktop and phone: ${[name, ...Object.keys(parts)].join(', ')}`, async ({
    page,
    allowFailedRequests,
  }) => {
    allowFailedRequests(/\/scenarios\/.* \d+$/);
    const look = async (view: string, floats = false) => {
      await untilLoaded(page);
      const where = `${view}, ${page.viewportSize()?.width} px`;
      if (!floats) expect(await cutText(page), where).toEqual([]);
      await expectNoAxeViolations(page, where);
    };
    await page.goto(address);
    await untilLoaded(page);
    await show?.(page);
    for (const viewport of VIEWPORTS) {
      await page.setViewportSize(viewport);
      await look(name);
      for (const [part, { open, close, floats }] of Object.entries(parts)) {
        await open(page);
        await look(part, floats);
        await close(page);
      }
    }
  });
}
