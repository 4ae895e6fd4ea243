// Choose or drop files and read whether each is a published one. They are hashed here; only the hash is sent.
'use client';
import { useState } from 'react';
import { FileDrop } from '@/components/ui/file-drop';
import { Notice } from '@/components/ui/notice';
import { type VerifiedFile, verifyFiles } from './verified-file';
import { Verdict } from './verdict';
import styles from './verify.module.css';

/** The place to drop files, and what was found. */
export function FileVerify() {
  const [verified, setVerified] = useState<readonly VerifiedFile[]>([]);
  return (
    <FileDrop
      id="file"
      hint="每个不超过 100 MB，可一次选多个。只在您的浏览器里计算校验值，文件不上传，不保存。"
      resultsLabel="核对结果"
      onFiles={async (files) => setVerified(await verifyFiles(files))}
    >
      {verified.map((one, i) => (
        <Result key={`${i} ${one.file}`} verified={one} />
      ))}
    </FileDrop>
  );
}

function Result({ verified }: { verified: VerifiedFile }) {
  if ('answer' in verified) {
    return <Verdict answer={verified.answer} hash={verified.hash} file={verified.file} />;
  }
  return (
    <div className={styles.result}>
      <Notice tone="warn" title="未能核对">
        <p>文件：{verified.file}</p>
        <p>{verified.problem}</p>
      </Notice>
    </div>
  );
}
