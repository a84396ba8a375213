import { Button, Icon } from '@patternfly/react-core';
import CloseIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import ErrorIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import InfoIcon from '@patternfly/react-icons/dist/esm/icons/info-circle-icon';
import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import type { ReactNode } from 'react';
import { canDismiss, type RegistryMessage } from '@/domain/registry/registry-message';
import { MessageText } from './MessageText';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './messages.module.css';

const looks = {
  info: { Sign: InfoIcon, words: 'Information', status: 'info' },
  warning: { Sign: WarningIcon, words: 'Warning', status: 'warning' },
  error: { Sign: ErrorIcon, words: 'Error', status: 'danger' },
} as const;

interface MessageItemProps {
  message: RegistryMessage;
  onDismiss(message: RegistryMessage): void;
  children?: ReactNode;
}

export function MessageItem({ message, onDismiss, children }: MessageItemProps) {
  const { Sign, words, status } = looks[message.severity];
  return (
    <div className={classNames(layout.inline, styles.message)}>
      <Icon status={status} isInline>
        <Sign aria-hidden />
      </Icon>
      <span className="pf-v6-screen-reader">{`${words}: `}</span>
      <div className={classNames(typography.breakable, styles.text)}>
        <MessageText message={message} />
      </div>
      {children}
      {canDismiss(message) && (
        <Button
          variant="plain"
          size="sm"
          className={layout.slim}
          icon={<CloseIcon />}
          aria-label={`Dismiss this ${message.severity === 'info' ? 'message' : 'warning'}`}
          data-tip="Dismiss"
          onClick={() => onDismiss(message)}
        />
      )}
    </div>
  );
}
