import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { ImageScan } from '@/features/scan-status/ImageScan';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { IndexScanCell } from '../tags/platforms/IndexScanCell';
import styles from './heading.module.css';

/** The newest release and what its scan found, as its row in the table says it. */
export function ReleaseScan({ repository, tag }: { repository: RepositoryName; tag: Tag }) {
  const { name, manifestDigest: digest, isIndex } = tag;
  return (
    <span className={classNames(layout.inline, styles.tile)}>
      <AppLink to={paths.tag(repository, name)} className={classNames(typography.cut, styles.release)}>
        {name}
      </AppLink>
      {isIndex ? (
        <IndexScanCell repository={repository} tag={tag} isWanted isShort={false} />
      ) : (
        <ImageScan
          repository={repository}
          digest={digest}
          to={paths.tag(repository, name, { tab: 'securityreport', digest })}
          of={name}
          isWanted
        />
      )}
    </span>
  );
}
