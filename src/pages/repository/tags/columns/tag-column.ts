import type { ReactNode } from 'react';
import type { MissingWords } from '@/domain/image/platforms/missing-platform';
import type { IndexEntry } from '@/domain/image/platforms/platforms';
import type { RegistryFeatures } from '@/domain/registry/registry';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag, TagSignature } from '@/domain/tags/tag';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import type { SortableTag } from '@/domain/tags/tag-order';
import type { Column, ColumnFit, PhonePlace } from '@/ui/data-table/columns';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import type { RowTrack } from './page-tracks';

/** What a row can ask of the table; these never change, so that rows can be memoised. */
export interface TagRowActions {
  toggleSelected(tagName: string, isRange: boolean): void;
  toggleOpen(tagName: string): void;
  selectDigest(digest: string): void;
  fetchTag(anchor: HTMLElement, tag: Tag): void;
  preloadFetchTag(): void;
  openMenu(anchor: HTMLButtonElement, tag: Tag): void;
  preloadMenu(): void;
  changeExpiration(tag: Tag): void;
}

/** What the cells in a tag's row are given. */
export interface TagLine {
  repository: RepositoryName;
  /** Host (and port) that pull commands name. */
  pullHost: string;
  tag: Tag;
  signature: TagSignature | undefined;
  isSelected: boolean;
  /** Its platforms are shown below it. */
  isOpen: boolean;
  /** The expanded view: manifest, labels and signature in a second line. */
  isExpanded: boolean;
  /** False while the row is off screen: then nothing is asked. */
  isOnScreen: boolean;
  /** What is said of the tag beside its name once it is known. */
  mark?: ReactNode;
  /** The tracks through this row, which join tags with the same manifest. */
  tracks: readonly RowTrack[];
  /** What decides which actions are offered; holds the time, too. */
  context: TagActionContext;
  actions: TagRowActions;
}

/** A platform's line below its tag. */
export interface PlatformLine {
  repository: RepositoryName;
  tag: Tag;
  entry: IndexEntry;
  /** What is said of a platform that this registry does not hold. */
  words: MissingWords;
  isOnScreen: boolean;
  tracks: readonly RowTrack[];
  /** Reads the index anew. */
  retry(): void;
}

/** What decides whether the page has a column. */
export interface ColumnNeeds {
  features: Pick<RegistryFeatures, 'securityScanner' | 'imagePullStatistics'>;
  /** How many tracks the page has side by side. */
  laneCount: number;
}

/** A column of the tags table: everything about it is in its file, apart from its entry in `tag-columns.ts`. */
export interface TagColumn extends Column<TagLine, SortableTag> {
  /** Left out, every registry and page has the column. */
  isThere?(needs: ColumnNeeds): boolean;
  /** Whether it is shown by default; left out, the column cannot be hidden. */
  isShownAtFirst?: boolean;
  /** What it says is the same of all tags of an image, or is said of the newest of them. */
  isOfImage?: true;
  /** Whether its cell is another one when the row is on screen, because it then asks the registry. */
  asksFor?(tag: Tag): boolean;
  /** Its width, if that depends on the page; a CSS length. */
  widthFor?(needs: ColumnNeeds): string;
  /** Its place in a platform's card on a phone, if it is another than in the tag's. */
  platformPhone?: PhonePlace;
  /** What a platform's line has here; left out, nothing. */
  platformCell?(line: PlatformLine, fit: ColumnFit): ReactNode;
}

export type FittedTagColumn = Fitted<TagColumn>;
