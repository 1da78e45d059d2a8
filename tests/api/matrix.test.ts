import { readFileSync } from 'node:fs';
import type { Answer, Client } from '../support/client';
import { clientWith } from '../support/client';
import { startTestPanel, type TestPanel } from '../support/panel';
import { API, routeFiles } from '../support/routes';
import { sql } from '../support/test-server';

let panel: TestPanel;
let sofia: Client;
let otto: Client;
let ulla: Client;

beforeAll(async () => {
  panel = await startTestPanel();
  [sofia, otto, ulla] = await Promise.all([
    panel.signIn('sofia'),
    panel.signIn('otto'),
    panel.signInUser('ulla@one.example'),
  ]);
}, 60_000);

afterAll(() => panel?.stop());

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const PUBLIC = new Set([
  'GET health',
  'GET ready',
  'GET openapi.json',
  'POST password-resets',
  'PUT password-resets',
]);
const OF_TENANT_ONE: Record<string, string> = {
  '[address]': 'ulla@one.example',
  '[domain]': 'one.example',
  '[tenant]': 'One',
  '[id]': '00000000-0000-4000-8000-000000000000',
};
const INBOX = Buffer.from('INBOX').toString('base64url');
const OF_A_MAILBOX: Record<string, string> = { '[folder]': INBOX, '[id]': `1-1-${INBOX}`, '[part]': '1' };

/** Every route of the file tree with every method it exports. */
const surface = routeFiles()
  .filter((file) => file !== '[...path]')
  .flatMap((file) => methodsOf(file).map((method) => ({ method, file, name: `${method} ${file}` })));

function methodsOf(file: string): string[] {
  const source = readFileSync(`${API}/${file}/route.ts`, 'utf8');
  return METHODS.filter((method) => new RegExp(`export (const|async function) ${method}\\b`).test(source));
}

function pathOf(file: string): string {
  if (file.startsWith('aliases/')) return '/api/v1/aliases/team@one.example';
  const values = /^mail\/(?!uploads)/.test(file) ? OF_A_MAILBOX : OF_TENANT_ONE;
  return `/api/v1/${file.replace(/\[\w+\]/g, (name) => values[name] ?? 'x')}`;
}

function isOfUsers(file: string): boolean {
  return /^(me|mail)(\/|$)/.test(file);
}

/** Whose route it is: the owner's of a mailbox, or an admin's. */
function owner(file: string): Client {
  return isOfUsers(file) ? ulla : sofia;
}

async function fingerprint(): Promise<string> {
  const tables = ['users', 'domains', 'admins', 'aliases', 'tenants'];
  const rows = await Promise.all(
    tables.map((table) => sql(panel.database.owner, `SELECT * FROM ${table} ORDER BY id`)),
  );
  return JSON.stringify(rows);
}

function expectProblem(answer: Answer, statuses: number[]): void {
  expect(statuses).toContain(answer.status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({
    status: answer.status,
    code: expect.any(String),
    detail: expect.any(String),
  });
  expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
}

const closed = surface.filter(({ name }) => !PUBLIC.has(name));
const writing = closed.filter(({ method }) => method !== 'GET');
/** These take a file; how a bad one is refused stands with the tests of each. */
const FILES = ['mail/uploads', 'user-imports'];
const takesJson = ['POST', 'PUT', 'PATCH'];
const taking = closed.filter(({ method, file }) => takesJson.includes(method) && !FILES.includes(file));

test('the surface is what was meant', () => {
  expect(surface.map(({ name }) => name)).toMatchSnapshot();
});

test.each(closed)('$name: nobody, and any cookie but a live one, is 401', async ({ method, file }) => {
  const token = /=([\w-]+)/.exec(sofia.cookie)?.[1];
  const cookies = [
    '',
    'postroom-admin=',
    `postroom-admin=${'A'.repeat(43)}`,
    `postroom-admin=${token}; postroom-admin=${token}`,
    `__Host-postroom-admin=${token}`,
    'postroom-admin=%00',
  ];
  for (const cookie of cookies) {
    expectProblem(await clientWith(panel.url, cookie)(method, pathOf(file), bodyFor(method)), [401]);
  }
  const bearer = await panel.nobody(method, pathOf(file), bodyFor(method), {
    authorization: 'Bearer %E0%A4%A',
  });
  expectProblem(bearer, [401]);
});

function bodyFor(method: string): object | undefined {
  return method === 'GET' || method === 'DELETE' ? undefined : {};
}

test.each(closed)(
  '$name: a live session of the other audience is nobody, under either name',
  async ({ method, file }) => {
    const other = isOfUsers(file) ? sofia : ulla;
    const token = /=([\w-]{43})/.exec(other.cookie)?.[1];
    const wrong = isOfUsers(file)
      ? [other.cookie, `postroom-user=${token}`]
      : [other.cookie, `postroom-admin=${token}`];
    for (const cookie of wrong) {
      expectProblem(await clientWith(panel.url, cookie)(method, pathOf(file), bodyFor(method)), [401]);
    }
  },
);

test.each(writing)('$name: from another site it is refused', async ({ method, file }) => {
  const before = await fingerprint();
  const origins: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: panel.url.replace('http:', 'https:') },
  ];
  for (const headers of origins)
    expectProblem(await owner(file)(method, pathOf(file), bodyFor(method), headers), [403]);
  expect(await fingerprint()).toBe(before);
});

const BAD_BODIES: [string, string, Record<string, string>, number[]][] = [
  ['not JSON', '{"name": ', {}, [400]],
  ['an array', '[]', {}, [400]],
  ['null', 'null', {}, [400]],
  ['a string', '"x"', {}, [400]],
  ['no UTF-8', '\u0000\ufffd{', {}, [400]],
  ['a form', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }, [415]],
  ['plain text', '{"name":"x"}', { 'content-type': 'text/plain' }, [415]],
  ['__proto__', '{"__proto__":{"isAdmin":true}}', {}, [200, 422]],
  ['a foreign field', '{"tenantId":"00000000-0000-0000-0000-000000000000"}', {}, [422]],
  ['nesting', `{"name":${'['.repeat(5000)}${']'.repeat(5000)}}`, {}, [400, 422]],
];

/** More than is taken there: what somebody writes may be larger than all the rest. */
function tooManyBytes(file: string): number {
  return (/^mail\/(drafts|submissions)/.test(file) ? 14 : 2) * 1024 * 1024;
}

describe.each(taking)('$name', ({ method, file }) => {
  const tooLarge = JSON.stringify({ name: 'x'.repeat(tooManyBytes(file)) });
  const bodies: typeof BAD_BODIES = [...BAD_BODIES, ['too much', tooLarge, {}, [413]]];

  test.each(bodies)('%s is refused and changes nothing', async (_name, body, headers, statuses) => {
    const before = await fingerprint();
    const answer = await owner(file)(method, pathOf(file), body, headers);
    if (answer.status !== 200) expectProblem(answer, statuses);
    else expect(statuses).toContain(200);
    if (answer.status !== 200) expect(await fingerprint()).toBe(before);
  });

  test('too much without a length is refused as well', async () => {
    const chunk = new TextEncoder().encode(`"${'x'.repeat(64 * 1024)}",`);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.byteLength;
        if (sent > tooManyBytes(file)) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const init = {
      method,
      body,
      duplex: 'half',
      headers: { cookie: owner(file).cookie, 'content-type': 'application/json' },
    };
    const status = await fetch(`${panel.url}${pathOf(file)}`, init as RequestInit).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
  });
});

/** What answers, and is done: events go on. */
const answering = surface.filter(({ file }) => file !== 'mail/events');

test.each(answering)('$name: an unknown query or a doubled one is no 500', async ({ method, file }) => {
  for (const query of [
    '?nxtPaddress=tove@two.example',
    '?a=1&a=2',
    '?__proto__=1',
    '?after=AA',
    '?%00=%00',
    '?q=%ff',
  ]) {
    const answer = await owner(file)(method, `${pathOf(file)}${query}`, bodyFor(method) && '{"no":"such"}');
    expect(answer.status).not.toBe(500);
  }
});

const scoped = closed.filter(({ file }) => /\[(address|domain|tenant)\]/.test(file));

test.each(scoped)('$name: what is of another tenant does not exist', async ({ method, file }) => {
  const before = await fingerprint();
  const missing = pathOf(file)
    .replace(/(ulla|team)@/, 'nobody@')
    .replace(/one\.example$/, 'nothing.example')
    .replace(/One$/, 'None');
  const change = file.startsWith('tenants') ? { maxUsers: 1 } : { active: false };
  const body = method === 'PATCH' ? change : undefined;
  const [foreign, nothing] = await Promise.all([
    otto(method, pathOf(file), body),
    otto(method, missing, body),
  ]);
  expectProblem(foreign, [404]);
  expect({ ...foreign.body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' });
  expect(await fingerprint()).toBe(before);
});

test('methods that a route does not have are 405', async () => {
  for (const file of routeFiles().filter((one) => one !== '[...path]')) {
    const missing = METHODS.filter(
      (method) => !surface.some((one) => one.file === file && one.method === method),
    );
    for (const method of missing) {
      expect([file, method, (await sofia(method, pathOf(file), bodyFor(method))).status]).toEqual([
        file,
        method,
        405,
      ]);
    }
  }
});

test('what is nowhere is 404 problem+json; TRACE and malformed paths are no 500', async () => {
  expectProblem(await sofia('GET', '/api/v1/nothing/here'), [404]);
  expectProblem(await sofia('GET', '/api/v1/users/%E0%A4%A'), [400]);
});

test('every answer carries the headers', async () => {
  for (const path of ['/api/v1/health', '/api/v1/users', '/admin/sign-in', '/nothing']) {
    const { headers } = await panel.nobody('GET', path);
    expect([path, headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
      path,
      'nosniff',
      'no-referrer',
    ]);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

test('CVE-2025-29927 and its like: no header opens a page', async () => {
  for (const path of ['/admin/users', '/admin/users.rsc', '/admin/users.segments/_tree.segment.rsc']) {
    const answer = await panel.nobody('GET', path, undefined, {
      'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
      'x-forwarded-for': '127.0.0.1',
      rsc: '1',
    });
    expect(String(answer.body)).not.toMatch(/one\.example|ulla/);
  }
});

test('the description of the API names every route and method', async () => {
  const { body } = await panel.nobody('GET', '/api/v1/openapi.json');
  const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${path.slice(1).replaceAll('{', '[').replaceAll('}', ']')}`,
    ),
  );
  const names = surface.map(({ name }) => name).filter((name) => name !== 'GET openapi.json');
  expect(described.sort()).toEqual(names.sort());
});

test('the description of the API says whose session opens what', async () => {
  const { body } = await panel.nobody('GET', '/api/v1/openapi.json');
  const { paths, components } = body as {
    paths: Record<string, Record<string, { security: object[] }>>;
    components: { securitySchemes: Record<string, { name: string }> };
  };
  expect(components.securitySchemes).toMatchObject({
    administrator: { name: 'postroom-admin' },
    apiKey: { type: 'http', scheme: 'bearer' },
    user: { name: 'postroom-user' },
  });
  expect(paths['/users']?.get?.security).toEqual([{ administrator: [] }, { apiKey: [] }]);
  expect(paths['/admins']?.get?.security).toEqual([{ administrator: [] }]);
  expect(paths['/me']?.get?.security).toEqual([{ user: [] }]);
  expect(paths['/health']?.get?.security).toEqual([]);
});
