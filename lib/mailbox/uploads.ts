import { invalid, Refusal } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { env } from '@/lib/env';

const CHUNK_BYTES = 256 * 1024;
/** How many of the largest files a user's uploads together may be. */
const LARGEST_FILES = 4;
/** What every file counts beside its bytes, so that empty ones are not free. */
const FILE_BYTES = 64 * 1024;

const COLUMNS = { id: true, name: true, type: true, contentId: true, sizeBytes: true } as const;

/** A file on its way into a message. */
export type Upload = { id: string; name: string; type: string; contentId: string | null; sizeBytes: number };

type NewUpload = Pick<Upload, 'name' | 'type' | 'contentId'>;

/** The same bytes in pieces of one size, but for the last. */
async function* inChunks(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunk = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  for await (const part of body) {
    for (let taken = 0; taken < part.byteLength; ) {
      const fitting = part.subarray(taken, taken + CHUNK_BYTES - filled);
      chunk.set(fitting, filled);
      filled += fitting.byteLength;
      taken += fitting.byteLength;
      if (filled < CHUNK_BYTES) continue;
      yield chunk;
      chunk = new Uint8Array(CHUNK_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}

/** How large one file may be. */
export function maxUploadBytes(): number {
  return env().mailAttachmentBytes;
}

function most(): number {
  return LARGEST_FILES * maxUploadBytes();
}

function uploadsFull(): Refusal {
  return invalid('body', 'uploads-full', { bytes: most() });
}

/** What the user's uploads take, those that still run among them. */
function takenBy(userId: string): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(sum(size_bytes + ${FILE_BYTES}), 0) FROM mail_uploads WHERE user_id = ${userId}::uuid)`;
}

async function begin(userId: string, { name, type, contentId }: NewUpload): Promise<string> {
  const [begun] = await db().$queryRaw<{ id: string }[]>`
    INSERT INTO mail_uploads (user_id, name, type, content_id)
    SELECT ${userId}::uuid, ${name}, ${type}, ${contentId} WHERE ${takenBy(userId)} + ${FILE_BYTES} <= ${most()}
    RETURNING id`;
  if (!begun) throw uploadsFull();
  return begun.id;
}

async function addChunk(userId: string, id: string, position: number, data: Uint8Array): Promise<void> {
  const added = await db().$executeRaw`
    WITH grown AS (
      UPDATE mail_uploads SET size_bytes = size_bytes + ${data.byteLength}
      WHERE id = ${id}::uuid AND ${takenBy(userId)} + ${data.byteLength} <= ${most()}
      RETURNING id)
    INSERT INTO mail_upload_chunks (upload_id, position, data) SELECT id, ${position}, ${data} FROM grown`;
  if (added === 0) throw uploadsFull();
}

async function fill(userId: string, id: string, body: AsyncIterable<Uint8Array>): Promise<void> {
  const bytes = maxUploadBytes();
  let position = 0;
  for await (const chunk of inChunks(body)) {
    if (position * CHUNK_BYTES + chunk.byteLength > bytes) {
      throw new Refusal('invalid', { detail: 'file-too-large', values: { bytes } });
    }
    await addChunk(userId, id, position, chunk);
    position += 1;
  }
}

/**
 * Keeps a file for its user, in pieces as it comes: no transaction and no memory holds the whole of it. One that breaks
 * off leaves nothing, or what the sweep takes when the process broke off with it.
 */
export async function storeUpload(
  userId: string,
  file: NewUpload,
  body: AsyncIterable<Uint8Array>,
): Promise<Upload> {
  const id = await begin(userId, file);
  try {
    await fill(userId, id, body);
    return await db().mailUpload.update({ where: { id }, data: { complete: true }, select: COLUMNS });
  } catch (error) {
    await removeUploads(userId, [id]).catch(() => {});
    throw error;
  }
}

function requireAll(found: Upload[], ids: string[]): Upload[] {
  return ids.map((id, index) => {
    const upload = found.find((one) => one.id === id);
    if (!upload) throw invalid(`attachments.${index}`, 'upload-not-found');
    return upload;
  });
}

/**
 * The user's uploads with these ids, in their order, all of which go into one message; they count as used now.
 * Throws Refusal 'invalid' at `attachments`.
 */
export async function takeUploads(userId: string, ids: string[]): Promise<Upload[]> {
  if (ids.length === 0) return [];
  const found = await db().mailUpload.updateManyAndReturn({
    where: { id: { in: ids }, userId, complete: true },
    data: { usedAt: new Date() },
    select: COLUMNS,
  });
  const uploads = requireAll(found, ids);
  const bytes = maxUploadBytes();
  if (uploads.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > bytes) {
    throw invalid('attachments', 'attachments-too-big', { bytes });
  }
  return uploads;
}

/**
 * The bytes of an upload, read piece by piece. Throws Refusal 'invalid' when it is removed meanwhile: half a file must
 * not look like a whole.
 */
export async function* readUpload({
  id,
  sizeBytes,
}: Pick<Upload, 'id' | 'sizeBytes'>): AsyncGenerator<Uint8Array> {
  for (let position = 0; position * CHUNK_BYTES < sizeBytes; position += 1) {
    const chunk = await db().mailUploadChunk.findUnique({
      where: { uploadId_position: { uploadId: id, position } },
    });
    if (!chunk) throw invalid('attachments', 'upload-not-found');
    yield chunk.data;
  }
}

/** How many of these uploads of the user are gone now. */
export async function removeUploads(userId: string, ids: string[]): Promise<number> {
  const { count } = await db().mailUpload.deleteMany({ where: { id: { in: ids }, userId } });
  return count;
}

/** Forgets what no message or draft was saved with for a week, and what broke off with its process. */
export async function sweepUploads(): Promise<void> {
  await db().$executeRaw`
    DELETE FROM mail_uploads
    WHERE used_at < now() - interval '7 days' OR (NOT complete AND created_at < now() - interval '2 hours')`;
}
