import { Label } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { KnownPolicies } from '@/queries/repositories/policies.queries';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { PolicyProblems } from './PolicyProblems';
import { TagsRead } from './TagsRead';
import type { TagsToTry } from './use-tags-to-try';

interface PolicyPartProps<Policy> {
  /** "auto-prune" */
  kind: string;
  namespace: string;
  known: KnownPolicies<Policy>;
  isEstimate?: boolean;
  /** What stands below the title, whether there are policies or not. */
  note?: ReactNode;
  renderPolicy(policy: Policy): ReactNode;
  /** By which rules the registry goes. */
  rules: ReactNode;
  tried: TagsToTry;
  /** What would become of the tags, in a sentence, and the way to them. */
  summary: ReactNode;
  /** The tags that it is about. */
  table: ReactNode;
}

/** The policies of one kind that hold for a repository, and what they would do with its tags. */
export function PolicyPart<Policy>(props: PolicyPartProps<Policy>) {
  const { kind, namespace, known, isEstimate = false, note, renderPolicy, rules, tried, summary, table } = props;
  const { isOn, isPending, failure, policies } = known;
  const titleId = `${kind}-title`;
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} policies`;
  return (
    <section className={layout.stack} aria-labelledby={titleId}>
      <div className={layout.row}>
        <h2 className={typography.partTitle} id={titleId}>
          {title}
        </h2>
        {isEstimate && policies.length > 0 && <Label color="orange">Estimate</Label>}
      </div>
      {note}
      <PolicyProblems name={`${kind} policies`} namespace={namespace} known={known} />
      {isPending && <p className={typography.subtle}>{`Loading ${kind} policies…`}</p>}
      {isOn && !isPending && failure === null && policies.length === 0 && (
        <p>{`No ${kind} policy is known to hold for this repository.`}</p>
      )}
      {policies.length > 0 && (
        <>
          <ul className={layout.stack} aria-label={title}>
            {policies.map(renderPolicy)}
          </ul>
          {rules}
          <p>{summary}</p>
          <TagsRead {...tried} />
          {table}
        </>
      )}
    </section>
  );
}
