import { addManifest, storeRepository, addRow, putRowsInOrder } from '../build-state';
import { buildArtifact } from '../images/artifacts';
import { buildIndex } from '../images/images';
import type { MockManifest } from '../images/manifest-state';
import type { MockRepository, RegistryState } from '../state';
import { hostileModelCard } from './hostile-model-card';
import { hostileHtmlCard, htmlModelCard, longHtmlCard } from './html-model-cards';
import { longModelCard } from './long-model-card';
import { modelCard } from './model-card';
import { richModelCard } from './rich-model-card';
import { appImage, dayMs, type ScanProfile } from './seed-images';
import { addMultiArch } from './webapp';

/** The other repositories of `acme`: one for every state, kind of content and kind of name. */
export function seedTeamRepositories(state: RegistryState, baseMs: number): void {
  const at = (daysAgo: number) => baseMs - Math.round(daysAgo * dayMs);
  const put = (repository: MockRepository, name: string, manifest: MockManifest, daysAgo: number) => {
    addRow(repository, { name, digest: addManifest(repository, manifest).digest, startMs: at(daysAgo) });
    putRowsInOrder(repository);
  };
  const image = (name: string, version: string, daysAgo: number, scan: ScanProfile = 'few') =>
    appImage({ name, version, createdMs: at(daysAgo), scan });

  storeRepository(state, 'acme/empty', { isPublic: true, description: 'Nothing was pushed here yet' });

  const privateApi = storeRepository(state, 'acme/private-api', {
    description: 'Internal API',
    userRoles: { viewer: 'read' },
    teamRoles: { devs: 'write' },
  });
  for (const version of [7, 8, 9, 10, 11])
    put(privateApi, `v${version}`, image('private-api', `${version}`, 60 - version * 5), 60 - version * 5);
  // A person who looks at it now sees it expire.
  const brief = addManifest(privateApi, image('private-api', 'preview', 1));
  addRow(privateApi, { name: 'preview', digest: brief.digest, startMs: at(1), endMs: at(0) + 4 * 60_000 });
  putRowsInOrder(privateApi);

  const frozen = storeRepository(state, 'acme/frozen', {
    isPublic: true,
    description: 'read-only repository',
    state: 'READ_ONLY',
    teamRoles: { devs: 'write' },
  });
  put(frozen, 'v1', image('frozen', '1', 200, 'many'), 200);
  put(frozen, 'v2', image('frozen', '2', 150, 'High'), 150);
  addRow(frozen, { name: 'v1-lts', digest: frozen.rows[1]?.digest ?? '', startMs: at(140), endMs: at(-20) });
  putRowsInOrder(frozen);

  seedMirrors(state, at, put);
  seedArtifacts(state, put);

  for (const name of ['teams/nested/app', 'team/tag/tools', 'tag', 'build', 'a.b', 'team/build/42']) {
    const repository = storeRepository(state, `acme/${name}`, {
      isPublic: true,
      description: `A repository named \`${name}\``,
      teamRoles: { devs: 'write' },
    });
    for (const tag of ['latest', 'tag', 'build', 'a.b', 'v1_x']) put(repository, tag, image(name, tag, 12), 12);
  }
}

type Put = (repository: MockRepository, name: string, manifest: MockManifest, daysAgo: number) => void;

/** Mirrors hold what was mirrored: of the sparse index one child of three. */
function seedMirrors(state: RegistryState, at: (daysAgo: number) => number, put: Put): void {
  const mirrored = storeRepository(state, 'acme/mirrored', {
    isPublic: true,
    description: 'Mirror of upstream/app, amd64 only',
    state: 'MIRROR',
  });
  const children = ['linux/amd64', 'linux/arm64/v8', 'linux/s390x'].map((platform) => ({
    platform,
    image: appImage({ name: 'mirrored', version: '3', createdMs: at(10), architecture: platform }),
  }));
  if (children[0]) addManifest(mirrored, children[0].image);
  put(mirrored, 'latest', buildIndex(children.map(({ platform, image }) => ({ platform, digest: image.digest }))), 9);
  put(
    mirrored,
    'v3-amd64',
    appImage({ name: 'mirrored', version: '3', createdMs: at(10), architecture: 'linux/amd64' }),
    9,
  );

  const orgMirrored = storeRepository(state, 'acme/org-mirrored', {
    isPublic: true,
    description: 'Kept up to date by the mirror of the whole organization',
    state: 'ORG_MIRROR',
  });
  put(orgMirrored, '8.1', addMultiArch(orgMirrored, '8.1', at(30), 'Medium', 3), 30);
  put(orgMirrored, '8.0', appImage({ name: 'org-mirrored', version: '8.0', createdMs: at(70) }), 70);
}

/** Models with and without a card, and a chart. */
function seedArtifacts(state: RegistryState, put: Put): void {
  const models = storeRepository(state, 'acme/models', {
    isPublic: true,
    description: 'ML models',
    teamRoles: { devs: 'write' },
  });
  const artifactType = 'application/x-mlmodel';
  const readme = { mediaType: 'text/markdown', bytes: modelCard.length, title: 'README.md' };
  const weights = { mediaType: 'application/octet-stream', bytes: 3_145_728, title: 'model.safetensors' };
  const configMediaType = 'application/vnd.acme.model.config.v1+json';
  const model = (name: string, layers: (typeof readme)[], card?: string, annotations?: Record<string, string>) =>
    buildArtifact({
      name,
      artifactType,
      configMediaType,
      layers,
      ...(annotations && { annotations }),
      ...(card !== undefined && { modelCard: card }),
    });
  put(models, 'granite-tiny-1.0', model('granite-tiny-1.0', [readme], modelCard), 30);
  put(models, 'granite-tiny-1.1', model('granite-tiny-1.1', [weights, readme], modelCard), 8);
  put(models, 'latest', model('granite-tiny-1.1', [weights, readme], modelCard), 8);
  put(models, 'no-card', model('no-card', [weights]), 3);
  const source = { 'org.opencontainers.image.source': 'https://github.com/acme/granite-support' };
  put(models, 'granite-support-1.10', model('granite-support-1.10', [weights, readme], richModelCard, source), 2);
  put(models, 'long-card', model('long-card', [readme], longModelCard()), 1);
  put(models, 'hostile-card', model('hostile-card', [readme], hostileModelCard), 1);
  put(models, 'html-card', model('html-card', [readme], htmlModelCard), 1);
  put(models, 'hostile-html-card', model('hostile-html-card', [readme], hostileHtmlCard), 1);
  put(models, 'long-html-card', model('long-html-card', [readme], longHtmlCard()), 1);

  const charts = storeRepository(state, 'acme/charts', {
    isPublic: true,
    description: 'Helm charts',
    teamRoles: { devs: 'write' },
  });
  for (const version of ['1.0.0', '1.1.0', '1.10.0']) {
    const chart = buildArtifact({
      name: `chart ${version}`,
      configMediaType: 'application/vnd.cncf.helm.config.v1+json',
      layers: [{ mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip', bytes: 8_412 }],
      annotations: { 'org.opencontainers.image.title': 'webapp', 'org.opencontainers.image.version': version },
    });
    put(charts, version, chart, 20);
  }
}
