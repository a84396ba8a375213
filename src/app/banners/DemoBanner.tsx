import { Banner, Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { userQueries } from '@/queries/registry/registry.queries';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { useIsPhone } from '@/ui/viewport';
import styles from './banners.module.css';

const moods = {
  normal: 'works as usual',
  'read-only': 'is read-only',
  'account-recovery': 'is in account recovery mode',
  closed: 'shows nothing to strangers',
  'sends-emails': 'sends e-mails',
  'invitations-only': 'takes invited people only',
  'many-messages': 'has many messages',
} as const;

type Mood = keyof typeof moods;

/** A condition that is played once, and ends by itself. */
const events = { restart: 'starts anew (15 seconds)', endSession: 'ends your session' } as const;

/** What the demo's mock registry offers to the page. */
export interface DemoControls {
  /** Brings the seeded data back and reloads the page. */
  reset(): void;
  /** The users that the demo offers. */
  users: readonly string[];
  /** Null: no one is signed in. */
  signedInAs: string | null;
  /** Looks at the demo as another user (null: signed out) and reloads the page. */
  signInAs(username: string | null): void;
  /** How the registry behaves as a whole. */
  mood: Mood;
  /** Changes that, and reloads the page. */
  setMood(mood: Mood): void;
  restart(): void;
  endSession(): void;
}

interface DemoBannerProps {
  demo: DemoControls;
  /** The page looks at the registry again, as it does when a person comes back to it. */
  lookAgain(): void;
}

/** Says that nothing on screen is real, brings the demo's data back, and lets people see what others would. */
export function DemoBanner({ demo, lookAgain }: DemoBannerProps) {
  // People may sign in and out without the banner; then it has another user to name.
  useQuery(userQueries.current());
  const isPhone = useIsPhone();
  const change = (value: string) => {
    if (value === 'restart') demo.restart();
    else if (value === 'endSession') demo.endSession();
    else if (isMood(value)) return demo.setMood(value);
    lookAgain();
  };
  return (
    <Banner
      color="blue"
      className={classNames(layout.row, styles.banner)}
      screenReaderText="Demo"
      data-testid="demo-banner"
    >
      <span>{`This is a demo: its registry lives in this browser tab${isPhone ? '' : ' and holds made-up data'}.`}</span>
      <span className={layout.inline}>
        <label htmlFor="demo-user">You are</label>
        <FormSelect
          id="demo-user"
          className={styles.choice}
          value={demo.signedInAs ?? ''}
          onChange={(_event, value) => demo.signInAs(value === '' ? null : value)}
        >
          {demo.users.map((name) => (
            <FormSelectOption key={name} value={name} label={name} />
          ))}
          <FormSelectOption value="" label="not signed in" />
        </FormSelect>
      </span>
      <span className={layout.inline}>
        {!isPhone && <span aria-hidden>The registry</span>}
        <FormSelect
          id="demo-registry"
          aria-label="The registry"
          className={styles.choice}
          value={demo.mood}
          onChange={(_event, value) => change(value)}
        >
          {Object.entries({ ...moods, ...events }).map(([value, label]) => (
            <FormSelectOption key={value} value={value} label={label} />
          ))}
        </FormSelect>
      </span>
      <Button variant="link" isInline onClick={() => demo.reset()}>
        Reset demo data
      </Button>
    </Banner>
  );
}

function isMood(value: string): value is Mood {
  return Object.hasOwn(moods, value);
}
