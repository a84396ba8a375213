import { Divider, DropdownGroup, DropdownItem, DropdownList } from '@patternfly/react-core';
import { Fragment, useEffect, useRef } from 'react';
import { sharedReason } from '@/domain/text/shared-reason';
import {
  planBulkAction,
  repositoryActions,
  type RepositoryActionId,
  type RepositoryBulkPlan,
} from './repository-action';
import { useRepositoryActionContext, useRepositoryTargets, type KnownRepository } from './use-repository-targets';

interface RepositoryActionItemsProps {
  repositories: readonly KnownRepository[];
  onChoose(actionId: RepositoryActionId): void;
  /** Shows the requests behind the page, if that is about the repository. */
  onShowCalls: (() => void) | undefined;
  /** They are there, and take the room they need. */
  onShown(): void;
}

/** The entries of the menu, each disabled with its reason if it cannot be done. */
export function RepositoryActionItems({ repositories, onChoose, onShowCalls, onShown }: RepositoryActionItemsProps) {
  const targets = useRepositoryTargets(repositories);
  const context = useRepositoryActionContext();
  const list = useRef<HTMLUListElement>(null);
  // The entries come after the menu has opened, so its own way of focusing the first one finds nothing.
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
    onShown();
  }, [onShown]);
  const plans = repositoryActions.map((action) => ({ action, plan: planBulkAction(action, targets, context) }));
  const shared = sharedReason(plans.map(({ plan }) => plan.reason));
  return (
    <DropdownGroup label={shared} labelHeadingLevel="h2">
      <DropdownList
        aria-label={shared === undefined ? 'Repository actions' : `Repository actions: ${shared}`}
        ref={list}
      >
        {onShowCalls !== undefined && <DropdownItem onClick={onShowCalls}>Show API call</DropdownItem>}
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
  );
}

function skippedText({ skipped, eligible }: RepositoryBulkPlan): string | undefined {
  if (skipped.length === 0) return undefined;
  return `Possible for ${eligible.length} of ${eligible.length + skipped.length} selected repositories`;
}
