// What stands around every desk page: where the actor works, which rooms are open to them, what waits there.
import { database } from '@/lib/data/client';
import { projectScope } from '@/lib/data/evaluation-store';
import { type Actor, type Role, ROLE_NAMES } from '@/lib/domain/workflow/actor';
import { type Action, WORKFLOW } from '@/lib/domain/workflow/table';

/** Rooms of the desk. */
export type Room =
  | 'fill'
  | 'review'
  | 'disclosure'
  | 'users'
  | 'departments'
  | 'projects'
  | 'periods'
  | 'templates'
  | 'audit';

/** A room that is open to the actor; `waiting` is how many things wait in it for them. */
export interface OpenRoom {
  readonly room: Room;
  readonly waiting: number | null;
}

/** The frame of the desk. */
export interface DeskHead {
  /** 昆都仑区财政局, or the department for who works in one. */
  readonly office: string;
  readonly roles: readonly string[];
  readonly demo: boolean;
  readonly rooms: readonly OpenRoom[];
}

/** What a room needs: one of these actions, in any scope. */
const NEEDED: Record<Room, readonly Action[]> = {
  fill: ['fill'],
  review: ['approve', 'endorse'],
  disclosure: ['viewDisclosure'],
  users: ['manageUsers'],
  departments: ['manageProjects'],
  projects: ['manageProjects'],
  periods: ['managePeriods'],
  templates: ['manageTemplates'],
  audit: ['viewAudit'],
};

function rolesFor(actions: readonly Action[], endorsement: boolean): ReadonlySet<Role> {
  const rows = WORKFLOW.filter(
    (row) => actions.includes(row.action) && (row.endorsement ?? endorsement) === endorsement,
  );
  return new Set(rows.flatMap((row) => row.roles));
}

/** Codes of the regions in which the actor may enter a room. */
export async function regionsOpenFor(actor: Actor, room: Room): Promise<string[]> {
  const regions = await regionsOf(actor);
  return regions.filter((region) => isOpen(actor, room, region)).map((region) => region.code);
}

/** The actor with those assignments alone that open a room: what they see there is what they are there for. */
export async function actingIn(actor: Actor, room: Room): Promise<Actor> {
  const regions = await regionsOf(actor);
  const assignments = actor.assignments.filter((held) =>
    regions.some((region) => isOpen({ ...actor, assignments: [held] }, room, region)),
  );
  return { ...actor, assignments };
}

interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly financeOffice: string;
  readonly demo: boolean;
  readonly endorseRequired: boolean;
}

function isOpen(actor: Actor, room: Room, region: RegionRow): boolean {
  const roles = rolesFor(NEEDED[room], region.endorseRequired);
  return actor.assignments.some((held) => held.regionCode === region.code && roles.has(held.role));
}

async function regionsOf(actor: Actor): Promise<RegionRow[]> {
  const codes = [...new Set(actor.assignments.map((assignment) => assignment.regionCode))];
  return database.region.findMany({ where: { code: { in: codes } }, orderBy: { code: 'asc' } });
}

/** The regions in which the actor may enter a room, with their names. */
export async function regionChoices(
  actor: Actor,
  room: Room,
): Promise<{ code: string; name: string; demo: boolean }[]> {
  const regions = await regionsOf(actor);
  return regions
    .filter((region) => isOpen(actor, room, region))
    .map(({ code, name, demo }) => ({ code, name, demo }));
}

async function waitingToFill(actor: Actor): Promise<number> {
  const roles = rolesFor(['fill'], false);
  const fillers = { ...actor, assignments: actor.assignments.filter((held) => roles.has(held.role)) };
  return database.evaluation.count({
    where: { origin: 'working', status: { in: ['draft', 'returned'] }, project: projectScope(fillers) },
  });
}

async function waitingForReview(actor: Actor): Promise<number> {
  const finance = { ...actor, assignments: actor.assignments.filter((held) => held.role === 'finance') };
  const clerk = { ...actor, assignments: actor.assignments.filter((held) => held.role === 'clerk') };
  return database.evaluation.count({
    where: {
      origin: 'working',
      OR: [
        { status: 'submitted', project: projectScope(finance) },
        { status: 'endorsing', project: projectScope(clerk) },
      ],
    },
  });
}

/** Where somebody works, for the corner of the page. */
async function officeOf(actor: Actor, regions: readonly RegionRow[]): Promise<string> {
  const departmentIds = actor.assignments.flatMap((held) => held.departmentId ?? []);
  const projectIds = actor.assignments.flatMap((held) => held.projectId ?? []);
  const departments = await database.department.findMany({
    where: { OR: [{ id: { in: departmentIds } }, { project: { some: { id: { in: projectIds } } } }] },
    select: { shortName: true },
    orderBy: { code: 'asc' },
  });
  const atRegion = actor.assignments.filter((held) => held.departmentId === null && held.projectId === null);
  const offices = regions
    .filter((region) => atRegion.some((held) => held.regionCode === region.code))
    .map(
      (region) => (region.financeOffice.startsWith(region.name) ? '' : region.name) + region.financeOffice,
    );
  const names = [...offices, ...departments.map((department) => department.shortName)];
  return names.length > 2 ? `${names.slice(0, 2).join('、')}等` : names.join('、');
}

/** The frame of the desk for an actor. */
export async function deskHead(actor: Actor): Promise<DeskHead> {
  const regions = await regionsOf(actor);
  const rooms = (Object.keys(NEEDED) as Room[]).filter((room) =>
    regions.some((region) => isOpen(actor, room, region)),
  );
  const counted: Partial<Record<Room, (actor: Actor) => Promise<number>>> = {
    fill: waitingToFill,
    review: waitingForReview,
  };
  return {
    office: await officeOf(actor, regions),
    roles: [...new Set(actor.assignments.map((held) => ROLE_NAMES[held.role]))],
    demo: regions.some((region) => region.demo),
    rooms: await Promise.all(
      rooms.map(async (room) => ({ room, waiting: (await counted[room]?.(actor)) ?? null })),
    ),
  };
}
