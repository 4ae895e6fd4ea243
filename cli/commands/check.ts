// mingji check: runs every rule over documents. Exit status 0 no error found, 1 errors found, 2 a file could not be read.
import { checkDocuments } from '@/lib/domain/interchange/judge-document';
import type { Run } from '../command';
import { answerFiles } from '../each-file';
import { parseFileArguments } from '../file-arguments';
import { findingsText } from '../report-text';

export const run: Run = async (args, streams) => {
  const asked = parseFileArguments(args);
  return answerFiles(
    asked,
    {
      answer: (documents) => checkDocuments(documents, asked.template),
      say: findingsText,
      status: ({ summary }) => (summary.error > 0 ? 1 : 0),
    },
    streams,
  );
};
