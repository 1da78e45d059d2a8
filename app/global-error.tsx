'use client';

import messages from '@/messages/en.json';
import './globals.css';
import classes from './message.module.css';

/** The layout itself could not be made: nothing of it can be used here, not even the translations' provider. */
export default function GlobalError({ reset }: { reset: () => void }) {
  const { title, text, action } = messages.errors.page;
  return (
    <html lang="en">
      <body>
        <main className={classes.root}>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.text}>{text}</p>
          <button type="button" className={classes.action} onClick={reset}>
            {action}
          </button>
        </main>
      </body>
    </html>
  );
}
