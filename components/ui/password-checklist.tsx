import { VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { passwordChecklist, passwordProblems } from '@/lib/password/policy';
import classes from './password-checklist.module.css';

/** Long enough that a screen reader is not interrupted at every key. */
const PAUSE_MILLISECONDS = 700;

type Props = { id: string; password: string; address?: string; generated: boolean };

/** The rule, line by line, ticked while one types; what else is wrong comes below it. */
export function PasswordChecklist({ id, password, address, generated }: Props) {
  const t = useTranslations('passwordField');
  const sayProblem = useTranslations('fieldProblems');
  const checks = passwordChecklist(password);
  const lines = new Set<string>(checks.map((check) => check.id));
  const traps = passwordProblems(password, { address }).filter((problem) => !lines.has(problem));
  return (
    <>
      <ul id={id} className={classes.list} aria-label={t('rule')}>
        {checks.map((check) => (
          <li key={check.id} className={classes.item} data-met={check.met || undefined}>
            {check.met ? (
              <IconCheck size={14} stroke={2.5} aria-hidden />
            ) : (
              <IconCircle size={14} aria-hidden />
            )}
            {t(`check.${check.id}`)}
            <VisuallyHidden>, {check.met ? t('met') : t('unmet')}</VisuallyHidden>
          </li>
        ))}
        {traps.map((problem) => (
          <li key={problem} className={classes.item} data-trap>
            <IconAlertTriangle size={14} aria-hidden />
            {sayProblem(problem)}
          </li>
        ))}
      </ul>
      <Announcement password={password} generated={generated} address={address} />
    </>
  );
}

function Announcement({ password, address, generated }: Omit<Props, 'id'>) {
  const t = useTranslations('passwordField');
  const sayProblem = useTranslations('fieldProblems');
  const [settled] = useDebouncedValue(password, PAUSE_MILLISECONDS);
  const unmet = new Set<string>(
    passwordChecklist(settled)
      .filter((check) => !check.met)
      .map((check) => check.id),
  );
  const missing = passwordProblems(settled, { address }).map((problem) =>
    unmet.has(problem) ? t(`check.${problem}` as 'check.length') : sayProblem(problem),
  );
  const verdict = missing.length === 0 ? t('allMet') : t('stillNeeded', { list: missing.join(', ') });
  const text = settled === '' ? '' : `${generated ? `${t('generated')} ` : ''}${verdict}`;
  return <VisuallyHidden role="status">{text}</VisuallyHidden>;
}
