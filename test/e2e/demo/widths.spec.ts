import { cutText } from '../support/cut-text';
import { untilLoaded } from '../support/loaded';
import { expect, test, type Page } from '../support/test';

/** 720 px is 1440 px at a zoom of 200 %. */
const WIDTHS = [1920, 1440, 1024, 768, 720, 390, 320];
const SPACED_WIDTHS = [1440, 390];

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

interface View {
  address: string;
  /** Opens what the view is about. */
  show?: (page: Page) => Promise<void>;
}

const scans = (tag: string, tab: string) => `/repository/scenarios/scans/tag/${tag}?tab=${tab}`;
const history = (view: string) => `/repository/acme/webapp?tab=history${view}`;

const VIEWS: Record<string, View> = {
  'all repositories': { address: '/repository' },
  'one namespace': { address: '/organization/acme' },
  tags: { address: '/repository/acme/webapp?perPage=20' },
  'tags of every kind of name': { address: '/repository/quayadmin/busybox' },
  'tags with labels': { address: '/repository/acme/webapp?labels=true&perPage=20' },
  'the expanded view with platforms': {
    address: '/repository/acme/webapp?expanded=true&signatures=true&filter=multi-arch',
    show: button('Platforms of stable'),
  },
  'selected tags': {
    address: '/repository/acme/webapp?perPage=10',
    show: (page) => page.getByRole('checkbox', { name: 'Select hotfix' }).check(),
  },
  'sparse platforms': { address: '/repository/acme/mirrored', show: button('Platforms of latest') },
  'every scan state': { address: '/repository/scenarios/scans?perPage=50' },
  indexes: { address: '/repository/scenarios/indexes' },
  'malformed tags': { address: '/repository/scenarios/malformed-tags?perPage=10' },
  'no matching tags': { address: '/repository/acme/webapp?q=zzzz&filter=multi-arch,signed' },
  'an empty repository': { address: '/repository/acme/empty' },
  'a long name': { address: '/repository/acme/teams/nested/app' },
  'the search field menu': { address: '/repository/acme/webapp?perPage=10', show: button(/^Search in/) },
  'a removal': {
    address: '/repository/acme/webapp?perPage=10',
    show: async (page) => {
      await page.getByRole('button', { name: 'Actions for tag hotfix' }).click();
      await page.getByRole('menuitem', { name: 'Remove', exact: true }).click();
    },
  },
  information: { address: '/repository/acme/webapp?tab=information' },
  settings: { address: '/repository/acme/webapp?tab=settings' },
  history: { address: history('') },
  'timeline as a table': { address: history('&historyList=table') },
  'as of a moment': { address: '/repository/acme/history?tab=history&historyAt=previous' },
  'deleted tags': { address: history('&historyList=deleted') },
  'details of an image': { address: '/repository/quayadmin/busybox/tag/latest' },
  'layers of an image': { address: '/repository/quayadmin/busybox/tag/latest?tab=layers' },
  'details of an index': { address: '/repository/acme/webapp/tag/latest' },
  'a security report': { address: scans('critical', 'securityreport') },
  'a report by package': { address: scans('critical', 'securityreport&vulnGroup=package') },
  upgrades: { address: scans('critical', 'securityreport&vulnView=upgrades') },
  'all platforms': { address: '/repository/acme/webapp/tag/latest?tab=securityreport' },
  packages: { address: scans('critical', 'packages') },
  'a model card': { address: '/repository/acme/models/tag/latest?tab=modelcard' },
  'a wrong address': { address: '/user/a/b' },
  'sign in': { address: '/signin' },
};

/** What a person may set to read better (WCAG 2.1, 1.4.12). */
async function spaceText(page: Page, isSpaced: boolean): Promise<void> {
  await page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }',
    );
    document.adoptedStyleSheets = on ? [sheet] : [];
  }, isSpaced);
}

for (const [name, { address, show }] of Object.entries(VIEWS)) {
  test(`nothing is cut without a sign at any width: ${name}`, async ({ page, allowFailedRequests }) => {
    allowFailedRequests(/\/scenarios\/.* \d+$/);
    const problems: string[] = [];
    await page.setViewportSize({ width: 1920, height: 2000 });
    await page.goto(address);
    await untilLoaded(page);
    await show?.(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 2000 });
      await untilLoaded(page);
      problems.push(...(await cutText(page)));
      if (!SPACED_WIDTHS.includes(width)) continue;
      await spaceText(page, true);
      problems.push(...(await cutText(page)).map((problem) => `with spaced text, ${problem}`));
      await spaceText(page, false);
    }
    expect(problems).toEqual([]);
  });
}
