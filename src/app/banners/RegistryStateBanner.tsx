import { Banner } from '@patternfly/react-core';
import type { RegistryCondition } from '@/domain/registry/registry-condition';
import { accountRecoveryText, readOnlyRegistryText } from '@/domain/repository/repository-rules';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { SmallSpinner } from '@/ui/spinner/SmallSpinner';
import styles from './banners.module.css';

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
      className={classNames(layout.row, styles.banner)}
    >
      {condition === 'starting' && <SmallSpinner />}
      <span role="status">{words[condition]}</span>
    </Banner>
  );
}
