/** Tables as text for the terminal, columns padded to their widest cell. */
export function onScreen(tables) {
  return tables
    .map(({ heading, columns, rows }) => {
      const widths = columns.map((name, place) =>
        Math.max(name.length, ...rows.map((row) => row[place].length)),
      );
      const line = (cells) =>
        cells
          .map((cell, place) => cell.padEnd(widths[place]))
          .join('  ')
          .trimEnd();
      return `${heading}\n\n${[columns, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n')}\n`;
    })
    .join('\n');
}
