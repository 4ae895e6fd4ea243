// Reads what a paragraph states of each thing it speaks of, walking its figures and the words between them once.
import { baseOf, subjectOfChange } from '../../../prose/comparisons';
import { FLAT_WORDS } from '../../../prose/directions';
import type { Amount, Bare, Figure, Rate } from '../../../prose/figure';
import { readFigures } from '../../../prose/read-figures';
import type { BudgetName, StatedChange, StatedReason, Topic } from './topic';

/** The base of the changes that follow, said before them: 与上年度相比. */
const LAST_YEAR = '(?:与|和|同|比|较)(?:上年|上一年|去年)(?:度|同期)?(?:决算数?)?相比';
/** 一般公共服务支出（类）财政事务（款）行政运行（项）。 names what the next sentences are about. */
const SUBJECT_END = '[（(][类款项][)）](?=\\s*[。：:])';
const MARKS = new RegExp(
  `其中|(?:主要|具体|分别)?包括|(?:主要)?原因(?:是|为|如下)?[:：]?|主要是(?:由于|因为)?|主要系|主要用于|${LAST_YEAR}|${SUBJECT_END}|${FLAT_WORDS.join('|')}|[。！？\\n；;]`,
  'g',
);
/** A clause after ； that goes on listing causes. */
const NEXT_CAUSE = /^\s*(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+|[（(]?\d+[)）.、])/;
const LEAD =
  /^(?:其中|本部门|我部门|本单位|我单位|我局|本局|部门|单位|全年|共|和|及|以及|、|另|[（(][一二三四五六七八九十]+[)）]|以上|[（(])+/;
const TAIL = /(?:均为|各为|均|各|为|是|共计|共|达到|达|安排|约|实际|[:：（(])+$/;
const BUDGET = /(年初|全年|调整后?|本年)?预算(?:数|安排|批复)?(?:为|是|安排)?$/;
const FINAL = /(?:(?:支出|收入)?决算(?:数|支出)?|执行数)(?:为|是)?$/;
const COMPLETION = /(?:完成|占)(年初|全年|调整后?|本年)?预算(?:数)?的?(?:比例|比重)?(?:为)?$/;
const SHARE = /占(.*?)的?(?:比重|比例|比)?(?:为)?$/;

/** Everything a paragraph states, in order. Linear in its length. */
export function readTopics(text: string, figures: readonly Figure[] = readFigures(text)): readonly Topic[] {
  return new Walk(text, figures).run();
}

class Walk {
  private readonly topics: Topic[] = [];
  private readonly bySubject = new Map<string, Topic>();
  private sentence = 0;
  private current: Topic | null = null;
  private owner: Topic | null = null;
  private main: Topic | null = null;
  private mode: Topic['role'] = 'main';
  private compared: { year: number | null } | null = null;
  private reason: StatedReason | null = null;
  private pending: Topic[] = [];

  constructor(
    private readonly text: string,
    private readonly figures: readonly Figure[],
  ) {}

  run(): readonly Topic[] {
    const { figures } = this;
    let next = 0;
    for (const mark of this.text.matchAll(MARKS)) {
      for (let figure = figures[next]; figure && figure.at < mark.index; figure = figures[++next])
        this.figure(figure);
      this.mark(mark[0], mark.index);
    }
    for (let figure = figures[next]; figure; figure = figures[++next]) this.figure(figure);
    return this.topics;
  }

  private mark(word: string, at: number): void {
    if (word === '；' || word === ';') {
      if (!this.reason || !NEXT_CAUSE.test(this.text.slice(at + 1, at + 12))) this.reason = null;
      if (this.mode === 'including') this.close();
    } else if ('。！？\n'.includes(word)) {
      this.sentence += 1;
      this.reason = null;
      this.compared = null;
      this.close();
    } else if (this.reason) {
      return;
    } else if (word.endsWith('相比')) {
      this.compared = { year: null };
    } else if (/^[（(]/.test(word)) {
      this.named(at + word.length);
    } else if (word === '其中') {
      this.open('ofWhich');
    } else if (word.endsWith('包括')) {
      this.open('including');
    } else if (word.includes('原因') || word.startsWith('主要是') || word === '主要系') {
      this.startReason(at + word.length);
    } else if (word !== '主要用于') {
      const topic = this.mode === 'including' ? this.owner : this.current;
      if (topic) topic.flat = { at, word };
    }
  }

  /** A subject that stands before its sentences: back to the start of its own. */
  private named(end: number): void {
    let begin = end;
    while (begin > 0 && end - begin < 80 && !'。；：:\n'.includes(this.text.charAt(begin - 1))) begin--;
    this.begin(clean(this.text.slice(begin, end)), begin);
  }

  private open(mode: 'ofWhich' | 'including'): void {
    // A list under 主要包括 belongs to what was named last; 其中 to what it is a part of, and parts of one whole follow each other.
    const whole = mode === 'ofWhich' && this.mode === 'ofWhich' && this.main ? this.main : this.current;
    if (whole === null) return;
    this.mode = mode;
    this.owner = whole;
    if (mode === 'ofWhich') this.main = whole;
  }

  private close(): void {
    this.owner = this.mode === 'including' && this.main && this.owner !== this.main ? this.main : null;
    this.mode = this.owner ? 'ofWhich' : 'main';
    if (this.mode === 'main') this.main = null;
  }

  private startReason(at: number): void {
    const stop = reasonEnd(this.text, at);
    this.reason = { at, end: stop, text: this.text.slice(at, stop).trim(), amounts: [] };
    for (const topic of this.pending) topic.reason = this.reason;
    if (this.pending.length === 0) {
      const open = (topic: Topic) =>
        topic.reason === null && (topic.budget !== null || topic.flat !== null || topic.change !== null);
      const last = this.topics.findLast((topic) => topic.sentence === this.sentence && open(topic));
      const topic = last ?? this.topics.findLast((one) => one.role === 'main' && open(one));
      if (topic) topic.reason = this.reason;
    }
    this.pending = [];
  }

  private figure(figure: Figure): void {
    if (this.reason && figure.at < this.reason.end) {
      if (figure.kind === 'amount') this.reason.amounts.push(figure);
      return;
    }
    if (figure.kind === 'year') {
      if (/(?:比|较|与|和)$/.test(figure.before)) this.compared = { year: figure.year };
    } else if (figure.kind === 'rate') {
      this.rate(figure);
    } else if (figure.kind === 'amount' || (figure.kind === 'number' && figure.decimals > 0)) {
      this.amount(figure);
    }
  }

  private amount(figure: Amount | Bare): void {
    if (figure.kind === 'amount' && figure.per !== null) return;
    const base = baseOf(figure.before) ?? (figure.direction !== null && this.compared ? 'lastYear' : null);
    if (figure.direction !== null && base !== null) {
      const topic = this.changed(this.bothSides(subjectOfChange(figure.before), figure), figure.at);
      if (topic) this.change(topic, base, figure);
      return;
    }
    const words = figure.before.replace(LEAD, '');
    const budget = BUDGET.exec(words);
    if (budget && !words.includes('比')) {
      const topic = this.about(words.slice(0, budget.index), figure);
      topic.budget ??= { figure, name: budgetName(budget[1]) };
      return;
    }
    const final = FINAL.exec(words);
    const topic = this.about(this.bothSides(final ? words.slice(0, final.index) : words, figure), figure);
    topic.stated ??= figure;
  }

  /** 收、支总计 is one subject, though 、 parts it. */
  private bothSides(words: string, figure: Figure): string {
    const before = this.text.slice(Math.max(0, figure.beforeAt - 4), figure.beforeAt);
    return /^支(?:出)?总计/.test(words) && /收(?:入)?、$/.test(before)
      ? words.replace(/^支(?:出)?/, '收支')
      : words;
  }

  private rate(figure: Rate): void {
    const words = figure.before.replace(LEAD, '');
    const completion = COMPLETION.exec(words);
    if (completion) {
      const topic = this.changed(words.slice(0, completion.index), figure.at);
      if (topic) topic.completion ??= { rate: figure, name: budgetName(completion[1]) };
      return;
    }
    if (figure.direction !== null) {
      const base = baseOf(figure.before) ?? (this.compared ? 'lastYear' : null);
      const topic = this.changed(subjectOfChange(figure.before), figure.at);
      const last = topic?.change ?? topic?.againstBudget;
      if (topic && last && last.rate === null && (base === null || subjectOfChange(figure.before) === ''))
        last.rate = figure;
      else if (topic && base !== null) this.change(topic, base, figure);
      return;
    }
    const share = SHARE.exec(words);
    if (share) {
      const topic = this.changed(words.slice(0, share.index), figure.at);
      if (topic) topic.share ??= { rate: figure, of: (share[1] ?? '').replace(/(?:总额|总数|总支出)$/, '') };
    }
  }

  private change(topic: Topic, base: 'lastYear' | 'budget', figure: Amount | Bare | Rate): void {
    const slot = base === 'budget' ? 'againstBudget' : 'change';
    const change: StatedChange = {
      at: figure.at,
      baseYear: base === 'lastYear' ? (this.compared?.year ?? null) : null,
      direction: figure.direction ?? 'up',
      word: figure.directionWord,
      amount: figure.kind === 'rate' ? null : figure,
      rate: figure.kind === 'rate' ? figure : null,
    };
    topic[slot] ??= change;
    if (!this.pending.includes(topic)) this.pending.push(topic);
  }

  /** The topic a further statement is about: by its words, else the one spoken of. */
  private changed(words: string, at: number): Topic | null {
    const subject = clean(words);
    if (subject === '') return this.mode === 'including' ? this.owner : this.current;
    const known =
      this.bySubject.get(subject) ??
      this.topics.find((topic) => topic.role !== 'including' && topic.subject.includes(subject));
    if (known) this.current = known;
    return known ?? this.begin(subject, at);
  }

  /** The topic an amount belongs to; a new subject begins one. */
  private about(words: string, figure: Figure): Topic {
    const subject = clean(words);
    if (subject === '' && this.current) return this.current;
    const known = this.bySubject.get(subject);
    if (known && known.sentence === this.sentence && known === this.current) return known;
    return this.begin(subject, figure.beforeAt);
  }

  private begin(subject: string, at: number): Topic {
    // 收入总计……其中：……；支出总计……: what bears 总计 is no part of anything.
    if (subject.endsWith('总计')) {
      this.mode = 'main';
      this.owner = null;
      this.main = null;
    }
    const topic: Topic = {
      subject,
      at,
      sentence: this.sentence,
      whole: this.mode === 'main' ? null : this.owner,
      role: this.mode,
      stated: null,
      budget: null,
      share: null,
      completion: null,
      againstBudget: null,
      change: null,
      flat: null,
      reason: null,
    };
    this.topics.push(topic);
    if (subject !== '' && !this.bySubject.has(subject)) this.bySubject.set(subject, topic);
    this.current = topic;
    return topic;
  }
}

function budgetName(word: string | undefined): BudgetName {
  if (word === undefined) return 'plain';
  return word === '年初' ? 'initial' : 'full';
}

/** A subject without what leads in and out of it. */
function clean(words: string): string {
  return words
    .replace(/\s+/g, '')
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(/^(?:年度|度)/, '');
}

/** Where the causes of a change end: at 。 or at a ； that no further cause follows. */
function reasonEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charAt(i);
    if ('。！？\n'.includes(c)) return i;
    if ((c === '；' || c === ';') && !NEXT_CAUSE.test(text.slice(i + 1, i + 12))) return i;
  }
  return text.length;
}
