// What every published page has around it: the name of the site, the way back, the foot, the large-print switch.
import { type Content, type Html, html } from './html';
import { wholePage } from './whole-page';

/** A step of the way from the home page to here; the last has no address. */
export interface Step {
  readonly label: string;
  readonly href?: string;
}

/** One published page. */
export interface PortalFrame {
  readonly title: string;
  readonly css: string;
  readonly regionName: string;
  readonly host: string;
  readonly trail: readonly Step[];
  readonly main: Content;
}

/** The whole page. Large print is a checkbox and a style, no script. */
export function portalPage(frame: PortalFrame): string {
  const name = `${frame.regionName} 绩效与决算公开`;
  const body = html`<div class="portal">
<a class="skip" href="#main">跳到正文</a>
<header class="site"><div class="wide"><p class="site-name"><a href="/">${name}</a></p><span class="site-host">${frame.host}主办</span>
<nav aria-label="网站导航"><a href="/">首页</a><label class="large-switch"><input type="checkbox" id="large-print">大字</label></nav></div></header>
<main id="main" class="wide">
<nav class="trail" aria-label="当前位置"><ol>${frame.trail.map(step)}</ol></nav>
${frame.main}
</main>
<footer class="foot"><div class="wide">金额单位：万元（注明“元”的除外）。数字以公开文本为准，网页由公开文本直接生成。　<a href="/verify">核对文件</a></div></footer>
</div>`;
  return wholePage({ title: `${frame.title} · ${name}`, css: frame.css, body });
}

function step({ label, href }: Step): Html {
  return href === undefined
    ? html`<li aria-current="page">${label}</li>`
    : html`<li><a href="${href}">${label}</a></li>`;
}
