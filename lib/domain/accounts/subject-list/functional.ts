// 政府支出功能分类科目: all 类, 款 and the 项 that county departments use, out of its three parts.
import { ECONOMY_SUBJECTS } from './functional-economy';
import { GENERAL_SUBJECTS } from './functional-general';
import { SOCIAL_SUBJECTS } from './functional-social';

export const FUNCTIONAL_SUBJECTS: readonly string[] = [GENERAL_SUBJECTS, SOCIAL_SUBJECTS, ECONOMY_SUBJECTS];
