-- 三级指标: what does not apply and who takes its points over, scores that stand for several rows, and the reviewer's own columns.
ALTER TABLE "indicator"
  ADD COLUMN "not_applicable" boolean NOT NULL DEFAULT false,
  ADD COLUMN "added_weight_text" text NOT NULL DEFAULT '',
  ADD COLUMN "added_weight_value" bigint,
  ADD COLUMN "merge" text NOT NULL DEFAULT '',
  ADD COLUMN "review_score_text" text NOT NULL DEFAULT '',
  ADD COLUMN "review_score_value" bigint,
  ADD COLUMN "review_opinion" text NOT NULL DEFAULT '';
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_further_points" CHECK (abs("added_weight_value") <= 1000000 AND abs("review_score_value") <= 1000000);
