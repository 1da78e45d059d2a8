import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/query/error-text';
import { useToast } from '@/components/ui/use-toast';
import { CHANGE_KEY } from '../query-keys';
import { refreshAll } from '../refresh';
import { move } from './move';
import classes from './undo.module.css';

type Offer = {
  text: string;
  /** Where they are now: those that are known. */
  ids: string[];
  from: string;
};

/** Tells what was moved, with the way back. */
export function useUndo(): (offer: Offer) => void {
  const t = useTranslations('mail.changes');
  const cache = useQueryClient();
  const toast = useToast();
  const textOf = useErrorText();
  const undo = useMutation({
    mutationKey: CHANGE_KEY,
    mutationFn: ({ ids, from }: Offer) => move(ids, from),
    onSuccess: (_ids, { ids }) => toast({ message: t('undone', { count: ids.length }) }),
    onError: (error) => toast({ color: 'red', message: textOf(error) }),
    onSettled: () => refreshAll(cache),
  });

  return (offer) => {
    const id = `undo-${offer.ids[0]}`;
    const takeBack = () => {
      notifications.hide(id);
      undo.mutate(offer);
    };
    const button = (
      <Button size="compact-sm" variant="default" onClick={takeBack}>
        {t('undo')}
      </Button>
    );
    const message = (
      <span className={classes.offer}>
        {offer.text}
        {offer.ids.length > 0 && button}
      </span>
    );
    toast({ id, message });
  };
}
