/** A study under way: how far, which step, how long still, and calling it off. */
import { CloseOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import type { Study } from '../state/records.js';
import { secondsLeft } from '../state/runs.js';
import type { Speaker } from '../words/speaker.js';
import { durationWords, useNow } from './use-now.js';
import { useSpeaker } from './use-speaker.js';
import { useStudyControl } from './use-study-control.js';

export function StudyProgress({ study }: { readonly study: Study }) {
  const speaker = useSpeaker();
  const now = useNow();
  const { cancel } = useStudyControl();
  const percent = Math.round(study.progressRatio * 100);
  const words = progressWords(speaker, study, now);
  return (
    <div className="study-progress" role="status">
      <Progress percent={percent} showInfo={false} size="small" aria-label={words} />
      <div className="study-progress-line">
        <span className="quiet">{words}</span>
        <Button
          size="small"
          icon={<CloseOutlined />}
          disabled={study.isCancelling}
          title={speaker.say('study.cancelWhat')}
          onClick={() => cancel(study.id)}
        >
          {speaker.say('run.cancel')}
        </Button>
      </div>
    </div>
  );
}

function progressWords(speaker: Speaker, study: Study, now: number): string {
  if (study.isCancelling) return speaker.say('study.cancelling');
  if (study.state === 'QUEUED') return speaker.say('run.queued');
  const left = secondsLeft(study, now);
  return [
    stageWords(speaker, study.stage),
    `${Math.round(study.progressRatio * 100)} %`,
    ...(left === null ? [] : [speaker.say('run.left', { time: durationWords(speaker, left) })]),
  ].join(' · ');
}

/** Some steps are named as those of a coverage run, and mean something else here. */
function stageWords(speaker: Speaker, stage: string | null): string {
  const key = ['study.stage', 'stage'].find((group) => speaker.hasWord(`${group}.${stage}`));
  return key && stage !== null ? speaker.code(key, stage) : speaker.say('stage.compute');
}
