import { sbomSortKeys, type SbomFilter, type SbomSortKey } from '@/domain/referrers/sbom/sbom-list';
import { packageSources } from '@/domain/referrers/sbom/sbom-comparison';
import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, someOf, text } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

/** What a person sees of an SBOM, as the address keeps it. */
export type SbomViewState = SbomFilter & PagedViewState<SbomSortKey>;

export const sbomViewState = codec<SbomViewState>({
  ...pagedFields('sbom', oneOfKeys(sbomSortKeys), { by: 'name', direction: 'asc' }),
  search: { param: 'sbomSearch', field: text() },
  sources: { param: 'sbomIn', field: someOf(packageSources) },
});

/** The view without any filter, on its first page. */
export const unfilteredSbom: Partial<SbomViewState> = { search: '', sources: [], page: 1 };

/** Id of the search field, for code that moves the focus there. */
export const sbomSearchId = 'sbom-search';
