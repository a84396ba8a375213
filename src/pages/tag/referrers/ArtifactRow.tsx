import { useQuery } from '@tanstack/react-query';
import { withManifest } from '@/domain/referrers/artifact-kind';
import type { RepositoryName } from '@/domain/repository/repository';
import { referrerQueries } from '@/queries/images/referrers.queries';
import { cellsOf } from '@/ui/data-table/cells';
import type { Column } from '@/ui/data-table/columns';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import { useOnScreen } from '@/ui/use-on-screen';
import type { ArtifactLine } from './artifact-columns';

interface ArtifactRowProps {
  repository: RepositoryName;
  columns: readonly Fitted<Column<ArtifactLine>>[];
  line: Omit<ArtifactLine, 'isReading'>;
  /** Whether the registry gives manifests at all. */
  isReachable: boolean;
}

/** An artifact of the list. Its manifest, which says its size and mostly its kind, is read once it is on screen. */
export function ArtifactRow({ repository, columns, line, isReachable }: ArtifactRowProps) {
  const [ref, isOnScreen] = useOnScreen();
  const { artifact } = line;
  const { data, isLoading } = useQuery({
    ...referrerQueries.manifest(repository, artifact.digest),
    enabled: isOnScreen && isReachable,
  });
  const known = {
    ...line,
    isReading: isLoading,
    artifact: data === undefined ? artifact : withManifest(artifact, data),
  };
  return (
    <RowGroup ref={ref}>
      <Row>{cellsOf(columns, ({ cell, fit }) => cell(known, fit))}</Row>
    </RowGroup>
  );
}
