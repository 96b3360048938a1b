/** What every command shares: options as lists and choices, where the answer goes, how progress shows. */

import { rename, rm, writeFile } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { InputError } from '../errors.js';
import type { Store } from '../store/open.js';

/** Called when a command needs the database: most mistakes are told before. */
export type OpenDatabase = () => Promise<Store>;

/** Reads "5,10,15". @throws InputError naming the option */
export function numberList(option: string, text: string): number[] {
  const values = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (values.some((value) => !Number.isFinite(value))) {
    throw new InputError(option, `'${text}' is not a list of numbers such as 5,10,15`);
  }
  return values;
}

export function oneNumber(option: string, text: string): number {
  const [value, ...rest] = numberList(option, text);
  if (value === undefined || rest.length > 0) throw new InputError(option, `'${text}' is not one number`);
  return value;
}

/** @throws InputError that lists the choices */
export function choice<Code extends string>(option: string, text: string, choices: readonly Code[]): Code {
  const found = choices.find((code) => code === text);
  if (!found) throw new InputError(option, `'${text}' is not known; choose from ${choices.join(', ')}`);
  return found;
}

/** The answer goes to a file, whole or not at all, or to standard output. */
export async function deliver(text: string | Uint8Array, outFile: string | undefined): Promise<void> {
  if (outFile === undefined || outFile === '-') {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
    );
    return;
  }
  const halfFile = `${outFile}.${process.pid}.part`;
  try {
    await writeFile(halfFile, text);
    await rename(halfFile, outFile);
  } catch (error) {
    await rm(halfFile, { force: true });
    throw new InputError('--out', `cannot write ${outFile}: ${reasonOf(error)}`, { cause: error });
  }
}

/** The system's own word for why a file cannot be had. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export interface ProgressBar {
  show(ratio: number, stage: string): void;
  end(): void;
}

/** A bar on standard error, and only where a person is watching. */
export function progressBar(): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} };
  const bar = new SingleBar({
    format: '{bar} {percentage}% {stage}',
    stream: process.stderr,
    clearOnComplete: true,
  });
  let isStarted = false;
  return {
    show(ratio, stage) {
      if (!isStarted) bar.start(100, 0, { stage });
      isStarted = true;
      bar.update(Math.round(ratio * 100), { stage });
    },
    end() {
      if (isStarted) bar.stop();
    },
  };
}
