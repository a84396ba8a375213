import { contentLink } from '../support/app-parts';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

/** The documentation's promise of what a tag's Details show (8.1), with the facts of `quayadmin/busybox:test2`. */
async function expectAllFacts(page: Page) {
  const fact = (term: string) =>
    page
      .getByTestId('tag-details')
      .locator('.pf-v6-c-description-list__group')
      .filter({
        has: page.locator('dt').filter({ hasText: new RegExp(`^${term}$`) }),
      });
  await expect(fact('Name')).toContainText('test2');
  await expect(fact('Repository')).toContainText('quayadmin/busybox');
  await expect(fact('Digest')).toContainText(/sha256:[0-9a-f]{64}/);
  await expect(fact('Vulnerabilities')).toContainText('None Detected');
  await expect(fact('Creation')).toContainText(/\w{3} \d+, \d{4}/);
  await expect(fact('Modified')).toContainText(/\w{3} \d+, \d{4}/);
  await expect(fact('Size')).toContainText('2.27 MB');
  await expect(fact('Labels')).toContainText('org.opencontainers.image.version = 1.37.0-glibc');
  await expect(page.getByRole('heading', { name: 'Fetch Tag' })).toBeVisible();
  for (const command of ['podman pull', 'docker pull']) {
    await expect(page.getByText(`${command} quay-server.example.com/quayadmin/busybox:test2`)).toBeVisible();
  }
}

test('a link that is pressed right after typing is followed, and Back finds the search again', async ({ page }) => {
  await page.clock.install();
  await page.goto('/repository');
  const search = page.getByPlaceholder('Search by name...');
  const other = contentLink(page, 'acme/a.b');
  await expect(other).toBeVisible();
  await page.clock.pauseAt(Date.now() + 60_000); // so that no pause in the typing passes, however slow the machine is
  await search.fill('busybox');
  await expect(other).toBeHidden();
  await expect(page).toHaveURL('/repository');
  await contentLink(page, 'quayadmin/busybox').click();
  await page.clock.resume();
  await expect(page).toHaveURL('/repository/quayadmin/busybox');
  await expect(page.getByRole('tab', { name: 'Tags' })).toBeVisible(); // the address changes before the page does
  await page.goBack();
  await expect(page).toHaveURL('/repository?q=busybox');
  await expect(search).toHaveValue('busybox');
  await expect(contentLink(page, 'quayadmin/busybox')).toBeVisible();
  await expect(other).toBeHidden();
});

test('from Repositories to a tag and back to its repository, by keyboard alone', async ({ page }) => {
  await page.goto('/organization/quayadmin');
  await tabTo(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Repositories' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/repository');
  await tabTo(page, page.getByPlaceholder('Search by name...'));
  await page.keyboard.type('busybox');
  await page.keyboard.press('Enter');
  await tabTo(page, contentLink(page, 'quayadmin/busybox'));
  await page.keyboard.press('Enter');
  await tabTo(page, contentLink(page, 'test2'));
  await page.keyboard.press('Enter');
  await expectAllFacts(page);
  await tabTo(page, page.getByTestId('repository').getByRole('link', { name: 'quayadmin/busybox' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/repository/quayadmin/busybox');
  await expect(contentLink(page, 'test2')).toBeVisible();
});

test('the tabs of a tag are one stop of the Tab key and move with the arrow keys', async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox/tag/test2');
  const details = page.getByRole('tab', { name: 'Details' });
  await tabTo(page, details);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Layers' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/repository/quayadmin/busybox/tag/test2?tab=layers');
  await expect(page.getByRole('tab', { name: 'Layers' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('ADD file:busybox-1.37.0')).toBeVisible();
});
