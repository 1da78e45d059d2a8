'use client';

export function ComposeDock(_props: { me: { address: string; name: string } }) {
  return null;
}
