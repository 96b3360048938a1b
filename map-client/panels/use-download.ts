/** One file on its way at a time: how much has come, what was refused, what was saved last. */
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../operations/client.js';
import { fetchFile, saveFile } from '../operations/exports.js';
import type { Problem } from '../state/desk.js';

interface DownloadStand {
  readonly isBusy: boolean;
  readonly doneBytes: number;
  readonly problem: Problem | null;
  readonly savedName: string | null;
}

export interface Download extends DownloadStand {
  take(address: string): void;
  cancel(): void;
}

const IDLE: DownloadStand = { isBusy: false, doneBytes: 0, problem: null, savedName: null };

export function useDownload(): Download {
  const [stand, setStand] = useState(IDLE);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  return {
    ...stand,
    take: (address) => {
      const asking = new AbortController();
      abort.current = asking;
      const tell = (change: (before: DownloadStand) => DownloadStand): void => {
        if (!asking.signal.aborted) setStand(change);
      };
      setStand({ ...IDLE, isBusy: true });
      const onBytes = (more: number): void =>
        tell((before) => ({ ...before, doneBytes: before.doneBytes + more }));
      fetchFile(address, { signal: asking.signal, onBytes }).then(
        (file) => {
          if (asking.signal.aborted) return;
          saveFile(file);
          tell(() => ({ ...IDLE, savedName: file.name }));
        },
        (error: unknown) => tell(() => ({ ...IDLE, problem: problemOf(error) })),
      );
    },
    cancel: () => {
      abort.current?.abort();
      setStand(IDLE);
    },
  };
}
