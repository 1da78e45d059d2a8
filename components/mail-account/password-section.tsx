import { useTranslations } from 'next-intl';
import type { Changed } from '@/components/my-password/changed-password-notice';
import { MyPasswordForm } from '@/components/my-password/my-password-form';
import { DOORS } from '@/components/sign-in/doors';
import { leaveParting } from '@/components/sign-in/parting';
import { useReceiptText } from '@/components/users/use-receipt-text';
import classes from './my-account-screen.module.css';

/** A change that ends this session too: the sign-in page says what it did. */
export function PasswordSection({ address }: { address: string }) {
  const t = useTranslations('myAccount.password');
  const receiptText = useReceiptText();

  function leave({ receipt }: Changed) {
    leaveParting({ title: t('updated'), message: t('logBackIn', { receipt: receiptText(receipt) }) });
    window.location.assign(DOORS.mail.signIn);
  }

  return (
    <section className={classes.section} aria-labelledby="password">
      <div>
        <h2 id="password" className={classes.heading}>
          {t('title')}
        </h2>
        <p className={classes.text}>{t('text')}</p>
      </div>
      <MyPasswordForm address={address} everywhere onChanged={leave} />
    </section>
  );
}
