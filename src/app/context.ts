/** What components reach for without passing it down: the desk, what arrives, the route and the notices. `App.svelte` sets each once. */
import { createContext } from 'svelte';
import type { Arrivals } from '#app/arrivals.svelte.ts';
import type { Desk } from '#app/desk.svelte.ts';
import type { KeptHere } from '#app/device/kept-here.ts';
import type { Notices } from '#app/notices.svelte.ts';
import type { Route } from '#app/route.svelte.ts';

export const [getDesk, setDesk] = createContext<Desk>();
export const [getArrivals, setArrivals] = createContext<Arrivals>();
export const [getRoute, setRoute] = createContext<Route>();
export const [getNotices, setNotices] = createContext<Notices>();
export const [getKeptHere, setKeptHere] = createContext<KeptHere>();
