import { Alert } from '@patternfly/react-core';
import { RetryButton } from '@/features/failure/RetryButton';
import type { SideConfig } from './use-config';

interface ConfigFromLayersProps {
  /** Of the side. */
  name: string;
  config: SideConfig;
}

/** Says that a side's config could not be had, why, and what is shown instead. */
export function ConfigFromLayers({ name, config: { whyFromLayers, retry } }: ConfigFromLayersProps) {
  if (whyFromLayers === null) return null;
  return (
    <Alert
      isInline
      variant="info"
      component="h2"
      title={`The configuration of ${name} cannot be read`}
      actionLinks={retry && <RetryButton onRetry={retry} />}
    >
      {whyFromLayers} Shown is what the commands of its layers tell, which need not be all of it.
    </Alert>
  );
}
