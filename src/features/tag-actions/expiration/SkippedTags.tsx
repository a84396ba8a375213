import { Alert } from '@patternfly/react-core';
import { cannotChangeExpiration } from '@/domain/tags/actions/change-expiration';
import { listNames } from '@/domain/text/name-list';
import { TagReasons } from './TagReasons';

interface SkippedTagsProps {
  skipped: readonly { tag: { name: string }; reason: string }[];
  /** There are no others. */
  areAll: boolean;
  /** Why nothing can be changed then. */
  reason: string | undefined;
}

/** Tags whose expiration cannot be changed, and why. */
export function SkippedTags({ skipped, areAll, reason }: SkippedTagsProps) {
  const immutable = skipped.filter((one) => one.reason === cannotChangeExpiration);
  const others = skipped.filter((one) => one.reason !== cannotChangeExpiration);
  if (areAll) {
    return (
      <Alert
        component="p"
        isInline
        variant="danger"
        title={others.length === 0 ? 'All selected tags are immutable' : 'The expiration cannot be changed'}
        data-testid={others.length === 0 ? 'all-tags-immutable-error' : undefined}
      >
        {reason}
      </Alert>
    );
  }
  return (
    <>
      {immutable.length > 0 && (
        <Alert
          component="p"
          isInline
          variant="warning"
          title="Immutable tags will be skipped"
          data-testid="immutable-tags-expiration-warning"
        >
          {`The following tags are immutable and will not have their expiration changed: ${listNames(immutable.map(({ tag }) => tag.name))}`}
        </Alert>
      )}
      {others.length > 0 && <TagReasons variant="warning" title="Some tags will be skipped" reasons={others} />}
    </>
  );
}
