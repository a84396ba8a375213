import { packageChangeLabels } from '@/domain/compare/reports/change-text';
import { versionsOn, vulnerabilityCount } from '@/domain/compare/reports/package-list';
import type { ComparedPackage } from '@/domain/compare/reports/packages-comparison';
import { ecosystemName } from '@/domain/packages/package-ecosystem';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { Column } from '@/ui/data-table/columns';
import typography from '@/ui/styles/typography.module.css';
import { Versions } from '../Versions';

/** The columns of the compared packages; each sorts. */
export const comparedPackageColumns: readonly Column<ComparedPackage>[] = [
  {
    key: 'name',
    header: 'Package',
    isSortable: true,
    width: '26%',
    phone: { line: 1, at: 'line' },
    cell: ({ name }) => <span className={typography.breakable}>{name}</span>,
  },
  {
    key: 'change',
    header: 'Change',
    isSortable: true,
    width: '9rem',
    phone: { line: 2, at: 'line' },
    cell: ({ change }) => (
      <strong
        data-tip={change === 'unsure' ? 'The order of these versions does not say which one is newer' : undefined}
      >
        {packageChangeLabels[change]}
      </strong>
    ),
  },
  {
    key: 'from',
    header: 'From Version',
    isSortable: true,
    phone: { line: 3, at: 'line', isNamed: true },
    cell: (row) => <Versions versions={versionsOn(row, 'before')} />,
  },
  {
    key: 'to',
    header: 'To Version',
    isSortable: true,
    phone: { line: 4, at: 'line', isNamed: true },
    cell: (row) => <Versions versions={versionsOn(row, 'after')} />,
  },
  {
    key: 'type',
    header: 'Type',
    isSortable: true,
    width: '7rem',
    dropBelow: 62,
    phone: { line: 5, at: 'line', isNamed: true },
    cell: ({ ecosystem }) => ecosystemName(ecosystem),
  },
  {
    key: 'vulnerabilities',
    header: 'Vulnerabilities',
    isSortable: true,
    width: '9rem',
    phone: { line: 6, at: 'line', isNamed: true },
    cell: ({ before, after }) => {
      const [from, to] = [vulnerabilityCount(before), vulnerabilityCount(after)].map((count) => formatNumber(count));
      if (before.length === 0 || after.length === 0 || from === to) return before.length === 0 ? to : from;
      return `${from} → ${to}`;
    },
  },
];
