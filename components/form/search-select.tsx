import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Page } from '@/lib/core/page';

const PAUSE_MILLISECONDS = 150;
/** No name has a control character. */
const MORE = '\u0000';

type Option = { value: string; label: string };

/** Where the rows come from. */
type Source<Row> = {
  /** What the server finds for `q`; asked for once the list is open. */
  useFound: (q: string, opened: boolean) => UseQueryResult<Page<Row>>;
  toOption: (row: Row) => Option;
  /** Whether each word typed stands somewhere in it, as the server looks for it. */
  fits: (row: Row, typed: string) => boolean;
};

type Props<Row> = Omit<SelectProps, 'value' | 'data' | 'onChange' | 'renderOption'> & {
  source: Source<Row>;
  /** What is chosen, and how it is called; null while nothing is. */
  chosen: Option | null;
  onChange: (row: Row) => void;
  /** What is said where the server finds nothing. */
  nothing: string;
  renderRow?: (option: Option, row: Row | undefined, checked?: boolean) => React.ReactNode;
};

/** What is typed, and what of the server's answer may stand below it. */
function useSearch<Row>({ useFound, toOption, fits }: Source<Row>, chosen: Option | null) {
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState(chosen?.label ?? '');
  const wanted = typed === chosen?.label ? '' : typed.trim();
  const [q] = useDebouncedValue(wanted, PAUSE_MILLISECONDS);
  const { data, isPending, isError, isPlaceholderData } = useFound(q, opened);
  // Until the server has answered what is typed, Enter must not choose what does not fit it.
  const isSettled = q === wanted && !isPlaceholderData;
  const found = (data?.items ?? []).filter((row) => isSettled || fits(row, wanted));
  return {
    opened: { onDropdownOpen: () => setOpened(true), onDropdownClose: () => setOpened(false) },
    typed: { searchValue: typed, onSearchChange: setTyped },
    rows: new Map(found.map((row) => [toOption(row).value, row])),
    hasMore: isSettled && Boolean(data?.next),
    isSearching: isPending || !isSettled,
    isError,
  };
}

/** One of many: the server searches while one types, so that thousands are no burden here. */
export function SearchSelect<Row>({ source, chosen, onChange, nothing, renderRow, ...select }: Props<Row>) {
  const t = useTranslations('searchSelect');
  const { opened, typed, rows, hasMore, isSearching, isError } = useSearch(source, chosen);
  const unlisted = chosen !== null && !rows.has(chosen.value) ? chosen : null;
  return (
    <Select
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      data={[
        ...(unlisted ? [unlisted] : []),
        ...[...rows.values()].map(source.toOption),
        ...(hasMore ? [{ value: MORE, label: t('more'), disabled: true }] : []),
      ]}
      filter={({ options }) =>
        options.filter((option) => !('value' in option) || option.value !== unlisted?.value)
      }
      value={chosen?.value ?? null}
      onChange={(name) => {
        const row = rows.get(name ?? '');
        if (row !== undefined) onChange(row);
      }}
      {...opened}
      {...typed}
      onFocus={(event) => event.currentTarget.select()}
      nothingFoundMessage={isError ? t('failed') : isSearching ? t('searching') : nothing}
      renderOption={
        renderRow && (({ option, checked }) => renderRow(option, rows.get(option.value), checked))
      }
      maxDropdownHeight={320}
      comboboxProps={{ withinPortal: false }}
      spellCheck={false}
      {...select}
    />
  );
}
