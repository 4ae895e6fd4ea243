// Functional classes by name: tables of totals print 一般公共服务支出 without its code.
import { plainName } from '../../domain/accounts/recognise';
import { subjectList } from '../../domain/accounts/subjects';

/** Classes by name, with or without 支出 at its end. */
export interface ClassCodes {
  readonly find: (name: string) => { readonly code: string; readonly name: string } | null;
}

function className(name: string): string {
  return plainName(name).replace(/类$/, '').replace(/支出$/, '');
}

/** Names as `named` says (other sheets of the file, the accounts themselves), else as the list of subjects knows them. */
export function classCodes(named: Iterable<readonly [code: string, name: string]>): ClassCodes {
  const classes = new Map<string, { code: string; name: string }>();
  const note = (code: string, name: string) => {
    if (code.length === 3) classes.set(className(name), { code, name });
  };
  for (const [code, names] of subjectList('functional')) for (const { name } of names) note(code, name);
  for (const [code, name] of named) note(code, name);
  return { find: (name) => classes.get(className(name)) ?? null };
}
