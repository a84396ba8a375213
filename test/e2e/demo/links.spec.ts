import { contentLink } from '../support/app-parts';
import { expect, test } from '../support/test';

// Every odd name has its row in the tables of src/routing; these go through a browser's address bar, its history and the server.
for (const name of ['team/tag/tools', 'a.b']) {
  test(`repository acme/${name}: its tags open by their links and by their addresses`, async ({ page }) => {
    await page.goto('/organization/acme?perPage=100');
    await page.getByPlaceholder('Search by name...').fill(name);
    await contentLink(page, name).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await contentLink(page, 'a.b').click();
    await expect(page.getByTestId('name')).toHaveText('a.b');
    await page.goBack();
    await contentLink(page, 'tag').click();
    await expect(page.getByTestId('name')).toHaveText('tag');
    await page.reload();
    await expect(page.getByTestId('name')).toHaveText('tag');
    await expect(page.getByTestId('repository')).toHaveText(`acme/${name}`);
    await page.getByTestId('repository').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.reload();
    await expect(contentLink(page, 'latest')).toBeVisible();
  });
}

test('short addresses lead to long ones, and are no stops of Back', async ({ page }) => {
  for (const [short, full] of [
    ['/', '/repository'],
    ['/acme/teams/nested/app', '/repository/acme/teams/nested/app'],
    ['/quayadmin/busybox?q=te&sort=name-asc', '/repository/quayadmin/busybox?q=te&sort=name-asc'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(short);
    await expect(page).toHaveURL(full);
    await expect(page.getByRole('table').first()).toBeVisible();
    await page.goBack();
    await expect(page, `${short} is no stop of Back`).toHaveURL('about:blank');
  }
});

test('percent-encoded addresses mean the same', async ({ page }) => {
  await page.goto('/repository/%71uayadmin/busybo%78/tag/%6Catest');
  await expect(page.getByTestId('name')).toHaveText('latest');
  await page.goto('/repository/acme/teams%2Fnested%2Fapp');
  await expect(contentLink(page, 'latest')).toBeVisible();
});

test('a tag of an impossible name is said to be missing, by that name', async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox/tag/100%25%20v1%2Bx%20%3Cb%3E%C3%A9');
  await expect(page.getByRole('heading', { name: 'Could not find tag' })).toBeVisible();
  await expect(page.getByText('no tag named 100% v1+x <b>é.')).toBeVisible();
  await page.getByRole('link', { name: 'See all tags of quayadmin/busybox' }).click();
  await expect(contentLink(page, 'latest')).toBeVisible();
});

test('an address that cannot be read is no page', async ({ page }) => {
  for (const address of ['/repository/%E0%A4%A', '/repository/quayadmin//busybox']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText('404 Page not found');
  }
});
