// The desk around its pages: the rooms open to the reader, who they are, and the way out.
import type { ReactNode } from 'react';
import styles from '@/components/desk/desk-shell.module.css';
import { DeskFrame } from '@/components/desk/desk-frame';
import { RoomLink } from '@/components/desk/room-link';
import { SwitchRow } from '@/components/desk/switch-row';
import { Pill } from '@/components/ui/pill';

/** A room that is open to the reader, and how many things wait there. */
interface DeskRoom {
  readonly room: string;
  readonly waiting: number | null;
}

/** Rooms by their key: where they are and what they are called. */
const ROOMS: Readonly<Record<string, { href: string; name: string }>> = {
  fill: { href: '/desk/evaluations', name: '我的自评' },
  review: { href: '/desk/review', name: '待我审核' },
  accounts: { href: '/desk/accounts', name: '决算资料' },
  disclosure: { href: '/desk/disclosure', name: '决算公开' },
  users: { href: '/desk/users', name: '用户与权限' },
  departments: { href: '/desk/departments', name: '部门与单位' },
  projects: { href: '/desk/projects', name: '项目' },
  periods: { href: '/desk/periods', name: '年度设置' },
  templates: { href: '/desk/templates', name: '年度表样' },
  outlines: { href: '/desk/outlines', name: '公开大纲' },
  audit: { href: '/desk/audit', name: '操作日志' },
};

/** Whoever has a share in 决算公开 sees what it is written from; who keeps the forms keeps the outlines too. */
function withNeighbours(rooms: readonly DeskRoom[]): readonly DeskRoom[] {
  return rooms.flatMap((one) => {
    if (one.room === 'disclosure') return [{ room: 'accounts', waiting: null }, one];
    return one.room === 'templates' ? [one, { room: 'outlines', waiting: null }] : [one];
  });
}

/** Where a room is; the desk's first page is the first room that is open. */
export function roomPath(room: string): string {
  return ROOMS[room]?.href ?? '/desk';
}

/** The frame of the desk. */
export function DeskShell({
  user,
  office,
  roles,
  demo,
  rooms,
  large,
  children,
}: {
  user: { readonly displayName: string; readonly userName: string };
  office: string;
  roles: readonly string[];
  demo: boolean;
  rooms: readonly DeskRoom[];
  large: boolean;
  children: ReactNode;
}) {
  const side = (
    <header className={styles.side}>
      <div className={styles.brand}>
        <a className={styles.name} href="/desk">
          明绩
        </a>
        {office ? <p className={styles.office}>{office}</p> : null}
        {demo ? <Pill tone="warn">演示数据</Pill> : null}
      </div>
      <nav className={styles.rooms} aria-label="工作台">
        {withNeighbours(rooms).map(({ room, waiting }) => {
          const known = ROOMS[room];
          return known ? <RoomLink key={room} {...known} waiting={waiting} /> : null;
        })}
      </nav>
      <div className={styles.foot}>
        <p className={styles.user}>{user.displayName}</p>
        <p className={styles.quiet}>{roles.join('、') || '尚未分配角色'}</p>
        <a className={styles.quiet} href="/desk/account">
          修改密码
        </a>
        <SwitchRow large={large} />
      </div>
    </header>
  );
  return <DeskFrame side={side}>{children}</DeskFrame>;
}
