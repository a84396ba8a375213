import { contentLink } from '../support/app-parts';
import { expect, test } from '../support/test';

const REPOSITORIES = ['teams/nested/app', 'team/tag/tools', 'tag', 'build', 'a.b', 'team/build/42'];
const TAGS = ['tag', 'build', 'a.b', 'v1_x'];

for (const name of REPOSITORIES) {
  test(`repository acme/${name}: every tag opens by its link and by its address`, async ({ page }) => {
    await page.goto('/organization/acme?perPage=100');
    await page.getByPlaceholder('Search by name...').fill(name);
    await contentLink(page, name).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    for (const tag of TAGS) {
      await contentLink(page, tag).click();
      await expect(page.getByTestId('name')).toHaveText(tag);
      await expect(page.getByTestId('repository')).toHaveText(`acme/${name}`);
      await page.goBack();
      await expect(contentLink(page, tag)).toBeVisible();
    }
    await contentLink(page, 'tag').click();
    await expect(page.getByTestId('name')).toHaveText('tag');
    await page.waitForLoadState('networkidle'); // a reload takes the mock registry from requests under way
    await page.reload();
    await expect(page.getByTestId('repository')).toHaveText(`acme/${name}`);
    await page.getByTestId('repository').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.waitForLoadState('networkidle');
    await page.reload();
    await expect(contentLink(page, 'latest')).toBeVisible();
  });
}

const ADDRESSES = {
  '/': '/repository',
  '/quayadmin': '/organization/quayadmin',
  '/quayadmin/busybox': '/repository/quayadmin/busybox',
  '/acme/teams/nested/app': '/repository/acme/teams/nested/app',
  '/quayadmin/busybox?q=te&sort=name-asc': '/repository/quayadmin/busybox?q=te&sort=name-asc',
  '/organization': '/repository',
};

for (const [short, full] of Object.entries(ADDRESSES)) {
  test(`${short} leads to ${full}`, async ({ page }) => {
    await page.goto(short);
    await expect(page).toHaveURL(full);
    await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible();
    await page.goBack();
    await expect(page, 'the short address is no stop of Back').toHaveURL('about:blank');
  });
}

test('percent-encoded addresses mean the same', async ({ page }) => {
  await page.goto('/repository/%71uayadmin/busybo%78/tag/%6Catest');
  await expect(page.getByTestId('name')).toHaveText('latest');
  await page.goto('/repository/acme/teams%2Fnested%2Fapp');
  await expect(contentLink(page, 'latest')).toBeVisible();
});

for (const tag of ['v1%2Bx', '%3Cb%3E', '100%25', 'a%20b', '%C3%A9']) {
  test(`a tag called ${tag} that does not exist is said to be missing, by its name`, async ({ page }) => {
    await page.goto(`/repository/quayadmin/busybox/tag/${tag}`);
    await expect(page.getByRole('heading', { name: 'Could not find tag' })).toBeVisible();
    await expect(page.getByText(`no tag named ${decodeURIComponent(tag)}.`)).toBeVisible();
    await page.getByRole('link', { name: 'See all tags of quayadmin/busybox' }).click();
    await expect(contentLink(page, 'latest')).toBeVisible();
  });
}

for (const address of ['/repository/%E0%A4%A', '/repository/quayadmin//busybox', '/user/a/b']) {
  test(`${address} is no page`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('404 Page not found');
  });
}

test('an address of the registry itself is told as that', async ({ page }) => {
  await page.goto('/service-keys');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This app has no such page');
});
