import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { sessionCookieName } from '@/lib/auth/cookie';
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

/** Whose session opens it. */
function securityOf({ operation }: Route) {
  const { actor } = operation.definition;
  return actor === 'anyone' ? [] : [{ [actor]: [] }];
}

/** What is sent: a file as it is, or the rest of the input as JSON. */
function requestBody(rest: z.ZodObject) {
  const file = rest.shape.body;
  return file
    ? { content: { 'application/octet-stream': { schema: file } } }
    : { content: { 'application/json': { schema: rest } } };
}

function describeOperation(path: string, method: string, route: Route): ZodOpenApiOperationObject {
  const { name, summary, output } = route.operation.definition;
  const { path: pathInput, rest, versioned } = split(path, route);
  const hasBody = method === 'POST' || method === 'PATCH' || method === 'PUT';
  return {
    operationId: name,
    summary,
    security: securityOf(route),
    requestParams: {
      path: pathInput,
      ...(!hasBody && { query: rest }),
      ...('body' in rest.shape && { query: rest.omit({ body: true }) }),
      ...(versioned && { header: z.object({ 'If-Match': versionHeader }) }),
    },
    ...(hasBody && { requestBody: requestBody(rest) }),
    responses: {
      [route.status]: { description: 'Done', content: { 'application/json': { schema: output } } },
      default: { description: 'Why not', content: { 'application/problem+json': { schema: problemView } } },
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
      securitySchemes: { administrator: sessionScheme('admin'), user: sessionScheme('user') },
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
