import { randomUUID } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import { recordRefusal } from '@/lib/auth/refused';
import type { Actor } from '@/lib/core/actor';
import { admit, type Operation } from '@/lib/core/operation';
import { type RenewedSession, renewedSessionView } from '@/lib/core/renewed-session';
import { eventsView, type FileView, fileView } from '@/lib/core/stream';
import { askerOf } from './asker';
import { readJson } from './body';
import { type Outcome, once } from './once';
import { BadRequest, problem } from './problem';
import { renewedSessionAnswer } from './renewed-session';
import { eventsAnswer, fileAnswer } from './stream';

export type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

export type Route = ((request: Request, context: Context) => Promise<Response>) & {
  operation: Operation;
  status: number;
};

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'DELETE']);

/** Next has decoded them; once more, and another user would be meant: an address may have a percent sign. */
export async function pathInput(context: Context): Promise<Record<string, unknown>> {
  const entries = Object.entries((await context.params) ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

export function queryInput(request: Request): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    if (Object.hasOwn(query, name)) throw new BadRequest(400, 'ambiguous');
    Object.defineProperty(query, name, { value, enumerable: true });
  }
  return query;
}

function versionInput(request: Request): Record<string, unknown> {
  const header = request.headers.get('if-match');
  if (header === null || header === '*') return {};
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new BadRequest(400, 'if-match');
  return { ifMatch: Number(version) };
}

/** Path, query or body, and If-Match, as one input; what is said in two places is refused, not overruled. */
async function inputOf(
  request: Request,
  context: Context,
  maxBodyBytes: number | undefined,
): Promise<Record<string, unknown>> {
  const sent = WITHOUT_BODY.has(request.method) ? queryInput(request) : await readJson(request, maxBodyBytes);
  const parts = [await pathInput(context), sent, request.method === 'PATCH' ? versionInput(request) : {}];
  const names = parts.flatMap((part) => Object.keys(part));
  if (new Set(names).size < names.length) throw new BadRequest(400, 'ambiguous');
  return Object.assign({}, ...parts);
}

export function answer(
  { definition }: Operation,
  view: unknown,
  status: number,
  requestId: string,
): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store', 'X-Request-Id': requestId });
  if (definition.output === fileView) return fileAnswer(view as FileView, headers);
  if (definition.output === eventsView) return eventsAnswer(view as ReadableStream, headers);
  if (definition.output === renewedSessionView) return renewedSessionAnswer(view as RenewedSession, headers);
  const version = (view as { version?: number } | null)?.version;
  if (version !== undefined) headers.set('ETag', `"${version}"`);
  return Response.json(view, { status, headers });
}

/** What the operation answers. That it refused somebody is written down. */
async function ask(actor: Actor, name: string, context: Context, act: () => Promise<Outcome>) {
  try {
    return await act();
  } catch (error) {
    const target = Object.values(await pathInput(context)).join(' ');
    await recordRefusal(error, actor, name, target);
    throw error;
  }
}

/** The answer with what is to be said beside it. */
export function withHeaders(response: Response, more: Headers): Response {
  for (const [name, value] of more) response.headers.set(name, value);
  return response;
}

/** An operation as a route handler: who is asking, with what, and the answer or the reason why not. */
export function route(operation: Operation, { status = 200 } = {}): Route {
  const { definition } = operation;
  const handle = async (request: Request, context: Context) => {
    const requestId = randomUUID();
    const headers = new Headers();
    try {
      const actor = await askerOf(request, definition.actor, requestId, headers);
      if (definition.maxBodyBytes !== undefined) admit(actor, definition);
      const input = await inputOf(request, context, definition.maxBodyBytes);
      const act = () => once(request, { operation, actor, input, status });
      const done = await ask(actor, definition.name, context, act);
      if (done.replayed) headers.set('Idempotency-Replayed', 'true');
      return withHeaders(answer(operation, done.view, done.status, requestId), headers);
    } catch (error) {
      unstable_rethrow(error);
      return withHeaders(problem(error, requestId), headers);
    }
  };
  return Object.assign(handle, { operation, status });
}
