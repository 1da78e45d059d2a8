export const FOLDERS_PATH = '/api/v1/mail/folders';
export const MESSAGES_PATH = '/api/v1/mail/messages';

export function folderPath(id: string): string {
  return `${FOLDERS_PATH}/${encodeURIComponent(id)}`;
}

export function messagePath(id: string): string {
  return `${MESSAGES_PATH}/${encodeURIComponent(id)}`;
}

export function partPath(id: string, part: string): string {
  return `${messagePath(id)}/parts/${encodeURIComponent(part)}`;
}

export function headersPath(id: string): string {
  return `${messagePath(id)}/headers`;
}

export function sourcePath(id: string): string {
  return `${messagePath(id)}/source`;
}
