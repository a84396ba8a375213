import type { RegistryFeatures } from '@/domain/registry/registry';
import type { Column } from '@/ui/data-table/columns';

export type TagColumnKey =
  | 'expand'
  | 'select'
  | 'name'
  | 'labels'
  | 'security'
  | 'size'
  | 'modified'
  | 'expires'
  | 'digest'
  | 'pull'
  | 'tracks'
  | 'pulled'
  | 'pulls'
  | 'actions';

export type TagColumn = Column<TagColumnKey>;

interface Visible {
  features: Pick<RegistryFeatures, 'securityScanner' | 'imagePullStatistics'>;
  hasTracks: boolean;
  showsLabels: boolean;
}

/** The columns that this registry and this page of rows call for, in Quay's order; the pull commands stand beside the manifest. */
export function tagColumns({ features, hasTracks, showsLabels }: Visible): TagColumn[] {
  const columns: (TagColumn | false)[] = [
    { key: 'expand', header: 'Platforms', isHeaderHidden: true },
    { key: 'select', header: 'Select', isHeaderHidden: true },
    { key: 'name', header: 'Tag', isSortable: true },
    showsLabels && { key: 'labels', header: 'Labels' },
    features.securityScanner && { key: 'security', header: 'Security' },
    { key: 'size', header: 'Size', isSortable: true },
    { key: 'modified', header: 'Last Modified', isSortable: true },
    { key: 'expires', header: 'Expires', isSortable: true },
    { key: 'digest', header: 'Manifest', isSortable: true },
    { key: 'pull', header: 'Pull' },
    hasTracks && { key: 'tracks', header: 'Manifest tracks', isHeaderHidden: true },
    features.imagePullStatistics && { key: 'pulled', header: 'Last Pulled' },
    features.imagePullStatistics && { key: 'pulls', header: 'Pull Count' },
    { key: 'actions', header: 'Actions', isHeaderHidden: true },
  ];
  return columns.filter((column) => column !== false);
}
