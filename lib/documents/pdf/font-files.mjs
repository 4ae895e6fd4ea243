// The fonts a PDF is set in, by role: the office's own from its folder, FandolFang where the system has it, Noto from the packages.
// Plain JavaScript: the thread runs it without a compiler.
// @ts-check
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where Debian's TeX packages keep FandolFang. */
const FANDOL = [
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf',
  '/usr/share/texmf/fonts/opentype/public/fandol/FandolFang-Regular.otf',
];

/** How the fonts of official documents are named, Chinese or English. */
const OFFICE = {
  body: /仿宋|FangSong|FSong/i,
  title: /小标宋|XiaoBiaoSong|FZXBS/i,
  hei: /黑体|SimHei|HeiTi/i,
  kai: /楷体|KaiTi/i,
};

const SERIF = 'Noto Serif SC';
const SANS = 'Noto Sans SC';

/**
 * @typedef {{ path: string, names: string[], family: string, ranges: number[] }} FontFile
 * @typedef {{ body: string[], title: string[], titleWeight: string, hei: string[], kai: string[], kaiWeight: string }} FontRoles
 */

/**
 * Files for Typst, families by role, and the code points that some of them has as pairs of first and last, in order.
 * @param {string | null} folder the office's own fonts
 * @returns {{ paths: string[], roles: FontRoles, ranges: Uint32Array }}
 * @throws {Error} when the packages' fonts are missing or the folder cannot be read
 */
export function chooseFonts(folder) {
  const noto = [
    packaged('@expo-google-fonts/noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'),
    packaged('@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf'),
    packaged('@expo-google-fonts/noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'),
  ];
  const own = folder === null ? [] : officeFonts(folder);
  const fandol = FANDOL.filter((path) => existsSync(path)).slice(0, 1);
  const found = [...own, ...fandol.map(readFont)];
  /** @param {keyof typeof OFFICE} role */
  const of = (role) => found.find(({ names }) => names.some((name) => OFFICE[role].test(name)))?.family;
  const base = [of('body'), SERIF, SANS].filter((family) => family !== undefined);
  /** @param {string | undefined} family @param {string[]} rest */
  const chain = (family, rest) => [...new Set([...(family === undefined ? [] : [family]), ...rest, ...base])];
  const chosen = new Set([of('body'), of('title'), of('hei'), of('kai')]);
  const used = found.filter(({ family }) => chosen.has(family));
  return {
    paths: [...noto, ...used.map(({ path }) => path)],
    roles: {
      body: base,
      title: chain(of('title'), [SERIF]),
      // What stands in for 小标宋 and 楷体 must be told from the body by its weight.
      titleWeight: of('title') === undefined ? 'bold' : 'regular',
      hei: chain(of('hei'), [SANS]),
      kai: chain(of('kai'), []),
      kaiWeight: of('kai') === undefined ? 'bold' : 'regular',
    },
    // Each role ends with the packages' two, so what they have together can always be shown.
    ranges: merged(noto.flatMap((path) => readFont(path).ranges)),
  };
}

/** @param {string} name @param {string} file */
function packaged(name, file) {
  const path = join(dirname(require.resolve(`${name}/package.json`)), file);
  if (!existsSync(path)) throw new Error(`缺少字体文件 ${name}/${file}`);
  return path;
}

/** @param {string} folder @returns {FontFile[]} */
function officeFonts(folder) {
  return readdirSync(folder)
    .filter((name) => ['.ttf', '.otf', '.ttc'].includes(extname(name).toLowerCase()))
    .sort()
    .map((name) => readFont(join(folder, name)));
}

/** Names and characters of a font; of a collection, those of its first. @param {string} path @returns {FontFile} */
function readFont(path) {
  const file = openSync(path, 'r');
  try {
    /** @param {number} at @param {number} length */
    const read = (at, length) => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, at);
      return bytes;
    };
    const start = read(0, 4).toString('latin1') === 'ttcf' ? read(12, 4).readUInt32BE() : 0;
    const directory = read(start + 12, 16 * read(start + 4, 2).readUInt16BE());
    /** @param {string} tag */
    const table = (tag) => {
      for (let at = 0; at < directory.length; at += 16) {
        if (directory.toString('latin1', at, at + 4) === tag)
          return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
      }
      throw new Error(`字体文件 ${path} 缺少 ${tag} 表`);
    };
    const names = namesOf(table('name'));
    return {
      path,
      names: names.map(({ text }) => text),
      family: names.find(({ id }) => id === 1)?.text ?? '',
      ranges: rangesOf(table('cmap')),
    };
  } finally {
    closeSync(file);
  }
}

/** Families and full names. @param {Buffer} table */
function namesOf(table) {
  const strings = table.readUInt16BE(4);
  const names = [];
  for (let i = 0; i < table.readUInt16BE(2); i += 1) {
    const at = 6 + 12 * i;
    const [platform, id] = [table.readUInt16BE(at), table.readUInt16BE(at + 6)];
    if (![1, 4, 16].includes(id)) continue;
    const from = strings + table.readUInt16BE(at + 10);
    const bytes = Buffer.from(table.subarray(from, from + table.readUInt16BE(at + 8)));
    // Unicode and Windows names are UTF-16; those of old Macintoshes are told by their Latin letters.
    if (platform !== 1) bytes.swap16();
    names.push({ id, text: bytes.toString(platform === 1 ? 'latin1' : 'utf16le') });
  }
  return names;
}

/** Pairs of first and last code point, of the subtable with the most. @param {Buffer} table @returns {number[]} */
function rangesOf(table) {
  /** @type {number[]} */
  let best = [];
  for (let i = 0; i < table.readUInt16BE(2); i += 1) {
    const at = table.readUInt32BE(8 + 8 * i);
    const format = table.readUInt16BE(at);
    const ranges = format === 12 ? groups(table, at) : format === 4 ? segments(table, at) : [];
    if (ranges.length > best.length) best = ranges;
  }
  return best;
}

/** @param {Buffer} table @param {number} at */
function groups(table, at) {
  const ranges = [];
  for (let i = 0; i < table.readUInt32BE(at + 12); i += 1) {
    ranges.push(table.readUInt32BE(at + 16 + 12 * i), table.readUInt32BE(at + 20 + 12 * i));
  }
  return ranges;
}

/** @param {Buffer} table @param {number} at */
function segments(table, at) {
  const ranges = [];
  const bytes = table.readUInt16BE(at + 6);
  for (let i = 0; i < bytes; i += 2) {
    const last = table.readUInt16BE(at + 14 + i);
    if (last !== 0xffff) ranges.push(table.readUInt16BE(at + 16 + bytes + i), last);
  }
  return ranges;
}

/** @param {number[]} ranges */
function merged(ranges) {
  const pairs = [];
  for (let i = 0; i < ranges.length; i += 2) pairs.push([ranges[i] ?? 0, ranges[i + 1] ?? 0]);
  pairs.sort(([a = 0], [b = 0]) => a - b);
  /** @type {number[]} */
  const whole = [];
  for (const [first = 0, last = 0] of pairs) {
    const end = whole.length - 1;
    if (end > 0 && first <= (whole[end] ?? 0) + 1) whole[end] = Math.max(whole[end] ?? 0, last);
    else whole.push(first, last);
  }
  return Uint32Array.from(whole);
}
