// The users of a region and what can be done with each.
'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Pill } from '@/components/ui/pill';
import { type ListColumn, SortableTable } from '@/components/ui/sortable-table';
import tableStyles from '@/components/ui/table.module.css';
import {
  CreateUserForm,
  GrantRoleForm,
  ResetPasswordForm,
  RevokeRoleForm,
  UnlockForm,
} from '@/components/users/user-dialogs';
import type { GrantChoices, HeldRole, UserRow } from '@/components/users/user-types';
import styles from '@/components/users/users-list.module.css';
import { formatDate, formatTime } from '@/lib/domain/format';

type Doing =
  | { readonly what: 'create' }
  | { readonly what: 'grant' | 'reset' | 'unlock'; readonly user: UserRow }
  | { readonly what: 'revoke'; readonly user: UserRow; readonly held: HeldRole };

const TITLES: Record<Doing['what'], string> = {
  create: '新建用户',
  grant: '授予权限',
  reset: '重置密码',
  unlock: '解除锁定',
  revoke: '收回权限',
};

function momentText(instant: string | null): string {
  if (instant === null) return '从未登录';
  const moment = new Date(instant);
  return `${formatDate(moment)} ${formatTime(moment)}`;
}

function columnsWith(start: (doing: Doing) => void): ListColumn<UserRow>[] {
  const button = (name: string, doing: Doing) => (
    <Button small tone="quiet" onClick={() => start(doing)}>
      {name}
    </Button>
  );
  return [
    { id: 'userName', header: '用户名', value: (user) => user.userName },
    { id: 'displayName', header: '姓名', value: (user) => user.displayName },
    {
      id: 'roles',
      header: '权限',
      value: (user) => user.roles.map((held) => held.roleName + (held.over ?? '')).join('、'),
      cell: (user) =>
        user.roles.length === 0 ? (
          <Pill>已无权限</Pill>
        ) : (
          <ul>
            {user.roles.map((held) => (
              <li key={held.assignmentId} className={styles.role}>
                <span>{held.roleName}</span>
                <span className={styles.over}>{held.over ?? '全地区'}</span>
                {button('收回', { what: 'revoke', user, held })}
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'state',
      header: '状态',
      value: (user) => (user.lockedUntil ? '已锁定' : '正常'),
      cell: (user) => (user.lockedUntil ? <Pill tone="bad">已锁定</Pill> : <Pill tone="ok">正常</Pill>),
    },
    {
      id: 'lastSignIn',
      header: '最近登录',
      value: (user) => user.lastSignIn,
      cell: (user) => momentText(user.lastSignIn),
    },
    {
      id: 'actions',
      header: '操作',
      cell: (user) => (
        <div className={tableStyles.actions}>
          {button('授权', { what: 'grant', user })}
          {button('重置密码', { what: 'reset', user })}
          {user.lockedUntil ? button('解锁', { what: 'unlock', user }) : null}
        </div>
      ),
    },
  ];
}

export function UsersList({
  regionCode,
  users,
  choices,
  rules,
}: {
  regionCode: string;
  users: readonly UserRow[];
  choices: GrantChoices;
  rules: { readonly userNameRule: string; readonly passwordRule: string };
}) {
  const router = useRouter();
  const [doing, setDoing] = useState<Doing | null>(null);
  const columns = useMemo(() => columnsWith(setDoing), []);
  const done = () => {
    setDoing(null);
    router.refresh();
  };
  return (
    <>
      <SortableTable
        label="用户与权限"
        rows={users}
        columns={columns}
        search="搜索用户名、姓名、权限"
        empty="还没有用户。"
      >
        <Button tone="primary" onClick={() => setDoing({ what: 'create' })}>
          新建用户
        </Button>
      </SortableTable>
      <Dialog open={doing !== null} title={doing ? TITLES[doing.what] : ''} onClose={() => setDoing(null)}>
        {doing ? formFor(doing, { regionCode, choices, rules }, done) : null}
      </Dialog>
    </>
  );
}

function formFor(
  doing: Doing,
  given: {
    regionCode: string;
    choices: GrantChoices;
    rules: { readonly userNameRule: string; readonly passwordRule: string };
  },
  onDone: () => void,
): ReactNode {
  switch (doing.what) {
    case 'create':
      return <CreateUserForm {...given} onDone={onDone} />;
    case 'grant':
      return <GrantRoleForm {...given} user={doing.user} onDone={onDone} />;
    case 'revoke':
      return <RevokeRoleForm user={doing.user} held={doing.held} onDone={onDone} />;
    case 'reset':
      return <ResetPasswordForm user={doing.user} passwordRule={given.rules.passwordRule} onDone={onDone} />;
    case 'unlock':
      return <UnlockForm user={doing.user} onDone={onDone} />;
  }
}
