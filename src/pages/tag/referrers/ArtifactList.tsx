import { useQueries } from '@tanstack/react-query';
import { useLocation } from 'react-router-dom';
import { shortDigest } from '@/domain/image/digest';
import { platformShort } from '@/domain/image/platforms/platform';
import { downloadCommand, listCommand } from '@/domain/referrers/download-command';
import { countOf } from '@/domain/text/count-text';
import { InlineError } from '@/features/failure/InlineError';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { referrerQueries } from '@/queries/images/referrers.queries';
import { paths } from '@/routing/paths';
import { DataTable, type TableState } from '@/ui/data-table/DataTable';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { EmptyView } from '@/ui/EmptyView';
import layout from '@/ui/styles/layout.module.css';
import { useShortWait } from '@/ui/use-short-wait';
import type { TagTabProps } from '../tag-tabs';
import { ApiFailure } from './ApiFailure';
import { columnsOfOne, columnsOfSeveral, type ArtifactLine } from './artifact-columns';
import { ArtifactRow } from './ArtifactRow';
import { artifactAddress } from './referrers-view-state';
import type { Attached } from './use-attached';

/** A line before its artifact is read. */
type ListedLine = Omit<ArtifactLine, 'isReading'>;

/** As many as a screen has room for. Their manifests make them higher. */
const firstCount = 6;

/** All artifacts that belong to the image. */
export function ArtifactList({ repository, tag, selected, attached }: TagTabProps & { attached: Attached }) {
  const { artifacts, subjects, isReachable, apiError, tagsError, malformedCount } = attached;
  const { search } = useLocation();
  const host = usePullHost();
  const isReadingFirst = useQueries({
    queries: artifacts.slice(0, firstCount).map(({ digest }) => ({
      ...referrerQueries.manifest(repository, digest),
      enabled: isReachable,
    })),
    combine: (manifests) => manifests.some(({ isLoading }) => isLoading),
  });
  const isEarly = useShortWait();
  const isWaiting = isEarly && artifacts.length > 0 && (attached.isPending || isReadingFirst);
  const columns = useFittedColumns(subjects.length > 1 ? columnsOfSeveral : columnsOfOne);
  const platform = selected.child?.platform ?? null;
  const selectedName = platform === null ? shortDigest(selected.digest) : platformShort(platform);
  const nameOf = (digest: string) =>
    selected.entries.find((entry) => entry.digest === digest)?.shortName ?? selectedName;
  const lines = artifacts.map((artifact): ListedLine => {
    return {
      artifact,
      address: artifactAddress(paths.tag(repository, tag.name), search, artifact.digest),
      subject: artifact.subjectDigest === tag.manifestDigest ? 'Index' : nameOf(artifact.subjectDigest),
      command: downloadCommand(host, repository, artifact),
    };
  });
  return (
    <div className={layout.stack}>
      <DataTable
        label="Referrers"
        rowsName="referrers"
        testId="referrers-table"
        columns={columns}
        skeletonRows={4}
        state={isWaiting ? { kind: 'loading' } : tableState(attached, lines)}
        renderRow={(line) => (
          <ArtifactRow
            key={`${line.artifact.subjectDigest} ${line.artifact.digest}`}
            repository={repository}
            columns={columns}
            line={line}
            isReachable={isReachable}
          />
        )}
      />
      {/* Below, and when all is known: nothing moves because of them. */}
      {!attached.isPending && (
        <>
          {apiError !== null && (
            <ApiFailure
              error={apiError}
              command={listCommand(host, repository, tag.manifestDigest)}
              onRetry={attached.retryApi}
            />
          )}
          {tagsError !== null && (
            <InlineError title="Unable to look for cosign’s tags." error={tagsError} onRetry={attached.retryTags} />
          )}
          {malformedCount > 0 && <p>{`${countOf(malformedCount, 'entry', 'entries')} could not be read.`}</p>}
        </>
      )}
    </div>
  );
}

function tableState(
  { isPending, apiError, tagsError }: Attached,
  lines: readonly ListedLine[],
): TableState<ListedLine> {
  if (lines.length > 0) return { kind: 'rows', rows: lines };
  if (isPending) return { kind: 'loading' };
  const isKnown = apiError === null && tagsError === null;
  return {
    kind: 'empty',
    content: (
      <EmptyView
        kind="nothing"
        title={isKnown ? 'Nothing belongs to this image' : 'Nothing is known to belong to this image'}
      >
        {isKnown
          ? 'No signature, attestation or SBOM refers to it, and no tag of cosign’s does.'
          : 'There may be signatures, attestations or SBOMs that could not be asked for.'}
      </EmptyView>
    ),
  };
}
