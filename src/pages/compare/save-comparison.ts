import { comparisonCsv, comparisonJson, comparisonMarkdown, type ExportedSide } from '@/domain/compare/compare-export';
import type { ExportedRows } from '@/domain/compare/exported-lists';
import { sideText } from '@/domain/compare/side';
import { downloadFile } from '@/ui/download-file';
import { blobInSlices } from '@/ui/blob-in-slices';
import type { LoadedSide } from './loaded-side';

const formats = {
  csv: { mimeType: 'text/csv', write: comparisonCsv },
  json: { mimeType: 'application/json', write: comparisonJson },
  md: { mimeType: 'text/markdown', write: comparisonMarkdown },
};

interface SavedComparison {
  a: LoadedSide;
  b: LoadedSide;
  what: ExportedRows;
  isFiltered: boolean;
}

/** Saves a list of the comparison as a file and gives back its name. */
export async function saveComparison(
  format: keyof typeof formats,
  { a, b, what, isFiltered }: SavedComparison,
): Promise<string> {
  const sides = { a: exportedSide(a), b: exportedSide(b) };
  const parts = [sides.a.image, 'to', sides.b.image, what.kind, ...(isFiltered ? ['filtered'] : [])];
  const name = `${parts.map((part) => part.replaceAll(/[^\w.-]+/g, '-').slice(0, 80)).join('_')}.${format}`;
  const { mimeType, write } = formats[format];
  downloadFile(name, mimeType, await blobInSlices(write({ ...sides, what, isFiltered, exportedAt: Date.now() })));
  return name;
}

/** No repository is called so: the image is written with its own. */
const nowhere = { namespace: '', name: '' };

function exportedSide({ side, digest, platform }: LoadedSide): ExportedSide {
  return {
    image: sideText(side, nowhere),
    digest,
    platform: platform?.shortName ?? null,
  };
}
