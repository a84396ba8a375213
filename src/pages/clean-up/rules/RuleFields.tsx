import type { CleanUpRule, KeepingRule, TakingRule } from '@/domain/clean-up/rule';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import layout from '@/ui/styles/layout.module.css';
import { DaysField } from './DaysField';
import { NewestFields } from './NewestFields';
import { PatternField } from './PatternField';
import { TypedInput } from './TypedInput';

interface RuleFieldsProps<Rule> {
  /** Begins the ids of the fields; the first one has it as its own. */
  id: string;
  rule: Rule;
  isWrong: boolean;
  /** Id of what says why. */
  problemId: string;
  onChange(rule: CleanUpRule): void;
}

/** What a rule is about, to be changed in place. */
export function RuleFields({ rule, ...rest }: RuleFieldsProps<CleanUpRule>) {
  return rule.does === 'take' ? <TakingFields rule={rule} {...rest} /> : <KeepingFields rule={rule} {...rest} />;
}

function TakingFields({ id, rule, isWrong, problemId, onChange }: RuleFieldsProps<TakingRule>) {
  const { config } = useRegistryConfig();
  return (
    <>
      <PatternField
        id={id}
        label="names"
        pattern={rule.pattern}
        isWrong={isWrong}
        describedBy={problemId}
        onChange={(pattern) =>
          onChange({ ...rule, pattern: pattern.text === '' && pattern.kind === 'glob' ? null : pattern })
        }
      />
      <DaysField
        id={`${id}-older`}
        label="older than"
        days={rule.olderThanDays}
        onChange={(olderThanDays) => onChange({ ...rule, olderThanDays })}
      />
      {(config.features.imagePullStatistics || rule.notPulledDays !== null) && (
        <DaysField
          id={`${id}-unpulled`}
          label="not pulled for"
          days={rule.notPulledDays}
          onChange={(notPulledDays) => onChange({ ...rule, notPulledDays })}
        />
      )}
      <NewestFields
        id={`${id}-except`}
        label="except the newest"
        newest={rule.exceptNewest}
        isRequired={false}
        onChange={(exceptNewest) => onChange({ ...rule, exceptNewest })}
      />
    </>
  );
}

function KeepingFields({ id, rule, isWrong, problemId, onChange }: RuleFieldsProps<KeepingRule>) {
  const patternProps = { label: 'names', isWrong, describedBy: problemId };
  switch (rule.by) {
    case 'name':
      return (
        <PatternField
          id={id}
          pattern={rule.pattern}
          {...patternProps}
          onChange={(pattern) => onChange({ ...rule, pattern })}
        />
      );
    case 'newest':
      return (
        <>
          <NewestFields
            id={id}
            label="the newest"
            newest={rule.newest}
            isRequired
            onChange={(newest) => newest !== null && onChange({ ...rule, newest })}
          />
          <PatternField
            id={`${id}-names`}
            pattern={rule.pattern}
            {...patternProps}
            onChange={(pattern) => onChange({ ...rule, pattern })}
          />
        </>
      );
    case 'label':
      return (
        <span className={layout.row}>
          <label htmlFor={id}>images labelled</label>
          <span>
            <TypedInput
              id={id}
              value={rule.label}
              placeholder="key=value"
              validated={isWrong ? 'error' : 'default'}
              aria-describedby={problemId}
              onType={(label) => onChange({ ...rule, label })}
            />
          </span>
        </span>
      );
    case 'expiration':
      return (
        <DaysField
          id={id}
          label="what expires in more than"
          days={rule.laterThanDays}
          isRequired
          onChange={(laterThanDays) => laterThanDays !== null && onChange({ ...rule, laterThanDays })}
        />
      );
    case 'signed':
      return 'signed images';
    case 'image':
      return 'images that another tag keeps';
  }
}
