import { PageSection, Skeleton } from '@patternfly/react-core';

/** Stands where a page will be while its code is on the way. */
export function PageSkeleton() {
  return (
    <PageSection aria-busy="true" aria-label="Loading page">
      <Skeleton width="20%" screenreaderText="Loading page" />
      <br />
      <Skeleton width="40%" fontSize="2xl" />
    </PageSection>
  );
}
