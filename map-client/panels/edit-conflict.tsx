/** Mine and theirs side by side: the fields that differ in a table, both outlines on the map. */
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { ready } from '../state/desk.js';
import type { DrawnGeometry } from '../state/drawing.js';
import { bothGeometries, type Conflict, type Difference, differences } from '../state/edit-conflict.js';
import { drawnSquareMetres, EDIT_FIELDS } from '../state/edit-fields.js';
import { changeEdit, useEdit } from '../state/edit-store.js';
import { leaveConflict } from '../state/edits.js';
import { flyToBox, useDesk } from '../state/store.js';
import { boxOfFeatures } from '../style/extent.js';
import type { Speaker } from '../words/speaker.js';
import { rowName } from './edit-names.js';
import { useEditing } from './use-editing.js';
import { useSpeaker } from './use-speaker.js';

export function EditConflict({ conflict }: { readonly conflict: Conflict }) {
  const speaker = useSpeaker();
  const { keepMine, takeTheirs } = useEditing();
  const isBusy = useEdit((desk) => desk.isBusy);
  const { write, base, theirs } = conflict;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    showBoth(conflict);
    heading.current?.focus();
  }, [conflict]);
  return (
    <>
      <div
        className="card-body"
        role="alertdialog"
        aria-label={speaker.say('conflict.title')}
        tabIndex={-1}
        ref={heading}
      >
        <h3 className="edit-name">
          {speaker.say('conflict.title')}
          {speaker.say('join.colon')}
          {rowName(speaker, write.noun, theirs ?? base)}
        </h3>
        <p className="quiet">{speaker.say(theirs ? 'conflict.intro' : 'conflict.introDeleted')}</p>
        <ConflictTable conflict={conflict} />
      </div>
      <footer className="card-foot">
        <Button size="small" type="primary" disabled={isBusy} onClick={() => keepMine(conflict)}>
          {speaker.say('conflict.keepMine')}
        </Button>
        <Button size="small" disabled={isBusy} onClick={() => takeTheirs(conflict)}>
          {speaker.say('conflict.takeTheirs')}
        </Button>
        <Button size="small" disabled={isBusy} onClick={() => changeEdit(leaveConflict)}>
          {speaker.say('conflict.cancel')}
        </Button>
      </footer>
    </>
  );
}

function showBoth(conflict: Conflict): void {
  const { mine, theirs } = bothGeometries(conflict);
  const shapes = [mine, theirs].flatMap((geometry) => (geometry ? [{ geometry }] : []));
  const box = boxOfFeatures(shapes);
  if (box) flyToBox(box);
}

function ConflictTable({ conflict }: { readonly conflict: Conflict }) {
  const speaker = useSpeaker();
  const found = differences(conflict);
  const isRemoval = conflict.write.kind === 'remove';
  if (!isRemoval && conflict.theirs && found.length === 0) return <p>{speaker.say('conflict.same')}</p>;
  return (
    <table className="conflict-table">
      <thead>
        <tr>
          <th scope="col">{speaker.say('conflict.field')}</th>
          <th scope="col" className="conflict-mine">
            {speaker.say('conflict.mine')}
          </th>
          <th scope="col" className="conflict-theirs">
            {speaker.say('conflict.theirs')}
          </th>
        </tr>
      </thead>
      <tbody>
        {(isRemoval || !conflict.theirs) && (
          <tr>
            <th scope="row">–</th>
            <td>{isRemoval ? speaker.say('conflict.mineDeleted') : '…'}</td>
            <td>{conflict.theirs ? '…' : speaker.say('conflict.theirsDeleted')}</td>
          </tr>
        )}
        {found.map((difference) => (
          <ConflictRow
            key={difference.field}
            conflict={conflict}
            difference={isRemoval ? { ...difference, isTheirsAlone: false } : difference}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly conflict: Conflict;
  readonly difference: Difference;
}

function ConflictRow({ conflict, difference: { field, mine, theirs, isTheirsAlone } }: RowProps) {
  const speaker = useSpeaker();
  const nameOf = useCommunityName();
  const say = (value: unknown): string => valueWords(speaker, conflict, field, value, nameOf);
  return (
    <tr>
      <th scope="row">{speaker.code('field', field)}</th>
      <td>
        {say(mine)}
        {isTheirsAlone && <div className="quiet">{speaker.say('conflict.stays')}</div>}
      </td>
      <td>{say(theirs)}</td>
    </tr>
  );
}

function useCommunityName(): (id: string) => string {
  const communities = useDesk(({ place }) => ready(place)?.communities) ?? [];
  return (id) => communities.find((row) => row.id === id)?.name ?? id;
}

function valueWords(
  speaker: Speaker,
  { write }: Conflict,
  field: string,
  value: unknown,
  nameOf: (id: string) => string,
): string {
  if (value === null || value === undefined) return speaker.say('edit.unknown');
  if (typeof value === 'boolean') return speaker.say(value ? 'yes' : 'no');
  if (typeof value === 'object' && 'coordinates' in value)
    return geometryWords(speaker, value as DrawnGeometry);
  const declared = EDIT_FIELDS[write.noun].find(({ name }) => name === field);
  const word = (code: unknown): string =>
    declared?.group ? speaker.code(declared.group, String(code)) : String(code);
  if (Array.isArray(value)) return value.map(word).join(speaker.say('join.list'));
  if (field === 'communityId') return nameOf(String(value));
  return typeof value === 'number' && declared?.kind !== 'year' ? speaker.number(value) : word(value);
}

function geometryWords(speaker: Speaker, geometry: DrawnGeometry): string {
  if (geometry.type === 'Point') {
    const [lon = 0, lat = 0] = geometry.coordinates;
    return speaker.say('conflict.atPoint', { lon: lon.toFixed(5), lat: lat.toFixed(5) });
  }
  if (geometry.type === 'LineString') return speaker.say('conflict.onMap');
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const count = polygons.flat().reduce((sum, ring) => sum + ring.length - 1, 0);
  return speaker.say('conflict.corners', { count, area: speaker.hectares(drawnSquareMetres(geometry) ?? 0) });
}
