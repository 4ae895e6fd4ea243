// Whether 公开前自查 is offered: the page and the link to it ask.
export { isPublicCheckOpen } from '@/lib/data/public-check';
