// What the users page hands to its parts. Plain JSON: it crosses from server to browser.

/** A role in force. */
export interface HeldRole {
  readonly assignmentId: string;
  readonly roleName: string;
  /** The project or department it is about; null for the whole region. */
  readonly over: string | null;
}

/** A user of the region. Times are ISO instants. */
export interface UserRow {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly roles: readonly HeldRole[];
  readonly lockedUntil: string | null;
  readonly lastSignIn: string | null;
}

/** What a role can be granted over. */
export interface GrantChoices {
  readonly roles: readonly {
    readonly role: string;
    readonly name: string;
    readonly over: 'project' | 'department' | 'region';
  }[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly projects: readonly { readonly id: string; readonly name: string }[];
}
