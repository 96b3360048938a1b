/** What a file is about; to be found out where nobody says. */
import { Select } from 'antd';
import { IMPORT_NOUNS, type ImportNoun } from '../state/imports.js';
import { FormRow } from './form-row.js';
import { useSpeaker } from './use-speaker.js';

interface NounChoiceProps {
  /** Null: to be found out. */
  readonly noun: ImportNoun | null;
  readonly canGuess?: boolean;
  readonly onChoose: (noun: ImportNoun | null) => void;
}

export function NounChoice({ noun, canGuess = false, onChoose }: NounChoiceProps) {
  const speaker = useSpeaker();
  const nouns = IMPORT_NOUNS.filter((known) => known !== 'all');
  return (
    <FormRow label={speaker.say('import.noun')}>
      <Select<ImportNoun | 'guess'>
        aria-label={speaker.say('import.noun')}
        value={noun ?? 'guess'}
        onChange={(value) => onChoose(value === 'guess' ? null : value)}
        options={[
          ...(canGuess ? [{ value: 'guess' as const, label: speaker.say('import.noun.guess') }] : []),
          ...nouns.map((value) => ({ value, label: speaker.say(`import.noun.${value}`) })),
        ]}
      />
    </FormRow>
  );
}
