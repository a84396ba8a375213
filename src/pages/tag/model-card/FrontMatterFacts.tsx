import { DescriptionList, Divider, ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import type { FrontMatterEntry } from '@/domain/model-card/front-matter';
import { cardFacts } from '@/domain/model-card/model-card-facts';
import { ScrollArea } from '@/ui/ScrollArea';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { CardFactValues } from './CardFactValues';
import { Fact } from '../Fact';
import styles from './model-card.module.css';

/** The card's front matter: the facts that people look for, and the rest folded away. */
export function FrontMatterFacts({ entries }: { entries: readonly FrontMatterEntry[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const { facts, others } = cardFacts(entries);
  if (facts.length === 0 && others.length === 0) return null;
  const more = `${others.length} more ${others.length === 1 ? 'entry' : 'entries'} of the front matter`;
  return (
    <div className={layout.stack} data-testid="front-matter">
      {facts.length > 0 && (
        <DescriptionList isCompact orientation={{ sm: 'horizontal' }} className={layout.facts} aria-label="Model">
          {facts.map(({ term, values }) => (
            <Fact key={term} term={term}>
              <CardFactValues term={term} values={values} />
            </Fact>
          ))}
        </DescriptionList>
      )}
      {others.length > 0 && (
        <ExpandableSection toggleText={more} isExpanded={isOpen} onToggle={(_event, next) => setIsOpen(next)}>
          {isOpen && (
            <DescriptionList isCompact orientation={{ sm: 'horizontal' }} className={layout.facts} aria-label={more}>
              {others.map((entry, index) => (
                <Fact key={index} term={entry.key}>
                  <OtherValue entry={entry} />
                </Fact>
              ))}
            </DescriptionList>
          )}
        </ExpandableSection>
      )}
      <Divider />
    </div>
  );
}

function OtherValue({ entry: { key: name, values, source } }: { entry: FrontMatterEntry }) {
  if (values !== null) {
    return <CardFactValues term={name} values={values.map((text) => ({ text, address: null }))} />;
  }
  return (
    <ScrollArea as="pre" label={name} className={classNames(typography.small, styles.source)}>
      {source}
    </ScrollArea>
  );
}
