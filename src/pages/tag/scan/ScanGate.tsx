import type { ReactNode } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { MissingPlatform } from '../MissingPlatform';
import type { SelectedManifest } from '../selected-manifest';
import type { LoadedScan } from './loaded-scan';
import { PlatformScans } from './platforms/PlatformScans';
import { ReportOf } from './ReportOf';
import { ReportGate } from './ReportGate';

interface ScanGateProps {
  repository: RepositoryName;
  tag: Tag;
  selected: SelectedManifest;
  /** Shows a report that has a result. */
  children(scan: LoadedScan): ReactNode;
}

/** Stands before everything that shows a security report: it waits, explains why there is none, and sums an index up. */
export function ScanGate({ repository, tag, selected, children }: ScanGateProps) {
  if (selected.isIndex) return <PlatformScans repository={repository} tag={tag} entries={selected.entries} />;
  const { child } = selected;
  return (
    <>
      {child !== null && <ReportOf repository={repository} tag={tag} child={child} />}
      {!selected.isHeld ? (
        <MissingPlatform repository={repository} consequence="there is nothing to scan" />
      ) : (
        // The state of one scan (was it queued, what was announced) must not become another's.
        <ReportGate key={selected.digest} repository={repository} tag={tag} digest={selected.digest} child={child}>
          {children}
        </ReportGate>
      )}
    </>
  );
}
