/** What a check found, for a person who reads a list of them. */
export type Finding = { name: string; ok: boolean; detail: string };
