import type { IndexEntry } from '@/domain/image/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { AppLink } from '@/routing/AppLink';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useViewport } from '@/ui/viewport';
import { usePlatformAddress } from './platforms/use-platform-address';

interface ReportOfProps {
  repository: RepositoryName;
  tag: Tag;
  child: IndexEntry;
}

const hasRoomBeside = (width: number) => width >= 90;
/** Above the switch of the summary, where it takes no line from the table. */
const besideSummary = { position: 'relative', float: 'inline-end', marginBlockEnd: '-2rem' } as const;
const above = { marginBlockEnd: '0.25rem' };

/** Which part of a multi-arch tag the report is about, and the way to the others. */
export function ReportOf({ repository, tag, child }: ReportOfProps) {
  const isRoomy = useViewport(hasRoomBeside);
  const addressOf = usePlatformAddress(repository, tag.name);
  return (
    <p className={classNames(layout.line, typography.small)} style={isRoomy ? besideSummary : above}>
      <span>
        Report of <strong>{child.shortName}</strong>
      </span>
      <AppLink to={addressOf({ digest: tag.manifestDigest })}>All platforms</AppLink>
    </p>
  );
}
