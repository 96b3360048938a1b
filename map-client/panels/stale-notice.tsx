/** Says that the figures are older than the data, and offers to compute them anew. */
import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { loadFreshness } from '../operations/edits.js';
import type { Loadable } from '../state/desk.js';
import { useEdit } from '../state/edit-store.js';
import { useDesk } from '../state/store.js';
import { useAnsweringRun } from './use-desk-loading.js';
import { useFetched } from './use-fetched.js';
import { useRunControl } from './use-run-control.js';
import { useSpeaker } from './use-speaker.js';

export function StaleNotice() {
  const speaker = useSpeaker();
  const { activeRun, start } = useRunControl();
  const isOutdated = useOutdated();
  if (!isOutdated || activeRun) return null;
  return (
    <div className="stale" role="status">
      <span>{speaker.say('stale.what')}</span>
      <Button size="small" type="primary" icon={<ReloadOutlined />} onClick={start}>
        {speaker.say('stale.run')}
      </Button>
    </div>
  );
}

/** Asked again when something was stored; what was known last stands until the answer comes. */
function useOutdated(): boolean {
  const runId = useAnsweringRun()?.id ?? null;
  const editSerial = useEdit(({ serial }) => serial);
  const placeSerial = useDesk((desk) => desk.placeSerial);
  const [known, setKnown] = useState<{ runId: string | null; isOutdated: boolean }>();
  const put = useCallback(
    (piece: Loadable<boolean>): void => {
      if (piece.status === 'ready') setKnown({ runId, isOutdated: piece.value });
    },
    [runId],
  );
  useFetched(put, {
    key: runId && `${runId} ${editSerial} ${placeSerial}`,
    load: (asking) => loadFreshness(asking, runId ?? ''),
  });
  return known?.runId === runId && known.isOutdated;
}
