/** Where the worker lays down a file that another app shared, and where the page finds it; the manifest names path and field too. */

export const SHARED_PATH = 'nhan-tep';
export const SHARED_FIELD = 'tep';
export const SHARED_CACHE = 'so-chi-tieu-shared';
/** The header that bears the file's name, encoded as in an address. */
export const SHARED_NAME = 'X-File-Name';
