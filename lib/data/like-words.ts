// Words people typed, as they must be written to be found by LIKE as they are.

/** In LIKE these three stand for other characters; typed by a person they stand for themselves. Prisma does not mask them. */
export function likeWords(words: string): string {
  return words.replace(/[\\%_]/g, String.raw`\$&`);
}
