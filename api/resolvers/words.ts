/** The names of a code of the vocabulary, as the API shows them. */
import type { Word } from '../../schema/vocabulary.js';

export function wordsOf(words: readonly Word[], code: string): { nameZh: string; nameEn: string } {
  const word = words.find((row) => row.code === code);
  return { nameZh: word?.zh ?? code, nameEn: word?.en ?? code };
}
