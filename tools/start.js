// `npm start`: from a fresh machine to a running Askwell on http://localhost:4173 (or $PORT).
import { giveUp, setUp } from './setup.js';

setUp();

// These need what was just installed, so they are named only now.
const { build, buildFolder, buildIsFresh } = await import('./build.js');
const { serve } = await import('./serve.js');

if (!buildIsFresh() && !build()) giveUp('Askwell could not be built. The lines above tell why.');

const port = Number(process.env.PORT ?? 4173);
try {
	const { url } = await serve({ root: buildFolder, port });
	console.log(`\nAskwell runs on ${url}   (Ctrl+C ends it)`);
} catch (error) {
	const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
	if (!taken) throw error;
	giveUp(`Port ${port} is in use. Choose another one: PORT=4200 npm start`);
}
