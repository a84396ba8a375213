import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createMockRegistry } from '~mocks/registry';
import { labelId, procedures, proceduresPage } from '../../scripts/api-procedures/procedures';
import { serveRegistry } from '../check-quay/http-registry';
import { runShell } from './two-worlds';

it('the page of the documentation is as the descriptions make it; npm run docs:api writes it', () => {
  const path = join(import.meta.dirname, '../../docs/api-procedures.md');
  expect(readFileSync(path, 'utf8')).toBe(proceduresPage());
});

it('every command of the page is answered as it says, one after the other', async () => {
  const registry = createMockRegistry({ now: () => Date.now(), config: { PERMANENTLY_DELETE_TAGS: true } });
  const scopes = new Set(['repo:read', 'repo:write', 'repo:admin', 'repo:create']);
  registry.state.tokens.set('token-of-owner', { username: 'quayadmin', scopes, expired: false });
  const { url, close } = await serveRegistry(registry);
  const wrong: string[] = [];
  let id = '';
  for (const { command, expectedStatus } of procedures.flatMap(({ steps }) => steps)) {
    const asked = command.replace('curl ', String.raw`curl -sS -w '\n%{http_code}' `).replaceAll(labelId, id);
    const { printed } = await runShell(asked, { url });
    if (!printed.endsWith(`\n${expectedStatus}`)) wrong.push(`${command}\n${printed}`);
    id = /"label":\s*\{"id":\s*"([^"]+)"/.exec(printed)?.[1] ?? id;
  }
  await close();
  expect(wrong).toEqual([]);
});
