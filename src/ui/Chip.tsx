import '@patternfly/react-styles/css/components/Label/label.css';
import type { HTMLAttributes } from 'react';
import { classNames } from './styles/class-names';

interface ChipProps extends HTMLAttributes<HTMLSpanElement> {
  color?: 'orange';
  isOutlined?: boolean;
  'data-tip'?: string;
  'data-testid'?: string;
}

/** A compact label that only says something, in PatternFly's clothes: its own measures itself whenever it is first drawn. */
export function Chip({ color, isOutlined = false, children, ...rest }: ChipProps) {
  return (
    <span
      className={classNames('pf-v6-c-label', 'pf-m-compact', isOutlined && 'pf-m-outline', color && `pf-m-${color}`)}
      {...rest}
    >
      <span className="pf-v6-c-label__content">
        <span className="pf-v6-c-label__text">{children}</span>
      </span>
    </span>
  );
}
