// JSON Schemas of the interchange format, made from the schemas it is read with: files the portal can serve to programmers.
import { z } from 'zod';
import { publicDisclosureSchema } from '../../domain/disclosure/public-disclosure';
import { disclosureSchema } from '../../domain/interchange/disclosure';
import { evaluationSchema } from '../../domain/interchange/evaluation';

/** One schema as a file. */
export interface SchemaFile {
  /** Below the folder the portal keeps them in. */
  readonly path: string;
  readonly title: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const SCHEMAS = [
  {
    path: 'mingji.disclosure-1.schema.json',
    title: '部门决算公开交换格式 mingji.disclosure/1（公开版）',
    schema: publicDisclosureSchema,
  },
  {
    path: 'mingji.disclosure-1.full.schema.json',
    title: '部门决算公开交换格式 mingji.disclosure/1（核对用，含联系人）',
    schema: disclosureSchema,
  },
  {
    path: 'mingji.evaluation-1.schema.json',
    title: '绩效自评表交换格式 mingji.evaluation/1',
    schema: evaluationSchema,
  },
] as const;

/** The files, JSON Schema draft 2020-12; a new format is one more row. */
export function schemaFiles(): SchemaFile[] {
  return SCHEMAS.map(({ path, title, schema }) => {
    const json = { title, ...z.toJSONSchema(schema, { io: 'input' }) };
    return { path, title, bytes: new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`) };
  });
}
