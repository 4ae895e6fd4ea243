// How audited actions are called on the screen: verbs of the workflow table, and those of upkeep.
import { WORKFLOW } from '@/lib/domain/workflow/table';

const OTHER_ACTIONS: Readonly<Record<string, string>> = {
  signIn: '登录',
  signOut: '退出',
  signInLocked: '输错密码被锁定',
  changePassword: '修改密码',
  resetPassword: '重置密码',
  unlockUser: '解除锁定',
  createUser: '新建用户',
  grantRole: '授予权限',
  revokeRole: '收回权限',
  createRegion: '建立地区',
  changeRegion: '修改地区设置',
  createDepartment: '新增部门',
  renameDepartment: '部门更名',
  createUnit: '新增单位',
  createUnitBody: '设置单位决算公开',
  openYear: '设置年度',
  deriveTemplate: '新建表样草稿',
  discardTemplate: '放弃表样草稿',
  publishTemplate: '发布年度表样',
  activateTemplate: '启用年度表样',
  publishOutline: '发布公开大纲',
  chooseOutline: '选用公开大纲',
  createProject: '登记项目',
  amendProject: '修改项目属性',
  importAccounts: '导入决算表',
  uploadReport: '上传评价报告',
  recordHistoric: '录入历史公开数据',
  correct: '更正公开',
  failPublication: '公开文件未能生成',
  eraseEdition: '依法删除公开文件',
  removeDemo: '移除演示数据',
};

/** The name of an action; an unknown one stands as it is, so that nothing is hidden. */
export function actionName(action: string): string {
  return OTHER_ACTIONS[action] ?? WORKFLOW.find((row) => row.action === action)?.name ?? action;
}
