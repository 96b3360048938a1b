/** A small menu that copies what gives an answer once more: GraphQL, or a command. */
import { CodeOutlined } from '@ant-design/icons';
import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import type { CopyChoice, CopyWhat } from '../operations/copy-choices.js';
import { useSpeaker } from './use-speaker.js';

interface CopyMenuProps {
  readonly offers: readonly CopyWhat[];
  /** Asked when something is chosen: what writes GraphQL is fetched only then. */
  readonly choices: (writer: typeof import('../operations/copy-choices.js')) => readonly CopyChoice[];
}

export function CopyMenu({ offers, choices }: CopyMenuProps) {
  const speaker = useSpeaker();
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <div className="copy-choices">
          {offers.map((what) => (
            <Button key={what} type="text" size="small" onClick={() => void take(what)}>
              {speaker.say(`copy.${what}`)}
            </Button>
          ))}
        </div>
      }
    >
      <Button
        type="text"
        size="small"
        icon={<CodeOutlined />}
        aria-label={speaker.say('copy.label')}
        title={speaker.say('copy.label')}
        aria-expanded={isOpen}
        className="copy-menu"
      />
    </Popover>
  );

  async function take(what: CopyWhat): Promise<void> {
    setOpen(false);
    try {
      const writer = await import('../operations/copy-choices.js');
      const text = choices(writer).find((choice) => choice.what === what)?.text ?? '';
      await navigator.clipboard.writeText(text);
      message.success(speaker.say('copy.done'));
    } catch {
      message.error(speaker.say('copy.failed'));
    }
  }
}
