import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { type Parting, takeParting } from './parting';

/** What was just done that led here, as "log me out from everywhere". */
export function PartingNotice() {
  const [parting, setParting] = useState<Parting | null>(null);
  useEffect(() => {
    const left = takeParting();
    if (left) setParting(left);
  }, []);
  return (
    parting && (
      <Notice role="status" title={parting.title}>
        {parting.message}
      </Notice>
    )
  );
}
