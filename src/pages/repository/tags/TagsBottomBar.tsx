import type { ReactNode } from 'react';
import type { NamedReading } from '@/features/reading/named-reading';
import { lazyPart } from '@/ui/lazy/lazy-part';
import bottom from '@/ui/styles/bottom-bar.module.css';
import { LoadingProgress } from './LoadingProgress';
import type { TagsViewState } from './tags-view-state';
import type { LoadedTags } from './use-tags';

const LoadingProblems = lazyPart(async () => (await import('./LoadingProblems')).LoadingProblems);
const ReadingNotes = lazyPart(async () => (await import('@/features/reading/ReadingNotes')).ReadingNotes);

interface TagsBottomBarProps {
  loaded: LoadedTags;
  view: TagsViewState;
  /** What the rows need of many tags and images. */
  readings: readonly NamedReading[];
  /** A repository without tags shows no table. */
  hasTable: boolean;
  /** What follows it all. */
  children: ReactNode;
}

/** What is said of loading. Nothing is below it: no row moves when something comes and goes here. */
export function TagsBottomBar({ loaded, view, readings, hasTable, children }: TagsBottomBarProps) {
  return (
    <div className={bottom.bar}>
      {(loaded.error !== null || loaded.malformed.length > 0) && <LoadingProblems loaded={loaded} view={view} />}
      {readings.length > 0 && <ReadingNotes readings={readings} />}
      {hasTable && <LoadingProgress loaded={loaded} view={view} readings={readings} />}
      {children}
    </div>
  );
}
