import { screen, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { answer } from './tag-page-parts';

interface WireFinding {
  name: string;
  severity: string;
  score?: number | string;
  vector?: string;
  fixedBy?: string;
  link?: string;
  description?: string;
  source?: string;
  distribution?: string;
}

interface WirePackage {
  name: string;
  version?: string;
  addedBy?: string;
  findings: WireFinding[];
}

/** Answers every security report with these packages. */
export function answerReport(...packages: WirePackage[]): void {
  answer('manifest/:digest/security', () => HttpResponse.json(reportOf(packages)));
}

/** Answers the report of each digest with its packages. */
export function answerReports(byDigest: Readonly<Record<string, WirePackage[]>>): void {
  answer('manifest/:digest/security', ({ params }) =>
    HttpResponse.json(reportOf(byDigest[String(params['digest'])] ?? [])),
  );
}

function reportOf(packages: readonly WirePackage[]) {
  const features = packages.map(({ name, version = '1.0', addedBy = '', findings }) => ({
    Name: name,
    VersionFormat: '',
    NamespaceName: '',
    AddedBy: addedBy,
    Version: version,
    BaseScores: [],
    CVEIds: [],
    Vulnerabilities: findings.map((finding) => ({
      Severity: finding.severity,
      NamespaceName: finding.source ?? 'debian/updater',
      Link: finding.link ?? '',
      FixedBy: finding.fixedBy ?? '',
      Description: finding.description ?? '',
      Name: finding.name,
      Metadata: {
        UpdatedBy: finding.source ?? 'debian/updater',
        RepoName: null,
        RepoLink: null,
        DistroName: finding.distribution ?? '',
        DistroVersion: '',
        NVD: { CVSSv3: { Vectors: finding.vector ?? '', Score: finding.score ?? '' } },
      },
    })),
  }));
  return { status: 'scanned', data: { Layer: { Name: '', Features: features } } };
}

/** The table of advisories, once it is there. */
export function advisories(): Promise<HTMLElement> {
  return screen.findByTestId('vulnerability-table');
}

const columns = [
  'Advisory',
  'Severity',
  'Score',
  'Package',
  'Current Version',
  'Fixed in Version',
  'Introduced in Layer',
];

/** The texts of a column, in the order of the rows on the page. */
export function column(name: string): string[] {
  const at = columns.indexOf(name) + 1;
  return within(screen.getByTestId('vulnerability-table'))
    .getAllByRole('button', { name: /^Details of / })
    .map((button) => button.closest('tr')?.cells[at]?.textContent?.trim() ?? '');
}

/** The advisories on the page, in order; without the names of their sources. */
export function shownAdvisories(): string[] {
  return within(screen.getByTestId('vulnerability-table'))
    .queryAllByRole('button', { name: /^Details of / })
    .map((button) => /^Details of (\S+) in /.exec(button.getAttribute('aria-label') ?? '')?.[1] ?? '');
}
