import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import layout from '@/ui/styles/layout.module.css';

/** What there is to say of one request: terms, and texts of the API. */
export function CallFactList({ facts }: { facts: readonly (readonly [term: string, text: string])[] }) {
  return (
    <DescriptionList isCompact orientation={{ sm: 'horizontal' }} className={layout.facts} aria-label="API call">
      {facts.map(([term, text]) => (
        <DescriptionListGroup key={term}>
          <DescriptionListTerm>{term}</DescriptionListTerm>
          <DescriptionListDescription>
            <code>{text}</code>
          </DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
}
