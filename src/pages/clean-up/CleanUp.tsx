import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { countOf } from '@/domain/text/count-text';
import { MakePolicyButton } from '@/features/policies/MakePolicyButton';
import { ReadingNotes } from '@/features/reading/ReadingNotes';
import { longestReading, useShortWait } from '@/ui/use-short-wait';
import { useTagActionContext } from '@/features/tag-actions/use-tag-action-context';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { useViewState } from '@/routing/view-state';
import { Announcement } from '@/ui/Announcement';
import bottom from '@/ui/styles/bottom-bar.module.css';
import { ApplyPart } from './apply/ApplyPart';
import { LastRunNote } from './apply/LastRunNote';
import { useLastRun } from './apply/use-last-run';
import { cleanUpViewState } from './clean-up-view-state';
import { Impact } from './result/Impact';
import { ResultList } from './result/ResultList';
import { useResultContext } from './result/use-result-context';
import { PlanProgress } from './PlanProgress';
import { PoliciesLink } from './PoliciesLink';
import { RuleList } from './rules/RuleList';
import { useCleanUp } from './use-clean-up';
import styles from './clean-up.module.css';
import type { PlannedTags } from './use-planned-tags';

interface CleanUpProps {
  repository: RepositoryName;
  planned: PlannedTags;
}

/** The rules, what they do, and every tag with its reason. */
export function CleanUp({ repository, planned }: CleanUpProps) {
  const [view, changeView] = useViewState(cleanUpViewState);
  const { tags, candidates, isComplete } = planned;
  const actionContext = useTagActionContext(repository);
  const { result, plan, isBehind, isReading, readings } = useCleanUp(repository, candidates, view);
  const wasWorkedOut = useWasWorkedOut(repository, result !== null, isReading);
  const { last, differences, remember } = useLastRun(repository, plan, result);
  const listView = useDeferredValue(view);
  const now = candidates?.now ?? 0;
  const added = differences?.added ?? null;
  const context = useResultContext({ repository, rules: plan.rules, now, added, byHand: view.byHand, changeView });
  return (
    <>
      <div className={styles.parts}>
        <div>
          <RuleList
            plan={view.plan}
            counts={result?.counts ?? []}
            isBehind={isBehind}
            renderMore={(rule, number) =>
              rule.does === 'take' && (
                <MakePolicyButton
                  repository={repository}
                  rule={rule}
                  number={number}
                  tags={tags}
                  isListComplete={isComplete}
                  hasKeepingRules={plan.rules.some(({ does }) => does === 'keep')}
                />
              )
            }
            onChange={(next, options) => changeView({ plan: next, page: 1 }, options)}
          />
          {wasWorkedOut && result !== null && result.going.length > 0 && (
            <Impact
              repository={repository}
              result={result}
              allTags={tags}
              isListComplete={isComplete}
              settings={actionContext.settings}
              effect={view.effect}
              now={now}
            />
          )}
          {last !== null && <LastRunNote last={last} differences={differences} />}
          <PoliciesLink settings={actionContext.settings} />
        </div>
        {/* What the rules do comes at once, with what they ask for, so that nothing moves; from then on it stays, with a dialog that may be open. */}
        {wasWorkedOut ? (
          <div>
            <ApplyPart
              {...{ repository, planned, plan, result, isBehind }}
              effect={view.effect}
              context={actionContext}
              onEffect={(effect) => changeView({ effect })}
              onBegin={remember}
            />
            <ResultList
              judged={result?.judged ?? null}
              rules={plan.rules}
              view={listView}
              onChange={changeView}
              context={context}
            />
          </div>
        ) : (
          <Skeleton height="16rem" screenreaderText="Loading" />
        )}
      </div>
      <div className={bottom.bar}>
        <PlanProgress planned={planned} readings={readings} />
        <ReadingNotes readings={readings} />
      </div>
      <Announcement>
        {!wasWorkedOut || result === null ? '' : `${countOf(result.going.length, 'tag')} would go`}
      </Announcement>
    </>
  );
}

/** True from the first result on; one that is about to change is waited for. */
function useWasWorkedOut(repository: RepositoryName, hasResult: boolean, isReading: boolean): boolean {
  const { isPending } = useQuery(repositoryQueries.settings(repository));
  const isEarly = useShortWait();
  const mayBeReadSoon = useShortWait(hasResult ? longestReading : null);
  const [was, setWas] = useState(false);
  const isAwaited = (mayBeReadSoon && isReading) || (isEarly && isPending);
  if (hasResult && !isAwaited && !was) setWas(true);
  return was;
}
