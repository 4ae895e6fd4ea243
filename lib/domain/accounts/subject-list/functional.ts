// 政府支出功能分类科目, all 类, 款 and the 项 that county departments use. Code, name, years where they are bounded.

export const FUNCTIONAL_SUBJECTS: readonly string[] = [
  `
201 一般公共服务支出
215 资源勘探信息等支出 -2019
215 资源勘探工业信息等支出 2020-
`,
];
