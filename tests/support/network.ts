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

type Upload = {
  name: string;
  type: string;
  file: File;
  progress: (loaded: number) => void;
  answer: (status: number, body: unknown) => void;
  aborted: boolean;
};

/** The same for files on their way: each is remembered, and answered when the test says so. */
export function takeUploads(): Upload[] {
  const uploads: Upload[] = [];
  globalThis.XMLHttpRequest = class {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    status = 0;
    responseText = '';
    onload = () => {};
    onabort = () => {};
    private url = new URL('http://localhost');
    open(_method: string, path: string) {
      this.url = new URL(path, 'http://localhost');
    }
    setRequestHeader() {}
    send(file: File) {
      const { name = '', type = '' } = Object.fromEntries(this.url.searchParams);
      const progress = (loaded: number) => this.upload.onprogress?.({ loaded, total: file.size });
      const answer = (status: number, body: unknown) => {
        Object.assign(this, { status, responseText: JSON.stringify(body) });
        this.onload();
      };
      uploads.push({ name, type, file, progress, answer, aborted: false });
      this.abort = () => {
        Object.assign(uploads.find((one) => one.file === file) ?? {}, { aborted: true });
        this.onabort();
      };
    }
    abort = () => {};
  } as unknown as typeof XMLHttpRequest;
  return uploads;
}
