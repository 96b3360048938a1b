/** What this browser alone remembers. Where it may not (private windows, full storage) nothing is kept. */

const PREFIX = 'linli.';

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // It is asked for again next time.
  }
}
