import { entryAddress } from '@/domain/image/platforms/platforms';
import { ecosystemName } from '@/domain/packages/package-ecosystem';
import type { PackageRow } from '@/domain/packages/package-rows';
import type { ReportSubject } from '@/domain/scan/report-subject';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import type { Column } from '@/ui/data-table/columns';
import typography from '@/ui/styles/typography.module.css';
import { LayerText } from '../scan/LayerText';
import { WorstFindings } from './WorstFindings';

/** What the cells in a package's row are given. */
export interface PackageLine {
  row: PackageRow;
  subject: ReportSubject;
}

/** The columns of the packages table; each sorts. Widths do not depend on what is shown: nothing moves from page to page. */
export const packageColumns: readonly Column<PackageLine>[] = [
  {
    key: 'name',
    header: 'Package Name',
    isSortable: true,
    width: '22%',
    narrow: { below: 80, width: 'auto' },
    phone: { line: 1, at: 'line' },
    cell: ({ row }) => <span className={typography.breakable}>{row.package.name}</span>,
  },
  {
    key: 'version',
    header: 'Package Version',
    isSortable: true,
    width: '16%',
    narrow: { below: 80, width: '17%' },
    phone: { line: 2, at: 'line' },
    cell: ({
      row: {
        package: { version },
      },
    }) =>
      version === '' ? (
        <span className={typography.subtle}>Unknown</span>
      ) : (
        <span className={typography.breakable}>{version}</span>
      ),
  },
  {
    key: 'type',
    header: 'Type',
    isSortable: true,
    width: '7rem',
    phone: { line: 3, at: 'line', isNamed: true },
    cell: ({ row: { ecosystem } }) =>
      ecosystem === null ? (
        <span className={typography.subtle} data-tip="The report does not tell what kind of package this is">
          Unknown
        </span>
      ) : (
        ecosystemName(ecosystem)
      ),
  },
  {
    key: 'vulnerabilities',
    header: 'Vulnerabilities',
    isSortable: true,
    width: '13.5rem',
    narrow: { below: 80, width: '20%' },
    phone: { line: 4, at: 'line', isNamed: true },
    cell: ({ row, subject }) => (
      <WorstFindings counts={row.findings}>
        {(text, all) => (
          <AppLink
            to={paths.tag(subject.repository, subject.tagName, {
              tab: 'securityreport',
              ...entryAddress(subject),
              vulnPackage: row.package.name,
            })}
            aria-label={`${text === all ? all : `${text} (${all})`}: advisories of ${row.package.name}`}
            data-tip={all}
          >
            {text}
          </AppLink>
        )}
      </WorstFindings>
    ),
  },
  {
    key: 'remaining',
    header: 'Remaining After Upgrade',
    isSortable: true,
    width: '13.5rem',
    narrow: { below: 80, width: '20%' },
    phone: { line: 5, at: 'line', isNamed: true },
    cell: ({ row }) => <WorstFindings counts={row.remaining} />,
  },
  {
    key: 'layer',
    header: 'Introduced In Layer',
    isSortable: true,
    narrow: { below: 80, width: 'auto' },
    dropBelow: 72,
    phone: { line: 6, at: 'line', isNamed: true },
    cell: ({ row }, { isPhone }) => <LayerText layer={row.layer} isWhole={isPhone} />,
  },
];
