import classes from './initials.module.css';

/** The first characters of the first and the last word, whatever the script; a mark beside the name, never in its place. */
function initialsOf(name: string): string {
  const words = name.split(/[\s@]+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => [...(word ?? '')][0] ?? '').join('');
}

/** `size` in pixels. */
export function Initials({ name, size = 28 }: { name: string; size?: number }) {
  return (
    <span className={classes.root} style={{ width: size, height: size, fontSize: size * 0.38 }} aria-hidden>
      {initialsOf(name).toUpperCase()}
    </span>
  );
}
