/** What a password writes that its owner has chosen: with the new version all that the former one opened has ended. */
export function chosenPassword(passwordHash: string) {
  return {
    passwordHash,
    passwordChangedAt: new Date(),
    mustChangePassword: false,
    credentialVersion: { increment: 1 },
    version: { increment: 1 },
  };
}
