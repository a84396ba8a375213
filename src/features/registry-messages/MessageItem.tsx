import { Button, Icon } from '@patternfly/react-core';
import CloseIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import ErrorIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import InfoIcon from '@patternfly/react-icons/dist/esm/icons/info-circle-icon';
import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import { useCallback, type ReactNode } from 'react';
import { canDismiss, severityTexts, type RegistryMessage } from '@/domain/registry/registry-message';
import { MessageText } from './MessageText';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './messages.module.css';

const looks = {
  info: { Sign: InfoIcon, status: 'info' },
  warning: { Sign: WarningIcon, status: 'warning' },
  error: { Sign: ErrorIcon, status: 'danger' },
} as const;

interface MessageItemProps {
  message: RegistryMessage;
  onDismiss(message: RegistryMessage): void;
  /** Is told whether there is more of the text than is seen. */
  onCut?: ((isCut: boolean) => void) | undefined;
  children?: ReactNode;
}

export function MessageItem({ message, onDismiss, onCut, children }: MessageItemProps) {
  const { Sign, status } = looks[message.severity];
  // How much fits in depends on the window, the fonts and what is beside it: the browser alone knows.
  const watch = useCallback(
    (text: HTMLElement | null) => {
      const box = text?.parentElement;
      if (!text || !box || onCut === undefined) return undefined;
      const observer = new ResizeObserver(() => onCut(text.offsetHeight > box.clientHeight + 1));
      observer.observe(text);
      return () => observer.disconnect();
    },
    [onCut],
  );
  return (
    <div className={classNames(layout.inline, styles.message)}>
      <Icon status={status} isInline>
        <Sign aria-hidden />
      </Icon>
      <span className="pf-v6-screen-reader">{`${severityTexts[message.severity]}: `}</span>
      <div className={classNames(typography.breakable, styles.text)}>
        <div ref={watch}>
          <MessageText message={message} />
        </div>
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
