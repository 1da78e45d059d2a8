import dynamic from 'next/dynamic';

// Nobody waits for these: the table is there without them.
export const SelectBox = dynamic(
  () => import('@/components/bulk/select-box').then((file) => file.SelectBox),
  {
    ssr: false,
  },
);
export const SelectPageBox = dynamic(
  () => import('@/components/bulk/select-box').then((file) => file.SelectPageBox),
  { ssr: false },
);
export const SelectionBar = dynamic(
  () => import('@/components/bulk/selection-bar').then((file) => file.SelectionBar),
  { ssr: false },
);
