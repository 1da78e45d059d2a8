const GB = 1024 ** 3;

export type SampleDomain = {
  tenant: string;
  name: string;
  users: number;
  active?: boolean;
  limits: { description: string; maxUsers?: number; defaultQuotaBytes?: number; maxQuotaBytes?: number };
};

export const DOMAINS: SampleDomain[] = [
  {
    tenant: 'Example Company',
    name: 'example.org',
    users: 150,
    limits: { description: 'Head office', maxUsers: 500, defaultQuotaBytes: 5 * GB, maxQuotaBytes: 50 * GB },
  },
  {
    tenant: 'Example Company',
    name: 'example.net',
    users: 60,
    limits: { description: 'Workshops and warehouse', defaultQuotaBytes: 2 * GB },
  },
  {
    tenant: 'Example Company',
    name: 'xn--mller-kva.example',
    users: 40,
    limits: { description: 'Müller, taken over in spring', maxUsers: 60, defaultQuotaBytes: 2 * GB },
  },
  {
    tenant: 'Northwind Hosting',
    name: 'northwind.example',
    users: 35,
    limits: { description: 'The hoster itself', defaultQuotaBytes: 10 * GB },
  },
  {
    tenant: 'Northwind Hosting',
    name: 'bakery.example',
    users: 12,
    limits: { description: 'Customer 1042', maxUsers: 12, defaultQuotaBytes: GB, maxQuotaBytes: 5 * GB },
  },
  {
    tenant: 'Northwind Hosting',
    name: 'closed.example',
    users: 5,
    active: false,
    limits: { description: 'Customer 871, contract ended', defaultQuotaBytes: GB },
  },
];

/** Who stands for a case: a disabled user, one over quota, one without a password change since import. */
export const SPECIAL_USERS = [
  { domain: 'example.org', localPart: 'anna.bergmann', name: 'Anna Bergmann', change: {} },
  { domain: 'example.org', localPart: 'bjorn.lindqvist', name: 'Björn Lindqvist', change: {} },
  { domain: 'example.org', localPart: 'dora.disabled', name: 'Dora Disabled', change: { active: false } },
  { domain: 'example.org', localPart: 'omar.haddad', name: 'عمر حداد', change: {} },
  {
    domain: 'example.org',
    localPart: 'ivan.imported',
    name: 'Иван Петров',
    change: { passwordChangedAt: null },
  },
  {
    domain: 'example.org',
    localPart: 'maximiliane.hohenzollern-sigmaringen',
    name: 'Maximiliane Friederike von Hohenzollern-Sigmaringen-Oberland',
    change: { mustChangePassword: true },
  },
  { domain: 'xn--mller-kva.example', localPart: 'mei.tanaka', name: '田中 芽衣', change: {} },
];

/** Each as it is written, and as it stands in an address. */
export const GIVEN_NAMES: [string, string][] = [
  ['Amelie', 'amelie'],
  ['Ágnes', 'agnes'],
  ['Carlos', 'carlos'],
  ['Chloé', 'chloe'],
  ['Δήμητρα', 'dimitra'],
  ['Елена', 'elena'],
  ['Fatima', 'fatima'],
  ['Giulia', 'giulia'],
  ['Håkon', 'hakon'],
  ['İbrahim', 'ibrahim'],
  ['Jürgen', 'jurgen'],
  ['Kateřina', 'katerina'],
  ['ליאור', 'lior'],
  ['Łukasz', 'lukasz'],
  ['美咲', 'misaki'],
  ['Нина', 'nina'],
  ['Oisín', 'oisin'],
  ['Priya', 'priya'],
  ['Rachel', 'rachel'],
  ['سارة', 'sara'],
  ['Siobhán', 'siobhan'],
  ['Thomas', 'thomas'],
  ['Ursula', 'ursula'],
  ['Vítor', 'vitor'],
  ['伟', 'wei'],
  ['Yasmin', 'yasmin'],
  ['Zoë', 'zoe'],
];

export const FAMILY_NAMES: [string, string][] = [
  ['Andersson', 'andersson'],
  ['Βασιλείου', 'vasileiou'],
  ['Castro', 'castro'],
  ['Đặng', 'dang'],
  ["D'Angelo", 'dangelo'],
  ['Fischer', 'fischer'],
  ['García', 'garcia'],
  ['Горбачёв', 'gorbachev'],
  ['כהן', 'cohen'],
  ['Jansen', 'jansen'],
  ['김', 'kim'],
  ['Kowalczyk', 'kowalczyk'],
  ['Lefèvre', 'lefevre'],
  ['李', 'li'],
  ['Müller', 'mueller'],
  ['Nakamura', 'nakamura'],
  ['Okafor', 'okafor'],
  ['Östergård', 'ostergard'],
  ['Pereira', 'pereira'],
  ['Rossi', 'rossi'],
  ['Şahin', 'sahin'],
  ['Smith', 'smith'],
  ['Szabó', 'szabo'],
  ['von Rütimann', 'vonruetimann'],
  ['Weiß', 'weiss'],
  ['الزهراء', 'alzahra'],
];
