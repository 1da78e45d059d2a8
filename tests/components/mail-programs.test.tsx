import { screen, within } from '@testing-library/react';
import { MailProgramsScreen } from '@/components/mail-programs/mail-programs-screen';
import { renderScreen } from '@/tests/support/screen';

const HOST = 'mail.example.org';

test('what to enter, to copy; what is not offered is not shown', async () => {
  const programs = {
    imap: { host: HOST, port: 993, security: 'TLS' as const },
    pop3: null,
    submission: { host: HOST, port: 587, security: 'STARTTLS' as const },
  };
  const { user } = renderScreen(<MailProgramsScreen username="anna@example.org" programs={programs} />);
  const sending = within(screen.getByRole('region', { name: 'Sending: SMTP' }));
  expect(sending.getByText('STARTTLS')).toBeInTheDocument();
  await user.click(sending.getByRole('button', { name: 'Copy: Port, Sending: SMTP' }));
  expect(await navigator.clipboard.readText()).toBe('587');
  expect(screen.queryByText('Receiving: POP3')).not.toBeInTheDocument();
});

test('unset: whom to ask', () => {
  renderScreen(<MailProgramsScreen username="anna@example.org" programs={null} />);
  expect(screen.getByText(/^Ask whoever administers/)).toBeInTheDocument();
});
