import type { RepositoryName } from '@/domain/repository/repository';
import { useMissingWords } from '@/queries/images/use-missing-words';
import { EmptyView } from '@/ui/EmptyView';

interface MissingPlatformProps {
  repository: RepositoryName;
  /** What is not known of it: "its layers are not known". */
  consequence: string;
}

/** Stands for a platform that the index names and this registry does not hold. */
export function MissingPlatform({ repository, consequence }: MissingPlatformProps) {
  const { where, outlook } = useMissingWords(repository);
  return (
    <EmptyView kind="nothing" title={`This platform is ${where.toLowerCase()}`}>
      {outlook === '' ? `Only the index names it, so that ${consequence}.` : `${outlook} Until then ${consequence}.`}
    </EmptyView>
  );
}
