import type { Route } from '@/lib/http/route';
import { routeFiles } from './routes';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

export type Reached = { file: string; method: string; name: string; route: Route };

/** Every method of every route that stands before an operation, from the file tree, without a server before them. */
export function reachable(): Reached[] {
  const files = routeFiles().filter((file) => !['[...path]', 'openapi.json'].includes(file));
  return files.flatMap((file) => {
    const routes = jest.requireActual<Record<string, Route>>(`@/app/api/v1/${file}/route`);
    return METHODS.flatMap((method) => {
      const route = routes[method];
      return route ? [{ file, method, name: `${method} ${file}`, route }] : [];
    });
  });
}

/** The values of the path's names, where the path is that of a route. */
function paramsOf(file: string, segments: string[]): Record<string, string> | null {
  const wanted = file.split('/');
  if (wanted.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const name = /^\[(\w+)\]$/.exec(part)?.[1];
    if (name !== undefined) params[name] = decodeURIComponent(segments[place] ?? '');
    else if (part !== segments[place]) return null;
  }
  return params;
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is what is under test, not what we know.
type Answer = { status: number; headers: Headers; body: any };

/** Asks a route of `surface` as a server would; `path` is below /api/v1. */
export function asker(surface: Reached[]) {
  return async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Answer> => {
    const url = new URL(`http://localhost:3000/api/v1/${path}`);
    const segments = url.pathname.split('/').slice(3);
    const found = surface
      .filter((one) => one.method === method)
      .map(({ file, route }) => ({ route, params: paramsOf(file, segments) }))
      .find(({ params }) => params !== null);
    if (!found) throw new Error(`There is no ${method} ${path}`);
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const request = new Request(url, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...sent,
    });
    const answer = await found.route(request, { params: Promise.resolve(found.params ?? {}) });
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      body: isJson ? await answer.json() : await answer.text(),
    };
  };
}

export type Ask = ReturnType<typeof asker>;

export function bearer(token: string, more: Record<string, string> = {}): Record<string, string> {
  return { authorization: `Bearer ${token}`, ...more };
}
