import { neededCode } from '@/code/missing-code';
import type { ExportedRows } from '@/domain/compare/exported-lists';
import { countOf } from '@/domain/text/count-text';
import { SaveMenu } from '@/features/save-menu/SaveMenu';
import type { LoadedSide } from './loaded-side';

interface CompareExportMenuProps {
  a: LoadedSide;
  b: LoadedSide;
  /** As filtered and sorted, on all pages. */
  what: ExportedRows;
  isFiltered: boolean;
}

const nouns: Record<ExportedRows['kind'], [one: string, many?: string]> = {
  vulnerabilities: ['vulnerability', 'vulnerabilities'],
  packages: ['package'],
  layers: ['layer'],
  config: ['setting'],
  labels: ['label'],
};

/** Saves a list of the comparison as it is shown. How files are written is fetched when the menu is used. */
export function CompareExportMenu({ a, b, what, isFiltered }: CompareExportMenuProps) {
  const { length } = what.rows;
  const count = countOf(length, ...nouns[what.kind]);
  const note = isFiltered ? `${count}, as filtered` : count;
  return (
    <SaveMenu
      whyNot={length === 0 ? 'Nothing is listed.' : undefined}
      sections={[
        {
          label: 'Export the comparison',
          formats: [
            { id: 'csv', title: 'CSV', note },
            { id: 'json', title: 'JSON', note },
            { id: 'md', title: 'Markdown', note },
          ],
          onSave: async (format) => {
            const saveComparison = await neededCode(async () => (await import('./save-comparison')).saveComparison);
            return `Saved ${count} as ${await saveComparison(format, { a, b, what, isFiltered })}`;
          },
        },
      ]}
    />
  );
}
