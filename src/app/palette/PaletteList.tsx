import { useId } from 'react';
import { classNames } from '@/ui/styles/class-names';
import type { PaletteGroup, PaletteOption } from './palette-options';
import styles from './palette.module.css';

interface PaletteListProps {
  id: string;
  groups: readonly PaletteGroup[];
  activeKey: string | null;
  onChoose(option: PaletteOption): void;
}

/** The options in groups, in the clothes of PatternFly's menu; the focus stays in the field. */
export function PaletteList({ id, groups, activeKey, onChoose }: PaletteListProps) {
  const titleId = useId();
  return (
    <div className={classNames('pf-v6-c-menu pf-m-plain pf-m-scrollable', styles.list)}>
      <div id={id} role="listbox" aria-label="Results" className="pf-v6-c-menu__content">
        {groups.map(({ title, options }, position) => (
          <div key={title} role="group" aria-labelledby={`${titleId}-${position}`} className="pf-v6-c-menu__group">
            <div id={`${titleId}-${position}`} role="presentation" className="pf-v6-c-menu__group-title">
              {title}
            </div>
            <div role="presentation" className="pf-v6-c-menu__list">
              {options.map((option) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the focus and the keys
                <div
                  key={option.key}
                  id={`${id}-${option.key}`}
                  role="option"
                  aria-selected={option.key === activeKey}
                  aria-disabled={option.reason !== undefined}
                  className={classNames(
                    'pf-v6-c-menu__list-item',
                    option.key === activeKey && 'pf-m-focus',
                    option.reason !== undefined && 'pf-m-aria-disabled',
                  )}
                  // The field keeps the focus.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(option)}
                >
                  <span className="pf-v6-c-menu__item">
                    <span className="pf-v6-c-menu__item-main">
                      <span className="pf-v6-c-menu__item-text">{option.label}</span>
                    </span>
                    {(option.reason ?? option.detail) !== undefined && (
                      <span className="pf-v6-c-menu__item-description">{option.reason ?? option.detail}</span>
                    )}
                  </span>
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
