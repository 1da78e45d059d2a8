/** The project's folder: where templates, migrations and workers lie, whatever folder the command was called from. */
export function projectRoot(): string {
  return process.env.POSTROOM_ROOT ?? process.cwd();
}
