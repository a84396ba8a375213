import { ecosystemName } from '@/domain/packages/package-ecosystem';
import type { SbomRow } from '@/domain/referrers/sbom/sbom-comparison';
import { sourceTitles } from '@/domain/referrers/sbom/sbom-list';
import type { Column } from '@/ui/data-table/columns';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';

function Known({ text }: { text: string | null }) {
  if (text === null || text === '') return <span className={typography.subtle}>Unknown</span>;
  return <span className={typography.breakable}>{text}</span>;
}

/** The columns of an SBOM's packages; all but the package URL sort. */
export const sbomColumns: readonly Column<SbomRow>[] = [
  {
    key: 'name',
    header: 'Package Name',
    isSortable: true,
    width: '20%',
    phone: { line: 1, at: 'line' },
    cell: ({ name }) => <Known text={name} />,
  },
  {
    key: 'version',
    header: 'Package Version',
    isSortable: true,
    width: '16%',
    phone: { line: 2, at: 'line' },
    cell: ({ version }) => <Known text={version} />,
  },
  {
    key: 'type',
    header: 'Type',
    isSortable: true,
    width: '7rem',
    phone: { line: 3, at: 'line', isNamed: true },
    cell: ({ ecosystem }) => ecosystemName(ecosystem),
  },
  {
    key: 'licenses',
    header: 'Licenses',
    isSortable: true,
    width: '15%',
    phone: { line: 4, at: 'line', isNamed: true },
    cell: ({ licenses }) => <Known text={licenses} />,
  },
  {
    key: 'source',
    header: 'Found',
    isSortable: true,
    width: '11rem',
    narrow: { below: 80, width: '9rem' },
    phone: { line: 5, at: 'line', isNamed: true },
    cell: ({ source }) => sourceTitles[source],
  },
  {
    key: 'purl',
    header: 'Package URL',
    dropBelow: 70,
    phone: { line: 6, at: 'line' },
    cell: ({ purl }) =>
      purl === null ? (
        <Known text={null} />
      ) : (
        <code className={classNames(typography.small, typography.breakable)}>{purl}</code>
      ),
  },
];
