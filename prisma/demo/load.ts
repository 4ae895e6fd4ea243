// Loads the demo years through the use cases. May be run again at any time: it then only completes what is missing.
import { type Clock, systemClock } from '@/lib/application/clock';
import { recordHistoric } from '@/lib/application/record-historic';
import { database } from '@/lib/data/client';
import { finishDemoLoad, holdsOnlyDemo, isDemoRequested, requestDemoLoad } from '@/lib/data/demo-load';
import type { Failure } from '@/lib/domain/failure';
import { evaluationSchema } from '@/lib/domain/interchange/evaluation';
import { type Result, refused, success } from '@/lib/domain/result';
import { SYSTEM } from '@/lib/domain/workflow/actor';
import { layPeople } from './accounts';
import { accountsStory } from './accounts-story';
import { DemoRefused, must } from './demo-failure';
import { approvedGoalsOf } from './demo-form';
import { aloneWithDemo } from './demo-lock';
import type {
  DemoRegion,
  HistoricDepartment,
  WorkingDepartment,
  WorkingProject,
  WorkingRegion,
} from './demo-types';
import {
  layDepartment,
  layProject,
  layRegion,
  layUnitBodies,
  projectInput,
  type StoredDepartment,
} from './foundation';
import { kundulunRegion } from './historic-2020';
import { type Happening, publicationOf, replay, stepOn } from './replay';
import { storyCalendar } from './story-calendar';
import { exampleRegion } from './working-2021/region';

/** What the loader is told. `beside`: also where other than demo regions are stored. */
export interface DemoRequest {
  readonly password: string;
  readonly beside: boolean;
}

/** Loads both demo years. Refused beside real data unless asked, and where a code or a user name of the demo is taken. */
export async function loadDemo(
  request: DemoRequest,
  clock: Clock = systemClock,
): Promise<Result<{ regions: readonly string[] }, Failure>> {
  const busy = { code: 'wrongStatus', message: '另一个进程正在载入或移走演示数据，请稍后再试。' } as const;
  return (await aloneWithDemo(() => loadAlone(request, clock))) ?? refused(busy);
}

async function loadAlone(
  { password, beside }: DemoRequest,
  clock: Clock,
): Promise<Result<{ regions: readonly string[] }, Failure>> {
  if (!beside && !(await holdsOnlyDemo()) && !(await isDemoRequested())) {
    const message = '库中已有正式数据，没有载入演示数据。确需并存的，请加 --beside 再执行一次。';
    return refused({ code: 'exists', message });
  }
  await requestDemoLoad();
  try {
    await loadHistoric(kundulunRegion, clock);
    await loadWorking(exampleRegion, password, clock);
  } catch (error) {
    if (error instanceof DemoRefused) return refused({ ...error.failure, message: error.message });
    throw error;
  }
  await finishDemoLoad();
  return success({ regions: [kundulunRegion.name, exampleRegion.name] });
}

async function loadHistoric(region: DemoRegion<HistoricDepartment>, clock: Clock): Promise<void> {
  await layRegion(region, region, clock);
  for (const department of region.departments) {
    const stored = await layDepartment(region.code, department, clock);
    const { bodyId } = stored;
    const fiscalYear = region.year;
    if ((await database.edition.count({ where: { bodyId, fiscalYear } })) > 0) continue;
    const projects = department.projects.map((project) => {
      const { code, name, unitId, level, category, fundingTier, fundKind, state, lineage } = projectInput(
        region,
        stored,
        project,
      );
      const evaluation = evaluationSchema.parse(project.evaluation);
      return { code, name, unitId, level, category, fundingTier, fundKind, state, lineage, evaluation };
    });
    const disclosure = department.disclosure();
    const input = { bodyId, fiscalYear, projects, disclosure };
    must(`补录${department.name}`, await recordHistoric(SYSTEM, input, clock));
  }
}

type StoredProject = Awaited<ReturnType<typeof layProject>>;

interface Placed {
  readonly department: WorkingDepartment;
  readonly stored: StoredDepartment;
  readonly unitBodies: ReadonlyMap<string, string>;
  readonly projects: readonly (readonly [WorkingProject, StoredProject])[];
}

async function loadWorking(region: WorkingRegion, password: string, clock: Clock): Promise<void> {
  // A load that goes on another day keeps the calendar it began with: the region was made on the day its year opens.
  const begun = await database.region.findUnique({ where: { code: region.code } });
  const calendar = begun
    ? storyCalendar(region.opensOn, begun.createdAt)
    : storyCalendar(region.today, clock());
  const start = calendar.instant(`${region.opensOn}T08:30:00+08:00`);
  const atStart = () => start;
  const window = { opensOn: calendar.day(region.opensOn), closesOn: calendar.day(region.closesOn) };
  await layRegion(region, window, atStart);
  const placed: Placed[] = [];
  for (const department of region.departments) {
    const stored = await layDepartment(region.code, department, atStart);
    const projects: (readonly [WorkingProject, StoredProject])[] = [];
    for (const project of department.projects) {
      const input = { ...projectInput(region, stored, project), goals: approvedGoalsOf(project) };
      projects.push([project, await layProject(input, atStart)]);
    }
    const publishing = department.accounts.flatMap(({ unit }) => unit ?? []);
    const unitBodies = await layUnitBodies(region.code, department, stored, publishing, atStart);
    placed.push({ department, stored, unitBodies, projects });
  }
  const actors = await layPeople(
    region.users,
    {
      regionCode: region.code,
      departments: new Map(placed.map(({ department, stored }) => [department.code, stored])),
      projects: new Map(
        placed.flatMap(({ department, projects }) =>
          projects.map(([project, ids]) => [`${department.code}/${project.code}`, ids] as const),
        ),
      ),
    },
    password,
    atStart,
  );
  const actor = (userName: string) => {
    const found = actors.get(userName);
    if (!found) throw new RangeError(`the story names ${userName}, who has no account`);
    return found;
  };
  await replay(
    placed.flatMap(({ department, stored, unitBodies, projects }): Happening[] => [
      ...projects.flatMap(([project, { evaluationId }]) =>
        project.story.map((step) => stepOn(evaluationId, project.name, step, actor(step.by), calendar)),
      ),
      ...department.accounts.flatMap((story) => {
        const place = { bodyId: bodyOf(stored, unitBodies, story.unit), fiscalYear: region.year };
        return accountsStory(place, `${department.name}${story.unit ?? ''}`, story, actor, calendar);
      }),
      ...department.publications.map((publication, i, all) => {
        const { unit = null } = publication;
        const no = all.slice(0, i + 1).filter((other) => (other.unit ?? null) === unit).length;
        const body = { id: bodyOf(stored, unitBodies, unit), name: department.name, year: region.year };
        return publicationOf(body, no, publication, actor(publication.by), calendar);
      }),
    ]),
  );
}

/** The 公开主体 of the department, or of one of its units. */
function bodyOf(stored: StoredDepartment, units: ReadonlyMap<string, string>, unit: string | null): string {
  const id = unit === null ? stored.bodyId : units.get(unit);
  if (id === undefined) throw new RangeError(`no 公开主体 for unit ${unit}`);
  return id;
}
