import type { ButtonHTMLAttributes } from 'react';
import { classNames } from '../styles/class-names';

interface RowButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  isDanger?: boolean;
  /** It keeps its place and the focus, and does nothing; its tip or description says why. */
  isRefused: boolean;
}

/** A button within the text of a row, in PatternFly's clothes; see Cell for why it is not PatternFly's. */
export function RowButton({ isDanger = false, isRefused, onClick, children, ...rest }: RowButtonProps) {
  return (
    <button
      type="button"
      className={classNames(
        'pf-v6-c-button pf-m-link pf-m-inline',
        isDanger && 'pf-m-danger',
        isRefused && 'pf-m-aria-disabled',
      )}
      aria-disabled={isRefused || undefined}
      onClick={isRefused ? undefined : onClick}
      {...rest}
    >
      <span className="pf-v6-c-button__text">{children}</span>
    </button>
  );
}
