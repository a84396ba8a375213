import { Button } from '@patternfly/react-core';
import CloseIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import ErrorIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import InfoIcon from '@patternfly/react-icons/dist/esm/icons/info-circle-icon';
import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import type { ReactNode } from 'react';
import { canDismiss, type RegistryMessage } from '@/domain/registry/registry-message';
import { MessageText } from './MessageText';

const looks = {
  info: { Icon: InfoIcon, words: 'Information' },
  warning: { Icon: WarningIcon, words: 'Warning' },
  error: { Icon: ErrorIcon, words: 'Error' },
} as const;

interface MessageLineProps {
  message: RegistryMessage;
  onDismiss(message: RegistryMessage): void;
  children?: ReactNode;
}

/** One message with what can be done about it. */
export function MessageLine({ message, onDismiss, children }: MessageLineProps) {
  const { Icon, words } = looks[message.severity];
  return (
    <div className={`app-message app-message-${message.severity}`}>
      <Icon className="app-message-icon" aria-hidden />
      <span className="app-visually-hidden">{`${words}: `}</span>
      <div className="app-message-text">
        <MessageText message={message} />
      </div>
      {children}
      {canDismiss(message) && (
        <Button
          variant="plain"
          size="sm"
          className="app-message-close"
          icon={<CloseIcon />}
          aria-label={`Dismiss this ${message.severity === 'info' ? 'message' : 'warning'}`}
          data-tip="Dismiss"
          onClick={() => onDismiss(message)}
        />
      )}
    </div>
  );
}
