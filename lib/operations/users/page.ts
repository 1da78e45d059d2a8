import { Prisma } from '@/lib/db/generated/client';
import { beginsWith, hasWords, lowered, shortSearch, wordsOf } from '@/lib/db/search';

type Asked = {
  /** A condition on `users`: the domain or the scope. */
  within: Prisma.Sql;
  /** Whether `within` is one domain: only then is there an index of how its names begin. */
  inOneDomain: boolean;
  q: string | undefined;
  after: string;
  limit: number;
};

/** How a name begins, as the migrations index it. */
const INITIALS = Prisma.sql`left(lower(name COLLATE "und-x-icu"), 2) COLLATE "C"`;

function addresses({ within, limit }: Asked, after: Prisma.Sql, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT address FROM users WHERE ${within} AND address > ${after} AND ${condition}
    ORDER BY address LIMIT ${limit})`;
}

/** Two letters are the whole of the column: equal, the index has them in the order of the page. */
function namesBegin(short: string): Prisma.Sql {
  return [...short].length === 2 ? Prisma.sql`${INITIALS} = ${lowered(short)}` : beginsWith(INITIALS, short);
}

/** What begins with these few letters. */
function withShort(asked: Asked, after: Prisma.Sql, short: string): Prisma.Sql {
  const byAddress = addresses(asked, after, beginsWith(Prisma.sql`address`, short));
  if (!asked.inOneDomain) return byAddress;
  const byName = addresses(asked, after, namesBegin(short));
  return Prisma.sql`${byAddress} UNION ${byName} ORDER BY address LIMIT ${asked.limit}`;
}

/** What has the words elsewhere is looked for only where what begins with the first of them does not fill the page. */
function withWords(asked: Asked, after: Prisma.Sql, [first = '', ...others]: string[]): Prisma.Sql {
  const begins = beginsWith(Prisma.sql`address`, first);
  const goesOn = Prisma.sql`(${after} <> '' AND NOT ${beginsWith(after, first)})`;
  const early = addresses(
    asked,
    after,
    Prisma.sql`${begins} AND NOT ${goesOn} AND ${hasWords(others.join(' '))}`,
  );
  const afterLate = Prisma.sql`CASE WHEN ${goesOn} THEN ${after} ELSE '' END`;
  const isRoom = Prisma.sql`(SELECT count(*) FROM ${early} early) < ${asked.limit}`;
  const late = addresses(asked, afterLate, Prisma.sql`${isRoom} AND NOT ${begins} AND ${hasWords(asked.q)}`);
  return Prisma.sql`SELECT address FROM (${early} UNION ALL ${late}) found
    ORDER BY NOT ${begins}, address LIMIT ${asked.limit}`;
}

/** The addresses of one page, as a statement that indexes alone answer; the page after it goes on after its last address. */
export function pageOfAddresses(asked: Asked): Prisma.Sql {
  const after = Prisma.sql`${asked.after}::text`;
  const short = shortSearch(asked.q);
  if (short !== null) return withShort(asked, after, short);
  const words = wordsOf(asked.q);
  return words.length === 0 ? addresses(asked, after, hasWords(asked.q)) : withWords(asked, after, words);
}

/** How users, `u`, stand in a list: by address; of what was searched for those first that begin with it. */
export function orderOf(q: string | undefined): Prisma.Sql {
  const [first] = wordsOf(q);
  const byAddress = Prisma.sql`u.address`;
  if (first === undefined || shortSearch(q) !== null) return byAddress;
  return Prisma.sql`NOT ${beginsWith(byAddress, first)}, u.address`;
}
