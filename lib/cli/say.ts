const DIM = process.stdout.isTTY ? ['\u001b[2m', '\u001b[0m'] : ['', ''];

/** A step a line, with the seconds since the start: what is being done, to the person who waits for it. */
export function step(text: string): void {
  const seconds = process.uptime().toFixed(1).padStart(5);
  process.stdout.write(`${DIM[0]}${seconds} s${DIM[1]}  ${text}\n`);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
