import { useEffect, useState } from 'react';

/** Seconds that are left, counted down to 0. */
export function useCountdown(): [left: number, start: (seconds: number) => void] {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (until <= Date.now()) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);

  function start(seconds: number) {
    setNow(Date.now());
    setUntil(Date.now() + seconds * 1000);
  }

  return [Math.max(0, Math.ceil((until - now) / 1000)), start];
}
