import { api } from '@/components/query/api';
import { type Going, sendFile } from '@/components/query/upload';
import type { UploadView } from '@/lib/operations/mail-uploads/view';

const NAME_AT_MOST = 200;

/** As the server takes it: too long a name loses of its middle, so that its end still says what it is. */
function nameOf(file: File): string {
  const name = file.name.replace(/\p{Cc}+/gu, ' ').trim() || 'file';
  return name.length <= NAME_AT_MOST ? name : `${name.slice(0, 150)}…${name.slice(-40)}`.toWellFormed();
}

function typeOf(file: File): string {
  return /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(file.type) ? file.type : 'application/octet-stream';
}

/** Brings a file to the server. */
export function uploadFile(file: File, going: Going): Promise<UploadView> {
  const search = new URLSearchParams({ name: nameOf(file), type: typeOf(file) });
  return sendFile(`/api/v1/mail/uploads?${search}`, file, going);
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
