// FA-24, FA-26: the word of a change carries its sign, the number none, and 持平 means equal.
import type { Figure } from '../../../prose/figure';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { claimsOf, fenOf, unitOf } from '../narrative/claims';
import { growthOf, signedChange, signedRate } from '../narrative/growth';
import { previousOfKnown } from '../narrative/known-cells';
import { type Passage, readNarrative } from '../narrative/reading';
import { amount, inPassage, place, quotes } from '../narrative/say';
import type { Topic } from '../narrative/topic';

export const FA_24: DisclosureRule = {
  id: 'FA-24',
  title: '增减用词与数字的方向一致',
  severity: 'error',
  silences: [],
  help: {
    asks: '增加、减少由用词表达，数字不带负号；“增加（减少）”要选定一个。',
    wrong: '收入总计减少-5.00万元；支出增加（减少）3.00万元。',
    right: '收入总计减少5.00万元；支出增加3.00万元。',
    basis: '财预〔2016〕143号',
    misses: '只看紧靠数字的用词；“由增转减”之类的说法看不出。',
  },
  evaluate: ({ disclosure }) => ({
    findings: readNarrative(disclosure).flatMap((passage) => [
      ...undecided(passage),
      ...negative(passage),
      ...passage.topics.flatMap((topic) => atOdds(passage, topic)),
    ]),
  }),
};

type Directed = Extract<Figure, { readonly value: number }>;

function directed(passage: Passage, wanted: (figure: Directed) => boolean): string[] {
  return passage.figures.flatMap((figure) =>
    'value' in figure && figure.direction !== null && wanted(figure)
      ? [`${figure.directionWord}${figure.printed}`]
      : [],
  );
}

function undecided(passage: Passage): RuleFinding<string>[] {
  const found = directed(passage, ({ direction }) => direction === 'undecided');
  const [first] = found;
  if (first === undefined) return [];
  return [
    inPassage(passage, {
      severity: 'error',
      printed: first,
      message: `${place(passage)}的${quotes(found)}没有选定增减方向，请按实际写增加或减少，数字不带负号。`,
    }),
  ];
}

function negative(passage: Passage): RuleFinding<string>[] {
  const found = directed(
    passage,
    (figure) => figure.negative && figure.value !== 0 && figure.direction !== 'undecided',
  );
  const [first] = found;
  if (first === undefined) return [];
  return [
    inPassage(passage, {
      severity: 'error',
      printed: first,
      message: `${place(passage)}的${quotes(found)}，方向已由用词表达，数字不应再带负号，请删去负号并核对方向。`,
    }),
  ];
}

/** 增加……，下降……: amount and percentage of one change point in two directions. */
function atOdds(passage: Passage, { change, subject }: Topic): RuleFinding<string>[] {
  if (!change?.amount || !change.rate || change.amount.negative || change.rate.negative) return [];
  if (change.amount.direction === 'undecided' || change.rate.direction === 'undecided') return [];
  const by = signedChange(change, '万元') ?? 0;
  const rate = signedRate(change) ?? 0;
  if (by === 0 || rate === 0 || by > 0 === rate > 0) return [];
  const words = `${change.amount.directionWord}${change.amount.printed}`;
  const other = `${change.rate.directionWord}${change.rate.printed}`;
  return [
    inPassage(passage, {
      severity: 'error',
      printed: words,
      message: `${place(passage)}${subject}的“${words}”与“${other}”一增一减，请核对方向。`,
    }),
  ];
}

export const FA_26: DisclosureRule = {
  id: 'FA-26',
  title: '持平只用于相等',
  severity: 'warning',
  silences: [],
  help: {
    asks: '与上年相等才写持平，写了持平不再写原因；略有增减的写明金额。',
    wrong: '公务接待费 0.33 万元，与上年基本持平，主要原因是厉行节约。',
    right: '公务接待费 0.33 万元，与上年持平。',
    basis: '财预〔2016〕143号',
    misses: '上年数既没有写明、也没有随文件提供的，无从判断是否真的相等。',
  },
  evaluate: (context) => ({
    findings: readNarrative(context.disclosure).flatMap((passage) =>
      passage.topics.flatMap((topic) => flatTopic(context, passage, topic)),
    ),
  }),
};

function flatTopic(context: DisclosureContext, passage: Passage, topic: Topic): RuleFinding<string>[] {
  const { flat, subject, change, reason } = topic;
  if (!flat) return [];
  const unit = unitOf(context.disclosure);
  const speak = (message: string) => [
    inPassage(passage, { severity: 'warning' as const, printed: flat.word, message }),
  ];
  if (flat.word === '基本持平')
    return speak(`${place(passage)}写${subject}“基本持平”，请写明增减金额；确实相等的写持平。`);
  if (change && signedChange(change, unit) !== 0)
    return speak(
      `${place(passage)}写${subject}“${flat.word}”，又写“${change.word}${change.amount?.printed ?? change.rate?.printed ?? ''}”，请核对。`,
    );
  const claim = claimsOf(context.disclosure).find((one) => one.topic === topic);
  const fact = claim ? previousOfKnown(context, claim.known) : null;
  const now = topic.stated ? fenOf(topic.stated, unit) : null;
  if (
    fact?.value != null &&
    now !== null &&
    growthOf(topic, unit) === null &&
    Math.abs(now - fact.value) > 5_000
  )
    return speak(
      `${place(passage)}写${subject}“${flat.word}”，本年为 ${amount(now, unit)}，上年为 ${amount(fact.value, unit)}，请改写增减金额。`,
    );
  if (reason && topic.sentence >= 0 && !change && topic.budget === null && reason.text !== '')
    return speak(
      `${place(passage)}写${subject}“${flat.word}”，又写了原因“${reason.text.slice(0, 20)}”，持平没有原因，请核对。`,
    );
  return [];
}
