// A form that sends itself to an endpoint, shows what is wrong beside the field, and loses nothing of what was typed.
'use client';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import styles from '@/components/ui/post-form.module.css';
import { postJson } from '@/components/ui/post-json';

/** Reads one text field of a form, trimmed; '' when it is not there. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The same for what may be left out: null instead of ''. */
export function textOrNull(form: FormData, name: string): string | null {
  return textIn(form, name) || null;
}

/**
 * `read` turns the fields into the endpoint's body, or into a sentence that says why they cannot be sent yet.
 * `children` get what is wrong, by field.
 */
export function PostForm({
  action,
  verb,
  tone = 'primary',
  read,
  onDone,
  children,
}: {
  action: string;
  verb: string;
  tone?: 'primary' | 'danger';
  read: (form: FormData) => object | string;
  onDone: (value: unknown) => void;
  children: (problems: Readonly<Record<string, string>>) => ReactNode;
}) {
  const [message, setMessage] = useState<string | null>(null);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const body = read(new FormData(element));
    if (typeof body === 'string') {
      setMessage(body);
      return;
    }
    setBusy(true);
    setMessage(null);
    setProblems({});
    const posted = await postJson(action, body);
    setBusy(false);
    if (posted.ok) {
      element.reset();
      onDone(posted.value);
      return;
    }
    // What stands beside its field need not stand above the form as well.
    const named = Object.keys(posted.issues).filter((path) => element.elements.namedItem(path) !== null);
    setMessage(named.length > 0 ? '有内容需要更正，已在下面标出；更正后再提交。' : posted.message);
    setProblems(posted.issues);
  }

  return (
    <form className={styles.form} onSubmit={send}>
      {message ? (
        <Notice tone="bad" alert>
          {message}
        </Notice>
      ) : null}
      {children(problems)}
      <div className={styles.actions}>
        <Button type="submit" tone={tone} disabled={busy}>
          {busy ? '正在办理' : verb}
        </Button>
      </div>
    </form>
  );
}
