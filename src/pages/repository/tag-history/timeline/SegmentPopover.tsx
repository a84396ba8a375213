import {
  Content,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Popover,
} from '@patternfly/react-core';
import { Fragment, type ReactNode } from 'react';
import { formatDateTimeLong } from '@/domain/time/dates';
import { shortDigest } from '@/domain/image/digest';
import { writeInstant } from '@/domain/time/instant-text';
import type { RepositoryName } from '@/domain/repository/repository';
import { isSegmentOver, type TimelineSegment } from '@/domain/history/timeline-lanes';
import { shortTagName } from '@/domain/image/signatures';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { searchText } from '@/routing/view-state';
import { CopyButton } from '@/ui/copy/CopyButton';
import popover from '@/ui/styles/popover.module.css';
import typography from '@/ui/styles/typography.module.css';
import layout from '@/ui/styles/layout.module.css';
import { historyTabViewState } from '../history-tab-view-state';
import { timeTravelViewState } from '../time-travel/time-travel-view-state';
import { digestLookStyle } from './digest-look-style';
import { beginText, endText, lastedText } from './segment-text';
import styles from './timeline.module.css';

interface SegmentPopoverProps {
  /** The segment that was clicked; gets the focus back. */
  anchor: HTMLElement;
  repository: RepositoryName;
  segment: TimelineSegment;
  /** The address's search, which the links keep. */
  search: string;
  onClose(): void;
}

/** Everything about one segment, and a link to its time. */
export function SegmentPopover({ anchor, repository, segment, search, onClose }: SegmentPopoverProps) {
  const { tagName, digest, from, to, end } = segment;
  const close = () => {
    onClose();
    anchor.focus({ preventScroll: true });
  };
  // A segment can be wide, so the popover opens on the side that has room, not at the pointer.
  const { left, right } = anchor.getBoundingClientRect();
  const side = left + right < document.documentElement.clientWidth ? 'start' : 'end';
  const isOver = isSegmentOver(segment);
  const facts: [string, ReactNode][] = [
    [
      'Manifest',
      <>
        <span className={styles.swatch} style={digestLookStyle(digest)} aria-hidden="true" />{' '}
        <code data-tip={digest}>{shortDigest(digest)}</code> <CopyButton text={digest} label="Copy digest" />
      </>,
    ],
    ['From', beginText(segment)],
    ['To', isOver ? formatDateTimeLong(to) : end === 'erased' ? 'Unknown' : 'Now'],
    ['Lasted', lastedText(segment)],
    ['Then', endText(segment)],
  ];
  const link = (moment: number) => {
    const inView = historyTabViewState.write(new URLSearchParams(search), { view: 'then' });
    return (
      paths.repository(repository) +
      searchText(timeTravelViewState.write(inView, { at: writeInstant(moment), page: 1 }))
    );
  };
  const history = searchText(historyTabViewState.write(new URLSearchParams(search), { view: 'changes', tagName }));
  return (
    <Popover
      className={popover.sheet}
      isVisible
      shouldClose={close}
      triggerRef={() => anchor}
      position={`bottom-${side}`}
      flipBehavior={[`bottom-${side}`, `top-${side}`]}
      maxWidth="min(30rem, calc(100vw - 2rem))"
      animationDuration={0}
      aria-label={`Details of ${tagName}`}
      // PatternFly's own header is a <header>, which outside of the page's main part would be a second banner.
      bodyContent={
        <>
          <Content component="h2" className={typography.breakable}>
            {shortTagName(tagName)}
          </Content>
          <DescriptionList isCompact isHorizontal className={styles.facts}>
            {facts.map(([term, fact]) => (
              <DescriptionListGroup key={term}>
                <DescriptionListTerm>{term}</DescriptionListTerm>
                <DescriptionListDescription>{fact}</DescriptionListDescription>
              </DescriptionListGroup>
            ))}
          </DescriptionList>
          <p className={layout.below}>
            <AppLink to={link(from)}>Time travel to its beginning</AppLink>
            {isOver && (
              <Fragment>
                {' · '}
                <AppLink to={link(to - 1000)}>to just before its end</AppLink>
              </Fragment>
            )}
            {' · '}
            <AppLink to={paths.repository(repository) + history}>History of this tag</AppLink>
          </p>
        </>
      }
      withFocusTrap
    />
  );
}
