import { randomUUID } from 'node:crypto';
import { BadRequest, problem } from './problem';

/** What is at no route of the API. */
export async function unknownPath(): Promise<Response> {
  return problem(new BadRequest(404, 'not-found'), randomUUID());
}
