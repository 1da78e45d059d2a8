import { Fragment } from 'react';
import classes from './body.module.css';
import { type TextToken, textBlocks, textTokens } from './text-blocks';

/** A text as it was written, its links to be followed, what it quotes set back. */
export function TextBody({ text }: { text: string }) {
  return (
    <div className={classes.text} dir="auto" data-testid="body">
      {textBlocks(text).map(({ depth, text: block }, at) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text never change places
          key={at}
          data-quoted={depth > 0 || undefined}
          style={{ marginInlineStart: Math.min(depth, 5) * 12 }}
        >
          {textTokens(block).map((token, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor do the words of a block
            <Fragment key={place}>
              <Token token={token} />
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

function Token({ token: { text, href } }: { token: TextToken }) {
  if (href === null) return text;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
}
