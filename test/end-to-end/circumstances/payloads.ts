/** Texts that would do something on a page that took them for markup. */
export const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title><script>alert(1)</script>',
  '</style></svg><script>alert(1)</script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<a href="javascript:alert(1)">here</a>',
  '<iframe src="https://evil.example/"></iframe>',
  '<link rel=stylesheet href=https://evil.example/a.css>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href="https://evil.example/">',
  '<form action=//evil.example><button>Go</button></form>',
  '<details open ontoggle=alert(1)>more</details>',
  '<math><mtext><style><img src onerror=alert(1)>',
  '<style>@import "//evil.example/a.css"</style>',
  '<p style="background:url(//evil.example/a)">x</p>',
  '<object data="//evil.example/a"></object>',
  '<SCRIPT/SRC=//evil.example/a.js></SCRIPT>',
  '<img src=//evil.example/a.gif>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
];

/** Texts that would change what stands on a terminal or hide what stands on a page. */
export const controls: readonly string[] = [
  'red \u001b[31m and a title \u001b]0;owned\u0007',
  'a line\u0085more\u009b2J',
  'gnp.exe \u202e turned \u2066 over',
  'no\u200bthing to be \ufeff seen',
  'and\u2028another line',
  'backspace\b\b\b\u007f',
];

/** What a page has that our own pages never have: whatever a payload would add. */
export function pageFaults(page: string): readonly string[] {
  const faults: string[] = [];
  const body = page.replace(/^<!doctype html>/i, '').replace(/<style>[^<]*<\/style>/g, (style) => {
    if (/url\((?!#)|@import|expression/i.test(style)) faults.push('a style that loads');
    return '';
  });
  for (const [tag, name = '', attributes = ''] of body.matchAll(
    /<\/?([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>?/g,
  )) {
    if (!ourTags.has(name)) faults.push(tag.slice(0, 60));
    if (name === 'meta' && /http-equiv=(?!"Content-Security-Policy")/i.test(attributes))
      faults.push(tag.slice(0, 60));
    for (const [, attribute = '', value = ''] of attributes.matchAll(
      /([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g,
    )) {
      const bare = value.replace(/^["']|["']$/g, '');
      if (/^on/i.test(attribute)) faults.push(tag.slice(0, 60));
      if (/^(?:src|data|action|formaction|srcset|background|srcdoc)$/i.test(attribute))
        faults.push(tag.slice(0, 60));
      if (/href$/i.test(attribute) && !/^(?:#|[\w./-]+$)/.test(bare)) faults.push(tag.slice(0, 60));
      if (/url\((?!#)/i.test(bare)) faults.push(tag.slice(0, 60));
    }
  }
  if (/<!--|<!\[CDATA\[|<\?(?!xml )/.test(body)) faults.push('a comment');
  if (/[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\ufeff]/u.test(page.replace(/[\n\t]/g, '')))
    faults.push('a character that is not seen');
  return faults;
}

const ourTags = new Set(
  (
    'html head meta title style body header main footer nav section article aside div span p a ol ul li dl dt dd ' +
    'h1 h2 h3 h4 h5 table caption colgroup col thead tbody tfoot tr th td strong em b small code pre br hr abbr ' +
    'figure figcaption details summary sub sup time svg g path rect line circle text tspan desc defs pattern ' +
    'clipPath polyline polygon marker use'
  ).split(' '),
);
