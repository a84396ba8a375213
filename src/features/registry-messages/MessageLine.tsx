import { Button } from '@patternfly/react-core';
import CloseIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import ErrorIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import InfoIcon from '@patternfly/react-icons/dist/esm/icons/info-circle-icon';
import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import type { ReactNode } from 'react';
import { canDismiss, type RegistryMessage } from '@/domain/registry/registry-message';
import { MessageText } from './MessageText';
import { classNames } from '@/ui/styles/class-names';
import styles from './messages.module.css';

const looks = {
  info: { Icon: InfoIcon, words: 'Information', look: styles.info },
  warning: { Icon: WarningIcon, words: 'Warning', look: styles.warning },
  error: { Icon: ErrorIcon, words: 'Error', look: styles.error },
} as const;

interface MessageLineProps {
  message: RegistryMessage;
  onDismiss(message: RegistryMessage): void;
  children?: ReactNode;
}

/** One message with what can be done about it. */
export function MessageLine({ message, onDismiss, children }: MessageLineProps) {
  const { Icon, words, look } = looks[message.severity];
  return (
    <div className={classNames(styles.message, look)}>
      <Icon className={styles.icon} aria-hidden />
      <span className="pf-v6-screen-reader">{`${words}: `}</span>
      <div className={styles.text}>
        <MessageText message={message} />
      </div>
      {children}
      {canDismiss(message) && (
        <Button
          variant="plain"
          size="sm"
          className={styles.close}
          icon={<CloseIcon />}
          aria-label={`Dismiss this ${message.severity === 'info' ? 'message' : 'warning'}`}
          data-tip="Dismiss"
          onClick={() => onDismiss(message)}
        />
      )}
    </div>
  );
}
