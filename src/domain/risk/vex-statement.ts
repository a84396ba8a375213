/** The four statuses of VEX, in OpenVEX's words; the one that asks for the most comes first. */
export const vexStatuses = ['affected', 'under_investigation', 'fixed', 'not_affected'] as const;
export type VexStatus = (typeof vexStatuses)[number];

export function isVexStatus(word: string | null): word is VexStatus {
  return vexStatuses.some((status) => status === word);
}

/** OpenVEX's reasons for "not affected", in the specification's order. */
export const vexJustifications = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const;
export type VexJustification = (typeof vexJustifications)[number];

/** A word of a format as people read it: `not_affected` is "Not affected". */
export function vexText(word: string): string {
  const text = word.replaceAll('_', ' ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export interface VexProduct {
  /** Package URLs, references or other names of it. */
  ids: readonly string[];
  /** `sha256:…` of it. */
  digests: readonly string[];
  /** The statement is about these parts of it alone, each by its names; null means the whole. */
  parts: readonly (readonly string[])[] | null;
}

/** That a vulnerability concerns products or does not, as somebody stated it. */
export interface VexStatement {
  /** Names of the vulnerability, in upper case. */
  vulnerability: readonly string[];
  status: VexStatus;
  /** Why it is not affected, in the format's word; null if not given. */
  justification: string | null;
  /** Texts about the impact, about what to do, and anything else; null if there is none. */
  impact: string | null;
  action: string | null;
  notes: string | null;
  author: string | null;
  /** Milliseconds since 1970; null if not given. */
  statedAt: number | null;
  products: readonly VexProduct[];
}

/** Products of one statement, and parts of one product. */
export const mostProducts = 2_000;
