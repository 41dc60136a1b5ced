const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of 2023 to 2025 as they stand in an export, DD/MM/YYYY; 29 February 2024 is one of them. */
export const days = [2023, 2024, 2025].flatMap((year) =>
  lengths.flatMap((length, month) =>
    Array.from({ length: year === 2024 && month === 1 ? 29 : length }, (_, day) =>
      [String(day + 1).padStart(2, '0'), String(month + 1).padStart(2, '0'), year].join('/'),
    ),
  ),
);
