import { execFileSync } from 'node:child_process';
import { hashPassword, verifyPassword } from '@/lib/password/hash';
import { withHashEnvironment } from './hash-environment';
import { PASSWORD } from './stored-hashes';

withHashEnvironment({ POSTROOM_PASSWORD_SCHEME: 'ARGON2ID' });

const CURRENT = /^\{ARGON2ID\}\$argon2id\$v=19\$m=19456,t=2,p=1\$/;

test('a new hash is argon2id with the parameters of the decision, and Dovecot verifies it', async () => {
  for (const password of [PASSWORD, 'Grüße-Ñandú-77']) {
    const hash = await hashPassword(password);
    expect(hash).toMatch(CURRENT);
    expect(await verifyPassword(password, hash)).toEqual({ ok: true, needsRehash: false });
    expect(await verifyPassword('wrong', hash)).toEqual({ ok: false, needsRehash: false });
    expect(execFileSync('doveadm', ['pw', '-t', hash, '-p', password]).toString()).toContain('(verified)');
  }
});

test('holds more than 72 bytes; a lone surrogate is a RangeError', async () => {
  const long = 'Aa1-'.repeat(30);
  expect((await verifyPassword(long, await hashPassword(long))).ok).toBe(true);
  await expect(hashPassword(`${PASSWORD}\ud800`)).rejects.toThrow(RangeError);
});

test('a bcrypt hash still matches and is to be hashed anew', async () => {
  const bcrypt = '{BLF-CRYPT}$2y$05$iDML9lnF/obsCgf2/8FcWOhmzNsp6eboNBgQQbcLX0AokHrIaFBUu';
  expect(await verifyPassword(PASSWORD, bcrypt)).toEqual({ ok: true, needsRehash: true });
});
