import { http, HttpResponse, type HttpHandler } from 'msw';
import { addRow, putRowsInOrder } from '~mocks/build-state';
import { buildImage } from '~mocks/images/images';
import type { MockRegistry } from '~mocks/registry';

/** What the registry calls itself in its challenge, whatever address it is reached by. */
const service = 'quay-server.example.com';

/**
 * As much of the registry protocol as a push of one image needs; the image is put into the mock registry under its digest.
 * As with Quay, a token for another service is given and good for nothing, and uploads are named by the registry's own host.
 */
export function pushStandIn(registryOf: () => MockRegistry, token: string): HttpHandler[] {
  const blobs = new Set<string>();
  const allowed = (request: Request) => request.headers.get('Authorization') === 'Bearer pushing';
  const refused = () => new HttpResponse(null, { status: 401 });
  return [
    http.get('*/v2/auth', ({ request }) => {
      const login = `Basic ${Buffer.from(`$oauthtoken:${token}`).toString('base64')}`;
      if (request.headers.get('Authorization') !== login) return refused();
      const asked = new URL(request.url).searchParams.get('service');
      return HttpResponse.json({ token: asked === service ? 'pushing' : 'for somebody else' });
    }),
    http.post('*/v2/:namespace/:name/blobs/uploads/', ({ request, params }) => {
      if (!allowed(request)) return refused();
      const location = `http://${service}/v2/${String(params['namespace'])}/${String(params['name'])}/blobs/uploads/1?state=x`;
      return new HttpResponse(null, { status: 202, headers: { Location: location } });
    }),
    http.put('*/v2/:namespace/:name/blobs/uploads/:id', ({ request }) => {
      if (!allowed(request)) return refused();
      blobs.add(new URL(request.url).searchParams.get('digest') ?? '');
      return new HttpResponse(null, { status: 201 });
    }),
    http.put('*/v2/:namespace/:name/manifests/:tag', async ({ request, params }) => {
      if (!allowed(request)) return refused();
      const bytes = await request.arrayBuffer();
      const manifest = JSON.parse(new TextDecoder().decode(bytes)) as {
        config: { digest: string };
        layers: { digest: string }[];
      };
      const missing = [manifest.config, ...manifest.layers].filter(({ digest }) => !blobs.has(digest));
      if (missing.length > 0) return new HttpResponse(null, { status: 400 });
      const { state } = registryOf();
      const repository = state.repositories.get(`${String(params['namespace'])}/${String(params['name'])}`);
      if (repository === undefined) return new HttpResponse(null, { status: 404 });
      const hash = await crypto.subtle.digest('SHA-256', bytes);
      const digest = `sha256:${Buffer.from(hash).toString('hex')}`;
      const image = buildImage({
        name: digest,
        createdMs: state.now(),
        steps: [{ command: 'COPY nothing /', bytes: 45 }],
      });
      repository.manifests.set(digest, { ...image, digest });
      addRow(repository, { name: String(params['tag']), digest, startMs: state.now() });
      putRowsInOrder(repository);
      return new HttpResponse(null, { status: 201, headers: { 'Docker-Content-Digest': digest } });
    }),
  ];
}
