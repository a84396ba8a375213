/** Bytes of a file that is packed, and of one as it is read. Today's EPSS scores have 2 and 10 MB. */
const mostPacked = 20_000_000;
export const mostUnpacked = 64_000_000;

export const tooLarge = 'It is larger than 64 MB.';

/** The text of a file, which may be packed by gzip; a sentence says why it cannot be had. */
export async function unpackFile(bytes: ArrayBuffer): Promise<{ text: string } | string> {
  if (bytes.byteLength === 0) return 'It is empty.';
  if (bytes.byteLength > mostUnpacked) return tooLarge;
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first !== 0x1f || second !== 0x8b) return { text: new TextDecoder().decode(bytes) };
  if (bytes.byteLength > mostPacked) return 'It is packed and larger than 20 MB.';
  try {
    return await gunzip(bytes);
  } catch {
    return 'It is broken: it cannot be unpacked to its end.';
  }
}

/** Stops as soon as there is too much: a small file may unpack to a thousand times its size. */
async function gunzip(bytes: ArrayBuffer): Promise<{ text: string } | string> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // What goes wrong here goes wrong for the reader, too.
  const written = Promise.allSettled([writer.write(new Uint8Array(bytes)), writer.close()]);
  const reader = readable.getReader();
  const decoder = new TextDecoder();
  const texts: string[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > mostUnpacked) {
      void reader.cancel().catch(() => undefined);
      return 'It unpacks to more than 64 MB.';
    }
    texts.push(decoder.decode(part.value, { stream: true }));
  }
  await written;
  return { text: texts.join('') + decoder.decode() };
}
