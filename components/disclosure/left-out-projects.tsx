// Projects that would not be printed now, each with why.

/** The list; nothing when all are printed. */
export function LeftOutProjects({
  projects,
}: {
  projects: readonly { readonly code: string; readonly name: string; readonly suggestion: string }[];
}) {
  if (projects.length === 0) return null;
  return (
    <details>
      <summary>这次不公开的 {projects.length} 个项目</summary>
      <ul>
        {projects.map(({ code, name, suggestion }) => (
          <li key={code}>
            {name}：{suggestion}
          </li>
        ))}
      </ul>
    </details>
  );
}
