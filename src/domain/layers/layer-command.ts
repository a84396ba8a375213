import type { Layer } from '@/domain/image/manifest';
import { commandOfShell, markedInstruction, withoutBuildArguments } from './layer-shell';

/** Groups of Dockerfile instructions, for the color of their chip. */
export type LayerCommandKind = 'from' | 'config' | 'onbuild' | 'entry' | 'files' | 'other';

export interface LayerCommand {
  /** The Dockerfile instruction (`RUN`); null if the text has none. */
  instruction: string | null;
  /** The rest of the step, or the whole text if there is no instruction. */
  argument: string;
  kind: LayerCommandKind;
  /** The source of the text: the step, else its comment, else the layer's digest. */
  source: 'command' | 'comment' | 'digest';
}

const kinds: ReadonlyMap<string, LayerCommandKind> = new Map([
  ['FROM', 'from'],
  ['ARG', 'config'],
  ['ENV', 'config'],
  ['VOLUME', 'config'],
  ['USER', 'config'],
  ['WORKDIR', 'config'],
  ['HEALTHCHECK', 'config'],
  ['STOPSIGNAL', 'config'],
  ['SHELL', 'config'],
  ['ONBUILD', 'onbuild'],
  ['CMD', 'entry'],
  ['EXPOSE', 'entry'],
  ['ENTRYPOINT', 'entry'],
  ['RUN', 'files'],
  ['ADD', 'files'],
  ['COPY', 'files'],
  ['LABEL', 'other'],
  ['MAINTAINER', 'other'],
]);

/** Of the layer without files that Quay puts in for a step that made none (recorded). */
export const emptyLayerDigest = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';

function step(instruction: string | null, argument: string): LayerCommand {
  const kind = instruction === null ? 'other' : (kinds.get(instruction) ?? 'other');
  return { instruction, argument, kind, source: 'command' };
}

/** What RUN was followed by in the Dockerfile: without the shell and the build arguments that the builder noted. */
function withoutShell(text: string): string {
  const command = withoutBuildArguments(text) ?? text;
  return commandOfShell(command) ?? command;
}

/** BuildKit prints the ports of EXPOSE as Go prints a map: `map[8080/tcp:{} 9090/udp:{}]`. */
function withoutGoMap(text: string): string {
  const ports = /^map\[(.*)\]$/.exec(text)?.[1];
  return ports === undefined ? text : ports.replaceAll(':{}', '');
}

/** Reads an instruction in front; a word that is none stays part of the text. */
function parseInstruction(text: string): LayerCommand {
  const word = /^[A-Z]+(?=\s|$)/.exec(text)?.[0];
  if (word === undefined || !kinds.has(word)) return step(null, text);
  const argument = text.slice(word.length).trim();
  if (word === 'RUN') return step(word, withoutShell(argument));
  return step(word, word === 'EXPOSE' ? withoutGoMap(argument) : argument);
}

function parseCommand(command: string): LayerCommand {
  const text = command.replace(/\s*# buildkit$/, '').trim();
  const withoutArguments = withoutBuildArguments(text);
  const classic = withoutArguments ?? text;
  const marked = markedInstruction(classic);
  if (marked !== null) return parseInstruction(marked);
  const inShell = commandOfShell(classic);
  if (inShell === null && withoutArguments === null) return parseInstruction(text);
  return step('RUN', inShell ?? classic);
}

/** Reads a layer's Dockerfile step as both of Docker's builders write it down; anything else is shown as it is. */
export function parseLayerCommand(layer: Layer): LayerCommand {
  const command = layer.command?.trim();
  if (command) return parseCommand(command);
  const comment = layer.comment?.trim();
  if (comment) return { instruction: null, argument: comment, kind: 'other', source: 'comment' };
  return { instruction: null, argument: layer.blobDigest, kind: 'other', source: 'digest' };
}

/** True for a step that changed no files: Quay lists such a step with the 32 bytes of an empty archive, which the manifest does not hold. */
export function isEmptyLayer(layer: Layer): boolean {
  return layer.blobDigest === emptyLayerDigest;
}
