import { Button, Group } from '@mantine/core';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import classes from '@/components/account/account-screen.module.css';
import { ProblemAlert } from '@/components/query/problem-alert';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { AccountView } from '@/lib/operations/account/view';
import { useSecondFactor } from './use-second-factor';

const SetUpDialog = dynamic(() => import('./set-up-dialog').then((file) => file.SetUpDialog), { ssr: false });
const CodesDialog = dynamic(
  () => import('./recovery-codes-dialog').then((file) => file.RecoveryCodesDialog),
  {
    ssr: false,
  },
);
const TurnOffDialog = dynamic(() => import('./turn-off-dialog').then((file) => file.TurnOffDialog), {
  ssr: false,
});

/** Whether one signs in in two steps, and what one can do about it. */
export function SecondFactorSection({ account }: { account: AccountView }) {
  const t = useTranslations('secondFactor');
  const { active, required, recoveryCodesLeft: count } = account.secondFactor;
  const { dialog, error, beginning, renewing, ...act } = useSecondFactor();
  useReturnFocus(dialog !== null);
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor" className={classes.heading}>
        {t('title')}
      </h2>
      <p className={classes.text}>{active ? t('on', { count }) : t('off')}</p>
      {error && <ProblemAlert error={error} />}
      <Group gap="xs" mt={error ? 'md' : 0}>
        {!active && (
          <Button variant="default" loading={beginning} onClick={act.begin}>
            {t('begin')}
          </Button>
        )}
        {active && (
          <>
            <Button variant="default" loading={renewing} onClick={act.renew}>
              {t('renew')}
            </Button>
            <Button variant="default" onClick={act.askToTurnOff}>
              {t('turnOff.open')}
            </Button>
          </>
        )}
      </Group>
      {dialog?.kind === 'set-up' && (
        <SetUpDialog enrolment={dialog.enrolment} onClose={act.close} onTurnedOn={act.onTurnedOn} />
      )}
      {dialog?.kind === 'codes' && (
        <CodesDialog codes={dialog.codes} username={account.username} onClose={act.close} />
      )}
      {dialog?.kind === 'turn-off' && (
        <TurnOffDialog required={required} onClose={act.close} onTurnedOff={act.onTurnedOff} />
      )}
    </section>
  );
}
