export const superuser = 'postgres';
export const embeddedDatabase = 'postroom';

/** Each with the least it needs: migrations; panel; Dovecot's and Postfix's look-ups; Dovecot's dict. */
export const embeddedRoles = {
  owner: 'postroom_owner',
  panel: 'postroom_panel',
  mail: 'postroom_mail',
  dict: 'postroom_dict',
} as const;
