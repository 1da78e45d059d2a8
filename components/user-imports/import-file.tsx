import { Button, Checkbox, FileButton, Progress, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import { USER_COLUMNS } from '@/lib/core/user-file';
import type { UserImportView } from '@/lib/operations/user-imports/view';
import classes from './import.module.css';
import { ImportProblem } from './import-problem';
import { useFile } from './use-import';

/** Where a file is put in. */
export function ImportFile({ onRead }: { onRead: (view: UserImportView) => void }) {
  const t = useTranslations('userImport');
  const [passwords, setPasswords] = useState(false);
  const { share, error, send } = useFile(onRead);
  const take = (file: File | null | undefined) => file && send({ file, passwords });
  return (
    <Stack gap="md">
      <Checkbox
        label={t('passwords')}
        description={t('passwordsHint')}
        checked={passwords}
        onChange={(event) => setPasswords(event.currentTarget.checked)}
      />
      <DropZone busy={share !== null} onFile={take} />
      {share !== null && (
        <Progress.Root size="sm">
          <Progress.Section value={share * 100} animated={share === 1} aria-label={t('reading')} />
        </Progress.Root>
      )}
      {error && <ImportProblem error={error} />}
      <Columns />
    </Stack>
  );
}

type ZoneProps = { busy: boolean; onFile: (file: File | null | undefined) => void };

function DropZone({ busy, onFile }: ZoneProps) {
  const t = useTranslations('userImport');
  const [over, setOver] = useState(false);
  const hover = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  function drop(event: DragEvent) {
    hover(false)(event);
    if (!busy) onFile(event.dataTransfer.files[0]);
  }
  return (
    <section
      className={classes.zone}
      data-over={over || undefined}
      aria-label={t('zone')}
      onDragOver={hover(true)}
      onDragLeave={hover(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={32} stroke={1.5} aria-hidden />
      <Text>{busy ? t('reading') : t('drop')}</Text>
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={onFile} disabled={busy}>
        {(props) => (
          <Button variant="default" loading={busy} {...props}>
            {t('choose')}
          </Button>
        )}
      </FileButton>
    </section>
  );
}

function Columns() {
  const t = useTranslations('userImport');
  return (
    <div>
      <Text fw={500}>{t('columns')}</Text>
      <dl className={classes.columns}>
        {USER_COLUMNS.map((column) => (
          <div key={column}>
            <dt>
              <code>{column}</code>
            </dt>
            <dd>{t(`column.${column}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
