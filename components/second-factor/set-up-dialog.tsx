'use client';

import { Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { DialogForm } from '@/components/form/dialog-form';
import { FormModal } from '@/components/form/form-modal';
import { ProblemAlert } from '@/components/query/problem-alert';
import { CopyButton } from '@/components/ui/copy-button';
import type { ChangedSecondFactorView, EnrolmentView } from '@/lib/operations/account-second-factor/view';
import { CodeField } from './code-field';
import { QrCode } from './qr-code';
import classes from './second-factor.module.css';
import { useSecondFactorChange } from './use-second-factor-change';

type Props = {
  enrolment: EnrolmentView;
  onClose: () => void;
  onTurnedOn: (changed: ChangedSecondFactorView) => void;
};

/** Shows the key to the app, and takes its first code: from then on it counts. */
export function SetUpDialog({ enrolment: { key, uri }, onClose, onTurnedOn }: Props) {
  const t = useTranslations('secondFactor.setUp');
  const code = useRef<HTMLInputElement>(null);
  const { save, errors, problem, saving } = useSecondFactorChange(true, onTurnedOn);
  return (
    <FormModal opened small title={t('title')} onClose={onClose}>
      <DialogForm
        errors={errors}
        saving={saving}
        submitLabel={t('submit')}
        onSubmit={() => save(code.current?.value ?? '')}
        onCancel={onClose}
      >
        <Text>{t('scan')}</Text>
        <QrCode text={uri} label={t('qrCode')} className={classes.qrCode} />
        <div>
          <Text size="sm">{t('type')}</Text>
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <code className={classes.key}>{key.match(/.{1,4}/g)?.join(' ')}</code>
            <CopyButton value={key} label={t('copyKey')} />
          </Group>
        </div>
        <CodeField ref={code} error={errors.code} appOnly />
        {problem && <ProblemAlert error={problem} />}
      </DialogForm>
    </FormModal>
  );
}
