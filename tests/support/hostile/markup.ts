/**
 * Markup that sanitisers have let through before: by the parser's repairs, by namespaces, by CSS, by attributes that
 * load something. RUN stands for a script that would tell, LOAD for an address that nobody may ask for.
 */
export const MARKUP: Record<string, string> = {
  script: '<script>RUN</script>',
  'script in capitals and broken': '<ScRiPt\n>RUN</sCrIpT\t>',
  'script from elsewhere': '<script src="LOAD"></script>',
  'script that is not closed': '<script>RUN',
  'module script': '<script type="module">RUN</script>',
  'nested script': '<scr<script>RUN</script>ipt>RUN</scr</script>ipt>',
  'script after a null': '<scr\u0000ipt>RUN</script>',
  'image error': '<img src=x onerror="RUN">',
  'image error without quotes': '<img src=x onerror=RUN//',
  'image error after a slash': '<img/src=x/onerror=RUN>',
  'image error in a title of an svg': '<svg><title><img src=x onerror="RUN"></title></svg>',
  'image error behind a broken comment': '<!--><img src=x onerror="RUN">-->',
  'image error behind an odd comment end': '<!-- --!><img src=x onerror="RUN">-->',
  'image error in a conditional comment': '<!--[if gte mso 9]><img src=x onerror="RUN"><![endif]-->',
  'image error in noscript': '<noscript><p title="</noscript><img src=x onerror=RUN>"></noscript>',
  'image error in a textarea': '<textarea><p id="</textarea><img src=x onerror=RUN>"></textarea>',
  'image error in a style': '<style><p id="</style><img src=x onerror=RUN>"></style>',
  'image error in a title': '<title><p id="</title><img src=x onerror=RUN>"></title>',
  'image error in xmp': '<xmp><p title="</xmp><img src=x onerror=RUN>"></xmp>',
  'image error in a template': '<template><img src=x onerror="RUN"></template>',
  'image error in plaintext': '<plaintext><img src=x onerror="RUN">',
  'image error in cdata': '<svg><![CDATA[><img src=x onerror="RUN">]]></svg>',
  'body load': '<body onload="RUN">',
  'body background': '<body background="LOAD">',
  'second body': '</body><body onpageshow="RUN" background="LOAD">',
  focus: '<input autofocus onfocus="RUN"><select autofocus onfocus="RUN"><textarea autofocus onfocus="RUN">',
  details: '<details open ontoggle="RUN"><summary>more</summary></details>',
  marquee: '<marquee onstart="RUN" loop=1>x</marquee>',
  'animation events': '<style>@keyframes k{}</style><p style="animation:k 1s" onanimationstart="RUN">x</p>',
  'transition events': '<p style="transition:outline 1s" ontransitionend="RUN" tabindex=1 id=t>x</p>',
  'video error': '<video><source onerror="RUN"></video><video src=x onerror="RUN"></video>',
  'audio load': '<audio src="LOAD" autoplay onloadstart="RUN"></audio>',
  'video poster': '<video poster="LOAD" src="LOAD" autoplay preload=auto><track src="LOAD" default></video>',
  'link to a script': '<a href="javascript:RUN" id=a>click</a>',
  'link to a script with entities': '<a href="&#x6a;avascript&colon;RUN">click</a>',
  'link to a script with tabs': '<a href="java\tscript:RUN">click</a>',
  'link to a script with a control character': '<a href="\u0001javascript:RUN">click</a>',
  'link to data': '<a href="data:text/html,<script>RUN</script>">click</a>',
  'link to vbscript': '<a href="vbscript:RUN">click</a>',
  'link with a ping': '<a href="https://example.org/" ping="LOAD">click</a>',
  'svg link to a script': '<svg><a xlink:href="javascript:RUN"><text y=20>x</text></a></svg>',
  'svg load': '<svg onload="RUN"></svg>',
  'svg script': '<svg><script>RUN</script></svg>',
  'svg script with an address': '<svg><script href="LOAD"/></svg>',
  'svg animation to a script':
    '<svg><a><animate attributeName="href" values="javascript:RUN"/><text y=20>x</text></a></svg>',
  'svg set': '<svg><set attributeName="onmouseover" to="RUN"/></svg>',
  'svg use': '<svg><use href="LOAD#x"/></svg>',
  'svg use of data': `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='x' onerror='RUN'/></svg>#x"/></svg>`,
  'svg image':
    '<svg><image href="LOAD" width=10 height=10 /><image xlink:href="LOAD" width=10 height=10 /></svg>',
  'svg feImage':
    '<svg><filter id=f><feImage href="LOAD"/></filter><rect filter="url(#f)" width=9 height=9 /></svg>',
  'svg foreign object':
    '<svg><foreignObject><iframe srcdoc="<script>RUN</script>"></iframe></foreignObject></svg>',
  'svg style': '<svg><style>@import "LOAD"; *{background:url(LOAD)}</style></svg>',
  'svg filter from elsewhere': '<svg><rect filter="url(LOAD#f)" fill="url(LOAD#g)" width=9 height=9 /></svg>',
  'math link': '<math><maction actiontype="statusline" xlink:href="javascript:RUN">x</maction></math>',
  'math annotation':
    '<math><annotation-xml encoding="text/html"><img src=x onerror="RUN"></annotation-xml></math>',
  'math and style in the wrong namespace':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=RUN&gt;">',
  'svg and style in the wrong namespace': '<svg></p><style><a id="</style><img src=1 onerror=RUN>">',
  'form in a form': '<form><math><mtext></form><form><mglyph><style></math><img src onerror=RUN>',
  'select and template':
    '<select><template><style><!--</template><a rel="--></style></template></select><img src onerror=RUN>">',
  'deep nesting that a parser flattens': `${'<div>'.repeat(600)}<table><caption><svg><title><style><img src=x onerror="RUN"></style></title></svg></caption></table>`,
  'an attribute named by a slot': '<p is="x-y" slot="z" onclick="RUN" style="RUN">x</p>',
  clobbering:
    '<form id="attributes"><input name="attributes"><input name="nodeName"><img src=x onerror="RUN"></form>',
  'clobbering the document':
    '<img name="body"><img name="cookie"><form name="implementation"><input name="createHTMLDocument"></form><img src=x onerror="RUN">',
  iframe: '<iframe src="javascript:RUN"></iframe><iframe src="LOAD"></iframe>',
  'iframe with a document': '<iframe srcdoc="<script>RUN</script><img src=LOAD>"></iframe>',
  'frame set': '<frameset onload="RUN"><frame src="LOAD"></frameset>',
  object: '<object data="LOAD" type="text/html"></object><object data="javascript:RUN"></object>',
  embed: '<embed src="LOAD"><embed src="javascript:RUN">',
  applet: '<applet code="LOAD" archive="LOAD"></applet>',
  'portal and fenced frame': '<portal src="LOAD"></portal><fencedframe src="LOAD"></fencedframe>',
  'meta refresh': '<meta http-equiv="refresh" content="0; url=LOAD">',
  'meta refresh to a script': '<meta http-equiv="refresh" content="0; url=javascript:RUN">',
  'meta policy': `<meta http-equiv="Content-Security-Policy" content="default-src * 'unsafe-inline'"><img src="LOAD">`,
  'meta cookie': '<meta http-equiv="Set-Cookie" content="postroom-user=x">',
  base: '<base href="LOAD"><img src="x.png"><a href="y">y</a>',
  'base target': '<base target="_top"><a href="https://example.org/">x</a>',
  'style sheet': '<link rel="stylesheet" href="LOAD">',
  prefetch:
    '<link rel="prefetch" href="LOAD"><link rel="preload" as="image" href="LOAD"><link rel="prerender" href="LOAD">',
  preconnect: '<link rel="preconnect" href="LOAD"><link rel="dns-prefetch" href="LOAD">',
  'module preload':
    '<link rel="modulepreload" href="LOAD"><link rel="icon" href="LOAD"><link rel="manifest" href="LOAD">',
  'import of a document': '<link rel="import" href="LOAD">',
  form: '<form action="LOAD" method="post"><input name="password" type="password"><button>Sign in again</button></form>',
  'form outside': '<form id=f action="LOAD"></form><button form=f formaction="javascript:RUN">x</button>',
  image: '<img src="LOAD">',
  'image without a scheme': '<img src="//HOST/x.png">',
  'image with backslashes': '<img src="\\\\HOST\\x.png"><img src="http:\\\\HOST\\x.png">',
  'image with spaces': '<img src=" LOAD ">',
  'image sets': '<img srcset="LOAD 1x, LOAD 2x"><picture><source srcset="LOAD"><img></picture>',
  'lazy image': '<img loading="lazy" src="LOAD"><img lowsrc="LOAD" dynsrc="LOAD" longdesc="LOAD">',
  'image input': '<input type="image" src="LOAD">',
  'old backgrounds':
    '<table background="LOAD"><tr background="LOAD"><td background="LOAD">x</td></tr></table>',
  'image in a cell': '<td background="LOAD"><div style="background-image:url(LOAD)">x</div></td>',
  'style with an address': '<p style="background:url(LOAD)">x</p>',
  'style with quotes and escapes': `<p style="background:u\\72l('LOAD')">x</p><p style='background:url(&quot;LOAD&quot;)'>x</p>`,
  'style with a comment': '<p style="background:ur/**/l(LOAD);background:url/**/(LOAD)">x</p>',
  'style with an image set':
    '<p style="background:image-set(\'LOAD\' 1x);background:-webkit-image-set(url(LOAD) 1x)">x</p>',
  'style with a cursor, a list, a border, a mask':
    '<p style="cursor:url(LOAD),auto;list-style:url(LOAD);border-image:url(LOAD);mask:url(LOAD);content:url(LOAD)">x</p>',
  'style with a variable': '<p style="--u:url(LOAD);background:var(--u)">x</p>',
  'style with an expression':
    '<p style="width:expression(RUN);behavior:url(LOAD);-moz-binding:url(LOAD)">x</p>',
  'style over everything':
    '<div style="position:fixed;inset:0;z-index:99999;background:white"><a href="https://example.org/">Your session has expired</a></div>',
  'style element with an import': '<style>@import url("LOAD"); @import "LOAD";</style>',
  'style element with an escaped import':
    '<style>@\\69mport "LOAD"; p{background:\\75rl(LOAD)}</style><p>x</p>',
  'style element with a font':
    '<style>@font-face{font-family:f;src:url(LOAD)} p{font-family:f}</style><p>x</p>',
  'style element that reads attributes':
    '<style>input[value^="a"]{background:url(LOAD)} body{background:url(LOAD)}</style><input value="abc">',
  'style element with a namespace and a page':
    '<style>@namespace "LOAD"; @page{background:url(LOAD)} @media all{p{background:url(LOAD)}}</style><p>x</p>',
  'style element with a supports and a layer':
    '<style>@supports (display:grid){@layer a{p{background:url(LOAD)}}} @container (min-width:0){p{background:url(LOAD)}}</style><p>x</p>',
  'style element that is broken': '<style>p{background:url(LOAD</style><p>x</p><style>}</style>',
  'style attribute that closes a style': '<style></style><p style="</style><script>RUN</script>">x</p>',
  'utf-7': '+ADw-script+AD4-RUN+ADw-/script+AD4-',
  'entities without semicolons': '<img src=x onerror=&#82&#85&#78>',
  'handlers nobody thinks of':
    '<p oncopy="RUN" onbeforeinput="RUN" onpointerrawupdate="RUN" onscrollend="RUN" onbeforetoggle="RUN" oncontentvisibilityautostatechange="RUN" style="content-visibility:auto">x</p>',
  popover: '<button popovertarget=x>x</button><div popover id=x onbeforetoggle="RUN" ontoggle="RUN">y</div>',
  'shadow root': '<div><template shadowrootmode="open"><img src="LOAD" onerror="RUN"></template></div>',
  'processing instruction': '<?xml-stylesheet href="LOAD"?><?php RUN ?><img src=x onerror="RUN">',
  'download link': '<a href="LOAD" download="invoice.exe">invoice</a>',
  'cid that is an address': '<img src="cid:../../../../api/v1/me"><img src="cid:LOAD">',
  'cid that is missing': '<img src="cid:nobody@nowhere">',
  'data image with a script': `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='RUN'><image href='LOAD'/></svg>">`,
  'own api':
    '<img src="/api/v1/me/sessions"><iframe src="/mail"></iframe><form action="/api/v1/me/password" method="post"></form>',
};
