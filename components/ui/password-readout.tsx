import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Fragment, useId, useState } from 'react';
import { groupsOfFour } from '@/lib/password/spell';
import classes from './password-readout.module.css';
import { PasswordSpelling } from './password-spelling';

/** Groups are set apart by margins alone: a selection of it is the password and nothing else. */
export function PasswordReadout({ password }: { password: string }) {
  const t = useTranslations('passwordField');
  const [spelled, setSpelled] = useState(false);
  const spellingId = useId();
  return (
    <div className={classes.root}>
      <div className={classes.line}>
        <div className={classes.password} dir="ltr" data-testid="password-readout">
          {groupsOfFour(password).map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a position is all the identity a group has
            <Fragment key={at}>
              {at > 0 && <wbr />}
              <span className={classes.group}>
                {group.map(({ character, kind }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <span key={index} data-kind={kind}>
                    {character}
                  </span>
                ))}
              </span>
            </Fragment>
          ))}
        </div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconVolume size={16} aria-hidden />}
          aria-expanded={spelled}
          aria-controls={spelled ? spellingId : undefined}
          onClick={() => setSpelled(!spelled)}
        >
          {t('readOut')}
        </Button>
      </div>
      {spelled && <PasswordSpelling id={spellingId} password={password} />}
    </div>
  );
}
