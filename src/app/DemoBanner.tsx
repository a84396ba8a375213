import { Banner, Button, FormSelect, FormSelectOption } from '@patternfly/react-core';

/** What the demo's mock registry offers to the page. */
export interface DemoControls {
  /** Brings the seeded data back and reloads the page. */
  reset(): void;
  /** Everybody who can look at the demo. */
  users: readonly string[];
  /** null: nobody is signed in. */
  signedInAs: string | null;
  /** Looks at the demo as somebody else (null: as nobody) and reloads the page. */
  signInAs(username: string | null): void;
}

/** Says that nothing on screen is real, brings the demo's data back, and lets people see what others would. */
export function DemoBanner({ demo }: { demo: DemoControls }) {
  return (
    <Banner color="blue" className="app-demo-banner" screenReaderText="Demo">
      <span>
        This is a demo: its registry lives in this browser tab
        <span className="app-wide-only"> and holds made-up data</span>.
      </span>
      <label htmlFor="demo-user">You are</label>
      <FormSelect
        id="demo-user"
        className="app-demo-user"
        value={demo.signedInAs ?? ''}
        onChange={(_event, value) => demo.signInAs(value === '' ? null : value)}
      >
        {demo.users.map((name) => (
          <FormSelectOption key={name} value={name} label={name} />
        ))}
        <FormSelectOption value="" label="not signed in" />
      </FormSelect>
      <Button variant="link" isInline onClick={() => demo.reset()}>
        Reset demo data
      </Button>
    </Banner>
  );
}
