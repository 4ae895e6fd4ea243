// A printed label whose bracket stays together: 产出指标（50分） breaks before the bracket or not at all.
import styles from './sheet.module.css';

/** The text of a head or label. */
export function HeadLabel({ text }: { text: string }) {
  const bracket = text.search(/（[^（）]*）$/);
  if (bracket <= 0) return text;
  return (
    <>
      {text.slice(0, bracket)}
      <span className={styles.whole}>{text.slice(bracket)}</span>
    </>
  );
}
