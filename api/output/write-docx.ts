/**
 * The same report for Word (ECMA-376 WordprocessingML): styles, tables with repeated heads, maps as vectors,
 * banner and footer on every page. A zip of XML with one date: the same report gives the same bytes.
 */

import { bodyOf, escapedXml, paragraph } from './docx-blocks.js';
import type { Drawing } from './drawing.js';
import { emfOf } from './drawing-emf.js';
import type { Report } from './report.js';
import { writeZip } from './zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function writeDocx(report: Report): Uint8Array {
  const drawings = report.blocks.flatMap((block) => (block.kind === 'picture' ? [block.drawing] : []));
  const parts: readonly (readonly [name: string, content: string | Uint8Array])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', packageRelations()],
    ['docProps/core.xml', coreProperties(report)],
    ['word/document.xml', documentOf(report)],
    ['word/_rels/document.xml.rels', documentRelations(drawings)],
    ['word/styles.xml', stylesOf(report)],
    ['word/header1.xml', `${HEAD}<w:hdr ${WORD}>${headerOf(report)}</w:hdr>`],
    ['word/footer1.xml', `${HEAD}<w:ftr ${WORD}>${footerOf(report)}</w:ftr>`],
    ...drawings.map((drawing, i) => [`word/media/map${i + 1}.emf`, emfOf(drawing)] as const),
  ];
  return writeZip(
    parts.map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? Buffer.from(content) : content,
    })),
    report.date,
  );
}

const contentTypes = (): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${MAIN}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${MAIN}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${MAIN}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relations = (rows: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const packageRelations = (): string =>
  relations([
    ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
    [
      'rId2',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
  ]);

const documentRelations = (drawings: readonly Drawing[]): string =>
  relations([
    ['styles', `${OFFICE}/styles`, 'styles.xml'],
    ['header', `${OFFICE}/header`, 'header1.xml'],
    ['footer', `${OFFICE}/footer`, 'footer1.xml'],
    ...drawings.map((_, i) => [`map${i + 1}`, `${OFFICE}/image`, `media/map${i + 1}.emf`] as const),
  ]);

function coreProperties({ title, date }: Report): string {
  const day = `xsi:type="dcterms:W3CDTF">${date.toISOString().slice(0, 19)}Z`;
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapedXml(title)}</dc:title><dc:creator>Linli</dc:creator><dcterms:created ${day}</dcterms:created><dcterms:modified ${day}</dcterms:modified></cp:coreProperties>`;
}

/** A4, in twentieths of a point. */
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1100" w:right="800" w:bottom="900" w:left="800" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>';

function documentOf(report: Report): string {
  const head =
    paragraph(report.title, { style: 'Title' }) + paragraph(report.subtitle, { colour: '5a666e', size: 9 });
  return `${HEAD}<w:document ${WORD}><w:body>${head}${bodyOf(report.blocks)}${SECTION}</w:body></w:document>`;
}

const headerOf = ({ banner }: Report): string =>
  banner
    ? paragraph(banner, { colour: 'ffffff', fill: 'a8321a', size: 9, isBold: true, isCentred: true })
    : paragraph('', {});

const PAGE_NUMBER =
  '<w:r><w:rPr><w:color w:val="5a666e"/><w:sz w:val="14"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="14"/></w:rPr><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

const footerOf = ({ footer }: Report): string =>
  paragraph(`${footer}    `, { colour: '5a666e', size: 7 }).replace('</w:p>', `${PAGE_NUMBER}</w:p>`);

function stylesOf({ language }: Report): string {
  const heading = (level: number, size: number, colour: string) =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="100"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:color w:val="${colour}"/><w:sz w:val="${size * 2}"/></w:rPr></w:style>`;
  return `${HEAD}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Microsoft YaHei" w:hAnsi="Microsoft YaHei" w:eastAsia="微软雅黑" w:cs="Microsoft YaHei"/><w:color w:val="24323a"/><w:sz w:val="18"/><w:lang w:val="en-US" w:eastAsia="${language === 'zh' ? 'zh-CN' : 'en-US'}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:color w:val="1f5673"/><w:sz w:val="40"/></w:rPr></w:style>${heading(1, 14, '1f5673')}${heading(2, 11, '24323a')}</w:styles>`;
}
