// `/help/rules`: every rule of the checks, from the rules themselves. Public, without script.
import type { Metadata } from 'next';
import { RuleCatalogue } from '@/components/help/rule-catalogue';

export const metadata: Metadata = { title: { absolute: '审核规则 · 绩效与决算公开' } };

export default function RulesPage() {
  return <RuleCatalogue />;
}
