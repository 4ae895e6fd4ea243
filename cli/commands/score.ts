// mingji score: recomputes documents and shows the sums. Exit status 0, or 2 when a file could not be read.
import { scoreDocument } from '@/lib/domain/interchange/judge-document';
import type { Run } from '../command';
import { answerFiles } from '../each-file';
import { parseFileArguments } from '../file-arguments';
import { scoresText } from '../report-text';

export const run: Run = async (args, streams) => {
  const asked = parseFileArguments(args);
  return answerFiles(
    asked,
    {
      answer: (documents) => documents.map((document) => scoreDocument(document, asked.template)),
      say: scoresText,
      status: () => 0,
    },
    streams,
  );
};
