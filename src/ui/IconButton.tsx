import type { ButtonHTMLAttributes, ComponentType } from 'react';
import { classNames } from './styles/class-names';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  'aria-label': string;
  icon: ComponentType;
}

/** A small button with nothing but an icon, in PatternFly's clothes; see Cell for why it is not PatternFly's. */
export function IconButton({ icon: Icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classNames('pf-v6-c-button pf-m-plain pf-m-no-padding pf-m-small', className)}
      {...rest}
    >
      <span className="pf-v6-c-button__icon">
        <Icon />
      </span>
    </button>
  );
}
