/** The mark of a facility, as the map draws it: shape by service, filled, hollow or crossed by state. */
import type { FacilityState, ServiceKind } from '../contract/operations.js';
import { MARK } from '../style/palette.js';
import { SHAPES, svgPath } from '../style/shapes.js';

interface MarkIconProps {
  readonly kind: ServiceKind;
  readonly state?: FacilityState;
}

export function MarkIcon({ kind, state = 'EXISTING' }: MarkIconProps) {
  const colour = state === 'CLOSED' ? MARK.closed : MARK.ink;
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className="mark-icon">
      <path
        d={svgPath(SHAPES[kind], 9, 6.5)}
        fill={state === 'PLANNED' ? MARK.paper : colour}
        stroke={colour}
        strokeWidth={state === 'PLANNED' ? 2 : 0}
      />
      {state === 'CLOSED' && (
        <path d="M5.5 5.5L12.5 12.5M12.5 5.5L5.5 12.5" stroke={MARK.paper} strokeWidth="2" />
      )}
    </svg>
  );
}
