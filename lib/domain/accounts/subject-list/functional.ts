// 政府支出功能分类科目, all 类, 款 and the 项 that county departments use. Code, name, years where they are bounded.

export const FUNCTIONAL_SUBJECTS: readonly string[] = [
  `
201 一般公共服务支出
208 社会保障和就业支出
20805 行政事业单位养老支出
215 资源勘探信息等支出 -2019
215 资源勘探工业信息等支出 2020-
21505 工业和信息产业监管
2150501 行政运行
`,
];
