// The thread that sets documents with Typst: its compiler is synchronous and would hold up everybody else.
// Plain JavaScript: it runs without a compiler, from the sources as well as beside the bundled programs.
// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { chooseFonts } from './font-files.mjs';

const require = createRequire(import.meta.url);
const COMPILER = '@myriaddreamin/typst-ts-node-compiler';
const folder = fileURLToPath(new URL('.', import.meta.url));

/** Results that were of no use for this document are forgotten, those of a large one altogether: they take hundreds of megabytes. */
const KEEP_RESULTS = 1;
const LARGE = 1_000_000;

/**
 * @typedef {{ id: number, data: string, seconds: number, standard: string }} Order
 * @typedef {import('@myriaddreamin/typst-ts-node-compiler').NodeCompiler} Compiler
 */

class Refusal extends Error {}

/** @param {string | null} fontDir */
function openCompiler(fontDir) {
  /** @type {typeof import('@myriaddreamin/typst-ts-node-compiler')} */
  let typst;
  try {
    typst = require(COMPILER);
  } catch (error) {
    throw new Refusal(
      `本机没有排版程序 ${COMPILER} 适用于 ${process.platform}-${process.arch} 的组件，请在支持的系统上运行 npm install 后重试`,
      { cause: error },
    );
  }
  let fonts;
  try {
    fonts = chooseFonts(fontDir);
  } catch (error) {
    throw new Refusal(`字体无法读取：${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const compiler = typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts.paths }] });
  compiler.mapShadow(`${folder}fonts.json`, Buffer.from(JSON.stringify(fonts.roles)));
  return { compiler, ranges: fonts.ranges };
}

/** What a diagnostic says. @param {unknown} diagnostics @returns {string} */
function said(diagnostics) {
  return Array.isArray(diagnostics) ? diagnostics.map((one) => String(one?.message ?? one)).join('; ') : '';
}

/**
 * @param {Compiler} compiler @param {string} template @param {Order} order @param {(stage: string) => void} tell
 * @returns {Buffer}
 */
function setDocument(compiler, template, { data, seconds, standard }, tell) {
  compiler.mapShadow(`${folder}data.json`, Buffer.from(data));
  tell('layout');
  const laid = compiler.compile({ mainFileContent: template });
  const failed = laid.hasError() ? laid.takeError() : laid.takeWarnings();
  // A warning is a font that is not there, or a page that never settles: neither may be published.
  if (failed) throw new Error(said(compiler.fetchDiagnostics(failed)));
  if (!laid.result) throw new Error('no document');
  tell('write');
  return compiler.pdf(laid.result, { pdfStandard: standard, creationTimestamp: seconds });
}

/** The first piece that cannot be set alone, or -1. @param {Compiler} compiler @param {string} template @param {Order} order */
function culprit(compiler, template, order) {
  const { pieces, ...rest } = JSON.parse(order.data);
  return pieces.findIndex((/** @type {unknown} */ piece) => {
    try {
      setDocument(
        compiler,
        template,
        { ...order, data: JSON.stringify({ ...rest, alone: true, pieces: [piece] }) },
        () => {},
      );
      return false;
    } catch {
      return true;
    }
  });
}

function serve() {
  const template = readFileSync(new URL('disclosure.typ', import.meta.url), 'utf8');
  const { compiler, ranges } = openCompiler(workerData.fontDir);
  parentPort?.on('message', (/** @type {Order} */ order) => {
    const { id } = order;
    try {
      const bytes = new Uint8Array(
        setDocument(compiler, template, order, (stage) => parentPort?.postMessage({ id, stage })),
      );
      parentPort?.postMessage({ id, bytes }, [bytes.buffer]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      parentPort?.postMessage({ id, reason, piece: culprit(compiler, template, order) });
    }
    compiler.evictCache(order.data.length > LARGE ? 0 : KEEP_RESULTS);
  });
  parentPort?.postMessage({ ready: ranges });
}

try {
  serve();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  parentPort?.postMessage({ refused: error.message });
}
