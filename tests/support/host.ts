import { type IncomingHttpHeaders, request } from 'node:http';

export type HostAnswer = {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  /** What a browser would send back. */
  cookie: string;
  text: string;
};

type Sent = { method?: string; path: string; headers?: Record<string, string>; body?: string };

/** Asks a panel by another name than it is reached at, as a proxy that passes Host on. fetch would not. */
export function askAt(
  url: string,
  host: string,
  { method = 'GET', path, headers, body }: Sent,
): Promise<HostAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { ...headers, host } }, async (answer) => {
      let text = '';
      for await (const chunk of answer.setEncoding('utf8')) text += chunk;
      const set = answer.headers['set-cookie'] ?? [];
      const cookie = set.map((one) => one.split(';', 1)[0]).join('; ');
      resolve({ status: answer.statusCode, headers: answer.headers, cookie, text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Signs the owner of a mailbox in at this host; the cookie. */
export async function signInAt(
  url: string,
  host: string,
  credentials: Record<string, string>,
): Promise<string> {
  const csrf = await askAt(url, host, { path: '/api/auth/user/csrf' });
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
  const answer = await askAt(url, host, {
    method: 'POST',
    path: '/api/auth/user/callback/credentials',
    headers: { 'content-type': 'application/json', cookie: csrf.cookie },
    body: JSON.stringify({ ...credentials, csrfToken, json: 'true' }),
  });
  if (answer.status !== 200) throw new Error(`Cannot sign in at ${host}: ${answer.text}`);
  return answer.cookie;
}
