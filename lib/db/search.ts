import { Prisma } from './generated/client';

/** Trigram indexes know nothing shorter. */
const TRIGRAM = 3;

/** As a pattern that matches this text and nothing else. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** As the migrations lower-case what is searched. */
export function lowered(text: string): Prisma.Sql {
  return Prisma.sql`lower(${text} COLLATE "und-x-icu") COLLATE "C"`;
}

/** What is searched for, word by word. */
export function wordsOf(q: string | undefined): string[] {
  return (q ?? '').trim().split(/\s+/).filter(Boolean);
}

/** The search as one short text when it is too short for trigrams, else null. */
export function shortSearch(q: string | undefined): string | null {
  const words = wordsOf(q);
  const isShort = words.length > 0 && words.every((word) => [...word].length < TRIGRAM);
  return isShort ? words.join(' ') : null;
}

/** The condition that the lower-cased `column` begins with `text`. */
export function beginsWith(column: Prisma.Sql, text: string): Prisma.Sql {
  return Prisma.sql`${column} LIKE ${lowered(`${escapeLike(text)}%`)}`;
}

/** The condition that every word of `q` occurs in the lower-cased column `search`; without words, no condition. */
export function hasWords(q: string | undefined): Prisma.Sql {
  const conditions = wordsOf(q).map((word) => Prisma.sql`search LIKE ${lowered(`%${escapeLike(word)}%`)}`);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(conditions, ' AND ')})`;
}
