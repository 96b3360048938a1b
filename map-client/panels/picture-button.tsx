/** Saves the map as it is seen, with title, legend, scale, north, sources and date, as a PNG. */
import { FileImageOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { saveFile } from '../operations/exports.js';
import { drawPicture, PICTURE_RATIO } from './draw-picture.js';
import { scaleWords } from './scale-line.js';
import { useMapPicture } from './use-map-picture.js';
import { usePictureContent } from './use-picture-content.js';
import { useSpeaker } from './use-speaker.js';

export function PictureButton() {
  const speaker = useSpeaker();
  const { message } = App.useApp();
  const contentOf = usePictureContent();
  const takePicture = useMapPicture();
  const [isDrawing, setDrawing] = useState(false);
  return (
    <Button
      icon={<FileImageOutlined />}
      loading={isDrawing}
      aria-label={speaker.say('picture.label')}
      title={speaker.say('picture.label')}
      onClick={() => {
        setDrawing(true);
        save()
          .catch(() => message.error(speaker.say('picture.failed')))
          .finally(() => setDrawing(false));
      }}
    />
  );

  async function save(): Promise<void> {
    const picture = await takePicture(PICTURE_RATIO);
    if (!picture) return;
    const content = contentOf();
    const canvas = await drawPicture(picture, content, (metres) => scaleWords(speaker, metres));
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The picture is too large for this browser.');
    saveFile({ name: fileName(content.title), content: blob });
  }
}

/** What file systems do not take is left out. */
function fileName(title: string): string {
  const today = new Date().toLocaleDateString('sv-SE');
  return `${title.replaceAll(/[\\/:*?"<>|]/g, '').replaceAll(/\s*·\s*/g, '-')}-${today}.png`;
}
