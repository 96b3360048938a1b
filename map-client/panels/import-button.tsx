/** Opens the way in for a planner's own file. */
import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { openImport } from '../state/imports.js';
import { changeImport, useView } from '../state/store.js';
import { useSpeaker } from './use-speaker.js';

/** @param isInHead at the top of the panel, where there is little room */
export function ImportButton({ isInHead = false }: { readonly isInHead?: boolean }) {
  const speaker = useSpeaker();
  const hasPlace = useView((view) => view.placeId !== null);
  return (
    <Button
      type={isInHead ? 'text' : 'default'}
      className={isInHead ? 'import-button' : ''}
      icon={<ImportOutlined />}
      disabled={!hasPlace}
      aria-label={speaker.say('import.title')}
      title={speaker.say('import.title')}
      onClick={() => changeImport(openImport)}
    >
      <span className="import-button-words">{speaker.say('import.open')}</span>
    </Button>
  );
}
