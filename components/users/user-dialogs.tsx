// What an administrator does with one user: grant, revoke, reset the password, unlock. One dialog at a time.
'use client';
import { agreedPassword, NewPasswordFields, passwordsDiffer } from '@/components/sign-in/new-password-fields';
import { TextField } from '@/components/ui/field';
import { PostForm, textIn } from '@/components/ui/post-form';
import { readRole, RoleFields } from '@/components/users/role-fields';
import type { GrantChoices, HeldRole, UserRow } from '@/components/users/user-types';

interface Rules {
  readonly userNameRule: string;
  readonly passwordRule: string;
}

export function CreateUserForm({
  regionCode,
  choices,
  rules,
  onDone,
}: {
  regionCode: string;
  choices: GrantChoices;
  rules: Rules;
  onDone: () => void;
}) {
  return (
    <PostForm
      action="/desk/api/users/create"
      verb="新建用户"
      onDone={onDone}
      read={(form) => {
        const password = agreedPassword(form);
        if (password === null) return passwordsDiffer;
        const names = { userName: textIn(form, 'userName'), displayName: textIn(form, 'displayName') };
        return { regionCode, ...names, password, ...readRole(form) };
      }}
    >
      {(problems) => (
        <>
          <TextField
            label="用户名"
            name="userName"
            required
            autoComplete="off"
            hint={rules.userNameRule}
            problem={problems.userName}
          />
          <TextField
            label="姓名"
            name="displayName"
            required
            autoComplete="off"
            problem={problems.displayName}
          />
          <RoleFields choices={choices} problems={problems} />
          <NewPasswordFields
            rule={`${rules.passwordRule}请当面告知本人，由其登录后自行修改。`}
            problem={problems.password}
          />
        </>
      )}
    </PostForm>
  );
}

export function GrantRoleForm({
  regionCode,
  user,
  choices,
  onDone,
}: {
  regionCode: string;
  user: UserRow;
  choices: GrantChoices;
  onDone: () => void;
}) {
  return (
    <PostForm
      action="/desk/api/users/grant"
      verb="授权"
      onDone={onDone}
      read={(form) => ({ regionCode, userId: user.id, ...readRole(form) })}
    >
      {(problems) => <RoleFields choices={choices} problems={problems} />}
    </PostForm>
  );
}

export function RevokeRoleForm({
  user,
  held,
  onDone,
}: {
  user: UserRow;
  held: HeldRole;
  onDone: () => void;
}) {
  return (
    <PostForm
      action="/desk/api/users/revoke"
      verb="收回权限"
      tone="danger"
      onDone={onDone}
      read={() => ({ assignmentId: held.assignmentId })}
    >
      {() => (
        <p>
          {`收回${user.displayName}的「${held.roleName}」${held.over ? `（${held.over}）` : ''}，立即生效。已经办理的事项和操作日志不受影响。`}
        </p>
      )}
    </PostForm>
  );
}

export function ResetPasswordForm({
  user,
  passwordRule,
  onDone,
}: {
  user: UserRow;
  passwordRule: string;
  onDone: () => void;
}) {
  return (
    <PostForm
      action="/desk/api/users/reset-password"
      verb="重置密码"
      onDone={onDone}
      read={(form) => {
        const password = agreedPassword(form);
        return password === null ? passwordsDiffer : { userId: user.id, password };
      }}
    >
      {(problems) => (
        <>
          <p>重置后，{user.displayName}在各处的登录立即失效，锁定同时解除。</p>
          <NewPasswordFields rule={passwordRule} problem={problems.password} />
        </>
      )}
    </PostForm>
  );
}

export function UnlockForm({ user, onDone }: { user: UserRow; onDone: () => void }) {
  return (
    <PostForm action="/desk/api/users/unlock" verb="解锁" onDone={onDone} read={() => ({ userId: user.id })}>
      {() => <p>{user.displayName}因连续输错密码被锁定。请先确认是本人，再解锁。</p>}
    </PostForm>
  );
}
