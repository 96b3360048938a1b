/** Walks through an XML file piece by piece (saxes) and turns what the parser says into one clear sentence. */

import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { LinliError } from '../errors.js';
import { FileError } from '../tables/file-error.js';
import { type ReadProgress, type SourceFile, textChunks } from './source-file.js';

export interface XmlHandlers {
  onOpen(name: string, attributes: Readonly<Record<string, string>>): void;
  onClose(name: string): void;
  /** Text between tags; only called where given. */
  onText?(text: string): void;
}

export async function streamXml(
  file: SourceFile,
  handlers: XmlHandlers,
  progress: ReadProgress,
): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', (tag: SaxesTagPlain) => handlers.onOpen(tag.name, tag.attributes));
  parser.on('closetag', (tag: SaxesTagPlain) => handlers.onClose(tag.name));
  if (handlers.onText) parser.on('text', (text) => handlers.onText?.(text));
  for await (const chunk of textChunks(file, progress)) feed(file, parser, () => parser.write(chunk));
  feed(file, parser, () => parser.close());
}

function feed(file: SourceFile, parser: SaxesParser, work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (cause instanceof LinliError) throw cause;
    const said = cause instanceof Error ? cause.message : String(cause);
    const reason = /unclosed|must be closed|unexpected end/i.test(said)
      ? 'the file is cut off before its end'
      : 'the file is not well-formed XML';
    throw new FileError(file.name, 'DAMAGED', `${reason} (line ${parser.line}); fetch it again`, { cause });
  }
}
