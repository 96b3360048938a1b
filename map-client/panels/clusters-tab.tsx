/** 连片: which neighbours could act as one. */
import { Select } from 'antd';
import type { ClusterScore } from '../contract/operations.js';
import { startClusters } from '../operations/clusters.js';
import { CLUSTER_SCORES, type ClustersForm, USUAL_CLUSTERS } from '../state/clusters.js';
import { editForm, useForms } from '../state/forms.js';
import { answerOfKind } from '../state/study-answer.js';
import { ClustersAnswerView } from './clusters-answer.js';
import { FormRow, NumberField } from './form-row.js';
import { GroupWishes } from './group-wishes.js';
import { StudyPanel } from './study-panel.js';
import { useSpeaker } from './use-speaker.js';
import type { AskStudy } from './use-study-control.js';

const RESIDENTS_STEP = 500;
const WALK_STEP_METRES = 50;

export function ClustersTab() {
  const speaker = useSpeaker();
  const edits = useForms(({ clusters }) => clusters);
  const form: ClustersForm = { ...USUAL_CLUSTERS, ...edits };
  const ask: AskStudy = (client, placeId) => startClusters(client, placeId, form);
  return (
    <StudyPanel
      tab="clusters"
      form={<ClustersQuestion form={form} />}
      hindrance={form.leastResidents > form.mostResidents ? speaker.say('group.boundsCrossed') : null}
      wishes={<GroupWishes of="clusters" ask={ask} />}
      ask={ask}
      renderAnswer={(answer) => {
        const value = answerOfKind(answer, 'CLUSTERS');
        return value && <ClustersAnswerView answer={value} />;
      }}
    />
  );
}

function ClustersQuestion({ form }: { readonly form: ClustersForm }) {
  const speaker = useSpeaker();
  return (
    <>
      <FormRow label={speaker.say('group.residents')}>
        <NumberField
          label={speaker.say('group.least')}
          value={form.leastResidents}
          min={0}
          step={RESIDENTS_STEP}
          onChange={(value) =>
            editForm('clusters', { leastResidents: value ?? USUAL_CLUSTERS.leastResidents })
          }
        />
        –
        <NumberField
          label={speaker.say('group.most')}
          value={form.mostResidents}
          min={1}
          step={RESIDENTS_STEP}
          onChange={(value) => editForm('clusters', { mostResidents: value ?? USUAL_CLUSTERS.mostResidents })}
        />
      </FormRow>
      <FormRow label={speaker.say('clusters.walk')}>
        <NumberField
          label={speaker.say('clusters.walk')}
          value={form.largestWalkMetres}
          min={WALK_STEP_METRES}
          max={5000}
          step={WALK_STEP_METRES}
          unit={speaker.say('unit.metres.bare')}
          onChange={(value) =>
            editForm('clusters', { largestWalkMetres: value ?? USUAL_CLUSTERS.largestWalkMetres })
          }
        />
      </FormRow>
      <FormRow label={speaker.say('clusters.score')}>
        <Select<ClusterScore>
          aria-label={speaker.say('clusters.score')}
          value={form.score}
          options={CLUSTER_SCORES.map((value) => ({ value, label: speaker.code('clusterScore', value) }))}
          onChange={(score) => editForm('clusters', { score })}
        />
      </FormRow>
    </>
  );
}
