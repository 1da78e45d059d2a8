type Kind = { unit?: string; digits?: number; atMost?: number; atLeast?: number };

/** What is being done, to the person who waits; the figures alone go to standard output. */
export function note(text: string): void {
  process.stderr.write(`${process.uptime().toFixed(0).padStart(5)} s  ${text}\n`);
}

/** Prints each figure as `name: value unit (aim)`, and remembers which fell short of its aim. */
export class Report {
  readonly #short: string[] = [];
  #aims = 0;

  figure(name: string, value: number, { unit = '', digits = 2, atMost, atLeast }: Kind = {}): void {
    const text = value.toFixed(digits);
    const aim = atMost !== undefined ? `<= ${atMost}` : atLeast !== undefined ? `>= ${atLeast}` : '';
    process.stdout.write(`${name}: ${text}${unit && ` ${unit}`}${aim && ` (aim ${aim})`}\n`);
    if (!aim) return;
    this.#aims += 1;
    const isMet = value <= (atMost ?? value) && value >= (atLeast ?? value);
    if (!isMet) this.#short.push(`${name} ${text}, not ${aim}`);
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
