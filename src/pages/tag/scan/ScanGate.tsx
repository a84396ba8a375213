import type { ReactNode } from 'react';
import type { RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';
import { EmptyView } from '@/ui/EmptyView';
import type { SelectedManifest, TagChild } from '../selected-manifest';
import type { LoadedScan } from './loaded-scan';
import { PlatformScans } from './PlatformScans';
import { ReportOf } from './ReportOf';
import { ReportGate } from './ReportGate';
import './scan.css';

interface ScanGateProps {
  repository: RepositoryName;
  tag: Tag;
  selected: SelectedManifest;
  platforms: readonly TagChild[];
  /** Shows a report that has a result. */
  children(scan: LoadedScan): ReactNode;
}

/** Stands before everything that shows a security report: it waits, explains why there is none, and sums an index up. */
export function ScanGate({ repository, tag, selected, platforms, children }: ScanGateProps) {
  if (selected.isIndex) return <PlatformScans repository={repository} tag={tag} platforms={platforms} />;
  const { child } = selected;
  return (
    <>
      {child !== null && <ReportOf repository={repository} tag={tag} child={child} />}
      {child?.isPresent === false ? (
        <EmptyView kind="nothing" title="This platform is not present locally">
          It will be pulled on first access; until then there is nothing to scan.
        </EmptyView>
      ) : (
        // The state of one scan (was it queued, what was announced) must not become another's.
        <ReportGate
          key={selected.digest}
          repository={repository}
          tagName={tag.name}
          digest={selected.digest}
          child={child}
        >
          {children}
        </ReportGate>
      )}
    </>
  );
}
