import { isUtf8 } from 'node:buffer';
import { invalid } from '@/lib/core/refusal';

/** No line of a file of users is as long. */
export const MAX_LINE_BYTES = 64 * 1024;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BREAK = /\r\n|\n|\r/;

function linesOf(block: Buffer): string[] {
  return block.toString('latin1').split(BREAK);
}

/** The first that is no UTF-8, counted from 0; its bytes stand in the string as they are. */
function firstWrong(lines: string[]): number {
  return lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
}

/** Where the last whole line of it ends. A return at its very end may have its line feed still to come. */
function endOfLines(bytes: Buffer): number {
  const feed = bytes.lastIndexOf(LINE_FEED);
  return (feed >= 0 ? feed : bytes.lastIndexOf(CARRIAGE_RETURN, -2)) + 1;
}

/** The file in blocks of whole lines, of UTF-8 alone. Throws Refusal 'invalid' with the number of the line that is not. */
export async function* wholeLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  let before = 0;
  function* checked(block: Buffer): Generator<Buffer> {
    const lines = linesOf(block);
    if (!isUtf8(block)) throw invalid('body', 'not-utf8', { line: before + firstWrong(lines) + 1 });
    before += lines.length - 1;
    if (block.byteLength > 0) yield block;
  }
  for await (const chunk of body) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = endOfLines(bytes);
    yield* checked(bytes.subarray(0, end));
    rest = bytes.subarray(end);
    if (rest.byteLength > MAX_LINE_BYTES) throw invalid('body', 'line-too-long', { line: before + 1 });
  }
  yield* checked(rest);
}
