import '@patternfly/react-styles/css/components/Label/label.css';
import type { CSSProperties, HTMLAttributes } from 'react';
import { classNames } from './styles/class-names';

interface ChipProps extends HTMLAttributes<HTMLSpanElement> {
  color?: 'orange';
  isOutlined?: boolean;
  /** A longer text is cut. */
  maxWidth?: string;
  'data-tip'?: string;
  'data-testid'?: string;
}

/** A compact label that only says something, in PatternFly's clothes: its own measures itself whenever it is first drawn. */
export function Chip({ color, isOutlined = false, maxWidth, children, ...rest }: ChipProps) {
  const style: CSSProperties | undefined =
    maxWidth === undefined ? undefined : { '--pf-v6-c-label__text--MaxWidth': maxWidth };
  return (
    <span
      className={classNames('pf-v6-c-label', 'pf-m-compact', isOutlined && 'pf-m-outline', color && `pf-m-${color}`)}
      {...rest}
    >
      <span className="pf-v6-c-label__content">
        <span className="pf-v6-c-label__text" style={style}>
          {children}
        </span>
      </span>
    </span>
  );
}
