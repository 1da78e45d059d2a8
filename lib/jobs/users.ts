import type { Administrator } from '@/lib/core/actor';
import type { Database } from '@/lib/db/client';
import type { Item, Job } from '@/lib/db/job-queue';
import { endSessionsIn, lockUsers } from '@/lib/mail-server/end-sessions';
import { canDoToUsers } from '@/lib/operations/jobs/policy';
import type { UserJob } from '@/lib/operations/jobs/schema';
import { type FoundUser, findUsersById } from '@/lib/operations/users/find';
import type { Chunk } from './kind';

type Deed = {
  kind: UserJob;
  /** Why not this one. */
  problemOf?: (user: FoundUser) => string | null;
  /** Whose sessions end by it. */
  ends?: (user: FoundUser) => boolean;
  apply: (tx: Database, actor: Administrator, users: FoundUser[]) => Promise<unknown>;
};

type Sorted = { users: FoundUser[]; done: number[]; refused: Map<number, string> };

function problemOf(actor: Administrator, user: FoundUser | undefined, deed: Deed): string | null {
  if (user === undefined) return 'user-not-found';
  if (!canDoToUsers(actor, deed.kind)) return 'forbidden';
  return deed.problemOf?.(user) ?? null;
}

/** Who of them is still there for who asked, and may be changed, and why not the others. */
async function sort(tx: Database, actor: Administrator, items: Item[], deed: Deed): Promise<Sorted> {
  const ids = items.map(({ userId }) => userId);
  await lockUsers(tx, ids);
  const found = new Map((await findUsersById(actor, ids, tx)).map((user) => [user.id, user]));
  const sorted: Sorted = { users: [], done: [], refused: new Map() };
  for (const { position, userId } of items) {
    const user = found.get(userId);
    const problem = problemOf(actor, user, deed);
    if (problem !== null || user === undefined) {
      sorted.refused.set(position, problem ?? 'bug');
    } else {
      sorted.users.push(user);
      sorted.done.push(position);
    }
  }
  return sorted;
}

/** Does to many users, in the transaction of a chunk, what is done to one: checked alike, written down alike, with the same end. */
export function deedToUsers(job: Job, items: Item[], deed: Deed): Chunk {
  return {
    async write(tx, actor) {
      const { users, done, refused } = await sort(tx, actor, items, deed);
      const whose = {
        users: users.filter((user) => deed.ends?.(user) ?? false),
        newPassword: deed.kind === 'reset-passwords',
        job: job.id,
      };
      const { ended, orders } = await endSessionsIn(tx, whose, async () => {
        if (users.length > 0) await deed.apply(tx, actor, users);
      });
      return { done, refused, ...ended, orders };
    },
  };
}
