import { Button } from '@patternfly/react-core';
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import EllipsisVIcon from '@patternfly/react-icons/dist/esm/icons/ellipsis-v-icon';
import DownloadIcon from '@patternfly/react-icons/dist/esm/icons/download-icon';
import { memo, type ReactNode } from 'react';
import { shortDigest } from '@/domain/image/digest';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag, TagSignature } from '@/domain/tags/tag';
import type { TagActionContext } from '@/domain/tags/tag-action-rules';
import { ImageScan } from '@/features/scan-status/ImageScan';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { paths } from '@/routing/paths';
import { CopyButton } from '@/ui/copy/CopyButton';
import { useOnScreen } from '@/ui/use-on-screen';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { RowCheckbox } from '@/ui/RowCheckbox';
import { ExpandedDetails } from './ExpandedDetails';
import { ExpiresCell } from './columns/ExpiresCell';
import { IndexScan } from './columns/IndexScan';
import { IndexSize } from './columns/IndexSize';
import { LabelsCell } from './columns/LabelsCell';
import { LastPulledCell } from './columns/LastPulledCell';
import { PlatformRows } from './platforms/PlatformRows';
import { PullCountCell } from './columns/PullCountCell';
import { SizeText } from './columns/SizeText';
import type { TagColumn, TagColumnKey } from './columns/tag-columns';
import { TagNameCell } from './columns/TagNameCell';
import { TrackCell, type RowTrack } from './columns/TrackCell';

/** What a row can ask of the table; these never change, so that rows can be memoised. */
export interface TagRowActions {
  toggleSelected(tagName: string, isRange: boolean): void;
  toggleOpen(tagName: string): void;
  selectDigest(digest: string): void;
  fetchTag(anchor: HTMLElement, tag: Tag): void;
  preloadFetchTag(): void;
  openMenu(anchor: HTMLButtonElement, tag: Tag): void;
  preloadMenu(): void;
  changeExpiration(tag: Tag): void;
}

interface TagRowProps {
  repository: RepositoryName;
  tag: Tag;
  columns: readonly TagColumn[];
  signature: TagSignature | undefined;
  isSelected: boolean;
  /** Its platforms are shown below it. */
  isOpen: boolean;
  /** The expanded view: manifest, labels and signature in a second line. */
  isExpanded: boolean;
  /** The lines through this row that join tags with the same manifest. */
  tracks: readonly RowTrack[];
  /** What decides which actions are offered; holds the time, too. */
  context: TagActionContext;
  actions: TagRowActions;
}

/** One tag: its line, and what belongs below it. */
export const TagRow = memo(function TagRow(props: TagRowProps) {
  const { repository, tag, columns, isSelected, isOpen, isExpanded } = props;
  const [ref, isOnScreen] = useOnScreen();
  return (
    <RowGroup ref={ref}>
      <Row className={isSelected ? 'app-row-selected' : undefined}>
        {columns.map((column) => (
          <Cell key={column.key} dataLabel={dataLabel(column)} className={`app-col-${column.key}`}>
            {cell(column.key, props, isOnScreen)}
          </Cell>
        ))}
      </Row>
      {isExpanded && <ExpandedDetails {...props} isWanted={isOnScreen} />}
      {isOpen && (
        <PlatformRows repository={repository} tag={tag} columns={columns} tracks={props.tracks} isWanted={isOnScreen} />
      )}
    </RowGroup>
  );
}, isSameRow);

function isShallowEqual<Props extends object>(before: Props, after: Props): boolean {
  const values = Object.values(after);
  return Object.values(before).every((value, position) => Object.is(value, values[position]));
}

/** While a long list arrives its lines and signatures are worked out anew with each batch, and mostly come out the same. */
function isSameRow(before: TagRowProps, after: TagRowProps): boolean {
  const { tracks: tracksBefore, signature: signatureBefore, ...restBefore } = before;
  const { tracks, signature, ...rest } = after;
  return (
    isShallowEqual(restBefore, rest) &&
    JSON.stringify(signatureBefore) === JSON.stringify(signature) &&
    JSON.stringify(tracksBefore) === JSON.stringify(tracks)
  );
}

/** Names of the cells on a phone, where the head is hidden. */
function dataLabel({ isHeaderHidden, header, key }: TagColumn): string | undefined {
  if (isHeaderHidden === true) return undefined;
  return key === 'digest' ? 'Digest' : header;
}

function cell(key: TagColumnKey, props: TagRowProps, isOnScreen: boolean): ReactNode {
  const { repository, tag, signature, isSelected, isOpen, isExpanded, tracks, context, actions } = props;
  const { now } = context;
  switch (key) {
    case 'expand':
      return (
        tag.isIndex && (
          <Button
            variant="plain"
            size="sm"
            hasNoPadding
            icon={isOpen ? <AngleDownIcon /> : <AngleRightIcon />}
            aria-expanded={isOpen}
            aria-label={`Platforms of ${tag.name}`}
            onClick={() => actions.toggleOpen(tag.name)}
          />
        )
      );
    case 'select':
      return (
        <RowCheckbox
          name={tag.name}
          isSelected={isSelected}
          onToggle={(isRange) => actions.toggleSelected(tag.name, isRange)}
        />
      );
    case 'name':
      return <TagNameCell repository={repository} tag={tag} isSigned={signature !== undefined} />;
    case 'labels':
      return <LabelsCell repository={repository} tag={tag} isWanted={isOnScreen} />;
    case 'security':
      return tag.isIndex ? (
        <IndexScan
          repository={repository}
          tag={tag}
          isWanted={isOnScreen && (isOpen || isExpanded)}
          onOpen={actions.toggleOpen}
        />
      ) : (
        <ImageScan
          repository={repository}
          digest={tag.manifestDigest}
          to={paths.tag(repository, tag.name, { tab: 'securityreport', digest: tag.manifestDigest })}
          isWanted={isOnScreen}
        />
      );
    case 'size':
      return tag.isIndex ? (
        <IndexSize repository={repository} tag={tag} isWanted={isOnScreen && (isOpen || isExpanded)} />
      ) : (
        <SizeText bytes={tag.sizeBytes} />
      );
    case 'modified':
      return tag.startedAt === null ? 'N/A' : <Timestamp at={tag.startedAt} now={now} />;
    case 'expires':
      return <ExpiresCell tag={tag} context={context} onChange={actions.changeExpiration} />;
    case 'digest':
      return (
        <span className="app-digest">
          <code>{shortDigest(tag.manifestDigest)}</code>
          <CopyButton isQuiet text={tag.manifestDigest} label="Copy manifest digest to clipboard" />
        </span>
      );
    case 'pull':
      return (
        <Button
          variant="plain"
          size="sm"
          hasNoPadding
          icon={<DownloadIcon />}
          aria-label={`Fetch Tag ${tag.name}`}
          aria-haspopup="dialog"
          data-tip="Fetch Tag"
          onClick={(event) => actions.fetchTag(event.currentTarget, tag)}
          onPointerEnter={() => actions.preloadFetchTag()}
          onFocus={() => actions.preloadFetchTag()}
        />
      );
    case 'tracks':
      return <TrackCell tracks={tracks} onSelect={actions.selectDigest} />;
    case 'actions':
      return (
        <Button
          variant="plain"
          size="sm"
          hasNoPadding
          icon={<EllipsisVIcon />}
          aria-label={`Actions for tag ${tag.name}`}
          aria-haspopup="menu"
          onClick={(event) => actions.openMenu(event.currentTarget, tag)}
          onPointerEnter={() => actions.preloadMenu()}
          onFocus={() => actions.preloadMenu()}
        />
      );
    case 'pulled':
      return <LastPulledCell repository={repository} tagName={tag.name} now={now} isWanted={isOnScreen} />;
    case 'pulls':
      return <PullCountCell repository={repository} tagName={tag.name} isWanted={isOnScreen} />;
  }
}
