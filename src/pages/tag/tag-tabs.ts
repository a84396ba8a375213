import type { ComponentType } from 'react';
import type { RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';
import type { TagTabName } from '@/routing/paths';
import type { SelectedManifest, TagChild } from './selected-manifest';

/** What every tab gets. */
export interface TagTabProps {
  repository: RepositoryName;
  tag: Tag;
  /** The manifest to tell about. */
  selected: SelectedManifest;
  /** The children of the tag's index, attestations included; empty for a single image. */
  platforms: readonly TagChild[];
}

interface TagTab {
  /** As the address spells it. */
  name: TagTabName;
  title: string;
  /** Fetches the tab's code. */
  load(): Promise<ComponentType<TagTabProps>>;
}

/** The tabs of the tag page in their order; the first is the one to open on. A new tab is a file and an entry here. */
export const tagPageTabs: readonly TagTab[] = [
  { name: 'details', title: 'Details', load: async () => (await import('./details/DetailsTab')).DetailsTab },
  { name: 'layers', title: 'Layers', load: async () => (await import('./layers/LayersTab')).LayersTab },
];
