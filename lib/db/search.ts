import { Prisma } from './generated/client';

/** Trigram indexes know nothing shorter. */
const TRIGRAM = 3;

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** As the migrations lower-case what is searched. */
function lowered(text: string): Prisma.Sql {
  return Prisma.sql`lower(${text} COLLATE "und-x-icu") COLLATE "C"`;
}

/**
 * The condition that every word of `q` occurs in the lower-cased `search` column of the table with this alias. A
 * search of less than three characters looks only at how `starts` begin, which ordered indexes answer.
 */
export function searchCondition(q: string | undefined, alias: 'u' | 'd', starts: string[]): Prisma.Sql {
  const words = (q ?? '').trim().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (!first) return Prisma.sql`true`;
  if (words.every((word) => [...word].length < TRIGRAM)) {
    const prefix = `${escapeLike(words.join(' '))}%`;
    const begins = starts.map((column) => Prisma.sql`${Prisma.raw(column)} LIKE ${lowered(prefix)}`);
    return Prisma.sql`(${Prisma.join(begins, ' OR ')})`;
  }
  const column = Prisma.raw(`${alias}.search`);
  const all = words.map((word) => Prisma.sql`${column} LIKE ${lowered(`%${escapeLike(word)}%`)}`);
  return Prisma.sql`(${Prisma.join(all, ' AND ')})`;
}
