'use client';

import { Anchor, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { showListed } from '@/components/list/listed';
import type { UserImportView } from '@/lib/operations/user-imports/view';
import classes from './import.module.css';
import { ImportFile } from './import-file';
import { ImportPreview } from './import-preview';
import { ImportReceipt } from './import-receipt';
import { useImport } from './use-import';

/** `first`: what was begun and not looked at to its end. */
export function ImportScreen({ first }: { first: UserImportView | null }) {
  const t = useTranslations('userImport');
  const { current, show } = useImport(first);
  function showAnew(view: UserImportView | null) {
    showListed('/admin/import', 'replace');
    show(view);
  }
  return (
    <>
      <Anchor component={Link} href="/admin/users" size="sm">
        {t('back')}
      </Anchor>
      <Title order={1} mt={4}>
        {t('title')}
      </Title>
      <Text c="dimmed" size="sm" mt={4} mb="lg" className={classes.file}>
        {current?.fileName || t('intro')}
      </Text>
      {current === null && <ImportFile onRead={showAnew} />}
      {current?.state === 'preview' && <ImportPreview current={current} show={showAnew} />}
      {current && current.state !== 'preview' && (
        <ImportReceipt current={current} onAnother={() => showAnew(null)} />
      )}
    </>
  );
}
