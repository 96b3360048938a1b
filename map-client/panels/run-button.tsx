/** 重新计算: starts a run for the question; while one is under way, its progress, time left and cancel. */
import { CloseOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { ready } from '../state/desk.js';
import type { Run } from '../state/records.js';
import { secondsLeft } from '../state/runs.js';
import { useDesk } from '../state/store.js';
import { durationWords, useNow } from './use-now.js';
import { useRunControl } from './use-run-control.js';
import { useSpeaker } from './use-speaker.js';

export function RunButton() {
  const speaker = useSpeaker();
  const { activeRun, start, cancel } = useRunControl();
  const hasPlace = useDesk(({ place }) => (ready(place)?.communities.length ?? 0) > 0);
  if (activeRun) return <Running run={activeRun} cancel={cancel} />;
  return (
    <Button type="primary" icon={<ReloadOutlined />} onClick={start} disabled={!hasPlace}>
      {speaker.say('run.start')}
    </Button>
  );
}

function Running({ run, cancel }: { readonly run: Run; readonly cancel: () => void }) {
  const speaker = useSpeaker();
  const now = useNow();
  const percent = Math.round(run.progressRatio * 100);
  const left = secondsLeft(run, now);
  const words =
    run.state === 'QUEUED'
      ? speaker.say('run.queued')
      : speaker.say('run.progress', { percent: `${percent} %` });
  return (
    <div className="running" role="status">
      <Progress percent={percent} showInfo={false} size="small" aria-label={words} />
      <span className="running-words" title={run.stage ? speaker.code('stage', run.stage) : ''}>
        {words}
        {left !== null && ` · ${speaker.say('run.left', { time: durationWords(speaker, left) })}`}
      </span>
      <Button size="small" icon={<CloseOutlined />} onClick={cancel}>
        {speaker.say('run.cancel')}
      </Button>
    </div>
  );
}
