/** A file dropped anywhere on the page is taken in; while one hangs over it, the page says so. */
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useView } from '../state/store.js';
import { takeFiles } from './import-files.js';
import { useSpeaker } from './use-speaker.js';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

export function FileDrop() {
  const speaker = useSpeaker();
  const { message } = App.useApp();
  const hasPlace = useView((view) => view.placeId !== null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(hasPlace);
    };
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (hasPlace)
        void takeFiles(files, null).then((refusal) => {
          if (refusal) message.error(speaker.say(refusal));
        });
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [hasPlace, message, speaker]);
  return isOver ? <div className="file-drop">{speaker.say('import.drop')}</div> : null;
}
