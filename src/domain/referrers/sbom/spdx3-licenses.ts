import { listOf, memberOf, textAt, textOf } from '@/domain/text/json-value';
import { unsaid } from './sbom-packages';
import { Spdx3Graph } from './spdx3-graph';

/** So deep may licenses consist of others. */
const deepest = 20;

/** Members of a set that are read; no license has more. */
const mostMembers = 100;

const joints: ReadonlyMap<string, string> = new Map([
  ['expandedlicensing_ConjunctiveLicenseSet', ' AND '],
  ['expandedlicensing_DisjunctiveLicenseSet', ' OR '],
]);

/**
 * What turns a license of an SPDX 3 file, or its id, into an SPDX expression: one that stands there as a text, one that is
 * made of others, one of SPDX's own list (`https://spdx.org/licenses/MIT`), which files need not repeat, or a text of the
 * file's own. Null for what asserts nothing. Each license is worked out once, so that none can take long.
 */
export function licenseWords(graph: Spdx3Graph): (place: unknown) => string | null {
  const known = new Map<string, string | null>();
  const wordsOf = (place: unknown, depth: number): string | null => {
    const id = graph.idIn(place);
    const before = known.get(id);
    if (id !== '' && before !== undefined) return before;
    if (depth > deepest) return null;
    // One that contains itself says nothing.
    if (id !== '') known.set(id, null);
    const words = textOf(worked(graph, id, graph.find(place), (part) => wordsOf(part, depth + 1)));
    const said = words === null || unsaid.has(words) ? null : words;
    if (id !== '') known.set(id, said);
    return said;
  };
  return (place) => wordsOf(place, 0);
}

function worked(
  graph: Spdx3Graph,
  id: string,
  license: unknown,
  wordsOf: (part: unknown) => string | null,
): string | null {
  const expression = textAt(license, 'simplelicensing_licenseExpression');
  if (expression !== null) return expression;
  const type = Spdx3Graph.typeOf(license);
  const joint = joints.get(type);
  if (joint !== undefined) {
    const members = listOf(memberOf(license, 'expandedlicensing_member')).slice(0, mostMembers);
    return members
      .map((member) => enclosed(wordsOf(member), joints.has(Spdx3Graph.typeOf(graph.find(member)))))
      .filter((words) => words !== null)
      .join(joint);
  }
  if (type === 'expandedlicensing_OrLaterOperator') {
    return followed(wordsOf(memberOf(license, 'expandedlicensing_subjectLicense')), '+');
  }
  if (type === 'expandedlicensing_WithAdditionOperator') {
    const addition = wordsOf(memberOf(license, 'expandedlicensing_subjectAddition'));
    const subject = wordsOf(memberOf(license, 'expandedlicensing_subjectExtendableLicense'));
    return addition === null ? subject : followed(subject, ` WITH ${addition}`);
  }
  const [, short] =
    /^https?:\/\/spdx\.org\/licenses\/([^/#?]+)$/.exec(id) ?? /[#/]((?:License|Addition)Ref-[^/#]+)$/.exec(id) ?? [];
  return short ?? (/(?:NoAssertion|None)(?:License|Element)$/.test(id) ? null : textAt(license, 'name'));
}

function enclosed(words: string | null, isSet: boolean): string | null {
  return words !== null && isSet ? `(${words})` : words;
}

function followed(words: string | null, end: string): string | null {
  return words === null ? null : words + end;
}
