import { Skeleton } from '@patternfly/react-core';
import { listNames } from '@/domain/text/name-list';
import typography from '@/ui/styles/typography.module.css';
import { useImageChildren, type HistoricImage } from './use-image-children';

/** The most platforms that are named. */
const most = 6;

/** For which platforms an image was built, as far as the registry still says. */
export function ImagePlatforms(image: HistoricImage) {
  const { row } = image;
  const { platforms, isPending } = useImageChildren(image);
  if (!row.isIndex) return <>Single image</>;
  if (isPending) return <Skeleton width="60%" screenreaderText="Loading platforms" />;
  if (platforms !== null)
    return (
      <>
        {listNames(
          platforms.map(({ shortName }) => shortName),
          most,
        )}
      </>
    );
  const count = row.index?.childCount ?? 0;
  return (
    <>
      {count > 0 && `${count} manifest${count === 1 ? '' : 's'}; `}
      <span className={typography.subtle}>the registry names no platforms of an image without a tag</span>
    </>
  );
}
