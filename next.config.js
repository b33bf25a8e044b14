const everywhere = Object.entries({
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}).map(([key, value]) => ({ key, value }))

// A worker obeys the policy of its own script, not the page's. The workers hold the customer's files: they may reach nothing
// but this origin and the `data:` URLs that inlined wasm is compiled from.
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' data:"

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  headers: async () => [
    { source: '/_next/static/:path*', headers: [{ key: 'Content-Security-Policy', value: workerPolicy }] },
    { source: '/:path*', headers: everywhere },
  ],
}
