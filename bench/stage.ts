import { addCast } from '@/tests/support/cast';
import { startPanelOver, type TestPanel } from '@/tests/support/panel';
import { announce, createTestDatabase, startTestServer, type Urls } from '@/tests/support/test-server';
import { startCluster } from './cluster';
import { populate, populationOf } from './population';
import { note } from './report';

export type BenchPanel = { panel: TestPanel; database: Urls; cookie: string };

const STOP_MS = 15_000;

type Stop = () => Promise<unknown>;

/** In the reverse order; one that fails keeps none of the others. */
async function endAll(stops: Stop[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) {
    await stop().catch((error: unknown) => note(`Could not be ended: ${error}`));
  }
}

/** A panel that does not stop by itself must not keep the figures from being told. */
async function stopSoon({ process, stop }: TestPanel): Promise<void> {
  const impatience = setTimeout(() => {
    note('A panel did not stop and was killed');
    process.kill('SIGKILL');
  }, STOP_MS);
  await stop();
  clearTimeout(impatience);
}

/** Everything that is started for the figures, and is ended with them. */
export class Stage {
  readonly #server: Stop[] = [];
  readonly #scene: Stop[] = [];
  readonly #databases = new Map<number, Urls>();

  static async open(): Promise<Stage> {
    const stage = new Stage();
    try {
      await stage.#openServer();
    } catch (error) {
      await stage.close();
      throw error;
    }
    return stage;
  }

  async #openServer(): Promise<void> {
    const cluster = await startCluster();
    this.#server.push(() => cluster.stop());
    process.env.DATABASE_URL = cluster.superuserUrl;
    const server = await startTestServer();
    this.#server.push(() => server.stop());
    announce(server);
  }

  /** What is to be ended with the scene. */
  endLater(stop: Stop): void {
    this.#scene.push(stop);
  }

  /** Ends what was started since the last scene; the databases stay. */
  async endScene(): Promise<void> {
    await endAll(this.#scene);
  }

  async #database(users: number): Promise<Urls> {
    const known = this.#databases.get(users);
    if (known) return known;
    const database = await createTestDatabase();
    this.#server.push(() => database.drop());
    note(`Filling a database with ${users} users`);
    await addCast(database.owner);
    await populate(database.owner, populationOf(users));
    this.#databases.set(users, database);
    return database;
  }

  /** A panel as `npm start` starts it, over a database of this many users, with a superadmin signed in. */
  async startPanel(users: number): Promise<BenchPanel> {
    const database = await this.#database(users);
    note(`Starting a panel over ${users} users`);
    const panel = await startPanelOver(database);
    this.endLater(() => stopSoon(panel));
    const { cookie } = await panel.signIn('sofia');
    return { panel, database, cookie };
  }

  async close(): Promise<void> {
    await this.endScene();
    await endAll(this.#server);
  }
}
