import { cliActor } from '@/lib/cli/actor';
import type { Page } from '@/lib/core/page';
import { listDomains } from '@/lib/operations/domains/list';
import { listUsers } from '@/lib/operations/users/list';
import type { Ask } from './connection';
import { BIG_DOMAIN, RARE_NAME } from './population';
import { lastStatementOf, type Statement } from './statement';

/** As the panel's pages ask for. */
export const LIMIT = 50;
const MOST = 200;

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

/** The cursor of the last page of the big domain, as one comes to it: page after page. */
async function lastCursor(ask: Ask): Promise<string> {
  let last = '';
  for (let next: string | null = ''; next !== null; ) {
    const after: Record<string, string> = next === '' ? {} : { after: next };
    const query = new URLSearchParams({ domain: BIG_DOMAIN, limit: String(MOST), ...after });
    const { body } = await ask(`/api/v1/users?${query}`);
    last = next;
    next = (JSON.parse(body) as Page<unknown>).next;
  }
  return last;
}

/** What is asked of a panel; the words are such that a small and a large population answer with as many rows. */
export async function questionsFor(ask: Ask): Promise<Question[]> {
  return [
    ofUsers('Users, first page'),
    ofUsers('Users, page deep in the domain', { after: await lastCursor(ask) }),
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
