// What stands around the portal's own pages: the same head and foot as published pages have.
import type { ReactNode } from 'react';

/** The frame of a portal page. `css` is the style of published pages; `check`: 公开前自查 is offered. */
export function PortalShell({ css, check, children }: { css: string; check: boolean; children: ReactNode }) {
  return (
    <>
      <style href="portal" precedence="high">
        {css}
      </style>
      <div className="portal">
        <a className="skip" href="#main">
          跳到正文
        </a>
        <header className="site">
          <div className="wide">
            <p className="site-name">
              <a href="/">绩效与决算公开</a>
            </p>
            <nav aria-label="网站导航">
              <a href="/">首页</a>
              {check ? <a href="/check">公开前自查</a> : null}
              <label className="large-switch">
                <input type="checkbox" id="large-print" />
                大字
              </label>
            </nav>
          </div>
        </header>
        <main id="main" className="wide">
          {children}
        </main>
        <footer className="foot">
          <div className="wide">
            金额单位：万元。数字以各部门公开文本为准。　<a href="/verify">核对文件</a>　
            <a href="/help/rules">审核规则</a>　<a href="/desk">工作人员入口</a>
          </div>
        </footer>
      </div>
    </>
  );
}
