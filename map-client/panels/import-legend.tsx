/** What the colours of the preview mean, as far as they occur. */
import type { ImportLook } from '../state/imports.js';
import { IMPORT } from '../style/palette.js';
import { useSpeaker } from './use-speaker.js';

const ROLES = ['new', 'changed', 'doubt'] as const;

export function ImportLegend({ preview: { features, placeCount } }: Pick<ImportLook, 'preview'>) {
  const speaker = useSpeaker();
  const shownCount = features.features.length;
  const counts = ROLES.map(
    (role) => [role, features.features.filter(({ properties }) => properties.role === role).length] as const,
  );
  if (shownCount === 0) return null;
  return (
    <div className="import-legend">
      {counts
        .filter(([, count]) => count > 0)
        .map(([role, count]) => (
          <span key={role}>
            <i className={`import-dot import-dot-${role}`} style={{ borderColor: IMPORT[role] }} />
            {speaker.say(`import.legend.${role}`)} {speaker.number(count)}
          </span>
        ))}
      {placeCount > shownCount && (
        <span className="quiet">
          {speaker.say('import.tooMany', {
            shown: speaker.number(shownCount),
            count: speaker.number(placeCount),
          })}
        </span>
      )}
    </div>
  );
}
