import { ApiError } from './api';

/** How much of a file is through, from 0 to 1, and how to give it up. */
export type Going = { onProgress: (share: number) => void; signal?: AbortSignal };

function toResult<T>({ status, responseText }: XMLHttpRequest): T {
  let body: Partial<{ code: string; detail: string; fields: ApiError['fields'] }> = {};
  try {
    body = JSON.parse(responseText);
  } catch {
    if (status < 300) throw new ApiError(0, 'unreachable', '');
  }
  if (status >= 300) throw new ApiError(status, body.code ?? 'unknown', body.detail ?? '', body.fields);
  return body as T;
}

/** Brings a file to the server. By XMLHttpRequest: fetch does not tell how much is through. */
export function sendFile<T>(path: string, file: File, { onProgress, signal }: Going): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
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
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
