import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, isCodeWanted } from '@/components/query/api';
import { useFieldErrors } from '@/components/query/use-field-errors';

type Proof = { currentPassword: string; code?: string };

const REQUIRED = { code: 'required' };

/** Sends the proof. `codeWanted` from when the server has said that the password is not enough. */
export function useProof(onProven: () => void) {
  const [codeWanted, setCodeWanted] = useState(false);
  const { errors, tell, take } = useFieldErrors();
  const proof = useMutation({
    mutationFn: (body: Proof) => api('/api/v1/account/proof', { method: 'PUT', body }),
    onSuccess: onProven,
    onError(error) {
      if (isCodeWanted(error)) setCodeWanted(true);
      else take(error);
    },
  });

  function prove(currentPassword: string, code?: string) {
    const missing = {
      ...(currentPassword === '' && { currentPassword: REQUIRED }),
      ...(code === '' && { code: REQUIRED }),
    };
    if (tell(missing)) proof.mutate({ currentPassword, code });
  }

  const isTold = isCodeWanted(proof.error) || Object.keys(errors).length > 0;
  return { prove, errors, codeWanted, busy: proof.isPending, problem: isTold ? null : proof.error };
}
