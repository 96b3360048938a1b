/** The clusters that were found: figures, what joining brings, why each link stands, and why neighbours were refused. */
import { acceptCluster, loadAcceptedClusters } from '../operations/clusters.js';
import { barrierWords, clustersSentence, reasonWords, valueSentences } from '../state/clusters.js';
import { groupName } from '../state/groups.js';
import type { ClustersAnswer, FoundCluster } from '../state/records.js';
import type { Speaker } from '../words/speaker.js';
import { GroupRow } from './group-row.js';
import { useAcceptedGroups } from './use-accepted-groups.js';
import { useCommunityNames } from './use-community-names.js';
import { useSpeaker } from './use-speaker.js';

export function ClustersAnswerView({ answer }: { readonly answer: ClustersAnswer }) {
  const speaker = useSpeaker();
  const nameOf = useCommunityNames();
  const { accepted, accept } = useAcceptedGroups(loadAcceptedClusters);
  return (
    <>
      <div className="study-sentences">
        <p className="study-gain">{clustersSentence(speaker, answer)}</p>
      </div>
      <ol className="rows">
        {answer.clusters.map((cluster, at) => (
          <li key={cluster.communityIds[0]}>
            <GroupRow
              at={at}
              communityIds={cluster.communityIds}
              figures={[
                speaker.say('unit.persons', { amount: speaker.number(cluster.residents) }),
                speaker.say('card.households', { count: speaker.number(cluster.households) }),
                speaker.hectares(cluster.areaSquareMetres),
              ]}
              accepted={accepted}
              onAccept={() =>
                accept((client, studyId) =>
                  acceptCluster(client, studyId, {
                    index: at,
                    name: groupName(speaker, cluster.communityIds, nameOf),
                  }),
                )
              }
            >
              <ClusterDetail cluster={cluster} answer={answer} nameOf={nameOf} />
            </GroupRow>
          </li>
        ))}
      </ol>
    </>
  );
}

interface DetailProps {
  readonly cluster: FoundCluster;
  readonly answer: ClustersAnswer;
  readonly nameOf: (id: string) => string;
}

function ClusterDetail({ cluster, answer, nameOf }: DetailProps) {
  const speaker = useSpeaker();
  const inside = new Set(cluster.communityIds);
  const refusals = answer.refusals.filter(
    ({ fromCommunityId, toCommunityId }) => inside.has(fromCommunityId) || inside.has(toCommunityId),
  );
  return (
    <>
      <p>{cluster.communityIds.map(nameOf).join(speaker.say('join.list'))}</p>
      {valueSentences(speaker, cluster).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <h4>{speaker.say('clusters.links')}</h4>
      <ul className="pairs">
        {cluster.links.map((link) => (
          <li key={pairKey(link)}>{pairWords(speaker, link, nameOf, reasonWords(speaker, link.reasons))}</li>
        ))}
      </ul>
      {refusals.length > 0 && (
        <>
          <h4>{speaker.say('clusters.refusals')}</h4>
          <ul className="pairs">
            {refusals.map((refusal) => (
              <li key={pairKey(refusal)}>
                {pairWords(
                  speaker,
                  refusal,
                  nameOf,
                  speaker.say('clusters.refused', { barriers: barrierWords(speaker, refusal.barriers) }),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface Pair {
  readonly fromCommunityId: string;
  readonly toCommunityId: string;
}

const pairKey = ({ fromCommunityId, toCommunityId }: Pair): string => `${fromCommunityId} ${toCommunityId}`;

const pairWords = (
  speaker: Speaker,
  { fromCommunityId, toCommunityId }: Pair,
  nameOf: (id: string) => string,
  why: string,
): string => `${nameOf(fromCommunityId)} – ${nameOf(toCommunityId)}${speaker.say('join.colon')}${why}`;
