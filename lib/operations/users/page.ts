import { Prisma } from '@/lib/db/generated/client';
import { beginsWith, hasWords, lowered, shortSearch } from '@/lib/db/search';

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

function addresses({ within, after, limit }: Asked, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT address FROM users WHERE ${within} AND address > ${after} AND ${condition}
    ORDER BY address LIMIT ${limit})`;
}

/** Two letters are the whole of the column: equal, the index has them in the order of the page. */
function namesBegin(short: string): Prisma.Sql {
  return [...short].length === 2 ? Prisma.sql`${INITIALS} = ${lowered(short)}` : beginsWith(INITIALS, short);
}

/** The addresses of one page, in order, as a statement that indexes alone answer. */
export function pageOfAddresses(asked: Asked): Prisma.Sql {
  const short = shortSearch(asked.q);
  if (short === null) return addresses(asked, hasWords(asked.q));
  const byAddress = addresses(asked, beginsWith(Prisma.sql`address`, short));
  if (!asked.inOneDomain) return byAddress;
  const byName = addresses(asked, namesBegin(short));
  return Prisma.sql`${byAddress} UNION ${byName} ORDER BY address LIMIT ${asked.limit}`;
}
