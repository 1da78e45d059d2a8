// A process of its own that starts the server and says its pid: to be killed, or to be in the way.
import { startEmbeddedPostgres } from '@/lib/db/embedded';

async function launch(): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataDirectory: process.argv[2] ?? '' });
  process.on('SIGTERM', () => postgres.stop().then(() => process.exit()));
  setInterval(() => {}, 60_000);
  console.log(postgres.pid);
}

launch().catch((error: Error) => {
  console.log(`${error.name}: ${error.message}`);
  process.exitCode = 1;
});
