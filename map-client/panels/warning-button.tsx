/** Doubts behind one line: how many kinds there are, and on a click what they say. */
import { InfoCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { Warning } from '../state/records.js';
import { useSpeaker } from './use-speaker.js';
import { WarningList } from './warning-list.js';

interface WarningButtonProps {
  readonly warnings: readonly Warning[];
  readonly title: string;
}

export function WarningButton({ warnings, title }: WarningButtonProps) {
  const speaker = useSpeaker();
  if (warnings.length === 0) return null;
  const kindCount = new Set(warnings.map(({ code }) => code)).size;
  return (
    <Popover trigger="click" placement="rightTop" title={title} content={<WarningList warnings={warnings} />}>
      <Button type="link" size="small" icon={<InfoCircleOutlined />}>
        {speaker.say('summary.warnings', { count: kindCount })}
      </Button>
    </Popover>
  );
}
