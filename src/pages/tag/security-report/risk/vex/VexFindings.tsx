import { Button, Checkbox } from '@patternfly/react-core';
import type { FindingRow } from '@/domain/findings/finding-rows';
import { ofTotal } from '@/domain/text/count-text';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { mostListed } from './use-vex-draft';

interface VexFindingsProps {
  listed: readonly FindingRow[];
  /** Of the report as filtered, of which the first are listed. */
  count: number;
  /** Addresses of those that it is about. */
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

/** What the statements are about: the findings as the report is filtered. */
export function VexFindings({ listed, count, chosen, onChoose }: VexFindingsProps) {
  const areAll = chosen.size === listed.length;
  const toggle = (address: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(address);
    else next.delete(address);
    onChoose(next);
  };
  return (
    <section aria-labelledby="vex-findings">
      <div className={layout.row}>
        <h2 className={typography.partTitle} id="vex-findings">
          About
        </h2>
        <span>{`${ofTotal(chosen.size, listed.length)} chosen`}</span>
        <Button
          variant="link"
          isInline
          onClick={() => onChoose(new Set(areAll ? [] : listed.map(({ address }) => address)))}
        >
          {areAll ? 'Choose none' : 'Choose all'}
        </Button>
      </div>
      {count > mostListed && <p>{`The first ${mostListed} of the report are listed. Filter it for others.`}</p>}
      <div className={layout.stack}>
        {listed.map(({ address, finding: { vulnerability, package: scanned } }) => (
          <Checkbox
            key={address}
            id={`vex ${address}`}
            label={
              <span className={typography.breakable}>
                {vulnerability.name} in {scanned.name} {scanned.version}
              </span>
            }
            isChecked={chosen.has(address)}
            onChange={(_event, isChosen) => toggle(address, isChosen)}
          />
        ))}
      </div>
    </section>
  );
}
