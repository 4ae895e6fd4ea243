// SE-37: an indicator stands in the class it belongs to: no money as 数量, no budget execution as output, no empty 效益.
import { indicatorCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import { plainHeading } from '../../interchange/node-key';
import type { RowView } from '../row-view';
import type { Rule } from '../rule';
import { isEcological } from '../words/ecological-words';
import { mendGoals, shorten, wordRows } from '../words/word-rows';

const OWN_MONEY = /资金|经费|补助|补贴|支出|投入|拨付|费用?$|预算|奖补|救助金|津贴|工资/;
/** Money that is not spent but brought in or moved: a result, not a cost. */
const OTHER_MONEY =
  /引进|招商|到位|贷款|担保|融资|交易|销售|产值|营业|追回|挽回|挽损|清欠|征收|收缴|税|筹集|募集|捐|撬动|带动|社会资本|签约|协议|合同|投资/;
const EXECUTION =
  /(?:预算|资金|经费|支出|国库)[^，。；]{0,4}(?:执行率|执行进度|支付率|支付进度|支出率|支出进度|到位率)|^执行率$|^(?:资金|经费)[^，。；]{0,4}到位$/;
const BROUGHT_IN = /引进|招商|外资|内资|省外|境外|社会资本|合同/;
const NO_BENEFIT =
  /^无$|无(?:直接|明显)?(?:的)?(?:经济|社会|生态)?效益|不(?:产生|涉及|体现)(?:直接)?(?:的)?(?:经济|社会|生态)?(?:效益|影响|$)/;

export const SE_37: Rule = {
  id: 'SE-37',
  title: '指标归类正确',
  severity: 'warning',
  mendedWithGoals: true,
  silences: [],
  at: ['indicator/name', 'indicator/target'],
  help: {
    asks: '资金总额属于成本，不是数量；预算执行率另有 10 分，不再列作产出；没有的效益不列；生态效益要和环境、资源有关。',
    wrong: '生态效益指标写“服务好企业人员”。',
    right: '没有生态效益的不设这一行，分值调到其他效益指标。',
    basis: '财预〔2021〕101号',
    misses:
      '引进资金、发放贷款、税收等本来就以金额计数的产出不算；项目名称与环境、资源有关的，不再看各行；“营商环境”之类带“环境”二字的看不出来。',
  },
  evaluate: (context) => {
    // Whatever a project on nature brings may be listed as such.
    const green = isEcological(fieldText(context.form, 'projectName'));
    const wrong = wordRows(context).flatMap((row) => {
      const what = wrongClass(row, green);
      return what === null ? [] : [{ row, what }];
    });
    const [first] = wrong;
    if (!first) return { findings: [] };
    const said = wrong.slice(0, 3).map(({ row, what }) => `「${shorten(row.name)}」${what}`);
    const more = wrong.length > 3 ? `等 ${wrong.length} 行` : '';
    return {
      findings: [
        {
          severity: 'warning',
          cell: indicatorCell(first.row.id, 'name'),
          printed: first.row.name,
          expected: null,
          message: `${said.join('；')}${more}，${mendGoals(context, '移到合适的类别，或者换成本类的指标')}`,
          quote: first.row.name,
        },
      ],
    };
  },
};

/** What is wrong with the class of a row, to be read behind its name; null when nothing is. */
function wrongClass(row: RowView, green: boolean): string | null {
  if (row.dimension.key === 'output' && EXECUTION.test(row.name) && !BROUGHT_IN.test(row.name)) {
    return '就是预算执行情况，列作产出会重复计分';
  }
  if (isKind(row, 'quantity', '数量')) return isOwnMoney(row) ? '是资金数额，不是数量指标' : null;
  const carries = (row.weight ?? 0) > 0;
  if (
    row.dimension.key === 'benefit' &&
    carries &&
    [row.name, row.target].some((text) => NO_BENEFIT.test(text))
  ) {
    return `写明没有效益，却占 ${row.weightText.trim()} 分`;
  }
  if (isKind(row, 'ecological', '生态') && carries && !green && !isEcological(`${row.name} ${row.target}`)) {
    return '列作生态效益，却与生态环境无关';
  }
  return null;
}

function isKind(row: RowView, key: string, word: string): boolean {
  return row.group.key === key || plainHeading(row.group.name).includes(word);
}

function isOwnMoney({ name, targetReading: reading }: RowView): boolean {
  if (!OWN_MONEY.test(name) || OTHER_MONEY.test(name)) return false;
  return reading.kind === 'quantity' && reading.quantity.unit.base === '元';
}
