// User name and password. A plain form that works without scripts; with them a refusal keeps what was typed.
'use client';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import styles from '@/components/sign-in/gate.module.css';
import { Notice } from '@/components/ui/notice';

/** `problem` is the refusal of an attempt made without scripts. */
export function SignInForm({ next, problem }: { next: string; problem: string | null }) {
  const [shown, setShown] = useState(problem);
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    setShown(null);
    try {
      const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      const response = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        redirect: 'error',
      });
      const answer: unknown = await response.json();
      if (response.ok) {
        // A full load: nothing that was rendered for somebody else may stay.
        window.location.assign(pathOf(answer) ?? '/desk');
        return;
      }
      setShown(messageOf(answer) ?? '登录没有成功，请稍后再试。');
      const password = form.elements.namedItem('password');
      if (password instanceof HTMLInputElement) {
        password.value = '';
        password.focus();
      }
    } catch {
      setShown('网络不通，登录没有成功。请检查网络后再试。');
    }
    setBusy(false);
  }

  return (
    <form className={styles.form} method="post" action="/sign-in/submit" onSubmit={send}>
      {shown ? (
        <Notice tone="bad" alert>
          {shown}
        </Notice>
      ) : null}
      <input type="hidden" name="next" value={next} />
      <TextField label="用户名" name="userName" required autoComplete="username" maxLength={64} />
      <TextField
        label="密码"
        name="password"
        type="password"
        required
        autoComplete="current-password"
        maxLength={128}
      />
      <Button type="submit" tone="primary" disabled={busy}>
        {busy ? '正在登录' : '登录'}
      </Button>
    </form>
  );
}

function pathOf(answer: unknown): string | null {
  const next = answer && typeof answer === 'object' && 'next' in answer ? answer.next : null;
  return typeof next === 'string' && /^\/(?!\/)/.test(next) ? next : null;
}

function messageOf(answer: unknown): string | null {
  if (!answer || typeof answer !== 'object' || !('error' in answer)) return null;
  const { error } = answer;
  return error && typeof error === 'object' && 'message' in error && typeof error.message === 'string'
    ? error.message
    : null;
}
