'use client';

import { Button, Group, Modal, Skeleton, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { api } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import type { headersView } from '@/lib/operations/mail-messages/view';
import { headersPath, sourcePath } from '../mail-paths';
import classes from './headers-dialog.module.css';

type Headers = z.infer<typeof headersView>['headers'];

/** The headers as they came, and the whole message to download. */
export function HeadersDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('mail.reading');
  const common = useTranslations('common');
  const { data, error } = useQuery({
    queryKey: ['mail', 'headers', id],
    queryFn: async ({ signal }) =>
      (await api<{ headers: Headers }>(headersPath(id), { signal })).data.headers,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('headers')}
      size={760}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        {error && <ProblemAlert error={error} />}
        {!error && (data ? <HeaderList headers={data} /> : <Skeleton height={240} />)}
        <Group justify="flex-end">
          <Button
            component="a"
            href={sourcePath(id)}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('downloadSource')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function HeaderList({ headers }: { headers: Headers }) {
  const t = useTranslations('mail.reading');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.list} tabIndex={0} aria-label={t('headers')}>
      <dl className={classes.headers}>
        {headers.map(({ name, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the headers of one message never change places
          <div key={at}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
