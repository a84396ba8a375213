import { overruns, readBudget } from '../../bench/budget';
import { countLoad } from '../../bench/counted-load';
import { type CountedBuild, countedPages, loadToCount, serveCountedPages } from '../../bench/counted-pages';
import { expect, test } from '../support/test';

let build: CountedBuild;
test.beforeAll(async () => {
  build = await serveCountedPages('dist');
});
test.afterAll(() => build.close());

// A server of its own, with generated data: what was recorded has too few rows to count.
for (const name of countedPages) {
  test(`the load of ${name} keeps to its budget`, async ({ page }) => {
    const loaded = await countLoad(page, loadToCount(name, build));
    expect(overruns(name, loaded, readBudget()).join('\n')).toBe('');
  });
}
