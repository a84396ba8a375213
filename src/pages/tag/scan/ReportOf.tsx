import type { IndexEntry } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { AppLink } from '@/routing/AppLink';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { usePlatformAddress } from './platforms/use-platform-address';
import styles from './scan.module.css';

interface ReportOfProps {
  repository: RepositoryName;
  tag: Tag;
  child: IndexEntry;
}

/** Which part of a multi-arch tag the report is about, and the way to the others. */
export function ReportOf({ repository, tag, child }: ReportOfProps) {
  const addressOf = usePlatformAddress(repository, tag.name);
  return (
    <p className={classNames(layout.line, typography.small, styles.reportOf)}>
      <span>
        Report of <strong>{child.shortName}</strong>
      </span>
      <AppLink to={addressOf({ digest: tag.manifestDigest })}>All platforms</AppLink>
    </p>
  );
}
