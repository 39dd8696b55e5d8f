/**
 * Serves a built app over HTTP as a plain static host does, under any subpath, and can go away in the middle of a test.
 * Knows nothing of the app.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface DistServer {
  /** Address of the app, with the subpath and a closing slash. */
  readonly url: string;
  /** Paths asked for, in order, as they came, with the status answered. */
  readonly requests: readonly { readonly path: string; readonly status: number }[];
  /** Closes the port and every open connection, as a host that went away. May be called twice. */
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** Where on the host the app lives, such as `/huyen/so-tay/`. */
  readonly subpath?: string;
  /** The built app; the repository's `dist` unless told. */
  readonly folder?: string;
  /** A port to come back to, so that a stopped host can return under the same origin; any free one unless told. */
  readonly port?: number;
}

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

export const MIME_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

export async function serveDist({
  subpath = '/',
  folder = DIST,
  port = 0,
}: ServeOptions = {}): Promise<DistServer> {
  const base = `/${subpath}/`.replace(/\/{2,}/g, '/');
  const requests: { path: string; status: number }[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, { base, folder }).then((status) => {
      requests.push({ path: request.url ?? '', status });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // listen() on a port always gives an address object; a string is for pipes.
  const address = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${address.port}${base}`, requests, stop: () => stop(server) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  place: { readonly base: string; readonly folder: string },
): Promise<number> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
  const body = path.startsWith(place.base) ? await read(place.folder, path.slice(place.base.length)) : null;
  const status = body ? 200 : 404;
  const type = MIME_TYPES[extname(path) || '.html'] ?? 'application/octet-stream';
  response.writeHead(status, { 'Content-Type': body ? type : 'text/plain', 'Cache-Control': 'no-cache' });
  response.end(body ?? 'not here');
  return status;
}

async function read(folder: string, path: string): Promise<Buffer | null> {
  const file = join(folder, normalize(`/${path === '' || path.endsWith('/') ? `${path}index.html` : path}`));
  try {
    return await readFile(file);
  } catch {
    return null; // not there, or a folder: 404 as on any static host
  }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve()); // closing twice reports an error that changes nothing
    server.closeAllConnections(); // after it has stopped listening, so that none can slip in between
  });
}
