// The whole application runs on the device; the server only hands out files.
export const ssr = false;
export const prerender = true;
export const trailingSlash = 'never';
