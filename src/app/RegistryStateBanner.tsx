import { Banner, Spinner } from '@patternfly/react-core';
import type { RegistryCondition } from '@/domain/registry/registry-condition';
import { accountRecoveryText, readOnlyRegistryText } from '@/domain/repository/repository-rules';

const words: Record<RegistryCondition, string> = {
  starting: 'The registry is starting. This page goes on by itself as soon as it answers.',
  'account-recovery': accountRecoveryText,
  'read-only': readOnlyRegistryText,
};

/** One line above every page. */
export function RegistryStateBanner({ condition }: { condition: RegistryCondition }) {
  return (
    <Banner
      color={condition === 'starting' ? 'blue' : 'yellow'}
      screenReaderText={condition === 'starting' ? 'Please wait' : 'Warning'}
      className="app-registry-banner"
    >
      {condition === 'starting' && <Spinner size="sm" aria-hidden />}
      <span role="status">{words[condition]}</span>
    </Banner>
  );
}
