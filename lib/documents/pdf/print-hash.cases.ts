// Prints the hash of the sample disclosure as PDF: run under several time zones and languages, it must be the same.
import { createHash } from 'node:crypto';
import { sampleDocument } from '@/testing/sample-disclosure';
import { renderDisclosurePdf } from './disclosure-pdf';

console.log(
  createHash('sha256')
    .update(await renderDisclosurePdf(sampleDocument()))
    .digest('hex'),
);
