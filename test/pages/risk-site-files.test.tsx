import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp } from '../render-app';
import { clearRiskStore, riskFile } from '../risk-files';
import { advisories, answerReport } from './security-report-parts';

beforeEach(clearRiskStore);

/** As the administrator writes it into `index.html`. Each test has addresses of its own: what failed is not asked for again soon. */
function nameFiles(content: string, name = 'risk-data'): void {
  const meta = document.createElement('meta');
  meta.name = name;
  meta.content = content;
  document.head.append(meta);
  onTestFinished(() => meta.remove());
}

async function open() {
  answerReport({ name: 'libc6', findings: [{ name: 'CVE-2024-2961', severity: 'Low' }] });
  const app = renderApp('/repository/quayadmin/busybox/tag/latest?tab=securityreport');
  await advisories();
  return app;
}

describe('files that the administrator names', () => {
  it('are read once, and put beside the report', async () => {
    const kev = await riskFile('known_exploited_vulnerabilities.json').text();
    let asked = 0;
    mockServer.use(
      http.get('http://localhost:3000/risk/kev.json', ({ request }) => {
        asked += 1;
        expect(request.credentials).toBe('omit');
        return HttpResponse.text(kev, { headers: { 'Content-Type': 'application/json' } });
      }),
    );
    nameFiles('/risk/kev.json');
    const { user } = await open();
    const pills = await screen.findByRole('list', { name: 'Filter by priority' });
    expect(within(pills).getByRole('button', { name: /1 Act now/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Risk data' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Risk data' }));
    expect(await dialog.findByText(/Named by the administrator\./)).toBeVisible();
    expect(dialog.queryByRole('button', { name: /^Remove/ })).not.toBeInTheDocument();
    expect(asked).toBe(1);
  });

  it('are refused with the reason, above all from elsewhere', async () => {
    mockServer.use(
      http.get('http://localhost:3000/risk/gone.json', () => new HttpResponse(null, { status: 404 })),
      http.get('http://localhost:3000/risk/page.json', () => HttpResponse.html('<!doctype html>')),
      http.get('http://localhost:3000/risk/half.json', () =>
        HttpResponse.text('{"catalogVersion"', { headers: { 'Content-Type': 'application/json' } }),
      ),
    );
    nameFiles('https://elsewhere.example.com/kev.json /risk/gone.json /risk/page.json /risk/half.json');
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Risk data' }));
    const dialog = await screen.findByRole('dialog', { name: 'Risk data' });
    expect(await within(dialog).findByText(/elsewhere\.example\.com\/kev\.json was not read/)).toBeVisible();
    expect(dialog).toHaveTextContent('It is not on the server of this page.');
    expect(dialog).toHaveTextContent('The server answered with status 404.');
    expect(dialog).toHaveTextContent('The server has no such file.');
    expect(dialog).toHaveTextContent('It is broken JSON');
    expect(screen.queryByRole('columnheader', { name: /Priority/ })).not.toBeInTheDocument();
  });
});

describe('samples that a demo names', () => {
  it('are read when somebody asks for it, all at once', async () => {
    const kev = await riskFile('known_exploited_vulnerabilities.json').text();
    let asked = 0;
    mockServer.use(
      http.get('http://localhost:3000/samples/sample-kev.json', () => {
        asked += 1;
        return HttpResponse.text(kev);
      }),
      http.get('http://localhost:3000/samples/sample-gone.csv', () => new HttpResponse(null, { status: 404 })),
    );
    nameFiles('/samples/sample-kev.json /samples/sample-gone.csv', 'risk-samples');
    const { user } = await open();
    expect(screen.queryByRole('list', { name: 'Filter by priority' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Risk data' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Risk data' }));
    expect(asked).toBe(0);
    await user.click(dialog.getByRole('button', { name: 'Use the demo’s samples' }));
    expect(await dialog.findByText(/^Read 3 vulnerabilities from sample-kev\.json\./)).toBeVisible();
    expect(dialog.getByText(/sample-gone\.csv was not taken/)).toBeVisible();
    expect(await dialog.findByRole('button', { name: 'Remove sample-kev.json' })).toBeVisible();
  });

  it('are offered nowhere else', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Risk data' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Risk data' }));
    expect(dialog.queryByRole('button', { name: /samples/ })).not.toBeInTheDocument();
  });
});
