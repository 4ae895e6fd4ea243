// The depth of each bookmark: readers of a tagged file expect no level to be left out on the way down.

/** Deeper than any heading of the document itself. */
const UNDER_HEADINGS = 5;

/** Gives each heading its depth from 1, in printed order. */
export class HeadingDepths {
  private readonly open: number[] = [];

  /** A heading of the document, of level 1 to 4. */
  heading(level: number): number {
    return this.enter(level);
  }

  /** A project or a public table: under whatever heading is open. */
  underHeadings(): number {
    return this.enter(UNDER_HEADINGS);
  }

  /** A heading among the blocks of a project. */
  withinProject(level: number): number {
    return this.enter(UNDER_HEADINGS + level);
  }

  private enter(level: number): number {
    while ((this.open.at(-1) ?? 0) >= level) this.open.pop();
    this.open.push(level);
    return this.open.length;
  }
}
