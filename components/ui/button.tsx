// Buttons. One primary button per screen; what destroys is red; what is aside is quiet.
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import styles from '@/components/ui/button.module.css';

interface Look {
  readonly tone?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly small?: boolean;
}

function classOf({ tone = 'plain', small = false }: Look, more: string | undefined): string {
  const names = [styles.button, tone === 'plain' ? '' : styles[tone], small ? styles.small : '', more];
  return names.filter(Boolean).join(' ');
}

/** A button; `type="button"` unless said otherwise, so that none submits a form by accident. */
export function Button({
  tone,
  small,
  className,
  type,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type ?? 'button'} className={classOf({ tone, small }, className)} {...rest} />;
}

/** A link that looks like a button. A plain anchor: it works without scripts and in published pages. */
export function ButtonLink({
  tone,
  small,
  className,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a className={classOf({ tone, small }, className)} {...rest}>
      {children}
    </a>
  );
}
