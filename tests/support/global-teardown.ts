/** Jest calls this at the end of a run. */
export default async function teardown(): Promise<void> {
  const { postroomTestServer } = globalThis as { postroomTestServer?: { stop(): Promise<void> } };
  await postroomTestServer?.stop();
}
