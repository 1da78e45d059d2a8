import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { invalid, Refusal } from '@/lib/core/refusal';
import type { UserColumn } from '@/lib/core/user-file';
import { readHeader, separatorOf } from './columns';
import { MAX_LINE_BYTES, wholeLines } from './lines';

/** A line of the file by its number, with what each column says; null where it has more or fewer cells than the header. */
export type Record = { line: number; cells: Partial<{ [name in UserColumn]: string }> | null };

/** What csv-parse gives with `info`: `lines` is the number of the record's last line. */
type Parsed = { record: string[]; info: { lines: number } };

/** What an export put before a cell, so that no spreadsheet takes it for a formula. */
const GUARD = /^'(?=[=+\-@\t\r])/;

/** A password is taken as it stands. */
function textOf(column: UserColumn | null, cell: string): string {
  return column === 'password' ? cell : cell.replace(GUARD, '').trim();
}

/** What is empty says nothing. */
function cellsOf(columns: (UserColumn | null)[], cells: string[]): Record['cells'] {
  if (cells.length !== columns.length) return null;
  const named = columns.map((column, index) => [column, textOf(column, cells[index] ?? '')]);
  return Object.fromEntries(named.filter(([column, text]) => column !== null && text !== ''));
}

/** A record that csv-parse could not end: `from` is the line where it begins. Its message may carry a password. */
function refusalOf(error: unknown, from: number): unknown {
  if (error instanceof Refusal) return error;
  const { code, lines = 0 } = error as Partial<CsvError> & { lines?: number };
  if (code === 'CSV_MAX_RECORD_SIZE' && lines === from)
    return invalid('body', 'line-too-long', { line: from });
  return code === undefined ? error : invalid('body', 'quote-open', { line: from });
}

/** `onEnd` hears the number of each record's last line, also of those that a failure keeps from the reader. */
async function parserOf(body: AsyncIterable<Uint8Array>, onEnd: (line: number) => void) {
  const blocks = wholeLines(body);
  const { value: first = Buffer.alloc(0) } = await blocks.next();
  const [firstLine = ''] = first.toString('utf8').split(/\r|\n/, 1);
  const parser = parse({
    bom: true,
    delimiter: separatorOf(firstLine),
    info: true,
    max_record_size: MAX_LINE_BYTES,
    on_record: (record, { lines }) => {
      onEnd(lines);
      return record;
    },
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  });
  async function* all() {
    yield first;
    yield* blocks;
  }
  // What breaks off the body breaks off the parser, whose reader hears of it.
  return pipeline(Readable.from(all(), { objectMode: false }), parser, () => {});
}

/**
 * The lines of a CSV file after its header, as they come: no more of it is in memory than the longest line. Throws Refusal
 * 'invalid' at `body`, with the line, for what makes the rest unreadable.
 */
export async function* readRecords(body: AsyncIterable<Uint8Array>): AsyncGenerator<Record> {
  let columns: (UserColumn | null)[] | null = null;
  let read = 0;
  let parsed = 0;
  try {
    const parser = await parserOf(body, (line) => {
      parsed = line;
    });
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = read + 1;
      read = info.lines;
      if (columns === null) columns = readHeader(record);
      else if (record.length > 1 || record[0]?.trim() !== '') yield { line, cells: cellsOf(columns, record) };
    }
  } catch (error) {
    throw refusalOf(error, parsed + 1);
  }
  if (columns === null) throw invalid('body', 'file-empty');
}
