import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import { api } from '@/components/query/api';
import { useErrorText } from '@/components/query/error-text';
import { useToast } from '@/components/ui/use-toast';

/** What the browser saves under its name; the page stays. */
function save(href: string): void {
  Object.assign(document.createElement('a'), { href, download: '' }).click();
}

/** Saves a file that is handed out only to who has proved a moment ago who he is: that is asked before. */
export function useProvenDownload(): (href: string) => void {
  const toast = useToast();
  const textOf = useErrorText();
  const download = useMutation({
    mutationFn: (_href: string) => api('/api/v1/account/proof'),
    onSuccess: (_proof, href) => save(href),
    onError: (error) => toast({ color: 'red', message: textOf(error) }),
  });
  return (href) => {
    if (!download.isPending) download.mutate(href);
  };
}

/** A link to such a file. */
export function ProvenDownload({ href, children }: { href: string; children: ReactNode }) {
  const download = useProvenDownload();

  function follow(event: MouseEvent) {
    event.preventDefault();
    download(href);
  }

  return (
    <Button
      component="a"
      href={href}
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={follow}
      download
    >
      {children}
    </Button>
  );
}
