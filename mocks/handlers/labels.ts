import { isEditableLabel } from '@/domain/tags/labels/label-changes';
import { labelKeyProblem } from '@/domain/tags/labels/label-rules';
import { requireNormalState, requireRepository } from '../access';
import { addLabelSchema } from '../http/label-schemas';
import { errors, messageError } from '../http/error-bodies';
import { findLiveManifest } from '../images/manifest-store';
import { writeLog } from '../log';
import { json, type MockResponse, noContent, Refusal } from '../messages';
import { newLabel } from '../new-labels';
import { readBody } from '../http/request-body';
import { belowRepository, manifestSegment, type RequestContext, type MockRoute } from '../http/router';
import type { MockLabel, MockManifest } from '../images/manifest-state';
import type { Role } from '../state';

export const labelRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: belowRepository(`${manifestSegment}/labels`), handler: listLabels },
  { method: 'POST', pattern: belowRepository(`${manifestSegment}/labels`), handler: addLabel },
  { method: 'GET', pattern: belowRepository(`${manifestSegment}/labels/(?<label>[^\\/]+)`), handler: getLabel },
  { method: 'DELETE', pattern: belowRepository(`${manifestSegment}/labels/(?<label>[^\\/]+)`), handler: deleteLabel },
];

function labelBody(label: MockLabel): Record<string, unknown> {
  return {
    id: label.id,
    key: label.key,
    value: label.value,
    source_type: label.sourceType,
    media_type: label.mediaType,
  };
}

/** The manifest in the path; labels of dead manifests are out of reach (recorded). */
function requireManifest({ state, actor, params }: RequestContext, role: Role): MockManifest {
  const repository = requireRepository(state, actor, params['repository'] ?? '', role);
  if (role !== 'read') requireNormalState(repository);
  const manifest = findLiveManifest(repository, params['digest'] ?? '', state.now());
  if (!manifest) throw new Refusal(errors.notFound());
  return manifest;
}

function requireLabel(manifest: MockManifest, id: string | undefined): MockLabel {
  const label = manifest.labels.find((candidate) => candidate.id === id);
  if (!label) throw new Refusal(errors.notFound());
  return label;
}

function listLabels(context: RequestContext): MockResponse {
  const prefix = context.request.query.get('filter') ?? '';
  const labels = requireManifest(context, 'read').labels.filter((label) => label.key.startsWith(prefix));
  return json(200, { labels: labels.map(labelBody) });
}

function getLabel(context: RequestContext): MockResponse {
  return json(200, labelBody(requireLabel(requireManifest(context, 'read'), context.params['label'])));
}

/** Keys have rules, values have none: they are not even checked against their media type (recorded). */
function addLabel(context: RequestContext): MockResponse {
  const { state, request } = context;
  const repository = requireRepository(state, context.actor, context.params['repository'] ?? '', 'write');
  requireNormalState(repository);
  const body = readBody(request, addLabelSchema);
  const manifest = requireManifest(context, 'write');
  const key = String(body['key']);
  const problem = labelKeyProblem(key);
  if (problem === 'reserved') throw new Refusal(messageError(400, 'Label has a reserved prefix'));
  if (problem !== null) {
    const text =
      'Label is of an invalid format or missing please use ^[a-z0-9](([a-z0-9]|[-.](?![.-]))*[a-z0-9])?$ format for labels';
    throw new Refusal(messageError(400, text));
  }
  const mediaType = typeof body['media_type'] === 'string' ? body['media_type'] : null;
  state.counters.label += 1;
  const label = newLabel(`${manifest.digest} ${state.counters.label}`, key, String(body['value']), 'api', mediaType);
  manifest.labels.push(label);
  writeLog(state, repository, context.actor, 'manifest_label_add', {
    ...logged(label, manifest),
    media_type: label.mediaType,
  });
  const location = `/api/v1/repository/${context.params['repository']}/manifest/${manifest.digest}/labels/${label.id}`;
  return json(201, { label: labelBody(label) }, { location });
}

/** What the log says about a label. */
function logged({ id, key, value }: MockLabel, { digest }: MockManifest): Record<string, unknown> {
  return { id, key, value, manifest_digest: digest };
}

function deleteLabel(context: RequestContext): MockResponse {
  const { state, actor, params } = context;
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'write');
  const manifest = requireManifest(context, 'write');
  const label = requireLabel(manifest, context.params['label']);
  if (!isEditableLabel({ source: label.sourceType })) {
    throw new Refusal(messageError(400, 'Cannot delete immutable label'));
  }
  manifest.labels = manifest.labels.filter((other) => other !== label);
  writeLog(state, repository, actor, 'manifest_label_delete', logged(label, manifest));
  return noContent();
}
