/** A policy by which tags are pruned, in the words of the wire. */
export interface MockAutoPrunePolicy {
  uuid: string;
  method: 'number_of_tags' | 'creation_date';
  value: number | string;
  tagPattern: string | null;
  tagPatternMatches: boolean;
}

/** A policy by which tags become immutable, in the words of the wire. */
export interface MockImmutabilityPolicy {
  uuid: string;
  tagPattern: string;
  tagPatternMatches: boolean;
}

/** What a repository or a namespace has of policies. */
export interface MockPolicies {
  autoPrune: MockAutoPrunePolicy[];
  immutability: MockImmutabilityPolicy[];
}
