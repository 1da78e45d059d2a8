type Call = {
  method: string;
  path: string;
  query: Record<string, string>;
  ifMatch: string | null;
  body: unknown;
};
type Answer = { status?: number; body: unknown } | Promise<{ status?: number; body: unknown }>;

/** Stands where the network begins: answers each request of the page, and remembers it. */
export function answerRequests(answer: (call: Call) => Answer): Call[] {
  const calls: Call[] = [];
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input), 'http://localhost');
    const call: Call = {
      method: init?.method ?? 'GET',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      ifMatch: (init?.headers as Record<string, string> | undefined)?.['If-Match'] ?? null,
      body: init?.body === undefined || init.body === null ? undefined : JSON.parse(String(init.body)),
    };
    calls.push(call);
    const { status = 200, body } = await answer(call);
    init?.signal?.throwIfAborted();
    // jsdom has no Response.
    const json = async () => JSON.parse(JSON.stringify(body));
    return { ok: status < 400, status, headers: { get: () => null }, json } as unknown as Response;
  };
  return calls;
}

/** RFC 9457, as the panel answers. */
export function problem(
  status: number,
  detail: string,
  fields?: Record<string, { code: string; message: string }>,
) {
  return { status, body: { status, code: 'test', detail, fields } };
}
