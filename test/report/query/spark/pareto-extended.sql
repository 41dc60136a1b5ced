-- A draw of dipsample, worked out again: 6 of 8 cases by the method pareto.
-- Seed: 27 41 06 59 33 18 lottery 2026-10-03
-- Hash of the seed (SHA-256): 5d5c6585937751eac9186b28afcacff4145ab38725e8a05141f050d610de5c76
--
-- The answer is the same sample, reserves and order as in sample.csv: 8 rows, 6 of the sample
-- and 2 reserves. A stratum that has more or fewer units than were drawn from gives no rows, and
-- nothing comes out at all where the frame does not hold 8 units.
--
-- First load the frame, in the folder that holds frame.csv:
--   CREATE OR REPLACE TEMPORARY VIEW frame (`unit_id` STRING, `outcome` STRING, `risk` STRING) USING csv OPTIONS (path 'frame.csv', header 'true', multiLine 'true', quote '"', escape '"', encoding 'UTF-8');

WITH

-- The frame: every unit, with the fields that decide the draw.
-- A cell that a spreadsheet would have run as a formula has an apostrophe before it in frame.csv,
-- which is taken away again.
-- From here on texts are compared by their bytes, whatever the collation.
units AS (
  SELECT
    regexp_replace(coalesce(CAST(`unit_id` AS STRING), ''), '^\'([\'\\x{0009}-\\x{000D}\\x{0020}\\x{00A0}\\x{1680}\\x{2000}-\\x{200B}\\x{2028}-\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]*[=+@\\x{0000}\\x{0009}-\\x{000A}\\x{000D}\\x{002D}\\x{FF0B}\\x{FF0D}\\x{FF1D}\\x{FF20}])', '$1') AS unit_id,
    coalesce(CAST(`outcome` AS STRING), '') AS `outcome`,
    coalesce(CAST(`risk` AS STRING), '') AS `risk`
  FROM frame
),

-- The plan, as it stands in the record: how many units each stratum has, and how many are drawn.
plan (stratum, `outcome`, frame_size, sample_size, reserves, planned_size) AS (
  VALUES
    (1, '\u0024{x}', 2, 2, 0, 1),
    (2, 'NFA', 4, 3, 1, 1),
    (3, 'it\'s\\open', 2, 1, 1, 1)
),

-- Each unit's ticket: the SHA-256 of the hash of the seed, the word select and its reference.
ticketed AS (
  SELECT
    plan.stratum,
    units.unit_id,
    sha2('5d5c6585937751eac9186b28afcacff4145ab38725e8a05141f050d610de5c76|select|' || units.unit_id, 256) AS ticket,
    CAST(CAST(units.`risk` AS DECIMAL(24, 1)) * 10 AS BIGINT) AS size
  FROM units
  JOIN plan ON plan.`outcome` = units.`outcome`
),

-- The sizes of each stratum from the largest down: the place of each unit among them, and what
-- the sizes from this unit on add up to. And its ticket as a number u between 0 and 1.
-- planned_size is the size at which the ranking is frozen: that of the first draw.
sized AS (
  SELECT
    ticketed.stratum, ticketed.unit_id, ticketed.ticket, ticketed.size,
    CAST(2 * CAST(conv(substr(ticketed.ticket, 1, 13), 16, 10) AS BIGINT) + 1 AS DOUBLE) / CAST(9007199254740992 AS DOUBLE) AS u,
    plan.sample_size, plan.planned_size,
    row_number() OVER (PARTITION BY ticketed.stratum ORDER BY ticketed.size DESC, ticketed.ticket) AS place,
    CAST(sum(ticketed.size) OVER (
      PARTITION BY ticketed.stratum ORDER BY ticketed.size DESC, ticketed.ticket
      ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
    ) AS BIGINT) AS remaining
  FROM ticketed
  JOIN plan ON plan.stratum = ticketed.stratum
),

-- A unit is certain when its share of the places that the larger units left reaches all that
-- remains. Taken from the largest down, this is the same as taking all certain units at once,
-- working the shares of the others out again, and so on until none is certain any more.
settled AS (
  SELECT
    sized.*,
    CASE WHEN (planned_size - place + 1) * size >= remaining THEN 1 ELSE 0 END AS certain
  FROM sized
),

-- The places that are left for the other units, and the total of their sizes.
shared AS (
  SELECT
    settled.*,
    planned_size - CAST(sum(certain) OVER (PARTITION BY stratum) AS BIGINT) AS places,
    CAST(sum((1 - certain) * size) OVER (PARTITION BY stratum) AS BIGINT) AS total
  FROM settled
),

-- The score, in double precision: u (T - n x) / ((1 - u) n x),
-- n being the places left, x the size and T the total of the sizes.
-- The chances of an extended sample are not worked out here; they stand in draw.json.
scored AS (
  SELECT
    stratum, unit_id, ticket, certain,
    CASE
      WHEN certain = 1 OR places = 0 THEN CAST(0 AS DOUBLE)
      ELSE (u * CAST(total - places * size AS DOUBLE)) / ((CAST(1 AS DOUBLE) - u) * CAST(places * size AS DOUBLE))
    END AS score
  FROM shared
),

-- The order of each stratum: the certain units, then the lowest score first.
ordered AS (
  SELECT
    stratum, unit_id, ticket,
    row_number() OVER (PARTITION BY stratum ORDER BY certain DESC, score, ticket) AS rank
  FROM scored
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
