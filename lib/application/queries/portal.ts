// The portal's home: the newest edition of every body and year, and a plain search. Knows editions only.
import { database } from '@/lib/data/client';
import { type LatestEdition, latestEditions, searchProjects } from '@/lib/data/portal-store';
import type { Fen } from '@/lib/domain/amount';
import { mulDivRound } from '@/lib/domain/amount';
import type { PortalDepartment, PortalHome, PortalYear } from '@/lib/domain/disclosure/portal-home';
import type { Points } from '@/lib/domain/points';

const PAGE = 50;

/** The home page of the portal. `q` is matched inside names of departments and projects; both are optional. */
export async function portalHome(query: { q?: string; year?: number }): Promise<PortalHome> {
  const q = (query.q ?? '').trim().slice(0, 100);
  const year = query.year ?? null;
  const editions = await latestEditions(database);
  const allYears = [...new Set(editions.map((edition) => edition.fiscalYear))].sort((a, b) => b - a);
  const wanted = editions.filter((edition) => year === null || edition.fiscalYear === year);
  return {
    query: { q, year },
    allYears,
    years: byYear(wanted),
    hits: q === '' ? null : await hitsFor(q, wanted),
  };
}

async function hitsFor(q: string, editions: readonly LatestEdition[]): Promise<PortalHome['hits']> {
  const departments = editions.filter((edition) => edition.bodyName.includes(q)).map(departmentOf);
  const found = await searchProjects(
    database,
    editions.map((edition) => edition.id),
    q,
    PAGE + 1,
  );
  const byId = new Map(editions.map((edition) => [edition.id, edition]));
  const projects = found.slice(0, PAGE).flatMap((project) => {
    const edition = byId.get(project.editionId);
    if (!edition) return [];
    return [
      {
        code: project.code,
        name: project.name,
        departmentCode: edition.bodyCode,
        departmentName: edition.bodyName,
        fiscalYear: edition.fiscalYear,
        demo: edition.demo,
        budget: project.budget as Fen | null,
        executed: project.executed as Fen | null,
        score: project.score as Points | null,
        grade: project.grade,
      },
    ];
  });
  return {
    departments: departments.slice(0, PAGE),
    projects,
    more: found.length > PAGE || departments.length > PAGE,
  };
}

function byYear(editions: readonly LatestEdition[]): PortalYear[] {
  const years = [...new Set(editions.map((edition) => edition.fiscalYear))].sort((a, b) => b - a);
  return years.map((year) => {
    const ofYear = editions.filter((edition) => edition.fiscalYear === year);
    const regions = [...new Map(ofYear.map((edition) => [edition.regionCode, edition.regionName]))];
    return {
      year,
      regions: regions.map(([code, name]) => ({
        code,
        name,
        departments: ofYear.filter((edition) => edition.regionCode === code).map(departmentOf),
      })),
    };
  });
}

function departmentOf(edition: LatestEdition): PortalDepartment {
  const { budget, executed, scores } = edition;
  return {
    code: edition.bodyCode,
    name: edition.bodyName,
    fiscalYear: edition.fiscalYear,
    demo: edition.demo,
    origin: edition.origin,
    editionNo: edition.no,
    publishedAt: edition.publishedAt,
    projects: edition.projects,
    budget: budget as Fen | null,
    executed: executed as Fen | null,
    rate: budget !== null && budget > 0 && executed !== null ? mulDivRound(executed, 10000, budget) : null,
    averageScore: scores.count === 0 ? null : (mulDivRound(scores.sum, 1, scores.count) as Points),
  };
}
