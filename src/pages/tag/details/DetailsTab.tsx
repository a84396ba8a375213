import { DescriptionList, Skeleton } from '@patternfly/react-core';
import { fullRepositoryName } from '@/domain/repository/repository';
import { classNames } from '@/ui/styles/class-names';
import { FetchTagCommands } from '@/features/fetch-tag/FetchTagCommands';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { useQueuedScans } from '@/queries/images/use-queued-scans';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { CopyButton } from '@/ui/copy/CopyButton';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { useNow } from '@/ui/use-now';
import layout from '@/ui/styles/layout.module.css';
import type { TagTabProps } from '../tag-tabs';
import { CreationTime } from './CreationTime';
import { Fact } from '../Fact';
import { ManifestSize } from './ManifestSize';
import { OtherTags } from './OtherTags';
import { PullFacts } from './PullFacts';
import { SignatureLinks } from './SignatureLinks';
import { TagExpiration } from './TagExpiration';
import { Vulnerabilities } from './Vulnerabilities';
import styles from './details.module.css';

const LabelList = lazyPart(async () => (await import('@/features/labels/LabelList')).LabelList);
const PushedBy = lazyPart(async () => (await import('./PushedBy')).PushedBy);

const labelsToCome = <Skeleton width="12rem" screenreaderText="Loading labels" />;
const asFacts = { orientation: { sm: 'horizontal' }, isCompact: true, className: layout.facts } as const;

/** What there is to know about a tag, and how to fetch it. Each part loads, and fails, by itself. */
export function DetailsTab({ repository, tag, selected }: TagTabProps) {
  const { config } = useRegistryConfig();
  const now = useNow();
  useQueuedScans(repository);
  const { child, isHeld } = selected;
  const subject = { repository, tag, selected };
  return (
    <div data-testid="tag-details">
      <div className={classNames(layout.stack, styles.details)}>
        <DescriptionList {...asFacts} aria-label="Tag">
          <Fact term="Name" testId="name">
            {tag.name}
          </Fact>
          <Fact term="Repository" testId="repository">
            <AppLink to={paths.repository(repository)}>{fullRepositoryName(repository)}</AppLink>
          </Fact>
          <Fact term="Digest">
            <code>{selected.digest}</code> <CopyButton text={selected.digest} label="Copy digest" />
          </Fact>
          {config.features.securityScanner && (
            <Fact term="Vulnerabilities" testId="vulnerabilities">
              {isHeld ? <Vulnerabilities {...subject} /> : 'N/A'}
            </Fact>
          )}
          <Fact term="Signed">
            <SignatureLinks repository={repository} tag={tag} platformDigest={selected.digest} />
          </Fact>
          <Fact term="Also tagged">
            <OtherTags repository={repository} tag={tag} digest={selected.digest} />
          </Fact>
        </DescriptionList>
        <DescriptionList {...asFacts} aria-label="Image">
          <Fact term="Creation" testId="creation">
            <CreationTime {...subject} now={now} />
          </Fact>
          <Fact term="Modified" testId="modified">
            {tag.startedAt === null ? 'N/A' : <Timestamp at={tag.startedAt} now={now} />}
          </Fact>
          <Fact term="Size" testId="size">
            {isHeld ? <ManifestSize {...subject} /> : 'N/A'}
          </Fact>
          <Fact term="Expiration" testId="expiration">
            <TagExpiration endsAt={tag.endsAt} now={now} />
          </Fact>
          {tag.isImmutable !== undefined && (
            <Fact term="Immutable">{tag.isImmutable ? 'Yes: it cannot be changed or removed' : 'No'}</Fact>
          )}
          {config.features.imagePullStatistics && <PullFacts repository={repository} tagName={tag.name} now={now} />}
        </DescriptionList>
      </div>
      <div className={layout.apart}>
        <FetchTagCommands repository={repository} tagName={tag.name} digest={selected.digest} />
      </div>
      {/* Who pushed is known late, and of labels nobody knows how many there are: nothing is below them. */}
      <DescriptionList {...asFacts} aria-label="Labels">
        <Fact term="Labels" testId="labels">
          <LabelList repository={repository} digest={tag.manifestDigest} fallback={labelsToCome} />
        </Fact>
        {child?.isPresent === true && (
          <Fact term={child.platform === null ? 'Labels of this manifest' : `Labels of ${child.name}`}>
            <LabelList repository={repository} digest={child.digest} fallback={labelsToCome} />
          </Fact>
        )}
        <PushedBy repository={repository} tag={tag} />
      </DescriptionList>
    </div>
  );
}
