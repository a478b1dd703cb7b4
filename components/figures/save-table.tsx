import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useObjectUrl } from '@/components/flag/use-object-url';
import { type FiguresTable, figuresCsv } from '@/lib/bundle/figures-csv';
import type { Days } from '@/lib/flagging/terms';

interface SaveTableProps {
  about: readonly (readonly [string, string])[];
  tables: readonly FiguresTable[];
  days: Days;
}

async function fileOf(about: SaveTableProps['about'], tables: SaveTableProps['tables']): Promise<Blob> {
  const words = {
    head: [i18n.t('figures.table'), i18n.t('figures.part'), i18n.t('figures.number')],
    few: i18n.t('figures.few'),
    heldBack: i18n.t('figures.heldBack'),
    notBrokenDown: i18n.t('figures.tooFew'),
  } as const;
  const pieces: string[] = [];
  for await (const piece of figuresCsv(about, tables, words)) pieces.push(piece);
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}

/** The link that saves the tables for a spreadsheet, with the numbers hidden there too. */
export function SaveTable({ about, tables, days }: SaveTableProps) {
  const [file, setFile] = useState<Blob | null>(null);
  useEffect(() => {
    let wanted = true;
    void fileOf(about, tables).then((made) => wanted && setFile(made), reportError);
    return () => {
      wanted = false;
    };
  }, [about, tables]);
  const url = useObjectUrl(file);
  return (
    url && (
      <a className="ui-button" href={url} download={i18n.t('figures.file', [days.from, days.to])}>
        {i18n.t('figures.save')}
      </a>
    )
  );
}
