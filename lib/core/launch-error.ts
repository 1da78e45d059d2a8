/** Postroom can't start, and the person who started it can do something about it: the message is one sentence for them. */
export class LaunchError extends Error {
  override name = 'LaunchError';
}
