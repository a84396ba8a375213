import { noLayerCommand, type PackageLayer } from '@/domain/scan/scan-layers';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';

interface LayerTextProps {
  layer: PackageLayer;
  /** On as many lines as it takes, for a phone, where nothing can be pointed at. */
  isWhole?: boolean;
}

/** The step that brought a package: on one line, more of it on pointing. */
export function LayerText({ layer: { id, number, text }, isWhole = false }: LayerTextProps) {
  if (text === noLayerCommand) {
    return (
      <span className={typography.subtle} data-tip={id === '' ? 'The report does not tell the layer' : id}>
        {text}
      </span>
    );
  }
  return (
    <code
      className={classNames(typography.small, isWhole ? typography.breakable : typography.cut)}
      data-tip={`Layer ${number ?? '?'}: ${text.slice(0, 400)}`}
    >
      {text.slice(0, 200)}
    </code>
  );
}
