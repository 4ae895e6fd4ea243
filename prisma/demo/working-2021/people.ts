// Who signs in to the demo: the five accounts of every demo, and the two of the department that has published.
import type { DemoUser } from '../demo-types';

/** Demo accounts, called by their office. All share the demo password. */
export const people: readonly DemoUser[] = [
  {
    userName: 'lead',
    displayName: '企业服务科 项目填报人',
    role: 'lead',
    department: 'sfq-gxj',
    projects: ['2021-101', '2021-105', '2021-107'],
  },
  { userName: 'clerk', displayName: '工业和信息化局综合科 财务人员', role: 'clerk', department: 'sfq-gxj' },
  {
    userName: 'publisher',
    displayName: '工业和信息化局办公室 公开经办人',
    role: 'publisher',
    department: 'sfq-gxj',
  },
  { userName: 'finance', displayName: '财政局绩效科 审核人', role: 'finance' },
  { userName: 'admin', displayName: '财政局信息中心 系统管理员', role: 'admin' },
  { userName: 'mzclerk', displayName: '民政局规划财务科 财务人员', role: 'clerk', department: 'sfq-mzj' },
  {
    userName: 'mzpublisher',
    displayName: '民政局办公室 公开经办人',
    role: 'publisher',
    department: 'sfq-mzj',
  },
];
