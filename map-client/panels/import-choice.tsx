/** The first step: which file, and what it is. */
import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ChangeEvent, useRef, useState } from 'react';
import { isMendedBySaying } from '../state/import-refusal.js';
import type { ImportDesk, ImportNoun } from '../state/imports.js';
import { ImportDictionary } from './import-dictionary.js';
import { ACCEPTED, type Refusal, takeFiles } from './import-files.js';
import { ImportHistory } from './import-history.js';
import { NounChoice } from './import-noun.js';
import { ImportProblem } from './import-problem.js';
import { ImportRetry } from './import-retry.js';
import { useSpeaker } from './use-speaker.js';

export function ImportChoice({ desk: { problem, file, wishes } }: { readonly desk: ImportDesk }) {
  const speaker = useSpeaker();
  const input = useRef<HTMLInputElement>(null);
  const [noun, setNoun] = useState<ImportNoun | null>(null);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const onFiles = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    if (files.length > 0) void takeFiles(files, noun).then(setRefusal);
  };
  return (
    <div className="import-step">
      {problem && <ImportProblem problem={problem} />}
      {problem && file && isMendedBySaying(problem) && <ImportRetry fileName={file.name} wishes={wishes} />}
      {refusal && (
        <p className="import-bad" role="alert">
          {speaker.say(refusal)}
        </p>
      )}
      <NounChoice canGuess noun={noun} onChoose={setNoun} />
      <Button className="import-zone" icon={<InboxOutlined />} onClick={() => input.current?.click()}>
        {speaker.say('import.choose')}
      </Button>
      <input ref={input} type="file" hidden multiple accept={ACCEPTED} onChange={onFiles} />
      <p className="quiet">{speaker.say('import.formats')}</p>
      <p className="quiet">{speaker.say('import.promise')}</p>
      <ImportHistory />
      <ImportDictionary />
    </div>
  );
}
