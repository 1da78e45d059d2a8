import { act, screen, within } from '@testing-library/react';
import { ComposeDock } from '@/components/compose/compose-dock';
import { type ComposeRequest, openCompose } from '@/components/compose/open';
import { answerRequests } from './network';
import { renderScreen } from './screen';

type Answer = Parameters<typeof answerRequests>[0];
type Options = { answer?: Answer; address?: string };

const SAVED = { status: 201, body: { id: 'draft-1', savedAt: '2026-05-03T14:03:00Z' } };
const SENT = { status: 201, body: { rejected: [], sentCopy: '1-1-U2VudA' } };
const NONE = { status: 404, body: {} };

/** A mail server that takes everything. */
export const takeAll: Answer = ({ method, path }) => {
  if (path === '/api/v1/mail/submissions') return SENT;
  if (path.startsWith('/api/v1/mail/drafts')) return method === 'DELETE' ? { status: 204, body: {} } : SAVED;
  return NONE;
};

/** The dock with nothing open, or with what was kept. */
export function showDock({ answer = takeAll, address = 'anna@example.org' }: Options = {}) {
  const calls = answerRequests(answer);
  const me = { address, name: 'Anna Berg', signature: '' };
  const view = renderScreen(<ComposeDock me={me} />, '/mail');
  const sent = () => calls.filter(({ path }) => path === '/api/v1/mail/submissions');
  const drafts = () => calls.filter(({ path }) => path.startsWith('/api/v1/mail/drafts'));
  return { ...view, calls, sent, drafts };
}

export async function findComposer() {
  const dialog = await screen.findByRole('dialog', {}, { timeout: 20_000 });
  return { dialog, inside: within(dialog) };
}

/** Opens the composer as a button or a key does. */
export async function compose(request: ComposeRequest = { kind: 'new' }, options: Options = {}) {
  const dock = showDock(options);
  act(() => openCompose(request));
  return { ...dock, ...(await findComposer()) };
}

/** Types into the formatted text, whose cursor stands where it was left. */
export async function write(user: Awaited<ReturnType<typeof compose>>['user'], words: string) {
  await user.click(screen.getByRole('textbox', { name: 'Text' }));
  await user.keyboard(words);
}
