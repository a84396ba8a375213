import '@patternfly/react-styles/css/components/Tabs/tabs.css';
import { type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import styles from './link-tabs.module.css';
import { classNames } from './styles/class-names';

export interface LinkTab<Key extends string> {
  key: Key;
  title: string;
  /** The tab's own address, so that it can be copied and opened in a new window. */
  href: string;
}

interface LinkTabsProps<Key extends string> {
  /** Unique on the page. */
  id: string;
  /** Names the group of tabs. */
  label: string;
  tabs: readonly LinkTab<Key>[];
  activeKey: Key;
  onSelect(key: Key): void;
  /** The person points at a tab or moves the focus to it: its content may be fetched. */
  onIntend?(key: Key): void;
  /** The active tab's content; no other is mounted. */
  children: ReactNode;
}

/** How far each key moves among the tabs; Home and End go to the first and the last. */
const moves: Partial<Record<string, (position: number, count: number) => number>> = {
  ArrowRight: (position, count) => (position + 1) % count,
  ArrowLeft: (position, count) => (position - 1 + count) % count,
  Home: () => 0,
  End: (_position, count) => count - 1,
};

/**
 * Tabs that are links as well: one stop for the Tab key, arrow keys move between them, Enter or Space opens one.
 * In PatternFly's clothes: its own tabs know no arrow keys, and measure themselves whenever they are drawn, which makes the
 * browser lay out the whole page before it is shown.
 */
export function LinkTabs<Key extends string>(props: LinkTabsProps<Key>) {
  const { id, label, tabs, activeKey, onSelect, onIntend, children } = props;
  const panelId = `${id}-panel`;
  const tabId = (key: Key) => `${id}-${key}`;
  const activeTabId = tabId(activeKey);
  const select = (event: MouseEvent<HTMLElement>, key: Key) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return; // the browser opens the link elsewhere
    event.preventDefault();
    onSelect(key);
  };
  return (
    <>
      <div id={id} className={classNames('pf-v6-c-tabs', styles.tabs)}>
        <ul role="tablist" aria-label={label} className="pf-v6-c-tabs__list" onKeyDown={moveFocus}>
          {tabs.map(({ key, title, href }) => {
            const isActive = key === activeKey;
            return (
              <li
                key={key}
                role="presentation"
                className={classNames('pf-v6-c-tabs__item', isActive && 'pf-m-current')}
              >
                <a
                  ref={isActive ? keepInView : undefined}
                  id={tabId(key)}
                  href={href}
                  role="tab"
                  className="pf-v6-c-tabs__link"
                  aria-selected={isActive}
                  aria-controls={isActive ? panelId : undefined}
                  tabIndex={isActive ? 0 : -1}
                  onClick={(event) => select(event, key)}
                  onPointerEnter={() => onIntend?.(key)}
                  onFocus={() => onIntend?.(key)}
                >
                  <span className="pf-v6-c-tabs__item-text">{title}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </div>
      <div role="tabpanel" id={panelId} aria-labelledby={activeTabId}>
        {children}
      </div>
    </>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const position = all.findIndex((tab) => tab === document.activeElement);
  if (position === -1) return;
  const target = moves[event.key]?.(position, all.length);
  if (target !== undefined) {
    event.preventDefault();
    all[target]?.focus();
  } else if (event.key === ' ') {
    event.preventDefault(); // a link does not react to Space, a tab does
    all[position]?.click();
  }
}

/** Scrolls the list of tabs, and nothing else, so far that a tab is seen, now and whenever there is less room. */
function keepInView(tab: HTMLElement | null): (() => void) | undefined {
  const list = tab?.closest('[role="tablist"]');
  if (!tab || !list || !('ResizeObserver' in window)) return undefined;
  const reveal = () => {
    const [item, view] = [tab.getBoundingClientRect(), list.getBoundingClientRect()];
    if (item.left < view.left) list.scrollLeft += item.left - view.left;
    else if (item.right > view.right) list.scrollLeft += item.right - view.right;
  };
  const observer = new ResizeObserver(reveal);
  observer.observe(list);
  return () => observer.disconnect();
}
