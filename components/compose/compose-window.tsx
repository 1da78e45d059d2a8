import { Button, Skeleton } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ProblemAlert } from '@/components/query/problem-alert';
import { ComposeFrame } from './compose-frame';
import classes from './compose-window.module.css';
import { Composer } from './composer';
import type { Composition } from './composition';
import type { ComposeRequest } from './open';
import type { Me } from './opening';
import { useComposition } from './use-composition';
import { useOpenedDraft } from './use-opened-draft';

type Props = {
  opened: { request: ComposeRequest } | { kept: Composition };
  me: Me;
  onClosed: () => void;
};

export function ComposeWindow({ opened, me, onClosed }: Props) {
  if ('kept' in opened) {
    return <Composer composition={opened.kept} restored startsIn="text" me={me} onClosed={onClosed} />;
  }
  const { request } = opened;
  if (request.kind === 'draft') return <DraftWindow id={request.id} me={me} onClosed={onClosed} />;
  return <NewWindow request={request} me={me} onClosed={onClosed} />;
}

type Written = Exclude<ComposeRequest, { kind: 'draft' }>;

function NewWindow({ request, me, onClosed }: { request: Written; me: Me; onClosed: () => void }) {
  const composition = useComposition(request, me);
  const startsIn = request.kind === 'new' || request.kind === 'forward' ? 'to' : 'text';
  return <Composer composition={composition} startsIn={startsIn} me={me} onClosed={onClosed} />;
}

/** Nothing of a draft is shown before all of it is here: what is saved over it must not have less. */
function DraftWindow({ id, me, onClosed }: { id: string; me: Me; onClosed: () => void }) {
  const t = useTranslations('compose');
  const common = useTranslations('common');
  const draft = useOpenedDraft(id);
  if (draft.data) return <Composer composition={draft.data} startsIn="text" me={me} onClosed={onClosed} />;
  return (
    <ComposeFrame title={t('openingDraft')} onClose={onClosed}>
      <div className={classes.opening} aria-busy={draft.isFetching}>
        {draft.error ? (
          <>
            <ProblemAlert error={draft.error} />
            <Button onClick={() => void draft.refetch()} loading={draft.isFetching}>
              {common('retry')}
            </Button>
          </>
        ) : (
          [240, 320, 180].map((width) => <Skeleton key={width} height={20} width={width} />)
        )}
      </div>
    </ComposeFrame>
  );
}
