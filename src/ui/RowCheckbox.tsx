interface RowCheckboxProps {
  /** Selects this row: the id and the label are made of it. */
  name: string;
  isSelected: boolean;
  /** If the name says too little. */
  label?: string;
  /** Of several that it stands for, some are selected. */
  isMixed?: boolean;
  /** With Shift, the rows between this one and the one before are meant as well. */
  onToggle(isRange: boolean): void;
}

/** The check box of a row that can be selected, in PatternFly's clothes; see Cell for why it is not PatternFly's. */
export function RowCheckbox({
  name,
  isSelected,
  label = `Select ${name}`,
  isMixed = false,
  onToggle,
}: RowCheckboxProps) {
  return (
    <div className="pf-v6-c-check pf-m-standalone">
      <input
        type="checkbox"
        className="pf-v6-c-check__input"
        id={`select-${name}`}
        aria-label={label}
        ref={(box) => {
          if (box !== null) box.indeterminate = isMixed;
        }}
        value={name}
        checked={isSelected}
        // A change event of a check box is a click, or a press of Space.
        onChange={({ nativeEvent }) => onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </div>
  );
}
