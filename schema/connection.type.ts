/**
 * Relay connections: a page of rows with opaque cursors. connectionType(Community) makes
 * CommunityEdge and CommunityConnection, so that every list of the API turns its pages alike.
 */
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '分页信息 / Where a page stands in its list' })
export class PageInfo {
  @Field(() => Boolean, { description: '后面还有数据 / Rows follow this page' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: '前面还有数据 / Rows come before this page' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: '本页第一条的游标 / Cursor of the first row' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '本页最后一条的游标,作为 after 传回即得下一页 / Cursor of the last row; hand it back as `after` for the next page',
  })
  endCursor!: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
  /** A promise where counting is put off until it is asked for. */
  totalCount: number | Promise<number>;
}

/** @param name GraphQL name of the node type; @param zh its Chinese word */
export function connectionType<Node extends object>(
  nodeType: ClassType<Node>,
  name: string,
  zh: string,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `${zh}列表中的一条 / One row of a list of ${name}` })
  class NodeEdge implements Edge<Node> {
    @Field(() => String, { description: '游标,不透明 / Opaque cursor' })
    cursor!: string;

    @Field(() => nodeType, { description: `${zh} / The ${name}` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `${zh}列表的一页 / A page of a list of ${name}` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge], { description: '本页各条 / Rows of this page' })
    edges!: NodeEdge[];

    @Field(() => PageInfo, { description: '分页信息 / Where this page stands' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: '符合条件的总数 / Number of rows that match, on all pages' })
    totalCount!: number;
  }

  return NodeConnection;
}
