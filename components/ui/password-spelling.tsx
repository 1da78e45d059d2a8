import { useTranslations } from 'next-intl';
import { type SpelledCharacter, spellPassword } from '@/lib/password/spell';
import classes from './password-spelling.module.css';

/** For the person on the phone: "Alfa", "bravo small", "four", "dash". */
export function PasswordSpelling({ id, password }: { id: string; password: string }) {
  const t = useTranslations('passwordField');
  const word = useTranslations('spelling');
  const spoken = ({ key, kind }: SpelledCharacter) =>
    kind === 'lower' && key !== 'other' ? t('small', { word: word(key).toLowerCase() }) : word(key);
  return (
    <ol id={id} className={classes.list} aria-label={t('spelling')}>
      {spellPassword(password).map((spelled, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a position is all the identity a character has
        <li key={at} className={classes.item}>
          <span className={classes.character} aria-hidden>
            {spelled.character}
          </span>
          {spoken(spelled)}
        </li>
      ))}
    </ol>
  );
}
