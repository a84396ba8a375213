import { Banner, Button, Flex, FlexItem } from '@patternfly/react-core';

/** What the demo's mock registry offers to the page. */
export interface DemoControls {
  /** Brings the seeded data back and reloads the page. */
  reset(): void;
}

/** Says that nothing on screen is real, and brings the demo's data back. */
export function DemoBanner({ demo }: { demo: DemoControls }) {
  return (
    <Banner color="blue" className="app-demo-banner">
      <Flex justifyContent={{ default: 'justifyContentCenter' }} columnGap={{ default: 'columnGapMd' }}>
        <FlexItem>This is a demo: its registry lives in this browser tab and holds made-up data.</FlexItem>
        <FlexItem>
          <Button variant="link" isInline onClick={() => demo.reset()}>
            Reset demo data
          </Button>
        </FlexItem>
      </Flex>
    </Banner>
  );
}
