// Figures of the portal's lists: a dash where nothing is known, a bar beside a rate.
import type { Fen } from '@/lib/domain/amount';
import { formatFen, formatPoints, formatRate } from '@/lib/domain/format';
import type { Points } from '@/lib/domain/points';

/** Shown where a figure is not known. */
const UNKNOWN = '—';

/** 万元 with two decimals. */
export function Money({ fen }: { fen: Fen | null }) {
  return <>{fen === null ? UNKNOWN : formatFen(fen, '万元')}</>;
}

/** Points with two decimals. */
export function Score({ points }: { points: Points | null }) {
  return <>{points === null ? UNKNOWN : formatPoints(points)}</>;
}

/** A rate in hundredths of a percent, with a bar of that length. */
export function Rate({ rate }: { rate: number | null }) {
  const width = Math.min(Math.max(rate ?? 0, 0), 10000) / 100;
  return (
    <div className="bar-row">
      <svg
        className="bar"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect width={width} height="8" />
      </svg>
      <span>{rate === null ? UNKNOWN : formatRate(rate)}</span>
    </div>
  );
}

/** The mark of fictitious or transcribed trial data. */
export function DemoBadge({ demo }: { demo: boolean }) {
  return demo ? <span className="badge">演示数据</span> : null;
}
