// The first region and its administrator.
'use client';
import { agreedPassword, NewPasswordFields, passwordsDiffer } from '@/components/sign-in/new-password-fields';
import { TextField } from '@/components/ui/field';
import { PostForm, textIn } from '@/components/ui/post-form';

function read(form: FormData): object | string {
  const password = agreedPassword(form);
  if (password === null) return passwordsDiffer;
  const names = ['code', 'regionCode', 'regionName', 'financeOffice', 'userName', 'displayName'];
  return { ...Object.fromEntries(names.map((name) => [name, textIn(form, name)])), password };
}

export function FirstRunForm({ userNameRule, passwordRule }: { userNameRule: string; passwordRule: string }) {
  return (
    <PostForm
      action="/first-run/submit"
      verb="建立管理员"
      read={read}
      onDone={() => window.location.assign('/sign-in')}
    >
      {(problems) => (
        <>
          <TextField label="一次性验证码" name="code" required autoComplete="off" problem={problems.code} />
          <TextField
            label="行政区划代码"
            name="regionCode"
            required
            inputMode="numeric"
            hint="6 位数字（GB/T 2260），例如 150203；乡镇、村用 9 或 12 位。"
            problem={problems.regionCode}
          />
          <TextField
            label="地区名称"
            name="regionName"
            required
            hint="例如 昆都仑区。"
            problem={problems.regionName}
          />
          <TextField
            label="财政部门名称"
            name="financeOffice"
            required
            hint="例如 昆都仑区财政局。"
            problem={problems.financeOffice}
          />
          <TextField
            label="管理员用户名"
            name="userName"
            required
            autoComplete="username"
            hint={userNameRule}
            problem={problems.userName}
          />
          <TextField
            label="管理员姓名"
            name="displayName"
            required
            autoComplete="name"
            problem={problems.displayName}
          />
          <NewPasswordFields rule={passwordRule} problem={problems.password} />
        </>
      )}
    </PostForm>
  );
}
