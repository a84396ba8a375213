import { Divider, DropdownGroup, DropdownItem, DropdownList } from '@patternfly/react-core';
import { Fragment, useEffect, useRef } from 'react';
import { partOf } from '@/domain/text/count-text';
import { sharedReason } from '@/domain/text/shared-reason';
import { useFocusAtFirst } from '@/ui/effects/use-focus-at-first';
import {
  planBulkAction,
  repositoryActions,
  type RepositoryActionId,
  type RepositoryBulkPlan,
} from './repository-action';
import { PageItems } from './PageItems';
import { useRepositoryActionContext, useRepositoryTargets, type KnownRepository } from './use-repository-targets';

interface RepositoryActionItemsProps {
  repositories: readonly KnownRepository[];
  onChoose(actionId: RepositoryActionId): void;
  /** Does something for the page, if that is about the repository. */
  onCommand: ((command: 'api-calls' | 'save-view' | 'saved-views') => void) | undefined;
  /** They are there, and take the room they need. */
  onShown(): void;
}

/** The entries of the menu, each disabled with its reason if it cannot be done. */
export function RepositoryActionItems({ repositories, onChoose, onCommand, onShown }: RepositoryActionItemsProps) {
  const targets = useRepositoryTargets(repositories);
  const context = useRepositoryActionContext();
  const menu = useRef<HTMLDivElement>(null);
  // The entries come after the menu has opened, so its own way of focusing the first one finds nothing.
  useFocusAtFirst(() => menu.current?.querySelector<HTMLElement>('[role="menuitem"]'), { preventScroll: true });
  // The menu is placed by the size that it has in the document.
  useEffect(onShown, [onShown]);
  // The page of a repository has the menu for everybody; who may do none of it there need not read what there would be.
  const actions =
    onCommand !== undefined && targets.every(({ canAdmin }) => canAdmin === false) ? [] : repositoryActions;
  const plans = actions.map((action) => ({ action, plan: planBulkAction(action, targets, context) }));
  const shared = sharedReason(plans.map(({ plan }) => plan.reason));
  return (
    <div ref={menu}>
      {onCommand !== undefined && <PageItems repositories={repositories} onCommand={onCommand} />}
      {plans.length > 0 && (
        <DropdownGroup label={shared} labelHeadingLevel="h2">
          <DropdownList aria-label={shared === undefined ? 'Repository actions' : `Repository actions: ${shared}`}>
            {plans.map(({ action, plan }) => {
              const said = plan.reason ?? skippedText(plan);
              return (
                <Fragment key={action.id}>
                  {action.isDanger === true && <Divider component="li" />}
                  <DropdownItem
                    isDanger={action.isDanger === true && plan.reason === undefined}
                    isAriaDisabled={plan.reason !== undefined}
                    description={plan.reason !== undefined && plan.reason === shared ? undefined : said}
                    onClick={() => {
                      if (plan.reason === undefined) onChoose(action.id);
                    }}
                  >
                    {action.label}
                  </DropdownItem>
                </Fragment>
              );
            })}
          </DropdownList>
        </DropdownGroup>
      )}
    </div>
  );
}

function skippedText({ skipped, eligible }: RepositoryBulkPlan): string | undefined {
  if (skipped.length === 0) return undefined;
  return `Possible for ${partOf(eligible.length, eligible.length + skipped.length, 'selected repository', 'selected repositories')}`;
}
