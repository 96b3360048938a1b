/** Why a whole file is refused and what to do, in Chinese; imports-refusals-en.ts has the same keys. */

export const importRefusalsZh = {
  'importRefusal.BAD_CSV': '第 {row} 行不合 CSV 的写法，多半是引号没有成对。改正那一行再导入。',
  'importRefusal.CALLED_OFF': '已停下，什么也没有存入。',
  'importRefusal.CRS_DISAGREES':
    '坐标系与数字对不上：{system} 不会有 {example} 这样的坐标。请在下面另选坐标系。',
  'importRefusal.CRS_METRES':
    '横坐标没有带号，放到各条中央经线上，落在本地点的不是恰好一条，无法判断是哪个带。请在下面指定坐标系。',
  'importRefusal.CRS_METRES.empty':
    '横坐标没有带号，本地点还没有可以对照的数据，无法判断是哪个带。请在下面指定坐标系。',
  'importRefusal.CRS_NOT_KNOWN':
    '文件的坐标系“{said}”读不了（西安 80、北京 54 和城市独立坐标系需要当地参数）。请先转换为 CGCS2000 或 WGS 84。',
  'importRefusal.CRS_NUMBERS':
    '坐标像 {example}，既不是经纬度，也不是已知投影的米数。请查看坐标列，或在下面指定坐标系。',
  'importRefusal.CRS_OPEN':
    '坐标是经纬度，但可能是 WGS 84、CGCS2000、GCJ-02 或 BD-09（相差可达 1.5 公里），本地点已有的数据分辨不出。请在下面指定坐标系。',
  'importRefusal.CRS_OPEN.empty':
    '坐标是经纬度，但可能是 WGS 84、CGCS2000、GCJ-02 或 BD-09（相差可达 1.5 公里），本地点还没有可以对照的数据。请在下面指定坐标系。',
  'importRefusal.CRS_ZONES':
    '横坐标的带号不止一个或不在范围内（{zones}）；一个文件只能有一个带。请按带分开，或在下面指定坐标系。',
  'importRefusal.CUT_OFF': '没有传完就断了，请再导入一次。',
  'importRefusal.DAMAGED': '文件不完整或已损坏，请重新取得这个文件。',
  'importRefusal.DOCUMENT_TYPE': '文件里声明了 XML 文档类型（DOCTYPE），为安全起见不读。请另存一份再导入。',
  'importRefusal.EMPTY': '文件是空的。',
  'importRefusal.ENCODING_OPEN': '看不出文字是哪种编码。请在下面指定编码。',
  'importRefusal.ENCODING_WRONG': '文字不是 {encoding} 编码。请在下面另选编码。',
  'importRefusal.LOCKED': '文件有密码，请先解除密码再导入。',
  'importRefusal.NO_HEADINGS': '没有一个表头认得出是{noun}的列。请看看表头在不在，或在下面指定“这是什么”。',
  'importRefusal.NO_TABLE': '里面没有找到表格或图层（表格至少要有两列）。',
  'importRefusal.NOT_GEOJSON': '不是 GeoJSON 要素集合（FeatureCollection），请先转换。',
  'importRefusal.NOT_READ': '这种文件读不了。能读的格式写在下面。',
  'importRefusal.NOT_READ.archive': '这种压缩包读不了，请先解压，或改用 zip。',
  'importRefusal.NOT_READ.changes': '这是 OSM 的改动清单（.osc），需要的是数据提取（.osm）。',
  'importRefusal.NOT_READ.database': '这是 Access 数据库（.mdb），请把图层导出为 Shapefile。',
  'importRefusal.NOT_READ.drawing': '这是 AutoCAD 图（.dwg），请导出为 Shapefile 或 GeoJSON。',
  'importRefusal.NOT_READ.page': '这是网页而不是数据，多半是下载没有成功，请重新下载。',
  'importRefusal.NOT_READ.pdf': '这是 PDF，请索取生成它的表格。',
  'importRefusal.NOT_READ.picture': '这是图片。',
  'importRefusal.NOT_UTF8': '文字不是 UTF-8 编码，请另存为 UTF-8。',
  'importRefusal.PART_MISSING': 'Shapefile 缺 {part}：.shp、.shx、.dbf、.prj 要一起选，或放在一个 zip 里。',
  'importRefusal.PARTS_APART': 'Shapefile 的图形有 {shapes} 个，属性有 {records} 条，几个文件不是一套。',
  'importRefusal.PARTS_ONLY': '只有 Shapefile 的附属文件：.shp 要一起选，或放在一个 zip 里。',
  'importRefusal.TOO_MUCH': '读这个文件超出了时间或内存的限制，请分成几个较小的文件。',
  'importRefusal.UNKNOWN_COLUMN': '文件里没有“{column}”这一列。',
  'importRefusal.UNKNOWN_SHEET': '文件里没有有内容的工作表“{sheet}”。',
  'importLimit.bytes': '文件有 {asked}，超过 {limit} 的上限，请分成几个再导入。',
  'importLimit.unpacked': '解压后有 {asked}，超过 {limit} 的上限，没有解压。',
  'importLimit.entries': '压缩包里有 {asked} 个文件，上限是 {limit} 个。',
  'importLimit.rows': '至少有 {asked} 行，上限是 {limit} 行，请分成几个再导入。',
  'importLimit.columns': '有 {asked} 列，上限是 {limit} 列。',
  'import.busy': '正在读别的文件，请稍后再试。',
} as const;
