import type { Layer, Platform } from '@/domain/image/manifest';
import type { ImageConfig } from '@/domain/image/image-config';
import { imageCreatedAt } from '@/domain/layers/image-created-at';
import { parseLayerCommand } from '@/domain/layers/layer-command';
import { readAssignments } from '@/domain/layers/secrets';

/**
 * The config as far as the commands of an image's layers show it, for images whose config cannot be had. An image that was
 * built without a Dockerfile says nothing.
 *
 * @param layers base first
 * @param platform what the index says of the image; null if none does
 */
export function configOfLayers(layers: readonly Layer[], platform: Platform | null): ImageConfig {
  const steps = layers.map(parseLayerCommand);
  const textsOf = (instruction: string) =>
    steps.filter((step) => step.instruction === instruction).map(({ argument }) => argument);
  const assignments = (instruction: string) =>
    new Map(textsOf(instruction).flatMap((text) => readAssignments(text).map(({ name, value }) => [name, value])));
  return {
    env: assignments('ENV'),
    entrypoint: readWords(textsOf('ENTRYPOINT').at(-1)),
    cmd: readWords(textsOf('CMD').at(-1)),
    ports: [...new Set(textsOf('EXPOSE').flatMap((text) => text.split(/\s+/)))].map(withProtocol),
    user: textsOf('USER').at(-1) ?? null,
    workingDirectory: textsOf('WORKDIR').at(-1) ?? null,
    labels: assignments('LABEL'),
    platform,
    createdAt: imageCreatedAt([{ layers }]),
  };
}

/** `["a","b"]`, the same without commas as Go prints it, or a line for the shell. */
function readWords(text: string | undefined): string[] | null {
  if (text === undefined) return null;
  try {
    const words: unknown = JSON.parse(text.replaceAll('" "', '","'));
    if (Array.isArray(words)) return words.map(String);
  } catch {
    // no list
  }
  return [text];
}

function withProtocol(port: string): string {
  return port.includes('/') ? port : `${port}/tcp`;
}
