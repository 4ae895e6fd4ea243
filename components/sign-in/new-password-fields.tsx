// A new password, typed twice: nobody can see what they type.
'use client';
import { TextField } from '@/components/ui/field';

/** Two fields, `password` and `passwordAgain`. */
export function NewPasswordFields({ rule, problem }: { rule: string; problem: string | undefined }) {
  return (
    <>
      <TextField
        label="新密码"
        name="password"
        type="password"
        required
        autoComplete="new-password"
        hint={rule}
        problem={problem}
        maxLength={128}
      />
      <TextField
        label="再输一次新密码"
        name="passwordAgain"
        type="password"
        required
        autoComplete="new-password"
        maxLength={128}
      />
    </>
  );
}

/** The password of a form, or null when the two do not agree. Passwords are not trimmed. */
export function agreedPassword(form: FormData): string | null {
  const password = form.get('password');
  return typeof password === 'string' && password === form.get('passwordAgain') ? password : null;
}

/** What is said when the two do not agree. */
export const passwordsDiffer = '两次输入的密码不一致，请重新输入。';
