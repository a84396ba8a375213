import { describe, expect, it } from 'vitest';
import { requestLog } from '~mocks/node';
import { setUpMockRegistry } from '../mock-registry';

const current = setUpMockRegistry();
const headers = { 'X-Requested-With': 'XMLHttpRequest' };

describe('the mock registry behind fetch', () => {
  it('answers with status, headers and JSON, decodes what fetch encoded, and logs', async () => {
    const answer = await fetch('http://localhost:3000/api/v1/repository/acme/a.b/tag/?specificTag=v1%5Fx', { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toMatchObject({ tags: [{ name: 'v1_x' }] });
    expect(requestLog).toEqual([
      { method: 'GET', url: '/api/v1/repository/acme/a.b/tag/?specificTag=v1%5Fx', body: null, status: 200 },
    ]);
  });

  it('takes writes with the token that it gave', async () => {
    const token: { csrf_token: string } = await (await fetch('http://localhost:3000/csrf_token', { headers })).json();
    const answer = await fetch('http://localhost:3000/api/v1/repository/acme/webapp/tag/edge', {
      method: 'DELETE',
      headers: { ...headers, 'X-CSRF-Token': token.csrf_token },
    });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(
      current.registry.state.repositories.get('acme/webapp')?.rows.find(({ name }) => name === 'edge')?.endMs,
    ).not.toBeNull();
  });

  it('starts every test anew', async () => {
    expect(requestLog).toEqual([]);
    const path = 'http://localhost:3000/api/v1/repository/acme/webapp/tag/?specificTag=edge&onlyActiveTags=true';
    expect(await (await fetch(path, { headers })).json()).toMatchObject({ tags: [{ name: 'edge' }] });
  });

  it('breaks the connection if a scenario says so', async () => {
    const path = 'http://localhost:3000/api/v1/repository/scenarios/offline/tag/';
    await expect(fetch(path, { headers })).rejects.toThrow(TypeError);
  });
});
