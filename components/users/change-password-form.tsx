// One's own password: the old one, and the new one twice.
'use client';
import { useState } from 'react';
import { agreedPassword, NewPasswordFields, passwordsDiffer } from '@/components/sign-in/new-password-fields';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { PostForm } from '@/components/ui/post-form';

function read(form: FormData): object | string {
  const password = agreedPassword(form);
  return password === null ? passwordsDiffer : { oldPassword: form.get('oldPassword'), password };
}

export function ChangePasswordForm({ passwordRule }: { passwordRule: string }) {
  const [done, setDone] = useState(false);
  return (
    <>
      {done ? (
        <Notice tone="ok" alert>
          密码已修改，下次登录请用新密码。
        </Notice>
      ) : null}
      <PostForm action="/desk/api/account/password" verb="修改密码" read={read} onDone={() => setDone(true)}>
        {(problems) => (
          <>
            <TextField
              label="原密码"
              name="oldPassword"
              type="password"
              required
              autoComplete="current-password"
              problem={problems.oldPassword}
            />
            <NewPasswordFields rule={passwordRule} problem={problems.password} />
          </>
        )}
      </PostForm>
    </>
  );
}
