// The frame itself broke: a page of its own, without tokens or anything else that could fail.
'use client';

export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error && typeof error === 'object' && 'digest' in error ? String(error.digest) : '';
  return (
    <html lang="zh-CN">
      <head>
        <title>系统出错 · 明绩</title>
      </head>
      <body
        style={{
          font: '16px/1.7 system-ui, sans-serif',
          maxWidth: '36rem',
          margin: '4rem auto',
          padding: '0 1rem',
        }}
      >
        <main>
          <h1>系统出错，页面没有打开</h1>
          <p>已保存的内容不受影响。请稍后重试；如仍出错，请把出错的时间和下面的编号告诉系统管理员。</p>
          {digest ? <p>错误编号：{digest}</p> : null}
          <p>
            <button type="button" onClick={() => retry()}>
              重试
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
