import type { Operation } from '@/lib/core/operation';
import type { Context, Route } from '@/lib/http/route';
import { routeFiles } from './routes';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const WITHOUT_BODY = ['GET', 'DELETE'];

/** What a request shows of who asks: a cookie, a key's token, or nothing. */
export type Credentials = { cookie?: string; authorization?: string };

/** One method of a route of the file tree, to be called in this process. */
export type Handled = {
  name: string;
  file: string;
  definition: Operation['definition'];
  call(
    credentials: Credentials,
    key: Record<string, string>,
    sent?: Record<string, unknown>,
  ): Promise<{ status: number; text: string }>;
};

function handled(file: string, method: string, handler: Route): Handled {
  const { definition } = handler.operation;
  const call: Handled['call'] = async (credentials, key, sent = {}) => {
    const { body, ...described } = sent;
    const isFile = 'body' in definition.input.shape;
    const isInUrl = isFile || WITHOUT_BODY.includes(method);
    const query = isInUrl ? `?${new URLSearchParams(described as Record<string, string>)}` : '';
    const request = new Request(`http://localhost:3000/api/v1/${file}${query}`, {
      method,
      headers: { ...credentials, 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
      ...(isFile && { body: String(body ?? '') }),
      ...(!isInUrl && { body: JSON.stringify(sent) }),
    });
    const answer = await handler(request, { params: Promise.resolve(key) } as Context);
    return { status: answer.status, text: await answer.text() };
  };
  return { name: `${method} ${file}`, file, definition, call };
}

/** Every method of every route that an operation stands behind. */
export async function handlers(): Promise<Handled[]> {
  const found: Handled[] = [];
  for (const file of routeFiles()) {
    const module = (await import(`@/app/api/v1/${file}/route`)) as Record<string, Partial<Route>>;
    for (const method of METHODS)
      if (module[method]?.operation) found.push(handled(file, method, module[method] as Route));
  }
  return found;
}
