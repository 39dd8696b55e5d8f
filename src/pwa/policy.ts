/**
 * What the app's page may load and run: the content security policy, written once. The build puts it into the page, the
 * service worker repeats it as a header with what a page cannot say about itself. Knows no other file.
 */

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Styles are set through the CSSOM only, so that no cell text can ever become a style attribute.
  "style-src-attr 'none'",
  // data: for the icons inside the grid's own style sheets.
  "img-src 'self' data:",
  "font-src 'self'",
  // No other origin: a plan cannot leave by fetch, beacon, socket or picture.
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // Svelte's own template policy, and ours: three let only our service worker (register.ts) and our threads (reading-thread.ts, mirror/thread.ts) through, one makes
  // pasted HTML inert before it is parsed (copied-html.ts).
  'trusted-types svelte-trusted-html worker-url reading-thread mirror-thread copied-html',
] as const;

/** For the `<meta>` of the built page. Not for development, where Vite injects styles and reloads modules. */
export const PAGE_POLICY = DIRECTIVES.join('; ');

/**
 * Headers the service worker adds to the page from the second start on, whatever the host sends.
 * Source: ASVS 5.0, 3.4.3-3.4.8; `frame-ancestors` is ignored in a `<meta>`, hence here.
 */
export const PAGE_HEADERS = {
  'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors 'self'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;
