import { MantineProvider } from '@mantine/core';
import { cleanNotifications, Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { NextIntlClientProvider } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { createQueryClient } from '@/components/query/query-provider';
import { theme } from '@/components/theme/theme';
import messages from '@/messages/en.json';

/** The address bar as Next hands it to components, shallow changes of the history included. */
function AddressBar({ children }: { children: ReactNode }) {
  const [search, setSearch] = useState(window.location.search);
  useEffect(() => {
    const { pushState, replaceState } = window.history;
    const followed =
      (change: typeof pushState) => (data: unknown, unused: string, url?: string | URL | null) => {
        change.call(window.history, data, unused, url);
        setSearch(window.location.search);
      };
    window.history.pushState = followed(pushState);
    window.history.replaceState = followed(replaceState);
    const onBack = () => setSearch(window.location.search);
    window.addEventListener('popstate', onBack);
    return () => {
      Object.assign(window.history, { pushState, replaceState });
      window.removeEventListener('popstate', onBack);
    };
  }, []);
  return <SearchParamsContext value={new URLSearchParams(search)}>{children}</SearchParamsContext>;
}

/** Renders as the shell would, with a router that only notes where one went. */
export function renderScreen(ui: ReactNode, path = '/admin') {
  window.history.replaceState(null, '', path);
  cleanNotifications();
  const visited: string[] = [];
  const go = (href: string) => void visited.push(href);
  const router = { push: go, replace: go, prefetch() {}, back() {}, forward() {}, refresh() {} };
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const view = render(
    <AppRouterContext value={router as unknown as AppRouterInstance}>
      <AddressBar>
        <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
          <MantineProvider theme={theme} env="test">
            <QueryClientProvider client={client}>
              {ui}
              <Notifications />
            </QueryClientProvider>
          </MantineProvider>
        </NextIntlClientProvider>
      </AddressBar>
    </AppRouterContext>,
  );
  return { ...view, visited, client, user: userEvent.setup() };
}
