import { Masthead, MastheadBrand, MastheadContent, MastheadMain } from '@patternfly/react-core';
import { useEffect, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { JobsButton } from '@/app/jobs/JobsButton';
import { HelpButton } from '@/features/help/HelpButton';
import { RegistryMessages } from '@/features/registry-messages/RegistryMessages';
import { UserButton } from '@/features/session/UserButton';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { isBelowRepositories, parseRoute } from '@/routing/route';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useViewport } from '@/ui/viewport';
import { MissingPartBanner } from './banners/MissingPartBanner';
import { PaletteButton } from './palette/PaletteButton';
import { mainId, noticesId } from './page-parts';
import { RegistryFooter } from './RegistryFooter';
import { SkipLinks } from './SkipLinks';
import { ThemeSwitch } from './ThemeSwitch';
import { keepFocus } from './focus/keep-focus';
import { usePagePlace } from './focus/use-page-place';
import styles from './shell.module.css';

interface ShellProps {
  banner?: ReactNode;
  children: ReactNode;
}

/** The masthead of narrower windows (rem) has no room for messages; messages.module.css has the same width. */
const messagesFrom = 75;
const hasRoomForMessages = (width: number) => width >= messagesFrom;

/**
 * The frame of every page. It is drawn at once and fills in names as they arrive. In PatternFly's clothes: its own Page
 * brings a drawer along (5 KiB of the first load) and measures the window for breakpoints that nothing here asks for.
 */
export function Shell({ banner, children }: ShellProps) {
  const isRoomy = useViewport(hasRoomForMessages);
  // The focus is the document's, whatever loses it.
  useEffect(keepFocus, []);
  return (
    <div className="pf-v6-c-page">
      <SkipLinks />
      <AppMasthead isRoomy={isRoomy} />
      <div className="pf-v6-c-page__main-container pf-m-fill">
        <MissingPartBanner />
        <main id={mainId} className={classNames('pf-v6-c-page__main', styles.main)} tabIndex={-1}>
          {banner}
          {children}
          <RegistryFooter />
        </main>
        {/* The last line of the window: whenever they come, nothing moves. */}
        {!isRoomy && <RegistryMessages />}
        <div id={noticesId} />
      </div>
      <PagePlace />
    </div>
  );
}

/** Last, so that what is on the page is there first. A component, because the frame need not be drawn for each address. */
function PagePlace(): null {
  usePagePlace(mainId);
  return null;
}

function AppMasthead({ isRoomy }: { isRoomy: boolean }) {
  const { config } = useRegistryConfig();
  return (
    <Masthead className={classNames(layout.row, styles.masthead)} display={{ default: 'inline' }}>
      <MastheadMain className={styles.title}>
        <MastheadBrand className={styles.title}>
          <AppLink to={paths.repositories()} className={classNames(typography.bold, typography.cut, styles.brand)}>
            {config.title}
          </AppLink>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent className={styles.content}>
        <nav aria-label="Main" className={styles.nav}>
          <RepositoriesLink />
        </nav>
        {isRoomy && <RegistryMessages />}
        <div className={classNames(layout.inline, layout.end)}>
          <PaletteButton />
          <JobsButton />
          <HelpButton />
          <ThemeSwitch />
          <UserButton />
        </div>
      </MastheadContent>
    </Masthead>
  );
}

function RepositoriesLink() {
  const { pathname, search } = useLocation();
  const route = parseRoute(pathname, search);
  return (
    <AppLink
      to={paths.repositories()}
      aria-current={route.page === 'repositories' ? 'page' : isBelowRepositories(route) ? 'true' : undefined}
    >
      Repositories
    </AppLink>
  );
}
