// Prints the hashes of the sample disclosure in every format: run under several time zones and languages, they must agree.
import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { composeDisclosure } from '@/lib/domain/disclosure/compose';
import { sampleInput } from '@/lib/domain/disclosure/sample-accounts';
import { renderDisclosureDocx } from '@/lib/documents/docx/disclosure-docx';
import { renderChangesPage } from '@/lib/documents/html/changes-page';
import { renderDisclosureHtml } from '@/lib/documents/html/disclosure-page';
import { renderDepartmentPage } from '@/lib/documents/html/portal-page';
import { sampleDocument } from './sample-disclosure';

const document = sampleDocument();
const stored = canonicalJson(document);
const annual = composeDisclosure(sampleInput()).document;
const edition = { document, fingerprint: hash(stored), files: [], earlier: [] };

function hash(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

console.log(`${hash(stored)} document`);
console.log(`${hash(renderDisclosureHtml(document))} html`);
console.log(`${hash(renderDepartmentPage(edition))} portal`);
console.log(`${hash(await renderDisclosureDocx(document))} docx`);
console.log(`${hash(renderDisclosureHtml(annual))} annual`);
console.log(`${hash(renderChangesPage({ document: annual, previous: document }))} changes`);
