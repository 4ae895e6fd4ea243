// The way without script: work the hash out on one's own machine, and ask for it with a plain form.
import styles from './verify.module.css';

const COMMANDS = [
  ['Windows（命令提示符）', 'certutil -hashfile 文件名 SHA256'],
  ['Linux', 'sha256sum 文件名'],
  ['macOS', 'shasum -a 256 文件名'],
] as const;

/** `typed` is what stood in the field when the page was asked for. */
export function ByHand({ typed }: { typed: string }) {
  return (
    <>
      <p>打开命令行，进入文件所在的文件夹，运行下面的命令，得到 64 位的校验值。</p>
      <dl className={styles.commands}>
        {COMMANDS.map(([system, command]) => (
          <div key={system}>
            <dt>{system}</dt>
            <dd>
              <code>{command}</code>
            </dd>
          </div>
        ))}
      </dl>
      <form className={styles.form} action="/verify" method="get">
        <label htmlFor="sha256">校验值（SHA-256）</label>
        <input
          id="sha256"
          name="sha256"
          defaultValue={typed}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <button type="submit">核对</button>
      </form>
    </>
  );
}
