-- A draw of dipsample, worked out again: 4 of 8 cases by the method simple.
-- Seed: 27 41 06 59 33 18 lottery 2026-10-03
-- Hash of the seed (SHA-256): 5d5c6585937751eac9186b28afcacff4145ab38725e8a05141f050d610de5c76
--
-- The answer is the same sample, reserves and order as in sample.csv: 5 rows, 4 of the sample
-- and 1 reserves. A stratum that has more or fewer units than were drawn from gives no rows, and
-- nothing comes out at all where the frame does not hold 8 units.
--
-- The table has one row for each of these units, with the columns unit_id,
-- spelt as the draw saw them: a blank value is empty or NULL, and nothing is put before formulas.

WITH

-- The frame: every unit, with the fields that decide the draw.
-- From here on texts are compared by their bytes, whatever the collation.
units AS (
  SELECT
    coalesce(CAST(`unit_id` AS STRING), '') AS unit_id
  FROM `audit`.`frame`
),

-- The plan, as it stands in the record: how many units each stratum has, and how many are drawn.
plan (stratum, frame_size, sample_size, reserves) AS (
  VALUES
    (1, 8, 4, 1)
),

-- Each unit's ticket: the SHA-256 of the hash of the seed, the word select and its reference.
ticketed AS (
  SELECT
    plan.stratum,
    units.unit_id,
    sha2('5d5c6585937751eac9186b28afcacff4145ab38725e8a05141f050d610de5c76|select|' || units.unit_id, 256) AS ticket
  FROM units
  CROSS JOIN plan
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
