import { DescriptionList, Skeleton, Title } from '@patternfly/react-core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { isDigest, shortDigest } from '@/domain/image/digest';
import type { ArtifactManifest, AttachedArtifact } from '@/domain/referrers/artifact';
import { kindTitle, withManifest } from '@/domain/referrers/artifact-kind';
import { downloadCommand } from '@/domain/referrers/download-command';
import { formatBytes } from '@/domain/text/byte-size';
import { ErrorState } from '@/features/failure/ErrorState';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { referrerQueries } from '@/queries/images/referrers.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { CopyButton } from '@/ui/copy/CopyButton';
import { EmptyView } from '@/ui/EmptyView';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { Fact } from '../Fact';
import type { TagTabProps } from '../tag-tabs';
import { AnnotationList } from './AnnotationList';
import { ArtifactContents } from './contents/ArtifactContents';
import { artifactAddress } from './referrers-view-state';
import type { Attached } from './use-attached';

interface OpenedArtifactProps extends TagTabProps {
  /** As the address names it. */
  digest: string;
  attached: Attached;
}

/** One artifact: what is known of it, and what is in it. */
export function OpenedArtifact({ digest, attached, ...props }: OpenedArtifactProps) {
  const { repository, tag } = props;
  const { search } = useLocation();
  const found = attached.artifacts.find((one) => one.digest === digest);
  const manifest = useQuery({ ...referrerQueries.manifest(repository, digest), enabled: found !== undefined });
  const back = (
    <AppLink to={artifactAddress(paths.tag(repository, tag.name), search, '')}>All artifacts of this image</AppLink>
  );
  if (found === undefined) {
    if (attached.isPending && isDigest(digest)) {
      return <Skeleton height="16rem" screenreaderText="Loading artifact" />;
    }
    return (
      <EmptyView kind="nothing" title="Artifact not found" actions={back}>
        {`As far as is known, ${shortDigest(digest)} does not belong to this image.`}
      </EmptyView>
    );
  }
  const artifact = manifest.data === undefined ? found : withManifest(found, manifest.data);
  return (
    <div className={layout.stack}>
      <div className={layout.line}>
        {/* Who opens it by the keyboard goes on here. */}
        <Title headingLevel="h2" size="md" tabIndex={-1} ref={focusOnce} className={typography.breakable}>
          {kindTitle(artifact.kind)} <code>{shortDigest(digest)}</code>
        </Title>
        {back}
      </div>
      <Contents {...props} artifact={artifact} manifest={manifest}>
        <ArtifactFactList {...props} artifact={artifact} />
      </Contents>
    </div>
  );
}

/** Focus is somewhere only if it was on the link that has gone. */
function focusOnce(heading: HTMLHeadingElement | null): void {
  if (document.activeElement === document.body) heading?.focus();
}

function ArtifactFactList({ repository, artifact }: TagTabProps & { artifact: AttachedArtifact }) {
  const { artifactType, sizeBytes, tagName, digest, annotations } = artifact;
  const command = downloadCommand(usePullHost(), repository, artifact);
  return (
    <section aria-labelledby="artifact-heading" className={layout.stack}>
      <h3 className={typography.partTitle} id="artifact-heading">
        About this artifact
      </h3>
      <DescriptionList isCompact orientation={{ sm: 'horizontal' }} className={layout.facts} aria-label="Artifact">
        <Fact term="Artifact type">{artifactType === null ? 'Unknown' : <code>{artifactType}</code>}</Fact>
        <Fact term="Size">{sizeBytes === null ? 'Unknown' : formatBytes(sizeBytes)}</Fact>
        <Fact term="Digest">
          <code className={typography.breakable}>{digest}</code>
        </Fact>
        {tagName !== null && (
          <Fact term="Tag">
            <AppLink to={paths.tag(repository, tagName)} className={typography.breakable}>
              {tagName}
            </AppLink>
          </Fact>
        )}
        {Object.keys(annotations).length > 0 && (
          <Fact term="Annotations">
            <AnnotationList annotations={annotations} most={50} />
          </Fact>
        )}
        <Fact term="Download">
          <code className={typography.breakable}>{command}</code>{' '}
          <CopyButton text={command} label="Copy download command" />
        </Fact>
      </DescriptionList>
    </section>
  );
}

interface ContentsProps extends TagTabProps {
  artifact: AttachedArtifact;
  manifest: UseQueryResult<ArtifactManifest>;
  /** Stands below once the contents are there: nobody knows before how high they are. */
  children: ReactNode;
}

function Contents({ manifest, children, ...props }: ContentsProps) {
  if (manifest.isError) {
    return (
      <>
        <ErrorState
          title="What is in it could not be read"
          error={manifest.error}
          onRetry={() => void manifest.refetch()}
          headingLevel="h3"
        />
        {children}
      </>
    );
  }
  if (manifest.data === undefined) return <Skeleton height="12rem" screenreaderText="Loading artifact" />;
  return (
    <ArtifactContents {...props} manifest={manifest.data}>
      {children}
    </ArtifactContents>
  );
}
