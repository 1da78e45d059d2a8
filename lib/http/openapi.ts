import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { sessionCookieName } from '@/lib/auth/cookie';
import { keyActionsOf } from '@/lib/core/key-actions';
import type { Route } from './route';

type Routes = Record<string, Record<string, Route>>;

const problemView = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    fields: z.record(z.string(), z.object({ code: z.string(), message: z.string() })).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });

const versionHeader = z
  .string()
  .optional()
  .meta({ description: 'The ETag that was read: the change is refused (412) when there is a newer one' });

const onceHeader = z.string().optional().meta({
  description: 'Any text in quotes: the same request with the same one is done once and answered as before',
});

const rateHeaders = z.object({
  'RateLimit-Policy': z.string().optional().meta({
    description: 'Of an API key: how many requests (q) in how many seconds (w), as in "minute";q=600;w=60',
  }),
  RateLimit: z.string().optional().meta({
    description: 'Of an API key: how many are left (r), and after how many seconds all are again (t)',
  }),
});

/** Which inputs stand in the path, and the rest. */
function split(path: string, { operation }: Route) {
  const { shape } = operation.definition.input;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const rest = Object.entries(shape).filter(([name]) => !inPath.includes(name) && name !== 'ifMatch');
  return {
    path: z.object(Object.fromEntries(Object.entries(shape).filter(([name]) => inPath.includes(name)))),
    rest: z.object(Object.fromEntries(rest)),
    versioned: 'ifMatch' in shape,
  };
}

/** Whose session opens it, and whether a key does. */
function securityOf({ operation }: Route) {
  const { actor, name } = operation.definition;
  if (actor === 'anyone') return [];
  return [{ [actor]: [] }, ...(isForKeys(actor, name) ? [{ apiKey: [] }] : [])];
}

function isForKeys(actor: string, name: string): boolean {
  return actor === 'administrator' && keyActionsOf(name).length > 0;
}

function describeKeys({ operation }: Route): string | undefined {
  const { actor, name } = operation.definition;
  return isForKeys(actor, name) ? `API keys for: ${keyActionsOf(name).join(', ')}.` : undefined;
}

/** What is sent: a file as it is, or the rest of the input as JSON. */
function requestBody(rest: z.ZodObject) {
  const file = rest.shape.body;
  return file
    ? { content: { 'application/octet-stream': { schema: file } } }
    : { content: { 'application/json': { schema: rest } } };
}

/** What may be said beside the input. */
function headersOf(method: string, { operation }: Route, versioned: boolean) {
  const once = method === 'POST' && operation.definition.actor === 'administrator';
  const headers = {
    ...(versioned && { 'If-Match': versionHeader }),
    ...(once && { 'Idempotency-Key': onceHeader }),
  };
  return Object.keys(headers).length > 0 && { header: z.object(headers) };
}

/** What is said beside every answer to a key. */
function told({ operation }: Route) {
  const { actor, name } = operation.definition;
  return isForKeys(actor, name) ? { headers: rateHeaders } : {};
}

function describeOperation(path: string, method: string, route: Route): ZodOpenApiOperationObject {
  const { name, summary, output } = route.operation.definition;
  const { path: pathInput, rest, versioned } = split(path, route);
  const hasBody = method === 'POST' || method === 'PATCH' || method === 'PUT';
  return {
    operationId: name,
    summary,
    tags: [path.split('/')[1] ?? path],
    description: describeKeys(route),
    security: securityOf(route),
    requestParams: {
      path: pathInput,
      ...(!hasBody && { query: rest }),
      ...('body' in rest.shape && { query: rest.omit({ body: true }) }),
      ...headersOf(method, route, versioned),
    },
    ...(hasBody && { requestBody: requestBody(rest) }),
    responses: {
      [route.status]: {
        description: 'Done',
        content: { 'application/json': { schema: output } },
        ...told(route),
      },
      default: {
        description: 'Why not',
        content: { 'application/problem+json': { schema: problemView } },
        ...told(route),
      },
    },
  };
}

function sessionScheme(audience: 'admin' | 'user') {
  return { type: 'apiKey', in: 'cookie', name: sessionCookieName(audience) } as const;
}

function makeDocument(routes: Routes) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [path, methods] of Object.entries(routes)) {
    const operations = Object.entries(methods).map(([method, route]) => [
      method.toLowerCase(),
      describeOperation(path, method, route),
    ]);
    paths[path] = Object.fromEntries(operations);
  }
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'Postroom', version: '1', description: 'The panel of a mail server.' },
    servers: [{ url: '/api/v1' }],
    components: {
      securitySchemes: {
        administrator: sessionScheme('admin'),
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of an admin' },
        user: sessionScheme('user'),
      },
    },
    paths,
  });
}

/** OpenAPI 3.1 of these routes, from the schemas that they parse with; made when it is first wanted. */
export function openApiDocument(routes: Routes): () => ReturnType<typeof makeDocument> {
  let document: ReturnType<typeof makeDocument> | undefined;
  return () => {
    document ??= makeDocument(routes);
    return document;
  };
}
