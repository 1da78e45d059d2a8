import { z } from 'zod';
import type { Job } from '@/lib/db/job-queue';
import type { FoundUser } from '@/lib/operations/users/find';
import { changeUsers } from '@/lib/operations/users/update';
import { seal } from '@/lib/password/seal';
import type { JobKind } from './kind';
import { type NewPassword, newPasswords } from './new-passwords';
import { deedToUsers } from './users';

const parameters = z.object({ mustChangePassword: z.boolean().optional() });

type Made = Map<string, NewPassword>;

function madeFor({ id }: FoundUser, made: Made): NewPassword {
  const one = made.get(id);
  if (one === undefined) throw new Error('No password was made for this user');
  return one;
}

/** Readable to nobody but the one who asked. */
function sealed({ publicKey }: Job, users: FoundUser[], made: Made) {
  if (publicKey === null) throw new Error('A job of new passwords has a public key');
  const passwords = users.map((user) => ({ address: user.address, password: madeFor(user, made).password }));
  return seal(publicKey, JSON.stringify(passwords));
}

export const resetPasswords: JobKind = {
  needsSession: true,
  async prepare(job, items) {
    const made = await newPasswords(items);
    const byUser = new Map(made.map((one) => [one.item.userId, one]));
    return deedToUsers(
      job,
      items.filter(({ userId }) => byUser.has(userId)),
      {
        kind: 'reset-passwords',
        ends: () => true,
        async apply(tx, actor, users) {
          const newHashes = new Map(users.map((user) => [user.id, madeFor(user, byUser).hash]));
          const fields = parameters.parse(job.parameters);
          await changeUsers(tx, actor, users, { fields, newHashes, detail: { job: job.id } });
          const position = items[0]?.position ?? 0;
          await tx.jobSecret.create({
            data: { jobId: job.id, position, sealed: sealed(job, users, byUser) },
          });
        },
      },
    );
  },
};
