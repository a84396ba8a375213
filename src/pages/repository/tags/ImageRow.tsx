import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import { memo, type Dispatch } from 'react';
import { shortDigest } from '@/domain/image/digest';
import { newestTagOf, type TaggedImage } from '@/domain/image/tagged-images';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { cellsOf } from '@/ui/data-table/cells';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { IconButton } from '@/ui/IconButton';
import type { SelectionAction } from '@/ui/paged-table/use-selection';
import { RowCheckbox } from '@/ui/RowCheckbox';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useOnScreen } from '@/ui/use-on-screen';
import columnStyles from './columns/columns.module.css';
import type { FittedTagColumn, TagLine } from './columns/tag-column';

interface ImageRowProps extends Omit<TagLine, 'tag' | 'isOnScreen' | 'isSelected' | 'isExpanded' | 'tracks'> {
  /** With several tags. */
  image: TaggedImage;
  columns: readonly FittedTagColumn[];
  /** How many of its tags are selected. */
  selectedCount: number;
  select: Dispatch<SelectionAction>;
}

/** The tags of an image as one row, with what is true of all of them. Open, the row of each tag follows. */
export const ImageRow = memo(function ImageRow({ image, columns, selectedCount, select, ...props }: ImageRowProps) {
  const { repository, isOpen, actions } = props;
  const { first, tags } = image;
  const [ref, isOnScreen] = useOnScreen();
  const digest = first.manifestDigest;
  const name = `${tags.length} tags of ${shortDigest(digest)}`;
  const areAll = selectedCount === tags.length;
  const line: TagLine = {
    ...props,
    tag: newestTagOf(image),
    isSelected: areAll,
    isExpanded: false,
    isOnScreen,
    tracks: [],
  };
  return (
    <RowGroup ref={ref}>
      <Row isSelected={areAll}>
        {cellsOf(columns, ({ key, isOfImage = false, cell, fit }) => {
          switch (key) {
            case 'expand':
              return (
                <IconButton
                  icon={isOpen ? AngleDownIcon : AngleRightIcon}
                  aria-expanded={isOpen}
                  aria-label={name}
                  onClick={() => actions.toggleOpen(digest)}
                />
              );
            case 'select':
              return (
                <RowCheckbox
                  name={digest}
                  label={`Select the ${name}`}
                  isSelected={areAll}
                  isMixed={!areAll && selectedCount > 0}
                  onToggle={() => select({ type: areAll ? 'remove' : 'add', keys: tags.map((tag) => tag.name) })}
                />
              );
            case 'name':
              return (
                <span
                  className={classNames(layout.inline, columnStyles.name)}
                  data-tip={tags.map((tag) => tag.name).join(', ')}
                >
                  <AppLink to={paths.tag(repository, first.name)}>{first.name}</AppLink>
                  <small className={typography.subtle}>{`and ${tags.length - 1} more`}</small>
                </span>
              );
            default:
              return isOfImage && cell(line, fit);
          }
        })}
      </Row>
    </RowGroup>
  );
});
