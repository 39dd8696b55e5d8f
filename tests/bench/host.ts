/**
 * A static host as good ones are: hashed files may be kept for a year, the rest is asked for anew. Remembers what was asked
 * for. `/blank` is an empty page of the same origin, outside the app's scope, to stand on before a measurement.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { MIME_TYPES } from '#tests/support/server.ts';

export interface Host {
  /** Address of the site, with a closing slash. */
  readonly url: string;
  readonly blank: string;
  /** Files asked for since the last call, by their path inside the folder, and when each was first. */
  takeAsked(): Asked[];
  stop(): Promise<void>;
}

export interface Asked {
  readonly name: string;
  /** As `Date.now` tells it. */
  readonly at: number;
}

const SITE = '/site/';

export async function serve(folder: string): Promise<Host> {
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const at = Date.now();
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    if (path === '/blank') {
      response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end('<!doctype html><link rel="icon" href="data:,">');
      return;
    }
    const name = path.startsWith(SITE)
      ? normalize(`/${path.slice(SITE.length)}`).slice(1) || 'index.html'
      : 'nowhere';
    void readFile(join(folder, name)).then(
      (body) => {
        if (!asked.has(name)) asked.set(name, at);
        const cache = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
        response.writeHead(200, {
          'Content-Type': MIME_TYPES[extname(name)] ?? 'application/octet-stream',
          'Cache-Control': cache,
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port always gives an address object
  return {
    url: `http://127.0.0.1:${port}${SITE}`,
    blank: `http://127.0.0.1:${port}/blank`,
    takeAsked() {
      const names = [...asked].map(([name, at]) => ({ name, at }));
      asked.clear();
      return names;
    },
    stop: () => stop(server),
  };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
