/**
 * The JSON schemas of Quay's request bodies together with the way its validator prints them: the recorded answers
 * carry that text, so a client's error message is built from it.
 */
export interface BodySchema {
  required: readonly string[];
  properties: Readonly<Record<string, PropertySchema>>;
  /** The whole schema as the validator prints it, indented by four. */
  printed: string;
}

export interface PropertySchema {
  types: readonly ('string' | 'number' | 'boolean' | 'null' | 'object' | 'array')[];
  allowed?: readonly (string | null)[];
  printed: string;
}
