// Where a finding stands, in words: a path of the format is for programs, a report is read by clerks.

type Names = Readonly<Record<string, Named | string>>;

/** What a key is called, and what the keys below it are called. Empty words: the keys below say enough. */
interface Named {
  readonly words: string;
  /** One item of a list, counted from 1: `第 3 行指标`. */
  readonly item?: (nth: number) => string;
  readonly below?: Names;
}

const list = (words: string, item: (nth: number) => string, below: Names = {}): Named => ({
  words,
  item,
  below,
});

const FIGURES = {
  initialBudget: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
  weight: '分值',
  rate: '执行率',
  score: '得分',
};

/** Any name may stand here. */
const BOXES: Names = {};

const GOAL = { expected: '预期目标', actual: '目标实际完成情况' };

const EVALUATION: Names = {
  schema: '格式名称',
  template: '年度表样',
  fiscalYear: '年度',
  moneyUnit: '金额单位',
  project: {
    words: '',
    below: {
      code: '项目编码',
      name: '项目名称',
      leader: '项目负责人',
      phone: '联系电话',
      level: '项目级次',
      kind: '项目类别',
      state: '项目状态',
    },
  },
  competentDepartment: '主管部门',
  implementingUnit: '实施单位',
  funds: list('项目资金', (n) => `项目资金第 ${n} 行`, { ...FIGURES, source: '资金来源', label: '资金来源' }),
  goal: { words: '', below: GOAL },
  goals: list('绩效目标', (n) => `第 ${n} 个绩效目标`, { ...GOAL, name: '名称', weight: '分值' }),
  dimensions: list('一级指标', (n) => `第 ${n} 个一级指标`, {
    goal: '所属目标',
    name: '名称',
    weight: '分值',
    groups: list('二级指标', (n) => `第 ${n} 个二级指标`, { name: '名称', weight: '分值' }),
  }),
  indicators: list('绩效指标', (n) => `第 ${n} 行指标`, {
    goal: '所属目标',
    level1: '一级指标',
    level2: '二级指标',
    level3: '三级指标',
    weight: '分值',
    direction: '指标方向',
    target: '年度指标值',
    unit: '计量单位',
    actual: '实际完成值',
    attainment: '完成档次',
    score: '得分',
    reason: '偏差原因',
    evidence: '佐证材料',
    notApplicable: '不适用',
    merge: '合并的格',
    reviewScore: '复核得分',
    reviewOpinion: '审核意见',
    source: '指标来源',
  }),
  looseCells: '无归属的内容',
  total: { words: '', below: { weight: '分值合计', score: '总分', grade: '评价等级' } },
  boxes: { words: '', below: BOXES },
  narrative: {
    words: '自评综述',
    below: {
      projectName: '项目名称',
      score: '得分',
      budget: '全年预算数',
      executed: '执行数',
      rate: '执行率',
    },
  },
  explanations: list('审核说明', (n) => `第 ${n} 条审核说明`),
  management: '资金管理情况',
  department: '部门收支',
};

const DISCLOSURE: Names = {
  schema: '格式名称',
  title: '标题',
  cover: list('封面', (n) => `封面第 ${n} 行`),
  fiscalYear: '年度',
  moneyUnit: '金额单位',
  outline: '提纲',
  department: {
    words: '部门基本情况',
    below: {
      code: '编码',
      name: '名称',
      duties: '职责',
      offices: '内设机构',
      units: list('所属单位', (n) => `第 ${n} 个单位`),
      staffing: '人员情况',
    },
  },
  tables: list('决算表', (n) => `第 ${n} 张决算表`, {
    no: '表号',
    printedNo: '表号',
    title: '表名',
    unitName: '编制单位',
    unit: '金额单位',
    state: '有无数据',
    // Most tables have one block; only the further ones need telling apart.
    blocks: list('', (n) => (n === 1 ? '' : `第 ${n} 部分`), {
      columns: list('表头', (n) => `表头第 ${n} 栏`),
      rows: list('', (n) => `第 ${n} 行`, {
        code: '科目编码',
        name: '名称',
        cells: list('', (n) => `第 ${n} 栏`),
      }),
    }),
    notes: '表注',
  }),
  narrative: list('正文', (n) => `正文第 ${n} 段`, { label: '序号', title: '标题' }),
  evaluations: list('自评表', (n) => `第 ${n} 张自评表`, EVALUATION),
  departmentEvaluations: list('部门评价', (n) => `第 ${n} 项部门评价`, {
    projectName: '项目名称',
    score: '得分',
    grade: '等级',
  }),
  facts: '决算数据',
  previous: '上年决算数据',
  glossary: list('名词解释', (n) => `名词解释第 ${n} 条`, { term: '名词', definition: '解释' }),
  contact: { words: '联系方式', below: { person: '联系人', phone: '联系电话' } },
  approvedOn: '批复日期',
  publishedOn: '公开日期',
};

/**
 * A place in a document in words: `funds[0].score` is 项目资金第 1 行，得分. Rows and items are counted from 1. What has no
 * name of its own is named by what it stands in.
 */
export function placeWords(at: string, kind: 'evaluation' | 'disclosure'): string {
  if (at === '$') return '整个文件';
  let names: Names = kind === 'evaluation' ? EVALUATION : DISCLOSURE;
  const words: string[] = [];
  for (const [, key = '', index] of at.matchAll(/([^.[\]]+)(?:\[(\d+)\])?/g)) {
    // The boxes below a form are called what their key says.
    if (names === BOXES) {
      words.push(key);
      break;
    }
    const named = names[key];
    if (named === undefined) break;
    const { words: own, item, below = {} } = calledBy(named);
    words.push(item && index !== undefined ? item(Number(index) + 1) : own);
    names = below;
  }
  return words.filter((word) => word !== '').join('，');
}

function calledBy(named: Named | string): Named {
  return typeof named === 'string' ? { words: named } : named;
}
