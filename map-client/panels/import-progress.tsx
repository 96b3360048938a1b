/** A file under way: how much is sent, then that it is being read; what may be called off can be. */
import { CloseOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import type { ImportWork } from '../state/imports.js';
import { secondsLeft } from '../state/runs.js';
import { durationWords, useNow } from './use-now.js';
import { useSpeaker } from './use-speaker.js';

interface ImportProgressProps {
  readonly stage: 'reading' | 'storing' | 'undoing';
  readonly sentRatio: number;
  readonly onCancel: () => void;
  /** How far the server is with storing. */
  readonly work: ImportWork | null;
  readonly isCallingOff: boolean;
}

export function ImportProgress({ stage, sentRatio, onCancel, work, isCallingOff }: ImportProgressProps) {
  const speaker = useSpeaker();
  const now = useNow();
  const isSending = stage !== 'undoing' && sentRatio < 1;
  const left = work && secondsLeft(work, now);
  const words = isSending
    ? speaker.say('import.sending', { percent: speaker.percent(sentRatio) })
    : [
        speaker.say(isCallingOff ? 'import.callingOff' : `import.${stage}`),
        ...(work ? [speaker.percent(work.progressRatio)] : []),
        ...(left === null ? [] : [speaker.say('run.left', { time: durationWords(speaker, left) })]),
      ].join(' · ');
  const percent = isSending ? sentRatio : (work?.progressRatio ?? 1);
  return (
    <div className="import-progress" role="status">
      <Progress
        percent={Math.round(percent * 100)}
        status="active"
        showInfo={false}
        size="small"
        aria-label={words}
      />
      <div className="study-progress-line">
        <span className="quiet">{words}</span>
        {stage !== 'undoing' && (
          <Button size="small" icon={<CloseOutlined />} disabled={isCallingOff} onClick={onCancel}>
            {speaker.say('import.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
