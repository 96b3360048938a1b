/**
 * What a person sees while Linli starts: one line a step, in Chinese and English, with its time. On a
 * terminal the line moves while the step runs; in a log file only the finished line is written.
 */
import { colours } from './colours.js';

export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Says how far a step is: a share of 0..1 where it is known, and what is being done. */
export type Advance = (ratio: number | null, detail: string) => void;

const BAR_CELLS = 20;
const CLEAR_LINE = '\r\u001b[2K';

export class BootScreen {
  private readonly startedAt = performance.now();

  constructor(private readonly screen: Screen) {}

  /** Runs a step under its words; a step that fails leaves a cross, and its error rises. */
  async step<T>(words: string, work: (advance: Advance) => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const seconds = (): string => colours.dim(`${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    const draw: Advance = (ratio, detail) => {
      if (this.screen.isTTY) this.screen.write(`${CLEAR_LINE}  ${bar(ratio)}${words} ${colours.dim(detail)}`);
    };
    draw(null, '');
    try {
      const result = await work(draw);
      this.end(`${colours.green('✓')} ${words} ${seconds()}`);
      return result;
    } catch (error) {
      this.end(`${colours.red('✗')} ${words} ${seconds()}`);
      throw error;
    }
  }

  /** Writes what stays on the screen. */
  say(text: string): void {
    this.screen.write(`${text}\n`);
  }

  elapsedSeconds(): string {
    return ((performance.now() - this.startedAt) / 1000).toFixed(1);
  }

  private end(line: string): void {
    this.screen.write(`${this.screen.isTTY ? CLEAR_LINE : ''}${line}\n`);
  }
}

function bar(ratio: number | null): string {
  if (ratio === null) return '';
  const full = Math.round(Math.min(1, Math.max(0, ratio)) * BAR_CELLS);
  return `${'█'.repeat(full)}${colours.dim('░'.repeat(BAR_CELLS - full))} `;
}
