/** Whatever JSON came: the tests say what they expect of it. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is what is under test, not what we know.
type Body = any;

/** An answer, read whole. */
export type Answer = { status: number; headers: Headers; body: Body };

export type Client = {
  (method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  cookie: string;
};

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** A program with this cookie that talks to the API. */
export function clientWith(url: string, cookie: string): Client {
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const sent = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    const all = new Headers({ cookie, ...headers });
    if (sent !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
    return read(await fetch(`${url}${path}`, { method, body: sent, headers: all }));
  };
  return Object.assign(call, { cookie });
}

/** Tries to sign somebody in, as the sign-in page of that audience does. */
export async function trySignInTo(
  url: string,
  audience: 'admin' | 'user',
  credentials: Record<string, unknown>,
  headers: Record<string, string> = {},
) {
  const csrf = await fetch(`${url}/api/auth/${audience}/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const response = await fetch(`${url}/api/auth/${audience}/callback/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookiesOf(csrf), ...headers },
    body: JSON.stringify({ ...credentials, csrfToken, json: 'true' }),
    redirect: 'manual',
  });
  return { ...(await read(response)), cookie: cookiesOf(response) };
}

export function trySignIn(
  url: string,
  username: unknown,
  password: unknown,
  headers?: Record<string, string>,
) {
  return trySignInTo(url, 'admin', { username, password }, headers);
}
