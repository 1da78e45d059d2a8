import { ApiError, api } from '@/components/query/api';
import type { UploadView } from '@/lib/operations/mail-uploads/view';

type Going = { onProgress: (share: number) => void; signal: AbortSignal };

const NAME_AT_MOST = 200;

/** As the server takes it: too long a name loses of its middle, so that its end still says what it is. */
function nameOf(file: File): string {
  const name = file.name.replace(/\p{Cc}+/gu, ' ').trim() || 'file';
  return name.length <= NAME_AT_MOST ? name : `${name.slice(0, 150)}…${name.slice(-40)}`.toWellFormed();
}

function typeOf(file: File): string {
  return /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(file.type) ? file.type : 'application/octet-stream';
}

function toResult({ status, responseText }: XMLHttpRequest): UploadView {
  let body: Partial<{ code: string; detail: string; fields: ApiError['fields'] }> = {};
  try {
    body = JSON.parse(responseText);
  } catch {
    if (status < 300) throw new ApiError(0, 'unreachable', '');
  }
  if (status >= 300) throw new ApiError(status, body.code ?? 'unknown', body.detail ?? '', body.fields);
  return body as UploadView;
}

/** Brings a file to the server. By XMLHttpRequest: fetch does not tell how much is through. */
export function uploadFile(file: File, { onProgress, signal }: Going): Promise<UploadView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const search = new URLSearchParams({ name: nameOf(file), type: typeOf(file) });
    request.open('POST', `/api/v1/mail/uploads?${search}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      try {
        resolve(toResult(request));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(new ApiError(0, 'unreachable', ''));
    request.onabort = request.onerror;
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Copies an attachment of a message on the server. */
export async function copyPart(message: string, part: string, signal: AbortSignal): Promise<UploadView> {
  const path = `/api/v1/mail/messages/${message}/parts/${part}`;
  return (await api<UploadView>(path, { method: 'POST', signal })).data;
}

/** What nobody asks for any more; if this fails, the server sweeps it later. */
export function dropUpload(id: string): void {
  void api(`/api/v1/mail/uploads/${id}`, { method: 'DELETE' }).catch(() => {});
}
