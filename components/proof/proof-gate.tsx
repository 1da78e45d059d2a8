import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { onProofWanted } from '@/components/query/proof';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import { useEscape } from './use-escape';

const ProofDialog = dynamic(() => import('./proof-dialog').then((file) => file.ProofDialog), { ssr: false });

type Answer = { give: (proven: boolean) => void };

/** Asks for a proof whenever a request wants one, over whatever is open, which stays as it is. */
export function ProofGate({ username }: { username: string }) {
  const [waiting, setWaiting] = useState<Answer | null>(null);
  useEffect(() => onProofWanted(() => new Promise((give) => setWaiting({ give }))), []);
  useReturnFocus(waiting !== null);
  useEscape(waiting && (() => answer(false)));

  function answer(proven: boolean) {
    waiting?.give(proven);
    setWaiting(null);
  }

  return (
    waiting && (
      <ProofDialog username={username} onProven={() => answer(true)} onCancel={() => answer(false)} />
    )
  );
}
