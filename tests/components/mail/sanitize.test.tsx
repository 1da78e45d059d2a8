import { frameDocument } from '@/components/mail/body/frame-document';
import { sanitizeHtml } from '@/components/mail/body/sanitize';

const NO_INLINE = new Map<string, string>();
const REMOTE = 'https://elsewhere.example/x.png';

function safe(html: string, remote = false, inline = NO_INLINE) {
  return sanitizeHtml(html, { remote, inline });
}

/** As the frame reads it, after it was written and parsed once more. */
function shown(html: string, remote = false): Document {
  return new DOMParser().parseFromString(frameDocument(safe(html, remote), remote, 'n'), 'text/html');
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img/src="x"/onerror=alert(1)//',
  '<svg onload=alert(1)></svg>',
  '<svg><script>alert(1)</script></svg>',
  `<svg><image href="${REMOTE}" xlink:href="${REMOTE}"></svg>`,
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=\'http://www.w3.org/2000/svg\'/>#x"></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /><a id=x><text>x</text></a></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  `<object data="${REMOTE}"></object>`,
  `<embed src="${REMOTE}">`,
  `<applet code=x codebase="${REMOTE}"></applet>`,
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href=" &#1; javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a><a href="blob:x">x</a><a href="file:///etc/passwd">x</a>',
  '<a href="/api/v1/me/sessions">x</a><a href="?folder=x">x</a><a href="//elsewhere.example">x</a>',
  `<a href="https://ok.example/" ping="${REMOTE}" target=_top download onclick=alert(1)>x</a>`,
  '<area href="javascript:alert(1)">',
  `<form action="${REMOTE}"><input name=q onfocus=alert(1) autofocus><button formaction="${REMOTE}">x</button></form>`,
  `<input type=image src="${REMOTE}">`,
  '<textarea autofocus onfocus=alert(1)></textarea><select onfocus=alert(1)><option>x</select>',
  `<meta http-equiv=refresh content="0;url=${REMOTE}">`,
  '<base href="https://elsewhere.example/"><img src=x.png>',
  `<link rel=stylesheet href="${REMOTE}"><link rel=dns-prefetch href="${REMOTE}"><link rel=preconnect href="${REMOTE}">`,
  `<img src="${REMOTE}"><img src="//elsewhere.example/x"><img src="\\\\elsewhere.example/x">`,
  '<img src="ht\ntp://elsewhere.example/x"><img src="http:/elsewhere.example/x"><img src=" https:elsewhere.example/x">',
  `<img srcset="${REMOTE} 2x"><picture><source srcset="${REMOTE}"><img></picture>`,
  `<video src="${REMOTE}" poster="${REMOTE}" autoplay><source src="${REMOTE}"><track src="${REMOTE}"></video>`,
  `<audio src="${REMOTE}"></audio><bgsound src="${REMOTE}">`,
  `<body background="${REMOTE}" onload=alert(1)><table background="${REMOTE}"><td background="${REMOTE}">x`,
  `<div style="background:url(${REMOTE})">x</div>`,
  `<div style="background:URL( '${REMOTE}' )">x</div>`,
  `<div style="background:u\\72l(${REMOTE})">x</div>`,
  `<div style="background:\\75\\72\\6c(${REMOTE})">x</div>`,
  `<div style="background:ur/**/l(${REMOTE});list-style:url(${REMOTE});cursor:url(${REMOTE}),auto">x</div>`,
  `<div style="background:image-set('${REMOTE}' 1x);background:-webkit-image-set(url(${REMOTE}) 1x)">x</div>`,
  `<div style="content:url(${REMOTE});border-image:url(${REMOTE});mask:url(${REMOTE});filter:url(${REMOTE}#f)">x</div>`,
  `<div style="--x:url(${REMOTE});background:var(--x)">x</div>`,
  '<div style="width:expression(alert(1));behavior:url(#x);-moz-binding:url(#x)">x</div>',
  `<style>@import '${REMOTE}';</style>`,
  `<style>@import url(${REMOTE});@\\69mport "${REMOTE}";</style>`,
  `<style>@im/**/port "${REMOTE}"; @font-face{font-family:x;src:url(${REMOTE})} b{background:url("${REMOTE}")}</style>`,
  `<style>b{background:uurl(x)rl(${REMOTE})}i{background:url(url(${REMOTE}))}</style>`,
  `<style>a{b:"</st/**/yle><img src=x onerror=alert(1)>"}</style>`,
  '<style><!--</style><img src=x onerror=alert(1)>--></style>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<!--[if gte mso 9]><script>alert(1)</script><![endif]--><!--><img src=x onerror=alert(1)>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><img src=x onerror=alert(1)>',
  '<div style="position:fixed;inset:0">cover</div><div style="position : sticky">x</div>',
  '<style>div{position:fixed}</style><style media="x{}*{background:url(//elsewhere.example)}">a{}</style>',
  '<details open ontoggle=alert(1)><summary>x</summary></details><marquee onstart=alert(1)>x</marquee>',
  '<div popover id=p></div><button popovertarget=p>x</button><dialog open>x</dialog>',
  '<custom-element is=x onclick=alert(1)>x</custom-element><slot name=x></slot>',
  '<p id=x tabindex=1 accesskey=x contenteditable autofocus onfocus=alert(1)>x</p>',
];

const TAGS_NEVER =
  'script, svg, math, iframe, object, embed, applet, form, input, button, select, textarea, base, link, video, audio, source, track, template, dialog, noscript, [srcdoc], [srcset], [poster], [ping], [action], [formaction]';

function addressesIn(document: Document): string[] {
  const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  return attributes.filter(({ name }) => !['alt', 'title', 'href'].includes(name)).map(({ value }) => value);
}

describe(`${HOSTILE.length} hostile messages`, () => {
  test.each(HOSTILE)('%s', (html) => {
    const document = shown(`<p>Hello</p>${html}`);
    const body = document.body;
    const all = [...body.querySelectorAll('*'), body];
    const attributes = all.flatMap((element) => [...element.attributes]);
    expect(body.querySelectorAll(TAGS_NEVER).length).toBe(0);
    expect(document.querySelectorAll('script, link, base').length).toBe(0);
    expect(document.querySelectorAll('meta').length).toBe(4);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    expect([...document.querySelectorAll('style')].map((sheet) => sheet.textContent).join()).not.toMatch(
      /elsewhere\.example|@import|url\(/i,
    );
    expect(
      addressesIn(document).filter((value) => /elsewhere\.example|url\(|javascript:/i.test(value)),
    ).toEqual([]);
    expect(body.innerHTML).not.toMatch(/position\s*:\s*(fixed|sticky)/);
    for (const link of body.querySelectorAll('[href]')) {
      expect(link.getAttribute('href')).toMatch(/^(https?:\/\/|mailto:)/);
      expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
      expect(link.getAttribute('target')).toBe('_blank');
    }
  });
});

test('what would be fetched is counted, so that one can ask for it', () => {
  expect(
    safe(`<img src="${REMOTE}"><td background="${REMOTE}"><p style="background:url(${REMOTE})">`).blocked,
  ).toBe(2);
  expect(safe(`<style>p{background:url(${REMOTE})}</style>`).blocked).toBe(1);
  expect(safe('<p>Only words</p><img src="cid:x"><img src="x.png">').blocked).toBe(0);
});

test('after consent pictures come, and nothing else', () => {
  const document = shown(
    `<img src="${REMOTE}" srcset="${REMOTE} 2x"><p style="background:url(${REMOTE})">x</p><style>@import "${REMOTE}";</style><script src="${REMOTE}"></script>`,
    true,
  );
  expect(document.querySelector('img')?.getAttribute('src')).toBe(REMOTE);
  expect(document.querySelector('img')?.hasAttribute('srcset')).toBe(false);
  expect(document.querySelector('p')?.getAttribute('style')).toContain(`url("${REMOTE}")`);
  expect(document.documentElement.outerHTML).not.toMatch(/@import|<script/);
});

test('the frame has its own policy, first in its head; pictures from elsewhere only after consent', () => {
  const policy = (remote: boolean) => {
    const [first] = shown('x', remote).head.children;
    expect(first?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
    return first?.getAttribute('content');
  };
  expect(policy(false)).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  expect(policy(true)).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data: https: http:");
});

test('pictures that came along stand where they belong, those that did not are left out', () => {
  const data = 'data:image/png;base64,AAAA';
  const { body } = safe('<img src="cid:a%40b"><img src="CID:c">', false, new Map([['a@b', data]]));
  expect(body).toBe(`<body><img src="${data}"><img></body>`);
});

test('what mail is written with stays: tables, colours, its own style sheet', () => {
  const { css, body } = safe(
    `<html><head><style media="screen">.x{color:#c00}</style></head>
    <body bgcolor="#eeeeee"><table width="600" cellpadding="4"><tr><td class="x" style="padding:4px;color:red">Hello</td></tr></table>
    <font color="green">x</font><img src="data:image/gif;base64,R0lGOD=="></body></html>`,
  );
  expect(css).toBe('@media screen {.x{color:#c00}}');
  expect(body).toMatch(/bgcolor="#eeeeee"/);
  expect(body).toMatch(/width="600" cellpadding="4"/);
  expect(body).toMatch(/class="x" style="padding:4px;color:red"/);
  expect(body).toMatch(/<font color="green">/);
  expect(body).toMatch(/src="data:image\/gif;base64,R0lGOD=="/);
});

test('pictures that are documents are none', () => {
  const { body } = safe(
    '<img src="data:image/svg+xml;base64,PHN2Zy8+"><img src="data:text/html;base64,AAAA">',
  );
  expect(body).not.toMatch(/src=/);
});
