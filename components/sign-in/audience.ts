export type Audience = 'admin' | 'user';

type Door = {
  /** What next-auth calls the name that one signs in with. */
  credential: string;
  signIn: string;
  /** Where one lands who came for nothing in particular. */
  home: string;
  /** How the paths begin that one may come back to. */
  pages: string[];
};

export const DOORS: Record<Audience, Door> = {
  admin: { credential: 'username', signIn: '/admin/sign-in', home: '/admin/users', pages: ['/admin/'] },
  user: {
    credential: 'address',
    signIn: '/user/sign-in',
    home: '/user/password',
    pages: ['/user/', '/mail/'],
  },
};

/** Whose page this is: everything outside the Admin Panel belongs to the owners of mailboxes. */
export function audienceOf(pathname: string): Audience {
  return /^\/admin(\/|$)/.test(pathname) ? 'admin' : 'user';
}
