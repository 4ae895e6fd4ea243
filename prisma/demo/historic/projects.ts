// The ten forms of 昆都仑区工业和信息化局 2020 as they were published, cell for cell, right or wrong.
// Longer prose is told afresh with the same facts and figures; people appear by their office.
import type { HistoricProject } from '../demo-types';
import form01 from './2020-01.json';
import form02 from './2020-02.json';
import form03 from './2020-03.json';
import form04 from './2020-04.json';
import form05 from './2020-05.json';
import form06 from './2020-06.json';
import form07 from './2020-07.json';
import form08 from './2020-08.json';
import form09 from './2020-09.json';
import form10 from './2020-10.json';

type PrintedForm = { readonly project: { readonly code: string; readonly name: string } };

/** A project as far as its document tells: one 一级项目 of 一般公共预算, class and tier not stated. */
function printed(
  evaluation: PrintedForm,
  lineage: string,
  state: HistoricProject['state'] = '实施中',
): HistoricProject {
  return {
    code: evaluation.project.code,
    name: evaluation.project.name,
    unit: 'bj',
    level: '一级',
    category: null,
    fundingTier: null,
    fundKind: '一般公共预算',
    publicity: '公开',
    state,
    lineage,
    evaluation,
  };
}

/** The ten projects in printed order. */
export const historicProjects: readonly HistoricProject[] = [
  printed(form01, 'petition-stability'),
  printed(form02, 'clean-coal'),
  printed(form03, 'salt-outreach'),
  printed(form04, 'social-insurance'),
  printed(form05, 'major-illness-insurance'),
  printed(form06, 'investment-promotion'),
  printed(form07, 'severance-compensation'),
  printed(form08, 'slag-disposal'),
  printed(form09, 'five-year-plan', '已结项'),
  printed(form10, 'unemployment-settlement'),
];
