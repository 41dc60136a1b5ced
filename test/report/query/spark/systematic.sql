-- A draw of dipsample, worked out again: 4 of 8 cases by the method systematic.
-- Seed: 27 41 06 59 33 18 lottery 2026-10-03
-- Hash of the seed (SHA-256): 5d5c6585937751eac9186b28afcacff4145ab38725e8a05141f050d610de5c76
--
-- The answer is the same sample, reserves and order as in sample.csv: 7 rows, 4 of the sample
-- and 3 reserves. A stratum that has more or fewer units than were drawn from gives no rows, and
-- nothing comes out at all where the frame does not hold 8 units.
--
-- First load the frame, in the folder that holds frame.csv:
--   CREATE OR REPLACE TEMPORARY VIEW frame (`unit_id` STRING, `outcome` STRING, `area` STRING, `days` STRING) USING csv OPTIONS (path 'frame.csv', header 'true', multiLine 'true', quote '"', escape '"', encoding 'UTF-8');

WITH

-- The frame: every unit, with the fields that decide the draw.
-- A cell that a spreadsheet would have run as a formula has an apostrophe before it in frame.csv,
-- which is taken away again.
-- From here on texts are compared by their bytes, whatever the collation.
units AS (
  SELECT
    regexp_replace(coalesce(CAST(`unit_id` AS STRING), ''), '^\'([\'\\x{0009}-\\x{000D}\\x{0020}\\x{00A0}\\x{1680}\\x{2000}-\\x{200B}\\x{2028}-\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]*[=+@\\x{0000}\\x{0009}-\\x{000A}\\x{000D}\\x{002D}\\x{FF0B}\\x{FF0D}\\x{FF1D}\\x{FF20}])', '$1') AS unit_id,
    coalesce(CAST(`outcome` AS STRING), '') AS `outcome`,
    coalesce(CAST(`area` AS STRING), '') AS `area`,
    regexp_replace(coalesce(CAST(`days` AS STRING), ''), '^\'([\'\\x{0009}-\\x{000D}\\x{0020}\\x{00A0}\\x{1680}\\x{2000}-\\x{200B}\\x{2028}-\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]*[=+@\\x{0000}\\x{0009}-\\x{000A}\\x{000D}\\x{002D}\\x{FF0B}\\x{FF0D}\\x{FF1D}\\x{FF20}])', '$1') AS `days`
  FROM frame
),

-- The plan, as it stands in the record: how many units each stratum has, and how many are drawn.
plan (stratum, `outcome`, frame_size, sample_size, reserves, stratum_key) AS (
  VALUES
    (1, '\u0024{x}', 2, 1, 1, '\u0024{x}'),
    (2, 'NFA', 4, 2, 1, 'NFA'),
    (3, 'it\'s\\open', 2, 1, 1, 'it\'s\\open')
),

-- Each unit's ticket: the SHA-256 of the hash of the seed, the word select and its reference.
ticketed AS (
  SELECT
    plan.stratum,
    units.unit_id,
    sha2('5d5c6585937751eac9186b28afcacff4145ab38725e8a05141f050d610de5c76|select|' || units.unit_id, 256) AS ticket,
    units.`area` AS sort_1,
    units.`days` AS sort_2,
    CASE WHEN units.`days` RLIKE '\\A-?[0-9]{1,40}([.][0-9]{1,40})?\\z' THEN CAST(units.`days` AS DECIMAL(38, 1)) END AS number_2
  FROM units
  JOIN plan ON plan.`outcome` = units.`outcome`
),

-- Each sort key as a number: 1 for its first value, 2 for the next. The first key makes groups.
grouped_1 AS (
  SELECT
    stratum, unit_id, ticket,
    dense_rank() OVER (ORDER BY sort_1) AS key_1,
    dense_rank() OVER (ORDER BY CASE WHEN number_2 IS NULL THEN 1 ELSE 0 END, number_2, sort_2) AS key_2,
    dense_rank() OVER (PARTITION BY stratum ORDER BY sort_1) AS group_1
  FROM ticketed
),

-- Key 2 goes up in the first group of the keys before it, down in the second, up again in the third.
grouped_2 AS (
  SELECT
    grouped_1.*,
    dense_rank() OVER (
      PARTITION BY stratum
      ORDER BY group_1, CASE WHEN group_1 % 2 = 1 THEN key_2 ELSE -key_2 END
    ) AS group_2
  FROM grouped_1
),

-- The list of each stratum, its places counted from 0; units alike stand by ticket.
listed AS (
  SELECT
    stratum, unit_id, ticket,
    row_number() OVER (PARTITION BY stratum ORDER BY group_2, ticket) - 1 AS place
  FROM grouped_2
),

-- The random start u of each stratum, from the ticket of its name, kept as the whole number u 2^53.
starts AS (
  SELECT
    stratum, frame_size, sample_size,
    2 * CAST(conv(substr(sha2('5d5c6585937751eac9186b28afcacff4145ab38725e8a05141f050d610de5c76|start|' || stratum_key, 256), 1, 13), 16, 10) AS BIGINT) + 1 AS start_number
  FROM plan
),

-- Pick i = 0 .. n - 1 is the unit at place floor((i + u) N / n), worked out in whole numbers.
-- The numbers i are the first n places of the list.
picks AS (
  SELECT
    listed.stratum,
    CAST(((CAST(listed.place AS DECIMAL(38, 0)) * CAST(9007199254740992 AS DECIMAL(38, 0)) + CAST(starts.start_number AS DECIMAL(38, 0))) * CAST(starts.frame_size AS DECIMAL(38, 0))) div (CAST(starts.sample_size AS DECIMAL(38, 0)) * CAST(9007199254740992 AS DECIMAL(38, 0))) AS BIGINT) AS picked_place
  FROM listed
  JOIN starts ON starts.stratum = listed.stratum
  WHERE listed.place < starts.sample_size
),

-- The order of each stratum: the units picked, as they stand in the list; then by ticket.
ordered AS (
  SELECT
    listed.stratum, listed.unit_id, listed.ticket,
    row_number() OVER (
      PARTITION BY listed.stratum
      ORDER BY CASE WHEN picks.picked_place IS NULL THEN 1 ELSE 0 END, picks.picked_place, listed.ticket
    ) AS rank
  FROM listed
  LEFT JOIN picks ON picks.stratum = listed.stratum AND picks.picked_place = listed.place
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
