import { describe, expect, it } from 'vitest';
import type { ReportSubject } from '@/domain/scan/report-subject';
import { exportFileName, formatsFor } from './export-formats';

const subject: ReportSubject = {
  registry: 'quay.example.com',
  repository: { namespace: 'acme', name: 'webapp' },
  tagName: 'latest',
  digest: 'sha256:1',
  platform: null,
};
const windows = { os: 'windows', architecture: 'amd64', variant: null, osVersion: '10.0.17763.1' };
const arm = { os: 'linux', architecture: 'arm64', variant: 'v8', osVersion: null };

describe('exportFileName', () => {
  it.each<[Partial<ReportSubject>, boolean, string]>([
    [{}, false, 'acme_webapp_latest_vulnerabilities.csv'],
    [{}, true, 'acme_webapp_latest_vulnerabilities_filtered.csv'],
    [{ platform: arm }, false, 'acme_webapp_latest_linux-arm64-v8_vulnerabilities.csv'],
    [{ platform: windows }, false, 'acme_webapp_latest_windows-10.0.17763.1-amd64_vulnerabilities.csv'],
    [{ repository: { namespace: 'acme', name: 'team/app' } }, false, 'acme_team-app_latest_vulnerabilities.csv'],
    [{ tagName: '../../etc/passwd' }, false, 'acme_webapp_..-..-etc-passwd_vulnerabilities.csv'],
    [{ tagName: 'ü <b>' }, false, 'acme_webapp_-b-_vulnerabilities.csv'],
  ])('of %j, filtered %s, is %s', (rest, isFiltered, expected) => {
    expect(exportFileName({ ...subject, ...rest }, 'vulnerabilities', isFiltered, 'csv')).toBe(expected);
  });
});

describe('formatsFor', () => {
  it('has SARIF for vulnerabilities only', () => {
    expect(formatsFor('vulnerabilities')).toEqual(['csv', 'json', 'sarif', 'cyclonedx']);
    expect(formatsFor('packages')).toEqual(['csv', 'json', 'cyclonedx']);
  });
});
