import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import classes from './palette.module.css';
import type { Result } from './results';

export const LIST_ID = 'palette-results';

export function optionId(result: Result): string {
  return `palette-${result.id}`;
}

const GROUPS = ['pages', 'users', 'domains'] as const;

type Props = { results: Result[]; selected: Result | undefined; onChoose: (result: Result) => void };

export function PaletteList({ results, selected, onChoose }: Props) {
  const t = useTranslations('palette');
  const groups = GROUPS.map((group) => ({
    group,
    items: results.filter((result) => result.group === group),
  }));
  return (
    <div id={LIST_ID} role="listbox" aria-label={t('results')} className={classes.list}>
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ group, items }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={group} role="group" aria-label={t(group)}>
            <div className={classes.heading} aria-hidden>
              {t(group)}
            </div>
            {items.map((result) => (
              <Option
                key={result.id}
                result={result}
                selected={result === selected}
                onChoose={() => onChoose(result)}
              />
            ))}
          </div>
        ))}
    </div>
  );
}

function Option({ result, selected, onChoose }: { result: Result; selected: boolean; onChoose: () => void }) {
  const t = useTranslations('palette');
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) option.current?.scrollIntoView?.({ block: 'nearest' });
  }, [selected]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the input, where the focus stays
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      ref={option}
      id={optionId(result)}
      role="option"
      aria-selected={selected}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <result.Icon size={18} aria-hidden />
      <span className={classes.label}>{result.label}</span>
      {result.detail && <bdi className={classes.detail}>{result.detail}</bdi>}
      {result.disabled && <span className={classes.disabled}>{t('disabled')}</span>}
    </div>
  );
}
