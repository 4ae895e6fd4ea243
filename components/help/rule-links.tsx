// The ids of rules as links to what the help page says of them.

/** Where the help page tells of a rule. */
export function ruleHref(id: string): string {
  return `/help/rules#${id}`;
}

/** Ids joined by 、, each a link; in a tab of its own, so that nothing on the page at hand is left. */
export function RuleLinks({ ids, className }: { ids: readonly string[]; className?: string | undefined }) {
  return (
    <span className={className}>
      {ids.map((id, i) => (
        <span key={id}>
          {i > 0 ? '、' : null}
          <a href={ruleHref(id)} target="_blank" rel="noopener" aria-label={`${id} 规则说明，在新窗口打开`}>
            {id}
          </a>
        </span>
      ))}
    </span>
  );
}
