// The bare HTML page around a body: one style element, no script.
import { type Html, html, markup } from './html';

/** A complete page. */
export function wholePage(page: { title: string; css: string; body: Html }): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${page.title}</title>
<style>${markup(page.css)}</style>
</head>
<body>
${page.body}
</body>
</html>
`.source;
}
