// The design tokens of the portal and of published pages. The same values as components/ui/tokens.css; a test compares them.

/** Custom properties by name. */
export const DESIGN_TOKENS: Readonly<Record<string, string>> = {
  ink: '#1b2430',
  'ink-2': '#4d5866',
  'ink-3': '#7b8694',
  paper: '#ffffff',
  canvas: '#f3f5f8',
  line: '#d5dae1',
  'form-line': '#8a94a1',
  head: '#f0f3f7',
  computed: '#f3f7fc',
  accent: '#1b5faa',
  'accent-soft': '#e6eff9',
  ok: '#1c7c45',
  warn: '#9a5b00',
  'warn-soft': '#fff4df',
  bad: '#b3261e',
  'bad-soft': '#fdeceb',
  sans: '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Noto Sans SC Variable", system-ui, sans-serif',
  song: '"Songti SC", "SimSun", "Noto Serif SC", "Noto Serif CJK SC", serif',
};

/** The tokens as a rule of the root element. */
export const TOKENS_CSS = `:root { ${Object.entries(DESIGN_TOKENS)
  .map(([name, value]) => `--${name}: ${value};`)
  .join(' ')} }`;
