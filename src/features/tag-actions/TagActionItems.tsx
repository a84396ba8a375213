import { Divider, DropdownGroup, DropdownItem, DropdownList } from '@patternfly/react-core';
import { useRef } from 'react';
import { sharedReason } from '@/domain/text/shared-reason';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { paths } from '@/routing/paths';
import { useFocusAtFirst } from '@/ui/effects/use-focus-at-first';
import { comparisonsOf } from './compare-tags';
import { CompareItem } from './CompareItem';
import { LinkItem } from './LinkItem';
import type { TagAction, TagActionId } from './tag-action';
import { tagActionList } from './TagActionDialog';
import { useTagActionContext } from './use-tag-action-context';

interface TagActionItemsProps {
  repository: RepositoryName;
  tags: readonly Tag[];
  /** The entries for many tags, also if just one is selected. */
  isBulk: boolean;
  onChoose(actionId: TagActionId): void;
  /** Shows the requests behind the page, if that is about the tag. */
  onShowCalls?: (() => void) | undefined;
}

/** The entries of a menu: every action, each disabled with its reason if it cannot be done. */
export function TagActionItems({ repository, tags, isBulk, onChoose, onShowCalls }: TagActionItemsProps) {
  const context = useTagActionContext(repository);
  const list = useRef<HTMLUListElement>(null);
  // The entries come after the menu has opened, so its own way of focusing the first one finds nothing.
  useFocusAtFirst(() => list.current?.querySelector<HTMLElement>('[role="menuitem"]'));

  const [only] = tags;
  const entries = tagActionList.filter((action) =>
    isBulk ? action.bulkLabel !== undefined : only !== undefined && action.isFor(only),
  );
  const reasons = entries.map((action) => action.whyNot(tags, context));
  const shared = sharedReason(reasons);
  const itemsOf = (isDanger: boolean) =>
    entries.map(
      (action, position) =>
        (action.isDanger === true) === isDanger && (
          <TagActionItem
            key={action.id}
            action={action}
            label={isBulk ? (action.bulkLabel ?? action.label) : action.label}
            reason={reasons[position]}
            isReasonSaid={reasons[position] === shared}
            onChoose={onChoose}
          />
        ),
    );
  return (
    <DropdownGroup label={shared} labelHeadingLevel="h2">
      <DropdownList aria-label={shared === undefined ? 'Tag actions' : `Tag actions: ${shared}`} ref={list}>
        {itemsOf(false)}
        {isBulk && <CompareItem repository={repository} tags={tags} />}
        {isBulk && <LinkItem to={paths.cleanUp(repository)}>Clean up by rules</LinkItem>}
        {!isBulk && only !== undefined && <PlacesOf repository={repository} tag={only} />}
        {onShowCalls !== undefined && <DropdownItem onClick={onShowCalls}>Show API call</DropdownItem>}
        <Divider component="li" />
        {itemsOf(true)}
      </DropdownList>
    </DropdownGroup>
  );
}

/** Where there is more of a tag. */
function PlacesOf({ repository, tag }: { repository: RepositoryName; tag: Tag }) {
  return (
    <>
      {comparisonsOf(repository, tag).map(({ label, to }) => (
        <LinkItem key={label} to={to}>
          {label}
        </LinkItem>
      ))}
      <LinkItem to={paths.repository(repository, { tab: 'history', historyTag: tag.name })}>View history</LinkItem>
      <LinkItem to={paths.where(repository.namespace, { where: tag.manifestDigest, tag: tag.name })}>
        Where else is this image?
      </LinkItem>
    </>
  );
}

interface TagActionItemProps {
  action: TagAction;
  label: string;
  reason: string | undefined;
  /** It stands above the entries. */
  isReasonSaid: boolean;
  onChoose(actionId: TagActionId): void;
}

function TagActionItem({ action, label, reason, isReasonSaid, onChoose }: TagActionItemProps) {
  return (
    <DropdownItem
      isDanger={action.isDanger === true && reason === undefined}
      isAriaDisabled={reason !== undefined}
      description={isReasonSaid ? undefined : reason}
      onClick={() => {
        if (reason === undefined) onChoose(action.id);
      }}
      onPointerEnter={action.Dialog.fetchAhead}
      onFocus={action.Dialog.fetchAhead}
    >
      {label}
    </DropdownItem>
  );
}
