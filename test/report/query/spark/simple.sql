-- A draw of dipsample, worked out again: 4 of 8 cases by the method simple.
-- Seed: 27 41 06 59 33 18 lottery 2026-10-03
-- Hash of the seed (SHA-256): 5d5c6585937751eac9186b28afcacff4145ab38725e8a05141f050d610de5c76
--
-- The answer is the same sample, reserves and order as in sample.csv: 7 rows, 4 of the sample
-- and 3 reserves. A stratum that has more or fewer units than were drawn from gives no rows, and
-- nothing comes out at all where the frame does not hold 8 units.
--
-- First load the frame, in the folder that holds frame.csv:
--   CREATE OR REPLACE TEMPORARY VIEW frame (`unit_id` STRING, `outcome` STRING) USING csv OPTIONS (path 'frame.csv', header 'true', multiLine 'true', quote '"', escape '"', encoding 'UTF-8');

WITH

-- The frame: every unit, with the fields that decide the draw.
-- A cell that a spreadsheet would have run as a formula has an apostrophe before it in frame.csv,
-- which is taken away again.
-- From here on texts are compared by their bytes, whatever the collation.
units AS (
  SELECT
    regexp_replace(coalesce(CAST(`unit_id` AS STRING), ''), '^\'([\'\\x{0009}-\\x{000D}\\x{0020}\\x{00A0}\\x{1680}\\x{2000}-\\x{200B}\\x{2028}-\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]*[=+@\\x{0000}\\x{0009}-\\x{000A}\\x{000D}\\x{002D}\\x{FF0B}\\x{FF0D}\\x{FF1D}\\x{FF20}])', '$1') AS unit_id,
    coalesce(CAST(`outcome` AS STRING), '') AS `outcome`
  FROM frame
),

-- The plan, as it stands in the record: how many units each stratum has, and how many are drawn.
plan (stratum, `outcome`, frame_size, sample_size, reserves) AS (
  VALUES
    (1, '\u0024{x}', 2, 1, 1),
    (2, 'NFA', 4, 2, 1),
    (3, 'it\'s\\open', 2, 1, 1)
),

-- Each unit's ticket: the SHA-256 of the hash of the seed, the word select and its reference.
ticketed AS (
  SELECT
    plan.stratum,
    units.unit_id,
    sha2('5d5c6585937751eac9186b28afcacff4145ab38725e8a05141f050d610de5c76|select|' || units.unit_id, 256) AS ticket
  FROM units
  JOIN plan ON plan.`outcome` = units.`outcome`
),

-- The order of each stratum: the lowest ticket first.
ordered AS (
  SELECT
    stratum, unit_id, ticket,
    row_number() OVER (PARTITION BY stratum ORDER BY ticket) AS rank
  FROM ticketed
),

-- How many units were found in each stratum: it must be as many as were drawn from.
counted AS (
  SELECT stratum, count(*) AS found FROM ticketed GROUP BY stratum
)

-- The sample in draw order, each stratum followed by its reserves.
SELECT
  plan.`outcome` AS `outcome`,
  ordered.unit_id,
  CASE WHEN ordered.rank <= plan.sample_size THEN 'sample' ELSE 'reserve' END AS role,
  ordered.rank,
  ordered.ticket
FROM ordered
JOIN plan ON plan.stratum = ordered.stratum
JOIN counted ON counted.stratum = ordered.stratum
WHERE ordered.rank <= plan.sample_size + plan.reserves
  AND counted.found = plan.frame_size
  AND (SELECT count(*) FROM units) = 8
ORDER BY plan.stratum, ordered.rank;
