/** A noun that a planner owns, as it is declared: its names, its GraphQL classes, its functions of the store. */
import type { ClassType } from 'type-graphql';
import type { PlannerRow } from '../../schema/planner-row.type.js';
import type { CountedPage, Db, ListOptions } from '../store/row.js';

export interface PlannerNoun<
  Row extends PlannerRow,
  Create extends object,
  Update extends object,
  Filter extends object,
> {
  /** 'community', 'communities': the names of the queries; mutations are createCommunity … */
  readonly singular: string;
  readonly plural: string;
  readonly zh: string;
  readonly en: string;
  readonly type: ClassType<Row>;
  readonly connection: ClassType<object>;
  readonly create: ClassType<Create>;
  readonly update: ClassType<Update>;
  readonly filter: ClassType<Filter>;
  /** Fields of the inputs that hold a geometry, and those that may not be null. */
  readonly geometries: readonly (keyof Update & string)[];
  readonly required: readonly (keyof Update & string)[];
  readonly store: {
    list(db: Db, options: ListOptions & Filter): Promise<CountedPage<Row>>;
    get(db: Db, ids: readonly string[]): Promise<Row[]>;
    create(db: Db, workspaceId: string, row: Create): Promise<Row>;
    update(db: Db, id: string, version: number, patch: Update): Promise<Row>;
    remove(db: Db, id: string, version: number): Promise<void>;
  };
}
