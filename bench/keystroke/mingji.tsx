// Mingji's editor itself, with all it does: undo, queue on the device, checks, marks. Only the network answers at once.
import { createRoot } from 'react-dom/client';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import type { Changes } from '@/components/drafting/protocol';
import { EvaluationForm } from '@/components/evaluation-form/evaluation-form';
import type { FormTransport } from '@/components/evaluation-form/form-transport';
import { formToJson } from '@/lib/domain/evaluation/form-json';
import { bigForm } from './big-form';

let seq = 0;

/** What the server would say: everything is saved. */
function saved(results: Changes['results']): { kind: 'ok'; value: Changes } {
  return {
    kind: 'ok',
    value: {
      v: 1,
      seq,
      savedAt: new Date().toISOString(),
      status: 'draft',
      results,
      others: [],
      present: [],
    },
  };
}

const transport: FormTransport = {
  send: async (edits) => {
    seq += edits.length;
    return saved(edits.map(({ id }) => ({ id, outcome: 'saved' as const })));
  },
  changes: async () => saved([]),
  submit: async () => ({ kind: 'unreachable' }),
  explain: async () => ({ kind: 'unreachable' }),
  withdraw: async () => ({ kind: 'unreachable' }),
};
const parts = { transport };

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(
  <EvaluationForm
    parts={parts}
    evaluationId="00000000-0000-4000-8000-00000000000b"
    form={formToJson(bigForm())}
    seq={0}
    savedAt={null}
    status="draft"
    statusText="填报中"
    rights={{ edit: true, submit: true, withdraw: false }}
    targetsLocked={false}
    deadline={null}
    submitRefusal={null}
    userKey="bench"
    userName="填报人"
    comments={[]}
    explanations={[]}
    projectName="千格表"
    departmentName="示范区财政局"
    fiscalYear={2021}
    snapshotId={null}
    backHref="/"
    printHref={null}
    signInHref="/"
    demo={false}
  />,
);
