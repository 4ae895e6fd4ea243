// 核对文件: is the file in my hand the one that was published here?
import { Notice } from '@/components/ui/notice';
import type { VerifyAnswer } from '@/lib/domain/disclosure/verify-answer';
import { ByHand } from './by-hand';
import { FileVerify } from './file-verify';
import { Verdict } from './verdict';

/** What was asked for with the address, if anything. */
export interface Asked {
  readonly typed: string;
  /** Null when what was typed is no hash. */
  readonly found: { readonly hash: string; readonly answer: VerifyAnswer } | null;
}

/** The lists of what each region published. */
export interface ManifestLink {
  readonly region: string;
  readonly href: string;
}

/** The page. */
export function VerifyPage({
  asked,
  manifests,
}: {
  asked: Asked | null;
  manifests: readonly ManifestLink[];
}) {
  return (
    <>
      <h1>核对文件</h1>
      <p className="lede">
        看看手中的决算公开文件是不是本站公开的那一份，有没有被改动过，是不是最新一版。文件内容只要改了一个字，核对就通不过。
      </p>
      {asked === null ? null : <AskedVerdict asked={asked} />}
      <FileVerify />
      <noscript>
        <Notice tone="warn" title="浏览器没有启用脚本">
          <p>请按下面的办法自己计算校验值。</p>
        </Notice>
      </noscript>
      <h2>自己计算校验值</h2>
      <ByHand typed={asked?.typed ?? ''} />
      <h2>公开清单</h2>
      <p>
        每次公开、更正和撤下都记入本地区的公开清单，前后相连，不能悄悄改动。可以下载保存，日后与网站上的清单比对。
      </p>
      <ul>
        {manifests.map(({ region, href }) => (
          <li key={href}>
            <a href={href}>{region}公开清单（JSON）</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function AskedVerdict({ asked: { found } }: { asked: Asked }) {
  if (found === null) {
    return (
      <Notice tone="warn" title="这不是一个校验值" alert>
        <p>SHA-256 校验值由 64 个数字和字母 a–f 组成，请重新复制粘贴。</p>
      </Notice>
    );
  }
  return (
    <section aria-label="核对结果">
      <Verdict answer={found.answer} hash={found.hash} />
    </section>
  );
}
