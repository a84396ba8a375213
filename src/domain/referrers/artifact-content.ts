import { base64Bytes, listOf, memberOf, parsed, textAt } from '@/domain/text/json-value';
import { readProvenance, type Provenance } from './provenance';
import { readSbom } from './sbom/read-sbom';
import type { Sbom } from './sbom/sbom';
import { readTagValue } from './sbom/spdx-tag-value';
import { signerInBundle, type Signer } from './signer';

/** What is in a part of an artifact. `unreadable` says why in a sentence. */
export type ArtifactContent =
  | { kind: 'sbom'; sbom: Sbom }
  | { kind: 'provenance'; provenance: Provenance }
  | { kind: 'statement'; predicateType: string }
  | { kind: 'signature' }
  | { kind: 'unreadable'; reason: string };

/** A part of an artifact, unpacked and read. */
export interface ArtifactReading {
  content: ArtifactContent;
  /** Digests of the images that a statement or signature speaks of; empty if it names none. */
  subjects: readonly string[];
  /** Null if the part says nothing of who signed it. */
  signer: Signer | null;
}

/** Reads a part of an artifact: SBOMs, in-toto statements, signed payloads, and the envelopes around them. Never throws. */
export function readArtifactContent(text: string): ArtifactReading {
  const nothing = { subjects: [], signer: null };
  const json = documentIn(text);
  if (json === undefined) return { ...nothing, content: { kind: 'unreadable', reason: noJson(text) } };
  try {
    return readJson(json);
  } catch {
    return { ...nothing, content: { kind: 'unreadable', reason: 'It is built in a way that this app cannot read.' } };
  }
}

/** JSON, or SPDX 2 as lines of tag and value; undefined for anything else. */
function documentIn(text: string): unknown {
  const json = parsed(text);
  return json === undefined ? (readTagValue(text) ?? undefined) : json;
}

function noJson(text: string): string {
  const what = /^\s*</.test(text) ? 'It is XML.' : 'It is not JSON.';
  return `${what} SBOMs are read as SPDX 2 (JSON and tag-value), SPDX 3 (JSON-LD) and CycloneDX (JSON).`;
}

function readJson(json: unknown): ArtifactReading {
  if (textAt(json, 'mediaType')?.includes('sigstore.bundle') === true) {
    const signer = signerInBundle(json);
    const envelope = memberOf(json, 'dsseEnvelope');
    if (envelope === undefined) return { content: { kind: 'signature' }, subjects: [], signer };
    return { ...readUnsigned(envelope), signer };
  }
  return readUnsigned(json);
}

function readUnsigned(json: unknown): ArtifactReading {
  const payload = memberOf(json, 'payload');
  if (typeof payload === 'string' && memberOf(json, 'payloadType') !== undefined) {
    const bytes = base64Bytes(payload);
    const inner = bytes === null ? undefined : parsed(new TextDecoder().decode(bytes));
    if (inner !== undefined) return readDocument(inner);
    return unread('Its envelope holds no JSON.');
  }
  return readDocument(json);
}

function readDocument(json: unknown): ArtifactReading {
  const signed = textAt(json, 'critical', 'image', 'docker-manifest-digest');
  if (signed !== null) return { content: { kind: 'signature' }, subjects: [signed], signer: null };
  const predicateType = textAt(json, 'predicateType');
  if (predicateType !== null) {
    const content = readPredicate(predicateType, memberOf(json, 'predicate'));
    return { content, subjects: subjectsOf(json), signer: null };
  }
  return { content: sbomContent(json), subjects: [], signer: null };
}

function readPredicate(predicateType: string, predicate: unknown): ArtifactContent {
  const provenance = readProvenance(predicateType, predicate);
  if (provenance !== null) return { kind: 'provenance', provenance };
  if (/spdx|cyclonedx/i.test(predicateType)) {
    // Older ones hold the document as a text.
    const data = memberOf(predicate, 'Data');
    return sbomContent(typeof data === 'string' ? documentIn(data) : predicate);
  }
  return /cosign\/sign\b/.test(predicateType) ? { kind: 'signature' } : { kind: 'statement', predicateType };
}

function sbomContent(document: unknown): ArtifactContent {
  const sbom = readSbom(document);
  return typeof sbom === 'string' ? { kind: 'unreadable', reason: sbom } : { kind: 'sbom', sbom };
}

function subjectsOf(statement: unknown): string[] {
  return listOf(memberOf(statement, 'subject'))
    .slice(0, 100)
    .flatMap((subject) => {
      const hex = textAt(subject, 'digest', 'sha256');
      return hex === null ? [] : [`sha256:${hex}`];
    });
}

function unread(reason: string): ArtifactReading {
  return { content: { kind: 'unreadable', reason }, subjects: [], signer: null };
}
