// npm run bench [name]: measured comparisons, each with its peer in the same run. Numbers are read by people, never asserted.
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  keystroke: () => import('./keystroke/run'),
  checks: () => import('./checks/run'),
  xlsx: () => import('./xlsx/run'),
  docx: () => import('./docx/run'),
  pdf: () => import('./pdf/run'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}; there is ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`== ${name}`);
  await run();
}
