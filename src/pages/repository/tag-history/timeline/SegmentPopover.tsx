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
import type { DigestLook } from '@/domain/image/digest-look';
import { writeInstant } from '@/domain/time/instant-text';
import type { RepositoryName } from '@/domain/repository/repository';
import { isSegmentOver, type TimelineSegment } from '@/domain/history/timeline/timeline-lanes';
import { shortTagName } from '@/domain/image/signatures';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { viewAddress } from '@/routing/view-state';
import { CopyButton } from '@/ui/copy/CopyButton';
import popover from '@/ui/styles/popover.module.css';
import typography from '@/ui/styles/typography.module.css';
import layout from '@/ui/styles/layout.module.css';
import { historyViewState, type HistoryViewState } from '../history-view-state';
import { digestLookStyle } from './digest-look-style';
import { beginText, endText, lastedText, notOverText } from './segment-text';
import styles from './timeline.module.css';

interface SegmentPopoverProps {
  /** The segment that was clicked; gets the focus back. */
  anchor: HTMLElement;
  repository: RepositoryName;
  segment: TimelineSegment;
  look: DigestLook | undefined;
  /** The address's search, which the links keep. */
  search: string;
  onClose(): void;
}

/** Everything about one segment, and a link to its time. */
export function SegmentPopover({ anchor, repository, segment, look, search, onClose }: SegmentPopoverProps) {
  const { tagName, digest, from, to } = segment;
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
        <span className={styles.swatch} style={digestLookStyle(look)} aria-hidden="true" />{' '}
        <code data-tip={digest}>{shortDigest(digest)}</code> <CopyButton text={digest} label="Copy digest" />
      </>,
    ],
    ['From', beginText(segment)],
    ['To', isOver ? formatDateTimeLong(to) : notOverText(segment)],
    ['Lasted', lastedText(segment)],
    ['Ended by', endText(segment)],
  ];
  const link = (patch: Partial<HistoryViewState>) =>
    viewAddress(paths.repository(repository), search, historyViewState, { at: '', list: 'changes', page: 1, ...patch });
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
          <DescriptionList
            isCompact
            isHorizontal
            horizontalTermWidthModifier={{ default: '5rem' }}
            className={layout.facts}
          >
            {facts.map(([term, fact]) => (
              <DescriptionListGroup key={term}>
                <DescriptionListTerm>{term}</DescriptionListTerm>
                <DescriptionListDescription>{fact}</DescriptionListDescription>
              </DescriptionListGroup>
            ))}
          </DescriptionList>
          <p className={layout.below}>
            <AppLink to={link({ at: writeInstant(from) })}>As of its beginning</AppLink>
            {isOver && (
              <Fragment>
                {' · '}
                <AppLink to={link({ at: writeInstant(to - 1000) })}>just before its end</AppLink>
              </Fragment>
            )}
            {' · '}
            <AppLink to={link({ tagName })}>History of this tag</AppLink>
          </p>
        </>
      }
      withFocusTrap
    />
  );
}
