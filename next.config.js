import createNextIntlPlugin from 'next-intl/plugin';

const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), clipboard-write=(self)',
};

/** What is no page is never looked at as one. The pages' own policy, with its nonce, is in proxy.ts. */
const NO_DOCUMENT = { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox" };

/** @param {Record<string, string>} values */
function headers(values) {
  return Object.entries(values).map(([key, value]) => ({ key, value }));
}

/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run check` looks at the types, of the tests as well; a start need not.
  typescript: { ignoreBuildErrors: true },
  // ES modules only, which Jest has to have compiled.
  transpilePackages: ['next-intl', 'use-intl', 'intl-messageformat', 'icu-minify', '@formatjs'],
  serverExternalPackages: ['piscina', 'bcryptjs', '@node-rs/argon2', 'pg'],
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@mantine/notifications'],
  },
  async headers() {
    return [
      { source: '/:path*', headers: headers(SECURITY_HEADERS) },
      { source: '/(api|_next/static)/:path*', headers: headers(NO_DOCUMENT) },
      // Its form tells the User Panel's host where it comes from; no address but the host's.
      { source: '/mail/user-settings', headers: headers({ 'Referrer-Policy': 'strict-origin' }) },
    ];
  },
};

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  // The sentences are parsed when they are built: the browser loads no parser.
  experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
});

export default withNextIntl(config);
