/** What `doveadm pw` of Dovecot 2.3.19 made of this password, by scheme. */
export const PASSWORD = 'Tr0ub4dor&3-Zebra';

export const STORED_HASHES: [name: string, hash: string][] = [
  ['BLF-CRYPT', '{BLF-CRYPT}$2y$05$iDML9lnF/obsCgf2/8FcWOhmzNsp6eboNBgQQbcLX0AokHrIaFBUu'],
  ['CRYPT', '{CRYPT}$2y$05$TCyjJ/8RAG2A8q7Sb6gTFO4V1XOga6TDvpcmdwceQtnuZsL7sgJVy'],
  ['bcrypt without a prefix', '$2y$05$iDML9lnF/obsCgf2/8FcWOhmzNsp6eboNBgQQbcLX0AokHrIaFBUu'],
  ['$2a$', '{BLF-CRYPT}$2a$05$iDML9lnF/obsCgf2/8FcWOhmzNsp6eboNBgQQbcLX0AokHrIaFBUu'],
  ['$2b$', '{blf-crypt}$2b$05$iDML9lnF/obsCgf2/8FcWOhmzNsp6eboNBgQQbcLX0AokHrIaFBUu'],
  [
    'SHA512-CRYPT',
    '{SHA512-CRYPT}$6$B4uJSv4O4WiDtaQt$zDJG9VRg64D/Q2OPj3lVF1dNGl5.gJo5AUg8oTgeUFH9dwz3ATfnTORmIBYtMGuNb/KCQBlHdoPMAxaEcUfzH1',
  ],
  [
    'SHA512-CRYPT with rounds, without a prefix',
    '$6$rounds=10000$Tfdg0pV3XNSgqCDA$srDdQKlXKwTG6CkBYy0XtEzRl05IIlpnywWgMmCLfn3TnB.n2eS61wSTI/XgyCqQzMdMBultyPGkqfMNELKbx1',
  ],
  ['SHA256-CRYPT', '{SHA256-CRYPT}$5$iY5LDWzGm73M3EvB$59UMOeu2z8gzC/n0TRCK.CywKWPIpDdlXXnSqyjKRSC'],
  [
    'SHA256-CRYPT with rounds',
    '{SHA256-CRYPT}$5$rounds=1000$EuvOikekw.z8lbHr$rKRPcveCt0iDyugLAxnA7s.IthueHOZy3lEZDmyVRf7',
  ],
  ['SSHA', '{SSHA}5ZnSYWSJI3kjnjAG6mkV6EtuXc8IhxdC'],
  ['SSHA.HEX', '{SSHA.HEX}cc3acc19ca9b1d00a2d5169b6501d1104c5b7e84f7754caf'],
  ['SSHA256', '{SSHA256}lLQA3LneSNNuNZwd/nMyPBR0blagzBseceJHvn9oXcP0FnYe'],
  [
    'SSHA512',
    '{SSHA512}i3Bm/tclDCq10Ss9grBuKzjfU+BkGNupOenipzyFbA1gu0tU8oaF/f+KvE0W51wsTpMxz5Ig4L9TjH177ulcqjrDMx4=',
  ],
  [
    'SSHA512.B64',
    '{SSHA512.B64}wr5S0gEQ90TVlVqZJxS3eb2yeY6fuAMQvHKq4ACJSdd++PdSyY2mQDC/95gSFfq9KGdGBb8tMXxwju9dvUQgur2emXQ=',
  ],
  [
    'ARGON2ID',
    '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$E+yn7CIpw3F5gZGHSD9XEw$xbbFbsDytChBK9/wMA6aUx6IF9J8jNN+IXhwpb7Y6/8',
  ],
  [
    'argon2id without a prefix',
    '$argon2id$v=19$m=65536,t=3,p=1$E+yn7CIpw3F5gZGHSD9XEw$xbbFbsDytChBK9/wMA6aUx6IF9J8jNN+IXhwpb7Y6/8',
  ],
  ['PBKDF2', '{PBKDF2}$1$kdcHh0ke9eNNO/YU$5000$99207928a9cce7a944caf40657b7f47954b91d74'],
];

/** What is in a database but is no hash that could be checked, or should be. */
export const BROKEN_HASHES: [name: string, hash: string | null][] = [
  ['nothing', null],
  ['empty', ''],
  ['a locked account', '!'],
  ['clear text', `{PLAIN}${PASSWORD}`],
  ['clear text without a prefix', PASSWORD],
  ['an unknown scheme', '{SCRAM-SHA-256}4096,x,y,z'],
  ['the wrong prefix', '{SHA512-CRYPT}$2y$05$iDML9lnF/obsCgf2/8FcWOhmzNsp6eboNBgQQbcLX0AokHrIaFBUu'],
  ['a short bcrypt hash', '{BLF-CRYPT}$2b$10$iDML9lnF/obsCgf2/8FcWOhmzNsp6eboNBgQQbcLX0AokHrIaFBU'],
  ['bcrypt of cost 31', '{BLF-CRYPT}$2b$31$iDML9lnF/obsCgf2/8FcWOhmzNsp6eboNBgQQbcLX0AokHrIaFBUu'],
  ['a billion rounds', `{SHA512-CRYPT}$6$rounds=999999999$B4uJSv4O4WiDtaQt$${'x'.repeat(86)}`],
  ['rounds written oddly', `{SHA512-CRYPT}$6$rounds=05000$B4uJSv4O4WiDtaQt$${'x'.repeat(86)}`],
  ['64 GiB of memory', `{ARGON2ID}$argon2id$v=19$m=67108864,t=2,p=1$${'x'.repeat(22)}$${'x'.repeat(43)}`],
  [
    'argon2id that its library cannot read',
    `{ARGON2ID}$argon2id$v=19$m=8,t=1,p=16$${'x'.repeat(22)}$${'x'.repeat(43)}`,
  ],
  ['SSHA without a salt', '{SSHA}5ZnSYWSJI3kjnjAG6mkV6EtuXc8='],
  ['SSHA that is no base64', '{SSHA}*****'],
  [
    'PBKDF2 of a billion rounds',
    '{PBKDF2}$1$kdcHh0ke9eNNO/YU$1000000000$99207928a9cce7a944caf40657b7f47954b91d74',
  ],
];
