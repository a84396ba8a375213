import { DescriptionList, ExpandableSection } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import type { Provenance } from '@/domain/referrers/provenance';
import { sourceAddress } from '@/domain/referrers/source-address';
import { countOf } from '@/domain/text/count-text';
import { Timestamp } from '@/features/timestamp/Timestamp';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { Fact } from '../../Fact';
import { LinkedText } from './LinkedText';

/** How the image was built, as the attestation states it. */
export function ProvenanceFacts({ provenance }: { provenance: Provenance }) {
  const { builder, buildType, source, commit, invocation, startedAt, finishedAt, predicateType } = provenance;
  const { parameters, materials, leftOut } = provenance;
  const linked = (term: string, text: string | null) =>
    text !== null && (
      <Fact term={term}>
        <LinkedText text={text} address={sourceAddress(text)} />
      </Fact>
    );
  return (
    <section aria-labelledby="provenance-heading" className={layout.stack}>
      <h3 className={typography.partTitle} id="provenance-heading">
        Provenance
      </h3>
      <DescriptionList isCompact orientation={{ sm: 'horizontal' }} className={layout.facts} aria-label="Provenance">
        {linked('Builder', builder)}
        {linked('Source', source)}
        {commit !== null && (
          <Fact term="Commit">
            <code className={typography.breakable}>{commit}</code>
          </Fact>
        )}
        {linked('Build', invocation)}
        {linked('Build type', buildType)}
        {startedAt !== null && (
          <Fact term="Started">
            <Timestamp at={startedAt} />
          </Fact>
        )}
        {finishedAt !== null && (
          <Fact term="Finished">
            <Timestamp at={finishedAt} />
          </Fact>
        )}
        {linked('Predicate type', predicateType)}
      </DescriptionList>
      {parameters.length > 0 && (
        <Folded title={countOf(parameters.length, 'parameter')}>
          {parameters.map(([name, value]) => (
            <Fact key={name} term={name}>
              <LinkedText text={value} />
            </Fact>
          ))}
        </Folded>
      )}
      {materials.length > 0 && (
        <Folded title={countOf(materials.length, 'dependency', 'dependencies')}>
          {materials.map(({ uri, digest }, at) => (
            <Fact key={at} term={`${at + 1}`}>
              <LinkedText text={uri} address={sourceAddress(uri)} />{' '}
              {digest !== null && <code className={typography.breakable}>{digest}</code>}
            </Fact>
          ))}
        </Folded>
      )}
      {leftOut > 0 && <p>{`${countOf(leftOut, 'entry', 'entries')} more are not shown.`}</p>}
    </section>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <ExpandableSection toggleText={title} isExpanded={isOpen} onToggle={(_event, next) => setIsOpen(next)}>
      {isOpen && (
        <DescriptionList isCompact orientation={{ sm: 'horizontal' }} className={layout.facts} aria-label={title}>
          {children}
        </DescriptionList>
      )}
    </ExpandableSection>
  );
}
