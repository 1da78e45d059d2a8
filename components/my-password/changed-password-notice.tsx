import { Anchor, Text } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { useReceiptText } from '@/components/users/use-receipt-text';
import type { Receipt } from '@/lib/operations/users/view';
import classes from './changed-password-notice.module.css';

export type Changed = { password: string; receipt: Receipt };

/** What the change ended, and what is left to do. The form is empty by now: the new password can still be copied here. */
export function ChangedPasswordNotice({ password, receipt }: Changed) {
  const t = useTranslations('myPassword.changed');
  const receiptText = useReceiptText('noneElse');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={classes.place}>
      <Notice role="status" title={t('title')}>
        <Text>{receiptText(receipt)}</Text>
        <Text>
          {t.rich('programs', {
            link: (words) => (
              <Anchor component={Link} href="/user/mail-programs" inherit underline="always">
                {words}
              </Anchor>
            ),
          })}
        </Text>
        <span className={classes.copy}>
          {t('copyHint')}
          <CopyButton value={password} label={t('copy')} />
        </span>
      </Notice>
    </div>
  );
}
