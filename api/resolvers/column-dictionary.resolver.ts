/** The dictionary of columns of a place: what its files' headings are remembered to mean. */
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { ColumnMeaning } from '../../schema/column-meaning.type.js';
import { ImportNounEnum } from '../../schema/enums.js';
import type { ImportNoun } from '../../schema/vocabulary.js';
import type { Context } from '../context.js';
import { fieldsToMean, forgetColumn, readDictionary, rememberColumn } from '../planning/column-dictionary.js';

const WORKSPACE = { description: '工作区 / Workspace' };
const NOUN = { description: '导入类别 / Of files imported as this' };
const ANY_NOUN = {
  nullable: true,
  description: '导入类别,缺省全部 / Of files imported as this; all if left out',
};
const HEADING = { description: '列名 / Heading, as it stands in the file' };

@Resolver(() => ColumnMeaning)
export class ColumnDictionaryResolver {
  @Query(() => [ColumnMeaning], {
    description: '本区记住的列名,按类别与列名排序 / Headings remembered here, by noun and heading',
  })
  columnDictionary(
    @Ctx() { db }: Context,
    @Arg('workspaceId', () => ID, WORKSPACE) workspaceId: string,
    @Arg('noun', () => ImportNounEnum, ANY_NOUN) noun?: ImportNoun | null,
  ): Promise<ColumnMeaning[]> {
    return readDictionary(db, workspaceId, noun ?? null);
  }

  @Query(() => [String], { description: '列可以表示的全部字段 / All that a column may mean' })
  importFields(@Arg('noun', () => ImportNounEnum, NOUN) noun: ImportNoun): readonly string[] {
    return fieldsToMean(noun);
  }

  @Mutation(() => ColumnMeaning, {
    description:
      '记住列名的含义;字段不存在时返回 BAD_USER_INPUT / Remember what a heading means; BAD_USER_INPUT for a field that is none',
  })
  rememberColumn(
    @Ctx() { db }: Context,
    @Arg('workspaceId', () => ID, WORKSPACE) workspaceId: string,
    @Arg('noun', () => ImportNounEnum, NOUN) noun: ImportNoun,
    @Arg('heading', () => String, HEADING) heading: string,
    @Arg('field', () => String, { description: '字段 / Field' }) field: string,
  ): Promise<ColumnMeaning> {
    return rememberColumn(db, workspaceId, noun, heading, field);
  }

  @Mutation(() => Int, {
    description:
      '忘掉列名的含义,返回忘掉的条数;没有记住时返回 NOT_FOUND / Forget a heading; answers under how many nouns; NOT_FOUND when it was not remembered',
  })
  forgetColumn(
    @Ctx() { db }: Context,
    @Arg('workspaceId', () => ID, WORKSPACE) workspaceId: string,
    @Arg('heading', () => String, HEADING) heading: string,
    @Arg('noun', () => ImportNounEnum, ANY_NOUN) noun?: ImportNoun | null,
  ): Promise<number> {
    return forgetColumn(db, workspaceId, noun ?? null, heading);
  }
}
