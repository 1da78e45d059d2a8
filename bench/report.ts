type Kind = { unit?: string; digits?: number; atMost?: number };

/** What is being done, to the person who waits; the figures alone go to standard output. */
export function note(text: string): void {
  process.stderr.write(`${process.uptime().toFixed(0).padStart(5)} s  ${text}\n`);
}

/** Prints each figure as `name: value unit (aim)`, and remembers which fell short of its aim. */
export class Report {
  readonly #short: string[] = [];
  #aims = 0;

  figure(name: string, value: number, { unit = '', digits = 2, atMost }: Kind = {}): void {
    const text = `${name}: ${value.toFixed(digits)}${unit && ` ${unit}`}`;
    process.stdout.write(`${text}${atMost === undefined ? '' : ` (aim <= ${atMost})`}\n`);
    if (atMost === undefined) return;
    this.#aims += 1;
    if (value > atMost) this.#short.push(`${name} ${value.toFixed(digits)} > ${atMost}`);
  }

  text(name: string, value: string): void {
    process.stdout.write(`${name}: ${value}\n`);
  }

  conclude(): void {
    const met = this.#aims - this.#short.length;
    const list = this.#short.length === 0 ? 'nothing' : this.#short.join('; ');
    this.text('Fell short', `${list} (${met} of ${this.#aims} aims met)`);
  }
}
