import { RequestError } from '@/domain/registry/request-failure';
import { countOf } from '@/domain/text/count-text';
import { InlineError } from '@/features/failure/InlineError';
import type { KnownPolicies } from '@/queries/repositories/policies.queries';
import typography from '@/ui/styles/typography.module.css';

interface PolicyProblemsProps {
  /** "auto-prune policies" */
  name: string;
  namespace: string;
  known: KnownPolicies<unknown>;
}

/** What could not be read of the policies that hold for a repository: more may happen than is shown. */
export function PolicyProblems({ name, namespace, known }: PolicyProblemsProps) {
  const { failure, namespaceFailure, isNamespaceUnknown, malformed, retry } = known;
  const needsOwner = namespaceFailure instanceof RequestError && namespaceFailure.kind === 'forbidden';
  return (
    <>
      {failure !== null && (
        <InlineError title={`Unable to get the ${name} of the repository.`} error={failure} onRetry={retry} />
      )}
      {namespaceFailure !== null && !needsOwner && (
        <InlineError title={`Unable to get the ${name} of ${namespace}.`} error={namespaceFailure} onRetry={retry} />
      )}
      {needsOwner && (
        <p className={typography.subtle}>
          {`The ${name} of organization ${namespace} hold here too. Only its owners can read them.`}
        </p>
      )}
      {isNamespaceUnknown && (
        <p
          className={typography.subtle}
        >{`The ${name} of user ${namespace} hold here too, and cannot be read here.`}</p>
      )}
      {malformed.length > 0 && (
        <p>{`${countOf(malformed.length, 'policy', 'policies')} could not be understood (${malformed[0]?.reason ?? ''}).`}</p>
      )}
    </>
  );
}
