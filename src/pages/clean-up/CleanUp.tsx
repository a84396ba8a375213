import { useDeferredValue, useMemo } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { countOf } from '@/domain/text/count-text';
import { toggled } from '@/domain/text/toggled';
import { MakePolicyButton } from '@/features/policies/MakePolicyButton';
import { ReadingNotes } from '@/features/reading/ReadingNotes';
import { useTagActionContext } from '@/features/tag-actions/use-tag-action-context';
import { useViewState } from '@/routing/view-state';
import { Announcement } from '@/ui/Announcement';
import { useStable } from '@/ui/use-stable';
import { ApplyPart } from './apply/ApplyPart';
import { LastRunNote } from './apply/LastRunNote';
import { useLastRun } from './apply/use-last-run';
import { cleanUpViewState, mostByHand } from './clean-up-view-state';
import { Impact } from './result/Impact';
import { ResultList } from './result/ResultList';
import type { ResultContext } from './result/result-columns';
import { PlanProgress } from './PlanProgress';
import { PoliciesLink } from './PoliciesLink';
import { RuleList } from './rules/RuleList';
import { useCleanUp } from './use-clean-up';
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
  const { result, plan, isBehind, readings } = useCleanUp(repository, candidates, view);
  const { last, differences, remember } = useLastRun(repository, plan, result);
  const listView = useDeferredValue(view);
  const now = candidates?.now ?? 0;
  const onToggle = useStable((name: string) => changeView({ byHand: toggled(view.byHand, name) }));
  const isFull = view.byHand.length >= mostByHand;
  const context = useMemo<ResultContext>(
    () => ({
      repository,
      rules: plan.rules,
      now,
      whyNotTakeOut: isFull
        ? `At most ${mostByHand} tags can be taken out by hand; add a rule that keeps others`
        : undefined,
      added: differences?.added ?? null,
      onToggle,
    }),
    [repository, plan.rules, now, isFull, differences, onToggle],
  );
  return (
    <>
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
      <PlanProgress planned={planned} readings={readings} />
      <ReadingNotes readings={readings} />
      {result !== null && result.going.length > 0 && (
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
      <ApplyPart
        {...{ repository, planned, plan, result, isBehind }}
        effect={view.effect}
        context={actionContext}
        onEffect={(effect) => changeView({ effect })}
        onBegin={remember}
      >
        <PoliciesLink settings={actionContext.settings} />
      </ApplyPart>
      {last !== null && <LastRunNote last={last} differences={differences} />}
      <ResultList
        judged={result?.judged ?? null}
        rules={plan.rules}
        view={listView}
        onChange={changeView}
        context={context}
      />
      <Announcement>{result === null ? '' : `${countOf(result.going.length, 'tag')} would go`}</Announcement>
    </>
  );
}
