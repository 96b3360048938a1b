/** Opens and closes the editing of the map. */
import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { changeEdit, useEdit } from '../state/edit-store.js';
import { closeEditing, openEditing } from '../state/edits.js';
import { putAwayAll } from './use-editing.js';
import { useSpeaker } from './use-speaker.js';

export function toggleEditing(): void {
  const { isOpen } = useEdit.getState();
  if (isOpen) putAwayAll();
  changeEdit(isOpen ? closeEditing : openEditing);
}

export function EditButton() {
  const speaker = useSpeaker();
  const isOpen = useEdit((desk) => desk.isOpen);
  return (
    <Button
      icon={<EditOutlined />}
      type={isOpen ? 'primary' : 'default'}
      aria-pressed={isOpen}
      title={`${speaker.say('edit.title')} (E)`}
      onClick={toggleEditing}
    >
      {speaker.say('edit.label')}
    </Button>
  );
}
