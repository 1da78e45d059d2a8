/** User Panel and Webmail are two doors to the same sessions. */
export type Door = 'admin' | 'user' | 'mail';

type Entrance = {
  /** Whose sessions begin here, as next-auth's routes are called. */
  audience: 'admin' | 'user';
  /** What next-auth calls the name that one signs in with, and what else it is told. */
  credential: string;
  surface?: 'webmail';
  signIn: string;
  /** Where one lands who came for nothing in particular. */
  home: string;
};

export const DOORS: Record<Door, Entrance> = {
  admin: { audience: 'admin', credential: 'username', signIn: '/admin/sign-in', home: '/admin/users' },
  user: { audience: 'user', credential: 'address', signIn: '/user/sign-in', home: '/user/password' },
  mail: {
    audience: 'user',
    credential: 'address',
    surface: 'webmail',
    signIn: '/mail/sign-in',
    home: '/mail',
  },
};

/** The door that a page is behind; what is behind none belongs to the owners of mailboxes. */
export function doorOf(pathname: string): Door {
  return (/^\/(admin|mail)(?=\/|$)/.exec(pathname)?.[1] as Door | undefined) ?? 'user';
}
