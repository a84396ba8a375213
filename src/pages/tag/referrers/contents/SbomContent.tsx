import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { digestHex12 } from '@/domain/image/digest';
import type { AttachedArtifact } from '@/domain/referrers/artifact';
import type { Sbom } from '@/domain/referrers/sbom/sbom';
import { compareWithScan } from '@/domain/referrers/sbom/sbom-comparison';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { InlineError } from '@/features/failure/InlineError';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import type { TagTabProps } from '../../tag-tabs';
import { SbomTable } from './SbomTable';

interface SbomContentProps extends TagTabProps {
  artifact: AttachedArtifact;
  sbom: Sbom;
}

/** An SBOM: who wrote it, its packages, and how they differ from those that the scanner found. */
export function SbomContent({ repository, tag, selected, artifact, sbom }: SbomContentProps) {
  const { config, isPending: isRegistryAwaited } = useRegistryConfig();
  // The scanner looks at images only; the packages of an index are compared with those of the selected platform.
  const isOfIndex = tag.isIndex && artifact.subjectDigest === tag.manifestDigest;
  const scannedDigest = isOfIndex
    ? selected.isIndex || !selected.isHeld
      ? null
      : selected.digest
    : artifact.subjectDigest;
  const canScan = (config.features.securityScanner || isRegistryAwaited) && scannedDigest !== null;
  const scan = useQuery({
    ...manifestQueries.scanReport(repository, scannedDigest ?? ''),
    enabled: canScan && !isRegistryAwaited,
  });
  const scanned = scan.data?.status === 'scanned' ? scan.data.packages : null;
  const rows = useMemo(() => compareWithScan(sbom.packages, scanned), [sbom.packages, scanned]);
  const { name, format, createdAt, tools, leftOut } = sbom;
  return (
    <div>
      <div className={layout.line}>
        <span>{format}</span>
        {name !== null && <span className={typography.breakable}>{`of ${name}`}</span>}
        {createdAt !== null && (
          <span>
            written <Timestamp at={createdAt} />
          </span>
        )}
        {tools.length > 0 && <span className={typography.breakable}>{`by ${tools.slice(0, 5).join(', ')}`}</span>}
        {!scan.isError && (
          <p role="status">
            {scanned === null
              ? `${countOf(rows.length, 'package')}. ${canScan && scan.isPending ? 'Asking for the scanner’s packages…' : 'There is no result of the scanner to compare with.'}`
              : comparisonText(
                  rows.map(({ source }) => source),
                  isOfIndex,
                )}
          </p>
        )}
      </div>
      {leftOut > 0 && <p>{`${countOf(leftOut, 'entry', 'entries')} could not be read.`}</p>}
      {scan.isError && (
        <InlineError
          title="Unable to compare with the scanner’s packages."
          error={scan.error}
          onRetry={() => void scan.refetch()}
        />
      )}
      <SbomTable allRows={rows} fileName={`sbom-${digestHex12(artifact.digest)}`} />
    </div>
  );
}

/** @param isOfIndex the SBOM is about an index, and the scan about its selected platform */
function comparisonText(sources: readonly string[], isOfIndex: boolean): string {
  const count = (source: string) => formatNumber(sources.filter((one) => one === source).length);
  return `Compared with the scan${isOfIndex ? ' of the selected platform' : ''}: ${count('both')} in both, ${count('sbom')} in the SBOM only, ${count('scanner')} found by the scanner only.`;
}
