import { cliActor } from '@/lib/cli/actor';
import { listDomains } from '@/lib/operations/domains/list';
import { listUsers } from '@/lib/operations/users/list';
import { sql } from '@/tests/support/test-server';
import { BIG_DOMAIN, populationOf, RARE_NAME } from './population';
import { lastStatementOf, type Statement } from './statement';

/** As the panel's pages ask for. */
export const LIMIT = 50;

type Input = { q?: string; after?: string };

/** One thing that a list is asked, by the panel's address and by its operation. */
export type Question = { name: string; path: string; ask(): Promise<unknown> };

function ofUsers(name: string, input: Input = {}): Question {
  const query = { domain: BIG_DOMAIN, limit: String(LIMIT), ...input };
  const path = `/api/v1/users?${new URLSearchParams(query)}`;
  return { name, path, ask: () => listUsers(cliActor(), query) };
}

function ofDomains(name: string, input: Input): Question {
  const query = { limit: String(LIMIT), ...input };
  return {
    name,
    path: `/api/v1/domains?${new URLSearchParams(query)}`,
    ask: () => listDomains(cliActor(), query),
  };
}

/** The cursor after which this many users of the big domain follow. */
async function cursorBefore(owner: string, rest: number): Promise<string> {
  const [row] = await sql<{ address: string }>(
    owner,
    `SELECT u.address FROM users u JOIN domains d ON d.id = u.domain_id WHERE d.name = $1
     ORDER BY u.address DESC OFFSET $2 LIMIT 1`,
    [BIG_DOMAIN, rest],
  );
  // As `lib/core/page` makes it; a panel that makes it otherwise refuses this one.
  return Buffer.from(row?.address ?? '').toString('base64url');
}

/** What is asked of a panel over this many users; the words are such that a small and a large population answer with as many rows. */
export async function questionsFor(owner: string, users: number): Promise<Question[]> {
  const { inBigDomain } = populationOf(users);
  return [
    ofUsers('Users, first page'),
    ofUsers('Users, page in the middle', { after: await cursorBefore(owner, inBigDomain / 2) }),
    ofUsers('Users, page at the end', { after: await cursorBefore(owner, LIMIT) }),
    ofUsers('Users, search, rare (6 letters)', { q: RARE_NAME.slice(0, 6).toLowerCase() }),
    ofUsers('Users, search, common (3 letters)', { q: 'mar' }),
    ofUsers('Users, search, 2 letters', { q: 'ma' }),
    ofDomains('Domain dropdown, search, rare', { q: 'quince' }),
    ofDomains('Domain dropdown, search, common', { q: 'school' }),
    ofDomains('Domain dropdown, search, 2 letters', { q: 'sc' }),
  ];
}

/** The statements of the lists themselves, over DATABASE_URL: neither of the session nor of finding the domain. */
export async function statementsOf(questions: Question[]): Promise<Record<string, Statement>> {
  const statements: Record<string, Statement> = {};
  for (const { name, ask } of questions) statements[name] = await lastStatementOf(ask);
  return statements;
}
