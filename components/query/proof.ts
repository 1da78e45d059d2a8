/** Asks the person to prove who he is; whether he did. */
type Prover = () => Promise<boolean>;

let prover: Prover | null = null;
let asking: Promise<boolean> | null = null;

/** Who asks from now on; answers how to stop. */
export function onProofWanted(ask: Prover): () => void {
  prover = ask;
  return () => {
    if (prover === ask) prover = null;
  };
}

/** Whether the person proved who he is. One question, however many requests wait for it; where nobody asks, he did not. */
export function prove(): Promise<boolean> {
  if (prover === null) return Promise.resolve(false);
  asking ??= prover().finally(() => {
    asking = null;
  });
  return asking;
}
