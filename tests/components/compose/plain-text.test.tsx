import { quoteText, toHtml, toPlainText } from '@/components/compose/plain-text';

test.each([
  ['<p>Hello<br>there</p><p>Bye</p>', 'Hello\nthere\n\nBye'],
  [
    '<ul><li><p>one</p></li><li><p>two</p><ul><li><p>deep</p></li></ul></li></ul>',
    '- one\n- two\n\n  - deep',
  ],
  ['<ol><li><p>one</p></li><li><p>two</p></li></ol>', '1. one\n2. two'],
  ['<p>On Monday:</p><blockquote><p>a</p><p>b</p></blockquote>', 'On Monday:\n\n> a\n>\n> b'],
  ['<blockquote><blockquote><p>old</p></blockquote><p>new</p></blockquote>', '>> old\n>\n> new'],
  ['<p><a href="https://example.org/">here</a></p>', 'here <https://example.org/>'],
  ['<p><a href="https://example.org/">https://example.org</a></p>', 'https://example.org'],
  ['<p>--<br>Anna</p>', '-- \nAnna'],
  ['<p><strong>a</strong> &lt; b &amp; c</p>', 'a < b & c'],
  ['<p></p><p></p><p>late</p>', 'late'],
])('%s reads %j', (html, text) => {
  expect(toPlainText(html)).toBe(text);
});

test('text becomes HTML that reads the same, and nothing of it is a tag', () => {
  const text = 'a < b & "c"\n<script>alert(1)</script>\n\n-- \nAnna';
  expect(toHtml(text)).not.toContain('<script');
  expect(toPlainText(toHtml(text))).toBe(text);
});

test('what is quoted already gets one sign more', () => {
  expect(quoteText('new\n\n> old')).toBe('> new\n>\n>> old');
});
